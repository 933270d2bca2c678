"""Decisions that leave out what was decided: the heading says it, or a line of the agenda above."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse

HEAD = "Minutes of the Holm Parish Council meeting held on 1st June 2015\nPresent: Cllr J Ash, Cllr A Reed.\n\n"


def read(title: str, words: str) -> Parsed:
    return parse(paper(f"{HEAD}21. Apologies\nNone.\n22. {title}\n{words}\n23. Matters Arising\nThe mill is dry.\n"))


def motions(parsed: Parsed) -> list[tuple[str, str | None, str | None, str]]:
    return [(m.text, m.moved_by, m.seconded_by, m.outcome) for m in parsed.motions]


@pytest.mark.parametrize("record", ["a true record", "a correct record", "a true and accurate record"])
@pytest.mark.parametrize("vote", [" and unanimously approved", " and agreed", ""])
def test_proposed_as_a_record_is_said_of_the_minutes_in_the_title(record: str, vote: str) -> None:
    title = "To Approve Minutes of the meeting held on 18th May 2015"
    words = f"Cllr Ash was added to the Weirs Committee.\nProposed as {record} by Cllr Ash seconded by Cllr Reed{vote}."
    found = read(title, words)
    assert [(r.text, r.disposition) for r in found.resolutions] == [(title, "confirmed")]
    assert [m[:3] for m in motions(found)] == [(title, "Ash", "Reed")]


@pytest.mark.parametrize("verb", ["approve", "authorise", "adopt", "pay", "consider and approve"])
@pytest.mark.parametrize("fate", ["unanimously approved", "agreed", "carried"])
def test_movers_alone_under_a_line_of_the_agenda(verb: str, fate: str) -> None:
    words = (
        "(i)To report on the accounts.\nThis was deferred to the next meeting.\n"
        f"(ii)To {verb} the payments as listed.\nProposed by Cllr Ash seconded by Cllr Reed and {fate}.\n"
        "(iii)To note the reserves.\nNothing to report."
    )
    assert motions(read("Finance", words)) == [(f"To {verb} the payments as listed", "Ash", "Reed", "carried")]


def test_of_several_that_are_appointed_in_lines_each_is_one_whatever_the_length_of_the_name() -> None:
    words = (
        "Two spoke of themselves.\n"
        "Christine Dell – proposed by Cllr Ash seconded by Cllr Reed and unanimously appointed.\n"
        "Leo Fell - proposed by Cllr Reed seconded by Cllr Ash and unanimously appointed."
    )
    found = read("Vacancies", words)
    assert motions(found) == [("Christine Dell", "Ash", "Reed", "carried"), ("Leo Fell", "Reed", "Ash", "carried")]
    assert [r.disposition for r in found.resolutions] == ["appointed", "appointed"]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("TO RECEIVE AND NOTE THE MINUTES OF THE WEIRS COMMITTEE", "Members received and noted the minutes."),
        ("To note the report on the mill", "The report was received and noted."),
        ("To note the report on the mill", "The Committee noted the report."),
    ],
)
def test_noted_under_what_was_to_be_noted(title: str, words: str) -> None:
    assert [(r.text, r.disposition) for r in read(title, words).resolutions] == [(words, "noted")]


@pytest.mark.parametrize("title", ["Report on the mill", "Matters to note"])
def test_noted_elsewhere_tells_only_what_was_heard(title: str) -> None:
    assert read(title, "Members noted the report.").resolutions == ()


def test_proposed_and_approved_in_one_sentence() -> None:
    words = "The minutes of May were proposed for adoption, unanimously approved and signed by Mr Ash."
    assert [(r.text, r.disposition) for r in read("Minutes", words).resolutions] == [(words, "confirmed")]


def test_what_was_lost_in_the_sentence_that_proposed_it_is_no_resolution() -> None:
    assert read("Mill", "A sale of the mill was proposed and defeated by five votes.").resolutions == ()


def test_a_mover_whose_name_stands_behind_his_office() -> None:
    words = (
        "Moved by the Mayor (Councillor Ash),\n\nSeconded by Councillor Reed and\n\nResolved - That the mill be let."
    )
    assert motions(read("Mill", words)) == [("That the mill be let.", "Ash", "Reed", "carried")]


def test_a_nomination_that_a_label_carries_is_one_decision() -> None:
    words = (
        "The nomination of Mr A Fell was moved by Mr J Ash and seconded by Mrs E Reed.  "
        "There were no other nominations.\n\n"
        "RESOLVED that Mr A Fell be elected Chairman."
    )
    found = read("Chairman", words)
    assert [r.text for r in found.resolutions] == ["that Mr A Fell be elected Chairman."]
    assert [(m.moved_by, m.seconded_by, m.outcome, m.resolution) for m in found.motions] == [
        ("J Ash", "E Reed", "carried", found.resolutions[0].id)
    ]


def test_where_the_label_behind_the_movers_is_lost() -> None:
    words = (
        "It was moved by Councillor Ash, seconded by Councillor Reed and\n\n\n"
        "The minutes of 4 May be approved as an accurate record."
    )
    assert motions(read("Minutes", words)) == [
        ("The minutes of 4 May be approved as an accurate record.", "Ash", "Reed", "carried")
    ]


@pytest.mark.parametrize(
    ("words", "disposition"),
    [
        ("Refused.", "rejected"),
        ("Deferred.", "deferred"),
        ("Deferred to the next meeting.", "deferred"),
        ("Approved, £200.", "approved"),
    ],
)
def test_a_word_that_is_all_of_a_minute_decides_what_its_title_says(words: str, disposition: str) -> None:
    assert [(r.text, r.disposition) for r in read("Lease of the boat", words).resolutions] == [(words, disposition)]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Planning application 24/1, 3 Mill Lane", "Refused."),
        ("Lease of the boat", "The Clerk told of the lease. The mill had asked for it. Refused."),
    ],
)
def test_such_a_word_beside_others_or_of_a_plan_may_be_of_another_body(title: str, words: str) -> None:
    assert read(title, words).resolutions == ()


def test_who_is_declared_elected_is_elected() -> None:
    words = "In a ballot Cllr Ash had three votes. Cllr Ash was declared elected as Chair for the year."
    assert [(r.text, r.disposition) for r in read("Chair", words).resolutions] == [
        ("Cllr Ash was declared elected as Chair for the year.", "appointed")
    ]
    for voters in ("Mr Reed was declared elected for Holm Ward on 2 May.", "Mr Reed was declared elected unopposed."):
        assert read("Vacancy", voters).resolutions == ()
