"""Where what would have told what is exempt is lost, all that a paper has is taken to be."""

from __future__ import annotations

from dataclasses import replace

from minutes_cli.model import FAULTS, Parsed

_WORDS = (
    "exempt",
    "confidential",
    "publication",
    "camera",
    "exclu",
    "private",
    "closed",
    "12a",
    "in committee",
    "part ii",
)
"""Without one of them nothing in a paper is exempt."""


def hide_unsure(parsed: Parsed) -> Parsed:
    """Items and reports of a paper that a fault kept from being read whole: exempt, if the paper has a word of it.

    Postcondition: a paper without a fault of the program is as it was.
    """
    if not any(finding.code in FAULTS for finding in parsed.findings):
        return parsed
    low = parsed.document.text.lower()
    if not any(word in low for word in _WORDS):
        return parsed
    items = tuple(replace(item, exempt=True) for item in parsed.items)
    papers = tuple(replace(paper, exempt=True) for paper in parsed.papers)
    return replace(parsed, items=items, papers=papers)
