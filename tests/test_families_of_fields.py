"""One motion printed as fields, under many labels, in every layout: it is always found, with who put it and its end."""

from __future__ import annotations

from itertools import permutations

import pytest

from builders import paper
from minutes_cli.model import Document, Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

X = "Buy a bell rope for £30."
HEAD = (
    "FENWICK PARISH COUNCIL\n\nMinutes of the meeting held on 4 March 2019\n\n"
    "Present: Councillors Fenn (Chair), Grove and Hall\n\n6. Apologies\n\nThere were none.\n\n"
)
TAIL = "\n\n8. Date of next meeting\n\n1 April 2019.\n"

LABELS = {
    "moved by": ("Moved by", "Seconded by", "Status", "Accepted"),
    "mover": ("Mover", "Seconder", "Result", "Carried"),
    "proposer": ("Proposer", "Seconder", "Outcome", "Passed unanimously"),
    "proposed": ("Proposed", "Seconded", "Result", "Agreed"),
    "first": ("1st", "2nd", "Vote", "5-0"),
    "ordinal by": ("First by", "Second by", "Outcome", "Approved"),
    "motion by": ("Motion by", "Second by", "Vote", "Unanimous"),
    "capitals": ("MOVED BY", "SECONDED BY", "RESULT", "CARRIED"),
}
Fields = list[tuple[str, str]]


def _lines(fields: Fields) -> str:
    return "\n".join(f"{label}: {value}" for label, value in fields)


def _spaced(fields: Fields) -> str:
    return "\n\n".join(f"{label}: {value}" for label, value in fields)


def _one_line(fields: Fields) -> str:
    return ", ".join(f"{label}: {value}" for label, value in fields)


def _cells(fields: Fields) -> str:
    return "\n".join(f"{label}\t{value}" for label, value in fields)


def _columns(fields: Fields) -> str:
    return "\n".join("\t".join(row) for row in zip(*fields, strict=True))


LAYOUTS = {"lines": _lines, "spaced": _spaced, "one line": _one_line, "cells": _cells, "columns": _columns}


def _read(block: str, above: str = X, title: str = "Bell tower") -> Parsed:
    return parse(
        paper(f"{HEAD}7. {title}\n\n{above}\n\n{block}{TAIL}" if above else f"{HEAD}7. {title}\n\n{block}{TAIL}")
    )


def _told(found: Parsed) -> list[tuple[str, str | None, str | None, str]]:
    return [(m.text, m.moved_by, m.seconded_by, m.outcome) for m in found.motions]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("labels", LABELS)
def test_a_motion_is_its_fields_in_any_layout(labels: str, layout: str) -> None:
    mover, seconder, result, fate = LABELS[labels]
    found = _read(LAYOUTS[layout]([(mover, "Fenn"), (seconder, "Grove"), (result, fate)]))
    assert _told(found) == [(X, "Fenn", "Grove", "carried")]
    assert [r.text for r in found.resolutions] == [X]


@pytest.mark.parametrize(
    ("order", "layout"),
    [(o, lay) for o in permutations(range(3)) for lay in LAYOUTS if o[0] < 2 or lay == "columns"],
)
def test_the_fields_stand_in_any_order(order: tuple[int, ...], layout: str) -> None:
    """Only in columns does a result stand first: elsewhere it is the result of what stands above it."""
    fields = [("Moved by", "Cllr Fenn"), ("Seconded by", "Cllr Grove"), ("Status", "Accepted")]
    assert _told(_read(LAYOUTS[layout]([fields[n] for n in order]))) == [(X, "Fenn", "Grove", "carried")]


@pytest.mark.parametrize(
    ("fate", "outcome"),
    [
        ("Rejected", "lost"),
        ("Lost", "lost"),
        ("Defeated", "lost"),
        ("Not carried", "lost"),
        ("Failed", "lost"),
        ("Withdrawn", "withdrawn"),
        ("Lapsed", "not put"),
        ("Tabled", "not put"),
    ],
)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_did_not_carry_is_no_resolution(layout: str, fate: str, outcome: str) -> None:
    found = _read(LAYOUTS[layout]([("Moved by", "Fenn"), ("Seconded by", "Grove"), ("Result", fate)]))
    assert _told(found) == [(X, "Fenn", "Grove", outcome)]
    assert not found.resolutions


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("text", ["Motion", "Resolution", "Motion text"])
def test_the_motion_is_a_field_of_its_own(text: str, layout: str) -> None:
    fields = [(text, "Buy a bell rope"), ("Moved by", "Fenn"), ("Seconded by", "Grove"), ("Result", "Carried")]
    found = _read(LAYOUTS[layout](fields), "The old one is worn.")
    assert _told(found) == [("Buy a bell rope", "Fenn", "Grove", "carried")]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("title", ["Minutes of the previous meeting", "Previous Minutes", "Review of minutes"])
def test_under_a_heading_alone_the_heading_is_the_motion(title: str, layout: str) -> None:
    found = _read(LAYOUTS[layout]([("Moved by", "Fenn"), ("Seconded by", "Grove"), ("Status", "Accepted")]), "", title)
    assert [(r.text, r.disposition) for r in found.resolutions] == [(title, "confirmed")]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "values",
    [
        ("MOVER", "SECONDER", "Accepted/Rejected"),
        ("NAME", "NAME", "Carried / Not carried"),
        ("", "", ""),
        ("____", "____", "____"),
        ("Fenn", "Grove", "Accepted/Rejected"),
    ],
)
def test_a_form_that_nobody_filled_in_says_nothing(values: tuple[str, str, str], layout: str) -> None:
    fields = list(zip(("Moved by", "Seconded by", "Status"), values, strict=True))
    assert not _read(LAYOUTS[layout](fields)).resolutions


TABLE = "| Moved By | Fenn |\n|---|---|\n| Seconded By | Grove |\n| Status | Accepted |\n"
ROWS = (
    "| Motion | Moved by | Seconded by | Status |\n|---|---|---|---|\n| Buy a bell rope. | Fenn | Grove | Accepted |\n"
)
HTML = "<table>{}</table>".format(
    "".join(
        f"<tr><td>{label}</td><td>{value}</td></tr>"
        for label, value in (("Moved By", "Fenn"), ("Seconded By", "Grove"), ("Status", "Accepted"))
    )
)


WIKI = """# Fenwick Committee

Minutes of the meeting held on 4 March 2019

## Apologies

None.

## Bells

{}

## Next meeting

1 April 2019
"""
PAGE = (
    "<html><body><h1>Fenwick Committee</h1><p>Minutes of the meeting held on 4 March 2019</p><h2>Apologies</h2>"
    "<p>None.</p><h2>Bells</h2>{}<h2>Next meeting</h2><p>1 April 2019</p></body></html>"
)


def _document(body: str, kind: str) -> Document:
    return read_bytes((WIKI if kind == "md" else PAGE).format(body).encode(), f"minutes.{kind}")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (f"Buy a bell rope.\n\n{TABLE}", "md"),
        (f"Motion to buy a bell rope.\n\n{TABLE}", "md"),
        (f"Move to buy a bell rope.\n\n{TABLE}", "md"),
        (f"**Motion (if required)**\n\nBuy a bell rope.\n\n{TABLE}", "md"),
        (f"- The old one is worn\n- Buy a bell rope.\n\n{TABLE}", "md"),
        (ROWS, "md"),
        (f"<p>Buy a bell rope.</p>{HTML}", "html"),
        ("- Buy a bell rope.\n- Motion: Fenn, Second: Grove, Accepted", "md"),
        ("- Buy a bell rope - Fenn, Grove second, approved", "md"),
        ("- Fenn: Buy a bell rope, Second: Grove, Approved", "md"),
        ("- Buy a bell rope.\n\nFenn move, Grove second, Approved by committee", "md"),
    ],
)
def test_tables_and_lists_of_a_wiki(body: str, kind: str) -> None:
    found = parse(_document(body, kind))
    told = [
        (m.text.removeprefix("to ").rstrip(".").lower(), m.moved_by, m.seconded_by, m.outcome) for m in found.motions
    ]
    assert told == [("buy a bell rope", "Fenn", "Grove", "carried")]


HEARING = """MOTION: APPROVED WITH CONDITIONS\t1st: MS. FENN\t2nd: MR. GROVE
Ms. Fenn moved to approve this application as submitted.{added} Mr. Grove seconded the motion.

VOTE: 5/0\tAYES: {ayes}
NAYS: NONE

DECISION: {decision}"""
AYES = "FENN, GROVE, HALL, IVES, KERR"


@pytest.mark.parametrize(
    "decision",
    [
        "APPLICATION FOR A PORCH - APPROVED WITH CONDITIONS.",
        "APPLICATION FOR A PORCH APPROVED",
        "\nAPPLICATION APPROVED WITH THE QUALIFIER",
    ],
)
def test_a_decision_below_a_motion_is_its_outcome(decision: str) -> None:
    found = _read("", HEARING.format(added="", ayes=AYES, decision=decision))
    assert [r.text for r in found.resolutions] == ["to approve this application as submitted."]
    [put] = found.motions
    assert (put.moved_by, put.seconded_by, put.outcome) == ("Fenn", "Grove", "carried")
    assert put.votes is not None
    assert (put.votes.for_, put.votes.against, len(put.votes.names_for)) == (5, 0, 5)


@pytest.mark.parametrize(
    "ayes", ["NAYS: FENN, GROVE, HALL, IVES, KERR NONE", "KERR FENN, GROVE,\nHALL, IVES", "FENN, GROVE"]
)
def test_the_printed_figures_beat_the_count_of_names(ayes: str) -> None:
    [put] = _read("", HEARING.format(added="", ayes=ayes, decision="APPLICATION APPROVED.")).motions
    assert put.votes is not None
    assert (put.outcome, put.votes.for_, put.votes.against) == ("carried", 5, 0)
    assert not put.votes.names_against


@pytest.mark.parametrize(
    "added",
    [
        " She added the condition that the brick remain unpainted.",
        " She asked that the brick remain unpainted.",
        " The brick should remain unpainted.",
        " Ms. Fenn added that the brick must remain unpainted.",
        " She felt that it suits the street. She added the condition that the brick remain unpainted.",
        " Leave the brick unpainted.",
    ],
)
def test_conditions_are_part_of_the_motion(added: str) -> None:
    [put] = _read("", HEARING.format(added=added, ayes=AYES, decision="APPLICATION APPROVED.")).motions
    assert put.text == f"to approve this application as submitted.{added}"
    assert (put.moved_by, put.outcome) == ("Fenn", "carried")


def test_what_a_mover_thinks_is_no_part_of_it() -> None:
    added = " She felt that it suits the street."
    [put] = _read("", HEARING.format(added=added, ayes=AYES, decision="APPLICATION APPROVED.")).motions
    assert put.text == "to approve this application as submitted."


@pytest.mark.parametrize(
    ("deed", "decision", "outcome", "disposition"),
    [
        ("deny", "DENIED", "carried", "rejected"),
        ("continue", "CONTINUED", "carried", "deferred"),
        ("approve", "DENIED", "lost", None),
    ],
)
def test_what_was_decided(deed: str, decision: str, outcome: str, disposition: str | None) -> None:
    words = f"Ms. Fenn moved to {deed} the application for a porch.\nMr. Grove seconded the motion.\n\n"
    words += f"DECISION: APPLICATION {decision}."
    found = _read("", words)
    assert [(m.moved_by, m.seconded_by, m.outcome) for m in found.motions] == [("Fenn", "Grove", outcome)]
    assert [r.disposition for r in found.resolutions] == ([disposition] if disposition else [])


def test_a_motion_told_again_is_one() -> None:
    words = "Ms. Fenn moved to approve the May meeting minutes. Mr. Grove seconded."
    words += " The May meeting minutes were approved by a vote of 5 to 0."
    found = _read("", words)
    assert [r.text for r in found.resolutions] == ["to approve the May meeting minutes."]
    assert [(m.outcome, m.votes and m.votes.for_) for m in found.motions] == [("carried", 5)]


def test_movers_stand_at_the_head_alone() -> None:
    words = (
        "MOTION: CONTINUED\t1st: MR. FENN\t2nd: MS. GROVE\nMr. Fenn moved to continue this application.\n\nVOTE: 5/0"
    )
    [put] = _read("", words).motions
    assert (put.moved_by, put.seconded_by, put.outcome) == ("Fenn", "GROVE", "carried")


@pytest.mark.parametrize(
    "words", ["Windows proposed to be of oak.", "Trees proposed for removal are shown on the plan."]
)
def test_a_design_is_no_motion(words: str) -> None:
    assert not _read("", words).motions
