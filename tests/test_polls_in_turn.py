"""Amendments that are voted on one after the other, and then the motion: each has its own votes and its own fate."""

from __future__ import annotations

from builders import minute
from golden import resolved
from minutes_cli.parse.decisions.resolutions import resolve

PUT = """Councillor Brown proposed to lower the rate by 15%. This proposal was seconded by Councillor Kelly.

Councillor Holm proposed an Amendment that the rate be kept. This was seconded by Councillor Crow.

Councillor Shaw proposed an Amendment to raise the rate by 10%. This was seconded by Councillor Galt.

It was agreed that Amendment No. 1, proposed by Councillor Holm and seconded by Councillor Crow, would be taken first.
"""
POLLS = """
Accordingly, the Mayor directed that a Vote be taken on Amendment No. 1 proposed by Councillor Holm, seconded by Councillor Crow, that the rate be kept.

A vote was taken which resulted as follows:

For

Councillors Crow, Dunn, Holm. (3)

Against

Councillors Brown, Butler, Cole, Day, Galt. (5)

The Mayor declared the Amendment defeated.

The Mayor then directed that a vote be taken on Amendment No. 2, proposed by Councillor Shaw, seconded by Councillor Galt, to raise the rate by 10%.

A vote was taken which resulted as follows:

For

Councillors Butler, Galt. (2)

Against

Councillors Brown, Cole, Day, Dunn, Ó

Moor, Crow. (6)

The Mayor declared the Amendment defeated.

The Mayor then directed that a vote be taken on the Motion, proposed by Councillor Brown, seconded by Councillor Kelly, to lower the rate by 15%.

The result of the voting was as follows:

For

Councillors Brown, Dunn, Holm, Crow. (4)

Against

Councillors Butler, Cole, Day, Galt, Shaw. (5)

The Mayor declared the Motion defeated.
"""  # noqa: E501


def test_each_vote_is_of_what_it_was_taken_on() -> None:
    found = resolve(minute(PUT + POLLS))
    told = [(resolved(m.text), m.outcome, m.votes and (m.votes.for_, m.votes.against)) for m in found.motions]
    assert told == [
        ("lower the rate by 15%", "lost", (4, 5)),
        ("the rate be kept", "lost", (3, 5)),
        ("raise the rate by 10%", "lost", (2, 6)),
    ]
    assert found.motions[2].votes
    assert found.motions[2].votes.names_against == ("Brown", "Cole", "Day", "Dunn", "Ó Moor", "Crow")


def test_in_which_order_they_are_taken_is_agreed_whole() -> None:
    (row,) = resolve(minute(PUT + POLLS)).resolutions
    assert resolved(row.text).startswith("Amendment No. 1, proposed by Councillor Holm and seconded by")
    assert resolved(row.text).endswith("would be taken first")


def test_a_second_amendment_that_the_chair_puts_and_declares_lost_has_that_fate() -> None:
    first = POLLS[: POLLS.index("The Mayor then directed")]
    second = "The second amendment was put to the vote and the Mayor declared the Amendment defeated."
    told = {resolved(m.text): m.outcome for m in resolve(minute(f"{PUT}{first}{second}")).motions}
    assert told == {"lower the rate by 15%": "unknown", "the rate be kept": "lost", "raise the rate by 10%": "lost"}


def test_what_is_moved_behind_a_poll_is_carried_by_being_declared() -> None:
    later = (
        "Proposed by Councillor Dunn;\n\nSeconded by Councillor Holm;\n\n“That Mr. Reed be appointed to the committee.”"
    )
    declared = "The Mayor declared Mr. Reed appointed to the committee."
    told = {resolved(m.text): m.outcome for m in resolve(minute(f"{PUT}{POLLS}\n{later}\n\n{declared}\n")).motions}
    assert told["Mr. Reed be appointed to the committee"] == "carried"


def test_the_amended_wording_is_what_was_adopted() -> None:
    text = """Notice of Motion submitted by Councillor Holm

I will move at the next Meeting that the Council open the mill.

In seconding the Motion, Councillor Crow proposed an amended wording as follows:

“That the Council open the mill such that it can grind corn.”

Councillor Holm had no objection to this and accordingly the Motion, as amended, was adopted.
"""
    (row,) = resolve(minute(text)).resolutions
    assert resolved(row.text) == "the Council open the mill such that it can grind corn"


def test_what_is_carried_out_is_no_motion_that_is_carried() -> None:
    text = """Notice of Motion submitted by Councillor Holm

I will move at the next Meeting that the Council restore the park.

In proposing the Motion, Councillor Holm referred to works carried out there and to those who had lost their way.
"""
    (motion,) = resolve(minute(text)).motions
    assert motion.outcome == "unknown"


def test_sides_named_of_what_is_put_have_their_voters() -> None:
    text = """It was proposed by Councillor Holm and seconded by Councillor Crow to amend the plan. The vote was thus:

In favour of the proposed amendment:

Councillors Crow, Dunn and Holm. (3)

Against the proposed amendment:

Councillors Brown and Cole. (2)
"""
    (motion,) = resolve(minute(text)).motions
    assert motion.votes is not None
    assert (motion.votes.for_, motion.votes.against) == (3, 2)
    assert (motion.votes.names_for, motion.votes.names_against) == (("Crow", "Dunn", "Holm"), ("Brown", "Cole"))


def test_a_poll_of_nothing_that_is_told_breaks_nothing() -> None:
    text = "A vote was taken on the matter as follows: For 3, Against 2. The Mayor declared the motion carried.\n"
    found = resolve(minute(text))
    assert not [finding for finding in found.findings if "broke" in finding.message]
