"""Words that have in Word the colour of their ground are not read as said, whatever gives it; others are."""

from __future__ import annotations

import pytest

import files
from minutes_cli.readers import read_bytes
from test_readers_docx_beside import element, paper


def _read(properties: str, cell: str = "") -> tuple[str, list[str]]:
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>the offer of Fern</w:t></w:r>"
    said = f"<w:p>{cell}<w:r><w:t xml:space='preserve'>RESOLVED: That the Clerk accept </w:t></w:r>{run}</w:p>"
    found = read_bytes(files.saved(paper(said)), "paper.docx")
    return found.text, [finding.code for finding in found.findings]


@pytest.mark.parametrize(
    "properties",
    [
        "<w:highlight w:val='black'/>",
        "<w:color w:val='000000'/><w:highlight w:val='black'/>",
        "<w:color w:val='000000'/><w:shd w:val='clear' w:fill='000000'/>",
        "<w:color w:val='FFFFFF'/>",
    ],
)
def test_blackened_words_are_not_read_and_said_to_be_hidden(properties: str) -> None:
    text, codes = _read(properties)
    assert "Fern" not in text
    assert "the Clerk accept" in text
    assert codes == ["hidden-text"]


@pytest.mark.parametrize(
    ("properties", "around"),
    [
        ("<w:highlight w:val='yellow'/>", ""),
        ("<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>", ""),
        ("<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='000000'/>", ""),
        ("<w:shd w:val='clear' w:color='auto' w:fill='000000'/>", ""),
        ("<w:color w:val='FFFFFF'/>", "<w:pPr><w:shd w:val='clear' w:fill='1F3864'/></w:pPr>"),
        ("<w:color w:val='000000'/>", ""),
    ],
)
def test_words_on_a_ground_that_shows_them_are_read(properties: str, around: str) -> None:
    text, codes = _read(properties, around)
    assert "the offer of Fern" in text
    assert codes == []


# --- by a style, on shading of a paragraph, a cell or a table ---

SECRET = "<w:r><w:rPr>{}</w:rPr><w:t>the offer of Fern</w:t></w:r>"
BLACK = "<w:shd w:val='clear' w:fill='000000'/>"
INK = "<w:color w:val='000000'/>"
PALE, AUTO = "<w:color w:val='FEFEFE'/>", "<w:color w:val='auto'/>"
RED = "<w:color w:val='FF0000'/><w:highlight w:val='red'/>"
SOLID, DENSE = "<w:shd w:val='solid' w:fill='FFFFFF'/>", "<w:shd w:val='pct95' w:fill='000000'/>"


def _styled(kind: str, inside: str) -> str:
    return f"<w:style w:type='{kind}' w:styleId='Own'><w:name w:val='Own'/>{inside}</w:style>"


def _cell(cell: str, run: str, table: str = "", row: str = "") -> str:
    shown = "<w:tc><w:p><w:r><w:t>open</w:t></w:r></w:p></w:tc>"
    return (
        f"<w:tbl><w:tblPr>{table}</w:tblPr><w:tr>{row}<w:tc>{cell}<w:p>{SECRET.format(run)}</w:p></w:tc>{shown}</w:tr>"
        f"<w:tr>{shown}{shown}</w:tr></w:tbl>"
    )


def _said(inside: str, style: str = "") -> tuple[str, list[str]]:
    document = paper(inside)
    if style:
        document.styles.element.append(element(style))
    found = read_bytes(files.saved(document), "paper.docx")
    return found.text, [finding.code for finding in found.findings]


OF_RUN = "<w:p><w:r><w:t>accept </w:t></w:r>" + SECRET.format("<w:rStyle w:val='Own'/>") + "</w:p>"


@pytest.mark.parametrize(
    ("inside", "style"),
    [
        (OF_RUN, _styled("character", "<w:rPr><w:highlight w:val='black'/></w:rPr>")),
        (OF_RUN, _styled("character", f"<w:rPr>{INK}{BLACK}</w:rPr>")),
        (OF_RUN, _styled("character", "<w:rPr><w:color w:val='FFFFFF'/></w:rPr>")),
        (OF_RUN, _styled("character", "<w:rPr><w:vanish/></w:rPr>")),
        (
            f"<w:p><w:pPr><w:pStyle w:val='Own'/></w:pPr>{SECRET.format('')}</w:p>",
            _styled("paragraph", f"<w:pPr>{BLACK}</w:pPr><w:rPr>{INK}</w:rPr>"),
        ),
        (f"<w:p><w:pPr>{BLACK}</w:pPr>{SECRET.format(INK)}</w:p>", ""),
        (f"<w:p>{SECRET.format(INK + SOLID)}</w:p>", ""),
        (f"<w:p>{SECRET.format(INK + DENSE)}</w:p>", ""),
        (f"<w:p>{SECRET.format(RED)}</w:p>", ""),
        (f"<w:p><w:pPr><w:shd w:fill='0D0D0D'/></w:pPr>{SECRET.format(INK)}</w:p>", ""),
        (f"<w:p>{SECRET.format(PALE)}</w:p>", ""),
        (_cell(f"<w:tcPr>{BLACK}</w:tcPr>", INK), ""),
        (_cell("", INK, BLACK), ""),
        (_cell("", "<w:color w:val='FFFFFF'/>"), ""),
        (_cell("<w:tcPr><w:shd w:val='clear' w:fill='auto'/></w:tcPr>", "<w:color w:val='FFFFFF'/>"), ""),
        (_cell("", "", row="<w:trPr><w:hidden/></w:trPr>"), ""),
    ],
)
def test_letters_that_have_the_colour_of_their_ground_are_not_read(inside: str, style: str) -> None:
    text, codes = _said(inside, style)
    assert "Fern" not in text
    assert codes == ["hidden-text"]


@pytest.mark.parametrize(
    "inside",
    [
        _cell("", "", row="<w:trPr><w:del w:id='1' w:author='A'/></w:trPr>"),
        _cell("<w:tcPr><w:cellDel w:id='1' w:author='A'/></w:tcPr>", ""),
    ],
)
def test_a_row_or_a_cell_that_a_tracked_change_deletes_is_not_read(inside: str) -> None:
    text, codes = _said(inside)
    assert "Fern" not in text
    assert "open" in text
    assert codes == ["tracked-changes"]


HEADED = _styled("table", "<w:tblStylePr w:type='firstRow'><w:tcPr><w:shd w:fill='1F3864'/></w:tcPr></w:tblStylePr>")


@pytest.mark.parametrize(
    ("inside", "style"),
    [
        (_cell(f"<w:tcPr>{BLACK}</w:tcPr>", ""), ""),  # Word shows letters without a colour in white there
        (_cell(f"<w:tcPr>{BLACK}</w:tcPr>", "<w:color w:val='FFFFFF'/>"), ""),
        (_cell("", "<w:color w:val='FFFFFF'/>", "<w:tblStyle w:val='Own'/>"), HEADED),
        (_cell("", "<w:color w:val='FFFFFF'/>", BLACK), ""),
        (_cell("<w:tcPr><w:shd w:val='diagStripe' w:fill='FFFFFF'/></w:tcPr>", "<w:color w:val='FFFFFF'/>"), ""),
        (OF_RUN, _styled("character", "<w:rPr><w:color w:val='FFFFFF'/><w:highlight w:val='black'/></w:rPr>")),
        (OF_RUN, _styled("character", "<w:rPr><w:highlight w:val='yellow'/></w:rPr>")),
        (
            f"<w:p><w:pPr><w:pStyle w:val='Own'/></w:pPr>{SECRET.format(AUTO)}</w:p>",
            _styled("paragraph", f"<w:pPr>{BLACK}</w:pPr><w:rPr>{INK}</w:rPr>"),
        ),
        (
            f"<w:p><w:pPr><w:pStyle w:val='Own'/></w:pPr>{SECRET.format('')}</w:p>",
            _styled("paragraph", "<w:pPr><w:shd w:fill='1F3864'/></w:pPr><w:rPr><w:color w:val='FFFFFF'/></w:rPr>"),
        ),
    ],
)
def test_letters_that_are_seen_on_their_ground_are_read(inside: str, style: str) -> None:
    text, codes = _said(inside, style)
    assert "the offer of Fern" in text
    assert codes == []


# --- text boxes that the pane of a page's shapes hides ---

INNER = "<w:txbxContent><w:p><w:r><w:t>the offer of Fern</w:t></w:r></w:p></w:txbxContent>"
DRAWN = (
    "<w:drawing><wp:anchor xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'>"
    "<wp:docPr id='1' name='Box'{}/><a:graphic xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>"
    "<a:graphicData><wps:wsp xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
    f"<wps:txbx>{INNER}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
)
SHAPE = (
    "<w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' style='width:90pt{}'>"
    f"<v:textbox>{INNER}</v:textbox></v:shape></w:pict>"
)


@pytest.mark.parametrize(
    "box", [DRAWN.format(" hidden='1'"), DRAWN.format(" hidden='true'"), SHAPE.format(";visibility:hidden")]
)
def test_words_of_a_hidden_box_are_not_read_and_said_to_be_hidden(box: str) -> None:
    found = read_bytes(files.saved(paper(f"<w:p><w:r><w:t>Lamps</w:t></w:r><w:r>{box}</w:r></w:p>")), "paper.docx")
    assert "Fern" not in found.text
    assert [finding.message for finding in found.findings] == ["a passage is hidden in the file, and left out"]


@pytest.mark.parametrize("box", [DRAWN.format(""), DRAWN.format(" hidden='0'"), SHAPE.format(";visibility:visible")])
def test_words_of_a_box_that_is_seen_are_read(box: str) -> None:
    found = read_bytes(files.saved(paper(f"<w:p><w:r><w:t>Lamps</w:t></w:r><w:r>{box}</w:r></w:p>")), "paper.docx")
    assert "the offer of Fern" in found.text
    assert not found.findings
