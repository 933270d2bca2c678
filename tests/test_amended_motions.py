"""A motion that was amended carries in the words that carried, and what is set apart ends where its marks do."""

from __future__ import annotations

from itertools import product

import pytest

from builders import listed, minute
from golden import resolved
from minutes_cli.parse.decisions.dispositions import disposition
from minutes_cli.parse.decisions.resolutions import resolve

NOTICE = "I will move at the next meeting that the pier be let."
CHANGE = "the pier be mended instead"


def told(words: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return what was resolved, and each motion with what became of it."""
    found = resolve(minute(words))
    return [resolved(row.text) for row in found.resolutions], [(resolved(m.text), m.outcome) for m in found.motions]


WHO = listed("""
    the motion was amended|the Motion was then amended|the proposal was further amended|
    the resolution was duly amended|On the proposal of Cllr Ash, seconded by Cllr Reed, the Motion was amended
""")
HOW = listed("to read that|to now read that|so as to read that|to state that")


def test_as_amended_in_other_words() -> None:
    for who, how in product(WHO, HOW):
        words = f"{NOTICE}\n\n{who[0].upper()}{who[1:]} {how} {CHANGE}. The amended motion was agreed."
        rows, motions = told(words)
        assert rows == [CHANGE], words
        assert motions[0] == ("the pier be let", "superseded"), words


def test_agreed_that_the_motion_be_amended() -> None:
    for be, how in product(("be", "would be", "should be"), ("as follows :-", "to read as follows:", "to read:")):
        words = f"{NOTICE}\n\nIt was agreed that the motion {be} amended {how}\n\n“That {CHANGE}.”"
        assert told(words) == ([CHANGE], [("the pier be let", "superseded")]), words
    again = "“I will move at the next meeting that the pier be mended instead”"
    assert told(f"{NOTICE}\n\nIt was agreed that the motion be amended as follows: {again}")[0] == [CHANGE]


def test_what_only_changes_words_leaves_the_motion() -> None:
    for change in listed("to include ‘all’ piers|to add a second pier|by removing the word ‘let’|from ‘let’ to ‘sold’"):
        words = f"{NOTICE}\n\nThe motion was amended {change}. The amended motion was agreed."
        assert told(words)[0] == ["the pier be let"], words
    passed = f"{NOTICE}\n\nThe motion was amended to include all piers and was adopted."
    assert told(passed) == (["the pier be let"], [("include all piers", "carried")])
    asked = f"{NOTICE}\n\nCllr Ash proposed that the motion be amended to include a crane."
    assert told(asked)[0] == []


def test_a_motion_of_which_notice_was_given_ends_with_its_paragraph() -> None:
    notice = "I will move at the next Meeting that the pier be let. The rent should be\n\nkept for its repair."
    for below in ("The motion was seconded by Cllr Reed and agreed.", "REPLY:\n\nNo.\n\nThe motion was agreed."):
        assert told(f"{notice}\n\n{below}")[0] == ["the pier be let. The rent should be kept for its repair"], below
    told_on = "I will move that the pier be let. Cllr Reed seconded the motion and it was agreed. There was a debate."
    assert told(told_on)[0] == ["the pier be let"]


def test_a_mark_that_closes_what_none_opened_ends_the_words() -> None:
    words = (
        "Proposed by Cllr Ash;\n\nSeconded by Cllr Reed;\n\nThat Cllr Fenn be appointed Mayor until May”\n\n2\n\n"
        "As there were no others, the Chair declared Cllr Fenn elected and wished him well."
    )
    assert told(words)[0] == ["Cllr Fenn be appointed Mayor until May"]


def test_notes_behind_what_was_resolved_are_no_words_of_it() -> None:
    for who in listed("HR|The Clerk|Clerk|Cllr Reed"):
        for vote in listed("Prop. GK, 2nd JB, All agreed.|_Prop GK, 2nd JB_|Proposed by GK, seconded by JB."):
            words = f"RESOLVED: That the sign be mended. {who} to action. {vote}"
            assert told(words)[0] == ["the sign be mended"], words
    for verdict in listed("Carried.|CARRIED|Motion carried.|All in favour.|All agreed.|Unanimously agreed."):
        words = f"RESOLVED:\n(1) That the sign be mended;\n(2) That the gate be shut. {verdict}"
        assert told(words)[0] == ["the sign be mended", "the gate be shut"], words


def test_pence_behind_a_broken_stop_and_initials_with_strokes() -> None:
    for sum_ in ("£697. 31", "€1,204. 05", "$40. 00"):
        words = f"Payments: Ash Ltd {sum_} and petty cash £50.20 - proposed Mrs Fenn & seconded Mr Reed - passed."
        assert told(words)[0] == [f"Payments: Ash Ltd {sum_} and petty cash £50.20"], words
    words = "12.3 A group to be set up of DD / KN / RL. Prop GK, 2nd BB All in favour."
    assert told(words)[0] == ["A group to be set up of DD / KN / RL"]


def test_lines_of_a_page_that_also_has_a_rule() -> None:
    rule = "-" * 138
    words = (
        f"{rule}\n\nAt the outset of the meeting the Chairman told of the help that was given to the keeper now. He\n\n"
        "proposed that the Minister be written to on the matter, stressing how much the valley owes to that Lock\n\n"
        "Keeper, and asking that it be reviewed.\n\nCllr Reed seconded the proposal and it was agreed."
    )
    assert told(words)[0] == [
        resolved(
            "that the Minister be written to on the matter, stressing how much the valley owes to that Lock Keeper, "
            "and asking that it be reviewed."
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "He was glad. I was elected in 2019 to the ward of Holm.",
        "The programme was adopted by Council in 2002.",
        "The plan was approved by the board in December 2016.",
        "Ten schemes were approved during October.",
        "The scheme was approved in principle at full council in September 2018.",
        "Resolved: (For information only)\n1. Phone: HR would use her own.\n2. Bench: it was mended.",
        "Resolved (for information):\n1. Phone: HR would use her own.",
        "Schemes as follows:\n\n**SCHEME**\n\n**APPROVED**\n\n**TOTAL**\n\n**UNITS**\n\nMill Street 14",
    ],
)
def test_what_is_told_of_another_day_or_only_informs(words: str) -> None:
    assert told(words) == ([], [])


def test_on_behalf_of_another() -> None:
    words = (
        "On the proposal of Cllr Ash, on behalf of Cllr Fenn, seconded by Cllr Reed, it was agreed to mend the pier."
    )
    assert [(m.text, m.moved_by, m.seconded_by) for m in resolve(minute(words)).motions] == [
        ("to mend the pier.", "Ash", "Reed")
    ]


def test_what_was_requested_or_noted_on_a_proposal() -> None:
    for verb, kind in (("requested", "requested"), ("recommended", "recommended")):
        words = f"On the proposal of Cllr Ash, seconded by Cllr Reed, it was {verb} that a limit apply at the mill."
        assert [row.disposition for row in resolve(minute(words)).resolutions] == [kind]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("It was agreed at the Meeting that the weir be mended.", "the weir be mended"),
        ("It was agreed at this meeting to mend the weir.", "mend the weir"),
        ("In relation to Motion 3, it was agreed that it be sent to the mill.", "it be sent to the mill"),
        ("It was agreed by full Council that the weir be mended.", "the weir be mended"),
        ("He asked if they wished him to go - it was agreed to accept his apologies.", "accept his apologies"),
        (
            "It was proposed by Cllr Ash, seconded by Cllr Reed and agreed by all the Members that the lane be shut.",
            "the lane be shut",
        ),
        (
            "On the proposal of Cllr Ash, seconded by Cllr Reed it was requested Holm Mill should carry out the works.",
            "Holm Mill should carry out the works",
        ),
        ("On the proposal of Clir 0’ Fenn, seconded by Cllr Ash it was agreed to mend the weir.", "mend the weir"),
        (
            "Cllr. R. Crake was proposed by Cllr. F. Egge, seconded by Cllr. A. Muir, and duly elected.",
            "Cllr. R. Crake",
        ),
        ("Approval of resolution for cards It was agreed that the clerk be told.", "the clerk be told"),
        (
            "Cllr Ash spoke of the weir and proposed that it be mended. This was seconded by Cllr Reed and agreed.",
            "it be mended",
        ),
        (
            "Cllr Ash spoke of it and proposed a motion of no confidence. It was seconded by Cllr Reed and agreed.",
            "a motion of no confidence",
        ),
        (
            "Cllr Ash told of the letter and asked that it be sent to the mill. This was agreed.",
            "it be sent to the mill",
        ),
        (
            "A. Ash, B. Reed: WHEREAS the Act, 1990, c. P 15;\nTHEREFORE be it resolved that it be mended. Carried.",
            "it be mended",
        ),
        (
            "A. Ash, B. Reed: WHEREAS of\n1. Gaps,\n2. Holes;\nWHEREAS we ask; Therefore Council buys a weir. Carried.",
            "Council buys a weir",
        ),
        (
            "A. Ash, B. Reed: That we buy 3,500 tonnes of 7/8”\nCrushed Granite from Evans. Total $70.25. Carried.",
            "we buy 3,500 tonnes of 7/8” Crushed Granite from Evans. Total $70.25",
        ),
    ],
)
def test_more_ways_in_which_it_is_told(words: str, text: str) -> None:
    rows, _ = told(words)
    assert [row.removesuffix(" was proposed") for row in rows] == [text]


def test_motions_that_a_sentence_announces_and_that_stand_below() -> None:
    for thing, verb in product(("motions", "resolutions", "two recommendations"), ("agreed", "adopted", "then passed")):
        words = (
            f"The following {thing} were {verb}:\n\n**Recommendation 1**\n\n**‘That the weir be mended’**\n\n"
            "Motion No. 2\n\n“That the gate be shut.”\n\nThere was a debate.\n\n“That is so.”"
        )
        assert told(words)[0] == ["the weir be mended", "the gate be shut"], words
    assert told("At the last meeting the following motion was agreed:\n\n“That the gate be shut.”")[0] == []


def test_what_was_adopted_at_a_meeting_of_another_day() -> None:
    for which in (
        "its Meeting of May 2021",
        "the meeting held in June",
        "their July meeting of 2020",
        "a Meeting of the Board held on 2 May 2021",
    ):
        assert told(f"The Council adopted a strategy at {which}.")[0] == [], which
        assert told(f"The strategy was adopted by all at {which}.")[0] == [], which


def test_the_object_before_the_verb() -> None:
    things = listed("Invoice from Ash Ltd, £ 40.00|Letter of the band requesting help|The weir fund was due at £20")
    deeds = listed(
        "resolved to pay|resolved not to donate|agreed to pay £60|resolved to increase to £2700|agreed to join"
    )
    for thing, deed, who in product(things, deeds, ("", "Councillors ", "the Council ")):
        words = f"{thing}, {who}{deed}"
        assert told(words)[0] == [words], words
        assert told(f"{words}.\nThe next meeting is in May.")[0] == [words], words
    lines = [f"{thing}, resolved to pay" for thing in things]
    assert told("\n".join(lines))[0] == lines
    for short in listed("Following discussion it was agreed to proceed|The Councillors resolved to proceed"):
        assert told(f"{short}.")[0] == ["proceed"], short
    for other in listed("The contractor agreed to pay.|At the last meeting a bill of £40, resolved to pay, was lost."):
        assert told(other)[0] == [], other


def test_sums_below_the_line_that_leads_to_them() -> None:
    words = (
        "On the proposal of Cllr Ash, seconded by Cllr Reed, it was agreed to allocate\n\n€4,000 to the mill.\n\nNext."
    )
    assert told(words)[0] == ["allocate €4,000 to the mill"]


def test_roman_points_end_what_stands_above_them() -> None:
    words = "iv. The barn: It was agreed to offer no objection if the road be mended. v. 16/01151/FM: A mill at Holm."
    assert told(words)[0] == ["offer no objection if the road be mended"]


def test_what_is_cited_in_figures_is_no_list() -> None:
    words = (
        "RESOLVED: That it be shut under Section 239(2)(a) and (b) of the Act for:\n(a) the lock; and\n(b) the weir."
    )
    assert told(words)[0] == ["it be shut under Section 239(2)(a) and (b) of the Act for", "the lock", "the weir"]
    words = "RESOLVED: That, in accordance with Regulation 20.(1), (2) and (3) of the Rules, the plans be adopted."
    assert told(words)[0] == ["in accordance with Regulation 20.(1), (2) and (3) of the Rules, the plans be adopted"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The policy with its amendments was proposed by Cllr Ash, seconded by Cllr Reed, all in favour.", "approved"),
        ("C.G.M. Ltd, half a year of mowing - £696. 56 - proposed Mrs Ash and seconded Mrs Reed - passed.", "approved"),
        ("Cllr Fenn was proposed by Cllr Ash, seconded by Cllr Reed, and duly elected.", "appointed"),
        ("Cllr Ash requested a vote on the matter. This was agreed.", None),
        ("Members agreed that decisions in relation to buses were made far away.", None),
        ("The map was viewed and all agreed it showed the weir but that a path be added.", None),
        ("It was agreed that the clerk should have a card, but other changes should be delayed till May.", "other"),
        ("It was agreed that the makers seem to be going for the easy way.", None),
    ],
)
def test_what_is_put_without_a_verb_and_what_is_none(words: str, kind: str | None) -> None:
    assert [row.disposition for row in resolve(minute(words)).resolutions] == ([kind] if kind else [])


def test_a_list_that_tells_of_matters_resolves_nothing() -> None:
    told_of = listed("""
        Seats - Highways have been asked, it will still be watched|The mill - the Chairman informed them of it|
        The yard has now been cleared and may be sold|Bins - it was reported that they be emptied|The lane is still shut
    """)
    rows = [f"({letter}) {words}." for letter, words in zip("abcde", told_of, strict=True)]
    assert told("Matters were these.\n\n" + "\n\n".join(rows))[0] == []
    nested = [*rows[:2], "(i) that the yard be sold;", "(ii) that the lane be shut."]
    assert told("Matters were these.\n\n" + "\n\n".join(nested))[0] == []
    bare = ["(a) The report on what had been done be noted; and", "(b) The yard that is still shut be cleared."]
    assert len(told("They spoke.\n\n" + "\n\n".join(bare))[0]) == 2


def test_bullets_in_running_text_belong_to_what_announces_them() -> None:
    words = "It was agreed to change the fees as follows: • The fee be £4. • The term be a year. • The form be new."
    assert told(f"{words} The Clerk left.")[0] == [resolved(words.removeprefix("It was agreed "))]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Recommendation: That Holm engage with applicants who were refused a loan so that they apply again.", "other"),
        ("that the mill write to those which were approved", "other"),
    ],
)
def test_what_is_said_of_others_in_passing(words: str, kind: str) -> None:
    assert disposition(words) == kind


def test_payments_with_what_they_are_for() -> None:
    words = "Ash Ltd £579.39 - mowing, half year; Moor £20.00 - gift - proposed Fenn and seconded Reed"
    assert [row.disposition for row in resolve(minute(f"Payments: {words} pass for payment.")).resolutions] == [
        "approved"
    ]


def test_the_last_word_of_a_name_on_a_line_of_its_own() -> None:
    line = "It was agreed to refer this Notice of Motion to the Weirs, Locks and Boats Strategic Policy"
    assert told(f"{line}\n\nCommittee.\n\nThe Clerk spoke.")[0] == [resolved(f"{line[14:]} Committee.")]


def test_a_limb_that_is_a_name_appoints_nobody() -> None:
    words = "A. Ash, B. Reed: That we receive the reports:\na) Service Delivery Review\nb) Web Pages\nCarried."
    assert [row.disposition for row in resolve(minute(words)).resolutions] == ["noted", "noted", "noted"]


LOCKED = "Moved by Cllr Moss, seconded by Cllr Thorn: that the gate be locked at night."
ONLY = "Amendment moved by Cllr Ames, seconded by Cllr Quill: that the gate be locked on Sundays only."
BY_WORDS = "Cllr Ames moved as an amendment, seconded by Cllr Quill, that the words “at night” be deleted."
FIRST, THEN = "The amendment was put and carried by 3 votes to 2", "The substantive motion was"
NIGHT, SUNDAYS = "the gate be locked at night", "the gate be locked on Sundays only"


@pytest.mark.parametrize(
    ("words", "motions"),
    [
        (
            f"{LOCKED}\n\n{ONLY} {FIRST} and became the substantive motion.\n\n{THEN} put and carried by 5 votes to 0.",
            [(NIGHT, "superseded", None), (SUNDAYS, "carried", (5, 0))],
        ),
        (
            f"{LOCKED}\n\n{ONLY} The amendment was carried (3-2). The motion as amended was carried (5-0).",
            [(NIGHT, "superseded", None), (SUNDAYS, "carried", (5, 0))],
        ),
        (
            f"{LOCKED}\n\n{ONLY} {FIRST}.\n\n{THEN} lost by 1 vote to 4.",
            [(NIGHT, "lost", (1, 4)), (SUNDAYS, "carried", (3, 2))],  # the amendment did carry
        ),
        (
            f"{LOCKED}\n\n{ONLY} The amendment was lost by 2 votes to 3.\n\nThe motion was carried by 4 votes to 1.",
            [(NIGHT, "carried", (4, 1)), (SUNDAYS, "lost", (2, 3))],
        ),
        (
            f"{LOCKED}\n\n{BY_WORDS} {FIRST}.\n\n{THEN} put and lost by 1 vote to 4.",
            [(NIGHT, "lost", (1, 4)), ("the words “at night” be deleted", "carried", (3, 2))],
        ),
        (
            f"{LOCKED} An amendment that it be in May was lost (1-4). The motion was then carried (4-1).",
            [(NIGHT, "carried", (4, 1)), ("it be in May", "lost", (1, 4))],
        ),
    ],
)
def test_votes_of_an_amendment_are_not_those_of_the_motion(
    words: str, motions: list[tuple[str, str, tuple[int, int] | None]]
) -> None:
    found = resolve(minute(words)).motions
    votes = [m.votes and (m.votes.for_, m.votes.against) for m in found]
    assert [(resolved(m.text), m.outcome, v) for m, v in zip(found, votes, strict=True)] == motions
    carried = [text for text, outcome, _ in motions if outcome == "carried" and not text.startswith("the words")]
    assert told(words)[0] == (carried if f"{THEN} lost" not in words else [])


PUT = "Proposed by Cllr Ash, seconded by Cllr Reed that the pier be closed. An amendment by Cllr Fenn that it be mended"


def test_an_amendment_that_carried_stays_carried_where_the_amended_motion_was_lost() -> None:
    for was in (
        "The amended motion was then lost.",
        "The motion as amended was lost.",
        "The substantive motion was lost.",
    ):
        rows, motions = told(f"{PUT} was carried 3-1. {was}")
        assert rows == [], was
        assert motions == [("the pier be closed", "lost"), ("it be mended", "carried")], was
    assert told(f"{PUT} was carried 3-1. The amended motion was carried.")[0] == ["it be mended"]


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Ash moved that it be deferred; this was lost and the motion that the pier be closed was carried.",
        "Cllr Ash moved that it be deferred, which was lost, and the motion that the pier be closed was carried.",
    ],
)
def test_what_was_lost_is_no_part_of_what_carried_in_one_sentence(words: str) -> None:
    rows, motions = told(words)
    assert rows == ["the pier be closed"]
    assert [outcome for text, outcome in motions if "deferred" in text] == ["lost"]
