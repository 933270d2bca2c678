"""What a resolution denies is not what it does; and of two acts the graver is told: hundreds of short resolutions."""

from __future__ import annotations

import pytest

from minutes_cli.parse.decisions.dispositions import disposition, of_minutes

GRANTS = (
    "approve approved approval|agree agreed|accept accepted acceptance|adopt adopted adoption|grant granted"
    "|support supported|endorse endorsed|permit permitted permission|ratify ratified"
)
DENIALS = """
    That the plan be not {done}.|That the plan not be {done}.|That the plan should not be {done}.
    |The plan was not {done}.|That the plan is not {done}.|That the Council not {do} the plan.|Not to {do} the plan.
    |That the plan be never {done}.|That the Council does not {do} the plan.|The Council did not {do} the plan.
    |That the plan be neither {done} nor kept.|That the plan cannot be {done}.|That the plan will not be {done}.
    |It was decided that the plan would not be {done}.
    |That the Council decline to {do} the plan.|That the plan has not been {done}.|Plan not {done}.
"""
OF_A_NOUN = """
    That {noun} be refused.|That {noun} of the plan be refused.|That {noun} be not given.|That no {noun} be given.
    |That {noun} be withheld.|That the {noun} be withdrawn.|That the {noun} of the plan be rescinded.|To refuse {noun}.
    |That the request for {noun} be refused.|That {noun} not be granted.
"""
OTHERS = (
    "refuse refused rejected|reject rejected rejected|defer deferred deferred|postpone postponed deferred"
    "|note noted noted|receive received noted|refer referred referred|recommend recommended recommended"
    "|thank thanked thanked"
    "|acknowledge acknowledged noted|adjourn adjourned deferred|appoint appointed appointed|elect elected appointed"
    "|nominate nominated appointed|delegate delegated delegated"
)
"""Each verb with its participle and what it tells."""
WORDINGS = ("That the plan be {done}.", "To {do} the plan.", "The plan was {done}.", "That the Council {do} the plan.")


def parted(table: str) -> list[str]:
    """Return the cells of a table."""
    return [cell.strip() for cell in table.split("|")]


def denied() -> list[str]:
    """Return every denial of what grants something."""
    found = []
    for verb in parted(GRANTS):
        do, done, *noun = verb.split()
        found += [wording.format(do=do, done=done) for wording in parted(DENIALS)]
        found += [wording.format(noun=noun[0]) for wording in parted(OF_A_NOUN) if noun]
    return found


@pytest.mark.parametrize("text", denied())
def test_what_is_denied_is_not_approved(text: str) -> None:
    assert disposition(text) in ("rejected", "other")


@pytest.mark.parametrize("verb", [verb for verb in parted(GRANTS) if "permit" not in verb])
@pytest.mark.parametrize("wording", WORDINGS)
def test_what_grants_something_approves_it(verb: str, wording: str) -> None:
    do, done, *_ = verb.split()
    assert disposition(wording.format(do=do, done=done)) == "approved"


@pytest.mark.parametrize("verb", parted(OTHERS))
@pytest.mark.parametrize("wording", [cell for cell in parted(DENIALS) if "decline" not in cell])
def test_another_act_that_is_denied_is_not_told(verb: str, wording: str) -> None:
    do, done, kind = verb.split()
    assert disposition(wording.format(do=do, done=done)) not in (kind, "approved")


TWO = """
    rejected: That the report be noted and the application refused.
    rejected: That the report be noted and the application be refused.
    rejected: That the report be received and its recommendations rejected.
    rejected: That the report be noted and the recommendations not accepted.
    rejected: That the report be noted, and the application be not approved.
    rejected: That the report be noted; that the application be rejected.
    rejected: That the report be received and rejected.
    rejected: That the minutes be approved and the plan refused.
    rejected: That thanks be given and the grant refused.
    rejected: That the Clerk be thanked and the offer declined.
    deferred: That the letter be acknowledged and the item deferred.
    deferred: That the report be noted and the decision deferred to May.
    deferred: That the report be noted and consideration of the grant be postponed.
    noted: That it be noted that the plan was approved and the sign refused.
    noted: That the refusal of the application be noted.
    noted: That the report, which says that the application was refused, be noted.
    noted: That the report be noted and that the County refused the plan.
    noted: That the report be noted, the application having been refused.
    noted: That the report be noted and no action be taken.
    noted: That the report be noted and the refused plan be filed.
    noted: That the report be noted and the applicant refused to pay.
    noted: That the report be received and noted.
    noted: That the report be received, not approved.
    noted: That the report be noted, not adopted, and the Clerk thanked.
    rejected: That the report be received and not approved.
    rejected: That the report be received; that it be not approved.
    noted: That the report be noted and the plan, which was deferred, be filed.
    confirmed: That the minutes be approved and signed.
    thanked: That the officers be thanked and the report noted.
    approved: That the application be approved and the appeal refused.
    other: That the grant be withdrawn.
    other: That the objection be withdrawn.
    other: That the refusal be withdrawn.
    deferred: That the item be withdrawn from the agenda.
    deferred: That this report be withdrawn.
    approved: That the objection be withdrawn and the plan be approved.
    approved: That, as the County had not replied, the plan be approved.
    approved: That as there was no quorum the plan be approved.
    deferred: That as there was no reply the item be deferred.
    other: That it be not recommended to the Council that the plan be approved.
    approved: That the item be not deferred and that the plan be approved.
    other: That no Chair be appointed.
    other: That nobody be elected.
    other: That no power be delegated.
    rejected: That no permission be given.
    rejected: The minutes were not approved.
    rejected: The minutes of 5 June were not confirmed as a correct record.
    rejected: That the minutes be not accepted as a true record.
    rejected: That the minutes be not confirmed.
    rejected: Not to confirm the minutes.
    confirmed: That the minutes, not having been circulated, be confirmed.
    confirmed: That the minutes of No. 5 Committee be confirmed.
    rejected: That the report be received and not adopted.
"""


@pytest.mark.parametrize(("kind", "text"), [line.strip().split(": ", 1) for line in TWO.strip().split("\n")])
def test_the_graver_of_two_acts_is_told_and_none_that_is_denied(kind: str, text: str) -> None:
    assert disposition(text) == kind


def test_minutes_that_are_not_agreed_are_not_confirmed() -> None:
    assert of_minutes("That they be not agreed.") == "rejected"
