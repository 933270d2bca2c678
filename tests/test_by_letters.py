"""A pattern put together by the first letters of its forms finds what the forms find in their order."""

from __future__ import annotations

import re
from random import Random

import pytest

from minutes_cli.parse.exempt import hints, triggers
from minutes_cli.words.by_letters import any_of, by_letters

MADE = [
    r"confidential | camera | closed\s+session | close",
    r"ex(?:clu|-\s*clu|empt) | e",
    r"(?:public|open)\s+part | press",
    r"in(?:to)?\s+camera | ab[| )]c",
    r"ab? | abc | a",
    r"non[-\s]?public | no\ one | no(?!\s) | n(?:ew|ow)",
]


@pytest.mark.parametrize("verbose", MADE)
def test_what_is_found_is_the_same(verbose: str) -> None:
    plain, ours = re.compile(verbose, re.VERBOSE), re.compile(by_letters(verbose))
    lot = Random(verbose)
    words = [*re.findall(r"[a-z]{1,9}", verbose), " ", "  ", "-", "no one", "e", "abc", "| ", ")"]
    for _ in range(300):
        text = "".join(lot.choices(words, k=30))
        assert [m.span() for m in ours.finditer(text)] == [m.span() for m in plain.finditer(text)], text


@pytest.mark.parametrize("verbose", [r"\w+ | a", r"a? | b", r"(?:a|\d)b | c", "ab | | c"])
def test_a_form_that_begins_with_no_letter_is_refused(verbose: str) -> None:
    with pytest.raises(ValueError, match="begins with no letter"):
        by_letters(verbose)


def test_words_with_spaces() -> None:
    found = re.compile(any_of(["not ", "notice", " for ", "no ", "known"]))
    assert found.findall("it is not so, notice it for no one: known") == ["not ", "notice", " for ", "no ", "known"]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (hints._hints, ["into ‘committee", "public part of", "open part of", "the pink paper", "corn-mittee", "100a"]),
        (triggers.TRIGGER, ["into ‘committee", "re-open", "reconven", "part ii", "part one", "corn-mittee", "wahardd"]),
    ],
)
def test_forms_that_begin_alike_are_all_there(pattern: re.Pattern[str], words: list[str]) -> None:
    assert all(pattern.search(some) for some in words)
