"""Where the sentences of a text end, whatever has broken its lines.

Converters break sentences over lines, put an empty line after every line, or set a whole paper as one paragraph.  A
stop ends a sentence where a new one can begin behind it; a line's end does so unless its words plainly go on below.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.words import lazily as regex

from .atoms import MARKER
from .dates import MONTH
from .patterns import BULLET, FLAGS


class Sentence(NamedTuple):
    """A stretch of a text; white space at either end is no part of it."""

    start: int
    end: int


STOPS = ".!?…\n"
"""A sentence ends with one of these."""
_break = regex.plain(r"[.!?…\n](?:(?<=\n)\s*+|(?<!\n)[”\"’')\]*_]*+(?=\s))")
ABBREVIATIONS = (
    "Nos?|Cll?i?rs?|Crs?|Cmhlr|Mrs?|Ms|Drs?|St|Rev|Hon|Prof|Messrs|Ald|Comr|Art|Sec|Ref|Vol|Min|Fr|Sgt|Insp|Supt|Co"
    "|approx|viz|Prop|Thos|Wm|Jas|Chas|Geo"
)
"""Short words behind which a full stop ends no sentence."""
_abbreviation = regex.plain(ABBREVIATIONS)
_DIGITS = "0123456789_"
_NUMBERED = r"(?:RESOLUTION|ORDINANCE|BY-?LAW|MOTION|REPORT|ITEM|MINUTE|RECOMMENDATION)S?\s+NOS?\.$"
_number = regex.plain(rf"\bnos?\.$|\b{_NUMBERED}")
_time_of_day = regex.plain(r"(?i:[ap]\.?\s?m)\.$")
_pence = regex.compile(r"\d\d(?!\d)(?!\s+\p{L})")
_pounds = regex.plain(r"[£€$]\s?\d{1,3}(?:,?\d{3})*\.$")
_pence_of_pounds = regex.plain(r"\d\d(?!\d)")
"""    the precept be £2000. 00 - agreed · £697. 31 and petty cash £50.20"""
_SIGNS = "“\"‘'£€$([*"
_bullet = regex.plain(BULLET)
_next_point = regex.plain(r"(?:[b-k]|i{1,3}|iv|vi{0,3}|ix|x)[.)]\s(?:[A-Z]|\d)")
_listed = regex.plain(rf"{BULLET}|{MARKER}|\d{{1,3}}\.\d", FLAGS)
_GOES_ON = frozenset(
    """
    a an the of in on at by to for from with and or that was were be been is are it as its their his her has have had
    & not this which who Councillor Councillors Cllr Cllrs Mr Mrs Ms Dr Cr St No
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words at the end of a line that go on below."""
_MONTHS = frozenset(
    """
    January February March April May June July August September October November December Annual Monthly Ordinary
    Special Statutory Extraordinary
    """.split()  # noqa: SIM905
)
"""    it was agreed that the May⏎Meeting would be held on the 20th · to hold the Annual⏎Meeting"""
_initials_told = regex.compile(r"\((?:\p{Lu}\.){2,6}\)$")
"""    the County Council (C.C.C.) and the mill"""
_before_when = regex.compile(r"\b(?:at|from|until|by|before|to|\d{1,2}\s?(?:st|nd|rd|th|[™\"”°*’']{1,2})?),?$")
_BEFORE_WHEN = (
    *("at", "from", "until", "by", "before", "to", "st", "nd", "rd", "th"),
    *"0123456789™\"”°*’'",
)
"""How that ends, but for a comma."""
_day_before = regex.plain(rf"\d(?:st|nd|rd|th)? (?:of )?{MONTH},?$")
_year_behind = regex.plain(r"(?:19|20)\d\d(?![\d/-])")
_when = regex.compile(rf"\d{{1,2}}[.:]\d\d\s*(?:[ap]\.?\s?m\b|hrs|hours)|{MONTH}\b", FLAGS)
_names_go_on = regex.compile(
    rf"""(?:\b(?:Councillors?|Cllrs?|Mrs?|Ms|Dr|Cr|and|by)\.?|,)\s+(?:\p{{Lu}}\.\s?)*\p{{Lu}}\.$
      | \b(?:[Nn]os?|[Cc]llrs?|Mrs?|Ms|Dr)\.$
      | (?:,|\b(?:of|at|in|and|to|the|by|for|from|with))\s+(?:St|Co)\.$
      | \d\s+(?:and|or|&)$ | \b{_NUMBERED}""",
    regex.VERBOSE,
)
"""What neither an empty line nor a number below ends: with Cllrs. W.⏎Ash · Recommendation No.⏎1 · items 1 and⏎5 ·
the school of St.⏎Ann · at Mill Hall, Co.⏎Wold."""
_LAST_OF_NAMES, _LAST_OF_TITLES = (".", "d", "r", "&"), ("o", "s", "r", "t")
"""How that ends, and what stands before its stop but an initial: most lines end in neither."""
_which_of_them = regex.compile(r"\(\p{Lu}\)(?=\s+and\s|[,;.])")
"""    seconded by Cllr. Reed⏎(M) and adopted"""
_MANY = 16
"""Stops and ends of lines within a sentence of which it is remembered which sentence that is."""
_WRAPPED = 130
"""Characters of a line that a page breaks, at most."""
_LONG_LINE = 60
_last_of_name = regex.plain(r"[A-Z][a-z]+\.[^\S\n]*(?:\n|$)")
"""    … to refer it to the Community, Leisure and Culture Strategic Policy⏎⏎Committee."""
_no_rule = regex.plain(r"[^\s_=*.–—-]")
_spaced = regex.compile(r"\n\n(?<=\S[^\S\n]{0,3}\n\n)[^\S\n]*+\p{Ll}")


class Sentences(NamedTuple):
    """A text with the places where a sentence may end; whether one does is asked only where somebody looks.

    1. every character but white space is in exactly one sentence;
    2. looking at a place costs no more than its own sentence.
    """

    text: str
    breaks: list[tuple[int, int]]
    """(start, end) of every stop and every end of lines."""
    wrap: int
    """How long lines are where the page has broken them; 0 where it has not."""
    spaced: bool
    """An empty line stands behind every line, whether a sentence ends there or not."""
    known: dict[int, bool]
    """Of the places that were asked: whether a sentence ends there."""
    long: dict[int, Sentence]
    """The sentence that ends at a place or goes on behind it, of those in which many stand."""

    def at(self, place: int) -> Sentence:
        """The sentence that the character at `place` stands in."""
        n = bisect_left(self.breaks, (place,))
        if n in self.long:
            return self.long[n]
        before = n - 1
        while before >= 0 and not self._ends(before):
            before -= 1
        after = n
        while after < len(self.breaks) and not self._ends(after):
            after += 1
        start = self.breaks[before][1] if before >= 0 else 0
        end = self.breaks[after][1] if after < len(self.breaks) else len(self.text)
        told = self.text[start:end]
        start += len(told) - len(told.lstrip())
        sentence = Sentence(start, max(start, start + len(told.strip())))
        if after - before > _MANY:
            self.long.update(dict.fromkeys(range(before + 1, after + 1), sentence))
        return sentence

    def every(self) -> Iterator[Sentence]:
        """All of them that are not empty, first to last: `at` and then `after`, each place looked at once."""
        start = 0
        for n, (_, behind) in enumerate((*self.breaks, (0, len(self.text)))):
            if n < len(self.breaks) and not self._ends(n):
                continue
            told = self.text[start:behind]
            if said := told.strip():
                start += len(told) - len(told.lstrip())
                yield Sentence(start, start + len(said))
            start = behind

    def after(self, sentence: Sentence) -> Sentence | None:
        """The next sentence, if there is one."""
        at = sentence.end
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return self.at(at) if at < len(self.text) else None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, if there is one."""
        at = sentence.start - 1
        while at >= 0 and self.text[at].isspace():
            at -= 1
        return self.at(at) if at >= 0 else None

    def opens_paragraph(self, sentence: Sentence) -> bool:
        """Whether a sentence is the first of its line or paragraph."""
        before = self.text[max(0, sentence.start - 8) : sentence.start]
        return "\n" in before[len(before.rstrip()) :] or not before.strip()

    def _ends(self, n: int) -> bool:
        ends = self.known.get(n)
        if ends is None:
            ends = self.known[n] = self._is_end(n)
        return ends

    def _is_end(self, n: int) -> bool:
        start, end = self.breaks[n]
        if self.text[start] != "\n":
            return _stops(self.text, end)
        if end - start > 1 and n and self.breaks[n - 1][1] == start:
            return not name_goes_on(self.text[max(0, start - 24) : start].rstrip())
        return self._line_ends(start, end)

    def _line_ends(self, at: int, behind: int) -> bool:
        """Whether a sentence ends with the line that ends at `at`; the next one begins at `behind`."""
        text = self.text
        line = text.rfind("\n", max(0, at - 200), at) + 1 or max(0, at - 200)
        said = text[line:at].rstrip()
        if not said or behind >= len(text):
            return True
        if _when_goes_on(said, text, behind) or name_goes_on(said[-24:]):
            return False
        if text[behind] == "(" and _which_of_them.match(text, behind, behind + 80):
            return False
        if _listed.match(text, behind, behind + 12):
            return True
        quoted = text[behind] in "‘“" and text[behind + 1 : behind + 2].islower()  # agreed to meet⏎‘in committee’
        if quoted or text[behind].islower() or goes_on(said[-14:]) or (text[behind] in "£€$" and _needs_sum(said)):
            return False
        if len(said) > _LONG_LINE and said[-1].isalpha() and _last_of_name.match(text, behind):
            return False
        full = self.wrap > 0 and at - line >= 0.75 * self.wrap and said[-1] not in '.:;!?”"'
        return not (full and (self.spaced or text.count("\n", at, behind) < 2))


def _when_goes_on(said: str, text: str, behind: int) -> bool:
    """Whether a line that ends in a day, or in "at", goes on with month, year or hour: "3rd⏎March", "at⏎10.00 a.m."."""
    ends = said[:-1] if said[-1] == "," else said
    if text[behind] in "12" and ends[-1:].isalpha() and _year_behind.match(text, behind):
        return _day_before.search(said[-24:]) is not None
    before = ends.endswith(_BEFORE_WHEN) and _before_when.search(said[-24:]) is not None
    return before and _when.match(text, behind) is not None


def name_goes_on(said: str) -> bool:
    """Whether the end of a line is one that no line's end ends: with Cllrs. W. · Recommendation No. · items 1 and."""
    if not said.endswith(_LAST_OF_NAMES):
        return False
    if said[-1] == "." and not (said[-2:-1].isupper() or said[-2:-1] in _LAST_OF_TITLES):
        return False
    return _names_go_on.search(said) is not None


def longest_line(text: str) -> int:
    """How long the longest line of words is; one that is only drawn ("------") is none."""
    longest = max(map(len, text.split("\n")))
    return (
        longest if longest <= _WRAPPED else max((len(line) for line in text.split("\n") if not _drawn(line)), default=0)
    )


def _drawn(line: str) -> bool:
    return len(line) > _WRAPPED and _no_rule.search(line) is None


@lru_cache(1024)
def sentences(text: str) -> Sentences:
    """A text, ready to be asked for its sentences; the items of a paper are cut once for all stages."""
    longest = longest_line(text)
    breaks = [m.span() for m in _break.finditer(text)]
    return Sentences(text, breaks, longest if 40 < longest <= _WRAPPED else 0, _spaced.search(text) is not None, {}, {})


def _stops(text: str, at: int) -> bool:
    """Whether the stop before `at` ends its sentence."""
    behind = at
    while behind < len(text) and text[behind] in " \t\u00a0":
        behind += 1
    if behind < len(text) and text[behind] != "\n" and not _begins(text, behind):
        return False
    before = text[max(0, at - 8) : at]
    if before.endswith(".)") and _initials_told.search(text, max(0, at - 16), at):
        return False
    if before.endswith("Ltd.") and behind < len(text) and text[behind] in "£€$0123456789":
        return False
    if before[-2:-1].isdigit() and (
        _pence.match(text, behind)
        or (_pence_of_pounds.match(text, behind) and _pounds.search(text[max(0, at - 14) : at]) is not None)
    ):
        return False
    if (
        behind < len(text) and text[behind].isdecimal() and _number.search(text, max(0, at - 24), at)
    ):  # "project no. 4-B"
        return False
    return not _abbreviated(before) or _time_of_day.search(before) is not None


def _begins(text: str, at: int) -> bool:
    """Whether a sentence can begin at a place: with a capital, a figure, a sign before either, or a bullet."""
    first = text[at]
    if first.isupper() or first.isdecimal() or first in _SIGNS:
        return True
    return _bullet.match(text, at) is not None or _next_point.match(text, at) is not None


def goes_on(said: str) -> bool:
    """Whether the end of a line says that its sentence goes on below: a comma, a dash, a word that links."""
    if said[-1] in ",–-":
        return True
    end = len(said) - (said[-1] == ".")
    start = end
    while start and (said[start - 1].isalnum() or said[start - 1] == "_"):
        start -= 1
    word = said[start:end]
    return word in _GOES_ON or (word in _MONTHS and said[:start].endswith(("the ", "The ")))


def _needs_sum(said: str) -> bool:
    """Whether a line leads to the sum below it: "it was agreed to allocate"; not one of a list of sums."""
    return said[-1].islower() and said.lstrip()[0] not in "£€$" and not any(c.isdecimal() for c in said[-14:])


def _abbreviated(before: str) -> bool:
    """Whether a text ends with the stop of an abbreviation or an initial: Cllr. Reed · No. 4 · L. Reed · T.D."""
    if not before.endswith("."):
        return False
    letters = len(before) - 1
    while letters and before[letters - 1].isalpha():
        letters -= 1
    word, sign = before[letters:-1], before[letters - 1 : letters]
    if sign and sign in _DIGITS:  # Standing Order 3L. It was …
        return False
    return (len(word) == 1 and sign not in ("'", "’")) or _abbreviation.fullmatch(word) is not None
