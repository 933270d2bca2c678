"""What stands in the cells of a table for people: each function makes a text of a row."""

from __future__ import annotations

from collections.abc import Callable

from minutes_cli.store.listing import Record
from minutes_cli.words import lazily

from .columns import minute_ref, short_ref
from .said import said_text


def text(name: str) -> Callable[[Record], str]:
    """What stands under a key, as it is."""
    return lambda record: "" if record[name] is None else str(record[name])


def owner(record: Record) -> str:
    """By name, where the paper prints initials and nobody has set another."""
    return (
        str(record["persons"]) if record["persons"] and "owner" not in record["amended"] else said_text(record, "owner")
    )


def count(name: str) -> Callable[[Record], str]:
    return lambda record: str(len(record[name]))


def ref(name: str = "id") -> Callable[[Record], str]:
    return lambda record: minute_ref(record[name] or "")


def copies(record: Record) -> str:
    return "; ".join(f"{one['document']}{' (draft)' if one['draft'] else ''}" for one in record["copies"])


def differ(record: Record) -> str:
    """Which minutes and limbs; how, is for `show --versions`."""
    if len(record["copies"]) < 2:
        return "only a draft is held"
    what = list(dict.fromkeys(one["what"] for one in record["differences"]))
    return f"{len(record['differences'])}: {', '.join(what)}" if what else "nothing"


def corrected(record: Record) -> str:
    return "; ".join(f"{short_ref(one['id'])}: {one['text']}" for one in record["corrections"])


def likely(record: Record) -> str:
    return "; ".join(f"{one['body']} ({one['why']})" for one in record["likely"])


def votes(record: Record) -> str:
    """For, against and abstained as `7-4-1`; `?` for what the paper does not count; `unanimous` where it says that."""
    counts = [record["votes"][side] for side in ("for", "against", "abstained")] if record["votes"] else []
    while counts and counts[-1] is None:
        counts.pop()
    told = "-".join("?" if count is None else str(count) for count in counts)
    return " ".join(filter(None, (told, unanimous(record))))


def unanimous(record: Record) -> str:
    return "unanimous" if record.get("unanimous") else ""


def days(record: Record) -> str:
    return " ".join(record["due"])


def cited(record: Record) -> str:
    number = " ".join(x for x in (record["number"], record["limb"]) if x)
    return " of ".join(x for x in (number, record["date"]) if x)


_BY_DAY = frozenset(("not-held", "undated", "amended", "promises"))
"""Kinds of findings that are about other minutes than those in which they stand."""


def cited_place(record: Record) -> str:
    """Of a finding the minute, the meeting's day, or the document."""
    if record["kind"] == "number-gap":
        return str(record["date"])
    if record["kind"] == "no-day":  # of the minute that cites it
        return short_ref(str(record["id"]).partition("!")[0])
    if record["kind"] not in _BY_DAY and "/" in (record["id"] or ""):
        return minute_ref(record["id"])
    named = " of ".join(x for x in (record["number"], record["date"]) if x)
    return named or str(record["document"] or "").rpartition("/")[2]


def where(record: Record) -> str:
    """The minute or meeting in which something was found; of a report the day of the meeting that it is for."""
    if record["kind"] == "paper":
        return f"report for {record['date']}" if record["date"] else "report"
    return short_ref(record["id"]) if record["id"] else str(record["kind"])


def page(record: Record) -> str:
    """The page of a file, or the one whose number a text prints at its foot."""
    told = record["page"] if record["page"] is not None else record.get("printed_page")
    return "" if told is None else str(told)


def further(record: Record) -> str:
    """How many more hits a passage has than its excerpt shows."""
    return f"+{record['more']}" if record["more"] else ""


_ID = lazily.plain(r"(?<![\w/-])[\w+-]+(?:/[\w+-]+)?/(?:\d{4}-\d\d-\d\d[\w@~-]*+|undated-[0-9a-f]{8})/[^\s:;,]++")


def finding(record: Record) -> str:
    """What there is to ask, the ids in it as a person types them."""
    return _ID.sub(lambda m: short_ref(m[0]), record["message"])


def short(record: Record) -> str:
    """The short id, where the rows have any."""
    return str(record.get("ref") or "")


def exempt(record: Record) -> str:
    """The mark of what is not for publication."""
    return "exempt" if record.get("exempt") else ""


def file_name(record: Record) -> str:
    """Of a document the name without its folders."""
    return str(record["document"] or "").rsplit("/", 1)[-1]


def plain_owner(record: Record) -> str:
    """The owner without a mark."""
    told = record["owner"] if "owner" in record["amended"] else record["persons"] or record["owner"]
    return str(told or "")


def plain_state(record: Record) -> str:
    """`overdue`, or the status, without a mark."""
    return "overdue" if record["overdue"] else str(record["status"])


# --- how a cell is coloured ---


def no_tone(_record: Record) -> str:
    """Nothing says more than the rest."""
    return ""


def as_ref(_record: Record) -> str:
    """What is typed back."""
    return "ref"


def late(record: Record) -> str:
    """`late` for what is overdue."""
    return "late" if record["overdue"] else ""


def tone_of_state(record: Record) -> str:
    """`late`, `told` of by a later paper, `done`."""
    known = {"reported": "told", "ended": "done", "closed": "done", "dismissed": "done"}
    return "late" if record["overdue"] else known.get(record["status"], "")


def tone_of_news(record: Record) -> str:
    """`late`, `told`, `done` by what is new."""
    return {"overdue": "late", "reported": "told", "ended": "done", "closed": "done"}.get(record["what"], "")
