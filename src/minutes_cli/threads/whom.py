"""Whom a row of actions names: what tells rows apart that ask several for the same.

Clerk: reply ⏎ C Fenn: reply

Where rows are grouped under a name no row prints it, so a word that was said of one remembers whom the paper asked: in
a line of its own, before what stood around the row.
"""

from minutes_cli.words import lazily

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
    return owner <= own and are_others(said, owner)


def are_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names, as `named_in` leaves them, are of different people; of none nothing is known."""
    if not (one and other and one.isdisjoint(other)):
        return False
    return not any(same_words(word, another) for word in one for another in other)


_ASKED = lazily.plain(r"\A\[asked of (?P<owner>[^\n]+)\](?:\n|\Z)")
"""    [asked of C Fenn]"""


def with_owner(around: str, owner: str | None) -> str:
    """What stands around an action, below a line that tells whom the paper asks; without one, where it asks nobody."""
    name = " ".join((owner or "").split())
    return f"[asked of {name}]\n{around}" if name else around


def read_owner(around: str | None) -> tuple[str | None, str | None]:
    """Whom a line tells, and what stands around the action below that."""
    m = _ASKED.match(around or "")
    return (m["owner"], (around or "")[m.end() :]) if m else (None, around)
