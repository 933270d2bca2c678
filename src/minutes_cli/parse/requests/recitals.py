"""The clauses of what was resolved, each of which says one thing; what is recited in front of them asks nothing.

WHEREAS the quay is worn; THEREFORE BE IT RESOLVED that the mason be paid; AND FURTHER THAT a copy be sent to the mill
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex

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
    | (?<=[;.]\s{1,3})[Tt](?:HAT|hat)\b)\s*""",
    regex.VERBOSE,
)
"""    …; and that · AND FURTHER THAT · AND BE IT FURTHER RESOLVED that · …. That"""
_joins = regex.plain(r"AND\b|[;.]\s{1,3}(?:[Aa][Nn][Dd]|THAT|[Tt]hat)\b|(?:BE|be)\s+(?:IT|it)\s+(?i:further)\b")
"""Of which each joint holds one: most clauses have none."""


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
