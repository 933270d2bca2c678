"""What a file says of itself beside its text, its name above all: that it is the closed part alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from minutes_cli.model import Declared, Finding, Parsed
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS, LINES

from .beside import says_closed
from .vocabulary import is_marked_so, says_exempt

_words = regex.plain(
    r"confiden|exempt|\bnfp\b|\bpx\b|publi|privat|restrict|sensitive|camera|clos|executive s|in.committee"
    r"|part\W?(?:ii|b|2|two)\b|schedule|\d0a|reserved|secret|withheld|(?:pink|yellow|blue).pa|members.only|in.confidence"
)
_CLOSED = r"""(?:(?<!\p{L}\s)|(?<=\b(?:council|committee|board|cabinet|panel|governors|trustees|meeting|draft|final
    |signed|approved|january|february|march|april|may|june|july|august|september|october|november|december)\s))closed"""
"""    2019 closed minutes · Committee closed minutes; a road is closed"""
_HID = rf"""(?:exempt|confidential|private|restricted|closed\s+session|{_CLOSED}|executive\s+session
    |in[-\s](?:camera|committee)|(?:public|press)[-\s]excluded|non[-\s]?public|part\s+ii)"""
_BODY = (
    r"""(?:(?:draft|final|signed|approved|full|parish|town|session|meeting|council|committee|board|cabinet)\s+){0,3}"""
)
_named = regex.compile(
    rf"""
        # 2019 03 19 Exempt Minutes; Confidential draft council minutes; Exempt Harbour Committee minutes
      \b{_HID}\s+{_BODY}minutes\b
      | \b(?:exempt|confidential)\s+(?:\w+\s+){{0,4}}
          (?:committee|council|board|cabinet|panel|governors|trustees)\s+minutes\b
        # Minutes 19 March 2019 (confidential); Minutes of the Harbour Committee - EXEMPT
      | \bminutes\b.{{0,80}}\W(?:exempt|confidential|in\s+camera|closed\s+session|executive\s+session|public\s+excluded
          |private(?:\s+(?:and|&)\s+confidential)?|not\s+for\s+publication|part\s+ii|restricted|closed|reserved|sensitive
          |secret|withheld|(?:pink|yellow|blue)\s+papers?|members\s+only|commercial(?:ly)?\s+(?:sensitive|in\s+confidence)
          |(?:exempt|confidential)\W+(?:item|information|paragraph)\b.{{0,20}})[\W\d]*$
        # Item 9 exempt report; NOT FOR PUBLICATION; CONFIDENTIAL
      | \b(?:exempt|confidential|closed\s+session)\s+
          (?:reports?|papers?|appendix|appendices|annex|agenda|pack|business|items?)\b
      | \bnot\s+for\s+publication\b | \b(?:report|appendix|annex|paper)\b.{{0,40}}\W(?:exempt|confidential)\W*$
      | ^[\W\d]*(?:part\s+2|nfp|px)\s+minutes\b
      | ^\W*(?:(?:strictly\s+)?(?:private\s+(?:and|&)\s+)?confidential|exempt
          |in\s(?:camera|committee)|(?:closed|executive)\ssession|restricted|official\W{{0,3}}sensitive)\W*$""",
    FLAGS,
)
_not_so = regex.compile(
    r"""\bnon[-\s]?(?:exempt|confidential)|\bnot?\s+(?!for\b)|\b(?:redact|remov|delet|omit|includ|exclud(?!ed\s)|excl\b|without|previous|last\b|polic|procedur
      |protocol)|\bopen\b|\bpublic\b(?![-\s]excluded)|\bpart\s+(?:i|1|a|one)\b""",
    FLAGS,
)
"""    Non-exempt minutes · Minutes (exempt items redacted) · Public minutes · Confidential minutes of the last one"""
_matter = regex.compile(
    r"""^[^\S\n]*public\s*:\s*["']?(?:false|no)["']?[^\S\n]*$
      |^[^\S\n]*(?:exempt|confidential|private)\s*:\s*["']?(?:true|yes)["']?[^\S\n]*$
      |^[^\S\n]*(?:status|access|classification|visibility|marking)\s*:\s*
          ["']?(?:exempt|confidential|private|restricted|not\s+for\s+publication)["']?[^\S\n]*$""",
    LINES,
)
"""    exempt: true · classification: confidential"""
_joint = regex.plain(r"[/_+]|(?<=\w)-(?=\w)|%20")
_SAID = {
    "file name": "the name of its file",
    "address": "its address",
    "page title": "the title of its page",
    "properties": "the title that its author gave the file",
    "front matter": "its front matter",
}
_NOTICES = {"page header": "the head or the foot of its page", "properties": "what its author gave the file"}
_folder = regex.plain(
    r"(?:exempt|confidential|restricted)(?:\W+(?:minutes|papers|items|reports|business))?|not\W+for\W+publication"
    r"|part\W*(?:ii|2|b|two)(?:\W+(?:minutes|papers|items|reports|business))?"
)


def mark_by_name(parsed: Parsed) -> Parsed:
    """Mark all that a file holds whose name or title says that it is exempt, where its own words do not say so of all.

    1. nothing that is marked is unmarked;
    2. a finding says by what it is marked, in the few words that say so, wherever that made a difference.
    """
    if all(item.exempt for item in parsed.items) and all(paper.exempt for paper in parsed.papers):
        return parsed
    found = next(_declared(parsed), None)
    if not found:
        return parsed
    where, words = found
    told = f"taken to be exempt by {where} (“{words}”), not by its own words"
    return replace(
        parsed,
        items=tuple(item if item.exempt else replace(item, exempt=True) for item in parsed.items),
        papers=tuple(paper if paper.exempt else replace(paper, exempt=True) for paper in parsed.papers),
        findings=(*parsed.findings, Finding("exempt-by-name", told)),
    )


def _declared(parsed: Parsed) -> Iterator[tuple[str, str]]:
    """What says so, and in which words."""
    for one in parsed.document.declared:
        if one.field == "notice" and says_closed(one.value):
            yield _NOTICES[one.source], _told(one.value)
        if one.source not in _SAID or one.field not in {"title", "address"} or not _words.search(one.value.lower()):
            continue
        told = _joint.sub(" ", one.value) if one.field == "address" else one.value
        told = _humps.sub(" ", told) if one.source == "file name" else told
        m = _named.search(told)
        if m and not _not_so.search(told):
            yield _SAID["address" if one.field == "address" else one.source], _told(m[0])
        elif one.field == "title" and (is_marked_so(told) or _is_marked_minutes(told) or _is_marked_name(one, told)):
            yield _SAID[one.source], _told(told)
    for folder in parsed.document.name.replace("\\", "/").split("/")[:-1]:
        if _is_marked_folder(_joint.sub(" ", _packed.sub("", folder.strip()))):
            yield "the name of its folder", _told(folder)
    for line in parsed.lines:
        if line.reason == "front matter" and _matter.search(line.text):
            yield _SAID["front matter"], _told(line.text)


_humps = regex.plain(r"(?<=[a-z])(?=[A-Z])")
"""    Not|For|Publication minutes"""
_packed = regex.plain(r"(?i)\.(?:zip|mbox)$")
_part = regex.plain(r"(?i)part (?:ii|b)")
_MONTH = r"january|february|march|april|may|june|july|august|september|october|november|december"
_second = regex.plain(rf"(?i)\bpart (?:2|two)(?=(?! of\b).*\b(?:(?:19|20)\d\d|{_MONTH})\b)")
"""    Part 2 | 4 March 2021; minutes part 2 may be the second of two files"""
_edges = regex.plain(r"^\W+|\W+$")
_day = regex.plain(rf"(?i)\b(?:\d{{1,4}}|{_MONTH})\b")
_edition = regex.plain(
    r"(?i)\b(?:v(?:er(?:sion)?)?\W?\d+(?:\.\d+)*|rev(?:ision)?\W?\d+|draft|final|signed|unsigned|approved|confirmed|amended"
    r"|corrected|copy|scan(?:ned)?)\b"
)
_of = regex.plain(r"(?i)^of (?:the |an? )?")


def _undated(words: str) -> str:
    """Words of a name but for what tells of which day they are, and which edition."""
    return " ".join(_edges.sub("", _edition.sub(" ", _day.sub(" ", words))).split())


def _is_marked_minutes(title: str) -> bool:
    """Whether what stands before or behind "minutes" in a name, but for the day, is a label or a part's name.

    Minutes Exempt v2 · Minutes of private session · Minutes Part 2 2021
    """
    before, found, behind = _second.sub("part ii", title.casefold()).partition("minutes")
    told = [_of.sub("", _undated(words)) for words in (before, behind) if found]
    marks = [says_exempt(words) or _part.fullmatch(words) is not None for words in told]
    return any(marks) and all(mark or not words for mark, words in zip(marks, told, strict=True))


def _is_marked_folder(name: str) -> bool:
    """Whether the name of a folder, or of what packs papers, says so, whatever number or year it has.

    02 Exempt · Exempt minutes 2020-21 · pack (exempt)
    """
    if not _words.search(name.lower()):
        return False
    bare = _undated(name)
    if any(_folder.fullmatch(told.lower()) for told in (name, bare)):
        return True
    if any(" " in told and says_exempt(told) for told in (name, bare)):
        return True
    if _not_so.search(name) or _of_kind.search(name):
        return False
    return _named.search(name) is not None or is_marked_so(name) or _is_marked_minutes(name)


_mark = regex.plain(r"(?i)^[\d\s]*(?:exempt|confidential)\s|\s(?:exempt|confidential)[\d\s]*$")
_capital = regex.plain(r"(?<![^\W\d_])(?:EXEMPT|CONFIDENTIAL)(?![^\W\d_])")
_of_kind = regex.plain(
    r"(?i)\b(?:tax|vat|rate) |\bexempt (?:from|accommodation|housing|charit|trust|organi|propert|land"
    r"|vehicle|goods|suppl)|\bconfidential (?:report(?:ing)?|waste|help|advice) "
)


def _is_marked_name(one: Declared, told: str) -> bool:
    """Whether the name of a file has a mark among its words: in capitals, as the others are not, or first, or last.

    minutes_12_March_EXEMPT_final · lease-exempt · not exempt-accommodation
    """
    name = _joint.sub(" ", told).strip()
    if one.source != "file name" or _not_so.search(name) or _of_kind.search(name):
        return False
    return _mark.search(name) is not None or (_capital.search(name) is not None and not name.isupper())


_said = regex.plain(
    r"exempt|confidential|private|restricted|(?:closed|executive) session|in.(?:camera|committee)|public.excluded"
    r"|non.?public|part (?:ii|b|2|two)|nfp|px"
    r"|press|public|pink paper|schedule \d+a|not.for.publication|official.{0,3}sensitive"
    r"|minutes|report|append\w+|annex|true|yes",
    regex.IGNORECASE,
)


def _told(words: str) -> str:
    """What says so, without what stands between: a title may name the very business."""
    return " ".join(_said.findall(words))
