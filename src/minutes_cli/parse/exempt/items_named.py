"""Which items a sentence names, by their labels: item 3, Staff, and items 5 to 7."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

LABEL = r"(?:(?-i:[A-Z]{1,4})[./]?\s?)?\d{1,4}[a-z]?(?:[./]\d{1,4})*"
NAMED = regex.compile(
    rf"""\b(?:item|minute)(?P<several>s)?\s+(?:of\s+business\s+)?(?:nos?\.?\s*|numbers?\s+|numbered\s+|\(nos?\.?\s*)?
      (?P<list>{LABEL}(?:(?:\s*\((?!and\b|or\b|&)[^()\n]{{2,60}}\)(?=\s*(?:,|;|&|and\b|or\b)))?
        \s*[()]?\s*(?:,|;|&|and(?:/or)?|or|to|thro?ugh?|[-–]|,\s*(?:and|or))\s*(?:also\s+|possibly\s+)?(?:items?\s+|nos?\.?\s*)?{LABEL}){{0,20}}+)(?![\d/%])""",
    FLAGS,
)
_parts = regex.plain(r"(?i)[,;/(]|\b(?:and|or|plus|also|as well as|together with|along with|in addition to)\b|&")
_breaks = frozenset(("be", "not", "except", "save", "before", "after", "when"))
"""Words behind which an item is not one of those: for item 6, | and that item 7 be deferred"""
_leads = frozenset(
    (
        *("for", "during", "on", "of", "in", "under", "at", "to", "the", "agenda", "and", "or", "if", "both", "too"),
        *("consideration", "discussion", "considering", "discussing", "respect", "relation", "addition", "further"),
        *("also", "then", "again", "likewise", "similarly", "possibly", "necessary", "required", "later"),
    )
)
"""What may stand between a joint and the item: and | also, if necessary, for | item 7"""
_for_what = frozenset(("for", "during", "on", "of"))
_again = regex.plain(r"(?i)\bexcluded\b")
_stop = regex.plain(r"\.\s+[A-Z]")
_word = regex.plain(r"\w+")
_BETWEEN = 200
"""Characters between two lists of one sentence."""
_acts = regex.plain(r"(?i)\s+(?:to )?(?:be|is|are|was|were|has|have|had|should|shall|will|would|may|must|can)\b")
"""    and item 7 | was deferred: a clause of its own"""
_titled = regex.compile(
    rf"""\s*[:–—-]?\s*[(“"‘']?(?-i:\p{{Lu}})[^.;\n\d]{{1,80}}?(?:,\s*(?:and\s+)?|\band\s+|&\s*|;\s*)
      (?P<list>{LABEL})(?=\s*[:–—-]?\s*[(“"‘']?(?-i:\p{{Lu}}))""",
    FLAGS,
)
"""    items 6 | Staffing and 7 | Sale of the Old Mill"""
_bracket = regex.plain(r"(?i)\((?!and\b|or\b|&)[^()]*\)")
_one_label = regex.compile(rf"(?P<to>(?:\bto|\bthro?ugh?|[-–])\s*(?:items?\s+)?)?(?P<label>{LABEL})", FLAGS)


def all_named(sentence: str) -> Iterator[regex.Match[str]]:
    """The first list of items in a sentence, and those that go on with it: item 3, Staff, and item 4, Sale."""
    last = 0
    for m in NAMED.finditer(sentence):
        if last and (_acts.match(sentence, m.end()) or not _joins(sentence[last : m.start()])):
            return
        yield m
        last = m.end()
        one, titled = m, _titled.match(sentence, last) if m["several"] else None
        while titled and _goes_on(one["list"], titled["list"]):
            yield titled
            last, one = titled.end(), titled
            titled = _titled.match(sentence, last)


def _joins(between: str) -> bool:
    """Whether what stands between two lists makes the second one of those: item 6 | under paragraph 1 and | item 7.

    Behind a second exclusion the items are its own: item 6; and that they also be excluded for | item 7
    """
    if len(between) > _BETWEEN or _stop.search(between):
        return False
    if again := _again.search(between):
        told = set(_words(between[again.end() :]))
        return "not" not in _words(between) and _breaks.isdisjoint(told) and not _for_what.isdisjoint(told)
    begin = between.find(";")
    joints = _parts.finditer(between) if begin < 0 else _parts.finditer(between, begin, begin + 1)
    leads = [words for joint in joints if _leads.issuperset(words := _words(between[joint.end() :]))]
    if any("for" in words or "during" in words for words in leads):
        return True
    return bool(leads) and _breaks.isdisjoint(_words(between)) and "that" not in _words(between)


def _words(told: str) -> list[str]:
    return _word.findall(told.lower())


def _goes_on(list_: str, label: str) -> bool:
    """Whether a label is that of an item behind those of a list."""
    first = labels_of(list_)[-1]
    return not (first.isdigit() and label.isdigit()) or int(first) < int(label)


def labels_in(m: regex.Match[str]) -> tuple[str, ...]:
    """The labels of a list where it stands: "items 6/7" are two, "item 6/21" is one of a year."""
    told = labels_of(m["list"])
    both = _both.fullmatch(told[0]) if len(told) == 1 and m.groupdict().get("several") else None
    return labels_of(f"{both[1]}-{both[2]}") if both and int(both[1]) < int(both[2]) else told


_both = regex.plain(r"(\d{1,3})/(\d{1,3})")


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
