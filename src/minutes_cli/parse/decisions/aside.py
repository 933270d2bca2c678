"""What becomes of a motion without a vote: put off, sent to another body, withdrawn, never seconded.

It is said of the motion ("this Motion was deferred to May") or is itself what the meeting agreed ("It was agreed that
the motion be withdrawn"): then both are told.  An amendment that who moved the motion accepts is carried: nobody votes.
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import About, Act
from .extents import Layout
from .movers import NAME, person
from .senses import told_elsewhere

_V = regex.VERBOSE
_THE = r"(?:(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|\p{L}+['’]s)\s+)"
_MOTION = r"(?P<what>(?:[Nn]otices?\s+of\s+)?(?:[Mm]otions?|[Aa]mendments?|[Pp]roposals?))"
OWNER = r"(?P<by>\p{Lu}(?:(?!['’]s\b)[\p{L}'’.()\s-]){1,40})['’]s"
"""    Councillor Ash's"""
_A_BODY = r"(?i:committees?|spc|jpc|council(?!l)s?|meetings?|agenda|district|panel|board|forum|assembly)"
_FATE = rf"""(?:(?P<off>deferred|adjourned|postponed|held\s+over|carried\s+over|left\s+over)\b(?!\s+(?:motion|item))
    |(?P<gone>withdrawn)\b
    |(?P<sent>(?:referred|sent|brought|forwarded|submitted)(?:\s+back|\s+on|\s+forward)?\s+to\s+(?:[^.;]{{0,90}}?[\s-])?{_A_BODY}\b))"""
_BE = r"(?:was|were|be|been)\s+(?:therefore\s+|then\s+|accordingly\s+|now\s+|subsequently\s+|formally\s+)?"
ASIDE = regex.compile(
    rf"""\b{_THE}?(?:amended\s+|original\s+)?{_MOTION}\b(?P<rest>[^.;]{{0,110}}?)\s{_BE}{_FATE}""",
    _V,
    needs=("otion", "mendment", "roposal"),
)
"""    This Notice of Motion was deferred to the May meeting · As there was no proposer for the motion, it was adjourned
    the Motion was referred to the Weirs Committee · that this motion would be withdrawn"""
PUTS_ASIDE = regex.compile(
    rf"""\b(?:(?P<off>deferred|adjourned|postponed)|(?P<gone>agreed\s+to\s+withdraw))\s+{_THE}(?:proposed\s+|amended\s+)?{_MOTION}\b""",
    _V,
    needs=("otion", "mendment", "roposal"),
)
"""    the Chair deferred this Motion to the next meeting · Cllr Ash agreed to withdraw the proposed amendment"""
UNSECONDED = regex.compile(
    rf"""\b[Nn]o\s+[Ss]econd(?:er|ers)\s+(?:(?:to|for)\s+)?
    (?:{_THE}?(?:{_MOTION})\b|{OWNER}\s+{_MOTION}\b)""",
    _V,
    needs=("econd",),
)
"""    There was no seconder for the Motion · As there was no seconder to Councillor Ash's proposal it was agreed"""
_FELL = (
    r"(?:fell|lapsed|failed(?!\s+to\b(?!\s+(?:carry|pass))))"
    r"(?=\W*(?:$|and\b|as\b)|\s+(?:for\s+(?:want|lack)|on\s+(?:a|the|being)|to\s+(?:carry|pass))\b)"
)
_IT = r"(?:[Ii]t|which|[Tt]his)\s+(?:(?:therefore|thus|accordingly|so|then|consequently|duly)\s+)?"
IT_FELL = regex.compile(
    rf"\b{_IT}(?:{_FELL}|was\s+(?:therefore\s+|then\s+)?(?:lost|defeated|negatived|voted\s+down)\b(?!\s+(?:in|to|by\s+(?:the|an?))\b))",
    needs=("fell", "lapsed", "failed", "lost", "defeated", "negatived", "voted"),
)
"""    Nobody seconded it and [it fell] · There was no support, and it therefore lapsed"""
_NOBODY = r"(?:[Nn]obody|[Nn]o[-\s]one|[Nn]o\s+(?:other\s+)?(?:[Mm]ember|[Cc]ouncillor)|[Nn]one)"
NOT_SECONDED = regex.compile(
    rf"""\b{_NOBODY}\s+(?:(?:would|was\s+(?:willing|prepared)\s+to)\s+)?second(?:ed)?\b
    |\b(?:(?:[Ww]as|[Ww]ere)\s+not|Not)\s+seconded\b
    |\b(?:[Dd]id\s+not|[Ff]ailed\s+to|could\s+not)\s+(?:find|gain|get|receive|attract|obtain|have)\s+a\s+second(?:er)?\b
    |\b(?:[Ww]ant|[Ll]ack|[Aa]bsence)\s+of\s+(?:an?\s+|any\s+)?second(?:er|ing)\b
    |\b(?:[Nn]o|[Ww]ithout\s+a)\s+second(?:er|ers)\b""",
    _V,
    needs=("econd",),
)
"""    [Nobody seconded] it · it [failed to find a seconder] · fell for [want of a seconder]"""
RULED_OUT = regex.compile(
    rf"""\b(?:(?:declined|refused)\s+to\s+(?:accept|take)\s+{_THE}(?:\w+\s+)?{_MOTION}\b
    |ruled\s+(?:that\s+)?{_THE}(?:\w+\s+)?{_MOTION}\s+(?:was\s+|to\s+be\s+)?(?:out\s+of\s+order|invalid|not\s+competent|incompetent))""",
    _V,
    needs=("declined", "refused", "ruled"),
)
"""    The Chair ruled the amendment out of order · declined to accept the motion"""
BUT_NOBODY = regex.compile(
    rf"\s*(?:[,;–-]\s*|,?\s*\b(?:but|however|and)\s+)(?:there\s+(?:was|were)\s+|it\s+)?(?:{NOT_SECONDED.pattern})", _V
)
"""    Cllr Ash proposed that it be sold[, but there was no seconder]"""
_whose_it_is = regex.plain(r"(?:[Mm]otion|[Aa]mendment|[Pp]roposal)\b")
ACCEPTED = regex.compile(
    r"""\b(?:mover|proposer)(?:\s+(?:and|&)\s+(?:the\s+)?seconder)?(?:\s+of\s+the\s+(?:\w+\s+)?(?:motion|proposal))?\s+(?:both\s+|had\s+)?(?:accepted|agreed(?!\s+(?:that|with)\b)|consented)\b
    |(?<!\bnot\s)\b(?:accepted|agreed(?:\s+to)?)\s+by\s+(?:both\s+)?the\s+(?:original\s+)?(?:mover|proposer)
    |\b[Ww]ith\s+the\s+(?:agreement|consent|acceptance|approval)\s+of\s+(?:both\s+)?the\s+(?:mover|proposer)""",
    _V,
    needs=("mover", "proposer"),
)
"""    an amendment, to which the [mover and seconder agreed] · The amendment was [accepted by the mover]"""
THIS_FELL = regex.plain(
    r"(?:,?\s+but\s+(?:the|this|his|her)\s+(?:motion|proposal|amendment)\s+(?P<nobody>(?:fell|lapsed|failed)\s+for\s+(?:want|lack)\s+of)"
    r"|(?:[,;]\s+(?:(?:and|but)\s+)?(?:this|it|the\s+(?:motion|proposal))|,\s+which(?=[^.;]{5,40}\sand\b))\s+was\s+(?:then\s+|\w+ly\s+)?"
    r"(?P<fate>lost|defeated|negatived|rejected|withdrawn|not\s+carried))\b",
    regex.IGNORECASE,
)
"""    Cllr Ash moved that it be deferred‖; this was lost ‖ and the motion that it be closed was carried"""
FRIENDLY = regex.compile(
    r"\s*[,;–-]?\s*(?:(?:and|which|this|it)\s+)*was\s+(?P<not>not\s+)?(?:then\s+|also\s+)?(?:accepted|agreed|taken)\s+(?:by\s+[^.;]{3,60}?\s)?as\s+an?\s+friendly\b",
    needs=("friendly",),
)
"""    Cllr Ash proposed that it be of oak[; this was accepted as a friendly] amendment"""
_takes_it = regex.compile(
    rf"\W*{NAME}(?:\s*(?:,|and|&)\s*{NAME})?\s+(?:both\s+)?accepted(?:\s+(?:it|this|the\s+(?:\w+\s+)?amendment))?\W*",
    needs=("accepted",),
)
"""    Ash offered a friendly amendment to add oars. [Moor and Reed accepted.]"""
_puts = regex.plain(r"\b(?:moved|proposed)\b")
_only_wished = regex.plain(
    r"\b(?:request\w*|ask(?:s|ed|ing)?|propos(?:e|es|ed|ing)|suggest\w*|recommend\w*|wish\w*|would\s+like|if|whether|should\s+(?:this|the)|felt|called|have\s+to|need\w*|could|may|might|can|moved[^.;]{0,80}?\sthat)\b(?:(?!\bagreed\b)[^.;])*\Z",
    regex.IGNORECASE,
)
"""    Cllr Ash asked that [the Motion be referred to the Weirs Committee]"""
_enquired = regex.compile(
    r"\b(?:quer(?:ied|ies)|ask(?:s|ed)|enquir(?:ed|es)|inquir(?:ed|es)|wondered)\s+(?:if|whether)\b[^.;]*\Z"
)
"""    Cllr Ash queried if [his Notice of Motion had been submitted to the Council]: an earlier one"""
_agreed = regex.plain(r"\b(?:agreed|resolved|decided)\b")
"""    In relation to Motion 3, it was agreed that this item be referred: read as what was agreed"""
_another = regex.plain(
    r"\b(?:previous|earlier|last|similar|another|amending|both|two|three|original|originally|previously|following)\b",
    regex.IGNORECASE,
)
"""    a similar motion was withdrawn in May: another one"""
_carried = regex.compile(
    rf"""\W*(?:that\s+)?{_THE}(?:original\s+|amended\s+|substantive\s+)?{_MOTION}(?:\s*,?\s+as\s+amended,?)?\s+(?:was|is|be|were|should\s+be|would\s+be)\s+
    (?:carried|adopted|approved|accepted|agreed|passed)\b|\W*to\s+(?:adopt|approve|accept|pass|agree(?:\s+to)?|support)\s+{_THE}(?:amended\s+)?{_MOTION}\b(?=\W*$|\s+(?:and|as\s+amended|as\s+(?:presented|proposed|submitted))\b)""",
    _V,
)
"""    (it was agreed) that the motion was carried · to adopt the Motion"""
_circulated = regex.compile(
    rf"""\W*(?:that\s+|to\s+)(?:(?:circulate|forward|send)\s+{_THE}{_MOTION}|{_THE}{_MOTION}(?:\s*,?\s+as\s+amended,?)?\s+(?:would\s+|should\s+|will\s+)?be\s+(?:also\s+)?(?:circulated|forwarded|sent))
    \s+to\s+(?:(?:all|each|every|the\s+other|other)\s+(?:\p{{L}}+\s+){{0,2}}?(?:[Ll]ocal\s+)?(?:[Aa]uthorit|[Cc]ouncils?\b)|[^.;]{{3,120}}?\bfor\s+(?:their\s+)?support\b)""",
    _V,
)
"""    (it was agreed) to circulate the Motion to all local authorities: nobody does that with one that fell"""
_refers = regex.compile(
    r"(?:that\s+|to\s+)?.{0,60}?\b(?:refer|defer|postpone|adjourn)\p{L}*\b.{0,30}?\b(?:[Mm]otion|item|matter)\b",
    regex.DOTALL,
)
"""    (it was agreed) to refer this Notice of Motion to the Weirs Committee"""


def read_aside(page: Layout, s: Sentence) -> Iterator[Act]:
    """The Motion was deferred; the Chair deferred this Motion; there was no seconder for the Motion."""
    text = page.text
    if m := UNSECONDED.search(text, s.start, s.end):
        by = person(m["by"])
        about = _about(m)
        yield Act("verdict", m.start(), m.end(), outcome="not put", about=about, put_by=by, sure=True, unseconded=True)
        return
    if (m := NOT_SECONDED.search(text, s.start, s.end)) and not told_elsewhere(page, s, m.start()):
        named = _whose_it_is.search(text, s.start, s.end)
        called: About = "amendment" if named and named[0][1:] == "mendment" else "motion"
        yield Act("verdict", *m.span(), outcome="not put", about=called, unseconded=True, near=named is None)
        return
    if (m := RULED_OUT.search(text, s.start, s.end)) and not told_elsewhere(page, s, m.start()):
        yield Act("verdict", m.start(), m.end(), outcome="not put", about=_about(m), sure=True)
    if (m := IT_FELL.search(text, s.start, s.end)) and not _only_wished.search(text, s.start, m.start()):
        yield Act("verdict", m.start(), m.end(), outcome="lost", near=True)
    if ACCEPTED.search(text, s.start, s.end) and not _puts.search(text, s.start, s.end):
        yield Act("verdict", s.start, s.end, outcome="carried", about="amendment")
    elif _takes_it.fullmatch(text, s.start, s.end):
        yield Act("verdict", s.start, s.end, outcome="carried", about="amendment", near=True)
    m = ASIDE.search(text, s.start, s.end)
    if m and _is_so(text, s, m):
        yield Act("verdict", m.start(), m.end(), outcome=_fate(m), about=_about(m), sure=True)
    elif m := PUTS_ASIDE.search(text, s.start, s.end):
        outcome: Outcome = "not put" if m["off"] else "withdrawn"
        if not _only_wished.search(text, s.start, m.start()):
            yield Act("verdict", m.start(), m.end(), outcome=outcome, about=_about(m), sure=True)


def _is_so(text: str, s: Sentence, m: regex.Match[str]) -> bool:
    """Whether the meeting, or who moved it, put a motion aside: nobody only wishes it, and no other is told of."""
    if _another.search(text, max(s.start, m.start() - 40), m.start("what")) or _another.search(m["rest"]):
        return False
    if _only_wished.search(m["rest"]) or _agreed.search(m["rest"]):
        return False
    if _enquired.search(text, s.start, m.start()):
        return False
    asked = m["rest"].split()[-1:] != ["had"] and _only_wished.search(text, s.start, m.start())
    return not (asked and _be(text, m))


def _be(text: str, m: regex.Match[str]) -> bool:
    """Whether it is told as what is to be, and not as what was."""
    start = m.end("rest")
    return text[start : start + 6].split()[:1] == ["be"]


def _fate(m: regex.Match[str]) -> Outcome:
    return "withdrawn" if m["gone"] else "not put"


def _about(m: regex.Match[str]) -> About:
    return "amendment" if "mendment" in m[0] else "motion"


def agreed_of_motion(text: str, start: int, end: int) -> tuple[Outcome | None, bool]:
    """What the words of something agreed say became of a motion, and whether they say nothing else."""
    if m := _carried.match(text, start, end):
        return "carried", end - m.end() < 24
    if _circulated.match(text, start, end):
        return "carried", False
    m = ASIDE.search(text, start, min(end, start + 240))
    if m and m.start() - start < 60 and not _another.search(m[0]):
        return _fate(m), False
    return ("not put", False) if _refers.match(text, start, end) else (None, False)
