"""A time within a clause that has a verb of its own: it is of what that verb says, and of nothing that is asked.

confirm that the licence ‖ will end by 1 May · report whether the hedge ‖ can be cut by 1 May · object to the plan
‖ to close the bridge by 1 May

"Ensure that the bridge is open by 1 May" asks for it itself, so does "the report, which is to be sent by 1 May".
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex

_MODAL = r"(?:will|would|can|could|may|might|must|shall|should)"
_BE = r"(?:is|are|was|were|has|have|had)"
_clause = regex.compile(
    rf"""(?:(?P<lead>\b[\w’'-]+),?\s+(?:whether|when|that|if)\s+(?!be\b)(?:[\w’'&-]+\s+){{1,9}}?
      (?:{_MODAL}|{_BE}|ends?|expires?|closes?)
    | \bwho\s+(?!(?:is|are|was|were|will|shall|should|must)\s+(?:also\s+)?to\s)\w+
    | \bwhich\s+(?:ends?|expires?|closes?|runs?|starts?|begins?|falls?|lapses?|opens?|finishes|w(?:as|ere)|had)
    | \b(?:it|they)\s+having\s+been)\b""",
    regex.VERBOSE | regex.IGNORECASE,
    needs=(" that ", " whether ", " when ", " if ", " who ", " which ", " having "),
)
_of_a_thing = regex.compile(
    r"""(?:\b(?:tenders|quotations|quotes|bids|applications|nominations|comments|responses|replies|offers),?\s+
      (?:for\s+[^.;,]{2,40}?,?\s+)?to\s+be\s+(?:returned|received|submitted|lodged|sent|delivered)
    | \b(?:the|its|his|her|their|this)\s+(?:[\w’'-]+\s+)?
      (?:proposals?|plans?|scheme|application|offer|promise)\s+to)\b""",
    regex.VERBOSE | regex.IGNORECASE,
    needs=(" to be ", "proposal", "plan", "scheme", "application", "offer", "promise"),
)
"""    invite tenders, to be returned ‖ by 1 May · the plan to close it ‖ by 1 May"""
_ASKED = frozenset(
    """
    ensure ensuring sure see seeing arrange require insist ask request agree agreed resolve resolved recommend propose
    suggest direct order provided so now given check see say
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Before "that": what the clause says is to be so is what is asked, or what follows is no clause of its own."""
_rest = regex.plain(r"(?:[^.;,()]|(?<=\b[A-Za-z])\.|(?<=\d)\.(?=\d)){0,160}")
_joined = regex.plain(
    r"\band\s+(?:to\s+|then\s+)?(?!(?:the|a|an|its|their|his|her|any|all)\b)\w+\s+(?:the|a|an|to|its|their|any|all|back)\b"
)
"""    that the licence will end ‖ and tell the owner"""
_time = regex.plain(r"\b(?:by|before|until|(?:no|not)\s+later\s+than|on\s+or\s+before|prior\s+to)\s")
_meets = regex.plain(r"\b(?:meetings?|agenda|report(?:ing)?\s+back|revert)\b", regex.IGNORECASE)


def in_own_clauses(text: str) -> Iterator[tuple[int, int]]:
    """Where such times stand in the words of a request: from the word that leads to a time to the clause's end."""
    if _time.search(text) is None:
        return
    for m in (*_clause.finditer(text), *_of_a_thing.finditer(text)):
        if (m.groupdict().get("lead") or "").casefold() in _ASKED:
            continue
        rest = _rest.match(text, m.end())
        end = rest.end() if rest else m.end()
        if joined := _joined.search(text, m.end(), end):
            end = joined.start()
        time = _time.search(text, m.end(), end)
        if time and not _meets.search(text, time.start(), end):
            yield time.start(), end
