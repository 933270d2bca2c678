"""What a report says of itself: on its cover, or in a line above it, that it is not for publication."""

from __future__ import annotations

from minutes_cli.model import Paper, Parsed
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS, LINES

from .fields import closes
from .labels import is_foot_label, is_lone
from .vocabulary import LONGEST, heads_closed, is_marked_so, says_exempt

_ACT = r"(?:sections?\s+(?:100|50)A\s*\(4\)|paragraphs?\s*(?:\(s\)\s*)?\d[^\n]{0,60}?\bschedule\s+(?:12|7)A)"
"""    Section 100A(4) · paragraph(s) 3 of Part 1 of Schedule 12A · Section 50A(4) · paragraph 8 of Schedule 7A"""
_HID = r"(?:exempt|confidential|private|closed|restricted|part\s+(?:2|ii|b|two)\b|not\s+for\s+publication)"
_ANY = r"(?:exempt|confidential|private|public|open|closed|restricted|part\s+(?:1|i|a|one|2|ii|b|two)|2|ii|b)"
_OR = r"\s*(?:/|,|or|and|&)\s*"
_REST = r"(?!.{0,120}append)[^\n]{0,200}"
"""Of a line; an exempt appendix is not the whole."""
_MARK = rf"""
    # NOT FOR PUBLICATION by virtue of paragraph 3; this report contains exempt information; Exempt under Schedule 12A
    (?:(?:this|the)\s+(?:report|item|paper)\s+is\s+)?not\s+for\s+publication\b(?!\W*(?:no|none|n/a)\b){_REST}
  | (?:this|the)\s+(?:report|item|paper)\s+(?:is|contains)\s+(?:wholly\s+)?(?:exempt|confidential)\b{_REST}
  | (?:wholly\s+)?(?:exempt|confidential)(?:\s+(?:report|item|information))?
      \s+(?:from\s+(?:publication|disclosure)|by|under|in\s+accordance|pursuant|as\s+defined|within|because)\b
      (?!\W*(?:no|none|n/a)\b){_REST}
    # Exempt information: Yes – paragraph 3; Is this report confidential? Yes; Exemption: paragraph 3 of Schedule 12A
  | (?:is\s+(?:the|this)\s+(?:report|item)\s+)?(?:exempt(?:ion)?|confidential(?:ity)?|private|closed|restricted)
      (?:{_OR}{_ANY}){{0,3}}(?:\s+(?:reports?|items?|information|business|from\s+publication))?\s*[:?\t|]+\s*
      (?:yes|{_HID}|{_ACT}|paragraphs?\s+\d)\b{_REST}
    # Public or private: Private; Report status: Exempt; Access to information: Exempt by paragraph 3
  | (?:{_ANY}(?:{_OR}{_ANY}){{1,3}}(?:\s+(?:report|item))?
      |(?:report|publication|security|document)\s+(?:status|classification)|classification|access(?:\s+to\s+information)?)\s*[:?\t|]+\s*{_HID}\b{_REST}
  | status\s*[:?\t|]+\s*(?:exempt|confidential|private|not\s+for\s+publication)\b{_REST}
    # For publication: No; Public access: No; Open to the public? No
  | (?:(?:open\s+)?for\s+publication|open(?:\s+to\s+(?:the\s+)?public)?|public(?:\s+(?:access|report|item))?)
      \s*[:?\t|]+\s*no\b[^\n]{{0,80}}
    # Report in Part II
  | (?:report|item)\s+in\s+part\s+(?:2|ii|b|two)"""
WORDS = ("for publication", "public", "open", "exempt", "confidential", "private", "closed", "restricted", "part")
"""One of them, in small letters, is in every mark of a cover."""
_cover = regex.compile(rf"^\W*+(?:{_MARK})$", LINES, needs=WORDS)
_top = regex.compile(
    rf"""^\W*+(?:
        (?:document\s+is\s+)?restricted | agenda\s+item\s+\S{{1,6}}\s+\(?(?:exempt|confidential|private)\)?
      | (?:by\s+virtue\s+of\s+|under\s+)?{_ACT}(?!\w)[^\n]{{0,120}}
      | part\s+(?:ii|2|b|two)(?:\W+(?:report|item|private|exempt|confidential)\b[^\n]{{0,80}})?)[^\S\n]*+[*_.]*+$""",
    LINES,
)
"""What a line alone above a report says; within a cover, "Exempt" heads the cell that says no."""
_foot = regex.compile(
    r"""^\W*+(?:this|the)\s+(?:report|paper|document|letter|note)\s+(?:is|contains|remains)\s+(?:strictly\s+|wholly\s+)?
        (?:exempt|confidential|private|restricted|not\s+(?:for|to\s+be)\s+(?:publication|published|release[d]?))\b(?!.{0,120}append)[^\n]{0,200}$""",
    FLAGS,
    needs=("exempt", "confidential", "private", "restricted", "not for", "not to be"),
)
"""    This report is not for publication."""
_FRONT, _ABOVE = 900, 300
"""Characters of a report in which it is marked as a whole, and of what stands above its cover."""


def is_marked(parsed: Parsed, paper: Paper) -> bool:
    """Whether a line of its own at the top of a report, or right above it, says that it is exempt."""
    if is_marked_so(paper.subject or ""):
        return True
    start = paper.span.start
    front = parsed.document.text[start : min(paper.span.end, start + _FRONT)]
    if ends_marked(parsed.document.text[max(start, paper.span.end - _FRONT) : paper.span.end]):
        return True
    above = parsed.document.text[max(0, start - _ABOVE) : start]
    above = above.rpartition("\f")[2]
    lines = above.splitlines()[-6:]
    right_above = "\n".join(lines)
    if _cover.search(front) or _cover.search(right_above) or _top.search(right_above) or any(map(heads_closed, lines)):
        return True
    return _heads_itself(front)


def says_so(text: str) -> bool:
    """Whether a text that is of no known form says at its top that it is exempt, as a report says it."""
    front = text[:_FRONT]
    return _cover.search(front) is not None or _heads_itself(front)


def ends_marked(text: str) -> bool:
    """Whether the last line of a text says so of all above it."""
    last = text.rstrip().rpartition("\n")[2]
    return len(last) <= LONGEST and (is_lone(last) or _foot.match(last) is not None or is_foot_label(last))


def _heads_itself(front: str) -> bool:
    """Whether a line before the body says so."""
    body = _body.search(front)
    cover = [line.strip() for line in front[: body.start() if body else None].split("\n") if line.strip()]
    return any(
        (heads_closed(line) or closes(line) or (":" in line and line[0].isupper() and says_exempt(line)))
        and not _is_of_field(line, cover[n + 1 : n + 3])
        for n, line in enumerate(cover)
    )


def _is_of_field(line: str, below: list[str]) -> bool:
    """Whether a line of a cover is of a part, or a field's name: "Exempt / ⏎ Confidential ⏎ Report: ⏎ No"."""
    return line.endswith("/") or "append" in line.casefold() or any(_goes_on.match(one) for one in below)


_body = regex.plain(
    r"(?im)^\W*+(?:\d{1,2}(?:\.\d+)*[.)\s](?!\s*[a-z]+ \d{4})|purpose|summary|introduction|background|recommend)"
)
_goes_on = regex.plain(
    r"(?i)(?:reports?|items?|information|papers?|business)\W*$|\W*(?:no|none|n/?a|nil|not|public|open|part\s+(?:1|i|a))\b"
)
"""    Report: · No · N/A"""
