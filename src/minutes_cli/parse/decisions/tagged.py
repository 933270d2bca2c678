"""Motions that a tag leads to: their own number, or two names side by side, and at once what they put.

tag := number heading? mover ("/" | "–" seconder)? | mover "/" seconder
     | ("Motion" | "Amendment") number? (("(" title ")" "/")? mover ("/" seconder)? | "(" mover "/" seconder ")")
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence
from minutes_cli.words.someone import named

from .act import Act, fate_in, movers
from .extents import Layout
from .movers import NO_NAME, TITLE
from .taken import trimmed

_V = regex.VERBOSE
_SURNAME = rf"(?:\p{{Lu}}\.\s?){{0,2}}(?:(?:De|Van|von|de|van)\s)?{NO_NAME}\p{{Lu}}[\p{{L}}'’-]{{1,30}}"
_OFFICE = rf"(?:(?:{TITLE}|Trustee|Director|Commissioner|Alderman|(?:Deputy\s+)?(?:Mayor|Reeve|Warden))\b\.?\s+)"
_LED = rf"(?:{_OFFICE}{_SURNAME}|\p{{Lu}}\.\s?{_SURNAME})"
"""Somebody with an initial or an office: two of them with a dash between are no heading."""
_FULL = rf"{_SURNAME}(?:[ ]{_SURNAME}){{0,2}}"
_SHOUTED = rf"(?!\p{{L}}+(?:IONS?|MENTS?|NOTES?)\b){NO_NAME}\p{{Lu}}[\p{{Lu}}'’-]{{1,30}}\b"
"""A surname in capitals, and no label of a resolution: ASH · DE LA MARE."""
_NUMBER = r"\#?\s?(?:\p{Lu}{1,3}\s?[-.]?\s?)?\d{1,4}\s?[-/.]\s?\d{1,4}(?:[-/.]\d{2,4})?"
TAG = regex.compile(
    rf"""[^\S\n]*(?:
      {_NUMBER}[:.]?\s+(?:
          (?P<moved>{_OFFICE}?{_SURNAME})\s?/\s?(?P<seconded>{_OFFICE}?{_SURNAME})
        | (?P<moved>{_LED})\s*[–-]\s*(?P<seconded>{_LED})
        | (?:[^\n–:/]{{2,60}}\s[–-]\s+|(?:\p{{Lu}}[\p{{L}}&’'-]+[ ]){{1,4}}?(?=\p{{Lu}}[\p{{L}}'’-]+:))?
          (?P<moved>{_OFFICE}?{_SURNAME}(?:[ ]{_SURNAME})?)
      )
    | (?:Motion|MOTION|Resolution|RESOLUTION|Amendment|AMENDMENT)
      (?:\s+(?:[Nn][Oo]\.?\s*)?\#?[\p{{Lu}}\d][\w/.-]{{0,14}})?\s*[:–-]?\s*
      (?:\((?P<moved>{_OFFICE}?{_FULL})\s*/\s*(?P<seconded>{_OFFICE}?{_FULL})\)
      |(?:\([^()\n]{{3,90}}\)\s*/\s*)?(?P<moved>{_OFFICE}?{_FULL})(?:\s*/\s*(?P<seconded>{_OFFICE}?{_FULL}))?)
    | (?P<moved>{_OFFICE}?{_SURNAME})\s*/\s*(?P<seconded>{_OFFICE}?{_SURNAME})
    | (?P<moved>{_LED})\s+[–-]\s+(?P<seconded>{_LED})
    | \A[\s.:–-]*(?!\p{{L}}+(?:ed|ions?)\b)(?P<moved>{_OFFICE}?{_SURNAME})(?=\s*[:–])
    | (?P<moved>{_OFFICE}{_SURNAME}|{_SHOUTED}(?:[ ]{_SHOUTED}){{0,2}})(?P<alone>)(?=\s*[:–-]\s*[“"]?T(?:hat|HAT)\b)
    )\s*[:–-]?\s*(?=[“"]?(?:THAT|That|that)\b)""",
    _V,
)
"""    #16-12 H. Moor – L. Fell⏎THAT · 12-13 Agenda Ash: That · 02-16 Councillor Ash that
    RESOLUTION 2016-44: Ash/Reed – that · Motion 84-09⏎(Agenda) / Wade Ash – that · MOTION:⏎Ash/Reed that
    Amendment (Cr Ann Ash / Cr Leo Reed)⏎⏎That · ASH – That the accounts be paid.⏎CARRIED"""
_carried_below = regex.compile(
    r"(?:[^:–-]|[:–-](?!\s*T(?:hat|HAT)\b)){8,1500}?(?:[.”)\n]|\p{Ll})\s*(?:CARRIED|Carried|DEFEATED|Defeated|LOST|Lost)\b"
)
"""That it is told what became of what one name leads to, before another is put: a label leads to reasons too."""
_led = regex.compile(rf"{_OFFICE}|\p{{Lu}}\.")
_BELOW = 90
"""So far below the sentence in which a tag begins, in characters, what it leads to may begin."""
_that = regex.plain(r"(?<=[\s“\"])(?:THAT|That|that)\b")
_fate = regex.compile(
    r"(?<=[^\W\d_.,;:)])[^\S\n.]+(?:MOTION\s+)?(?:CARRIED|Carried|DEFEATED|Defeated|LOST|Lost)(?:\s+UNANIMOUSLY|\s+[Uu]nanimously)?\W*$"
)
"""    … be accepted with the additions: Ditches Lots Audit Letter Carried"""
PAIR_TITLE = regex.compile(r"(?P<moved>\p{Lu}\.\s?\p{Lu}[\p{L}'’-]+)\s+–\s+(?P<seconded>\p{Lu}\.\s?\p{Lu}[\p{L}'’-]+)")
"""    A. Ash – B. Reed, behind the number of what is resolved below, where a title stands elsewhere"""
PAIR_BEHIND = regex.compile(
    rf"""(?:(?:^|(?<=\n))[^\S\n]*\(?|(?<=[^\s(]\s)\()(?P<moved>{_OFFICE}?{_SURNAME})\s?/\s?(?P<seconded>{_OFFICE}?{_SURNAME})\)?[^\S\n]*[,:–-]?\s*
    (?P<fate>CARRIED|Carried|DEFEATED|Defeated|LOST|Lost)\b""",
    _V,
)
"""    Ash/Reed Carried, on a line below what they put; (Ash/Reed) Carried. behind it"""

_tag_above = regex.compile(
    r"(?:^|(?<=\n))[\s*_|•]*(?:Procedural\s+|Foreshadowed\s+)?(?:Resolution|RESOLUTION|Motion|MOTION|Recommendation|RECOMMENDATION|Amendment|AMENDMENT)\b"
    r"(?:\s+(?:[Nn]o\.?|[Nn]umber|NO\.?|NUMBER))?\s*:?\s*(?:[\p{Lu}\d][\w./-]*)?[\s*_:|–-]*$"
)
"""    Resolution 12/2008⏎⏎[Moved: Cr Ash⏎Seconded: Cr Reed]"""
_paragraph_below = regex.compile(r"[.:\s]*(?=\p{Lu}|[(“\"]|\d{1,2}[.)]\s)(?![“\"]?(?:I|We)\s)")
_TAG = 60
"""Characters before movers in which the tag of what they put stands."""
_put_above = regex.plain(r"(?:^|\n)[^\S\n]*(?:\(?[\d.]{1,8}\)?[^\S\n]+)?(?=(?:THAT|That)\b)")
_ABOVE = 1500
"""So far above such a pair, in characters, what it put may begin."""


def read_tagged(page: Layout, s: Sentence) -> Iterator[Act]:
    """02-16 Councillor Ash that the agenda be accepted. Carried."""
    text = page.text
    for that in _that.finditer(text, max(0, s.start - 1), min(len(text), s.end + _BELOW)):
        start = that.start()
        lines = [*_lines_to(text, start)]
        if lines[-1] >= s.end or lines[0] < s.start - 1:
            continue
        tags = [m for line in lines if (m := TAG.match(text, line, start + 5)) and m.end() == start]
        if not tags or not s.start - 1 <= tags[-1].start() < s.end:
            continue
        m = tags[-1]
        if m["alone"] is not None and not (_somebody(page, m) and _carried_below.match(text, start)):
            continue
        moved, seconded = movers(m) if _somebody(page, m) else (None, None)
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        if fate := _fate.search(text, start, stop):
            words, end, outcome = (start, fate.start()), stop, fate_in(fate[0])
        else:
            words, end, outcome = (start, start), start, None
        at = m.start() + len(m[0]) - len(m[0].lstrip())
        yield Act(
            "put",
            at,
            end,
            words,
            formal=outcome is None,
            moved_by=moved,
            seconded_by=seconded,
            outcome=outcome,
            about="amendment" if m[0].lstrip().casefold().startswith("amendment") else "motion",
            basis="carried",
            sure=True,
        )


def below_tag(page: Layout, start: int, end: int) -> int | None:
    """Where what two movers lead begins: behind its tag, or where a minute without a title does."""
    first = not page.title and not page.text[:start].strip() if start < _TAG else False
    if not (first or _tag_above.search(page.text, max(0, start - _TAG), start)):
        return None
    below = _paragraph_below.match(page.text, end, end + 80)
    return below.end() if below else None


def _somebody(page: Layout, m: regex.Match[str]) -> bool:
    """Whether a tag names somebody: with an office or an initial, beside another, or by a word that means nothing else.

    The word for what a motion is about stands in small letters in it: "12-45 Rates: That the rates be raised".
    """
    moved = m["moved"]
    if m["seconded"] or _led.match(moved) or " " in moved:
        return True
    return (
        named(moved.title() if m["alone"] is not None else moved, None, alone=True) is not None
    ) and moved.casefold() not in page.words


def _lines_to(text: str, at: int) -> Iterator[int]:
    """Where the line begins that a place stands in, and the one or two above it that may hold its tag."""
    line = at
    for _ in range(3):
        line = text.rfind("\n", 0, max(0, line - 1)) + 1
        yield line
        if line == 0:
            return


def read_pair_behind(page: Layout, s: Sentence) -> Iterator[Act]:
    """Ash/Reed Carried, below what they put."""
    text = page.text
    for m in PAIR_BEHIND.finditer(text, max(0, s.start - 1), s.end):
        moved, seconded = movers(m)
        at = m.start("moved")
        put = [*_put_above.finditer(text, max(0, at - _ABOVE), at)]
        words = (put[-1].end(), trimmed(text, put[-1].end(), at)) if put else None
        if words and text[m.start() - 1] == " " and text[words[1]] == ".":
            words = words[0], words[1] + 1  # a sentence, and who put it behind it
        yield Act(
            "put" if words else "seconding",
            put[-1].end() if put else at,
            m.end(),
            words,
            moved_by=moved,
            seconded_by=seconded,
            outcome=fate_in(m["fate"]),
            basis="carried",
            sure=True,
        )
