"""The words that open a resolution, strongest first.  A weaker label counts only where a minute has no stronger one."""

from __future__ import annotations

from minutes_cli.model import Basis
from minutes_cli.words import lazily as regex

V = regex.VERBOSE | regex.MULTILINE
_BODY = (
    r"(?:[Tt]he\s+)?(?:(?:\p{Lu}[\p{L}’'-]+\s+){0,5})(?:[Cc]ommittee|[Cc]abinet|[Cc]ouncil|[Bb]oard|[Pp]anel|[Ff]orum"
    r"|[Ee]xecutive|[Mm]embers|[Aa]uthority|[Mm]eeting|[Tt]rustees|[Gg]overnors|[Gg]roup)"
)
_ADVERB = (
    r"(?:(?i:unanimously|further|also|then|duly|therefore|accordingly|subsequently|and|that|by\s+consensus)[\s,]+)*"
)

_PARAGRAPH = r"(?:(?:\p{Lu}{1,5}[.]?)?\d+(?:[.]\d+)+[.]?\s+)"
"""The number of the paragraph that the label opens, "AB.22.59.3" or "137.2"."""

STRONG = (
    r"""(?<!\p{L})RESOLVED(?!\p{L})""",
    rf"""^[^\S\n]*{_PARAGRAPH}?[“"'‘]?(?:And\s+)?Resolved
    (?=\s*(?:[:;,–(\-]|$|that\b|to\b|unanimously\b|by\b|accordingly|[A-Z]))""",
    r"""(?<=[.;]\s)Resolved(?=\s*(?:[:–-]|that\b|to\b))""",
    r"""^[^\S\n]*Unanimously\s+resolved(?=\s*(?:[:–]|that\b|to\b))""",
    r"""^[^\S\n]*(?:UNANIMOUSLY\s+)?RECOMMEND(?:ED|S)?(?=\s+\(?(?:TO|to)\b)""",
    r"""^[^\S\n]*RECOMMENDED(?=\s*[–-]\s*(?:T\s?H\s?A\s?T\b|That\b|\(1\)))""",
    rf"""(?:^|(?<=[.;:]\s)|(?<=\b[Ii]t\s)|(?<=,\s))(?:[Ii]t\s+)?was\s+{_ADVERB}(?:moved,?\s+seconded\s+and\s+)?
    [Rr]esolved(?=\s*(?:[:;,–(\-]|$|that\b|to\b|unanimously\b|by\b|accordingly))""",
)
"""    RESOLVED: That · RESOLVED – · Cabinet RESOLVED that · Resolved⏎⏎That · It was unanimously resolved that"""

PLAIN = (
    r"""^[^\S\n]*(?:AND\s+|and\s+)?(?:UNANIMOUSLY\s+)?
      (?:AGREED|RECOMMENDED|RECOMMENDS?|DECIDED|DECISION|NOTED|RECEIVED|APPROVED|CONFIRMED)
      (?!\p{L}|\s+AS\s+A\s+(?:TRUE|CORRECT)\b)""",
    r"""(?<=[\p{Ll},.;:)]\s|[.]\s\s)(?:AGREED|DECIDED)(?=\s*(?:[:;–(\-]|$|(?i:that|to)\b))""",
    rf"""(?<=\bIT\sWAS\s|\b[Ii]t\swas\s|\b[Uu]nanimously\s){_ADVERB}(?:AGREED|RECOMMENDED|NOTED|APPROVED)""",
    r"""(?<=[.]\s)Agreed(?=\s*(?::|that\b))""",
    r"""^[^\S\n]*(?:Agreed|Recommended|Decided)(?=\s*(?:[:;–(\-]|\.?$|that\b|to\b))""",
    r"""^[^\S\n]*(?:Minute\s+)?(?:Decision|Outcome|Decisions(?=\s*:\s*$))\s*:""",
    r"""^[^\S\n]*DECISIONS?\s*$""",
    r"""^[^\S\n]*Decisions?\s*$""",
    rf"""(?:^[^\S\n]*{_PARAGRAPH}?|(?<=[.]\s))It\s+was\s+{_ADVERB}recommended(?=\s*(?:[:–]|that\b|to\b))""",
    r"""^[^\S\n]*It\s+was\s+noted\s+that\s*:""",
)
"""    AGREED – That · It was agreed: · Agreed that · Decision: · RECEIVED. · RECOMMENDED TO COUNCIL - That"""

LISTED = rf"""(?:
    (?:\b{_BODY}|^[^\S\n]*(?:DECISIONS?|Decisions?|The\s+\p{{Lu}}[^\n.;:]{{3,90}}(?=:)))\s*:?[-–]?\s*
    (?=\(?(?:1|a|i)[).]\s+
      (?i:(?:considered\s+and\s+)?(?:noted|agreed|approved|resolved|endorsed|received|authorised|accepted|adopted))\b)
)"""
"""    Thereafter, the Committee:-⏎⏎i. NOTED the plan; and⏎ii. AGREED that · The Committee (1) noted it; and"""

LISTED_AT = regex.plain(
    r"[1ai](?<!\w[1ai])[).]\s+(?i:(?:considered\s+and\s+)?(?:noted|agreed|approved|resolved|endorsed|received|authorised|accepted|adopted))\b"
)
"""What every `LISTED` has in it, quickly found."""

WEAK = rf"""(?:
    (?:^|(?<=[.]\s)){_BODY}\s+{_ADVERB}(?:agreed|resolved|AGREED|decided)\s*(?=[:–]|that\b|to\b)
)"""
"""    The Board agreed to note the update"""

Tier = tuple[regex.Pattern[str], ...]


def _compiled(words: tuple[str, ...], forms: tuple[str, ...]) -> Tier:
    """Each form by itself, and only where its own words stand: so they are found three times faster than as one."""
    return tuple(regex.compile(form, V, needs=tuple(w for w in words if w in form.casefold())) for form in forms)


_STRONG = ("resolved", "recommend")
_PLAIN = ("agreed", "recommend", "decided", "decision", "noted", "received", "approved", "confirmed", "outcome")


TIERS: tuple[tuple[Tier, tuple[str, ...], Basis], ...] = (
    (_compiled(_STRONG, STRONG), _STRONG, "resolved"),
    (_compiled(_PLAIN, PLAIN), _PLAIN, "agreed"),
)
"""Each with words of which one must stand in the minute, and what it makes of a resolution."""
