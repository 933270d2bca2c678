"""The tracker for spreadsheets: `.csv` that Excel opens with its accents, `.xlsx` with real dates and filters."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from minutes_cli.marks import MADE
from minutes_cli.show.columns import minute_ref
from minutes_cli.show.door import csv_cell, shown
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import Log

from .tracker import COLUMNS, Column, rows

_MARK = "\ufeff"
"""Without this sign before it Excel takes UTF-8 for the letters of its own system."""
_LONGEST = 32_767
"""Characters of a cell, at most (Excel specifications and limits)."""
_LINKS = 65_530
"""Links of a sheet, at most (the same)."""
_LINE, _TALLEST = 15, 409
"""Points of a line, and of the tallest row there is."""
_LETTERS = 0.95
"""Of a column's characters, so many stand in a line that is broken at words."""
_A4 = 9
_FIRST_YEAR = 1900
"""No sheet counts days before it: they are words."""


def to_csv(log: Log, columns: Sequence[Column] = COLUMNS) -> bytes:
    """A heading and a line an action.  Days are ISO; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(csv_cell(column.title) for column in columns)
    writer.writerows([csv_cell(_text(cell)) for cell in row] for row in rows(log, columns))
    return (_MARK + shown(out.getvalue().replace("\r\n", "\n")).replace("\n", "\r\n")).encode()


def to_xlsx(log: Log, columns: Sequence[Column] = COLUMNS, put: Listing | None = None) -> bytes:
    """A workbook of the actions and of every vote: real days, filters, the heading frozen, long cells wrapped."""
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        day = log.wanted.as_of
        book.set_properties({"title": "Action log", "comments": MADE, "created": datetime.combine(day, time())})
        sheet = book.add_worksheet("Actions")
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        dated = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
        linked = book.add_format({"font_color": "#0563C1", "underline": 1, "valign": "top"})
        late = book.add_format({"font_color": "#9C0006", "bg_color": "#FFC7CE"})
        told = list(rows(log, columns))
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, shown(column.title), head)
        for line, row in enumerate(told, 1):
            sheet.set_row(line, _height(row, columns))
            for at, cell in enumerate(row):
                if isinstance(cell, date) and cell.year >= _FIRST_YEAR:
                    sheet.write_datetime(line, at, datetime.combine(cell, time()), dated)
                elif cell is not None and columns[at].key == "link" and line <= _LINKS:
                    sheet.write_url(line, at, cell, linked)
                elif cell is not None:
                    sheet.write_string(line, at, _cut(shown(_text(cell))), plain)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(1, len(told)), len(columns) - 1)
        states = [at for at, column in enumerate(columns) if column.key == "status"]
        rule = {"type": "cell", "criteria": "==", "value": '"overdue"', "format": late}
        for state in states:
            sheet.conditional_format(1, state, max(1, len(told)), state, rule)
        sheet.set_row(0, 2 * _LINE)
        sheet.hide_gridlines(0)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.repeat_rows(0)
        sheet.print_area(0, 0, len(told), states[0] if columns is COLUMNS else len(columns) - 1)
        sheet.fit_to_pages(1, 0)
        if put and put.rows:
            _add_votes(book, put, head, plain, dated)
    return out.getvalue()


_VOTES = (
    *(("Date", 12), ("Body", 24), ("Minute", 18), ("What was put", 60), ("Moved by", 20), ("Seconded by", 20)),
    *(("Outcome", 12), ("For", 8), ("Against", 8), ("Abstained", 10)),
    *(("Names for", 30), ("Names against", 30), ("Names abstained", 30), ("Id", 30)),
)


def _add_votes(book, put: Listing, head, plain, dated) -> None:  # type: ignore[no-untyped-def]
    """A sheet of what was put to the meetings, a line a motion: counts as numbers, nothing where none are told."""
    sheet = book.add_worksheet("Votes")
    for at, (title, width) in enumerate(_VOTES):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, title, head)
    for line, row in enumerate(put.records(), 1):
        for at, cell in enumerate(_vote(row)):
            if isinstance(cell, date) and cell.year >= _FIRST_YEAR:
                sheet.write_datetime(line, at, datetime.combine(cell, time()), dated)
            elif isinstance(cell, int):
                sheet.write_number(line, at, cell, plain)
            elif cell:
                sheet.write_string(line, at, _cut(shown(_text(cell))), plain)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(put.rows), len(_VOTES) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _vote(row: Record) -> tuple[object, ...]:
    """The cells of a motion."""
    votes = row["votes"] or {}
    counts = (votes.get(side) for side in ("for", "against", "abstained"))
    names = (", ".join(votes.get(f"names_{side}") or ()) for side in ("for", "against", "abstained"))
    day = date.fromisoformat(row["date"]) if row["date"] else None
    place = (day, row["body"], minute_ref(row["item"]), row["text"], row["moved_by"], row["seconded_by"])
    return (*place, row["outcome"], *counts, *names, row["id"])


def _height(row: Iterable[object], columns: Iterable[Column]) -> float:
    """Points that a line takes.  Excel would find out by itself, LibreOffice does not: it prints cell over cell."""
    lines = 1
    for cell, column in zip(row, columns, strict=True):
        wide = int(column.width * _LETTERS)
        paragraphs = _text(cell).split("\n")
        lines = max(lines, sum(max(1, -(-len(paragraph) // wide)) for paragraph in paragraphs))
    return min(_TALLEST, lines * _LINE)


def _cut(text: str) -> str:
    """What a cell holds, and a sign where it holds no more."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _text(cell: object) -> str:
    return "" if cell is None else cell.isoformat() if isinstance(cell, date) else str(cell)
