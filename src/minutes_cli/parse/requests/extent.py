"""Where the words of a request end: what is told or argued behind it, in sentences of their own, asks for nothing.

… to mend the weir. ‖ It is vital to the mill.        … draw up a plan. This plan to include the quay. ‖
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import base_of, is_deed
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.sentences import sentences

from .clauses import NOT_MODAL
from .passives import would_be_done

_tells = regex.compile(
    r"""\b(?:is|are|was|were|has|have|had|can|could|will|would|may|might|does|did|said|means|stated?|noted|felt|thought
    |currently|purpose|hopes?d?|explained|welcomed)\b""",
    FLAGS,
)
_asks_on = regex.compile(
    r"\b(?:should|must|shall|requested|asked|requests?|calls?\s+(?:up)?on|urge[sd]?|needs?\s+to|to\s+(?:also\s+)?be"
    rf"|be{NOT_MODAL}\s+\p{{L}}{{3,}}|ensure)\b",
    FLAGS,
)
_also_told = regex.compile(
    r"\s+and\s+(?:(?:it\s+was\s+)?(?:agreed|noted|felt|acknowledged|accepted|stated|considered)\s+that\s+(?:it|this|there|they)\b.*"
    r")$|,?\s+(?:[Cc]llrs?|[Cc]ouncill?ors?|Mrs?|Ms|Miss|Dr)\b\.?\s+(?:\p{Lu}[\p{L}’'.-]*\s+){1,3}(?:[Pp]roposed|[Ss]econded)\W*$",
    regex.DOTALL,
)
"""What is told behind a request, and is none of it: "… and agreed that it was worth it", "…, Cllr Ann Fox proposed"."""


def to_the_point(task: str) -> str:
    """The words of a task without what is told behind them, or before the sentence that asks."""
    if ". " in task:
        task = " ".join(_asking([*_sentences(task)]))
    return str(_also_told.sub("", task))


def _asking(told: list[str]) -> list[str]:
    """The sentences of a request that ask; those right behind the first without a verb of their own go on with it."""
    asks = [_asks(one) for one in told]
    told_first = _tells.search(told[0]) is not None and not is_deed(base_of(told[0].partition(" ")[0]))
    first = asks.index(True) if told_first and True in asks else 0
    kept, goes_on = told[first : first + 1], True
    for one, asked in zip(told[first + 1 :], asks[first + 1 :], strict=True):
        goes_on = goes_on and _tells.search(one) is None
        if goes_on or asked:
            kept.append(one)
    return kept


def _asks(sentence: str) -> bool:
    return _asks_on.search(sentence) is not None or would_be_done(sentence) is not None


def _sentences(text: str) -> Iterator[str]:
    found, at = sentences(text), 0
    while at < len(text):
        one = found.at(at)
        yield text[at : one.end]
        at = max(one.end, at + 1)
        while at < len(text) and text[at].isspace():
            at += 1
