"""What is put under a number of its own: "Amendment No. 5: The gate be kept" above "The Amendment was approved"."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .extents import Layout
from .taken import trimmed

_FAR = 900
"""Characters from such a number to the sentence that says who put it or what became of it, at most."""
_tag = regex.compile(
    r"""^[\s*_•]*(?:(?:[Pp]roposed|[Mm]aterial)\s+)?(?:Amendment|Modification|Alteration|Motion|Proposal|Recommendation|AMENDMENT|MODIFICATION|MOTION)
    [\s*_]{1,8}(?:(?:N[Oo]\.?|[Nn]umber)[\s*_]*)?\d{1,3}[a-z]?\b[\s*_:.–-]*(?:(?:\([a-z]\)[\s*_]*)?(?P<same>Amendment|Modification|Motion)\s+submitted\s+by\s+[^–:\n]{3,60}?[\s*_]*[–:-][\s*_]*)?""",
    regex.VERBOSE | regex.MULTILINE,
    needs=("mendment", "odification", "lteration", "otion", "roposal", "ecommendation", "AMENDMENT", "MODIFICATION"),
)
"""    Amendment No. 5: · Modification No. 2: · Proposed Amendment No.3 ·
    Amendment No. 7: Amendment submitted by Cllr. Ann Ash – Zoning of the mill"""
_narrated = regex.plain(r"\b(?:was|were)\s+(?:proposed|seconded|agreed|approved|carried|taken)\b")
_together = regex.plain(r"\bwere\s+taken\s+together\b")
"""    Amendments 5 & 6 were taken together. They were proposed by …"""


def numbered_above(page: Layout, act: int, after: int) -> tuple[int, int] | None:
    """The words of what stands under a number of its own just above what an act tells, none told before `after`.

    Where no stop parts the two, the act's line does: "Amendment No. 5: The gate at Mill Lane⏎The Amendment was put".
    """
    text, at = page.text, page.cut.at(act).start
    if (own := _tag.match(text, at)) and own.end() < (line := text.rfind("\n", at, act) + 1):
        at = line
    start = None
    for m in _tag.finditer(text, max(after, at - _FAR), at):
        start = m.end()
    if start is None:
        return None
    if together := _together.search(text, start, at):
        at = page.cut.at(together.start()).start
    end = trimmed(text, start, at)
    if end - start < 8 or _narrated.search(text, start, end):
        return None
    return start, end
