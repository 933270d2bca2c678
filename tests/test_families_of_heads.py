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
    "Monday 4 March 2019, 19.00 – 20.30",
    "the fourth of March 2019",
    "Monday, the FOURTH day of MARCH, 2019",
    "4th day of Third Month, 2019",
    "March the 4th, 2019",
    "2019 March 4",
    "4.iii.2019",
    "2019/03/04",
    "20190304",
    "4 / 3 / 2019",
    "4 March (Monday) 2019",
    "4 March 2O19",
    "4 Mawrth 2019",
    "4 Márta 2019",
    "le 4 mars 2019",
    "4. März 2019",
    "4 maart 2019",
    "4 de marzo de 2019",
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
    {*((head, day, BODIES[n % len(BODIES)]) for head in HEADS for n, day in enumerate(DAYS))}
    | {(head, DAYS[n % 17], body) for head in HEADS for n, body in enumerate(BODIES)}
)


@pytest.mark.parametrize(("head", "day", "body"), CASES)
def test_body_and_day_are_found_whatever_the_head(head: str, day: str, body: str) -> None:
    in_sentence = body if body.startswith(("Fenwick", "Township")) else f"the {body}"
    text = HEADS[head].format(B=body, b=in_sentence, U=body.upper(), d=day) + REST
    (meeting,) = parse(read_bytes(text.encode(), "0012.md")).meetings
    assert (str(meeting.date), (meeting.body or "").casefold()) == ("2019-03-04", body.casefold())


COUNCIL = (
    "Minutes of a meeting held on Monday 4 March 2019 of the Fenwick Parish Council at the Village Hall.",
    (
        "At a meeting of the Fenwick Parish Council held in the Village Hall on the evening of Monday, the "
        "4th of March 2019."
    ),
    "The Fenwick Parish Council met on Monday, 4 March 2019 at 7.00 pm in the Village Hall, Fenwick.",
    "A meeting of Fenwick Parish Council took place at the Village Hall at 7pm on Monday 4th March 2019.",
    ("Record of the proceedings of Fenwick Parish Council at its meeting in the Village Hall on 4 March 2019"),
    "A MEETING of the FENWICK PARISH COUNCIL was held on the FOURTH day of MARCH 2019.",
    "Mins of FENWICK PARISH COUNCIL mtg 4 Mar 2019",
    (
        "Fenwick Parish Council\nClerk: Tom Dunn, 3 Mill Lane\n\n12 March 2019\n\nDear "
        "Councillors,\n\nPlease find below the minutes of the meeting held on Monday 4 March 2019.\n\nTom "
        "Dunn"
    ),
    (
        "Fenwick Parish Council\n3 Mill Lane\n\nDate: 12 March 2019\n\nTo: All Members\n\nMinutes of the "
        "meeting of 4 March 2019"
    ),
    ("| Committee | Fenwick Parish Council |\n|---|---|\n| Date | Monday 4 March 2019 |\n| Time | 7 pm |\n\n# Minutes"),
    (
        "| Minutes of: | Fenwick Parish Council |\n|---|---|\n| Date of meeting: | 4 March 2019 |\n| Date of "
        "publication: | 12 March 2019 |"
    ),
    (
        "Name: Fenwick Parish Council\nDate and time: Monday 4 March 2019, 7pm\nPlace: Village "
        "Hall\nApproved: 1 April 2019\n\nMINUTES"
    ),
    "Body: Fenwick Parish Council\nType of meeting: Ordinary\nHeld: 4 March 2019\nStart: 19:00",
    (
        "FENWICK PARISH COUNCIL                    Monday 4 March 2019\nMinutes of the ordinary meeting      "
        "     Village Hall, 7 pm"
    ),
    "Fenwick Parish Council      Minutes of meeting\nVillage Hall                4 March 2019",
    "F E N W I C K  P A R I S H  C O U N C I L\n\nMinutes of meeting held on 4 March 2019",
    "FENWICK PARISH COUNClL\nMINUTES OF MEETING HELD 0N 4th MARCH 2019",
    "Fenwick Parish Council (4 March 2019) – Minutes",
    "Fenwick Parish Council\nMINUTES\nMonday 4 March 2019\nApproved at the meeting on 1 April 2019",
    "APPROVED 1 APRIL 2019\n\nFENWICK PARISH COUNCIL\nMinutes\n4 March 2019",
    "Minutes approved 1 April 2019\nFENWICK PARISH COUNCIL\nMinutes of regular meeting, March 4, 2019",
    "FENWICK PARISH COUNCIL\nDraft minutes of 4 March 2019 – to be confirmed on 1 April 2019",
    (
        "FENWICK PARISH COUNCIL\nMinutes of the meeting of 4 March 2019, as amended and approved by the "
        "Council on 1 April 2019"
    ),
    "FENWICK PARISH COUNCIL\nApproved minutes of the meeting held on 4 March 2019",
    ("FENWICK PARISH COUNCIL\nFollowing the last meeting on 4 February 2019, the Council met on 4 March 2019"),
    ("FENWICK PARISH COUNCIL\nLast meeting: 4 February 2019\nThis meeting: 4 March 2019\nNext meeting: 1 April 2019"),
    (
        "FENWICK PARISH COUNCIL\nMinutes of the meeting held on 4 March 2019\n(The meeting followed a "
        "presentation by the Harbour Trust)"
    ),
    (
        "FENWICK PARISH COUNCIL\n(Meeting held jointly by Zoom owing to the closure of the Community "
        "Association)\nMinutes of 4 March 2019"
    ),
    ("Fenwick Parish Council\n\nChair Fenn called the March 4, 2019 meeting of the Council to order at 7:00 p.m."),
    (
        "---\ntitle: Minutes, March 2019\ndate: 2019-03-15\nbody: Fenwick Parish Council\n---\n\nMeeting "
        "held on 4 March 2019"
    ),
    ("---\ncommittee: Fenwick Parish Council\nmeeting_date: 2019-03-04\npublished: 2019-03-15\n---\n\n# Minutes"),
)
"""Heads of Fenwick Parish Council, of 4 March 2019: in prose, letters, tables and columns, beside other days."""
COMMITTEE = (
    "Fenwick Parish Council\nHighways Sub-Committee\nMinutes of a meeting held on 4 March 2019",
    "Minutes of the Highways Sub-Committee of Fenwick Parish Council, 4 March 2019",
    "FENWICK PARISH COUNCIL – HIGHWAYS SUB-COMMITTEE\n4 MARCH 2019\nMINUTES",
)
"""Heads of its Highways Sub-Committee of that day."""
OTHERS = [
    *((head, "Fenwick Parish Council") for head in COUNCIL),
    *((head, "Highways Sub-Committee") for head in COMMITTEE),
]


@pytest.mark.parametrize(("head", "body"), OTHERS)
def test_body_and_day_are_found_in_prose_letters_tables_and_columns(head: str, body: str) -> None:
    (meeting,) = parse(read_bytes(f"{head}\n\n{REST}".encode(), "0012.md")).meetings
    assert (str(meeting.date), meeting.body) == ("2019-03-04", body)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "GENERAL MEETING MINUTES OF THE FWRTA\n\nWebsite: fwrta.example\tEmail: a@fwrta.example\n\n4 March 2019",
            "FWRTA",
        ),
        ("FWRTA GENERAL MEETING\n4 March 2019\n\nMINUTES", "FWRTA"),
        (
            "# Minutes for Meeting for Worship with a Concern for Business\n## Fenwick Friends Meeting\n4 March 2019",
            "Fenwick Friends Meeting",
        ),
        ("Meeting for Worship for Business Minutes\n\n4 March 2019", None),
    ],
)
def test_what_a_body_is_called_by_its_letters_or_its_meeting(head: str, body: str | None) -> None:
    (meeting,) = parse(read_bytes(f"{head}\n\n{REST}".encode(), "0012.md")).meetings
    assert (str(meeting.date), meeting.body) == ("2019-03-04", body)


def test_minutes_below_the_agenda_of_their_meeting() -> None:
    text = f"# Highways Committee Meeting 4 March 2019\n\n## Agenda\n\n1. Apologies\n2. Lamps\n\n## Minutes\n\n{REST}"
    agenda, minutes = parse(read_bytes(text.encode(), "0012.md")).meetings
    assert [(str(m.date), m.body) for m in (agenda, minutes)] == [("2019-03-04", "Highways Committee")] * 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "FENWICK PARISH COUNCIL\n\nMarch 4 – Room 9\n\nAPPROVED APRIL 1 2019\n\n" + REST.replace("2019", ""),
            "2019-03-04",
        ),
        (
            f"FENWICK PARISH COUNCIL\n\n{REST}".replace("1. ", "19/03/4/1 ")
            .replace("2. ", "19/03/4/2 ")
            .replace("3. ", "19/03/4/3 "),
            "2019-03-04",
        ),
    ],
)
def test_a_day_that_an_approval_or_the_numbers_tell(text: str, day: str) -> None:
    (meeting,) = parse(read_bytes(text.encode(), "0012.txt")).meetings
    assert str(meeting.date) == day


def test_what_the_first_sentence_calls_the_meeting() -> None:
    rest = REST.replace("1. ", "Chair Fenn called the special March meeting to order.\n\n1. ", 1)
    (meeting,) = parse(read_bytes(f"FENWICK BOARD\n\n4 March 2019\n\n{rest}".encode(), "0012.txt")).meetings
    assert meeting.occasion == "special"
