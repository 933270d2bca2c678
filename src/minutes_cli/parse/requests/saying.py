"""Who says that he will do something: Cllr Ash ‖ said that she would write; the Clerk ‖ advised he will reply."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import DECIDED, DELIBERATED

PRONOUNS = frozenset(("he", "she", "they"))
"""The last words of what stands between whoever says so and the deed."""
_says = regex.plain(
    r" (?:also |then |further )?(?:said|says|stated|advised|confirmed|indicated|replied|responded|promised|announced"
    r"|added|reported|noted|explained|told the [A-Za-z]{3,16})(?: that)? (?:he|she|they)$"
)
_WINDOW = 60
_VIEWS = frozenset(
    """
    abstain appreciate be believe enjoy expect favour find get go have hope know like love mind miss need object oppose
    prefer rather see stay struggle think try understand want welcome wish withdraw work
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)


def sayer_ends(flat: str, at: int, since: int) -> int | None:
    """Where the names end, behind `since`, of whoever says of himself what "will" or "would" at a place leads to."""
    if flat[flat.rfind(" ", since, at) + 1 : at] not in PRONOUNS:
        return None
    m = _says.search(flat, max(since, at - _WINDOW), at)
    return m.start() if m else None


def is_view(verb: str) -> bool:
    """Whether who says that he would do so only tells what he thinks of it: support it, like it."""
    return verb in _VIEWS or verb in DECIDED or verb in DELIBERATED
