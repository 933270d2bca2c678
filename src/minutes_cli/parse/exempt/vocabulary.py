"""The words that say, alone or as a mark, that something is not for publication: one list, however they are set."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import is_normalized, normalize

from minutes_cli.words import lazily as regex
from minutes_cli.words.apart import together
from minutes_cli.words.by_letters import by_letters
from minutes_cli.words.patterns import FLAGS

_spaced = regex.plain(r"(?<![^\W\d_])(?:[^\W\d_] ){4,40}[^\W\d_](?![^\W\d_])")
"""    SALE OF LAND (E X E M P T): a mark, wherever it stands"""
_unseen = regex.plain("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_edges = regex.plain(r"^[\W_]+|[\W_]+$")
_DASHES = str.maketrans({**dict.fromkeys("\u2010\u2011\u2012\u2212", "-"), "\u2015": "—"})
LONGEST = 240
"""Characters of a line that is a label."""


def cleaned(text: str) -> str:
    """The text as it is read: wide letters and odd dashes plain, spaced ones joined, what nobody sees left out."""
    if not text.isascii():
        text = _unseen.sub("", normalize("NFKC", text).translate(_DASHES))
    return _spaced.sub(lambda m: m[0].replace(" ", ""), together(text))


_WHO = (
    r"(?:the\s)?(?:members\sof\s)?(?:the\s)?(?:press|public|media)"
    r"(?:\s?(?:and|or|&|/)\s?(?:the\s)?(?:press|public|media))?"
)
_HID = r"""(?:(?:strictly|wholly|highly|commercially)\s)?(?:confidential|exempt|private(?!\shire)|restricted|withheld
    |eithri(?:edig|wyd)|cyfrinachol|preifat|vertraulich|confidentiel|huis[-\s]clos|nicht[-\s]?öffentlich(?:er\steil)?)"""
_HIDDEN = rf"""(?:{_HID}|closed|sensitive|reserved(?!\smatters?)|non[-\s]?public|(?:public|press)[-\s]excluded
    |part\s(?:ii|2|b|two)
    |in[-\s](?:private|camera|committee|confidence))"""
_NOUN = r"""(?:sessions?|business|items?|reports?|papers?|append(?:ix|ices)|annex(?:es?)?|addend(?:um|a)
    |supplements?|part|section|matters?|minutes?
    |agenda(?:\sitems?)?|information|eitemau)"""
_BY = r"""(?:\W{1,3}(?:by|under|within|in\s(?:terms|accordance)|pursuant|paragraphs?|paras?|sections?
    |categor(?:y|ies)\s\d|s\.?\s?\d|schedule|act|from\s(?:publication|disclosure)|to\smembers|(?:and\s(?:(?:is|are|were)\s)?)?not\s(?:for|to\sbe)\s(?:publi|releas|disclos|circulat)\w+|local\sgovernment)\b.{0,160})?"""
_LAW = r"""(?:\W{1,4}(?:(?-i:[A-Z])[\w.’&]*\s?){0,4}(?:(?:sections?|sec\.|§{1,2})\s?)?
    (?:\d+(?:-[A-Z])?[:.(][\w:.()-]+|\d{5})(?:\W.{0,60})?)?"""
"""    – Government Code Section 54957 · RSA 91-A:3 II(a) · Wis. Stat. 19.85(1)(c)"""
_label = regex.compile(
    rf"""(?:(?:(?:security|protective|report|document)\s)?(?:classification|marking|status)\s?:\s?|access(?:\sto\sinformation)?\s?:\s?)?
    (?:(?:by\svirtue\sof|under|pursuant\sto|in\saccordance\swith)\s.{{4,100}}?,?\s(?=the\sfollowing\s(?:is|are)\s))?
    (?:draft\W{{1,3}})?(?:(?:n\.?b\.?|(?:please\s)?note)\s?[:–-]\s?)?(?:(?:this|the)\s)?(?:following\s(?=(?:is|are)\s(?:exempt|confidential|not\sfor)\b)
      |(?:paragraphs?|paras?\.?|sections?)\s\d[\d.]*(?:\s?(?:to|and|&|,|-|–)\s?\d[\d.]*){{0,4}}\s
          (?=(?:is|are)\s(?:exempt|confidential|not\sfor)\b)
      |(?:agenda\s)?(?:items?|minutes?|reports?|papers?|pages?|documents?|business)\s
      |(?:(?:following|next|rest\sof\sth(?:e|is)|remainder\sof\sth(?:e|is))\s)?
        (?:paragraphs?|passages?|sections?|text|resolutions?|decisions?|recommendations?|actions?|notes?|minutes?|discussion|limbs?)\s)?
    (?:(?:is|are|was|were|contains?)\s)?(?:to\sremain\s)?(?:
        # Private and confidential; EXEMPT ITEM; Confidential (Section 100A); Exempt from publication
        {_HID}(?:(?:\s?(?:and|&|/|,|[-–—])\s?|\s){_HID}){{0,2}}(?:\s{_NOUN})?(?:\sfollows?)?{_BY}
        # EXEMPT ACTIONS; Confidential discussion; RESTRICTED – COMMERCIAL; Exempt: staffing
      | (?:exempt|confidential)\s(?:actions?(?:\spoints?)?|resolutions?|decisions?|recommendations?|discussions?|notes?)
      | (?:(?:exempt|confidential)|(?-i:RESTRICTED))\s?[-–—:]\s?(?:commercial|staff(?:ing)?|personnel|personal|legal)
        # Closed session; Public excluded business; in camera
      | {_HIDDEN}\s(?:session\s)?{_NOUN}(?:\sto\s(?:the\s)?minutes)?{_BY}
      | (?:closed|executive|non[-\s]?public)\ssession{_LAW}
      | non[-\s]?public | (?:public|press)[-\s]excluded | not\s(?:in\s)?public | without\s{_WHO}
      | (?:(?:committee|council|board|meeting|held|considered|taken|heard|discussed|business)\s)?
          in[-\s](?:private|camera|committee|(?:closed|private)\ssession)
        # Not for publication by virtue of paragraph 3; not for press and public; withheld from publication
      | (?:strictly\s)?not\s(?:for|to\sbe|available\sto|open\sto)\s
          (?:publication|published|circulat(?:ion|ed)|release[d]?|disclos(?:ure|ed)|public\s(?:release|circulation|disclosure)|{_WHO})(?:\W.{{0,160}})?
      | do\snot\s(?:publish|circulate|release|disclose) | (?-i:NFP)
        # Redacted from the public version
      | redacted\s(?:from|in)\s(?:the\s)?(?:public|published|open)(?:\s(?:version|copy|minutes|record|papers?))?
        # EMBARGOED - NOT FOR RELEASE; an embargo that names its end is none
      | (?:strictly\s)?embargoed
          (?:\W{{1,3}}not\s(?:for|to\sbe)\s(?:publication|published|releas(?:e|ed))(?!\W+(?:until|before)).{{0,60}})?
        # Commercial in confidence; OFFICIAL-SENSITIVE; members only; pink papers
      | (?:(?:commercial(?:ly)?|staff|management|members|committee|council|board)\W)?in[-\s]confidence
      | commercially\ssensitive
      | official\W{{0,3}}sensitive\b.{{0,40}}
      | (?:for\s)?(?:(?:committee|board|council)\s)?(?:members|councillors)(?:[’']\s(?:use|eyes))?\sonly
      | (?:(?:printed\s)?on\s)?(?:pink|blue)\s(?:papers?|pages?) | (?:printed\son\s)?(?:yellow|buff|lilac)\spapers?
      | printed\son\s(?:green|gold(?:en)?|coloured)\spapers?
        # FOI status: closed; Closed - FOI section 43; FOI exempt
      | (?:foi|freedom\sof\sinformation)(?:\s(?:status|classification))?\W{{1,3}}(?:closed|exempt|withheld)
      | closed\W{{1,3}}(?:foi|freedom\sof\sinformation|(?:section|paragraph)\s\d)\b.{{0,80}}
        # Meeting closed to press and public; the public excluded
      | (?:(?:the\s)?(?:meeting|session|committee)\s)?closed\sto\s{_WHO}
      | {_WHO}\s(?:(?:were|was|are|be)\s)?(?:excluded|not\sadmitted)(?:\sfrom\sthis\s(?:item|minute))?
        # Schedule 12A; paragraph 3 of Schedule 12A; Section 100A(4)
      | (?:(?:paragraphs?|paras?\.?)\s\d[\d\s,&]{{0,12}}\s?(?:of\spart\s(?:i|1)\s)?of\s)?
          (?:the\s)?schedule\s(?:12|7)\s?a\b.{{0,60}}
      | (?:s|sections?)\.?\s?(?:100|50)\s?a(?:\s?\(4\)?)?(?:\sof\b.{{0,80}})?
        # RHAN II - EITEMAU EITHRIEDIG
      | (?:rhan\s(?:ii|2|b)\W{{1,4}})?eitemau\s(?:eithriedig|cyfrinachol)
    )""",
    FLAGS,
)
_paragraph = regex.plain(
    r"(?i)(?:(?:exempt|confidential)\W{1,4})?para(?:graph)?s?\.? \d{1,2}(?:(?: ?(?:,|&|and|or) ?)\d{1,2}){0,4}"
)
_open = regex.compile(
    r"""\b(?:not|non)[-\s](?:exempt|confidential|restricted|private)|\b(?:none|nil|no|redacted(?!\s(?:from|in)\s)|previous|last)\b
      |\bpart\s(?:i|1|a|one)\b(?!\sof\s(?:the\s)?schedule)|\bpublic\s(?:minutes|papers?|items?|pack)\b""",
    FLAGS,
)
"""    Part 1 – not exempt · Confidential: no"""
_STEMS = r"""confid|exempt|exclu|priva|restric|withh|eithri|cyfrin|preifat|vertrau|huis|ffentl|closed|reserv|publi
      |camera|committee|sensit|members|councillors|pink|blue|yellow|press|part(?:\s|2)|printed|buff|lilac|circul|foi|freedom|embarg|releas|disclos
      |executive\s+s|schedule|100\s*a|50\s*a|nfp|redact"""
_stem = regex.plain(by_letters(_STEMS))
"""    In small letters: looked for once more for each line, it was a third of what a closed paper cost."""
_stem_of_head = regex.plain(by_letters(rf"{_STEMS}|executive|absence|open"))
"""    The same, or one of what heads a part of the agenda (`wordings.SHUT_LINE`)."""
_apart = regex.plain(r" [^\W\d_] [^\W\d_] ")


def may_say(line: str) -> bool:
    """Whether a line has a word without which none is a label."""
    return _stem.search(line.lower()) is not None


def may_label(line: str) -> bool:
    """The same of a line as it reads (`cleaned`): letters set apart, or odd ones, may be any word."""
    return may_say(line) or _reads_otherwise(line)


def may_head(line: str) -> bool:
    """Whether a line may be a label, or head what is not for publication: nearly all lines of a paper say no here."""
    return _stem_of_head.search(line.lower()) is not None or _reads_otherwise(line)


def _reads_otherwise(line: str) -> bool:
    if _apart.search(line):
        return True
    return not line.isascii() and (not is_normalized("NFKC", line) or _unseen.search(line) is not None)


@lru_cache(maxsize=64)
def says_exempt(words: str) -> bool:
    """Whether these words and no others say that what they stand by is not for publication; cells of a row alike.

    Kept, because of a line of a minute it is asked from a dozen places.
    """
    if len(words) > LONGEST:
        return False
    told = [_folded(cell) for cell in words.split("\t")] if "\t" in words else [_folded(words)]
    told = [cell for cell in told if cell]
    if not told or not all(_stem.search(t.lower()) and not _open.search(t) for t in told):
        return False
    return all(_label.fullmatch(cell) or _is_of_labels(cell) for cell in told)


_joined = regex.plain(r"\s?[-–—:;,/(|]\s?")


def _is_of_labels(told: str) -> bool:
    """Whether words are several labels, set beside each other; what a part of the agenda is called may be among them.

    Part B - not open to the public
    """
    marked = False
    for piece in _joined.split(told):
        part = _edges.sub("", piece)
        if part and _label.fullmatch(part):
            marked = True
        elif part and not (_part.fullmatch(part) or _sheets.fullmatch(part)):
            return False
    return marked


_part = regex.plain(r"(?i)part (?:ii|2|b|two)")
_sheets = regex.plain(
    r"(?i)minutes|for members['’]? information(?: only)?|(?:green|pink|blue|yellow|buff|lilac|white) (?:papers?|pages?)"
)
"""What may stand beside a label: GREEN PAPERS (CONFIDENTIAL)"""
_bare = regex.compile(
    r"(?:(?:status|access|classification|open/closed)\s?:\s?)?(?:closed|reserved|(?:highly\s)?sensitive|(?:top\s)?secret)"
    r"|part\s(?:ii|2|b|two)",
    FLAGS,
)
"""    Closed · RESERVED · Access: closed; a label only where it heads something, for a log's row says so, too"""


def heads_closed(line: str) -> bool:
    """Whether a line that stands at the head of something says so of it."""
    told = _folded(line) if len(line) <= LONGEST and (may_label(line) or "secret" in line.lower()) else ""
    if not told[:1].isalpha():
        return False
    return labels(line) or (told[:1].isupper() and _bare.fullmatch(told) is not None)


def labels(line: str) -> bool:
    """Whether a line is such a label: it begins with a capital, as no end of a sentence does; none of a list."""
    return may_label(line) and _labels(line)


@lru_cache(maxsize=64)
def _labels(line: str) -> bool:
    """The same of a line that may be one; kept as `says_exempt` is."""
    if _listed.match(line) or _asks.search(line):
        return False
    first = _letter.search(line)
    begins = first is not None and (
        first[0].isupper() or line.startswith("printed on", first.start()) or _in_brackets(line)
    )
    return begins and says_exempt(line)


def _in_brackets(line: str) -> bool:
    told = line.strip()
    return (told[:1], told[-1:]) in {("(", ")"), ("[", "]")}


_listed = regex.plain(
    r"\s*[-–•·*]\s+\w[^\n]{0,200}\w\s*$|[^\n:]{0,40}(?:classification|marking|[Ss]tatus|[Aa]ccess)\s?:"
)
"""    - Private, in a list; Status: Confidential, which is said of something"""
_asks = regex.plain(r"(?i)\b(?:actions?|resolved|agreed|decision)\b[^:\n]{0,20}:\s*\S")
"""    (NOT FOR PUBLICATION) ACTION: Clerk to …, which is marked, and labels nothing else"""
_letter = regex.plain(r"[^\W\d_]")


def _folded(words: str) -> str:
    return " ".join(_edges.sub("", cleaned(words)).split())


_bracketed = regex.plain(r"[(\[]([^()\[\]\n]{3,120}(?:\([^()\[\]\n]{1,20}\)[^()\[\]\n]{0,60})?)[)\]]")
_parted = regex.plain(r"\t|\s{2,}|\s[-–—|:]\s|[:–—]\s|\s[-–—]|(?<=\w)-\s|\s\||\s[*_`{]{1,3}(?=\w)")
_number = regex.plain(r"^[\W_]*(?:[A-Za-z]{0,3}\d[\w./*-]*[\W_]+)?")


def is_marked_so(heading: str) -> bool:
    """Whether a title has such words as a mark: in brackets, behind a gap or a dash, or before a dash or a colon."""
    title = cleaned(heading)
    if any(is_mark(m[1]) for m in _bracketed.finditer(title)):
        return True
    parts = [part for part in _parted.split(_number.sub("", title)) if part.strip()]
    return len(parts) > 1 and (says_exempt(parts[0]) or says_exempt(parts[-1]))


def is_mark(words: str) -> bool:
    """Whether words that stand in brackets say so: labels, a paragraph of the Act, or a part of the agenda."""
    told = " ".join(words.split())
    return says_exempt(words) or _paragraph.fullmatch(told) is not None or _part.fullmatch(told) is not None


def unmarked(title: str) -> str:
    """A title without such marks: what it is of."""
    told = _bracketed.sub(lambda m: "" if is_mark(m[1]) else m[0], title) if "(" in title or "[" in title else title
    parts = [part for part in _parted.split(told) if part.strip()]
    if len(parts) > 1 and not says_exempt(told):
        told = told if not says_exempt(parts[-1]) else told[: told.rindex(parts[-1])]
        told = told if not says_exempt(parts[0]) else told[told.index(parts[0]) + len(parts[0]) :]
    return told


_lettered = regex.plain(r"(?:EX?|C|PE)[./-]?\d+[a-z]?")
_plain = regex.plain(r"\d+[a-z]?")


def are_lettered(numbers: Sequence[str]) -> frozenset[str]:
    """The numbers that count on with plain ones and have letters before them that say so: 1, 2, E3, 4."""
    found = [n for n, number in enumerate(numbers) if number[0] in "ECP" and _lettered.fullmatch(number)]
    if not found or len(found) > sum(_plain.fullmatch(number) is not None for number in numbers):
        return frozenset()
    return frozenset(numbers[n] for n in found if _counts_on(numbers, n))


def _counts_on(numbers: Sequence[str], at: int) -> bool:
    """Whether the number before one is that before it."""
    before = next((numbers[n] for n in range(at - 1, -1, -1) if numbers[n][0] != "#"), "")
    return _digits.sub("", before) == str(int(_digits.sub("", numbers[at])) - 1)


_digits = regex.plain(r"\D+")

_star = regex.plain(
    r"^\W{0,2}(?P<a>[*#])\s?\d|^\w{0,6}\d[\d./]{0,8}\s?(?P<b>[*#])(?=[.):\s])|^[\d./]{0,9}[.)\s]{0,3}(?P<c>[*#])\s?\w|(?P<d>[*#])\)?\s*$"
)
"""    *2. SALE · 2*. SALE · 2. * SALE · SALE *"""
_of_signs = regex.plain(r"(?i)\b(?:denot|indicat|asterisk|marked|signif)")
_of_exempt = regex.plain(r"(?i)exempt|confidential|private|for publication|\bpart (?:ii|2|b)\b|press|\bpublic\b|camera")
_FEW = 3
"""Notes below what they are of; more lines that begin with a sign are a list."""


def is_starred(heading: str, line: str, text: str) -> bool:
    """Whether a sign stands at a title or its number that says so: by a note of the paper; a * also without any.

    One that stands twice on the line is emphasis; one glued to a title's last word is of a note.
    """
    m = _star.search(heading)
    sign = m and (m["a"] or m["b"] or m["c"] or m["d"])
    if not sign or line.count(sign) > 1:
        return False
    notes = _notes(text)[sign]
    if any(_of_exempt.search(line) for line in notes):
        return True
    glued = m is not None and m["d"] and heading[m.start("d") - 1].isalnum()
    return sign == "*" and not glued and not 0 < len(notes) <= _FEW


@lru_cache(1)
def _notes(text: str) -> dict[str, tuple[str, ...]]:
    """The notes of a paper on each sign; kept, because all its titles ask."""
    lines = [line for line in text.split("\n") if len(line) <= LONGEST and ("*" in line or "#" in line)]
    return {sign: tuple(line for line in lines if sign in line and _is_note(line.strip(), sign)) for sign in "*#"}


def _is_note(line: str, sign: str) -> bool:
    """Whether a line tells of a sign, or begins with it and is no heading that has it."""
    begins = line.strip("([ ").startswith(sign) and line.count(sign) == 1 and not line.isupper()
    return _of_signs.search(line) is not None or (begins and not line.strip("([*# ")[:1].isdigit())
