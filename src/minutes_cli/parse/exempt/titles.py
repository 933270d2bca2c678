"""What titles say of the doors: that they close, for what, in what order, and that the public comes back."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .wordings import PUBLIC, SESSION

ABOUT_DOORS = regex.compile(
    rf"""\b(?<!\b(?:social|financial|digital|school|pupil)\s)exclu(?:sion|d(?:e|ed|ing))\b
        (?=.{{0,80}}\b(?:public|press|media|strangers|non-?members|section|act|schedule|100a|confidential|exempt|meeting|resolution)\b)
      |\b(?:public|press|media|strangers|non-?members|meeting|motion|resolution|confidential|exempt|closed|private)\b.{{0,60}}
        \b(?<!\b(?:social|financial|digital|school|pupil)\s)exclu(?:sion|d(?:e|ed|ing))\b
      |^\W*(?:the\s+)?exclusion\W*$|\b(?:g?wahardd|h?eithrio)\b.{{0,30}}\b(?:cyhoedd|wasg)\b
      |^\W*(?:(?:any|other|items?|matters?|business|to\s+consider)\s+)*+
        (?:exempt|confidential|private|closed|executive|non[-\s]?public|in[-\s]?camera|part\s+(?:ii|2|b|two))\W*
        (?:items?|business|matters?|sessions?|meeting|information|part|agenda|reports?)?
        (?:\s+(?:and|/|or)\s+(?:exempt|confidential)\s+\w+)?\W*(?:\(.{{0,60}}\))?\W*$
      |\b(?:items?|matters?|business)\s+(?:which\s+|that\s+)?(?:\w+\s+){{0,3}}?(?:exempt|confidential|private)\b.{{0,20}}$
      |\baccess\s+to\s+information\b(?!\W+(?:publication|scheme|polic|procedure|request|guide|officer|training))
      |\badmission\s+(?:to|of)\s+(?:the\s+|members\s+of\s+)*+(?:meetings?|public|press)\b
      |^\W*(?:move|go|enter|recess|adjourn)\w*\s+(?:in)?to\s+{SESSION}""",
    FLAGS,
)
"""Titles of business about the doors themselves."""
ABOUT_ORDER = regex.compile(
    r"\border\s+of\s+(?:the\s+)?(?:agenda|business)\b|\bidentif(?:y|ication)\b.{0,30}\bitems\b", FLAGS,
    needs=("order of", "identif"))  # fmt: skip
"""Titles of business that says in what order, and what behind closed doors, is taken: nobody goes yet."""
EXCLUDES = regex.plain("exclu|wahardd|eithri")
ADMITS = regex.plain(r"(?i)\badmission\s+(?:to|of)\b")
"""    PUBLIC BODIES (ADMISSION TO MEETINGS) ACT 1960"""
COMES_BACK = regex.compile(
    rf"""\b(?:return|reconven|resum|re-?open)\w*\b.{{0,40}}\b(?:(?:meeting|session)\W+open\b|(?:open|public)\W+
        (?:session|part|business|council|committee|agenda|deliberations?|sitting|items|section|meeting(?!\s+(?:room|hall|place)))\b)
      |\b(?:return|reconven|resum|re-?open)\w*(?:\W+(?:of|to|the|in|into|meeting|session|council|committee|proceedings|press|media|and|members
        |from|closed|private|business|with|back)\b)*+\W+public\W*(?:(?:at\s+)?\d[\d.:]*\s*(?:[ap]\.?m\.?|hrs)?)?\W*$
      |\bre-?admission\b(?=.{{0,40}}\b(?:public|press|media)\b|\W*$)|{PUBLIC}.{{0,20}}\bre-?admitted
      |^\W*(?:open|public)\s+session\W*$|^\W*part\s+(?:i|1|a|one)\W*$|^\W*rise\s+(?:and|with)\s+report\W*$|\b(?:a?rise|report)\w*\s+(?:and\s+report\s+)?(?:from|out\s+of)\s+{SESSION}""",
    FLAGS,
)
"""    RETURN TO OPEN SESSION · REOPENING TO THE PUBLIC · not: REOPENING OF THE LIBRARY TO THE PUBLIC"""
ENDS = regex.compile(
    r"^\W*(?:(?:close|closure|end|termination|conclusion|closing)\s+of\s+(?:the\s+)?(?:meeting|business)|adjourn(?:ment|ed)?|meeting\s+closed?|closure)\W*$",
    FLAGS,
)
