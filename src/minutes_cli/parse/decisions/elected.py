"""Who of those that were put up is elected: their motions carry, the others' are lost, and none but theirs."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .fielded import Fielded
from .movers import NAME

_CANDIDATE = 300
"""Characters of the longest motion that puts somebody up."""
_puts_up = regex.compile(
    r"\b(?:be|is|was|were)\s+(?:\p{L}+ly\s+)?(?:re-?)?(?:appointed|elected|nominated|selected|chosen|co-?opted|proposed)\b"
    r"|\b(?:as|for|to\s+be)\s+(?:the\s+)?(?:\p{L}+[-\s]+){0,3}?(?:chair|president|mayor|cathaoirleach|treasurer|secretary|clerk|member|representative)",
    regex.IGNORECASE,
)
"""    that Cllr Reed be appointed to the board · Cllr Reed as Chairman"""
_who = regex.compile(r"\p{Lu}[\p{L}’'-]{2,}(?=\s+(?:be|is|was|were|as|for|to)\b|\W*$)")
_chosen = regex.plain(r"\b(?:elected|appointed|nominated|co-?opted)\b", regex.IGNORECASE)
_one_name = regex.compile(rf"\W*(?:[Tt]hat\s+)?{NAME}\W*")
"""    Cllr Reed"""


class Elected(Fielded):
    """The decisions so far, of which some put somebody up."""

    def _elect(self, who: str) -> bool:
        """Of those who were put up the ones named are elected, the others are not; says whether any was put up."""
        surnames = [name.split()[-1].casefold() for name in who.split(" and ")]
        opened = self._open()
        named = {
            n for n in opened if any(s in self.page.lower[self.made[n].start : self.made[n].end] for s in surnames)
        }
        if len(surnames) == 1:
            named = {max(named)} if named else named
        for n in opened if named else ():
            if n in named:
                self._change(n, outcome="carried")
            elif self._puts_up(n):
                self._change(n, outcome="lost")
        return bool(named)

    def _chosen_again(self, start: int, end: int) -> int | None:
        """Which motion put up whom the words of a resolution elect: "RESOLVED: That Cllr Reed be elected Chair"."""
        n = len(self.made) - 1
        if n < 0 or self.made[n].outcome != "carried" or not (self.made[n].moved_by and self._puts_up(n)):
            return None
        who = _who.search(self.page.text, self.made[n].start, self.made[n].end)
        if who is None or not _chosen.search(self.page.text, start, end):
            return None
        return n if who[0].casefold() in self.page.lower[start:end] else None

    def _puts_up(self, n: int) -> bool:
        """Whether a motion puts somebody up, and no plan or letter."""
        words = self.page.text[self.made[n].start : self.made[n].end]
        return len(words) < _CANDIDATE and bool(_puts_up.search(words) or _one_name.fullmatch(words))
