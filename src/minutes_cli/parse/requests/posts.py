"""The words with which the name of somebody who holds a post ends: one list for every grammar that asks for one.

the Clerk · our contractor · Head of Parks · Deputy Mayor.  A name that ends with none of them is somebody's by a title,
by initials, or because it stands among those who were there.
"""

from __future__ import annotations

from collections.abc import Iterable

_POSTS = frozenset(
    """
    accountant administrator auditor bursar caretaker cathaoirleach chair chairman chairperson chairwoman clerk
    commissioner contractor convener convenor councillor director engineer executive governor groundsman groundsperson
    handyman handyperson head headmaster headmistress headteacher leader manager mayor officer planner president
    principal provost registrar secretary solicitor superintendent surveyor treasurer warden webmaster
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
_CRAFTS = frozenset("architect builder gardener locum mason".split())  # noqa: SIM905
"""Who works for a council and holds no post of it."""
_MANY = frozenset("chairmen clerks councillors governors groundsmen members officers wardens".split())  # noqa: SIM905
POSTS = frozenset(
    """
    accountant administrator auditor bursar caretaker cathaoirleach chair chairman chairperson chairwoman clerk
    commissioner contractor convener convenor councillor director engineer executive governor groundsman groundsperson
    handyman handyperson head headmaster headmistress headteacher leader manager mayor officer planner president
    principal provost registrar secretary solicitor superintendent surveyor treasurer warden webmaster
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
_CRAFTS = frozenset("architect builder gardener locum mason".split())  # noqa: SIM905
"""Who works for a council and holds no post of it."""
_MANY = frozenset(
    "administration chairmen clerks councillors governors groundsmen members officers staff wardens".split()  # noqa: SIM905
)
POSTS = _POSTS | _MANY
"""The last words of offices that people hold at a meeting, or serve it in."""
LOWER = POSTS | _CRAFTS | {"administration", "department", "staff", "team"}
"""Those of offices in small letters: "the clerk", "a tree contractor", "the planning team"."""


def alternatives(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
