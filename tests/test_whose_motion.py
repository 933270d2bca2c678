"""Whose motion the movers, the verdict or the verb of a sentence are of, where another stands beside it."""

from __future__ import annotations

import pytest

from builders import minute
from golden import resolved
from minutes_cli.parse.decisions.resolutions import resolve

BENCH = "Moved by Cllr Cole, seconded by Cllr Frost, that a bench be bought."


def told(words: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(resolved(m.text), m.outcome, m.moved_by, m.seconded_by) for m in resolve(minute(words)).motions]


@pytest.mark.parametrize("which", ["The amendment was", "The Amendment was then"])
@pytest.mark.parametrize("behind", ["\n\nIn view of the hour, it", " It"])
def test_movers_of_an_amendment_are_not_those_of_the_adjournment_below(which: str, behind: str) -> None:
    words = (
        "Cllr Cole proposed the following amendment:\n\nTo zone the lands as meadow.\n\n"
        f"{which} proposed by Cllr Cole, seconded by Cllr Frost.{behind} was agreed to adjourn to Monday."
    )
    assert told(words) == [("zone the lands as meadow", "unknown", "Cole", "Frost")]
    assert [resolved(row.text) for row in resolve(minute(words)).resolutions] == ["adjourn to Monday"]


@pytest.mark.parametrize("lead", ["Following a show of hands", "After a vote", "Following discussion,", "On a vote"])
def test_agreed_as_proposed_and_seconded(lead: str) -> None:
    words = f"{lead} it was agreed, as proposed by Cllr Cole and seconded by Cllr Frost, that the plan be adopted."
    assert told(words) == [("the plan be adopted", "carried", "Cole", "Frost")]


def test_the_amended_motion_that_is_declared_lost_where_the_amendment_was_lost_is_the_amendment() -> None:
    words = (
        f"{BENCH} Cllr Moor proposed that the Motion be rejected. Cllr Dell proposed an amendment that it be oak.\n\n"
        "The Mayor directed that a vote be taken on the amendment proposed by Cllr Dell. For: 2. Against: 3.\n\n"
        "The Mayor declared the amended Motion defeated.\n\n"
        "A vote was taken on the Motion proposed by Cllr Cole. For: 4. Against: 1. The Mayor declared it carried."
    )
    assert [row[1] for row in told(words)] == ["carried", "unknown", "lost"]


ALSO = "Also proposed to plant a tree."


@pytest.mark.parametrize(
    ("words", "also"),
    [
        (f"Cllr Cole proposed that the fence be mended. {ALSO}", [("plant a tree", "unknown", "Cole", None)]),
        (
            f"Cllr Cole proposed the following amendment:\n\nThat the fence be mended.\n\n{ALSO}",
            [("plant a tree", "unknown", "Cole", None)],
        ),
        (f"Cllr Cole proposed that the fence be mended. A barn is planned. {ALSO}", []),
        ("Cllr Cole proposed that the fence be mended. Also proposed by Cllr Frost. Also proposed: a bench.", []),
        (f"The plan is for a barn. {ALSO}", []),
    ],
)
def test_also_proposed(words: str, also: list[tuple[str, str, str | None, str | None]]) -> None:
    assert [row for row in told(words) if row[0] != "the fence be mended"] == also


TIED = "Cllr Cole proposed that the gate be shut, seconded by Cllr Frost. For 3, against 3."


@pytest.mark.parametrize(
    ("how", "outcome"),
    [
        ("Carried on the Chairman's casting vote.", "carried"),
        ("CARRIED by the Mayor’s casting vote.", "carried"),
        ("Lost on the casting vote of the Chair.", "lost"),
    ],
)
def test_by_the_casting_vote(how: str, outcome: str) -> None:
    assert told(f"{TIED} {how}") == [("the gate be shut", outcome, "Cole", "Frost")]


@pytest.mark.parametrize("gap", ["", " ", "\n", "\n\n"])
def test_co_opted_over_the_end_of_a_line(gap: str) -> None:
    words = (
        "The motion by Cllr Cole, seconded by Cllr Frost, that Ms Moor be co-opted. "
        f"The Mayor declared Ms Ann Moor co-{gap}opted."
    )
    assert told(words)[0][1:] == ("carried", "Cole", "Frost")


@pytest.mark.parametrize("lead", ["It was agreed by all", "After some discussion it was agreed"])
@pytest.mark.parametrize("what", ["the rent be £20", "Ann Moor should be elected to the post"])
def test_agreed_in_the_words_that_were_put(lead: str, what: str) -> None:
    words = f"Cllr Cole proposed that {what}. There was some talk. {lead} that {what}."
    assert told(words) == [(what, "carried", "Cole", None)]
    assert len(resolve(minute(words)).resolutions) == 1


def test_what_was_agreed_in_other_words_is_another_thing() -> None:
    words = "Cllr Cole proposed that the rent be £20, seconded by Cllr Frost. It was agreed that the rent be £25."
    assert told(words) == [("the rent be £20", "unknown", "Cole", "Frost")]
    voted = words.replace("It was", "For 2, against 3. It was").replace("£25", "£20")
    assert told(voted)[0][1] == "lost"


@pytest.mark.parametrize(
    ("giver", "mover"),
    [
        ("the Municipal District of Low Water\n\n(Councillors L. Ash (Proposer), M. Moor, F. Reed)", "L. Ash"),
        ("the Municipal District of Low Water - Councillors M. Moor, L. Ash (Proposer)", "L. Ash"),
        ("the Municipal District of Low Water\n\n(Councillors L. Ash, M. Moor, F. Reed)", None),
        ("the District of Low Water Councillors L. Ash\n\n(Proposer), M. Moor, F. Reed", "L. Ash"),
        ("the Harbour Group", None),
        ("Councillor B. Court", "B. Court"),
    ],
)
def test_a_body_that_gives_notice_moves_nothing_itself(giver: str, mover: str | None) -> None:
    notice = f"Notice of Motion submitted by {giver}\n\n“I will move at the next Meeting that the gate be oiled.”"
    found = told(f"{notice}\n\nThe Motion was seconded by Councillor Fell.")
    assert found == [("the gate be oiled", "unknown", mover, "Fell")]


@pytest.mark.parametrize(
    ("words", "mover", "seconder"),
    [
        (
            "Proposed by: Cllr Cole\n\nSeconded by: CouncillorReed\n\nAnd Resolved:\n\n“That it be sold.”",
            "Cole",
            "Reed",
        ),
        ("Members requested that a report on the tower would be made and this was agreed.", None, None),
        ("He spoke of the lamps. He also asked for salt and proposed that they be written to.", None, None),
        (
            "Cllr Dell proposed the setting up of a body to be called Lamps and Gates seconded by Cllr Mrs Reed.",
            "Dell",
            "Reed",
        ),
        (
            "On the proposal of Cllr Dell, seconded by Cllr O’Fenn, Mr. Emil Vane, Head of Mills, was appointed to it.",
            "Dell",
            "O’Fenn",
        ),
        (
            "Proposed by Cllr Dell, seconded by Cllr Reed, Cllr Moor and Cllr Fenn that it be sold. Cole was elected.",
            "Dell",
            "Reed and Moor and Fenn",
        ),
    ],
)
def test_a_mover_is_a_person_and_whole(words: str, mover: str | None, seconder: str | None) -> None:
    (row, *_) = told(words)
    assert row[2:] == (mover, seconder)


@pytest.mark.parametrize("ones", ["Cllr. O’Fenn’s", "Councillor Reed's"])
def test_what_somebody_had_proposed_is_not_proposed_again(ones: str) -> None:
    assert told(f"Some stated that {ones} proposed amendment was reasonable and agreed that a lamp is bright.") == []
