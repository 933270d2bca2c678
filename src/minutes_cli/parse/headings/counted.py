"""What places count for in a run of labels: the values of their numbers, and what says that one heads a text."""

from __future__ import annotations

from minutes_cli.words.titles import NOT_TITLE, is_caps, is_title_case, tells

from .weighing import Place

Counted = tuple[int, Place]
"""A place with its value in one scheme."""
STEP = FIRST = 32
"""The value of one whole step, and that of the first number."""
SURE = 2.5
"""The weight of a place that is set as a heading beyond doubt."""


def told_between(text: str, a: Place, b: Place) -> bool:
    """Whether anything is said between the title of one place and the next."""
    return bool(text[a.title_end : min(b.start, a.title_end + 200)].strip())


def is_own_title(text: str, c: Place) -> bool:
    """Whether a title stands alone on its line, set as titles are."""
    stop = text.find("\n", c.start, c.start + 200)
    line = text[c.start : stop if stop >= 0 else c.start + 200].rstrip()
    title = c.title or ""
    alone = c.title_end >= c.start + len(line) and line[-1] not in ".;:,"
    titled = is_caps(title) or (is_title_case(title) and len(title) < 90 and not NOT_TITLE.match(title))
    return alone and titled and not tells(title) and not title.startswith("Minute")
