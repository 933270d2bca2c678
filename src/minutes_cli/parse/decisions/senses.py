"""Whether a sentence decides at all: not what was told of another day, of another body, or only thought."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.retelling import REPORT_SAYS, of_circulated, within
from minutes_cli.words.sentences import Sentence

from .extents import Layout

BOUND = regex.compile(
    r"(?!to\b)(?:(?!\b(?:which|that|who)\b)[^.;:]){0,200}?\b(?:would|will|should|shall|must|may|can|be)\b"
)
_NOUN_TO = "".join(rf"(?<!{noun} )" for noun in ("relation", "regard", "respect", "response", "due"))
MODAL = regex.plain(
    r"\b(?:would|will|should|shall|must|may|might|can(?:not)?|could|be"
    rf"|{_NOUN_TO}to(?!\s+(?:the|an?|this|that|these|their|its|his|her|our|[A-Z\d])))\b"
)
"""What only may or will be; a "to" that stands before a thing is none: "in relation to buses"."""
INDICATIVE = regex.plain(
    r"\b(?:(?:was|were|is|are)(?!\s+to\s+be\b)|had|has|have|needed|did|does|do|remained?|seem(?:s|ed)?|appear(?:s|ed)|felt|got|made|looked)\b"
)
MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
ON_A_DAY = rf"(?:(?:{_DAY}\s+(?:of\s+)?)?(?:{MONTH}),?\s+(?:{_DAY},?\s+)?)?(?:19|20)\d\d\b"
EARLIER = regex.plain(
    rf"""\b(?:[Aa]t|[Ll]ast|[Ii]n|[Ff]rom)\s+(?:the\s+|our\s+|its\s+|an?\s+)?(?:last|previous|earlier|recent|(?:{MONTH}))(?:\s+\d{{4}})?(?:\s+\S+){{0,2}}?\s+[Mm]eeting\b
    |\b(?:[Ff]ollowing|[Aa]fter|[Ss]ince)\s+the\s+(?:\S+\s+){{0,4}}?[Mm]eeting\s+(?:held\s+)?on\b|\bhas\s+been\s+\w+\s+before\b
    |\b[Ll]ast\s+(?:month|year|term|week)\b|\A\W*(?:[Oo]n|[Ii]n|[Bb]ack\s+in)\s+{ON_A_DAY}|\A\W*[Oo]n\s+(?:(?:{MONTH})\s+\d{{1,2}}|{_DAY}\s+(?:of\s+)?(?:{MONTH})),?\s""",
    regex.VERBOSE,
)
"""    At the last meeting it was agreed · Last month changes were agreed · On 4 May 2019, the Board approved"""
BEFORE = regex.compile(r"\b[Pp]reviously\b|\bhad\s+(?:been|previously|already)\b|\balready\b")
"""    It had been agreed · was previously agreed: in the clause that decides itself"""
_coordinate = regex.compile(
    r"(?:\b(?:and|but|then|so)(?:\s+(?:therefore|thus|accordingly|hence|so))?|[,;:–]|[,.;]\s+(?:following|after)\s+(?:\w+\s+)?discussions?)\s+$"
)
"""What parts the clause that decides from what is told before it: "a scheme that had been tried, and it was agreed"."""
_asks = regex.compile(r"\b(?:whether|if)\b(?:(?!\s[-–]\s)[^.,;])*$")
OTHERS = regex.compile(r"\b\p{Lu}[\p{L}’']+\s+$")
"""    Holm · County"""
PLANNING = regex.compile(r"\b(?:planning|permission|application|consent|appeal)s?\b", regex.IGNORECASE)
SAYS_THAT = regex.plain(
    r"\b(?:stated|reported|advised|explained|reminded|informed|said)\b[^.;]{0,60}?\bthat\b", regex.IGNORECASE
)
"""    Mr Moor stated that in that year, the Board directed him to look into it"""
BY_OTHERS = regex.compile(
    r"""\s+(?:(?!\band\b)[^.;,]){0,40}?\bby\s++(?!(?:all|(?:the\s+)?(?:[Ff]ull\s+|[Ee]lected\s+)?
    (?:[Mm]embers|[Cc]ouncil(?:lors)?\b|[Pp]arish|[Cc]ommittee|[Bb]oard|[Mm]eeting|[Cc]llrs|PC|[Tt]rustees|[Gg]overnors|[Cc]hair|[Cc]lerk)|everyone
    |\p{Lu}\p{L}{1,2}\b(?=\s*,?\s*(?:and\s+)?(?:[Ss]econd|2nd))|those|a\s+(?:vote|majority|show)|(?:\d|Cllr|Councillor|Mr|\p{Lu}\.?\s+\p{Lu}|\p{Lu}\p{Ll}+\s+and)))""",
    regex.VERBOSE,
)
"""    approved by the Minister · but: agreed by all, adopted by the Parish Council"""
GLADLY_OR_CHANGED = (
    r"(?:thanks|gratitude|appreciation|pleasure|enthusiasm"
    r"|corrections?|amendments?|changes?|additions?|edits?|revisions?)"
)
"""With what a thing is approved, where it is with nobody: "accepted with thanks", "approved with two small changes"."""
ROUTINE = regex.compile(
    r"\b(?:[Mm]inutes|accounts?|payments?|invoices?|cheques|expenditure|financial\s+statement)\b", regex.IGNORECASE
)
LEAD = regex.compile(
    r"(?:In|At|After|Following|With|Meanwhile|Having)\b[^,]{0,60},\s+(?=(?:the|all|both|these|option|[Mm]inutes)\b|The\s|\p{Lu}\p{Ll}+\s+[\p{Lu}(])"
)
"""    In the meantime, the minutes were approved · With the casting vote of the Chair, option 2 was agreed"""
NONE = regex.compile(r":\s*(?:None|Nil|N/A)\W*$")
PRECEDING = regex.compile(r"\b(?:preceding|foregoing)\s+minutes\b", regex.IGNORECASE)
"""The minutes that these words stand under: they were approved at another meeting."""
AT_MEETING = regex.compile(
    r"\s(?:at|during)\s+(?:its|the|their|our|an?)\s+(?:(?:\p{L}+\s+){0,3}?[Mm]eeting\s+(?:of|in|on|held)\b|"
    rf"(?:(?:{MONTH})\s+\d{{1,2}},?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH}),?)\s+(?:\d{{4}},?\s+)?(?:\p{{L}}+\s+){{0,4}}?[Mm]eeting\b)",
    needs=("meeting",),
)
"""    adopted a strategy at its Meeting of May 2021"""
AND_A_VIEW = regex.compile(r"\s+(?:it|this|they)\s+\p{Ll}")
"""    the map was viewed and all agreed it showed the weir"""


_body = regex.compile(r"council\b|board|committee|panel|cabinet|group|forum|commission|meeting", regex.IGNORECASE)
_committee = regex.plain(r"\b(?:committee|panel|group|forum)\b", regex.IGNORECASE)
_of_initials = regex.plain(r"\b[A-Z]{3,}\s+(?:Board|Council)\s+of\s+\Z")
"""    the HWD Board of Directors voted to equip the well"""
_reported = regex.plain(r"\breport(?:s|ed)\s+that\s+(?:the\s+)?(?:\w+\s+){0,3}$")
"""    the chair of Finance reported that [the committee agreed to recommend it]: it met on another day"""
_the = regex.compile(r"(?:the|full|all)\s", regex.IGNORECASE)
_if = regex.plain(
    r"\b(?:police|county|borough|district|had|has|have|when|if|whether|once|where|which|until|before|after|while|although|though|soon\s+as|unless)\s*$",
    regex.IGNORECASE,
)
_THOUGHT = frozenset(
    """
    denied denies denying believed believes believe thought queried queries questioned questions doubted doubts disputed
    disputes recalled recalls remembered remembers understood claimed claims insisted insists alleged
    """.split()  # noqa: SIM905
)
"""Behind which it is only somebody's word that something was agreed: Cllr Ash denied that ‖ it was agreed."""
_RECORD = frozenset("record records recorded state states stated say says said show shows showed read".split())  # noqa: SIM905
"""What minutes do: the minutes should have said that ‖ it was agreed."""
_IT_WAS = frozenset(("it", "was", "is", "were", "had", "been"))
_SUPPOSING = frozenset(("if", "whether", "unless", "before"))
_REMINDED = 4
"""Words at whose beginning it is told who reminds whom: reminded ‖ all members present."""
_LED_BY = 60
"""Characters before such words in which that stands."""
_minutes_signed = regex.compile(
    r"\bminutes\b.{0,80}\b(?:signed|record|approved|adopted)\b", regex.IGNORECASE | regex.DOTALL
)


_unchanged = regex.compile(
    r"\bno\s+(?:amendments?|changes?|objections?|comments?|further\s+action|action)\b.{0,40}\b(?:necessary|needed|required|made|raised)",
    regex.IGNORECASE,
)
_rather = regex.plain(
    r"\W*it\s+(?:would|might|may|could)\s+be\s+(?:\w+\s+)?(?:preferable|better|nice|useful|helpful|good|beneficial|best|sensible|desirable|wise)\s+if\b"
    r"|(?:(?!\bbe\b)[^.;:]){3,120}?\s(?:could|would|might)\s+be\s+(?:very\s+|most\s+)?(?:beneficial|helpful|useful|welcome|worthwhile)\W*\Z"
)
"""    that it would be preferable if it could take place before · that a bell could be useful"""
_and_that = regex.compile(r"\band\s+that\b")
_it_did = regex.plain(
    r"\s*(?:it|this|that|these|those|they)\s+(?!proceed|succeed|exceed|need|feed|embed|speed)\w{3,}ed\b"
)
"""    Members agreed that [it reflected] what was done"""
_condition = regex.compile(
    r"\W*(?:if|as\s+and\s+when|when|where|unless|until|should|subject\s+to|as|once|since|because|in\s+the\s+event|in\s+the\s+absence|in\s+view)\b",
    regex.IGNORECASE,
)
_subordinate = regex.plain(r"(?<=\w)[\s,]+(?:when|once|until|unless|if|as\s+soon\s+as)\s")
"""    that Ann agree to the increase [when] the figure is known: a fact to come"""
_report_says = regex.compile(REPORT_SAYS, needs=("report", "memo", "letter"))
_dated = regex.compile(
    rf"""(?:\A|\b(?:[Tt]hat|[Hh]owever|[Aa]nd|[Bb]ut|[Bb]ecause|[Aa]s)\b|[.,;:])\W*(?:(?:[Oo]n|[Ii]n|[Dd]uring)\s+(?:the\s+(?:\p{{L}}+\s+)?of\s+|late\s+|early\s+)?(?:{ON_A_DAY}|{_DAY}\s+(?:of\s+)?(?:{MONTH}))
      |(?:[^.;]{{0,80}}\s)?[Ll]ast\s+(?:{MONTH}|year|month|week|autumn|spring|summer|winter)
      |[Aa]t\s+(?:the|an?|its|their)\s+(?:\p{{L}}+\s+){{0,3}}?(?:[Mm]eeting|[AES]GM)\s+(?:held\s+)?(?:(?:of|on|in)\s+(?:the\s+)?(?:{ON_A_DAY}|{_DAY}\s+(?:of\s+)?(?:{MONTH})|(?:{MONTH})(?:\s+\d{{1,2}})?)|(?:19|20)\d\d-\d\d-\d\d|with\s[^.;]{{2,80}}?))[,\]]?\s+\Z""",
    regex.VERBOSE,
)
"""    However, on 18 May 2016, [it was decided] · At the Council Meeting of 28 January [it was agreed] ·
    At the meeting in November [it was agreed] ·
    At the AGM held 2018-11-26 [it was decided]"""
_then = regex.plain(r"\W*[Aa]t\s+(?:the|that)\s+[Mm]eeting,?\s+\Z")
_other_meeting = regex.plain(
    rf"\b[Aa]t\s+(?:the|its|our|a)\s+(?:last|previous|earlier|recent|{MONTH})(?:\s+\S+){{0,3}}?\s+[Mm]eeting\b"
)
_the_body = regex.plain(
    r"\W*(?:(?:[Tt]he|[Tt]his)\s+)?(?:[A-Z][\w&-]*\s+){0,4}(?:[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Aa]uthority)\b"
)
_what_lies_before_it = regex.plain(
    r"[^.;]{0,60}?\b(?:the|this|these|both)\s+(?:\w+\s+)?(?:motions?|proposals?|recommendations?|requests?|matter|report|item|reply|response)\b|[^.;]{0,20}\bthis\b"
)
_it_was_put = regex.plain(r"\W*[Ii]t\s+(?:was|is|were)\s+(?:\w+\s+)?(?:proposed|suggested|recommended|moved)\b")
_is_now = regex.plain(
    r"\band\s+(?:this|it|these|they)\s+(?:(?:is|are)\s+now\s+(?!to\b)|(?:has|have)\s+(?:now\s+|since\s+)(?:been\s+)?)(?:up\s+and\s+running|in\s+place|open|complete|working|in\s+use|done|\w+ed)\b"
)
"""    It was decided a site should be set up [and this is now up and running]"""
_tell_them = regex.plain(r"\b(?:[Nn]otify|[Ii]nform|[Tt]ell|[Aa]dvise|[Rr]emind)\s+[^.;:]{2,50}?\sthat\s+\Z")
"""    Notify Ann Moor that [the Board agreed it]: a task, of what stands elsewhere"""
_however = regex.plain(r"[Hh]owever,?\s+\Z")


def is_history(page: Layout, s: Sentence, at: int, clause: int) -> bool:
    """Whether what stands at `at` of a sentence is history that a reply, a report or the sentence itself retells."""
    text = page.text
    near = text[max(s.start, at - 110) : at]
    if _is_now.search(text, at, s.end) or _tell_them.search(near):
        return True
    if _dated.search(near) or (_report_says.search(text, clause, at) is not None):
        return True
    if _then.fullmatch(near) and _other_meeting.search(text, max(0, s.start - 400), s.start):
        return True
    passage = within(page.retold, at)
    if passage is None:
        return False
    if passage.kind == "report":
        return _it_was_put.match(text, at) is not None
    if body := _the_body.match(text, at):
        return _what_lies_before_it.match(text, body.end()) is None
    return at - passage.start < 4 or _however.search(near) is not None


def report_recommends(text: str, start: int, end: int) -> bool:
    """Whether "It was recommended" tells what a circulated report recommends."""
    return text.endswith("recommended", start, end) and of_circulated(text, start)


_OF_MINUTES = ("minutes", "true record", "correct record", "accurate record")
"""What a sentence says in which minutes are approved, whatever it tells of before."""


_draft = regex.plain(
    r"\b(?:draft|model|specimen|suggested)\s+(?:resolution|decision|wording)\s+(?:read(?:s|ing)?|is|was|would\s+(?:be|read))?(?:\s+as\s+follows)?[\s:,–“\"-]*\Z",
    regex.IGNORECASE,
)
"""    The draft resolution reads: ‖ RESOLVED: That …"""


def is_supposed(before: str) -> bool:
    """Whether words leave what was resolved behind them a draft, a condition, or what somebody thought it was."""
    near = before[-_LED_BY:]
    words = near.rpartition("\n")[2].lower().split()
    while words and words[-1] in _IT_WAS:
        words.pop()
    if words and words[-1] in _SUPPOSING:
        return True
    if words and words[-1] in {"that", "whether"}:
        words.pop()
    if words and (words[-1] in _THOUGHT or (words[-1] in _RECORD and "minutes" in words[-5:])):
        return True
    if "reminded" in words[-_REMINDED:] and "that" in near.lower().split()[-4:]:
        return True
    return any(word in near.lower() for word in _DRAFTS) and _draft.search(near) is not None


_DRAFTS = ("draft", "model", "specimen", "suggested")


def told_elsewhere(page: Layout, s: Sentence, at: int) -> bool:
    """Whether the sentence, around `at`, tells of another time or only asks."""
    text = page.text
    if is_supposed(text[max(s.start, at - _LED_BY) : at]):
        return True
    if any(words in page.lower[s.start : s.end] for words in _OF_MINUTES):
        return False
    until = min(s.end, at + 40)
    clause = at if _coordinate.search(text, max(s.start, at - 40), at) else s.start
    return (
        EARLIER.search(text[s.start : until]) is not None
        or BEFORE.search(text, clause, until) is not None
        or _asks.search(text, max(s.start, at - 120), at) is not None
        or is_history(page, s, at, clause)
    )


def of_another_body(page: Layout, start: int, verb: int) -> bool:
    """Whether the body named at `start` is another's, or another time is meant: "Holm County Council agreed"."""
    subject = page.text[start:verb]
    if _body.search(subject) and not _the.match(subject) and OTHERS.search(page.text, max(0, start - 30), start):
        return True
    if _of_initials.search(page.text, max(0, start - 30), start):
        return True
    if _committee.search(subject) and _reported.search(page.text, max(0, start - 60), start):
        return True
    return _if.search(page.text, max(0, start - 30), start) is not None


VIEW = 500
"""Characters of what may be no more than a view."""


def is_opinion(clause: str) -> bool:
    """Whether what was agreed is a view of how things are, not what is to be done: "that it was disappointing"."""
    if len(clause) > VIEW:
        return False
    if _rather.match(clause):
        return True
    if _minutes_signed.search(clause) or _unchanged.search(clause):
        return False
    return all(_states(part) for part in _and_that.split(clause))


_of_ours = regex.plain(
    r"that\s+(?:we|(?:the|this)\s+(?:council|committee|board))\s+(?!was|were|had|has|have|is|are)", regex.IGNORECASE
)


def is_view(verb: str, words: str) -> bool:
    """Whether members only agreed that something is so; what they decided to do is no view: "that we do nothing"."""
    if words[:4].casefold() != "that" or not is_opinion(words[4:]):
        return False
    return verb.casefold() not in {"decided", "resolved"} or _of_ours.match(words) is None


def _states(clause: str) -> bool:
    if later := _subordinate.search(clause):
        clause = clause[: later.start()]
    modal, fact = MODAL.search(clause), INDICATIVE.search(clause) or _it_did.match(clause)
    if fact is None or (modal is not None and _condition.match(clause)):
        return False
    return modal is None or fact.start() < modal.start()
