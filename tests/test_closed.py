"""What one copy of a meeting excludes is exempt in every copy, whatever number or title it has there."""

from __future__ import annotations

import itertools
import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builders import paper
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.model import Said
from minutes_cli.parse.pipeline import parse
from minutes_cli.threads.closed import open_elsewhere
from minutes_cli.threads.matter import Matter

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 19 March 2019\n\nPRESENT: Councillor A. Reed\n\n"
LAMPS = "QUAY LAMPS\n\nRESOLVED: That the Clerk be requested to order lamps by 1 May 2019.\n\n"
MILL = "SALE OF THE OLD MILL\n\nRESOLVED: That the Clerk be requested to accept the bid of Acme by 1 May 2019.\n\n"
BID = MILL.partition("\n\n")[2]
CLOSED = f"{HEAD}1. {LAMPS}2. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded.\n\n3. {MILL}"
MOVED = "Moved Cr Ash, seconded Cr Elm that the Board pay Acme the sum of £99,123 in settlement of the quay claim.\n"
TOLLS = "2. TOLLS\n\nRESOLVED: That it be noted.\n\n"

COPIES = {
    "under another number": f"{HEAD}1. {LAMPS}{TOLLS}4. {MILL}",
    "without numbers": f"{HEAD}{LAMPS}{MILL}",
    "with more in the title": f"{HEAD}1. {LAMPS}4. SALE OF THE OLD MILL - UPDATE\n\nRESOLVED: That Acme be paid.\n\n",
    "with a title that a scan misread": f"{HEAD}1. {LAMPS}4. SALE 0F THE OLD MlLL\n\nRESOLVED: That Acme be paid.\n\n",
    "under another title": f"{HEAD}1. {LAMPS}{TOLLS}4. THE NORTH BANK\n\n{BID}",
    "as it was moved, under another title": f"{HEAD}1. {LAMPS}2. CLAIM\n\n{MOVED}CARRIED\n\n3. CLOSE\n\nIt ended.\n\n",
    "in words that a scan misread": f"{HEAD}1. {LAMPS}{TOLLS}4. NORTH BANK\n\n{BID.replace('accept', 'acccpt')}",
    "in a limb of another minute": f"{HEAD}1. {LAMPS}2. TOLLS\n\nRESOLVED:\n\n(1) That it be noted.\n\n"
    "(2) That the Clerk be requested to accept the bid of Acme by 1 May 2019.\n\n",
    "under a day that was misread": f"{HEAD.replace('19 March', '20 March')}1. {LAMPS}4. {MILL}",
    "without a day": f"{HEAD.replace(' held on 19 March 2019', '')}1. {LAMPS}{TOLLS}4. SALE OF THE OLD MILL\n\n"
    "RESOLVED: That the Clerk be requested to accept the bid of Acme of one hundred and twelve thousand pounds for the "
    "freehold of the old mill and its yard.\n\n",
    "as a report": "Report to: Harbour Committee\nDate: 19 March 2019\nSubject: North bank\nReport of: Head of Works\n"
    "\n1. Summary\n\nThe bid of Acme was received.\n\n2. Recommendation\n\n"
    "(1) That the Clerk be requested to accept the bid of Acme by 1 May 2019.\n",
}
LAST = ("under another number", "in a limb of another minute")
ASKED = ("actions --all --csv", "items --csv", "papers --csv", "search bid --csv", "check --csv")
MORE = (
    "resolutions --csv",
    "motions --csv",
    "since 2019-01-01 --csv",
    "meetings --drafts --csv",
    "arising harbour --markdown",
)


def told(place: Path, command: str) -> str:
    done = CliRunner().invoke(app, [*shlex.split(command), "--db", str(place)])
    assert done.exit_code == 0, done.output
    return done.stdout


def kept(folder: Path, *texts: str) -> Path:
    """A database with papers of these texts."""
    with store.open_db(folder / "minutes.db") as db:
        for n, text in enumerate(texts):
            sha256 = str(len(texts) - n) * 64
            store.save(db, parse(replace(paper(text), name=f"{n}.txt", sha256=sha256)))
    return folder / "minutes.db"


@pytest.mark.parametrize(
    ("copy", "closed_first"), [*((copy, True) for copy in COPIES), *((copy, False) for copy in LAST)]
)
def test_what_one_copy_excludes_is_handed_on_from_none(tmp_path: Path, copy: str, *, closed_first: bool) -> None:
    closed = CLOSED
    if copy == "without a day":
        words = "of one hundred and twelve thousand pounds for the freehold of the old mill and its yard"
        closed = CLOSED.replace("of Acme by 1 May 2019", f"of Acme {words}")
    if copy.startswith("as it was moved"):
        closed = f"{CLOSED.partition('3. ')[0]}3. LEGAL MATTER\n\n{MOVED}CARRIED\n\n"
    place = kept(tmp_path, *((closed, COPIES[copy]) if closed_first else (COPIES[copy], closed)))
    asked = ASKED if closed_first else (*ASKED, *MORE)
    assert [command for command in asked if "Acme" in told(place, command)] == []
    assert "order lamps" in told(place, "actions --all --csv")
    if not copy.startswith("as it was moved"):  # its number is that of the exclusion in the copy that is listed
        assert "Acme" in told(place, "actions --all --csv --include-exempt")


@pytest.mark.parametrize(
    ("closed", "copy"),
    [("Wexbury Town Council", None), (None, "Wexbury Town Council"), ("Wexbury Town Council", "Ferry Town Council")],
)
def test_a_copy_of_which_nobody_said_the_council_may_be_of_it(
    tmp_path: Path, closed: str | None, copy: str | None
) -> None:
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, (text, council) in enumerate(((CLOSED, closed), (COPIES["under another number"], copy))):
            given = replace(paper(text), name=f"{n}.txt", sha256=str(n) * 64)
            store.save(db, parse(given, Said(council=council)))
    apart = closed is not None and copy is not None
    assert ("Acme" in told(tmp_path / "minutes.db", "actions --all --csv")) is apart


def test_it_is_open_again_when_the_closed_copy_goes(tmp_path: Path) -> None:
    place = kept(tmp_path, CLOSED, COPIES["under another number"])
    assert "Acme" not in told(place, "items --csv")
    told(place, "forget 0.txt")
    assert "Acme" in told(place, "items --csv")
    assert "doctor" not in told(place, "doctor")


WEIR = "3. WEIR\n\nRESOLVED: That the Engineer mend the weir at Long Bridge before winter.\n\n"
OTHER = "1. FEES\n\nThe fees of the ferry were set anew.\n\n2. OARS\n\nSix oars of ash were bought.\n\n"
FERRY = "4. FERRY\n\nThe ferryman asked for two new ropes and a bell.\n\n"


@pytest.mark.parametrize("name", ["HARBOURS COMMITTEE", "HARBOUR BOARD", "QUAY PANEL"])
@pytest.mark.parametrize(
    ("minutes", "open_"),
    [
        (f"1. {LAMPS}{WEIR}{FERRY}5. SALE OF THE OLD MILL\n\nRESOLVED: That Acme be paid at once.\n\n", False),
        (f"1. {LAMPS}{FERRY}5. {MILL}", False),
        (f"{OTHER}{FERRY}5. SALE OF THE OLD MILL\n\nRESOLVED: That Acme be paid at once.\n\n", True),
        (f"{TOLLS}5. SALE OF THE OLD MILL\n\nRESOLVED: That Acme be paid.\n\n", True),
    ],
)
def test_a_copy_under_a_corrected_name_of_the_body_is_one(
    tmp_path: Path, name: str, minutes: str, *, open_: bool
) -> None:
    """Told by what its minutes say; a body that met on that day, too, is another."""
    closed = f"{HEAD}1. {LAMPS}{TOLLS}{WEIR}{FERRY}5. {MILL.replace('MILL', 'MILL (EXEMPT)')}"
    place = kept(tmp_path, closed, f"{HEAD}{minutes}".replace("HARBOUR COMMITTEE", name))
    assert ("Acme" in told(place, "resolutions --csv")) is open_
    told(place, "forget 0.txt")
    assert "Acme" in told(place, "resolutions --csv")
    assert "doctor" not in told(place, "doctor")


OPEN = {
    "a title that any meeting has": ("MINUTES", "That the accounts be signed.", "MINUTES", "That they be confirmed."),
    "words that any meeting has": ("OLD MILL", "That the report be noted.", "TOLLS", "That the report be noted."),
    "a mover": (
        "OLD MILL",
        "Proposed by Councillor Ash, seconded by Councillor Elm, that Acme be paid.",
        "TOLLS",
        "Proposed by Councillor Ash, seconded by Councillor Elm, that it be noted.",
    ),
    "a word of the title": ("SALE OF THE OLD MILL", "That Acme be paid.", "MILL LANE DRAINS", "That Bolt be paid."),
}


@pytest.mark.parametrize("what", OPEN)
def test_open_business_that_has_only_this_in_common_is_open(what: str) -> None:
    title, text, other, words = OPEN[what]
    closed = Matter(("items", 1), (1, "m"), "harbour", title, f"RESOLVED: {text}", exempt=True, date="2019-03-19")
    candidate = Matter(("items", 2), (2, "m"), "harbour", other, f"RESOLVED: {words}", exempt=False, date="2019-03-19")
    assert open_elsewhere([closed, candidate]) == set()


CONFIRMED = (
    "Circulated, copy of draft minutes of the Policing Panel of the Harbour Board held on 19 February 2019. Proposed "
    "by Councillor Ash. Resolved: That the minutes of the Policing Panel of the Harbour Board be adopted."
)
HEARD = (
    "The Chair thanked the speakers for attending and for their patience. The speakers then withdrew from the meeting."
)


@pytest.mark.parametrize(
    ("title", "text", "day", "hours", "closed"),
    [
        ("ADOPTION OF MINUTES", CONFIRMED, "2019-03-19", ("12:00", "15:00"), False),  # two meetings of a day
        ("ADOPTION OF MINUTES", CONFIRMED, "2019-03-19", ("12:00", None), True),
        ("SALE OF THE OLD MILL", CONFIRMED, "2019-03-19", ("12:00", "15:00"), True),  # an hour may be misread
        ("SPEAKERS", HEARD, "2019-04-02", (None, None), False),  # any meeting hears some
        ("SPEAKERS OF THE MILL YARD", HEARD, "2019-04-02", (None, None), True),
        (
            "STAFF OF THE MILL YARD",
            "Moved by Cr Ash and seconded that Mr Eel be dismissed.",
            "2019-04-02",
            (None, None),
            True,
        ),
        ("GRIEVANCE", "RESOLVED: That Mr Eel be dismissed for theft of lamps.", "2019-04-02", (None, None), True),
        ("GRIEVANCE", "RESOLVED: That the rota be approved.", "2019-04-02", (None, None), False),
        ("STAFF OF THE MILL YARD", "Moved by Cr Ash and seconded that it be noted.", "2019-04-02", (None, None), False),
    ],
)
def test_of_another_meeting_it_is_where_title_and_words_are_the_same(
    title: str, text: str, day: str, hours: tuple[str | None, str | None], *, closed: bool
) -> None:
    one = Matter(("items", 1), (1, "m"), "harbour", title, text, exempt=True, date="2019-03-19", starts=hours[0])
    other = Matter(("items", 2), (2, "n"), "harbour", title, text, exempt=False, date=day, starts=hours[1])
    assert open_elsewhere([one, other]) == ({other.key} if closed else set())


def test_what_is_open_again_and_again_under_a_title_of_one_word_is_routine() -> None:
    words = "RESOLVED: That Mr Eel be paid for the lamps of the quay."
    one = Matter(("items", 1), (1, "m"), "harbour", "LAMPS", words, exempt=True, date="2019-03-19")
    others = [
        Matter(("items", n), (n, "n"), "harbour", "LAMPS", words, exempt=False, date=f"2019-0{n}-02") for n in (4, 5)
    ]
    assert open_elsewhere([one, others[0]]) == {others[0].key}
    assert open_elsewhere([one, *others]) == set()


SETTLED = "pay Acme Millers the sum of ninety thousand pounds in settlement of the claim over the mill bridge"


@pytest.mark.parametrize(
    ("text", "other", "closed"),
    [
        (f"Moved Cr Ash, seconded Cr Elm that Council {SETTLED}.", f"Moved Cr Oak that Council {SETTLED}.", True),
        (f"It was moved by Cr Ash, seconded by Cr Elm, to {SETTLED}. CARRIED", f"That Council {SETTLED}.", True),
        (
            f"RESOLVED: That the Council {SETTLED} (proposed Cllr Ash, seconded Cllr Elm).",
            f"Agreed to {SETTLED}.",
            True,
        ),
        (
            f"Moved by Councillor Ash Reed and seconded by Councillor Elm Stone that Council {SETTLED}.",
            "Moved by Councillor Ash Reed and seconded by Councillor Elm Stone that the lamps be lit.",
            False,
        ),
        (
            "Councillor Ash Reed declared that she was a member of the Millers' Guild and left the meeting.",
            "Councillor Ash Reed declared that she was a member of the Millers' Guild and left the meeting.",
            False,
        ),
    ],
)
def test_what_was_moved_tells_and_not_who_moved_it(text: str, other: str, *, closed: bool) -> None:
    one = Matter(("items", 1), (1, "m"), "harbour", "LEGAL MATTER", text, exempt=True, date="2019-03-19")
    draft = Matter(("items", 2), (2, "m"), "harbour", "CLAIM", other, exempt=False, date="2019-03-19")
    assert open_elsewhere([one, draft]) == ({draft.key} if closed else set())
    if closed:
        late = draft._replace(title="MILL BRIDGE CLAIM", date="2019-04-02")
        assert open_elsewhere([one._replace(title="MILL BRIDGE CLAIM"), late]) == {late.key}


def test_what_the_closed_copy_has_in_the_open_is_open() -> None:
    """Part of a matter is told in public, under the same title: that part stays open in the other copy, too."""

    def of(key: int, copy: int, text: str, *, exempt: bool = False) -> Matter:
        return Matter(("items", key), (copy, "m"), "harbour", "OLD MILL", text, exempt=exempt, date="2019-03-19")

    spoken, secret = "That tenders for the old mill be invited by notice.", "That the bid of Acme Millers be accepted."
    matters = [of(1, 1, spoken), of(2, 1, secret, exempt=True), of(3, 2, spoken), of(4, 2, secret)]
    for ordered in itertools.permutations(matters):
        assert open_elsewhere(ordered) == {("items", 4)}
