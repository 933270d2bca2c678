"""What stands under a label of its own above who moved it: "Proposal: let the hall. Proposed Cllr Ash, seconded …"."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .act import Act
from .extents import Layout
from .taken import trimmed

_FAR = 600
"""Characters from such a label to the movers, at most."""
_LABELS = ("roposal:", "uggestion:", "otion:", "PROPOSAL:", "SUGGESTION:", "MOTION:")
_opens_line = regex.plain(r"(?:\A|\n)[^\S\n]*(?:[•*-]\s*)?(?:Proposed\s+)?[A-Za-z]+:\s*\Z")


def labelled_above(page: Layout, act: Act, after: int) -> tuple[int, int] | None:
    """The words under such a label in the movers' own paragraph, if none of it is told before `after`."""
    if act.moved_by is None:
        return None
    text, since = page.text, max(after, act.start - _FAR, 0)
    paragraph = text.rfind("\n\n", since, act.start)
    since = since if paragraph < 0 else paragraph
    start = max((at + len(label) for label in _LABELS if (at := text.rfind(label, since, act.start)) >= 0), default=-1)
    if start < 0 or not _opens_line.search(text, since, start):
        return None
    while start < act.start and text[start].isspace():
        start += 1
    end = trimmed(text, start, act.start)
    return (start, end) if end > start else None
