"""For what the public goes: the items that a sentence names, counts or spares, and until when."""

from __future__ import annotations

from dataclasses import replace

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .door import Door
from .items_named import LABEL, NAMED, all_named, labels_in, labels_of

_and_on = regex.compile(
    r"""(?:\s*\([^()]{2,60}\))?[\s,]*(?:onwards?\b|(?:and|&)\s+(?:all\s+|any\s+|the\s+|those\s+)*(?:items?\s+|business\s+|matters?\s+)?
        (?:subsequent|following|remaining|succeeding|thereafter|(?:that|which|what)\s+follows?)\b
      |(?:and\s+)?(?:up\s+)?(?:to|until|till|through)\s+the\s+(?:end|close|conclusion)\s+of\s+the\s+(?:meeting|agenda|business)
      |(?:and\s+)?(?:for\s+)?the\s+(?:remainder|rest)\b|(?:and\s+)?(?:all\s+)?items\s+(?:following|thereafter))""",
    FLAGS,
)
"""    item 3 | onwards · and all subsequent items · to the end of the meeting"""
_until = regex.compile(
    rf"""\buntil\s+(?:after\s+|(?:after\s+)?the\s+(?:close|end|conclusion|completion)\s+of\s+)(?:the\s+)?(?:agenda\s+)?
      (?:item|minute)\s+(?:no\.?\s*)?(?P<label>{LABEL})""",
    FLAGS,
    needs=("until",),
)
_until_item = regex.compile(
    rf"""\b(?:until|till)\s+(?:(?:the\s+)?(?:consideration|discussion|start|beginning|commencement)\s+of\s+)?(?:the\s+)?(?:agenda\s+)?
      (?:item|minute)\s+(?:no\.?\s*)?(?P<label>{LABEL})""",
    FLAGS,
    needs=("until", "till"),
)
_until_done = regex.compile(
    rf"""{_until_item.pattern}\s+(?:(?:is|was|has|had|have|been|be)\s+)+(?:concluded|completed|finished|closed|ended|dealt|determined|considered|decided)\b""",
    FLAGS,
    needs=("until", "till"),
)
"""    until consideration of item 8 · until item 8 has been dealt with, which is the last of them"""
_for_item = regex.compile(
    rf"\s+(?:for|before|at|from|in\s+time\s+for)\s+(?:(?:the\s+)?consideration\s+of\s+)?(?:agenda\s+)?item\s+(?:no\.?\s*)?(?P<label>{LABEL})\b",
    FLAGS,
)
"""    That the public be readmitted | for item 8"""
_but_for = regex.compile(
    r"""\b(?:except(?:ing)?|save|but\s+not|other\s+than|apart\s+from|excluding|with\s+the\s+exception\s+of)
      (?:\s+(?:for|that|in|respect|of|during|the|consideration|agenda))*\s*$""",
    FLAGS,
)
"""    for the remainder of the meeting except for | item 8"""
_behind = regex.compile(
    rf"""\b(?:items?|business|matters?|reports?)\s+(?:of\s+business\s+)?(?:(?:which|that)\s+)?(?:listed\s+|immediately\s+|to\s+be\s+taken\s+)?
      (?:after|following|follows?|beyond|behind|subsequent\s+to|succeeding)\s+(?:the\s+)?(?:agenda\s+)?item\s+(?:no\.?\s*)?(?P<label>{LABEL})(?![\d/%])""",
    FLAGS,
    needs=("after", "follow", "beyond", "behind", "subsequent", "succeeding"),
)
"""    for all items after | item 5, which is none of them"""
_and_next = regex.compile(
    r"\b(?:following|next)\s+(?:item|matter|report)\s+and\s+the\s+(?:one|item|next)\s*(?:after|following|behind|thereafter)?\b",
    FLAGS,
    needs=("and the",),
)
"""    for the next item and the one after it"""
_counted = regex.compile(
    r"\b(?:following|next|remaining|undermentioned)\s+(?P<n>one|two|three|four|five|six|\d)\s+(?:\w+\s+)?(?:items?|matters?|reports?)\b",
    FLAGS,
)
_single = regex.compile(
    r"\b(?:following|next|undermentioned)\s+(?:agenda\s+|exempt\s+|confidential\s+)?(?:item|matter|report|minute)\b(?!\s*\(?s\b|\(s)",
    FLAGS,
)
_onward = regex.compile(r"\b(?:following|next|remaining|remainder|rest|undermentioned|below)\b", FLAGS)
_here = regex.compile(r"\b(?:this|the)\s+(?:item|matter|minute|report)\b(?!\s+below)", FLAGS)
_NEAR = 80
"""Characters before items in which they are spared."""
_left_out = regex.plain(r"\s+(?:being|having been|having) ")
"""    for the following items, item 9 | being withdrawn"""
_FIGURES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def shut_until(place: tuple[int, int], told: str) -> Door | None:
    """The public that is to be back behind an item, or for one, stays out until then, if that is told."""
    if named := _for_item.match(told):
        return Door(*place, shuts=True, before=named["label"], onward=True)
    if named := NAMED.search(told):
        return Door(*place, shuts=True, until=labels_of(named["list"])[-1], onward=True)
    return Door(*place, shuts=True, count=1, onward=True) if _single.search(told) else None


def shutting(place: tuple[int, int], sentence: str) -> Door:
    if until := _until.search(sentence) or _until_done.search(sentence):
        return Door(*place, shuts=True, until=until["label"], onward=True)
    if before := _until_item.search(sentence):
        return Door(*place, shuts=True, before=before["label"], onward=True)
    if behind := _behind.search(sentence):
        return Door(*place, shuts=True, labels=(behind["label"],), rest=True, spared=(behind["label"],), onward=True)
    named = list(all_named(sentence))
    labels = tuple(label for m in named for label in labels_in(m))
    if labels and _but_for.search(sentence, max(0, named[0].start() - _NEAR), named[0].start()):
        return replace(_counting(place, sentence[: named[0].start()]), spared=labels, onward=True)
    if labels and _left_out.match(sentence, named[-1].end()) and _onward.search(sentence, 0, named[0].start()):
        return _counting(place, sentence[: named[0].start()])
    if labels:
        rest = _and_on.match(sentence, named[-1].end()) is not None
        return Door(*place, shuts=True, labels=labels, rest=rest, onward=True)
    return _counting(place, sentence)


def _counting(place: tuple[int, int], sentence: str) -> Door:
    """The door of a sentence that names no items: it may say how many follow without the public."""
    if told := _counted.search(sentence):
        return Door(*place, shuts=True, count=_FIGURES.get(n := told["n"].casefold()) or int(n), onward=True)
    if _and_next.search(sentence):
        return Door(*place, shuts=True, count=2, onward=True)
    if (single := _single.search(sentence)) or _onward.search(sentence):
        return Door(*place, shuts=True, count=1 if single else None, onward=True)
    return Door(*place, shuts=True, count=0 if _here.search(sentence) else None)
