"""A motion to send the public out that was not carried: what is said of it behind it, in its sentence and the next."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

_fell = regex.compile(
    r"""\b(?:(?<!\baccess\s+(?:to\s+the\s+meeting\s+)?)(?:was|were|is|be)\s+(?:lost|defeated|rejected|withdrawn|deferred|unnecessary
        |not\s+(?!for\b|re-?admitted\b|admitted\b|permitted\b|allowed\b|present\b|open\b|in\s+the\b|lost\b|defeated\b|rejected\b|withdrawn\b|deferred\b)\w+)
      |(?:no|not\s+find\s+an?y?)\s+seconder|(?:nobody|no[\s-]one)\s+(?:would\s+)?second(?:ed)?|not\s+seconded|(?<=^\W*)not\s+(?:agreed|carried|approved|supported)
      |should\s+be\s+(?:included|placed|added|put)|(?:motion|proposal|vote)\s+(?:was\s+|is\s+)?(?:lost|defeated|fell|failed|rejected)
      |(?-i:LOST|DEFEATED|NOT\s+CARRIED)|failed(?=\W*$|\s*[.;(]|\s+(?:for\s+(?:want|lack)|to\s+(?:pass|carry)))|at\s+(?:its|their)\s+next\s+meeting|will\s+be\s+required)\b""",
    FLAGS,
)
_again = regex.compile(
    r"\b(?:second|further|another|new)\s+(?:motion|proposal|resolution)\s+(?:to\s+exclude|(?:for|on)\s+(?:the\s+)?exclusion)\b"
    r"[^.;]{0,60}?\s(?:was|were|being)\s+(?:(?!not\b)\w+\s+){0,2}?(?:carried|agreed|passed|approved)\b",
    FLAGS,
)
"""    … was withdrawn but | a second motion to exclude was carried"""
_denied = regex.plain(
    r"(?i)\s*[:?–—-]\s*(?:none|nil|no|n/?a|not\s+(?:required|needed|necessary|applicable))\b\W*(?:$|\n)"
)
"""    Public to be excluded? No. · Press and public to be excluded: none"""
_of_another = regex.compile(
    r"\W*(?:(?:an?|the|this)\s+)?(?:earlier|previous|prior|other|another|further|second|amendment)\b", FLAGS
)
"""    An earlier motion was lost: the public is out all the same"""
_own = regex.plain(
    r"(?i)no\b|not find|nobody|not (?:seconded|agreed|carried|approved|supported)|LOST|DEFEATED|motion|proposal|vote"
)
"""    no seconder · LOST · the motion fell: says itself what fell"""
_clauses = regex.compile(
    r"[;:.,–—](?=\s)|\bbut\b|\band\s+(?=(?:the|an?|this|it|that|which|cllr|councillor|item)\b)", FLAGS
)
_beside = regex.plain(r",[^,.;]{0,60},")
_word = regex.plain(r"[^\W_]+")
_REASONS = frozenset(
    ("as", "because", "since", "where", "while", "whilst", "given", "grounds", "ground", "reason", "being", "if")
)
"""    be excluded | because the offer | was not accepted: told of the offer"""
_MOTION = frozenset(
    ("motion", "proposal", "proposition", "resolution", "vote", "exclusion", "request", "recommendation")
)
_IT = frozenset(("it", "this", "that", "which"))
_PEOPLE = frozenset(("public", "press", "media"))
_sent = regex.plain(r"(?i)not (?:asked|requested|required|invited|sent|made|told|removed)")
"""    The public | was not asked to leave"""
_FOR_IT = regex.compile(
    r"\b(?:lost|defeated|rejected|withdrawn|deferred|unnecessary|failed|required|included|placed|added|put|exclu\w+"
    r"|not\s+(?:\w+ly\s+|then\s+|so\s+|to\s+be\s+)?(?:agreed|carried|seconded|approved|supported|passed|adopted|accepted|required|necessary|needed"
    r"|put|pursued|proceeded|moved|resolved|voted|implemented|done|taken|invoked|used))",
    FLAGS,
)
"""What becomes of a motion, where it is only called "it\""""
_of_other = regex.compile(
    r"\b(?:motion|proposal|vote|request|recommendation)\s+(?:on|about|regarding|concerning|for|of)\s+(?:the|an?)\s+(?!exclu|motion|press|public|matter)",
    FLAGS,
)
"""    The vote | on the lamps | was lost"""


def _is_of_it(before: str, fell: str, *, runs_on: bool) -> bool:
    """Whether it is the motion that fell, by what stands before: its subject; `runs_on` from the motion itself."""
    if _own.match(fell) or "exclu" in fell:
        return True
    *others, clause = _clauses.split(_beside.sub(" ", before[-_NEAR:]))
    words = _word.findall(clause.lower())
    if runs_on and not others:
        return _REASONS.isdisjoint(words)
    if not words or words[0] in _REASONS:
        return not words
    if not _MOTION.isdisjoint(words):
        return _of_other.search(clause) is None
    if words[-1] in _PEOPLE:
        return _sent.search(fell) is not None
    return words[-1] in _IT and _FOR_IT.search(fell) is not None


def _is_reason(before: str) -> bool:
    """Whether what stands before begins a reason set between commas: agreed, as the bid | is not yet public, to …"""
    _, comma, clause = before.rpartition(",")
    return bool(comma) and not _REASONS.isdisjoint(_word.findall(clause.lower())[:1])


_NEAR = 240
"""Characters before what fell in which that is told."""

_decided = regex.plain(
    r"\W*(?:RESOLVED|AGREED|DECIDED|[Rr]esolved|It was (?:unanimously )?(?:resolved|agreed|RESOLVED|AGREED))\b"
)
_sentence = regex.plain(r"(?<=[.;!?])\s+|\n")


def says_it_fell(text: str) -> bool:
    """Whether a text behind a motion says so of it."""
    return any(_is_of_it(text[: fell.start()], fell[0], runs_on=False) for fell in _fell.finditer(text))


def is_lost(sentence: str, start: int, end: int, after: str) -> bool:
    """Whether what a sentence moves in a place was not carried, by it or by what stands `after` it."""
    for fell in _fell.finditer(sentence, start):
        before = sentence[min(start if fell.start() < end else end, fell.start()) : fell.start()]
        told = not _is_reason(before) if fell.start() < end else _is_of_it(before, fell[0], runs_on=True)
        if told and not _again.search(sentence, fell.end()):
            return True
    if _decided.match(sentence):  # what is said further behind a decision fell for itself
        after = _sentence.split(after.lstrip(), maxsplit=1)[0]
    if not _of_another.match(after) and says_it_fell(after):
        return True
    return _denied.match(f"{sentence[end:]}{after}") is not None
