"""What is said again, or more, of a motion: fields below it, what "DECISION" says of it, what its mover wishes."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .act import Act
from .apart import NEAR, REACH, Movers
from .between import is_above
from .blocks import Block
from .conditions import NEAR_ABOVE, how_it_ended
from .decision import Decision
from .movers import same_name
from .taken import bare
from .votes import read_votes

_word = regex.plain(r"\w+")
_empty_line = regex.plain(r"\n\s*\n")
_passed = regex.plain(
    r"(?P<thing>[^.;:]{3,90}?)\s+(?:was|were)\s+(?:\w+ly\s+)?(?:approved|adopted|accepted|carried|passed|agreed)\b(?!\s+(?:that|to)\b)"
)
_AT_ONCE = 40
"""So far behind a verdict, in characters, another stands that says the same."""
_to_pass = regex.plain(
    r"\W*(?:that\s+)?(?:to\s+)?(?:approve|accept|adopt|pass|confirm|ratify|agree)\b", regex.IGNORECASE
)
_counted = regex.plain(r"\W*(\d{1,2})\s?[-–/]\s?(\d{1,2})(?=\W*(?:$|\n|,?\s*all\b|,?\s*(?:in\s+)?fav|\(|,|\.))")
"""What stands under "Decision" where that is a vote."""
_SMALL = frozenset(("the", "a", "an", "of", "for", "from", "and", "meeting", "this", "that"))
"""Words that name no thing."""


_to_what = regex.plain(r"\b(elected|appointed|nominated|opted) to the \w+$")


def _compared(words: str) -> str:
    """The words of a motion as two are compared: who is elected is the same, to "the role" or to "the vacancy"."""
    return _to_what.sub(r"\1", bare(words))


def _has_own(act: Act) -> bool:
    """Whether a block has the words of its motion in a field of its own, before who moved it and what became of it."""
    return act.words is not None and act.start < act.words[0] and act.words[1] < act.end - len("Lost.")


class Fielded(Movers):
    """The decisions so far, and the blocks of fields that tell more of them."""

    def _seconding(self, act: Act) -> None:
        """Who moved and seconded what stands right above, or stands open, or is still to come."""
        if not self._goes_above(act):
            self._second(act)

    def _goes_above(self, act: Act) -> bool:
        """Whether movers are those of the resolution right above, though another label follows; supplies it."""
        above = is_above(self.page, self.made, act)
        if above:
            self._supply(len(self.made) - 1, act, outcome=self.made[-1].outcome)
        return above

    def _fields(self, act: Act) -> None:
        """Who moved and seconded something, and what became of it; or whose motion is still to come."""
        if act.outcome is None:
            self._waiting = None if self._goes_above(act) else act
            return
        last = self.made[-1] if self.made else None
        of_last = last and not last.moved_by and not _has_own(act) and self._follows(last, act)
        if act.words is None or self._may_be_open(act) or of_last:
            self._seconding(act)
        else:
            self._waiting = None
            start, end = self._not_told(act.words, act)
            self._make(
                Decision(
                    start,
                    end,
                    (min(start, act.start), max(end, act.end)),
                    basis="carried",
                    outcome=act.outcome,
                    moved_by=act.moved_by,
                    seconded_by=act.seconded_by,
                )
            )

    def _may_be_open(self, act: Act) -> bool:
        """Whether a motion stands open that the block may tell the end of."""
        return any(act.start - self.made[n].passage[1] < (NEAR if self.made[n].bare else REACH) for n in self._open())

    def _not_told(self, words: tuple[int, int], act: Act) -> tuple[int, int]:
        """The words of a block behind what was decided before; its own fields where all of them were."""
        start, end = words
        if self.made and start < (done := self.made[-1].passage[1]) and end <= act.start:
            start = done
            while start < end and not self.page.text[start].isalnum():
                start += 1
        return (start, end) if end - start > 3 else (act.start, act.end)

    def _ended(self, block: Block) -> bool:
        """Whether a block under "DECISION" only says what became of the motion above it; takes that in."""
        n = len(self.made) - 1
        if n < 0 or not self.made[n].moved_by or block.label - self.made[n].passage[1] > NEAR_ABOVE:
            return False
        outcome = how_it_ended(self.page, block, (self.made[n].start, self.made[n].end))
        if outcome and self.made[n].outcome == "unknown":
            self._change(n, outcome=outcome)
        return outcome is not None

    def _counts(self, block: Block) -> bool:
        """Whether a block is but the count of a vote, "Decision: 3-0, all in favor": what stands open has that."""
        m = _counted.match(self.page.text, block.start, block.end)
        if m and (opened := self._open()):
            self._change(opened[-1], outcome="carried" if int(m[1]) > int(m[2]) else "lost")
        return m is not None

    def _says_again(self, n: int, words: tuple[int, int]) -> bool:
        """Whether "The minutes of May were approved" tells what became of a motion to approve the minutes of May."""
        text, d = self.page.text, self.made[n]
        near = not d.amendment and words[0] - d.passage[1] < NEAR and _to_pass.match(text, d.start, d.end)
        m = _passed.match(text, *words) if near else None
        return m is not None and {*_word.findall(m["thing"].casefold())} - _SMALL <= {
            *_word.findall(text[d.start : d.end].casefold())
        }

    def _agreed_as_put(self, act: Act, words: tuple[int, int]) -> Act:
        """What was agreed, with its movers where somebody put the same words and nobody says what became of them."""
        n = self._last_open()
        if n is None or act.moved_by or act.start - self.made[n].passage[1] > REACH:
            return act
        d, text = self.made[n], self.page.text
        alike = d.moved_by and not d.amendment and abs(d.end - d.start - words[1] + words[0]) <= _AT_ONCE
        if not alike or _compared(text[d.start : d.end]) != _compared(text[slice(*words)]):
            return act
        if read_votes(self.page, d.end, act.start):  # by which it carried or was lost
            return act
        self._change(n, outcome="superseded", said_again=True)
        return act._replace(moved_by=d.moved_by, seconded_by=act.seconded_by or d.seconded_by)

    def _names_again(self, act: Act) -> bool:
        """Whether "and the minutes were approved" ends the sentence in which these were put and seconded."""
        last = self.made[-1] if self.made else None
        if last is None or not (last.moved_by and act.words) or act.start - last.passage[1] > _AT_ONCE:
            return False
        m = _passed.match(self.page.text, *act.words)
        thing = {*_word.findall(m["thing"].casefold())} - _SMALL if m else None
        return thing == {"minutes"} and "minutes" in self.page.lower[last.start : last.end]

    def _just_carried(self, act: Act) -> bool:
        """Whether right above it is said already that a motion carried: "Second and adoption" over "Accepted"."""
        last = self.made[-1] if self.made else None
        return last is not None and last.verdict is not None and act.start - last.verdict[1] < _AT_ONCE

    def _explains(self, act: Act) -> bool:
        """Whether somebody who just moved something tells what he would like: "She suggested that …"."""
        n = next((n for n in reversed(self._moved) if self.made[n].moved_by), None)
        if act.sure or n is None:
            return False
        own = act.moved_by is None or same_name(act.moved_by, self.made[n].moved_by)
        return own and _empty_line.search(self.page.text, self.made[n].passage[1], act.start) is None
