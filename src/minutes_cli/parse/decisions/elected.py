"""Who of those that were put up is elected: their motions carry, the others' are lost, and none but theirs."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .fielded import Fielded
from .movers import NAME, surname

_CANDIDATE = 500
"""Characters of the longest motion that puts somebody up, or a dozen members for one board."""
_puts_up = regex.compile(
    r"\b(?:be|is|was|were)\s+(?:\p{L}+ly\s+)?(?:re-?)?(?:appointed|elected|nominated|selected|chosen|co-?opted|proposed)\b"
    r"|\b(?:as|for|be)\s+(?:the\s+)?(?:\p{L}+[-\s]+){0,3}?(?:chair|president|mayor|cathaoirleach|treasurer|secretary|clerk|member|representative)",
    regex.IGNORECASE,
)
"""    that Cllr Reed be appointed to it · Cllr Reed as Chairman · Cllr Reed would be the replacement Chair"""
_who = regex.compile(r"\p{Lu}[\p{L}’'-]{2,}(?=\s+(?:be|is|was|were|as|for|to)\b|\W*$)")
_chosen = regex.plain(r"\b(?:elected|appointed|nominated|co-?opted)\b", regex.IGNORECASE)
_one_name = regex.compile(rf"\W*(?:[Tt]hat\s+)?{NAME}\W*")
"""    Cllr Reed"""
_post = regex.plain(r"\s*(?:(?:as|to|onto|on|for)\s|(?=[A-Z]))[^.,;:]{0,160}")
"""Behind "elected": [as Vice-Chair of the Board]; not: and thanked everybody."""
_word = regex.plain(r"[^\W\d_]{3,}")
_post_ends = regex.plain(
    r"\b(?:to\s+hold|until|in\s+accordance|under|consequent|following|for\s+(?:the|an?)\s+(?:ensuing|coming|next|new|year|period|term)|"
    r"to\s+(?:fill|replace))\b"
)
"""    appointed Mayor [to hold] office until her successor is appointed"""
_NO_POST = frozenset((
    "the", "and", "for", "was", "were", "are", "would", "should", "will", "shall", "being", "duly", "hereby",
    "unanimously", "appointed", "elected", "reappointed", "reelected", "nominated", "selected", "chosen", "proposed",
    "opted", "ensuing", "year",
))  # fmt: skip
_UNDER = frozenset(("vice", "deputy", "leas", "assistant"))
"""What makes another post of one that has all its other words."""


def _words_of_post(text: str) -> frozenset[str]:
    """The words that name a post; none where it is not named: "and duly elected"."""
    said = text.lower()
    ends = _post_ends.search(said)
    return frozenset(_word.findall(said, 0, ends.start() if ends else len(said))) - _NO_POST


def _same_post(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two may compete: one of them says no more than the other, or does not say for what."""
    if not (one and other):
        return True
    return (one <= other or other <= one) and not (one ^ other) & _UNDER


class Elected(Fielded):
    """The decisions so far, of which some put somebody up."""

    def _elect(self, who: str, at: int) -> bool:
        """Of those who were put up the ones named are elected, and nobody else to their post; says whether any was.

        What stands at `at` tells to which post. Who was put up for another is neither elected by it nor lost.
        """
        opened = {n: self._post(n) for n in self._open() if self._puts_up(n)}
        names = who.split(" and ")
        named = [n for n in opened if any(self._names(n, name) for name in names)]
        told = _post.match(self.page.text, at)
        declared = _words_of_post(told[0]) if told else frozenset()
        last = next(reversed(opened), None)
        won = next((n for n in reversed(named) if self._is_of(opened[n], declared, last=n == last)), None)
        if won is None:
            return False
        several = len(names) > 1
        for n, post in opened.items():
            if n == won or (several and n in named and _same_post(post, opened[won])):
                self._change(n, outcome="carried")
            elif _same_post(post, opened[won]):
                self._change(n, outcome="lost")
        return True

    def _is_of(self, post: frozenset[str], declared: frozenset[str], *, last: bool) -> bool:
        """Whether a declaration is of a post: of the last put up one word tells, of one before half of them do."""
        shared = len(post & declared)
        return not (post and declared) or (shared > 0 if last else 2 * shared >= min(len(post), len(declared)))

    def _names(self, n: int, name: str) -> bool:
        """Whether a motion names somebody, by the surname and the letter of a namesake if both have one."""
        last, letter = surname(name)
        words = self.page.text[self.made[n].start : self.made[n].end].replace("’", "'").casefold()
        at = words.find(last)
        while at >= 0:
            behind = words[at + len(last) :]
            if not (words[at - 1 : at].isalpha() or behind[:1].isalpha()):
                other = behind.lstrip()
                if not letter or other[:1] != "(" or other.startswith(letter):
                    return True
            at = words.find(last, at + 1)
        return False

    def _post(self, n: int) -> frozenset[str]:
        """The words of a motion that say for what it puts somebody up."""
        words = self.page.text[self.made[n].start : self.made[n].end]
        m = _puts_up.search(words)
        return _words_of_post(words[m.start() :]) if m else frozenset()

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
