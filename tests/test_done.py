"""What became of a motion, where that is told by what was done next, by a ballot, or not at all."""

from __future__ import annotations

import pytest

from builders import minute, sitting
from minutes_cli.model import Motion
from minutes_cli.parse.decisions.dispositions import disposition
from minutes_cli.parse.decisions.resolutions import resolve

CLOSING = "Cllr Ash proposed closing the meeting, seconded by Cllr Reed."
BALLOT = (
    "It was proposed to write to the mill.\n\n"
    "Proposed by Cllr Ash;\n\nSeconded by Cllr Reed:\n\n“That Councillor Fell be appointed to the Weirs Board.”\n\n"
    "Proposed by Cllr Dell;\n\nSeconded by Cllr Moor:\n\n“That Councillor Oak be appointed to the Weirs Board.”\n\n"
    "A vote was taken:\n\nFor Councillor Fell\n\nCouncillors Ash, Fell, Reed (3)\n\n9\n\n"
    "For Councillor Oak\n\nCouncillors Dell, Moor (2)\n\n"
    "The Mayor declared Councillor Fell appointed to the Weirs Board."
)  # fmt: skip


def motions(words: str) -> tuple[Motion, ...]:
    """Return what was put in a minute."""
    return resolve(minute(words)).motions


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        (f"{CLOSING} The meeting therefore closed for the public to speak.", "carried"),
        ("Cllr Ash proposed that Standing Orders be suspended, seconded by Cllr Reed. The meeting closed.", "carried"),
        (f"{CLOSING} A resident asked when the meeting would be closed.", "unknown"),
        ("Mrs Ash proposed Mr Fell as Chairman, seconded by Mr Reed. Mr Fell took the chair.", "carried"),
        ("Mrs Ash proposed Mr Fell as Chairman, seconded by Mr Reed. There were no further nominations.", "carried"),
        (
            "A proposal was made by Ash and seconded by Dell that Reed be Chairman. No further nominations came.",
            "carried",
        ),
        ("LH was proposed as Chairman by PW and seconded by PK. LH signed the Declaration of Acceptance.", "carried"),
        ("Mrs Ash proposed Mr Fell as Chairman, seconded by Mr Reed. Mr Dell proposed Mr Oak.", "unknown"),
        ("Mrs Ash proposed Mr Fell but Mr Fell declined as he had no time.", "withdrawn"),
        ("Mrs Ash proposed Mr Fell - he stated that he was not prepared to stand.", "withdrawn"),
    ],
)
def test_what_was_done_next_tells_the_end_of_a_motion(words: str, outcome: str) -> None:
    assert motions(words)[0].outcome == outcome


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Cllr Ash proposed approval for payment, seconded by Cllr Reed.", "approval for payment"),
        ("It was proposed by Ash and seconded by Reed that the minutes be signed.", "that the minutes be signed."),
        (
            "Mill Ltd - £14.26 - proposed Mrs Ash and seconded B. Reed pass for payment.",
            "Mill Ltd - £14.26 - proposed Mrs Ash and seconded B. Reed pass for payment",
        ),
    ],
)
def test_routine_business_is_done_though_nobody_says_what_became_of_the_motion(words: str, text: str) -> None:
    parsed = resolve(minute(words))
    [motion], [row] = parsed.motions, parsed.resolutions
    assert (motion.outcome, motion.resolution, row.basis, row.text) == ("unknown", row.id, "plain", text)


def test_of_those_put_up_one_is_elected_and_no_other_motion_is_lost() -> None:
    assert [(m.outcome, m.votes) for m in motions(BALLOT)] == [("unknown", None), ("carried", None), ("lost", None)]


@pytest.mark.parametrize(
    ("words", "movers", "votes"),
    [
        ("It was agreed to keep the pier, as proposed by Cllr Ash and seconded by Cllr Reed.", ("Ash", "Reed"), None),
        ("The accounts were accepted, proposed by Cllr Ash, seconded by Cllr Reed.", ("Ash", "Reed"), None),
        ("It was proposed that it be mended. Proposed: Cllr Ash; seconded; Cllr Reed.", ("Ash", "Reed"), None),
        ("Cllr Ash proposed to mend it, seconded by Cllr Reed, all in favour, GK abstained.", ("Ash", "Reed"), ("GK",)),
        ("It was resolved to mend it. Prop. GK, 2nd PN. 4 in favour, 2 against, JB abstained.", ("GK", "PN"), ("JB",)),
    ],
)  # fmt: skip
def test_who_moved_and_who_abstained_behind_what_was_agreed(
    words: str, movers: tuple[str, str], votes: tuple[str, ...] | None
) -> None:
    [motion] = motions(words)
    assert (motion.moved_by, motion.seconded_by) == movers
    assert (motion.votes.names_abstained if motion.votes else None) == votes


@pytest.mark.parametrize(
    ("notice", "text"),
    [
        ("the Roads Department attend to answer for it.", "the Roads Department attend to"),
        (", in relation to the pond, that Holm Council dredge it.", "that Holm Council dredge it"),
        ("for a change to be made to Objective 5.", "for a change to be made to Objective 5"),
        ("of the Holm District to call on the Minister.", "to call on the Minister"),
    ],
)  # fmt: skip
def test_where_a_notice_of_motion_begins(notice: str, text: str) -> None:
    [motion] = motions(f"I will move at the next meeting {notice}\n\nThe Motion was seconded by Cllr Reed.")
    assert motion.text.startswith(text)


def test_single_quotes_close_before_the_vote() -> None:
    [motion] = motions("Proposed - Cllr Ash Seconded - Cllr Reed 'That the weir be mended' For-5 Abstention - 1")
    assert motion.text == "That the weir be mended"
    assert motion.votes
    assert (motion.votes.for_, motion.votes.abstained) == (5, 1)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("that this issue should be parked.", "deferred"),
        ("that cars be parked in the yard", "other"),
        ("that no donation be given.", "rejected"),
        ("that this item will be adjourned to the next meeting when the fee will be agreed.", "deferred"),
        ("That this meeting be adjourned to 4 May", "other"),
        ("we should enquire whether the fair could be postponed to May", "other"),
        ("that this notice of motion should go to the full Council.", "referred"),
        ("That the plan go forward to the Weirs Board for approval", "referred"),
        ("that the lamps go on at dusk by the council hall", "other"),
        ("that this not be accepted.", "rejected"),
        ("that the bid not be approved until the fee is paid", "other"),
        ("That authorisation is given to the additional expenditure of £40", "approved"),
        ("that the gate should not be shut but all should be invited", "other"),
        ("That the Locum Clerk to write to Ash", "requested"),
        ("that the Parish Clerk should work out his pay", "requested"),
        ("that the Clerk would be the signatory", "other"),
        ("that the Clerk add it to the website", "requested"),
        ("that the Clerk had done well with it", "other"),
        ("to add this item on the next agenda to discuss further.", "deferred"),
        ("to adjourn this item to the next forum.", "deferred"),
        ("to continue this application to allow more study", "deferred"),
        ("The reappointment of Ann Moor (Clerk for Holm) as auditor was agreed", "appointed"),
        ("to continue the project because it does not fit", "deferred"),
        ("APPLICATION FOR A ROOF - CONTINUED.", "deferred"),
        ("to continue the project to mend the mill", "other"),
        ("to discuss this at the AGM, where a day could be set", "deferred"),
        ("to discuss other ideas in March.", "deferred"),
        ("to hold a fair in March", "other"),
        ("that the CC support this application.", "approved"),
        ("to put it back on the agenda of the next meeting", "other"),
        ("to hold over Rule 4 until the May meeting.", "deferred"),
        ("to continue Item V-1 (Rule 4) to the June Board meeting.", "deferred"),
        ("that these be considered next February.", "deferred"),
        ("that a decision would be made at the next meeting.", "deferred"),
        ("that the matter would be discussed again in May", "deferred"),
        ("to adopt it with the caveat that they be reviewed again in May", "approved"),
        ("that the Clerk would refer this to Highways.", "referred"),
        ("this item would refer back to the Executive", "referred"),
        ("that a donation of £50.00 be made.", "approved"),
        ("to make an immediate donation", "approved"),
        ("that €900 would be allocated to Holm Church", "approved"),
        ("that the PC provide a further float in the amount of £4", "approved"),
        ("that a contribution could not be made", "rejected"),
        ("that the parish council should not pay for it", "rejected"),
        ("permission to use the green in May for a fair", "approved"),
        ("that permission be sought", "other"),
        ("That the house at Mill Lane be disposed of to Ann Moor", "approved"),
        ("that any land to be disposed of should be shown to us", "other"),
        ("That the approval of the Council be and is hereby to the grant of a reception", "approved"),
        ("to give settlement authority to its administrator", "delegated"),
        ("to waive the second reading of Ordinance No. 9 and adopt Ordinance 9", "approved"),
        ("that the Board of Trustees conduct a public hearing; adopt the plan", "approved"),
        ("that the Board of Trustees award the contract to Ash", "approved"),
        ("to renew membership at £21", "approved"),
        ("that the Council writes to the Minister for Mills to review the grant", "requested"),
        ("that we write to the mill asking for a rail", "requested"),
        ("that we write to the mill to congratulate Ann Moor", "other"),
        ("that a letter be sent to the mill enquiring who is responsible", "requested"),
        ("that a copy of a letter from Ann Moor asking for a rail be kept", "other"),
        ("that we condemn the closure and call on the Minister to reverse it", "requested"),
        ("to join the Students’ calls on the Board of Holm to freeze the fees", "other"),
        ("I am calling on Holm Council to salt the paths", "requested"),
        ("that a list be sought from the mill", "requested"),
        ("to plant oaks but permission would need to be sought from the mill", "other"),
        ("that the Metropolitan District of Holm calls on the Minister to approve the plan", "requested"),
        ("that staff tidy the yard and ask the mill for a rail", "requested"),
        ("That the estate at Mill Lane be taken in charge under Section 180", "approved"),
        ("a list of estates that are to be taken in charge", "other"),
        ("That the plan is hereby adopted, and that £40 be moved to the weir", "approved"),
        ("A resolution was passed to adopt this policy", "approved"),
        ("accepting the new fees", "approved"),
        ("to confirm to the Clerk by Friday who will attend", "other"),
        ("to confirm the minutes of 10 May", "confirmed"),
        ("An adjournment of 10 minutes was proposed", "other"),
        ("The minutes of 10 May were proposed", "confirmed"),
        ("Nominations were asked for the post of Chairman - Mr Fell was nominated", "appointed"),
        ("Cllr Ash was suggested for this role", "appointed"),
        ("that Cllr Ash would be the Representative of Holm on the Weirs Board", "appointed"),
        ("to engage Ann Moor as the Internal Auditor", "appointed"),
        ("That Mr Fell is the official Footpath Warden", "appointed"),
        ("that the Clerk would ask the auditor to come", "requested"),
        ("that this should be funded", "approved"),
        ("that the District resolves to defer the sending of the notice", "deferred"),
        ("a motion be sent to Full Council that the weir be named after Ann Moor", "referred"),
        ("that the approval of the Municipal District of Holm West be and is hereby given to the sale", "approved"),
    ],
)
def test_what_a_resolution_does(words: str, kind: str) -> None:
    assert disposition(words) == kind


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Cllr Ash asked if it was right to cut it. This was agreed to by all.", "it was right to cut it"),
        ("A swing seat will cost £141. This cost was agreed by all.", "A swing seat will cost £141"),
        ("The date suggested was Saturday 22 May. This was agreed - it will be told.", "The date suggested"),
        ("Request for a plaque by the gate. This was agreed at the appropriate cost.", "Request for a plaque"),
        ("It was proposed that a page be kept. This was agreed by the Parish Council.", "that a page be kept."),
        ("The rules are good enough and therefore it was agreed that the form be signed.", "that the form be signed."),
        ("It was agreed that, since it is old, the wall be mended.", "that, since it is old, the wall be mended."),
        ("It was agreed by Councillors that the wall be mended.", "that the wall be mended."),
        ("It was agreed by a vote of 7 for 1 against for this work to be done.", "for this work to be done."),
        ("No comments or objections, proposed by Cllr Ash, seconded by Cllr Reed, all in favour.", "No comments"),
        ("The meeting was adjourned. **Proposed by Ash, seconded by Reed - Unanimously agreed**", "The meeting"),
        ("The fees will rise by £7. Clerk to action.\n\nProp DD 2nd KN All in favour.", "The fees will rise by £7"),
        ("Moved by Ash, seconded by Reed, and carried 8 - 1 by members present to sell it.", "to sell it."),
        ("The bridge, proposed by Holm County Council, will be of stone.", ""),
        ("It was agreed that the wall was old. It stands by the weir.", ""),
    ],
)  # fmt: skip
def test_what_was_agreed_stands_in_the_sentence_before(words: str, text: str) -> None:
    found = resolve(minute(words)).resolutions
    assert [row.text.startswith(text) for row in found] == ([True] if text else [])


def test_capitals_that_go_on_with_for_are_no_vote() -> None:
    parsed = resolve(minute("A cost of £20 was agreed. CLERK TO GET A QUOTE FOR URGENT WORKS AND INSTRUCT"))
    assert parsed.motions == ()
    assert [row.text for row in parsed.resolutions] == ["A cost of £20 was agreed"]


def test_the_title_says_what_somebody_is_put_up_for() -> None:
    words = "Cllr Fell was proposed by Cllr Ash and seconded by Cllr Reed. Cllr Fell accepted the position."
    [motion] = resolve(sitting(("4", "Election of Vice Chairman", words))).motions
    assert motion.outcome == "carried"


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("Prop CS, 2nd CA, 8 agreed, 1 abstained.", ("CS", "CA", 8, 1)),
        ("Prop. RS, 2nd CP, all agreed.", ("RS", "CP", None, None)),
    ],
)
def test_movers_and_votes_behind_what_was_agreed(behind: str, told: tuple[str | int | None, ...]) -> None:
    [motion] = motions(f"It was agreed to mend the weir. {behind}")
    votes = motion.votes
    counts = (votes.for_, votes.abstained) if votes else (None, None)
    assert (motion.moved_by, motion.seconded_by, *counts) == told


def test_a_proposal_is_nobody() -> None:
    [motion] = motions(
        "Cllr Ash proposed that the sum be cut, seconded by Cllr Reed. 2 for, 3 Against, 1 Abstention - Proposal Lost."
    )
    assert motion.outcome == "lost"
    assert motion.votes
    assert motion.votes.names_abstained == ()


def test_no_before_for_loses_nothing() -> None:
    [motion] = motions("I will move that the weir be mended.\n\nThe Engineer said that there were no votes for it yet.")
    assert motion.outcome == "unknown"


@pytest.mark.parametrize(
    ("stem", "limb", "kind"),
    [
        ("the approval of the Council be hereby given to the sale of:", "Plot 3 – 0.2 acres to Ann Moor", "approved"),
        (
            "the approval of the Council be hereby given to",
            "the extension of the scheme to further streets",
            "approved",
        ),
        ("the following be noted:", "the report of the Clerk", "noted"),
        ("the following be approved:", "£40 to the band", "approved"),
        ("the following be approved:", "the Head of Parks to buy a boat", "other"),
        ("the following be approved:", "the fee be £4", "other"),
        ("the following be noted:", "Service Delivery Review", "noted"),
        ("the following payments be approved:", "Mrs A. Moor, salary, Chq No 12 375.00", "approved"),
        ("the Clerk be thanked for:", "the report of the weir", "other"),
        ("we write to the mill to request that", "they keep the weir open", "requested"),
        ("we write to the mill to request that", "a plan be approved for it", "requested"),
        ("Holm Council calls on the Minister", "to explain the delay", "requested"),
        ("we ask the mill for a report on:", "noise", "requested"),
        ("we recommend the bid, subject to these conditions:", "a copy be forwarded to Holm", "recommended"),
    ],
)
def test_a_limb_without_a_verb_does_what_its_stem_does(stem: str, limb: str, kind: str) -> None:
    found = resolve(minute(f"RESOLVED: That {stem}\n\n(i) {limb};\n\n(ii) to thank the band.")).resolutions
    assert [r.disposition for r in found if r.path == "(i)"] == [kind]


def test_movers_in_a_line_close_the_decision_above_them() -> None:
    told = (
        "It was agreed that the work be given to Ash Ltd. The price was good.\n\nProposer: Cllr Ash. 2nd: Cllr Reed\n\n"
    )
    first, second = resolve(minute(f"{told}The mill sent a price. It was agreed to accept it.")).resolutions
    [motion] = motions(f"{told}The mill sent a price. It was agreed to accept it.")
    assert (motion.text, motion.moved_by, motion.seconded_by) == (first.text, "Ash", "Reed")
    assert second.motion is None


def test_a_letter_alone_heads_the_next_point() -> None:
    rows = "Weirs Board\tAnn Moor\n\nQuays Board\tTom Fell"
    above = "(f)\n\nNominations\n\n(i)\n\nWeirs.\n\nRESOLVED: That the following be appointed:"
    words = f"{above}\n\n{rows}\n\n(g)\n\nReports\n\n(i)\n\nCirculated, a report."
    [row] = resolve(minute(words)).resolutions
    assert row.text.endswith("Tom Fell")


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ("That the notice under Section 20(3)(a)\n(i) of the Act be put off", [""]),
        (
            "That consent be given to (i) the sale until May,\n\n(ii)\n\nthe new map, and (iii) the fee",
            ["", "(i)", "(ii)", "(iii)"],
        ),
    ],
)
def test_a_section_of_an_act_opens_no_limb_and_a_first_limb_in_the_line_is_not_lost(
    words: str, paths: list[str]
) -> None:
    assert [row.path for row in resolve(minute(f"RESOLVED: {words}")).resolutions] == paths


def test_a_sentence_that_only_announces_what_is_resolved_below_is_no_row() -> None:
    told = "On the proposal of Cllr Ash, seconded by Cllr Reed, the following was agreed:\n\nProposed by Cllr Ash;\n\n"
    words = f"{told}Seconded by Cllr Reed;\n\nAnd Resolved:\n\n“That the plan is hereby adopted.”"
    assert [row.text for row in resolve(minute(words)).resolutions] == ["That the plan is hereby adopted."]


@pytest.mark.parametrize(("led", "kind"), [("seeking approval to close", "approved"), ("on the state of", "other")])
def test_what_was_put_for_approval_is_approved(led: str, kind: str) -> None:
    words = (
        f"A report {led} Mill Lane.\n\nProposed by Cllr Ash;\n\nAnd Resolved:\n\n“That Mill Lane be declared a path.”"
    )
    assert [row.disposition for row in resolve(minute(words)).resolutions] == [kind]


@pytest.mark.parametrize(
    ("put", "kind"),
    [
        ("They were proposed", "approved"),
        ("The Mill Scheme was proposed", "approved"),
        ("Ann Moor was proposed", "appointed"),
    ],
)
def test_what_was_proposed_is_somebody_or_a_thing(put: str, kind: str) -> None:
    found = resolve(minute(f"{put} by Cllr Ash and seconded by Cllr Reed. Carried.")).resolutions
    assert [row.disposition for row in found] == [kind]
