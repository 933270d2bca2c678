"""What the cell of a decision says: No objection · Refused, 3-2 · Awaiting details, by which nothing is decided."""

from typing import Literal, NamedTuple

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex

from .senses import BY_OTHERS

Kind = Literal["view", "ruling", "plain", "lost", "carried", "status", "nothing", "free"]

_LEAD = (
    r"\W*(?:(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|decided)(?:\s+unanimously)?\s*(?:[:–-]\s*)?(?:to\s+|that\s+)?(?=\w))?"
    r"(?:(?:the|parish|town|community|council(?:lors)?|cllrs|committee|members|board|pc|we)\s+){0,4}"
    r"(?:(?:strongly|unanimously|would|do(?:es)?|did|wish(?:es)?|to|have|has|had|raised?|make|made|be|was|were|is|there)\s+){0,4}"
)
_OBJECT = r"object(?:s|ed|ions?|ing)?\b"
_forms: tuple[tuple[Kind, Disposition | None, str], ...] = (
    (
        "nothing",
        None,
        r"\W*(?:n/?a|none|nil|yes|no|not\s+applicable|tb[cad]|as\s+above|ditto|see\s+(?:above|below))\W*\Z|[\W\d_]*\Z",
    ),
    (
        "status",
        None,
        (
            r"\W*(?:pending|await\w*|in\s+progress|on-?going|on\s+hold|not\s+yet|outstanding|undecided|withdrawn|invalid|registered|validated"
            r"|under\s+(?:consideration|appeal|review)|appeal(?:ed)?\b|no\s+decision|to\s+be\s+|determination|still\s+|due\s+(?:on|by|for|in)\b)"
        ),
    ),
    (
        "view",
        "other",
        rf"{_LEAD}no\s+(?:(?:further|material|formal|planning|major|in\s+principle)\s+)?(?:{_OBJECT}|comments?\b|observations?\b)",
    ),
    ("view", "other", rf"{_LEAD}(?:(?:do(?:es)?|did)\s+)?not\s+(?:wish\s+)?(?:to\s+)?object\b"),
    (
        "view",
        "rejected",
        rf"{_LEAD}(?:(?:(?:do(?:es)?|did|can)\s+)?not\s+(?:to\s+)?|cannot\s+)support(?:s|ed)?\b",
    ),
    ("view", "other", rf"{_LEAD}(?:neutral\b|{_OBJECT})"),
    (
        "view",
        "approved",
        rf"{_LEAD}(?:in\s+)?(?:support(?:s|ed|ive)?|favour)\b(?!\s+(?:(?:the|of)\s+)*(?:refus|object|reject|defer))",
    ),
    (
        "view",
        "recommended",
        rf"{_LEAD}(?:recommend(?:s|ed|ation\s+(?:of|to|for))?\b|(?:approval|refusal)\s+recommended\b)",
    ),
    ("lost", None, r"\W*(?:(?:motion|vote)\s+)?(?:was\s+)?(?:lost|defeated|not\s+carried|failed|negatived|fell)\b"),
    ("carried", "approved", r"\W*(?:(?:motion|vote)\s+)?(?:was\s+)?(?:carried|passed)\b"),
    (
        "ruling",
        "approved",
        (
            r"\W*(?:(?:planning\s+)?(?:application|permission|consent|approval)\s+)?(?:was\s+)?(?:granted|permitted|conditional(?:ly)?\b|allowed)"
            r"|\W*(?:grant|permit)\b|\W*(?:full\s+)?(?:planning\s+)?(?:permission|consent)\W*\Z|\W*approv(?:ed|al)\s+with\s+conditions"
        ),
    ),
    (
        "ruling",
        "rejected",
        r"\W*(?:planning\s+)?(?:permission|consent|approval|application)\s+(?:was\s+)?(?:refused|dismissed)|\W*dismissed",
    ),
    (
        "plain",
        "rejected",
        rf"{_LEAD}(?:refus(?:ed?|al|es)|reject(?:ed|ion|s)?|declined?|denied|not\s+(?:approved|agreed|accepted|adopted|granted))\b",
    ),
    ("plain", "deferred", rf"{_LEAD}(?:defer(?:red|ral)?|postponed?|adjourned|held\s+over)\b"),
    ("plain", "noted", rf"{_LEAD}(?:noted?|received)\b"),
    ("plain", "confirmed", rf"{_LEAD}confirmed\b"),
    ("plain", "referred", rf"{_LEAD}refer(?:red)?\s+(?:back\s+)?to\b"),
    ("plain", "approved", rf"{_LEAD}(?:approv(?:ed?|al|es)|agreed?|accept(?:ed)?|adopt(?:ed)?|endorsed?|ratified)\b"),
)
"""What kind of word it is, what it does, and how it begins; the first that fits.

view: what a council that is only asked tells those who decide · ruling: what only those say who do
"""
_of_kind = tuple((kind, does, regex.plain(form, regex.IGNORECASE)) for kind, does, form in _forms)
_wordy = regex.plain(r"[^\W\d_]{2,}")
_FREE = 3
"""Words of a cell that tells what was decided in words of its own, at least."""


_BY, _NEXT = 40, 14
"""Characters behind a verdict in which it is told whose it is, and in which that begins."""


class Said(NamedTuple):
    """What a cell says."""

    kind: Kind
    does: Disposition | None


def said_in(cell: str) -> Said:
    """What the cell of a decision says, by how it begins; what others did is only heard: "Approved by the Minister"."""
    for kind, does, form in _of_kind:
        if m := form.match(cell):
            behind = cell[m.end() : m.end() + _BY]
            if " by " in behind[:_NEXT] and BY_OTHERS.match(behind):
                return Said("status", None)
            return Said(kind, does)
    return Said("free" if len(_wordy.findall(cell)) >= _FREE else "nothing", None)
