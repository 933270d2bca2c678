"""What is to be done by nobody who is named, or "by the X": the passive.

the list be circulated · a meeting be held on 4 May · the map be drawn by the Surveyor
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BY_INITIALS, MEETING_SAYS
from minutes_cli.words.dates import MONTH
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .behind import owner_from
from .clauses import CONTINUED, NOT_MODAL, OWN_BODY, Asked
from .due import when

_to_do = frozenset(
    """
    arranged circulated set held convened called added included established submitted provided presented prepared
    produced obtained sought sent written forwarded contacted investigated explored examined reviewed undertaken
    carried organised organized published updated reported brought placed considered made notified informed consulted
    monitored purchased ordered checked raised followed progressed drafted developed scheduled completed implemented
    installed erected repaired replaced requested commissioned issued displayed advertised shared compiled distributed
    supplied revisited cut cleaned painted removed moved formed created built fitted contacted invited pursued
    emailed reconsidered continued
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What a passive asks for: things still to be done, not decisions that are done by being taken."""
_passive = regex.compile(
    rf"""\bbe{NOT_MODAL}\s+(?:also\s+|then\s+|now\s+|further\s+|re-|\p{{Ll}}+ly\s+)?
    (?P<done>kept\s+(?:under\s+review|informed|updated|advised)|[\p{{Ll}}-]+(?:\s+off\b)?+)""",
    FLAGS,
)
done_by_deciding = regex.compile(
    r"""^\W*(?:that\s+)?no\s
    | ^\W*(?:that\s+)?(?:to\s+)?provide\s+(?:\p{L}+\s+){0,2}
      (?:funding|funds|financial|sponsorship|support\s+of\s+[£€$]|authority|authori[sz]ation|direction|approval)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:cast\s+(?:an?|the|its)\s+(?:\w+\s+)?(?:votes?|ballots?)|answer\s+["“]?(?:yes|no))\b
    | ^\W*(?:that\s+)?(?:to\s+)?make\s+(?:\w+\s+){0,4}(?:payments?|grants?|donations?|contributions?|awards?)\b
    | \bthanks\b|\bvote\s+of\b|\bapproval\b
    | \b(?:no|any)\s+(?:objections?|comments?)\b[^.]{0,40}\b(?:raised|made|submitted)\b
    | \b(?:payments?|grants?|donations?|contributions?|awards?|orders?|allocations?|appointments?|transfers?)\b
      [^.]{0,60}\bmade\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:deal\s+with|take|discuss|consider)\b[^;]{0,90}\bat\s+this\s+(?:point|time|stage)\b
    | \bbe\s+set\s+at\s+(?:[£€$]\s?)?\d | \bsilence\b | \bbe\s+made\s+an?\s+public\b
    | \bbe\s+(?:added|included)\s+(?:to|in|on)\s+the\s+(?-i:Record|Register|Schedule|Roll)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:deal\s+with|take|discuss|add|include|consider|proceed|move|go|turn)\b[^.;]{0,80}
      \b(?:under|as|with|before|after|to)\s+(?:agenda\s+)?item\s+(?:no\.?\s*)?\d
    | \b(?:tolls?|fees?|charges|dues|rents?|fares?|prices?|precept|rates?|fines?|salar(?:y|ies)|wages?|allowances?)\b
      (?:[^.;]|(?<=\d)\.){0,60}\bbe\s+(?:raised|reduced|set|introduced|increased|continued|held)\b
    | (?:\b(?:sum|amount|total|budget)\b|£\s?\d)[^;]{0,60}\bbe\s+added\b
    | \b(?:surplus|sums?|amounts?|funds?|money|monies|balance|levy|revenues?)\b[^;]{0,90}\bbe\s+
      (?:placed|moved|set|carried)\b
    | \btransfer(?:red)?\b[^;]{0,160}\b(?:reserves?|contingency)\b
    | ^\W*(?:that\s+)?(?:to\s+)?make\s+the\s+(?:draft|proposed|amend\p{L}+)\b
    | ^\W*(?:that\s+)?(?:to\s+)?make\s+the\s+(?:\p{L}+\s+){0,6}?(?:variation|order|plan|scheme|by-?laws?)\b
      (?!\s+(?:available|public|known|easier|clear\p{L}*|more)\b)
    | \b(?:plans?|variations?|orders?|schemes?|by-?laws?|amendments?|regulations?)\b[^;]{0,600}?
      \bbe\s+made,?\s+(?:in\s+accordance|under|pursuant)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:offer|make|return|submit|raise|give|send)\s+no\s
    | ^\W*(?:that\s+)?(?:to\s+)?(?:proceed|continue)\s+(?:with|to)\s+(?:(?:the|any|its|their)\s+)?
      (?:(?:ordinary|remaining|next)\s+)?(?:business|consideration|presentations?|meeting|agenda|questions?|votes?|items?)\b
    | ^\W*(?:that\s+)?(?:to\s+)?deal\s+with\b[^.;]{0,90}\bas\s+(?:the\s+)?first\s+item\b
    | \bbe\s+brought\s+forward\s+(?:to|as)\s+(?:the\s+)?(?:first|next|item)\b
    | ^\W*(?:that\s+)?(?:to\s+)?hold\s+(?:the|this)\s[^.;]{0,60}\bmeeting,?\s+["“(]*in\s+committee\b
    | ^\W*(?:that\s+)?(?:to\s+)?keep\s+
      (?:within|it\s+in|the\s+(?:precept|existing|current)|[^.;]{0,40}\bas\s+the\s+deadline)\b
    | ^\W*(?:that\s+)?(?:to\s+)?hold\s+(?:(?:the|this|that)\s+item|(?:it|this|that)\s+over|over|for\s+now)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:add|include)\b[^.;]{0,120}
      \b(?:in|to)\s+(?:this\s+minute|the\s+motion|standing\s+orders)\b
    | ^\W*(?:that\s+)?(?:to\s+)?establish\s[^.;]{3,60}\sas\s
    | ^\W*(?:that\s+)?(?:to\s+)?(?:introduce\s+and\s+)?waive\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:update|adapt)\s+(?:the|an?)\s
      (?:[\p{L}\d]+\s+){0,6}(?:policy|ordinance|by-?law|resolution)\b
    | ^\W*(?:that\s+)?(?:to\s+)?cover\s[^.;]{0,60}\b(?:costs?|expenses)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:return|reject)\s+(?:the|this|an?)\s+claims?\b
    | \bnow\s+be\s+considered\b
    | ^\W*(?:that\s+)?(?:any|all\s+future)\s
    | ^\W*(?:that\s+)?(?:to\s+)?carry\s+on\s+(?:as|in)\b
    | \b(?:meetings?|systems?|arrangements?|practi[cs]es?|polic(?:y|ies))\s+be\s+continued\b
    | \b(?:amendments?|variations?|alterations?|by-?laws?|regulations?|schemes?)\b[^.;]{0,120}\bbe\s+made\b""",
    FLAGS,
    needs=(
        "no ",
        "thanks",
        "vote",
        "approval",
        "objection",
        "comment",
        "payment",
        "grant",
        "donation",
        "contribution",
        "award",
        "order",
        "toll",
        "fee",
        "charges",
        "dues",
        "rent",
        "fare",
        "price",
        "precept",
        "rate",
        "fine",
        "salar",
        "wage",
        "allowance",
        "be added",
        "be included",
        "provide",
        "transfer",
        "make the",
        "continued",
        "carry on",
        "placed",
        "moved",
        "carried",
        "be set",
        "be made",
        "allocation",
        "appointment",
        "proceed",
        "keep",
        "deal with",
        "brought forward",
        "hold",
        "standing order",
        "this minute",
        "the motion",
        "establish",
        "waive",
        "update",
        "adapt",
        "cover",
        "claim",
        "any ",
        "now be",
        "all future",
        "silence",
        "at this",
        "set at",
        "a public",
        "cast",
        "answer",
        "item",
    ),
)
_REGULAR = (
    r"(?:the|our|its)\s+(?:dates?\s+(?:of|for)\s+(?:the|our|its)\s+)?(?:[\p{L}\d]+\s+){0,3}?"
    rf"(?:next|following|annual|general|ordinary|regular|monthly|quarterly|statutory|budget(?:ary)?|scheduled|{MONTH})\s+"
    rf"(?:[\p{{L}}\d-]+\s+){{0,4}}?meetings?\b|(?:(?:the|our|its|all|future|these)\s+){{0,2}}(?:[\p{{L}}()]+\s+){{0,4}}?meetings\s+(?:of|in|on|at|be|would|will|to)\b|(?:the|our|its)\s+A\.?G\.?M\b|meetings\s+of\s+(?:the|this)\b|an?\s+(?:\p{{L}}+\s+){{0,2}}?(?:{MONTH})\s+meeting\b"
)
fixes_a_day = regex.compile(
    rf"""^\W*(?:that\s+)?(?:we\s+)?(?:to\s+)?(?:
      (?:hold|fix|re-?fix|schedule|re-?schedule|set|convene|change|move|bring\s+forward|postpone)\s+(?:{_REGULAR})
    | (?:this|that)\s+meeting\s+(?:be|would\s+be)\s+(?:held|moved|changed|brought\s+forward|postponed|put\s+back)
    | (?:{_REGULAR})[^.;]{{0,90}}\b(?:be|would|will|to|shall)\s+(?:be\s+)?
      (?:held|take\s+place|fixed|re-?scheduled|moved|changed|convened|brought\s+forward)\b
    | (?:the|this)\s+(?:\p{{L}}+\s+){{0,3}}(?:{MEETING_SAYS}|{BY_INITIALS})\s+(?:(?:would|will|shall|to)\s+)?
      (?:next\s+)?meet(?:\s+again)?\s+(?:next\s+)?(?:on|at)\b)""",
    FLAGS,
    needs=("meeting", "meet ", "agm"),
)
"""    hold the May Monthly Meeting on Tuesday 19th · the next meeting be held on 4 May: a day, fixed by being agreed"""
_takes_place = regex.compile(
    r"\bmeeting\b[^.;]{0,120}\b(?:would|will|to|shall)\s+take\s+place\s+(?:on|at|in)\b", regex.IGNORECASE
)
_consider = regex.compile(r"\bconsideration\s+(?:also\s+)?be\s+given\s+to\b", regex.IGNORECASE)
report = regex.compile(r"\b(?:report|update|presentation|briefing|paper|review)s?\b", regex.IGNORECASE)
_be_requested = regex.compile(r"\bbe\s+requested\b", FLAGS)
_opinion = regex.compile(
    r"\W*(?:that\s+)?(?:it|there|this|these)\s+(?:is|was|were|are|ha[sd]|would)\b", regex.IGNORECASE
)
_would_be = regex.compile(
    r"\W*(?:that\s+)?[^,;.:]{2,110}?\b(?P<modal>would|should)\s+(?:also\s+|then\s+|now\s+|again\s+)?be\s+"
    r"(?P<done>kept\s+(?:under\s+review|informed|updated|advised)|\p{Ll}+)\b",
    FLAGS,
    needs=("would", "should"),
)
"""    it was agreed that a letter would be ‖ sent to the mill: how minutes tell what is to be done"""
_own_deeds = frozenset(
    """
    sent circulated contacted obtained sought arranged investigated reported organised organized submitted forwarded
    published purchased invited raised emailed
    """.split()  # noqa: SIM905
)
_own_things = regex.compile(
    r"\b(?:enquir(?:y|ies)|inquir(?:y|ies)|investigations?|representations?|contact|applications?|quotes?|quotations?|prices"
    r"|letters?|arrangements|agenda)\b",
    FLAGS,
)
"""What "should be" done that a meeting's own people do; of a roof that should be mended it only thinks so."""
_weighed = regex.plain(r"\b(?:whether|if|felt|thought|suggested|said|whereby|which|who)\s", regex.IGNORECASE)
"""    the view on ‖ whether the mill should be invited: that is weighed, and not asked"""
_pronoun = regex.compile(r"\W*(?:that\s+)?(?:it|this|these|they|there|he|she|such|what|which|all|no|any)\b", FLAGS)
_if_ever = regex.compile(r"\b(?:if|unless|should\s+(?:an?|any|the|it|this|they|there))\s[^.;,:]*$", regex.IGNORECASE)
"""    … consider each case should an application ‖ be made"""
and_that = regex.compile(r"\band\s+(?:that|requested(?:\s+that)?)\s+")
modal = regex.compile(r"\b(?:would|will|should|be)\b")
_does = regex.compile(
    r"\b(?:be|and)\s+(?:also\s+|then\s+|\p{L}+ly\s+)?[\p{L}-]+(?:\s+off)?,?\s+$|ly,?\s+$|\b(?:be|and)\s+(?:\p{L}+ly\s+)?[\p{L}-]+\s+[\p{L}]+ly,?\s+$",
    FLAGS,
)
"""    be drawn ‖ by · be drawn and printed ‖ by · be put up urgently ‖ by; not: a talk ‖ by · the words said ‖ by"""
_FEW = 60
_by = regex.compile(r"\bby\s+(?=the\s+\p{Lu}|\p{Lu})", regex.VERBOSE)


def asked_of_nobody(text: str) -> Asked | None:
    """A report, or thought, that is asked for without a word of who owes it: "a report be requested"."""
    asks = (
        _consider.search(text)
        or _takes_place.search(text)
        or (_be_requested.search(text) and report.search(text))
        or (CONTINUED.search(text) and when(text, None).recurrence)
    )
    return Asked(None, whole(text)) if asks else None


def passive_action(text: str) -> Asked | None:
    first = next((m for m in _passive.finditer(text) if not m["done"].endswith("ing")), None)
    return _asked_by_passive(text, first) if first else None


def would_be_done(text: str) -> Asked | None:
    """What was agreed would be done: "a letter would be sent to the mill"; not what is only noted."""
    told = _would_be.match(text)
    if told is None or not _is_own(told) or _pronoun.match(text) or fixes_a_day.match(text):
        return None
    return _asked_by_passive(text, told)


def _is_own(told: regex.Match[str]) -> bool:
    """Whether what would, or should, be done is for the meeting's own people to do."""
    done = told["done"].casefold()
    if told["modal"] == "would":
        return done in _to_do
    if _weighed.search(told[0]):
        return False
    return done in _own_deeds or (done in _to_do and _own_things.search(told[0]) is not None)


def _asked_by_passive(text: str, first: regex.Match[str]) -> Asked | None:
    """What the passive `first` asks for, if it is something still to be done."""
    done = first["done"].casefold()
    to_do = done in _to_do or done.startswith("kept ")
    if not (to_do or _by.match(text, first.end() + 1)):
        return None
    if done_by_deciding.search(text) or _is_told(text, first.start()):
        return None
    owner = None
    if (m := _by_whom(text, first.end())) and (found := owner_from(text, m.end())):
        owner = None if OWN_BODY.search(found[0]) else found[0]
    if not (to_do or (owner and m and m.start() - first.end() < 3)):
        return None
    begins = max((m.end() for m in and_that.finditer(text, 0, first.start())), default=0)
    return Asked(owner, whole(text[begins:]))


def _by_whom(text: str, at: int) -> regex.Match[str] | None:
    """The "by" behind `at` that tells who does what is to be done, not who gave a talk or said what is written."""
    return next((m for m in _by.finditer(text, at) if _does.search(text, max(0, m.start() - _FEW), m.start())), None)


def _is_told(text: str, at: int) -> bool:
    """Whether "be done" at `at` goes on with what is only said: "it was felt that they would be sold and be used"."""
    return (_opinion.match(text) or _if_ever.search(text, 0, at)) is not None or (
        text[max(0, at - 5) : at].endswith(" and ") and modal.search(text, 0, at - 4) is not None
    )


def whole(text: str) -> str:
    return regex.sub(r"^\W*that\b,?\s+", "", tidy(text), flags=regex.IGNORECASE)
