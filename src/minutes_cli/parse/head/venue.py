"""Where a meeting was held, from the words of a title."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import DATE, MONTH, WEEKDAY
from minutes_cli.words.names import title_case
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

_venue = regex.compile(
    rf"""\b(?:held|meeting|met|took\s+place)(?:\s+at\s+[\d.:]+\s*(?:[ap]\.?m\.?)?)?\s+(?:on\s+)?(?:the\s+)?
        (?:{WEEKDAY}(?:\s+(?:night|evening))?,?\s+)?{DATE}
        (?:,?\s+(?:at|from|commencing\s+at)\s+[\d.:]+\s*(?:[ap]\.?m\.?)?)?
        ,?\s+(?:in|at)\s+(?P<w>(?!\d)[^\n]+?)(?=\s*,?\s+(?:at|from|commencing|starting)\s+(?:at\s+)?\d|(?<!\bSt)\.\s+(?-i:\p{{Lu}})|\n|$)
      | \bvenue\s*:?\s*(?P<v>[^\n]+)
      | \bheld\s+(?:(?:their|its|the|a)\s+(?:\w+\s+){{0,2}}meeting\s+)?(?:remotely\s+)?
        (?:at|in|via|by)\s+(?:person\s+(?:at|in)\s+)?(?:the\s+following\s+locations?\s*:\s*)?(?!\d{{1,2}}(?:[.:]|\s*[ap]\.?m))(?P<h>.+?)(?=[\s,]|$)
        (?=\s*(?:,\s*)?\b(?:in\s+accordance|pursuant|due\s+to|on\s+(?:the\s+)?(?:{WEEKDAY}|\d)|at\s+\d|(?:{WEEKDAY}|{MONTH}|commencing|starting|present)\b)|$)
      | \b(?P<r>remote|virtual)\s+meeting""",
    FLAGS | regex.DOTALL,
    head=r"\b(?:held|me(?:t|eting)|took|venue|remote|virtual)\b",
)
_directions = regex.compile(r"\s*view\s+directions.*$", regex.IGNORECASE)


def place_of(title: str) -> str | None:
    """The place that a title names behind "held at" or "venue", or that the meeting was remote."""
    m = _venue.search(title)
    if m is None:
        return None
    place = tidy(m["w"] or m["v"] or m["h"] or m["r"] or "")
    place = _directions.sub("", place).strip(" .,:-–|") if "irections" in place.lower() else place.strip(" .,:-–|")
    return (title_case(place) if place.isupper() else place)[:160] or None
