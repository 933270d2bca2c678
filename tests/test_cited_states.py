"""What a later paper says of a minute that it cites: done, not done, ended, moved, or nothing at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read

FIRST = """BRIDGES COMMITTEE

Minutes of the meeting held on 5 March 2024 at the Town Hall

1. MILL LANE GATE

RESOLVED:

(1) That the Clerk be requested to write to the owner of Mill Farm about the hedge;

(2) That the Estates Manager be requested to mend the gate in Mill Lane by 1 May 2024.

3. OTTER SURVEY

RESOLVED: That the Head of Waterways be requested to report on the otter survey.
"""
LATER = """BRIDGES COMMITTEE

Minutes of the meeting held on 4 June 2024 at the Town Hall

5. GATE

{}

9. NEXT

Noted.
"""
IT = "Minute 1 (2) of 5 March 2024"
LETTER = "Minute 1 (1) of 5 March 2024"


def told(folder: Path, words: str) -> dict[str, tuple[str, str, int]]:
    """Return of each action of the first meeting its state, the day that counts, and how many quotes it has."""
    (folder / "a.txt").write_text(FIRST, "utf-8")
    (folder / "b.txt").write_text(LATER.format(words), "utf-8")
    with store.open_db(folder / "minutes.db") as db:
        for name in ("a.txt", "b.txt"):
            store.save(db, parse(read(folder / name)))
        want = store.ActionFilter(statuses=frozenset(), as_of=date(2024, 6, 10))
        rows = store.actions(db, want=want).records()
    return {
        f"{r['number']} {r['path']}".strip(): (r["status"], str(r["due_now"]), len(r["evidence"]))
        for r in rows
        if r["date"] == "2024-03-05"
    }


@pytest.mark.parametrize(
    ("words", "state", "due"),
    [
        (f"It was noted that {IT} had been carried out.", "reported", "2024-05-01"),
        (f"It was noted that {IT} had not been carried out.", "open", "2024-05-01"),
        (f"RESOLVED: That {IT} be rescinded.", "ended", "2024-05-01"),
        (f"RESOLVED: That {IT} be not rescinded.", "open", "2024-05-01"),
        (f"RESOLVED: That {IT} be not proceeded with.", "ended", "2024-05-01"),
        (f"RESOLVED: That {IT} be withdrawn.", "ended", "2024-05-01"),
        (f"{IT} had been cancelled.", "ended", "2024-05-01"),
        (f"{IT}: superseded by Minute 3 of 2 April 2024.", "ended", "2024-05-01"),
        (f"{IT}: not superseded.", "open", "2024-05-01"),
        (f"{IT} has not been superseded.", "open", "2024-05-01"),
        (f"{IT}: Cancelled.", "ended", "2024-05-01"),
        (f"{IT}: Withdrawn.", "ended", "2024-05-01"),
        (f"{IT} – no further action.", "ended", "2024-05-01"),
        (f"{IT}: nearly done.", "open", "2024-05-01"),
        (f"{IT}: half done.", "open", "2024-05-01"),
        (f"{IT}: 90% complete.", "open", "2024-05-01"),
        (f"{IT}: undone.", "open", "2024-05-01"),
        (f"{IT}: done, except the hinge.", "open", "2024-05-01"),
        (f"{IT}: Closed.", "reported", "2024-05-01"),
        (f"{IT} refers.", "reported", "2024-05-01"),
        (f"RESOLVED: That the deadline in {IT} be extended to 1 July 2024.", "open", "2024-07-01"),
        (f"The deadline in {IT} was extended to 1 July 2024.", "open", "2024-07-01"),
        (f"RESOLVED: That the deadline in {IT} be not extended to 1 July 2024.", "open", "2024-05-01"),
        (f"RESOLVED: That the date in {IT} be changed to 1 July 2024.", "open", "2024-07-01"),
        (f"{IT} – the Estates Manager reported that the work was partly done.", "open", "2024-05-01"),
        (f"The objection mentioned in {IT} had been withdrawn.", "reported", "2024-05-01"),
        (f"RESOLVED: That the action in {IT} be cancelled.", "ended", "2024-05-01"),
        (f"{IT}: deferred to 1 July 2024.", "open", "2024-07-01"),
        (f"It was not agreed that {IT} be rescinded.", "open", "2024-05-01"),
    ],
)
def test_what_is_said_of_a_minute_is_what_its_action_is(tmp_path: Path, words: str, state: str, due: str) -> None:
    found, day, quotes = told(tmp_path, words)["1 (2)"]
    assert (found, day) == (state, due)
    assert quotes or state == "open"


@pytest.mark.parametrize(
    "words",
    [
        f"A motion that {IT} be rescinded was lost by 2 votes to 3.",
        f"The motion that the deadline in {IT} be extended to 1 July 2024 was lost.",
        f"Cllr Moss proposed that the deadline in {IT} be extended to 1 July 2024. This was not agreed.",
        f"Cllr Moss proposed that {IT} be rescinded. This was not agreed.",
        f"It was suggested that {IT} be withdrawn.",
    ],
)
def test_what_is_only_proposed_or_is_lost_makes_nothing_of_a_minute(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words)["1 (2)"] == ("open", "2024-05-01", 0)


def test_a_minute_that_supersedes_another_is_not_at_an_end_itself(tmp_path: Path) -> None:
    found = told(tmp_path, f"{IT} was superseded by Minute 3 of 5 March 2024.")
    assert (found["1 (2)"][0], found["3"][0]) == ("ended", "open")


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Moss asked that it be rescinded. This was refused.",
        "Cllr Moss asked that it be rescinded.",
        "Cllr Moss suggested that it be abandoned. Members disagreed.",
        "Cllr Moss suggested it be abandoned; others disagreed.",
        "Cllr Moss suggested that it be abandoned. It was agreed to carry on.",
        "Cllr Moss proposed that it be abandoned. This was not seconded.",
        "Cllr Moss wished it abandoned.",
        "Cllr Moss felt that it was no longer needed.",
        "A resident said that it had been abandoned.",
        "A letter asking that it be abandoned was noted.",
        "The owner asked the Committee not to proceed with it.",
        "The Surveyor recommended that it be abandoned. The Committee did not agree.",
        "RECOMMENDED: That it be abandoned.",
        "It was agreed that Cllr Moss’s request that it be abandoned be refused.",
        "No further action was required until the grant was paid.",
        "No further action would be taken for the time being.",
        "It was agreed that the first quote be not pursued.",
        "It was noted that it would have been abandoned but for the grant.",
        "It was noted that the neighbouring parish had abandoned theirs.",
        "It was rumoured that it had been abandoned. This was denied.",
        "It was reported that it had been abandoned. The Clerk said that this was not so.",
        "It was no longer needed in March but in April.",
        "Had it been abandoned, the grant would be lost.",
        "Two members voted that it be abandoned, and three against.",
    ],
)
@pytest.mark.parametrize("lead", [f"{IT}: ", f"Further to {IT}, "])
def test_what_somebody_wishes_hears_or_would_do_ends_nothing(tmp_path: Path, lead: str, words: str) -> None:
    assert told(tmp_path, f"{lead}{words}")["1 (2)"][:2] == ("open", "2024-05-01")


def test_nor_does_it_where_no_minute_is_cited(tmp_path: Path) -> None:
    wish = "Cllr Moss suggested that the mending of the gate in Mill Lane by the Estates Manager be abandoned. {}"
    assert told(tmp_path, wish.format("Members disagreed."))["1 (2)"][0] == "open"
    assert told(tmp_path, wish.format("Members agreed."))["1 (2)"][0] == "ended"


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Moss asked that it be abandoned. This was agreed.",
        "Cllr Moss suggested that it be abandoned, and this was agreed.",
        "Cllr Moss proposed, Cllr Ash seconded and it was resolved that it be abandoned.",
        "Cllr Moss proposed that it be abandoned. This was seconded by Cllr Ash and carried.",
        "It was agreed, as Cllr Moss had asked, that it be abandoned.",
        "The recommendation that it be abandoned was accepted.",
        "The owner asked the Committee not to proceed with it. This was agreed.",
        "Members felt that it was no longer needed.",
        "The Clerk reported that it was no longer needed.",
        "The Committee asked that it be no longer pursued.",
        "Members agreed not to proceed with it.",
        "It was noted that the Committee had abandoned it.",
        "It was agreed that no further action be taken.",
        "It was no longer needed, as the bus service had ceased.",
    ],
)
@pytest.mark.parametrize("lead", [f"{IT}: ", f"Further to {IT}, "])
def test_what_is_granted_decided_or_reported_ends_it(tmp_path: Path, lead: str, words: str) -> None:
    assert told(tmp_path, f"{lead}{words}")["1 (2)"][0] == "ended"


@pytest.mark.parametrize(
    ("lead", "words", "state"),
    [
        (IT, "the gate was mended and then cancelled.", "open"),
        (IT, "the gate was mended and then painted.", "reported"),
        (IT, "RESOLVED: That the motion to rescind it be rejected.", "open"),
        (IT, "RESOLVED: That it be rescinded in so far as it names Mill Lane.", "open"),
        (LETTER, "the Clerk reported that the owner had written.", "open"),
        (LETTER, "the owner had written back.", "reported"),
        (LETTER, "the Clerk had drafted a letter.", "open"),
        (LETTER, "a letter had been sent to the owner.", "reported"),
        (LETTER, "the Clerk had written to the tenant.", "open"),
        (LETTER, "the Clerk had written to him.", "reported"),
    ],
)
@pytest.mark.parametrize("as_said", ["{}: {}", "Further to {}, {}"])
def test_what_is_told_of_a_minute_is_what_it_asked(
    tmp_path: Path, as_said: str, lead: str, words: str, state: str
) -> None:
    path = "1 (1)" if lead == LETTER else "1 (2)"
    assert told(tmp_path, as_said.format(lead, words))[path][0] == state


def test_a_motion_to_rescind_a_minute_that_is_rejected_leaves_it_open(tmp_path: Path) -> None:
    words = f"RESOLVED: That the motion to rescind {IT} be rejected."
    assert told(tmp_path, words)["1 (2)"] == ("open", "2024-05-01", 0)


@pytest.mark.parametrize(
    ("lead", "words", "state"),
    [
        (IT, "the grant for it had been refused.", "open"),
        (IT, "it had been cancelled, then reinstated.", "open"),
        (IT, "the work had been carried out.", "reported"),
        (IT, "the gate had been repaired.", "reported"),
        (IT, "the gate had been mended.", "reported"),
        (LETTER, "the letter had been returned unopened.", "open"),
        (LETTER, "the Clerk had drafted and sent a letter.", "reported"),
        (LETTER, "the owner’s wall had been removed.", "open"),
    ],
)
def test_a_row_tells_the_deed_that_was_asked_for(tmp_path: Path, lead: str, words: str, state: str) -> None:
    assert told(tmp_path, f"{lead}: {words}")["1 (1)" if lead == LETTER else "1 (2)"][0] == state
