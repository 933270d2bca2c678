"""What can be said of an action: whatever else would be kept, no command could read again.

Asked before a word is written down, whoever says it, and of each line of the file beside the database.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

WORDS = ("close", "reopen", "note", "amend", "add")
_STATUSES = ("open", "reported", "ended", "closed", "dismissed")


def unsayable(word: str, on: object, told: Mapping[str, Any], changes: Mapping[str, Any]) -> str | None:
    """Why this cannot be said; None of what can.  `told` has `by` and `because`, `on` is a day as ISO writes it."""
    if word not in WORDS:
        return f'"{word}" is nothing that can be said'
    if not _is_day(on):
        return f"the day on which it was said is no day: {on!r}"
    for name, value in told.items():
        if not (value is None or _is_text(value)):
            return f"{name} is no text: {value!r}"
    if word == "note" and not (told.get("because") or "").strip():
        return "a note without words says nothing"
    if word == "add" and "task" not in changes:
        return "what is to be done is not said"
    for name, value in changes.items():
        if name in _FIELDS and not _FIELDS[name](value):
            return f"{name} cannot be {value!r}"
    return None


def unsayable_of_paper(told: Mapping[str, Any]) -> str | None:
    """Why this cannot be said of a paper; None of what can.  `date` is a day as ISO writes it."""
    for name in ("body", "council", "url"):
        if not _is_owner(told.get(name)):
            return f"{name} cannot be {told[name]!r}"
    if not _is_due(told.get("date")):
        return f"date cannot be {told['date']!r}"
    if not (told.get("override") is None or told["override"] in (False, True)):
        return f"override cannot be {told['override']!r}"
    return None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not any("\ud800" <= letter <= "\udfff" for letter in value)


def _is_task(value: object) -> bool:
    return _is_text(value) and bool(str(value).strip())


def _is_owner(value: object) -> bool:
    return value is None or _is_task(value)


def _is_day(value: object) -> bool:
    """As rows have it: ten characters that are a day."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_due(value: object) -> bool:
    return value is None or _is_day(value)


def _is_back(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(name, str) for name in value)


def _is_mapping(value: object) -> bool:
    return isinstance(value, dict)


_FIELDS: dict[str, Callable[[object], bool]] = {
    "owner": _is_owner,
    "task": _is_task,
    "due": _is_due,
    "status": _STATUSES.__contains__,
    "back": _is_back,
    "was": _is_mapping,
}
