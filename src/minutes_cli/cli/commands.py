"""The commands: where each lives, examples of it, and the sections in which `--help` shows them."""

from typing import NamedTuple


class Command(NamedTuple):
    """Where a command lives, and lines that show it at work."""

    module: str
    example: str
    more: tuple[str, ...] = ()

    @property
    def examples(self) -> tuple[str, ...]:
        """All of them."""
        return (self.example, *self.more)


COMMANDS = {
    "ingest": Command(
        "ingest",
        "minutes ingest packs/ --db minutes.db",
        ('minutes ingest pack.txt --body "Lock Board" --date "20 December 2022"',),
    ),
    "actions": Command(
        "acting",
        "minutes actions --overdue --body Board",
        (
            "minutes actions --owner Clerk --as-of 2023-01-31",
            "minutes actions --all --columns due,owner,task,status --csv",
        ),
    ),
    "trace": Command("pages", 'minutes trace "34 of 20 December 2022"', ('minutes trace "school places"',)),
    "show": Command("pages", 'minutes show "34 (2)" --source'),
    "search": Command(
        "searching",
        'minutes search "school places" --since 2021-01-01',
        (
            "minutes search 'heron*' --every",
            "minutes search places OR weir --document pack.txt",
        ),
    ),
    "meetings": Command("listings", "minutes meetings --since 2021-05-01"),
    "items": Command("listings", "minutes items --body Board --limit 20", ("minutes items 20 December 2022",)),
    "resolutions": Command(
        "resolved",
        "minutes resolutions --since 2021-05-01 --csv",
        (
            "minutes resolutions 20 December 2022",
            "minutes resolutions --disposition deferred",
            "minutes resolutions --csv --columns date,body,number,text",
        ),
    ),
    "motions": Command(
        "voting", "minutes motions --lost --since 2021-05-01", ('minutes motions "34 of 20 December 2022"',)
    ),
    "references": Command(
        "listings",
        "minutes references --json",
        ('minutes references "34 of 20 December 2022"', "minutes references --not-held --document pack.txt"),
    ),
    "papers": Command("listings", "minutes papers --markdown"),
    "plans": Command("listings", "minutes plans --body Board --since 2021-09-01"),
    "people": Command("listings", 'minutes people "A. Reed" --by-meeting'),
    "bodies": Command("naming", "minutes bodies --since 2021-05-01"),
    "documents": Command("listings", "minutes documents"),
    "close": Command("verdicts", 'minutes close "34 (2)" --on 2021-07-06 --by "A Clerk" --because "Report received"'),
    "reopen": Command("verdicts", 'minutes reopen "34 (2)" --because "The report was withdrawn"'),
    "note": Command("verdicts", 'minutes note "34 (2)" --because "Promised for the autumn"'),
    "amend": Command(
        "verdicts", 'minutes amend "34 (2)" --due 2023-03-01 --by "A Clerk" --because "Agreed by telephone"'
    ),
    "add": Command(
        "verdicts", 'minutes add 34 --owner "A Clerk" --task "Thank the schools" --because "Said in the chair"'
    ),
    "since": Command(
        "news",
        "minutes since",
        ("minutes since --document pack.txt", "minutes since 2022-12-01 --body Board"),
    ),
    "arising": Command("news", "minutes arising Board --markdown", ("minutes publish arising.docx --body Board",)),
    "publish": Command(
        "publish",
        "minutes publish log.html arising.docx",
        (
            "minutes publish log.xlsx --columns 'date=Date,minute=Minute no.,owner=Lead officer,due=Deadline'",
            "minutes publish deadlines.ics --events",
            "minutes publish log.html log.atom",
        ),
    ),
    "export": Command("export", "minutes export --datasette site"),
    "annotate": Command("annotate", "minutes annotate pack.txt pack.html"),
    "check": Command(
        "checking",
        "minutes check --body Board",
        (
            "minutes check --kind not-held",
            "minutes check --kind exempt",
        ),
    ),
    "query": Command("querying", 'minutes query "SELECT body, count(*) FROM current_items GROUP BY body"'),
    "reparse": Command("reparsing", "minutes reparse"),
    "forget": Command("housekeeping", "minutes forget pack.txt"),
    "doctor": Command("doctor", "minutes doctor"),
}
"""In the order of the reference."""

SECTIONS = {
    "Read papers in": ("ingest",),
    "Ask": ("actions", "trace", "show", "search", "since", "arising", "check", "query"),
    "List what is held": (
        *("meetings", "items", "resolutions", "motions", "references", "papers", "plans", "people", "bodies"),
        "documents",
    ),
    "Say what no paper says": ("close", "reopen", "note", "amend", "add"),
    "Hand on": ("publish", "export", "annotate"),
    "Look after the database": ("reparse", "forget", "doctor"),
}
"""The commands as `--help` shows them."""
