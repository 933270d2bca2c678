"""Names of people: which of the forms that papers write are certainly one person.

"Cllr. A. Reed", "Councillor Reed" and "Councillor Alan Reed" are one where nobody else of that name could be meant;
where somebody could, forms that do not tell whom they mean are kept apart, as the papers have them.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from minutes_cli.words import lazily

_ELECTED = frozenset(("councillor", "cllr", "alderman"))
_MEN = frozenset(("mr", "sir", "lord", "father", "fr"))
_WOMEN = frozenset(("mrs", "ms", "miss", "dame", "lady", "baroness"))
_OTHERS = frozenset("the county dr prof professor rev revd reverend canon mayor hon rt".split())  # noqa: SIM905
_TITLES = _ELECTED | _MEN | _WOMEN | _OTHERS
_KIN = 100
"""Names of one surname that are held against each other: a body of many years has a dozen."""
_word = lazily.plain(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")

_initials_behind = lazily.compile(
    r"((?:(?:Cllrs?|Councillor|Mrs?|Ms|Miss|Dr)\b\.?\s+)*)([^\W\d_][\w’'-]+)\s*\((\p{Lu}\.?(?:[ ]?\p{Lu}\.?)?)\)"
)
"""    Ash (J), one of several of the name: J. Ash"""


class Form(NamedTuple):
    """A name as one paper writes it, taken apart."""

    elected: bool
    """Titled as a councillor: an officer of the same surname is another person."""
    titles: frozenset[str]
    given: tuple[str, ...]
    """Forenames or initials, folded."""
    surname: str
    bare: bool
    """A surname and nothing else: it may stand for a councillor or for anybody."""


def form(name: str) -> Form:
    """The parts of a name: "Cllr. J. J. Sallow", "Mrs Olive Lark", "Dunnock"."""
    if "(" in name and (m := _initials_behind.fullmatch(name.strip())):
        name = f"{m[1] or ''}{m[3]} {m[2]}"
    words = [word.casefold().replace("’", "'") for word in _word.findall(name)]
    at = next((n for n, word in enumerate(words[:-1]) if word not in _TITLES), max(0, len(words) - 1))
    titles = frozenset(words[:at])
    rest = words[at:] or [""]
    return Form(bool(titles & _ELECTED), titles & (_MEN | _WOMEN), tuple(rest[:-1]), rest[-1], len(words) < 2)


def compatible(one: Form, other: Form) -> bool:
    """Whether two forms can be of one person: initials stand for forenames, a name alone for any."""
    men, women = (bool((one.titles | other.titles) & side) for side in (_MEN, _WOMEN))
    unlike = one.elected != other.elected and not (one.bare or other.bare or _in_full(one, other))
    if one.surname != other.surname or unlike or (men and women):
        return False
    return all(_stands_for(a, b) for a, b in zip(one.given, other.given, strict=False))


def _in_full(one: Form, other: Form) -> bool:
    """Whether both have the same forename in full: a paper leaves out the title of one name in its list."""
    return one.given == other.given and any(len(name) > 1 for name in one.given)


def _stands_for(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def joined(meetings_of: Mapping[str, Iterable[Hashable]]) -> dict[str, str]:
    """For each name of one body's lists (with the meetings it is at) the fullest form of the same person.

    1. two names are joined only if either could be the same others, and these all one person: there is no second whom
       one of them could mean;
    2. two names that one meeting lists are two people;
    3. of a surname that more than `_KIN` names of one body have, nobody can say whom a form means that is not the same.
    """
    at = {name: frozenset(meetings) for name, meetings in meetings_of.items()}
    forms = {name: form(name) for name in sorted(at)}
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in forms:
        by_surname[forms[name].surname].append(name)

    alike: dict[Form, list[str]] = defaultdict(list)
    for name in forms:
        alike[forms[name]].append(name)
    fullest = {same: _fullest(names, forms) for same, names in alike.items()}

    def one(name: str, other: str) -> bool:
        same = forms[name] == forms[other]
        return same or (compatible(forms[name], forms[other]) and not at[name] & at[other])

    chosen = {name: fullest[forms[name]] for name in forms}
    for kin in by_surname.values():
        if not 1 < len(kin) <= _KIN:
            continue
        could_be = {name: frozenset(other for other in kin if one(name, other)) for name in kin}
        for name, those in could_be.items():
            if all(those <= could_be[other] for other in those):
                like = {o for o in those if forms[o] == forms[name] or could_be[o] == those}
                chosen[name] = _fullest(like, forms)
    return chosen


def _fullest(names: Iterable[str], forms: Mapping[str, Form]) -> str:
    """The name that says most: most letters of forenames, then the longest title."""
    return max(names, key=lambda name: (sum(map(len, forms[name].given)), len(name), name))


def meant(asked: str, name: str) -> bool:
    """Whether a person asks for somebody of that name: by its words, or by another form of it."""
    wanted, written = form(asked), form(name)
    words, told = (" ".join((*part.given, part.surname)).strip() for part in (wanted, written))
    if not words:
        return False
    if wanted.elected and not written.elected:
        return False
    return words in told or compatible(wanted._replace(elected=written.elected), written)
