"""Where in a paper anything may say that something is exempt: elsewhere nothing is looked at."""

from __future__ import annotations

from bisect import bisect_left

from minutes_cli.words import lazily as regex
from minutes_cli.words.apart import runs
from minutes_cli.words.by_letters import by_letters

_hints = regex.plain(by_letters(
    r"""ex(?:clu|-\s*clu|du|ciu|empt|ecutive\W+(?:session|meeting|deliberation|part|item|business|matter|agenda|information|report))
      |c(?:amera|onfidential|los(?:e[ds]?|ing)\s+(?:session|meeting|committee|deliberation|part|item|business|section|matter|council
        |executive|agenda|minute|doors|papers?|reports?|(?:th(?:e|is)\s+\w+\s+)?to\b|ses-)|losed\W*(?:\n|foi|freedom|page))
      |p(?:rivate(?!\s+(?:sector|hous|rent|land|propert|develop|individual|compan|garden|road|car\b|owner|tenan|resid|contract))
        |art\s+(?:ii|2|b|two)\b|ublic\s+(?:gallery|left|(?:then|had|all)\s+left|w\w+\snot)|ress\s+(?:left|(?:then|had|all)\s+left))
      |no[nt][-\s]?(?:in\s)?public|not\sopen|nfp\b|redacted\s+(?:from|in)\b|reserved(?:\s+(?:business|item)|\W*\n|\W*page)|secret\W*(?:\n|page)|public(?:ation|\saccess)?\W{1,3}no\b|foi\W|freedom\sof|not\s+(?:permitted|allowed)\s+to|(?:public|open)\s+part\s+of|in(?:to)?[-\s]+[‘'"“(]{0,2}(?:committee|confidence)|in\s+the\s+absence\s+of|access\s+to\s+information|admission\s
      |withdr[ae]w|leave\b|vacate|retire|asked\s+to\s+(?:go|step|wait)\b|(?:out|cleared)\s+of\s+the\b|schedule\s+(?:12|7a)|100a|50a|for\s+public(?:ation|\s)|not\s(?:(?:for|(?:to\s)?be)\s)?(?:circul|releas|disclos|publ|made\spub)|embargoed|not\s+(?:present|in\s+(?:attendance|the\sroom))\s+(?:for|during|wh)|with(?:out|\s+no)\s+(?:the\s+)?(?:press|public|members)|wahard|eithri|corn-?\s?mittee|carnera|dosed\s+(?:session|meeting|to\b)|access\s+(?:to\s+the\s+meeting\s+)?(?:be|was|is)\s+(?:now\s+)?suspended|having\s+(?:now\s+|then\s+)?left|restricted|vertraul|cyfrinach|not\s+admitted|open\W+closed
      |c\ o\ n\ f|e\ x\ e\ m|p\ r\ i\ v|r\ e\ s\ t|n\ o\ t\ (?:f|\ )
      |end\s+of\s+(?:the\s+)?(?:public|open|part)\b|in\spublic\s+\w+ed\b|public\ssession\s+(?:was\s+)?(?:ended|concluded|finished)|waiting\sroom|lobby|removed\sfrom\sthe\s(?:zoom|teams|video|virtual|online|remote)|(?:left|withdrew)[^.\n]{0,40}\s(?:following|next|remaining)\s(?:item|business|matter)|press\s?[&/]\s?public|public\s?[&/]\s?press
      |closed\s+to|for\s(?:the\s)?press|withheld|private\W*\n|yellow\spa|(?:buff|lilac)\spa|print\w*\son\s|preifat
      |members\W{1,2}(?:use\s+|eyes\s+)?only|councillors\sonly|sensitiv|gallery\s+(?:was|be)\s|(?:blue|pink)\s+pa(?:ge|per)|nicht[-\s]?öffentlich|huis[-\s]clos"""
) + r"|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\uff21-\uff5a]"
    r"|[(\[](?:px[)\]]|par(?:agraph|a)s?\.?\s\d)")  # fmt: skip
"""What stands, in small letters, in whatever is exempt or sends the public out; elsewhere nothing is looked at."""


class Hints(tuple[int, ...]):
    """Where hints stand in a text, in order."""

    __slots__ = ()

    def within(self, start: int, end: int) -> bool:
        """Whether one stands in a stretch."""
        n = bisect_left(self, start)
        return n < len(self) and self[n] < end


def hints_in(text: str) -> Hints:
    """Where hints stand in a text; letters set apart for show may make any word."""
    found = [m.start() for m in _hints.finditer(text.lower())]
    apart = [start for start, _ in runs(text)]
    return Hints(sorted((*found, *apart)) if apart else found)
