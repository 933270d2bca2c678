"""A row of a list of actions, or of a log, that repeats a request of an exempt minute word for word is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from test_exempt_said import House

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on {}\n\nPRESENT: Councillor A. Reed (in the Chair)\n\n"
CLOSED = (
    HEAD.format("4 March 2021")
    + "1. QUAY LAMPS\n\nRESOLVED: That the Clerk order brass lamps for the quay by 1 May 2021.\n\n"
    + "2. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded from the meeting.\n\n"
    + "3. SALE OF THE BOAT YARD\n\nRESOLVED: That the Clerk accept the offer of Zebra Ltd by 4 May 2021.\n"
)
LAMPS, OFFER = "Order brass lamps for the quay by 1 May 2021", "Accept the offer of Zebra Ltd by 4 May 2021"
LISTS = {
    "list": HEAD.format("8 April 2021")
    + f"4. ACTION LIST\n\nMin.\tAction\tBy\n1\t{LAMPS}\tClerk\n3\t{OFFER}\tClerk\n\n5. GATE\n\nNoted.\n",
    "renumbered": HEAD.format("8 April 2021")
    + f"4. ACTION LIST\n\nAction\tBy\n{LAMPS}\tClerk\n{OFFER}\tClerk\n\n5. GATE\n\nNoted.\n",
    "log": "HARBOUR COMMITTEE\n\nACTION LOG\n\nMinute\tAction\tOwner\tStatus\n"
    f"1\t{LAMPS}\tClerk\tOpen\n3\t{OFFER}\tClerk\tOpen\n",
    "log without a day": "HARBOUR COMMITTEE\n\nACTION LOG as at 4 April 2021\n\nMinute\tAction\tOwner\tStatus\n"
    f"3 of 4 March 2021\t{OFFER.partition(' by ')[0]}\tClerk\tDone\n",
    "decisions": f"HARBOUR COMMITTEE - 4 March 2021\n\nDECISION LIST\n\n1. Lamps: the Clerk to {LAMPS.lower()}.\n\n"
    f"3. Boat yard: the Clerk to {OFFER[0].lower()}{OFFER[1:]}.\n",
}
NOUNS = (
    *("actions --all", "items", "resolutions", "motions", "check", "since 2020-01-01", "arising harbour"),
    *("search zebra", "search accept"),
)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.mark.parametrize("form", ["--csv", "--markdown"])
@pytest.mark.parametrize("kind", LISTS)
def test_a_row_that_repeats_an_exempt_request_is_left_out(house: House, kind: str, form: str) -> None:
    house.lay(CLOSED, "a.txt")
    house.lay(LISTS[kind], "b.txt")
    assert [noun for noun in NOUNS if "Zebra" in house.run(f"{noun} {form}").replace("**", "")] == []
    assert "lamps" in house.run(f"actions --all {form}")


def test_a_row_of_what_an_open_minute_asks_too_and_one_of_few_words_are_told(house: House) -> None:
    """Open business in the same words, and words that are anybody's."""
    short = CLOSED.replace("accept the offer of Zebra Ltd by 4 May 2021", "report back to the Committee")
    again = f"{HEAD.format('1 April 2021')}6. YARD\n\nRESOLVED: That the Clerk {OFFER[0].lower()}{OFFER[1:]}.\n"
    house.lay(CLOSED, "a.txt")
    house.lay(again, "c.txt")
    house.lay(LISTS["renumbered"], "b.txt")
    house.lay(short.replace("4 March", "5 March"), "d.txt")
    house.lay(HEAD.format("9 April 2021") + "4. ACTIONS\n\nAction\tBy\nReport back to the Committee\tClerk\n", "e.txt")
    told = house.run("actions --all --csv")
    assert told.count("Zebra") > 1
    assert "Report back" in told
