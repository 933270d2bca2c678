"""Whom a row of actions names: what tells rows apart that ask several for the same.

Clerk: reply ⏎ C Fenn: reply
"""

from .evidence import plain
from .spelling import same_words

_TITLES = frozenset(
    "the and of for to by on action actions cllr cllrs councillor councillors cr crs mr mrs ms miss dr will".split()  # noqa: SIM905
)
"""Words that stand beside a task, or in a name, and name nobody."""


def named_in(owner: str | None) -> frozenset[str]:
    """The words of a name that tell whose it is, as texts are compared."""
    words = frozenset(plain(owner or "").split()) - _TITLES
    return frozenset(word for word in words if len(word) > 1) or words


def beside_task(quote: str, task: str | None) -> frozenset[str]:
    """The words of a passage, as it is printed, that are none of its task's, as `plain` leaves this."""
    return frozenset(plain(quote).split()) - frozenset((task or "").split()) - _TITLES


def names_another(said: frozenset[str], owner: frozenset[str], own: frozenset[str]) -> bool:
    """Whether a passage prints a name, among its `own` words beside its task, of which what was `said` has no word.

    Of what has no words beside its task nothing is known.
    """
    if not (said and owner and owner <= own and owner.isdisjoint(said)):
        return False
    return not any(same_words(one, other) for one in owner for other in said)
