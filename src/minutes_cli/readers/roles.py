"""Tables that a page draws with other tags, and says so by roles: these become the tags of a table.

<div role=table><div role=row><span role=cell>Clerk</span>…
"""

from __future__ import annotations

from typing import Any

_TABLES = ("table", "grid", "treegrid")
_TAGS = {
    "rowgroup": "tbody", "row": "tr", "cell": "td", "gridcell": "td", "rowheader": "th", "columnheader": "th",
}  # fmt: skip
_OWN = frozenset(("table", "thead", "tbody", "tfoot", "tr", "td", "th"))


def with_table_tags(root: Any) -> None:
    """Give the parts of a table of roles the tags of one; a table of tags stays as it is."""
    for role in _TABLES:
        for table in root.xpath(f"//*[@role='{role}'][.//*[@role='row']]"):
            if table.tag not in _OWN:
                table.tag = "table"
                for node in table.iter():
                    if isinstance(node.tag, str) and node.tag not in _OWN:
                        node.tag = _TAGS.get(node.get("role") or "", node.tag)
