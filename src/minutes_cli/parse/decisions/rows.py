"""The rows of a list that a sentence announces: "it was agreed to allocate the following:"."""

from __future__ import annotations

from collections.abc import Callable

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import MARKER

from .extents import Layout, block_end

_following = regex.compile(
    r"\b(?:[Tt]he\s+following(?!\s+(?:\w+\s+)?(?:weeks?|days?|months?|years?|meeting|morning|evening|Mon|Tue|Wed|Thu|Fri|Sat|Sun))|as\s+follows|listed\s+below)\b"
)
LEADS = regex.plain(r"(?::[-–]?|\b(?:that|to))$")
"""A sentence goes on with what stands below it: "it was agreed that" over a list."""
MARKED = regex.compile(MARKER)
_bulleted = regex.compile(r"[e¢o«»©®]\s+\p{Lu}|[·•▪■□➤►●○◦‣\uf0b7\uf0a7]\s*\S|[*–-]\s+\S")
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


def _is_person(row: str) -> bool:
    return _person.fullmatch(row) is not None


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
    (_with_colon, _with_colon),
    (_with_figure, _with_figure),
    (_in_cells, _in_cells),
)
"""What the first row of a list without markers is like, and what the others must then be like."""


def list_end(page: Layout, start: int, end: int) -> int:
    """Where a clause ends that may announce a list: with the list's last row."""
    text = page.text
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
    fits = None if _decides_list(first) else next((rule for holds, rule in _ROWS if holds(first)), None)
    if fits is None and _is_person(first) and _chosen.search(text, start, end):
        fits = _is_person
    return end if fits is None else _last_row(text, at, end, fits, listed=first.endswith((";", ",")))


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


def _last_row(text: str, at: int, end: int, fits: Callable[[str], bool], *, listed: bool) -> int:
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop].strip()
        numbers_page = line.isdigit() and len(line) < 4
        if line and not numbers_page:
            fit = fits(line) and not _decides_list(line)
            if not fit and not _goes_on.search(text, max(0, end - 12), end):
                break
            end = at + len(text[at:stop].rstrip())
            if listed and line.endswith("."):
                break
        at = stop + 1
    return end
