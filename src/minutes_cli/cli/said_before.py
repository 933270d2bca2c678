"""What a paper's line tells of the words said of it: those that the paper it replaces brought, those it contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.model import Meeting, Parsed, Said
from minutes_cli.words.keys import body_key


def as_before(said: Said, own: Said) -> str:
    """Name what was said of the paper before this one and is neither said now nor of this one (`own`)."""
    if said == own:
        return ""
    names = {"date": "date", "body": "body", "council": "council", "url": "address"}
    brought = [(name, getattr(said, name)) for name in names if not getattr(own, name)]
    told = [f"{names[name]} {value}" for name, value in brought if value is not None]
    if said.override and not own.override and (said.body or said.date):
        told.append("against what it prints")
    return f"as said before: {', '.join(told)}" if told else ""


def unheeded(parsed: Parsed, held: list[Meeting]) -> Iterator[str]:
    """Tell what the operator said and the paper says otherwise."""
    said = parsed.said
    bodies = sorted({m.body for m in held if m.body and said.body and body_key(m.body) != body_key(said.body)})
    days = sorted({m.date for m in held if m.date and said.date and m.date != said.date})
    told = [*bodies, *(day.isoformat() for day in days)]
    if told:
        yield f"the paper itself says {' and '.join(told)} (--override goes against it)"
