"""The labels that close a part of an open report, and how far each of them does.

A label over a part is one wherever labels stand (`vocabulary`), with what it is of before or behind it:

    label := [number] mark                            EXEMPT · 3. EXEMPT INFORMATION · Not for publication: paragraph 3
           | part mark | PART                         Part 2 – Exempt · SECTION B (CONFIDENTIAL) · PART II
           | mark appendix [title]                    Exempt Appendix 2 – Tenders
           | appendix title mark                      Appendix 2 – Tenders (Exempt)
           | what follows "is" mark                   The remainder of this report is not for publication.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from minutes_cli.words import lazily as regex

from .labels import APPENDED
from .vocabulary import LONGEST, is_marked_so, labels, says_exempt

Lines = Sequence[tuple[int, str]]
"""The lines of a report that have words, and where each begins."""
_Rank = Literal["part", "appendix", "section", "rest"]
"""What a label is over: it closes up to the next of its like that opens; over the rest, up to an appendix."""

_part = regex.plain(
    r"(?i)\W*(?P<what>part|section)\s+(?P<which>[ivx]{1,4}|\d{1,2}|[a-h]|one|two|three|four)(?![\w.])(?P<joint>\W*)(?P<told>.*)"
)
_may = regex.plain(
    r"exempt|confid|in camera|members only|priva|restric|withh|publi|releas|disclos|circul|sensit|embarg|nfp|pink"
    r"|eithri|cyfrin|part\s+\w{1,3}\W*$"
)
"""In small letters: what stands in a label over a part."""
_PLAIN = ("ii", "2", "b", "two")
"""Which part is the closed one where nothing else is said."""
_opens = regex.plain(
    r"(?i)\W*(?:open|public|for\s+publication|non?t?[-\s](?:exempt|confidential))\b(?:\s+(?:part|section|report|items?|information|business))?\W*$"
    r"|\W*end\s+of\s+(?:the\s+)?(?:exempt|confidential|private|closed)\b"
)
"""    – Open · END OF EXEMPT INFORMATION"""
_numbered = regex.plain(r"\s*(?P<number>(?:\d{1,2}\.)*(?:\d{1,2}|[A-Z](?=[.)])))[.)]?\s+(?=\S)")
_appendix = regex.plain(r"[\W\d]*(?i:append|annex|schedule|enclos|attach|background\s+papers)")
_headed = regex.plain(
    r"\W*(?:APPENDIX|ANNEXE?|Appendix|Annexe?)\s+\w{1,3}\b(?!\s+(?!to\b|of\b|for\b)[a-z])[^.;]{0,80}$"
)
_marked = regex.plain(
    r"(?i)\W*(?:(?:exempt|confidential)\s+(?:(?:appendix|annexe?)(?:\s+\w{1,2})?\s*[-–—:(]"
    r"|(?-i:REPORT)\s+(?:of|by|from)\s).{1,80}(?<!\.)$"
    r"|(?P<title>(?:appendix|annexe?|schedule)\s+\w{1,3}\b.{1,120}(?<!\.)$))"
)
_elsewhere = regex.plain(r"(?i)^\s*[-•·*]\s|\b(?:circulated|separate(?:ly)?|attached|to\s+follow|available)\b")
"""    - Appendix 2 (Exempt), in a list · Appendix 2 (exempt, circulated separately)"""
_of_this = regex.plain(
    r"(?i)\W*(?:(?:the|this)\s+|(?=inf))(?:(?:following|next|remaining)\s+)?(?:parts?|sections?|remainder|rest|information|appendix|annex)"
    r"(?:\s+(?:of|in)\s+th(?:e|is)\s+(?:report|paper|part|section))?(?:\s+below)?\s+(?:is|are|contains?)\s+"
)
_named = regex.plain(
    r"(?i)\W*(?:wholly\s+|strictly\s+)?(?:exempt|confidential|private)\s+(?:part|section)(?:\s+of\s+th(?:e|is)\s+(?:report|paper))?\W*$"
)
STRONG = regex.plain(
    r"(?i)exempt|confidential|publi|releas|disclos|in (?:confidence|camera)|members only|eithri|cyfrin"
    r"|private (?:session|report)"
)
"""Without one of these a label is one only in capitals: "Restricted" may be a cell, or a road."""
_titled = regex.plain(r"(?i)\W*(?:exempt|confidential)\s+(?:information|matters?|items?|business)\W*$")
"""A label in capitals; in small letters the heading of a policy is titled so."""
_exempts = regex.plain(r"(?i)\W*exempt\s+(?:information|matters?|items?|business)\b")
_cell = regex.plain(
    r"\W*(?:[\d.,]+\W*$|(?i:(?:yes|no|none|nil|n/?a|not|public|open|taxable|standard|zero)\b.{0,12}$"
    r"|(?:reports?|items?|information)\W*$))"
)
_none = regex.plain(
    r"(?i)[\W\d]*(?:(?:none|nil|n/?a|not\s+applicable|(?:there\s+(?:is|are|was|were)\s+)?no(?:ne\b|(?=\W*$"
    r"|\s+(?:exempt|confidential|such|private|items?|information|business|part)\b)))"
    r"|this\s+(?:report|paper|section)\s+(?:does\s+not|contains?\s+no)\b"
    r"|[^.]{0,80}\b(?:not|no|any)\s+(?:(?:contain|include|involve)\w*\s+)?(?:any\s+)?(?:exempt|confidential)\b)"
)
"""    None. · 3.1 The report is not exempt."""
_of_appendix = regex.plain(
    r"(?i)[\W\d]*[^.]{0,40}\b(?:append|annex)\w*[^.]{0,80}\b(?:exempt|confidential|publication)\b"
)
"""    3.1 Appendix C is exempt."""
_row = regex.plain(r"\t|^\s*\|")
_ended = regex.plain(r"""[.:;!?)\]"”’*_]\s*$""")
_some = regex.plain(r"\w+")
_SOME = 3
"""Words by which something stands below a label."""
_NEAR = 400
"""Characters in which they stand."""


def closed_stretches(text: str, lines: Lines, end: int) -> Iterator[tuple[int, int, str]]:
    """Each closed part of an open report: where it begins and ends, and its label."""
    several, until = _plain_parts(lines) > 1, 0
    for n, (start, line) in enumerate(lines):
        if start < until or len(line) > LONGEST or _row.search(line) or not _may.search(line.lower()):
            continue
        rank = _rank_of(line, several=several)
        if rank is None or _is_within(text, lines, n) or _is_empty(text, lines, n, rank):
            continue
        rank = "appendix" if rank == "rest" and n and _headed.match(lines[n - 1][1]) else rank
        behind = range(n + 1, len(lines))
        ends = next((lines[m][0] for m in behind if _ends(lines[m][1], line, rank, first=m == n + 1)), end)
        if len(_some.findall(text[start + len(line) : ends][:_NEAR])) >= _SOME:
            yield start, ends, line
            until = ends


def _rank_of(line: str, *, several: bool) -> _Rank | None:
    """What a line labels as closed; `several` parts of the report are told apart by their names alone."""
    if APPENDED.match(line) or ((m := _marked.match(line)) and (not m["title"] or is_marked_so(line))):
        return None if _elsewhere.search(line) else "appendix"
    if m := _part.match(line):
        return "part" if _is_closed(m, several=several) else None
    if m := _numbered.match(line):
        told = line[m.end() :]
        return "section" if (told.isupper() or _exempts.match(told)) and _is_mark(told.upper()) else None
    if _named.match(line) or ((m := _of_this.match(line)) and says_exempt(line[m.end() :])):
        return "rest"
    return "rest" if _is_mark(line) else None


def _is_closed(m: regex.Match[str], *, several: bool) -> bool:
    """Whether the name of a part, with what is told behind it, says so."""
    if told := m["told"]:
        return (told[0].isupper() or m["joint"].strip() != "") and says_exempt(told)
    return m["what"] in {"Part", "PART"} and m["which"].casefold() in _PLAIN and not several


def _is_mark(line: str) -> bool:
    """Whether a line is a label, and over what follows: in small letters no cell, and no title of a policy."""
    return labels(line) and (line.isupper() or (STRONG.search(line) is not None and not _titled.match(line)))


def _plain_parts(lines: Lines) -> int:
    """How many parts of a report are named and say of themselves neither that they are open nor closed."""
    found = {
        m["which"].casefold()
        for _, line in lines
        if line[:12].strip("#* \t")[:4].lower() == "part" and (m := _part.match(line)) and len(line) <= LONGEST
        if not (_opens.match(m["told"]) or says_exempt(m["told"]))
    }
    return len(found)


def _is_within(text: str, lines: Lines, n: int) -> bool:
    """Whether a line is one of a list, a field, a cell, or of a sentence that goes on."""
    start, line = lines[n]
    at, before = lines[n - 1] if n else (0, "")
    follows, after = lines[n + 1] if n + 1 < len(lines) else (len(text), "")
    near = [told for told in (before, after) if _appendix.match(told)]
    if near if _appendix.match(line) else any(not _headed.match(told) for told in near):
        return True
    if (_part.match(line) and _part.match(before)) or _cell.match(after) or "/" in (line.rstrip()[-1], before[-1:]):
        return True
    if after[:1].islower() and _is_close(text, start + len(line), follows):
        return True
    if len(line.split()) == 1 and line.strip("*_# ").isalpha() and not line.isupper() and not _stops(before):
        return True
    alone = not before or line.isupper() or _ended.search(before) or _headed.match(before)
    return not alone and _is_close(text, at + len(before), start)


def _stops(before: str) -> bool:
    """Whether a line is the end of a sentence, or the head of a part: a word behind others is a cell."""
    return not before or bool(_headed.match(before) or _part.match(before)) or before.rstrip()[-1] in ".;!?)"


def _is_close(text: str, end: int, start: int) -> bool:
    """Whether no empty line stands between two lines."""
    return text.count("\n", end, start) < 2


def _is_empty(text: str, lines: Lines, n: int, rank: _Rank) -> bool:
    """Whether nothing stands below a label, or that nothing is closed, or nothing but an appendix."""
    start, line = lines[n]
    if n + 1 == len(lines) or _none.match(lines[n + 1][1]):
        return True
    if rank == "section" and _of_appendix.match(lines[n + 1][1]):
        return True
    return len(_some.findall(text[start + len(line) : start + len(line) + _NEAR])) < _SOME


def _ends(line: str, label: str, rank: _Rank, *, first: bool) -> bool:
    """Whether a line below a label, the `first` or another, opens what that closed, or begins a part of its like."""
    if len(line) > LONGEST:
        return False
    if m := _part.match(line):
        own = _part.match(label) if rank == "part" and not first else None
        is_like = own is not None and own["what"].casefold() == m["what"].casefold() and not says_exempt(m["told"])
        return (is_like and _is_head(m)) or _opens.match(m["told"]) is not None
    if rank == "section" and not first and (m := _numbered.match(line)):
        own = _numbered.match(label)
        return own is not None and m["number"] == _next(own["number"])
    if _opens.match(line) and len(line.split()) > 1:
        return True
    return rank != "part" and _headed.match(line) is not None


def _is_head(m: regex.Match[str]) -> bool:
    """Whether the name of a part heads it: no sentence begins so."""
    told = m["told"]
    return not told or (not told.endswith(".") and (told[0].isupper() or m["joint"].strip() != ""))


def _next(number: str) -> str:
    """The number behind one: 3 · 4, 3.1 · 3.2, A · B."""
    head, dot, last = number.rpartition(".")
    return f"{head}{dot}{int(last) + 1 if last.isdigit() else chr(ord(last) + 1)}"
