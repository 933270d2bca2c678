"""Marks within a minute: on a limb, an action, a paragraph, or a sentence of its own, and not on the whole.

A mark is a label (`vocabulary`) where labels stand, and never such a word within a sentence:

    line := [marker] [what] mark [what] words      (2) (EXEMPT) the Clerk … · ACTION (CONFIDENTIAL): …
          | words "(" label ")"                    … buy the land. (EXEMPT) · … buy the land (exempt);
          | words "-" label                        Sale of land – Considered in committee
    mark := "(" label ")" | label ":" | label "-" | LABEL before "That" or what
    what := RESOLVED | ACTION | Decision | …
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex

from .labels import is_noted, labels_below
from .vocabulary import LONGEST, is_mark, labels, may_say, says_exempt

WHAT = (
    r"(?:(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|recommended|decided)"
    r"|resolution|decision|recommendation|actions?|note|minute|outcome)"
)
_marker = regex.plain(r"(?i)\W*(?:[(\[]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]{1,2}|[ivxl]{1,6})[)\].]\s+)?")
_what = regex.plain(rf"(?i){WHAT}(?:\s+(?:by|that|to)\b)?\s*[-–—:,]?\s*")
_bracket = regex.plain(r"[(\[{<]([^()\[\]{}<>\n]{3,120}(?:\([^()\[\]\n]{1,20}\)[^()\[\]\n]{0,60})?)[)\]}>]")
_capitals = regex.plain(rf"([A-Z]{{6,}}(?: [A-Z]+)*)\s+(?=(?i:that(?!\s+(?:is|was|are|were)\b)|{WHAT})\b)")
"""    EXEMPT That the land be bought · CONFIDENTIAL RESOLVED: …"""
_titled = regex.plain(r"([A-Z][A-Z ,&/’'-]{2,60}) [(\[]([^()\[\]\n]{3,120})[)\]]\s*[-–—:]\s+")
"""    LEASE (Exempt) – Acme to be paid. Run on with others: "D) LEASE (Exempt) – … E) GATE – …\""""
_that = regex.plain(r"(?i)that\s+(?=[(\[])")
"""    RESOLVED: That | (confidential) Acme be paid"""
_OPENING = ("(", "[", "{", "<")
_ends = regex.plain(r"\s*(?::|\s[-–—]\s|[–—])\s*")
_called = regex.plain(rf"(?i)([^\n:]{{3,60}}?)\s+{WHAT}\s*[-–—:(]")
_last = regex.plain(
    r"(?:[(\[]([^()\[\]\n]{3,120}(?:\([^()\[\]\n]{1,20}\))?)[)\]]|\s[-–—]\s+([A-Z][^()\[\]\n]{3,120}))[\s.;,]*(?:and|or)?\s*$"
)
_named = regex.plain(
    r"(?i)\b(?:append\w+|annex\w*|schedules?|reports?|papers?|items?|minutes?|notes?|letters?|documents?|agenda|information"
    r"|sessions?|advice|plans?|sections?|parts?|pages?|matters?|enclosures?|attachments?|briefings?|addendum|lists?|pack)"
    r"(?:\s+(?:no\.?\s*)?[\w.]{1,5})?\W*$"
)
"""What else than the line bears a mark behind it: Appendix 2 (exempt)."""
_weak = regex.plain(
    r"(?i)\W*(?:private|restricted|withheld|sensitive|(?:business )?in (?:private|committee|confidence)"
    r"|no[nt][- ]public)\W*"
)
"""Words that also head what is no mark, where no bracket stands around them: "Private: 30 spaces"."""
_none = regex.plain(r"(?i)\W*(?:none|nil|no|not(?!\s+for\s+publi)|n/?a|yes|there\s+(?:was|were|is|are)\s+no(?:ne)?)\b")
OF_OTHERS = regex.plain(r"(?i)\bnon[-\s]?(?:exempt|confidential)\b|\bexempt from (?!publication|disclosure)")
"""    Exempt: 12; non-exempt: 4 · charities are exempt from the levy (exempt under the Act)"""
_word = regex.plain(r"\w+")
_MARK = 120
"""Characters of a mark before a colon."""
_NEAR = 60
"""Characters before a mark in which a paper is named."""
_SAYS = 3
"""Words under a mark by which anything is marked."""


def holds_mark(text: str) -> bool:
    """Whether something in a minute stands under a label of its own, or a line bears a mark: nothing can be told of it.

    A line is asked for both at once, while it is known what it says (`vocabulary.says_exempt`).
    """
    if is_noted(text):
        return True
    at = 0
    for line in text.split("\n"):
        at += len(line) + 1
        if labels_below(line, text, at) or (may_say(line) and bears(line)):
            return True
    return False


def is_marked_cell(cell: str) -> bool:
    """Whether a cell is a mark and nothing else."""
    told = cell.strip().strip("()[]*_")
    return not _weak.fullmatch(told) and is_mark(told)


def bears(line: str) -> bool:
    """Whether a line begins with a mark of what follows in it, or ends in one of what stands before."""
    if labels(line) or OF_OTHERS.search(line):
        return False
    return any(not _none.match(rest) for rest in _marked(line)) or ends_marked(line)


def begins_row(line: str) -> bool:
    """Whether a line begins with a mark of a row that begins behind it, as no end of a sentence does."""
    if not may_say(line) or labels(line) or OF_OTHERS.search(line):
        return False
    return any(rest[:1].isupper() and not _none.match(rest) for rest in _marked(line))


def heads_rest(words: str, rest: str) -> bool:
    """Whether words before a colon or a dash mark what stands behind it, be it a word."""
    return (
        _heads(words)
        and _word.match(rest) is not None
        and not (_none.match(rest) or (rest[:1].isdigit() and not words.isupper()))
    )


def _marked(line: str) -> Iterator[str]:
    """What stands behind each mark by which a line begins, if anything does; behind one without brackets a sentence."""
    at = _end(_marker, line, 0)
    at -= line[at - 1 : at] in {"(", "[", "{", "<"}
    begins = _end(_what, line, at)
    that = _end(_that, line, begins)
    for place in {at, begins, that}:
        if (
            (m := _bracket.match(line, place))
            and is_mark(m[1])
            and (place in {at, begins} or not _weak.fullmatch(m[1]))
        ):
            rest = line[_end(_what, line, _end(_gap, line, m.end())) :]
            if _word.search(rest):
                yield rest
        inner = place + (line[place : place + 1] in _OPENING)
        for end in _ends.finditer(line, inner, inner + _MARK):
            if _heads(line[inner : end.start()]) and _is_sentence(line[end.end() :]):
                yield line[end.end() :]
    if (m := _capitals.match(line, begins)) and _heads(m[1]) and _is_sentence(line[m.end() :]):
        yield line[m.end() :]
    if (m := _titled.match(line, at)) and is_mark(m[2]) and not (_weak.fullmatch(m[2]) or _named.search(m[1])):
        yield line[m.end() :]
    if (m := _called.match(line, at)) and _heads(m[1]) and _is_sentence(line[m.end() :]):
        yield line[m.end() :]


def _is_sentence(words: str) -> bool:
    return words.isupper() or (not words[:1].isdigit() and len(_word.findall(words[:LONGEST])) >= _SAYS)


_gap = regex.plain(r"[\s:;,–—-]*")


def _end(pattern: regex.Pattern[str], line: str, at: int) -> int:
    m = pattern.match(line, at)
    return m.end() if m else at


def _heads(words: str) -> bool:
    """Whether words before a colon or a dash are a label; in small letters they end a sentence."""
    if "exclu" in words.lower():  # sends the public out, and marks no line
        return False
    return words[:1].isupper() and says_exempt(words) and (words.isupper() or not _weak.fullmatch(words))


def ends_marked(line: str, named: regex.Pattern[str] = _named) -> bool:
    """Whether a line ends in a mark that is not of what is `named` before it."""
    m = _last.search(line, max(0, len(line) - LONGEST))
    told = (m[1] or m[2]) if m else ""
    if m is None or not m.start() or _weak.fullmatch(told) or not is_mark(told) or "exclu" in line.lower():
        return False
    return not named.search(line[max(0, m.start() - _NEAR) : m.start()])
