"""What an action stands in: the point in which it was asked, which may name what it is about.

• Notice board, Mill Lane – it had blown over. Clerk to chase.
"""

from __future__ import annotations

from minutes_cli.model import Action, Parsed, Passage
from minutes_cli.words import lazily
from minutes_cli.words.points import Points
from minutes_cli.words.sentences import sentences

_FAR = 250
"""Characters before an action that may tell what it is about."""
_LITTLE = 60
"""Where fewer stand in its point, which only an empty line parts from what is above, a task may point back to that."""
_label = lazily.plain(r"\W*(?P<label>[A-Z0-9][^.:;!?\n]{2,88})(?::|\s[-–—]|[–—])\s*")
"""What heads an action in its own sentence, before it.

    Bus stops, Mill Lane: Clerk to ask · Street light at the Staithe – Mrs Reed to ring
"""
_points_back = lazily.plain(r"\b(?:this|these|it|them|the\s+(?:above|matter|issue|same)|do\s+so)\b", lazily.IGNORECASE)


class Around:
    """What surrounds each action of a paper; the points of a minute are found once."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._items = {item.id: item for item in parsed.items}
        self._known: dict[str, tuple[Passage, Points]] = {}

    def of(self, action: Action) -> tuple[str, str]:
        """What heads it in its own sentence, else the head of its point; and what stands in the point before it."""
        item = self._items.get(action.item)
        if item is None:
            return "", ""
        if item.id not in self._known:
            passage = self._parsed.kept.between(item.heading_end, item.span.end)
            self._known[item.id] = passage, Points(passage.text)
        passage, points = self._known[item.id]
        at = _place(passage, action.span.start)
        point = points.at(at)
        before = passage.text[max(point.start, at - _FAR) : at]
        if not point.marked and len(before.strip()) < _LITTLE and _points_back.search(action.task):
            before = passage.text[max(0, at - _FAR) : at]
        own = sentences(passage.text).at(at).start
        label = _label.fullmatch(passage.text, max(own, point.start), at)
        return label["label"].strip() if label else point.head, before


def _place(passage: Passage, source: int) -> int:
    """Where in a passage a place of the document stands."""
    return passage.place(source)
