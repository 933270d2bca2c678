"""Where the sentences end that resolve: what is told behind them in the same paragraph is no part of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from minutes_cli.words import lazily as regex
from minutes_cli.words.ahead import Ahead
from minutes_cli.words.atoms import MODAL
from minutes_cli.words.sentences import ABBREVIATIONS

SUBJUNCTIVE = regex.compile(
    rf"(?<!{MODAL})"
    r"\b(?i:be)\s+(?:\p{Ll}+ly\s+)?(?i:(?:re-?)?\p{L}+(?:ed|en|n|t|de|ne))\b"
)
_full_stop = regex.compile(
    rf"""\.(?<!\b(?:{ABBREVIATIONS}|p\.m|a\.m)\.|\b\p{{Lu}}\.)[”\"]?
    (?=(?P<next>\s+(?:(?:\d{{1,3}}\.\d{{1,2}}\.?\s+)?[(“]?\p{{Lu}}|\(?\d\d?\s(?:for[,;]|in\sfavo|against[,;]))))""",
    regex.VERBOSE,
)
"""Its group is what the next sentence begins with."""
_tells = regex.compile(
    r"""\s+(?!That\b)(?:\(?(?:(?:Cllrs?|Councillors?)\.?\s+(?:\S+\s+){1,4})?(?:[Pp]roposed|[Pp]roposer|[Ss]econded)|Prop\b|Carried|CARRIED|Unanimous|All\s+(?:were\s+)?(?:in\s+favou?r|agreed|ayes?|yeas?|voted)|There\s|Vot(?:e|ing)|RESOLVED|Resolved|It\s+was|Moved|Action\b|ACTION\b
      |(?:Ayes|Yeas|Nays|For|Against|In\s+[Ff]avour|Abst\w+)\s*:
      |(?:\S+\s+){1,8}?(?:was|were|had|has|said|asked|thanked|reported|abstained|voted|requested|wished)\b(?![^.]{0,400}\bbe\b(?!\s+(?:so\s+)?(?:recorded|noted|minuted)\b)))""",
    regex.VERBOSE,
)
_resolves_too = regex.compile(r"\s+(?:That\b|To\s+\p{Ll}|And\s|Further\b|This\b)")


class Stops:
    """The full stops of a minute, looked for when they are asked for; what is told of one is told once."""

    __slots__ = ("_cut", "_ends", "_found", "_telling", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[regex.Match[str]] | None = None
        self._ends: dict[int, int] = {}
        """Of a stop, by its place in the list, the first from it on with which a paragraph of its own ends."""
        self._cut: dict[tuple[int, int], int] = {}
        """Where it ends that has no stop behind one before it is cut off at a place."""
        self._telling = Ahead(self._look)

    def _look(self, start: int) -> regex.Match[str] | None:
        return next((stop for stop in _full_stop.finditer(self._text, start) if self._tells(stop)), None)

    def _tells(self, stop: regex.Match[str]) -> bool:
        if not stop["next"][-1].isupper():  # … be sold. ‖ 3 for, 2 against
            return True
        return _tells.match(self._text, stop.end(), stop.end() + 1000) is not None

    @property
    def _all(self) -> list[regex.Match[str]]:
        if self._found is None:
            self._found = list(_full_stop.finditer(self._text))
        return self._found

    def before_telling(self, start: int, end: int) -> int:
        """The end of the first sentence between two places behind which it is told what the meeting did."""
        stop = self._telling.first(start)
        return stop.end() if stop and stop.end("next") <= end else end

    def resolving_end(self, start: int, end: int, *, alone: bool) -> int:
        """The end of the sentences between two places that resolve.

        A resolution that runs on in a paragraph of prose is one sentence; in a paragraph of its own (`alone`), a
        sentence that is in the subjunctive too, or goes on with "To" or "That", belongs to it.
        """
        stops = self._all
        first = bisect_left(stops, start, key=lambda stop: stop.start())
        last = bisect_right(stops, end, key=lambda stop: stop.end("next")) - 1
        if first > last:
            return end
        if not alone:
            return stops[first].end()
        n = self._first_end(first)
        if n < last:
            return stops[n].end()
        if (last, end) not in self._cut:
            self._cut[last, end] = stops[last].end() if self._is_end(stops[last], end) else end
        return self._cut[last, end]

    def _first_end(self, n: int) -> int:
        """The first stop from the nth on with which a paragraph of its own ends; as many as there are where none is."""
        stops, passed = self._all, []
        while n < len(stops) and n not in self._ends:
            if self._is_end(stops[n], stops[n + 1].end() if n + 1 < len(stops) else len(self._text)):
                self._ends[n] = n
            else:
                passed.append(n)
                n += 1
        end = self._ends.get(n, n)
        self._ends.update(dict.fromkeys(passed, end))
        return end

    def _is_end(self, stop: regex.Match[str], end: int) -> bool:
        """Whether the sentence behind a stop, up to a place, does not resolve too."""
        rest = self._text[stop.end() : end]
        return not (_resolves_too.match(rest) or SUBJUNCTIVE.search(rest)) or self._tells(stop)
