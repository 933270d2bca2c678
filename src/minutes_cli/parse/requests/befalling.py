"""What happens to somebody, and is not done for the meeting: Ms Ash would ‖ retire · will ‖ leave the Council."""

from __future__ import annotations

import re

from minutes_cli.words import lazily as regex

_BEFALLS = frozenset("become benefit depart die expire lose need receive remain resign retire suffer".split())  # noqa: SIM905
_LEAVES = frozenset(("leave", "stand", "step"))
_leaves = regex.plain(
    r"""(?:step|stand)\ (?:down|aside)\b
    |leave(?=\ ?(?:[.,;)]|$)|\ (?:on|in|at\ the\ end)\b
      |\ (?:the|our|this|its|his|her|their|[A-Z][\w’'-]+)\ (?:[\w’'-]+\ ){0,2}?
        (?:council|board|committee|authority|parish|village|area|post|position|role|office|company|school|service)
        (?:[ ]?(?:[.,;)]|$)|\ (?:on|in|at|by|after|before|next|this|later|for|from|and|when|with|to)\b))""",
    re.IGNORECASE | re.VERBOSE,
)
"""    Mr Pike will ‖ leave the Council on 31 March; not: leave the keys with the Clerk · leave the office open"""


def befalls(verb: str, text: str, at: int) -> bool:
    """Whether a verb, which stands at a place of a text, tells what happens to whoever is named before it."""
    return verb in _BEFALLS or (verb in _LEAVES and _leaves.match(text, at) is not None)
