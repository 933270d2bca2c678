"""One meeting, its body and day told by the heads of many councils: both are always found."""

from __future__ import annotations

import pytest

from minutes_cli.parse.pipeline import parse
from minutes_cli.readers.table import read_bytes

DAYS = (
    "Monday 4 March 2019",
    "4 March 2019",
    "4th March, 2019",
    "Monday, March 4, 2019",
    "March 4th 2019",
    "04/03/2019",
    "4.3.2019",
    "04-03-2019",
    "2019-03-04",
    "Mon 4 Mar 2019",
    "MONDAY, 4TH MARCH, 2019",
    "the 4th day of March 2019",
    "Monday the 4th of March 2019",
    "4 Mar 19",
    "04.03.19",
    "Monday 4th March 2019 at 7.30 p.m.",
    "Monday 4 March 2019 commencing at 19:30",
)
BODIES = (
    "Fenwick Parish Council",
    "Board of Governors of Fenwick Primary School",
    "Highways Sub-Committee",
    "Fenwick & District Allotment Association",
    "Library Board of Trustees",
    "Fenwick Fire Authority",
    "Overview and Scrutiny Panel",
    "Township of Fenwick Council",
    "Fenwick Community Council",
    "Audit, Risk and Governance Committee",
    "Fenwick City Commission",
    "Licensing Forum",
    "Village Hall Management Committee",
)
HEADS = {
    "title lines": "{B}\n\nMinutes of the meeting held on {d}\n\n",
    "of body": "Minutes of the meeting of {b} held on {d} in the Village Hall\n\n",
    "body then date": "{U}\n\nMINUTES\n\n{d}\n\n",
    "date first": "{d}\n\n{B}\n\nMinutes\n\n",
    "labels": "Committee: {B}\nDate: {d}\nVenue: Village Hall\n\nMinutes\n\n",
    "dash": "{B} – Minutes – {d}\n\n",
    "met": "{B}\nMinutes\n\nThe {B} met in the Village Hall on {d}.\n\n",
    "draft": "DRAFT\n{B}\nMINUTES OF A MEETING HELD AT THE VILLAGE HALL, MILL LANE, ON {d}\n\n",
    "marked up": "# {B}\n\n## Minutes of meeting of {d}\n\n",
    "at … on": (
        "{B}\n\nMinutes of the Ordinary Meeting of {b} held at 7pm in the Village Hall, Mill Lane, Fenwick on {d}\n\n"
    ),
    "wrapped": "MINUTES OF THE MEETING OF\n{U}\nHELD ON {d}\n\n",
    "regular": "{B}\nRegular Meeting\n{d}\n\nMINUTES\n\n",
    "front matter": "---\ntitle: {B} minutes\ndate: 2019-03-20\n---\n\nMinutes of the meeting held on {d}\n\n",
}
"""The head, with the body as a title, in a sentence and in capitals, and the day."""
REST = (
    "Present: Councillors Fenn (Chair), Grove, Ross and Bell\nIn attendance: T Dunn (Clerk)\n\n"
    "1. Apologies\n\nThere were none.\n\n2. Minutes\n\nThe minutes of 4 February 2019 were agreed.\n\n"
    "3. Bus shelter\n\nIt was agreed that the Clerk obtain two quotations.\n\n4. Date of next meeting\n\n1 April 2019\n"
)
CASES = sorted(
    {*((head, day, BODIES[n % 13]) for head in HEADS for n, day in enumerate(DAYS))}
    | {(head, DAYS[n % 17], body) for head in HEADS for n, body in enumerate(BODIES)}
)


@pytest.mark.parametrize(("head", "day", "body"), CASES)
def test_body_and_day_are_found_whatever_the_head(head: str, day: str, body: str) -> None:
    in_sentence = body if body.startswith(("Fenwick", "Township")) else f"the {body}"
    text = HEADS[head].format(B=body, b=in_sentence, U=body.upper(), d=day) + REST
    (meeting,) = parse(read_bytes(text.encode(), "0012.md")).meetings
    assert (str(meeting.date), (meeting.body or "").casefold()) == ("2019-03-04", body.casefold())
