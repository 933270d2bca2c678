"""Words of the doors as a scan or the end of a line left them: "ex-cluded", "exduded", "rneeting"."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

_WORDS = (
    *("exclude", "excluded", "excludes", "excluding", "exclusion", "public", "press", "withdraw", "withdrawn"),
    *("confidential", "private", "closed", "session", "camera", "committee", "meeting", "members", "remainder"),
    *("following", "remaining", "resolved", "resolution", "resolves", "leave", "admitted", "readmitted"),
)
_READ_AS = {"cl": "(?:c[l1i]|d)", "m": "(?:m|rn)", "l": "[l1i]", "i": "[il1]"}
"""What a scan makes of letters."""


def _any_way(word: str) -> str:
    head, joint, tail = word.partition("cl")
    return "-?".join(_READ_AS.get(letter, letter) for letter in (*head, *([joint] if joint else []), *tail))


_any = regex.plain(r"\b(?:" + "|".join(f"({_any_way(word)})" for word in _WORDS) + r")\b", regex.IGNORECASE)
"""    ex-cluded · exduded · pub-lic · cornmittee; each of the words, in its own group"""
_odd = regex.plain(r"[a-z]-[a-z]|rn|[a-z]1|exd|dosed|exciu|publl|pubi")
"""What stands, in small letters, in a sentence in which one is misread."""


def repaired(sentence: str) -> str:
    """The sentence with these words as they were printed; of another length, if any was not so read."""
    return _any.sub(_printed, sentence) if _odd.search(sentence.lower()) else sentence


def _printed(m: regex.Match[str]) -> str:
    word = _WORDS[(m.lastindex or 1) - 1]
    if m[0].casefold() == word:
        return m[0]
    return word.upper() if m[0].isupper() else word
