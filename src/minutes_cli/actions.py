"""Resolution → action: who was asked for what, by when, how often.

    request   := owner "be" ("requested" | "asked" | …) "to" task     also "requests the X to", "that the X write …"
    passive   := thing "be" ("circulated" | "held" | "added" | …)     nobody named, or "by the X"
    labelled  := "ACTION:" owner? "to"? task                          stands outside any resolution

Noting, confirming, approving, appointing and thanking ask nothing of anybody.  A limb inherits the owner of the stem
that it completes ("the X be requested to: (a) …"); the stem is then no action itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from .due import when
from .model import Action, Item, Meeting, Parsed, Resolution
from .owners import Owners, is_person, owner_before, owner_from
from .passage import tidy
from .patterns import FLAGS, VERBS
from .promises import labelled, tabled, undertakings

_NOT_MODAL = r"(?<!\b(?:to|will|would|can|could|may|should|must|shall|might|cannot|not)\s(?:also\s|then\s|now\s)?)"
_ASKED = (
    r"(?:requested|asked|invited|instructed|directed|required|urged|tasked|commissioned|encouraged|authori[sz]ed"
    r"|reminded|mandated|advised)"
)
_request = regex.compile(
    rf"""{_NOT_MODAL}\b(?:be|is|are)\s+(?:also\s+|hereby\s+|again\s+|further\s+)?{_ASKED}
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
_SETTLED = ("noted", "approved", "confirmed", "thanked", "appointed", "rejected", "deferred")
_passive = regex.compile(
    rf"""{_NOT_MODAL}\bbe\s+(?:also\s+|then\s+|now\s+|further\s+|re-|\p{{Ll}}+ly\s+)?
    (?P<done>kept\s+(?:under\s+review|informed|updated|advised)|[\p{{Ll}}-]+)""",
    FLAGS,
)
_done_by_deciding = regex.compile(
    r"""\bthanks\b|\bvote\s+of\b|\bapproval\b
    | \b(?:no|any)\s+(?:objections?|comments?)\b[^.]{0,40}\b(?:raised|made|submitted)\b
    | \b(?:payments?|grants?|donations?|contributions?|awards?|orders?)\b[^.]{0,60}\bmade\b
    | (?:\b(?:sum|amount|total|budget)\b|£\s?\d)[^.]{0,60}\bbe\s+added\b""",
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
_bare_verb = regex.compile(rf"^\W*(?:to\s+)?(?:{VERBS}|consider)\b", FLAGS)
_open_stem = regex.compile(rf"(?:{_ASKED}|agreed|delegated|required)\s+(?:that\b|to)\W*$|\bto\W*$", FLAGS)
_MASK = 0xE000
"""First of the private characters that stand for quotations: what is quoted asks nobody."""
_quoted = regex.compile(r"“[^“”]*”|\"[^\"]*\"")
_clauses = regex.compile(r"(?:,|;|\band)\s+(?:that\s+)?(?=the\s|(?:Mrs?|Ms|Dr|Cllrs?|Councillors?)\b)")
_and_that = regex.compile(r"\band\s+that\s+")
_enabled = regex.compile(r"\bto\s+(?:enable|allow)\s+(?=(?:the\s+)?\p{L})", FLAGS)
_on_conditions = regex.compile(
    r"\b(?:granted|approved|permitted|renewed|agreed|varied|given)\b.*\b(?:subject\s+to|(?:following|these)\s+conditions?)\b[^.;]*$",
    regex.IGNORECASE,
)
_table = regex.compile(
    r"^[^\n]*\b(?:action|task)[^\n]*(?:\||\t)[^\n]*\b(?:whom?|owner|lead|responsib|officer|assigned)",
    FLAGS | regex.MULTILINE,
)
_by = regex.compile(r"\bby\s+(?=the\s+\p{Lu}|\p{Lu})(?!the\s+(?:end|close|next))", regex.VERBOSE)


_Stems = dict[tuple[str, str], Resolution]
"""Every row by its item and path."""


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
    stems = {(r.item, r.path): r for r in parsed.resolutions}
    rows: list[Action] = []
    for meeting in (m for m in parsed.meetings if m.kind == "minutes"):
        rows += _of_meeting(parsed, meeting, stems)
    rows.sort(key=lambda a: a.span.start)
    return replace(parsed, actions=tuple(rows))


def _of_meeting(parsed: Parsed, meeting: Meeting, stems: _Stems) -> list[Action]:
    owners = Owners(meeting.attendance)
    items = tuple(item for item in parsed.items if item.meeting == meeting.id)
    rows: list[Action] = []
    for item in items:
        resolved = [r for r in parsed.resolutions if r.item == item.id]
        rows += (action for r in resolved if (action := _action(r, stems, item, meeting, owners)))
        text = parsed.kept.between(item.heading_end, item.span.end)
        rows += labelled(item, text, meeting, owners)
        rows += undertakings(item, text, meeting, resolved, owners)
    whole = parsed.kept.between(items[0].span.start, items[-1].span.end) if items else None
    if whole and _table.search(whole.text):
        rows += list(tabled(items, whole, meeting, rows, owners))
    return rows


def _action(r: Resolution, stems: _Stems, item: Item, meeting: Meeting, owners: Owners) -> Action | None:
    children = any(other.item == r.item and other.stem == r.path and other.id != r.id for other in stems.values())
    if r.restates or r.disposition == "recommended" or (children and _is_open(r, stems)) or _is_condition(r, stems):
        return None
    asked = _inherited(r, stems) or _asked(r.text, settled=r.disposition in _SETTLED)
    if asked is None:
        return None
    time = when(r.text, meeting.date)
    owner = owners.named(asked.owner)
    return Action(
        r.id, item.id, r.id, r.path, asked.task, r.span, owner, time.due, time.text, time.recurrence, time.period
    )


def _is_open(r: Resolution, stems: _Stems) -> bool:
    """Whether a stem leaves its request to its limbs: "be requested to:", and "as to the accounts:" under that."""
    if _open_stem.search(r.text) or _only_owner(r.text):
        return True
    above = stems.get((r.item, r.stem)) if r.stem is not None and r.text.rstrip().endswith(":") else None
    return above is not None and _is_open(above, stems)


def _is_condition(r: Resolution, stems: _Stems) -> bool:
    """Whether a limb is a condition of what its stem grants, which asks nothing of the council's own people."""
    stem = stems.get((r.item, r.stem)) if r.stem is not None else None
    return stem is not None and (bool(_on_conditions.search(stem.text)) or _is_condition(stem, stems))


def _inherited(r: Resolution, stems: _Stems) -> _Asked | None:
    stem = stems.get((r.item, r.stem)) if r.stem is not None else None
    if stem is None or not _is_open(stem, stems):
        return None
    above = _inherited(stem, stems) or _asked(stem.text)
    owner = above.owner if above else _only_owner(stem.text)
    return _Asked(owner, r.text) if owner or (above and _bare_verb.match(r.text)) else None


def _only_owner(text: str) -> str | None:
    """The office that a stem names and no more: "that the Academic Registrar" above "(a) redraft paragraph 6"."""
    owner = owner_before(text.strip(" :–-"), whole=True)
    return owner if owner and is_person(owner) else None


def _asked(text: str, *, settled: bool = False) -> _Asked | None:
    """What `text` asks for, or None: the first way of asking that it shows; what is settled asks only outright."""
    quotes = _quoted.findall(text)
    for n, quote in enumerate(quotes):
        text = text.replace(quote, chr(_MASK + n))
    found = _outright(text, settled=settled)
    if found is None and settled:
        found = next(filter(None, map(_passive_action, _and_that.split(text)[1:])), None)
    elif found is None:
        found = _Asked(None, _whole(text)) if _asks_nobody(text) else _passive_action(text)
    if found is None:
        return None
    task = found.task
    for n, quote in enumerate(quotes):
        task = task.replace(chr(_MASK + n), quote)
    return _Asked(found.owner, task)


def _outright(text: str, *, settled: bool) -> _Asked | None:
    """What `text` asks of somebody, in its main clause or, alone where that is settled, in a later one."""
    later = _clauses.split(text)[1:]
    clauses = later if settled else [text, *later]
    return _request_action(text) or next(filter(None, map(_subjunctive_action, clauses)), None) or _enabling(text)


def _request_action(text: str) -> _Asked | None:
    """What is asked with a verb of asking: "the X be requested to …", "requests the X to …"."""
    for m in _request.finditer(text):
        subject = text[: m.start()]
        owner = owner_before(subject)
        if owner or not _report.search(subject):
            return _Asked(owner, tidy(text[m.end() :]) or tidy(text))
    if (asks := _asks.search(text)) and (found := owner_from(text, asks.end())):
        owner, end = found
        return _Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
    return None


def _enabling(text: str) -> _Asked | None:
    """What somebody is left to do: "deferred to enable the Team Leader to obtain a survey" asks the Team Leader."""
    for m in _enabled.finditer(text):
        owner, end = owner_from(text, m.end()) or ("", 0)
        if owner and not _own_body.search(owner) and _bare_verb.match(text[end:]):
            return _Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
    return None


def _asks_nobody(text: str) -> bool:
    """Whether a report, or thought, is asked for without a word of who owes it: "a report be requested"."""
    return bool(
        _consider.search(text)
        or (regex.search(r"\bbe\s+requested\b", text) and _report.search(text))
        or (_continued.search(text) and when(text, None).recurrence)
    )


def _subjunctive_action(text: str) -> _Asked | None:
    m = _subjunctive.match(text)
    if m and (owner := owner_before(m["owner"], whole=True)):
        return _Asked(owner, tidy(text[m.start("verb") :]))
    m = _any_verb.match(text)
    if m and (owner := owner_before(m["owner"], whole=True)) and is_person(owner):
        return _Asked(owner, tidy(text[m.start("verb") :]))
    return None


def _passive_action(text: str) -> _Asked | None:
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
    return _Asked(owner, _whole(text))


def _whole(text: str) -> str:
    return regex.sub(r"^\W*that\s+", "", tidy(text), flags=regex.IGNORECASE)
