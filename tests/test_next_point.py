"""What stands in the point behind a decision is of that point, and not of the decision's last limb."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

HEAD = (
    "WEIR COMMITTEE\n\nMinutes of the meeting held on 3 March 2031\n\nPresent: A. Reed (Chair), B. Teal\n\n1. LAMPS\n"
)
LIMBS = "RESOLVED:\n(1) That the report be noted.\n(2) That the Clerk write to the owner.\n\n"
LOST = "It was proposed by Cllr Reed, seconded by Cllr Teal, that the bridge be closed. For 1, against 3. It was lost."
OWN = "Motion: That the hall be let. Proposed: Cllr Reed. Seconded: Cllr Teal. {}."


def of(text: str) -> tuple[list[tuple[str | None, str]], list[tuple[str, str | None, str]], list[str]]:
    """Resolutions, motions and tasks of a minute."""
    parsed = parse(paper(f"{HEAD}\n{text}\n\n2. NEXT\n\nNoted.\n"))
    motions = [(one.text, one.moved_by, str(one.outcome)) for one in parsed.motions]
    return [(one.path, one.text) for one in parsed.resolutions], motions, [one.task for one in parsed.actions]


@pytest.mark.parametrize("bullet", ["• ", "- "])
def test_a_bullet_behind_numbered_limbs_is_the_next_point(bullet: str) -> None:
    limbs = [("(1)", "That the report be noted."), ("(2)", "That the Clerk write to the owner.")]
    resolutions, motions, tasks = of(f"{bullet}{LIMBS}{bullet}{LOST}")
    assert resolutions == limbs
    assert motions == [("that the bridge be closed.", "Reed", "lost")]
    assert tasks == ["write to the owner."]
    assert of(f"{LIMBS}{bullet}The Surveyor undertook to order a bin.")[2] == ["write to the owner.", "order a bin."]


def test_bullets_to_which_a_limb_leads_are_of_it() -> None:
    resolutions, _, _ = of(
        "RESOLVED:\n(1) That the report be noted.\n(2) That the Clerk write to:\n\n- the mill;\n- the weir."
    )
    assert resolutions[1] == ("(2)", "That the Clerk write to: - the mill; - the weir.")


@pytest.mark.parametrize(
    "before", ["RESOLVED: That the Clerk renew the licence.", "It was agreed that the Clerk renew the licence."]
)
def test_fields_with_a_motion_of_their_own_are_of_no_decision_before_them(before: str) -> None:
    resolutions, motions, tasks = of(f"{before}\n\n{OWN.format('Lost')}")
    assert [text.casefold().removeprefix("that ") for _, text in resolutions] == ["the clerk renew the licence."]
    assert motions == [("That the hall be let", "Reed", "lost")]
    assert tasks == ["renew the licence."]
    resolutions, motions, _ = of(f"{before}\n\n{OWN.format('Carried')}")
    assert len(resolutions) == 2
    assert motions == [("That the hall be let", "Reed", "carried")]


LICENCE = ("the clerk renew the licence.", "carried")
QUILL = "Proposed Cllr Reed, seconded Cllr Teal."


@pytest.mark.parametrize(
    "before", ["RESOLVED: That the Clerk renew the licence.", "It was agreed that the Clerk renew the licence."]
)
@pytest.mark.parametrize(
    ("own", "words"),
    [
        (f"Proposal: let the hall. {QUILL}", "let the hall"),
        (f"Suggestion: let the hall to the Guides. {QUILL}", "let the hall to the Guides"),
        (f"Proposal: That the hall be let.\n{QUILL}", "That the hall be let"),
    ],
)
@pytest.mark.parametrize(
    ("verdict", "outcome"), [("Lost 1-3.", "lost"), ("Lost.", "lost"), ("Carried 3-1.", "carried")]
)
def test_a_verdict_with_its_own_proposal_is_of_no_decision_before(
    before: str, own: str, words: str, verdict: str, outcome: str
) -> None:
    resolutions, motions, tasks = of(f"{before}\n\n{own} {verdict}")
    assert resolutions[0][1].casefold().removeprefix("that ") == LICENCE[0]
    assert len(resolutions) == 1 + (outcome == "carried")
    assert motions == [(words, "Reed", outcome)]
    assert tasks[0] == "renew the licence."


@pytest.mark.parametrize(("verdict", "outcome"), [("lost", "lost"), ("carried", "carried"), ("then defeated", "lost")])
def test_a_motion_by_somebody_behind_a_decision(verdict: str, outcome: str) -> None:
    words = f"A motion by Cllr Reed, seconded by Cllr Teal, that the hall be let, was {verdict}."
    resolutions, motions, _ = of(f"It was agreed that the Clerk renew the licence.\n\n{words}")
    assert resolutions[0] == ("", "that the Clerk renew the licence.")
    assert motions == [("that the hall be let", "Reed", outcome)]


def test_words_behind_movers_are_what_they_moved_and_not_what_stands_above() -> None:
    resolutions, motions, _ = of(
        "It was agreed that the Clerk renew the licence.\n\n"
        "Proposed by Cllr Reed, seconded Cllr Teal: let the hall. Lost."
    )
    assert resolutions == [("", "that the Clerk renew the licence.")]
    assert all(one[2] == "lost" for one in motions)


def test_movers_alone_behind_a_decision_are_its_own() -> None:
    resolutions, motions, _ = of(f"It was agreed that the Clerk renew the licence. {QUILL} Carried 3-1.")
    assert resolutions == [("", "that the Clerk renew the licence.")]
    assert [one[1] for one in motions] == ["Reed"]


def test_short_motions_in_turn() -> None:
    _, motions, _ = of(
        "That the hall be let. (Reed/Teal) Lost.\nThat the Clerk renew the licence. (Teal/Reed) Carried."
    )
    assert motions == [
        ("That the hall be let.", "Reed", "lost"),
        ("That the Clerk renew the licence.", "Teal", "carried"),
    ]
