"""A line of the file beside the database: of which kind it is, what each of its fields may hold; else why it is none.

Each line is held against the schema of its kind before any is applied, so that a damaged one harms only itself.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from .journal import AMONG
from .sayable import unsayable, unsayable_of_paper

Line = dict[str, Any]
"""A line of the file."""


class Unread(NamedTuple):
    """A line that is none of ours."""

    number: int
    why: str


def read_line(raw: bytes) -> Line:
    """Tell what a line says.  Raises `ValueError`, with the reason, for one that no program wrote."""
    try:
        line = json.loads(raw)
    except (ValueError, RecursionError):
        raise ValueError(_NO_LINE) from None
    if not isinstance(line, dict) or not isinstance(line.get("of"), str) or line["of"] not in _SCHEMA:
        raise ValueError(_NO_LINE)
    kind = str(line["of"])
    line = dict.fromkeys(_SINCE.get(kind, ())) | line
    for name, holds in _SCHEMA[kind].items():
        if name not in line:
            raise ValueError(f"it has no {name}")
        if not holds(line[name]):
            raise ValueError(f"its {name} cannot be {json.dumps(line[name])[:_LONG]}")
    if not _text_if_any(line.get("after")):
        raise ValueError(f"its after cannot be {json.dumps(line['after'])[:_LONG]}")
    if why := _WHOLE[kind](line):
        raise ValueError(why[:_LONG])
    return line


_NO_LINE = "it was cut off, or is none of ours"
_LONG = 200


def _text(value: object) -> bool:
    return isinstance(value, str) and not any("\ud800" <= letter <= "\udfff" for letter in value)


def _told(value: object) -> bool:
    return _text(value) and value != ""


def _text_if_any(value: object) -> bool:
    return value is None or _text(value)


def _count_if_any(value: object) -> bool:
    return value is None or (isinstance(value, int) and 0 <= value < _LARGEST)


def _count(value: object) -> bool:
    return value is not None and _count_if_any(value)


def _is_thing(value: object) -> bool:
    return value in ("item", "paper", "document")


def _is_so(value: object) -> bool:
    return value in (0, 1) and isinstance(value, int)


def _is_so_if_any(value: object) -> bool:
    return value is None or _is_so(value)


def _ids_if_any(value: object) -> bool:
    return value is None or (isinstance(value, list) and all(map(_text, value)))


def _ids(value: object) -> bool:
    return value is not None and _ids_if_any(value)


def _can_be_kept(value: object) -> bool:
    """Whether the texts in it can be written, whatever else it holds."""
    return _text(json.dumps(value, ensure_ascii=False))


def _changes(value: object) -> bool:
    if value is None:
        return True
    was = value.get("was", {}) if isinstance(value, dict) else None
    return isinstance(was, dict) and all(map(_text_if_any, was.values())) and _can_be_kept(value)


_LARGEST = 2**63

_SCHEMA: Mapping[str, Mapping[str, Callable[[object], bool]]] = {
    "action": {
        **dict.fromkeys(("said_at", "id", "action", "word", "on_date"), _told),
        **dict.fromkeys(("adds", "sha256", "place", "words", "task", "quote", "title", "around"), _text_if_any),
        **dict.fromkeys(("span_start", "span_end", "nth", "alike", "elsewhere", "beside"), _count_if_any),
        **dict.fromkeys(("by_whom", "because"), _text_if_any),
        "exempt": _is_so_if_any,
        "changes": _changes,
        "settles": _ids_if_any,
    },
    "body": {**dict.fromkeys(("said_at", "id", "name", "body"), _told), "same": _is_so},
    "exempt": {
        **dict.fromkeys(("said_at", "id", "thing", "sha256", "on_date"), _told),
        **dict.fromkeys(("place", "title", "text", "council_key"), _text),
        **dict.fromkeys(("body_key", "date", "by_whom", "because"), _text_if_any),
        **dict.fromkeys(("span_start", "span_end"), _count),
        "kind": _is_thing,
        "exempt": _is_so_if_any,
        "takes": _ids,
    },
    "paper": {
        "said_at": _text_if_any,
        "id": _text_if_any,
        "sha256": _told,
        **dict.fromkeys(("body", "date", "council", "url"), _text_if_any),
        "override": _is_so,
    },
}
_SINCE = {"action": AMONG, "paper": ("url", "id")}
"""What lines of earlier versions have not."""


def _of_action(line: Line) -> str | None:
    told, changes = {"by": line["by_whom"], "because": line["because"]}, line["changes"] or {}
    if line["word"] == "note":
        told["because"] = told["because"] or "…"  # earlier programs minded no empty note
    if why := unsayable(line["word"], line["on_date"], told, changes):
        return why
    if line["word"] == "add" and "[" not in line["action"]:
        return f"nothing that was added is called {line['action']}"
    if (line["span_start"] is None) != (line["span_end"] is None):
        return "its passage has no end, or no beginning"
    return None


def _of_exempt(line: Line) -> str | None:
    told = {"by": line["by_whom"], "because": line["because"]}
    if (line["exempt"] is None) != bool(line["takes"]):
        return "it says nothing, and takes nothing back"
    return unsayable("amend", line["on_date"], told, {"due": line["date"]})


def _nothing_more(_line: Line) -> str | None:
    return None


_WHOLE: Mapping[str, Callable[[Line], str | None]] = {
    "action": _of_action,
    "body": _nothing_more,
    "exempt": _of_exempt,
    "paper": unsayable_of_paper,
}
