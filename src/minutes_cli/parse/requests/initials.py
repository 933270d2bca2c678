"""The initials that minutes use for people: of their names, in brackets, in a run beside the list of who was there."""

from __future__ import annotations

from functools import lru_cache

from minutes_cli.model import Attendee
from minutes_cli.words import lazily as regex

CAPITAL_LETTERS = regex.compile(r"\p{Lu}{2,4}")
PERSON_TITLE = regex.compile(
    r"^(?:Councillors?|C?Cllrs?\.?|Ald(?:erman|\.)|Comr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Rev\.?)\s+"
)
_in_role = regex.compile(r"\s*[;,/]\s*")
_word = regex.compile(r"[\p{L}\p{N}'’-]+")
HEAD = 3000
"""Characters of minutes in which they say who was there."""
_run_of_initials = regex.compile(r"(?<!\S)(?:\p{Lu}{2,3}\p{Ll}?\s){2,20}\p{Lu}{2,3}\p{Ll}?(?!\S)")
_name_with = regex.compile(
    r"(?P<name>\p{Lu}\p{Ll}[\p{L}’'-]*\s+(?:\p{Lu}[\p{L}’'.-]*\s+){0,2}?\p{Lu}[\p{L}’'-]+)\s*\((?P<letters>\p{Lu}{2,4})\)"
)
"""    JP TG MR · Jo Pike (JP)"""


def initials_in(head: str) -> frozenset[str]:
    """The initials that the head of minutes has for people: a run of them, or in brackets behind a name."""
    found = {letters for m in _run_of_initials.finditer(head) for letters in m[0].split()}
    return frozenset(found | {m["letters"] for m in _name_with.finditer(head) if _stand_for(m["letters"], m["name"])})


def _stand_for(letters: str, name: str) -> bool:
    """Whether letters are those that the words of a name begin with: the first and the last at least."""
    words = name.split()
    return (letters[0], letters[-1]) == (words[0][0], words[-1][0])


def bracketed(person: Attendee) -> list[str]:
    told = _in_role.split(person.role) if person.role else []
    return [part for part in told if CAPITAL_LETTERS.fullmatch(part)]


def only_initials(name: str) -> bool:
    """Whether a name gives letters for every forename: "P Reed", "J. A. Pike"."""
    words = PERSON_TITLE.sub("", name).split()
    return len(words) > 1 and all(len(w.strip(".")) < 2 for w in words[:-1])


def is_of_name(word: str) -> bool:
    """Whether a word of a name tells somebody: "Bream", "Jo"; not an initial, and not "de" or "St"."""
    return len(word) > _SHORT or (len(word) == _SHORT and word.istitle() and word not in _PARTICLES)


_SHORT = 2
"""Letters of the shortest names."""
_PARTICLES = frozenset("De Di Da Do Du El La Le Lo St Of An At On In To By Mr Ms Dr No".split())  # noqa: SIM905


@lru_cache(4096)
def called(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a name without its title, in small letters; and its initials, if it has more than one."""
    bare = PERSON_TITLE.sub("", name)
    letters = "".join(part[0] for part in bare.split() if part[0].isupper())
    words = tuple(word.casefold() for word in _word.findall(bare) if is_of_name(word))
    return words, (letters,) if len(letters) > 1 else ()
