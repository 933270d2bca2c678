"""The objects of OParl 1.1, made of what is held.  What the papers do not tell, no object has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, tzinfo

from minutes_cli.marks import GENERATOR, HANDED, OPARL
from minutes_cli.show.door import shown
from minutes_cli.store.listing import Record

from .addresses import path_of
from .shelf import Made, Shelf, Thing, grouped

HELD = "durchgeführt"
"""The state of a meeting of which there are minutes, as OParl calls it."""
_AWAY = frozenset(("apologies", "absent"))
_NO_NAME = "Council not named"
"""Of a council that no paper names."""


def objects(held: Shelf) -> Iterator[Made]:
    """Every object but the system and the councils, each whole, and those within others once more by themselves."""
    files = list(_files(held))
    held = replace(held, files={made.thing["id"]: made.thing for made in files})
    yield from files
    for make in (_organizations, _persons, _papers, _meetings):
        yield from make(held)


def _files(held: Shelf) -> Iterator[Made]:
    for path, council, document, text in texts(held):
        thing = held.thing(
            "File",
            document["id"],
            name=document["name"],
            fileName=document["name"] if document["name"].endswith(".txt") else f"{document['name']}.txt",
            mimeType="text/plain; charset=utf-8",
            size=len(text.encode()),
            accessUrl=held.url(path),
            web=document["url"],
            ours_kind=document["kind"],
        )
        yield Made(path_of("File", document["id"]), council, thing)


def texts(held: Shelf) -> Iterator[tuple[str, str, Record, str]]:
    """Of each paper the file with what is open of it, its council, the paper and the text."""
    said = grouped(held.handed.rows["passages"], "document_id")
    for document in held.handed.rows["documents"]:
        passages = sorted(said.get(document["id"], ()), key=lambda row: row["start"])
        if passages:
            told = (
                row["passage"] if row["kind"] not in {"item", "paper"} else f"{row['title']}\n\n{row['passage']}"
                for row in passages
            )
            council = held.council_of(next((row["body_id"] for row in passages if row["body_id"]), None))
            head = f"{HANDED}{document['name']}: what is open of it, passage by passage."
            yield path_of("File", document["id"], ".txt"), council, document, shown("\n\n".join([head, *told])) + "\n"


def _organizations(held: Shelf) -> Iterator[Made]:
    members = grouped(held.handed.rows["people"], "body_id")
    for row in held.handed.rows["bodies"]:
        thing = held.thing(
            "Organization",
            row["id"],
            body=held.of("Body", held.council_of(row["id"])),
            name=row["body"],
            membership=[held.of("Membership", person["id"]) for person in members.get(row["id"], ())],
            meeting=held.url(path_of("Organization", row["id"], "/meeting.json")),
            ours_names=row["names"],
        )
        yield Made(path_of("Organization", row["id"]), held.council_of(row["id"]), thing)


def _persons(held: Shelf) -> Iterator[Made]:
    """One for each person of each body: that two of one name are one nobody says."""
    for row in held.handed.rows["people"]:
        membership = held.thing(
            "Membership", row["id"], organization=held.of("Organization", row["body_id"]), role=row["role"]
        )
        person = held.thing(
            "Person",
            row["id"],
            body=held.of("Body", held.council_of(row["body_id"])),
            name=row["name"],
            membership=[membership],
        )
        yield held.made("Person", row, person)
        yield held.made("Membership", row, membership | {"person": person["id"]})


def _papers(held: Shelf) -> Iterator[Made]:
    for row in held.handed.rows["papers"]:
        consultation = _consultation(held, row)
        within = {name: value for name, value in consultation.items() if name != "paper"}
        paper = held.thing(
            "Paper",
            row["id"],
            body=held.of("Body", held.council_of(row["body_id"])),
            name=row["subject"],
            date=row["date"],
            paperType="report",
            mainFile=_file_within(held, row),
            consultation=[within],
            web=row["url"],
            ours_author=row["author"],
            ours_summary=row["summary"],
            ours_recommendations=row["recommendations"],
        )
        yield held.made("Paper", row, paper)
        yield held.made("Consultation", row, consultation)


def _consultation(held: Shelf, row: Record) -> Thing:
    """Where a report was taken: at the minute that decided it, else at the one meeting that it is for."""
    decided = row["decided"] if row["decided"] in held.meeting_of else None
    meetings = held.meetings_on.get((row["body_id"], row["date"]), [])
    meeting = held.meeting_of[decided] if decided else meetings[0] if len(meetings) == 1 else None
    return held.thing(
        "Consultation",
        row["id"],
        paper=held.of("Paper", row["id"]),
        agendaItem=held.of("AgendaItem", decided),
        meeting=held.of("Meeting", meeting),
        organization=[held.of("Organization", row["body_id"])] if row["body_id"] else [],
    )


def _file_within(held: Shelf, row: Record) -> Thing | None:
    """The paper in which a row stands, as other objects hold it."""
    return held.files.get(held.of("File", row["document_id"]) or "")


def _meetings(held: Shelf) -> Iterator[Made]:
    for row in held.handed.rows["meetings"]:
        url = held.of("Meeting", row["id"])
        agenda = [_agenda_item(held, item, order) for order, item in enumerate(held.items.get(row["id"], ()))]
        location = held.thing("Location", row["id"], description=row["venue"]) if row["venue"] else None
        sittings = held.sittings.get(row["id"], ())
        meeting = held.thing(
            "Meeting",
            row["id"],
            name=", ".join(x for x in (row["body"], row["date"]) if x),
            meetingState=HELD if agenda and row["state"] == "held" else None,
            cancelled=True if row["state"] == "cancelled" else None,
            start=_start(row, held.zone),
            location=location,
            organization=[held.of("Organization", row["body_id"])] if row["body_id"] else [],
            participant=[held.of("Person", at["id"]) for at in sittings if at["part"] not in _AWAY],
            resultsProtocol=_file_within(held, row) if agenda else None,
            agendaItem=agenda,
            web=row["url"],
            ours_date=row["date"],
            ours_timeUnknown=True if row["date"] and _hour(row) is None else None,
            ours_kind=row["kind"],
            ours_draft=True if row["draft"] else None,
        )
        yield held.made("Meeting", row, meeting)
        if location:
            yield held.made("Location", row, location | {"meetings": [url]})
        for item, thing in zip(held.items.get(row["id"], ()), agenda, strict=True):
            yield held.made("AgendaItem", item, thing | {"meeting": url})


def _start(row: Record, zone: tzinfo) -> str | None:
    """The day with its hour; nothing where no paper tells the hour: the standard leaves out what is not known."""
    if (hour := _hour(row)) is None:
        return None
    try:
        return datetime.combine(date.fromisoformat(row["date"] or ""), hour, zone).isoformat()
    except (ValueError, OverflowError):
        return None


def _hour(row: Record) -> time | None:
    try:
        return time.fromisoformat(row["starts"] or "")
    except ValueError:
        return None


def _agenda_item(held: Shelf, row: Record, order: int) -> Thing:
    """A minute as a meeting holds it."""
    limbs = held.limbs.get(row["id"], ())
    motions = held.motions.get(row["id"], ())
    results = [limb["disposition"] for limb in limbs] or [motion["outcome"] for motion in motions]
    taken = [paper["id"] for paper in held.papers_of.get(row["id"], ())]
    return held.thing(
        "AgendaItem",
        row["id"],
        number=None if row["number"].startswith("#") else row["number"],
        order=order,
        name=row["title"],
        public=not row["exempt"],
        consultation=held.of("Consultation", taken[0]) if len(taken) == 1 else None,
        result=", ".join(dict.fromkeys(result for result in results if result not in {"other", "unknown"})),
        resolutionText="\n".join(f"{limb['path']} {limb['text']}".strip() for limb in limbs),
        web=row["url"],
        ours_actions=[
            {name: action[name] for name in ("id", "owner", "task", "due_now", "status")}
            for action in held.actions.get(row["id"], ())
        ],
    )


BODY_LISTS: dict[str, str] = {
    "organization": "Organization",
    "person": "Person",
    "meeting": "Meeting",
    "paper": "Paper",
    "agendaItem": "AgendaItem",
    "consultation": "Consultation",
    "file": "File",
    "membership": "Membership",
    "locationList": "Location",
}
"""The properties of a council that are lists of their own, and of what."""


def council(held: Shelf, key: str) -> Made:
    """A council, which OParl calls a body."""
    lists = {name: held.url(list_path(key, kind)) for name, kind in BODY_LISTS.items()}
    name = held.handed.councils.get(key) or _NO_NAME
    thing = held.thing("Body", key, system=held.url(SYSTEM), name=name, **lists)
    return Made(path_of("Body", key), key, thing | {"legislativeTerm": []})


SYSTEM, COUNCILS = "system.json", "body.json"


def list_path(key: str, kind: str) -> str:
    """The file of the first page of a council's list."""
    return path_of("Body", key, f"/{kind.lower()}.json")


def system(held: Shelf) -> Thing:
    """Where everybody begins."""
    return {
        "id": held.url(SYSTEM),
        "type": f"{OPARL}System",
        "oparlVersion": OPARL,
        "body": held.url(COUNCILS),
        "name": "Minutes, NOT FOR PUBLICATION" if held.handed.exempt else "Minutes",
        "minutes:generator": GENERATOR,
    }
