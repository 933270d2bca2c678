"""What travels between modules is never changed, and tells itself apart by all but its place."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from minutes_cli.model import Finding, Span, value


def test_a_value_is_not_changed() -> None:
    span = Span(1, 2)
    with pytest.raises(FrozenInstanceError):
        span.start = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del span.end
    with pytest.raises((FrozenInstanceError, AttributeError)):
        span.more = 3  # type: ignore[attr-defined]
    assert span == Span(1, 2)


def test_values_are_the_same_where_all_that_counts_is() -> None:
    one, other = Finding("no-date", "none", Span(1, 2)), Finding("no-date", "none", Span(3, 4))
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other, replace(one, code="no-body")}) == 2


def test_a_value_is_copied_sent_and_told() -> None:
    one = Finding("no-date", "none", Span(1, 2))
    assert pickle.loads(pickle.dumps(one)).span == copy.deepcopy(one).span == Span(1, 2)
    assert repr(one) == "Finding(code='no-date', message='none', span=Span(start=1, end=2))"
    assert [field.name for field in fields(one)] == ["code", "message", "span"]


def test_what_stands_for_nothing_else_is_given_when_it_is_made() -> None:
    @value
    class Told:
        what: str
        often: int = 1

    assert (Told("x").often, Told(what="x", often=2).often) == (1, 2)
    with pytest.raises(TypeError):
        Told()  # type: ignore[call-arg]
