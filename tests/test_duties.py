"""Lists of who does what, under a title or with initials behind each deed; tables of what by whom by when."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from builders import paper
from minutes_cli.model import Attendee
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.requests import duties
from minutes_cli.parse.requests.duties import bracketed, under_title
from minutes_cli.parse.requests.labels import labelled
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Clerk: book the hall\nUna Coe: order two lamps\nTess Ash: mow",
            [("Clerk", "book the hall"), ("Una Coe", "order two lamps"), ("Tess Ash", "mow")],
        ),
        ("D. Reed: mow the green\nClerk: oil it", [("D. Reed", "mow the green"), ("Clerk", "oil it")]),
        (
            "Clerk: book the hall\nMill Lane: mend the gate",
            [("Clerk", "book the hall"), (None, "Mill Lane: mend the gate")],
        ),
        (
            "Clerk: book the hall\nPiano Lids: oil the hinges",
            [("Clerk", "book the hall"), (None, "Piano Lids: oil the hinges")],
        ),
        ("Clerk: mow\nUna Coe: the lamp is out", [("Clerk", "mow")]),
        ("Clerk: mow; T Ash: oil the gate", [("Clerk", "mow"), ("T Ash", "oil the gate")]),
        (
            "Clerk: write to: the mill; the inn\nTess Ash: mow; and rake",
            [("Clerk", "write to: the mill; the inn"), ("Tess Ash", "mow; and rake")],
        ),
        ("Clerk: mow\nAll: read the plan", [("Clerk", "mow"), ("All", "read the plan")]),
        (
            "Clerk: mend the gate\n\nTess Ash: paint it\n\nCllr van Dijk: buy seed",
            [("Clerk", "mend the gate"), ("Tess Ash", "paint it"), ("Cllr van Dijk", "buy seed")],
        ),
    ],
)
def test_each_line_is_of_whom_it_begins_with(text: str, wanted: list[tuple[str | None, str]]) -> None:
    """Among lines of those who are known a name may be of one who is not; whose line ends as a cut one is whole."""
    assert [(told.owner, told.task) for told in under_title(text, "ACTIONS", AT_THE_TABLE)] == wanted


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            "Una Coe: order two lamps\nClerk: book the hall",
            [("Una Coe", "order two lamps"), ("Clerk", "book the hall")],
        ),
        ("Clerk: book the hall\nUna Coe: the lamp is out", [("Clerk", "book the hall")]),
        ("Una Coe: order two lamps\nMill Lane: it is shut", []),
    ],
)
def test_under_a_heading_in_the_text_a_stranger_has_a_row_beside_somebody(
    rows: str, wanted: list[tuple[str, str]]
) -> None:
    told = labelled(f"Lamps were talked of.\n\nACTIONS\n{rows}", AT_THE_TABLE)
    assert [(one.owner, one.task) for one in told] == wanted


def test_an_entry_under_a_name_needs_no_matter_from_above() -> None:
    text = "LOWBRIDGE PARISH COUNCIL\n\nMinutes of the meeting held on 12 March 2030\n\nPresent: Cllr C Fenn\n\n"
    told = parse(
        paper(f"{text}1. GATE\nIt is shut.\n\n2. ACTIONS\nClerk:\n- mow\nC Fenn:\n- reply\n\n3. END\nAt nine.\n")
    )
    assert [(action.owner, action.task) for action in told.actions] == [("Clerk", "mow"), ("C Fenn", "reply")]


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


@pytest.mark.parametrize("title", ["ACTIONS", "Action points", "SUMMARY OF ACTIONS", "Actions from this meeting"])
@pytest.mark.parametrize(
    "rows",
    [
        "Clerk\n- write to the mill\n- book the hall\n\nCllr Fenn\n- buy paint by 1 May 2026",
        "Clerk: write to the mill\nClerk: book the hall\nC Fenn: buy paint by 1 May 2026",
        "Write to the mill (Clerk)\nBook the hall (Clerk)\nBuy paint by 1 May\n2026 (C Fenn)",
        "- Write to the mill – Clerk\n- Book the hall – Clerk\n- Buy paint by 1 May 2026 – C Fenn",
        "Clerk to write to the mill\nClerk to book the hall\nC Fenn to buy paint by 1 May 2026",
    ],
)
def test_each_row_of_an_item_of_actions_has_whose_it_is(title: str, rows: str) -> None:
    head = "ASHCOMBE TOWN COUNCIL\n\nMinutes of the meeting of the Council held on 4 March 2026\n\n"
    present = "Present: Councillors A Moss (Chair), B Thorn, C Fenn\n\n"
    asked = parse(paper(f"{head}{present}12. {title}\n\n{rows}\n\n13. CLOSE\n\nThe meeting closed at 9 pm.\n")).actions
    assert [(a.owner or "").removeprefix("Cllr ").removeprefix("C ") for a in asked] == ["Clerk", "Clerk", "Fenn"]
    assert [a.task.lower()[:9] for a in asked] == ["write to ", "book the ", "buy paint"]
    assert [a.due and a.due.isoformat() for a in asked] == [None, None, "2026-05-01"]


def test_a_verb_that_opens_a_row_is_no_name() -> None:
    head = "ASHCOMBE TOWN COUNCIL\n\nMinutes of the meeting of the Council held on 4 March 2026\n\n"
    asked = parse(paper(f"{head}12. ACTIONS\n\nBuy paint for the gate.\n\n13. CLOSE\n\nThat was all.\n")).actions
    assert [a.owner for a in asked] in ([None], [])


def test_a_list_is_cut_into_its_entries_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was for each question asked of it: whether it is one of persons, and what each is to do."""
    cut: list[str] = []
    entries = duties._entries

    def counted(text: str, owners: Owners) -> Iterator[tuple[int, int]]:
        cut.append(text)
        return entries(text, owners)

    monkeypatch.setattr(duties, "_entries", counted)
    told = list(under_title("TA: mow\nTA: sow\n", "Actions", AT_THE_TABLE))
    assert [(one.owner, one.task) for one in told] == [("TA", "mow"), ("TA", "sow")]
    assert len(cut) == 1
