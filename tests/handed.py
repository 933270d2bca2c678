"""Papers of an invented council to hand on: minutes that refer to one another, votes by name, business in private."""

from __future__ import annotations

from pathlib import Path

from minutes_cli import store
from minutes_cli.model import Said
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

SEPTEMBER = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 3 September 2019 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow, Councillor E. Teal

APOLOGIES: Councillor F. Ash

1. LAMPS AT WEIR LANE

The lamps at Weir Lane are out.

RESOLVED: That

(1) the Director of Works be requested to submit a report on the lamps at Weir Lane by 1 November 2019;

(2) the Clerk be requested to write to Moor & Sons Ltd. <script>alert(1)</script>; and

(3) the Clerk be requested to count the lamps of the quay by 1 December 2019.

2. EELS

Councillor Marrow moved, and Councillor Reed seconded, that eels be counted. The motion was put to the vote and lost.

For: Councillor Marrow

Against: Councillors Reed and Teal

3. EXCLUSION OF THE PRESS AND PUBLIC

RESOLVED: That the press and public be excluded from the meeting for the following item.

4. SALE OF THE MILL

RESOLVED: That the Solicitor be requested to accept the clandestine offer by 1 December 2019.
"""
NOVEMBER = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 5 November 2019 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

5. LAMPS AT WEIR LANE

Further to Minute No. 1 (1) of 3 September 2019, the Director of Works submitted the report on the lamps at Weir Lane.
Minute No. 7 of the Bridges Panel of 2 July 2018 refers.

RESOLVED: That the report be noted.
"""
REPORT = """Report to: Harbour Committee

Date: 5 November 2019

Subject: Lamps at Weir Lane

Report of: Director of Works

1. Summary

The lamps are mended.

2. Recommendation

(1) That the report be noted.
"""
CLOSED = """Report to: Harbour Committee

Date: 5 November 2019

Subject: Sale of the Mill

Report of: Solicitor

NOT FOR PUBLICATION

1. Summary

A clandestine offer of the miller.

2. Recommendation

(1) That the clandestine offer be accepted.
"""
"""A paper in which nothing is open, not its name either."""
SECRET = "clandestine"
"""A word that stands in business in private alone."""


ORIGINAL = "https://council.example/papers/september.txt"
"""Where the first was taken from."""
CLERK = "/private/clerk"
"""Where they lay when they were ingested."""


def hold(place: Path) -> Path:
    """Make a database of these papers."""
    with store.open_db(place) as db:
        for name, text in (
            ("september.txt", SEPTEMBER),
            ("november.txt", NOVEMBER),
            ("report.txt", REPORT),
            ("mill-sale.txt", CLOSED),
        ):
            said = Said(url=ORIGINAL) if name == "september.txt" else Said()
            store.save(db, parse(read_bytes(text.encode(), f"{CLERK}/{name}"), said))
    return place
