"""Places on a PDF's page: what its matrices say of where a string begins, and which way its line runs."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import Any, NamedTuple

Matrix = tuple[float, float, float, float, float, float]
NOWHERE: Matrix = (1, 0, 0, 1, 0, 0)


class Place(NamedTuple):
    """A point of the page, as the lines there run: on a sheet that lies on its side they run upwards."""

    along: float
    height: float
    way: tuple[float, float]
    """Where one unit further along leads."""
    wide: float
    """How far a unit of the text goes along …"""
    high: float
    """… and up."""


def placed(at: Sequence[float]) -> Place:
    """The point where a matrix puts the beginning of a string."""
    a, b, c, d, x, y = at
    wide, high = hypot(a, b), hypot(c, d)
    if not (wide and high):
        return Place(x, y, (1, 0), wide, high)
    return Place((x * a + y * b) / wide, (x * c + y * d) / high, (a / wide, b / wide), wide, high)


def matrix(given: Any) -> Matrix:
    """The first six operands as a matrix."""
    a, b, c, d, e, f = (float(x) for x in given[:6])
    return a, b, c, d, e, f


def product(one: Sequence[float], other: Sequence[float]) -> Matrix:
    """The matrix that does what `one` does and then what `other` does."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
