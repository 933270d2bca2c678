"""What makes a line the title of an item of business."""

from __future__ import annotations

from functools import lru_cache
from string import ascii_lowercase

from minutes_cli.words import lazily as regex

from .passage import tidy
from .patterns import FILE_SIZE, FLAGS, STANDARD_TITLE, TITLE_TAIL

_agenda_number = regex.compile(r"^\(?\d{1,2}[.)]\s+(?=\p{L})")
_tail = regex.compile(TITLE_TAIL, FLAGS)
_verb = regex.plain(
    r"\b(?:w(?:as|ere|ill|ould)|ha(?:d|s|ve)|is|a(?:re|greed|sked|dvised)|be(?:en)?|re(?:ported|ceived|solved)|noted|considered"
    r"|declared|s(?:tated|aid|econded)|made\s+(?:the|a)\s+motion)\b"
)
NOT_TITLE = regex.compile(
    r"""(?:resolved|agreed|decision|recommend|that\b|report\s+of|(?:joint\s+)?presentation(?!\s+(?-i:ITEMS))|councillors?['’]?\s(?!vacanc|reports?\b|training|allowances|surger|expenses|co-?opti|matters|questions)|cllrs?\b
      |present\b|in\s+attendance|venue|contact|time\b|note\b|action\b(?!\s+(?-i:ITEMS))
      |motion\s*(?::|$)|no\.?\s+item|item\b|minutes?:|\(|["“‘]|proposed|seconded|moved|(?:also\s+)?(?:present|attending)\b|pages?\s
      |members?\s+of\s+the|the\s+meeting\s|mr\s|mrs\s|chair:)""",
    FLAGS,
)
HAS_FILE_SIZE = regex.compile(FILE_SIZE, FLAGS)


class Opening:
    """A pattern that is asked only of what opens with two letters that one of its forms opens with."""

    __slots__ = ("_form", "_opens", "_partial")

    def __init__(self, form: str, flags: int, *, plain: bool = False) -> None:
        self._form = (regex.plain if plain else regex.compile)(form, flags)
        self._partial = regex.compile(form, flags)
        self._opens: frozenset[str] = frozenset()

    def match(self, text: str) -> regex.Match[str] | None:
        """What of it a text opens with."""
        return self._form.match(text) if text[:2].lower() in (self._opens or self._pairs()) else None

    def may(self, text: str) -> bool:
        """Whether its first two letters speak for it."""
        return text[:2].lower() in (self._opens or self._pairs())

    def _pairs(self) -> frozenset[str]:
        pairs = (a + b for a in ascii_lowercase for b in f"{ascii_lowercase}. ")
        self._opens = frozenset(pair for pair in pairs if self._partial.match(pair, partial=True))
        return self._opens


STANDING = Opening(STANDARD_TITLE, FLAGS, plain=True)
"""How the title of a standing item opens."""
BY_WHOM = regex.plain(
    r"\b(?:submitted|asked|proposed|moved|tabled|raised|given|presented|received)\s+(?:by|from)\b.*", FLAGS
)
"""Who brings a matter is not what it is about."""
_FIGURES = frozenset("(0123456789")
_STOPS = " \t\n:.;–-"
_long = regex.compile(r"\p{L}[\p{L}'’-]{3,}+")
"""A word of four letters or more; a shorter one may be small in any title."""


_TAILS = 6
"""How many things a website hangs on a title, one behind the other, at most; …"""
_TAIL = 64
"""… and how many characters one is long, and those that stand behind one another."""


@lru_cache(4096)
def trimmed(title: str) -> str:
    """The title without what a website hangs on it."""
    told = tidy(title)
    if told[:1] in _FIGURES:
        told = _agenda_number.sub("", told)
    told = told.rstrip(_STOPS) or told
    for _ in range(_TAILS):
        if not (_may_trail(told) and (shorter := told[:-_TAIL] + _tail.sub("", told[-_TAIL:])) != told and shorter):
            break
        told = shorter
    return told.strip(" *")


def _may_trail(told: str) -> bool:
    """Whether a title may end in what `TITLE_TAIL` takes off: a stop, a figure, a unit, "pdf icon", "item 2a"."""
    last = told[-1:]
    if last in _STOPS:
        return True
    if last.isalpha() and last != "B" and not told[-2:-1].isdigit() and not told.endswith("icon"):
        return False
    tail = told[-_SIZE:].lower()
    return "item" in tail or "page" in tail or "pdf" in tail or "doc" in tail or ":" in tail


def tells(text: str, at: int = 0) -> bool:
    """Whether a verb stands in `text` behind a place: a title has none."""
    return _verb.search(text.lower(), at) is not None


def cuts_size(line: str, following: str) -> bool:
    """Whether a file's size begins on one line and ends on the next ("PDF 253", "KB")."""
    near = f"{line[-_SIZE:]}{following[:_SIZE]}".lower()
    size = HAS_FILE_SIZE.search(f"{line}\n{following}") if "pdf" in near or "doc" in near else None
    return size is not None and size.start() <= len(line) < size.end()


_SIZE = 60
"""Characters of a file's size, on either side of a line's end."""


def is_caps(text: str) -> bool:
    """Whether nearly all letters are capitals; small ones by the dozen need no counting of the others."""
    if text.isascii() and text.isupper():
        return sum(map(str.isalpha, text)) > 2
    most = 0.15 * len(text)
    if sum(map(str.islower, text[:24])) > most or sum(map(str.islower, text)) > most:
        return False
    letters = sum(map(str.isalpha, text))
    return letters > 2 and sum(map(str.isupper, text)) >= 0.85 * letters


def is_title_case(text: str) -> bool:
    """Whether the first letter and most words of some length have a capital."""
    if not text[:1].isupper():
        return False
    long = _long.findall(text)
    return bool(long) and sum([word[0].isupper() for word in long]) >= 0.6 * len(long)
