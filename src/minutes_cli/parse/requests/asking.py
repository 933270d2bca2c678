"""What a sentence asks for: the grammar of requests.

    request   := owner "be" ("requested" | "asked" | …) "to" task     also "requests the X to", "that the X write …"
    passive   := thing "be" ("circulated" | "held" | "added" | …)     nobody named, or "by the X"

Noting, confirming, approving, appointing and thanking ask nothing of anybody.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS, VERBS

from .due import when
from .owners import is_person, owner_before, owner_from

_NOT_MODAL = r"(?<!\b(?:to|will|would|can|could|may|should|must|shall|might|cannot|not)\s(?:also\s|then\s|now\s)?)"
ASKED = (
    r"(?:requested|asked|invited|instructed|directed|required|urged|tasked|commissioned|encouraged|authori[sz]ed"
    r"|reminded|mandated|advised)"
)
_request = regex.compile(
    rf"""{_NOT_MODAL}\b(?:be|is|are)\s+(?:also\s+|hereby\s+|again\s+|further\s+)?{ASKED}
    (?:,[^,]{{3,90}},|\s+(?:by|before)\s+[^,;]{{3,30}}?(?=\s+to\b))?   # requested, with the Chair, to …
    \s*(?:to\b|that\b)[\s:,–-]*""",
    FLAGS,
)
_asks = regex.compile(
    r"""(?:^\W*(?:that\s+)?(?:to\s+)?|\b(?:and|also|to|it|committee|council|board|cabinet|members|panel|group)\s+)
    (?:request|ask|invite|instruct|direct|urge|task)(?:s|ed)?\s+(?P<that>that\s+)?(?=(?:the\s+)?(?:\p{L}))""",
    FLAGS,
)
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
    rf"""{_NOT_MODAL}\bbe\s+(?:also\s+|then\s+|now\s+|further\s+|re-|\p{{Ll}}+ly\s+)?
    (?P<done>kept\s+(?:under\s+review|informed|updated|advised)|[\p{{Ll}}-]+)""",
    FLAGS,
)
_done_by_deciding = regex.compile(
    r"""^\W*(?:that\s+)?no\s | \bthanks\b|\bvote\s+of\b|\bapproval\b
    | \b(?:no|any)\s+(?:objections?|comments?)\b[^.]{0,40}\b(?:raised|made|submitted)\b
    | \b(?:payments?|grants?|donations?|contributions?|awards?|orders?)\b[^.]{0,60}\bmade\b
    | \b(?:tolls?|fees?|charges|dues|rents?|fares?|prices?|precept|rates?|fines?|salar(?:y|ies)|wages?|allowances?)\b
      [^.;]{0,60}\bbe\s+(?:raised|reduced|set|introduced|increased|continued)\b
    | (?:\b(?:sum|amount|total|budget)\b|£\s?\d)[^;]{0,60}\bbe\s+added\b""",
    FLAGS,
)
_own_body = regex.compile(r"\b(?:committee|council|board|cabinet|members)$", regex.IGNORECASE)
_consider = regex.compile(r"\bconsideration\s+(?:also\s+)?be\s+given\s+to\b", regex.IGNORECASE)
_continued = regex.compile(
    rf"\bcontinue[ds]?\s+to\s+(?:be\s+)?(?:received|submitted|presented|provided|receive)\b|{_NOT_MODAL}\bbe\s+received\b",
    FLAGS,
)
_report = regex.compile(r"\b(?:report|update|presentation|briefing|paper|review)s?\b", regex.IGNORECASE)
_subjunctive = regex.compile(
    rf"""^\W*(?:that\s+)?(?P<owner>(?:the\s+)?(?:[^,.;:()]|(?<=\b(?:Mrs?|Ms|Dr|Cllrs?|Prof|Rev))\.){{2,80}}?(?:\([^()]{{1,30}}\))?)
    (?:,\s+(?:in|after|following|together|with)\s[^,;:.]{{3,90}},)?\s+(?:also\s+|then\s+|now\s+|(?:is\s+|are\s+)?to\s+|would\s+|will\s+|should\s+|shall\s+)?(?P<verb>(?-i:{VERBS}))(?:e?s)?\b(?!['’])""",
    FLAGS,
)
_any_verb = regex.compile(
    r"""^\W*(?:that\s+)?(?P<owner>(?:the\s+)?(?:[^,.;:()]|(?<=\b(?:Mrs?|Ms|Dr|Cllrs?|Prof|Rev))\.){2,60}?)
    \s+(?P<verb>(?!(?:be|is|are|was|were|has|had|have|not|and|or|for|thank|of|in|on|at|as|with|from|under|to)\b)
      (?-i:\p{Ll}{2,}(?<!ed|ing|s|ly)))(?=\s+(?:the|an?|to|up|out|over|in|his|her|their|its|all|any|that|if|whether|\p{Lu}|£|\d))""",
    FLAGS,
)
"""An office or a person that does something, whatever it is: "that the Clerk repeat the objection"."""
BARE_VERB = regex.compile(rf"^\W*(?:to\s+)?(?:{VERBS}|consider)\b", FLAGS)
_MASK = 0xE000
"""First of the private characters that stand for quotations: what is quoted asks nobody."""
_verb_label = regex.compile(r"^\W*(?:(?:AGREED|NOTED|APPROVED|RESOLVED)\s+(?=(?:that|to)\b)|T\s+H\s+A\s+T\s+)")
"""What a limb may open with: "iii. AGREED that the Head of Roads write …"."""
_agreed_that = regex.compile(r"\W*(?:AGREED|RESOLVED)\s+that\b")
"""Settles nothing by itself: it asks for what stands behind it."""
_quoted = regex.compile(r"“[^“”]*”|\"[^\"]*\"")
_clauses = regex.compile(r"(?:,|;|\band)\s+(?:that\s+)?(?=the\s|(?:Mrs?|Ms|Dr|Cllrs?|Councillors?)\b)")
_and_that = regex.compile(r"\band\s+that\s+")
_enabled = regex.compile(r"\bto\s+(?:enable|allow)\s+(?=(?:the\s+)?\p{L})", FLAGS)
_by = regex.compile(r"\bby\s+(?=the\s+\p{Lu}|\p{Lu})(?!the\s+(?:end|close|next))", regex.VERBOSE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one resolution asks for."""

    owner: str | None
    task: str


def only_owner(text: str) -> str | None:
    """The office that a stem names and no more: "that the Academic Registrar" above "(a) redraft paragraph 6"."""
    owner = owner_before(text.strip(" :–-"), whole=True)
    return owner if owner and is_person(owner) else None


def asked_for(text: str, *, settled: bool = False) -> Asked | None:
    """What `text` asks for, or None: the first way of asking that it shows; what is settled asks only outright."""
    settled = settled and not _agreed_that.match(text)
    quotes = _quoted.findall(text)
    text = _verb_label.sub("", text)
    for n, quote in enumerate(quotes):
        text = text.replace(quote, chr(_MASK + n))
    found = _outright(text, settled=settled)
    if found is None and settled:
        later = _and_that.split(text)[1:]
        found = next((a for c in later if (a := _passive_action(c) or _asked_of_nobody(c))), None)
    elif found is None:
        found = _asked_of_nobody(text) or _passive_action(text)
    if found is None:
        return None
    task = found.task
    for n, quote in enumerate(quotes):
        task = task.replace(chr(_MASK + n), quote)
    return Asked(found.owner, task)


def _outright(text: str, *, settled: bool) -> Asked | None:
    """What `text` asks of somebody, in its main clause or, alone where that is settled, in a later one."""
    later = _clauses.split(text)[1:]
    clauses = later if settled else [text, *later]
    return _request_action(text) or next(filter(None, map(_subjunctive_action, clauses)), None) or _enabling(text)


def _request_action(text: str) -> Asked | None:
    """What is asked with a verb of asking: "the X be requested to …", "requests the X to …"."""
    for m in _request.finditer(text):
        subject = text[: m.start()]
        owner = owner_before(subject)
        if owner or not _report.search(subject):
            return Asked(owner, tidy(text[m.end() :]) or tidy(text))
    if asks := _asks.search(text):
        if found := owner_from(text, asks.end()):
            owner, end = found
            return Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
        return _passive_action(text[asks.end() :]) if asks["that"] else None
    return None


def _enabling(text: str) -> Asked | None:
    """What somebody is left to do: "deferred to enable the Team Leader to obtain a survey" asks the Team Leader."""
    for m in _enabled.finditer(text):
        owner, end = owner_from(text, m.end()) or ("", 0)
        if owner and not _own_body.search(owner) and BARE_VERB.match(text[end:]):
            return Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
    return None


def _asked_of_nobody(text: str) -> Asked | None:
    """A report, or thought, that is asked for without a word of who owes it: "a report be requested"."""
    asks = (
        _consider.search(text)
        or (regex.search(r"\bbe\s+requested\b", text) and _report.search(text))
        or (_continued.search(text) and when(text, None).recurrence)
    )
    return Asked(None, _whole(text)) if asks else None


def _subjunctive_action(text: str) -> Asked | None:
    m = _subjunctive.match(text)
    if m and (owner := owner_before(m["owner"], whole=True)):
        nobody = m["verb"].startswith("continue") and _own_body.search(owner)  # "the Committee continue to receive …"
        return Asked(None if nobody else owner, tidy(text[m.start("verb") :]))
    m = _any_verb.match(text)
    if m and (owner := owner_before(m["owner"], whole=True)) and is_person(owner):
        return Asked(owner, tidy(text[m.start("verb") :]))
    return None


def _passive_action(text: str) -> Asked | None:
    first = next((m for m in _passive.finditer(text) if not m["done"].endswith("ing")), None)
    if first is None or _done_by_deciding.search(text):
        return None
    owner = None
    if (m := _by.search(text, first.end())) and (found := owner_from(text, m.end())):
        owner = None if _own_body.search(found[0]) else found[0]
    if (
        not first["done"].casefold().startswith("kept ")
        and first["done"].casefold() not in _to_do
        and not (owner and m and m.start() - first.end() < 3)
    ):
        return None
    return Asked(owner, _whole(text))


def _whole(text: str) -> str:
    return regex.sub(r"^\W*that\s+", "", tidy(text), flags=regex.IGNORECASE)
