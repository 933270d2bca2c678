"""Surnames that begin with a small word: van Dijk, de Burgh, ap Gwilym, d'Arcy, al-Hassan."""

import pytest

from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.requests.asking import all_asked
from minutes_cli.words.particles import PARTICLES, opens_name

SURNAMES = (
    "van Dijk",
    "P. van Dijk",
    "Van der Berg",
    "de Burgh",
    "ap Gwilym",
    "d'Arcy",
    "d’Arcy",
    "al-Hassan",
    "de la Mare",
)


@pytest.mark.parametrize("title", ["Cllr ", "Councillor ", "Mrs. ", "Cllr Dr P. ", "Cllr Ash and Cllr "])
@pytest.mark.parametrize("surname", SURNAMES)
def test_who_is_asked_has_the_whole_name(title: str, surname: str) -> None:
    for form in ("That {} be asked to mend the gate.", "that {} would mend the gate.", "That {} mend the gate."):
        asked = all_asked(form.format(title + surname))
        assert [(one.owner, one.task) for one in asked] == [(title + surname, "mend the gate.")], form


def test_a_small_word_alone_is_nobodys_name() -> None:
    assert [one.owner for one in all_asked("That the driver of the van be asked to move it.")] == [None]


def test_every_particle_parts_a_title_from_a_surname() -> None:
    for particle in sorted(PARTICLES):
        assert [one.owner for one in all_asked(f"That Cllr {particle} Ash be asked to mend the gate")] == [
            f"Cllr {particle} Ash"
        ]


def test_how_a_name_opens() -> None:
    assert all(opens_name(word) for word in ("Ash", "d'Arcy", "d’Arcy", "al-Hassan", "o'Neill"))
    assert not any(opens_name(word) for word in ("", "d'", "al-", "al-fresco", "ash", "it's", "d'accord"))


def test_who_moved_and_who_voted_has_the_whole_name() -> None:
    text = """HOLM TOWN COUNCIL

Minutes of the Meeting of the Council held on Tuesday 12th March 2024 at 7.30pm in the Hall

Present: Councillors A Bright (Chairman), P. van Dijk, M de Burgh, D'Arcy, Rhys ap Gwilym and N. Al-Hassan

1. GATE
Moved by Councillor de Burgh, seconded by Councillor van Dijk: That the gate be mended.
On being put to the vote the motion was lost by 2 votes to 3.
For: Cllrs van Dijk and de Burgh. Against: Cllrs Bright, ap Gwilym and al-Hassan.

2. ROAD
Councillor de Burgh moved, and Councillor d'Arcy seconded, that the road be closed. The motion was carried.
"""
    gate, road = parse(Document("holm.txt", text)).motions
    assert gate.votes is not None
    assert gate.votes.names_against == ("Bright", "ap Gwilym", "al-Hassan")
    assert (road.text, road.moved_by, road.seconded_by) == ("that the road be closed", "de Burgh", "d'Arcy")
