"""An interest that is declared behind a verdict and before the next number is of what comes next.

R2031-156 A. Ash, B. Teal: That we accept the letters as presented. Carried.
Councillor Moor declared an interest as his shop is listed in the accounts. He left the table.
R2031-157 B. Teal, A. Ash: That the accounts be approved. Carried.
"""

from __future__ import annotations

from minutes_cli.model import Heading, Parsed
from minutes_cli.words import lazily as regex

_declares = regex.compile(
    r"""\b(?:carried|defeated|lost|adopted|approved|agreed)\b[^.\n]{0,120}\.?[^\S\n]*\n(?:[^\n]{0,60}\bpage\s+\d+[^\S\n]*\n|\s)*+
    (?:recorded\s+vote\b[^\n]{0,300}\n\s*)?(?P<said>(?:the\s+)?(?:deputy\s+)?(?:cll?r|cr|councill?or|mayor|reeve|chair|ald|alderman|trustee|mrs?|ms|dr)\b
    (?:(?!\b(?:declar|disclos))[^\n:;]){0,70}?\s(?:declare[ds]|disclose[ds])\s+(?:an?\s+|(?:his|her|their)\s+)?(?:[\w-]+\s+){0,3}?(?:interest|conflict)s?\b)""",
    regex.IGNORECASE | regex.VERBOSE,
)
_decides = regex.plain(
    r"\b(?:moved|seconded|proposed|resolved|agreed|carried|defeated|lost|noted|requested)\b", regex.IGNORECASE
)
_of_this = regex.plain(
    r"[^.]{0,40}\b(?:this|above|preceding|previous|last)\s+(?:item|matter|motion|resolution)\b", regex.IGNORECASE
)
"""    declared an interest[ in this item]; not: as his shop is paid by it. He left for the discussion of this item"""
_of_next = regex.plain(
    r"\b(?:next|following)\s+(?:agenda\s+)?(?:items?|matters?|motions?|resolutions?|business)\b", regex.IGNORECASE
)
_long_word = regex.plain(r"\b[a-z]{6,}")
_LONGEST = 1000
"""Characters in which somebody declares an interest, and leaves."""
_SHORT = 4
"""Characters of a number that is more than a figure."""
_NO_TITLE = 2
"""Characters of a word that is lost in the paper ("1J") and no title."""
_VERDICTS = ("carried", "defeated", "lost", "adopted", "approved", "agreed")
_BEFORE = 1500
"""Characters before an interest is declared, in which one of these must stand."""
_OFTEN = frozenset(("council", "meeting", "member", "members", "presented", "township", "resolution"))


def declared_for_next(parsed: Parsed, heading: Heading, following: Heading) -> int | None:
    """Where, at a minute's end, somebody begins to declare an interest in what the next minute decides, if so.

    Between numbers without titles whatever was not said of the minute itself; elsewhere what says "the next item".
    """
    passage = parsed.kept.between(max(heading.span.end, heading.ends - 2 * _LONGEST), heading.ends)
    text, low = passage.text, passage.text.lower()
    at = max(low.rfind("declare"), low.rfind("disclose"))
    if at < 0 or not any(low.find(word, max(0, at - _BEFORE), at) >= 0 for word in _VERDICTS):
        return None
    m = next(iter(_declares.finditer(text, max(0, len(text) - 2 * _LONGEST))), None)
    if m is None or len(text) - m.start("said") > _LONGEST:
        return None
    said = text[m.start("said") :]
    names_next = bool(following.number) and _names(said, following.number or "")
    if _decides.search(said) or _of_this.match(text, m.end()) or (heading.number and _names(said, heading.number)):
        return None
    titled = any(len(one.title or "") > _NO_TITLE for one in (heading, following))
    bare = not titled and heading.number and following.number
    shared = {*_long_word.findall(said)} & {*_long_word.findall(text[: m.start()])} - _OFTEN
    if _of_next.search(said) or names_next or (bare and not shared):
        return passage.source(m.start("said"))
    return None


def _names(words: str, number: str) -> bool:
    """Whether words have a number, not as a part of a longer one: of few figures only as "item 7"."""
    lead = r"\bitem\s+(?:no\.?\s*)?" if len(number) < _SHORT else r"(?<![\w./-])"
    return number in words and regex.search(rf"(?i){lead}{regex.escape(number)}(?![\w/-]|\.\d)", words) is not None
