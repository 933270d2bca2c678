"""What is new, as a feed (Atom, RFC 4287)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import NAMESPACE_DNS, UUID, uuid5
from xml.etree import ElementTree as ET

from minutes_cli.marks import MADE
from minutes_cli.show.columns import minute_ref, short_ref
from minutes_cli.show.door import shown
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import Wanted

from .anchors import place_of
from .tracker import link

_ATOM = "http://www.w3.org/2005/Atom"
_OURS = uuid5(NAMESPACE_DNS, "minutes.invalid")
"""Of whose ids nobody else makes any (RFC 4122, RFC 2606)."""


def to_atom(news: Listing, wanted: Wanted, places: Mapping[str, str], site: str | None = None) -> bytes:
    """A feed of the rows of `since`, newest first; an entry's id is made of what it tells of and what it tells.

    `site` is the domain of whoever publishes it: two councils may each have a Cabinet, and one reader both feeds.

    It leads to the passage in its paper, or, where no address of that is known, to its place in the page.
    """
    ET.register_namespace("", _ATOM)
    within = uuid5(NAMESPACE_DNS, site.casefold()) if site else _OURS
    rows = news.records()
    feed = ET.Element(f"{{{_ATOM}}}feed")
    whose = wanted.body or "all bodies"
    _add(feed, "id", _id(within, f"log/{whose}"))
    _add(feed, "title", f"What is new: {whose}")
    _add(feed, "updated", _moment(max((row["date"] for row in rows), default=wanted.as_of.isoformat())))
    _add(_add(feed, "author", ""), "name", "minutes")
    _add(feed, "generator", MADE)
    for row in rows:
        entry = _add(feed, "entry", "")
        dated = row["what"] != "decided" and not row["taken_in"]
        own = f"{row['what']}/{row['id']}{'/' + row['date'] if dated else ''}"
        _add(entry, "id", _id(within, own))
        _add(entry, "title", _title(row))
        _add(entry, "updated", _moment(row["date"]))
        _add(entry, "content", _content(row)).set("type", "text")
        if url := link(row) or place_of(row, places):
            _add(entry, "link", "").attrib.update(rel="alternate", href=url)
        if row["body"]:
            _add(entry, "category", "").set("term", shown(row["body"]))
        _add(entry, "category", "").attrib.update(
            term=row["what"], scheme=_id(_OURS, "what"), label=row["what"].capitalize()
        )
    told: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return told + b"\n"


def _add(above: ET.Element, name: str, text: str) -> ET.Element:
    made = ET.SubElement(above, f"{{{_ATOM}}}{name}")
    made.text = shown(text) or None
    return made


def _id(within: UUID, own: str) -> str:
    """An id that needs no authority, and is the same whenever the feed is made."""
    return uuid5(within, own).urn


def _moment(iso: str) -> str:
    """Papers tell days and no hours: noon, so that it is that day wherever it is read."""
    return f"{iso}T12:00:00Z"


def _title(row: Record) -> str:
    text = " ".join(row["text"].split())
    return f"{row['what'].capitalize()}: {text if len(text) <= 90 else text[:90].rpartition(' ')[0] + '…'}"


def _content(row: Record) -> str:
    told = [
        row["text"],
        f"Who: {row['owner']}" if row["owner"] else "",
        f"Due: {row['due']}" if row["due"] else "",
        f"“{row['quote']}” ({short_ref(row['told_in'])})" if row["quote"] and row["told_in"] else row["quote"] or "",
        f"{row['body'] or _unnamed(row)}, {minute_ref(row['id'])}",
        f"The day of the meeting is not known: its paper was taken in on {row['taken_in']}" if row["taken_in"] else "",
    ]
    return "\n".join(line for line in told if line)


def _unnamed(row: Record) -> str:
    """A body that its paper does not name, by that paper."""
    paper = str(row["document"] or "").rpartition("/")[2]
    return f"A body not named in {paper}" if paper else "A meeting"
