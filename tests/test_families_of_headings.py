"""One meeting, its items numbered in the ways of many councils and set in four layouts: every item is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers.table import read_bytes

TITLES = (
    "Apologies for absence",
    "Declarations of interest",
    "Minutes of the last meeting",
    "Repair of the bus shelter",
    "Allotment rents",
    "Date of next meeting",
)
SAID = (
    "Apologies were received from Councillor Hall.",
    "There were none.",
    "It was agreed that the minutes of 4 February 2019 be signed.",
    "The shelter leaks. It was agreed that the Clerk obtain two quotations.",
    "Proposed by Cllr Fenn, seconded by Cllr Grove and agreed that the rents be raised to £20.",
    "Monday 1 April 2019 at 7 pm.",
)
HEAD = (
    "FENWICK PARISH COUNCIL\n\nMinutes of the meeting held on Monday 4 March 2019 at 7 pm in the Village Hall\n\n"
    "Present: Councillors Fenn (Chair), Grove, Ross and Bell\n\n"
)
NUMBERED = {
    "{n}. {t}": "{n}",
    "{n}) {t}": "{n}",
    "{n} {t}": "{n}",
    "{n}.\t{t}": "{n}",
    "{n} – {t}": "{n}",
    "{n}: {t}": "{n}",
    "({n}) {t}": "{n}",
    "[{n}] {t}": "{n}",
    "0{n}. {t}": "0{n}",
    "{n}.0 {t}": "{n}.0",
    "Item {n}: {t}": "{n}",
    "Item {n} – {t}": "{n}",
    "Agenda Item {n} – {t}": "{n}",
    "Minute {n} – {t}": "{n}",
    "MINUTE NO. {n}: {t}": "{n}",
    "No. {n} {t}": "{n}",
    "100{n}. {t}": "100{n}",
    "4{n}/24 {t}": "4{n}/24",
    "24/04{n} {t}": "24/04{n}",
    "2024/4{n} {t}": "2024/4{n}",
    "4{n}-24 {t}": "4{n}-24",
    "24-4{n} {t}": "24-4{n}",
    "4{n}.24 {t}": "4{n}.24",
    "19/3/4{n} {t}": "19/3/4{n}",
    "C4{n} {t}": "C4{n}",
    "HC.4{n} {t}": "HC.4{n}",
    "FC24/4{n} {t}": "FC24/4{n}",
    "PL/24/4{n} {t}": "PL/24/4{n}",
    "19.03.0{n} {t}": "19.03.0{n}",
    "19.03.{n} - {t}": "19.03.{n}",
    "**{n}. {t}**": "{n}",
    "## {n}. {t}": "{n}",
    "{t} ({n})": "{n}",
    "{t} (4{n})": "4{n}",
}
"""How an item is headed → its number."""
LAYOUTS: dict[str, Callable[[str, str], str]] = {
    "lines": lambda title, said: f"{title}\n\n{said}\n\n",
    "tight": lambda title, said: f"{title}\n{said}\n",
    "colon": lambda title, said: f"{title}: {said}\n\n",
    "run in": lambda title, said: f"{title}. {said}\n\n",
}
CASES = [(form, layout) for form in NUMBERED for layout in LAYOUTS if form[0] not in "*#" or layout[-1] in "st"]


@pytest.mark.parametrize(("form", "layout"), CASES)
def test_items_are_found_however_they_are_numbered_and_set(form: str, layout: str) -> None:
    text = HEAD
    for n, (title, said) in enumerate(zip(TITLES, SAID, strict=True), 1):
        text += LAYOUTS[layout](form.format(n=n, t=title), said)
    found = parse(paper(text))
    assert [(item.number, (item.title or "").rstrip(".:")) for item in found.items] == [
        (NUMBERED[form].format(n=n), title) for n, title in enumerate(TITLES, 1)
    ]
    assert [r.text.rstrip(".") for r in found.resolutions] == [
        "that the minutes of 4 February 2019 be signed",
        "that the Clerk obtain two quotations",
        "that the rents be raised to £20",
    ]


UNNUMBERED: dict[str, Callable[[str], str]] = {
    "### {t}\n\n{s}\n\n": str,
    "**{t}**\n\n{s}\n\n": str,
    "{T}\n\n{s}\n\n": str.upper,
    "{T}\n{s}\n": str.upper,
    "{T}\n\n{s}\n\n\n": str.upper,
    "{t}:\n\n{s}\n\n": str,
    "{t}: {s}\n\n": str,
    "{t}: {s}\n": str,
    "{T}: {s}\n\n": str.upper,
    "{t}. {s}\n\n": str,
    "{t}. {s}\n": str,
    "{t} – {s}\n\n": str,
    "{t} - {s}\n": str,
    "{t}\t{s}\n": str,
    "{t:<32}{s}\n": str,
    "| {t} | {s} |\n": str,
    "{T}. {s}\n\n": str.upper,
    "{T} - {s}\n\n": str.upper,
    "{T} {s}\n\n": str.upper,
    "{t}\n\n{s}\n\n": str,
    "{t}\n{s}\n\n": str,
    "{t}\n{s}\n": str,
    "{t}.\n\n{s}\n\n": str,
    "_{t}_\n\n{s}\n\n": str,
    "{t}\n----\n{s}\n\n": str,
    "• {t}\n{s}\n\n": str,
    "* {t}\n\n  {s}\n\n": str,
    "- **{t}**: {s}\n": str,
    "**{t}.** {s}\n\n": str,
}
"""How an item without a number is set → its title."""
MARKED = ("**{t}** {s}\n\n", "<p><b>{t}</b> {s}</p>", "<p><b>{t}</b><br>{s}</p>", "<h3>{t}</h3><p>{s}</p>")
"""The same in a file that shows its type."""


@pytest.mark.parametrize("form", UNNUMBERED)
def test_items_without_numbers_are_found_however_they_are_set(form: str) -> None:
    text = HEAD + "".join(form.format(t=t, T=t.upper(), s=said) for t, said in zip(TITLES, SAID, strict=True))
    found = parse(paper(text))
    assert [(item.title or "").rstrip(":") for item in found.items] == [UNNUMBERED[form](title) for title in TITLES]
    assert len(found.resolutions) == 3


@pytest.mark.parametrize("form", MARKED)
def test_items_without_numbers_are_found_by_their_type(form: str) -> None:
    text = "".join(form.format(t=t, s=said) for t, said in zip(TITLES, SAID, strict=True))
    name, head = ("paper.html", HEAD.replace("\n\n", "<p>")) if form[0] == "<" else ("paper.md", HEAD)
    found = parse(read_bytes(f"{head}{text}".encode(), name))
    assert [item.title for item in found.items] == [*TITLES]
    assert len(found.resolutions) == 3


SECTIONS = """
CALL TO ORDER
The meeting was called to order by Chair Fenn.

PUBLIC COMMENT
None.

CONSENT ITEMS
1. Minutes of February
   The minutes were approved.

2. Lease of the Quay Store
   The lease was approved.

ACTION ITEMS
1. Purchase of a Tractor
   Moved by Fenn, seconded by Grove, and carried to buy it.

2. Election of a Delegate
   Moved by Ross, seconded by Bell, and carried to elect Grove.

REPORTS
1. CHAIR'S REPORT
   No report.

2. CLERK'S REPORT
   The store is dry.

ADJOURNMENT
The meeting was adjourned at 8 pm.
"""


def test_numbers_that_start_anew_in_sections() -> None:
    found = [(item.number, item.title, item.id.rsplit("/")[-1]) for item in parse(paper(HEAD + SECTIONS)).items]
    assert found == [
        ("#1", "CALL TO ORDER", "#1"),
        ("#2", "PUBLIC COMMENT", "#2"),
        ("1", "Minutes of February", "1"),
        ("2", "Lease of the Quay Store", "2"),
        ("1", "Purchase of a Tractor", "1~2"),
        ("2", "Election of a Delegate", "2~2"),
        ("1", "CHAIR'S REPORT", "1~3"),
        ("2", "CLERK'S REPORT", "2~3"),
        ("#9", "ADJOURNMENT", "#9"),
    ]


def test_letters_that_start_anew_under_roman_numerals() -> None:
    text = (
        "I. CALL TO ORDER: At 7 pm.\nA. PRESENT: Four.\n\nII. MINUTES: Accepted.\n\nIII. OPEN ITEMS\n"
        "A. LAMPS: Two are out.\nB. PAVEMENTS: They are even.\nC. BENCHES: One is new.\nD. TREES: One fell.\n\n"
        "IV. COMMENTS\nA. DOGS: There are more.\nB. BINS: There are fewer.\n\nV. MOTION TO ADJOURN: At 8 pm.\n"
    )
    assert [item.number for item in parse(paper(HEAD + text)).items] == ["I", "II", "III", "IV", "V"]


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("APPLICATION:\nHX-2019-0{n}, {n} MILL LANE – NEW PORCH", "HX-2019-0{n}"),
        ("APPLICATION: HX 2019-0{n}, {n} MILL LANE – NEW PORCH", "HX 2019-0{n}"),
        ("Case No. 19-10{n}: {n} Mill Lane, new porch", "19-10{n}"),
        ("Petition #2019-{n} {n} Mill Lane, new porch", "2019-{n}"),
    ],
)
def test_cases_are_items_under_their_own_numbers(form: str, number: str) -> None:
    heard = (
        "EXISTING CONDITIONS\n"
        + "A house of brick with a slate roof. " * 5
        + "\n\nMOTION: Fenn moved to approve. Grove seconded.\nVOTE 1: 4/0\n\n"
    )
    text = "".join(f"{form.format(n=n)}\n\n{heard}" for n in (3, 7, 5, 8))
    assert [item.number for item in parse(paper(HEAD + text)).items] == [number.format(n=n) for n in (3, 7, 5, 8)]


def test_what_is_decided_under_no_heading_is_not_lost() -> None:
    found = parse(
        paper(HEAD + "The lamps in Mill Lane were inspected. It was agreed that the Clerk obtain two quotations.\n")
    )
    assert [(item.number, item.title) for item in found.items] == [("#1", None)]
    assert [r.text for r in found.resolutions] == ["that the Clerk obtain two quotations."]


def test_short_lines_over_long_paragraphs_are_titles_though_one_alone_is_a_standing_item() -> None:
    said = (
        "The Board talked about it at some length and heard what each of its members had found out since it last met. "
        * 2
    )
    titles = ("e-Invoicing", "Adopting and adapting rules", "Street lighting", "Any other business")
    text = "".join(f"{title}\n\n{said}\n\n" for title in titles)
    text += "Actions\n\n1. AF to buy a lamp.\n2. BG to write to the county.\n"
    assert [item.title for item in parse(paper(HEAD + text)).items] == [*titles]


def test_heads_of_tables_and_lead_ins_are_no_titles_where_the_file_has_headings() -> None:
    text = (
        "## Apologies for absence\n\nNone.\n\n## Minutes of the last meeting\n\nThey were agreed.\n\n"
        "## Correspondence\n\n"
        "Letters in:\n- from the county\n\nLetters out:\n- to the county\n\nUnanswered:\n- none\n\n"
        "## Treasurer's report\n\n"
        "| **Funds 1/2/2019** | **Funds 1/3/2019** |\n|---|---|\n| 20 | 30 |\n"
    )
    found = parse(read_bytes(f"{HEAD}{text}".encode(), "paper.md"))
    assert [item.title for item in found.items] == [
        "Apologies for absence",
        "Minutes of the last meeting",
        "Correspondence",
        "Treasurer's report",
    ]
