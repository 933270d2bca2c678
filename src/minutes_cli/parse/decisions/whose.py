"""Whose motion is spoken of: what a verdict or a seconder names may be one of several that stand open."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .act import Act
from .decision import Decision, Ledger
from .extents import Layout
from .given import mover, proposing
from .movers import same_name
from .subsidiary import ABOUT_ANOTHER, PASSES_BY, TO_AMEND

_motion = regex.plain(r"motion|proposal|resolution", regex.IGNORECASE)
_main = regex.plain(r"\b(?:main|original|substantive)\s+(?:motion|proposal|resolution)", regex.IGNORECASE)
_counter = regex.plain(r"\bcounter[-\s]", regex.IGNORECASE)
"""    The counter proposal was defeated: of what stands alone, too"""
_to_do = regex.plain(r"\b(?:motion|proposal)\s+to\s+([a-z]{4,})", regex.IGNORECASE)
"""    The motion to [defer] was lost"""
_long = regex.plain(
    r"\b(?!(?:the|all|any|for|its|and|his|her|our|was|were|not|that|this|with|from|council|meeting|motion|proposal"
    r"|recommendations?|resolution|reports?|items?|matter|amendment)\b)[a-z]{3,}"
)
"""Words that tell one motion from another."""
_whole = regex.plain(r"\W*(?:The|This|the|this)\s[^:;]{9,200}?\.(?!\w)(?!\s*[“\"]?That\b)")
"""    [The amendment was proposed by Cllr Ash, seconded by Cllr Reed.] What it is does not follow"""
_word = regex.plain(r"\w")
_was = regex.plain(r"\s(?:was|were|is|carried|carries|passed|passes|failed|fails|lost)\b")
OF_THE_MOTION = regex.plain(
    r"\W*(?:The|This)\s+(?:Notice\s+of\s+)?(?:Motion|motion)\s+was\s+(?:\w+\s+)?(?:proposed|moved)\b"
)
"""    The Motion was proposed by Cllr Ash. [It was agreed to write]: it stands above, and was not what was agreed"""
_FIRST = 600
"""Characters of a motion in which those words stand."""
_REJECTS = 40
_TELLING = 2
"""Words of a motion by which it is known to be another: "to fell the oak"; "to approve" is said of any."""
_STEM = 5
"""Letters by which a verb is known again."""


class Whose(Ledger):
    """The decisions so far, of which some stand open."""

    def __init__(self, page: Layout) -> None:
        super().__init__()
        self.page = page

    def _of_mover(self, act: Act) -> tuple[list[int], bool]:
        """What stands open and may be what a verdict is said of, and whether its mover put that, if it names one."""
        opened = self._open()
        if not act.put_by:
            return opened, False
        own = [n for n in opened if self._is_put_by(n, act)]
        return own or [n for n in opened if not self._of_another(n, act.put_by)], bool(own)

    def _is_put_by(self, n: int, act: Act) -> bool:
        d = self.made[n]
        if d.moved_by or d.bare:
            return same_name(d.moved_by, act.put_by)
        return not d.seconded_by or same_name(d.seconded_by, act.seconded_by)

    def _so_called(self, act: Act, picked: list[int]) -> list[int]:
        """Of what stands open what a verdict may mean: the last, where it is said of "it"; else as it is called.

        What nobody seconded has no seconder.  A verdict that names no mover calls them amendments or motions.
        """
        if act.unseconded:
            picked = [n for n in picked if not self.made[n].seconded_by]
        if act.near:
            last = len(self.made) - 1
            above = self.page.cut.before(self.page.cut.at(act.start))
            since = above.start if above else 0
            picked = [n for n in picked if n == last and self.made[n].passage[1] >= since]
            return [n for n in picked if self.made[n].amendment] if act.about == "amendment" else picked
        return self._called(act, picked)

    def _stands_above(self, act: Act) -> bool:
        """Whether a motion that a sentence names again stands open: whichever, or one of its mover in like words."""
        opened = self._open()
        if not act.moved_by or act.words is None:
            return bool(self._of_like_words(opened, *act.words) if act.words else opened)
        own = self._stems(*act.words)
        mine = [d for d in (self.made[n] for n in opened) if same_name(d.moved_by, act.moved_by)]
        return any(not own.isdisjoint(self._stems(d.start, d.end)) for d in mine)

    def _stems(self, start: int, end: int) -> set[str]:
        """The words of a motion, of which the first tell it from another, by their first letters."""
        return {word[:_STEM] for word in _long.findall(self.page.lower, start, min(end, start + _FIRST))}

    def _called(self, act: Act, picked: list[int]) -> list[int]:
        """Of what stands open the amendments or the motions, as a verdict that names no mover calls them."""
        if act.about == "amendment":
            own = [n for n in picked if self.made[n].amendment]
            return own or (picked if _counter.search(self.page.text, max(0, act.start - 12), act.end) else own)
        if deed := _to_do.search(self.page.text, act.start, act.end):
            stem = deed[1][:_STEM].lower()
            named = [n for n in picked if stem in self.page.lower[self.made[n].start : self.made[n].end]]
            if named:
                return [n for n in named if not self.made[n].amendment] or named
            alike = self._of_like_words(picked, deed.start(1), act.end)
            if picked and not alike:
                self.polls.append((act.start, None))  # the figures beside it are no other's
                self.fates.append((act.start, act.end))
            picked = alike
        if _motion.search(self.page.text, act.start, act.end):
            main = _main.search(self.page.text, act.start, act.end)
            if picked and not main and self._moves_to_amend(picked[-1]):
                return picked[-1:]  # "Motion by A, second by B, to amend the motion. Motion carried."
            picked = [n for n in picked if not self.made[n].amendment]
            picked = [n for n in picked if not self._rejects(n)] or picked
            if main or act.outcome == "not put":
                picked = [n for n in picked if not self._is_like(n, ABOUT_ANOTHER)] or picked
            return [n for n in picked if not self.made[n].bare] or picked  # what was only suggested is no motion
        return picked

    def _of_like_words(self, picked: list[int], start: int, end: int) -> list[int]:
        """Of what stands open what shares a word with those that name a motion; all, where these tell nothing."""
        behind = _was.search(self.page.lower, start, end)
        own = self._stems(start, behind.start() if behind else end)
        alike = [n for n in picked if not own.isdisjoint(self._stems(self.made[n].start, self.made[n].end))]
        if alike or len(own) >= _TELLING:
            return alike
        return [] if PASSES_BY.match(self.page.text, start, end) else picked  # "to defer": of none that stands open

    def _rejects(self, n: int) -> bool:
        """Whether it was put that the motion be rejected: "the motion" is then the one that it is of."""
        start = self.made[n].start
        return "motion be rejected" in self.page.lower[start : start + _REJECTS]

    def _moves_to_amend(self, n: int) -> bool:
        """Whether what was put is called a motion, though it would amend one: "to amend the motion to add oars"."""
        return self.made[n].amendment and self._is_like(n, TO_AMEND)

    def _is_like(self, n: int, pattern: regex.Pattern[str]) -> bool:
        """Whether the words of a decision begin as a pattern tells."""
        return pattern.match(self.page.text, self.made[n].start, self.made[n].end) is not None

    def _wants(self, act: Act) -> bool:
        """Whether movers told in a whole sentence are those of what stands open last, which wants its seconder."""
        d = self.made[next(reversed(self._moved))]
        wants = act.seconded_by and not d.seconded_by and same_name(d.moved_by, act.moved_by)
        return bool(
            wants and d.amendment and act.about == "amendment" and _whole.match(self.page.text, act.start, act.end + 9)
        )

    def _with_mover(self, act: Act) -> Act | None:
        """What is put, with its mover where that is who put what stands right above it: "Also proposed to …"."""
        if not act.near:
            return act
        last = self.made[-1] if self.made else None
        if not (last and last.moved_by and last.outcome == "unknown") or _word.search(
            self.page.text, last.passage[1], act.start
        ):
            return None
        return act._replace(moved_by=last.moved_by, about="amendment" if last.amendment else act.about)

    def _pass_by(self, n: int) -> None:
        """Where a motion to put off or to pass on carried, that which it was about comes to no vote."""
        if self.made[n].outcome == "carried" and self._is_like(n, PASSES_BY):
            main = [m for m in self._standing() if m < n]
            if main:
                self._change(main[-1], outcome="not put")

    def _of_another(self, n: int, mover: str) -> bool:
        """Whether a motion has another mover than the one that is named; who gave notice of it need not move it."""
        d = self.made[n]
        return bool(d.moved_by and (d.seconded_by or not d.noticed)) and not same_name(d.moved_by, mover)

    def _mover(self, d: Decision, act: Act) -> str | None:
        """Who moved a motion of which an act tells: who gave notice of it does not, where that names another."""
        if not (d.given and act.moved_by) or (d.moved_by and d.seconded_by):
            return d.moved_by or act.moved_by
        return d.moved_by if act.near or self._puts_off(d, act) else mover(d.given, act.moved_by)

    def _puts_off(self, d: Decision, act: Act) -> bool:
        """Whether movers are those of putting off a motion of which others gave notice: "On the proposal of A, …"."""
        of_it = OF_THE_MOTION.match(self.page.text, act.start, act.end)
        return bool(d.given and act.outcome == "not put" and not of_it)

    def take_givers(self) -> None:
        """Who is told to have spoken in proposing a motion moved it, whoever gave notice of it."""
        for n, d in enumerate(self.made):
            if d.given and d.moved_by in (None, *d.given):
                until = self.made[n + 1].start if n + 1 < len(self.made) else len(self.page.text)
                if (named := proposing(self.page, d.end, until)) and not same_name(named, d.seconded_by):
                    self._change(n, moved_by=mover(d.given, named), noticed=False)
