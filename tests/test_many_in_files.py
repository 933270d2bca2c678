"""Twice as many elements of a file are twice the work of its reader, also within each other: counted, not timed."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from minutes_cli.readers import page_head
from minutes_cli.readers.docx.docx import extract
from minutes_cli.readers.html import read_page
from test_many import grows

MOST = 2.6
_SPACES = " ".join(
    f'xmlns:{name}="http://schemas.openxmlformats.org/{address}"'
    for name, address in (("w", "wordprocessingml/2006/main"), ("mc", "markup-compatibility/2006"))
)


def word_file(body: str) -> bytes:
    """A Word file of some elements."""
    plain, made = BytesIO(), BytesIO()
    docx.Document().save(plain)
    body = f"<w:document {_SPACES}><w:body><w:p><w:r><w:t>Lamps</w:t></w:r></w:p>{body}</w:body></w:document>"
    with ZipFile(plain) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, body if name == "word/document.xml" else source.read(name))
    return made.getvalue()


def test_ways_to_say_the_same() -> None:
    def of(n: int) -> Callable[[], object]:
        content = word_file(f"<w:p><w:r><mc:AlternateContent>{'<mc:Choice/>' * n}</mc:AlternateContent></w:r></w:p>")
        return lambda: extract(content)

    assert grows(of) < MOST


@pytest.mark.parametrize("within", ["<w:tbl>{}</w:tbl>", "<w:tbl><w:tr>{}</w:tr></w:tbl>"])
def test_a_table_within_many(within: str) -> None:
    """Its rows and cells are gone through for itself alone, and not for each that is around it."""
    one = "<w:tr/>" if "w:tr" not in within else "<w:tc/>"

    def of(n: int) -> Callable[[], object]:
        content = word_file("<w:tbl><w:tr><w:tc>" * n + within.format(one * 4000) + "</w:tc></w:tr></w:tbl>" * n)
        return lambda: extract(content)

    assert grows(lambda n: of(n // 5)) < 1.5


def test_tables_drawn_by_roles() -> None:
    rows = "<div role=row><div role=cell>x</div></div>" * 100
    assert grows(lambda n: lambda: read_page("<div role=table>" * (4 * n) + rows)) < MOST


def test_tables_within_tables_of_roles_are_read() -> None:
    text = read_page("<div role=table>" * 900 + "<div role=row><div role=cell>The lamps</div></div>").text
    assert text.strip() == "The lamps"


def test_heads_of_a_page_within_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[object] = []

    def pieces(around: object) -> tuple[str, ...]:
        looked.append(around)
        return ()

    monkeypatch.setattr(page_head, "_pieces", pieces)
    read_page("<div role=banner>" * 900 + "The lamps are lit. " * 100)
    assert len(looked) <= 50
