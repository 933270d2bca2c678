"""Lists of who does what, under a title or with initials behind each deed; tables of what by whom by when."""

from __future__ import annotations

import pytest

from minutes_cli.model import Attendee
from minutes_cli.parse.requests.duties import bracketed, under_title
from minutes_cli.parse.requests.owners import Owners


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (
            "REVIEW OF JOB DUTIES",
            "Ash and Reed - oil the gates, Coe get a price, Dell will ring the mill.",
            [("Ash and Reed", "oil the gates"), ("Coe", "get a price"), ("Dell", "ring the mill.")],
        ),
        ("Actions", "Una Coe to draw a map\nTA: two lamps", [("Una Coe", "draw a map"), ("TA", "two lamps")]),
        (
            "To do",
            "Ash contact the smith, Reed and Coe to mow.",
            [("Ash", "contact the smith"), ("Reed and Coe", "mow.")],
        ),
        ("Action items", "Ash to mow.", []),
        ("ACTION", "A motion was made to mow. Aye: Ash, Reed", []),
        ("Actions", "Moved by Coe to mow. Aye: Ash, Reed", []),
        ("Duties", "None this month. The lock is shut.", []),
        ("Weir", "Ash to mow.", []),
    ],
)
def test_under_a_title(title: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(told.owner, told.task) for told in under_title(text, title, Owners(()))] == wanted


AT_THE_TABLE = Owners((Attendee("Tess Ash", "present", "TA"), Attendee("Cllr Lou van Dijk", "present", None)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Clerk: mend the gate. Note: the gate is shut. Website: update the page. Risk: review the list. TA: mow.",
            [
                ("Clerk", "mend the gate."),
                (None, "Website: update the page."),
                (None, "Risk: review the list."),
                ("TA", "mow."),
            ],
        ),
        ("Cost: £40 for paint. Deadline: the end of May. Reason: it is worn. Budget: £60. Update: none yet.", []),
        ("Cllr van Dijk: paint the bench", [("Cllr van Dijk", "paint the bench")]),
        ("Mrs van der Berg to ring the mill", [("Mrs van der Berg", "ring the mill")]),
        ("Cllr de Burgh - oil the gate", [("Cllr de Burgh", "oil the gate")]),
        ("Mr & Mrs Hill to water the tubs", [("Mr & Mrs Hill", "water the tubs")]),
        ("Solicitor to the Council to draw up a lease", [("Solicitor to the Council", "draw up a lease")]),
        ("Head of Parks: fell the oak", [("Head of Parks", "fell the oak")]),
        ("Footpaths Group: walk the bounds", [("Footpaths Group", "walk the bounds")]),
        (
            "Actions: TA to book the hall (by 1/8/24), JK to write to the mill",
            [("TA", "book the hall (by 1/8/24)"), ("JK", "write to the mill")],
        ),
        ("Poster to go up, Tess to mow", [(None, "Poster to go up"), ("Tess", "mow")]),
        ("Notices to be put up", [(None, "Notices to be put up")]),
        ("Friends of the Weir to share the map", [("Friends of the Weir", "share the map")]),
        ("Coe get a price", [("Coe", "get a price")]),
        ("Clerk to the Planning Committee to write to Holm", [("Clerk to the Planning Committee", "write to Holm")]),
    ],
)
def test_who_can_be_asked(text: str, wanted: list[tuple[str | None, str]]) -> None:
    """The name of a field before a colon is nobody; what is asked behind it is asked of nobody who is named."""
    assert [(told.owner, told.task) for told in under_title(text, "ACTIONS", AT_THE_TABLE)] == wanted


def test_a_list_under_a_title_that_tells_matters() -> None:
    owners = Owners((Attendee("Tess Ash", "present", "TA"), Attendee("Una Coe", "present", "UC")))
    text = (
        "* **Lamp H & S:** TA to get a price.\n* **Calendar:** Letter to be sent out by May – UC.\n"
        "* **Weir:** Friends of the Weir to share the map\n* UC: two lamps\n* **Roof:** mended\n\n"
        "News\nUna to parents said so.\n"
    )
    assert [(told.owner, told.task) for told in under_title(text, "Summary of actions", owners)] == [
        ("TA", "get a price."),
        ("UC", "Letter to be sent out by May"),
        ("Friends of the Weir", "share the map"),
        ("UC", "two lamps"),
    ]
    told = under_title("Handbook to be circulated to parents (UC).\n", "Action", owners)
    assert [(one.owner, one.task) for one in told] == [("UC", "Handbook to be circulated to parents")]


def test_initials_behind_a_deed() -> None:
    owners = Owners((Attendee("Tess Ash", "present", "TA"),))
    text = "- Circulate the poster (TA)\n- Raffle drawn (TA)\n- Ask the mill (XY)\n* Find prices (TA).\nSend it (TA)"
    assert [(told.owner, told.task) for told in bracketed(text, owners)] == [
        ("TA", "Circulate the poster"),
        ("TA", "Find prices"),
    ]
