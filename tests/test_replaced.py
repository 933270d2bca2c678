"""Of one action that no other is like, a person's word stays with it unless the line above names something else now.

A corrected proposer, a narrative in other words, a slip mended or a page that turns elsewhere changes nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from minutes_cli import store
from minutes_cli.threads.subject_lines import names_another
from test_spoken import keep
from test_twins import MILL, OBJECT, WRITE, actions, db, paper, say

__all__ = ["db"]

OAK = "Oak House, garage in the garden"
MOVED = "Proposed by Cllr Teal, seconded by Cllr Moss."
TOLD = "Members were shown the plans. Neighbours had been heard."
RETOLD = "The plans were looked at by all, and two letters had come from Elm Road."
REFUSED = "RESOLVED: That the plans of {}, be refused."

ANOTHER: dict[str, tuple[str, str]] = {
    "the line": (f"{MILL}.", f"{OAK}."),
    "under a title": (f"New applications\n\n{MILL}.", f"New applications\n\n{OAK}."),
    "over what is told": (f"{MILL}.\n\n{MOVED}\n\n{TOLD}", f"{OAK}.\n\n{MOVED}\n\n{TOLD}"),
    "with what is told": (f"{MILL}.\n\n{TOLD}", f"{OAK}.\n\n{RETOLD}"),
    "in small letters": ("the mill, gate broken", "the weir, gate broken"),
    "in capitals": (MILL.upper(), OAK.upper()),
    "a number": ("Plot 4", "Plot 5"),
    "a number of a street": ("12 High Street", "14 High Street"),
    "a number alone": ("4/17", "5/17"),
    "a letter of a name": ("Mill House", "Hill House"),
    "the matter": ("Mill House, extension", "Mill House, shed"),
    "a point of a list": (f"(a) {MILL}.", f"(a) {OAK}."),
    "another put between": (f"{MILL}.", f"{MILL}.\n\nNo objection.\n\n{OAK}."),
    "its own left out": (f"{OAK}.\n\nNo objection.\n\n{MILL}.", f"{OAK}."),
    "a row": (f"{MILL}\tObject", f"{OAK}\tObject"),
    "the decision above": (REFUSED.format(MILL), REFUSED.format(OAK)),
}
THE_SAME: dict[str, tuple[str, str]] = {
    "the proposer": (f"{MILL}.\n\n{MOVED}", f"{MILL}.\n\n{MOVED.replace('Teal', 'Ash')}"),
    "how he is told": (f"{MILL}.\n\n{MOVED}", f"{MILL}.\n\nProposer: Cllr Ash. Seconder: Cllr Dell."),
    "a proposer alone": (MOVED, "On the proposal of Cllr Ash"),
    "what is told": (f"{MILL}.\n\n{TOLD}", f"{MILL}.\n\n{RETOLD}"),
    "what is told alone": (TOLD, RETOLD),
    "a slip": (f"{MILL}.", f"{MILL.replace('extension', 'extenslon')}."),
    "a slip in a name": ("Mill Huose, extension", "Mill House, extension"),
    "white space": (f"{MILL}.", f"{MILL}.".replace(" to the", "  to\nthe")),
    "a hyphen": ("Mill House, exten-\nsion", "Mill House, extension"),
    "capitals": (f"{MILL}.", MILL.upper()),
    "a page": (f"{MILL}.", f"{MILL}.\n\nPage 3\n\nQUAY COMMITTEE - 6 March 2041"),
    "a page's number": (f"{MILL}.", f"{MILL}.\n\nQUAY PARISH COUNCIL\n\n14"),
    "a word more": ("Mill House, extension", "Mill House, single-storey extension"),
    "the words turned round": (f"{MILL}.", "Mill House, rear extension"),
    "a title above": (f"{MILL}.", f"New applications\n\n{MILL}."),
    "a remark": (f"{MILL}.", f"{MILL}.\n\nA long discussion."),
    "a remark left out": (f"{MILL}.\n\nA long discussion.", f"{MILL}."),
    "a mark of a list": (f"{MILL}.", f"(a) {MILL}."),
    "told and not headed": (f"{MILL}.", "Members were shown the plans of Mill House, for an extension."),
    "nothing": (f"{MILL}.", ""),
}


@pytest.mark.parametrize("case", [*ANOTHER, *THE_SAME])
def test_the_line_above_names_another(case: str) -> None:
    was, now = (ANOTHER | THE_SAME)[case]
    assert names_another(was, now) is (case in ANOTHER)


@pytest.mark.parametrize("ask", [OBJECT, WRITE, "ACTION: Clerk to send an objection by 1 May 2041."])
@pytest.mark.parametrize(
    "case", ["the line", "over what is told", "in small letters", "the proposer", "what is told", "a slip", "a page"]
)
def test_a_word_on_the_only_one_is_in_doubt_where_it_is_of_another(db: sqlite3.Connection, case: str, ask: str) -> None:
    was, now = (f"{above}\n\n{ask}" for above in (ANOTHER | THE_SAME)[case])
    keep(db, "a.txt", paper(was))
    say(db, 0)
    keep(db, "a.txt", paper(now))
    doubted = case in ANOTHER
    assert [row["status"] for row in actions(db)] == ["open" if doubted else "closed"]
    assert len(store.check(db, kinds=["in-doubt"]).rows) == doubted


def row(subject: str) -> str:
    return f"Application\tAction\tOwner\n{subject}\tSend an objection to the planners\tClerk"


def decided(subject: str) -> str:
    return f"{REFUSED.format(subject)}\n\n{WRITE}"


def telling(subject: str) -> str:
    return f"{subject}.\n\nRESOLVED: That the Clerk oil the sluice and paint the railings."


def below(subject: str) -> str:
    return f"RESOLVED: That the Clerk oil the sluice and paint the railings as follows.\n\n{subject}."


@pytest.mark.parametrize("shape", [row, decided, telling, below], ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("subject", [MILL, OAK])
@pytest.mark.parametrize("title", ["PLANNING APPLICATIONS", "SITES SEEN"])
def test_so_it_is_in_rows_and_where_the_title_is_another(
    db: sqlite3.Connection, shape: Callable[[str], str], subject: str, title: str
) -> None:
    keep(db, "a.txt", paper(shape(MILL)))
    say(db, 0)
    keep(db, "a.txt", paper(shape(subject)).replace("PLANNING APPLICATIONS", title))
    stays = subject == MILL and (title != "SITES SEEN" or shape in {telling, below})
    assert [row["status"] for row in actions(db)] == ["closed" if stays else "open"]


def test_whoever_speaks_of_the_other_speaks_of_that_one(db: sqlite3.Connection) -> None:
    first, second = (paper(f"{subject}.\n\n{OBJECT}") for subject in (MILL, OAK))
    keep(db, "a.txt", first)
    say(db, 0)
    keep(db, "a.txt", second)
    assert [row["status"] for row in actions(db)] == ["open"]
    say(db, 0)
    assert [row["status"] for row in actions(db)] == ["closed"]
    say(db, 0, "reopen", changes={"back": ["status"]})
    keep(db, "a.txt", first)
    assert [row["status"] for row in actions(db)] == ["closed"]


def evening(subject: str, at: str, business: str) -> str:
    """Write minutes of one of two meetings of a day."""
    text = paper(f"{subject}.\n\n{OBJECT}", more=f"3. {business}\n\n")
    return text.replace("6 March 2041", f"6 March 2041 AT {at}")


SIX = ("6.00 PM", "BUDGET\n\nRESOLVED: That the budget for the lamps of the quay be approved at 400 pounds.")
HALF_PAST = ("7.30 PM", "HARBOUR\n\nRESOLVED: That the dredging of the inner basin be put off until the autumn.")


def states(db: sqlite3.Connection) -> dict[str, str]:
    return {str(row["document"]): str(row["status"]) for row in actions(db)}


def test_of_two_meetings_of_a_day_each_keeps_its_own(db: sqlite3.Connection) -> None:
    keep(db, "late.txt", evening(OAK, *HALF_PAST))
    say(db, 0)
    keep(db, "early.txt", evening(MILL, *SIX))
    assert states(db) == {"early.txt": "open", "late.txt": "closed"}
    keep(db, "early.txt", evening(f"{MILL}, and a wall", *SIX))
    assert states(db) == {"early.txt": "open", "late.txt": "closed"}
    keep(db, "late.txt", evening("Weir House, porch", *HALF_PAST))
    assert states(db) == {"early.txt": "open", "late.txt": "open"}
    assert len(store.check(db, kinds=["in-doubt"]).rows) == 1
