"""Business behind the agenda's last item: "The following items were raised at the completion of the Agenda:"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.words import lazily as regex

_raised = regex.compile(
    r"""^[^\S\n]*(?:(?:the\s+)?(?:following|other)\s+(?:items?|matters?|issues?|points?)\s+(?:was|were)\s+(?:then\s+|also\s+)?(?:raised|discussed)\b[^.:]{0,60}?\b
        | )(?:at|on)\s+the\s+(?:completion|conclusion|end|close)\s+of\s+the\s+(?:agenda|listed\s+business)\b""",
    regex.VERBOSE | regex.IGNORECASE | regex.MULTILINE,
    needs=("of the agenda", "of the\nagenda", "listed business"),
)
_decided = regex.compile(
    r"\b(?:it\s+was\s+(?:then\s+|also\s+|further\s+)?(?:agreed|resolved|decided)|proposed|proposal\s+of|seconded|resolved:?|was\s+agreed)\b",
    regex.IGNORECASE,
)
_announced = regex.compile(r"[^.:]{0,200}?\b(?:raised|discussed)\b[^.:]{0,120}[.:][-–]?", regex.IGNORECASE)


def afterwards(text: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where such business begins, and where the sentence ends that only announces it.

    It is no part of the last item, if anything is decided of it before the next of the headings, which begin at
    `starts`.  What decides nothing stays where it stands.
    """
    for m in _raised.finditer(text, starts[0]):
        until = next((start for start in starts if start > m.start()), len(text))
        if m.start() not in starts and _decided.search(text, m.end(), until):
            start = m.start() + len(m[0]) - len(m[0].lstrip())
            announced = _announced.match(text, start, until)
            yield start, announced.end() if announced else start
