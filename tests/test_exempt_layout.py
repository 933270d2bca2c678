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


@pytest.mark.parametrize("gap", [" ", "\n\n", "\n\f"])
def test_who_withdraws_for_an_adjournment_misses_nothing(gap: str) -> None:
    """On one line or on two."""
    words = f"The meeting was adjourned for ten minutes and the press were asked{gap}to withdraw for the adjournment."
    assert not exempt(f"{HEAD}2. LAND\n\n{words}\n\n3. SALE\n\n{BUY}")


def test_many_torn_lines_cost_no_more_each() -> None:
    """Twice as many, about twice the time."""

    def cost(times: int) -> float:
        begin = process_time()
        exempt(HEAD + "2. LAND\n\n" + "the public be excluded and the\n\n" * times)
        return process_time() - begin

    cost(10)
    assert cost(2000) < 3.5 * cost(1000) + 0.2


PAGE = (
    "<html><body><h1>HOLM TOWN COUNCIL</h1><p>Minutes of the meeting of the Environment Committee held on 6 February "
    "2024</p><p>Present: Councillors A. Quill, B. Moss</p><h2>1. DUCKS</h2><p>None.</p><h2>2. HERONS</h2><p>Noted.</p>"
)
SOLD = "<p>RESOLVED: That the Clerk be asked to buy the zebra land.</p></body></html>"


@pytest.mark.parametrize(
    "title",
    [
        "<h2>3. LEASE</h2><aside>EXEMPT</aside>",
        "<h2>3. LEASE</h2><aside><p>Exempt – not for publication</p></aside>",
        "<h2>3. LEASE<aside>Exempt</aside></h2>",
        "<h2>3. LEASE <b>EXEMPT</b></h2>",
        "<h2>3. LEASE <span class=badge>Confidential</span></h2>",
    ],
)
def test_a_badge_at_a_title_of_a_page_closes_its_minute(title: str) -> None:
    """A browser shows it apart from the title's own words."""
    assert exempt(PAGE + title + SOLD, "a.html") == ["#4" if title.endswith("EXEMPT</aside>") else "3"]


@pytest.mark.parametrize(
    "title",
    [
        "<h2>3. LEASE</h2><aside>Exempt charities in the parish</aside>",
        "<h2>3. LEASE <b>OPEN</b></h2>",
        "<h2>3. <b>EXEMPT CHARITIES</b></h2>",
        "<h2>3. Local Plan <b>Part II</b></h2>",
        "<h2>3. LEASE</h2><aside>Confidential helpline of the County</aside>",
    ],
)
def test_what_else_stands_beside_a_title_closes_nothing(title: str) -> None:
    """Nor does bold type."""
    assert not exempt(PAGE + title + SOLD, "a.html")


@pytest.mark.parametrize("piece", ["<aside>", "<h2>a <b>exempt</b>", "<aside>Exempt", "<h2>a<h2><b>"])
def test_many_badges_cost_no_more_each(piece: str) -> None:
    """Twice as many, about twice the time."""

    def cost(times: int) -> float:
        begin = process_time()
        read_bytes((PAGE + piece * times + SOLD).encode(), "a.html")
        return process_time() - begin

    cost(10)
    assert cost(3000) < 3.5 * cost(1500) + 0.2


@pytest.mark.parametrize(
    "line",
    [
        "2.1 CLOSED PART OF THE MEETING",
        "2.1 CLOSED EXECUTIVE SESSION",
        "a) IN COMMITTEE",
        "2.1 Public and press excluded.",
        "The gate was seen. Public and press excluded.",
    ],
)
def test_a_number_or_a_sentence_before_it_does_not_keep_the_public(line: str) -> None:
    """Alone on their lines all of them close what follows."""
    assert "3" in exempt(f"{HEAD}2. OTHER\n\nThe roof was seen by all.\n\n{line}\n\n3. LAND\n\n{BUY}")


@pytest.mark.parametrize("line", ["2.1 Private business rates", "2.1 Public gallery", "(b) Private land"])
def test_a_limb_that_only_sounds_so_closes_nothing(line: str) -> None:
    """In small letters behind a sign: the policy covers …"""
    assert not exempt(f"{HEAD}2. POLICY\n\nIt covers:\n\n{line}\n\nIt was noted.\n\n3. LAND\n\n{BUY}")


@pytest.mark.parametrize("words", ["ITEMS 3, 4 AND 5", "ITEMS 3 TO 5", "ITEMS 3, 4 & 5", "ITEMS 3 AND 4 AND ITEM 5"])
def test_items_named_in_capitals_are_all_closed(words: str) -> None:
    """No item has the label "AND 5"."""
    items = "".join(f"{n}. LAND {'ABC'[n - 3]}\n\nIt was noted.\n\n" for n in (3, 4, 5))
    assert exempt(f"{HEAD}2. OTHER\n\nTHE BOARD AGREED TO CONSIDER {words} IN PRIVATE\n\n{items}") == ["3", "4", "5"]


@pytest.mark.parametrize(
    "label",
    [
        "Exempt annexe to minute 2",
        "Exempt Annexe – Valuation",
        "Exempt supplement to minute 2",
        "EXEMPT ENCLOSURE",
        "Exempt enclosure 2",
        "Exempt attachment A",
        "CONFIDENTIAL ATTACHMENT: STAFF",
    ],
)
def test_whatever_is_appended_is_closed(label: str) -> None:
    """By each of its names."""
    below = "Zebra and Sons offered £40,000 for the house and the depot."
    assert exempt(f"{HEAD}2. LAND\n\nThe land was seen by all.\n\n{label}\n\n{below}\n\n{TAIL}")


def test_code_at_a_title_of_markdown_is_a_badge() -> None:
    """It is shown apart."""
    title = "## 2. LEASE `Exempt`\n\n"
    assert exempt(f"# {HEAD.replace('1. A', '## 1. A')}{title}{BUY}## {TAIL}", "a.md") == ["2"]


@pytest.mark.parametrize(
    ("name", "closed"),
    [
        ("minutes_12_March_EXEMPT_final.txt", True),
        ("20240312-exempt-mins.txt", True),
        ("lease-exempt.txt", True),
        ("Exempt lease.txt", True),
        ("EXEMPT lease report.txt", True),
        ("confidential-lease.txt", True),
        ("EXEMPT LEASE.txt", True),
        ("exempt-accommodation-minutes.txt", False),
        ("EXEMPT ACCOMMODATION.txt", False),
        ("NON-EXEMPT_minutes.txt", False),
        ("minutes-without-EXEMPT.txt", False),
        ("public minutes EXEMPT removed.txt", False),
        ("tax-exempt-bonds.txt", False),
        ("Minutes_of_EXEMPTION_panel.txt", False),
        ("minutes of the exempt charities panel.txt", False),
    ],
)
def test_a_mark_among_the_words_of_a_name_closes_the_file(name: str, *, closed: bool) -> None:
    """In capitals, as the others are not, or first, or last; and never where it is of something else."""
    assert exempt(f"{HEAD}2. LAND\n\n{BUY}{TAIL}", name) == (["1", "2", "3"] if closed else [])
