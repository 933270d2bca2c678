"""The grammar of an exclusion: who, and what they do or are told to do; why stands before, behind, or nowhere.

exclusion → who goes | decided who "to"? leaves | sends who leaves
"""

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .wordings import DECIDES, PUBLIC

_WHO = rf"""(?:{PUBLIC}|\b(?:(?:the|any|all)\s+)?(?:visitors|observers|strangers)\b
      (?!\s+(?:of|at|from)\b|\s+to\s+(?!leave|withdraw|retire|vacate|depart))
    |\b(?:persons|people|those|everyone)\s+(?:present\s+)?(?:other\s+than|except(?:\s+for)?|who\s+(?:are|were)\s+not)\s+(?:[\w,]+\s+){{0,4}}?(?:members|councillors|officers|staff)\b)"""
_ROOM = r"(?:the|this|our)\s+(?:[\w-]+\s+){0,2}?(?:meeting|room|chamber|hall|proceedings|call)\b"
_LEAVE = rf"""(?:(?:leave|withdraw|retire|depart|vacate|go(?=\W*$|[.,;:(])|(?:step|wait|go)\s+out(?:side)?)\b
    (?=\W*$|\s*[.,;:(]|\s+(?:from\s+)?{_ROOM}(?!\s+(?:clean|tidy|open|locked))
      |\s+(?:at|for|during|while|whilst|before|so|prior|in\s+(?:order|view)|owing|because|due|under|pursuant|as|and|again|once\s+more)\b))"""
"""    leave · withdraw from the meeting · retire while it was discussed · not: leave their bins, withdraw a claim"""
_ASKED = r"(?:asked|requested|required|invited|instructed|told|directed|ordered)"
_who = regex.compile(
    _WHO,
    FLAGS,
    needs=(
        "public",
        "press",
        "media",
        "members",
        "visitors",
        "observers",
        "strangers",
        "councillors",
        "officers",
        "staff",
    ),
)
_goes = regex.compile(
    rf"""(?:[\s,()]+(?!not\b|never\b)\w+){{0,4}}?[\s,)]+
      (?P<aux>(?:be|were|was|been)(?:\s+and\s+(?:are|is|were))?(?:\s*,[^,.;]{{1,60}},)?(?:\s+(?!not\b|never\b|nearly\b|almost\b|told\b)\w+){{0,3}}?\s+
        |(?:is|are)\s+(?:now|hereby|therefore)\s+
        |(?:is|are)\s+(?=excluded\s+(?:from|for|during)\s+(?:the\s+)?(?:following|remaining|remainder|rest|next|whole)\s+(?:\w+\s+){{0,3}}?(?:meeting|proceedings|items?|business|agenda|matters?)\b))?
      (?:(?P<out>excluded)(?!\s+(?:session|business|meeting|part|minutes?|section|agenda)\b)(?!\s+from\b(?!(?:\s+\w+){{0,4}}\s+
             (?:meeting|proceedings|room|chamber|discussions?|items?|considerations?|matters?|part|session|attendance|attending|debate|deliberations?)))
         |(?P<asked>{_ASKED}|advised(?=[^.;]{{0,80}}\bconfidential))\s+(?:by\s+(?:\w+\s+){{1,3}}?)?to\s+{_LEAVE})""",
    FLAGS,
    needs=("excluded", "to"),
)
"""    be now excluded · were asked by the Chair to leave · were, in accordance with the Act, excluded"""
_leaves = regex.compile(
    rf"""(?:\s+(?:present|in\s+attendance|do|should|shall|would|now|then|all|hereby)){{0,3}}\s+(?:(?P<to>to)\s+)?{_LEAVE}""",
    FLAGS,
    needs=("leave", "withdraw", "retire", "depart", "vacate", "go", "out"),
)
"""    the public withdraw · the press and public to leave the meeting: decided, and not yet told as done"""
_sent = regex.compile(
    rf"(?:\s+present)?(?:\s+(?:to|should|now|(?:if\s+)?(?:they\s+)?would)){{0,2}}\s+{_LEAVE}|\s+out\s+of\s+{_ROOM}",
    FLAGS,
    needs=("leave", "withdraw", "retire", "depart", "vacate", "go", "out"),
)
_sends = regex.compile(
    rf"""(?:\b{_ASKED}|(?P<decided>(?:\bto\s+|\band\s+|[:–—-]\s*)(?:ask|request|require|invite|instruct|direct|order)))\s+(?:that\s+)?(?:both\s+|those\s+)?(?:\w+\s+)?$""",
    FLAGS,
)
"""    the Chair asked | the public to leave · agreed to ask | the public to withdraw"""
_decided = regex.compile(rf"\b{DECIDES}\b|^\W*(?:that|to)\b", FLAGS)
_why = regex.compile(
    r"^\W*(?:that\W+)?(?:in\s+(?:view|accordance|terms|line)|owing|due|because|as|since|pursuant|under|by\s+(?:reason|virtue)|on\s+account|having\s+regard)\b.*\b(?:confiden|exempt|priva|sensitiv|personal|contract|legal|staff|act\b|section|schedule)",
    FLAGS,
    needs=(
        "confiden",
        "exempt",
        "priva",
        "sensitiv",
        "personal",
        "contract",
        "legal",
        "staff",
        "act",
        "section",
        "schedule",
    ),
)
_leads = regex.compile(
    rf"(?:^|[:,;)”’\"–—-]|\b(?:that|{DECIDES}(?:\s+unanimously)?|(?:agreed|resolved)\s+for|act|and|\d{{4}}|business|transacted|discussed|considered))\s*(?:the\s+)?$",
    FLAGS,
)
"""What stands right before whoever is to go: no "ensure", no "when"."""
_some = regex.plain(r"\w")
"""Words around one that has no "were" or "be": Public asked to leave."""
_BEFORE, _NEAR = 400, 60
"""Characters in which a decision and its reason stand before whoever is to go, and of what stands right there."""


class Going(NamedTuple):
    """Where a sentence sends somebody out."""

    start: int
    verb: int
    """Where stands what is done: words that take it back stand before that."""
    end: int
    within: bool = False
    """For the item alone in which it says so."""


def goings(sentence: str) -> Iterator[Going]:
    """All that do, in order, whatever is said of them before."""
    for who in _who.finditer(sentence):
        if m := _goes.match(sentence, who.end()):
            verb = max(m.start("out"), m.start("asked"))
            if m["aux"] or not (_some.search(sentence, 0, who.start()) or _some.search(sentence, who.end(), verb)):
                yield Going(who.start(), verb, m.end())
            continue
        begin = max(0, who.start() - _BEFORE)
        before = sentence[begin : who.start()]
        if (sends := _sends.search(before, max(0, len(before) - _NEAR))) and (m := _sent.match(sentence, who.end())):
            if not sends["decided"] or _decided.search(before):
                yield Going(begin + sends.start(), who.start(), m.end())
        elif (m := _leaves.match(sentence, who.end())) and _is_decided(before, elliptic=bool(m["to"])):
            yield Going(who.start(), who.start(), m.end())


def _is_decided(before: str, *, elliptic: bool) -> bool:
    """Whether what stands before whoever is to go makes it a decision, or gives the reason of one."""
    if not _leads.search(before, max(0, len(before) - _NEAR)):
        return False
    return _decided.search(before) is not None or _why.match(before) is not None or (elliptic and not before.strip())


_BREAKS = ("adjournment", "recess", "break")


def is_for_break(sentence: str, going: Going) -> bool:
    """Whether they go while the meeting is adjourned, and miss nothing: withdraw for the adjournment."""
    told = sentence[going.end : going.end + _NEAR].lower().split()[:3]
    return told[:1] in (["for"], ["during"]) and told[-1].strip(".,;:)*") in _BREAKS


_they = regex.compile(
    r"""^(?P<before>(?:(?!\b(?:cllrs?|councillors?|members|mrs?|ms|officers?|staff)\b)[^.;]){0,120}?)\bthey
      (?=\s+(?:\w+\s+){0,2}?(?:be|were|are)\s+(?:\w+\s+)?(?:excluded\s+(?:from\s+the\s+meeting\s+)?(?:for|during|again)\b
        |(?:asked|requested|required|invited|told)\s+(?:again\s+)?to\s+(?:leave|withdraw|retire)\b))""",
    FLAGS,
    needs=("they",),
)


def with_them(sentence: str) -> str:
    """A sentence behind an exclusion with those that it sends out, too: that they be excluded for item 7."""
    return _they.sub(r"\g<before>the public", sentence)
