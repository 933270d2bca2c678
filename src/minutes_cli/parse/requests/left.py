"""What a paragraph leaves to do for those whose initials stand beside it; a fact leaves nothing.

    It was suggested that a claim be made.⇥GM     The price was still to be found.⇥IF     Weir - in hand.⇥GM
    Not: Dinghy shed, Weir Lane - alterations and a loft. Supported.⇥GM

What was done before does not: "HL had told the mill that the works were in hand". But those who have asked, and still
stand beside it, have the answer to come: "HL had asked the mill for a price.⇥HL".
"""

from __future__ import annotations

import re
from collections.abc import Collection

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.sentences import sentences

from .unfinished import opens_part_with_deed

_LY = r"(?:[a-z]+ly[ ]|also[ ]|then[ ]|now[ ]|still[ ]|yet[ ]){0,3}"
_DONE = (
    r"(?:[a-z]+(?:ed|en)|done|sent|held|sought|bought|brought|made|put|kept|met|paid|laid|set|found|built|cut|dug|hung"
    r"|read|told)"
)
_asks = regex.plain(
    rf"""\b(?:
    (?:agreed|resolved|decided|suggested|proposed|recommended|requested|asked|undertook|offered)[ ](?:to|that)\b
    | agreed\W*$ | (?:should|must|shall|needs?|needed)\b | (?:was|were|is|are)[ ]{_LY}required\b
    | (?:will|would)[ ]{_LY}be[ ]{_LY}(?:{_DONE}|useful|helpful)\b
    | (?:he|she|they|we|[A-Z]{{2,4}})[ ](?:will|would)[ ][a-z] | (?:[A-Z]{{2,4}}|still|yet)[ ]to[ ][a-z]
    | (?<!due[ ])to[ ]be[ ]{_LY}{_DONE}\b | ha(?:d|s|ve)[ ]{_LY}to[ ](?!do\b)[a-z])""",
    re.VERBOSE,
)
"""    It was felt that it should … · A lamp would be needed · IF still had to look · they would ask · ZB to meet"""
_goes_on = regex.plain(
    r"""\b(?:on-?going|in[ ]hand|in[ ]progress|await(?:ed|ing)?|outstanding|pending|not[ ]been|yet
    | (?<!would[ ])(?<!will[ ])still | continu[a-z]+
    | no[ ](?:further[ ])?(?:progress|change|news|update|response|reply)
    | (?:was|were|is|are)[ ](?:[a-z]+ly[ ])?(?!nothing\b)[a-z]+ing)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_was_done = regex.plain(rf"\b(?:ha(?:d|s|ve)[ ](?!(?:not|yet|still|to|agreed)\b){_LY}[a-z]+|why|whether|how)\b[^.;,]*$")
"""    HL had told the mill that works were ‖ in hand; to find out why it had ‖ not been done"""
_asked = regex.plain(
    r"\b([A-Z]{2,4}) ha(?:d|s|ve) (?:also |again )?"
    r"(?:asked|requested|chased|reminded|contacted|written|emailed|approached)"
    r"\b(?:[^.;]*? )??(?:to (?!(?:the|an?|our|their|its)\b)[a-z]|for\b)"
)
"""    HL had written to the mill to find out where it stood · HL had asked for a price"""
_of_use = regex.plain(r"(?:^|[-–:] )\w+ of\b")
"""    Mill Yard - Change of use, Repair of the roof: no deeds"""
_LONGEST = 1500
"""Characters of a sentence that are looked at, from its end: a paper without a full stop has no end …"""
_LOOK_BACK = 200
"""… and before a word that asks."""


def left_in(text: str, start: int, at: int, who: Collection[str]) -> int | None:
    """Where the last sentence of a paragraph begins that leaves something to do for those beside it; None if none does.

    That something goes on, or was asked for, leaves it open where it is said last.
    """
    cut = sentences(text[start:at])
    place = len(text[start:at].rstrip()) - 1
    sentence = cut.at(place) if place >= 0 else None
    last = True
    while sentence is not None:
        words = tidy(text[start + sentence.start : start + sentence.end])[-_LONGEST:]
        if _leaves(words, last=last, who=who):
            return start + sentence.start
        sentence, last = cut.before(sentence), False
    return None


def _leaves(words: str, *, last: bool, who: Collection[str]) -> bool:
    if any(not _was_done.search(words, max(0, m.start() - _LOOK_BACK), m.start()) for m in _asks.finditer(words)):
        return True
    if not last:
        return False
    if (opens_part_with_deed(words) and not _of_use.search(words)) or any(m[1] in who for m in _asked.finditer(words)):
        return True
    return any(not _was_done.search(words, max(0, m.start() - _LOOK_BACK), m.start()) for m in _goes_on.finditer(words))
