"""Whether a meeting was held, as its head or a paper of a few lines says it."""

from __future__ import annotations

from minutes_cli.model import State
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

_states: tuple[tuple[State, regex.Pattern[str]], ...] = (
    (
        "inquorate",
        regex.compile(
            r"\binquorate\b|\b(?:no|lack\s+of\s+a?|want\s+of\s+a?|without\s+a)\s+quorum\b|\bnot\s+(?:quorate|a\s+quorum)\b",
            FLAGS,
            needs=("quor",),
        ),
    ),
    (
        "cancelled",
        regex.compile(
            r"\bmeeting\b[^.;]{0,60}\b(?:cancelled|canceled|did\s+not\s+take\s+place|was\s+not\s+held|postponed)\b|\bCANCELLED\b",
            FLAGS,
            needs=("cancel", "not take place", "not held", "postponed"),
        ),
    ),
    (
        "adjourned",
        regex.compile(
            r"\bmeeting\b[^.;]{0,60}\b(?:stood|was|is|be)\s+adjourned\s+(?:to|until)\b", FLAGS, needs=("adjourned",)
        ),
    ),
)
_FEW = 1500
"""Characters of a paper of a few lines."""


def state_of(title: str, text: str) -> State:
    """What became of the meeting: the head, or a paper of a few lines, says that it was not held."""
    words = tidy(text if len(text) < _FEW else title)
    for state, form in _states:
        if form.search(words):
            return state
    return "held"
