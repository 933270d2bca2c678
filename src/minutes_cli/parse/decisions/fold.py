"""The fold over what a minute's sentences do: one decision after another, each changed by what is said of it later."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex

from .act import Act
from .apart import NEAR, REACH
from .blocks import Block
from .conditions import with_conditions
from .decision import Decision
from .extents import Layout
from .fields import names_papers
from .formal import formal_end, next_put
from .given import givers, sole
from .labelled import movers_at
from .movers import same_name
from .other_words import InOtherWords, vote_above
from .quotes import quote_end, quoted_whole, stray_close
from .subsidiary import TO_AMEND
from .tagged import PAIR_TITLE
from .taken import NOTED, NOTED_BEHIND, bare, operative, reasons, recommended
from .verdicts import RECOMMENDATIONS_WERE_PUT, elected

_SUMMED_UP = 4000
"""So far before a label, in characters, the discussion may stand that it sums up."""
_amendment_line = regex.compile(r"\bamend(?:ment|ing\s+motion)\b[^.\n]{0,60}\s*$", regex.IGNORECASE)
_movers_next = regex.plain(r"\b(?:Proposed|Seconded|Moved|PROPOSED|MOVED|SECONDED|Resolved|RESOLVED)\b")
_THIS = 600
"""So near before "This was agreed", in characters, a motion stands that it may mean."""
_word = regex.plain(r"\w+")
_LABEL = frozenset(("and", "resolved", "agreed"))
"""Words that may stand between movers and the sentence that tells what they moved."""


class Fold(InOtherWords):
    """The decisions so far, and the movers whose motion is still to come."""

    def __init__(self, page: Layout, title: str, labels: Sequence[int]) -> None:
        super().__init__(page)
        self._title = title
        self._labels = labels
        """Where labels stand: what was merely agreed in the discussion before one is summed up there."""

    def take_block(self, block: Block) -> None:
        """A label makes a resolution; a motion with the same words was quoted before it carried."""
        if self._counts(block) or (block.headed and self._ended(block)):
            return
        text, waiting = self.page.text, self._waiting
        moved, seconded = (waiting.moved_by, waiting.seconded_by) if waiting else (None, None)
        led = movers_at(text, block, self.made[-1].passage[1] if self.made else 0)
        moved, seconded = (led.before if not moved else None) or (moved, seconded)
        if not (moved or self.made) and "–" in self._title and (pair := PAIR_TITLE.fullmatch(self._title)):
            moved, seconded = pair["moved"], pair["seconded"]
        moved, seconded = moved or led.moved, seconded or led.seconded
        start, end = led.start, led.end
        if end == block.end and (close := quote_end(text, block.start)) and close > end:
            end = end if self._told_between(end, close) else close
        end = stray_close(text, start, end) or end
        if (noted := NOTED_BEHIND.search(text, max(start + 8, end - NOTED), end)) and noted.start() < end:
            end = noted.start()
        told = bare(text[start : quoted_whole(text, start, end)[1]])
        for n in self._open():
            d = self.made[n]
            if bare(text[d.start : d.end]) == told:
                moved, seconded = moved or d.moved_by, seconded or d.seconded_by
                self._change(n, outcome="superseded", said_again=True)
        if (same := self._chosen_again(start, end)) is not None:
            moved, seconded = moved or self.made[same].moved_by, seconded or self.made[same].seconded_by
            self._change(same, outcome="superseded", said_again=True)
        told_from = waiting.start if waiting else block.label
        own = self._carried_by(block, start, end, moved)
        own = self._just_declared(block, told) if own is None else own
        if own is not None:
            self._change(own, outcome="carried", resolved=True)
            moved = seconded = None
        if not waiting and (own is not None or self._unvoted()):
            above = vote_above(self.page, self._told_until(), block.label)
            told_from = told_from if above is None else above
        self._waiting = None
        self._make(
            Decision(
                start,
                end,
                (told_from, block.end),
                basis=block.basis,
                outcome="carried",
                moved_by=moved,
                seconded_by=seconded,
                recommended=block.recommended,
                headed=block.headed,
                motion=None if own is None else self.made[own].start,
            )
        )

    def take_title(self) -> None:
        """Where movers alone stand right under a title that names minutes, that is what they put."""
        waiting = self._waiting
        if self.made or waiting is None or not (waiting.moved_by and waiting.seconded_by):
            return
        end = len(self.page.text[: waiting.start].rstrip(" \n:.–-"))
        if 0 < end <= len(self._title) and names_papers(self.page.text[:end]):
            moved, seconded = waiting.moved_by, waiting.seconded_by
            self._make(Decision(0, end, (0, waiting.end), basis="carried", moved_by=moved, seconded_by=seconded))

    def take_act(self, act: Act, events: Sequence[Block | Act], n: int) -> int:
        """Fold one act, the events from `n` on being those behind it; returns where its words end."""
        if act.kind == "told" and act.words:
            self._told(act, act.words)
            return act.end
        if act.kind == "put" and act.short and self._stands_above(act):  # "The motion to defer was lost"
            if act.outcome:
                self._verdict(act._replace(kind="verdict", words=None, moved_by=None, put_by=act.moved_by))
            return act.end
        if act.kind == "put" and act.words:
            whole = self._with_mover(act)
            return self._put(whole, act.words, events, n) if whole else act.end
        if act.kind == "seconding":
            self._seconding(act)
            return act.end
        if act.kind == "fields":
            self._fields(act)
            return act.end
        if act.polled or not self._declares_poll(act):
            self._verdict(act)
        return 0

    def _summed_up(self, at: int) -> bool:
        return any(label - at < _SUMMED_UP for label in self._labels[bisect_right(self._labels, at) :][:1])

    def _told_between(self, start: int, end: int) -> bool:
        """Whether a label or movers stand between two places: a quotation that was not closed ends before them."""
        return (
            any(start <= at < end for at in self._labels) or _movers_next.search(self.page.text, start, end) is not None
        )

    def _told(self, act: Act, words: tuple[int, int]) -> None:
        if (self._opened and (who := elected(self.page, words)) and self._elect(*who)) or self._names_again(act):
            return
        if act.short and self._in_a_word(act):
            return
        if act.short and (self._opened or self._just_carried(act)):
            self._verdict(act._replace(kind="verdict", outcome="carried"))
            return
        last = self._last_open()
        if last is not None and self._says_again(last, words):
            self._change(last, outcome="carried", verdict=(act.start, act.end))
            return
        if self._agreed_of_moved(act, words):
            return
        act = self._agreed_as_put(act, words)
        waiting, self._waiting = self._waiting, None
        if waiting and not {*_word.findall(self.page.lower, waiting.end, self.page.cut.at(act.start).start)} <= _LABEL:
            waiting = None  # “The Show” stands between: that is what they moved
        if not (act.sure or act.moved_by or waiting) and self._summed_up(act.start):
            return
        standing = self._standing() if TO_AMEND.match(self.page.text, *words) else []
        moved, seconded = act.moved_by, act.seconded_by
        if waiting:
            moved, seconded = moved or waiting.moved_by, seconded or waiting.seconded_by
        self._make(
            Decision(
                *words,
                (act.start, act.end),
                basis=act.basis,
                outcome="carried",
                moved_by=moved,
                seconded_by=seconded,
                amends=self.made[standing[-1]].start if standing else None,
                amendment=bool(standing),
                deed=act.deed,
            )
        )

    def _in_a_word(self, act: Act) -> bool:
        """Whether "Agreed" alone, right below what a label resolved, tells in a column beside it how the item ended."""
        last = self.made[-1] if self.made else None
        told = self.page.text[act.start : act.end]
        return (
            last is not None
            and last.basis == "resolved"
            and len(told.split()) == 1
            and not _word.search(self.page.text, last.passage[1], act.start)
        )

    def _put(self, act: Act, words: tuple[int, int], events: Sequence[Block | Act], n: int) -> int:
        if self._explains(act) or self._of_another_meeting(act):
            return act.end
        start, end = words
        if act.formal and start == end:
            following = next_put(events, n)
            if reasons(self.page.text, start, following):
                self._waiting = act
                return act.end
            start = operative(self.page.text, start, following)
            end = formal_end(self.page, act, start, events, n)
        elif not act.formal:
            end = with_conditions(self.page, act, end, events[n : n + 12])
        waiting, self._waiting = self._waiting, None
        moved, seconded = act.moved_by, act.seconded_by
        if waiting and (not moved or (act.sure and same_name(moved, waiting.moved_by))):
            moved, seconded = moved or waiting.moved_by, seconded or waiting.seconded_by
        given = givers(self.page, self._title, act.start) if (noticed := act.formal and not moved) else ()
        moved = moved or sole(given)
        standing = self._standing()
        amendment = act.about != "as amended" and self._would_amend(act, waiting, (start, end))
        for m in standing if act.about == "as amended" else ():
            self._change(m, outcome="superseded")
        self._make(
            Decision(
                start,
                end,
                (act.start, max(end, act.end)),
                basis=act.basis,
                outcome=act.outcome or "unknown",
                moved_by=moved,
                seconded_by=seconded,
                amends=self.made[standing[-1]].start if amendment and standing else None,
                amendment=amendment,
                noticed=noticed,
                given=given,
                bare=not (act.sure or (moved and seconded)),
            )
        )
        if act.outcome:
            self.fates.append((end, max(end, act.end)))
        self._pass_by(len(self.made) - 1)
        return max(end, act.end)

    def _of_another_meeting(self, act: Act) -> bool:
        """Whether an amendment that nobody moved, where nothing was put, is one of another meeting that is told of."""
        return act.about == "amendment" and bool(act.outcome) and not (act.moved_by or self.made or self._waiting)

    def _would_amend(self, act: Act, waiting: Act | None, words: tuple[int, int]) -> bool:
        """Whether what is put is an amendment: it is called one, or changes what stands open."""
        if act.about == "amendment" or (waiting is not None and waiting.about == "amendment"):
            return True
        if not self._standing():
            return False
        text = self.page.text
        called = act.about == "motion" and _amendment_line.search(text, max(0, act.start - 80), act.start)
        return bool(called or TO_AMEND.match(text, *words))

    def _verdict(self, act: Act) -> None:
        outcome = act.outcome or "unknown"
        if act.moved_by:
            self._elect(act.moved_by, act.end)
            return
        if act.outcome and (act.about != "motion" or self._waiting):
            self.fates.append((act.start, act.end))
        if act.about == "as amended":
            self._as_amended(act, outcome)
            return
        if act.polled:
            self.polls.append((act.start, act.put_by))
        picked, mine = self._of_mover(act)
        if act.put_by and not mine and not act.polled and self._put_and_done(act, outcome):
            return
        if (
            not picked
            and self._waiting
            and outcome != "unknown"
            and (told := recommended(self.page, self._waiting, self.made[-1].passage[1] if self.made else 0))
        ):
            self._recommendation(told, outcome, act)
            return
        far = not picked or (not mine and self.made[picked[-1]].passage[1] < act.start - _THIS)
        if far and outcome == "carried" and (own := self._before(self._waiting or act)):
            self._recommendation(own, outcome, act)
            return
        picked = picked if mine else self._so_called(act, picked)
        near = [n for n in picked if act.start - self.made[n].passage[1] < (NEAR if self.made[n].bare else REACH)]
        picked = picked if mine else near
        if picked:
            self._befell(picked[-1], act, outcome, mine=mine)
        elif not self.made and act.outcome == "carried" and RECOMMENDATIONS_WERE_PUT.match(self.page.text, act.start):
            self._recommendation((act.start, act.end), outcome, act)

    def _befell(self, n: int, act: Act, outcome: Outcome, *, mine: bool) -> None:
        """A verdict on one of the decisions; if an amendment of it carried, on what it became."""
        if act.outcome and not act.polled:
            self.fates.append((act.start, act.end))
        if outcome in ("carried", "lost") and self._changed(n):
            self._as_amended(act, outcome, n)
            return
        self._change(n, outcome=outcome, verdict=(act.start, act.end), polled=act.polled)
        if mine and not (self.made[n].given and outcome == "not put"):  # else these movers put it off
            self._change(n, moved_by=self.made[n].moved_by or act.put_by)
            self._change(n, seconded_by=self.made[n].seconded_by or act.seconded_by)
        self._pass_by(n)

    def _recommendation(self, told: tuple[int, int], outcome: Outcome, act: Act) -> None:
        waiting, self._waiting = self._waiting, None
        moved, seconded = (waiting.moved_by, waiting.seconded_by) if waiting else (None, None)
        at = (told[0], act.end)
        self._make(Decision(*told, at, basis="carried", outcome=outcome, moved_by=moved, seconded_by=seconded))
