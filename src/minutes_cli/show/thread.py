"""The thread of a minute, as a tree for people."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from minutes_cli.store.entry import Entry, Likely, Link, Thread

from .columns import day, short_ref
from .page import action_lines, heading, limb, setting, unheld_lines
from .style import Style


def thread_page(thread: Thread, style: Style) -> str:
    """What a minute follows, back to the earliest known; what it resolved and asked for; what followed."""
    item = thread.item
    unheld = item.kind == "unheld"
    lines = unheld_lines(item, style)[:-2] if unheld else [style.bold(_marked(heading(item), item)), setting(item)]
    lines += _section("Follows", _tree(thread.follows, item.record["body"]))
    lines += _section("Resolved", [f"  {' '.join(limb(r).split())}" for r in item.part("resolutions")])
    lines += _section("Actions", [f"  {line}" for a in item.part("actions") for line in action_lines(a)])
    lines += _section("Recommended", outcome_lines(item))
    lines += _section("Followed by", _tree(thread.followed_by, item.record["body"]))
    lines += _section("Likely follows, though it cites none of them", _likely(thread.likely_follows, item))
    lines += _section("Likely followed by, though none of them cites it", _likely(thread.likely_followed_by, item))
    lines += ["", f"Id: {item.record['id']}"]
    return "\n".join(line if len(line) <= style.width else line[: style.width - 1] + "…" for line in lines)


def subject_page(asked: str, threads: Sequence[Thread], style: Style) -> str:
    """The minutes about a subject, first to last: what was said, resolved and asked for, and what became of that."""
    bodies = {thread.item.record["body"] for thread in threads}
    lines = [style.bold(f"“{asked}”: {len(threads)} minute{'s' if len(threads) != 1 else ''}")]
    for thread in threads:
        record = thread.item.record
        where = record["body"] if len(bodies) > 1 else None
        named = ", ".join(x for x in (short_ref(record["id"]), where) if x)
        lines += ["", style.bold(f"{day(record['date'])}: {named}  {_marked(thread.item.title, thread.item)}".rstrip())]
        for said in (thread.quote or "").splitlines():
            lines += wrap(f"“{said}”", style.width, initial_indent="  ", subsequent_indent="  ")
        lines += [f"  Resolved {' '.join(limb(r).split())}" for r in thread.item.part("resolutions")]
        for action in thread.item.part("actions"):
            first, *more = (line.strip() for line in action_lines(action))
            lines += [f"  Action   {first}", *(f"           {line}" for line in more)]
        lines += [f"  Became   {line.strip()}" for line in outcome_lines(thread.item)]
    return "\n".join(line if len(line) <= style.width else line[: style.width - 1] + "…" for line in lines)


def _marked(told: str, entry: Entry) -> str:
    """What a minute or a report is called, with a word where it is not for publication."""
    return f"{told} (exempt)".strip() if entry.record.get("exempt") else told


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", title, *lines] if lines else []


_WIDEST = 60
"""So far a tree is indented: a long chain goes on below."""


def _tree(links: Sequence[Link], body: str | None, indent: str = "  ") -> list[str]:
    lines = []
    for link in links:
        last = link is links[-1]
        lines.append(f"{indent}{'└─' if last else '├─'} {_far_end(link, body)}")
        below = indent + ("   " if last else "│  ") if len(indent) < _WIDEST else indent
        lines += [f"{below}“{link.quote}”"] if link.quote else []
        lines += _tree(link.onward, body, below)
        lines += [f'  … goes on: minutes trace "{short_ref(link.far.record["id"])}"'] if link.too_far else []
    return lines


def outcome_lines(item: Entry) -> list[str]:
    """What became of each recommendation of a minute, in the body that it went to."""
    return [
        f"  {told['path']} {told['outcome']} by {told['of']}".replace("  ", " ").rstrip()
        + (f": {short_ref(told['decision'])}" if told["decision"] else "")
        for told in item.part("outcomes")
    ]


def _likely(links: Sequence[Likely], item: Entry) -> list[str]:
    """One line for each minute, first to last, and the reason below it."""
    lines = []
    for link in links:
        record = link.far.record
        where = record["body"] if record["body"] != item.record["body"] else None
        named = ", ".join(x for x in (short_ref(record["id"]), where) if x)
        lines.append(f"  {day(record['date'])}: {named}  {_marked(link.far.title, link.far)}".rstrip())
        through = f"{short_ref(link.near)}: " if link.near != item.record["id"] else ""
        lines.append(f"     {link.strength:.2f}  {through}{link.why}")
    return lines


def _far_end(link: Link, body: str | None) -> str:
    """The day, which minute or paper, which limb is cited, and what it is about."""
    record, reference = link.far.record, link.reference
    limb_cited = f", {reference['limb']}" if reference["limb"] else ""
    told = _marked(link.far.title, link.far)
    if link.far.kind == "unheld":
        told = f"({reference['status'].replace('_', ' ')})"
        if reference["status"] == "ambiguous":
            told = f"(ambiguous: {' or '.join(map(short_ref, reference['candidates']))})"
    where = record["body"] if record["body"] != body else None
    named = ", ".join(x for x in (short_ref(record["id"]), where) if x)
    return f"{day(record['date'])}: {named}{limb_cited}  {told}".rstrip()
