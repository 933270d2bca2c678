"""Forms that hold a word of a family at one place: `forms.families` is the table, beside the room that each is of.

Under "# room NAME" stand phrases with the words of a family in braces: whichever of them is read, the form is there;
where a line begins with a dash, it is not, and without the word it would be.
A form that is no more takes its rows with it.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

TABLE = Path(__file__).resolve().parent / "forms.families"


def forms() -> list[tuple[str, str]]:
    """Return (form, phrase) of every line of the table."""
    form, found = "", []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            form = line[2:]
        elif line.strip():
            found.append((form, line.replace("⏎", "\n")))
    return found


@pytest.mark.parametrize(("form", "phrase"), forms())
def test_every_word_of_a_family_makes_the_form(form: str, phrase: str) -> None:
    room, _, name = form.partition(" ")
    pattern = getattr(import_module(f"minutes_cli.{room}"), name)
    before, words, after = re.split(r"\{([^{}]*)\}", phrase.removeprefix("– "))
    there = not phrase.startswith("– ")
    assert [word for word in words.split("|") if bool(pattern.search(before + word + after)) != there] == []
