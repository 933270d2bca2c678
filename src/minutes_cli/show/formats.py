"""The forms for programs: JSON, one JSON object a line, CSV, Markdown.  All columns, nothing shortened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from minutes_cli.store.listing import Listing, Record

from .door import csv_cell, json_text, markdown_text
from .style import PLAIN


def to_json(listing: Listing) -> str:
    """One array."""
    return dump([_plain(record) for record in listing.records()])


def to_ndjson(listing: Listing) -> str:
    """One object a line."""
    import json  # noqa: PLC0415 - each form loads what it needs

    return "\n".join(json_text(json.dumps(_plain(record), ensure_ascii=False)) for record in listing.records())


def to_csv(listing: Listing) -> str:
    """A heading and a line a row; a list of texts is joined by "; ", any other nesting is JSON."""
    import csv  # noqa: PLC0415
    import io  # noqa: PLC0415

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(map(csv_cell, listing.columns))
    writer.writerows([_cell(value) for value in row] for row in listing.rows)
    return out.getvalue().rstrip("\n")


def to_markdown(listing: Listing) -> str:
    """A table; line breaks within a cell become spaces."""
    lines = [tuple(map(_in_line, listing.columns)), ("---",) * len(listing.columns)]
    lines += [tuple(_in_line(_flat(value)) for value in row) for row in listing.rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _in_line(text: str) -> str:
    return " ".join(markdown_text(text).split())


def dump(value: object) -> str:
    """JSON as every command prints it."""
    import json  # noqa: PLC0415

    return json_text(json.dumps(value, ensure_ascii=False, indent=2))


def _plain(record: Record) -> Record:
    return {name: _spelt(value) for name, value in record.items()}


def _spelt(value: Any) -> Any:
    """Text without the marks of a terminal; what only `query` meets, bytes and numbers without end, as text."""
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    if isinstance(value, float) and value - value != 0:  # JSON has no infinity
        return str(value)
    return PLAIN.marked(value) if isinstance(value, str) else value


def any_value(name: str) -> Callable[[Record], str]:
    """What stands under a key, whatever it is, in a line."""
    return lambda record: _flat(record[name])


def _cell(value: Any) -> str:
    return csv_cell(_flat(value)) if isinstance(value, str | list) else _flat(value)


def _flat(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(x, str) for x in value):
        return "; ".join(value)
    if isinstance(value, list | dict):
        import json  # noqa: PLC0415

        return json.dumps(value, ensure_ascii=False)
    return str(_spelt(value if isinstance(value, bytes) else str(value)))
