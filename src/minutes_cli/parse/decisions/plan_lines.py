"""What was said of planning applications, each in a line that its number opens and a verdict ends.

    24/01234/FUL – 3 Mill Lane – porch – No objection
    10.1 24/01240/HOU Shed at 4 Mill Lane. No objections were raised. 10.2 24/01241/HOU …

Lines of a table whose bars a converter has dropped are such.  What the planning authority decided of them is told
under a title that says so; where none does, "Granted" of those who are only asked for a view is nobody's, and a finding
says so.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex

from .cell_verdicts import said_in
from .senses import PLANNING
from .whose_table import Told, told_by

NUMBER = r"(?:[A-Z]{1,4}/?)?\d{2,4}/(?:[A-Z]{1,2}/?)?\d{3,6}(?:/[A-Z]{1,7})?\b"
APPLICATION = regex.plain(rf"\b{NUMBER}")
"""    24/01234/FUL · P24/S1234/HH · DC/24/01234: the number of a planning application"""
_MARK = r"(?:[-–•·*▪]\s+|\(?[\da-z]{1,4}[.)]\s*|\d{1,2}(?:\.\d{1,2})+[.)]?\s+)"
_opens = regex.plain(
    rf"(?:^\s*|[.;:]\s+){_MARK}?(?:(?:planning\s+)?(?:application|ref(?:erence)?)(?:\s+no)?[.:]?\s+)?(?P<number>(?-i:{NUMBER}))",
    regex.IGNORECASE,
)
_VIEW = (
    r"(?:strong(?:ly)?\s+)?(?:no\s+(?:further\s+|material\s+)?(?:objections?|comments?|observations?)(?:\s+(?:were\s+|was\s+)?(?:raised|made|recorded))?"
    r"|objections?(?:\s+raised)?|object(?:s|ed)?|support(?:s|ed)?|neutral|recommend(?:s|ed)?\s+(?:approval|refusal)|(?:approval|refusal)\s+recommended)"
)
_GOES_ON = r"(?=\W*$|\s*[.;:,(–—-]|\s+(?:on|subject|as|with|but|because|due|provided|unless|in|to\s+the)\b)"
_ends = regex.plain(
    rf"(?:\s[-–—]{{1,2}}\s*|[–—]\s*|[.:;,]\s+)(?P<verdict>{_VIEW}{_GOES_ON}"
    r"|(?:(?:application|permission)\s+)?(?P<ruled>granted|permitted|refused|refusal|approved|approval)(?:\s+(?:with|subject\s+to)\s+conditions)?(?=\W*$))",
    regex.IGNORECASE,
)
_below = regex.plain(
    rf"\s*(?:(?:(?:parish|town|community)\s+)?(?:council(?:['’]s)?\s+)?(?:response|comments?|observations?|decision|view|recommendation)\s*[:–-]\s*)?(?P<verdict>{_VIEW}){_GOES_ON}",
    regex.IGNORECASE,
)
"""    24/01234/FUL Porch⏎[No objection.] · [Comments: Support]"""
_place = regex.plain(rf"^[^:\n]{{3,240}}?\s[-–—]{{1,2}}\s*{_VIEW}\W*$", regex.IGNORECASE)
"""    3 Mill Lane – porch – No objection"""
_others = regex.plain(
    r"\b(?:highways|neighbours?|residents?|officers?|agency|authority|borough|district|county|applicant|inspector|consultees?)\b[^.;]{0,30}\Z",
    regex.IGNORECASE,
)
_stops = regex.plain(r"[.;](?=\s|\Z)|\Z")
_HINTS = (
    *("bject", "upport", "omment", "bservation", "eutral", "ecommend", "efus", "ranted", "ermitted", "pprov"),
    "OBJECT",
    "SUPPORT",
    "COMMENT",
)
"""One of these stands in every verdict."""
_BEFORE, _LONGEST, _SHORT = 60, 1200, 300
"""Characters before a verdict in which others are named whose it may be; of an entry; and of one without a number."""
_LINES = 5
"""Lines below a number in which the verdict stands."""


class _Verdict(NamedTuple):
    """What an entry ends with."""

    end: int
    """Of the sentence in which it stands."""
    does: Disposition
    ruled: bool
    """Only those say it who decide on plans."""
    of_others: bool
    """Somebody is named before it whose it may be: Highways – no objection."""


class Entry(NamedTuple):
    """An application and what was said of it."""

    start: int
    """In the words of the minute …"""
    end: int
    does: Disposition
    whose: Literal["ours", "another", "unsure"]


def plan_lines(title: str, words: str, *, consulted: bool) -> Iterator[Entry]:
    """What a minute says of each application that its number opens; `consulted`: the council is asked for a view alone.

    What another decided, by the title or by the nearest line above that tells, is none.
    """
    of_plans = PLANNING.search(title) is not None
    if not (of_plans or "/" in words) or not any(word in words for word in _HINTS):
        return
    above, at = _Above(title), 0
    waits: int | None = None
    below = 0
    for line in words.split("\n"):
        begins, at = at, at + len(line) + 1
        entries = _entries(line, of_plans=of_plans and waits is None)
        if entries:
            waits, below = None, 0
        for start, until in zip(entries, [*entries[1:], len(line)], strict=False):
            verdict = _verdict(line, start, min(until, start + _LONGEST))
            if verdict:
                whose = _whose(verdict, above.told(), consulted=consulted)
                yield Entry(begins + start, begins + verdict.end, verdict.does, whose)
            waits = None if verdict else begins + start
        if entries or not line:
            continue
        if waits is None:
            above.lines.append(line)
        elif (verdict := _verdict_below(line)) and not verdict.ruled:
            whose = _whose(verdict, above.told(), consulted=consulted)
            yield Entry(waits, begins + verdict.end, verdict.does, whose)
            waits = None
        else:
            below += 1
            waits = waits if below < _LINES else None


class _Above:
    """What stands above an application; whose verdicts follow is asked when there is one."""

    def __init__(self, title: str) -> None:
        self.lines = [title]
        self._told: Told = ""

    def told(self) -> Told:
        """Whose they are, by the last line that tells."""
        self._told = next(filter(None, (told_by("", line) for line in reversed(self.lines))), self._told)
        self.lines = []
        return self._told


def _entries(line: str, *, of_plans: bool) -> list[int]:
    """Where the numbers stand that open what is said of an application; in minutes of plans a place may do so, too."""
    if "/" in line and (numbers := [m.start("number") for m in _opens.finditer(line)]):
        return numbers
    return [0] if of_plans and _is_place(line) else []


def _whose(verdict: _Verdict, told: Told, *, consulted: bool) -> Literal["ours", "another", "unsure"]:
    if told == "another":
        return "another" if verdict.ruled else "unsure"
    return "unsure" if verdict.of_others or (verdict.ruled and (consulted or told == "decisions")) else "ours"


def _verdict(line: str, start: int, end: int) -> _Verdict | None:
    """What stands in an entry of a line in which a number opens it."""
    m = _ends.search(line, start, end) if any(word in line for word in _HINTS) else None
    if m is None:
        return None
    others = _others.search(line, max(start, m.start() - _BEFORE), m.start())
    return _ending(line, m, end, of_others=others is not None)


def _verdict_below(line: str) -> _Verdict | None:
    """What a line says of the application in a line above it: by itself, or at the end of more words of what it is."""
    if any(word in line for word in _HINTS) and (m := _below.match(line)):
        return _ending(line, m, len(line), of_others=False)
    return _verdict(line, 0, len(line)) if _is_place(line) else None


def _is_place(line: str) -> bool:
    """Whether a line names something and ends with a verdict on it."""
    return len(line) < _SHORT and any(word in line for word in _HINTS) and _place.search(line) is not None


def _ending(line: str, m: regex.Match[str], end: int, *, of_others: bool) -> _Verdict:
    """A verdict with the sentence that it begins."""
    stop = _stops.search(line, m.end(), end)
    ruled = m.groupdict().get("ruled") is not None
    return _Verdict(stop.start() if stop else end, said_in(m["verdict"]).does or "other", ruled, of_others)
