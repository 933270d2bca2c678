"""The rows of a list that a sentence announces: "it was agreed to allocate the following:"."""

from __future__ import annotations

from collections.abc import Callable

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import MARKER

from .extents import Layout, block_end
from .quotes import closing_quote

_following = regex.compile(
    r"\b(?:[Tt]he\s+following(?!\s+(?:\w+\s+)?(?:weeks?|days?|months?|years?|meeting|morning|evening|Mon|Tue|Wed|Thu|Fri|Sat|Sun))|as\s+follows|listed\s+below)\b"
)
LEADS = regex.plain(r"(?::[-–]?|\b(?:that|to))$")
"""A sentence goes on with what stands below it: "it was agreed that" over a list."""
MARKED = regex.compile(MARKER)
_bulleted = regex.compile(r"[e¢o«»©®]\s+\p{Lu}|[·•▪●○]\s*\S|[*–-]\s+\S")
_verbs = regex.compile(
    r"\b(?:was|were|is|are|had|has|have|said|asked|reported|agreed|proposed|seconded|would|will|noted|advised)\b|^\d+\.?$|^(?:Prop(?:osed|oser)?|2nd|Seconded|Moved|All\s+in)\b"
)


_pence = regex.plain(r"\d[.]\d\d\b")
_reference = regex.plain(r"(?:[A-Z]{1,4}[/ ]?)?\d{2,6}(?:[/.]\w{1,6}){0,4}(?:\s*[-–:]\s|\s+(?=[A-Z])|\t)")
_chosen = regex.plain(r"\b(?:appointed|elected|nominated|co-?opted|selected)\b")
_goes_on = regex.plain(r"\b(?:and|of|the|for|to|in|on|at|by|with|or|a|an)$")
_person = regex.plain(
    r"(?:(?:Cllr|Mr|Mrs|Ms|Miss|Dr|Rev)\.?\s+)?(?:[A-Z][a-z’'-]+|[A-Z]\.?)(?:\s+[A-Z][A-Za-z’'-]+){1,3}\.?"
)
"""The following were appointed⏎Ruth Moor⏎Ann Fell"""
_reference_alone = regex.plain(r"(?:[A-Z]{1,4}/)?\d{2,6}(?:/\w{2,6}){0,4}(?<=[/\d]\d)")
_tells = regex.plain(
    r"\b(?:was|were|had|has|have|said|reported|advised|asked|noted|agreed|would|will)\b|^\d{1,2}[.)]?\s+[A-Z]{3}"
)
"""A column set as lines: E/34748⏎Change of use⏎The Mill⏎NO OBSERVATIONS"""


_voting = regex.compile(
    r"[\s,;]*\b(?:and\s+)?(?:with\s+)?the\s+(?:result|outcome)s?\s+of\s+(?:the\s+|this\s+)?vot(?:e|ing)\s+(?:was|were|being|is)\s+as\s+follows\s*:",
    regex.IGNORECASE,
)
"""    that the amendment not be made and the result of the voting was as follows: votes are none of its words"""
_opens_quote = regex.plain(r"[\s*_]{0,8}(?P<open>[“„‘\"])(?=[\s*_]{0,3}\(?\w)")
_closes = {"‘": regex.plain(r"[’”'](?=[\s.;,*_]*(?:\n|$))"), "„": regex.plain(r"[‟”“](?=[\s.;,*_]*(?:\n|$))")}
_straight = regex.plain(r"\"(?=[\s.;,*_]*(?:\n|$))")
_QUOTED = 3000
"""Characters of what is quoted below a clause."""
_members = regex.plain(
    r"(?:Councillors?|Cllrs?|Messrs)\b\.?\s+(?:(?:[A-ZÀ-Þ(][\w’'.()&-]*[,;.]?|and|&)(?:\s+|$)){1,30}"
)
_names = regex.plain(r"(?:(?:[A-ZÀ-Þ(][\w’'.()&-]*[,;.]?|and|&)(?:\s+|$)){1,30}")
"""    Councillors Ash, Reed, O’Moor (J) and Fell (M).⏎Fenn"""
_only_announces = regex.plain(
    r"\W*(?:(?:that\s+)?the\s+following\s+)?(?:\w+\s+)?(?:motions?|amendments?|resolutions?|proposals?)\s*[:–-]*\s*\Z",
    regex.IGNORECASE,
)
"""    Cllr Ash proposed [the following Motion:] “That …”: what is quoted is the motion, by itself"""
_amount = regex.plain(
    r"(?:.{0,90}\s)?[£€$]\s?\d[\d,]*(?:\.\d\d)?(?:[.,]00)?\W*|\d{3,7}(?:\.\d\d)?|\d{1,3}(?:,\d{3})+(?:\.\d\d)?"
)
_sum_alone = regex.plain(r"[£€$]\s?\d[\d,]*(?:\.\d\d)?[.;,]?")
_ROW = 120
"""Characters of what stands below a row that ends in a colon: "Budget Meeting:⏎Friday, 4 May, at 3 pm"."""
_PAGE = 3
"""Figures that a page's number has not."""
_CELL = 90
"""Characters of a cell that a converter has set on a line of its own …"""
_HEAD = 10
"""… and how many of them stand before the first sum, at most."""


def _is_person(row: str) -> bool:
    return _person.fullmatch(row) is not None


def _is_names(row: str) -> bool:
    return _names.fullmatch(row) is not None


def _with_money(row: str) -> bool:
    return len(row) < 120 and (any(c in "£€$" for c in row) or bool(_pence.search(row))) and not _verbs.search(row)


def _with_reference(row: str) -> bool:
    """E/34748 Change of use of a mill · 21/00312/FUL - Ash House: what was applied for."""
    return bool(_reference.match(row)) and len(row) < 400 and any(c in "/." for c in row[:14])


def _in_cells(row: str) -> bool:
    return "\t" in row and len(row) < 400


def _with_colon(row: str) -> bool:
    return len(row) < 120 and ":" in row[:60] and not _verbs.search(row)


def _with_figure(row: str) -> bool:
    return len(row) < 120 and any(c.isdigit() for c in row) and not _verbs.search(row)


_ROWS: tuple[tuple[Callable[[str], bool], Callable[[str], bool]], ...] = (
    (lambda row: bool(_bulleted.match(row)), lambda row: bool(_bulleted.match(row) or row[0].islower())),
    (lambda row: row.endswith((";", ",")), lambda row: not _verbs.search(row)),
    (lambda row: bool(_reference_alone.fullmatch(row)), lambda row: len(row) < 160 and not _tells.search(row)),
    (_with_reference, lambda row: _with_reference(row) or row[0].islower()),
    (_with_money, _with_money),
    (_with_colon, lambda row: _with_colon(row) or _with_money(row)),
    (_with_figure, _with_figure),
    (_in_cells, _in_cells),
)
"""What the first row of a list without markers is like, and what the others must then be like."""


def list_end(page: Layout, start: int, end: int) -> int:
    """Where a clause ends that may announce a list: with the list's last row."""
    text = page.text
    if voting := _voting.search(text, max(start + 1, end - 90), end):
        return voting.start()
    leads = LEADS.search(text, max(start, end - 6), end)
    if not leads and not _following.search(text, start, end):
        return end
    at = end
    while at < len(text) and text[at].isspace():
        at += 1
    if "\n" not in text[end:at]:
        return end
    first = _line(text, at)
    if first.isdigit() and len(first) < 4:  # a page's number stands before the first row
        at += len(first)
        while at < len(text) and text[at].isspace():
            at += 1
        first = _line(text, at)
    if MARKED.match(first):
        return block_end(page, start, own_line=True)
    if allotted := _allotted_end(text, at):
        return allotted
    colon = leads is not None and ":" in leads[0]
    if colon and (close := quotation(text, at)):
        return end if _only_announces.match(text, start, end) else close
    stop = _unmarked(page, start, end, at, first)
    return max(end, _table_end(text, at)) if colon and stop == end else stop


def _allotted_end(text: str, at: int) -> int | None:
    """Where the last sum stands of things behind bullets with sums in lines of their own: "• The mill⏎€500"."""
    end, thing = None, False
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop].strip()
        if thing and _sum_alone.fullmatch(line):
            end, thing = at + len(text[at:stop].rstrip()), False
        elif line and (thing or not _bulleted.match(line) or len(line) > _ROW or _verbs.search(line)):
            break
        else:
            thing = thing or bool(line)
        at = stop + 1
    return end


def _unmarked(page: Layout, start: int, end: int, at: int, first: str) -> int:
    """Where the last of the rows without markers ends that begin at a place."""
    text = page.text
    if _members.fullmatch(first):
        return _last_row(page, at, end, _is_names, listed=True)
    fits = None if _decides_list(first) else next((rule for holds, rule in _ROWS if holds(first)), None)
    if fits is None and _is_person(first) and _chosen.search(text, start, end):
        fits = _is_person
    return end if fits is None else _last_row(page, at, end, fits, listed=first.endswith((";", ",")))


def quotation(text: str, at: int) -> int | None:
    """Where a quotation ends, its mark included, that opens at a place: "the following Motion:⏎“That …”"."""
    m = _opens_quote.match(text, at)
    if m is None:
        return None
    if m["open"] == "“":
        close = closing_quote(text, m.start("open"), m.start("open"))
        return None if close is None or close - at > _QUOTED else close + 1
    closes = _closes.get(m["open"], _straight).search(text, m.end(), m.end() + _QUOTED)
    return closes.end() if closes else None


def _table_end(text: str, at: int) -> int:
    """Where the last sum stands of a table whose cells a converter has set on lines: "Holm Scouts⏎€500⏎Reed FC⏎€90"."""
    last, before = 0, 0
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop].strip()
        if line and not (line.isdigit() and len(line) < _PAGE):  # nor the page's number
            if _amount.fullmatch(line):
                last = at + len(text[at:stop].rstrip())
            elif len(line) > _CELL or _verbs.search(line):
                break
            before += not last
            if before > _HEAD:
                break
        at = stop + 1
    return last


def _decides_list(row: str) -> bool:
    """Whether a row announces a list of its own that was decided: "RESOLVED that the following be paid"."""
    return _following.search(row) is not None and _decides.search(row) is not None


_decides = regex.compile(
    r"\b(?:resolved|agreed|decided|approved|accepted|adopted|proposed|moved|noted|recommended|carried|ordered)\b",
    regex.IGNORECASE,
)


def _line(text: str, at: int) -> str:
    stop = text.find("\n", at)
    return text[at : stop if stop >= 0 else len(text)].strip()


def _last_row(page: Layout, at: int, end: int, fits: Callable[[str], bool], *, listed: bool) -> int:
    """Where the last row ends of those from a place on that fit.

    A walk that comes upon the track of one before it, each behind a row of its own, ends where that did.
    """
    text, rows = page.text, 0
    first, last, ended = page.rows.get((fits, listed), (0, -1, 0))
    since = len(text)
    while at < len(text):
        if rows and first <= at <= last:
            end = ended
            break
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop].strip()
        numbers_page = line.isdigit() and len(line) < 4
        if line and not numbers_page:
            under = text[end - 1] == ":" and len(line) < _ROW and not _verbs.search(line)
            fit = (fits(line) or under) and not _decides_list(line)
            if not fit and not _goes_on.search(text, max(0, end - 12), end):
                break
            end = at + len(text[at:stop].rstrip())
            rows += 1
            if rows == 1:
                since = stop + 1
            if listed and line.endswith("."):
                break
        at = stop + 1
    if rows:
        page.rows[fits, listed] = since, max(at, last) if end == ended else at, end
    return end
