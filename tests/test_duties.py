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
