"""The times in a request that are not its own: when others are to do what they are asked for, when something was or is.

write to the owners, asking them to mow it ‖ as soon as possible · keep the stall until the bank closes ‖ in May
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import DATE, DAY, MONTH
from minutes_cli.words.patterns import FLAGS

from .own_clauses import in_own_clauses

_not_now = regex.compile(
    rf"""(?<!\bbe\s)\bheld\s+(?:in|at)\s[^.;]{{0,60}}?\bin\s+(?:{MONTH})\b
    | \b(?:as|since|because)\s+(?:they|it|he|she)\s+(?:have|has|had|must|need|will)\s[^.;]{{0,160}}
    | \b(?:was|were)\s+(?:due|expected|hoped|scheduled)\s+to\s+be\s[^.;]{{0,90}}
    | \bshould\s+have\s+been\s[^.;]{{0,90}} | \b(?:was|were)\s+not\s+\p{{L}}+\s[^.;,]{{0,60}}
    | \b(?:not|never|than|instead\s+of)\s+(?:to\s+)?wait(?:ing)?\s+(?:until|till|for)\s+[^,.;]{{0,60}}
    | \b(?:noting|stating|saying|advising|reminding|which|who|as|since|because)\b[^,;.]{{0,60}}?
      \b(?:is|are|was|were)\s+(?:\p{{L}}+ed|due|open|closing)\s+(?:by|until|before|on)\s+(?:the\s+)?(?:\p{{L}}+day,?\s+)?
      (?:{DATE}|{DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH})
    | \b(?:after|before|when|once|until|while|whilst|if)\s+(?:the|its|their)\s+(?:[\p{{L}}’'-]+\s+){{1,4}}?
      (?:clos|open|end|start|leav|reopen|expir|finish|retir|visit|mov)(?:e?s|ed)\s[^.;,]{{0,60}}
    | \bsince\s+(?:it|they|he|she)\s[^.;]{{0,120}} | \b(?:does|do|did)\s+not\s[^.;,]{{0,60}}
    | \b(?:due|owing)\s+to\s+(?:the|its|their|this)\s[^.;,]{{0,120}} | \bin\s+support\s+of\s[^.;]{{0,60}}
    | \bas\s+(?:raised|discussed|agreed|reported|stated|noted|advised|outlined|promised)\s[^.;,]{{0,60}}
    | \b(?:had|no\s+\p{{L}}+\s+ha(?:s|ve))\s+been\s[^.;]{{0,120}}
    | \b(?:which|that)\s+(?:should|will|would|may|might)\s+be\s+(?:available|published|introduced|known)\b[^.;,]{{0,60}}
    | \b(?:who|that|which)\s+(?:must|(?:has|have|needs?|is|are)\s+to)\s+(?!be\b)\p{{L}}+\s[^.;,]{{0,60}}
    | (?<=\breport\s(?:back\s)?(?:to\s[^.;,]{{3,40}}\s)?)on\s+(?:[\p{{L}}-]+\s+){{1,5}}?
      (?:(?:to\s+be|being|which\s+(?:is|are|was|were))\s+)?(?:complet|finish|undertak|carri|open|start|instal|repair|spen)\p{{L}}+
      \s(?:out\s+)?(?:by|before|on)\s[^.;,]{{0,40}}
    | \((?:subsequently|since|later|now|already|previously)\s[^()]{{0,120}}
    | (?<=\p{{Ll}}\sthat\s)(?:(?:all|any|the)\s+)?
      (?:replies|responses|comments|views|quotes|quotations|tenders|applications)\s+be\s+(?:receiv|return|submitt)ed\b[^.;,]{{0,60}}
    | \b(?:is|was|are|were)\s+for\s[^.;,]{{0,60}}
    | \b(?:about|regarding|concerning|after|following|(?:was|were)\s+(?:said|discussed|agreed)\s+at|update\s+on)
      \s+(?:the|an?|our)\s+(?!next\b)(?:[\p{{L}}’'-]+\s+){{0,4}}?meeting\s+(?:held\s+)?(?:on|of)\s[^.;,]{{0,40}}
    | \b(?:as\s+at|as\s+of|dated|since|period|ending|ended|from
      |\p{{L}}+ed\s+(?:by|before)(?=[^.;]{{6,24}}\sbe\s))\s+(?:{DATE}|{MONTH}\s+\d{{4}})""",
    FLAGS,
    head=r"""(?=\()|(?<!\w)(?=held|as\s|since|because|w(?:as|ere|ho|hich|hen|hil)|is\s|are\s|should\s|not\s|never\s|than\s
      |instead|noting|stating|saying|advising|reminding|after|before|once|until|if\s|do\s|does\s|did\s|due\s|owing|in\s
      |had\s|no\s|that\s|on\s|all\s|any\s|the\s|repl|respon|comm|view|quot|tend|appl|about|regarding|concerning
      |following|update|dated|period|end|from\s|[^\W\d_]+ed\s+b)""",
)
"""    the grant was due to be paid by May · as it has to close by May · the list, which is due by 4 May ·
    write to them and that replies be received by 4 May · a bid received before 4 May ‖ be opened ·
    to the owner, who must cut it by 4 May · report on works completed by 4 May ·
    a meeting (subsequently agreed for 4 May) · after the public meeting on 4 May · what the plans were for 4 May"""
_of_a_thing = (
    regex.compile(
        r"""\b(?:programme|schedule|timetable|list|plan|details|report|specification|costs?|prices?|quot(?:es?|ations?)
      |estimates?|tenders?)\s+(?:of|for|about)\s+(?:[\p{L}’'-]+\s+){1,5}?(?:(?:that|which)\s+(?:is|are|was|were)\s+)?to\s+be\s+\p{L}+\s+
      (?:out\s+)?(?:by|before|on)\s[^.;,]{0,40}""",
        FLAGS,
        needs=(
            " works to be ",
            " work to be ",
            " repairs to be ",
            " improvements to be ",
            " jobs to be ",
            " it to be ",
        ),
    ),
    regex.compile(
        r"""\b(?:book|hire|reserve)\s+(?:an?|the|some)\s[^.;,]{2,60}?\sfor\s+(?:the|an?|our)\s+
      (?:[\p{L}-]+\s+){0,3}?meeting\s+
      (?:(?:to\s+be\s+)?held\s+)?on\s+(?:the\s+)?\d[^.;,]{0,40}
    | ,\s+(?:(?:Mrs?|Ms|Dr|Cllrs?|Councill?ors?|the)\b\.?\s+[^,;.]{1,40}?|he|she|they)\s
      (?:agreeing|offering|promising|undertaking|having\s+(?:agreed|offered|promised|undertaken))\s+to\s[^.;,]{0,90}""",
        FLAGS,
        needs=("book", "hire", "reserve", "agreeing", "offering", "promising", "undertaking", "having "),
    ),
    regex.compile(
        r"""\b(?:the|an?|any|those|all)\s+(?:[\p{L}’'-]+\s+){0,2}?(?:that|which)\s+(?:he|she|they|it|we)\s+
      (?:would|will|should|was\s+to|is\s+to|were\s+to|are\s+to|ha[ds]|have)\s[^.;,]{0,60}""",
        FLAGS,
        needs=(
            "that he ",
            "that she ",
            "that they ",
            "that it ",
            "that we ",
            "which he ",
            "which she ",
        ),
    ),
)
"""    a programme of works to be completed by 4 May · book a hall for the meeting on 4 May ·
    , Mr Hill agreeing to cut it by 4 May · the report that she would receive by 4 May"""
_telling = regex.compile(
    r"\b(?<!consider\s)(?:requesting|asking|urging|calling\s+(?:up)?on|reminding|stating|saying|advising|informing|confirming|explaining"
    r"|telling|congratulating|thanking|clarifying|pleading|appealing|demanding|requiring|inviting)\s"
    r"|\b(?:advise|inform|tell|remind|assure|notify)\s+(?:[\p{L}’'.-]+\s+){1,5}?that\s"
    r"|\bbe\s+(?:\p{L}+ly\s+)?(?:informed|advised|told|reminded|assured|notified)\s+that\s",
    FLAGS,
    needs=("ing ", " that "),
)
_TELL = frozenset(("tell", "warn", "remind", "order", "instruct", "require"))
_to_whom = regex.plain(r"\w+\s+(?:the|our|all|any|Mrs?|Ms|Dr)\b\.?\s+[^,;.]{2,60}?\sto\s")
"""    tell the tenant to ‖ leave by 30 April"""
_to_ask = regex.compile(
    r"\b(?:to|and)\s+(?P<also>also\s+)?(?:ask|request|urge|call\s+(?:up)?on|remind|tell|instruct|say|impress)\s",
    FLAGS,
    needs=("to ", "and "),
)
_write = regex.compile(
    r"\b(?:writes?|contact|e-?mail|approach|ring|phone|telephone|speak|talk|meet|liaise|lobby|engage|letter|appeal)\b",
    FLAGS,
)
"""    write to the county and ‖ ask it to …"""
_REACH = 160
_purpose = regex.compile(
    r"\bto\s+(?:enable|allow)\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){1,4}?to\s", FLAGS, needs=("enable", "allow")
)
"""    to allow the owner to ‖ reply within 20 days"""
_clause = regex.compile(r"(?:[^.;]|(?<=\b\p{L})\.|(?<=\d)\.(?=\d)){0,250}", FLAGS)
_meets = regex.compile(r"\b(?:meetings?|agenda|report(?:ing)?\s+back|revert)\b", FLAGS)
"""What is asked for a meeting has that time itself: ask for a report for the next meeting."""


def own_times(text: str) -> str:
    """`text` with blanks for its words that tell times of something else."""
    kept, at = [], 0
    for start, end in sorted(_others(text)):
        kept += [text[at:start], " " * (end - max(at, start))]
        at = max(at, end)
    return "".join((*kept, text[at:]))


def _others(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand that tell what was, is, or is asked of others."""
    for form in (_not_now, *_of_a_thing):
        yield from (m.span() for m in form.finditer(text))
    for m in _telling.finditer(text):
        yield from _clause_behind(text, m.end())
    if text.partition(" ")[0].lower() in _TELL and (told := _to_whom.match(text)):
        yield from _clause_behind(text, told.end())
    for m in _to_ask.finditer(text):
        if m["also"] or _write.search(text, max(0, m.start() - _REACH), m.start()):
            yield from _clause_behind(text, m.end())
    for m in _purpose.finditer(text):
        yield from _clause_behind(text, m.end())
    yield from in_own_clauses(text)


def _clause_behind(text: str, at: int) -> Iterator[tuple[int, int]]:
    clause = _clause.match(text, at)
    if clause and not _meets.search(text, at, clause.end()):
        yield clause.span()
