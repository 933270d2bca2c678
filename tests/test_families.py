"""One decision, told in the wordings of many councils, wherever minutes put it: it is always found, whole.

Each family says how a decision is worded around `{x}`, what was decided; each place says where the sentence stands.
"""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

X = "the bell tower be surveyed and the cost be met from reserves"

FAMILIES = {
    "resolved": "RESOLVED: That {x}.",
    "resolved that": "It was resolved that {x}.",
    "agreed label": "AGREED: That {x}.",
    "agreed": "It was agreed that {x}.",
    "unanimously": "It was unanimously agreed that {x}.",
    "decided": "It was decided that {x}.",
    "decided label": "Decided: That {x}.",
    "decision label": "DECISION: That {x}.",
    "members agreed": "Members agreed that {x}.",
    "the meeting agreed": "The meeting agreed that {x}.",
    "the committee resolved": "The Committee resolved that {x}.",
    "the council decided": "The Council decided that {x}.",
    "on the proposal": "On the proposal of Councillor Fenn, seconded by Councillor Grove, it was agreed that {x}.",
    "proposed and agreed": "Proposed by Cllr Fenn, seconded by Cllr Grove and agreed that {x}.",
    "it was proposed": "It was proposed by Cllr Fenn, seconded by Cllr Grove and resolved that {x}.",
    "moved, carried": "Moved by Cllr Fenn, seconded by Cllr Grove, that {x}. Carried.",
    "moved capitals": "MOVED by Cllr Fenn and SECONDED by Cllr Grove: That {x}. MOTION CARRIED",
    "motion carried": "MOTION CARRIED: That {x}.",
    "cllr proposed": "Cllr Fenn proposed that {x}. Cllr Grove seconded and all agreed.",
    "proposal agreed": "Cllr Fenn proposed that {x}; seconded by Cllr Grove. Agreed.",
    "agreed nem con": "It was AGREED, nem con, that {x}.",
    "votes": "RESOLVED (5 votes to 2): That {x}.",
    "by votes": "It was agreed by 5 votes to 2 that {x}.",
}
PLACES = {
    "alone": "{d}",
    "behind a sentence": "Members had read the report of the mason. {d}",
    "run on to": "{d} The Chair thanked the ringers.",
    "numbered": "7.2 {d}",
    "wrapped": "{w}",
}


def _paper(decision: str) -> str:
    return (
        "FENWICK PARISH COUNCIL\n\nMinutes of the meeting held on 4 March 2019\n\n"
        "Present: Councillors Fenn (Chair), Grove and Hall\n\n6. Apologies\n\nThere were none.\n\n"
        f"7. Bell tower\n\n{decision}\n\n8. Date of next meeting\n\n1 April 2019.\n"
    )


def _plain(text: str) -> str:
    return " ".join(text.rstrip(".").split())


def _wrapped(decision: str) -> str:
    lines, line = [], ""
    for word in decision.split():
        if len(line) + len(word) > 60:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_decision_is_found_however_it_is_told(family: str, place: str) -> None:
    told = FAMILIES[family].format(x=X)
    text = _paper(PLACES[place].format(d=told, w=_wrapped(told)))
    found = parse(paper(text))
    assert [
        " ".join(r.text.rstrip(".").split()).removeprefix("That ").removeprefix("that ") for r in found.resolutions
    ] == [X]
    assert all(m.outcome == "carried" for m in found.motions)


LISTED = {
    "resolved": "RESOLVED: That",
    "resolved dash": "RESOLVED -",
    "it was agreed": "It was agreed:",
    "agreed that": "It was agreed that",
    "agreed that colon": "It was agreed that:",
    "agreed to": "Members agreed to:",
    "the board": "The Board agreed that",
    "decision": "DECISION:",
    "decision line": "Decision",
    "on the proposal": "On the proposal of Councillor Fenn, seconded by Councillor Grove, it was agreed that",
    "proposed": "Proposed by Cllr Fenn, seconded by Cllr Grove and agreed that:",
}
LIMBS = ("the tower be surveyed", "the Clerk obtain two quotations", "the bell be left unrung")
DEEDS = ("survey the tower", "obtain two quotations", "leave the bell unrung")
MARKERS = ("(1) (2) (3)", "1. 2. 3.", "(a) (b) (c)", "i) ii) iii)")


@pytest.mark.parametrize("markers", MARKERS)
@pytest.mark.parametrize("label", LISTED)
def test_the_limbs_of_a_list_are_found_however_it_is_opened(label: str, markers: str) -> None:
    limbs = DEEDS if label == "agreed to" else LIMBS
    ends = (";", "; and", ".")
    rows = "\n".join(f"{m} {limb}{end}" for m, limb, end in zip(markers.split(), limbs, ends, strict=True))
    found = parse(paper(_paper(f"{LISTED[label]}\n\n{rows}")))
    assert [_plain(r.text) for r in found.resolutions] == list(limbs)


LOST = {
    "lost": "Moved by Cllr Fenn, seconded by Cllr Grove, that {x}. Lost.",
    "defeated": "Cllr Fenn proposed that {x}, seconded by Cllr Grove. The motion was defeated by 5 votes to 2.",
    "on the vote": "It was proposed by Cllr Fenn and seconded by Cllr Grove that {x}. On a vote the motion was LOST.",
    "withdrawn": "Cllr Fenn proposed that {x}. The motion was withdrawn.",
    "no seconder": "Cllr Fenn proposed that {x}. There was no seconder and the motion fell.",
    "votes": "Moved by Cllr Fenn, seconded by Cllr Grove, that {x}. For: 2. Against: 5. Motion failed.",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("family", LOST)
def test_what_did_not_carry_is_no_resolution(family: str, place: str) -> None:
    told = LOST[family].format(x=X)
    found = parse(paper(_paper(PLACES[place].format(d=told, w=_wrapped(told)))))
    assert not found.resolutions
    assert not found.actions
    assert [m.outcome in ("lost", "withdrawn", "not put") for m in found.motions] == [True]
