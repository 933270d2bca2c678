"""Tables that a page draws with other tags, and says so by roles: these become the tags of a table.

<div role=table><div role=row><span role=cell>Clerk</span>…
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_TABLES = ("table", "grid", "treegrid")
_TAGS = {
    "rowgroup": "tbody", "row": "tr", "cell": "td", "gridcell": "td", "rowheader": "th", "columnheader": "th",
}  # fmt: skip
_OWN = frozenset(("table", "thead", "tbody", "tfoot", "tr", "td", "th"))


def with_table_tags(root: Any) -> None:
    """Give the parts of a table of roles the tags of one; a table of tags stays as it is."""
    nodes = [node for node in root.iter() if isinstance(node.tag, str)]
    around = _around_rows(nodes)
    within = set[Any]()
    for node in nodes if around else ():
        role = node.get("role") or ""
        parent = node.getparent()
        if role in _TABLES and node.tag not in _OWN and node in around:
            node.tag = "table"
            within.add(node)
        elif parent in within:
            node.tag = node.tag if node.tag in _OWN else _TAGS.get(role, node.tag)
            within.add(node)


def _around_rows(nodes: Sequence[Any]) -> set[Any]:
    """What holds a row by its role, however deep."""
    around = set[Any]()
    for node in reversed(nodes):
        parent = node.getparent()
        if parent is not None and (node in around or node.get("role") == "row"):
            around.add(parent)
    return around
