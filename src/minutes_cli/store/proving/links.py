"""Every id that a row names is there, and whatever is counted twice comes to the same."""

from __future__ import annotations

from .proof import Evidence, Proof, counted, faults_of

_NAMED = (
    ("resolutions", "restates", "resolutions", "it restates"),
    ("resolutions", "motion", "motions", "it carried"),
    ("motions", "resolution", "resolutions", "it became"),
    ("motions", "amends", "motions", "it amends"),
    ("citations", "item", "items", "it stands in"),
    ("citations", "paper", "papers", "it stands in"),
    ("plans", "paper", "papers", "it stands in"),
)
"""Within a paper: a table, its column, the table whose id that is, and what it says."""
_SOURCED = ("citations", "statements")
_HOMES = ("items", "resolutions", "papers", "motions", "plans", "meetings", "agenda_items")


def links(given: Evidence) -> Proof:
    """What a row of a paper names of that paper is there; what is kept of several papers names what is held."""
    db = given.db
    found: list[str] = []
    for table, column, home, says in _NAMED:
        found += faults_of(
            db,
            f"{table} {{}}: {says} {{}}, which is not there",
            f"SELECT x.id, x.{column} FROM {table} x WHERE x.{column} IS NOT NULL AND NOT EXISTS "  # noqa: S608
            f"(SELECT 1 FROM {home} y WHERE y.document = x.document AND y.id = x.{column})",
        )
    for table in _SOURCED:
        found += faults_of(
            db,
            f"{table} {{}}: it stands in {{}}, which is not there",
            f"SELECT x.key, x.source FROM {table} x WHERE "  # noqa: S608
            "NOT EXISTS (SELECT 1 FROM items y WHERE y.document = x.document AND y.id = x.source) AND "
            "NOT EXISTS (SELECT 1 FROM resolutions y WHERE y.document = x.document AND y.id = x.source) AND "
            "NOT EXISTS (SELECT 1 FROM papers y WHERE y.document = x.document AND y.id = x.source)",
        )
    found += faults_of(
        db,
        "passages {}: it is of {}, which is not there",
        "SELECT x.key, x.id FROM passages x WHERE x.id IS NOT NULL AND "
        "NOT EXISTS (SELECT 1 FROM items y WHERE y.document = x.document AND y.id = x.id) AND "
        "NOT EXISTS (SELECT 1 FROM papers y WHERE y.document = x.document AND y.id = x.id) AND "
        "NOT EXISTS (SELECT 1 FROM meetings y WHERE y.document = x.document AND y.id = x.id)",
    )
    found += faults_of(
        db,
        "{} {}: {} is not held",
        "SELECT 'links', later, earlier FROM links WHERE earlier NOT IN (SELECT id FROM items) "
        "OR later NOT IN (SELECT id FROM items) "
        "UNION ALL SELECT 'reprints', id, same_as FROM reprints WHERE same_as NOT IN (SELECT id FROM resolutions) "
        "OR id NOT IN (SELECT id FROM resolutions) "
        "UNION ALL SELECT 'recommended', id, item FROM recommended WHERE item NOT IN (SELECT id FROM items)",
    )
    told = [table for table, *_ in _NAMED] + [*_SOURCED, "passages", "links", "reprints", "recommended"]
    return Proof("links", counted(db, dict.fromkeys(told)), "rows that name nothing which is not there", found)


_COUNTS = {
    "items": """SELECT count(DISTINCT i.id) FROM items i
        JOIN meetings m ON m.document = i.document AND m.id = i.meeting
        WHERE m.key NOT IN (SELECT key FROM settled_meetings)""",
    "resolutions": """SELECT count(*) FROM resolutions r
        JOIN current_items i ON i.document = r.document AND i.id = r.item""",
    "papers": "SELECT count(DISTINCT id) FROM papers",
    "plans": "SELECT count(DISTINCT id) FROM plans",
}
"""How many of each noun are to be listed: an undated copy of minutes that are held with their day is not."""


def counts(given: Evidence) -> Proof:
    """What is listed is what is held, each id once; every action has its state."""
    found = []
    count = 0
    for noun, sql in _COUNTS.items():
        (here,) = given.copy.execute(sql).fetchone()
        listed, ids = given.copy.execute(f"SELECT count(*), count(DISTINCT id) FROM current_{noun}").fetchone()  # noqa: S608
        count += here
        if not here == listed == ids:
            found.append(f"{here} {noun} are held and {listed} are listed, under {ids} ids")
    here, there = (
        given.copy.execute(f"SELECT count(*), count(DISTINCT id) FROM {table}").fetchone()  # noqa: S608
        for table in ("current_actions", "action_states")
    )
    count += here[0]
    if here != there:
        found.append(f"{here[0]} actions are listed and {there[0]} have a state")
    return Proof("counts", count, "things held and listed, each once", found)
