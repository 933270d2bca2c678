"""`doctor`: every check, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minutes_cli.fault import ODD, where

from .anew import search, states
from .links import counts, links
from .proof import Evidence, Proof
from .said import said
from .shape import file, shape
from .texts import spans, texts, words

CHECKS: tuple[Callable[[Evidence], Proof], ...] = (
    file,
    shape,
    texts,
    spans,
    words,
    links,
    search,
    said,
    states,
    counts,
)


def prove(given: Evidence) -> Iterator[Proof]:
    """Each check, told when it is done; where the file or its shape is not right, nothing further can be asked."""
    for check in CHECKS:
        try:
            proof = check(given)
        except ODD as error:
            what = check.__name__
            proof = Proof(what, 0, "things looked at", [f"what is there cannot be looked at ({where(error)})"])
        yield proof
        if proof.faults and proof.what in {"file", "shape"}:
            return
