"""A motion to send the public out that was not carried: what is said of it behind it, in its sentence and the next."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

FELL = regex.compile(
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
_of_item = regex.plain(r"(?i)\b(?:items?|minutes?|reports?|applications?)(?:\s+(?:no\.? )?\d[\w./]*)?\s+$")
"""    be excluded for item 6, and that item 7 | be deferred"""
_NEAR = 40
"""Characters before what fell in which that stands."""

_decided = regex.plain(
    r"\W*(?:RESOLVED|AGREED|DECIDED|[Rr]esolved|It was (?:unanimously )?(?:resolved|agreed|RESOLVED|AGREED))\b"
)
_sentence = regex.plain(r"(?<=[.;!?])\s+|\n")


def is_lost(sentence: str, start: int, end: int, after: str) -> bool:
    """Whether what a sentence moves in a place was not carried, by it or by what stands `after` it."""
    for fell in FELL.finditer(sentence, start):
        if not (
            _again.search(sentence, fell.end())
            or _of_item.search(sentence, max(end, fell.start() - _NEAR), fell.start())
        ):
            return True
    if _decided.match(sentence):  # what is said further behind a decision fell for itself
        after = _sentence.split(after.lstrip(), maxsplit=1)[0]
    if FELL.search(after) and not _of_another.match(after):
        return True
    return _denied.match(f"{sentence[end:]}{after}") is not None
