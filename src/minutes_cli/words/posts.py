"""The words with which the name of somebody who holds a post ends: one list for every grammar that asks for one.

the Clerk · our contractor · Head of Parks · Deputy Mayor.  A name that ends with none of them is somebody's by a title,
by initials, or because it stands among those who were there.
"""

from __future__ import annotations

from collections.abc import Iterable

SERVING = frozenset(
    """
    accountant administrator auditor bursar caretaker clerk contractor director engineer executive groundsman
    groundsperson handyman handyperson head headmaster headmistress headteacher manager officer planner principal
    registrar secretary solicitor superintendent surveyor treasurer warden webmaster
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Who serves a meeting, and does what it decides."""
_SITTING = frozenset(
    """
    cathaoirleach chair chairman chairperson chairwoman commissioner convener convenor councillor governor holder leader
    mayor president provost
    """.split()  # noqa: SIM905
)
"""Who sits at the table, and presides there."""
_CRAFTS = frozenset("architect builder gardener locum mason".split())  # noqa: SIM905
"""Who works for a council and holds no post of it."""
_MANY = frozenset(
    """
    administration chairmen clerks councillors governors groundsmen holders members officers staff wardens
    """.split()  # noqa: SIM905
)
ONE = SERVING | _SITTING
"""Posts that one person holds."""
POSTS = ONE | _MANY
"""The last words of offices that people hold at a meeting, or serve it in."""
LOWER = POSTS | _CRAFTS | {"department", "team"}
"""Those of offices in small letters: "the clerk", "a tree contractor", "the planning team"."""


def alternatives(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
