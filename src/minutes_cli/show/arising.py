"""The matters arising in Markdown, as an officer would paste them into an agenda: a table for each meeting."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from minutes_cli.marks import ARISING
from minutes_cli.store.listing import Listing, Record
from minutes_cli.words.addresses import web_address

from .columns import asked_again, day, minute_of, perhaps
from .door import markdown_text
from .said import told_line

_HEAD = f"{ARISING}\n| --- | --- | --- | --- | --- | --- |"


def arising_markdown(listing: Listing) -> str:
    """What is open, meeting by meeting; then what was reported, ended or closed; or that there is nothing."""
    blocks = [] if listing.rows else ["No matters arise."]
    for is_open, rows in groupby(listing.records(), key=lambda row: row["status"] == "open"):
        blocks.append("## Outstanding" if is_open else "## Reported or completed")
        for (body, on), of_meeting in groupby(rows, key=lambda row: (row["body"], row["date"])):
            blocks.append(f"### {markdown_text(body or 'Meeting')}, {day(on)}")
            blocks.append("\n".join([_HEAD, *_lines(of_meeting)]))
    return "\n\n".join(blocks)


def matter_of(row: Record) -> str:
    """The title of the minute and what is to be done; whether nobody resolved it."""
    matter = ": ".join(filter(None, (row["title"], row["task"])))
    return f"{matter} (promised in discussion)" if row["promised"] else matter


def said_of(row: Record) -> str:
    """What has been said of it, where it is asked for again, or where else it may be told of."""
    return "; ".join(filter(None, (*map(told_line, row["told"]), asked_again(row["again"])))) or perhaps(row)


def _lines(rows: Iterator[Record]) -> Iterator[str]:
    for row in rows:
        state = "overdue" if row["overdue"] else row["status"]
        number = minute_of(row, row["paragraph"])
        told = said_of(row)
        told_of = markdown_text(number)
        if url := row["url"] and web_address(row["url"]):
            told_of = f"[{told_of or 'paper'}]({url.replace('&', '&amp;')})"
        cells = (matter_of(row), row["owner"] or "", row["due_now"] or "", state, told)
        yield f"| {' | '.join([told_of, *(' '.join(markdown_text(str(cell)).split()) for cell in cells)])} |"
