"""What Datasette is told of a database that is handed on: titles, links, facets, orders and questions to begin with."""

from typing import Any, NamedTuple

from minutes_cli.marks import GENERATOR

from .tables import TABLES, Table


class Query(NamedTuple):
    """A question to begin with."""

    title: str
    told: str
    sql: str
    """`:owner` in it is asked for."""


_PART = "A part of the name will do"
QUERIES = {
    "open_actions": Query(
        "Open actions",
        "What is still to be done, the earliest day first",
        """SELECT a.due_now, a.owner, a.task, a.ref, b.body, a.date, a.id
FROM actions a LEFT JOIN bodies b ON b.id = a.body
WHERE a.status = 'open' ORDER BY a.due_now IS NULL, a.due_now, a.date""",
    ),
    "overdue": Query(
        "Overdue",
        "Open actions whose day has passed",
        """SELECT a.due_now, a.owner, a.task, a.ref, b.body, a.date, a.id
FROM actions a LEFT JOIN bodies b ON b.id = a.body
WHERE a.status = 'open' AND a.due_now < date('now') ORDER BY a.due_now""",
    ),
    "overdue_by_owner": Query(
        "Overdue by owner",
        "How many of each, and since when",
        """SELECT owner, count(*) AS overdue, min(due_now) AS oldest FROM actions
WHERE status = 'open' AND due_now < date('now') GROUP BY owner ORDER BY 2 DESC""",
    ),
    "actions_of_owner": Query(
        "Actions of an owner",
        _PART,
        """SELECT a.status, a.due_now, a.task, a.owner, a.ref, b.body, a.id FROM actions a
LEFT JOIN bodies b ON b.id = a.body
WHERE a.owner LIKE '%' || :owner || '%' OR a.persons LIKE '%' || :owner || '%'
ORDER BY a.status = 'open' DESC, a.status, a.due_now IS NULL, a.due_now""",
    ),
    "votes_of_member": Query(
        "Votes of a member",
        _PART,
        """SELECT v.date, v.name, v.vote, m.text, m.outcome, b.body, v.motion FROM votes v
JOIN motions m ON m.id = v.motion LEFT JOIN bodies b ON b.id = v.body
WHERE v.name LIKE '%' || :member || '%' ORDER BY v.date DESC""",
    ),
    "moved_by_member": Query(
        "Motions of a member",
        _PART,
        """SELECT date, moved_by, seconded_by, text, outcome, id FROM motions
WHERE moved_by LIKE '%' || :member || '%' ORDER BY date DESC""",
    ),
    "attendance_of_member": Query(
        "Attendance of a member",
        _PART,
        """SELECT p.name, b.body, p.present, p.apologies, p.chaired, p.first, p.last FROM people p
LEFT JOIN bodies b ON b.id = p.body WHERE p.name LIKE '%' || :member || '%' ORDER BY p.name, b.body""",
    ),
    "reported_back": Query(
        "Reported back",
        "Actions of which a later paper tells, with its words",
        """SELECT a.ref, a.owner, a.task, a.status, e.quote, e.why, coalesce(e.item, e.paper) AS told_in
FROM evidence e JOIN actions a ON a.id = e.action ORDER BY a.date DESC""",
    ),
    "packs_to_fetch": Query(
        "Meetings that papers cite and nobody has loaded",
        "The most cited first",
        """SELECT b.body, c.date, count(*) AS cited FROM citations c LEFT JOIN bodies b ON b.id = c.body
WHERE c.status = 'not_held' GROUP BY 1, 2 ORDER BY 3 DESC""",
    ),
}


def metadata(name: str, *, exempt: bool) -> dict[str, Any]:
    """The metadata of a database of that name, as Datasette reads them from `metadata.json`.

    They warn whoever sees the pages where what is exempt is in it.
    """
    told = "Who was asked for what, by when, and what became of it: read from the papers of committees by minutes-cli."
    return {
        "title": "Minutes, NOT FOR PUBLICATION" if exempt else "Minutes",
        "description": f"{told} What is exempt is in it." if exempt else told,
        "generator": GENERATOR,
        "databases": {
            name: {
                "tables": {table.name: _table(table) for table in TABLES},
                "queries": {
                    asked: {"title": query.title, "description": query.told, "sql": query.sql}
                    for asked, query in QUERIES.items()
                },
            }
        },
    }


def _table(table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {
        "description": table.told,
        "columns": {column.name: column.told for column in table.columns if column.odd},
    }
    if table.label:
        found["label_column"] = table.label
    if table.order:
        found["sort_desc" if table.order[0] == "-" else "sort"] = table.order.removeprefix("-")
    if table.facets:
        found["facets"] = list(table.facets)
    return found
