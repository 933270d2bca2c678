"""What stands between a label and what it resolves, and is no part of it: who abstained, and how many voted.

aside := ("with" | "by" majority)? names how ":" | "that"       RESOLVED, Cllr Ames abstaining: That
score := "(" … figure ("-" | ":" | "to") figure ")"             RESOLVED (3:2): That
"""

from __future__ import annotations

from dataclasses import replace

from minutes_cli.model import Votes
from minutes_cli.words import lazily as regex

from .counts import Side, figure_of
from .movers import NAMES
from .votes import SIDED, take_sided

_HOW = (
    r"(?:(?:and\s+)?(?:abstain(?:ing|ed)|dissenting|absent|opposed|voting\s+against|not\s+voting"
    r"|having\s+(?:declared|left|abstained|voted)\b[^:;.\n]{0,80}?)(?![^\W_]))"
)
ASIDE = regex.compile(
    rf"""\s*(?:with\s+|by\s+(?:(?:a\s+)?majority(?:\s+vote)?,?\s+)?(?:\d{{1,2}}\s+(?:votes\s+)?to\s+\d{{1,2}},?\s+)?(?:with\s+)?)?
    {NAMES}\s+{_HOW}(?:,?\s+(?:and\s+)?(?:with\s+)?{NAMES}\s+{_HOW}){{0,3}}
    (?:\s*[:–]-?|\s*,\s*(?=(?:[Tt]hat|THAT|to)\b)|\s+(?=(?:[Tt]hat|THAT)\b))\s*""",
    regex.VERBOSE,
    needs=("abstain", "dissent", "absent", "opposed", "voting", "having"),
)
"""    RESOLVED, Cllr Ames abstaining: | That · by majority vote, 5 to 0 with Cllr Quill not voting: | That"""
_score = regex.plain(
    r"(?:[(,]|\bvote,)\s*(?:(?:unanimous(?:ly)?|(?:carried|passed)|by|(?:by\s+)?(?:a\s+)?majority(?:\s+vote)?)[\s,]+){0,2}"
    r"(?P<yes>1?\d)(?:\s+votes)?\s*(?:[-–]|:(?=\d\D)|\sto\s)\s*(?P<no>1?\d|nil)(?:\s*[-–]\s*(?P<rest>1?\d))?(?=\s*[),]|\s+with\b)",
    regex.IGNORECASE,
)
_casting = regex.plain(r"\bcasting\s+vote\b", regex.IGNORECASE)


def past_aside(text: str, start: int) -> int:
    """Where what was resolved begins behind who abstained; `start` where no such aside stands there."""
    if text[start - 1 : start] == ":" or (aside := ASIDE.match(text, start, start + 400)) is None:
        return start
    return aside.end()


_REACH = 400
"""Characters behind the beginning of a label in which it is told how it was voted."""


def votes_beside(text: str, label: int, start: int, votes: Votes | None) -> Votes | None:
    """The votes told beside a label, with its bare figures and who voted how: (3:2), (Cllr Dell dissenting).

    Figures that would not carry what was resolved are none, but for the chair's casting vote.
    """
    told = votes or Votes()
    start = min(start, label + _REACH)
    figures = told.for_ is None and any(sign.isdecimal() for sign in text[label:start])
    if figures and (score := _score.search(text, label, start)):
        yes, no = figure_of(score["yes"]), figure_of(score["no"])
        if yes > no or (yes == no and _casting.search(text, label, start)):
            rest = figure_of(score["rest"]) if score["rest"] else told.abstained
            told = replace(told, for_=yes, against=no, abstained=rest)
    sides: dict[str, Side] = {
        "yes": (told.for_, told.names_for),
        "no": (told.against, told.names_against),
        "idle": (told.abstained, told.names_abstained),
    }
    if m := SIDED.search(text, label, start):
        take_sided(sides, text, m.start(), start)
    (yes_, for_), (no_, against), (idle, neither) = (sides[side] for side in ("yes", "no", "idle"))
    return Votes(yes_, no_, idle, for_, against, neither) if any(map(_is_told, sides.values())) else votes


def _is_told(side: Side) -> bool:
    return side != (None, ())
