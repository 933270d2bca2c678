"""Which columns a person sees of each noun."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from minutes_cli.store.listing import Record

from .said import said_text, state, told_line, when_due


class Column(NamedTuple):
    """A column of a table for people."""

    title: str
    value: Callable[[Record], str]
    share: int = 0
    """Of the room that is left when the columns of share 0 have what they need; 0 is never wrapped."""
    least: int = 8
    """Of a shared column: never narrower."""
    lines: int = 3
    """A cell is shortened to so many."""
    if_differs: bool = False
    """Left out where all rows have the same."""
    if_any: bool = False
    """Left out where no row has anything."""


def short_ref(given: str) -> str:
    """An id as the shortest REF that a person would type: `34 (2)(a) of 2021-03-16`."""
    parts = given.split("/")
    for i, part in enumerate(parts):
        rest = "/".join(parts[i + 1 :])
        if part.startswith("undated-"):
            return f"{part}/{rest}" if rest else part
        if _is_day(part):
            at = min((rest.find(mark) for mark in "([" if mark in rest), default=len(rest))
            return " of ".join(x for x in (f"{rest[:at]} {rest[at:]}".strip(), part) if x)
    return given


def _is_day(part: str) -> bool:
    """Whether a part of an id is the day of a meeting: `2021-10-26`, `2021-10-26@1930`."""
    iso = part[:10]
    return len(iso) == 10 and iso[4] == iso[7] == "-" and iso.replace("-", "").isdigit() and part[10:11] in "~@"


def day(iso: str | None) -> str:
    """A date as papers write it: 16 March 2021."""
    if not iso:
        return "undated"
    year, month, number = iso.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _text(name: str) -> Callable[[Record], str]:
    return lambda record: "" if record[name] is None else str(record[name])


def _owner(record: Record) -> str:
    """By name, where the paper prints initials and nobody has set another."""
    return (
        str(record["persons"]) if record["persons"] and "owner" not in record["amended"] else said_text(record, "owner")
    )


def _count(name: str) -> Callable[[Record], str]:
    return lambda record: str(len(record[name]))


def _ref(name: str = "id") -> Callable[[Record], str]:
    return lambda record: short_ref(record[name] or "")


def apart(record: Record) -> str:
    """What sets a meeting apart from an ordinary one that was held."""
    return ", ".join(x for x in (record["kind"], record["state"]) if x not in {"ordinary", "held"})


def _copies(record: Record) -> str:
    return "; ".join(f"{one['document']}{' (draft)' if one['draft'] else ''}" for one in record["copies"])


def _differ(record: Record) -> str:
    """Which minutes and limbs; how, is for `show --versions`."""
    if len(record["copies"]) < 2:
        return "only a draft is held"
    what = list(dict.fromkeys(one["what"] for one in record["differences"]))
    return f"{len(record['differences'])}: {', '.join(what)}" if what else "nothing"


def _corrected(record: Record) -> str:
    return "; ".join(f"{short_ref(one['id'])}: {one['text']}" for one in record["corrections"])


def _likely(record: Record) -> str:
    return "; ".join(f"{one['body']} ({one['why']})" for one in record["likely"])


def _possibly(record: Record) -> str:
    return "; ".join(f"{short_ref(one['id'])}: “{one['quote']}”" for one in record["possibly"][:1])


def perhaps(record: Record) -> str:
    """`possibly 4 of 2021-07-06: “the report was received”`; empty where nothing is hinted at."""
    return f"possibly {_possibly(record)}" if record["possibly"] else ""


def _votes(record: Record) -> str:
    """For, against and abstained as `7-4-1`; `?` for what the paper does not count."""
    counts = [record["votes"][side] for side in ("for", "against", "abstained")] if record["votes"] else []
    while counts and counts[-1] is None:
        counts.pop()
    return "-".join("?" if count is None else str(count) for count in counts)


def _days(record: Record) -> str:
    return " ".join(record["due"])


def _cited(record: Record) -> str:
    number = " ".join(x for x in (record["number"], record["limb"]) if x)
    return " of ".join(x for x in (number, record["date"]) if x)


def _cited_place(record: Record) -> str:
    return " of ".join(x for x in (record["number"], record["date"]) if x)


def _where(record: Record) -> str:
    return short_ref(record["id"]) if record["kind"] != "paper" and record["id"] else str(record["kind"])


_EXEMPT = Column("", lambda record: "exempt" if record.get("exempt") else "", if_any=True)
"""The mark of what is not for publication."""
_BODY = Column("body", _text("body"), share=2, if_differs=True)
_DOCUMENT = Column("document", lambda r: r["document"].rsplit("/", 1)[-1], share=1, least=12, if_differs=True)

COLUMNS: dict[str, tuple[Column, ...]] = {
    "meetings": (
        Column("date", _ref()),
        Column("body", _text("body"), share=2),
        Column("starts", _text("starts")),
        Column("meeting", apart, if_any=True),
        Column("items", _text("items")),
        Column("present", _count("present")),
        _DOCUMENT,
    ),
    "drafts": (
        Column("date", _ref()),
        Column("body", _text("body"), share=1),
        Column("copies", _copies, share=1),
        Column("what differs", _differ, share=3, lines=6),
        Column("corrected by", _corrected, share=2, lines=6, if_any=True),
    ),
    "items": (Column("minute", _ref()), Column("title", _text("title"), share=3), _BODY, _DOCUMENT, _EXEMPT),
    "resolutions": (
        Column("minute", _ref()),
        Column("disposition", _text("disposition")),
        Column("text", _text("text"), share=4),
        _BODY,
        _EXEMPT,
    ),
    "motions": (
        Column("minute", _ref("item")),
        Column("motion", _text("text"), share=4),
        Column("moved by", _text("moved_by"), share=1, least=10, if_any=True),
        Column("seconded by", _text("seconded_by"), share=1, least=10, if_any=True),
        Column("outcome", _text("outcome")),
        Column("votes", _votes, if_any=True),
        _BODY,
        _EXEMPT,
    ),
    "references": (
        Column("in", _ref("from")),
        Column("as written", _text("raw"), share=2),
        Column("refers to", _cited),
        Column("body", _text("body"), share=1, if_differs=True),
        Column("status", lambda r: r["status"].replace("_", " ")),
    ),
    "actions": (
        Column("due", when_due, share=1, least=11),
        Column("owner", _owner, share=2),
        Column("task", lambda r: said_text(r, "task"), share=4),
        Column("minute", _ref()),
        _BODY,
        Column("status", state),
        _EXEMPT,
    ),
    "possibly told": (
        Column("due", when_due, share=1, least=11),
        Column("owner", _owner, share=1),
        Column("task", lambda r: said_text(r, "task"), share=3),
        Column("minute", _ref()),
        Column("possibly told in", _possibly, share=4, lines=6),
        _BODY,
        _EXEMPT,
    ),
    "since": (
        Column("what", _text("what")),
        Column("date", _text("date")),
        Column("owner", _text("owner"), share=1, least=10, if_any=True),
        Column("what it is", _text("text"), share=4),
        Column("minute", _ref()),
        _BODY,
        _EXEMPT,
    ),
    "arising": (
        Column("minute", _ref()),
        Column("owner", _text("owner"), share=1, least=12),
        Column("task", _text("task"), share=3),
        Column("due", _text("due_now")),
        Column("status", lambda r: "overdue" if r["overdue"] else r["status"]),
        Column("what has been said", lambda r: told_line(r["told"][-1]) if r["told"] else perhaps(r), share=3, lines=4),
        _BODY,
        _EXEMPT,
    ),
    "papers": (
        Column("date", _text("date")),
        Column("item", _text("agenda_item")),
        Column("subject", _text("subject"), share=3),
        Column("report of", _text("author"), share=2),
        Column("recs", _count("recommendations")),
        Column("decided by", _ref("decided"), if_any=True),
        _BODY,
        _EXEMPT,
    ),
    "plans": (
        Column("due", _days, share=1, least=10, lines=6),
        Column("subject", _text("subject"), share=4),
        Column("officer", _text("officer"), share=2),
        Column("decision maker", _text("decision_maker"), share=1, least=14, if_any=True),
        Column("kind", _text("kind"), if_differs=True),
        _BODY,
        _DOCUMENT,
    ),
    "people": (
        Column("name", _text("name"), share=2),
        Column("role", _text("role"), share=2, if_differs=True),
        _BODY,
        Column("present", _text("present")),
        Column("apologies", _text("apologies")),
        Column("chaired", _text("chaired")),
        Column("first", _text("first")),
        Column("last", _text("last")),
    ),
    "sittings": (
        Column("date", _text("date")),
        Column("part", _text("part")),
        Column("name", _text("name"), share=2, if_differs=True),
        Column("role", _text("role"), share=2, if_differs=True),
        _BODY,
        _DOCUMENT,
    ),
    "bodies": (
        Column("body", _text("body"), share=3),
        Column("meetings", _text("meetings")),
        Column("first", _text("first")),
        Column("last", _text("last")),
        Column("also called", lambda r: "; ".join(r["names"]), share=2, if_any=True),
        Column("likely the same", _likely, share=3, if_any=True),
    ),
    "documents": (
        Column("id", _text("id")),
        Column("name", _text("name"), share=1, least=20),
        Column("kind", _text("kind")),
        Column("pages", _text("pages"), if_differs=True),
        Column("meetings", _text("meetings")),
        Column("items", _text("items")),
        Column("papers", _text("papers")),
    ),
    "check": (
        Column("year", _text("year"), if_differs=True),
        Column("what", _text("kind")),
        Column("message", _text("message"), share=4),
        Column("of", _cited_place),
        _BODY,
        _DOCUMENT,
    ),
    "search": (
        Column("in", _where),
        Column("title", _text("title"), share=2),
        Column("passage", _text("passage"), share=4, lines=4),
        _DOCUMENT,
        _EXEMPT,
    ),
}


def columns_of(noun: str, names: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns for people of a noun; all there are for one that has no choice of its own."""
    return COLUMNS.get(noun) or tuple(Column(name, _text(name), share=1, lines=8) for name in names)
