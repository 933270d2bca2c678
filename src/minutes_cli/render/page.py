"""One thing in full, and the thread of a minute, as pages for people."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from minutes_cli.entry import Entry, Link, Thread
from minutes_cli.listing import Record

from .columns import day, short_ref
from .style import Style


def entry_page(entry: Entry, style: Style) -> str:
    """An item, resolution, paper or meeting, and where it comes from."""
    lines = [style.bold(_heading(entry)), _setting(entry.record), ""]
    lines += _PAGES[entry.kind](entry, style.width)
    lines += _actions(entry.part("actions"), style) + _references(entry.part("references"), style.width)
    return "\n".join([*lines, source_line(entry)])


def source_line(entry: Entry) -> str:
    """Document, page and span, and the id."""
    record = entry.record
    page = f", page {record['page']}" if record["page"] is not None else ""
    return f"Source: {record['document']}{page}, characters {record['start']}-{record['end']}\nId: {record['id']}"


def source_page(entry: Entry, style: Style) -> str:
    """The passage as it stands, under a line that says where."""
    return f"{style.bold(source_line(entry))}\n\n{entry.source}"


def thread_page(thread: Thread, style: Style) -> str:
    """A thread as a tree."""
    item = thread.item
    lines = [style.bold(_heading(item)), _setting(item.record)]
    lines += _section("Follows", _tree(thread.follows))
    lines += _section("Resolved", _wrapped(_limb(r) for r in item.part("resolutions")))
    lines += _section("Actions", _wrapped(_action(a) for a in item.part("actions")))
    lines += _section("Followed by", _tree(thread.followed_by))
    return "\n".join(line if len(line) <= style.width else line[: style.width - 1] + "…" for line in lines)


def _heading(entry: Entry) -> str:
    record = entry.record
    number = " ".join(x for x in (record.get("number"), record.get("path")) if x)
    return f"{number}  {entry.title}".strip() if number else entry.title or record["id"]


def _setting(record: Record) -> str:
    """The body and the day; what an undated paper says of its time."""
    when = day(record["date"]) if record["date"] else "undated"
    return ", ".join(x for x in (record["body"], when) if x)


def _item(entry: Entry, width: int) -> list[str]:
    record = entry.record
    note = ["(The number is inferred.)", ""] if record["number_inferred"] else []
    exempt = ["(Exempt.)", ""] if record["exempt"] else []
    return [*note, *exempt, *_paragraphs(record["text"], width), ""]


def _resolution(entry: Entry, width: int) -> list[str]:
    rows = [*entry.part("stems"), entry.record, *entry.part("resolutions")]
    lines = [line for row in rows for line in _hung(_limb(row), width, indent=2 * _depth(row["path"]))]
    return [*lines, "", f"Disposition: {entry.record['disposition']}", ""]


def _paper(entry: Entry, width: int) -> list[str]:
    record = entry.record
    facts = [("Report of", record["author"]), ("Agenda item", record["agenda_item"])]
    lines = [f"{name}: {value}" for name, value in facts if value]
    if record["summary"]:
        lines += ["", *_paragraphs(record["summary"], width)]
    recommended = [line for i, r in enumerate(record["recommendations"], 1) for line in _hung(f"({i}) {r}", width)]
    return [*lines, *_section("Recommendations", recommended), ""]


def _meeting(entry: Entry, width: int) -> list[str]:
    record = entry.record
    facts = [
        ("Time", record["starts"]),
        ("Place", record["venue"]),
        ("Present", ", ".join(record["present"])),
        ("Apologies", ", ".join(record["apologies"])),
        ("Between", " and ".join(x for x in (record["date_after"], record["date_before"]) if x)),
    ]
    lines = [line for name, value in facts if value for line in _hung(f"{name}: {value}", width)]
    return [*lines, *_section("Minutes", [f"  {i['number']}  {i['title']}" for i in entry.part("items")]), ""]


_PAGES = {"item": _item, "resolution": _resolution, "paper": _paper, "meeting": _meeting}


def _actions(actions: Sequence[Record], style: Style) -> list[str]:
    lines = [line for action in actions for line in _hung(_action(action), style.width, indent=2)]
    return [*_section("Actions", lines)[1:], ""] if lines else []


def _references(references: Sequence[Record], width: int) -> list[str]:
    lines = [line for r in references for line in _hung(_reference(r), width, indent=2)]
    return [*_section("References", lines)[1:], ""] if lines else []


def _limb(record: Record) -> str:
    return f"{record['path']} {record['text']}".strip()


def _action(record: Record) -> str:
    due = record["due"] or record["recurrence"] or record["due_text"]
    state = "overdue" if record["overdue"] else record["status"]
    asked = f"{record['owner'] or '(nobody named)'}: {record['task']}"
    return f"{record['path']} {asked} [{state}{f', due {due}' if due else ''}]".strip()


def _reference(record: Record) -> str:
    target = f": {short_ref(record['target'])}" if record["target"] else ""
    if record["status"] == "ambiguous":
        target = ": " + " or ".join(map(short_ref, record["candidates"]))
    return f"{record['raw']} [{record['status'].replace('_', ' ')}{target}]"


def _tree(links: Sequence[Link], indent: str = "  ") -> list[str]:
    lines = []
    for link in links:
        last = link is links[-1]
        lines.append(f"{indent}{'└─' if last else '├─'} {_far_end(link)}")
        lines += _tree(link.onward, indent + ("   " if last else "│  "))
    return lines


def _far_end(link: Link) -> str:
    return f"{short_ref(link.item.record['id'])}  {link.item.title}" if link.item else _reference(link.reference)


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", title, *lines] if lines else []


def _wrapped(texts: Iterable[str]) -> list[str]:
    return [f"  {' '.join(text.split())}" for text in texts]


def _paragraphs(text: str, width: int) -> Iterator[str]:
    for line in text.splitlines():
        yield from textwrap.wrap(line, width) or [""]


def _hung(text: str, width: int, indent: int = 0) -> list[str]:
    """A paragraph of which all lines but the first stand further in."""
    pad = " " * indent
    lines = [
        textwrap.wrap(line, width, initial_indent=pad, subsequent_indent=pad + "    ") for line in text.splitlines()
    ]
    return [line for wrapped in lines for line in wrapped]


def _depth(path: str) -> int:
    return max(0, path.count("(") + path.count("[") - 1)
