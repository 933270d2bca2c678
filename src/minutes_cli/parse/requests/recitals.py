"""The clauses of what was resolved, each of which says one thing; what is recited in front of them asks nothing.

WHEREAS the quay is worn; THEREFORE BE IT RESOLVED that the mason be paid; AND FURTHER THAT a copy be sent to the mill
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import is_deed

_recites = regex.compile(r"\W*(?:and\s+)?whereas\b", regex.IGNORECASE)
_resolves = regex.compile(
    r"\b(?:therefore\b[\s,:]*(?:be\s+it\s+(?:hereby\s+)?resolved\b)?|be\s+it\s+(?:hereby\s+)?resolved\b)[\s,:]*",
    regex.IGNORECASE,
)
_joint = regex.compile(
    r"""[\s;.,]*(?:
      (?:\bAND\b|(?<=[;.]\s{1,3})(?i:and)\b),?\s+(?i:(?:be\s+it\s+)?(?:further(?:more)?\s+|also\s+|hereby\s+|resolved\s+){0,3}that\b)
    | \bAND\s+(?:FURTHER\s+)?(?:IT\s+BE|BE\s+IT)\s+(?i:(?:further\s+)?resolved\s+that\b)
    | \bAND\s+THEREFORE\b,?(?:\s+(?i:that)\b)?
    | \b(?:AND\s+|and\s+)?(?:BE|be)\s+(?:IT|it)\s+(?i:further\s+resolved\s+that\b)
    | (?<=[;.]\s{1,3})[Tt](?:HAT|hat)\b | (?<=\p{Ll}\s)(?:[•·▪●○◦–-]\s+)?That\b(?=\s)
    | (?<=[;.:,]\s{1,3})[•·▪●○◦–-]\s+(?:[Tt]hat\b|(?=[^.;:•]{2,90}?\s(?:be|would|will)\s)))\s*""",
    regex.VERBOSE,
)
"""    …; and that · AND FURTHER THAT · AND BE IT FURTHER RESOLVED that · …. That · …; • the Clerk be asked to"""
_joins = regex.plain(
    r"AND\b|[;.]\s{1,3}(?:[Aa][Nn][Dd]|THAT|[Tt]hat)\b|(?:BE|be)\s+(?:IT|it)\s+(?i:further)\b|[;.:,]\s{1,3}[•·▪●○◦–-]\s"
    r"|[a-z]\s(?:[•·▪●○◦–-]\s{1,3})?That\s"
)
"""Of which each joint holds one: most clauses have none."""
_bulleted = regex.plain(
    r"(?P<stem>\W*(?:[^.;:•]{0,150}?\s)?(?:to|that))(?:\s*:)?[-–]?\s+(?:(?P<sign>[•·▪●○◦])|[–-])\s+(?=\w)",
    regex.IGNORECASE,
)
_next_dash = regex.plain(r"(?:(?<=[;.,])|(?<=\band)|(?<=\bor))\s+[–-]\s+")
_dash = regex.plain(r"\s+[–-]\s+(?=\w)")
_next_bullet = regex.plain(r"\s+[•·▪●○◦]\s+")
_and = regex.plain(r"(?:[;,\s]|\band\s*$)+$")


def without_recitals(text: str) -> str:
    """What is resolved of a text, from where its recitals end."""
    found = clauses(text)
    return text[found[0][1] :] if found else ""


def clauses(text: str) -> list[tuple[int, int, int]]:
    """(where its joint begins, where it begins, where it ends) of each clause of a text, its recitals left out."""
    begins = 0
    if _recites.match(text):
        purview = next(_resolves.finditer(text), None)
        if purview is None:
            return []
        begins = purview.end()
    found: list[tuple[int, int, int]] = []
    joint = begins
    if _joins.search(text, begins):
        for m in _joint.finditer(text, begins + 1):
            if m.start() > begins:
                found.append((joint, begins, m.start()))
                joint, begins = m.start(), m.end()
    found.append((joint, begins, len(text)))
    return found


def in_bullets(text: str) -> list[str]:
    """Each row of a bulleted list behind the words that it completes: "to: • mend the gate; • buy paint"."""
    stem = _bulleted.match(text)
    if stem is None:
        return []
    rest = text[stem.end() :]
    rows = (_next_bullet if stem["sign"] else _next_dash).split(rest)
    if len(rows) == 1 and all(is_deed(row.split(maxsplit=1)[0].casefold()) for row in _dash.split(rest)):
        rows = _dash.split(rest)  # without stops: "- mend the gate - buy paint"
    return [f"{stem['stem']} {_and.sub('', row)}" for row in rows] if len(rows) > 1 else []
