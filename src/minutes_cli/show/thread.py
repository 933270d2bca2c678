"""The thread of a minute, as a tree for people."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.store.entry import Link, Thread

from .columns import day, short_ref
from .page import action_lines, heading, limb, setting, unheld_lines
from .style import Style


def thread_page(thread: Thread, style: Style) -> str:
    """What a minute follows, back to the earliest known; what it resolved and asked for; what followed."""
    item = thread.item
    unheld = item.kind == "unheld"
    lines = unheld_lines(item, style)[:-2] if unheld else [style.bold(heading(item)), setting(item)]
    lines += _section("Follows", _tree(thread.follows, item.record["body"]))
    lines += _section("Resolved", [f"  {' '.join(limb(r).split())}" for r in item.part("resolutions")])
    lines += _section("Actions", [f"  {line}" for a in item.part("actions") for line in action_lines(a)])
    lines += _section("Followed by", _tree(thread.followed_by, item.record["body"]))
    lines += ["", f"Id: {item.record['id']}"]
    return "\n".join(line if len(line) <= style.width else line[: style.width - 1] + "…" for line in lines)


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", title, *lines] if lines else []


def _tree(links: Sequence[Link], body: str | None, indent: str = "  ") -> list[str]:
    lines = []
    for link in links:
        last = link is links[-1]
        lines.append(f"{indent}{'└─' if last else '├─'} {_far_end(link, body)}")
        below = indent + ("   " if last else "│  ")
        lines += [f"{below}“{link.quote}”"] if link.quote else []
        lines += _tree(link.onward, body, below)
    return lines


def _far_end(link: Link, body: str | None) -> str:
    """The day, which minute or paper, which limb is cited, and what it is about."""
    record, reference = link.far.record, link.reference
    limb_cited = f", {reference['limb']}" if reference["limb"] else ""
    told = link.far.title
    if link.far.kind == "unheld":
        told = f"({reference['status'].replace('_', ' ')})"
        if reference["status"] == "ambiguous":
            told = f"(ambiguous: {' or '.join(map(short_ref, reference['candidates']))})"
    where = record["body"] if record["body"] != body else None
    named = ", ".join(x for x in (short_ref(record["id"]), where) if x)
    return f"{day(record['date'])}: {named}{limb_cited}  {told}".rstrip()
