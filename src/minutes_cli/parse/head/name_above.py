"""A council's name on two lines, "LOWBRIDGE⏎PARISH COUNCIL": else the councils of a county would all be one body."""

from collections.abc import Iterator
from itertools import pairwise

from minutes_cli.words.bodies import body_name, is_general
from minutes_cli.words.common import COMMON, PROCEEDINGS
from minutes_cli.words.stems import stem

from .whose import Whose

_FIRST = 4
"""Lines of a title in which a letterhead stands."""
_LONGEST = 6
"""Words of a place."""
_SMALL = frozenset(("and", "by", "cum", "in", "le", "next", "of", "on", "the", "under", "upon", "with", "&"))
_IN_PLACES = frozenset(("great", "high", "long", "new", "st", "town"))
"""What may stand in a name though minutes are full of it."""
_STAMPS = frozenset(
    """
    adjourned confidential exempt extraordinary inaugural online ordinary remote restricted unapproved unconfirmed
    virtual welcome zoom monday tuesday wednesday thursday friday saturday sunday
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What stands above "PARISH COUNCIL" and names no place."""
_KINDS = (" borough", " city", " community", " county", " district", " parish", " town", " village")
"""    LOWBRIDGE PARISH⏎COUNCIL"""


def with_name_above(told: Whose, title: str) -> Whose:
    """Whose a title is, "the Parish Council" with the name of its place where that stands in the line above."""
    body, council = (_named(name, title) if name else None for name in (told.body, told.council))
    return told._replace(body=body, council=council) if (body, council) != (told.body, told.council) else told


def _named(name: str, title: str) -> str:
    folded = name.casefold()
    if not (folded.endswith("council") and is_general(name)):
        return name
    for above, line in _pairs(title):
        if line.casefold() == folded and above.isupper() == line.isupper() and _is_place(_of_kind(above, folded)):
            return body_name(f"{above} {line}") or name
    return name


def _pairs(title: str) -> Iterator[tuple[str, str]]:
    """The first lines, each with the next."""
    return pairwise([line.strip(" *_#") for line in title.split("\n", _FIRST)[:_FIRST]])


def _of_kind(above: str, name: str) -> str:
    """The line without the kind of council that ends it, where nothing but "Council" stands below."""
    kind = next((kind for kind in _KINDS if above.casefold().endswith(kind)), "") if name == "council" else ""
    return above[: len(above) - len(kind)]


def _is_place(line: str) -> bool:
    """Whether a line has nothing but a name: Lowbridge · ST JOHN-ON-THE-HILL; not: DRAFT MINUTES."""
    words = line.replace("-", " ").replace(".", " ").split()
    names = [stem(word.casefold()) for word in words if word.casefold() not in _SMALL]
    return 0 < len(words) <= _LONGEST and all(map(_may_name, words)) and not COMMON.issuperset(names)


def _may_name(word: str) -> bool:
    low = word.casefold()
    if low in _SMALL or low in _IN_PLACES:
        return True
    plain = word.replace("'", "").replace("’", "")
    return plain.isalpha() and word[0].isupper() and low not in _STAMPS and stem(low) not in PROCEEDINGS
