"""Decisions that stand in tables: whose they are, of what, with which votes; in every form that a table has."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Sequence
from typing import Any

import docx
import pytest

from minutes_cli.model import Parsed
from minutes_cli.parse.decisions.cell_verdicts import said_in
from minutes_cli.parse.decisions.whose_table import told_by
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

PARISH = "HOLM PARISH COUNCIL"
PLANNERS = "PLANNING COMMITTEE"
HEAD = ["Minutes of the meeting held on 5 March 2024 at the Hall", "Present: Councillors Ash (Chair), Reed, Fenn, Dell"]
FORMS = ("markdown", "bars", "tabs", "spaces", "html", "docx")

Grid = Sequence[Sequence[str]]
Told = tuple[str, str, tuple[int | None, int | None] | None]


def in_lines(rows: Grid, form: str) -> str:
    """Return a table as lines, in a form."""
    if form == "markdown":
        line = "|" + " --- |" * len(rows[0])
        first, *body = ["| " + " | ".join(row) + " |" for row in rows]
        return "\n".join([first, line, *body])
    if form == "spaces":
        wide = [max(len(row[n]) for row in rows) + 3 for n in range(len(rows[0]))]
        return "\n".join("".join(c.ljust(w) for c, w in zip(row, wide, strict=True)).rstrip() for row in rows)
    return "\n".join({"bars": " | ", "tabs": "\t"}[form].join(row) for row in rows)


def paper(rows: Grid, form: str, title: str, above: str, body: str) -> tuple[bytes, str]:
    """Return minutes whose second item has a table, and the name of their file."""
    before = [body, *HEAD, "1. APOLOGIES", "None.", f"2. {title}", *([above] if above else [])]
    behind = ["3. NEXT MEETING", "2 April 2024."]
    if form == "html":
        cells = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in rows)
        told = "".join(f"<p>{html.escape(line)}</p>" for line in before)
        end = "".join(f"<p>{line}</p>" for line in behind)
        return f"<html><body>{told}<table>{cells}</table>{end}</body></html>".encode(), "a.html"
    if form == "docx":
        word: Any = docx.Document()
        for line in before:
            word.add_paragraph(line)
        table = word.add_table(rows=len(rows), cols=len(rows[0]))
        for made, row in zip(table.rows, rows, strict=True):
            for cell, text in zip(made.cells, row, strict=True):
                cell.text = text
        for line in behind:
            word.add_paragraph(line)
        held = io.BytesIO()
        word.save(held)
        return held.getvalue(), "a.docx"
    text = "\n\n".join([*before, in_lines(rows, form), *behind])
    return text.encode(), "a.md" if form == "markdown" else "a.txt"


def read(
    rows: Grid, form: str = "tabs", title: str = "PLANNING APPLICATIONS", above: str = "", body: str = PARISH
) -> Parsed:
    """Return minutes with a table, read; the words of each row of what was resolved stand in its span."""
    parsed = parse(read_bytes(*paper(rows, form, title, above, body)))
    for r in parsed.resolutions:
        said = parsed.document.text[r.span.start : r.span.end]
        assert all(word in said for word in re.findall(r"\w+", r.text))
    return parsed


def decided(parsed: Parsed) -> list[Told]:
    """Return what was resolved, what that does, and how it was voted on."""
    motions = {m.id: m for m in parsed.motions}
    told: list[Told] = []
    for r in parsed.resolutions:
        votes = motions[r.motion].votes if r.motion else None
        told.append((r.text, r.disposition, (votes.for_, votes.against) if votes else None))
    return told


def unread(parsed: Parsed) -> list[str]:
    """Return the findings of rows that were not read."""
    return [f.message for f in parsed.findings if f.code == "row-unread"]


def of_plans(head: str, *cells: str) -> list[list[str]]:
    """Return a table of two applications with a column of that head."""
    rows = [["24/01234/FUL", "Porch at 3 Mill Lane"], ["24/01240/HOU", "Shed at 4 Mill Lane"]]
    return [["Application", "Proposal", head], *([*row, cell] for row, cell in zip(rows, cells, strict=True))]


PORCH, SHED = "24/01234/FUL – Porch at 3 Mill Lane – ", "24/01240/HOU – Shed at 4 Mill Lane – "
OURS = [
    *(
        "Decision",
        "Council's response",
        "Parish Council Comments",
        "Observations",
        "Comments",
        "PC Decision",
        "Outcome",
    ),
    *(
        "Response",
        "Resolution",
        "Committee's decision",
        "Agreed response",
        "Decision of Council",
        "Decision and reasons",
    ),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("head", OURS)
def test_each_row_is_a_decision_of_what_it_names(head: str, form: str) -> None:
    found = read(of_plans(head, "No objection", "Objection"), form)
    assert decided(found) == [(f"{PORCH}No objection", "other", None), (f"{SHED}Objection", "other", None)]
    assert unread(found) == []


@pytest.mark.parametrize("form", FORMS)
def test_what_a_row_does_is_told_by_the_cell_that_decides(form: str) -> None:
    found = read(of_plans("Decision", "Approved", "Refused"), form)
    assert [d for _, d, _ in decided(found)] == ["approved", "rejected"]
    asked = read(of_plans("Recommendation", "No objection", "Refusal"), form)
    assert [d for _, d, _ in decided(asked)] == ["recommended", "recommended"]
    permits = read(of_plans("Decision", "Granted subject to conditions", "Permission refused"), form, body=PLANNERS)
    assert [d for _, d, _ in decided(permits)] == ["approved", "rejected"]


VOTES: list[tuple[list[str], list[str], tuple[int | None, int | None] | None]] = [
    (["Votes"], ["4-1"], (4, 1)),
    (["Vote"], ["For 4, against 1"], (4, 1)),
    (["For", "Against"], ["4", "1"], (4, 1)),
    (["In favour", "Against", "Abstained"], ["4", "0", "1"], (4, 0)),
    (["For", "Against"], ["Ash, Reed", "Dell"], (2, 1)),
    (["Vote"], ["Unanimous"], None),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("heads", "cells", "wanted"), VOTES)
def test_votes_have_columns_of_their_own(heads: list[str], cells: list[str], wanted: object, form: str) -> None:
    rows = [["No.", "Address", "Decision", *heads], ["24/001", "3 Mill Lane", "Approved", *cells]]
    assert decided(read(rows, form)) == [("24/001 – 3 Mill Lane – Approved", "approved", wanted)]


def test_votes_that_are_against_what_was_decided_are_told_and_not_taken() -> None:
    found = read([["No.", "Address", "Decision", "Votes"], ["24/002", "4 Mill Lane", "Refused", "2-3"]])
    assert decided(found) == [("24/002 – 4 Mill Lane – Refused", "rejected", None)]
    [message] = unread(found)
    assert message.startswith("nobody can tell for what the votes are of a row of a table of decisions in 2: 24/002 | ")


@pytest.mark.parametrize("form", FORMS)
def test_a_table_of_motions(form: str) -> None:
    rows = [["Motion", "Outcome"], ["That the gate be locked", "Carried"], ["That the weir be opened", "Lost"]]
    found = read(rows, form, title="MOTIONS")
    assert [r.text for r in found.resolutions] == ["That the gate be locked – Carried"]
    assert [(m.text, m.outcome, m.moved_by) for m in found.motions] == [
        ("That the gate be locked – Carried", "carried", None),
        ("That the weir be opened – Lost", "lost", None),
    ]


GRANTED = ("Granted", "Refused")
ANOTHERS = [
    *("LPA decision", "District Council decision", "Borough Council's decision", "Decision of the planning authority"),
    *("Officer recommendation", "Officer's decision", "Appeal decision", "Status", "Decision date"),
]
TOLD_ABOVE = [
    *(
        "DECISIONS OF THE PLANNING AUTHORITY",
        "PLANNING DECISIONS RECEIVED",
        "TO NOTE PLANNING DECISIONS",
        "APPEAL DECISIONS",
    ),
    *("DECISIONS RECEIVED FROM THE DISTRICT COUNCIL", "APPLICATIONS DETERMINED BY THE DISTRICT COUNCIL"),
]
LINES_ABOVE = [
    *("Decisions received:", "The following decisions of the District Council were noted:", "To note decisions"),
    *("Planning decisions notified since the last meeting", "The following decisions made by the planning authority."),
]


@pytest.mark.parametrize("form", FORMS)
def test_what_another_decided_or_an_officer_recommends_is_no_decision(form: str) -> None:
    papers = [read(of_plans(head, *GRANTED), form) for head in ANOTHERS]
    papers += [read(of_plans("Decision", *GRANTED), form, title=title) for title in TOLD_ABOVE]
    papers += [read(of_plans("Decision", *GRANTED), form, title="PLANNING", above=line) for line in LINES_ABOVE]
    assert [decided(found) for found in papers] == [[]] * len(papers)
    assert [unread(found) for found in papers] == [[]] * len(papers)


@pytest.mark.parametrize(
    ("rows", "title", "body"),
    [
        (of_plans("Decision", *GRANTED), "PLANNING", PARISH),
        (of_plans("Council decision", *GRANTED), "PLANNING", PARISH),
        (of_plans("Decision", "Approved", "Refused"), "PLANNING DECISIONS", PARISH),
        (of_plans("HDC decision", *GRANTED), "PLANNING", PARISH),
        (of_plans("Recommendation", "Approve", "Refuse"), "PLANNING", PLANNERS),
        (of_plans("Decision", "No objection", "Objection"), "DECISIONS RECEIVED", PARISH),
    ],
)
def test_where_nobody_can_tell_whose_decisions_a_table_has_a_finding_says_so(rows: Grid, title: str, body: str) -> None:
    found = read(rows, title=title, body=body)
    assert decided(found) == []
    assert [message.partition(" stand under ")[0] for message in unread(found)] == ["nobody can tell whose decisions"]


def test_beside_what_another_decided() -> None:
    rows = [["Ref", "Council's response", "LPA decision"], ["24/001", "No objection", "Granted"]]
    assert decided(read(rows)) == [("24/001 – No objection", "other", None)]
    rows = [["Ref", "Proposal", "Recommendation", "Decision"], ["24/001", "Shed", "Approve", "Refused"]]
    assert [d for _, d, _ in decided(read(rows, body=PLANNERS))] == ["rejected"]


def test_under_a_title_among_the_rows() -> None:
    rows = [["Ref", "Proposal", "Decision"], ["24/001", "Shed", "No objection"], ["Decisions received", "", ""]]
    found = read([*rows, ["24/002", "Barn", "Granted"]], "html")
    assert (decided(found), unread(found)) == ([("24/001 – Shed – No objection", "other", None)], [])


@pytest.mark.parametrize("form", FORMS)
def test_a_row_that_says_no_decision_is_told(form: str) -> None:
    found = read(of_plans("Decision", "No objection", "Awaiting details"), form)
    assert decided(found) == [(f"{PORCH}No objection", "other", None)]
    told = "24/01240/HOU | Shed at 4 Mill Lane | Awaiting details"
    assert unread(found) == [f"no decision was found in a row of a table of decisions in 2: {told}"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Minute", "Action", "Owner", "Outcome"], ["7", "Write to the owner", "Clerk", "Approved"]],
        [["Minute", "Decision", "Progress"], ["7", "Buy a boat", "Approved"]],
        [["Consultee", "Comments"], ["Highways", "No objection"]],
        [["Item", "Comments"], ["Gate", "The gate is old and red"]],
    ],
)
def test_logs_and_what_others_said_are_no_tables_of_decisions(rows: Grid) -> None:
    found = read(rows, title="MATTERS")
    assert (decided(found), unread(found)) == ([], [])


def test_what_a_label_over_the_table_made_one_resolution_stays_one() -> None:
    found = read(
        of_plans("Comments", "No objection", "Objection"), above="RESOLVED: That the following responses be made:"
    )
    assert [r.text.count("bjection") for r in found.resolutions] == [2]
    found = read(
        of_plans("Comments", "No objection", "Objection"), above="It was RESOLVED to submit the comments below."
    )
    assert len(found.resolutions) == 3


@pytest.mark.parametrize(
    ("cell", "kind", "does"),
    [
        ("No objection", "view", "other"),
        ("The Parish Council has no objection, subject to a hedge.", "view", "other"),
        ("Resolved to object", "view", "other"),
        ("Does not support", "view", "rejected"),
        ("Strongly object", "view", "other"),
        ("Would not object", "view", "other"),
        ("Agreed not to support", "view", "rejected"),
        ("The council does support this", "view", "approved"),
        ("Supports refusal", "nothing", None),
        ("No objection to a fence by the road", "view", "other"),
        ("Approved by the District Council", "status", None),
        ("No objection raised by neighbours", "status", None),
        ("Approved by all", "plain", "approved"),
        ("Support", "view", "approved"),
        ("Recommend refusal", "view", "recommended"),
        ("Not carried", "lost", None),
        ("Permission granted", "ruling", "approved"),
        ("Refused, 3-2", "plain", "rejected"),
        ("Not approved", "plain", "rejected"),
        ("Deferred to May", "plain", "deferred"),
        ("Withdrawn", "status", None),
        ("Awaiting decision", "status", None),
        ("To be decided", "status", None),
        ("None", "nothing", None),
        ("–", "nothing", None),
        ("Yes", "nothing", None),
        ("That the gate be locked", "free", None),
    ],
)
def test_what_a_cell_says(cell: str, kind: str, does: str | None) -> None:
    assert said_in(cell) == (kind, does)


@pytest.mark.parametrize(
    ("title", "above", "whose"),
    [
        ("PLANNING", "Decisions received:", "another"),
        ("DECISIONS RECEIVED", "The following applications were considered.", "ours"),
        ("PLANNING", "The HDC decisions were noted", "another"),
        ("PLANNING DECISIONS", "", "decisions"),
        ("PLANNING", "", ""),
        ("PLANNING", "The Committee made the following decisions:", "decisions"),
        ("PLANNING", "To consider planning applications received from the District Council", "ours"),
    ],
)
def test_whose_a_table_is(title: str, above: str, whose: str) -> None:
    assert told_by(title, above) == whose


def test_a_line_that_is_broken_in_a_column_set_apart_by_spaces() -> None:
    text = (
        f"{PARISH}\n\n{HEAD[0]}\n\n{HEAD[1]}\n\n1. PLANNING\n\n"
        "Ref       Proposal              Decision\n"
        "24/001    Porch at Mill House   No objection\n"
        "          and a shed            to the porch\n\n"
        "24/002    Barn                  Objection\n\n"
        "The Clerk then left   the room.\n\n2. NEXT\n\nIn May.\n"
    )
    assert [t for t, _, _ in decided(parse(read_bytes(text.encode(), "a.txt")))] == [
        "24/001 – Porch at Mill House and a shed – No objection to the porch",
        "24/002 – Barn – Objection",
    ]


def in_words(words: str, title: str = "PLANNING APPLICATIONS", body: str = PARISH) -> Parsed:
    """Return minutes whose second item has those words."""
    text = "\n\n".join([body, *HEAD, "1. APOLOGIES", "None.", f"2. {title}", words, "3. NEXT MEETING", "2 April 2024."])
    return parse(read_bytes(text.encode(), "a.txt"))


PLAN, OTHER = "24/01234/FUL", "24/01240/HOU"


@pytest.mark.parametrize("parts", [" – ", " - ", " — ", ": ", ". ", ", "])
@pytest.mark.parametrize("mark", [("", ""), ("1. ", "2. "), ("a) ", "b) "), ("• ", "• "), ("7.1 ", "7.2 ")])
@pytest.mark.parametrize("between", ["\n", ".\n\n"])
def test_a_line_for_each_application(parts: str, mark: tuple[str, str], between: str) -> None:
    said = [parts.join((PLAN, "3 Mill Lane", "porch", "No objection")), parts.join((OTHER, "4 Mill Lane", "Objection"))]
    found = in_words(f"{mark[0]}{said[0]}{between}{mark[1]}{said[1]}")
    told = [one.replace("—", "–") for one in said]  # every long dash is told as one
    assert [(r.text, r.disposition) for r in found.resolutions] == [(told[0], "other"), (told[1], "other")]


@pytest.mark.parametrize(
    ("verdict", "does"),
    [
        ("Support", "approved"),
        ("Object", "other"),
        ("Objection: too tall", "other"),
        ("No comment", "other"),
        ("No objections raised", "other"),
        ("Recommend refusal", "recommended"),
        ("Approval recommended", "recommended"),
        ("No objection subject to a hedge", "other"),
    ],
)
@pytest.mark.parametrize(
    "words", ["{} – 3 Mill Lane – {}", "{} Porch\n{}", "{}\n\nResponse: {}", "{}\nAt: Mill\nComments: {}"]
)
def test_what_is_said_of_an_application(words: str, verdict: str, does: str) -> None:
    [found] = in_words(words.format(PLAN, verdict)).resolutions
    assert (found.text.startswith(PLAN), found.text.endswith(verdict), found.disposition) == (True, True, does)


def test_several_in_one_line() -> None:
    words = f"10.1 {PLAN} Porch at Mill House. No objections were raised. 10.2 {OTHER} A shed. Support."
    assert [r.text for r in in_words(words).resolutions] == [
        f"{PLAN} Porch at Mill House. No objections were raised",
        f"{OTHER} A shed. Support",
    ]


@pytest.mark.parametrize(
    ("words", "title", "told"),
    [
        (f"{PLAN} – porch – Granted\n{OTHER} – shed – Refused", "PLANNING DECISIONS RECEIVED", []),
        (f"Decisions received:\n{PLAN} – porch – Granted\n{OTHER} – shed – Refused", "PLANNING", []),
        (f"{PLAN} – porch – Application Permitted\n{OTHER} – shed – Refused", "PLANNING DECISIONS", ["2 lines"]),
        (f"{PLAN} – 3 Mill Lane – Highways – No objection", "PLANNING", ["one line"]),
        (f"Decisions received:\n{PLAN} – porch – No objection", "PLANNING", ["one line"]),
    ],
)
def test_whose_a_line_is(words: str, title: str, told: list[str]) -> None:
    found = in_words(words, title)
    assert found.resolutions == ()
    assert [message.partition(" stand in ")[2].partition(" of 2")[0] for message in unread(found)] == told


def test_who_moved_a_verdict_on_a_line_of_its_own_is_not_lost() -> None:
    found = in_words(
        f"{PLAN} Porch at Mill House\n\nRecommend approval\n\nProposed - Cllr Ash Seconded - Cllr Reed\n\nAll in favour"
    )
    assert [(m.text, m.moved_by, m.seconded_by) for m in found.motions] == [("Recommend approval", "Ash", "Reed")]


@pytest.mark.parametrize("words", ["Objection.", "OBJECTION"])
@pytest.mark.parametrize("title", [f"{PLAN} – 3 MILL LANE", "PLANNING APPLICATION 24/001"])
def test_an_objection_is_all_that_is_said_of_a_plan(words: str, title: str) -> None:
    assert [r.text for r in in_words(words, title).resolutions] == [words]


def test_an_objection_elsewhere_is_only_a_word() -> None:
    for title, words in (
        ("PUBLIC QUESTIONS", "Objection"),
        ("PUBLIC FORUM", "Why were no plans sent?\n\nObjection."),
        ("GATE", "Objection"),
    ):
        assert in_words(words, title).resolutions == ()


@pytest.mark.parametrize(
    "words",
    ["Quote of £300 from Dabs accepted.", "Quotation from Dabs for £300 approved.", "Tender from Dabs accepted."],
)
def test_a_quote_that_was_accepted(words: str) -> None:
    assert [(r.text, r.disposition) for r in in_words(words, "HEDGE").resolutions] == [(words, "approved")]
    assert (
        in_words(
            words.replace("accepted", "not yet accepted").replace("approved", "to be approved"), "HEDGE"
        ).resolutions
        == ()
    )


PUT = "Moved by Cllr Ash, seconded by Cllr Reed, that the weir be opened."
BY_NAME = [["Councillor", "Vote"], ["Ash", "For"], ["Reed", "For"], ["Fenn", "Against"], ["Dell", "Abstained"]]
TICKED = [["Member", "For", "Against"], ["Ash", "X", ""], ["Reed", "X", ""], ["Fenn", "", "X"]]


def voted(rows: Grid, above: str, below: str, form: str = "tabs") -> Parsed:
    """Return minutes in which a table of votes by name stands between two lines."""
    content, name = paper(rows, form, "GATE", above, PARISH)
    if form in ("html", "docx"):
        return parse(read_bytes(content, name))
    return parse(read_bytes(content.replace(b"\n\n3. NEXT", f"\n\n{below}\n\n3. NEXT".encode()), name))


@pytest.mark.parametrize("form", ["markdown", "bars", "tabs"])
@pytest.mark.parametrize(
    ("rows", "names"),
    [(BY_NAME, (2, 1, 1, ("Ash", "Reed"), ("Fenn",), ("Dell",))), (TICKED, (2, 1, 0, ("Ash", "Reed"), ("Fenn",), ()))],
)
def test_votes_by_name_in_a_table_right_below_the_motion(rows: Grid, names: tuple[object, ...], form: str) -> None:
    [motion] = voted(rows, PUT, "Carried.", form).motions
    votes = motion.votes
    assert votes
    told = (votes.for_, votes.against, votes.abstained, votes.names_for, votes.names_against, votes.names_abstained)
    assert (motion.outcome, told) == ("carried", names)


def test_votes_by_name_make_a_motion_of_a_resolution() -> None:
    found = voted(BY_NAME, "RESOLVED: That the weir be opened.", "")
    [motion] = found.motions
    assert [(r.text, r.motion) for r in found.resolutions] == [("That the weir be opened.", motion.id)]
    assert (motion.resolution, motion.votes and motion.votes.for_) == (found.resolutions[0].id, 2)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (PUT, "The motion was lost."),
        ("The weir was looked at.", ""),
        (f"{PUT} An amendment was lost.", "Carried."),
        ("RESOLVED:\n\n(1) That the weir be opened;\n\n(2) That the gate be shut.", ""),
    ],
)
def test_where_nobody_can_tell_on_what_a_table_of_votes_is_a_finding_says_so(above: str, below: str) -> None:
    found = voted(BY_NAME, above, below)
    assert [m.votes for m in found.motions if m.votes] == []
    assert unread(found) == ["nobody can tell on what the votes by name in a table in 2 are"]


def test_who_was_there_is_no_table_of_votes() -> None:
    rows = [["Councillor", "Vote"], ["Ash", "Present"], ["Reed", "Apologies"]]
    assert unread(voted(rows, PUT, "Carried.")) == []


HIDDEN = [
    "EXEMPT: zebra land",
    "(EXEMPT) zebra land",
    "zebra land (exempt)",
    "zebra land – exempt",
    "Confidential - zebra land",
    "NOT FOR PUBLICATION: zebra land",
    "EXEMPT zebra land",
    "Exempt (paragraph 3)",
    "CONFIDENTIAL",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("column", [0, 1, 2])
@pytest.mark.parametrize("heads", [("Application", "Proposal", "Decision"), ("Ref", "Address", "Council's comments")])
def test_a_mark_in_any_cell_of_a_row_closes_its_minute(heads: Sequence[str], column: int, form: str) -> None:
    for words in HIDDEN:
        row = ["24/002", "14 Mill Lane", "No objection"]
        row[column] = words
        rows = [heads, ["24/001", "Mill House", "Approved"], row, ["24/003", "Weir House", "No objection"]]
        found = parse(read_bytes(*paper(rows, form, "PLANNING", "", PARISH)))
        assert [item.exempt for item in found.items] == [False, True, False], words


SEEN = [
    *("Confidential waste store", "Private garage", "Private: 3 rooms", "Exempt: 12 dwellings", "Not exempt"),
    *("Use as a private club - no change", "Considered with Appendix 2 (exempt).", "Part B of the plan"),
    *("The road is unadopted (private).", "The list (restricted) was seen.", "Charities are exempt from it"),
]


@pytest.mark.parametrize("words", SEEN)
def test_a_cell_with_such_a_word_closes_nothing(words: str) -> None:
    for column in range(3):
        row = ["24/002", "14 Mill Lane", "No objection"]
        row[column] = words
        rows = [["Ref", "Proposal", "Decision"], ["24/001", "Mill House", "Approved"], row]
        found = parse(read_bytes(*paper(rows, "bars", "PLANNING", "", PARISH)))
        assert not [item for item in found.items if item.exempt]


def test_a_mark_in_a_line_that_is_one_closes_its_minute() -> None:
    lines = "24/00123/FUL - Mill House - porch - no objection\n24/00124/HH - EXEMPT: 7 Weir Lane - shed - no objection"
    text = "\n\n".join([PARISH, *HEAD, "1. APOLOGIES", "None.", "2. PLANNING", lines])
    assert [item.exempt for item in parse(read_bytes(text.encode(), "a.txt")).items] == [False, True]
