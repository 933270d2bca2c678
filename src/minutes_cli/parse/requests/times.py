"""The words with which a request tells its time: a table of forms, the surest first.

by 4 May · within 28 days · at the April or May meeting · on the June agenda · in early autumn · without delay
"""

from __future__ import annotations

from minutes_cli.words.dates import DATE, DAY, MONTH, WEEKDAY

_MEETING = rf"(?:meetings?|{MONTH}\s+meeting|cycle|session)"
_TO_BE = r"(?:which\s+(?:is|was)\s+|is\s+|to\s+|being\s+|scheduled\s+(?:to\s+)?|due\s+to\s+|planned\s+)"
_MONTHS = rf"{MONTH}(?:\s+\d{{4}})?(?:\s+(?:or|and)\s+{MONTH}(?:\s+\d{{4}})?)?"
"""June · June 2019 · May or June"""
_NOT_DONE = (
    r"(?<!(?<!\bbe\s(?:\p{L}+ly\s)?)\b(?:\p{L}+ed|held|made|sent|met|was|were|been|given|seen|taken|done|said|built"
    r"|brought|for|minutes)\s)"
)
"""Of a deed that was done, "in May" is history: the lock that was opened ‖ in March."""

KIND = r"ordinary|scheduled|full|plenary|regular|monthly|council|parish|board|committee|pc"
"""What its own next meeting may be called."""

_SEASON = (
    r"\b(?:by|before|until|in\s+time\s+for|(?P<around>after|over|during))\s+(?:the\s+)?"
    r"(?:(?:end|middle|start|beginning)\s+of\s+)?(?:the\s+|this\s+|our\s+)?(?:(?(around)(?!)"
    r"|(?:(?:financial|fiscal|municipal|calendar|civic|school|academic|current)\s+year|year[- ]end|(?-i:AGM)"
    r"|(?:year|month|week|season|quarter)(?<=end\s+of\s+the\s+\p{L}+)"
    rf"|(?:(?:next|this)\s+)?(?:{WEEKDAY})\b(?!,?\s+(?:the\s+)?(?:\d|{MONTH}))(?:\s+next)?"
    r"|(?:(?:spring|summer|autumn|winter)(?:\s+(?:19|20)\d\d)?|term)(?!\s+(?:recess|holiday|break))))"
    r"|(?:(?:summer|winter|spring|autumn|Easter|Christmas|school|bank)\s+){0,2}"
    r"(?:recess|holidays?|break|weekend)|half[- ]term|Christmas|Easter|new\s+year(?:['’]s\s+(?:day|eve))?)\b"
)
"""by Christmas · by Friday · after the summer recess · by summer 2019: a time, but no day"""

RULES: tuple[tuple[str, ...], ...] = (
    (
        "date",
        rf"\b(?:by|before|until|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|prior\s+to|for|deadline(?:\s+of|:)?)\s+(?:the\s+end\s+of\s+|close\s+(?:of\s+(?:business|play)\s+)?(?:on\s+)?)?(?:(?:\d+(?:[.:]\d\d)?\s*(?:am|pm|noon)|noon|midday|midnight)\s+(?:on\s+)?)?(?:the\s+)?(?P<d>{DATE})",
    ),
    (
        "date",
        rf"\b{_MEETING}\b(?:\s+(?:of|with|at)\s+(?:the\s+)?(?:(?:[^.;]|(?<=\bCo)\.){{1,120}}?))?\s*,?\s*(?:(?:(?:{_TO_BE}+(?:be\s+)?(?:held|take\s+place)|{_TO_BE}*(?:be\s+)?(?:scheduled|arranged))\s+)?(?:for|on|of|in)\s+(?:the\s+)?|\(|,\s*)(?P<d>{DATE})",
    ),
    ("date", rf"\bhold\s+(?:an?|the)\s[^.;]{{3,160}}?\s(?:on|for)\s+(?:the\s+)?(?P<d>{DATE})", "hold"),
    ("date", rf"\b(?:to|in)\s+(?:the\s+)?(?-i:\p{{Lu}})[^.;]{{2,80}}?\s+on\s+(?P<d>{DATE})", "on"),
    ("date", rf"\b(?:attend|speak|be\s+present)\b[^.;]{{2,90}}?\s+on\s+(?P<d>{DATE})", "attend", "speak", "present"),
    ("date", rf"\b(?:the|its|their)\s+(?P<d>{DATE})\s+(?:\w+\s+){{0,2}}?meeting\b", "meeting"),
    (
        "month",
        rf"\b(?:by|before|until|no\s+later\s+than)\s+(?:the\s+)?(?:end\s+of\s+)?(?P<my>{MONTH}\s+(?:19|20)\d\d)\b",
    ),
    (
        "in month",
        rf"\b(?:by|before|until|no\s+later\s+than)\s+(?:the\s+)?(?:(?:beginning|start|middle)\s+of\s+|early\s+|mid-?\s*)(?P<my>{MONTH}\s+(?:19|20)\d\d)\b",
    ),
    (
        "month",
        rf"\b(?:hold|arrange|convene|organi[sz]e|schedule)\s+(?:an?|the)\s[^.;]{{3,100}}?\s(?P<told>(?:in|during)\s+(?:early\s+|mid-?\s*|late\s+)?(?P<my>{MONTH}\s+(?:19|20)\d\d))\b",
    ),
    (
        "year",
        r"\b(?:by|before|until|no\s+later\s+than)\s+(?:the\s+)?end\s+of\s+(?:the\s+(?:calendar\s+)?year\s+)?(?P<yr>(?:19|20)\d\d)\b(?!\s*[/-]\s*\d)",
    ),
    (
        "bare",
        rf"\b(?:by|before|until|(?:no|not)\s+later\s+than|on\s+or\s+before)\s+(?:(?:{WEEKDAY}),?\s+)?(?:the\s+)?(?:(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+day)?(?:\s+of)?\s+(?P<bm>{MONTH})\b|(?P<bm>{MONTH})\.?\s+(?P<bd>{DAY})(?:st|nd|rd|th)?(?!\d|[:.]\d))(?:,?\s+(?:of|in)\s+(?P<by>(?:19|20)\d\d)\b)?(?!\s+(?:\w+\s+){{0,2}}?meeting\b)(?![\s,]*(?:\d|(?:of|in)?\s*(?:each|every|any)\b|annually))",
    ),
    (
        "bare",
        rf"\b(?:prior\s+to|to|at|for|by|before|until|in\s+time\s+for)\s+(?:the|its|our)\s+(?:(?P<bm>{MONTH})\s+(?P<bd>{DAY})(?:st|nd|rd|th)?|(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH}))\s+(?:[\p{{L}}-]+\s+){{0,3}}?(?P<met>meetings?|agenda|deadline)\b",
    ),
    (
        "date",
        rf"\b(?:by|before|for|until|in\s+time\s+for)\s+(?:the|its|their)\s+(?:[\p{{L}}-]+\s+){{0,2}}?(?:deadline|closing\s+date)\s+(?:of|on)\s+(?:the\s+)?(?P<d>{DATE})",
    ),
    (
        "month end",
        rf"\b(?:by|before|until|(?:no|not)\s+later\s+than)\s+(?:the\s+)?end\s+(?:of\s+)?(?P<em>{MONTH})\b(?!,?\s*(?:\d|(?:of|in)?\s*(?:each|every|any)\b|annually|meeting))",
    ),
    (
        "bare",
        r"\b(?:by|before|(?:no|not)\s+later\s+than)\s+(?!24/7\b)(?:(?P<bd>1[3-9]|2\d|3[01])/(?P<bm>0?[1-9]|1[0-2])|(?P<bm>0?[1-9]|1[0-2])/(?P<bd>1[3-9]|2\d|3[01]))(?![\d/%])",
    ),
    (
        "this month",
        r"\b(?:by|before)\s+(?:the\s+)?end\s+of\s+(?:the|this|(?P<next>next))\s+month\b(?!\s+(?:in|of|following|after|when)\b)",
    ),
    (
        "christmas",
        r"\b(?:by|before|in\s+time\s+for)\s+Christmas(?:\s+(?P<yr>20\d\d))?(?=\s*(?:[^\s\w’']|$)|\s+(?:and|to|if|with|for|so|at)\b)",
    ),
    (
        "words",
        _SEASON,
    ),
    (
        "bare",
        rf"\b(?:to|at|for|hold|schedule|arrange|convene|call|attend)\s+(?:[\w’'-]+\s+){{0,5}}?{_MEETING}\s+(?:(?:to\s+be\s+)?held\s+)?(?:on|for)\s+(?:the\s+)?(?:(?:{WEEKDAY}),?\s+(?:the\s+)?)?(?:(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})|(?P<bm>{MONTH})\s+(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?)\b(?![\s,]*\d)",
    ),
    (
        "bare",
        rf"\b(?:hold|arrange|convene|organi[sz]e|schedule)\s+(?:an?|the)\s[^.;]{{3,100}}?\s(?:on|for)\s+(?:the\s+)?(?:(?:{WEEKDAY}),?\s+(?:the\s+)?)?(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})\b(?![\s,]*\d{{4}})",
    ),
    (
        "bare",
        rf"(?<!\bheld\s)\bon\s+(?:the\s+)?(?:(?:{WEEKDAY}),?\s+(?:the\s+)?)?(?:(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})|(?P<bm>{MONTH})\s+(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?)(?=\W*$)",
    ),
    (
        "words",
        r"\bprior\s+to\s+(?:[\p{L}’'-]+\s+){1,3}(?!(?:meet|even|beginn|open|hear|sitt)ing\b)\p{L}+ing\b[^,.;(]{0,80}",
    ),
    (
        "words",
        rf"(?:(?<!followed\s)\bby|\b(?:prior\s+to|to|at|for|before|until|in\s+time\s+for|(?<=\bagenda\s)of))\s+(?:(?:the|its|their|our|each|every|this)\s+|an?\s+(?=next|future|subsequent|later|following|forthcoming|{MONTH}|Spring|Summer|Autumn|Winter)|(?=next\s|{MONTH}\s))(?:(?:next|following|future|subsequent|special|forthcoming|earliest|first|later|respective|{KIND}|{_MONTHS}|Spring|Summer|Autumn|Winter|annual)\s+){{1,3}}(?:(?-i:\p{{Lu}})[\w’'-]*\s+){{0,4}}(?:{_MEETING}|briefings?)(?:\s+(?:of|in)\s+(?!(?:relation|order|respect|regard|connection|advance|view|light|person)\b)(?:the\s+)?[^,.;]{{2,60}}?(?=[,.;:]|\s+(?:on|to|with|regarding|in|and(?!\s+(?-i:\p{{Lu}}))|setting|providing|for)\b|$))?",
    ),
    (
        "words",
        rf"(?<=\b(?:attend|address|update|at)\s)(?:(?:the|an?|our)\s+)?(?:next|following|future|subsequent|forthcoming|respective\s+{_MONTHS}|{_MONTHS})\s+(?:[\p{{L}}’'-]+\s+){{0,4}}?{_MEETING}\b(?:\s+of\s+(?:the\s+)?[^,.;]{{2,60}}?(?=[,.;:]|\s+(?:on|to|with|in|and(?!\s+(?-i:\p{{Lu}}))|for|as)\b|$))?",
    ),
    (
        "words",
        rf"\b(?:following|after|coinciding\s+with|in\s+advance\s+of|ahead\s+of|in\s+conjunction\s+with|on\s+the\s+same\s+(?:day|date|night)\s+as)\s+(?:(?:the|its|our)\s+)?(?:next|{_MONTHS})\s+(?:[\p{{L}}-]+\s+){{0,3}}?(?:{_MEETING}|briefings?)\b",
    ),
    (
        "words",
        rf"\b(?:to|at|for|by|before|until)\s+(?:the|its|our)\s+(?:(?!(?:by|at|to|for|in|before|of)\b)[\p{{L}}-]+\s+){{0,3}}?meeting\s+in\s+(?:early\s+|late\s+)?{MONTH}\b",
    ),
    (
        "words",
        rf"\b(?:on|to|for)\s+(?:the\s+|our\s+)?(?:{MONTH}|next\s+month)(?:['’]s)?\s+agenda\b|\b(?:on|to)\s+(?:the|our)\s+agenda\s+(?:for|in)\s+(?:the\s+)?(?:{MONTH}|next\s+month)\b(?:(?:['’]s)?\s+meeting\b)?",
    ),
    (
        "words",
        r"\bwhen\s+(?:it|the\s+\w+)\s+next\s+considers?[^,.;]{0,90}?(?=[,.;]|\s+to\b|$)|\b(?:once|when|as\s+soon\s+as|upon|following|on)\s+(?:it\s+(?:is|was|becomes?|became|has\s+been)\s+\w+(?:\s+(?:out|back|up|off|in|down)\b)?|available|(?:the\s+)?completion\b[^,.;(]{0,60}|completed)|\b(?:once|as\s+soon\s+as)\s+(?:the|these|this|those|all|(?-i:\p{Lu})\p{L}*)\s+(?:[\p{L}’'-]+\s+){1,5}(?:is|are|has\s+been|have\s+been)\s+\w+(?:\s+(?:out|back|up|off|in|down)\b)?|\bin\s+due\s+course\b|\bas\s+soon\s+as\s+(?:possible|practicable)\b|\b(?:to|on|for)\s+(?:the\s+)?(?:next|following|forthcoming)(?:\s+\w+){0,2}\s+agenda\b|\bprior\s+to\s+[^,.;]{3,100}?(?=\s+(?:to|so)\s+(?:allow|enable|ensure|that)\b|(?<!\s(?:at|of|by|to|in|for|on|with|from))\s+the\s+(?-i:\p{Lu})|[,.;(]|$)",
    ),
    (
        "words",
        rf"{_NOT_DONE}\b(?:in|during)\s+(?:the\s+)?(?:early\s+|mid-?\s*|late\s+)?{MONTH}(?:\s+(?:or|and)\s+{MONTH})?\b(?![\s,]*(?:\d|of\b|['’]|last\b))",
    ),
    (
        "in month",
        rf"{_NOT_DONE}\bin\s+(?:early\s+|mid-?\s*|late\s+)?(?:{MONTH}\s+or\s+)?(?P<my>{MONTH}(?:\s+of)?\s+(?:19|20)\d\d)\b",
    ),
    ("in year", rf"{_NOT_DONE}\bin\s+(?:early\s+|mid-?\s*|late\s+)?(?P<yr>(?:19|20)\d\d)\b(?!\s*[/–-]\s*\d)"),
    (
        "words",
        rf"\b(?:by|before|until|(?:no|not)\s+later\s+than)\s+(?:the\s+)?(?:(?:end|beginning|start|middle)\s+of\s+|early\s+|mid-?\s*|late\s+)?{MONTH}\b(?:\s+deadline\b)?(?![\s,]*\d|['’]|\s+(?-i:\p{{Lu}}))",
    ),
    (
        "words",
        (
            r"\b(?:in|for|during|over)\s+(?:the\s+)?(?:coming\s+|early\s+|late\s+)?(?:spring|summer|autumn|winter)(?:\s+(?:months|season))?\b(?!\s+(?:term|meeting|newsletter|edition|issue|fa[iy]r|programme|works))"
            r"|\b(?:early\s+)?in\s+the\s+new\s+year\b|\bin\s+the\s+run(?:-|\s)up\s+to\s+(?:Christmas|Easter)\b"
        ),
    ),
    (
        "words",
        r"\b(?:with)?in\s+(?:a\s+couple\s+of|the\s+coming|the\s+next\s+(?:few|couple\s+of)|a\s+few)\s+(?:days|weeks|months)(?:['’]?\s+time)?\b|\b(?:(?:with)?in\s+the\s+|over\s+the\s+|(?:by|before)\s+(?:the\s+)?(?:end\s+of\s+)?|(?<!\bfrom\s)(?<!\bfor\s)(?<!\bthe\s))(?:next|coming)\s+(?:week|month|year)\b(?!['’])|\bfor\s+next\s+(?:week|month)\b|\blater\s+(?:in|this)\s+(?:the\s+)?(?:week|month|year)\b",
    ),
    ("words", r"\b(?:before|by|for|in\s+time\s+for)\s+the\s+(?:[\p{L}-]+\s+){0,2}?(?:deadline|closing\s+date)\b"),
    ("words", r"\bin\s+advance\s+of\s+(?:the\s+|its\s+|our\s+)?[^,.;(]{3,80}?(?=\s+(?:to|so|and)\b|[,.;(]|$)"),
    (
        "words",
        r"\bas\s+a\s+matter\s+of\s+urgency\b|\bimmediately\b(?!\s+(?:after|following|before|prior|adjacent|outside|opposite|behind|in\s+front|to\s+the))|\b(?:urgently|forthwith|a\.?s\.?a\.?p)\b|\bwithout\s+(?:further\s+|any\s+)?delay\b|\bat\s+(?:the|an|his|her|their|your|its)\s+(?:very\s+)?earliest(?:\s+possible)?\s+(?:convenience|opportunity|date)\b",
    ),
)
"""(what the match gives, pattern, words of which one stands in it), in order: the first that matches decides."""
