"""Goldens: what a reader finds in a paper, one line a finding, written by hand.

The golden of `fixtures/…/name.txt` is `goldens/name.golden`: not beside it, since `minutes ingest fixtures` takes every
file of that folder.  The papers in `forms/`, which show how other councils write, have theirs beside them.  A line
begins with one of the words below; indented lines go on with the line before; `#` begins a comment.  Fields are kept
apart by ` | `; those after the first ones are `word value`.

    kind        agenda pack
    meeting     DATE or - | BODY or - or ? [| after DATE] [| before DATE]
    person      PART | NAME [| for NAME]                                of the meeting above it
    item        NUMBER [inferred] [exempt] | TITLE                      of the meeting above it
    resolution  [PATH] [DISPOSITION] | TEXT [| restates NUMBER PATH]    of the item above it
    action      [PATH] [| owner …] [| due DATE] [| when …] [| recurrence …] [| undertaking]
    reference   NUMBER [LIMB] | RAW [| date DATE] [| body …] [| in PATH] [| within]
    limb        LIMB [| in PATH]                                        a limb of the same resolution: "(3) above"
    paper       AGENDA ITEM or - | SUBJECT or - | AUTHOR or - | DATE or - | N recommendations
    plan        SUBJECT | DATE …

What a golden leaves out is either nothing (`owner`, `due`, `recurrence`, `restates`) or not judged: a disposition,
`when`, a body given as `?`; and where it names none at all, persons, undertakings and plans.  A reference without
`body` means the body of the meeting or the paper it stands in; `within` means that meeting's own minutes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from minutes_cli.model import Action, Attendee, Item, Meeting, Paper, Parsed, Reference, Resolution, Span

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent / "fixtures"
GOLDENS = HERE / "goldens"
FORMS = HERE / "forms"
ENTRY = re.compile(r"(kind|meeting|person|item|resolution|action|reference|limb|paper|plan)\b")
LIMB = re.compile(r"(?:\[\d+\])?(?:\(\w+\))*")


class GoldenError(ValueError):
    """A golden that cannot be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a golden, cut at its bars."""

    word: str
    fields: tuple[str, ...]

    @property
    def head(self) -> str:
        return self.fields[0]

    def extra(self, word: str) -> str | None:
        """Return the value of a field `word value`, "" for the bare word, None where there is none."""
        for field in self.fields[1:]:
            if field == word:
                return ""
            if field.startswith(word + " "):
                return field[len(word) + 1 :]
        return None


def entries(golden: str) -> list[Entry]:
    """Cut a golden into entries."""
    lines: list[str] = []
    for line in golden.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            if not lines:
                raise GoldenError(f"nothing to go on from: {line}")
            lines[-1] += " " + line.strip()
        elif ENTRY.match(line):
            lines.append(line)
        else:
            raise GoldenError(f"not a line of a golden: {line}")
    found = []
    for line in lines:
        word, _, rest = line.partition(" ")
        found.append(Entry(word, tuple(field.strip() for field in f" {rest} ".split(" | "))))
    return found


def resolved(text: str) -> str:
    """Fold the text of a resolution; a "That" or "to" at its head belongs to the label as much as to the text."""
    return re.sub(r"^[“\"]?(?:that,?|to) ", "", folded(folded(text).rstrip('”"')), flags=re.IGNORECASE)


def folded(text: str | None) -> str:
    """One space for any white space, no soft hyphens, no punctuation or joining word at the end."""
    text = re.sub(r"\s+", " ", (text or "").replace("\u00ad", "")).strip()
    return re.sub(r"[\s;,:.]*(?:\b(?:and|or))?[\s;,:.]*$", "", text)


def wanted(golden: str) -> list[str]:
    """Return the findings of a golden as comparable lines, sorted."""
    place = _Place()
    lines = []
    for entry in entries(golden):
        place = place.moved_by(entry)
        lines.append(_wanted_line(entry, place))
    return sorted(lines)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a golden a line stands: what is above it."""

    meeting: str = "-"
    body: str = ""
    source: str = ""

    def moved_by(self, entry: Entry) -> _Place:
        match entry.word:
            case "meeting":
                return _Place(entry.head, entry.fields[1])
            case "item":
                return _Place(self.meeting, self.body, f"{self.meeting} {entry.head.split(' ')[0]}")
            case "paper":
                return _Place(source="paper")
        return self


def _wanted_line(entry: Entry, place: _Place) -> str:
    where = place.source + (entry.extra("in") or "")
    match entry.word:
        case "meeting":
            return _line("meeting", entry.head, place.body.casefold(), *_named(entry, "after", "before"))
        case "person":
            return _line("person", place.meeting, entry.head, entry.fields[1], *_named(entry, "for"))
        case "item":
            return _line("item", where, *entry.head.split(" ")[1:], folded(entry.fields[1]))
        case "resolution":
            path, disposition = _path_first(entry.head)
            restates = _line(*_named(entry, "restates")).replace(" (", "(").replace("restates(", "restates (")
            return _line("resolution", where + path, disposition or "?", resolved(entry.fields[1]), restates)
        case "action":
            said = _named(entry, "owner", "due", "when", "recurrence", "undertaking")
            return _line("action", where + entry.head, *said)
        case "reference":
            target = entry.head.replace(" (", "(")
            day = "within" if entry.extra("within") is not None else entry.extra("date") or "-"
            body = entry.extra("body") or place.body
            return _line("reference", where, folded(entry.fields[1]), target, day, body.casefold())
        case "limb":
            return _line("limb", where, entry.head)
    return _line(entry.word, *entry.fields)


def found(parsed: Parsed, golden: str) -> list[str]:
    """Return what was parsed as lines comparable with those `wanted`, sorted.

    What the golden does not judge is left out of the parsed lines too.
    """
    return sorted(_Found(parsed, wanted(golden)).lines())


class _Found:
    """The parsed rows as lines, seen with the eyes of a golden."""

    def __init__(self, parsed: Parsed, asked: list[str]) -> None:
        self.parsed = parsed
        self.unjudged = {line.split(" | ")[1] for line in asked if re.match(r"resolution \| [^|]+ \| \? \|", line)}
        self.whens = {line.split(" | ")[1] for line in asked if line.startswith("action | ") and " | when " in line}
        self.bodiless = {line.split(" | ")[1] for line in asked if re.match(r"meeting \| [^|]+ \| \?", line)}
        self.undertakings = any(line.endswith(" | undertaking") for line in asked)
        self.persons = any(line.startswith("person") for line in asked)
        self.plans = any(line.startswith("plan") for line in asked)
        self.meetings = {meeting.id: meeting for meeting in parsed.meetings}
        self.items = {item.id: item for item in parsed.items}
        self.resolutions = {resolution.id: resolution for resolution in parsed.resolutions}

    def lines(self) -> list[str]:
        held = {item.meeting for item in self.parsed.items}
        return [
            f"kind | {self.parsed.kind}",
            *(self.meeting(meeting) for meeting in self.parsed.meetings if meeting.id in held),
            *(
                self.person(m, who)
                for m in self.parsed.meetings
                if self.persons and m.id in held
                for who in m.attendance
            ),
            *map(self.item, self.parsed.items),
            *map(self.resolution, self.parsed.resolutions),
            *(self.action(action) for action in self.parsed.actions if self.undertakings or not action.undertaking),
            *(self.reference(reference) for reference in self.parsed.references if reference.kind != "meeting"),
            *map(self.paper, self.parsed.papers),
            *(_line("plan", plan.subject, " ".join(map(str, plan.due))) for plan in self.parsed.plans if self.plans),
        ]

    def meeting(self, meeting: Meeting) -> str:
        bounds = (_said("after", meeting.date_after), _said("before", meeting.date_before))
        return _line("meeting", str(meeting.date or "-"), self.body_of(meeting).casefold(), *bounds)

    def body_of(self, meeting: Meeting) -> str:
        return "?" if str(meeting.date or "-") in self.bodiless else meeting.body or "-"

    def person(self, meeting: Meeting, who: Attendee) -> str:
        return _line("person", str(meeting.date or "-"), who.part, who.name, _said("for", who.for_whom))

    def item(self, item: Item) -> str:
        marks = (item.number_inferred and "inferred", item.exempt and "exempt")
        return _line("item", self.item_key(item), *marks, folded(item.title))

    def resolution(self, resolution: Resolution) -> str:
        key = self.resolution_key(resolution)
        again = self.resolutions.get(resolution.restates or "")
        restates = again and f"restates {self.items[again.item].number}{again.path}"
        disposition = "?" if key in self.unjudged else resolution.disposition
        return _line("resolution", key, disposition, resolved(resolution.text), restates)

    def action(self, action: Action) -> str:
        key = self.item_key(self.items[action.item]) + action.path
        return _line(
            "action",
            key,
            _said("owner", action.owner),
            _said("due", action.due),
            _said("when", action.due_text if key in self.whens else None),
            _said("recurrence", action.recurrence),
            action.undertaking and "undertaking",
        )

    def reference(self, reference: Reference) -> str:
        where = self.source_key(reference.source)
        if reference.kind == "limb":
            return _line("limb", where, reference.limb)
        day = "within" if reference.within else str(reference.date or "-")
        target = (reference.number or "") + (reference.limb or "")
        own = self.own_body(reference.source)
        body = own if own == "?" else reference.body or own
        return _line("reference", where, folded(reference.raw), target, day, body.casefold())

    def paper(self, paper: Paper) -> str:
        count = len(paper.recommendations)
        recommendations = f"{count} recommendation" + ("" if count == 1 else "s")
        known = (paper.agenda_item, paper.subject, paper.author, paper.date and str(paper.date))
        return _line("paper", *(part or "-" for part in known), recommendations)

    def item_key(self, item: Item) -> str:
        return f"{self.meetings[item.meeting].date or '-'} {item.number}"

    def resolution_key(self, resolution: Resolution) -> str:
        return self.item_key(self.items[resolution.item]) + resolution.path

    def source_key(self, source: str) -> str:
        if source in self.items:
            return self.item_key(self.items[source])
        return self.resolution_key(self.resolutions[source]) if source in self.resolutions else "paper"

    def own_body(self, source: str) -> str:
        """Return the body of the meeting (or of the paper) that a row stands in."""
        if source in self.resolutions:
            source = self.resolutions[source].item
        if source in self.items:
            return self.body_of(self.meetings[self.items[source].meeting])
        return next((paper.body or "-" for paper in self.parsed.papers if paper.id == source), "-")


def _line(*parts: object) -> str:
    return " | ".join(part for part in parts if isinstance(part, str) and part)


def _said(word: str, value: object) -> str:
    return f"{word} {value}" if value else ""


def _named(entry: Entry, *words: str) -> list[str]:
    return [f"{word} {value}".strip() for word in words if (value := entry.extra(word)) is not None]


def _path_first(head: str) -> tuple[str, str]:
    match = LIMB.match(head)
    path = match[0] if match else ""
    return path, head[len(path) :].strip()


def stands_in_order(words: list[str], passage: list[str]) -> str | None:
    """Return the first of `words` that does not stand in `passage` in that order, None where all do."""
    rest = iter(passage)
    for previous, word in pairwise(["", *words]):
        if word not in rest:
            return f"{word!r} after {previous!r}"
    return None


def words(text: str) -> list[str]:
    """Return the words of a text, soft hyphens taken out; a number glued to a word stands apart."""
    return re.findall(r"[^\W\d]+|\d+", text.replace("\u00ad", "").casefold())


def _told(title: str, text: str) -> str:
    """Return title and text; a sentence that stands in the title's place is of the text and says both."""
    return text if words(text)[: len(words(title))] == words(title) else f"{title} {text}"


def missing_words(parsed: Parsed) -> list[str]:
    """Return every row with a word that its span of the text does not hold in that order."""
    text = parsed.document.text
    rows: list[tuple[str, str, Span]] = []
    rows += [(item.id, _told(item.title or "", item.text), item.span) for item in parsed.items]
    rows += [(resolution.id, resolution.text, resolution.span) for resolution in parsed.resolutions]
    rows += [(reference.id, reference.raw, reference.span) for reference in parsed.references]
    lost = ((row, stands_in_order(words(said), words(text[span.start : span.end]))) for row, said, span in rows)
    return [f"{row}: {word}" for row, word in lost if word]
