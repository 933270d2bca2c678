"""`NamedTuple` as that of `typing`, but its class is made in a quarter of the time: a paper needs two hundred of them.

That of the library compiles a constructor for each class, and makes five methods.  Here the methods are shared, and
so is what was compiled of a constructor, by all classes of as many fields: only the names in it are others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - told on
else:
    from collections import namedtuple
    from types import FunctionType

    _Getter = type(namedtuple("_Getter", "field").field)  # noqa: PYI024 - what the library reads a field with
    _NAMES = {"_make": tuple.__new__}
    """What constructors know.  Nothing that a field is called by stands in its way: it is an argument."""
    _codes = {}
    """What constructors of so many fields do."""

    class _Values(tuple):
        """What all of them do."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, /, **others):
            made = tuple.__new__(type(self), map(others.pop, self._fields, self))
            if others:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(others)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            told = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({told})"

    class _Making(type):
        """What makes a class of what stands in its body."""

        def __new__(cls, name, _bases, body):
            types = body.get("__annotations__", {})
            fields = tuple(types)
            defaults = {field: body[field] for field in fields if field in body}
            body.update((field, _Getter(at, "")) for at, field in enumerate(fields))
            made = FunctionType(_code(fields), _NAMES, "__new__", tuple(defaults.values()))
            made.__qualname__, made.__annotations__ = f"{name}.__new__", types
            body |= {"__slots__": (), "__new__": made, "__match_args__": fields, "_fields": fields}
            return type(name, (_Values,), {**body, "_field_defaults": defaults})

    def _code(fields):
        """What a constructor does: compiled once for so many fields, under the names of these."""
        if (code := _codes.get(len(fields))) is None:
            names = "".join(f"_{n}, " for n in range(len(fields)))
            made = eval(f"lambda _cls, {names}: _make(_cls, ({names}))")  # noqa: S307 - as the library does
            code = _codes[len(fields)] = made.__code__
        return code.replace(co_varnames=("_cls", *fields))

    NamedTuple = type.__new__(_Making, "NamedTuple", (), {})
