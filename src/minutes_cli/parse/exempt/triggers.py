"""The words without which no sentence sends the public out or lets it in: what has none is not looked at further."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.by_letters import by_letters

TRIGGER = regex.plain(by_letters(
    r"""exclu|camera|closed|session|private|in(?:to)?[\s‘'"“]+committee|from\s+committee|of\s+committee|rise\s+and|webcast|broadcast|live\s*-?stream|doors\b|admi[ts]|leave\b|vacate|retire|confiden
      |exempt|restricted|sensitive|gallery|parishioners|non-?councillors|observers|next\smatter|open\s+part|public|press\b|withdr[ae]w|re(?:conven|sum|turned|-?open)|part\s+(?:ii?|[12ab]|two|one)\b|ex-\s?clu|exdu|exciu|pub-\s?lic|corn-?\s?mittee|carnera|dosed|wahard|eithri"""
))  # fmt: skip
"""A word, in small letters, without which no sentence sends the public out or lets it in."""
_people = regex.plain(
    "public|non-?councillors|parishioners|speakers|press|media|members|visitors|observers|strangers|persons|people|those"
    "|everyone"
)
_leaving = regex.plain(r"leave\b|withdr[ae]w|vacate|retire|admi[ts]")
"""Words of a door only beside somebody who goes: an item that is withdrawn says nothing of it."""
_HIDDEN_PART = r"(?:closed|executive|private|confidential|exempt)\s+(?:meeting|deliberation|part\s"
_may_shut = regex.plain(
    rf"""exclu|leave|withdr[ae]w|left|clear|emptied|vacate|retire|to\s+(?:go|step|wait)\b|out\s+of|webcast|broadcast|live\s*-?stream|recording|filming|admitted|session|camera|absence
      |{_HIDDEN_PART}|business|items?|matters?|agenda|section)|(?:in|to)\s+[‘'"“]?(?:private|committee|confidence)
      |doors|sitting|permitted|allowed|exempt|confidential|(?:public|open)\s+part\s
      |part\s+(?:ii|2|b|two)\b|clos(?:e[ds]?|ing)\s|with(?:out|\s+no)|attend|access|restricted|not\s(?:for|open|to\sbe)\s|waiting\sroom|lobby|removed\sfrom|in\spublic|wahard|eithri""",
    regex.VERBOSE,
)
"""Of which one stands in each sentence that sends it out …"""
_may_open = regex.plain(
    rf"""admit|return|re-?join|re-?ent|back\b|resum|reconven|re-?open|open(?:ed)?\s+to|in\s+public|left\s|rise\s+and|out\s+(?:of|from)|exit
      |(?:open|public|regular)\s+(?:session|meeting|deliberation|part\s)|part\s+(?:i|1|a|one)\b|re-?start|re-?commenc|session|camera|{_HIDDEN_PART})|committee|exclusion""",
    regex.VERBOSE,
)
"""… and in each that lets it in."""


def may_tell(low: str) -> bool:
    """Whether a sentence that has such a word, in small letters, may be about who is there."""
    return _people.search(low) is not None or TRIGGER.search(_leaving.sub("", low)) is not None


def may_shut(low: str) -> bool:
    """Whether such a sentence may send it out."""
    return _may_shut.search(low) is not None


def may_open(low: str) -> bool:
    """Whether it may let it in."""
    return _may_open.search(low) is not None
