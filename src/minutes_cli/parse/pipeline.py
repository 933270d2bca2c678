"""The pipeline as visible data: `parse` runs a document through `STAGES`, pure and without I/O."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

from minutes_cli.budget import allowed
from minutes_cli.model import Document, Parsed, Said
from minutes_cli.words.dates import in_order, order_of

from .carefully import Stage, carefully
from .decisions.resolutions import resolve
from .exempt.exempt import mark_exempt
from .exempt.unsure import hide_unsure
from .head.heads import read_heads
from .head.items import make_items
from .headings.infer import infer_numbers
from .headings.numbering import find_headings
from .lines.clean import mark
from .papers.papers import read_papers
from .plans.plans import read_plans
from .references.references import find_references
from .requests.actions import find_actions
from .segments.segment import split
from .statements.statements import read_statements

STAGES: tuple[Stage, ...] = (
    mark,
    split,
    read_heads,
    find_headings,
    make_items,
    resolve,
    read_papers,
    find_references,
    infer_numbers,
    mark_exempt,
    hide_unsure,
    find_actions,
    read_plans,
    read_statements,
)
"""Each stage fills its own part of `Parsed` from what the earlier ones found."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look for no garbage meanwhile: a paper's values hold no circles, and to go through them all takes time.

    With 500,000 lines in the memory it is half of the time, and the more the longer a paper is.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def parse(document: Document, said: Said = Said()) -> Parsed:  # noqa: B008 (frozen)
    """Everything that one document says, without knowledge of any other.

    `said` is what the operator knows of a paper that does not say it itself.  Trouble in the paper ends up in
    `Parsed.findings`; no document raises.  Nor does a fault of a stage: it costs what that stage finds, and one that
    takes more than half of the time that is left is stopped.
    """
    parsed, left = Parsed(document, said, findings=document.findings), allowed(len(document.text))
    with undisturbed(), in_order(order_of(document.text)):
        for stage in STAGES:
            begun = process_time()
            parsed = carefully(stage, parsed, left / 2)
            left -= process_time() - begun
    return parsed
