"""Whose motion is spoken of: what a verdict or a seconder names may be one of several that stand open."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .act import Act
from .decision import Ledger
from .extents import Layout
from .movers import same_name

_motion = regex.plain(r"motion|proposal|resolution", regex.IGNORECASE)


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
            return [n for n in picked if n == last and self.made[n].passage[1] >= since]
        return self._called(act, picked)

    def _called(self, act: Act, picked: list[int]) -> list[int]:
        """Of what stands open the amendments or the motions, as a verdict that names no mover calls them."""
        if act.about == "amendment":
            return [n for n in picked if self.made[n].amendment]
        if _motion.search(self.page.text, act.start, act.end):
            picked = [n for n in picked if not self.made[n].amendment]
            return [n for n in picked if not self.made[n].bare] or picked  # what was only suggested is no motion
        return picked

    def _of_another(self, n: int, mover: str) -> bool:
        """Whether a motion has another mover than the one that is named; who gave notice of it need not move it."""
        d = self.made[n]
        return bool(d.moved_by and (d.seconded_by or not d.noticed)) and not same_name(d.moved_by, mover)
