"""What a file says of itself beside its text: its front matter, its name, the address that it was fetched from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import zip_longest
from typing import Literal, get_args
from urllib.parse import unquote, urlsplit

from minutes_cli.model import Declared

Field = Literal["title", "date", "held", "body", "council", "address", "notice"]
Source = Literal["front matter", "properties", "page title", "page header", "file name", "address"]
FIELDS: tuple[str, ...] = get_args(Field)

_LONGEST = 400
_key = re.compile(r"([\w-]{1,40}+)[ \t]*+:(?:[ \t]++(.*)|$)")
_KEYS: dict[str, Field] = {
    **dict.fromkeys(("title", "subtitle", "headline"), "title"),
    "date": "date",
    **dict.fromkeys(("meeting_date", "meeting-date", "meetingdate", "date_of_meeting", "held_on"), "held"),
    **dict.fromkeys(("body", "committee", "board", "organisation", "organization", "group", "forum", "panel"), "body"),
    **dict.fromkeys(("council", "authority", "municipality"), "council"),
    **dict.fromkeys(("url", "canonical", "canonical_url", "permalink", "source", "source_url", "original"), "address"),
}
_opens_matter = re.compile(r"^---[ \t]*+\n", re.MULTILINE)
_titled = re.compile(r"^title:[ \t]*+\S", re.MULTILINE)
_in_capitals = re.compile(r"^[^\S\n]*+[A-Z][\w-]*+:", re.MULTILINE)
"""Keys of front matter are in small letters: "Date: 4 May", "Present: …" between two rules are the paper's own."""
_clock = re.compile(r"(\d{4}-\d\d?-\d\d?)[T ](\d\d:\d\d)(?::\d\d)?.*")
_suffix = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,5}$")
_general = re.compile(r"(?:index|default|home|view|download|file|document)?(?:[ _-]?\d{0,3})", re.IGNORECASE)
_numeric_date = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d([-_. ])\d\d?\1\d\d?|\d\d?([-_. ])\d\d?\2(?:19|20)?\d\d)(?!\d)(?![-_.]\d)"
)
_joint = re.compile(r"[_+]+|(?<=\S)-(?=\S)|(?<=[^\W\d])\.(?=\S)")
_lettered = re.compile(r"[^\W\d_]{3}")


def declared(field: Field, value: str | None, source: Source) -> Iterator[Declared]:
    """The fact, where it has a value; of a day with a time, the day, and in front matter the hour."""
    told = " ".join((value or "").split())[:_LONGEST]
    if field == "date" and (m := _clock.fullmatch(told)):
        told = f"{m[1]} {m[2]}" if source == "front matter" else m[1]
    if told:
        yield Declared(field, told, source)


def front_matter(text: str, start: int = 0) -> int:
    """Where the front matter that begins at `start` ends: the line below its last `---`; 0 where none begins there."""
    if not text.startswith("---", start):
        return 0
    at = text.find("\n", start) + 1
    if not at or text[start:at].strip() != "---":
        return 0
    first = True
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].rstrip()
        if line in ("---", "...") and not first:
            return min(end + 1, len(text))
        if not (_key.match(line) or (not first and (not line or line[0] in " \t-#"))):
            return 0
        first, at = False, end + 1
    return 0


def matters(text: str) -> Iterator[int]:
    """Where front matter begins below other words: "---", keys in small letters with a title among them, "---"."""
    said = 0
    for m in _opens_matter.finditer(text):
        if m.start() < said or not (end := front_matter(text, m.start())):
            continue
        matter = text[m.end() : end]
        if not _titled.search(matter) or _in_capitals.search(matter):
            continue
        if m.start() and text[said : m.start()].strip():
            yield m.start()
        said = end


def of_front_matter(matter: str) -> Iterator[Declared]:
    """What front matter declares; a value may go on over the lines that are set in below its key."""
    lines = matter.split("\n")
    for n, line in enumerate(lines):
        m = _key.match(line.rstrip())
        field = _KEYS.get(m[1].lower()) if m else None
        if m is None or field is None:
            continue
        value = (m[2] or "").strip()
        if value in ("", ">", "|", ">-", "|-"):
            inner = []
            for below in lines[n + 1 :]:
                if not below.startswith((" ", "\t")) or below.lstrip().startswith("- "):
                    break
                inner.append(below.strip())
            value = " ".join(inner)
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1].replace("''", "'" if value[0] == "'" else "''").replace('\\"', '"')
        yield from declared(field, value, "front matter")


def of_name(name: str) -> Iterator[Declared]:
    """What the words of a file's name say."""
    yield from declared("title", words_of(name), "file name")


def of_address(address: str) -> Iterator[Declared]:
    """An address of the paper, and what the words of its last part say."""
    if re.match(r"https?://[^\s/]", address):
        yield from declared("address", address, "address")
        with suppress(ValueError):  # what is no address, as one with half a bracket
            yield from declared("title", words_of(urlsplit(address).path), "address")


def words_of(path: str) -> str:
    """The words of a file's name: `a/minutes_4th-may-2020.pdf` says "minutes 4th may 2020".

    Of a name that says nothing (`index.html`) the folder's.  A day in figures keeps its signs.
    """
    for part in reversed([unquote(part) for part in re.split(r"[/\\]", path)][-3:]):
        told = _suffix.sub("", part.strip())
        if _general.fullmatch(told):
            continue
        days = [m[0] for m in _numeric_date.finditer(told)]
        parts = [_joint.sub(" ", words.strip("-_.")) for words in _numeric_date.sub("\0", told).split("\0")]
        words = "".join(f"{part} {day} " for part, day in zip_longest(parts, days, fillvalue=""))
        return " ".join(words.split()) if _lettered.search(words) or days else ""
    return ""
