"""Names that only their signs set apart: straight and curly apostrophes, dashes, spaces, capitals."""

from __future__ import annotations

_SIGNS = str.maketrans({**dict.fromkeys("’‘`´ʼ", "'"), **dict.fromkeys("“”", '"'), **dict.fromkeys("‐‑–—", "-")})


def as_compared(name: str) -> str:
    """A name with one sign of each kind and one space between words, in small letters."""
    return " ".join(name.translate(_SIGNS).split()).casefold()
