"""What a sentence says became of something, which deeds answer a request, and the points of a minute."""

from __future__ import annotations

import pytest

from builders import examples
from minutes_cli.words import outcome_forms
from minutes_cli.words.deed_kinds import answers, deed_of, kind_of
from minutes_cli.words.outcomes import outcome
from minutes_cli.words.points import Points
from minutes_cli.words.stems import stems
from minutes_cli.words.turns import Turns


def every_example() -> list[tuple[str, str]]:
    """Return the examples of each pattern, with what they tell."""
    names = (*((name, "done") for name in outcome_forms.DONE), ("NOT_DONE", "not done"), ("ENDED", "ended"))
    return [(example, tells) for name, tells in names for example in examples(outcome_forms, name)]


@pytest.mark.parametrize(("example", "tells"), every_example())
def test_each_example_stands_beside_its_pattern(example: str, tells: str) -> None:
    found = outcome(example)
    assert found is not None
    assert found.tells == tells
    assert Turns(example).first(0) is not None, "no sentence is read where no turn is found"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Clerk will write to the mill.",
        "The Clerk would contact the County.",
        "The wall is to be repaired.",
        "Once it has been repaired, the Clerk will pay.",
        "The grant is paid when the work has been completed.",
        "Has the lamp been repaired?",
        "Pam Oak asked whether the lamp had been repaired.",
        "A complaint has been received about the lamp.",
        "He had been asked to submit a report.",
        "It was agreed to have the gate repaired.",
        "On the proposal of Pam Oak, seconded by Tom Fry, it was agreed that the report be received.",
        "The Clerk should issue a reply asking for a response to the question.",
        "A resident who had complained about the mill was heard.",
        "The bridge is of stone.",
    ],
)
def test_promises_questions_conditions_and_decisions_tell_of_nothing_done(sentence: str) -> None:
    found = outcome(sentence)
    assert found is None or found.tells != "done"


@pytest.mark.parametrize(
    ("task", "kind"),
    [
        ("write to the mill", "say"),
        ("chase the County", "say"),
        ("a dog bin be purchased", "get"),
        ("to look into the drains", "look"),
        ("submit a report on the bollards", "paper"),
        ("arrange a site meeting", "meet"),
        ("the potholes be filled", "work"),
        ("put up a notice", "fit"),
        ("be wise", ""),
    ],
)
def test_the_deed_that_a_task_asks_for(task: str, kind: str) -> None:
    assert deed_of(task)[1] == kind


@pytest.mark.parametrize(
    ("asked", "told", "wanted"),
    [
        ("write", "wrote", True),
        ("write", "contacted", True),
        ("write", "painted", False),
        ("repair", "written", False),
        ("repair", "replaced", True),
        ("buy", "delivered", True),
        ("report", "circulated", True),
        ("investigate", "inspected", True),
    ],
)
def test_which_deed_answers_another(asked: str, told: str, *, wanted: bool) -> None:
    assert answers(kind_of(asked), kind_of(told)) is wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The footpaths at Mill Lane had been repaired", "repair the footpath at Mill Lane"),
        ("replacement hedges", "replace the hedge"),
        ("it was purchased", "purchasing"),
        ("wrote", "written"),
    ],
)
def test_words_are_compared_without_their_endings(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@pytest.mark.parametrize("word", ["12", "2014", "3rd", "the", "june", "cllr"])
def test_what_names_nothing(word: str) -> None:
    assert not stems(word)


@pytest.mark.parametrize(
    ("text", "place", "point", "head"),
    [
        ("Matters: • Mill Lane – it fell. • The gate – mended.", "mended", "• The gate – mended.", "The gate"),
        ("a) Notice board - still awaited. b) Lamp - done.", "done", "b) Lamp - done.", "Lamp"),
        ("5.2 Signs - He wrote. It came. 5.3 Hedges - cut.", "came", "5.2 Signs - He wrote. It came.", "Signs"),
        ("STREET LIGHTS\n\nThe clerk has ordered two.", "ordered", "The clerk has ordered two.", "STREET LIGHTS"),
        ("The mill was sold.\n\nThe clerk has ordered two.", "ordered", "The clerk has ordered two.", ""),
    ],
)
def test_the_points_of_a_minute(text: str, place: str, point: str, head: str) -> None:
    found = Points(text).at(text.index(place))
    assert (text[found.start : found.end].strip(), found.head) == (point, head)
