"""What a text is about, as words that can be compared: folded, without their endings, function words left out.

"The footpaths at Mill Lane had been repaired" and "repair the footpath at Mill Lane" share four of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from . import lazily

_word = lazily.plain(r"[^\W_]+(?:['’][^\W_]+)*")
_plain_word = lazily.plain(r"[a-z0-9]+(?:'[a-z0-9]+)*", re.ASCII)
"""The same in a folded text of plain letters: most are, and it takes two thirds of the time."""
_no_name = lazily.plain(r"\d{1,2}|(?:19|20)\d\d|\d+(?:st|nd|rd|th)")
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
IRREGULAR = {
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
    folded = text.casefold()
    words = (_plain_word if folded.isascii() else _word).findall(folded)
    return [found for found in map(_compared.__getitem__, words) if found]


class _Compared(dict[str, str]):
    """Each word that came as it is compared: of a dictionary that is asked without a call for what it has."""

    def __missing__(self, written: str) -> str:
        if len(self) > _MOST:
            self.clear()
        found = self[written] = _telling(written)
        return found


_MOST = 1 << 16
_compared = _Compared()


def _telling(written: str) -> str:
    """A word as it is compared; nothing of one that tells no text from another."""
    word = written.replace("'", "").replace("’", "")
    return "" if word in _FUNCTION or _no_name.fullmatch(word) else stem(word)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word, folded, without its ending: repaired, repairs and repairing are "repair"; purchased is "purchas"."""
    word = IRREGULAR.get(word, word)
    if not word.isalpha():
        return word
    for ending, instead in _by_last.get(word[-1], ()):
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
_by_last = {
    last: tuple(one for one in _ENDINGS if one[0][-1] == last) for last in {ending[-1] for ending, _ in _ENDINGS}
}
"""Those that a word can have, by its last letter: half of the words have none."""
