"""What is told of an action, and what in it a person said: the cells of a table, the lines of a page."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.store.listing import Record
from minutes_cli.words import lazily

from .columns import short_ref

SAID = "*"
"""Stands behind what a person said and no paper prints."""
DOUBT = "?"
"""Stands behind the state of what something was said of that is not sure to have been said of this."""


def said_text(record: Record, name: str) -> str:
    """A field of an action, marked where a person set it."""
    told = "" if record[name] is None else str(record[name])
    return f"{told or '-'}{SAID}" if name in record["amended"] or (record["added"] and told) else told


def by_a_person(record: Record) -> str:
    """What the marks say, in words: `owner due`, `added`, `status`, `in-doubt`; empty where papers say it all."""
    told = ["added"] if record["added"] else [name for name in ("owner", "task", "due") if name in record["amended"]]
    told += ["status"] if _stands_by_a_person(record) else []
    return " ".join(told + (["in-doubt"] if in_doubt(record) else []))


def in_doubt(record: Record) -> bool:
    """Whether something was said of what stood in its place, and the words are others now."""
    return any(word["in_doubt"] for word in record["said"])


def when_due(record: Record) -> str:
    """The latest date that is known, and the first where that was another."""
    if "due" in record["amended"]:
        return said_text(record, "due")
    if record["next_due"]:
        return f"{record['due_now']} ({record['recurrence']})"
    if len(record["due_history"]) > 1:
        return f"{record['due_now']} (first {record['due_history'][0]['due']})"
    if told := [
        x for x in ("at the latest" if is_latest(record) else "", "worked out" if worked_out(record) else "") if x
    ]:
        return f"{record['due_now']} ({', '.join(told)})"
    return str(record["due_now"] or record["recurrence"] or record["due_text"] or "")


def worked_out(record: Record) -> str:
    """The words from which the day that counts was worked out; empty where a paper prints the day, or a person set it.

    "by 30th November" prints it, "in six months' time" does not.
    """
    if "due" in record["amended"] or len(record["due_history"]) > 1:
        return ""
    if record["next_due"]:
        return str(record["recurrence"] or "")
    words = str(record["due_text"] or "")
    if not (record["due"] and words) or int(record["due"][8:]) in map(int, _NUMBER.findall(_SPAN.sub("", words))):
        return ""
    return words


def is_latest(record: Record) -> bool:
    """Whether it may be due before the day that is told: "whichever is the sooner", "no later than 14 December"."""
    told = "due" not in record["amended"] and len(record["due_history"]) < 2 and record["due"]
    return bool(told and _LATEST.search(record["due_text"] or ""))


def how_due(record: Record) -> str:
    """Of a day that the paper does not print so: that it is the last, from what it was worked out, what has it."""
    told, first = worked_out(record), record["due_history"][:1]
    if not record["due"] and not record["amended"] and first and first[0]["from"] != record["id"]:
        return f", as {short_ref(first[0]['from'])} has it"
    return (" at the latest" if is_latest(record) else "") + (f", worked out from “{told}”" if told else "")


_NUMBER = lazily.plain(r"\d{1,4}")
_SPAN = lazily.plain(r"\d+\s*(?:(?:working|calendar|clear)\s+)?(?:day|week|month|year)", lazily.IGNORECASE)
_LATEST = lazily.plain(
    r"\b(?:whichever\b.{0,40}\b(?:sooner|soonest|earlier|earliest|first)|no[t]?\s+later\s+than|at\s+the\s+latest)\b",
    lazily.IGNORECASE,
)


def state(record: Record) -> str:
    """What an action is now, and whether a person said so."""
    said = SAID if record["status"] != "closed" and _stands_by_a_person(record) else ""
    return ("overdue" if record["overdue"] else str(record["status"])) + said + (DOUBT if in_doubt(record) else "")


def _stands_by_a_person(record: Record) -> bool:
    """Whether the state is one that a person gave it; that it is closed always is."""
    states = [
        w
        for w in record["said"]
        if not w["in_doubt"] and (w["word"] in {"close", "reopen"} or "status" in w["changes"])
    ]
    return bool(states) and "status" in states[-1]["changes"]


def told_line(one: Record) -> str:
    """`2021-07-06: “the report was received”`; what a person said without quotation marks and with the name."""
    text = f"“{one['text']}”" if one["id"] else one["text"]
    who = f" {one['by']}" if one["by"] else ""
    return f"{one['on'] or 'undated'}{who}: {text}"


def verdict(record: Record) -> str:
    """What a person said, when and why; of what words, where that is in doubt."""
    by = f" by {record['by']}" if record["by"] else ""
    why = f": {record['because']}" if record["because"] else ""
    doubt = f"; in doubt, for it was said of “{record['of']}”" if record["in_doubt"] else ""
    return f"{_did(record)} on {record['on']}{by}{why}{doubt}"


def settled_lines(action: Record, said: Sequence[Record]) -> list[str]:
    """What was said of other words that stood in the place of an action, and was settled since."""
    mine = [word for word in said if word["settled"] and word["action"] == action["id"]]
    return [f"    {verdict(word)}; settled since: it was said of “{word['of']}”" for word in mine]


def exempt_line(word: Record) -> str:
    """What a person said of whether it is exempt."""
    did = {True: "Said to be exempt", False: "Said not to be exempt", None: "Taken back, as it is printed,"}
    by = f" by {word['by']}" if word["by"] else ""
    why = f": {word['because']}" if word["because"] else ""
    doubt = "; in doubt, for it was said of other words" if word["in_doubt"] else ""
    return f"{did[word['exempt']]} on {word['on']}{by}{why}{doubt}"


def _did(record: Record) -> str:
    changes = record["changes"]
    was = changes.get("was", {})
    told = [
        f"{name} {changes[name] or 'none'}" + (f" (the paper: {was[name] or 'none'})" if name in was else "")
        for name in ("owner", "task", "due")
        if name in changes and record["word"] == "amend"
    ]
    if "status" in changes:
        told.append("said to be no action" if changes["status"] == "dismissed" else f"status {changes['status']}")
    done = {"close": "closed", "reopen": "reopened", "note": "noted", "amend": "amended", "add": "added"}[
        record["word"]
    ]
    return f"{done} ({'; '.join(told)})" if told else done
