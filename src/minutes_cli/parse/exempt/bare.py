"""A minute about the doors in which nobody is told to go: that nobody need, or what else is done."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

_nothing = regex.compile(
    r"""^\W*(?:none|nil|n/?a|no)\b|\bnot\s+(?:be\s+)?(?:required|applicable|needed|necessary|excluded)\b
      |\bneed\s+not\s+(?:be|leave|withdraw|go|move|exclude|pass)\b
      |\b(?:did|does|do|would)\s+not\s+(?:then\s+)?(?:(?:need|wish)\s+to\s+)?(?:go|move|enter|exclude|adjourn|proceed|pass|adopt)\b
      |\bnone\s*[.;]?\s*$
      |\bnot\s+(?:to\s+(?:exclude|move|go|enter|do\s+so|adopt|pass|proceed)|(?:be\s+)?(?:agreed|carried|supported|seconded|approved|passed))\b
      |\bmotion\s+(?:\w+\s+){0,2}?(?:fell|failed|lost)\b|\bno\s+seconder\b
      |\bthere\s+(?:was|were|is|are|being)\s+(?:no|none)\b|\bno\s+(?:exempt|confidential|private|closed|items?|business|such|matters?|need|resolution|motion|exclusion|reason|requirement)\b
      |\bunnecessary\b|\bremain(?:ed|s)?\s+open\s+to\b|\bagainst\s+(?:the\s+)?exclu|\bdispens\w+\s+with\b""",
    FLAGS,
)
_sentence = regex.plain(r"\n|(?<=[.;!?])\s+")
_decided = regex.plain(
    r"(?:\b(?:RESOLVED|AGREED|DECIDED|RECOMMENDED|ORDERED)\b|\b[Rr]esolved\b|\b[Ii]t was (?:unanimously )?agreed\b)"
    r"\W*(?:(?i:unanimously|that|to|as follows)\W+)*"
)
_of_doors = regex.plain(
    r"(?i)\b(?:public|press|media|exclu\w*|exempt\w*|confiden\w*|privat\w*|closed|camera|committee|sessions?|acts?"
    r"|schedule|sections?|para(?:graph)?s?|motions?|resol(?:ution|ve)\w*|recommendations?|proposal|standing orders?"
    r"|agenda|meeting|items?|100a\w*|19\d\d)\b"
)
"""What a decision on the doors has a word of: That the motion be passed · as on the agenda."""
_slight = regex.plain(r"(?i)\b(?:the|an?|that|be|was|were|is|it|so|this|same|above|as|and|to|by|of|in)\b")
_vote = regex.plain(r"(?i)\b(?:moved|proposed|seconded|in favour|votes?|unanimous\w*|declar\w+|interests?)\b")
_joint = regex.plain(r"\s+[-–—]\s*|\s*[-–—:]\s+")
_word = regex.plain(r"[^\W_]+")
_FEW, _SOME = 3, 6  # words by which a decision is of something; by which a sentence is


def says_nothing(text: str) -> bool:
    """Whether it says that nobody need go, or that nothing is exempt."""
    return _nothing.search(text) is not None


def passes(text: str) -> bool:
    """Whether it passes the resolution that its title names, in so many words."""
    return _passed.search(text) is not None


_passed = regex.plain(
    r"(?i)\bpass(?:ed|ing)?\s+(?:the|this|a|an)\s+(?:\w+\s+)?(?:resolution|motion)\b"
    r"|\b(?:resolution|motion)\s+(?:\w+\s+){0,2}?(?:passed|carried|agreed|approved|adopted)\b"
    r"|^\W*(?:so\s+)?(?:resolved|agreed|carried|approved)\W*(?:unanimously\W*)?$"
)


def holds_other_business(title: str, text: str) -> bool:
    """Whether a minute so titled decides something else, or, where its title names that, tells of it.

    EXCLUSION OF PRESS AND PUBLIC – STAFFING ⏎ RESOLVED: That the probation of the Warden be extended.
    """
    named = any(_word.search(part) and not _of_doors.search(part) for part in _joint.split(title))
    return any(_is_other(sentence, named=named) for sentence in _sentence.split(text))


def _is_other(sentence: str, *, named: bool) -> bool:
    decided = _decided.search(sentence)
    told = sentence[decided.end() :] if decided else sentence
    if not (decided or named) or _of_doors.search(told) or (not decided and _vote.search(told)):
        return False
    return len(_word.findall(_slight.sub(" ", told[:200]))) >= (_FEW if decided else _SOME)
