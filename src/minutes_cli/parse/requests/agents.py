"""The names of those who are asked, right before a deed: offices, titles, initials, several joined.

    the Clerk · Cllr Ash and Mrs. Reed · JP/MQ · Pam Oak, Tom Fry and the Chairman · Head of Parks and Rivers

Whether they are somebody who was there, `owners` knows.
"""

from __future__ import annotations

from functools import lru_cache

from minutes_cli.words import lazily as regex
from minutes_cli.words.particles import PARTICLE, PARTICLES
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.posts import POSTS, alternatives

_OF_POSTS = frozenset(
    """
    vice deputy assistant parish town borough district county acting locum proper responsible municipal village city
    senior chief general legal works finance financial planning tree footpath footpaths allotment allotments cemetery
    relevant appropriate lead cabinet ward new former meeting meetings
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words in small letters that say which post it is: the town clerk, the relevant officers, a portfolio holder."""
OFFICE = regex.defined("OFFICE", rf"(?i:{alternatives(POSTS - {'holder', 'holders'})}|portfolio\s+holders?)")
_NAME = r"(?!The\b)\p{Lu}[\p{L}'’-]*"
TITLE = (
    r"(?:(?:Mr|Cllr)\.?\s(?:&|and)\s)?"  # Mr & Mrs Ash
    r"(?:Councill?ors?|Cllrs?|Clrs?|Crs?|Mr|Mrs|Ms|Miss|Dr|Prof|Rev(?:d)?|Fr|PCSO|PC|Sgt|Inspector|Capt|Deputy)"
)
_one = rf"""(?:
    (?:(?-i:The|the)\s+)?(?:(?:(?-i:{_NAME})|{alternatives(_OF_POSTS)})(?:\s+|-)){{0,4}}
      {OFFICE}\b(?:\s+(?:of|for)\s+(?:(?:the|and|of|&)\s+|(?-i:{_NAME}),?\s*){{1,6}}(?<![\s,])|\s+to\s+the\s+(?-i:{_NAME}))?
  | (?-i:{TITLE})\b\.?\s+(?-i:(?:\p{{Lu}}\.?\s*){{0,3}}{PARTICLE}{{0,2}}{_NAME}(?:\s+{PARTICLE}{{0,2}}{_NAME}){{0,2}})
  | (?-i:\p{{Lu}}{{2,4}})\b
  | (?-i:(?:\p{{Lu}}\.?\s*){{1,2}}{_NAME})
  | (?-i:{_NAME}(?:\s+{_NAME}){{1,2}})
)(?:\s*\([^()]{{1,40}}\))?"""
_agents = regex.compile(
    rf"(?<![\p{{L}}'’])(?!(?:actions?|follow-up|task(?!\s(?:force|group))|resolved|agreed|noted|new|authori[sz]ed?|approved?|direct(?:ed)?|request(?:ed)?|ask(?:ed)?)\b){_one}"
    rf"(?:(?:\s*[,/&]\s*(?:and\s+|plus\s+)?|\s+(?:and|plus|or|with)\s+){_one}){{0,6}}\s*,?\s*$",
    FLAGS,
)
"""    the Clerk · Cllr Ash and Mrs. Reed · JP/MQ · Pam Oak, Tom Fry and the Chairman · Head of Parks and Rivers"""
_BETWEEN = POSTS | _OF_POSTS | PARTICLES | frozenset("portfolio the and of for plus or with".split())  # noqa: SIM905
"""Words in small letters that stand in and between the names of those who are asked."""


@lru_cache(4096)
def named_in(window: str) -> tuple[tuple[int, str], ...]:
    """Where names begin that a text ends with, and the names, longest first; the same few are named again and again."""
    return tuple((m.start(), m[0].rstrip(" ,")) for m in _agents.finditer(window, overlapped=True))


def names_begin(window: str) -> int:
    """Before which place of a text no name of those can begin that it ends with: a word that is of none stands there.

    What brackets hold may be any words.
    """
    at = len(window)
    while at > 0 and ")" not in window:
        space = window.rfind(" ", 0, at)
        word = window[space + 1 : at]
        of_office = word in _BETWEEN or (word == "to" and window.startswith(" the ", at))  # Solicitor to the Council
        if word.islower() and word.isalpha() and not of_office:
            return at
        at = space
    return 0
