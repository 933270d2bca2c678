"""Shared atoms of the language of minutes.  Each has examples, and `tests/test_patterns.py` runs them.

Patterns are strings to compose in verbose, case-insensitive expressions; none names a council, a committee or a person.
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .atoms import BODY_NOUN, PARTS

FLAGS = regex.VERBOSE | regex.IGNORECASE
LINES = FLAGS | regex.MULTILINE

BULLET = r"(?:[·•▪●○]\s*|[-–*>]\s+|o\s+)"
"""A list's bullet of any kind; a letter "o" and a hyphen only with white space behind them.

What else opens a point (➤ · ☐ · ◦) `parse/lines/signs.py` makes one of these: the next sign need be told there alone.

    · Quality · - the report be noted · ▪ Review · o 61% of respondents
"""

LIMB = r"\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)"
"""The name of a limb where a reference points at it.

    (2) · (a) · (iv)
"""

NUMBER = rf"""(?:
    # EX.41 · C/152/19 · SC138 · OM-19-132 · Cou/285/07-08
    (?-i:[A-Z]{{1,5}}[./\- ]?|[A-Z][a-z]{{1,3}}/)\d{{1,4}}[a-z]?(?:[./\-]\d{{1,4}}[a-z]?){{0,2}}(?:-\d\d)?
  | (?-i:[A-Z]{{0,3}}){PARTS}
  | \d{{1,3}}\.\d\d/\d\d(?!\d)                           # 22.17/18
  | \d{{1,5}}[a-z]?(?:[./]\d{{1,4}}(?:-\d\d)?)?            # 34 · 41a/19 · 19/165 · 21.44 · 14365 · 118/13-14
)"""
"""The number of a minute where a reference cites it.

Wider than where it heads one (`parse/headings/labels.py`), for the word "Minute" says that it is one; the forms of
several parts are of both.  What a person types (`words/refs.py`) is any word with a figure: it is looked up among the
numbers held, and needs no grammar.
"""

BODY_WORD = rf"""(?:committees|sub[-?\s]?committee|working\s+(?:group|party)|governing\s+body|trust|parliament|court
    |conference|(?!party)(?:{BODY_NOUN}))"""
"""The word that makes a name the name of a body; a party only where it is a working party."""
STANDARD_TITLE = r"""(?:
    (?:(?:to\s+(?:receive|note|accept|consider|approve|confirm|sign|agree|adopt)|(?:receipt|record|approval|noting)\s+of)\s+
      (?:(?:any|the|an?)\s+)?)?
    (?:apolog(?:y|ies)(?:\s+for\s+(?:non-?\s?)?(?:absence|attendance)s?)?\b
      |(?:declarations?|disclosures?)\s+of(?:\s+(?:(?:pecuniary|personal|prejudicial|conflicts?\s+of)\s+)?interests?)?\b|dispensations?\b|minutes\b
      |(?:confirmation|approval|adoption|signing|acceptance|agreement)\s+of\s+(?:the\s+)?(?:(?:previous|last|draft)\s+)?minutes
      |matters?\s+arising|public\s+(?:question|participation|forum|session|speaking|time)
      |questions?\s+(?:from|by|to)\b|members['’]?\s+questions|petitions?\b|urgent\s+(?:business|items?)
      |chair(?:man|person|woman)?(?:['’]s)?\s+(?:announcements?|report|welcome|remarks?|communications?|opening)
      |votes?\s+of\s+(?:sympathy|condolences?)\b
      |announcements?\b|welcome\b|introductions?\b
      |election\s+of\b|appointment\s+of\s+(?:a\s+|the\s+)?(?:vice|chair|substitute)
      |exclusion\s+of\s+(?:the\s+)?(?:press|public)|(?:date|time)s?\b.{0,20}\bnext\s+meetings?|next\s+meetings?\b
      |any\s+other\s+(?:urgent\s+)?business|a\.?o\.?b\b|correspondence\b|finances?\b|financial\s+matters?
      |planning\s+(?:applications?|matters?)|highways\b|reports?\s+from\b
      |(?:adoption|approval|acceptance)\s+of\s+(?:the\s+)?(?:agenda|order\s+of\s+business|bills|claims|vouchers|warrants?|accounts)\b|(?:additions|changes|amendments)\s+to\s+(?:the\s+)?agenda\b
      |(?:(?:library|executive|city|town|village|county|district|general|fire|police)\s+)?(?:clerk|treasurer|secretary|president|director|manager|superintendent|chief|librarian|administrator|attorney|mayor|reeve|principal)['’]?s['’]?\s+report
      |financ(?:e|ial)\s+report\b|notices?\s+of\s+motions?\b(?!\s+(?:of|from|by)\b)|business\s+arising\b|delegations?\b|public\s+hearings?\b|leaves?\s+of\s+absence\b|executive\s+session\b|good\s+of\s+the\s+order\b|bills\s+(?:for|and)\s+payments?\b
      |(?:committees?|officers?|staff)['’]?\s+reports?\b|(?:open|action|discussion)\s+items?\b(?!:)|work\s+programme|forward\s+plan|close\s+of\s+meeting|closure\b|attendance\b|present\b
      |substitut(?:e|ion)|accounts\b|payments?\b|county\s+councillor|district\s+councillor
      |call(?:ed)?\s+to\s+order\b|roll\s+call\b|(?:open|oral|public|residents?|citizens?|visitors?|audience|board(?:\s+member)?s?)['’]?\s+
        (?:comm(?:ents?|unications?)|concerns?)\b|consent\s+(?:calendar|agenda|items?)\b
      |(?:old|new|unfinished)\s+business\b|adjournment\b|adjourn\b(?!\s+to\b)|closed\s+session\b|pledge\s+of\s+allegiance\b)
)"""
"""How the titles of standing items begin, in any council."""

FILE_SIZE = r"(?:\s*(?:pdf\s+icon\s+)?(?:PDF|DOCX?)\s+[\d.]+\s*[KM]B(?:/[\d.]+\s*[KM]B)?|\s*\bpdf\s+icon$)"
"""A file's size behind a title; of one that the line's end cut off, what stayed.

    pdf icon PDF 284 KB · PDF 1 MB · pdf icon
"""
TIMING = r"(?:\s*\(?\d{1,2}:\d\d(?::\d\d)?\)?(?!\d))"

TITLE_TAIL = (
    rf"(?:{FILE_SIZE}|{TIMING}|\s*\(?\bagenda\s+item\s+(?:no\.?\s*)?\d+[a-z]?\)?"
    r"|\s*[\[(]\s*(?:agenda\s+)?item\s+(?:no\.?\s*)?\d+[a-z]?\s*[\])]"
    r"|\s*\(?pages?\s+\d+\s*[-–]?\s*\d*\)?|[\s:.;–-])+$"
)
"""What stands behind a title but is no part of it: a file's size, a timing, page numbers, a colon.

    Minutes of the Previous Meeting pdf icon PDF 284 KB · Progress update (00:34:27) · EARLY YEARS FUNDING [Item 5] ·
    ELECTION OF MAYOR(Agenda item 2)
"""

VERBS = (
    "write|obtain|contact|inspect|submit|prepare|provide|report|arrange|circulate|send|attend|"
    "investigate|liaise|review|produce|bring|present|seek|invite|ask|convene|organise|organize|"
    "update|monitor|ensure|make|take|draft|publish|purchase|order|install|meet|speak|check|reply|"
    "respond|continue|complete|share|promote|undertake|carry|progress|explore|develop|collect|add|"
    "include|issue|forward|pursue|look|find|get|raise|discuss|set|place|erect|repair|remove|"
    "book|notify|inform|advise|approach|follow|chase|clarify|consult|identify|maintain|monitor|"
    "negotiate|replace|request|research|resend|revisit|sign|source|supply|test|thank|visit|act|"
    "apply|compile|enquire|instruct|engage|email|phone|ring|telephone|lobby|confirm|start|begin|commence|"
    "deal|pay|fix|clear|clean|mow|trim|tidy|deliver|print|advertise|renew|transfer|proceed|close|draw|"
    "settle|survey|keep|repeat|move|finalise|determine|appoint|reconsider|explain|address|resolve|list|remind|trial|run|plant"
)
"""What people are asked to do, as alternatives of a pattern …"""
COMMON_VERBS = frozenset(VERBS.split("|"))
"""… and as a set: verbs that need no office before them to be known for one."""

COVER_KEYS: tuple[tuple[str, str], ...] = (
    ("to", r"report\s+to|committee|meeting|body"),
    ("date", r"date\s+of\s+(?:meeting|committee|decision)|meeting\s+date|date"),
    ("subject", r"subject|title\s+of\s+report|report\s+title|title|report\s+subject"),
    (
        "author",
        (
            r"report\s+(?:of|by|from|author)|author(?:\s+of\s+(?:the\s+)?report)?|joint\s+report\s+of|report\s+presented\s+by"
            r"|(?:lead|responsible|reporting)\s+(?:officer|director)"
        ),
    ),
    ("wards", r"wards?\s+affected|wards?(?:\(s\))?|ward/area"),
    ("portfolio", r"(?:cabinet\s+)?portfolio(?:\s+holder)?|(?:lead\s+)?cabinet\s+member|executive\s+member"),
    ("key", r"is\s+this\s+a\s+key(?:\s+decision\??)?|key\s+decision"),
    ("exempt", r"exempt\s*/?(?:\s*confidential)?(?:\s+report)?|classification|part\s+(?:1|2|i|ii)"),
    ("plan", r"(?:is\s+it\s+)?included\s+in(?:\s+(?:the\s+)?forward\s+plan)?"),
    ("contact", r"contact\s+officer"),
)
"""(what a cell of a report's cover table holds, how its label reads)."""

COVER_ALONE: tuple[tuple[str, str], ...] = (
    ("date", r"committee\s+name\s+and\s+date\s+of\s+(?:committee\s+)?meeting|date\s+of\s+(?:committee\s+)?meeting"),
    ("subject", r"report\s+title|title\s+of\s+report|report\s+subject"),
    ("author", r"report\s+authors?|report\s+of|report\s+by"),
    ("to", r"report\s+to"),
    ("wards", r"wards?(?:\(s\))?\s+affected"),
    ("key", r"is\s+this\s+a\s+key\s+decision\b[^\n]{0,80}"),
    ("contact", r"contact\s+officer|(?:strategic\s+)?director\s+approving\s+submission[^\n]{0,30}"),
)
"""Labels that stand alone on a line, their value on the next."""

COVER_SPACED: tuple[tuple[str, str], ...] = (
    ("subject", r"report\s+on(?=[^\S\n]+(?-i:\p{Lu}))"),
    ("date", r"date\s+of\s+meeting(?=[^\S\n]+\d)"),
    ("author", r"(?:reporting|lead)\s+officer(?=[^\S\n]+(?-i:\p{Lu}))"),
    ("contact", r"contact\s+officer(?=[^\S\n]+(?-i:\p{Lu}))"),
)
"""Labels that a space parts from their value."""


def _named(forms: tuple[tuple[str, str], ...]) -> str:
    return "|".join(f"(?P<{name}>{form})" for name, form in forms)


COVER_LABEL = rf"""(?:[-–•*]\s*)?(?:
    (?:{_named(COVER_KEYS)})\s*(?:\(s\))?[^\S\n]*(?::|\t|\?|[^\S\n]{{2,}}(?=\S))
  | (?:{_named(COVER_ALONE)})[^\S\n]*(?:\(s\))?[^\S\n]*\??[^\S\n]*(?:\n|$)
  | (?:{_named(COVER_SPACED)})
)"""
"""A line that opens with a label of a report's cover table.

    Report to: Cabinet · Title    Green Waste Charges · Report Title · Reporting Officer Head of Building Control
"""
