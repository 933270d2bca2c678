"""Word files: what stands in other parts of the file or is not shown is read, or a line says that it is not."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

import files
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def element(source: str) -> Any:
    """Return an element by its source, in which Word's names for the spaces hold."""
    return parse_xml(re.sub(r"^<[\w:]+", lambda m: f"{m[0]} {SPACES}", source))


def paper(inside: str = "", kind: str = "", name: str = "", content: bytes = b"", media: str = "x/y") -> Any:
    """Return a Word file: a line, what is put `inside`, a line; a part of a kind that it may lead to as `rId99`."""
    document = Document()
    document.add_paragraph("before")
    last = document.add_paragraph("after")
    if inside:
        last._p.addprevious(element(inside))
    if name.startswith("/"):
        part = Part(PackURI(name), media, content, document.part.package)
        document.part.rels.add_relationship(f"{OFFICE}/{kind}", part, "rId99")
    elif name:
        document.part.rels.add_relationship(f"{OFFICE}/{kind}", name, "rId99", is_external=True)
    return document


def told(document: Any) -> tuple[str, list[str]]:
    """Return the words between the two lines, and what is said of the file."""
    found = read_bytes(files.saved(document), "paper.docx")
    assert found.text.split()[0] == "before"
    assert found.text.split()[-1] == "after"
    return " ".join(found.text.split()[1:-1]), [f.message for f in found.findings]


def saved(*lines: str) -> bytes:
    """Return a Word file of the lines."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return files.saved(document)


CHUNK = '<w:altChunk r:id="rId99"/>'
TAKEN_IN = {
    "page": ("/word/c.html", "text/html", b"<html><p>RESOLVED: That the <b>lamps</b> be lit.</p></html>"),
    "xhtml": ("/word/c.xhtml", "application/xhtml+xml", b"<html><p>RESOLVED: That the lamps be lit.</p></html>"),
    "text": ("/word/c.txt", "text/plain", b"RESOLVED: That the lamps\nbe lit."),
    "Word": ("/word/c.docx", WORD, saved("RESOLVED: That the lamps", "be lit.")),
    "Word, called so": ("/word/d.docx", f"{WORD}.main+xml", saved("RESOLVED: That the lamps", "be lit.")),
    "saved page": (
        "/word/c.mht",
        "message/rfc822",
        b"MIME-Version: 1.0\nContent-Type: text/html\n\n<html><p>RESOLVED: That the lamps be lit.</p></html>",
    ),
}


@pytest.mark.parametrize("how", TAKEN_IN)
def test_what_word_takes_in_is_read(how: str) -> None:
    name, media, content = TAKEN_IN[how]
    assert told(paper(CHUNK, "aFChunk", name, content, media)) == ("RESOLVED: That the lamps be lit.", [])


NOT_READ = {
    "rich text": (CHUNK, "aFChunk", "/word/c.rtf", "it holds c.rtf"),
    "a damaged part": (CHUNK, "aFChunk", "/word/c.docx", "it holds c.docx"),
    "another paper": ('<w:p><w:subDoc r:id="rId99"/></w:p>', "subDocument", "file:///s/sub.docx", "it holds sub.docx"),
    "in the body": ('<w:subDoc r:id="rId99"/>', "subDocument", "sub.docx", "it holds sub.docx"),
    "embedded": (
        '<w:p><w:r><w:object><w:OLEObject r:id="rId99"/></w:object></w:r></w:p>',
        "package",
        "/word/embeddings/o.xlsx",
        "it holds o.xlsx",
    ),
    "charts": (
        '<w:p><w:r><c:chart r:id="rId99"/></w:r><w:r><w:drawing><c:chart r:id="rId99"/></w:drawing></w:r></w:p>',
        "chart",
        "/word/charts/c.xml",
        "it holds 2 charts",
    ),
}


@pytest.mark.parametrize("what", NOT_READ)
def test_what_cannot_be_read_is_named(what: str) -> None:
    inside, kind, name, said = NOT_READ[what]
    words, findings = told(paper(inside, kind, name, b"{\\rtf1 words}"))
    assert words == ""
    assert findings == [f"{said}, which is not read: save it, and give that"]


def test_a_formula_is_no_paper() -> None:
    inside = '<w:p><w:r><w:object><w:OLEObject ProgID="Equation.3" r:id="rId99"/></w:object></w:r></w:p>'
    assert told(paper(inside, "oleObject", "/word/embeddings/o.bin")) == ("", [])


def test_a_page_that_is_taken_in_shows_what_it_showed() -> None:
    page = (
        b"<html><table><tr><td>Ash<td>Reed</table><ol><li><b>LAMPS</b><p>RESOLVED: That the report be noted.</ol>"
        b"<h2>HEDGES</h2></html>"
    )
    document = paper(CHUNK, "aFChunk", "/word/c.html", page, "text/html")
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "Elm"
    found = read_bytes(files.saved(document), "paper.docx")
    shown = [(m.kind, m.level, m.table, found.text[m.start : m.end].split("\n")[0]) for m in found.marks]
    assert shown == [
        ("cell", 0, 1, "Ash"),
        ("cell", 0, 1, "Reed"),
        ("item", 1, 0, "LAMPS"),
        ("bold", 0, 0, "LAMPS"),
        ("heading", 2, 0, "HEDGES"),
        ("cell", 0, 2, "Elm"),
    ]


def test_minutes_that_a_program_put_in_a_word_file_are_minutes() -> None:
    page = "".join(f"<p>{line}</p>" for line in files.MINUTES.split("\n\n"))
    document = Document()
    inner = Part(PackURI("/word/c.html"), "text/html", f"<html>{page}</html>".encode(), document.part.package)
    document.part.rels.add_relationship(f"{OFFICE}/aFChunk", inner, "rId99")
    document.element.body.insert(0, element(CHUNK))
    parsed = parse(read_bytes(files.saved(document), "paper.docx"))
    assert (len(parsed.meetings), len(parsed.items), len(parsed.actions)) == (1, 3, 2)


def test_a_part_that_is_taken_in_twice_is_read_once_and_one_within_it_is_named() -> None:
    inner = saved("inner")
    middle = paper(CHUNK, "aFChunk", "/word/c.docx", inner, WORD)
    outer = paper(CHUNK, "aFChunk", "/word/c.docx", files.saved(middle), WORD)
    outer.element.body.insert(0, element(CHUNK))
    found = read_bytes(files.saved(outer), "paper.docx")
    assert found.text.split() == ["before", "after", "before", "after"]
    assert [f.message for f in found.findings] == ["it holds c.docx, which is not read: save it, and give that"]


LIST = b"""<d:dataModel xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:ptLst><d:pt><d:t><a:p><a:r><a:t>Light </a:t></a:r>
 <a:r><a:t>the lamps</a:t></a:r></a:p></d:t></d:pt>
 <d:pt><d:t><a:p><a:r><a:t>Cut the hedge</a:t></a:r></a:p></d:t></d:pt>
 </d:ptLst></d:dataModel>"""
BOX = "<v:textbox><w:txbxContent><w:p><w:r><w:t>words</w:t></w:r></w:p></w:txbxContent></v:textbox>"


def _ways(branches: str) -> str:
    return f"<w:p><w:r><mc:AlternateContent>{branches}</mc:AlternateContent></w:r></w:p>"


def _form(field: str) -> str:
    return f"<w:p><w:r><w:fldChar><w:ffData>{field}</w:ffData></w:fldChar></w:r></w:p>"


SEEN = {
    "a drawn list": (
        '<w:p><w:r><w:drawing><d:relIds r:dm="rId99"/></w:drawing></w:r></w:p>',
        "Light the lamps Cut the hedge",
    ),
    "one way of two, no other": (
        "<mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>words</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>",
        "words",
    ),
    "the first of two": (
        _ways("<mc:Choice><w:t>words</w:t></mc:Choice><mc:Fallback><w:t>others</w:t></mc:Fallback>"),
        "words",
    ),
    "a box that has but the second": (
        _ways(f"<mc:Choice/><mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback>"),
        "words",
    ),
    "a form's list": (
        _form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Against"/><w:listEntry w:val="For"/></w:ddList>'),
        "For",
    ),
    "a form's box": (
        _form("<w:checkBox><w:default/></w:checkBox>"),
        "☒",
    ),
    "drawn words": ('<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>', "DRAFT"),
}


@pytest.mark.parametrize("what", SEEN)
def test_what_word_shows_is_read(what: str) -> None:
    inside, words = SEEN[what]
    assert told(paper(inside, "diagramData", "/word/diagrams/data1.xml", LIST)) == (words, [])


# --- what is left out ---


def _vanish(properties: Any, value: str = "1") -> None:
    properties.append(files.element("vanish", val=value))


def _by_paragraph(document: Any) -> None:
    style = document.styles.add_style("Gone", WD_STYLE_TYPE.PARAGRAPH)
    _vanish(style.element.get_or_add_rPr())
    document.paragraphs[1].style = style


def _by_based_on(document: Any) -> None:
    _by_paragraph(document)
    further = document.styles.add_style("Further", WD_STYLE_TYPE.PARAGRAPH)
    further.base_style = document.styles["Gone"]
    document.paragraphs[1].style = further


def _by_character(document: Any) -> None:
    style = document.styles.add_style("Gone", WD_STYLE_TYPE.CHARACTER)
    _vanish(style.element.get_or_add_rPr())
    document.paragraphs[1].runs[0].style = style


def _by_run(document: Any) -> None:
    document.paragraphs[1].runs[0].font.hidden = True


def _said_to_be_shown(document: Any) -> None:
    _by_paragraph(document)
    _vanish(document.paragraphs[1].runs[0]._r.get_or_add_rPr(), "0")


@pytest.mark.parametrize("hide", [_by_paragraph, _by_based_on, _by_character, _by_run])
def test_hidden_words_are_left_out_and_a_line_says_so(hide: Callable[[Any], None]) -> None:
    document = paper("<w:p><w:r><w:t>Mr Ash is ill</w:t></w:r></w:p>")
    hide(document)
    assert told(document) == ("", ["a passage is hidden in the file, and left out"])


def test_a_box_in_hidden_words_is_hidden() -> None:
    document = paper(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:pict>{BOX}</w:pict></w:r></w:p>")
    assert told(document) == ("", ["a passage is hidden in the file, and left out"])


def test_words_of_a_hidden_style_that_are_said_to_be_shown_are_there() -> None:
    document = paper("<w:p><w:r><w:t>words</w:t></w:r></w:p>")
    _said_to_be_shown(document)
    assert told(document) == ("words", [])


def test_words_of_a_struck_paragraph_are_gone() -> None:
    document = paper("<w:p><w:r><w:t>words</w:t></w:r></w:p>")
    style = document.styles.add_style("Gone", WD_STYLE_TYPE.PARAGRAPH)
    style.font.strike = True
    document.paragraphs[1].style = style
    assert told(document) == ("", ["a passage is struck through in the file, and left out"])


def test_what_tracked_changes_delete_is_counted() -> None:
    gone = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    document = paper(f"<w:p>{gone}<w:ins><w:r><w:t>new</w:t></w:r></w:ins>{gone}</w:p>")
    assert told(document) == ("new", ["2 passages are deleted by tracked changes, and left out"])


def test_comments_are_counted() -> None:
    document = paper()
    for text in ("Is this so?", "No.", ""):
        document.add_comment(document.paragraphs[0].runs, text=text, author="A", initials="A")
    assert told(document) == ("", ["2 comments stand in its margin, which are not read"])


def test_a_file_saved_as_strict_open_xml_is_read_as_the_same_in_the_usual_form() -> None:
    whole = saved("THE TOLLS", "RESOLVED: That the tolls be raised.")
    strict = io.BytesIO()
    with ZipFile(io.BytesIO(whole)) as package, ZipFile(strict, "w") as renamed:
        for part in package.infolist():
            words = package.read(part)
            if not part.filename.startswith("["):
                words = re.sub(
                    rb"http://schemas\.openxmlformats\.org/(\w+)/2006/", rb"http://purl.oclc.org/ooxml/\1/", words
                )
                words = words.replace(b"purl.oclc.org/ooxml/package/", b"schemas.openxmlformats.org/package/2006/")
            renamed.writestr(part.filename, words)
    assert b"purl" in ZipFile(strict).read("word/document.xml")
    assert read_bytes(strict.getvalue(), "a.docx").text == read_bytes(whole, "a.docx").text
