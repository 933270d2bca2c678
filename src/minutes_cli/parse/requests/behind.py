"""The office or names that stand behind a verb of asking: "requests ‖ the Head of Parks to submit"."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH, WEEKDAY
from minutes_cli.words.posts import LOWER, alternatives

from .capitals import JOINING, TOKEN

_lower = regex.compile(
    rf"(?P<office>(?:[^\W\d_]+\s+){{0,2}}?(?:management|{alternatives(LOWER)})\b"
    r"(?:(?<=management)\s+of\s+(?:\p{Lu}[\w’'-]*\s*)+(?<!\s))?)"
)
"""    the clerk · a planning officer · management of Holm Mill"""
_when = regex.compile(rf"(?:in|on|at)\s+(?:the\s+)?(?:{MONTH}|{WEEKDAY})\b")
"""    by the Warden ‖ in June"""


def owner_from(text: str, at: int) -> tuple[str, int] | None:
    """The office or names that stand at `at`, and where they end: "the Head of Parks to submit" → "Head of Parks"."""
    m = regex.compile(r"\s*(?:the\s+)?").match(text, at)
    start = m.end() if m else at
    end = start
    for token in TOKEN.finditer(text, start):
        told = token[0]
        if end > start and _when.match(text, token.start()):
            break
        bare = told.strip(",;:.")
        joins = bare.casefold() in JOINING and bare.casefold() not in ("to", "on", "with")
        if told[0].isupper() or told[0] == "(" or (joins and end > start):
            if not joins:
                end = token.end()
            if told[-1] in ";:." and not regex.fullmatch(r"\p{Lu}\.|Mrs?\.|Ms\.|Dr\.|Cllr\.", told):
                break
            continue
        break
    name = text[start:end].rstrip(" ,;:.")
    if name:
        return name, end
    lower = _lower.match(text, start)
    return (lower["office"], lower.end()) if lower else None
