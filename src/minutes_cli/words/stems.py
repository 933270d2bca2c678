"""What a text is about, as words that can be compared: folded, without their endings, function words left out.

"The footpaths at Mill Lane had been repaired" and "repair the footpath at Mill Lane" share four of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_word = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_no_name = re.compile(r"\d{1,2}|(?:19|20)\d\d|\d+(?:st|nd|rd|th)")
"""Figures that count or date, and name nothing."""
_FUNCTION = frozenset(
    """
    a about above across after again against all along also although am an and another any are around as at away back be
    because been before behind being below between both but by can cannot could did do does doing done down during each
    either else etc even ever every for from further get given go going gone got had has have having he her here hers
    him his how however if in into is it its itself just least less let like many may me might more most much must my
    near no none nor not now of off on once one only onto or other others our out over own per perhaps put quite re
    rather said same say says set shall she should since so some still such than that the their them then there
    therefore these they this those though through thus to too towards two under until up upon us use very via was way
    we well were what when where whether which while who whom whose why will with within without would yet you your
    mr mrs ms miss dr sir cllr cllrs cr councillor councillors chairman chair madam ltd
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday first second third st nd rd th am pm
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
_IRREGULAR = {
    "wrote": "write", "written": "write", "sent": "send", "spoke": "speak", "spoken": "speak", "bought": "buy",
    "paid": "pay", "met": "meet", "held": "hold", "made": "make", "taken": "take", "took": "take", "brought": "bring",
    "sought": "seek", "found": "find", "cut": "cut", "laid": "lay", "built": "build", "told": "tell", "drew": "draw",
    "drawn": "draw", "rang": "ring", "rung": "ring", "swept": "sweep", "dug": "dig", "kept": "keep", "left": "leave",
    "men": "man", "women": "woman", "children": "child", "leaves": "leaf", "done": "do",
    "chosen": "choose", "chose": "choose", "gave": "give", "given": "give", "grew": "grow", "grown": "grow",
    "hung": "hang", "lit": "light", "lost": "lose", "sold": "sell", "shown": "show", "stood": "stand", "tore": "tear",
    "torn": "tear", "won": "win", "worn": "wear", "broke": "break", "broken": "break", "fell": "fall", "fallen": "fall",
    "mown": "mow", "undertook": "undertake", "undertaken": "undertake",
}  # fmt: skip
_SHORTEST = 3
"""Letters that a word keeps when it loses its ending."""


def stems(text: str) -> frozenset[str]:
    """The words of a text that can tell it from another."""
    return frozenset(ordered_stems(text))


def ordered_stems(text: str) -> list[str]:
    """The same in the order of the text, with those that come again."""
    return [stem(word) for word in _words(text) if word not in _FUNCTION and not _no_name.fullmatch(word)]


def _words(text: str) -> list[str]:
    return [word.replace("'", "").replace("’", "") for word in _word.findall(text.casefold())]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word, folded, without its ending: repaired, repairs and repairing are "repair"; purchased is "purchas"."""
    word = _IRREGULAR.get(word, word)
    if not word.isalpha():
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST + (len(ending) > 3):
            word = word[: -len(ending)] + instead
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeioulszf":
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word


_ENDINGS = (
    ("ications", "y"), ("ication", "y"), ("ations", ""), ("ation", ""), ("ments", ""), ("ment", ""), ("ities", "ity"),
    ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ings", ""), ("ing", ""),
    ("eed", "ee"), ("ed", ""), ("ss", "ss"), ("us", "us"), ("is", "is"), ("es", "e"), ("s", ""),
)  # fmt: skip
"""The first that fits is taken off."""

COMMON = frozenset(
    stem(word)
    for word in """
    accept accordance access account accounts act action actions add additional address adjourned adopted advice advise
    advised affect agency agenda agree agreed agreement allow amend amended amendment amount annual apologies
    appear appeal application apply appoint appointed approach appropriate approve approved approximately area
    areas arise arising arrange arranged arrangement ask asked asking attend attendance attended attention
    authority available await awaiting aware based basis become begin believe best better big board body borough
    bring budget business call called carry case cause centre change charge chase check circulate clear clerk
    close closed come comment comments committee community company complete completed concern concerned concerns
    condition confirm confirmed consider considered consideration contact contacted contain continue contract
    contractor copy correct correspondence cost costs council county current currently date day days deal dealt
    december decide decided decision declare defer deferred department deputy detail details develop development
    different direct director discuss discussed discussion district document done draft due early effect email
    end enquire ensure establish event evening executive existing expect explain explained extra fact far feel
    felt few final finance financial find following follow form forward forwarded full fund funding future
    general give good government grant great ground group hand happen hear help high hold hope hoped hour
    however idea identify immediate important improve include included including increase individual inform
    information informed inspect install instruct intend interest investigate invite invited issue issues item
    items keep know large last late later leave letter level liaise list local long look low made main maintain make
    manager matter matters mean meeting meetings member members mention minute minutes money month monthly
    motion move name national necessary need needed new next note noted notice notify number obtain office
    officer open opinion option order original outcome outside outstanding owner paper parish parishioner part
    particular pass past pay payment people period permission person pick place plan planned planning plans
    point policy position possible post prepare present presented previous price prior private problem problems
    procedure proceed process produce project proper property propose proposed provide provided public purchase
    pursue question quotation quote raise raised reach read ready reason receive received recent recently
    recommend record reduce refer regard regarding regular relate relation relevant remain remind remove repair replace
    reply report reported represent representative request requested require required resident residents
    resolution resolve resolved respond response responsible result return review right run secretary section
    see seek send sent serve service services set show side sign similar site situation small soon special
    specific speak staff stage standard start state statement status step stop street submit subject suggest
    suggested suitable supply support sure take talk tell term thank thanked things think time today total town
    try update updated urgent various view village visit vote week wish word work works write year years
    yesterday
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words that say little in any minutes: a body that has few papers cannot tell by itself that they are common."""
