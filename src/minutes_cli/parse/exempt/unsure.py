"""Where what would have told what is exempt is lost, all that a paper has is taken to be."""

from __future__ import annotations

from dataclasses import replace

from minutes_cli.model import FAULTS, UNJUDGED, Parsed


def hide_unsure(parsed: Parsed) -> Parsed:
    """Items and reports of a paper that a fault kept from being read whole: exempt, if a word may say so.

    Postcondition: a paper is as it was without a fault of the program, or where that cost no more than what is closed.
    """
    if not any(finding.code in FAULTS and finding.code != UNJUDGED for finding in parsed.findings):
        return parsed
    from .reports import WORDS  # noqa: PLC0415 - faults are rare
    from .triggers import TRIGGER  # noqa: PLC0415

    text = parsed.document.text
    if not (TRIGGER.search(text.lower()) or any(word in text.lower() for word in WORDS)):
        return parsed
    items = tuple(replace(item, exempt=True) for item in parsed.items)
    papers = tuple(replace(paper, exempt=True) for paper in parsed.papers)
    return replace(parsed, items=items, papers=papers)
