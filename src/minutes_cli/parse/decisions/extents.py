"""Where a block that a label opens ends: at the first paragraph that goes on with neither its sentence nor its list."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import LABEL, MARKER
from minutes_cli.words.passage import lowered
from minutes_cli.words.patterns import BULLET, FLAGS
from minutes_cli.words.retelling import Passage, passages
from minutes_cli.words.sentences import Sentences, longest_line, name_goes_on, sentences

from .block_stops import REASON, STOP_LINE, VOTE_LINE, left_open
from .irish import in_english
from .quotes import ORDINAL
from .resolving import SUBJUNCTIVE, Stops
from .standing import standing
from .stressed import unstressed

_LETTERED = r"[^\S\n]*(?P<open>\(?)(?P<letter>[a-y])(?P<close>[).])\s"
_lettered, _first_lettered = regex.plain(rf"\n{_LETTERED}"), regex.plain(_LETTERED)
_bare_letter = regex.plain(r"[A-Z]\s+(?=[A-Z][a-z])")
_wordy, _worded, _second = regex.plain(r"\w"), regex.plain(r"\w{3}"), regex.plain(r"\W*+(?:2|b|ii)\W")
_wraps = regex.compile(r"\n(?<=[^.:;\n]{30}\n)\p{Ll}")
_sentence_done = regex.plain(r"[.!?][”\"’)*_]{0,5}\s*$")
_starts_list = regex.compile(
    rf"(?:{BULLET}\s*)?(?:\d{{1,2}}(?=[^\S\n]{{2,}}(?-i:\p{{Lu}})|\s(?-i:That\b))|{MARKER}|{LABEL}[)\].:](?=[a-z])|\d{{1,3}}\.\d{{1,2}}\s+(?:that|to)\b)",
    FLAGS,
)
_LONGEST_LINE = 130
_labelled_line = regex.compile(r"\p{Lu}\p{L}{2,15}:\s")
_titled = regex.compile(r"(?P<number>\d{1,3})\.?\s+(?!That\b|THAT\b|To\b)\p{Lu}[^.;:\n]{2,80}$")
_FIRST_MARKS = frozenset(("1.", "(1)", "1)", "a)", "(a)", "a.", "i.", "(i)", "i)"))
_LEFT_OUT = 3
"""Numbers that a list may leave out, and one more."""
_bullet = regex.plain(BULLET, FLAGS)
_that_alone = regex.plain(r"[^\S\n]*\n\s*That\s|(?<=\n)[^\S\n]*That\s")  # RESOLVED:⏎⏎That …⏎⏎That …
_of_list = regex.plain(rf"{BULLET}(?:that|to)\b", FLAGS)
"""    - RESOLVED: That the gate be mended⏎- that a sign be put up"""
_dashed = regex.plain(r"[-–]\s*\d")
"""    … the revised plan for 2023/24⏎- 2027/28: a line that is broken before a dash"""


class Layout:
    """A minute's text and what is asked of the whole of it, found when it is first asked for."""

    def __init__(self, text: str, title: str = "") -> None:
        self.text = text = in_english(unstressed(text))
        self.title = title  # what the minute is about
        self.lower = lowered(text)
        """The same in small letters, character for character."""
        self.triggers = standing(text, self.lower)
        """Where grammars are to be tried."""
        self.walked: dict[tuple[bool, str | None], _Walk] = {}
        self.stops = Stops(text)
        self.rows: dict[Any, tuple[int, int, int]] = {}
        """What has been walked over of the rows of lists (`rows`)."""
        self._places: dict[str, tuple[int, ...]] = {}
        self._found: dict[str, tuple[int, ...]] = {}
        self._quotes = "“" in text or '"' in text

    @cached_property
    def cut(self) -> Sentences:
        """Its sentences."""
        return sentences(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, with the signs that stand at them."""
        return frozenset(self.text.split())

    @cached_property
    def retold(self) -> tuple[Passage, ...]:
        """Its replies and reports."""
        return passages(self.text, self.lower)

    @cached_property
    def wrap(self) -> int:
        """How long lines are where the page has broken them inside sentences; else 0."""
        longest = longest_line(self.text) if _wraps.search(self.text) else 0
        return longest if longest <= _LONGEST_LINE else 0

    @cached_property
    def _letters(self) -> tuple[regex.Match[str], ...]:
        """The markers of lettered paragraphs, in order."""
        first = _first_lettered.match(self.text)
        return (*((first,) if first else ()), *_lettered.finditer(self.text))

    def places(self, word: str) -> tuple[int, ...]:
        """Where a word, in small letters, stands in whatever letters."""
        if word not in self._places:
            self._places[word] = tuple(m.start() for m in re.finditer(re.escape(word), self.lower))
        return self._places[word]

    def stands(self, form: regex.Pattern[str], start: int, end: int) -> bool:
        """Whether a form of a few words, in small letters, begins between two places."""
        if form.pattern not in self._found:
            self._found[form.pattern] = tuple(m.start() for m in form.finditer(self.lower))
        n = bisect_left(found := self._found[form.pattern], start)
        return n < len(found) and found[n] < end

    def _closes(self, mark: str) -> tuple[int, ...]:
        """Where a mark stands that may close a quotation."""
        key = f"closing {mark}"
        if key not in self._places:
            self._places[key] = tuple(at for at in self.places(mark) if not ORDINAL.match(self.text, at))
        return self._places[key]

    def sibling(self, at: int) -> str | None:
        """What opens the paragraph after the one that `at` stands in: "b)" for "a) It was RESOLVED to", or a bullet."""
        n = bisect_right(self._letters, at, key=lambda m: m.start())
        if not n:
            return told[0] if (told := _bullet.match(self.text, self.text.rfind("\n", 0, at) + 1, at)) else None
        m = self._letters[n - 1]
        while n > 1 and m["letter"] in "ivx" and ord(self._letters[n - 2]["letter"]) != ord(m["letter"]) - 1:
            n, m = n - 1, self._letters[n - 2]  # "(i)" under "(f)" is one in Roman
        return str(m["open"]) + chr(ord(m["letter"]) + 1) + str(m["close"])

    def quoted(self, at: int) -> bool:
        """Whether `at` stands inside quotation marks that were opened before it and close behind it."""
        if not self._quotes:
            return False
        quotes, unquotes, straight = self.places("“"), self._closes("”"), self._closes('"')
        n, closed = bisect_left(quotes, at), bisect_left(unquotes, at)
        if n and (not closed or unquotes[closed - 1] < quotes[n - 1]) and closed < len(unquotes):
            again = n < len(quotes) and quotes[n] < unquotes[closed]  # the mark that closes may belong to the next
            return unquotes[closed] - quotes[n - 1] < (800 if again else 3000)
        if not straight:
            return False
        paragraph = max(0, self.text.rfind("\n\n", max(0, at - 4000), at))
        return (bisect_left(straight, at) - bisect_right(straight, paragraph)) % 2 == 1


@dataclass(slots=True)
class _Walk:
    """What has been walked over of a block: changed line by line, so that no line is looked at twice."""

    end: int
    done: bool = False
    """Its last sentence is finished."""
    wordy: bool = False
    worded: bool = False
    lists: bool = False
    lettered: bool = False
    blank: bool = False
    leads: bool = False
    """Its last line leads up to a list …"""
    ends_limb: bool = False
    """… or ends in a semicolon."""
    last_width: int = 0  # of the last line
    lines: int = 0
    since: int = 0
    """Where the line ends with which it has whole lines and a word …"""
    listed: int = 0
    """… and the one with which its list begins."""
    kinds: frozenset[bool] = frozenset()
    """Whether there are figures among the markers of its list, and whether letters are."""
    number: int = 0
    """The last figure among them."""
    bullets: bool = False  # among the markers of its list
    that: bool = False  # a paragraph "That …" by itself: so are those that go on with it
    again: bool = False  # it ends before a marker that it had already, or cannot have


def block_end(page: Layout, start: int, *, own_line: bool, until: int | None = None) -> int:
    """Where the block that begins at `start` ends.

    `own_line`: nothing of the paragraph stands before its label.  It never goes beyond `until`.
    """
    walk = _walked(page, start, len(page.text) if until is None else until, own_line=own_line)
    end = walk.end if walk.lists else page.stops.resolving_end(start, walk.end, alone=own_line)
    return why.start() if (why := REASON.search(page.text, start, end)) else end


def notice_end(page: Layout, start: int) -> int:
    """Where a motion ends of which notice was given: with its paragraph, or before what tells of the meeting."""
    walk = _walked(page, start, len(page.text), own_line=True)
    return walk.end if walk.lists else page.stops.before_telling(start, walk.end)


def _walked(page: Layout, start: int, stop_at: int, *, own_line: bool) -> _Walk:
    """The paragraph or list that begins at `start`, line by line to its end."""
    text = page.text
    sibling = page.sibling(start)
    walk = _Walk(start, that=own_line and _that_alone.match(text, start) is not None)
    marks: set[str] = set()
    at = start
    before = page.walked.get((own_line, sibling)) if stop_at == len(text) else None
    while at < stop_at:
        if before and _is_on(walk, before, at):
            return before  # it went through the same lines, and knew what is known now
        stop = text.find("\n", at, stop_at)
        stop = stop_at if stop < 0 else stop
        line = text[at:stop].strip()
        if line:
            if _ends_before(page, walk, line, sibling, marks, own_line=own_line):
                break
            _go_over(walk, line, at, stop, marks)
        else:
            walk.blank = True
        at = stop + 1
    if stop_at == len(text) and walk.since and not walk.again:
        page.walked[own_line, sibling] = walk
    return walk


def _is_on(walk: _Walk, before: _Walk, at: int) -> bool:
    """Whether a walk has come upon the track of one before it, and knows as much of what lies behind as that did."""
    if walk.lines < 2 or not (walk.worded and before.since <= at <= before.end) or walk.lettered or before.lettered:
        return False
    listed = before.lists and before.listed <= at
    return walk.kinds == before.kinds if walk.lists and listed else not (walk.lists or listed)


def _ends_before(page: Layout, walk: _Walk, line: str, sibling: str | None, marks: set[str], *, own_line: bool) -> bool:
    if sibling and line.startswith(sibling) and not walk.lists:
        bulleted = sibling[-1] in " \t" and walk.worded and not (walk.leads or walk.ends_limb or _of_list.match(line))
        if walk.done or bulleted or (walk.blank and line == sibling):
            return True  # a letter alone in its line heads the next point, though a table above it ends without a stop
    if walk.blank and walk.lists and walk.done and _repeats(marks, walk.kinds, line):
        walk.again = True
        return True
    if walk.blank and walk.done and walk.kinds and not walk.bullets and _bulleted(line):
        walk.again = True
        return True  # the next point of minutes whose points have bullets, and whose limbs have numbers
    if walk.lists and walk.ends_limb and _labelled_line.match(line):
        return True
    if walk.blank and walk.worded and _heads_minute(walk, line):
        walk.again = True
        return True
    if walk.blank and walk.last_width > _LONGEST_LINE and _is_next_paragraph(page, walk, line):
        return True
    full = page.wrap > 0 and walk.last_width > 0.72 * page.wrap
    goes_on = (walk.lettered and _bare_letter.match(line)) or (walk.that and line.startswith("That "))
    if walk.wordy and not goes_on and not _continues(walk, line, full=full):
        return True
    free = walk.done or walk.blank or (own_line and not full and not left_open(page.text, walk.end, line))
    return walk.wordy and bool((free and STOP_LINE.match(line)) or (walk.lists and VOTE_LINE.match(line)))


def _is_next_paragraph(page: Layout, walk: _Walk, line: str) -> bool:
    """Whether a decision without its stop ended with its line, which is longer than a sheet is wide: a paragraph."""
    ends = not (walk.done or walk.lists or walk.leads) and line[0].isupper()
    last = page.text[max(walk.end - walk.last_width, walk.end - _LONGEST_LINE * 8) : walk.end]
    return ends and last[-1] not in ",;–-" and SUBJUNCTIVE.search(last) is not None


def _go_over(walk: _Walk, line: str, at: int, stop: int, marks: set[str]) -> None:
    walk.lettered = walk.lettered or bool(_bare_letter.match(line) and walk.leads)
    marker = _starts_list.match(line)
    if marker and (told := marker[0].strip()) not in marks:
        marks.add(told)
        walk.kinds |= {told.strip("()[].:").isdigit()}
        walk.number = int(told.strip("()[].:")) if told.strip("()[].:").isdecimal() else walk.number
    walk.bullets = walk.bullets or (walk.lists and _bulleted(line))
    wrapped = walk.wordy and not (walk.done or walk.leads or walk.ends_limb) and _dashed.match(line)
    if not walk.lists and (walk.lettered or marker or (_bullet.match(line) and not wrapped)):
        walk.lists, walk.listed = True, stop
    walk.end, walk.blank = stop, False
    alone = marker is not None and marker.end() == len(line) and not marks.isdisjoint(_FIRST_MARKS)
    walk.done = not alone and _sentence_done.search(line[-8:]) is not None and not name_goes_on(line[-24:])
    walk.leads = line.endswith((":", "to"))
    walk.ends_limb = line.endswith(";")
    walk.wordy = walk.wordy or _wordy.search(line) is not None
    walk.worded = walk.worded or _worded.search(line) is not None
    walk.last_width = stop - at
    walk.lines += 1
    if walk.worded and walk.lines > 1 and not walk.since:
        walk.since = stop


def _bulleted(line: str) -> bool:
    return _bullet.match(line) is not None and _starts_list.match(line) is None


def _repeats(marks: set[str], kinds: frozenset[bool], line: str) -> bool:
    """Whether a line opens with a marker that the finished list above it has had: "(2) Motion No. 2" behind "(2)"."""
    m = _starts_list.match(line)
    if not m or (now := m[0].strip()) not in marks or now.strip("()[].:") in ("1", "a", "i"):
        return False
    return len(kinds) == 1


def _heads_minute(walk: _Walk, line: str) -> bool:
    """Whether a title stands behind a number that a list cannot have there: "9. CLOSE" behind "(b)", or "2."."""
    if not ((walk.lists and walk.done) or (line.isupper() and not walk.leads)):
        return False
    m = _titled.match(line)
    return m is not None and int(m["number"]) > walk.number + _LEFT_OUT and SUBJUNCTIVE.search(line) is None


def _continues(walk: _Walk, line: str, *, full: bool) -> bool:
    if _starts_list.match(line):
        return (
            walk.lists
            or not walk.done
            or not walk.worded
            or (bool(_second.match(line)) and (not walk.blank or bool(SUBJUNCTIVE.search(line))))
        )
    if _bullet.match(line):
        return walk.lists or not walk.done
    if line[0].islower() or (line[0] in '(“"‘' and not walk.done):
        return True
    return not walk.done or (not walk.blank and full)
