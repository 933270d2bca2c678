"""What a minute says of itself: in its title, at its number, where its text begins, or in a sentence about it."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .vocabulary import cleaned, is_marked_so, says_exempt
from .wordings import PUBLIC, SESSION

_set_apart = regex.plain(r"\n|\t|\s{3,}")


def subject(heading: str, title: str) -> str:
    """What a title is of: without a label that is set apart from it, on a line or behind a gap."""
    parts = [part.strip() for part in _set_apart.split(heading) if part.strip()]
    if not any(map(says_exempt, parts[1:])):
        return title
    return " ".join((_number.sub("", parts[0]), *(part for part in parts[1:] if not says_exempt(part))))


_number = regex.plain(r"^\W*\w*\d\S*\s*")


def in_brackets(title: str) -> str:
    """What stands in the brackets by which a title ends: STAFFING (the public were asked to leave)."""
    return title.rpartition("(")[2].rstrip(" )") if title.endswith(")") else ""


_parted = regex.plain(r"(?i)(?P<of>.*?)\s*[-–—:(]\s*part\s+(?P<part>i{1,2}|[12ab]|one|two)\W*$")


def second_parts(titles: Sequence[str]) -> frozenset[int]:
    """Which titles say that they are of Part II: one whose Part I is of the meeting, too, is a matter in two parts."""
    found = {n: m for n, title in enumerate(titles) if "part" in title.lower() and (m := _parted.match(title))}
    first = {m["of"].casefold() for m in found.values() if m["part"].casefold() in _FIRST}
    return frozenset(
        n for n, m in found.items() if m["part"].casefold() not in _FIRST and m["of"].casefold() not in first
    )


_FIRST = ("i", "1", "a", "one")
_title_mark = regex.compile(
    r"""[(\[]\s*(?:exempt|confidential|private|in[-\s]camera|closed\s+session|part\s+(?:ii|2|b))\b
      |\b(?<!\bno\s)(?:exempt|confidential)\s+(?:item|report|minutes?|information|annex)\b|not\s+for\s+publication|schedule\s+(?:12|7)A
      |\(\s*restricted\b|\bpink\s+papers?\b|\bprivate\s+(?:item|report)\b
      |^[^\S\n]*part\s+(?:ii|2|b)\b(?!\s+of\s+(?!the\s+(?:agenda|meeting)))|^\W*(?:exempt|confidential|in[-\s]camera)\s*(?:[-–:]|(?:append|annex|schedule|note))""",
    FLAGS,
)
_title_says = regex.compile(
    rf"""\bconfidential\s+(?!waste|shred|help|advice|support|counsel|listening|reporting)(?:[\w’'-]+\s+){{0,2}}?(?:matters?|items?|business|issues?|reports?)\b
      |\bexempt\s+(?:(?:staff\w*|personnel|legal|land|propert\w+|commercial|contract\w*|financial|employment|estates?|hr)\s+){{1,2}}(?:matters?|items?|business|issues?|reports?)\b
      |^\W*(?:to\s+\w+\s+)?(?:items?|business|matters?)\s+(?:to\s+be\s+)?(?:considered|taken|conducted|dealt\s+with|transacted|discussed|heard)\s+
        (?:in\s+(?:private\W*$|camera\b|committee\W*$|{SESSION})|behind\s+closed\s+doors|(?:in\s+the\s+absence\s+of|without)\s+{PUBLIC})
      |\b(?:consider|discuss|receive|determine|deal\s+with)\w*\s*,?\s+(?:in\s+(?:private(?=\W*$|\s*[,:])|camera(?=\W*$|\s*[,:])|{SESSION})|behind\s+closed\s+doors)
      |^\W*confidential\s+(?!(?:waste|shred|help|advice|support|counsel|listening|reporting|hotline|lines?\b|phone|telephone|service|enquir|survey
          |ballot|disposal\s+of|information\s+shar|safe|space|post|mail|storage|declarations?\s+of))[\w’'-]+
      |^\W*exempt\s+(?:staff\w*|personnel|legal|land|commercial|contracts?|employment|estates?|sale|lease|purchase|acquisition|disposal|tenders?|procurement|grievance|negotiations?)\b
      |(?<!\b(?:open|public|taxable|liable|rated|paid|chargeable)\s*)(?:,|/)\s*(?:strictly\s+)?(?:private\s+(?:and|&)\s+)?(?:confidential|exempt|not\s+for\s+publication|in\s+camera)\W*$
      |[(\[]\s*(?:commercial(?:ly)?\s+(?:sensitiv\w+|in[-\s]confidence)|px|nfp)\s*[)\]]\W*$""",
    FLAGS,
    needs=(
        *("confidential", "exempt", "private", "camera", "session", "publication", "absence of", "without", "closed"),
        *("committee", "commercial", "px", "nfp"),
    ),
)  # fmt: skip
"""    TO DISCUSS A CONFIDENTIAL STAFFING MATTER · BUSINESS TO BE CONSIDERED IN PRIVATE · THE MILL, CONFIDENTIAL"""
_of_rules = regex.plain(
    r"(?i)\b(?:polic(?:y|ies)|procedures?|protocols?|handling|guidance|code|training|agreements?"
    r"|from (?:the )?confidential)\b"
)
"""    POLICY ON CONFIDENTIAL MATTERS"""


def is_of_rules(title: str) -> bool:
    """Whether a title is that of rules for what is kept, and of nothing that is."""
    return _of_rules.search(title) is not None


_nothing = regex.plain(r"(?i)\W*(?:none|nil|n/?a|no|there (?:was|were|are|being) no(?:ne)?)\b[^.\n]{0,80}\W*$")
_text_mark = regex.compile(
    r"""not\s+for\s+publication|schedule\s+(?:12|7)A|^[^\S\n]*part\s+(?:ii|2|b)\b(?!\s+of\s+(?!the\s+(?:agenda|meeting)))|section\s+(?:100|50)A\s*\(\s*4\s*\)
      |(?<!\bno\s|\bany\s|\bnot\s)\b(?:exempt|confidential)\s+(?:item|report|information)\b
      |\breports?\s+(?:nos?\.?\s*)?[\w./-]{1,12}\s*\((?:exempt|confidential)\)""",
    FLAGS,
)
_part_alone = regex.compile(r"append(?:ix|ices)|annex|\bno\b|\bnot\s+(?:considered|an)\b", FLAGS)
"""Stands before a mark that is not of the whole."""
_made_public = regex.plain(
    r"(?i)(?<!\bnot\s)(?<!\bnot\sbe\s)(?<!\bnever\s)\b(?:publish\w*|released?|made public|no longer)\b"
)
"""    that the exempt report had been published: it is exempt no more"""


def _sentence_of(text: str, start: int, end: int) -> str:
    """The sentence of a mark, but for the mark: "not for publication" is one."""
    behind = text[end : end + _TITLE].split(". ", maxsplit=1)[0].split("\n", maxsplit=1)[0]
    return text[max(0, start - _TITLE) : start].rpartition(". ")[2].rpartition("\n")[2] + behind


_said_so = regex.compile(
    r"""\b(?:this|the)\s+(?:above\s+)?(?:item|matter|minute|business)\s+(?:was|were|is|has\s+been|had\s+been)\s+(?:(?!not\b)\w+\s+)?
        (?:considered|discussed|taken|dealt\s+with|heard)\b[^.;]{0,40}?
        [‘'"“]?in\s+[‘'"“]?(?:private\b(?!\s+[a-rt-z])|camera|committee\b(?!\s+(?:of|room))|(?:closed|private|executive|confidential)\s+session)(?!\s+by\s+the\b)
      |\b(?:discussion|consideration)\b[^.;]{0,20}?\bthis\s+(?:item|matter|motion|report)\b[^.;]{0,10}?took\s+place\s+[‘'"“]?in\s+(?:private|camera|committee|closed)
      |\b(?:considered|discussed|taken|dealt\s+with)\s+(?:following|after|in|during|under)\s+(?:the\s+)?(?:exclusion|absence)\s+of\s+(?:the\s+)?(?:press|public)\b
      |\b(?:considered|discussed|taken|dealt\s+with)\s+(?:after|once|when|while|with)\s+(?:the\s+)?(?:members\s+of\s+the\s+)?(?:press|public)
        (?:\s+and\s+(?:the\s+)?(?:press|public))?\s+(?:had|having|was|were)\s+(?:been\s+)?excluded\b(?!\s+from\s+(?!the\s+(?:meeting|room|chamber)))
      |(?<=[(\n])(?:item\s+)?(?:taken|considered)\s+in\s+part\s+(?:2|ii|b)\b|\bpublic\s+having\s+been\s+excluded,?\s+(?:the\s+)?\w+\s+(?:considered|discussed)\s+this\b
      |\b(?:(?:this|the\s+(?:above|preceding|foregoing))\s+(?:item|matter|minute|report|part)(?:\s+of\s+the\s+(?:meeting|minutes))?|the\s+above)\s+
        (?:should\s+)?(?:is|was|be|remains?)\s+(?:(?:treated|regarded|recorded|kept|minuted|held)\s+(?:as\s+)?)?
        (?:exempt(?!\s+from\s+(?!publication|disclosure))|confidential|not\s+for\s+publication)\b
      |\b(?:this|the)\s+(?:above\s+)?(?:item|matter|minute)\s+(?:is|was|has\s+been)\s+(?:minuted|recorded|set\s+out)\s+in\s+(?:the\s+|an?\s+)?(?:separate\s+)?
        (?:confidential|exempt|private)\s+(?:minutes?|record|part|section|annexe?|appendix)\b
        (?!\s+of\s+(?:the\s+)?(?!minutes|meeting|agenda))
      |\bthe\s+(?:item|matter|minute)\s+(?:is|was)\s+exempt\s+(?:under|by\s+virtue\s+of|within)\s+(?:paragraph|section|schedule|part)
      |\b(?:there\s+(?:then\s+)?followed|(?:was|were)\s+followed\s+by)\s+a\s+confidential\s+discussion\b(?!\s+(?:between|with|by|of\s+confid))""",
    FLAGS,
    head=r"""(?<!\w)(?=th(?:is|e)\s+(?:above|preceding|foregoing|item|matter|minute|business|report|part)|discussion|consideration
      |(?:considered|discussed|taken|dealt)\s|item\s+(?:taken|considered)|public\s+having|there\s+(?:then\s+)?followed
      |w(?:as|ere)\s+followed)""",
)
_unseen = regex.compile(
    r"""\b(?:public|press|media)\s+(?:were|was)\s+not\s+(?:present|in\s+attendance|in\s+the\s+room|admitted)
        \s+(?:for|during|when|while)\s+(?:(?:the\s+)?(?:discussion|consideration)\s+of\s+)?(?:this|the)\s+(?:item|matter|minute|business|discussion)\b
      |\b(?:during|for|throughout)\s+(?:(?:the\s+)?(?:discussion|consideration)\s+of\s+)?this\s+(?:item|matter|minute)\s*,?\s*
        (?:the\s+)?(?:members\s+of\s+the\s+)?(?:public|press|media)(?:\s+and\s+(?:the\s+)?(?:public|press|media))?
        \s+(?:were|was)\s+not\s+(?:present|in\s+attendance|in\s+the\s+room|admitted)(?=\W*$|\s*[.,;:)])""",
    FLAGS,
    needs=("not present", "not in attendance", "not in the room", "not admitted"),
)
"""    (Members of the public and press were not present for this item.)"""
_note = regex.plain(
    r"(?im)^\W{0,3}[*#]\W{0,3}(?:denotes|indicates|means|signifies|=|[-–:])[^\n]*$|^[^\n]{0,80}\b(?:asterisk|marked\s+(?:with|\W))[^\n]*$"
)
"""    * denotes exempt item"""
_TITLE = 400
"""Characters of a heading in which a mark can stand."""


def marks_itself(heading: str, title: str, text: str) -> bool:
    """Marked in its heading, where its text begins, or by a sentence about it."""
    told = cleaned(title)
    if _title_mark.search(told):
        return True
    if _title_says.search(told) and not (_of_rules.search(told) or _nothing.match(text)):
        return True
    if is_marked_so(heading[:_TITLE]):
        return True
    mark = _text_mark.search(_note.sub("", text[:250]))
    if (
        mark
        and not _part_alone.search(text[max(0, mark.start() - 60) : mark.start()].rpartition(".")[2])
        and not _made_public.search(_sentence_of(text, mark.start(), mark.end()))
    ):
        return True
    return says_so(text)


def says_so(text: str) -> bool:
    """Whether a sentence about the minute says that it was closed, whatever is told of the doors besides."""
    return bool(_said_so.search(text) or _unseen.search(text))
