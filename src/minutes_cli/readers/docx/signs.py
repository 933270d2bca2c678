"""What stands among the words of a run, and what each is shown as."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .sheets import PAGE
from .styles import find, is_on, value, whole

_PRIVATE = re.compile("[\uf000-\uf0ff]")
_CODE = re.compile(r"[0-9A-Fa-f]{1,4}")


def name_of(node: Any) -> str:
    """The name of an element, whatever its namespace."""
    return str(node.tag).rpartition("}")[2]


def _chosen(node: Any) -> str:
    """What is chosen in the list of a form, which stands nowhere else."""
    entries = [value(entry) or "" for entry in node.iter("{*}listEntry")]
    told = find(node, "result")
    at = whole(value(told if told is not None else find(node, "default")), 0)
    return entries[at] if 0 <= at < len(entries) else ""


def _ticked(node: Any) -> str:
    """The box of a form, ticked or not."""
    told = find(node, "checked")
    return "☒" if is_on(told if told is not None else find(node, "default")) else "☐"


def _symbol(node: Any) -> str:
    told = value(node, "char") or ""
    code = chr(int(told, 16)) if _CODE.fullmatch(told) else " "
    return "•" if _PRIVATE.match(code) else code


SIGNS: dict[str, Callable[[Any], str]] = {
    "t": lambda node: node.text or "",
    "tab": lambda _: "\t",
    "ptab": lambda _: "\t",
    "br": lambda node: PAGE if value(node, "type") == "page" else "\n",
    "cr": lambda _: "\n",
    "lastRenderedPageBreak": lambda _: PAGE,
    "noBreakHyphen": lambda _: "-",
    "sym": _symbol,
    "ddList": _chosen,
    "checkBox": _ticked,
    "textpath": lambda node: f"\n{node.get('string', '')}\n",  # laid across the page, in no line of it
}
