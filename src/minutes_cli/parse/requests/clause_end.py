"""Where the clause of a deed ends that a paper tells in plain words: … ring the mill ‖ and Cllr Ash said that …"""

from __future__ import annotations

from minutes_cli.words import lazily as regex

_FEW = 48
"""Characters before the end of a clause in which the words stand that join it to the next."""
_next_item = regex.plain(
    r"[.;](?<=[a-z][a-z][.;])\s+(?:[a-z]|[ivx]{1,4})[.)]\s+(?=[A-Z])|\s[b-h]\.\s+(?=[A-Z][a-z])"
    r"|\.(?<=\.[A-Z]\.)\s+(?=(?:It|This|There|They|He|She)\s+(?:was|were|is|are|has|have|had|will|would)\b)"
)
"""    … of this. b. An email … · … the mill c. The weir … · … to the B.C.C. It was noted …"""
_next_clause = regex.plain(
    r",\s+(?:Cllrs?|Councill?ors?|Mrs?|Ms|Dr)\b\.?\s+[A-Z][\w’'-]*\s+(?:asked|reported|said|stated|advised|confirmed|informed)\b|"
    r",?\s+(?:and|but|while|whilst|although)\s+(?:[Tt]he\s+)?(?:(?:Cll?i?rs?|Councill?ors?|Mrs?|Ms|Dr)\b\.?\s+)?[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'-]*)?\s+"
    r"(?:(?:also|then)\s+)?(?:reported|said|stated|advised|noted|stressed|pointed|confirmed|explained|added|informed|was|were|had|has|is)\b"
    r"|,?\s+and\s+(?:it\s+was\s+)?(?:recogni[sz]ed|noted|acknowledged|felt|reported|stated|said|accepted|welcomed)\s+that\b"
)
"""    … a complaint, and Cllr Ash pointed out that … · … a price and recognised that …"""
_JOINS = regex.plain(
    r"(?:[\s,;–-]|\b(?:and|then|but)(?=[\s,]*$)|(?<=[a-z]{3}\.\s)(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)](?=\s*$))+$"
)


def clause_end(text: str, deed: int, end: int) -> int:
    """Where the clause of a deed ends: at a semicolon, a bullet in mid-line, or with its sentence."""
    for mark in ("; ", ";\n", " • ", " · "):
        stop = text.find(mark, deed, end)
        end = stop if stop >= 0 else end
    if (close := text.find(")", deed, end)) >= 0 and "(" not in text[deed:close] and text[close - 2] != " ":
        end = close  # "(Clerk to supply the sizes)"
    if item := _next_item.search(text, deed, end):
        end = item.start() + 1
    if clause := _next_clause.search(text, deed, end):
        end = clause.start()
    return end


def trimmed(text: str, start: int, end: int) -> int:
    """The end of a clause without the words that join it to the next."""
    joins = _JOINS.search(text, max(start, end - _FEW), end)
    return joins.start() if joins else end
