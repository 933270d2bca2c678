"""What came to nothing, is done, or is only told of, is no open request, no decision of the meeting, and has no day."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.model import Document, Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.cited import said_of
from minutes_cli.words.outcomes import outcome
from test_spoken import EVERY, keep

HEAD = """HERNE PARISH COUNCIL

Minutes of the meeting of Herne Parish Council held on Wednesday 17 January 2029 at 7.00 pm in the Mill

Present: Councillors A. Quill (Chair), B. Moss, C. Dunnock, the Clerk

44. {title}

{words}

45. HERONS

Herons were seen.
"""


def of(words: str, title: str = "FOOTBRIDGE") -> Parsed:
    """Parse minutes of which one has these words."""
    text = HEAD.format(title=title, words=words)
    return parse(Document("herne.txt", text, sha256=sha256(text.encode()).hexdigest()))


SUGGESTED = "It was suggested that the Clerk write to the owner"
REQUESTED = "Cllr Dunnock requested that the Clerk write to the owner"


@pytest.mark.parametrize(
    "words",
    [
        f"{SUGGESTED}, but this was not supported.",
        f"{SUGGESTED}. After discussion it was agreed to leave the matter.",
        f"{SUGGESTED}. A vote was taken and the suggestion was lost 2-3.",
        f"{SUGGESTED}. The Clerk replied that she already had.",
        f"{SUGGESTED}. Cllr Moss disagreed.",
        f"{SUGGESTED}. There was no support for this.",
        f"{REQUESTED}. The Chair ruled this out of order.",
        f"{REQUESTED}. The request was refused.",
        "It was requested that the Clerk write to the owner; the Chair refused.",
        "Dog fouling was not to be an agenda item for the next meeting.",
    ],
)
def test_what_is_suggested_and_comes_to_nothing_asks_nobody(words: str) -> None:
    assert not of(words).actions


@pytest.mark.parametrize(
    "words",
    [
        f"{SUGGESTED}.",
        f"{SUGGESTED} who had refused access.",
        f"{REQUESTED}. Cllr Moss said that the bridge was not supported at its end.",
        "The Council requested that the Clerk write to the owner. Cllr Moss disagreed.",
        "Dog fouling was to be an agenda item for the next meeting.",
    ],
)
def test_what_is_suggested_and_stands_asks_somebody(words: str) -> None:
    assert len(of(words).actions) == 1


ASKED = "Cllr Dunnock asked the Clerk to write to the owner"


@pytest.mark.parametrize(
    "words",
    [
        f"{ASKED}. The Clerk explained that this had been done.",
        f"{ASKED}. The Clerk said this was a County matter.",
        f"{ASKED}. This had been done.",
        f"{ASKED}. The Chair said no.",
        f"{REQUESTED}. The Chair said no.",
        "The Clerk offered to write to the owner. Members felt this unnecessary.",
        "The Clerk would write to the owner if the Council wished. The Council did not.",
        "Cllr Dunnock said he would never write to the owner.",
    ],
)
def test_what_one_member_asks_or_offers_and_is_answered_asks_nobody(words: str) -> None:
    assert not of(words).actions


@pytest.mark.parametrize(
    "words",
    [
        f"{ASKED}.",
        f"{ASKED}. The Chair said nothing.",
        f"{ASKED}. The Clerk said that it was a serious matter.",
        f"{ASKED}. The Council did not own the bridge.",
        "The Council asked the Clerk to write to the owner. The Chair said no.",
        "The Clerk offered to write to the owner. Members felt this necessary.",
        "The Council asked the Clerk to write to the owner if they wished. Cllr Moss disagreed.",
        "The Clerk would write to the owner. Cllr Dunnock did not.",
    ],
)
def test_what_is_asked_and_not_answered_so_stands(words: str) -> None:
    assert len(of(words).actions) == 1


@pytest.mark.parametrize("whom", ["members", "the Council", "Cllr Moss"])
def test_what_somebody_is_reminded_of_is_not_resolved_now(whom: str) -> None:
    parsed = of(f"The Chair reminded {whom} that it was agreed that the Clerk write to the owner.")
    assert not parsed.resolutions


def test_what_is_agreed_behind_a_reminder_is_resolved() -> None:
    parsed = of("The Chair reminded members that the bridge is old. It was agreed that the Clerk write to the owner.")
    assert len(parsed.resolutions) == 1


LIST = "- Clerk to write to owner\n- Cllr Moss to buy paint"


@pytest.mark.parametrize(
    "words",
    [
        f"COMPLETED ACTIONS\n{LIST}",
        f"Actions completed:\n{LIST}",
        f"The following actions were completed:\n\n{LIST}",
        f"Actions from previous minutes, all complete:\n{LIST}",
        f"The following actions are no longer required:\n{LIST}",
        "The following actions were completed:\n\n| Action | Owner |\n| --- | --- |\n| Write to owner | Clerk |",
        "RESOLVED: That the Clerk write to the owner. (Done 20.1.29)",
        "ACTION: Clerk to write to owner. This has since been done.",
        "ACTION: Clerk to write to owner. Update 17/1: letter sent 4/1. CLOSED.",
        "ACTION: Clerk to write to owner. Response: this has been done.",
        "ACTION: Clerk to write to owner. NB this is no longer needed.",
        "ACTION: Clerk to write to owner. [Note: completed 20 January 2029]",
        "RESOLVED: That the Clerk write to the owner. [Action completed]",
        "ACTION: Clerk to write to owner *COMPLETE*",
        "3. Cllr Dunnock to buy bin. SUPERSEDED",
        "| Action | Owner | Due |\n| --- | --- | --- |\n| Write to owner | Clerk | done |",
        "| Action | Owner | Complete (Y/N) |\n| --- | --- | --- |\n| Write to owner | Clerk | Y |",
    ],
)
def test_what_is_told_as_done_is_not_open(words: str) -> None:
    assert not of(words).actions


@pytest.mark.parametrize("title", ["COMPLETED ACTIONS", "Actions completed"])
def test_a_title_tells_that_a_list_is_done(title: str) -> None:
    assert not of(LIST, title).actions


@pytest.mark.parametrize(
    ("words", "how_many"),
    [
        (f"COMPLETED ACTIONS\n{LIST}\n\nNew actions:\n- Clerk to mow the bank", 1),
        (f"The following actions were completed:\n{LIST}\n\nThe Clerk was asked to mow the bank.", 1),
        (f"Actions from this meeting:\n{LIST}", 2),
        ("ACTION: Clerk to write to owner. The road is closed.", 1),
        ("ACTION: Clerk to write to owner.\nCLOSED SESSION", 1),
        ("ACTION: Clerk to write to owner. This has not been done.", 1),
        ("RESOLVED: That the Clerk write to the owner. (Done in part)", 1),
        ("| Action | Owner | Complete (Y/N) |\n| --- | --- | --- |\n| Write to owner | Clerk | N |", 1),
    ],
)
def test_what_is_not_told_as_done_is_open(words: str, how_many: int) -> None:
    assert len(of(words).actions) == how_many


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Dunnock believed that it was agreed that the Clerk write to the owner.",
        "Cllr Dunnock believed it was agreed that the Clerk write to the owner. The Clerk said that it was not.",
        "Cllr Dunnock denied that it was agreed that the Clerk write to the owner.",
        "Cllr Dunnock queried whether it was resolved that the Clerk write to the owner.",
        "At the meeting in November it was agreed that the Clerk write to the owner.",
        "It was agreed by the County Council that the bridge be closed.",
        "The minutes record that it was agreed that the Clerk write to the owner.",
        "The minutes should have said that it was agreed that the Clerk write to the owner.",
        "The draft resolution reads: RESOLVED: That the Clerk write to the owner.",
        "If it was agreed that the bridge be closed, a notice would be needed.",
        "Before it was agreed that the bridge be closed, Cllr Dunnock left.",
    ],
)
def test_what_others_or_another_day_agreed_or_nobody_did_is_no_resolution(words: str) -> None:
    parsed = of(words)
    assert not parsed.resolutions
    assert not parsed.actions


def test_what_this_meeting_agreed_is_one() -> None:
    assert len(of("It was agreed by the Council that the bridge be closed.").resolutions) == 1
    assert len(of("Cllr Dunnock denied this. It was agreed that the bridge be closed.").resolutions) == 1


def test_members_with_the_exception_of_some_are_not_all() -> None:
    text = HEAD.replace(
        "Councillors A. Quill (Chair), B. Moss, C. Dunnock, the Clerk",
        "All members of the Council with the exception of Councillors Quill and Sallow",
    ).format(title="BRIDGE", words="Noted.")
    parsed = parse(Document("herne.txt", text, sha256="a" * 64))
    assert {(a.name, a.part) for m in parsed.meetings for a in m.attendance} == {
        ("Councillor Quill", "absent"),
        ("Councillor Sallow", "absent"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "A proposal not to proceed with the bus shelter was defeated.",
        "The motion that the scheme be abandoned was lost.",
        "Cllr Dunnock proposed that the order be rescinded and this was not carried.",
    ],
)
def test_what_would_end_it_and_was_lost_ends_nothing(sentence: str) -> None:
    found = outcome(sentence)
    assert found is None or found.tells == "not done"


def test_what_was_rejected_and_is_dropped_has_ended() -> None:
    found = outcome("The proposal for a shelter was rejected and would not be pursued.")
    assert found is not None
    assert found.tells == "ended"


@pytest.mark.parametrize(
    "said",
    [
        "Cllr Dunnock complained that the Clerk had done nothing.",
        "the County Engineer's report was withdrawn before the meeting.",
        "the County Engineer had promised his report for March.",
        "three quotes had been sought without success.",
    ],
)
def test_who_cites_a_minute_and_tells_of_nothing_done_does_not_bring_it_back(said: str) -> None:
    found = said_of(
        f"Further to Minute 41 of 15 November 2028, {said}", "Minute 41 of 15 November 2028", resolved=False
    )
    assert found is not None
    assert found.tells == "not done"


FIRST = """HERNE PARISH COUNCIL

Minutes of the meeting of Herne Parish Council held on Wednesday 16 January 2013 at 7.30pm in the Mill

Present: Councillors A. Quill (Chair), B. Moss, C. Dunnock

9. Playing Fields: Cllr Moss asked if the Council would pay for the insurance. Cllr Dunnock advised he would contact the
Charities Commission to enquire of the current position with regards to the playing fields and report back to the next
meeting.

10. Quotation for the Hedge

The quotation was not discussed. It was agreed that the Cemetery Committee would hold a site meeting to discuss it and
report back to the next meeting.

11. Date of Next Meeting

The next meeting will be on Wednesday 13 February 2013 at 7.30pm.
"""
SECOND = """HERNE PARISH COUNCIL

Minutes of the meeting of Herne Parish Council held on Wednesday 13 February 2013 at 7.30pm in the Mill

Present: Councillors A. Quill (Chair), B. Moss

3. Minutes

The minutes of 16 January 2013 were approved.

8. Playing Fields:

Cllr Moss advised that the play equipment had passed an inspection. {more}

9. To Consider the Report of the Cemetery/Open Space/Allotments Committee Site Meeting:

Cllr Quill proposed that this report be accepted seconded by Cllr Moss. Unanimously Agreed
"""


@pytest.mark.parametrize(
    ("more", "charities"),
    [
        ("The bench had not been repaired.", "open"),
        ("Cllr Dunnock had heard from the Charities Commission that the trust was in order.", "reported"),
    ],
)
def test_a_title_alone_brings_nothing_back(tmp_path: Path, more: str, charities: str) -> None:
    with store.open_db(tmp_path / "m.db") as db:
        keep(db, "first.txt", FIRST)
        keep(db, "second.txt", SECOND.format(more=more))
        rows = [
            row
            for promised in (False, True)
            for row in store.actions(db, want=EVERY._replace(undertakings=promised)).records()
        ]
        told = {row["number"]: row["status"] for row in rows if row["date"] == "2013-01-16"}
    assert told == {"9": charities, "10": "reported"}
