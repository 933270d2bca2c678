"""What became of a motion that was put off, withdrawn, never seconded, or voted on beside another's."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import listed, minute
from golden import resolved
from minutes_cli import store
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read

NOTICE = "I will move at the next meeting that the pier be let."
PUT = f"{NOTICE}\n\nThe Motion was proposed by Councillor Ash and seconded by Councillor Reed."


def told(words: str) -> list[tuple[str, str]]:
    """Return each motion with what became of it."""
    return [(resolved(m.text), m.outcome) for m in resolve(minute(words)).motions]


def rows(words: str) -> list[str]:
    return [resolved(row.text) for row in resolve(minute(words)).resolutions]


NOT_PUT = """
    This Notice of Motion was deferred to the May meeting.|In the absence of Cllr Ash, this Motion was deferred.|
    As there was no proposer for this motion, it was deferred to the next meeting.|
    The Chair deferred this Motion to the next Committee Meeting.|This Motion was adjourned to May.|
    It was agreed that this Notice of Motion would be adjourned to the next Meeting.|
    It was agreed that consideration of this Motion would be deferred to June.|This motion was held over.|
    It was agreed that this motion should be sent to the Rivers Committee.|The proposal was postponed to May.|
    This Motion was referred to the Weirs and Rivers Strategic Policy Committee for consideration.|
    On the proposal of Councillor Ash, seconded by Councillor Reed, this Motion was referred to the Rivers Panel.|
    There was no seconder for the Motion.|There was no Seconder to this proposal.|
    It was agreed to refer this Motion to the Rivers Committee.|This motion was forwarded to the full Council.
"""
WITHDRAWN = """
    It was agreed that this motion would be withdrawn.|Councillor Ash withdrew his Motion, and this was agreed.|
    The Chair confirmed that this Notice of Motion had been withdrawn.|Cllr Ash agreed to withdraw the motion.|
    At the request of Cllr Ash and with the agreement of the Meeting, this Motion was withdrawn.
"""


@pytest.mark.parametrize(
    "fate", [*((f, "not put") for f in listed(NOT_PUT)), *((f, "withdrawn") for f in listed(WITHDRAWN))]
)
def test_put_aside(fate: tuple[str, str]) -> None:
    words, outcome = fate
    assert told(f"{NOTICE}\n\n{words}")[0] == ("the pier be let", outcome)
    assert not any(row.startswith("the pier") for row in rows(f"{NOTICE}\n\n{words}"))


STILL_OPEN = """
    Cllr Dell asked that the Motion be referred to the Rivers Committee.|A similar motion was withdrawn in May.|
    It was suggested that this Motion be deferred.|The motion would have to be submitted to the full Council.|
    If the motion is adopted, it will be sent to the Minister.|REPLY: The Motion was referred to the Water Company.
"""


@pytest.mark.parametrize("words", listed(STILL_OPEN))
def test_what_leaves_a_motion_open(words: str) -> None:
    assert told(f"{PUT}\n\n{words}")[0] == ("the pier be let", "unknown")


CARRIED = """
    Following discussion, it was agreed that the Motion was carried.|It was agreed to adopt the Motion.|
    The Members voted unanimously in favour of this Motion.|The Motion was approved by the Members.|
    It was agreed that the Motion would be circulated to all Local Authorities for support.|
    It was agreed to circulate the Motion to all other councils.|Members agreed to this proposal.
"""


@pytest.mark.parametrize("words", listed(CARRIED))
def test_agreed_in_other_words(words: str) -> None:
    assert told(f"{PUT}\n\n{words}")[0] == ("the pier be let", "carried")
    assert rows(f"{PUT}\n\n{words}")[0] == "the pier be let"


LOST = """
    Following discussion it was agreed that a vote would be taken on the motion and following a show of hands the Mayor
    declared the motion defeated.|A vote was taken, following which the Chair declared the motion rejected.|
    As the majority of the Members were not in favour of the Motion, the Mayor declared it defeated.|
    As the majority were in favour of selling the pier, the Mayor declared the motion lost.
"""


@pytest.mark.parametrize("words", listed(LOST))
def test_declared_lost(words: str) -> None:
    assert told(f"{PUT}\n\n{words}")[0] == ("the pier be let", "lost")
    assert not any(row.startswith(("the pier", "selling")) for row in rows(f"{PUT}\n\n{words}"))


def test_a_verdict_that_names_the_mover_is_of_his_motion() -> None:
    first = "Councillor Ash proposed that the pier be let, seconded by Councillor Reed."
    second = "Councillor Dell proposed that the pier be sold, seconded by Councillor Moor (J)."
    for said, outcome in (
        ("The Mayor declared the proposal from Councillor Ash defeated.", ("lost", "unknown")),
        ("The Mayor declared Councillor Dell’s proposal lost.", ("unknown", "lost")),
        (
            "The Mayor confirmed the proposal of Councillor Ash (M), seconded by Councillor Reed, as carried.",
            ("carried", "unknown"),
        ),
        (
            "The motion proposed by Councillor Dell and seconded by Councillor Moor (J) was carried.",
            ("unknown", "carried"),
        ),
        ("There was no seconder to Councillor Dell's proposal.", ("unknown", "not put")),
    ):
        assert tuple(outcome for _, outcome in told(f"{first} {second}\n\n{said}")) == outcome, said


def test_the_figures_of_a_vote_are_of_the_motion_that_it_was_taken_on() -> None:
    votes = "In Favour\n\nCouncillors Ash, Reed and Coe.\n\n(3)\n\nAgainst\n\nCouncillors Dell and Moor.\n\n(2)"
    words = (
        "Councillor Ash proposed that the pier be let, seconded by Councillor Reed.\n\nCouncillor Dell proposed that "
        "the pier be sold, which was seconded by Councillor Moor.\n\nFollowing discussions, the Mayor directed that a "
        f"vote be taken on the proposal from Councillor Ash and the result of the voting was as follows:\n\n{votes}"
    )
    assert told(words) == [("the pier be let", "carried"), ("the pier be sold", "unknown")]


def test_an_amendment_that_stands_below_its_movers() -> None:
    words = (
        f"{PUT}\n\nCouncillor Dell proposed the following amendment and this was seconded by Councillor Moor:\n\n"
        "“That the pier be mended.”\n\nThe Mayor declared the amendment defeated as there was not a majority.\n\n"
        "The Mayor declared the Motion as proposed by Councillor Ash and seconded by Councillor Reed carried."
    )
    assert told(words) == [("the pier be let", "carried"), ("the pier be mended", "lost")]
    assert rows(words) == ["the pier be let"]


def test_what_stands_under_a_number_of_its_own() -> None:
    done = "proposed by Councillor Ash, seconded by Councillor Reed was approved."
    words = f"**Amendment No. 5: Amendment submitted by Cllr. Ann Ash – Keep St. Mary's pier.**\n\nThe Amendment {done}"
    assert told(words) == [("Keep St. Mary's pier", "carried")]
    assert rows(words) == ["Keep St. Mary's pier"]
    for tag in ("Amendment No.3", "Modification No. 2:", "**Amendment** **No. 7:**", "Proposed Amendment No. 1 –"):
        what = "Modification" if "Mod" in tag else "Amendment"
        behindbelow = f"{tag} The pier be kept\n\nThe {what} {done}"
        assert rows(behindbelow) == ["The pier be kept"], tag
    put = (
        "Amendment No. 4: The pier be kept\n\nThe Amendment was proposed by Cllr. Ash, seconded by Cllr. Reed.\n\n"
        "Cllr Dell proposed that the pier be sold, which was seconded by Cllr Moor.\n\n"
        "The Amendment proposed by Councillor Ash, seconded by Councillor Reed was approved."
    )
    assert told(put) == [("The pier be kept", "carried"), ("the pier be sold", "unknown")]
    assert rows(f"The Modification {done}") == [f"The Modification {done[:-1]}"]


def test_who_moved_on_with_what_others_put() -> None:
    words = (
        "Cllr Ash proposed a lease as the easiest solution. Cllr Ash has sent a sample to the Clerk. It was resolved "
        "that the Clerk would edit this. Prop DD 2nd JB, 6 in favour, 1 against."
    )
    found = resolve(minute(words)).motions
    assert [(m.moved_by, m.outcome) for m in found] == [("Ash", "unknown"), ("DD", "carried")]


def test_votes_under_bold_names_of_their_sides_on_lines_with_an_empty_one_behind_each() -> None:
    words = (
        "Amendment No. 6: Keep the pier\n\nThe Amendment was proposed by Cllr. Ash, seconded by Cllr. Reed. Cllr Dell"
        "\n\nproposed that the pier be sold, which was seconded by Cllr Moor.\n\nFollowing discussions, the Mayor"
        "\n\ndirected "
        "that a vote be taken on the proposed amendment from Cllr Ash and the result was as follows:\n\n**In Favour**"
        "\n\nCouncillors Ash, Reed.\n\n**(2)**\n\n**Against**\n\nCouncillor Dell.\n\n**(1)**\n\nThe Amendment "
        "proposed by Councillor Ash, seconded by Councillor Reed was\n\napproved.\n\nAmendment No. 7: Mend the weir"
        "\n\nThe Amendment proposed by Councillor Coe, seconded by Councillor Reed was\n\napproved."
    )
    assert told(words) == [
        ("Keep the pier", "carried"),
        ("the pier be sold", "unknown"),
        ("Mend the weir", "carried"),
    ]
    first = resolve(minute(words)).motions[0].votes
    assert first is not None
    assert (first.for_, first.against) == (2, 1)


def test_amendments_of_a_plan_are_motions_of_those_who_put_them() -> None:
    words = "\n\n".join(
        f"Amendment proposed by Councillor {a} and seconded by Councillor {b}.\n\nMotion {n}: I will move {what}.\n\n"
        f"Reason: Safety.\n\nThe amendment proposed by Councillor {a} and seconded by Councillor {b} was approved."
        for n, (a, b, what) in enumerate(
            (("Ash", "Reed", "that the pier be let"), ("Dell", "Moor", "to mend the weir")), 1
        )
    )
    found = resolve(minute(words)).motions
    assert [(resolved(m.text), m.moved_by, m.seconded_by, m.outcome) for m in found] == [
        ("the pier be let", "Ash", "Reed", "carried"),
        ("mend the weir", "Dell", "Moor", "carried"),
    ]


def test_what_a_line_breaks_is_said_of_the_whole() -> None:
    words = (
        "Cllr Ash proposed that the election be put off. This proposal was seconded by Councillor Reed.\n\nThe Mayor "
        "directed that a Vote be taken on the proposal to defer the Election.\n\n**For**\n\nCouncillors Ash, Reed. "
        "**(2)**\n\n**Against**\n\nCouncillors Coe, Dell, Hickey-\n\nMoor. **(3)**\n\nThe Mayor declared that "
        "the counter proposal from the Members to defer the\n\nElection until May was defeated."
    )
    assert told(words) == [("the election be put off", "lost")]
    votes = resolve(minute(words)).motions[0].votes
    assert votes is not None
    assert (votes.for_, votes.against) == (2, 3)


def test_a_sentence_glued_to_the_seconder_is_not_his() -> None:
    words = (
        "Councillor Dell proposed no change in the tax. This proposal was seconded by Councillor Moor.\n\nThe Mayor "
        "called a vote on the Amendment proposed by Councillor Dell and seconded by Councillor Moor.As the majority of "
        "the Members were in favour of raising the tax, the Mayor declared the proposal from Councillor Dell defeated."
    )
    assert told(words) == [("no change in the tax", "lost")]


def test_that_the_motion_be_amended_is_an_amendment() -> None:
    words = (
        f"{PUT}\n\nIt was proposed by Councillor Dell and seconded by Councillor Moor that the motion be amended to "
        "include the weir.\n\nThe Mayor declared the amendment lost and the motion carried."
    )
    assert [outcome for _, outcome in told(words)] == ["carried", "lost"]


def test_a_verdict_behind_a_figure() -> None:
    words = "A. Ash, B. Reed: That we award the bid to:\n\nThe Mill\n\nFor a total amount of: $313.81 Carried."
    assert [outcome for _, outcome in told(words)] == ["carried"]


MARCH = """PARKS COMMITTEE

Minutes of the meeting held on 6 March 2018

Present: Cllr Fox, Cllr Hare

9. PUMP

RESOLVED: That the Surveyor repair the old iron pump on the village green.
"""


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("It was moved that minute 9 of 6 March 2018 be rescinded. The motion was lost.", "open"),
        ("Cllr Fox moved, Cllr Hare seconded, that minute 9 of 6 March 2018 be rescinded. LOST", "open"),
        ("It was moved by Cllr Fox that minute 9 of 6 March 2018 be rescinded. The motion was withdrawn.", "open"),
        ("A motion to rescind minute 9 of 6 March 2018 was lost.", "open"),
        ("The proposal that minute 9 of 6 March 2018 be set aside was not seconded.", "open"),
        ("The Committee declined to revoke minute 9 of 6 March 2018.", "open"),
        ("RESOLVED NOT to rescind minute 9 of 6 March 2018.", "open"),
        ("RESOLVED: That minute 9 of 6 March 2018 be not rescinded.", "open"),
        ("It was moved that the repair of the old iron pump on the village green be abandoned. LOST", "open"),
        ("It was moved that minute 9 of 6 March 2018 be rescinded. The motion was carried.", "ended"),
        ("A motion to rescind minute 9 of 6 March 2018 was carried.", "reported"),
        ("RESOLVED: That minute 9 of 6 March 2018 be rescinded.", "ended"),
        ("RESOLVED: That the repair of the old iron pump on the village green be abandoned.", "ended"),
        ("The works in minute 9 of 6 March 2018 had been carried out.", "reported"),
    ],
)
def test_a_motion_that_was_lost_ends_nothing(tmp_path: Path, told: str, status: str) -> None:
    head = MARCH.partition("9. PUMP")[0].replace("6 March", "3 April")
    with store.open_db(tmp_path / "minutes.db") as db:
        for name, text in (("march.txt", MARCH), ("april.txt", f"{head}1. PUMP\n\n{told}\n")):
            (tmp_path / name).write_text(text, "utf-8")
            store.save(db, parse(read(tmp_path / name)))
        found = store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()
    assert [r["status"] for r in found if r["number"] == "9"] == [status]
    assert not any(r["owner"] == "NOT" for r in found)


def test_votes_of_an_amendment_behind_a_resolution_are_not_its_own() -> None:
    found = resolve(
        minute(
            "RESOLVED: That the gate be locked.\n"
            "An amendment by Cllr Ash that the gate be left open was put and lost by 2 votes to 3."
        )
    )
    assert [resolved(row.text) for row in found.resolutions] == ["the gate be locked"]
    assert [m.votes for m in found.motions if m.outcome == "carried"] == []


@pytest.mark.parametrize("behind", ["\n\nVotes for: 2\nVotes against: 3\nNOT CARRIED", " (LOST 2-3)"])
def test_what_was_voted_down_is_lost_whatever_label_stands_before_it(behind: str) -> None:
    assert told(f"RESOLVED: That the hedge be cut.{behind}") == [("the hedge be cut", "lost")]
    assert rows(f"RESOLVED: That the hedge be cut.{behind}") == []


def test_a_casting_vote_makes_the_fewer_the_more() -> None:
    votes = "Votes for: 3\nVotes against: 4, of which one was lost; the Chair gave a casting vote for it."
    words = f"RESOLVED: That the hedge be cut.\n\n{votes}"
    assert rows(words) == ["the hedge be cut"]


@pytest.mark.parametrize("asked", ["queried if", "asked whether", "enquired if"])
def test_what_is_asked_of_an_earlier_motion_befalls_none_of_this_minute(asked: str) -> None:
    words = (
        "Councillor Ash requested clarification on Long Cross as per a recent Notice of Motion. It had been seen.\n\n"
        f"Councillor Reed {asked} his Notice of Motion on the mill had been submitted to full Council, which it had."
    )
    assert told(words) == []
