"""What makes the clause behind it a power, a term or a purpose, and no request."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

_permits = regex.compile(r"(?<!\bbe\s)\bauthori[sz](?:e[sd]?|ing)\s+(?:(?!\bto\b)[^;.])*$", regex.IGNORECASE)
"""Who may do something is not asked to: "we authorise the Mayor (and the Clerk to sign)"."""
_empowers = regex.plain(
    r"\b(?:delegated|given|granted)(?:\s+(?:full\s+)?(?:authority|powers?))?\s+to\b(?:(?!\bto\b)[^;.])*$",
    regex.IGNORECASE,
)
"""    delegated authority be given to Cllr Ash ‖ and the Clerk to spend it: both may, and neither is asked"""
_consulted = regex.plain(r"\bconsult(?:ation|ing)?\s+with\b(?:(?!\bto\b)[^;.])*$", regex.IGNORECASE)
"""    the Clerk, in consultation with the Chair ‖ and Cllr Ash to accept a tender: who is only heard"""
_terms = regex.compile(
    r"\b(?:disposal|sale|lease|letting|licen[cs]e|wayleave|easement|purchase)\b.*\bsubject\s+to\s+(?:\w+\s+){0,3}(?:conditions|covenants|terms)\b",
    FLAGS | regex.DOTALL,
)
"""What stands behind the terms of a sale is one of them: "…; the purchaser to pay all costs"."""
_pauses = regex.compile(r"\b(?:adjourn(?:s|ed)?|meeting\s+be\s+closed)\b[^.;]*\bto\s+(?:allow|enable)\b[^.;]*$", FLAGS)
_CONDITIONS = (
    *(("uthori", _permits), ("delegated", _empowers), ("authority", _empowers), ("consult", _consulted)),
    *(("subject", _terms), ("adjourn", _pauses)),
)
"""What a text has, and what then makes a clause behind it none that asks."""
_WITHIN = 700
"""Characters before a clause in which it may stand."""


def powers_in(low: str) -> Sequence[regex.Pattern[str]]:
    """The patterns that can match in a text, given in small letters."""
    return [form for word, form in _CONDITIONS if word in low]


def tells_of_a_power(text: str, at: int, powers: Sequence[regex.Pattern[str]]) -> bool:
    """Whether the clause that begins at a place is one of those."""
    return any(form.search(text, max(0, at - _WITHIN), at) for form in powers)
