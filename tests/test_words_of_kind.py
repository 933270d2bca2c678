"""Every word by which a paper shows that it holds minutes, or that it only announces a meeting."""

from __future__ import annotations

from builders import listed
from minutes_cli.parse.segments.kind import reads_as

HEADED = "Minutes of the meeting of Holm Council\n\nThe mill\n\n{}\n"
"""What is headed so holds minutes if something happened; a title alone may be a page that lists them."""
PLAIN = "Holm Council\n\nThe mill and the ferry\n\n{}\n"

HAPPENED = """
    RESOLVED to mend the mill|it was agreed to mend it|it was unanimously resolved to mend it|it was noted
    it was decided to mend it
    it was proposed to mend it|Mr Ash was elected|Mr Ash was duly elected|this was seconded|this was carried
    apologies for absence were received|apologies were given by Mr Ash|apologies from Mr Ash had been submitted
    an apology was accepted|apologies were reported|apologies were noted
    there were no apologies|there were no declarations|no apologies from members were read out
    no declarations of interest were made
    that the report be noted|that the report be approved|that the report be confirmed
    that the report be received
    Agreed: to mend it|Resolved: to mend it|Decision: to mend it|Action: Clerk to mend it
    Actions: Clerk to mend it
    Minutes:|Decision|AGREED to mend it|NOTED the report
    the committee considered the mill|the council noted the report|the board agreed the budget
    the cabinet resolved to mend it
    the panel received the report|the members agreed
    proposed by Mr Ash|moved by Mr Ash|proposed and seconded|moved and seconded|seconded by Mr Ash
    the motion was carried.|the minutes were agreed|the minutes were approved|the accounts were noted
    the minutes were signed|the accounts were adopted
    the meeting closed at 9|the meeting concluded at 9|the meeting ended at 9|the meeting finished at 9
    the meeting adjourned at 9|the meeting terminated at 9|the meeting opened at 7|the meeting was closed at 9
    the meeting called to order at 7|the Mayor called the meeting to order|the Chair called us all to order
    motion carried|motion passed|motion failed|motion was passed
    Mr Ash makes a motion|Mr Ash makes the motion|Mr Ash made a motion|Mr Ash made the motion
"""
ANNOUNCED = """
    Public document pack|Agenda for the meeting|Agenda for the above meeting|Members are summoned
    Members are hereby summoned
    Time: 7 pm|Venue: the hall|Dear Councillor|Report to follow|AGENDA|A G E N D A|Agenda frontsheet
    Notice of meeting|Summons
    The council will be held in the hall|The council will take place in the hall
    The council will meet in the hall
    a sitting to be held in the hall|you are invited to the hall|you are summoned|you are hereby summoned
"""
TO_DO = "receive approve consider note confirm agree discuss appoint elect sign"
PAST = "was were had reported advised stated asked thanked explained informed"
HEADS = """
    Minutes of the sitting|Minutes for May|Minutes from May|Minutes: Holm|Minutes – Holm|Minutes
    The minutes of Holm|Draft minutes of Holm
    Unconfirmed minutes of Holm|Approved minutes of Holm|Full minutes of Holm|2016 minutes of Holm
    04/05/2016 minutes of Holm
    Page 1 of 3 minutes of Holm|Holm, Minutes of the proceedings|Holm, Minutes of the monthly meeting
    Holm, MINUTES of a meeting
    Holm Harbour minutes|Holm Harbour MINUTES|Holm: DRAFT MINUTES for May
    Note of the May meeting|Notes of the meeting|Record of the meeting|Proceedings of the meeting
    Notes from the meeting
    At a meeting of the Council|At an extraordinary meeting of the Council
"""


def phrases(lines: str) -> list[str]:
    """The phrases of a table, a bar or a line's end between them."""
    return [told for line in lines.strip().splitlines() for told in line.strip().split("|")]


def test_whatever_happened_makes_a_headed_paper_minutes() -> None:
    assert reads_as(HEADED.format("The mill stands by the river."), ()) != "minutes"
    assert [told for told in phrases(HAPPENED) if reads_as(HEADED.format(told), ()) != "minutes"] == []


def test_whatever_announces_a_meeting_makes_an_agenda() -> None:
    assert reads_as(PLAIN.format("The mill stands by the river."), ()) == "other"
    assert [told for told in phrases(ANNOUNCED) if reads_as(PLAIN.format(told), ()) != "agenda"] == []


def test_three_things_to_be_done_make_an_agenda() -> None:
    deeds = TO_DO.split()
    assert [deed for deed in deeds if reads_as(PLAIN.format(f"1. To {deed} it\n" * 3), ()) != "agenda"] == []
    assert reads_as(PLAIN.format("1. To mend the mill\n" * 3), ()) == "other"


def test_what_is_told_in_the_past_is_minutes_under_their_head() -> None:
    told = PAST.split()
    assert [word for word in told if reads_as(HEADED.format(f"Mr Ash {word} it of us. " * 4), ()) != "minutes"] == []
    assert reads_as(HEADED.format("Mr Ash will mend it for us. " * 4), ()) != "minutes"


def test_however_minutes_are_headed() -> None:
    body = "{}\n\nThe mill\n\nIt was agreed to mend it.\n"
    assert reads_as(body.format("The mill in May"), ()) != "minutes"
    assert [head for head in phrases(HEADS) if reads_as(body.format(head), ()) != "minutes"] == []


def test_when_and_where_it_was_held_and_who_was_there() -> None:
    """Each counts for half of a head, which is enough where something was agreed."""
    held = ["was held", "took place", "held on Monday", "held in the hall", "held at Holm", "held via a screen"]
    there = ["Present", "Attendance", "Attending", "Attendees", "Sederunt", "In attendance", "Members present"]
    body = "Holm Council\n\n{}\n\nIt was agreed to mend the mill.\n"
    assert [told for told in held if reads_as(body.format(f"A meeting {told} in May"), ()) != "minutes"] == []
    assert [told for told in there if reads_as(body.format(f"{told}: A. Ash"), ()) != "minutes"] == []
    assert reads_as(body.format("A meeting in May"), ()) != "minutes"
    assert reads_as(body.format("Invited: A. Ash"), ()) != "minutes"


def test_what_a_file_declares_of_itself() -> None:
    plain = PLAIN.format("It was agreed to mend the mill.")
    assert reads_as(plain, ()) == "other"
    assert reads_as(plain, ("Council minutes",)) == "minutes"
    others = "agenda notice newsletter report letter news statement map".split()  # noqa: SIM905
    letter = HEADED.format("It was agreed to mend the mill.").replace("Minutes", "At a", 1).replace("At a of", "At a")
    assert reads_as(letter, ()) == "minutes"
    body = "At a meeting of the Council\n\nThe mill was mended.\n\nPresent: none\n"
    assert reads_as(body, ()) == "minutes"
    assert [other for other in others if reads_as(body, (f"Holm {other}",)) == "minutes"] == []


def test_a_paper_that_opens_as_a_report_or_a_letter_is_no_minutes() -> None:
    body = "{} of May\n\nAt a meeting of the Council\n\nPresent: none\n"
    opens = [
        *listed("Report Newsletter Letter News Bulletin"),
        *("Press release", "The Chair’s report", "A letter", "Chairman's report", "Annual report", "Monthly report"),
        "Dear friends",
    ]
    assert [head for head in opens if reads_as(body.format(head), ()) == "minutes"] == []
    assert reads_as(body.format("The end"), ()) == "minutes"
