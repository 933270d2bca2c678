"""The tables that are handed on, and what a page about each says: written down once, for the database and its metadata.

A line tells of a column: its name, `*` where that does not say enough, `->` the table that it points into, and what
it has.
"""

import re
from typing import NamedTuple

_LINE = re.compile(r"(?P<name>\w+)(?P<odd>\*?)(?:\s+->\s+(?P<into>\w+))?\s{2,}(?P<told>.+)")
_NUMBERS = re.compile(
    r"key|page|start|end|pages|characters|meetings|items|papers|present|apologies|chaired|position|draft|exempt"
    r"|number_inferred|votes_\w+"
)
"""Columns that hold numbers."""


class Column(NamedTuple):
    """One column of a table."""

    name: str
    told: str
    into: str | None = None
    """The table that it names a row of."""
    odd: bool = False
    """Whether its name does not say enough, so that a page should."""

    @property
    def kind(self) -> str:
        """Its type in SQL."""
        return "INTEGER" if _NUMBERS.fullmatch(self.name) else "TEXT"


class Table(NamedTuple):
    """One table, and how a page shows it."""

    name: str
    told: str
    columns: tuple[Column, ...]
    """The first names the row."""
    label: str | None = None
    """The column by which other tables call a row."""
    order: str | None = None
    """The column that sorts it; `-` before it for the last first."""
    facets: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """The columns that are searched."""


def _columns(lines: str) -> tuple[Column, ...]:
    found = (_LINE.fullmatch(line.strip()) for line in lines.strip().splitlines())
    return tuple(Column(m["name"], m["told"], m["into"], bool(m["odd"])) for m in found if m)


_PLACE = """
document -> documents   The paper in which it stands
page                    The page of that paper
start                   Where it begins in the paper's text, in characters …
end                     … and where it ends
url                     Where the original is on the web
"""

TABLES = (
    Table(
        "bodies",
        "Councils, committees, boards and panels whose papers are held",
        _columns("""
            id          Names the body for ever
            body        Its name
            meetings    How many meetings are held
            first       The day of the first …
            last        … and of the last of them
        """),
        label="body",
        order="body",
        words=("body",),
    ),
    Table(
        "documents",
        "The papers from which everything here was read",
        _columns("""
            id          The beginning of its content's hash
            name        What the file is called
            kind*        agenda pack, minutes, supplement, report, other
            format      What kind of file it is
            pages       How many pages it has
            characters  How long its text is
            meetings    How many meetings it tells of
            items       How many minutes it has
            papers      How many reports
            ingested_at When it was read
            sha256      The hash of its content
            url         Where it was taken from
        """),
        label="name",
        order="name",
        facets=("kind", "format"),
        words=("name",),
    ),
    Table(
        "meetings",
        "Meetings that papers announce or record",
        _columns(f"""
            id              Names the meeting for ever
            title           Its body and day
            body -> bodies  The body that met
            date            The day
            starts          At what time
            venue           Where
            kind*            ordinary, special, annual, …
            state           held, cancelled, inquorate, adjourned
            draft           1 where only a draft of its minutes is held
            items           How many minutes it has
            confirmed_by* -> items   The minute that confirmed these minutes
            {_PLACE}
        """),
        label="title",
        order="-date",
        facets=("body", "kind", "state"),
        words=("title", "venue"),
    ),
    Table(
        "items",
        "Minutes: each heading of a meeting with what was said and decided under it",
        _columns(f"""
            id                   Names the minute for ever
            heading              Its number and title
            meeting -> meetings  The meeting
            body -> bodies       The body that met
            date                 The day of the meeting
            number               Its number, as printed or worked out
            number_inferred*      1 where the number was worked out
            title                Its title
            text                 What stands under it
            exempt               1 where it is not for publication
            {_PLACE}
        """),
        label="heading",
        order="-date",
        facets=("body",),
        words=("heading", "text"),
    ),
    Table(
        "resolutions",
        "What was resolved, limb by limb",
        _columns(f"""
            id                   Names the resolution for ever
            ref                  Its minute and limb, as one would type them
            text                 What was resolved
            disposition*          approved, noted, requested, recommended, referred, …
            item -> items        The minute in which it stands
            meeting -> meetings  The meeting
            body -> bodies       The body that met
            date                 The day of the meeting
            path                 The limb
            basis*                What made it one: resolved, agreed, carried, recommended, plain
            motion -> motions    The motion that carried
            exempt               1 where it is not for publication
            {_PLACE}
        """),
        label="ref",
        order="-date",
        facets=("body", "disposition"),
        words=("text",),
    ),
    Table(
        "motions",
        "What was put to a meeting, whatever became of it",
        _columns(f"""
            id                   Names the motion for ever
            ref                  Its minute and place
            text                 What was put
            moved_by             By whom
            seconded_by          Seconded by whom
            outcome              carried, lost, withdrawn, superseded, not put, unknown
            votes_for            How many were for it, where that is told …
            votes_against        … against it …
            votes_abstained      … and neither
            item -> items        The minute in which it stands
            meeting -> meetings  The meeting
            body -> bodies       The body that met
            date                 The day of the meeting
            amends* -> motions    The motion that it would have changed
            resolution -> resolutions   What it became
            exempt               1 where it is not for publication
            {_PLACE}
        """),
        label="ref",
        order="-date",
        facets=("body", "outcome", "moved_by"),
        words=("text", "moved_by", "seconded_by"),
    ),
    Table(
        "votes",
        "How people voted, where the minutes give names",
        _columns("""
            key                  A number
            name                 Who voted
            vote                 for, against, abstained
            motion -> motions    On what
            body -> bodies       The body that met
            date                 The day of the meeting
        """),
        order="-date",
        facets=("name", "vote"),
        words=("name",),
    ),
    Table(
        "actions",
        "Who was asked for what, by when, and what became of it",
        _columns(f"""
            id                   Names the action for ever
            ref                  Its minute and limb, as one would type them
            owner                Who was asked: an office, or names
            task                 For what
            due_now*              By when, after slips and recurrence
            status               open, reported, ended, closed
            due                  By when as first asked
            due_text             The same in the paper's words
            recurrence*           How often
            item -> items        The minute in which it stands
            resolution -> resolutions   The resolution that asks for it
            meeting -> meetings  The meeting
            body -> bodies       The body that asked
            date                 The day of the meeting
            persons*              Whom the initials of the owner stand for
            closed_on            When a person closed it …
            closed_by            … who …
            because              … and why
            exempt               1 where it is not for publication
            {_PLACE}
        """),
        label="ref",
        order="-date",
        facets=("status", "body", "owner"),
        words=("task", "owner", "persons"),
    ),
    Table(
        "evidence",
        "What later papers say became of an action",
        _columns("""
            key                  A number
            action -> actions    The action
            quote                What they say
            why                  Why that bears on it
            item -> items        The minute that says so …
            paper -> papers      … or the report
        """),
        words=("quote",),
    ),
    Table(
        "citations",
        "Where papers point at minutes, and whether those are held",
        _columns(f"""
            id                   Names the reference for ever
            raw                  The words
            kind*                 minute, limb, meeting
            status               resolved, ambiguous, not_held, missing
            item -> items        The minute in which it stands
            target -> items      The minute that it means
            target_id*            The id of what it means: a minute, a resolution, a meeting
            body -> bodies       Of which body
            date                 Of which day
            number               Which minute
            limb*                 Which limb of it
            {_PLACE}
        """),
        facets=("status", "kind"),
        words=("raw",),
    ),
    Table(
        "papers",
        "Reports of officers and members",
        _columns(f"""
            id                   Names the report for ever
            subject              What it is about
            author               Whose report it is
            date                 The day of the meeting that it is for
            body -> bodies       The body that it is for
            agenda_item          Its number on the agenda
            summary              Its summary
            decided* -> items     The minute that decided it
            exempt               1 where it is not for publication
            {_PLACE}
        """),
        label="subject",
        order="-date",
        facets=("body", "author"),
        words=("subject", "summary", "author"),
    ),
    Table(
        "recommendations",
        "What reports recommend",
        _columns("""
            id                   Names the recommendation for ever
            text                 What is recommended
            paper -> papers      The report
            position             Its number there
        """),
        words=("text",),
    ),
    Table(
        "plans",
        "What work programmes and forward plans put down for when",
        _columns(f"""
            id                   Names the row for ever
            subject              What is to come
            due                  The days, as a JSON array
            kind*                 work programme, forward plan
            officer              Who brings it
            decision_maker       Who is to decide
            body -> bodies       The committee whose plan it is
            paper -> papers      The report in which it stands
            {_PLACE}
        """),
        label="subject",
        facets=("kind", "officer"),
        words=("subject", "officer"),
    ),
    Table(
        "people",
        "Who came to the meetings of each body",
        _columns("""
            id                   Names the person at that body
            name                 The fullest form of the name
            role                 In what role, last
            body -> bodies       The body
            present              At how many meetings
            apologies            How often apologies came
            chaired              How often in the chair
            first                The first day …
            last                 … and the last
        """),
        label="name",
        order="name",
        facets=("body",),
        words=("name", "role"),
    ),
    Table(
        "attendance",
        "Who was at which meeting",
        _columns("""
            key                  A number
            person -> people     Who
            meeting -> meetings  At which meeting
            date                 Its day
            part*                 present, chair, vice-chair, substitute, also present, officer, apologies, absent
            role                 In what role
        """),
        order="-date",
        facets=("part",),
    ),
    Table(
        "passages",
        "The text of the papers, passage by passage: where to search when nothing else finds it",
        _columns(f"""
            key                  A number
            title                What it stands under
            text                 The words
            kind*                 item, paper, minutes, agenda, appendix, work programme, forward plan, other
            item -> items        The minute, if it is one
            paper -> papers      The report, if it is one
            meeting -> meetings  The meeting, if it is of one
            body -> bodies       The body
            date                 The day of the meeting
            exempt               1 where it is not for publication
            {_PLACE}
        """),
        order="key",
        facets=("kind", "body"),
        words=("title", "text"),
    ),
)
"""In the order in which each can be filled."""
