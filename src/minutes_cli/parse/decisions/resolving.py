"""Where the sentences end that resolve: what is told behind them in the same paragraph is no part of them."""

from __future__ import annotations

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
    (?=(?P<next>\s+(?:\d{{1,3}}\.\d{{1,2}}\.?\s+)?[(“]?\p{{Lu}}))""",
    regex.VERBOSE,
)
"""Its group is what the next sentence begins with."""
_tells = regex.compile(
    r"""\s+(?!That\b)(?:\(?(?:(?:Cllrs?|Councillors?)\.?\s+(?:\S+\s+){1,4})?(?:[Pp]roposed|[Pp]roposer|[Ss]econded)|Prop\b|Carried|CARRIED|Unanimous|All\s+(?:were\s+)?(?:in\s+favou?r|agreed|ayes?|yeas?|voted)|There\s|Vot(?:e|ing)|RESOLVED|Resolved|It\s+was|Moved|Action\b|ACTION\b
      |(?:Ayes|Yeas|Nays|For|Against|In\s+[Ff]avour|Abst\w+)\s*:
      |(?:\S+\s+){1,8}?(?:was|were|had|has|said|asked|thanked|reported|abstained|voted|requested|wished)\b(?![^.]{0,400}\bbe\b))""",
    regex.VERBOSE,
)
_resolves_too = regex.compile(r"\s+(?:That\b|To\s+\p{Ll}|And\s|Further\b|This\b)")


class Stops:
    """The full stops of a minute, looked for when they are asked for."""

    __slots__ = ("_any", "_telling", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._any = Ahead(lambda start: _full_stop.search(text, start))
        self._telling = Ahead(self._look)

    def _look(self, start: int) -> regex.Match[str] | None:
        return next((stop for stop in _full_stop.finditer(self._text, start) if self._tells(stop)), None)

    def _tells(self, stop: regex.Match[str]) -> bool:
        return _tells.match(self._text, stop.end(), stop.end() + 1000) is not None

    def _next(self, start: int, end: int) -> regex.Match[str] | None:
        stop = self._any.first(start)
        return stop if stop and stop.end("next") <= end else None

    def before_telling(self, start: int, end: int) -> int:
        """The end of the first sentence between two places behind which it is told what the meeting did."""
        stop = self._telling.first(start)
        return stop.end() if stop and stop.end("next") <= end else end

    def resolving_end(self, start: int, end: int, *, alone: bool) -> int:
        """The end of the sentences between two places that resolve.

        A resolution that runs on in a paragraph of prose is one sentence; in a paragraph of its own (`alone`), a
        sentence that is in the subjunctive too, or goes on with "To" or "That", belongs to it.
        """
        stop = self._next(start, end)
        while stop:
            after = self._next(stop.end(), end)
            rest = self._text[stop.end() : after.end() if after else end]
            if not alone or not (_resolves_too.match(rest) or SUBJUNCTIVE.search(rest)) or self._tells(stop):
                return stop.end()
            stop = after
        return end
