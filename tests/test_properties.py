"""A meeting, written down in any core form and with noise, is read back as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drawn import is_read_from
from golden import folded, missing_words
from meetings import (
    Minute,
    Sitting,
    as_converted_pack,
    as_form_fed,
    as_web_copy,
    as_wrapped_pdf,
    limbs_of,
    meetings,
)
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

settings.register_profile(
    "minutes",
    max_examples=50 if "CI" in os.environ else 20,
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    print_blob=True,
)
settings.load_profile("minutes")

Renderer = Callable[[Sitting, Random], str]
NUMBERED = (as_wrapped_pdf, as_converted_pack, as_form_fed)
ALL = (*NUMBERED, as_web_copy)
noises = st.randoms(use_true_random=False)


def read_back(text: str) -> Parsed:
    return parse(read_bytes(text.encode(), "paper.txt"))


def forms(renderers: tuple[Renderer, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("form", renderers, ids=lambda form: form.__name__)


def nth(parsed: Parsed) -> dict[str, int]:
    """Return the place of each item in its paper, by id."""
    return {item.id: place for place, item in enumerate(parsed.items)}


def business(sitting: Sitting) -> list[tuple[int, Minute]]:
    return list(enumerate(sitting.minutes))


@forms(NUMBERED)
@given(sitting=meetings(), noise=noises)
def test_the_meeting_is_found(form: Renderer, sitting: Sitting, noise: Random) -> None:
    parsed = read_back(form(sitting, noise))
    assert [((meeting.body or "").casefold(), meeting.date) for meeting in parsed.meetings] == [
        (sitting.body.casefold(), sitting.day)
    ]


@forms(NUMBERED)
@given(sitting=meetings(), noise=noises)
def test_numbers_are_read_as_printed(form: Renderer, sitting: Sitting, noise: Random) -> None:
    parsed = read_back(form(sitting, noise))
    assert [(item.number, item.number_inferred) for item in parsed.items] == [
        (str(number), False) for number, _ in sitting.numbered()
    ]


@given(sitting=meetings(), noise=noises)
def test_numbers_that_nothing_proves_are_not_invented(sitting: Sitting, noise: Random) -> None:
    parsed = read_back(as_web_copy(sitting, noise))
    assert [item.number for item in parsed.items] == [f"#{place}" for place, _ in enumerate(sitting.minutes, 1)]


@forms(ALL)
@given(sitting=meetings(), noise=noises)
def test_titles_come_back(form: Renderer, sitting: Sitting, noise: Random) -> None:
    parsed = read_back(form(sitting, noise))
    assert [(item.title or "").casefold() for item in parsed.items] == [
        minute.title.casefold() for minute in sitting.minutes
    ]


@forms(ALL)
@given(sitting=meetings(), noise=noises)
def test_the_tree_of_resolutions_comes_back(form: Renderer, sitting: Sitting, noise: Random) -> None:
    parsed = read_back(form(sitting, noise))
    places = nth(parsed)
    assert [
        (places[resolution.item], resolution.path, folded(resolution.text.removeprefix("That ")))
        for resolution in parsed.resolutions
    ] == [(place, path, folded(limb.text)) for place, minute in business(sitting) for path, limb in limbs_of(minute)]


@forms(ALL)
@given(sitting=meetings(), noise=noises)
def test_dispositions_come_back(form: Renderer, sitting: Sitting, noise: Random) -> None:
    parsed = read_back(form(sitting, noise))
    places = nth(parsed)
    wanted = {
        (place, path): limb.disposition
        for place, minute in business(sitting)
        for path, limb in limbs_of(minute)
        if limb.disposition
    }
    found = {(places[resolution.item], resolution.path): resolution.disposition for resolution in parsed.resolutions}
    assert {key: disposition for key, disposition in found.items() if key in wanted} == wanted


@forms(ALL)
@given(sitting=meetings(), noise=noises)
def test_actions_come_back_with_owner_and_date(form: Renderer, sitting: Sitting, noise: Random) -> None:
    parsed = read_back(form(sitting, noise))
    places = nth(parsed)
    dated = form is not as_web_copy
    assert [(places[action.item], action.path, action.owner, action.due) for action in parsed.actions] == [
        (place, path, limb.owner, limb.due.day if dated or not limb.due.counted else None)
        for place, minute in business(sitting)
        for path, limb in limbs_of(minute)
        if limb.asks
    ]


@forms(ALL)
@given(sitting=meetings(), noise=noises)
def test_references_come_back(form: Renderer, sitting: Sitting, noise: Random) -> None:
    parsed = read_back(form(sitting, noise))
    places = nth(parsed)
    wanted = [
        (place, str(minute.cited), str(minute.cited.number), minute.cited.limb or None, minute.cited.day)
        for place, minute in business(sitting)
        if minute.cited
    ]
    assert [
        (places[reference.source], reference.raw, reference.number, reference.limb, reference.date)
        for reference in parsed.references
        if reference.kind == "minute"
    ] == wanted


@forms(ALL)
@given(sitting=meetings(), noise=noises)
def test_a_limb_that_speaks_of_another_keeps_to_its_resolution(form: Renderer, sitting: Sitting, noise: Random) -> None:
    parsed = read_back(form(sitting, noise))
    places = nth(parsed)
    where = {resolution.id: (places[resolution.item], resolution.path) for resolution in parsed.resolutions}
    assert [(where[r.source], r.limb) for r in parsed.references if r.kind == "limb"] == [
        ((place, path), limb.above)
        for place, minute in business(sitting)
        for path, limb in limbs_of(minute)
        if limb.above
    ]


@forms(ALL)
@given(sitting=meetings(), noise=noises)
def test_words_stand_in_their_span_in_order(form: Renderer, sitting: Sitting, noise: Random) -> None:
    assert missing_words(read_back(form(sitting, noise))) == []


@forms(ALL)
@given(sitting=meetings(), noise=noises)
def test_the_text_is_kept_and_every_line_is_where_it_says(form: Renderer, sitting: Sitting, noise: Random) -> None:
    text = form(sitting, noise)
    parsed = read_back(text)
    assert parsed.document.text == text
    for line in parsed.lines:
        assert is_read_from(text[line.start : line.end], line.text)


@given(text=st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_any_text_is_a_paper(text: str) -> None:
    """A document without minutes is no error."""
    parsed = parse(read_bytes(text.encode(), "paper.txt")) if _readable(text) else None
    assert parsed is None or missing_words(parsed) == []


@given(sitting=meetings(), noise=noises, cuts=st.lists(st.integers(0, 4000), min_size=2, max_size=2))
def test_a_torn_paper_is_still_read(sitting: Sitting, noise: Random, cuts: list[int]) -> None:
    text = as_wrapped_pdf(sitting, noise)
    start, end = sorted(cuts)
    torn = text[:start] + text[end:]
    if _readable(torn):
        parsed = read_back(torn)
        assert missing_words(parsed) == []
        assert len({item.id for item in parsed.items}) == len(parsed.items)
        assert len({resolution.id for resolution in parsed.resolutions}) == len(parsed.resolutions)


def _readable(text: str) -> bool:
    """Say whether the text reader takes it: it refuses nothing but blanks and what looks like binary data."""
    return bool(text.strip()) and not any(ord(character) < 32 and character not in "\t\n\f\r" for character in text)
