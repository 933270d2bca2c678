"""Resolution → action: who was asked for what, by when, how often.

    request   := owner "be" ("requested" | "asked" | …) "to" task          also "requests the X to", "that the X write …"
    passive   := thing "be" ("circulated" | "held" | "added" | …)          nobody named, or "by the X"
    labelled  := "ACTION:" owner? "to"? task                               stands outside any resolution

Noting, confirming, approving, appointing and thanking ask nothing of anybody.  A limb inherits the owner of the stem
that it completes ("the X be requested to: (a) …"); the stem is then no action itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from .due import when
from .model import Action, Item, Meeting, Parsed, Resolution
from .owners import Owners, owner_before, owner_from
from .passage import Passage, between, tidy
from .patterns import FLAGS, LINES

_NOT_MODAL = r"(?<!\b(?:to|will|would|can|could|may|should|must|shall|might|cannot|not)\s(?:also\s|then\s|now\s)?)"
_ASKED = r"(?:requested|asked|invited|instructed|directed|required|urged|tasked|commissioned|encouraged|authori[sz]ed|reminded|mandated|advised)"
_request = regex.compile(
    rf"{_NOT_MODAL}\b(?:be|is|are|was|were)\s+(?:also\s+|hereby\s+|again\s+|further\s+)?{_ASKED}\s*(?:to\b|that\b)[\s:,–-]*",
    FLAGS,
)
_asks = regex.compile(
    r"(?:^\W*(?:that\s+)?(?:to\s+)?|\b(?:and|also|to|it|committee|council|board|cabinet|members|panel|group)\s+)(?:request|ask|invite|instruct|direct|urge|task)(?:s|ed)?\s+(?P<that>that\s+)?(?=(?:the\s+)?(?:\p{L}))",
    FLAGS,
)
_to_do = frozenset(
    """arranged circulated set held convened called added included established submitted provided presented prepared produced
    obtained sought sent written forwarded contacted investigated explored examined reviewed undertaken carried organised
    organized published updated reported brought placed considered made notified informed consulted monitored purchased
    ordered checked raised followed progressed drafted developed scheduled completed implemented installed erected repaired
    replaced requested commissioned issued displayed advertised shared compiled distributed supplied revisited cut cleaned
    painted removed moved formed created built fitted contacted invited kept pursued emailed reconsidered continued""".split()
)
"""What a passive asks for: things still to be done, not decisions that are done by being taken."""
_SETTLED = ("noted", "approved", "confirmed", "thanked", "appointed", "rejected", "deferred")
_passive = regex.compile(
    rf"{_NOT_MODAL}\bbe\s+(?:also\s+|then\s+|now\s+|further\s+|re-?|\p{{Ll}}+ly\s+)?(?P<done>[\p{{Ll}}-]+)", FLAGS
)
_thanks = regex.compile(r"\bthanks\b|\bvote\s+of\b|\bapproval\b|\bpayments?\b[^.]{0,40}\bmade\b", regex.IGNORECASE)
_consider = regex.compile(r"\bconsideration\s+(?:also\s+)?be\s+given\s+to\b", regex.IGNORECASE)
_continued = regex.compile(
    rf"\bcontinue[ds]?\s+to\s+(?:be\s+)?(?:received|submitted|presented|provided|receive)\b|{_NOT_MODAL}\bbe\s+received\b",
    FLAGS,
)
_report = regex.compile(r"\b(?:report|update|presentation|briefing|paper|review)s?\b", regex.IGNORECASE)
_VERBS = [
    "write",
    "obtain",
    "contact",
    "inspect",
    "submit",
    "prepare",
    "provide",
    "report",
    "arrange",
    "circulate",
    "send",
    "attend",
    "investigate",
    "liaise",
    "review",
    "produce",
    "bring",
    "present",
    "seek",
    "invite",
    "ask",
    "convene",
    "organise",
    "organize",
    "update",
    "monitor",
    "ensure",
    "make",
    "take",
    "draft",
    "publish",
    "purchase",
    "order",
    "install",
    "meet",
    "speak",
    "check",
    "reply",
    "respond",
    "continue",
    "complete",
    "share",
    "promote",
    "undertake",
    "carry",
    "progress",
    "explore",
    "develop",
    "collect",
    "add",
    "include",
    "issue",
    "forward",
    "pursue",
    "look",
    "find",
    "get",
    "raise",
    "discuss",
    "set",
    "place",
    "erect",
    "repair",
    "remove",
    "book",
    "notify",
    "inform",
    "advise",
    "approach",
    "follow",
    "chase",
    "clarify",
    "consult",
    "identify",
    "maintain",
    "monitor",
    "negotiate",
    "replace",
    "request",
    "research",
    "resend",
    "revisit",
    "sign",
    "source",
    "supply",
    "test",
    "thank",
    "visit",
    "act",
    "apply",
    "compile",
    "enquire",
    "instruct",
    "engage",
    "email",
    "phone",
    "ring",
    "telephone",
    "lobby",
    "confirm",
]
_subjunctive = regex.compile(
    rf"^\W*(?:that\s+)?(?P<owner>(?:the\s+)?[^,.;:()]{{2,80}}?(?:\([^()]{{1,30}}\))?)\s+(?:also\s+|then\s+|now\s+|to\s+)?(?P<verb>(?-i:{'|'.join(_VERBS)}))(?:e?s)?\b(?!['’])",
    FLAGS,
)
_bare_verb = regex.compile(rf"^\W*(?:to\s+)?(?:{'|'.join(_VERBS)}|consider)\b", FLAGS)
_open_stem = regex.compile(rf"(?:{_ASKED}|agreed|delegated|required)\s+(?:that\b|to)\W*$|\bto\W*$", FLAGS)
_by = regex.compile(r"\bby\s+(?=the\s+\p{Lu}|\p{Lu})(?!the\s+(?:end|close|next))", regex.VERBOSE)
_label = regex.compile(
    r"^[^\S\n]*(?:new\s+)?action(?:s|\s+points?|\s+required|\s+by|\s+agreed)?(?:\s*/\s*further\s+information[^\n:]{0,40})?(?:\s*(?P<no>\d+|[A-Z]{1,2}\d+)?\s*:-?\s*|(?-i:(?<=ACTIONS?(?:\sPOINT)?)\s*[–-]*\s+(?=[A-Z])))(?P<text>[^\n]+(?:\n(?!\s*(?:$|action|resolved|\d+[.)]|[•·-]\s))[^\n]+)*)",
    LINES,
)
_council_id = regex.compile(
    r"^[^\S\n]*(?:\p{L}{3}\d\d-Ac\d+|AP\s?\d{2,4}|\d\d/\d\d/\d\d-\d\d)\s*[:–-]?\s*(?P<text>[^\n]+)", LINES
)
_closed = regex.compile(r"(?:[-–.]\s*|\s)(?:completed?|closed|done)\s*\.?\s*$", regex.IGNORECASE)
_trailing = regex.compile(r"(?:^|(?<=[.;]\s))(?P<owner>(?:the\s+)?\p{Lu}[\p{L}.'’/ ]{1,40}?)\s+to\s+action\b", FLAGS)
_undertook = regex.compile(
    rf"""\b(?:(?P<own>(?:agreed|undertook|offered|promised|committed)\s+to\s+(?=(?:{"|".join(_VERBS)})\b)
      |would\s+(?=(?:write|contact|provide|circulate|send|report|arrange|ask|seek|submit|obtain|inform|investigate|liaise|check|share|raise|prepare|bring|follow)\b))
    | (?:would|will)\s+(?:also\s+)?be\s+(?=(?:sought|provided|circulated|shared|reported|obtained|sent|forwarded|supplied|investigated|submitted|arranged|issued|contacted)\b))""",
    FLAGS,
)
_sentence = regex.compile(r"(?:^|[.;?!:]\s+|\n\s*\n\s*|\n(?=[-–•·*▪]\s))(?:[-–•·*▪]\s*)?")
_own_body = regex.compile(
    r"\b(?:committee|council|cabinet|members|board|report|panel|it|which|that|who|they|he|she)$", regex.IGNORECASE
)
_undertaken_end = regex.compile(r"[.;](?=\s|$)|\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one resolution asks for."""

    owner: str | None
    task: str


def find_actions(parsed: Parsed) -> Parsed:
    """Find what was asked of whom.

    1. at most one action for a resolution, with its path;
    2. a limb that restates an earlier one is no second action;
    3. the task's words stand in the action's span in order.
    """
    meetings = {m.id: m for m in parsed.meetings}
    items = {item.id: item for item in parsed.items}
    stems = {(r.item, r.path): r for r in parsed.resolutions}
    rows = [
        action
        for r in parsed.resolutions
        if (action := _action(r, stems, items[r.item], meetings[items[r.item].meeting]))
    ]
    for item in parsed.items:
        text = between(parsed.lines, item.heading_end, item.span.end)
        rows += _labelled(item, text, meetings[item.meeting])
        rows += _undertakings(item, text, meetings[item.meeting], [r for r in parsed.resolutions if r.item == item.id])
    rows.sort(key=lambda a: a.span.start)
    return replace(parsed, actions=tuple(rows))


def _action(r: Resolution, stems: dict[tuple[str, str], Resolution], item: Item, meeting: Meeting) -> Action | None:
    children = any(other.item == r.item and other.stem == r.path and other.id != r.id for other in stems.values())
    if r.restates or r.disposition == "recommended" or (children and _open_stem.search(r.text)):
        return None
    asked = _inherited(r, stems) or _asked(r.text, settled=r.disposition in _SETTLED)
    if asked is None:
        return None
    time = when(r.text, meeting.date)
    owner = Owners(meeting.attendance).named(asked.owner)
    return Action(
        r.id, item.id, r.id, r.path, asked.task, r.span, owner, time.due, time.text, time.recurrence, time.period
    )


def _inherited(r: Resolution, stems: dict[tuple[str, str], Resolution]) -> _Asked | None:
    stem = stems.get((r.item, r.stem)) if r.stem is not None else None
    if stem is None or not _open_stem.search(stem.text):
        return None
    above = _inherited(stem, stems) or _asked(stem.text)
    return _Asked(above.owner, r.text) if above and (above.owner or _bare_verb.match(r.text)) else None


def _asked(text: str, *, settled: bool = False) -> _Asked | None:
    """What `text` asks for, or None: the first way of asking that it shows; what is settled asks only outright."""
    for m in _request.finditer(text):
        subject = text[: m.start()]
        owner = owner_before(subject)
        if owner or not _report.search(subject):
            return _Asked(owner, tidy(text[m.end() :]) or tidy(text))
    if (m := _asks.search(text)) and (found := owner_from(text, m.end())):
        owner, end = found
        return _Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
    if settled:
        return None
    if _consider.search(text):
        return _Asked(None, _whole(text))
    if regex.search(r"\bbe\s+requested\b", text) and _report.search(text):
        return _Asked(None, _whole(text))
    if _continued.search(text) and when(text, None).recurrence:
        return _Asked(None, _whole(text))
    return _subjunctive_action(text) or _passive_action(text)


def _subjunctive_action(text: str) -> _Asked | None:
    m = _subjunctive.match(text)
    if not m or not (owner := owner_before(m["owner"], whole=True)):
        return None
    return _Asked(owner, tidy(text[m.start("verb") :]))


def _passive_action(text: str) -> _Asked | None:
    first = next((m for m in _passive.finditer(text) if not m["done"].endswith("ing")), None)
    if first is None or first["done"].casefold() not in _to_do or _thanks.search(text):
        return None
    owner = None
    if (m := _by.search(text, first.end())) and (found := owner_from(text, m.end())):
        owner = found[0] if not regex.search(r"(?i)\b(?:committee|council|board|cabinet|members)$", found[0]) else None
    return _Asked(owner, _whole(text))


def _whole(text: str) -> str:
    return regex.sub(r"^\W*that\s+", "", tidy(text), flags=regex.IGNORECASE)


# --- outside resolutions ---


def _labelled(item: Item, text: Passage, meeting: Meeting) -> Iterator[Action]:
    """`ACTION: JP to ring the bus company by 4th May 2021` · `Action: JM/TG` · `AP067 MT to publish …`"""
    owners = Owners(meeting.attendance)
    count: Counter[str] = Counter()
    found = sorted([*_label.finditer(text.text), *_council_id.finditer(text.text)], key=lambda m: m.start())
    for m in found:
        told = tidy(m["text"]).strip(" |")
        if not told or regex.match(r"(?:none|n/a|nil|noted?)\b", told, regex.IGNORECASE) or _closed.search(told):
            continue
        owner, task = _owner_and_task(told)
        start = m.start("text")
        if not task:
            task, start = _sentence_above(text.text, m.start())
        if not task:
            continue
        count[item.id] += 1
        nth = "" if count[item.id] == 1 else f"[{count[item.id]}]"
        time = when(told, meeting.date)
        span = text.span(min(start, m.start("text")), m.end("text"))
        yield Action(
            f"{item.id}!action{nth}",
            item.id,
            None,
            nth,
            task,
            span,
            owners.named(owner),
            time.due,
            time.text,
            time.recurrence,
            time.period,
        )


def _owner_and_task(told: str) -> tuple[str | None, str]:
    m = regex.match(
        r"(?P<owner>(?:the\s+)?[\p{Lu}][^.;:]{0,70}?)\s*(?:\bto\b|[-–:]+\s|will\b|\bagreed\s+to\b)\s*(?P<task>.+)$",
        told,
        FLAGS,
    )
    if m and owner_before(m["owner"], whole=True):
        return m["owner"], m["task"].strip()
    if regex.fullmatch(r"(?:\(?\p{Lu}[\p{L}.'’-]*\)?(?:\s*[,/&]\s*|\s+and\s+|\s+)?){1,6}(?:\(\w+\))?", told):
        return told, ""
    return None, told


def _sentence_above(text: str, at: int) -> tuple[str, int]:
    above = text[:at].rstrip()
    start = max(above.rfind("\n\n"), above.rfind(". ") + 1, above.rfind(".\n") + 1, 0)
    return tidy(above[start:]), start


def _undertakings(item: Item, text: Passage, meeting: Meeting, resolutions: list[Resolution]) -> Iterator[Action]:
    """ "Information would be sought from …", "The Chair agreed to write to …": promised in the discussion, weaker than resolved."""
    owners = Owners(meeting.attendance)
    n = 0
    for m in _undertook.finditer(text.text):
        start = max(
            (s.end() for s in _sentence.finditer(text.text, max(0, m.start() - 300), m.start())), default=m.start()
        )
        owner = owner_before(text.text[start : m.start()]) if m["own"] else None
        if m["own"] and (not owner or _own_body.search(owner)):
            continue
        stop = _undertaken_end.search(text.text, m.end())
        end = stop.start() if stop else len(text.text)
        span = text.span(start, end)
        if start == m.start() or any(r.span.start <= span.start < r.span.end for r in resolutions):
            continue
        n += 1
        task = tidy(text.text[m.end() if m["own"] else start : end])
        time = when(task, meeting.date)
        path = "" if n == 1 else f"[{n}]"
        named = owners.named(owner)
        id_ = f"{item.id}!undertaking{n}"
        yield Action(
            id_,
            item.id,
            None,
            path,
            task,
            span,
            named,
            time.due,
            time.text,
            time.recurrence,
            time.period,
            undertaking=True,
        )
