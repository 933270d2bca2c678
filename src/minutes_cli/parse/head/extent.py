"""How far the title of minutes or of an agenda reaches: from its first line to who was present, or to the business."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.model import Line, Segment
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH, has_date
from minutes_cli.words.patterns import BODY_WORD, FLAGS, LINES, STANDARD_TITLE
from minutes_cli.words.titles import STANDING

from .mending import is_day

LONGEST = 40
"""Lines that a title may have: a converter may set each word on one of its own."""
_people = regex.compile(
    r"""(?<![^\s*_|.])(?:\S+[^\S\n]+){0,3}?(?:present|in\s+attendance|sederunt|attendance|attending|attendees|apologies|roll[^\S\n]+call)\b""",
    FLAGS,
)
_people_inside = regex.compile(
    r"(?<=\s)(?:(?:members|councillors|those)\s+)?(?-i:P)resent(?:\s+in\s+the\s+chair)?\s*[:–-]|(?<=\s)(?-i:PRESENT)\b"
    r"|(?<=\bthere\s(?:were|being)\s)present\b(?=[^\S\n]*:?[^\S\n]*$)|(?<=\bthere\swas\s)present\b(?=[^\S\n]*:?[^\S\n]*$)",
    LINES,
)
"""    … in the Council Chamber at 9.30 am when there were present:"""
LONG = 300
"""Characters of a line that holds more than a title: a paper whose line breaks are lost."""
_business_inside = regex.compile(
    rf"(?<=\s)(?:1[.)]?|\d{{1,4}}/\d{{2,4}}[.:]?)\s+(?=\p{{Lu}})(?!{MONTH}\b|(?:Town|Township|City|Village|County|Borough)\s+of\b)"
)
_decided_inside = regex.compile(
    r"(?<=[.:]\s)(?:Resolution\s+(?:No\.?\s*)?\d|(?i:moved|proposed)\s+by\b|(?:It\s+was\s+)?(?i:resolved)\b)"
)
_moved_inside = regex.compile(
    r"(?<=[.:]\s)(?:(?i:a\s+)?[Mm]otion\s+(?:by|to|was)\b|(?:\p{Lu}[\w.’'-]*\s){1,4}(?:moved\s|made\s+a\s+motion|motioned))"
    r"|(?<=\d\s)(?:\p{Lu}[\w.’'-]*\s){1,4}made\s+a\s+motion"
)
"""What is decided in a paper without line breaks ends its head, whatever is numbered below."""
_says_minutes = regex.plain(r"[^.;]{0,90}\bMINUTES\b")
_capitals_inside = regex.plain(r"(?<=\s)[A-Z]{3,}(?:\s[A-Z’']+){1,6}(?=\s+[A-Z][a-z]|\s+[AI]\s)")
_body = regex.compile(rf"\b(?:{BODY_WORD}|meeting)\b", FLAGS)
"""In a line like "FINANCE COMMITTEE", which opens like a standing item and is of the title."""
_business = regex.compile(
    rf"""[#*_\s]*(?:
        \(?(?:(?:item|minute|min\.)\s+(?:no\.?\s*)?)?(?-i:[A-Z]{{0,5}}[./ -]?)\d{{1,5}}[a-z]?(?:[./-]\d{{1,4}}){{0,3}}
          (?:\s*[.):–-]+\s*(?=[\p{{L}}"“])(?!{MONTH}\b)|\s+(?={STANDARD_TITLE}))
      | \(?\d{{1,3}}(?:[./-]\d{{1,4}}){{0,2}}(?:[.)]|(?<=\d/\d\d))\s*$ | (?-i:[A-Z]{{1,4}}/\d{{1,4}}(?:/\d\d)?)\s*$
      | (?!minutes|present|attendance)(?:{STANDARD_TITLE})
    )""",
    FLAGS,
)
"""A line that opens an item: its number and what may be a title, or the title of a standing item.

    31. APOLOGIES FOR ABSENCE · 14363 ELECTION OF MAYOR · Item 4: Lamps · 21/48 Declarations of interest
    61. (alone on its line) · 14/22 · RC/19 · Matters arising
"""


_OPENS = (
    r"""(?:call(?:ed|ing)?\s+(?:the\s+)?(?:\w+\s+)?to\s+order|roll\s+call|opening\s+(?:of\s+)?(?:the\s+)?meeting)"""
)
_called = regex.compile(
    rf"""[#*_\s]*(?:\(?(?:\d{{1,3}}|[IVX]{{1,4}}|[A-Z])[.):]\s*)?{_OPENS}\b[^\n]{{0,12}}$
      | [^\n]{{3,60}}\bcalled\s+(?:\S+\s+){{1,6}}?to\s+order\b|[^\n]{{3,80}}\bmeeting\s+was\s+called\s+to\s+order\b
      | (?:[^\n]{{3,60}}\s)?opened\s+the\s+meeting\b""",
    FLAGS,
    needs=("to order", "roll call", "opening", "opened"),
)
"""A line with which the meeting itself begins: below it stand the days of other meetings.

    ## CALL TO ORDER · 1. Call to Order · The Chair called the monthly meeting to order at 6 pm
"""


_puts = regex.plain(
    r"\bmoved,?\s+(?:and\s+)?seconded\b|\bmoved\s+(?:to|by|that)\b|\bmotion\s+(?:by|was|to)\b|\bmade\s+a\s+motion\b",
    regex.IGNORECASE,
)
"""A sentence in which somebody moves something: below it stand no words of the title."""
_listed = regex.compile(
    r"""(?:[*•-]\s+)?\p{Lu}[\p{L}.'’-]+(?:[ ]\p{Lu}[\p{L}.'’-]*){1,3}(?:[ ]{2,}|\t|[ ][-–—][ ])
        (?i:(?:board|council)\s+member|(?:vice[\s-]+)?(?:president|chair)|director|trustee|supervisor|mayor)\b""",
    regex.VERBOSE,
)
"""Somebody with what he is, in columns: what stands above is the label of the list.

    Jo Ash        Vice President
"""


_bulleted = regex.plain(
    r"(?:[•·▪]\s+(?=[^\n]{60})|[-–]\s+(?=[^\n]{36}))[^\n]*\b(?:was|were|is|are|needs?|will|would|does|welcomed)\b"
)
"""A sentence behind a bullet: business, though nothing heads it."""
_of_other_minutes = regex.plain(
    r"\W{0,3}(?:\(?[a-z\d]{1,2}[.)]\s*)?to\s+(?:note|receive|approve|confirm|consider|agree|adopt|sign|accept|ratify)\b[^\n.]{0,60}\bminutes\b",
    regex.IGNORECASE,
)
"""    To approve the accuracy of the minutes of the meeting held on 6 May 2019: business, and another's body and day"""
_head_below = regex.plain(
    r"\W*(?:draft\s+|unconfirmed\s+)?minutes\s+of\b[^\n]{0,200}\bmeeting\b[^\n]{0,200}\b(?:19|20)\d\d\b",
    regex.IGNORECASE,
)
_NOTICE = 12
"""Lines below what a site says of its minutes in which their own head may stand."""
_TOLD = 100
"""Characters of a line that is more than a title, if it tells what somebody said or did."""
_somebody_told = regex.compile(
    r"""(?:The\s+)?(?:[\p{L}’'-]+\s+){1,8}?(?:stated|reported|advised|informed|explained|thanked|introduced|presented|outlined|summarised|considered
        |expressed|noted|announced|confirmed|referred)\b|Minutes\s*:\s*$""",
    regex.VERBOSE,
)
"""    The Leader stated that the agenda was long, and that he doubted whether it … · Minutes: alone on its line"""
_PEOPLE = ("present", "attend", "sederunt", "apologies", "roll")
"""Of which one is in every label of a list of those who were there."""
_minutes_filed = regex.plain(r"Minutes\b[^\n]{0,80}?\s(?:pdf\s+icon\s+)?PDF\s+[\d.]+\s*[KM]B\b")
"""    Minutes pdf icon PDF 135 KB: an item, with the earlier minutes hung on it"""
_row = regex.plain(
    r"(?<!eeting)\sMinutes:\s+(?:RESOLVED|Resolved|None|No\s|There|That\b|It\s+was|An?\s+apolog|Apolog|Members\b|Councillors?\b"
    r"|Consideration|The\s+(?:(?:Sub-)?Committee|Chair|Cabinet|Board|[Mm]inutes|Leader)\b)"
)
"""    Matters Arising There are none. Minutes: There were none: a row of a table that runs into its minutes"""
_code = regex.plain(r"[A-Z]{1,5}[./ -]?\d")


def _is_business(text: str) -> bool:
    """Whether a line opens an item: asked of those that begin with a figure, a sign, a code or as a standing item."""
    may = not text[0].isalpha() or STANDING.may(text) or text[:2].lower() in ("it", "mi", "to") or _code.match(text)
    if "PDF" in text and _minutes_filed.match(text):
        return True
    if " Minutes: " in text[:LONG] and _row.search(text, 0, LONG):
        return True
    if (may or ")" in text[:3]) and _of_other_minutes.match(text):
        return True
    titled = text.partition(": ")[0]
    return bool(may and _business.match(text) and not _body.search(titled) and not is_day(text))


def _below_title(text: str, low: str, *, people: bool) -> bool:
    """Whether a line below the first tells who was there, or begins the meeting, or moves something."""
    if (people and _people.match(text)) or _called.match(text):
        return True
    return len(text) <= LONG and "second" in low and _puts.search(text) is not None


def _tells(text: str) -> bool:
    """Whether a line says what somebody said or did: no head goes on below it."""
    return (_TOLD < len(text) <= LONG or text[:2] == "Mi") and _somebody_told.match(text, 0, _TOLD) is not None


def _standing_inside(text: str) -> regex.Match[str] | None:
    """The first standing item's title in capitals inside a line that holds more than a title."""
    found = _capitals_inside.finditer(text)
    return next((m for m in found if STANDING.match(m[0]) and not _body.search(m[0])), None)


def _heads(text: str) -> bool:
    """Whether a long line opens with the words of a title: what meets, and when."""
    opening = text[:LONG]
    return has_date(opening) and _says_minutes.match(opening) is not None


def title_end(lines: Sequence[Line], segment: Segment) -> int:
    """Offset in the document where the title ends: at the list of who was present, at the business, or at 40 lines."""
    told = 0
    end = above = segment.span.start
    for n, line in enumerate(lines):
        if not line.text or line.reason:
            continue
        low = line.text.lower()
        people = any(word in low for word in _PEOPLE)
        if _is_business(line.text) or (told and _below_title(line.text, low, people=people)) or _tells(line.text):
            return line.start
        if told > 1 and (_listed.match(line.text) or _bulleted.match(line.text)):
            return line.start if _bulleted.match(line.text) else above
        if people and (inside := _people_inside.search(line.text)):
            return line.start + inside.start()
        if len(line.text) > LONG:
            if any(_head_below.match(below.text) for below in lines[n + 1 : n + 1 + _NOTICE]):
                continue
            inside = _business_inside.search(line.text)
            decided = _decided_inside.search(line.text, 0, inside.start()) if inside else None
            decided = decided or _moved_inside.search(line.text, 0, inside.start() if inside else len(line.text))
            inside = decided or inside or _standing_inside(line.text)
            return line.start + (inside.start() if inside else LONG if not told or _heads(line.text) else 0)
        told += 1
        end, above = line.end, line.start
        if told > LONGEST:
            break
    return end
