"""The grammar of a sentence that keeps the minute in which it stands, or what it rests on, from the public.

kept → what "remain" hidden            RESOLVED: That the minute remain confidential.
     | what "be" kept hidden           … the report and minutes be retained in confidence under section 91(7).
     | decided "to" keep what hidden   It was agreed to keep this minute confidential.
     | what "be" not published         That the details of this resolution not be disclosed.
     | a hidden minute stands apart    The confidential minute is recorded in the minute book only.

What was kept, or is no longer, is not; nor is the minute of another day, or anything that policies say of such papers.
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .fallen import is_lost
from .itself import is_of_rules

_NOUN = r"(?:minutes?|reports?|items?|matters?|resolutions?|decisions?|recommendations?|discussions?)"
_MORE = r"""(?:append(?:ix|ices)|attachments?|annex\w*|documents?|papers?|records?|notes?|details|contents?|terms
    |particulars|business|information)"""
_OF_THIS = r"""\s+(?:of|on|for|to|from|concerning|regarding|(?:in\s+)?relat(?:ion|ing)\s+to|in\s+respect\s+of)\s+
    (?:this|the|these|that)\s+(?:above\s+)?(?:item|matter|minute|discussion|resolution|decision|report|business|motion)s?"""
_WHAT = rf"""(?:the|this|these|its|all|said)\s+(?:(?:above|said|council|committee)\s+)?
    (?:{_NOUN}|{_MORE}(?={_OF_THIS}\b|\s*,|\s+(?:and|or)\b))
    (?:(?:\s*,|\s*,?\s+(?:and|or))\s+(?:(?:the|any|all|its|related)\s+){{0,2}}(?:{_NOUN}|{_MORE})){{0,3}}(?:{_OF_THIS})?"""
_HIDDEN = r"""(?:strictly\s+)?(?:confidential\b|exempt\b(?!\s+from\s+(?!publication|disclosure))
    |(?:in\s+)?public[-\s]excluded\b|in\s+confidence\b|not\s+for\s+publication\b|private(?=\W*$|\s*[.,;]))"""
_KEPT = r"(?:kept|retained|held|treated|recorded|regarded|minuted|marked|classified|considered)\s+(?:as\s+|to\s+be\s+)?"
_SHALL = r"(?:shall|should|must|will|would)"
_NOW = r"(?:(?:now|also|all|both|therefore|further)\s+)?"
_PUBLISHED = r"""(?:published|disclosed|released|made\s+public|available\s+to\s+the\s+public)
    (?=\W*$|\s*[.,;:]|\s+(?:under|until|by\s+virtue|pursuant|in\s+accordance|because|as)\b)"""
_kept = regex.compile(
    rf"""\b{_WHAT}\s+{_NOW}(?:
        (?:(?:(?:is|are|was|were)\s+)?to\s+|{_SHALL}\s+|do\s+)?remains?\s+{_NOW}{_HIDDEN}
      | (?:(?:(?:is|are)\s+)?to\s+be|{_SHALL}\s+be|be|is|are)\s+{_NOW}{_KEPT}{_HIDDEN}
      | (?:(?:is|are)\s+not\s+to\s+be|not\s+be|be\s+not|{_SHALL}\s+not\s+be)\s+{_PUBLISHED})
    | \b(?:the|this|these)\s+(?:minutes?|records?|details|contents?|notes?|report){_OF_THIS}\s+(?:is|are)\s+{_HIDDEN}
    | \bto\s+(?:keep|retain|hold|treat|record)\s+{_WHAT}\s+(?:as\s+)?{_HIDDEN}
    | \b(?:the|an?)\s+(?:confidential|exempt)\s+(?:minute|resolution|decision)\s+(?:of\s+this\s+\w+\s+)?
        (?:is|was)\s+(?:recorded|kept|entered|held)\s+in\s+the\s
    | \b(?:the|this)\s+(?:minutes?|decisions?|resolutions?|details|discussion)(?:{_OF_THIS})?\s+
        (?:is|are|was|were|appears?)\s+(?:(?:recorded|set\s+out|found|minuted)\s+)?
        in\s+the\s+(?:confidential|exempt)\s+(?:minutes?|section|part|minute\s+book|record)\b
        (?!\s+of\s+(?:the\s+)?(?!minutes|meeting|agenda))""",
    FLAGS,
    needs=("confiden", "exempt", "exclud", "private", "publi", "disclos", "releas"),
)
_unsaid = frozenset(
    (
        *("whether", "if", "why", "how", "unless", "not", "longer", "previously", "proposal", "policy", "policies"),
        *("denied", "questioned", "queried", "complained", "requirement"),
    )
)
"""Words before that take it back, or tell of rules."""
_NEAR = 80
"""Characters before what is kept in which such a word stands."""
_word = regex.plain(r"[a-z]+")


def is_kept(title: str, text: str) -> bool:
    """Whether a sentence of a minute says so, and the minute is not about rules of what is kept."""
    return any(_says_so(text, m) for m in _kept.finditer(text)) and not is_of_rules(title)


def _says_so(text: str, m: regex.Match[str]) -> bool:
    before = text[max(0, m.start() - _NEAR) : m.start()].rpartition(". ")[2].rpartition("\n")[2]
    if not _unsaid.isdisjoint(_word.findall(before.lower())):
        return False
    end = text.find("\n", m.end())
    told = text[m.start() : end if end >= 0 else len(text)][: 4 * _NEAR]
    sentence, _, after = told.partition(". ")
    said = m.end() - m.start()
    return not is_lost(sentence, said, said, after)
