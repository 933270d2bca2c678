"""Words that a motion takes from what stands around it, and how two are compared."""

from __future__ import annotations

from functools import lru_cache

from minutes_cli.words import lazily as regex

from .act import Act
from .blocks import Block
from .extents import Layout, block_end

_that = regex.compile(r"(?:^|\n|[:.–-])\s*[“\"]?(?P<that>(?:That|THAT)\b)")
_word = regex.plain(r"\w+")

NOTED = 80
"""So far from the end of what was resolved, in characters, a note may stand of who is to act or how it was voted."""
_TO_ACT = r"(?<=[.;:)”\"])\s+(?:\p{Lu}{2,3}|(?:The\s+)?Clerk|(?:Cllr|Councillor)\.?\s+\p{Lu}\p{L}+)\s+to\s+action\b\.?"
_VOTED = (
    r"(?<=[.;:)”\"\w])[\s*_]+(?:Motion\s+)?(?<![^\W_])"
    r"(?:[Cc]arried|CARRIED|Unanimous(?:ly)?(?:\s+agreed)?|All\s+(?:in\s+favou?r|agreed))\b"
)
NOTED_BEHIND = regex.compile(rf"(?:{_TO_ACT}(?:{_VOTED})?|{_VOTED})[\s.*_]*\Z")
"""    … at the same price. HR to action. · … sale of the parcel. Carried."""


def recommended(page: Layout, movers: Act, after: int) -> tuple[int, int] | None:
    """The words that movers took up from the paper above them: "Recommendation: That …", "Moved A, seconded B"."""
    told = [*_that.finditer(page.text, max(after, movers.start - 2500), movers.start)]
    if not told:
        return None
    start = told[-1].start("that")
    end = block_end(page, start, own_line=True)
    return (start, min(end, movers.start)) if movers.start - end < 200 else None


def trimmed(text: str, start: int, end: int) -> int:
    """Where the words of `text[start:end]` end, without the marks behind them."""
    return start + len(text[start:end].rstrip(" \n\t.:;,-–(*_"))


@lru_cache(1024)
def bare(text: str) -> str:
    """The words of a text as two are compared: small, without marks, without That."""
    return " ".join(w for w in _word.findall(text.casefold()) if w != "that")


_PREAMBLE = 8000
"""Characters that the reasons for a motion have, at most."""
_whereas = regex.plain(r"[\s“\"*_]*whereas\b", regex.IGNORECASE)
_therefore = regex.compile(
    r"""(?:(?<=[;:.,\n]\s*)(?:(?:AND|And)\s+)?(?:(?:NOW|Now),?\s+(?i:therefore)|THEREFORE|Therefore)\b|\b(?i:therefore)(?=[\s,]+(?i:be\s+it|let\s+it)\b))
    [\s,:]*(?:(?i:(?:be|let)\s+it\s+(?:be\s+)?(?:hereby\s+|further\s+)?resolved)\b[\s,:]*)?(?=\p{L})""",
    regex.VERBOSE,
)


_be_it = regex.plain(
    r"[\s“\"*_]*be\s+it\s+(?:hereby\s+)?resolved(?:\s+that)?\s*:[*_]*\s*(?=[(\d•·-])", regex.IGNORECASE
)
"""    Be it hereby resolved that: 1. …: a label over a list"""


def operative(text: str, start: int, following: Block | Act | None) -> int:
    """Where what is resolved begins: behind reasons (WHEREAS …; THEREFORE that …) and labels (Be it resolved: 1. …)."""
    if label := _be_it.match(text, start):
        return label.end()
    if not _whereas.match(text, start):
        return start
    until = following.label if isinstance(following, Block) else following.start if following else len(text)
    m = _therefore.search(text, start, min(until, start + _PREAMBLE))
    return m.end() if m else start


_reasons_end = regex.plain(r"\b(?:[Bb]e|BE|[Ll]et)\s+(?:[Ii]t|IT)\s+(?:hereby\s+|HEREBY\s+)?\Z")


def reasons(text: str, start: int, following: Block | Act | None) -> bool:
    """Whether what stands before a label are the reasons for it: WHEREAS it leaks; THEREFORE BE IT | RESOLVED that."""
    label = following.label if isinstance(following, Block) else _PREAMBLE + start
    return (
        label - start < _PREAMBLE
        and _whereas.match(text, start) is not None
        and _reasons_end.search(text, max(start, label - 24), label) is not None
    )


_ITEM = 80
"""So far behind the end of a motion's words, in characters, the first item's own decision stands."""


def without_items(page: Layout, start: int, end: int, event: Block | Act | None) -> int:
    """The end of a motion without the items of a calendar under it, each of which tells what was decided on it."""
    colon = page.text.find(":", start, end)
    if isinstance(event, Act) and event.kind == "told" and colon > 0 and page.text[colon + 1 : colon + 2].isspace():
        named = page.lower[max(0, event.start - 12) : event.start + 12]
        if "action" in named and 0 <= event.start - end < _ITEM:
            return colon + 1
    return end
