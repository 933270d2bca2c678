"""Marks as layouts leave them: other dashes, letters printed as one, letters set apart, a page's end within."""

from __future__ import annotations

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
