"""Where words end that stand in quotation marks."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH

ORDINAL = regex.compile(rf"(?<=\d)[”\"]\s+(?:of\s+)?(?i:{MONTH})\b")
"""    held on 16” April: a scan's "th", and no mark that closes anything"""
_quote = regex.compile("[“”]")
_quoted_whole = regex.compile(
    r"\s*(?P<open>[“\"‘'])\s*(?:[Tt]\s?(?i:h\s?a\s?t)\b|(?i:be\s+it\b|whereas\b|now\b|to\s+\p{L}))"
)
_single_close = regex.compile(
    r"[’'][\s.;,]*(?:\Z|\(?(?:For|FOR|Against|Abst\p{L}+|Proposed|Seconded|Carried|CARRIED|Agreed|Vot(?:e|ing)|Unanimous\p{L}*)\b)"
)
"""    'That the minutes be approved' For-5"""
_line_done = regex.plain(r"[ \t.;,*_]*(?:\n|$)")
_straight_close = regex.compile(r"[\"”](?=[\s.;,)]|$)")


_REACH, _DEEPEST = 6000, 9
"""Characters of a quotation, and quotations inside one another, at most."""


def closing_quote(text: str, opens: int, at: int) -> int | None:
    """Where the quotation ends that stands open at `at`; those inside it are passed over."""
    depth = text.count("“", max(0, opens - 3), at + 1) - text.count("”", max(0, opens - 3), at)
    if depth < 1 or text.find("”", at, at + _REACH) < 0:
        return None
    for m in _quote.finditer(text, at + (text[at] == "“"), at + _REACH):
        if ORDINAL.match(text, m.start()):
            continue
        depth += 1 if m[0] == "“" else -1
        if depth < 1:
            return int(m.start())
        if depth > _DEEPEST:
            return None
    return None


def quote_end(text: str, start: int) -> int | None:
    """Where what is quoted as a whole from `start` on ends, if its mark is closed."""
    m = _quoted_whole.match(text, max(0, start - 1)) or _quoted_whole.match(text, start)
    return closing_quote(text, m.start("open"), m.start("open")) if m and m["open"] == "“" else None


def quoted_whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the words of `text[start:end]` stand without the marks around them, if they are quoted as a whole.

    What closes the quotation ends what was resolved, whatever follows it; a mark that nothing closes is left out too.
    """
    m = _quoted_whole.match(text, max(0, start - 1), end) or _quoted_whole.match(text, start, end)
    if not m:
        return start, end
    opens = m.start("open")
    if m["open"] == "“":
        close = closing_quote(text, opens, opens)
    elif m["open"] in "‘'":
        last = _single_close.search(text, opens + 1, end)
        close = last.start() if last else None
    else:
        closes = _straight_close.search(text, opens + 1, end)
        close = closes.start() if closes else None
    return opens + 1, close if close is not None and close < end else end


def stray_close(text: str, start: int, end: int) -> int | None:
    """Where a quotation closes inside `text[start:end]` at a line's end, that opened before it or nowhere."""
    if "”" not in text[start:end]:
        return None
    depth = 0
    for m in _quote.finditer(text, start, end):
        depth += 1 if m[0] == "“" else -1
        if depth < 0:
            inches = text[m.start() - 1].isnumeric()  # 7/8” crushed stone
            return int(m.start()) if _line_done.match(text, m.end()) and not inches else None
    return None
