"""Kinds of deeds: what was asked for, and what a later paper tells that somebody did, must be of kinds that answer.

Who was to write is answered by "had written" and by "a reply was received", not by "the bridge was painted"; who was to
repair is not answered by "had written to the County about it".
"""

from __future__ import annotations

import re
from itertools import pairwise

from . import lazily
from .bare import deed_at_end
from .stems import stem

KINDS = {
    "look": """
        investigate check look examine ascertain research explore consider study monitor survey inspect assess establish
        verify audit measure test confirm discuss clarify
    """,
    "meet": "meet arrange organise organize hold convene book visit host schedule walk tour",
    "paper": "report present submit prepare bring draft produce brief compile draw design develop review table",
    "work": """
        repair clean cut clear paint remove move mend mark fix trim mow strim fell
        resurface restore refurbish maintain build construct empty spray fill treat varnish sweep dredge unblock
        adjust extend reinstate relocate widen patch dig demolish cover fence light salt grit pay transfer sign set open
        close undertake carry implement complete finish do effect action rectify resolve deal sort attend register
        enter record amend change update upgrade create form appoint enrol insure renew switch stop turn join add
        include insert incorporate
    """,
    "fit": "install erect fit plant replace place lay put",
    "get": """
        buy purchase order obtain get price cost quote seek source find acquire hire procure collect gather secure
        deliver tender
    """,
    "give": "circulate provide supply issue distribute copy pass display publish upload advertise publicise",
    "say": """
        write contact email telephone phone ring call speak talk inform advise notify tell remind chase reply respond
        thank approach consult liaise ask request enquire inquire query object comment convey express complain
        congratulate lobby urge appeal follow pursue lodge engage correspond escalate relay acknowledge message
        communicate highlight press invite send forward post
    """,
}
"""Verbs by their kind; a verb of two kinds is of the later one."""
_OF = {stem(verb): kind for kind, verbs in KINDS.items() for verb in verbs.split()}
_ANSWERS = {
    "say": "say reply letter came meet result fit",
    "give": "give say paper heard result awarded appointed",
    "get": "get fit result reply letter give awarded",
    "work": "work fit result came",
    "fit": "fit work result get",
    "paper": "paper give heard result adopted",
    "meet": "meet came result heard",
    "look": "look reply letter heard result get meet work fit adopted",
    "": "result work fit heard give get paper",
}
"""By the kind of what was asked: the kinds of what is told that can be an answer to it."""
DECIDED = {
    "appointed": "appoint hire",
    "awarded": "award purchase",
    "adopted": "adopt approve endorse enact ratify",
}
"""Verbs of a decision that settles what was asked for before, by what they make of it: a tender that was invited is
awarded, a post that was advertised filled, a plan that was drafted adopted."""
OFFERS = frozenset(
    "quote quotes quotation quotations tender tenders bid bids proposal price prices estimate rfp offer".split()  # noqa: SIM905
)
"""What is accepted, or approved, when something is awarded."""
_DECIDED = {stem(verb): kind for kind, verbs in DECIDED.items() for verb in verbs.split()}
_TAKEN = 30
"""Words of a decision among which its verb stands."""
_WHOM = 6
"""Words behind a verb that may say to whom …"""
_ABOUT_WHAT = frozenset(
    """
    to of with if whether about for that asking requesting enquiring re regarding concerning how what when why who which
    on and in at as before seeking informing stating advising thanking
    """.split()  # noqa: SIM905
)
"""… and those that go on to say what."""
_word = lazily.plain(r"[^\W\d_]+")
_FIRST = 12
"""Words of a task among which its deed stands."""


def kind_of(word: str) -> str:
    """The kind of a verb in any of its forms: "wrote" → "say"; empty for one that is in no list."""
    return _OF.get(stem(word.casefold()), "")


def deed_of(task: str) -> tuple[str, str]:
    """The verb that a task asks for, as words are compared, and its kind: "write to the mill" → ("writ", "say").

    A dog bin be purchased · to look into the drains · the Clerk to ring · check with the mill (which is to ask)
    The hedge has not been cut - Clerk to chase
    """
    task = deed_at_end(task) or task
    words = [word.casefold() for word in _word.findall(task)[:_FIRST]]
    if ("take", "place") in pairwise(words) and not any(map(kind_of, words[:1])):
        return stem("take"), "meet"
    behind_be = [word for before, word in pairwise(words) if before in {"be", "to", "and"}]
    for word in (*words[:1], *behind_be, *words):
        if kind := kind_of(word):
            with_whom = kind == "look" and (word, "with") in pairwise(words)
            return stem(word), "say" if with_whom else kind
    return "", ""


def whom_of(task: str) -> str:
    """To whom a task says something: "write to the mill asking for a price" → "the mill"."""
    verb, _ = deed_of(task)
    words = list(_word.finditer(task))
    at = next((n for n, m in enumerate(words) if stem(m[0].casefold()) == verb), len(words))
    named: list[str] = []
    for m in words[at + 1 : at + 1 + _WHOM]:
        word = m[0].casefold()
        if word in _ABOUT_WHAT and (named or word not in {"to", "of", "with"}):
            break
        named.append(m[0])
    return " ".join(named)


_CONVEYS = lazily.plain(
    r"""\b(?:forward|send|sent|circulat|cop(?:y|ied)|shar|provid)\w*+\b[^.;]{0,160}?\bto\s+(?!be\b)(?P<to>[^.]+?)
    (?=\s+(?:for\s+(?:consider|support|inform|their|his|her|its|approval|comment|reply)|calling|asking|requesting|seeking|urging
    |to\s+(?!the\b))|[.]|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_PAPER = lazily.plain(
    r"\b(?:the|this|that|these|said|above|a\s+copy\s+of\s+(?:the|this))\s+(?:resolution|motion|notice|recommendation|request|decision)s?\b"
    r"|\bit\s+be\s+(?:forwarded|sent|circulated)",
    re.IGNORECASE,
)


def recipients_of(task: str) -> str:
    """To whom a task sends something: "this resolution be forwarded to the Minister and the MP" → the two of them."""
    found = _CONVEYS.search(task[:_LONG])
    return found["to"] if found else ""


def conveys_its_resolution(task: str) -> bool:
    """Whether what a task sends is the very resolution it stands in, which says what it is about."""
    return bool(_PAPER.search(task[:_LONG]) and _CONVEYS.search(task[:_LONG]))


_LONG = 600
"""Characters of a task that are looked at."""


def decided(resolution: str) -> tuple[str, str]:
    """What a decision makes of what was asked for before, and its verb: "award the tender" → ("awarded", "award").

    Both empty for one that settles nothing: it is to be done yet.
    """
    words = [word.casefold() for word in _word.findall(resolution)[:_TAKEN]]
    found = [(_DECIDED[stem(word)], word) for word in words if stem(word) in _DECIDED]
    offered = not OFFERS.isdisjoint(words)
    if offered and (taken := next((w for w in words if stem(w) in {stem("accept"), stem("approve")}), None)):
        return "awarded", taken
    for kind in DECIDED:
        if verbs := [word for made, word in found if made == kind]:
            return kind, verbs[0]
    return "", ""


def answers(asked: str, told: str) -> bool:
    """Whether a deed of the kind `told` can be what one of the kind `asked` was about."""
    return told in _ANSWERS[asked].split()
