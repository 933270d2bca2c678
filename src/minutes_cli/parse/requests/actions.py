"""Resolution → action: who was asked for what, by when, how often.

What a sentence asks for, `asking` tells; labelled actions and promises, `promises`.  A limb inherits the owner of the
stem that it completes ("the X be requested to: (a) …"); the stem is then no action itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import regex

from minutes_cli.model import Action, Item, Meeting, Parsed, Resolution
from minutes_cli.words.patterns import FLAGS

from .asking import ASKED, BARE_VERB, Asked, asked_for, only_owner
from .due import when
from .owners import Owners
from .promises import labelled, tabled, undertakings

_table = regex.compile(
    r"^[^\n]*\b(?:action|task)[^\n]*(?:\||\t)[^\n]*\b(?:whom?|owner|lead|responsib|officer|assigned)",
    FLAGS | regex.MULTILINE,
)
_on_conditions = regex.compile(
    r"\b(?:granted|approved|permitted|renewed|agreed|varied|given)\b.*\b(?:subject\s+to|(?:following|these)\s+conditions?)\b[^.;]*$",
    regex.IGNORECASE,
)
_open_stem = regex.compile(rf"(?:{ASKED}|agreed|delegated|required)\s+(?:that\b|to)\W*$|\bto\W*$", FLAGS)
_SETTLED = ("noted", "approved", "confirmed", "thanked", "appointed", "rejected", "deferred")
"""Dispositions of resolutions that are done by being taken: they ask for something only outright."""

_Stems = dict[tuple[str, str], Resolution]
"""Every row by its item and path."""


def find_actions(parsed: Parsed) -> Parsed:
    """Find what was asked of whom.

    1. at most one action for a resolution, with its path;
    2. a limb that restates an earlier one is no second action;
    3. the task's words stand in the action's span in order.
    """
    stems = {(r.item, r.path): r for r in parsed.resolutions}
    rows: list[Action] = []
    for meeting in (m for m in parsed.meetings if m.kind == "minutes"):
        rows += _of_meeting(parsed, meeting, stems)
    rows.sort(key=lambda a: a.span.start)
    return replace(parsed, actions=tuple(rows))


def _of_meeting(parsed: Parsed, meeting: Meeting, stems: _Stems) -> list[Action]:
    owners = Owners(meeting.attendance)
    items = tuple(item for item in parsed.items if item.meeting == meeting.id)
    rows: list[Action] = []
    for item in items:
        resolved = [r for r in parsed.resolutions if r.item == item.id]
        asked = [action for r in resolved if (action := _action(r, stems, item, meeting, owners))]
        text = parsed.kept.between(item.heading_end, item.span.end)
        rows += _with_owners(asked, labelled(item, text, meeting, owners), resolved)
        rows += undertakings(item, text, meeting, resolved, owners)
    whole = parsed.kept.between(items[0].span.start, items[-1].span.end) if items else None
    if whole and _table.search(whole.text):
        rows += list(tabled(items, whole, meeting, rows, owners))
    return rows


def _with_owners(asked: list[Action], labelled: Iterable[Action], resolved: list[Resolution]) -> list[Action]:
    """What is resolved and what has a label: "ACTION BY: X" right under a resolution only says whose that one is."""
    alone: list[Action] = []
    for action in labelled:
        above = [r for r in resolved if r.span.start < action.span.end and action.span.start < r.span.end]
        ids = {r.id for r in above}
        of_nobody = [n for n, a in enumerate(asked) if a.resolution in ids and a.owner is None]
        for n in of_nobody:
            asked[n] = replace(asked[n], owner=action.owner)
        if not above:
            alone.append(action)
        elif not of_nobody and all(a.resolution != above[-1].id for a in asked):
            r = above[-1]
            asked.append(replace(action, id=r.id, resolution=r.id, path=r.path, task=r.text, span=r.span))
    return [*asked, *(replace(a, path=_nth(n), id=f"{a.item}!action{_nth(n)}") for n, a in enumerate(alone))]


def _nth(n: int) -> str:
    return f"[{n + 1}]" if n else ""


def _action(r: Resolution, stems: _Stems, item: Item, meeting: Meeting, owners: Owners) -> Action | None:
    children = any(other.item == r.item and other.stem == r.path and other.id != r.id for other in stems.values())
    if r.restates or r.disposition == "recommended" or (children and _is_open(r, stems)) or _is_condition(r, stems):
        return None
    asked = _inherited(r, stems) or asked_for(r.text, settled=r.disposition in _SETTLED)
    if asked is None:
        return None
    time = when(r.text, meeting.date)
    owner = owners.named(asked.owner)
    return Action(
        r.id, item.id, r.id, r.path, asked.task, r.span, owner, time.due, time.text, time.recurrence, time.period
    )


def _is_open(r: Resolution, stems: _Stems) -> bool:
    """Whether a stem leaves its request to its limbs: "be requested to:", and "as to the accounts:" under that."""
    if _open_stem.search(r.text) or only_owner(r.text):
        return True
    above = stems.get((r.item, r.stem)) if r.stem is not None and r.text.rstrip().endswith(":") else None
    return above is not None and _is_open(above, stems)


def _is_condition(r: Resolution, stems: _Stems) -> bool:
    """Whether a limb is a condition of what its stem grants, which asks nothing of the council's own people."""
    stem = stems.get((r.item, r.stem)) if r.stem is not None else None
    return stem is not None and (bool(_on_conditions.search(stem.text)) or _is_condition(stem, stems))


def _inherited(r: Resolution, stems: _Stems) -> Asked | None:
    stem = stems.get((r.item, r.stem)) if r.stem is not None else None
    if stem is None or not _is_open(stem, stems):
        return None
    above = _inherited(stem, stems) or asked_for(stem.text)
    owner = above.owner if above else only_owner(stem.text)
    return Asked(owner, r.text) if owner or (above and BARE_VERB.match(r.text)) else None
