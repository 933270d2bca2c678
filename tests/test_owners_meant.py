"""Whom `--owner` means: words of a name, or their beginnings; initials are whole."""

from __future__ import annotations

import pytest

from minutes_cli.threads.lettered import Owned, each_named
from minutes_cli.words.spelt import begins_word, has_initials


@pytest.mark.parametrize(
    ("given", "name", "meant"),
    [
        ("Clerk", "Town Clerk", True),
        ("clerk", "Clerks of the Works", True),
        ("Head of Water", "Head of Waterways", True),
        ("an", "Manager", False),
        ("an", "Chairman", False),
        ("an", "Chairman and Anne Teal", True),
        ("chair", "Vice-Chair", True),
        ("Director of Children’s", "Director of Children's Services", True),
        ("(north)", "Panel (North)", True),
        ("ways", "Head of Waterways", False),
        ("ways", "Waterways and Ways Officer", True),
    ],
)
def test_a_part_of_a_name_begins_with_a_word_of_it(given: str, name: str, *, meant: bool) -> None:
    assert begins_word(given, name) is meant


@pytest.mark.parametrize(
    ("given", "name", "meant"),
    [
        ("AN", "AN", True),
        ("AN", "JP/AN", True),
        ("A.N.", "AN", True),
        ("AN", "A.N.", True),
        ("AN", "An Other", False),
        ("AN", "Anne Teal", False),
        ("AN", "CHAIRMAN", False),
        ("an", "AN", False),
        ("Clerk", "Clerk", False),
    ],
)
def test_initials_are_whole(given: str, name: str, *, meant: bool) -> None:
    assert has_initials(given, name) is meant


def test_letters_that_another_paper_of_the_body_spells_out() -> None:
    owned = [
        Owned("holm", "KD/GM", "Kit Dell and Gil Moor"),
        Owned("holm", "KD", None),
        Owned("holm", "KD and GM", "KD and Gil Moor"),
        Owned("holm", "Kit Dell", None),
        Owned("weir", "KD", None),
        Owned("weir", "Town Clerk", None),
    ]
    told = {(one.body, one.owner): (names, letters) for one, names, letters in each_named(owned)}
    assert told == {
        ("holm", "KD/GM"): (("Kit Dell", "Gil Moor"), ("KD", "GM")),
        ("holm", "KD"): (("Kit Dell",), ("KD",)),
        ("holm", "KD and GM"): (("Kit Dell", "Gil Moor"), ("KD", "GM")),
        ("holm", "Kit Dell"): (("Kit Dell",), ("KD",)),
        ("weir", "KD"): (("KD",), ()),
        ("weir", "Town Clerk"): (("Town Clerk",), ()),
    }


def test_letters_of_two_people_stand_for_neither() -> None:
    owned = [Owned("holm", "KD", "Kit Dell"), Owned("holm", "KD", "Kay Dunn"), Owned("holm", "KD", None)]
    assert [names for _, names, _ in each_named(owned)] == [("Kit Dell",), ("Kay Dunn",), ("KD",)]
