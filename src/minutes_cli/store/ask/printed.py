"""Numbers of pages that a text prints, where its file has no pages: which two a passage begins between.

Converters drop most of them, and of each nobody knows whether it headed its page or closed it: what stands on either
side is told, and no page.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace

from minutes_cli.store.entry import Entry

_REACH = 40_000
"""Characters on either side: whoever looks for a page turns over no more than some ten."""
_LABEL = re.compile(
    r"^[^\S\n]*((?:page|pg\.)[^\S\n]+\d{1,4}(?:[^\S\n]+of[^\S\n]+\d{1,4})?)[^\S\n]*$", re.IGNORECASE | re.MULTILINE
)
_AROUND = """
SELECT substr(text, max(1, :at + 1 - :reach), min(:at, :reach)), substr(text, :at + 1, :reach) FROM documents
WHERE name = :name AND pages IS NULL LIMIT 2
"""


def with_printed_pages(db: sqlite3.Connection, entries: list[Entry]) -> list[Entry]:
    """Things in full, each with the labels of pages before and behind the place where it begins."""
    return [replace(entry, printed=_around(db, entry)) for entry in entries]


def _around(db: sqlite3.Connection, entry: Entry) -> tuple[str, str]:
    record = entry.record
    if record.get("page") is not None or not record.get("start"):
        return "", ""
    found = db.execute(_AROUND, {"name": record["document"], "at": record["start"], "reach": _REACH}).fetchall()
    if len(found) != 1:
        return "", ""
    before, behind = found[0]
    labels = _LABEL.findall(before)
    after = _LABEL.search(behind)
    return (labels[-1] if labels else ""), (after[1] if after else "")
