"""One decision in two papers is one action; the same words of another matter, meeting or body are another."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from minutes_cli import store
from test_spoken import keep

GRANT = (
    "RESOLVED that permission be granted subject to the conditions in the report, and that the Head of Planning "
    "complete a section 106 agreement by 31 March 2041."
)
LAMP = "RESOLVED: That the Clerk write to the owner of the lighthouse and ask for the lamp to be mended by 1 May 2041."
MILL, WEIR = f"45. 41/0123 MILL HOUSE\n\n{GRANT}", f"46. 41/0124 WEIR HOUSE\n\n{GRANT}"
LIGHT = f"45. LIGHTHOUSE\n\n{LAMP}"
QUAY, COUNCIL = "QUAY COMMITTEE", "TOWN COUNCIL"
MARCH, APRIL, NEXT = "6 March 2041", "3 April 2041", "5 March 2042"


def paper(*minutes: str, body: str = QUAY, day: str = MARCH, kind: str = "") -> str:
    told = "\n\n".join(("44. APOLOGIES\n\nNone.", *minutes, "59. CLOSE\n\nThe meeting ended at nine."))
    return f"{body}\n\n{kind}MINUTES OF THE MEETING HELD ON {day} AT 7.00 PM\n\nPRESENT: Councillor Teal\n\n{told}\n"


ADOPTED = (
    "45. ADOPTION OF MINUTES\n\nRESOLVED: That the draft minutes as circulated be taken as read, adopted and signed, "
    "and that the Clerk send a copy of them to each member by 1 May 2041."
)
TAKEN = (
    "52. MINUTES OF THE QUAY COMMITTEE\n\n"
    "The minutes of the meeting of the Quay Committee held on 6 March 2041 were received."
)
PAPERS: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "a draft and the confirmed copy": (
        (paper(MILL, WEIR, kind="DRAFT "), paper(MILL, WEIR) + "Signed\n"),
        ["quay-committee/2041-03-06/45", "quay-committee/2041-03-06/46"],
    ),
    "an extract": (
        (paper(MILL, WEIR), paper(WEIR)),
        ["quay-committee/2041-03-06/45", "quay-committee/2041-03-06/46"],
    ),
    "another meeting, on another matter": (
        (paper(MILL), paper(WEIR, day=APRIL)),
        ["quay-committee/2041-03-06/45", "quay-committee/2041-04-03/46"],
    ),
    "the next year, in the same words": (
        (paper(LIGHT), paper(LIGHT, day=NEXT)),
        ["quay-committee/2041-03-06/45", "quay-committee/2042-03-05/45"],
    ),
    "another body of the day": (
        (paper(MILL), paper(MILL, body="HARBOUR COMMITTEE")),
        ["harbour-committee/2041-03-06/45", "quay-committee/2041-03-06/45"],
    ),
    "a later paper that quotes it": (
        (paper(LIGHT), paper(f"52. MATTERS ARISING\n\nMinute 45: it had been {LAMP} This was in hand.", day=APRIL)),
        ["quay-committee/2041-03-06/45"],
    ),
    "what was recommended, and then resolved": (
        (
            paper(LIGHT.replace("RESOLVED", "RECOMMENDED TO COUNCIL")),
            paper(f"52. LIGHTHOUSE\n\nMinute 45 of the Quay Committee was read.\n\n{LAMP}", body=COUNCIL, day=APRIL),
        ),
        ["town-council/2041-04-03/52"],
    ),
    "printed again as a minute of the council's": (
        (paper(LIGHT), paper(LIGHT, TAKEN, body=COUNCIL, day=APRIL)),
        ["quay-committee/2041-03-06/45"],
    ),
    "printed again in the minute that takes them": (
        (
            paper(MILL, WEIR),
            paper(f"{TAKEN}\n\nMill House: {GRANT}\n\nWeir House: {GRANT}", body=COUNCIL, day=APRIL),
        ),
        ["quay-committee/2041-03-06/45", "quay-committee/2041-03-06/46"],
    ),
    "the council's own, on what the committee sends it": (
        (paper(MILL), paper(f"52. OAK, FROM THE QUAY COMMITTEE\n\n{GRANT}", body=COUNCIL, day=APRIL)),
        ["quay-committee/2041-03-06/45", "town-council/2041-04-03/52"],
    ),
    "each adopts its own minutes, in the council's that takes the committee's": (
        (paper(ADOPTED), paper(ADOPTED, TAKEN, body=COUNCIL, day=APRIL)),
        ["quay-committee/2041-03-06/45", "town-council/2041-04-03/45"],
    ),
    "the same minute of a council that takes no minutes": (
        (paper(LIGHT), paper(LIGHT, body=COUNCIL, day=APRIL)),
        ["quay-committee/2041-03-06/45", "town-council/2041-04-03/45"],
    ),
    "the council's own": (
        (paper(LIGHT), paper(f"52. TOLL HOUSE\n\n{LAMP}", body=COUNCIL, day=APRIL)),
        ["quay-committee/2041-03-06/45", "town-council/2041-04-03/52"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_whatever_came_first_each_decision_asks_once(name: str, tmp_path: Path) -> None:
    papers, wanted = PAPERS[name]
    for n, order in enumerate(permutations(enumerate(papers))):
        with store.open_db(tmp_path / f"{n}.db") as db:
            db.execute("PRAGMA synchronous = OFF")  # no plug is pulled here
            for at, text in order:
                keep(db, f"{at}.txt", text)
            assert sorted(str(row["id"]) for row in store.actions(db).records()) == wanted


def test_each_of_two_in_the_same_words_is_printed_again_once(tmp_path: Path) -> None:
    with store.open_db(tmp_path / "m.db") as db:
        for n, text in enumerate(PAPERS["printed again in the minute that takes them"][0]):
            keep(db, f"{n}.txt", text)
        assert store.actions(db).rows
        assert db.execute("SELECT id, same_as FROM reprints ORDER BY id").fetchall() == [
            ("town-council/2041-04-03/52", "quay-committee/2041-03-06/45"),
            ("town-council/2041-04-03/52[2]", "quay-committee/2041-03-06/46"),
        ]
