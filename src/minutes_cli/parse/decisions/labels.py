"""The words that open a resolution, strongest first.  A weaker label counts only where a minute has no stronger one.

Each form stands behind its heart: what a text must hold, in these letters, for the form to be looked for.
"""

from __future__ import annotations

from minutes_cli.model import Basis
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import BULLET

V = regex.VERBOSE | regex.MULTILINE
_BODY = (
    r"(?:[Tt]he\s+)?(?:(?:\p{Lu}[\p{L}’'-]+\s+){0,5})(?:[Cc]ommittee|[Cc]abinet|[Cc]ouncil|[Bb]oard|[Pp]anel|[Ff]orum"
    r"|[Ee]xecutive|[Mm]embers|[Aa]uthority|[Mm]eeting|[Tt]rustees|[Gg]overnors|[Gg]roup)"
)
_ADVERB = (
    r"(?:(?i:unanimously|further|also|then|duly|therefore|accordingly|subsequently|and|that|by\s+consensus)[\s,]+)*"
)

_PARAGRAPH = rf"(?:(?:\p{{Lu}}{{1,5}}[.]?)?\d+(?:[.]\d+)+[.]?\s+|{BULLET}\s*)"
"""The number of the paragraph that the label opens, "AB.22.59.3" or "137.2", or its bullet."""

_FOR = r"for\s+[^.;:\n]{3,40}?\s+to\b"
"""    Resolved [for the Clerk to] write"""

STRONG = (
    ("RESOLVED", r"""(?<!\p{L})(?<!\bNOT\s)RESOLVED(?!\p{L})"""),
    (
        "Resolved",
        rf"""^[^\S\n]*{_PARAGRAPH}?[“"'‘]?(?:And\s+)?Resolved
        (?=\s*(?:[:;,–(\-]|$|that\b|to\b|unanimously\b|by\b|accordingly|[A-Z]|{_FOR}))""",
    ),
    (
        r"And\s+(?:unanimously\s+)?agreed\s+and\s+resolved",
        r"""^[^\S\n]*And\s+(?:unanimously\s+)?agreed\s+and\s+resolved(?=\s*:)""",
    ),
    ("And\\s+Resolved", r"""(?<=\p{L}\s)And\s+Resolved(?=\s*:)"""),
    ("Resolved", rf"""(?<=[.;:]\s|\b[A-Ha-h]\)\s)Resolved(?=\s*(?:[:–-]|that\b|to\b|{_FOR}))"""),
    (
        "[Rr]esolution|RESOLUTION",
        r"""^[^\S\n]*(?:The\s+)?(?i:council|committee|board)(?:['’]s)?\s+(?:[Rr]esolution|RESOLUTION)(?=\s*:?\s*\n\s*(?:That|THAT)\b)""",
    ),
    ("resolved", r"""(?:\A|(?<=\n\n))[^\S\n]*resolved(?=\s*(?:\s|:\s*)that\b)"""),
    (r"R\sE\sS\sO\sL\sV\sE\sD", r"""(?<!\p{L}\s)R\sE\sS\sO\sL\sV\sE\sD(?!\s?\p{Lu}\s)"""),
    (r"Unanimously\s+resolved", r"""^[^\S\n]*Unanimously\s+resolved(?=\s*(?:[:–]|that\b|to\b))"""),
    ("RECOMMEND", r"""^[^\S\n]*(?:UNANIMOUSLY\s+)?RECOMMEND(?:ED|S)?(?=\s+\(?(?:TO|to)\b)"""),
    ("RECOMMENDED", r"""^[^\S\n]*RECOMMENDED(?=\s*[–-]\s*(?:T\s?H\s?A\s?T\b|That\b|\(1\)))"""),
    (
        rf"was\s+{_ADVERB}(?:moved,?\s+seconded\s+and\s+)?[Rr]esolved",
        rf"""(?:^|(?<=[.;:]\s)|(?<=\b[Ii]t\s)|(?<=,\s))(?:[Ii]t\s+)?was\s+{_ADVERB}(?:moved,?\s+seconded\s+and\s+)?
        [Rr]esolved(?=\s*(?:[:;,–(\-]|$|that\b|to\b|unanimously\b|by\b|accordingly))""",
    ),
)
"""    RESOLVED: That · RESOLVED – · Council resolution⏎That · - Resolved that ·
    Cabinet RESOLVED that · Resolved⏎⏎That · It was unanimously resolved that · R E S O L V E D that"""

PLAIN = (
    (
        "AGREED|RECOMMEND|DECIDED|DECISION|NOTED|RECEIVED|APPROVED|CONFIRMED",
        rf"""^[^\S\n]*{_PARAGRAPH}?(?:AND\s+|and\s+)?(?:UNANIMOUSLY\s+|(?:COUNCIL|COMMITTEE|BOARD)\s+(?=DECISION(?:\s*[:–-]|\s+That\b)))?
        (?:AGREED(?!\s+ACTION(?i:s?)\s*[:–-])|RECOMMENDED(?!\s+ACTION)|RECOMMENDS?|DECIDED|DECISION(?:\s+\d{{1,2}}(?=\s*:))?|NOTED|RECEIVED|APPROVED|CONFIRMED)
        (?!\p{{L}}|\s+AS\s+A\s+(?:TRUE|CORRECT)\b|\s+MINUTES\s*(?:[–-]|$))""",
    ),
    ("AGREED|DECIDED", r"""(?<=[\p{Ll},.;:)]\s|[.]\s\s)(?:AGREED|DECIDED)(?=\s*(?:[:;–(\-]|$|(?i:that|to)\b))"""),
    (
        "DECISION|Decided|Decision",
        r"""(?<=[.;:]\s)(?:DECISION|Decided|Decision)(?=\s*[:–-]\s*(?:That|It\s+was\s+agreed)\b
          |:\s+(?!(?i:granted|approved|refused|permitted|awaited|pending|to\s+be|not|none|see)\b)(?:to\s|[^\n.;:]{2,60}?\s(?:to|be|would|should)\s\p{Ll}))""",
    ),
    (
        r"(?i:carried)",
        rf"""(?:^[^\S\n]*{_PARAGRAPH}?|(?<=[.;:]\s))(?:MOTION\s+CARRIED|(?:The\s+)?[Mm]otion\s+(?:was\s+)?carried)(?=\s*[:–-]\s*That\b)""",
    ),
    (
        "AGREED|RECOMMENDED|NOTED|APPROVED",
        rf"""(?<=\bIT\sWAS\s|\b[Ii]t\swas\s|\b[Uu]nanimously\s){_ADVERB}(?:AGREED|RECOMMENDED|NOTED|APPROVED)""",
    ),
    ("Agreed", r"""(?<=[.]\s)Agreed(?=\s*(?::|that\b|to\s+(?!be\b)\p{Ll}))"""),
    (
        "Agreed|Recommended|Decided",
        rf"""^[^\S\n]*{_PARAGRAPH}?(?:Agreed|Recommended|Decided)(?=\s*(?:[:;–(\-]|\.?$|that\b|to\b|{_FOR}))""",
    ),
    ("VOTED|Voted", r"""^[^\S\n]*(?:VOTED|Voted)(?::\s*[Uu]nanimously,?(?=\s+(?i:to|that)\b)|(?=\s*:))"""),
    ("Decision|Outcome", rf"""^[^\S\n]*{_PARAGRAPH}?(?:Minute\s+)?(?:Decision|Outcome|Decisions(?=\s*:\s*$))\s*:"""),
    ("DECISION", r"""(?<!\bFOR\n)^[^\S\n]*DECISIONS?\s*$(?!\s*of\s)"""),
    ("Decision", r"""(?<!\bfor\n)^[^\S\n]*Decisions?\s*$(?!\s*of\s)"""),
    (
        rf"was\s+{_ADVERB}recommended",
        rf"""(?:^[^\S\n]*{_PARAGRAPH}?|(?<=[.]\s))It\s+was\s+{_ADVERB}recommended(?=\s*(?:[:–]|that\b|to\b))""",
    ),
    (
        r"as\s+follows",
        r"""(?:^[^\S\n]*|(?<=[\p{Lu}\d.”"]\s))Resolution\s+(?:No\.?\s*)?[\w/.-]{1,12}\s+was\s+(?:duly\s+)?(?:passed|adopted|carried)\s+as\s+follows(?=\s*[:“"])""",
    ),
    (
        "Resolution|RESOLUTION",
        rf"""^[^\S\n]*{_PARAGRAPH}?(?:Resolution|RESOLUTION)
        (?=\s*[:–-]\s*(?:That|THAT|that)\b|(?<=RESOLUTION)\s*:\s*(?:[Tt]he|[Tt]o)\s)""",
    ),
    (r"noted\s+that\s*:", r"""^[^\S\n]*It\s+was\s+noted\s+that\s*:"""),
)
"""    AGREED – That · It was agreed: · Agreed that · Decision: · RECEIVED. · RECOMMENDED TO COUNCIL - That ·
    VOTED: To · MOTION CARRIED: That · Resolution 86-29 was passed as follows: "That the bench be mended". ·
    Resolution: That · RESOLUTION: The"""

LISTED = rf"""(?:
    (?:\b{_BODY}|^[^\S\n]*(?:DECISIONS?|Decisions?(?:\s+of\s+(?:the\s+)?\p{{Lu}}[^\n.;:]{{3,80}})?|The\s+\p{{Lu}}[^\n.;:]{{3,90}}(?=:)))\s*:?[-–]?\s*
    (?=\(?(?:1|a|i)[).]\s+
      (?i:(?:considered\s+and\s+)?(?:noted|agreed|approved|resolved|endorsed|received|authorised|accepted|adopted))\b)
)"""
"""    Thereafter, the Committee:-⏎⏎i. NOTED the plan; and⏎ii. AGREED that · The Committee (1) noted it; and"""

WEAK = rf"""(?:
    (?:^|(?<=[.]\s)){_BODY}\s+{_ADVERB}(?:agreed|resolved|AGREED|decided)\s*(?=[:–]|that\b|to\b)
)"""
"""    The Board agreed to note the update"""

_ENDED = (
    r"(?:APPROVED|DENIED|CONTINUED|DEFERRED|REJECTED|CARRIED|ADOPTED|PASSED|ACCEPTED|TABLED|POSTPONED|GRANTED|REFUSED"
    r"|FAILED|LOST|WITHDRAWN)"
)
ENDED = regex.plain(
    rf"\s*(?:\d{{1,2}}\s*[:.)–-]\s*)?(?:[^\n.;]{{0,160}}\n(?!\s*\n))?(?:[^\n.;]|\.(?=\w)){{0,160}}?\b(?P<fate>{_ENDED})\b(?:[^\n.;]|\.(?=\w)){{0,120}}(?:\n(?!\s*\n)[^\n.:a-z]{{1,60}}(?=\.|\n\s*\n|$))?\.?"
)
"""    APPLICATION FOR A SIGN - APPROVED WITH CONDITIONS."""

Tier = tuple[regex.Pattern[str], ...]


def _compiled(forms: tuple[tuple[str, str], ...]) -> Tier:
    """Each form by itself, and only where its heart stands: so they are found many times faster than as one."""
    return tuple(regex.compile(form, V, heart=heart) for heart, form in forms)


TIERS: tuple[tuple[Tier, Basis], ...] = ((_compiled(STRONG), "resolved"), (_compiled(PLAIN), "agreed"))
"""(forms, what they make of a resolution)"""
