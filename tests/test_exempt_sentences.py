"""What closes and opens, wherever its sentence stands: the public out from an item on, until one, and back again."""

from __future__ import annotations

import pytest

from test_exempt import HEAD, LAMPS, after, exempt, wordings

SALE = "45. SALE OF THE OLD MILL\n\nRESOLVED: That the offer be accepted.\n\n"
NOTED = "RESOLVED: That it be noted."
ONE = [
    *wordings("it goes for one item"),
    "The minute below is not for publication.",
    "Item 45 to be kept confidential.",
    "NOTE: Minute 45 contains exempt information.",
]


@pytest.mark.parametrize("words", [*wordings("the public goes")[::9], *(one for one in ONE if "item 3" not in one)])
@pytest.mark.parametrize(
    "above",
    [
        f"44. BRIDGE\n\n{NOTED}\n\n@",
        "44. BRIDGE\n\nThe works were told of. @",
        f"44. BRIDGE\n\n44.1 {NOTED}\n\n44.2 @",
        f"43. BRIDGE\n\n{NOTED}\n\n44. @",
    ],
)
def test_a_sentence_closes_what_follows_wherever_it_stands(above: str, words: str) -> None:
    """Behind a decision, last in a paragraph, in a numbered paragraph, and as a numbered line of its own."""
    if words.isupper() or len(words.split()) < 4:  # a label, which is one in a line of its own
        return
    assert exempt(f"{HEAD}{above.replace('@', words)}\n\n{SALE}")[-1:] == ["45"]


@pytest.mark.parametrize(
    ("words", "covered"),
    [
        ("from item 3 onwards", ["3", "4", "5"]),
        ("from item 4 onwards", ["4", "5"]),
        ("for item 4 and all subsequent items", ["4", "5"]),
        ("for items 4 and following", ["4", "5"]),
        ("from agenda item 4 until the end of the meeting", ["4", "5"]),
        ("from Minute 4 and all items following", ["4", "5"]),
        ("for item 3, Land, and item 5, Lease of the Mill", ["3", "5"]),
        ("for item 3 (Land) and for item 4 (A grievance)", ["3", "4"]),
        ("for item 3, and that item 4 be taken first", ["3"]),
        ("for item 3 under paragraph 1 and item 4 under paragraph 3", ["3", "4"]),
        ("for item 3 by virtue of paragraph 1 and item 5 by virtue of paragraph 3", ["3", "5"]),
        ("for item 3, which concerns a member of staff, and item 4, which concerns a contract", ["3", "4"]),
        ("for item 3 (Land), and the report on item 4 was noted", ["3"]),
        ("for item 3 as it concerns a member of staff; and for item 4 as it concerns a contract", ["3", "4"]),
        ("for item 3 and also for item 5", ["3", "5"]),
        ("for item 3 (and 4)", ["3", "4"]),
        ("if matters of staffing are discussed under item 3 or 4", ["3", "4"]),
        ("should they wish to discuss item 3 or item 5", ["3", "5"]),
        ("for item 3, as well as item 5", ["3", "5"]),
        ("for item 3 together with item 4", ["3", "4"]),
        ("for item 3 (Staff) / item 5 (Land)", ["3", "5"]),
        ("for all items after item 3", ["4", "5"]),
        ("for each item following item 4", ["5"]),
        ("for item 3. It was further RESOLVED that they be excluded for item 5", ["3", "5"]),
        ("for item 3. The public were also excluded for item 5", ["3", "5"]),
        ("for item 3; RESOLVED further that the public be excluded for item 5", ["3", "5"]),
        ("for the next item. The public were also excluded for item 5", ["3", "5"]),
        ("for item 3, and that item 4 be deferred", ["3"]),
        ("for item 3 but not for item 4", ["3"]),
        ("for item 3; the Clerk spoke of the gate and of item 4", ["3"]),
        ("for item 3. Cllr Elm asked that they be excluded for longer", ["3"]),
        ("for item 3 before item 4", ["3"]),
        ("for item 3 as it is likely that it be disclosed, and for item 5 as it is likely that it be", ["3", "5"]),
        ("for item 3, because it is not yet public, and for item 5", ["3", "5"]),
        ("for items 3 and/or 5", ["3", "5"]),
        ("for item no. 3 and no. 5", ["3", "5"]),
        ("for items 3 Land and 5 Lease of the Mill", ["3", "5"]),
        ("for agenda items 3: Land and 4: A Grievance", ["3", "4"]),
        ("for items 3/4", ["3", "4"]),
        ("from item 3 to item 5 inclusive", ["3", "4", "5"]),
        ("for the next item and the one after it", ["3", "4"]),
        ("for the remainder of the meeting except for item 4", ["3", "5"]),
        ("for all items except item 5", ["3", "4"]),
        ("until item 5", ["3", "4"]),
        ("until consideration of item 4", ["3"]),
        ("until item 4 has been dealt with", ["3", "4"]),
        ("until the public are readmitted", ["3", "4", "5"]),
        ("for the following items. RESOLVED: That the public be readmitted for item 5", ["3", "4"]),
        ("until the close of item 4, when they may return", ["3", "4"]),
        ("for the following items. The public would be readmitted after item 4", ["3", "4"]),
        ("for the following items. The public would be readmitted after the next item", ["3"]),
        (". Councillor Elm said that the public should stay. On the vote this was lost", ["3", "4", "5"]),
    ],
)
def test_an_exclusion_covers_all_that_it_names(words: str, covered: list[str]) -> None:
    told = f"RESOLVED: That the press and public be excluded {words}.".replace("excluded .", "excluded.")
    assert after(told) == covered


def test_what_ends_a_session_in_public_sends_nobody_out_where_the_public_had_its_turn() -> None:
    for line in ("END OF PUBLIC MEETING", "Public session ended 8.45 pm."):
        for title in ("PUBLIC PARTICIPATION", "PUBLIC MEETING"):
            turn = f"2. {title}\n\nMr Hill spoke of the gate.\n\n{line}\n\n3. LAND\n\n{NOTED}\n\n"
            assert exempt(f"{HEAD}{LAMPS}{turn}") == []
            below = f"3. TOLLS\n\n{NOTED}\n\n{line}\n\n4. LAND\n\n{NOTED}\n\n"
            assert exempt(f"{HEAD}{LAMPS}2. {title}\n\nMr Hill spoke.\n\n{below}") == []
