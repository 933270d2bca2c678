"""Later papers that cite the minute which asked for something, and what they say of it there."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from minutes_cli.threads.evidence import Told
from minutes_cli.words import lazily
from minutes_cli.words.cited import Cited, said_of
from minutes_cli.words.deed_kinds import answers, deed_of, kind_of
from minutes_cli.words.given_up import next_to
from minutes_cli.words.keys import meeting_of
from minutes_cli.words.outcomes import outcome
from minutes_cli.words.points import Points
from minutes_cli.words.sentences import Sentence, sentences

from .asking import Asking, day_of

_NAMED = """
SELECT key FROM citations
WHERE kind = 'minute' AND within IS NULL AND (number_key, date) IN (VALUES {pairs})
    AND council_key = :council AND (
        body_key IS NULL OR instr('+' || :body || '+', '+' || body_key || '+')
        OR body_stem IN (SELECT m.body_stem FROM meetings m WHERE m.council_key = :council AND m.body_key = :body))
"""
"""Those that can mean the body (`citation_views`): numbers and days recur in all, and what is meant is dear to find."""
_CITED = """
SELECT c.source, coalesce(m.date, p.date), c.raw, c.quote, c.candidates, coalesce(i.text, s.text, ''), m.key,
    EXISTS (SELECT 1 FROM resolutions r WHERE r.document = c.document AND r.item = c.item
            AND c.span_start >= r.span_start AND c.span_start < r.span_end)
FROM found_citations c
LEFT JOIN items i ON i.document = c.document AND i.id = c.item
LEFT JOIN meetings m ON m.document = i.document AND m.id = i.meeting
LEFT JOIN papers p ON p.document = c.document AND p.id = c.paper
LEFT JOIN passages s ON s.document = c.document AND s.id = c.paper
WHERE c.key IN ({keys}) AND NOT c.numbers_lost
    AND NOT EXISTS (SELECT 1 FROM resolutions r
                    WHERE r.document = c.document AND r.id = c.source AND r.disposition = 'confirmed')
    AND NOT EXISTS (SELECT 1 FROM motions o
                    WHERE o.document = c.document AND o.item = c.item AND o.outcome NOT IN ('carried', 'unknown')
                        AND c.span_start >= o.span_start AND c.span_end <= o.span_end)
    AND (c.paper IS NOT NULL OR m.date IS NULL OR EXISTS (SELECT 1 FROM dated_items x WHERE x.key = i.key))
"""
"""Minutes that are confirmed with a correction bring back nothing of what they asked for; nor does a lost motion."""
_AT_ONCE = 400
"""Minutes asked about in one query."""


def citations(
    db: sqlite3.Connection, home: tuple[str, str | None], asking: Mapping[str, Asking]
) -> Iterator[tuple[str, Told]]:
    """What cites the minute of an action, from another meeting than its own."""
    of_item: dict[str, list[str]] = defaultdict(list)
    for key, one in asking.items():
        of_item[one.item].append(key)
    for source, day, raw, quote, candidates, text, meeting, resolved in _cited(db, home, asking):
        if '","' in candidates or candidates == "[]":
            continue
        item, limb = _split(candidates[2:-2])
        if item not in of_item or meeting_of(source) == meeting_of(item):
            continue
        if day is None and db.execute("SELECT 1 FROM settled_meetings WHERE key = ?", (meeting,)).fetchone():
            continue  # the dated copy of the same minutes tells it
        place = place_of(text, raw)
        if _CORRECTS.search(_about(text, raw, place)):
            continue
        said = sentence(text, raw, place)
        found = _of_citation(said, " ".join(raw.split()), _next_to(text, place), bool(resolved))
        if found is None:
            continue
        if found.heads and found.tells == "done" and (more := _not_done_below(text, place)):
            found, said = Cited("not done"), f"{said} {more}"
        if len(said) > _LONGEST:
            said = _about(said, raw, place_of(said, raw))
        named = limb or _first_limb(quote)
        told = Told(
            "citation", source, day_of(day), said, limb=named, due=found.due, tells=found.tells, sure=found.sure
        )
        yield from _of_each(told, found.kind, [(key, asking[key].asked.task) for key in of_item[item]])


def _of_each(told: Told, kind: str, tasks: list[tuple[str, str]]) -> Iterator[tuple[str, Told]]:
    """What cites a minute, for each of its actions: order a bench ≠ the old one was removed, which is no such deed."""
    for key, task in tasks:
        asked = deed_of(task)[1]
        kinds = (
            {kind, *(kind_of(word) for word in told.quote.split() if word.endswith(("ed", "sent")))} if kind else set()
        )
        yield key, told._replace(sure=told.sure and (not kind or any(answers(asked, one) for one in kinds if one)))


_CORRECTS = lazily.plain(
    r"\b(?:amend(?:ed|ments?)|correct(?:ed|ions?|\s+record)|true\s+record|accura(?:te|cy)|typ(?:o|ing|ographical)|duplicat\w+)\b",
    re.IGNORECASE,
)
"""Words of what corrects minutes, which tells nothing of what became of them."""


@lru_cache(maxsize=64)
def _of_citation(said: str, raw: str, behind: str, resolved: bool) -> Cited | None:  # noqa: FBT001 - a key of what is kept
    return said_of(said, raw, behind, resolved=resolved)


def _next_to(text: str, place: _Place) -> str:
    """What stands behind the sentence of a place, in its paragraph."""
    return next_to(text, sentences(text).at(place[0]).end) if place else ""


def _not_done_below(text: str, place: _Place) -> str | None:
    """The sentence in a row behind the minute that heads it that says that something is still to be done."""
    if place is None:
        return None
    ends = text.find("\n", place[1])
    edge = min(len(text) if ends < 0 else ends, place[1] + _ROW)
    cut = sentences(text)
    at: Sentence | None = cut.at(place[0])
    while at and (at := cut.after(at)) and at.start < edge and not _next_row.match(text, at.start):
        said = " ".join(text[at.start : at.end].split())
        if (found := outcome(said)) and found.tells == "not done":
            return said
    return None


_next_row = lazily.plain(r"\W*(?:\d|min(?:ute)?s?\b|further\b|item\b)", re.IGNORECASE)
"""    24/31 Red Lion – … ‖ 24/32 Pond wall – …: of another"""
_ROW = 400
"""Characters of a row that tells of a minute, at most."""
_NEARBY = 160
_LONGEST = 2_000
"""Characters of a sentence that is quoted whole; one that cites hundreds of minutes is evidence on each of them."""


_Place = tuple[int, int] | None


def place_of(text: str, words: str) -> _Place:
    """Where some words stand first, however the text parts them: each citation has others, too many for patterns."""
    first, *more = words.split() or [""]
    start = text.find(first)
    while start >= 0:
        end = start + len(first)
        for word in more:
            gap = next((n for n in range(end, len(text)) if not text[n].isspace()), end)
            if gap == end or not text.startswith(word, gap):
                break
            end = gap + len(word)
        else:
            return start, end
        start = text.find(first, start + 1)
    return None


def _about(text: str, words: str, place: _Place) -> str:
    """What stands around some words."""
    return text[max(0, place[0] - _NEARBY) : place[1] + _NEARBY] if place else words


def _cited(
    db: sqlite3.Connection, home: tuple[str, str | None], asking: Mapping[str, Asking]
) -> Iterator[tuple[Any, ...]]:
    """The citations of the numbers and dates of the minutes that asked."""
    named = sorted({(one.number, str(one.asked.date)) for one in asking.values() if one.asked.date})
    for at in range(0, len(named), _AT_ONCE):
        some = named[at : at + _AT_ONCE]
        values = {f"v{n}": value for n, value in enumerate(value for pair in some for value in pair)}
        pairs = ", ".join(f"(:v{n}, :v{n + 1})" for n in range(0, len(values), 2))
        of_home = {"council": home[0], "body": home[1]}
        keys = [key for (key,) in db.execute(_NAMED.format(pairs=pairs), values | of_home)]
        if keys:
            yield from db.execute(_CITED.format(keys=", ".join(map(str, keys))))


def _split(target: str) -> tuple[str, str | None]:
    """The id of a minute and the path in it, for comparison, from the id of a minute or resolution."""
    head, slash, tail = target.rpartition("/")
    at = min((tail.find(mark) for mark in "([" if mark in tail), default=len(tail))
    return head + slash + tail[:at], tail[at:].casefold() or None


def _first_limb(quote: str | None) -> str | None:
    """The limb that quoted words begin with: "(4) a working group be established"."""
    found = re.match(r"\s*((?:\(\w{1,5}\)\s*)+)", quote or "")
    return re.sub(r"\s", "", found[1]).casefold() if found else None


def sentence(text: str, words: str, place: _Place) -> str:
    """The sentence of `text` in which `words` stand, as far as it stands in one point; else the words themselves."""
    if place is None:
        return words
    whole, point = sentences(text).at(place[0]), Points(text).at(place[0])
    start = max(whole.start, point.start) if point.marked else whole.start
    end = max(place[1], min(whole.end, point.end)) if point.marked else whole.end
    return " ".join(text[start:end].split())
