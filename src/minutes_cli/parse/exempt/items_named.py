"""Which items a sentence names, by their labels: item 3, Staff, and items 5 to 7."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

LABEL = r"(?:(?-i:[A-Z]{1,4})[./]?\s?)?\d{1,4}[a-z]?(?:[./]\d{1,4})*"
NAMED = regex.compile(
    rf"""\b(?:items?|minutes?)\s+(?:of\s+business\s+)?(?:nos?\.?\s*|numbers?\s+|numbered\s+|\(nos?\.?\s*)?
      (?P<list>{LABEL}(?:(?:\s*\([^()\n]{{2,60}}\)(?=\s*(?:,|;|&|and\b)))?\s*(?:,|;|&|and|to|[-–]|,\s*and)\s*(?:items?\s+)?{LABEL}){{0,20}}+)(?![\d/%])""",
    FLAGS,
)
_joins = regex.compile(
    r"""(?:(?!\b(?:that|be|is|are|was|were|not|except|save|before|after|under|by|which|when)\b)[^.;]){0,100}?(?:[,;]|\band|&)\s*
      (?:(?:for|during|on|of|the|agenda)\s+)*""",
    FLAGS,
)
"""What stands between two lists of one sentence: no other clause."""
_bracket = regex.plain(r"\([^()]*\)")
_one_label = regex.compile(rf"(?P<to>(?:\bto|[-–])\s*)?(?P<label>{LABEL})", FLAGS)


def all_named(sentence: str) -> Iterator[regex.Match[str]]:
    """The first list of items in a sentence, and those that go on with it: item 3, Staff, and item 4, Sale."""
    last = 0
    for m in NAMED.finditer(sentence):
        if last and not _joins.fullmatch(sentence, last, m.start()):
            return
        yield m
        last = m.end()


def named_for(text: str) -> tuple[str, ...]:
    """The labels of the items for which something is done, where a text names them: the resolution for item 4."""
    return next(
        (labels_of(m["list"]) for m in NAMED.finditer(text) if _for.search(text, max(0, m.start() - _NEAR), m.start())),
        (),
    )


_NEAR = 120
"""Characters before a list of items in which it is said what is done for them."""
_for = regex.plain(
    r"(?i)(?:resol|motion|exclu|pass|exempt|confiden|privat)[^.;\n]{0,60}"
    r"\b(?:for|during|on|of)\s+(?:the\s+)?(?:(?:agenda|following|exempt|confidential)\s+)?$"
)


def labels_of(told: str) -> tuple[str, ...]:
    """The labels of a list, those between the two ends of a range too: "9 to 11 and 14" is 9, 10, 11, 14."""
    found: list[str] = []
    for m in _one_label.finditer(_bracket.sub(" ", told)):
        first, _, label = m["label"].rpartition(" ")
        label = label if first in {"AND", "TO", "ITEM"} else m["label"]
        if m["to"] and found and found[-1].isdigit() and label.isdigit() and 0 < int(label) - int(found[-1]) < 60:
            found += [str(n) for n in range(int(found[-1]) + 1, int(label))]
        found.append(label)
    return tuple(found)
