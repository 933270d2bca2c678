"""The files of an export: objects with the days of their making and changing, lists page by page, what is gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from minutes_cli.marks import GENERATOR

from .objects import BODY_LISTS, COUNCILS, SYSTEM, council, list_path, objects, system
from .shelf import Made, Shelf, Thing

_PAGE = 100
"""Objects of one page of a list."""
_STAMPS = ("created", "modified")


def files(held: Shelf, before: Mapping[str, Thing], now: str) -> Iterator[tuple[str, Thing]]:
    """Every file, by its path: objects, then pages of lists.

    1. an object that is as it was `before` keeps its days, another is of `now`;
    2. one that was there and is no more is marked as deleted, and in no list;
    3. an object within another is the same as the one that is served alone, but for the way back.
    """
    made = list(objects(held))
    councils = sorted({one.council for one in made}) or [""]
    made += [council(held, key) for key in councils]
    made.append(Made(SYSTEM, "", system(held)))
    days = {one.thing["id"]: _days(one.thing, before.get(one.path), now) for one in made}
    whole = [one._replace(thing=_stamped(one.thing, days)) for one in made]
    yield from ((one.path, one.thing) for one in whole)
    gone = before.keys() - {one.path for one in made}
    yield from ((path, _deleted(before[path], now)) for path in sorted(gone))
    yield from _lists(held, whole, councils)


def _days(thing: Thing, was: Thing | None, now: str) -> tuple[str, str]:
    """When an object was made, and when it last changed."""
    if was is None:
        return now, now
    created = str(was.get("created", now))
    return created, str(was.get("modified", now)) if _bare(thing) == _bare(was) else now


def _bare(value: Any) -> Any:
    """An object without its days, nor those of what is within it."""
    if isinstance(value, dict):
        return {name: _bare(part) for name, part in value.items() if name not in _STAMPS}
    return [_bare(part) for part in value] if isinstance(value, list) else value


def _stamped(value: Any, days: Mapping[str, tuple[str, str]]) -> Any:
    """An object with its days, and all that are within it with theirs."""
    if isinstance(value, list):
        return [_stamped(part, days) for part in value]
    if not isinstance(value, dict):
        return value
    told = {name: _stamped(part, days) for name, part in value.items()}
    stamps = days.get(value["id"]) if "type" in value else None
    return told | dict(zip(_STAMPS, stamps, strict=True)) if stamps else told


def _deleted(was: Thing, now: str) -> Thing:
    if was.get("deleted"):
        return was
    return {name: was[name] for name in ("id", "type", "created") if name in was} | {"modified": now, "deleted": True}


def _lists(held: Shelf, whole: list[Made], councils: list[str]) -> Iterator[tuple[str, Thing]]:
    """The lists of the system, of each council, and of each organization."""
    of: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    by_organization: dict[str, list[Thing]] = defaultdict(list)
    for one in whole:
        kind = one.thing["type"].rpartition("/")[2]
        of[one.council, kind].append(one.thing)
        if kind == "Meeting":
            for organization in one.thing.get("organization", ()):
                by_organization[organization].append(one.thing)
    yield from _pages(held, COUNCILS, (thing for key in councils for thing in of[key, "Body"]))
    for key in councils:
        for kind in BODY_LISTS.values():
            yield from _pages(held, list_path(key, kind), of[key, kind])
        for thing in of[key, "Organization"]:
            path = thing["meeting"].removeprefix(held.base)
            yield from _pages(held, path, by_organization[thing["id"]])


def _pages(held: Shelf, first: str, things: Iterable[Thing]) -> Iterator[tuple[str, Thing]]:
    """A list by its ids, so many to a page."""
    rows = sorted(things, key=lambda thing: str(thing["id"]))
    many = max(1, -(-len(rows) // _PAGE))
    paths = [first, *(f"{first.removesuffix('.json')}-{number}.json" for number in range(2, many + 1))]
    for at, path in enumerate(paths):
        links = {"first": held.url(first), "self": held.url(path), "last": held.url(paths[-1])}
        if at:
            links["prev"] = held.url(paths[at - 1])
        if at + 1 < many:
            links["next"] = held.url(paths[at + 1])
        told = {"totalElements": len(rows), "elementsPerPage": _PAGE, "currentPage": at + 1, "totalPages": many}
        head = {"minutes:generator": GENERATOR}
        yield path, head | {"data": rows[at * _PAGE : (at + 1) * _PAGE], "pagination": told, "links": links}
