"""Requests told in a fragment that leaves out "was": Clerk ‖ asked to obtain quotes · Noted and the Clerk ‖ asked to …

"The Clerk asked to leave early" is a whole sentence, in which she asks: no fragment has an article, unless it goes on
with what was decided; and nobody else is asked to speak or to be excused.
"""

from __future__ import annotations

import re

from minutes_cli.words import lazily as regex

ASKED = frozenset(("asked", "requested", "instructed", "directed", "tasked"))
"""The word before "to", of which the one who is asked stands in front."""
_OF_THE_ASKER = frozenset(
    "abstain attend be comment have hear join know leave receive say see speak stay withdraw".split()  # noqa: SIM905
)
"""What somebody asks to do: the Clerk asked to ‖ speak."""
_whole = regex.plain(r"(?:the|if|when|as|since|after|once|unless|until|where|that)\b", regex.IGNORECASE)
"""What a whole sentence, or a clause, begins with."""
_decided = regex.plain(
    r"\b(?:noted|agreed|approved|accepted|received|considered|resolved)(?:,? and|[,;])(?: that)?\Z", re.IGNORECASE
)


def is_asked(verb: str, before: str, agent: str, *, serves: bool, opens: bool) -> bool:
    """Whether the words before an agent, of whom "asked to" and a deed follow, leave it the one who is asked.

    `serves`: it is an office that does what is asked; `opens`: nothing stands before it that it could be of.
    """
    if verb in _OF_THE_ASKER:
        return False
    return _decided.search(before) is not None or (serves and opens and not _whole.match(agent))
