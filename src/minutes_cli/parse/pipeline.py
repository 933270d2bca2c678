"""The pipeline as visible data: `parse` runs a document through `STAGES`, pure and without I/O."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli.budget import SHARE, paid, parsing, undisturbed
from minutes_cli.model import Document, Parsed, Said
from minutes_cli.words.dates import in_order, order_of

from .carefully import Stage, carefully
from .decisions.resolutions import resolve
from .exempt.marking import mark_exempt
from .exempt.named import mark_by_name
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
from .several import each_apart
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
    mark_by_name,
    hide_unsure,
    find_actions,
    read_plans,
    read_statements,
)
"""Each stage fills its own part of `Parsed` from what the earlier ones found."""


def parse(document: Document, said: Said = Said()) -> Parsed:  # noqa: B008 (frozen)
    """Everything that one document says, without knowledge of any other.

    `said` is what the operator knows of a paper that does not say it itself.  Trouble in the paper ends up in
    `Parsed.findings`; no document raises.  Nor does a fault of a stage: it costs what that stage finds, and one that
    takes more than two thirds of the time that is left is stopped.
    """
    return parse_all([(document, said)])[0]


def parse_all(papers: Iterable[tuple[Document, Said]]) -> list[Parsed]:
    """What `parse` makes of each of some papers, all taken through a stage before the next stage begins.

    The patterns of a stage and its code stay at hand: papers of some pages cost a seventh less than one by one.
    """
    whole = [Parsed(document, said, findings=document.findings) for document, said in papers]
    return each_apart(whole, _through_stages)


def _through_stages(found: list[Parsed]) -> list[Parsed]:
    orders = [order_of(parsed.document.text) for parsed in found]
    left = [parsing(len(parsed.document.text)) for parsed in found]
    with undisturbed():
        for stage in STAGES:
            for n, parsed in enumerate(found):
                begun = paid()
                with in_order(orders[n]):
                    found[n] = carefully(stage, parsed, left[n] * SHARE)
                left[n] -= paid() - begun
    return found
