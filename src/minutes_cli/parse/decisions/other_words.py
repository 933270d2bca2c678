"""What carried in other words than it was moved in: as amended, or as a label has it.

    The motion as amended was carried. · It was moved by A and seconded by B: “That …”. Members then voted: Resolved: …

A motion of which nobody says what became of it carried where a label follows it at once, or behind no more than the
vote, unless what was resolved goes against it.  It keeps the words that were moved; those that carried, as amended or
printed in full, are the resolution's.
"""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex

from .act import Act
from .aside import agreed_of_motion
from .blocks import Block
from .decision import MANY, Decision
from .dispositions import disposition
from .elected import Elected
from .extents import Layout
from .movers import same_name
from .taken import bare
from .votes import carried_by, read_votes

_TOGETHER = 200
"""Characters that may tell of the vote between a motion and the label."""
_voted = regex.plain(
    r"\W*(?:There\s+(?:were|being)\s+no\s+(?:other|further)\s+nominations?[,.;]\s*)?(?:(?:[Ff]ollowing|[Aa]fter|[Hh]aving)\b[^.;:]{0,100}[,.]\s*)?(?:[Ii]t\s+was\s+(?:\w+ly\s+)?"
    r"|(?:(?:[Aa]nd|[Oo]n|[Uu]pon|[Tt]he|[Aa]ll|[Tt]hose|[Aa]|[Tt]here)\s+)?[^.;]{0,120}?\b(?:vot(?:e|es|ed|ing)|show\s+of\s+hands|ballot)\b[^.;]{0,120}[.;:,-]*\s*(?:[Ii]t\s+was\s+)?)?\W*"
)
"""    Members then voted as follows:- · On being put to the vote it was · Following a debate, it was"""
_sum = regex.plain(r"[£€$]\s?\d[\d,.]*\d|[£€$]\s?\d")
_AGAINST: tuple[frozenset[Disposition], ...] = (frozenset(("rejected",)), frozenset(("deferred",)))
"""What is not what a motion wants that would do something else."""
_ABOVE, _LINES = 500, 9
"""Characters before a label, and lines, in which a vote stands that is its own."""
_side_line = regex.plain(
    r"[\W_]*(?:votes?\s+)?(?:for|in\s+favou?r|against|abst\w*|ayes?|noes|nays?|\d{1,3}\s+(?:votes?\s+)?(?:for|in\s+favou?r|against|abst\w*))\b[\s:(–-]",
    regex.IGNORECASE,
)
"""    For: 9    Against: 2    Abstained: 0"""
_vote_line = regex.plain(r"\bvot(?:e|es|ed|ing)\b", regex.IGNORECASE)


_declared = regex.plain(r"(?:(?!\b(?:put|vote)\b)[^.;]){0,80}\bdeclared\s+(?:that\s+)?")
"""    [The Mayor declared] the amendment defeated: behind the figures"""
_original = regex.plain(r"\boriginal\s+[Mm]otion\b")
"""    It was agreed that [the original motion] was carried: not the one that was put against it"""
_changes_words = regex.compile(
    r"\G\W*(?:(?:so\s+as\s+)?to|by|from)\b|\b(?:words?|paragraph|clause|figure|amend\p{L}*|be\s+(?:added|inserted|deleted|replaced|omitted|substituted))\b",
    regex.IGNORECASE,
)


class InOtherWords(Elected):
    """The decisions so far, of which some carry in other words."""

    def _declares_poll(self, act: Act) -> bool:
        """Whether the chair only declares what the figures of the last poll have told: it is said of no other."""
        if act.put_by or not self.polls or (act.about == "as amended" and act.outcome != "lost"):
            return False  # where the amendment was lost there is no amended motion: that is what was lost
        text, at = self.page.text, self.polls[-1][0]
        if not _declared.fullmatch(text, self.page.cut.at(act.start).start, act.start):
            return False
        if self.made and self.made[-1].start > at:  # what was moved since is carried by being declared
            return False
        polled = (d for d in self.made[-MANY:] if d.polled and d.verdict and d.verdict[0] == at)
        return any(d.outcome == act.outcome and d.amendment == (act.about != "motion") for d in polled)

    def take_fallen(self, block: Block) -> None:
        """A bare "That …" that is told not to have carried is a motion, whose movers may stand before or behind it."""
        waiting, self._waiting = self._waiting, None
        moved, seconded = (waiting.moved_by, waiting.seconded_by) if waiting else (None, None)
        at = (waiting.start if waiting else block.start, block.end)
        told = Decision(block.start, block.end, at, basis=block.basis, outcome=block.outcome)
        self._make(told._replace(moved_by=moved, seconded_by=seconded))

    def _agreed_of_moved(self, act: Act, words: tuple[int, int]) -> bool:
        """Tell what became of the motion of which something agreed speaks; says whether it speaks of nothing else."""
        moved = next(reversed(self._moved), None)
        if moved is None:
            return False
        fate, alone = agreed_of_motion(self.page.text, words[0], max(words[1], act.end))
        if _original.search(self.page.text, *words):
            moved = next(iter(self._standing()[-2:]), moved)
        if fate is not None:
            self._change(moved, outcome=fate, verdict=(act.start, act.end) if alone else None)
        return alone

    def _as_amended(self, act: Act, outcome: str, motion: int | None = None) -> None:
        """The motion as amended carried, in the amendment's words if they are whole, else in the motion's.

        Without a `motion` it is the last of those that stand open, all of which the amendment overtakes.
        """
        standing = [n for n in self._open() if not self.made[n].amendment] if motion is None else [motion]
        told: dict[str, object] = {"outcome": outcome, "verdict": (act.start, act.end)}
        last = self._last_whole(self.made[standing[-1]].start if standing else None)
        if last is not None and standing and outcome != "carried" and self.made[last].outcome == "carried":
            last = None  # the amendment did carry: what it made of the motion did not
        if last is not None:
            self._change(last, amendment=False, **told)
            for n in standing:
                self._change(n, outcome="superseded")
        elif standing:
            amended = "amended" in self.page.lower[act.start : act.end] or self._changed(standing[-1])
            self._change(standing[-1], amended=amended, **told)

    def _last_whole(self, of: int | None) -> int | None:
        """The last amendment whose words say all that is to be done, of those to the motion that begins at a place."""
        for n in range(len(self.made) - 1, max(-1, len(self.made) - 1 - MANY), -1):
            d = self.made[n]
            if d.amendment and d.outcome in ("carried", "unknown") and (of is None or d.amends in (None, of)):
                friendly = "friendly" in self.page.lower[slice(*d.passage)]  # it adds to the motion, and is none
                return None if friendly or _changes_words.search(self.page.text, d.start, d.end) else n
        return None

    def _changed(self, n: int) -> bool:
        """Whether an amendment of a motion was carried."""
        of = self.made[n].start
        later = self.made[n + 1 : n + 1 + MANY]
        return any(e.amendment and e.outcome == "carried" and e.amends == of for e in later)

    def _carried_by(self, block: Block, start: int, end: int, moved: str | None) -> int | None:
        """Which motion is carried by what stands under a label: the last open one, if nothing else was told since."""
        n = next((n for n in reversed(self._moved) if not self.made[n].amendment), None)
        if n is None or block.basis == "agreed":
            return None
        d, text = self.made[n], self.page.text
        if not (d.seconded_by or d.moved_by) or d.noticed or (moved and not same_name(moved, d.moved_by)):
            return None
        if d.end > block.label or any(not e.amendment for e in self.made[n + 1 :]):
            return None
        told = self.page.cut.at(self._told_until(n) - 1).end
        if block.label - told > _TOGETHER or not _voted.fullmatch(text, min(told, block.label), block.label):
            return None
        amended = any(e.outcome == "carried" for e in self.made[n + 1 :])
        return None if self._goes_against(d, text[start:end], amended=amended) else n

    def _just_declared(self, block: Block, told: str) -> int | None:
        """Which motion a label says again, told to be carried in its sentence: "… carried and it was RESOLVED: …"."""
        last = range(len(self.made) - 1, max(-1, len(self.made) - 4), -1)
        n = next((n for n in last if not self.made[n].amendment), None)
        d = None if n is None else self.made[n]
        if d is None or d.outcome != "carried" or d.basis == "resolved" or not d.moved_by or d.verdict is None:
            return None
        near = self.page.cut.at(d.verdict[0]).end >= block.label > d.verdict[0]
        return n if near and bare(self.page.text[d.start : d.end]) == told else None

    def _told_until(self, n: int = -1) -> int:
        """Where ends what is told of the decisions from the `n`th on, or of the last."""
        return max((max(e.passage[1], e.verdict[1] if e.verdict else 0) for e in self.made[n:]), default=0)

    def _unvoted(self) -> bool:
        """Whether a vote above a label can be of no earlier decision: there is none, or it was not carried."""
        return not self.made or self.made[-1].said_again or self.made[-1].outcome not in ("carried", "unknown")

    def _goes_against(self, d: Decision, resolved: str, *, amended: bool) -> bool:
        """Whether what was resolved is not what a motion wants: another sum, a refusal of what it would grant."""
        put = self.page.text[d.start : d.end]
        one, other = disposition(put), disposition(resolved)
        if any((one in kinds) != (other in kinds) for kinds in _AGAINST):
            return True
        return not amended and not {*_sum.findall(put)} <= {*_sum.findall(resolved)}


def vote_above(page: Layout, after: int, label: int) -> int | None:
    """Where a vote begins that is announced, or told, right above a label, and that carries what stands under it.

    Its lines name sides; the first of them, or the line before, says that there was a vote.
    """
    text, at = page.text, label
    opens = max(after, label - _ABOVE)
    if not page.triggers.vote_between(opens, label):
        return None
    for _ in range(_LINES):
        line = text.rfind("\n", opens, at) + 1 or opens
        told = text[line:at].strip()
        at = max(line - 1, opens)
        if not told:
            if at <= opens:
                return None
            continue
        if _vote_line.search(told):
            return line if carried_by(read_votes(page, line, label)) else None
        if not _side_line.match(told) or at <= opens:
            return None
    return None
