"""Marks as layouts leave them: other dashes, letters printed as one, letters set apart, a page's end within."""

from __future__ import annotations

from time import process_time

import pytest

from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

HEAD = (
    "HOLM TOWN COUNCIL\n\nMinutes of the meeting of the Environment Committee held on Tuesday 6 February 2024\n\n"
    "Present: Councillors A. Quill (Chair), B. Moss\n\n1. APOLOGIES\n\nThere were none.\n\n"
)
BUY = "RESOLVED: That the Clerk be asked to buy the zebra land.\n\n"
TAIL = "3. HERONS\n\nRESOLVED: That the Warden be asked to count the heron.\n"


def exempt(text: str, name: str = "a.txt") -> list[str]:
    """The numbers of the minutes that are exempt."""
    return [item.number for item in parse(read_bytes(text.encode(), name)).items if item.exempt]


@pytest.mark.parametrize("dash", list("-\u2010\u2011\u2012–—\u2015\u2212"))
def test_any_dash_sets_a_mark_apart(dash: str) -> None:
    """None of them looks other than the others."""
    assert exempt(f"{HEAD}2. LEASE {dash} EXEMPT\n\n{BUY}{TAIL}") == ["2"]


@pytest.mark.parametrize(
    "marked",
    [
        f"2. LAND (Conﬁdential)\n\n{BUY}",
        f"2. LAND – Conﬁdential\n\n{BUY}",
        f"2. LAND\n\nConﬁdential\n\n{BUY}",
        f"2. LAND\n\n(Conﬁdential) {BUY}",
        "2. LAND\n\nACTION (Conﬁdential): Clerk to buy the zebra land.\n\n",
    ],
)
def test_letters_printed_as_one_spell_a_mark(marked: str) -> None:
    """Text copied out of a PDF has them."""
    assert exempt(HEAD + marked + TAIL) == ["2"]


@pytest.mark.parametrize("end", ["\n\f", "\n\nPage 3\n\f", "\f"])
@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED: That the press and public be|excluded from the meeting for the rest of the business.",
        "The press and members of the|public left the meeting at this point.",
        "RESOLVED that the public|be excluded for the remaining items.",
        "It was agreed to|exclude the press and public for the remaining business.",
        "RESOLVED: That the Press and|Public be excluded for the remaining items.",
        "THE COUNCIL RESOLVED THAT THE|PUBLIC BE EXCLUDED FOR THE REMAINING ITEMS.",
    ],
)
def test_a_sentence_that_excludes_goes_on_over_a_page(words: str, end: str) -> None:
    """As a decision does."""
    assert exempt(f"{HEAD}2. OTHER BUSINESS\n\n{words.replace('|', end)}\n\n3. LAND\n\n{BUY}") == ["3"]


@pytest.mark.parametrize("above", ["Closed session", "Exempt", "Confidential"])
def test_a_label_is_no_torn_sentence(above: str) -> None:
    """Also over words that begin small."""
    assert exempt(f"{HEAD}2. LAND\n\nIt was seen.\n\n{above}\n\nthat the Clerk be asked to buy the zebra land.\n")


def test_what_is_taken_back_stays_so_over_a_page() -> None:
    """The Council did not: nobody went."""
    assert not exempt(f"{HEAD}2. LAND\n\nThe Council resolved not to exclude the\n\fpublic.\n\n3. SALE\n\n{BUY}")


def test_many_torn_lines_cost_no_more_each() -> None:
    """Twice as many, about twice the time."""

    def cost(times: int) -> float:
        begin = process_time()
        exempt(HEAD + "2. LAND\n\n" + "the public be excluded and the\n\n" * times)
        return process_time() - begin

    cost(10)
    assert cost(2000) < 3.5 * cost(1000) + 0.2
