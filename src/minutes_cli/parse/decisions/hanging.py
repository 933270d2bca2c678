"""What a limb without a verb does: what its stem does, "approval be given to the sale of: (i) Plot 3 to Mr Ash"."""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex

_thing = regex.compile(
    r"""\W*(?:[£€$]\s?\d|\d+[\d.,]*\s+\p{L}|(?i:the|an?|its|their|all|both)\s+(?!Clerk|clerk|Chair|chair)|\p{Lu}[\p{L}’'-]*\s+(?:\d|[–-]\s|(?:of|for|at|from)\s)
      |(?:\p{Lu}[\p{L}\d’'-]*|[–&/-])(?:,?\s+(?:\p{Lu}[\p{L}\d’'-]*|\d+|and|of|for|the|on|in|[–&/-])){0,11}\W*$
      |\p{Lu}[^;:]{2,120}?[\s£€$]\d[\d,]*\.\d\d\b)
    (?!.*?\b(?:be|is|are|was|were|been|will|would|shall|should|may|must|can|has|have|had|that)\b)
    (?!.*?\b(?:\p{Lu}[\p{L}’'-]+|clerk|chair\p{L}*|officers?|secretary|treasurer|members?|councill?ors|staff)\s+to\s+(?!the\b|an?\b)\p{Ll})""",
    regex.VERBOSE | regex.DOTALL,
)
"""    Plot 3 – 0.2 acres to Ann Moor · the extension of the scheme to further areas · Mrs Moor, salary, 375.00 ·
    Service Delivery Review; not: the Clerk to write"""
_HANDED_ON: frozenset[Disposition] = frozenset(
    ("approved", "noted", "confirmed", "appointed", "deferred", "referred", "rejected")
)


_asks_to = regex.plain(r"\b(?:to|that)\W*\Z")
"""    calls on the Minister to: (i) close the weir"""
_conditions = regex.plain(r"\bconditions\W*\Z", regex.IGNORECASE)
"""    recommend the application, subject to the following conditions: (1) a copy of the deed be sent to us"""
_full_stop = regex.plain(r"[.;]\s*\Z")


def handed_on(own: Disposition, stem: Disposition, words: str, above: str) -> Disposition:
    """What a limb of these words does that tells `own` by itself, under a stem of this kind and of the words `above`.

    Where those break off at "to" or "that" they are half of its sentence, and its verb is theirs.
    """
    if stem != "other" and _conditions.search(above):
        return stem
    if stem == "requested" and (_asks_to.search(above) or (own == "other" and not _full_stop.search(above))):
        return stem
    return stem if own == "other" and stem in _HANDED_ON and _thing.match(words) else own
