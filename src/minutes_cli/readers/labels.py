"""Labels of exemption that a file has beside its words: in a box, a badge, a stamp.  What they mean the parser says."""

from __future__ import annotations

import re

LABEL = r"(?:exempt|confidential|not\s+for\s+publication|in\s+camera|closed\s+session)"
_labels = re.compile(
    rf"\W*(?:strictly\s+)?(?:private\s+and\s+)?{LABEL}\b(?:\W*|(?:\s*[-–—:,(]|\s+(?:by|under|item|report)\b)[^.]{{0,100}}\.?\s*)",
    re.IGNORECASE,
)


def is_label(words: str) -> bool:
    """Whether words are a label of exemption and nothing else."""
    return _labels.fullmatch(words) is not None
