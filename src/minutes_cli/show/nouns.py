"""Which columns a person sees of each noun."""

from collections.abc import Callable
from typing import NamedTuple

from minutes_cli.store.listing import Record

from . import cells
from .cells import count, ref, text
from .columns import apart_or_between, own_number, perhaps, possibly, title_or_words
from .formats import any_value
from .said import by_a_person, said_text, state, told_line, when_due


class Column(NamedTuple):
    """A column of a table for people."""

    title: str
    value: Callable[[Record], str]
    share: int = 0
    """Of the room that is left when the columns of share 0 have what they need; 0 is never wrapped."""
    lines: int = 5
    """A cell is shortened to so many."""
    if_differs: bool = False
    """Left out where all rows have the same."""
    if_any: bool = False
    """Left out where no row has anything."""
    spare: bool = False
    """Left out of a page that is too narrow for all."""
    marked: bool = False
    """Left out of a table, in which marks stand for it."""
    word: int = 24
    """So long a word is never broken …"""
    whole: bool = False
    """… nor any, since it is typed back: half of a REF may name another thing."""
    plain: Callable[[Record], str] | None = None
    """What a program gets instead: days alone, no marks, no words cut off."""
    tone: Callable[[Record], str] = cells.no_tone
    """How it is coloured: `late`, `told`, `done`, `ref`; nothing as all else."""


_REF = Column("ref", cells.short, if_any=True, tone=cells.as_ref)
"""What is typed back, in any shell as it stands."""
_MINUTE = Column("minute", ref(), share=1, whole=True)
_DATE = Column("date", text("date"))
_EXEMPT = Column("exempt", cells.exempt, if_any=True)
"""The mark of what is not for publication."""
_BODY = Column("body", text("body"), share=2, if_differs=True)
_DOCUMENT = Column("document", cells.file_name, share=1, if_differs=True, spare=True, plain=text("document"))
_DUE = Column("due", when_due, share=1, plain=text("due_now"), tone=cells.late)
_STATUS = Column("status", state, plain=cells.plain_state, tone=cells.tone_of_state)
_OWNER = Column("owner", cells.owner, share=2, plain=cells.plain_owner)
_SAID = Column("said", by_a_person, marked=True)
_TASK = Column("task", lambda r: own_number(r) + said_text(r, "task"), share=8, plain=text("task"))

COLUMNS: dict[str, tuple[Column, ...]] = {
    "meetings": (
        _REF,
        Column("date", ref(), plain=text("date")),
        Column("body", text("body"), share=2),
        Column("starts", text("starts"), if_any=True),
        Column("meeting", apart_or_between, if_any=True),
        Column("items", text("items")),
        Column("present", count("present"), spare=True),
        _DOCUMENT,
    ),
    "drafts": (
        _REF,
        Column("date", ref(), plain=text("date")),
        Column("body", text("body"), share=1),
        Column("copies", cells.copies, share=1),
        Column("what differs", cells.differ, share=3, lines=6),
        Column("corrected by", cells.corrected, share=2, lines=6, if_any=True),
    ),
    "items": (_REF, _MINUTE, Column("title", title_or_words, share=3), _BODY, _DOCUMENT, _EXEMPT),
    "resolutions": (
        _REF,
        _MINUTE,
        Column("disposition", text("disposition")),
        Column("text", text("text"), share=8),
        _BODY,
        _EXEMPT,
        Column("vote", cells.unanimous, if_any=True),
    ),
    "motions": (
        _REF,
        Column("minute", ref("item"), share=1, whole=True),
        Column("motion", text("text"), share=8),
        Column("moved by", text("moved_by"), share=1, if_any=True),
        Column("seconded by", text("seconded_by"), share=1, if_any=True),
        Column("outcome", text("outcome")),
        Column("votes", cells.votes, if_any=True),
        _BODY,
        _EXEMPT,
        Column("voted", lambda r: r.get("voted") or "", if_any=True),
    ),
    "votes": (
        _REF,
        Column("minute", ref("item"), share=1, whole=True),
        Column("motion", text("text"), share=8),
        Column("outcome", text("outcome")),
        Column("name", text("name"), share=2),
        Column("voted", text("side")),
        _BODY,
        _EXEMPT,
    ),
    "references": (
        _REF,
        Column("in", ref("from"), share=1, whole=True),
        Column("as written", text("raw"), share=2),
        Column("refers to", cells.cited, share=1, whole=True),
        Column("body", text("body"), share=1, if_differs=True),
        Column("status", lambda r: r["status"].replace("_", " "), plain=text("status")),
    ),
    "actions": (_REF, _DUE, _OWNER, _TASK, _MINUTE, _BODY, _STATUS, _SAID, _EXEMPT),
    "possibly told": (
        _REF,
        _DUE,
        _OWNER._replace(share=1),
        _TASK._replace(share=3),
        _MINUTE,
        Column("possibly told in", possibly, share=8, lines=6),
        _BODY,
        _EXEMPT,
    ),
    "since": (
        _REF,
        Column("what", text("what"), tone=cells.tone_of_news),
        _DATE,
        Column("owner", text("owner"), share=1, if_any=True),
        Column("what it is", text("text"), share=8),
        _MINUTE,
        _BODY,
        _EXEMPT,
    ),
    "arising": (
        _REF,
        _MINUTE,
        Column("owner", text("owner"), share=1),
        Column("task", text("task"), share=3),
        Column("due", text("due_now"), tone=cells.late),
        Column("status", cells.plain_state, tone=cells.tone_of_state),
        Column("what has been said", lambda r: told_line(r["told"][-1]) if r["told"] else perhaps(r), share=3),
        _BODY,
        _EXEMPT,
    ),
    "papers": (
        _REF,
        _DATE,
        Column("item", text("agenda_item")),
        Column("subject", text("subject"), share=3),
        Column("report of", text("author"), share=2),
        Column("recs", count("recommendations")),
        Column("decided by", ref("decided"), share=1, if_any=True, whole=True),
        _BODY,
        _EXEMPT,
    ),
    "plans": (
        _REF,
        Column("due", cells.days, share=1, lines=6),
        Column("subject", text("subject"), share=8),
        Column("officer", text("officer"), share=2),
        Column("decision maker", text("decision_maker"), share=1, if_any=True),
        Column("kind", text("kind"), share=1, if_differs=True),
        _BODY,
        _DOCUMENT,
    ),
    "people": (
        _REF,
        Column("name", text("name"), share=2),
        Column("role", text("role"), share=2, if_differs=True),
        _BODY,
        Column("present", text("present")),
        Column("apologies", text("apologies")),
        Column("chaired", text("chaired"), spare=True),
        Column("first", text("first"), spare=True),
        Column("last", text("last")),
    ),
    "sittings": (
        _REF,
        _DATE,
        Column("part", text("part")),
        Column("name", text("name"), share=2, if_differs=True),
        Column("role", text("role"), share=2, if_differs=True),
        _BODY,
        _DOCUMENT,
    ),
    "bodies": (
        _REF,
        Column("body", text("body"), share=3),
        Column("meetings", text("meetings")),
        Column("first", text("first")),
        Column("last", text("last")),
        Column("also called", lambda r: "; ".join(r["names"]), share=2, if_any=True),
        Column("likely the same", cells.likely, share=3, if_any=True),
    ),
    "documents": (
        _REF,
        Column("name", text("name"), share=1, word=60),
        Column("kind", text("kind")),
        Column("pages", text("pages"), if_differs=True, spare=True),
        Column("meetings", text("meetings"), spare=True),
        Column("items", text("items"), spare=True),
        Column("papers", text("papers"), spare=True),
    ),
    "check": (
        _REF,
        Column("what", text("kind")),
        Column("of", cells.cited_place, share=1, whole=True),
        Column("message", text("message"), share=8),
        Column("year", text("year"), if_differs=True, spare=True),
        _BODY,
        _DOCUMENT,
        _EXEMPT,
    ),
    "findings": (
        _REF,
        Column("of", cells.cited_place, share=1, whole=True),
        Column("message", cells.finding, share=8),
        _BODY,
        _EXEMPT,
    ),
    "standing": (
        Column("count", text("count")),
        Column("what waits", text("what waits"), share=1),
        Column("what shows it", text("what shows it"), share=1, tone=cells.as_ref),
    ),
    "kinds": (
        Column("found", text("found")),
        Column("kind", text("kind")),
        Column("what it is", text("what it is"), share=1, lines=1),
    ),
    "explained": (
        Column("line", text("line")),
        Column("page", text("page"), if_any=True),
        Column("taken for", text("taken"), share=1),
        Column("why", text("why"), share=1),
        Column("also", lambda r: "; ".join(r["also"]), share=2, if_any=True),
        Column("text", text("text"), share=8),
    ),
    "search": (
        _REF,
        Column("in", cells.where, share=1, whole=True),
        Column("title", text("title"), share=2),
        Column("passage", text("passage"), share=8),
        _DOCUMENT,
        _EXEMPT,
        Column("page", cells.page, if_any=True, spare=True, plain=text("page")),
        Column("more", cells.further, if_any=True, plain=text("more")),
    ),
}
COLUMNS["hits"] = tuple(c._replace(lines=1000) if c.title == "passage" else c for c in COLUMNS["search"])


def columns_of(noun: str, names: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns for people of a noun; all there are for one that has no choice of its own."""
    return COLUMNS.get(noun) or tuple(Column(name, any_value(name), share=1, lines=8) for name in names)
