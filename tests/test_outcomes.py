"""What a sentence says became of something, which deeds answer a request, and the points of a minute."""

from __future__ import annotations

import pytest

from builders import examples
from minutes_cli.words import outcome_forms
from minutes_cli.words.conditions import asks
from minutes_cli.words.deed_kinds import answers, decided, deed_of, kind_of, recipients_of, whom_of
from minutes_cli.words.given_up import stands
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


@pytest.mark.parametrize("example", examples(outcome_forms, "NOT_UNDONE"))
def test_what_is_not_undone_stands(example: str) -> None:
    assert stands(example)


@pytest.mark.parametrize(
    "sentence",
    ["Minute 9 was rescinded.", "The motion to rescind minute 9 was carried.", "The plan of minute 9 was rejected."],
)
def test_what_is_undone_does_not(sentence: str) -> None:
    assert not stands(sentence)


def test_that_none_was_faulty_is_no_word_of_something_still_to_come() -> None:
    for bad in "unsafe unlit damaged defective faulty broken cracked dangerous".split():  # noqa: SIM905 - easily read
        found = outcome(f"All nine lamps had been inspected, and none was {bad}.")
        assert found is not None, bad
        assert found.tells == "done", bad


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
        "They were told of the wrong road and not of the work that Pam Oak had sent to them previously.",
        "The mill asked what it would cost in the event of the service being discontinued.",
        "Further safeguards are also in place under the guidelines.",
        "The Council has put in place a programme to measure the flow.",
        "I will move that we write to the mill in response to the flood, which had been cleared up by others.",
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
        ("check with the mill whether it is open", "say"),
        ("a workshop take place on Friday", "meet"),
        ("invite the wardens to the next meeting", "say"),
        ("invite the wardens to the meeting that is to take place in May", "say"),
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
    ("task", "whom"),
    [
        ("write to the Harbour Access Officer to ask about the gate", "the Harbour Access Officer"),
        ("ask the mill to have this mended", "the mill"),
        ("liaise with the Tidy Quays on this matter", "with the Tidy Quays"),
        ("enquire of Mr Wick if work has begun", "of Mr Wick"),
        ("be wise", ""),
    ],
)
def test_to_whom_a_task_says_something(task: str, whom: str) -> None:
    assert whom_of(task).removeprefix("to ") == whom


@pytest.mark.parametrize(
    ("task", "to"),
    [
        ("forward this resolution to Pam Oak and the Federation for support", "Pam Oak and the Federation"),
        ("a copy of the motion be sent to Pam Oak, MP; and the Federation.", "Pam Oak, MP; and the Federation"),
        ("send a letter to the mill asking for a price", "the mill"),
        ("write to the mill", ""),
    ],
)
def test_to_whom_a_task_sends_something(task: str, to: str) -> None:
    assert recipients_of(task) == to


@pytest.mark.parametrize(
    ("resolution", "made"),
    [
        ("That the tender for the lamps be awarded to Wick and Son", "awarded"),
        ("that the quotation of Mr Wick for the lamps be accepted", "awarded"),
        ("to approve the quote of £90 for the gate", "awarded"),
        ("That the Lamp Policy be adopted", "adopted"),
        ("That Ann Varley be appointed Wharfinger", "appointed"),
        ("That the apology be accepted", ""),
        ("That the Clerk write to the mill", ""),
    ],
)
def test_which_decision_settles_what_was_asked_for(resolution: str, made: str) -> None:
    assert decided(resolution)[0] == made


@pytest.mark.parametrize(
    ("asked", "made", "wanted"),
    [
        ("obtain", "awarded", True),
        ("circulate", "awarded", True),
        ("advertise", "appointed", True),
        ("draft", "adopted", True),
        ("repair", "awarded", False),
        ("write", "adopted", False),
    ],
)
def test_what_a_decision_can_settle(asked: str, made: str, *, wanted: bool) -> None:
    assert answers(kind_of(asked), made) is wanted


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


LONG = "the wall on the far side of the mill stream below the bridge at the back of"
"""A line as long as a page is wide, with an empty one behind it."""


@pytest.mark.parametrize(
    ("text", "place", "point", "head"),
    [
        ("Matters: • Mill Lane – it fell. • The gate – mended.", "mended", "• The gate – mended.", "The gate"),
        ("a) Notice board - still awaited. b) Lamp - done.", "done", "b) Lamp - done.", "Lamp"),
        ("5.2 Signs - He wrote. It came. 5.3 Hedges - cut.", "came", "5.2 Signs - He wrote. It came.", "Signs"),
        ("STREET LIGHTS\n\nThe clerk has ordered two.", "ordered", "The clerk has ordered two.", "STREET LIGHTS"),
        ("The mill was sold.\n\nThe clerk has ordered two.", "ordered", "The clerk has ordered two.", ""),
        ("The lamp fell and was\n\nmended.", "mended", "The lamp fell and was\n\nmended.", ""),
        (f"Pam Oak said that {LONG}\n\nOak House fell.", "House", f"Pam Oak said that {LONG}\n\nOak House fell.", ""),
    ],
)
def test_the_points_of_a_minute(text: str, place: str, point: str, head: str) -> None:
    found = Points(text).at(text.index(place))
    assert (text[found.start : found.end].strip(), found.head) == (point, head)


@pytest.mark.parametrize(
    "sentence",
    [
        "If the mill did not answer, the matter of the letter would not be pursued.",
        "Should the mill not pay, the scheme would be abandoned.",
        "It was agreed that, in the event of a flood, the order would be rescinded.",
        "The matter would not be pursued unless the mill paid.",
        "That it be not the case that no further action be taken on Minute 9.",
        "It was not true that the order was rescinded.",
        "The order was superseded by nothing; the Clerk was to mend the gate.",
        "The order was superseded by none.",
    ],
)
def test_what_would_end_it_in_some_case_or_is_denied_ends_nothing(sentence: str) -> None:
    found = outcome(sentence)
    assert found is None or found.tells == "not done"


@pytest.mark.parametrize(
    "sentence",
    [
        "If the mill was to be believed, the order had been rescinded.",
        "The mill having paid, the matter would not be pursued.",
        "The order was superseded by another.",
        "The matter would not be pursued as the mill had paid.",
        "It was agreed that this motion would not be pursued at this stage but could come again if required.",
        "The mill is not thought to be dangerous, therefore no further action can be taken.",
        "It is now felt that the scheme has been superseded.",
        "The Panel, having considered the report, resolves not to proceed with the plan.",
        "That, having considered the report of the Reeve, the plan of 2019 be revoked.",
        "The bench that Cllr Ash requested is no longer required.",
    ],
)
def test_what_ends_it_in_any_case_does(sentence: str) -> None:
    found = outcome(sentence)
    assert found is not None
    assert found.tells == "ended"


@pytest.mark.parametrize(
    ("sentence", "asking"),
    [
        ("Cllr Moss asked why the report under Minute 9 was not on the agenda.", True),
        ("Has the letter of Minute 9 been sent?", True),
        ("Cllr Moss asked whether the letter of Minute 9 had gone; the Clerk confirmed that it had.", False),
        ("The letter of Minute 9 was sent.", False),
    ],
)
def test_who_asks_reports_nothing_unless_somebody_answers(sentence: str, *, asking: bool) -> None:
    assert asks(sentence) is asking


@pytest.mark.parametrize(
    "sentence",
    [
        "Two of the three quotations have been received.",
        "Only one quotation had been received.",
        "Half of the gates were mended.",
        "All but one of the gates had been mended.",
        "Not all of the gates had been mended.",
        "The gate is mended except for a hinge.",
        "The lamps had been ordered but not delivered.",
        "It was denied that the gate had been mended.",
        "Most of the wall is mended.",
        "The gate was reported not to have been mended.",
    ],
)
def test_what_is_done_in_part_or_denied_is_not_told_as_done(sentence: str) -> None:
    found = outcome(sentence.strip())
    assert found is None or found.tells == "not done"


@pytest.mark.parametrize(
    "sentence",
    [
        "Some months ago the gate had been mended.",
        "The first gate had been mended.",
        "One of the members had written to the mill.",
        "In one of the fields, the gate had been mended.",
        "The gate was reported to have been mended.",
    ],
)
def test_what_counts_something_else_is_done(sentence: str) -> None:
    found = outcome(sentence.strip())
    assert found is not None
    assert found.tells == "done"


@pytest.mark.parametrize("sentence", ["The order was never rescinded.", "The order has not yet been superseded."])
def test_what_is_denied_has_not_ended(sentence: str) -> None:
    found = outcome(sentence)
    assert found is None or found.tells != "ended"


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("The Clerk's claim that the gate had been mended was disputed.", None),
        ("The report that the gate was mended was later questioned.", None),
        ("The Clerk believed that the letter had been sent.", None),
        ("It was thought that the gate had been repaired.", None),
        ("The letter had been sent, but its tone was challenged.", "done"),
        ("The gate had been mended and the bill was questioned.", "done"),
        ("That minute 3 be rescinded so far as it concerns the barn.", None),
        ("That minute 3 be rescinded in part.", None),
        ("That minute 3 be rescinded.", "ended"),
        ("The survey is now due on 1 June 2024.", "not done"),
        ("The deadline was extended to 1 June 2024.", "not done"),
        ("The survey had been moved to 1 June 2024.", "not done"),
        ("The bench had been moved to the green.", "done"),
        ("The footpath was extended to the mill.", None),
    ],
)
def test_what_is_disputed_or_ended_in_part_or_has_a_new_day(sentence: str, tells: str | None) -> None:
    found = outcome(sentence)
    assert (found.tells if found else None) == tells
