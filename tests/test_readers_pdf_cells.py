"""Cells of tables in PDFs, through both engines: where a gap between two words is a tab, and where it is a space."""

from __future__ import annotations

import pytest
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

import files
from minutes_cli.readers.pdf import by_pdfium, by_pypdf, pdf
from minutes_cli.readers.pdf.fonts import Font, read_font

ENGINES = (by_pypdf.sheets, by_pdfium.sheets)
both = pytest.mark.parametrize("engine", ENGINES, ids=["pypdf", "pypdfium2"])

PROSE = "".join(
    f"1 0 0 1 50 {700 - 12 * n} Tm (The wardens walked the towpath every day, whatever came.) Tj " for n in range(9)
)


def first_line(engine: pdf.Engine, shown: str, *, form: str = "", below: str = PROSE) -> str:
    """Return the first line of a page that shows strings of 10 points, each letter 6 points wide, above prose."""
    content = f"BT /F1 10 Tf {shown} {below} ET"
    inside = f"BT /F1 10 Tf {form} ET"
    return pdf.composed(engine(files.drawn(f"/Fm0 Do {content}" if form else content, inside))).text.split("\n")[0]


@both
@pytest.mark.parametrize(
    ("shown", "line"),
    [
        # "Subject:" goes from 50 to 98
        ("1 0 0 1 50 800 Tm (Subject:) Tj 1 0 0 1 180 800 Tm (Weirs) Tj", "Subject:\tWeirs"),
        ("1 0 0 1 50 800 Tm (Subject:) Tj 1 0 0 1 100 800 Tm (Weirs) Tj", "Subject:\tWeirs"),
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
def test_a_gap_beyond_a_space_is_a_tab(engine: pdf.Engine, shown: str, line: str) -> None:
    assert first_line(engine, shown) == line


@both
def test_a_gap_in_a_form_is_a_tab(engine: pdf.Engine) -> None:
    form = "1 0 0 1 50 800 Tm (Subject:) Tj 1 0 0 1 180 800 Tm (Weirs) Tj"
    assert first_line(engine, "", form=form) == "Subject:\tWeirs"


@both
def test_where_words_are_parted_by_gaps_only_a_wide_one_is_a_tab(engine: pdf.Engine) -> None:
    words = "".join(f"1 0 0 1 {50 + 33 * n} {700 - 12 * m} Tm (words) Tj " for m in range(9) for n in range(9))
    row = "1 0 0 1 50 800 Tm (Ward) Tj 1 0 0 1 77 800 Tm (One) Tj 1 0 0 1 180 800 Tm (Weirs) Tj "
    assert first_line(engine, row, below=words) == "Ward One\tWeirs"


@both
def test_a_page_that_is_drawn_against_the_rules_is_read_all_the_same(engine: pdf.Engine) -> None:
    assert first_line(engine, "Q Q (x) Td 1 0 0 1 50 800 Tm (Subject:) Tj") == "Subject:"


# --- paragraphs where lines are few ---


def column(*lines: tuple[float, str]) -> bytes:
    """Return a page with those lines, each given with how far it is below the one before."""
    shown, at = "", 800.0
    for step, text in lines:
        at -= step
        shown += f"1 0 0 1 50 {at} Tm ({text}) Tj "
    return files.drawn(f"BT /F1 10 Tf {shown} ET")


@both
@pytest.mark.parametrize(
    ("lines", "text"),
    [
        # every line a paragraph; one of them wraps
        ([(24, "Dues"), (24, "Agreed."), (24, "Next: 5 May"), (12, "2031")], "Dues\n\nAgreed.\n\nNext: 5 May\n2031"),
        # none of them wraps
        ([(24, "Ferry Dues"), (24, "Agreed."), (24, "Lamps")], "Ferry Dues\n\nAgreed.\n\nLamps"),
        # the lines of one paragraph, set wide
        ([(24, "The dues of the"), (24, "ferry rise"), (24, "a penny.")], "The dues of the\nferry rise\na penny."),
    ],
    ids=["one wraps", "none wraps", "set wide"],
)
def test_paragraphs_of_a_short_paper(engine: pdf.Engine, lines: list[tuple[float, str]], text: str) -> None:
    assert pdf.composed(engine(column(*lines))).text == f"{text}\n"


# --- fonts ---


def numbers(*told: float | list[float]) -> ArrayObject:
    """Return an array of a PDF."""
    return ArrayObject(numbers(*n) if isinstance(n, list) else NumberObject(n) for n in told)


def entry(**told: object) -> DictionaryObject:
    """Return a dictionary of a PDF."""
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in told.items()})


def table(text: str) -> DecodedStreamObject:
    """Return a font's table of characters."""
    made = DecodedStreamObject()
    made.set_data(text.encode())
    return made


def test_the_widths_of_a_simple_font() -> None:
    font = read_font(entry(Subtype=NameObject("/TrueType"), FirstChar=NumberObject(65), Widths=numbers(600, 250)))
    assert font == Font({65: 0.6, 66: 0.25}, 0.0, 1, frozenset((32, 160)))
    described = entry(MissingWidth=NumberObject(500))
    font = read_font(entry(Subtype=NameObject("/Type1"), Widths=numbers(600), FontDescriptor=described))
    assert font.usual == 0.5
    assert read_font(entry(Subtype=NameObject("/Type1"))).usual is None
    scaled = ArrayObject(FloatObject(x) for x in (0.01, 0, 0, 0.01, 0, 0))
    assert read_font(entry(Subtype=NameObject("/Type3"), Widths=numbers(60), FontMatrix=scaled)).widths == {0: 0.6}


def test_the_widths_of_a_composite_font() -> None:
    inner = entry(DW=NumberObject(500), W=numbers(3, [250, 333], 10, 12, 600))
    font = read_font(entry(Subtype=NameObject("/Type0"), DescendantFonts=ArrayObject([inner])))
    assert font == Font({3: 0.25, 4: 0.333, 10: 0.6, 11: 0.6, 12: 0.6}, 0.5, 2, frozenset((3,)))


@pytest.mark.parametrize(
    ("mapped", "spaces"),
    [
        ("2 beginbfchar <01> <0041> <02> <0020> endbfchar", {2}),
        ("1 beginbfchar <0003> <00A0> endbfchar", {3}),
        ("1 beginbfrange <10> <40> <0010> endbfrange", {32}),
        ("1 beginbfrange <05> <07> [<0041> <0020> <0042>] endbfrange", {6}),
    ],
)
def test_the_spaces_of_a_font(mapped: str, spaces: set[int]) -> None:
    assert read_font(entry(Subtype=NameObject("/TrueType"), ToUnicode=table(mapped))).spaces == spaces
