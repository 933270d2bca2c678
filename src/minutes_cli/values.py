"""How the classes of values are made: as the library makes them, in a tenth of the time.

    from minutes_cli.values import NamedTuple, dataclass, field, replace

Two hundred such classes are made before the first paper is read, and the library writes the methods of each as Python
and has them compiled, which was a tenth of what an ingest of one paper cost.  Here the methods are shared, and what
differs from class to class (the names of arguments) is put into one compiled form for each number of fields.  A type
checker is told of the library's own; at run time `dataclasses.fields`, `replace` and `asdict` take these classes as
well, and `pickle` and `copy` do.
"""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - whoever asks for these asks for them here
    from dataclasses import field as field  # noqa: PLC0414
    from dataclasses import replace as replace  # noqa: PLC0414
    from types import CodeType, FunctionType
    from typing import Any, NoReturn
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414
else:
    from types import FunctionType

_NONE: Any = object()


def _with_arguments(form: CodeType, names: tuple[str, ...], space: dict[str, Any]) -> FunctionType:
    """A function of a compiled form, whose arguments behind the first have these names."""
    return FunctionType(form.replace(co_varnames=(form.co_varnames[0], *names)), space)


def _code(text: str) -> CodeType:
    space: dict[str, Any] = {}
    exec(text, space)  # noqa: S102 - as the library does for each class
    return space["made"].__code__  # type: ignore[no-any-return]


# --- tuples ---


@lru_cache(maxsize=64)
def _tuple_form(count: int) -> CodeType:
    given = "".join(f"_{n}, " for n in range(count))
    return _code(f"def made(cls, {given}):\n    return new(cls, ({given}))")


class _Tuple(tuple):  # type: ignore[type-arg]
    """What named tuples share."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Any:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
        return made

    def _replace(self, /, **changed: Any) -> Any:
        made = self._make(map(changed.pop, self._fields, self))
        if changed:
            raise ValueError(f"got unexpected field names: {list(changed)!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({told})"


_Tuple.__replace__ = _Tuple._replace  # type: ignore[attr-defined]


@lru_cache(maxsize=64)
def _getter(at: int) -> Any:
    try:
        from _collections import _tuplegetter  # type: ignore[import-not-found] # noqa: PLC0415 - as `collections` does
    except ImportError:
        from operator import itemgetter  # noqa: PLC0415

        return property(itemgetter(at))
    return _tuplegetter(at, f"Field {at}.")


class _TupleMaker(type):
    """Makes the class that a body tells of; it is a class of tuples, and no longer of this kind."""

    def __new__(cls, name: str, _bases: tuple[type, ...], space: dict[str, Any]) -> Any:
        names = tuple(space.get("__annotations__", ()))
        defaults = tuple(space[one] for one in names if one in space)
        if any(one not in space for one in names[len(names) - len(defaults) :]):
            raise TypeError(f"{name}: a field without a default stands behind one that has one")
        new = _with_arguments(_tuple_form(len(names)), names, {"new": tuple.__new__})
        new.__defaults__ = defaults
        space.update(
            __slots__=(),
            __match_args__=names,
            _fields=names,
            _field_defaults=dict(zip(names[len(names) - len(defaults) :], defaults, strict=True)),
            __new__=new,
            **{one: _getter(at) for at, one in enumerate(names)},
        )
        return type(name, (_Tuple,), space)


_begun: type = type.__new__(_TupleMaker, "_begun", (), {})


class _Named:
    """Stands for the base class of a body."""

    def __mro_entries__(self, _bases: tuple[Any, ...]) -> tuple[type, ...]:
        return (_begun,)


# --- values with slots ---


class _Field:
    """What is said of a field beside its type."""

    __slots__ = ("compare", "default", "repr")

    def __init__(self, default: Any, *, compare: bool, repr: bool) -> None:  # noqa: A002 - the library's word
        self.default, self.compare, self.repr = default, compare, repr


def _field(*, default: Any = _NONE, compare: bool = True, repr: bool = True) -> Any:  # noqa: A002
    """What is said of a field."""
    return _Field(default, compare=compare, repr=repr)


@lru_cache(maxsize=64)
def _init_form(count: int) -> CodeType:
    given = "".join(f", _{n}" for n in range(count))
    body = "".join(f"\n    set_{n}(self, _{n})" for n in range(count))
    return _code(f"def made(self{given}):{body}\n    return")


class _Fields:
    """The library's own account of the fields of a class, made when somebody asks for it."""

    def __get__(self, _value: Any, cls: type) -> Mapping[str, Any]:
        import dataclasses  # noqa: PLC0415

        told = {}
        for name, one in cls.__dict__["_told"].items():
            more = {} if one.default is _NONE else {"default": one.default}
            told[name] = dataclasses.field(compare=one.compare, repr=one.repr, **more)
        like = type(cls.__name__, (), {"__annotations__": cls.__annotations__, "__module__": cls.__module__, **told})
        cls.__dataclass_fields__ = dataclasses.dataclass(like).__dataclass_fields__  # type: ignore[attr-defined]
        return cls.__dataclass_fields__  # type: ignore[attr-defined,no-any-return]


def _frozen(_self: Any, name: str, _value: Any = None) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415

    raise FrozenInstanceError(f"{name!r} of a frozen value cannot be changed")


def _reduced(self: Any) -> tuple[type, tuple[Any, ...]]:
    return type(self), tuple(getattr(self, name) for name in self.__slots__)


def _told(self: Any) -> str:
    told = (f"{name}={getattr(self, name)!r}" for name, one in type(self)._told.items() if one.repr)  # noqa: SLF001
    return f"{type(self).__qualname__}({', '.join(told)})"


def _replaced(self: Any, /, **changed: Any) -> Any:
    """The value with some fields changed."""
    values = [changed.pop(name) if name in changed else getattr(self, name) for name in self.__slots__]
    if changed:
        raise TypeError(f"{type(self).__name__} has no field {', '.join(changed)}")
    return type(self)(*values)


def _dataclass(*, frozen: bool, slots: bool, order: bool = False) -> Callable[[type], type]:
    """A frozen class with slots, whose values set their slots themselves: that takes a third of the library's time."""
    if not (frozen and slots):
        raise TypeError("a value is frozen and has slots")
    return _ordered if order else _frozen_class


def _frozen_class(cls: type) -> type:
    space = dict(cls.__dict__)
    del space["__dict__"], space["__weakref__"]
    told = {name: _as_field(space.pop(name, _NONE)) for name in space.get("__annotations__", ())}
    defaults = tuple(one.default for one in told.values() if one.default is not _NONE)
    if any(one.default is _NONE for one in (*told.values(),)[len(told) - len(defaults) :]):
        raise TypeError(f"{cls.__name__}: a field without a default stands behind one that has one")
    space.update(_SHARED, __slots__=(*told,), __match_args__=(*told,), _told=told)
    if key := _key(told):
        space.update(_compared(key))
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    setters = {f"set_{at}": getattr(made, name).__set__ for at, name in enumerate(told)}
    init = _with_arguments(_init_form(len(told)), (*told,), setters)
    init.__defaults__ = defaults
    init.__qualname__, init.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    init.__annotations__ = {**cls.__annotations__, "return": "None"} if told else {"return": "None"}
    made.__init__ = init  # type: ignore[misc]
    return made


def _as_field(given: Any) -> _Field:
    return given if isinstance(given, _Field) else _Field(given, compare=True, repr=True)


def _key(told: Mapping[str, _Field]) -> Callable[[Any], Any] | None:
    """What values are compared by; None where that is nothing."""
    names = [name for name, one in told.items() if one.compare]
    return attrgetter(*names) if names else None


def _compared(key: Callable[[Any], Any]) -> dict[str, Any]:
    def equal(self: Any, other: Any) -> Any:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(key(self))

    return {"__eq__": equal, "__hash__": hashed}


def _ordered(cls: type) -> type:
    made = _frozen_class(cls)
    key = attrgetter(*made.__slots__)  # type: ignore[attr-defined]

    def less(self: Any, other: Any) -> Any:
        return key(self) < key(other) if other.__class__ is self.__class__ else NotImplemented

    def no_more(self: Any, other: Any) -> Any:
        return key(self) <= key(other) if other.__class__ is self.__class__ else NotImplemented

    made.__lt__, made.__le__ = less, no_more  # type: ignore[operator]
    return made


_SHARED = {
    "__setattr__": _frozen,
    "__delattr__": _frozen,
    "__reduce__": _reduced,
    "__repr__": _told,
    "__replace__": _replaced,
    "__dataclass_fields__": _Fields(),
}

if not TYPE_CHECKING:
    NamedTuple, dataclass, field, replace = _Named(), _dataclass, _field, _replaced
