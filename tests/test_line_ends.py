"""The same words with other ends of lines say the same: a typist breaks a line where it is full."""

from textwrap import wrap

import pytest

from builders import paper
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse

HEAD = "LOWBRIDGE PARISH COUNCIL\n\nMinutes of the Meeting of the Parish Council held on 12 March 2024 at 7 pm\n\n"
PRESENT = "Present: Cllrs A Moss (Chair), B Ash, C Fenn\n\n"
CLOSE = "\n\n3. CLOSE\n\nThe meeting closed at 9 pm.\n"


def _minutes(words: str) -> Parsed:
    return parse(paper(HEAD + PRESENT + "2. GATE\n\n" + words + CLOSE))


MOVED = (
    ("Proposed by Cllr Ash and seconded by Cllr Fenn that the gate be sold. Carried.", "that the gate be sold"),
    ("Proposed by Cllr Ash, seconded by Cllr Fenn, that the gate be sold. Carried.", "that the gate be sold"),
    ("Moved by Cllr Ash, seconded by Cllr Fenn: That the gate be sold. Carried.", "That the gate be sold"),
    ("Moved by Cllr Ash and seconded by Cllr Fenn to sell the gate. Carried unanimously.", "to sell the gate"),
    ("RESOLVED on the motion of Cllr Ash, seconded by Cllr Fenn, that the gate be sold.", "that the gate be sold."),
    ("RESOLVED, proposed by Cllr Ash and seconded by Cllr Fenn, that the gate be sold.", "that the gate be sold."),
    ("AGREED: To sell the gate, moved by Cllr Ash and seconded by Cllr Fenn.", "To sell the gate"),
    ("Resolved (proposed Cllr Ash, seconded Cllr Fenn) to sell the gate.", "to sell the gate."),
)


@pytest.mark.parametrize(("words", "decided"), MOVED)
def test_movers_and_what_they_moved_are_told_over_the_end_of_a_line(words: str, decided: str) -> None:
    for at in (None, *(n for n, letter in enumerate(words) if letter == " ")):
        broken = words if at is None else f"{words[:at]}\n{words[at + 1 :]}"
        said = _minutes(broken)
        assert [" ".join(r.text.split()) for r in said.resolutions] == [decided], broken
        assert [(m.moved_by, m.seconded_by, m.outcome) for m in said.motions] == [("Ash", "Fenn", "carried")], broken


@pytest.mark.parametrize("name", ["Novak Uí Bhriain", "Van der Berg", "Ó Laoi"])
@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_a_name_goes_on_behind_its_particle(name: str, end: str) -> None:
    broken = end.join(name.rsplit(" ", 1))
    said = _minutes(f"Proposed by Cllr Ash;\n\nSeconded by Cllr {broken};\n\nAnd Resolved:\n\n“That the gate be sold.”")
    assert [(m.moved_by, m.seconded_by) for m in said.motions] == [("Ash", name)]


def test_fields_are_no_sentence() -> None:
    said = _minutes("Motion: to sell the gate\nMoved by Ash\nSeconded by Fenn\nCarried")
    assert [(m.text, m.moved_by, m.seconded_by) for m in said.motions] == [("to sell the gate", "Ash", "Fenn")]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("LOWBRIDGE\nPARISH COUNCIL", "Lowbridge Parish Council"),
        ("Great Lowbridge\n\nTown Council", "Great Lowbridge Town Council"),
        ("LOWBRIDGE PARISH\nCOUNCIL", "Lowbridge Parish Council"),
        ("MINUTES\nHOLM-ON-THE-HILL\nPARISH COUNCIL", "Holm-on-the-Hill Parish Council"),
        ("DRAFT MINUTES\nPARISH COUNCIL", "Parish Council"),
        ("VIRTUAL\nPARISH COUNCIL", "Parish Council"),
        ("EXTRAORDINARY MEETING\nTOWN COUNCIL", "Town Council"),
        ("WEDNESDAY\nTOWN COUNCIL", "Town Council"),
        ("The\nParish Council", "Parish Council"),
    ],
)
def test_a_council_whose_name_stands_on_two_lines(title: str, body: str) -> None:
    said = parse(paper(f"{title}\n\nMinutes of the Meeting held on 12 March 2024\n\n1. GATE\n\nNoted.{CLOSE}"))
    assert [m.body for m in said.meetings] == [body]


def test_a_committee_of_a_council_whose_name_stands_on_two_lines() -> None:
    head = "LOWBRIDGE\nTOWN COUNCIL\nFINANCE COMMITTEE\n\nMinutes of the Meeting held on 12 March 2024\n\n"
    (meeting,) = parse(paper(f"{head}1. GATE\n\nNoted.{CLOSE}")).meetings
    assert (meeting.body, meeting.council) == ("Finance Committee", "Lowbridge Town Council")


def _there(lists: str) -> list[tuple[str, str]]:
    said = parse(paper(f"{HEAD}{lists}\n\n1. GATE\n\nNoted.\n\n2. MILL\n\nNoted."))
    assert [item.number for item in said.items] == ["1", "2"]
    return [(a.name, a.part) for meeting in said.meetings for a in meeting.attendance]


THREE = [("A Moss", "chair"), ("B Ash", "present"), ("C Fenn", "present")]


@pytest.mark.parametrize(
    ("lists", "there"),
    [
        ("Present:\n1. A Moss (Chair)\n2. B Ash\n3. C Fenn", THREE),
        ("Present: 1. A Moss (Chair) 2. B Ash 3. C Fenn", THREE),
        ("Present:\n\n(1) A Moss (Chair)\n\n(2) B Ash\n\n(3) C Fenn", THREE),
        ("PRESENT:\n1.\tA Moss\tChair\n2.\tB Ash\tMember\n3.\tC Fenn\tMember", THREE),
        ("Present:\n1 A Moss (Chair)\n2 B Ash\n\nApologies:\n1 C Fenn", [*THREE[:2], ("C Fenn", "apologies")]),
        (
            "Councillors\nA Moss (Chair)\tPresent\nB Ash\tApologies\nC Fenn\tAbsent",
            [("A Moss", "chair"), ("B Ash", "apologies"), ("C Fenn", "absent")],
        ),
        ("Present: A Moss (Chair), B\nAsh, C\nFenn", THREE),
        ("Present:\nMoss A\nAsh B\nFenn C", [("Moss A", "present"), ("Ash B", "present"), ("Fenn C", "present")]),
    ],
)
def test_lists_of_those_present_in_other_lines(lists: str, there: list[tuple[str, str]]) -> None:
    assert _there(lists) == there


def test_matters_are_nobody() -> None:
    said = parse(paper(f"{HEAD}Present:\n\n1. Holm Green\n\nNoted.\n\n2. Ann Ash\n\nNoted.\n\n3. Mill\n\nNoted."))
    assert [a.name for meeting in said.meetings for a in meeting.attendance] == []


@pytest.mark.parametrize(
    "votes",
    [
        " 3 for, 2 against, 1 abstention.",
        " (3 for, 2 against, 1 abstention.)",
        "\n3 for, 2 against, 1 abstention.",
        "\n\nFor | Against | Abstain\n3 | 2 | 1",
        "\n\nFor\tAgainst\tAbstain\n3\t2\t1",
        "\n\n| For | Against | Abstain |\n|---|---|---|\n| 3 | 2 | 1 |",
    ],
)
def test_counts_behind_what_was_resolved_and_below_it(votes: str) -> None:
    said = _minutes(f"RESOLVED: That the gate be sold.{votes}")
    assert [r.text for r in said.resolutions] == ["That the gate be sold."]
    assert [(m.votes.for_, m.votes.against, m.votes.abstained) for m in said.motions if m.votes] == [(3, 2, 1)]


def test_figures_that_are_no_votes() -> None:
    said = _minutes("RESOLVED: That the gates be sold.\n\nFor | Against\nthe mill | the sea")
    assert [m.votes for m in said.motions] == []
    said = _minutes("RESOLVED: That gates be bought. 3 for the mill be of oak.")
    assert [r.text for r in said.resolutions] == ["That gates be bought. 3 for the mill be of oak."]


@pytest.mark.parametrize("mark", ["{}. ", "{} ", "({}) ", "{}   "])
@pytest.mark.parametrize(("between", "stop"), [("\n", "."), ("\n", ""), ("\n\n", ".")])
def test_figures_before_limbs(mark: str, between: str, stop: str) -> None:
    asked = ("the Clerk be asked to mend the gate", "C Fenn be asked to buy paint", "the Warden be asked to mow")
    limbs = (f"{mark.format(n)}That {one}{stop}" for n, one in enumerate(asked, 1))
    said = _minutes("RESOLVED:" + between + between.join(limbs))
    assert [r.path for r in said.resolutions] == ["(1)", "(2)", "(3)"]
    assert [a.owner for a in said.actions] == ["Clerk", "C Fenn", "Warden"]


def _asked(words: str) -> list[tuple[str | None, str]]:
    said = parse(paper(f"{HEAD}{PRESENT}2. ACTIONS\n\n{words}{CLOSE}"))
    return [(a.owner, a.task) for a in said.actions]


@pytest.mark.parametrize(
    "rows",
    [
        "Mend the gate\tClerk\t1 May 2024\nBuy paint\tC Fenn\t2 May 2024",
        "Mend the gate   Clerk   1 May 2024\nBuy paint   C Fenn   2 May 2024",
        "Action   Owner   Due\nMend the gate   Clerk   1 May 2024\nBuy paint   C Fenn   2 May 2024",
        "Activity\tOwner\tDue\nMend the gate\tClerk\t1 May 2024\nBuy paint\tC Fenn\t2 May 2024",
        "Clerk\tMend the gate\t1 May 2024\nC Fenn\tBuy paint\t2 May 2024",
        "1\tMend the gate\tClerk\n2\tBuy paint\tC Fenn",
    ],
)
def test_rows_of_actions_under_no_head_that_tells(rows: str) -> None:
    assert _asked(rows) == [("Clerk", "Mend the gate"), ("C Fenn", "Buy paint")]


def test_a_verb_is_nobody() -> None:
    assert _asked("Book hall\tthe mill\nBuy paint\tthe weir") == [
        (None, "Book hall the mill"),
        (None, "Buy paint the weir"),
    ]
    assert _asked("Fenn\tClerk\nAsh\tChair") == []


STORY = (
    "The Clerk told the meeting that the gate by the mill had been left open for a week and that somebody should look "
    "after it, since the cattle of the farm beyond were seen on the green and in the lane that leads down to the "
    "water, and members thought that a bell might help whoever lets them out to hear of it before they are in the "
    "lane again, which the owner of the farm had offered to pay for if the parish would see that it is rung in time."
)


def _set(words: str, width: int, *, spaced: bool) -> str:
    """Paragraphs as a page of some width shows them, with an empty line behind every line where it is spaced."""
    lines = (line for part in words.split("\n\n") for line in (*wrap(part, width), ""))
    return "\n\n".join(filter(None, lines)) if spaced else "\n".join(lines)


THERE = (
    "PRESENT IN THE CHAIR: Councillor Pádraigh Reale\n\n"
    "MEMBERS PRESENT: Councillors Foot, Kirkey and Van der Berg, Cllr. Orla Novak Uí Bhriain, Father Desmond Seddon, "
    "Ms. Una Quillan, Mr. Tadhg Ó Laoi, Councillor Wilhelmina Ashworth, Cllr. Sholto Bream and Councillors Foley (J), "
    "Foley (M), Kerrigan and O’Dwyer.\n\n"
    "OFFICIALS IN ATTENDANCE: Director, City of Culture 2020 Bid (Mr. M. Fitch), Meetings Administrator (Ms. K. "
    "Hallow), Senior Engineer, Roads, Traffic and Cleansing (Mr. B. Kenny)."
)
TITLES = (
    "1. Adoption of the Draft Minutes of the Community, Leisure and Emergency Services Strategic Policy Committee",
    "2. Notice of Motion submitted by Councillor S. Novak Uí Bhriain (to be referred to the Lamps and Traffic Board)",
    "3. Presentation by Detective Garda Declan Hallow, Divisional Drugs Unit, on the Role of its Advisers",
    "4. Question submitted by Councillor Orla Quillan",
)


@pytest.mark.parametrize("spaced", [False, True])
@pytest.mark.parametrize("width", [44, 54, 66, 75, 90])
def test_names_and_titles_that_the_width_of_a_paper_breaks(width: int, spaced: bool) -> None:  # noqa: FBT001
    def told(page: str) -> tuple[list[tuple[str, str, str]], list[str]]:
        said = parse(paper(f"LOWBRIDGE PARISH COUNCIL\n\nMinutes of the Meeting held on 12 March 2024\n\n{page}\n"))
        there = [(a.name, str(a.part), a.role or "") for meeting in said.meetings for a in meeting.attendance]
        return there, [item.title or "" for item in said.items]

    words = "\n\n".join((THERE, *(part for title in TITLES for part in (title, STORY))))
    there, titles = told(words)
    assert len(there) == 17
    assert titles == [title[3:] for title in TITLES]
    assert told(_set(words, width, spaced=spaced)) == (there, titles)


@pytest.mark.parametrize(
    "third", ["Cy Ashworth", "Wilhelmina Ashworth-Quillan (Chairman, and Trustee of the Old Mill)"]
)
def test_a_column_of_names_is_no_list_that_the_width_breaks(third: str) -> None:
    column = f"Present:\nAnn Ash\nBob Bream\n{third}\nDi Fenn\nEd Holm"
    said = parse(paper(f"{HEAD}{column}\n\n1. GATE\n\n{_set(STORY, 70, spaced=False)}\n\n2. MILL\n\nNoted."))
    named = ["Ann Ash", "Bob Bream", third.partition(" (")[0], "Di Fenn", "Ed Holm"]
    assert [a.name for meeting in said.meetings for a in meeting.attendance] == named
