"""Decisions and actions as one page: no network, readable without a script, for a screen, a telephone and paper."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from minutes_cli.marks import MADE
from minutes_cli.show.columns import asked_again, day, short_ref
from minutes_cli.show.said import worked_out
from minutes_cli.show.web.making import Page
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import Decisions, Log, Matter, Place, corrects

from .anchors import anchors
from .decisions import sittings, told_votes
from .drawing import chart
from .figures import by_month, by_state, day_of
from .strands import Threads, lines
from .tracker import link, origin, source, status


class Step(NamedTuple):
    """Something that was told of an action."""

    on: str | None
    what: str
    quote: str | None


def to_html(
    log: Log,
    decisions: Decisions,
    motions: Listing,
    threads: Threads,
    minutes: Listing,
    places: Mapping[str, Place],
) -> bytes:
    """The page.  All that papers and people wrote is escaped; the page may run nothing but its own script.

    `minutes` are those that it is about, where it is not about all: these are shown as they stand.  `places` tells
    where each was held: a page of one minute, which goes to who knows nothing of it, is that and no more: no figures,
    no filters, no states.
    """
    months = by_month(log) if log.matters and log.wanted.about is None else []
    rows = _rows(log)
    held = sittings(decisions, rows)
    told_threads = _threads(threads, rows)
    return Page(__package__).made(
        _title(log, minutes.records()),
        MADE,
        day=day,
        as_of=log.wanted.as_of.isoformat(),
        log=log,
        states=by_state(log),
        months=months,
        chart=chart(months),
        rows=rows,
        bodies=sorted({body for body in (*(row["body"] for row in rows), *(one["body"] for one in held)) if body}),
        owners=sorted({row["owner"] for row in rows if row["owner"]}),
        sittings=held,
        decisions=decisions,
        minutes=[_minute(record, places[record["id"]]) for record in minutes.records()],
        alone=bool(minutes.rows) and log.wanted.owner is None,
        decided=log.wanted.only_decided,
        left_out=log.hidden + decisions.hidden,
        threads=told_threads,
        motions=[_motion(record) for record in motions.records()],
    )


def _title(log: Log, minutes: Sequence[Record]) -> str:
    """Of the minute, where one was asked for; of the body, by its whole name, where only one was."""
    if len(minutes) == 1:
        [one] = minutes
        return one["title"] or f"Minute {short_ref(one['id'])}"
    bodies = {matter.row["body"] for matter in log.matters}
    whose = bodies.pop() if log.wanted.body and len(bodies) == 1 else log.wanted.body
    what = "Decisions" if log.wanted.only_decided else "Decisions and actions"
    return f"{what} of {whose}" if whose else what


def _minute(record: Record, place: Place) -> Record:
    url = link(record)
    return {
        "ref": short_ref(record["id"]),
        "when": day(record["date"]) if record["date"] else "day unknown",
        "body": record["body"],
        "council": place.council,
        "venue": place.venue,
        "dated": bool(record["date"]),
        "number": record["number"],
        "title": record["title"],
        "text": record["text"],
        "source": source(record),
        "url": url,
        "host": urlsplit(url or "").netloc,
    }


def _latest_first(matters: Sequence[Matter]) -> list[Matter]:
    """What is open first, by the day it is due; the rest by meeting, the newest first."""
    late = [m for m in matters if m.row["status"] == "open"]
    late.sort(key=lambda m: m.row["due_now"] or "9999")
    return [*late, *(m for m in reversed(matters) if m.row["status"] != "open")]


def _rows(log: Log) -> list[Record]:
    names = anchors((matter.row["id"] for matter in log.matters), "a")
    return [_row(matter, names[matter.row["id"]]) for matter in _latest_first(log.matters)]


def _row(matter: Matter, anchor: str) -> Record:
    """A row of the log; with an address goes whose place that is, for the eye: a paper declares what it likes."""
    row = matter.row
    url = link(row)
    again = [Step(None, asked_again(matter.again), None)] if matter.again else []
    return {
        "id": row["id"],
        "anchor": anchor,
        "item": matter.item,
        "shown": status(row),
        "state": "open overdue" if row["overdue"] else row["status"],
        "said": bool(row["amended"] or row["added"] or row["status"] == "closed"),
        "body": row["body"] or "",
        "owner": _owner(row),
        "task": row["task"],
        "due": row["due_now"],
        "worked_out": bool(worked_out(row)),
        "due_text": row["recurrence"] or row["due_text"] or "",
        "ref": short_ref(row["id"]),
        "date": row["date"],
        "title": origin(matter),
        "resolution": matter.resolution,
        "resolution_id": row["resolution"],
        "is_passage": _squeezed((matter.resolution or "").rpartition("\n")[2]) == _squeezed(matter.words),
        "words": matter.words,
        "source": source(row),
        "url": url,
        "host": urlsplit(url or "").netloc,
        "steps": [*again, *sorted(_steps(row), key=lambda step: step.on or "")],
        "threads": [],
    }


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _owner(row: Record) -> str:
    return str(row["persons"] if row["persons"] and "owner" not in row["amended"] else row["owner"] or "")


def _steps(row: Record) -> Iterator[Step]:
    """What followed: put off, told of, said by people; or where it may be told of."""
    slips = {(slip["from"], slip["quote"]) for slip in row["due_history"][1:]}
    for slip in row["due_history"][1:]:
        when = day(slip["due"]) if slip["due"] else "another day"
        yield Step(day_of(slip["from"]), f"due {when} instead, says {short_ref(slip['from'])}", slip["quote"])
    for one in row["evidence"]:
        if (one["id"], one["quote"]) not in slips:
            yield Step(day_of(one["id"]), f"told of in {short_ref(one['id'])}: {one['why']}", one["quote"])
    for word in row["said"]:
        doubt = ", in doubt" if word["in_doubt"] else ""
        yield Step(
            word["on"],
            f"{word['by'] or 'a person'}: {_DID[word['word']]}{doubt} *",
            None if corrects(word) else word["because"],
        )
    for one in row["possibly"] if row["status"] == "open" else ():
        yield Step(day_of(one["id"]), f"perhaps told of in {short_ref(one['id'])}: {one['why']}", one["quote"])


_DID = {"close": "closed", "reopen": "reopened", "note": "noted", "amend": "amended", "add": "added"}


def _threads(threads: Threads, rows: Sequence[Record]) -> list[Record]:
    """The threads, each under a name of its own, which the rows of its actions are told."""
    asked: dict[str, list[Record]] = defaultdict(list)
    for row in rows:
        asked[row["item"]].append(row)
    told = lines(threads, asked)
    taken: dict[str, int] = defaultdict(int)
    for thread in told:
        name = anchors([thread["id"]], "t")[thread["id"]]
        taken[name] += 1
        thread["anchor"] = name if taken[name] == 1 else f"{name}--{taken[name]}"
        for item in thread["items"]:
            for row in asked.get(item, ()):
                row["threads"].append(thread["anchor"])
    return told


def _motion(record: Record) -> Record:
    votes = record["votes"] or {}
    named = [(side, ", ".join(votes.get(f"names_{side}") or ())) for side in ("for", "against", "abstained")]
    return {
        "ref": short_ref(record["item"]),
        "url": link(record),
        "body": record["body"] or "",
        "text": record["text"],
        "amends": bool(record["amends"]),
        "by": ", ".join(x for x in (record["moved_by"], record["seconded_by"]) if x),
        "outcome": record["outcome"],
        "votes": told_votes(votes),
        "named": [(side, names) for side, names in named if names],
    }
