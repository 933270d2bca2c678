"""Business before the first heading, or in a paper that has none: an item without a title, so that it has a home."""

from __future__ import annotations

import regex

from minutes_cli.words.patterns import FLAGS

_decided = regex.compile(
    r"\b(?:agreed|resolved|decided|proposed|seconded|approved|adopted|carried|accepted|suspended)\b", FLAGS
)
_order = regex.compile(
    r"""\b(?:items?\s+(?:no\.?\s*)?\d|order\s+of\s+(?:the\s+)?(?:agenda|business)|taken\s+(?:first|next|together)
      |(?:took|take|taken|in)\s+the\s+chair|welcom|apologi|called\s+to\s+order|opened\s+the\s+meeting|proceedings|minutes\s+of
      |subject\s+to|draft|to\s+be\s+(?:approved|agreed|confirmed|adopted))""",
    FLAGS,
)
_paragraph = regex.compile(r"[^\n]+(?:\n[^\n]+)*+")
_told = regex.compile(r"\b(?:was|were|had|has|have|is|are|will|would|that|to)\b", FLAGS)
_roll = regex.compile(
    r"""\W*(?:(?:members|councillors|officials?|officers|those|also|others?|public|in\s+the)\s+){0,3}
        (?:present|in\s+attendance|attend\w*|apologies|absent|chair|councillors?|cllrs?|officials|officers|regrets|staff|venue|time|date)\b""",
    FLAGS,
)


def business(text: str, begin: int, end: int) -> int | None:
    """Where the business begins that stands above the first heading: its first sentence, if one there decides anything.

    What only opens the meeting, or says in what order items are taken, is none.
    """
    if not _decided.search(text, begin, end):
        return None
    first = None
    for m in _paragraph.finditer(text, begin, end):
        said = m[0]
        prose = (
            len(said) > 40 and (said[-1] in '.:;”"' or len(said) > 160) and _told.search(said) and not _roll.match(said)
        )
        if not prose:
            continue
        first = m.start() if first is None else first
        if _decided.search(said) and not _order.search(said):
            return first
    return None
