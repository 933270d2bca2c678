"""The log as one page: no network, readable without a script, for a screen, a telephone and paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from minutes_cli.marks import MADE
from minutes_cli.show.columns import day, short_ref
from minutes_cli.show.web.making import Page
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import Log, Matter

from .figures import Month, by_month, by_state
from .tracker import link, source, status

_WIDTH, _HEIGHT = 720, 160
_BARS, _GAP = 76, 8


class Step(NamedTuple):
    """Something that was told of an action."""

    on: str
    what: str
    quote: str | None
    url: str | None = None
    """Where the paper can be read …"""
    host: str = ""
    """… and whose that place is, for the eye: a paper declares what it likes."""


def to_html(log: Log, motions: Listing) -> bytes:
    """The page.  All that papers and people wrote is escaped; the page may run nothing but its own script."""
    months = by_month(log) if log.matters else []
    return Page(__package__).made(
        f"Action log of {log.wanted.body}" if log.wanted.body else "Action log",
        MADE,
        as_of=day(log.wanted.as_of.isoformat()),
        log=log,
        states=by_state(log),
        months=months,
        chart=_chart(months),
        rows=[_row(matter, at) for at, matter in enumerate(_latest_first(log.matters), 1)],
        bodies=sorted({matter.row["body"] for matter in log.matters if matter.row["body"]}),
        owners=sorted({owner for matter in log.matters if (owner := _owner(matter.row))}),
        motions=[_motion(record) for record in motions.records()],
    )


def _latest_first(matters: Sequence[Matter]) -> list[Matter]:
    """What is open first, by the day it is due; the rest by meeting, the newest first."""
    late = [m for m in matters if m.row["status"] == "open"]
    late.sort(key=lambda m: m.row["due_now"] or "9999")
    return [*late, *(m for m in reversed(matters) if m.row["status"] != "open")]


_NO_ANCHOR = re.compile(r"[^a-z0-9]+")


def _row(matter: Matter, at: int) -> Record:
    row = matter.row
    return {
        "anchor": f"a{at}-{_NO_ANCHOR.sub('-', row['id'].lower()).strip('-')}",
        "state": status(row),
        "said": bool(row["amended"] or row["added"] or row["status"] == "closed"),
        "body": row["body"] or "",
        "owner": _owner(row),
        "task": row["task"],
        "due": row["due_now"],
        "due_text": row["recurrence"] or row["due_text"] or "",
        "ref": short_ref(row["id"]),
        "title": matter.title,
        "steps": list(_steps(matter)),
    }


def _owner(row: Record) -> str:
    return str(row["persons"] if row["persons"] and "owner" not in row["amended"] else row["owner"] or "")


def _steps(matter: Matter) -> Iterator[Step]:
    """An action on a line of time: asked, put off, told of, said by people; or where it may be told of."""
    row = matter.row
    url = link(row)
    yield Step(day(row["date"]), f"asked, in {source(row)}", matter.words, url, urlsplit(url or "").netloc)
    for slip in row["due_history"][1:]:
        yield Step(slip["due"] or "", f"due instead, says {short_ref(slip['from'])}", slip["quote"])
    for one in row["evidence"]:
        yield Step("", f"{row['status']} in {short_ref(one['id'])}: {one['why']}", one["quote"])
    for word in row["said"]:
        doubt = ", in doubt" if word["in_doubt"] else ""
        yield Step(word["on"] or "", f"{word['by'] or 'a person'}: {word['word']}{doubt} *", word["because"])
    for one in row["possibly"] if row["status"] == "open" else ():
        yield Step("", f"perhaps told of in {short_ref(one['id'])}: {one['why']}", one["quote"])


def _motion(record: Record) -> Record:
    votes = record["votes"] or {}
    counts = [f"{votes[side]} {side}" for side in ("for", "against", "abstained") if votes.get(side) is not None]
    return {
        "ref": short_ref(record["item"]),
        "url": link(record),
        "body": record["body"] or "",
        "text": record["text"],
        "by": ", ".join(x for x in (record["moved_by"], record["seconded_by"]) if x),
        "outcome": record["outcome"],
        "votes": ", ".join(counts),
    }


def _chart(months: Sequence[Month]) -> Record | None:
    """A line for what is open above, bars for what was asked and finished below, each on its own scale from 0."""
    if not months:
        return None
    most = max(1, *(max(month.asked, month.finished) for month in months))
    highest = max(1, *(month.open for month in months))
    wide = _WIDTH / len(months)
    bars = [
        {
            "kind": kind,
            "x": round((at + shift) * wide, 2),
            "y": round(_HEIGHT - _BARS * many / most, 2),
            "width": round(wide * 0.38, 2),
            "height": round(_BARS * many / most, 2),
            "told": f"{month.name}: {many} {kind}",
        }
        for at, month in enumerate(months)
        for kind, many, shift in (("asked", month.asked, 0.1), ("finished", month.finished, 0.5))
        if many
    ]
    above = _HEIGHT - _BARS - _GAP
    line = " ".join(
        f"{round((at + 0.5) * wide, 1)},{round(above * (1 - month.open / highest), 1)}"
        for at, month in enumerate(months)
    )
    return {"width": _WIDTH, "height": _HEIGHT, "bars": bars, "line": line, "most": most, "highest": highest}
