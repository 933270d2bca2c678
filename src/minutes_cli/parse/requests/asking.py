"""What a resolution asks for: the grammar of requests.

    request   := owner "be" ("requested" | "asked" | …) "to" task     also "requests the X to"
    deed      := owner ["will" | "would" | "is to" | "to" | …] verb …  "that the X write …", "that this Council write …"
    bare      := ["to"] verb …                                         "to write to the mill", which nobody is named for
    passive   := thing "be" ("circulated" | "held" | "added" | …)     nobody named, or "by the X"

Noting, confirming, approving, appointing and thanking ask nothing of anybody; who is invited is asked for nothing.
"""

from __future__ import annotations

from functools import lru_cache

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import MEETING_SAYS
from minutes_cli.words.deeds import DECIDED, is_deed
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS, VERBS

from .clauses import CLAUSE, COMMON, CONTINUED, NOT_MODAL, OWN_BODY, Asked, deed_of
from .due import when
from .owners import is_person, owner_before, owner_from

ASKED = (
    r"(?:requested|asked|invited|instructed|directed|required|urged|tasked|commissioned|encouraged|authori[sz]ed"
    r"|reminded|mandated|advised)"
)
_request = regex.compile(
    rf"""\b(?:be|is|are){NOT_MODAL}\s+(?:also\s+|hereby\s+|again\s+|further\s+|(?:\p{{Ll}}+ed|written\s+to)\s+and\s+)?
    (?:(?P<invited>invited)|{ASKED}|(?:given|granted)\s+(?:delegated\s+|full\s+)?(?:authority|powers?|permission))
    (?:,[^,]{{3,90}},|\s+(?:by|before)\s+[^,;]{{3,30}}?(?=\s+to\b))?   # requested, with the Chair, to …
    \s*(?:to\b|that\b)[\s:,–-]*""",
    FLAGS,
)
_asks = regex.compile(
    rf"""(?:^\W*(?:that\s+)?(?:to\s+)?|\b(?:and|also|to|it|we|{MEETING_SAYS}|(?-i:\p{{Lu}}{{2,4}}))\s+)
    (?P<asks>request|ask|invite|instruct|direct|urge|task)(?:s|ed)?\s+(?P<that>that\s+)?(?=(?:the\s+)?(?:\p{{L}}))""",
    FLAGS,
    needs=("request", "ask", "invite", "instruct", "direct", "urge"),
)
_asking = regex.plain(
    "request|invit|instruct|direct(?!or)|requir|urge|ask|commission|encourag|authori|remind|mandat|advise|given|granted"
)
"""A word, in small letters, that everybody asks with; most resolutions have none."""
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
    (?P<done>kept\s+(?:under\s+review|informed|updated|advised)|[\p{{Ll}}-]+)""",
    FLAGS,
)
_done_by_deciding = regex.compile(
    r"""^\W*(?:that\s+)?no\s
    | ^\W*(?:that\s+)?(?:to\s+)?make\s+(?:\w+\s+){0,4}(?:payments?|grants?|donations?|contributions?|awards?)\b
    | \bthanks\b|\bvote\s+of\b|\bapproval\b
    | \b(?:no|any)\s+(?:objections?|comments?)\b[^.]{0,40}\b(?:raised|made|submitted)\b
    | \b(?:payments?|grants?|donations?|contributions?|awards?|orders?)\b[^.]{0,60}\bmade\b
    | \b(?:tolls?|fees?|charges|dues|rents?|fares?|prices?|precept|rates?|fines?|salar(?:y|ies)|wages?|allowances?)\b
      [^.;]{0,60}\bbe\s+(?:raised|reduced|set|introduced|increased|continued)\b
    | (?:\b(?:sum|amount|total|budget)\b|£\s?\d)[^;]{0,60}\bbe\s+added\b""",
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
    ),
)
_consider = regex.compile(r"\bconsideration\s+(?:also\s+)?be\s+given\s+to\b", regex.IGNORECASE)
_report = regex.compile(r"\b(?:report|update|presentation|briefing|paper|review)s?\b", regex.IGNORECASE)
BARE_VERB = regex.compile(rf"^\W*(?:to\s+)?(?:{VERBS}|consider)\b", FLAGS)
_MASK = 0xE000
"""First of the private characters that stand for quotations: what is quoted asks nobody."""
_verb_label = regex.plain(r"\W*(?:(?:AGREED|NOTED|APPROVED|RESOLVED)\s+(?=(?:that|to)\b)|T\s+H\s+A\s+T\s+)")
"""What a limb may open with: "iii. AGREED that the Head of Roads write …"."""
_agreed_that = regex.plain(r"\W*(?:AGREED|RESOLVED)\s+that\b")
"""Settles nothing by itself: it asks for what stands behind it."""
_MASKS = 6000
"""So many of them there are."""
_private = regex.compile(r"[\uE000-\uF8FF]")
_modal = regex.compile(r"\b(?:would|will|should|be)\b")
_PURPOSES = frozenset(
    "avoid ensure enable allow prevent help save facilitate improve protect encourage accommodate".split()  # noqa: SIM905
)
"""What opens a clause of purpose, where another clause follows."""
_noun = regex.compile(r"(?:the|an?|our|their|its|this|that|each|every|next|\p{Lu}|\d)\b")
"""What somebody is invited to, where it is nothing to do."""
_be_requested = regex.compile(r"\bbe\s+requested\b", FLAGS)
_bare_opening = regex.compile(
    r"\W*(?:that\s+)?(?P<to>to\s+)?(?P<verb>\p{L}[\p{L}-]+)(?=\s+(?:the|an?|to|up|out|in|back|with|for|into|his|her|their|its|all|any|that|\p{L}))",
    FLAGS,
)
_quoted = regex.compile(r"“[^“”]*”|\"[^\"]*\"")
_CLAUSE_OPENS = (
    r"\s+(?:(?:and|[Ww]e\s+further)\s+)?(?:(?:propos|agre|resolv)e[sd]?\s+)?(?:that\s+)?"
    r"(?=the\s|this\s|we\s|(?:Mrs?|Ms|Dr|Cllrs?|Councillors?)\b)"
)
_clauses = regex.plain(
    "|".join(joint + _CLAUSE_OPENS for joint in (",", ";", r"\.", r"and(?<=\band)"))
    + r"|propose[sd]?\s+that\s+|agree[sd]?\s+that\s+|re(?:solve|quest)[sd]?\s+that\s+"
)
"""Each way begins with a letter or sign of its own: so the library finds quickly where none does."""
_and_that = regex.compile(r"\band\s+that\s+")
_enabled = regex.compile(r"\bto\s+(?:enable|allow)\s+(?=(?:the\s+)?\p{L})", FLAGS)
_by = regex.compile(r"\bby\s+(?=the\s+\p{Lu}|\p{Lu})(?!the\s+(?:end|close|next))", regex.VERBOSE)


@lru_cache(maxsize=256)
def only_owner(text: str) -> str | None:
    """The office that a stem names and no more: "that the Academic Registrar" above "(a) redraft paragraph 6"."""
    if len(text) > CLAUSE:
        return None
    owner = owner_before(text.strip(" :–-"), whole=True)
    return owner if owner and is_person(owner) else None


@lru_cache(maxsize=256)
def asked_for(text: str, *, settled: bool = False) -> Asked | None:
    """What `text` asks for, or None: the first way of asking that it shows; what is settled asks only outright."""
    settled = settled and not _agreed_that.match(text)
    if label := _verb_label.match(text):
        text = text[label.end() :]
    text, quotes = _masked(text)
    low = text.lower()
    found = _outright(text, low, settled=settled)
    if found is None and settled:
        later = _and_that.split(text)[1:] if "and" in low and "that" in low else ()
        found = next((a for c in later if (a := _passive_action(c) or _asked_of_nobody(c))), None)
    elif found is None:
        found = _bare_deed(text) or _asked_of_nobody(text) or _passive_action(text)
    return Asked(found.owner, _unmasked(found.task, quotes)) if found else None


def _masked(text: str) -> tuple[str, list[str]]:
    """`text` with a private character for each quotation, and the quotations."""
    quotes: list[str] = []

    def hide(m: regex.Match[str]) -> str:
        if len(quotes) == _MASKS:
            return str(m[0])
        quotes.append(m[0])
        return chr(_MASK + len(quotes) - 1)

    return (_quoted.sub(hide, text) if "“" in text or '"' in text else text), quotes


def _unmasked(text: str, quotes: list[str]) -> str:
    return _private.sub(lambda m: quotes[ord(m[0]) - _MASK], text) if quotes else text


def _outright(text: str, low: str, *, settled: bool) -> Asked | None:
    """What `text` (`low` in small letters) asks of somebody, in its main clause or in a later one.

    What is settled asks nothing in its main clause.
    """
    asking = _asking.search(low) is not None
    main = None if settled else deed_of(text, 0)
    if main and main.owner and is_person(main.owner) and not (asking and _request.search(text)):
        return main  # "that the Clerk write to ask that people clear their snow"
    found = (_request_action(text) if asking else None) or main
    if found is None:
        found = next((deed for m in _clauses.finditer(text) if (deed := deed_of(text, m.end()))), None)
    return found or (_enabling(text) if "enable" in low or "allow" in low else None)


def _request_action(text: str) -> Asked | None:
    """What is asked with a verb of asking: "the X be requested to …", "requests the X to …"."""
    for m in _request.finditer(text):
        subject = text[max(0, m.start() - CLAUSE) : m.start()]
        owner = owner_before(subject)
        if m["invited"] and _noun.match(text, m.end()):
            return Asked(None, _whole(text))
        if owner or not _report.search(subject):
            return Asked(owner, tidy(text[m.end() :]) or tidy(text))
    for asks in _asks.finditer(text):
        if asks["asks"].casefold() == "invite":
            return Asked(None, tidy(text[asks.start("asks") :]))
        if found := owner_from(text, asks.end()):
            owner, end = found
            return Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
        if asks["that"]:
            return _passive_action(text[asks.end() :])
    return None


def _enabling(text: str) -> Asked | None:
    """What somebody is left to do: "deferred to enable the Team Leader to obtain a survey" asks the Team Leader."""
    for m in _enabled.finditer(text):
        owner, end = owner_from(text, m.end()) or ("", 0)
        if owner and not OWN_BODY.search(owner) and BARE_VERB.match(text[end : end + 60]):
            return Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
    return None


def _asked_of_nobody(text: str) -> Asked | None:
    """A report, or thought, that is asked for without a word of who owes it: "a report be requested"."""
    asks = (
        _consider.search(text)
        or (_be_requested.search(text) and _report.search(text))
        or (CONTINUED.search(text) and when(text, None).recurrence)
    )
    return Asked(None, _whole(text)) if asks else None


def _bare_deed(text: str) -> Asked | None:
    """What is to be done by nobody who is named: "to write to the mill", "arrange a session"."""
    m = _bare_opening.match(text)
    if m is None:
        return None
    word = m["verb"].casefold()
    if word in _PURPOSES and _modal.search(text, m.end()):  # "to avoid a queue, others would not be asked"
        return None
    if (
        word in DECIDED
        or not is_deed(word)
        or not (m["to"] or word in COMMON)
        or _done_by_deciding.search(text, 0, 400)
    ):
        return None
    return Asked(None, tidy(text[m.start("verb") :]))


def _passive_action(text: str) -> Asked | None:
    first = next((m for m in _passive.finditer(text) if not m["done"].endswith("ing")), None)
    if first is None:
        return None
    done = first["done"].casefold()
    to_do = done in _to_do or done.startswith("kept ")
    if not (to_do or _by.match(text, first.end() + 1)) or _done_by_deciding.search(text):
        return None
    owner = None
    if (m := _by.search(text, first.end())) and (found := owner_from(text, m.end())):
        owner = None if OWN_BODY.search(found[0]) else found[0]
    if not (to_do or (owner and m and m.start() - first.end() < 3)):
        return None
    return Asked(owner, _whole(text))


def _whole(text: str) -> str:
    return regex.sub(r"^\W*that\s+", "", tidy(text), flags=regex.IGNORECASE)
