"""`minutes_cli.tuples`: a `NamedTuple` is in every way what that of the library is."""

import copy
import inspect
import pickle
import typing

import pytest

from minutes_cli import tuples


class Ours(tuples.NamedTuple):
    """A meeting."""

    body: str
    day: int
    place: str = "the hall"
    """Where it was."""
    seats: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """A line."""
        return f"{self.body} {self.day}"

    @classmethod
    def first(cls) -> "Ours":
        """One of them."""
        return cls("Harbour", 1)


class Theirs(typing.NamedTuple):
    """A meeting."""

    body: str
    day: int
    place: str = "the hall"
    seats: tuple[str, ...] = ()


class Other(tuples.NamedTuple):
    """As many fields under other names: its constructor is made of the same code."""

    name: str
    number: int
    street: str
    doors: tuple[str, ...]


class Nothing(tuples.NamedTuple):
    """No field at all."""


def test_a_value_is_the_tuple_of_its_fields() -> None:
    ours = Ours("Harbour", 3, seats=("A",))
    assert tuple(ours) == Theirs("Harbour", 3, seats=("A",)) == ("Harbour", 3, "the hall", ("A",))
    assert ours == tuple(ours)
    assert hash(ours) == hash(tuple(ours))
    assert (ours.body, ours.day, ours.place, ours.seats) == tuple(ours)
    assert ours.told == "Harbour 3"
    assert Ours.first() == ("Harbour", 1, "the hall", ())
    assert Nothing() == ()
    assert Other(doors=(), name="A", number=1, street="B") == ("A", 1, "B", ())


@pytest.mark.parametrize(
    "given", [((), {}), (("a",), {}), (("a", 1, "b", (), 5), {}), (("a", 1), {"no": 1}), (("a", 1), {"body": "b"})]
)
def test_what_does_not_fit_is_refused_in_the_same_words(given: tuple[tuple[typing.Any, ...], dict[str, int]]) -> None:
    said = []
    for cls in (Ours, Theirs):
        with pytest.raises(TypeError) as refused:
            cls(*given[0], **given[1])  # type: ignore[arg-type]
        said.append(str(refused.value).replace("Ours", "Theirs"))
    assert said[0] == said[1]


def test_another_is_made_of_one() -> None:
    ours = Ours("Harbour", 3)
    assert ours._replace(day=4, place="the quay") == Ours("Harbour", 4, "the quay")
    assert type(ours._replace(day=4)) is Ours
    with pytest.raises(ValueError, match="no"):
        ours._replace(no=1)  # type: ignore[call-arg]
    assert Ours._make(["a", 1, "b", ()]) == Ours("a", 1, "b", ())
    with pytest.raises(TypeError):
        Ours._make(["a"])
    assert ours._asdict() == Theirs("Harbour", 3)._asdict()


def test_it_is_told_copied_and_handed_over_as_the_other() -> None:
    ours = Ours("Harbour", 3)
    assert repr(ours).replace("Ours", "Theirs") == repr(Theirs("Harbour", 3))
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        told = pickle.loads(pickle.dumps(ours, protocol))
        assert told == ours
        assert type(told) is Ours
    assert type(copy.deepcopy(ours)) is Ours
    match ours:
        case Ours(body, day):
            assert (body, day) == ("Harbour", 3)


def test_its_class_tells_of_itself_as_the_other() -> None:
    for name in ("_fields", "_field_defaults", "__match_args__", "__slots__", "__annotations__", "__doc__"):
        assert getattr(Ours, name) == getattr(Theirs, name), name
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)
    assert inspect.signature(Ours).parameters == inspect.signature(Theirs).parameters
    assert type(Ours) is type
    assert Ours.__module__ == __name__
    assert not hasattr(Ours("a", 1), "__dict__")
    with pytest.raises(AttributeError):
        Ours("a", 1).day = 2  # type: ignore[misc]
