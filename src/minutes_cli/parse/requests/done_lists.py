"""Lists of actions under a line, or a title, that says that they are done: COMPLETED ACTIONS ⏎ - Clerk to mow it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_cli.model import Item, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import lowered

_DONE = r"(?:completed?|closed|done|discharged|finished|actioned|no\s+longer\s+(?:required|needed))"
_ACTIONS = r"(?:actions?|action\s+(?:points|items|list|log)|tasks|matters|items)"
_head = regex.plain(
    rf"""[^\S\n]*[#*_]*(?:\d{{1,3}}(?:\.\d+)*[.):]?\s+)?(?:the\s+following\s+|all\s+|list\s+of\s+)?
    (?: (?:completed|closed|discharged|finished)\s+{_ACTIONS}
      | {_ACTIONS}\s+(?:(?:from|of)\s+[^:.\n]{{3,50}}?,?\s+)?
        (?:(?:which|that|these)\s+)?(?:(?:have|has|had|are|were|was)\s+)?
        (?:(?:been|now|since|all|already|reported\s+as|noted\s+as)\s+){{0,3}}{_DONE}
    )(?:\s+(?:since\s+(?:the\s+)?last\s+meeting|to\s+date))?[*_\s]*(?P<sign>[:–-]?)[*_\s]*$""",
    regex.IGNORECASE | regex.VERBOSE | regex.MULTILINE,
)
"""    COMPLETED ACTIONS · The following actions were completed: · Actions from the last meeting, all complete:"""
_WORDS = ("action", "task", "matter", "item")
_STATES = ("complete", "closed", "done", "discharged", "finished", "no longer")
_LONGEST = 120
"""Characters of such a line."""
_entry = regex.plain(r"[^\S\n]*(?:[-–•·▪*●○]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|\|)|[^\n]*\t")


def done_lists(paper: str, items: Iterable[Item]) -> Iterator[Span]:
    """Where the lists stand that tell of what is done: below such a line; below such a title the whole minute does."""
    for item in items:
        begins, ends = item.heading_end, item.span.end
        if item.title and _is_head(item.title):
            stop = next((m.start() for m in _lines(paper, begins, ends) if _heads_others(paper, m)), ends)
            yield Span(begins, stop)
            continue
        for end in _heads(paper, begins, ends):
            yield Span(end, _list_end(paper, end, ends))


_line = regex.plain(r"[^\n]+")
_others = regex.plain(
    r"\W*(?:new|open|outstanding|on-?going|further|agreed|remaining)?\s*(?:actions?|tasks)\b[^\n]{0,40}:?\s*",
    regex.IGNORECASE,
)


def _heads(paper: str, begins: int, ends: int) -> Iterator[int]:
    """Where the lines end, in no order, that head such a list: looked for where a word stands that each has."""
    low = lowered(paper[begins:ends])
    for word in _STATES:
        at = low.find(word)
        while at >= 0:
            start, end = low.rfind("\n", 0, at) + 1, low.find("\n", at)
            end = len(low) if end < 0 else end
            if _is_head(paper[begins + start : begins + end]):
                yield begins + end
            at = low.find(word, end)


def _is_head(line: str) -> bool:
    low = line.lower() if len(line) <= _LONGEST else ""
    told = any(word in low for word in _STATES) and any(word in low for word in _WORDS)
    return told and _head.fullmatch(line) is not None


def _lines(paper: str, begins: int, ends: int) -> Iterator[regex.Match[str]]:
    return _line.finditer(paper, begins, ends)


def _heads_others(paper: str, line: regex.Match[str]) -> bool:
    """Whether a line heads a list of other actions: "Outstanding actions:"."""
    return _others.fullmatch(paper, *line.span()) is not None and "\t" not in line[0] and "|" not in line[0]


def _list_end(paper: str, at: int, ends: int) -> int:
    """Where the list below a line ends: with its entries; where none has a sign, before a blank line."""
    signed: bool | None = None
    end = at
    for m in _lines(paper, at, ends):
        entry = _entry.match(paper, m.start(), m.end()) is not None
        if signed is None:
            signed = entry
        elif (signed and not entry and not m[0][:1].isspace()) or (
            not signed and paper[end : m.start()].count("\n") > 1
        ):
            break
        if _is_head(m[0]) or _heads_others(paper, m):
            break
        end = m.end()
    return end
