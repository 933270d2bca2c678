"""Whether what is told says of the noun of a task which one it is, and that is another."""

from __future__ import annotations

import pytest

from minutes_cli.threads.another import is_of_another_thing


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("mend the gate at Mill Lane", "The gate at Church Road had been mended."),
        ("mend the gate at Mill Lane", "The Clerk had mended the gate in Church Lane."),
        ("mend the gate at Mill Lane", "The gate had been mended in Church Road."),
        ("paint the shed at Mill Lane", "The shed at Church Road had been painted."),
        ("clean the bus shelter in High Street", "The bus shelter at the Green had been cleaned."),
        ("mend the gate at the cemetery", "The gate at the allotments had been mended."),
        ("obtain three quotes for the repair of the pond wall", "Three quotes were obtained for the bus shelter."),
        ("obtain quotes for the fence", "Quotes for the repair of the new boundary were obtained."),
        ("write to the owner of the Red Lion about the noise", "The Clerk wrote to the owner of the Swan."),
        ("submit a report on the footbridge", "The Engineer had submitted a report on the lighting."),
        ("submit a report on the footbridge", "A report on the car park was received."),
        ("renew the insurance of the hall", "The insurance of the tractor had been renewed."),
        ("meet the contractor about the noticeboard", "Cllr Cole had met the contractor about the bus shelter."),
    ],
)
def test_the_same_noun_of_something_else_is_another(task: str, told: str) -> None:
    assert is_of_another_thing(task, told)


@pytest.mark.parametrize(
    ("task", "told", "heading"),
    [
        ("submit a report on the footbridge", "The Engineer had submitted a report on its condition.", ""),
        ("submit a report on the footbridge", "A report on the state of the footbridge was received.", ""),
        ("submit a report on the footbridge", "A report on the handrail was received.", "HANDRAIL AT THE BRIDGE"),
        ("submit a report on the footbridge", "The report was received.", ""),
        ("mend the gate at Mill Lane", "The gate had been mended.", ""),
        ("mend the gate at Mill Lane", "Mill Lane – the gate at the far end had been mended.", ""),
        ("mend the gate at Mill Lane", "The gate at the far end of the lane had been mended.", ""),
        ("mend the gate near the mill", "The gate at the pond had been mended.", ""),
        ("mend the gate near the Red Lion", "The gate was mended by Cllr Fenn in March.", ""),
        ("mend the gate in Mill Lane", "The gate in Spring 2024 had been mended.", ""),
        ("mend the gate in Mill Lane", "The gate had been mended in the Easter holidays.", ""),
        ("report the hole in Mill Lane", "The hole had been reported on FixMyStreet.", ""),
        ("report the hole in Mill Lane", "The Clerk had reported the hole on FixMyStreet.", ""),
        ("report the hole on the bend", "The Clerk had reported the hole on the portal.", ""),
        ("mend the gate at the mill", "The gate had been mended at the fair.", ""),
        ("order the seed for the meadow", "The bed for the roses had been ordered.", ""),
        ("mend the gate at the lamp", "The gate at the churchyard had been mended.", "CHURCHYARD"),
        ("obtain quotes for the fence", "Quotes were obtained for approval in May.", ""),
        ("write to the owner of the pub", "The Clerk had written to the owner of the Red Lion.", ""),
        ("report the sign on the C32", "The sign on West Road had been reported.", ""),
        ("order two lamps for the hall", "Lamps for the church hall had been ordered.", ""),
        ("discuss this work along with work at the hall", "The work at the meadow was discussed.", ""),
    ],
)
def test_what_may_be_the_same_is_not(task: str, told: str, heading: str) -> None:
    assert not is_of_another_thing(task, told, heading)
