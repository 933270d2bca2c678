"""What is decided again in the same words: once more the same request, or as much on another matter."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

HEAD = (
    "QUAY COMMITTEE\n\nMINUTES OF THE MEETING HELD ON 6 March 2041 AT 7.00 PM\n\n"
    "PRESENT: Councillor Teal (Chair), Councillor Moss\n\n44. APOLOGIES\n\nNone.\n\n"
)
CLOSE = "\n\n59. CLOSE\n\nThe meeting ended at nine.\n"
GRANT = (
    "RESOLVED that permission be granted subject to the conditions in the report, and that the Head of Planning "
    "complete a section 106 agreement by 31 March 2041."
)
REPORT = "the Engineer be requested to submit a report on the repair of the sluices to the meeting on 5 November 2041"
OBJECT = "That the Clerk send an objection to the planning authority about the swallows by 1 May 2041."
CUT = "the Clerk write to the keeper of the mill and ask for the osiers to be cut by 1 May 2041"
OBJECTING = "ACTION: Clerk to send an objection to the planning authority about the swallows by 1 May 2041"
LETTER = "ACTION: Clerk to write to the keeper of the mill and ask for the hedge to be cut"
LONG = "The Clerk reported that the tide had risen over the piles, and the Chair thanked those who had helped."


def asked(*minutes: str, close: str = CLOSE) -> list[str]:
    """Return of each action of these minutes, the first of which is 45, the number of its minute."""
    told = "\n\n".join(f"{n}. {minute}" for n, minute in enumerate(minutes, 45))
    parsed = parse(paper(HEAD + told + close))
    return [action.item.rpartition("/")[2] for action in parsed.actions if not action.undertaking]


@pytest.mark.parametrize("told", ["ACTION: Clerk to repair bench {}", "It was agreed that the Clerk repair bench {}."])
def test_tasks_with_other_figures_are_two(told: str) -> None:
    assert asked("\n\n".join(["BENCHES", *(told.format(n) for n in (12, 14, 15))])) == ["45", "45", "45"]


def test_rows_of_a_table_with_other_figures_are_two() -> None:
    rows = "".join(f"45\tRepair bench {n}\tClerk\t1 May 2041\n" for n in (12, 14, 15))
    said = "RESOLVED: That the Clerk be asked to repair bench 12."
    assert asked(f"BENCHES\n\n{said}\n\nItem\tAction\tOwner\tDue\n{rows}") == ["45", "45", "45"]


FRESH = {
    "other titles": (f"41/0123 MILL HOUSE\n\n{GRANT}", f"41/0124 WEIR HOUSE\n\n{GRANT}", f"41/0125 OAK\n\n{GRANT}"),
    "titles that differ by a number": (f"PLOT 1\n\n{GRANT}", f"PLOT 2\n\n{GRANT}"),
    "one title, other lines under it": (
        f"PLANNING APPLICATION\n\nMill House, extension.\n\n{GRANT}",
        f"PLANNING APPLICATION\n\nWeir House, garage.\n\n{GRANT}",
    ),
    "no titles": (
        f"The Head of Planning presented application 41/0123, Mill House. {GRANT}",
        f"The Head of Planning presented application 41/0124, Weir House. {GRANT}",
    ),
    "the second is named in the first": (
        f"MILL HOUSE\n\nThis was to be read with the application for Weir House. {GRANT}",
        f"WEIR HOUSE\n\n{GRANT}",
    ),
    "the first is named in the second": (
        f"MILL HOUSE\n\n{GRANT}",
        f"WEIR HOUSE\n\nThe Chair spoke of Mill House. {GRANT}",
    ),
    "it was agreed": tuple(f"{x}\n\nIt had been seen. It was agreed that {CUT}." for x in ("FORD", "WEIR", "LOCK")),
    "labels": tuple(f"HEDGE AT THE {x}\n\nIt is too high.\n\n{LETTER}" for x in ("FORD", "WEIR", "LOCK")),
    "resolved, and told by a label": tuple(
        f"{x} HOUSE\n\nRESOLVED: {OBJECT}\n\n{OBJECTING}" for x in ("MILL", "WEIR", "OAK")
    ),
}


@pytest.mark.parametrize("name", FRESH)
def test_under_another_minute_the_same_words_ask_for_another_thing(name: str) -> None:
    minutes = FRESH[name]
    assert asked(*minutes) == [str(n) for n in range(45, 45 + len(minutes))]


WITHIN = {
    "lines": f"APPLICATIONS\n\nMill House, extension.\n\n{GRANT}\n\nWeir House, garage.\n\n{GRANT}",
    "lines that differ by a number": f"APPLICATIONS\n\n4 Mill Lane\n\n{GRANT}\n\n8 Mill Lane\n\n{GRANT}",
    "lettered": f"APPLICATIONS\n\n(a) 41/0123 Mill House\n\n{GRANT}\n\n(b) 41/0124 Weir House\n\n{GRANT}",
    "narratives": (
        f"APPLICATIONS\n\nThe Chair spoke of the piles at the ford.\n\n{GRANT}\n\n"
        f"The Chair spoke of the piles at the weir.\n\n{GRANT}"
    ),
    "narratives that differ by a common word": (
        f"LIGHTS\n\nThe light at the weir was seen to be dark.\n\n{GRANT}\n\n"
        f"The light at the lock was seen to be dark.\n\n{GRANT}"
    ),
    "narratives that differ by a number": (
        f"APPLICATIONS\n\nThe Chair presented the plans for 4 Mill Lane.\n\n{GRANT}\n\n"
        f"The Chair presented the plans for 8 Mill Lane.\n\n{GRANT}"
    ),
    "stems": (
        f"APPLICATIONS\n\nRESOLVED: That\n\n(1) in respect of Mill House:\n\n(a) {CUT};\n\n"
        f"(2) in respect of Weir House:\n\n(a) {CUT}."
    ),
    "the limb before": (
        f"LEASES\n\nRESOLVED: That\n\n(1) the lease of Mill House be approved; and\n\n(2) {CUT}.\n\n"
        f"RESOLVED: That\n\n(1) the lease of Weir House be approved; and\n\n(2) {CUT}."
    ),
    "other movers": (
        f"OSIERS\n\nOn the proposal of Councillor Teal, seconded by Councillor Moss, it was agreed that {CUT}.\n\n"
        f"On the proposal of Councillor Moss, seconded by Councillor Teal, it was agreed that {CUT}."
    ),
    "Decision, twice": (
        f"APPLICATIONS\n\nMill House, extension\n\nDecision: {OBJECT}\n\nWeir House, garage\n\nDecision: {OBJECT}"
    ),
    "Decision and Minutes, twice": (
        f"APPLICATIONS\n\nMill House, extension\n\nDecision: {OBJECT}\n\nMinutes:\n\nRESOLVED: {OBJECT}\n\n"
        f"Weir House, garage\n\nDecision: {OBJECT}\n\nMinutes:\n\nRESOLVED: {OBJECT}"
    ),
    "a label under another line": (
        f"APPLICATIONS\n\nMill House, extension.\n\nRESOLVED: {OBJECT}\n\nWeir House, garage.\n\n{OBJECTING}"
    ),
    "both, each with its label": (
        f"APPLICATIONS\n\nMill House, extension\n\nRESOLVED: {OBJECT}\n\n{OBJECTING}\n\n"
        f"Weir House, garage\n\nRESOLVED: {OBJECT}\n\n{OBJECTING}"
    ),
}


@pytest.mark.parametrize("name", WITHIN)
def test_so_they_do_in_one_minute_under_another_name(name: str) -> None:
    assert asked(WITHIN[name]) == ["45", "45"]


FIRST, LAST = f"SLUICES\n\nRESOLVED: That {REPORT}.", f"RESOLVED: That {REPORT}."
SAID_AGAIN = {
    "it points back": (FIRST, f"WEIRS\n\nAs agreed under Minute 45, {LONG} {LAST}"),
    "above": (FIRST, f"WEIRS\n\n{LONG} As resolved above:\n\n{LAST}"),
    "a forward plan": (FIRST, f"FORWARD PLAN\n\n{LONG}\n\n{LAST}"),
    "words that name their matter": (FIRST, f"BUDGET\n\nThe Treasurer spoke of the money.\n\n{LAST}"),
    "one title, nothing else": (FIRST, FIRST),
    "proposed, then resolved": (f"OSIERS\n\nIt was proposed by Cllr Teal that {CUT}. Seen.\n\nRESOLVED: That {CUT}.",),
    "Decision and Minutes": (f"OSIERS\n\nDecision:\n\n{OBJECT}\n\nMinutes:\n\n{LONG}\n\nRESOLVED: {OBJECT}",),
    "a label after a cost": (f"MILL HOUSE\n\nRESOLVED: {OBJECT}\n\nCost: £400\n\n{OBJECTING}",),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID_AGAIN)
def test_what_says_the_same_of_the_same_is_no_second_request(name: str) -> None:
    assert asked(*SAID_AGAIN[name]) == ["45"]


@pytest.mark.parametrize("where", ["a minute", "a line in the last minute"])
def test_a_summary_of_decisions_tells_each_of_them_again(where: str) -> None:
    summed = f"SUMMARY OF DECISIONS\n\n46 Weir House: {GRANT}\n\n45 Mill House: {GRANT}"
    minutes = [f"MILL HOUSE\n\n{GRANT}", f"WEIR HOUSE\n\n{GRANT}"]
    minutes.append(summed if where == "a minute" else f"CLOSE\n\nThe meeting ended at nine.\n\n{summed}")
    told = "\n\n".join(f"{n}. {minute}" for n, minute in enumerate(minutes, 45))
    parsed = parse(paper(HEAD + told + "\n"))
    assert [a.item.rpartition("/")[2] for a in parsed.actions] == ["45", "46"]
    again = [r.restates.rpartition("/")[2] for r in parsed.resolutions if r.restates]
    assert again == ["46", "45"]
