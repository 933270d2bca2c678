"""One thing in full, as a page for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.store.entry import Entry
from minutes_cli.store.listing import Record

from .columns import apart, day, fate, own_number, page_told, short_ref, title_or_words
from .said import exempt_line, how_due, said_text, settled_lines, verdict
from .style import Style
from .wrapping import wrapped


def entry_page(entry: Entry, style: Style, asked: Sequence[Record] = ()) -> str:
    """An item, resolution, paper or meeting, and where it comes from; what is known of a minute that is not held."""
    if entry.kind == "unheld":
        return "\n".join(unheld_lines(entry, style))
    lines = [style.bold(heading(entry)), setting(entry), ""]
    promised = {row["id"] for row in entry.part("undertakings")}
    for one in (one for one in asked if one["id"].startswith(f"{entry.record['id']}!")):
        told = action_in_full(one, entry.part("verdicts"))
        lines.append("Promised in discussion" if one["id"] in promised else "Action")
        lines += [*(line for text in told for line in _hung(text, style.width, indent=2)), ""]
    if entry.kind in _PAGES:
        lines += _PAGES[entry.kind](entry, style.width)
    else:
        from .named import named_lines  # noqa: PLC0415 - mostly a minute is shown

        lines += [line for told in named_lines(entry) for line in _hung(told, style.width) or [""]]
    for title, texts in _sections(entry):
        hung = [line for text in texts for line in _hung(text, style.width, indent=2)]
        lines += [title, *hung, ""] if hung else []
    return "\n".join([*lines, source_line(entry)])


def _sections(entry: Entry) -> Iterator[tuple[str, list[str]]]:
    """What belongs to a thing, under its headings; those that have nothing are left out."""
    yield "Motions", [line for m in entry.part("motions") for line in motion_lines(m)]
    yield "Corrected", [amendment(row) for row in entry.part("amendments")]
    said = entry.part("verdicts")
    yield "Actions", [line for a in entry.part("actions") for line in action_in_full(a, said)]
    yield "Promised in discussion", [line for a in entry.part("undertakings") for line in action_lines(a, said)]
    yield "Asked again", [f"{short_ref(row['id'])}: {row['text']}" for row in entry.part("repeated_in")]
    yield "Asks again what stands in", [short_ref(row["id"]) for row in entry.part("repeats")]
    told = (
        (short_ref(a["id"]), f"    {a['owner'] or '(nobody named)'}: {a['task']}") for a in entry.part("evidence_for")
    )
    yield "Evidence for", [line for lines in told for line in lines]
    yield "Papers", [_taken(row) for row in entry.part("papers")]
    yield "References", [_reference(row) for row in entry.part("references")]
    copies = entry.part("copies")
    alike = [f"no difference between {' and '.join(c['document'] for c in copies)}"] if len(copies) > 1 else []
    yield "Versions", [_difference(row) for row in entry.part("versions")] or alike


def unheld_lines(entry: Entry, style: Style) -> list[str]:
    """A page of a minute that nobody has loaded."""
    from .named import unheld_told  # noqa: PLC0415 - mostly a minute is shown

    told, rows = unheld_told(entry)
    lines = [style.bold(entry.record["number"] or "A meeting"), setting(entry), "", told]
    for cited, quote in rows:
        lines += _hung(cited, style.width, indent=2)
        lines += _hung(quote, style.width, indent=6) if quote else []
    return [*lines, "", *id_lines(entry)]


def source_line(entry: Entry) -> str:
    """Document, page and span, the address where one is known, and the id."""
    record = entry.record
    page = page_told(record["page"], entry.printed)
    link = [f"Link: {record['url']}"] if record.get("url") else []
    told = f"Source: {record['document']}{page}, characters {record['start']}-{record['end']}"
    return "\n".join([told, *link, *id_lines(entry)])


def id_lines(entry: Entry) -> list[str]:
    """The id, and its short form, which every shell takes as it stands."""
    return [*([f"Ref: {entry.ref}"] if entry.ref else []), f"Id: {entry.record['id']}"]


def source_page(entry: Entry, style: Style) -> str:
    """The passage as it stands, under a line that says where."""
    return f"{style.bold(source_line(entry))}\n\n{entry.source}"


def heading(entry: Entry) -> str:
    record = entry.record
    number = " ".join(x for x in (record.get("number"), record.get("path")) if x)
    if entry.kind == "reference":
        return entry.title
    return f"{number}  {entry.title}".strip() if number else entry.title or record["id"]


def setting(entry: Entry) -> str:
    """The body and the day; of what is undated, the days between which it must lie."""
    record = entry.record
    when = record.get("date")
    dated = "" if entry.kind in {"plan", "person", "body", "document"} else day(when) if when else _between(entry)
    return ", ".join(x for x in (record.get("body"), dated) if x)


def _between(entry: Entry) -> str:
    after, before = entry.between
    told = " and ".join(f"{word} {day(x)}" for word, x in (("after", after), ("before", before)) if x)
    return f"undated: {told}" if told else "undated"


def _item(entry: Entry, width: int) -> list[str]:
    record = entry.record
    note = [*_hung(f"(The number is inferred: {entry.proof}.)", width), ""] if record["number_inferred"] else []
    return [*note, *_exempt(entry, width), *_paragraphs(record["text"], width), ""]


def _exempt(entry: Entry, width: int) -> list[str]:
    """Whether it is exempt, and what persons said of that."""
    told = [_hung(f"({exempt_line(word)}.)", width) for word in entry.part("said_exempt")]
    lines = [*(["(Exempt.)"] if entry.record["exempt"] else []), *(line for one in told for line in one)]
    return [*lines, ""] if lines else []


def _resolution(entry: Entry, width: int) -> list[str]:
    rows = [*entry.part("stems"), entry.record, *entry.part("resolutions")]
    lines = [line for row in rows for line in _hung(limb(row), width, indent=2 * _depth(row["path"]))]
    also = [f"Printed also: {', '.join(map(short_ref, entry.record['also']))}"] if entry.record["also"] else []
    return [*lines, "", f"Disposition: {entry.record['disposition']}", *also, ""]


def _paper(entry: Entry, width: int) -> list[str]:
    record = entry.record
    facts = [("Report of", record["author"]), ("Agenda item", record["agenda_item"])]
    lines = [*_exempt(entry, width), *(f"{name}: {value}" for name, value in facts if value)]
    if record["summary"]:
        lines += ["", *_paragraphs(record["summary"], width)]
    recommended = [line for i, r in enumerate(record["recommendations"], 1) for line in _hung(f"({i}) {r}", width)]
    return [*lines, *_section("Recommendations", recommended), *_decided(entry, width), ""]


def _decided(entry: Entry, width: int) -> list[str]:
    """The minute that took a paper, and what became of each recommendation in it."""
    minute = entry.record["decided"]
    if not minute:
        return []
    lines = [f"  {short_ref(minute)}"]
    for row in entry.part("decisions"):
        by = f"{row['path']} “{row['resolved']}”".strip() if row["resolution"] else ""
        told = {"agreed": "agreed", "changed": f"changed: {by}", "not found": "not found in what was resolved"}
        told["agreed"] += f" as {row['path']}" if row["path"] else ""
        lines += _hung(f"({row['recommendation']}) {told[row['outcome']]}", width, indent=2)
    return _section("Decided by", lines)


def _plan(entry: Entry, width: int) -> list[str]:
    record = entry.record
    facts = [
        ("Stands in a", record["kind"]),
        ("Put down for", ", ".join(map(day, record["due"]))),
        ("Officer", record["officer"]),
        ("Decision maker", record["decision_maker"]),
        ("Paper", _short_id(record["paper"] or "")),
    ]
    return [line for name, value in facts if value for line in _hung(f"{name}: {value}", width)] + [""]


def _meeting(entry: Entry, width: int) -> list[str]:
    record = entry.record
    facts = [
        ("Time", record["starts"]),
        ("Place", record["venue"]),
        ("In the chair", ", ".join(one["name"] for one in entry.part("attendance") if one["part"] == "chair")),
        ("Present", ", ".join(record["present"])),
        ("Apologies", ", ".join(record["apologies"])),
        ("Meeting", ", ".join(x for x in (apart(record), "draft minutes" if record["draft"] else "") if x)),
        ("Bodies", "; ".join(record["bodies"])),
        ("Confirmed by", short_ref(record["confirmed_by"] or "")),
    ]
    lines = [line for name, value in facts if value for line in _hung(f"{name}: {value}", width)]
    return [
        *lines,
        *_section("Minutes", [f"  {i['number']}  {title_or_words(i)}".rstrip() for i in entry.part("items")]),
        "",
    ]


def _motion(entry: Entry, width: int) -> list[str]:
    record = entry.record
    told = [line for text in motion_lines(record) for line in _hung(text, width)]
    became = [f"  {short_ref(row['id'])}" for row in entry.part("resolutions")]
    amends = [f"  {short_ref(record['amends'])}"] if record["amends"] else []
    return [*told, *_section("Resolved", became), *_section("Amends", amends), ""]


def _cited(entry: Entry, width: int) -> list[str]:
    record = entry.record
    return [*_hung(f"Stands in {short_ref(record['from'])}: {_reference(record)}", width), ""]


_PAGES = {
    "item": _item,
    "resolution": _resolution,
    "paper": _paper,
    "meeting": _meeting,
    "plan": _plan,
    "motion": _motion,
    "reference": _cited,
}


def limb(record: Record) -> str:
    return f"{record['path']} {record['text']}".strip()


def motion_lines(record: Record) -> list[str]:
    """What was put, by whom, and what became of it."""
    by = [
        f"{how} {name}"
        for how, name in (("moved by", record["moved_by"]), ("seconded by", record["seconded_by"]))
        if name
    ]
    told = "; ".join(x for x in (fate(record), ", ".join(by), vote(record["votes"])) if x and x != "unknown")
    lines = [record["text"], f"    {told}"] if told else [record["text"]]
    named = record["votes"] or {}
    return lines + [f"    {side}: {', '.join(names)}" for side in SIDES if (names := named.get(f"names_{side}"))]


def vote(votes: Record | None) -> str:
    """`7 for, 4 against, 1 abstained`."""
    return ", ".join(f"{votes[side]} {side}" for side in SIDES if votes[side] is not None) if votes else ""


SIDES = ("for", "against", "abstained")


def action_lines(record: Record, said: Sequence[Record] = ()) -> list[str]:
    """What was asked of whom, the state of it, and why; what papers tell of it, and what people said."""
    due = record["due_now"] or record["recurrence"] or record["due_text"]
    state = "overdue" if record["overdue"] else "no action" if record["status"] == "dismissed" else record["status"]
    asked = f"{own_number(record)}{said_text(record, 'owner') or '(nobody named)'}: {said_text(record, 'task')}"
    lines = [f"{record['path']} [{state}{f', due {due}{how_due(record)}' if due else ''}] {asked}".strip()]
    lines += [f"    first due {x['due']}; a later date was given since" for x in record["due_history"][:-1]]
    lines += [f"    {short_ref(e['id'])} {e['why']}: “{e['quote']}”" for e in record["evidence"]]
    return [*lines, *(f"    {verdict(word)}" for word in record["said"]), *settled_lines(record, said)]


def action_in_full(record: Record, said: Sequence[Record] = ()) -> list[str]:
    """The same, and where else to look: `possibly told in 4 of 2021-07-06, same weir and gauge: “The gauge …”`."""
    hints = [f"    possibly told in {short_ref(x['id'])}, {x['why']}: “{x['quote']}”" for x in record["possibly"]]
    return action_lines(record, said) + hints


def _taken(record: Record) -> str:
    by = f", report of the {record['author']}" if record["author"] else ""
    return f"{record['subject'] or '(no subject)'}{by}: {_short_id(record['id'])}"


def _short_id(given: str) -> str:
    """An id without the body in front of it, which is enough to find it again: `2021-07-06/paper-8`."""
    return "/".join(given.split("/")[-2:])


def amendment(record: Record) -> str:
    return f"{short_ref(record['id'])}: {record['text']}"


def _difference(record: Record) -> str:
    here, there = (f"“{record[side]}”" if record[side] is not None else "nothing" for side in ("here", "there"))
    return f"{record['what']}: {here} in {record['document']}; {there} in {record['other']}"


def _reference(record: Record) -> str:
    target = f": {short_ref(record['target'])}" if record["target"] else ""
    if record["status"] == "ambiguous":
        lacking = [fact for fact in ("date", "body") if record[fact] is None] or ["held minutes with numbers"]
        target = f": {' or '.join(map(short_ref, record['candidates']))}; its {' or '.join(lacking)} would decide"
    return f"{record['raw']} [{record['status'].replace('_', ' ')}{target}]"


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", title, *lines] if lines else []


def _paragraphs(text: str, width: int) -> Iterator[str]:
    for line in text.splitlines():
        yield from wrapped(line, width, at_hyphens=True) or [""]


def _hung(text: str, width: int, indent: int = 0) -> list[str]:
    """A paragraph of which all lines but the first stand further in."""
    pad = " " * indent
    lines = []
    for line in text.splitlines():
        first = pad + " " * min(len(line) - len(line.lstrip()), width // 2)
        lines += wrapped(line.strip(), width, first, f"{first}    ")
    return lines


def _depth(path: str) -> int:
    return max(0, path.count("(") + path.count("[") - 1)
