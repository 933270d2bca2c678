"""Values are made as the library makes them, only sooner: what `dataclasses`, `copy` and `pickle` ask is there."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections import namedtuple

import pytest

from minutes_cli.values import NamedTuple, dataclass, field, replace


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A stretch of a hedge."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge, and where somebody saw it."""

    name: str
    metres: int = 3
    seen: Stretch | None = field(default=None, compare=False)
    cut: str = field(default="", repr=False)

    @property
    def long(self) -> bool:
        """Whether it is."""
        return self.metres > 10


class Gate(NamedTuple):
    """A gate."""

    name: str
    bars: int = 5

    @property
    def tall(self) -> bool:
        """Whether it is."""
        return self.bars > 6


def test_a_value_is_compared_by_what_it_says() -> None:
    here, there = Hedge("Mill Lane", 4, Stretch(1, 2)), Hedge("Mill Lane", 4, Stretch(8, 9))
    assert here == there
    assert hash(here) == hash(there)
    assert here != Hedge("Mill Lane", 5)
    assert here != ("Mill Lane", 4)  # type: ignore[comparison-overlap]
    assert sorted([Stretch(2, 3), Stretch(1, 9), Stretch(1, 2)]) == [Stretch(1, 2), Stretch(1, 9), Stretch(2, 3)]
    assert Stretch(1, 2) <= Stretch(1, 2) < Stretch(1, 3)
    assert Stretch(1, 3) > Stretch(1, 2) >= Stretch(1, 2)


def test_a_value_is_shown_by_its_fields() -> None:
    assert repr(Hedge("Mill Lane", cut="in May")) == "Hedge(name='Mill Lane', metres=3, seen=None)"
    assert repr(Gate("Mill")) == "Gate(name='Mill', bars=5)"


def test_nothing_of_a_value_changes() -> None:
    hedge = Hedge("Mill Lane")
    with pytest.raises(dataclasses.FrozenInstanceError):
        hedge.metres = 4  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del hedge.metres
    with pytest.raises((AttributeError, TypeError)):
        hedge.other = 4  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        Gate("Mill").other = 4  # type: ignore[attr-defined]
    assert not hasattr(hedge, "__dict__")
    assert not hasattr(Gate("Mill"), "__dict__")


def test_fields_have_their_names_and_defaults() -> None:
    assert Hedge(metres=12, name="Mill Lane").long
    assert Gate(bars=7, name="Mill").tall
    assert tuple(inspect.signature(Hedge).parameters) == ("name", "metres", "seen", "cut")
    assert tuple(inspect.signature(Gate).parameters) == ("name", "bars")
    with pytest.raises(TypeError, match="name"):
        Hedge()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="name"):
        Gate()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="wires"):
        Gate("Mill", wires=2)  # type: ignore[call-arg]


def test_a_changed_copy_of_a_value() -> None:
    hedge = Hedge("Mill Lane", 4, Stretch(1, 2))
    assert replace(hedge, metres=6) == dataclasses.replace(hedge, metres=6) == Hedge("Mill Lane", 6)
    assert replace(hedge, metres=6).seen == Stretch(1, 2)
    with pytest.raises(TypeError, match="wires"):
        replace(hedge, wires=2)  # type: ignore[call-arg]
    assert Gate("Mill")._replace(bars=6) == Gate("Mill", 6)
    with pytest.raises(ValueError, match="wires"):
        Gate("Mill")._replace(wires=2)  # type: ignore[call-arg]


def test_a_value_travels() -> None:
    for value in (Hedge("Mill Lane", 4, Stretch(1, 2), "in May"), Stretch(1, 2), Gate("Mill", 4)):
        for made in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert type(made) is type(value)
            assert repr(made) == repr(value)
            assert made == value


def test_the_library_knows_a_value() -> None:
    hedge = Hedge("Mill Lane", 4, Stretch(1, 2))
    assert dataclasses.is_dataclass(hedge)
    assert [one.name for one in dataclasses.fields(Hedge)] == ["name", "metres", "seen", "cut"]
    assert [one.compare for one in dataclasses.fields(hedge)] == [True, True, False, True]
    assert dataclasses.asdict(hedge)["seen"] == {"start": 1, "end": 2}
    match hedge:
        case Hedge(name, metres):
            assert (name, metres) == ("Mill Lane", 4)


def test_a_named_tuple_is_one_as_the_library_has_it() -> None:
    theirs = namedtuple("theirs", ("name", "bars"), defaults=(5,))  # noqa: PYI024 - what ours is held to
    assert Gate._fields == theirs._fields
    assert Gate._field_defaults == theirs._field_defaults
    assert Gate("Mill")._asdict() == theirs("Mill")._asdict()
    assert Gate._make(("Mill", 3)) == ("Mill", 3)
    with pytest.raises(TypeError):
        Gate._make(("Mill",))
    name, bars = Gate("Mill")
    assert (name, bars) == ("Mill", 5)
    assert isinstance(Gate("Mill"), tuple)


def test_a_default_stands_behind_no_field_without_one() -> None:
    with pytest.raises(TypeError, match="default"):

        class _Odd(NamedTuple):
            bars: int = 5
            name: str  # type: ignore[misc]

    with pytest.raises(TypeError, match="default"):

        @dataclass(frozen=True, slots=True)
        class _Other:
            bars: int = 5
            name: str  # type: ignore[misc]
