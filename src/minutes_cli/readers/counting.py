"""The numbers that a program puts before the items of a list, which stand nowhere in the file."""

from __future__ import annotations

from .limits import LETTERS

BULLETS = frozenset(("disc", "circle", "square", "bullet"))

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def counted(value: int, style: str) -> str:
    """What a browser shows before an item: `3.` `c.` `iii.` or a bullet; nothing for the style `none`."""
    if style in BULLETS:
        return "•"
    return "" if style == "none" else f"{figure(value, style)}."


def figure(value: int, style: str) -> str:
    """A number as a style of lists writes it, by its name in CSS or in Word."""
    folded = style.replace("-", "").lower()
    if folded in ("loweralpha", "lowerlatin", "lowerletter"):
        return letters(value)
    if folded in ("upperalpha", "upperlatin", "upperletter"):
        return letters(value).upper()
    if folded == "lowerroman":
        return roman(value)
    if folded == "upperroman":
        return roman(value).upper()
    return f"{value:02}" if folded in ("decimalleadingzero", "decimalzero") else str(value)


def letters(value: int) -> str:
    """a, b, … z, aa, bb, as Word counts; beyond `LETTERS` a word of one letter is longer than any list."""
    return chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= LETTERS else str(value)


def roman(value: int) -> str:
    """i, ii, iii, iv, …"""
    if not 0 < value < 4000:
        return str(value)
    told = ""
    for worth, figure_ in _ROMAN:
        count, value = divmod(value, worth)
        told += figure_ * count
    return told
