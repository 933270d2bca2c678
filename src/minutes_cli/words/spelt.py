"""Names that only their signs set apart: straight and curly apostrophes, dashes, spaces, capitals."""

from __future__ import annotations

import re

_SIGNS = str.maketrans({**dict.fromkeys("’‘`´ʼ", "'"), **dict.fromkeys("“”", '"'), **dict.fromkeys("‐‑–—", "-")})


def as_compared(name: str) -> str:
    """A name with one sign of each kind and one space between words, in small letters."""
    return " ".join(name.translate(_SIGNS).split()).casefold()


def begins_word(part: str, name: str) -> bool:
    """Whether a part of a name begins where a word of it does: `head of w` in "Head of Works", no `an` in "Dean".

    Whatever capitals, apostrophes and spaces there are in either.
    """
    part, name = as_compared(part), as_compared(name)
    at = name.find(part)
    while at > 0 and name[at - 1].isalnum() and part[:1].isalnum():
        at = name.find(part, at + 1)
    return at >= 0


_INITIALS = re.compile(r"[A-Z]{2,4}")


def has_initials(given: str, name: str) -> bool:
    """Whether what was given are initials that a name has as a word: `AN` is "AN" and "A.N.", and no "An Other"."""
    asked = given.strip().replace(".", "")
    return bool(_INITIALS.fullmatch(asked)) and asked in re.findall(r"\w+", name.replace(".", ""))
