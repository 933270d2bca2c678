"""Cells of tables in PDFs: where a gap between two words is a tab, where a space, and what is marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

import files
from minutes_cli.readers.pdf import pdf
from minutes_cli.readers.pdf.engine import sheets
from minutes_cli.readers.reader import Extracted

PROSE = "".join(
    f"1 0 0 1 50 {700 - 12 * n} Tm (The wardens walked the towpath every day, whatever came.) Tj " for n in range(9)
)


def first_line(shown: str, *, form: str = "", below: str = PROSE) -> str:
    """Return the first line of a page that shows strings of 10 points, each letter 6 points wide, above prose."""
    content = f"BT /F1 10 Tf {shown} {below} ET"
    inside = f"BT /F1 10 Tf {form} ET"
    return pdf.composed(sheets(files.drawn(f"/Fm0 Do {content}" if form else content, inside))).text.split("\n")[0]


@pytest.mark.parametrize(
    ("shown", "line"),
    [
        # "Subject:" goes from 50 to 98
        ("1 0 0 1 50 800 Tm (Subject:) Tj 1 0 0 1 180 800 Tm (Weirs) Tj", "Subject:\tWeirs"),
        ("1 0 0 1 50 800 Tm (Subject:) Tj 1 0 0 1 100 800 Tm (Weirs) Tj", "Subject: Weirs"),
        (
            "1 0 0 1 50 800 Tm (Subject:) Tj 50 0 Td (Weirs) Tj -50 -20 Td (Of:) Tj 50 0 Td (A Clerk) Tj",
            "Subject:\tWeirs",
        ),
        ("1 0 0 1 50 800 Tm (No.) Tj 1 0 0 1 86 800 Tm (Action) Tj", "No.\tAction"),
        ("1 0 0 1 50 800 Tm (#) Tj 1 0 0 1 86 800 Tm (Action) Tj", "#\tAction"),
        ("1 0 0 1 50 800 Tm (iv.) Tj 1 0 0 1 86 800 Tm (Apologies) Tj", "iv. Apologies"),
        ("1 0 0 1 50 800 Tm (Subject: ) Tj 1 0 0 1 180 800 Tm (Weirs) Tj", "Subject:\tWeirs"),
        ("1 0 0 1 50 800 Tm (Subject:) Tj 1 0 0 1 180 800 Tm ( Weirs) Tj", "Subject:\tWeirs"),
        ("1 0 0 1 50 800 Tm (Subject:) Tj 130 0 Td (Weirs) Tj 60 0 Td (All) Tj", "Subject:\tWeirs\tAll"),
        ("1 0 0 1 50 800 Tm [(Subject:) -5000 (Weirs)] TJ", "Subject:\tWeirs"),
        ("1 0 0 1 50 800 Tm (Subject:      Weirs) Tj", "Subject:\tWeirs"),
        ("1 0 0 1 50 800 Tm (A stop.  A second) Tj", "A stop. A second"),
        ("1 0 0 1 50 800 Tm (A stop. ) Tj 1 0 0 1 103 800 Tm (A second) Tj", "A stop. A second"),
        ("1 0 0 1 50 800 Tm [(We) -90 (irs)] TJ", "Weirs"),
        ("1 0 0 1 50 800 Tm (1.) Tj 1 0 0 1 86 800 Tm (Apologies) Tj", "1. Apologies"),
        ("1 0 0 1 50 800 Tm (\\225) Tj 1 0 0 1 86 800 Tm (Herons) Tj", "• Herons"),
        ("1 0 0 1 50 800 Tm (34) Tj 1 0 0 1 86 800 Tm (Apologies) Tj", "34\tApologies"),
        # a sheet that lies on its side, and one that was put in upside down
        ("0 1 -1 0 20 50 Tm (Subject:) Tj 0 1 -1 0 20 180 Tm (Weirs) Tj", "Subject:\tWeirs"),
        ("0 -1 1 0 20 800 Tm (Subject:) Tj 0 -1 1 0 20 670 Tm (Weirs) Tj", "Subject:\tWeirs"),
        # letters half as broad, as a reader of scans makes them
        ("50 Tz 1 0 0 1 50 800 Tm (I ) Tj 1 0 0 1 62 800 Tm (refer) Tj 100 Tz", "I refer"),
        ("50 Tz 1 0 0 1 50 800 Tm (Subject:) Tj 1 0 0 1 100 800 Tm (Weirs) Tj 100 Tz", "Subject:\tWeirs"),
    ],
)
def test_a_gap_beyond_a_space_is_a_tab(shown: str, line: str) -> None:
    assert first_line(shown) == line


def test_a_gap_in_a_form_is_a_tab() -> None:
    form = "1 0 0 1 50 800 Tm (Subject:) Tj 1 0 0 1 180 800 Tm (Weirs) Tj"
    assert first_line("", form=form) == "Subject:\tWeirs"


def test_where_words_are_parted_by_gaps_only_a_wide_one_is_a_tab() -> None:
    words = "".join(f"1 0 0 1 {50 + 33 * n} {700 - 12 * m} Tm (words) Tj " for m in range(9) for n in range(9))
    row = "1 0 0 1 50 800 Tm (Ward) Tj 1 0 0 1 77 800 Tm (One) Tj 1 0 0 1 180 800 Tm (Weirs) Tj "
    assert first_line(row, below=words) == "Ward One\tWeirs"


def test_a_page_that_is_drawn_against_the_rules_is_read_all_the_same() -> None:
    assert first_line("Q Q (x) Td 1 0 0 1 50 800 Tm (Subject:) Tj") == "Subject:"


# --- paragraphs where lines are few ---


def column(*lines: tuple[float, str]) -> bytes:
    """Return a page with those lines, each given with how far it is below the one before."""
    shown, at = "", 800.0
    for step, text in lines:
        at -= step
        shown += f"1 0 0 1 50 {at} Tm ({text}) Tj "
    return files.drawn(f"BT /F1 10 Tf {shown} ET")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        # every line a paragraph; one of them wraps
        ([(24, "Dues"), (24, "Agreed."), (24, "Next: 5 May"), (12, "2031")], "Dues\n\nAgreed.\n\nNext: 5 May\n2031"),
        # none of them wraps
        ([(24, "Ferry Dues"), (24, "Agreed."), (24, "Lamps")], "Ferry Dues\n\nAgreed.\n\nLamps"),
        # a list of letters
        ([(24, "That:"), (24, "a.dues rise"), (24, "b.lamps go")], "That:\n\na.dues rise\n\nb.lamps go"),
        # the lines of one paragraph, set wide
        ([(24, "The dues of the"), (24, "ferry rise"), (24, "a penny.")], "The dues of the\nferry rise\na penny."),
    ],
    ids=["one wraps", "none wraps", "a list", "set wide"],
)
def test_paragraphs_of_a_short_paper(lines: list[tuple[float, str]], text: str) -> None:
    assert pdf.composed(sheets(column(*lines))).text == f"{text}\n"


# --- tables, however they are drawn ---

HEAD = ("No.", "Action", "Owner", "By")
LOG = (HEAD, ("1", "Mend the lamps", "Clerk", "1 May 2031"), ("2", "Count the boats", "Pilot", "3 May 2031"))
AT = (50, 90, 300, 400)


def by_rows(rows: tuple[tuple[str, ...], ...]) -> Iterator[tuple[int, int, str]]:
    """Yield the cells as they are seen."""
    yield from ((x, n, text) for n, row in enumerate(rows) for x, text in zip(AT, row, strict=True))


def moved(x: int, y: int, text: str) -> str:
    return f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET"


def moved_back(x: int, y: int, text: str) -> str:
    """A cell as report generators draw it: the page moved to it, its line ended, the page moved back."""
    return f"q 1 0 0 1 {x} {y} cm BT 1 0 0 1 0 0 Tm /F1 10 Tf 12 TL ({text}) Tj T* ET Q"


def letter_by_letter(x: int, y: int, text: str) -> str:
    return "BT /F1 10 Tf " + " ".join(f"1 0 0 1 {x + 6 * n} {y} Tm ({c}) Tj" for n, c in enumerate(text)) + " ET"


def spaced_out(x: int, y: int, text: str) -> str:
    """A cell that ends in spaces which reach to the next."""
    return f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm ({text}   ) Tj ET"


def sideways(x: int, y: int, text: str) -> str:
    return f"BT /F1 10 Tf 0 1 -1 0 {830 - y} {x} Tm ({text}) Tj ET"


DRAWN = (moved, moved_back, letter_by_letter, spaced_out, sideways)


def cells_of(found: Extracted) -> list[tuple[int, int, int, str]]:
    return [(m.table, m.row, m.column, found.text[m.start : m.end]) for m in found.marks if m.kind == "cell"]


@pytest.mark.parametrize("draw", DRAWN)
def test_a_table_is_read_however_it_is_drawn(draw: Callable[[int, int, str], str]) -> None:
    shown = "\n".join(draw(x, 800 - 24 * n, text) for x, n, text in by_rows(LOG))
    prose = f"BT /F1 10 Tf {PROSE} ET" if draw is not sideways else ""
    found = pdf.composed(sheets(files.drawn(f"{shown}\n{prose}")))
    told = ["\t".join(row) for row in LOG]
    assert [line for line in found.text.split("\n") if line][:3] == told
    assert cells_of(found) == [(1, n, m, text) for n, row in enumerate(LOG, 1) for m, text in enumerate(row, 1)]


def test_a_table_goes_on_over_a_page_and_its_cells_over_lines() -> None:
    def page(rows: list[tuple[tuple[int, int, str], ...]], foot: str) -> str:
        shown = "\n".join(moved(x, y, text) for row in rows for x, y, text in row)
        return f"{shown}\n{moved(50, 40, foot)}"

    head = ((50, 700, "Ref."), (90, 700, "Action"), (300, 700, "Owner"))
    first = ((50, 676, "A1"), (90, 676, "Mend the lamps"), (300, 676, "Town"))
    rest = ((90, 664, "on the quay"), (300, 664, "Clerk"))
    second = ((50, 676, "A2"), (90, 676, "Count the boats"), (300, 676, "Pilot"))
    prose = tuple((50, 300 - 12 * n, "The wardens walked the towpath every day.") for n in range(8))
    pages = [page([head, first, rest, prose], "Page 1"), page([head, second], "Page 2")]
    found = pdf.composed([sheets(files.drawn(content))[0] for content in pages])
    assert cells_of(found)[:6] == [
        (1, 1, 1, "Ref."), (1, 1, 2, "Action"), (1, 1, 3, "Owner"),
        (1, 2, 1, "A1"), (1, 2, 2, "Mend the lamps on the quay"), (1, 2, 3, "Town Clerk"),
    ]  # fmt: skip


NAMES = ("tide", "silt", "reed", "mud", "foam", "eel", "gate", "lamp", "rope", "barge")
LEFT = [f"the {name} of the river is left to run" for name in NAMES]
RIGHT = [f"a {name} on the right bank is to stand" for name in NAMES]


@pytest.mark.parametrize("by_lines", [False, True], ids=["as written", "line by line"])
@pytest.mark.parametrize("gap", [0, 12], ids=["one paragraph", "paragraphs that begin apart"])
def test_two_columns_come_one_after_the_other(gap: int, *, by_lines: bool) -> None:
    left = [(50, 740 - 12 * n - (gap if n > 3 else 0), text) for n, text in enumerate(LEFT)]
    right = [(330, 740 - 12 * n - (gap if n > 6 else 0), text) for n, text in enumerate(RIGHT)]
    lines = sorted((*left, *right), key=lambda line: -line[1]) if by_lines else [*left, *right]
    title = moved(50, 780, "THE RIVER AND ITS BANKS, AND WHAT STANDS UPON THEM FROM END TO END OF IT")
    shown = "\n".join([title, *(moved(*line) for line in lines)])
    told = [line for line in pdf.composed(sheets(files.drawn(shown))).text.split("\n") if line]
    assert told[1:] == [*LEFT, *RIGHT]


def test_type_tells_what_is_a_heading() -> None:
    shown = [
        "BT /F2 18 Tf 1 0 0 1 50 800 Tm (HARBOUR BOARD) Tj ET",
        "BT /F2 13 Tf 1 0 0 1 50 770 Tm (1. Dues) Tj ET",
        "BT /F2 10 Tf 1 0 0 1 50 740 Tm (Ferries) Tj /F1 10 Tf 1 0 0 1 50 728 Tm (The Board met.) Tj ET",
    ]
    found = pdf.composed(sheets(files.drawn("\n".join([*shown, f"BT /F1 10 Tf {PROSE} ET"]))))
    assert [(m.kind, m.level, found.text[m.start : m.end]) for m in found.marks] == [
        ("bold", 0, "HARBOUR BOARD"),
        ("heading", 1, "HARBOUR BOARD"),
        ("bold", 0, "1. Dues"),
        ("heading", 2, "1. Dues"),
        ("bold", 0, "Ferries"),
    ]


@pytest.mark.parametrize(
    ("raised", "line"),
    [
        # "on the 7" ends at 98
        ("/F1 6 Tf 1 0 0 1 98 704 Tm (th) Tj /F1 10 Tf 1 0 0 1 108 700 Tm (May) Tj", "on the 7th May"),
        ("/F1 6 Tf 1 0 0 1 98 704 Tm (th May) Tj", "on the 7th May"),
        ("/F1 6 Tf 1 0 0 1 102 697 Tm (th) Tj", "on the 7 th"),
    ],
)
def test_small_letters_that_are_raised_belong_to_the_line(raised: str, line: str) -> None:
    shown = f"BT /F1 10 Tf 1 0 0 1 50 700 Tm (on the 7) Tj {raised} ET\n"
    below = "".join(moved(50, 600 - 12 * n, "The wardens walked the towpath.") for n in range(5))
    found = pdf.composed(sheets(files.drawn(shown + below)))
    assert found.text.split("\n")[0] == line
