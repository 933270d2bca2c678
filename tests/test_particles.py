"""Surnames that begin with a small word: van Dijk, de Burgh, ap Gwilym, d'Arcy, al-Hassan."""

import pytest

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
