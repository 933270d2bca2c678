"""What makes a line the title of an item of business."""

from __future__ import annotations

from string import ascii_lowercase

from minutes_cli.words import lazily as regex

from .passage import tidy
from .patterns import FILE_SIZE, FLAGS, STANDARD_TITLE, TITLE_TAIL

_agenda_number = regex.compile(r"^\(?\d{1,2}[.)]\s+(?=\p{L})")
_tail = regex.compile(TITLE_TAIL, FLAGS)
VERB = regex.compile(
    r"\b(?:was|were|had|has|have|is|are|will|would|be|been|reported|noted|agreed|received|considered|resolved|declared"
    r"|stated|asked|advised|said)\b",
    regex.IGNORECASE,
)
NOT_TITLE = regex.compile(
    r"""(?:resolved|agreed|decision|recommend|that\b|report\s+of|(?:joint\s+)?presentation(?!\s+(?-i:ITEMS))|councillors?\s|cllrs?\b
      |present\b|in\s+attendance|venue|contact|time\b|note\b|action\b(?!\s+(?-i:ITEMS))
      |no\.?\s+item|item\b|minutes?:|\(|["“‘]|proposed|seconded|moved|(?:also\s+)?(?:present|attending)\b|pages?\s
      |members?\s+of\s+the|the\s+meeting\s|mr\s|mrs\s|chair:)""",
    FLAGS,
)
_standing = regex.compile(STANDARD_TITLE, FLAGS)
HAS_FILE_SIZE = regex.compile(FILE_SIZE, FLAGS)


class _Standing:
    """The pattern of standing items, asked only of what opens with two letters that one of them opens with."""

    __slots__ = ("_opens",)

    def __init__(self) -> None:
        self._opens: frozenset[str] = frozenset()

    def match(self, text: str) -> regex.Match[str] | None:
        """The standing item that a title opens with."""
        if not self._opens:
            pairs = (a + b for a in ascii_lowercase for b in f"{ascii_lowercase}. ")
            self._opens = frozenset(pair for pair in pairs if _standing.match(pair, partial=True))
        return _standing.match(text) if text[:2].lower() in self._opens else None


STANDING = _Standing()
_FIGURES = frozenset("(0123456789")
_STOPS = " \t\n:.;–-"
_word = regex.compile(r"\p{L}[\p{L}'’-]*")


def trimmed(title: str) -> str:
    """The title without what a website hangs on it."""
    told = tidy(title)
    if told[:1] in _FIGURES:
        told = _agenda_number.sub("", told)
    told = told.rstrip(_STOPS) or told
    while _may_trail(told) and (shorter := _tail.sub("", told)) != told and shorter:
        told = shorter
    return told.strip(" *")


def _may_trail(told: str) -> bool:
    """Whether a title may end in what `TITLE_TAIL` takes off: a stop, a figure, a unit, "pdf icon", "item 2a"."""
    last = told[-1:]
    return not last.isalpha() or last == "B" or told[-2:-1].isdigit() or told.endswith("icon")


def cuts_size(line: str, following: str) -> bool:
    """Whether a file's size begins on one line and ends on the next ("PDF 253", "KB")."""
    size = HAS_FILE_SIZE.search(f"{line}\n{following}")
    return size is not None and size.start() <= len(line) < size.end()


def is_caps(text: str) -> bool:
    """Whether nearly all letters are capitals; small ones by the dozen need no counting of the others."""
    most = 0.15 * len(text)
    if sum(map(str.islower, text[:24])) > most or sum(map(str.islower, text)) > most:
        return False
    letters = sum(map(str.isalpha, text))
    return letters > 2 and sum(map(str.isupper, text)) >= 0.85 * letters


def is_title_case(text: str) -> bool:
    long = [w for w in _word.findall(text) if len(w) > 3]
    return bool(long) and text[0].isupper() and sum(w[0].isupper() for w in long) >= 0.6 * len(long)
