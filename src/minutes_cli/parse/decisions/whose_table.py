"""Whose decisions a table has, by the words above it: this meeting's, or another authority's, which it only heard.

Decisions received from the District Council: · To note planning decisions · APPEAL DECISIONS     another's
The following applications were considered: · Responses sent                                     ours
PLANNING DECISIONS                                                        a parish: nobody can tell
"""

from __future__ import annotations

from typing import Literal

from minutes_cli.words import lazily as regex

Told = Literal["ours", "another", "decisions", ""]

_AUTHORITY = (
    r"(?:(?:local\s+)?planning\s+(?:authority|inspector\w*|department)|LPA|principal\s+(?:council|authority)|secretary\s+of\s+state|inspector\w*|officers?"
    r"|(?:district|borough|county|city|unitary)(?:\s+(?:and\s+\w+\s+)?council)?|(?-i:[A-Z]{1,6}(?:DC|BC|CC|MBC)))\b"
)
_DECIDED = r"(?:decisions?|determinations?|permissions?|refusals?|consents?)"
_another = regex.plain(
    rf"""\b{_DECIDED}\b[^.;:\n]{{0,50}}?\b(?:of|by|from|made\s+by)\s+(?:the\s+)?(?:[A-Z][\w’']*\s+(?:and\s+)?){{0,4}}{_AUTHORITY}
    |\b{_AUTHORITY}(?:['’]s?)?\s+(?:planning\s+)?(?:decisions?|determinations?)\b
    |\b(?:decisions?|notices?|outcomes?)\s+(?:\w+\s+){{0,3}}?(?:received|notified|issued|reported|noted|since|announced|for\s+information|notices?|under\s+deleg)
    |\b(?:receive[ds]?|notified|note[ds]?|notification|notice|report(?:ed)?|advised|informed)\s+(?:of\s+)?(?:(?:the|any|all|planning|following|recent|latest)\s+){{0,4}}decisions?\b
    |\bapplications?\s+(?:\w+\s+){{0,2}}?(?:determined|decided)\b|\bapplications?\s+(?:\w+\s+){{0,3}}?(?:granted|permitted|approved|refused)\s+by\b
    |\bappeals?\b|\bdelegated\b|\bfor\s+information\b|\bprevious(?:ly)?\s+(?:\w+\s+)?(?:decisions?|applications?|decided)\b
    |\bdecisions?\s+(?:tracker|log|register)\b|\b(?:summary|list|schedule|record)\s+of\s+(?:\w+\s+)?(?:decisions|resolutions)\b|\bmatters\s+arising\b|\bapplications?\s+pending\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
_ours = regex.plain(
    r"\bconsider(?:ed|ation)?\b|\bdiscuss(?:ed)?\b|\brespon(?:d(?:ed)?|ses?)\b|\bcomments?\b|\bobservations?\b|\bresolved\b|\bagreed\b"
    r"|\bapplications?\s+(?:received|for|to|under)\b|\bnew\s+applications?\b|\bviews?\b",
    regex.IGNORECASE,
)
_decisions = regex.plain(r"\bdecisions?\b", regex.IGNORECASE)
_LINES, _LONG = 4, 400
"""Lines above a table that tell of it, and characters of one."""


def told_by(title: str, above: str) -> Told:
    """Whose decisions a table has: by the nearest line above it that says it, else by the title of its minute."""
    lines = [line.strip() for line in above.split("\n") if line.strip()][-_LINES:]
    for line in (*reversed(lines), title):
        said = line[-_LONG:]
        if _another.search(said):
            return "another"
        if _decisions.search(said) and not _ours.search(said):
            return "decisions"
        if _ours.search(said):
            return "ours"
    return ""
