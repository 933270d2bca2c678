"""What is decided is the outer verb: a clause that tells what was proposed, asked or decided before asks nobody."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions

GRID = """
That the proposal that the Warden be instructed to fell the oak be rejected. | rejected | -
That the recommendation that the Warden be requested to fell the oak be not accepted. | rejected | -
That the resolution of 5 February that the Warden be asked to fell the oak be revoked. | other | -
That consideration of whether the Warden be asked to fell the oak be adjourned. | deferred | -
That a decision on whether the Clerk be asked to mend the sign be deferred to 2 April 2024. | deferred | -
That the Clerk's proposal that the Warden be asked to fell the tree be refused. | rejected | -
That the motion that the Clerk be asked to sell the fence be not put. | other/rejected | -
That Councillor Moss's suggestion that the Warden be asked to mend the weir not be pursued. | other/rejected | -
That the petition asking that the Warden be asked to fell the oak be noted. | noted | -
That a letter from Mr Hen requesting that the Clerk be asked to buy a boat be noted. | noted | -
That the request that the Clerk mend the roof be withdrawn. | other/deferred | -
That the request to the Clerk to mend the gate be rescinded. | other | -
That the instruction that the Warden fell the oak be suspended. | other/deferred | -
That the proposal to ask the Warden to fell the oak be rejected. | rejected | -
That the proposal for the Warden to be asked to fell the oak be rejected. | rejected | -
That the suggestion that the Clerk write to the mill be declined. | rejected | -
That the motion that the Clerk be asked to sell the fence be deferred. | deferred | -
That the amendment that the Clerk be asked to sell the fence be refused. | rejected | -
That the question whether the Warden be asked to fell the oak be deferred to the next meeting. | deferred | -
That the question of whether the Clerk should be asked to sell the barn be postponed. | deferred | -
That the matter of asking the Clerk to mend the weir be left on the table. | other/deferred | -
That the petition requesting that the Council instruct the Warden to fell the oak be received. | noted | -
That the letter from Mrs Vale asking the Clerk to mend the gate be noted. | noted | -
That the e-mail from Mr Hen asking that the Warden lock the gate be acknowledged. | noted | -
That the proposal that the Warden be asked to fell the oak be approved. | approved/requested | Warden: fell the oak
That the proposal that the Warden be asked to fell the oak be rejected by 4 votes to 3. | rejected | -
That the proposal that the Warden be instructed to fell the oak is rejected. | rejected | -
That the proposal that the Warden be instructed to fell the oak not be approved. | rejected | -
That Cllr Moss's motion that the Clerk be instructed to sell the barn be withdrawn. | other/deferred | -
That the earlier resolution that the Clerk be asked to obtain quotes be cancelled. | other | -
That Minute 12, by which the Warden was asked to fell the oak, be rescinded. | other | -
That the advice that the Clerk be asked to insure the boat be noted. | noted | -
That the view of the Panel that the Warden be asked to fell the oak be noted. | noted | -
That the complaint that the Clerk had not been asked to reply be dismissed. | other/rejected | -
That the application by Mr Hen that the Warden be required to lower the hedge be refused. | rejected | -
That the objection that the Warden be asked first be overruled. | other/rejected | -
That the report recommending that the Warden be asked to fell the oak be referred to the Parks Panel. | referred | -
That the report recommending that the Warden be asked to fell the oak be received. | noted | -
That the proposal that the oak be felled by the Warden by 1 May 2024 be rejected. | rejected | -
That the proposal that a letter be sent to the mill by the Clerk be rejected. | rejected | -
That no support be given to the proposal that the Warden be asked to fell the oak. | rejected/other | -
That the request from the mill that the Clerk meet its owners be refused. | rejected | -
That the demand that the Chair resign be rejected. | rejected | -
That the invitation to the Chair to open the fair be declined. | rejected | -
That the order that the Warden drain the pond be suspended until 1 May 2024. | other/deferred | -
To reject the proposal that the Warden be asked to fell the oak. | rejected | -
That the Council reject the recommendation that the Warden be instructed to fell the oak. | rejected | -
That the Council does not accept the proposal that the Clerk be asked to buy a boat. | rejected/other | -
Not to accept the proposal that the Clerk be asked to buy a boat. | rejected | -
To note the petition asking that the Warden be asked to fell the oak. | noted | -
That the Council notes the request that the Clerk mend the roof. | noted | -
That it be noted that the Warden had been asked to fell the oak. | noted | -
To defer the question whether the Clerk be asked to sell the barn. | deferred | -
To rescind the resolution of 5 February that the Warden be asked to fell the oak. | other | -
To refuse the request that the Warden be asked to fell the oak. | rejected | -
To approve the proposal that the Warden be asked to fell the oak. | approved/requested | Warden: fell the oak
That the Council declines the invitation that the Clerk be asked to judge the show. | rejected | -
To withdraw the request that the Warden be asked to fell the oak. | other | -
That the Council regrets that the Clerk was asked to sell the barn. | other | -
That the Warden be asked to fell the oak. | requested | Warden: fell the oak
That the petition be noted and the Warden be asked to fell the oak. | noted/requested | Warden: fell the oak
That the proposal be rejected. | rejected | -
That the request for a bench be approved and the Clerk be asked to buy it. | approved/requested | Clerk: buy it
That the question of the oak be deferred to allow the Warden to survey it. | deferred | Warden: survey it
That the Clerk's request that the office be shut on 4 May 2024 be approved. | approved | -
"""
"""A resolution, what it may do, and whom it asks for what; - for nobody."""


def rows() -> list[tuple[str, ...]]:
    """Return the rows of the table."""
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in GRID.splitlines() if line]


@pytest.mark.parametrize(("text", "does", "asks"), rows())
def test_what_is_decided_is_the_outer_verb(text: str, does: str, asks: str) -> None:
    parsed = find_actions(resolve(minute(f"RESOLVED: {text}")))
    assert parsed.resolutions[0].disposition in does.split("/")
    told = [f"{a.owner}: {a.task.rstrip('.')}" for a in parsed.actions]
    assert told == ([] if asks == "-" else [asks.rstrip(".")])
