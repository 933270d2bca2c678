"""Actions outside resolutions: those that the paper labels, and what was promised in the discussion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from minutes_cli.model import Action, Item, Meeting, Passage, Resolution
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS, LINES, VERBS

from .due import when
from .owners import Owners, is_person, owner_before

_label = regex.compile(
    r"""^[^\S\n]*(?:\d{1,4}\.\d{1,2}\.?\s+)?(?!actions?\s*:\s*(?:the\s+)?(?:\S+\s+)?(?-i:RESOLVED))(?:new\s+)?actions?(?:\s+points?|\s+required|\s+by|\s+agreed)?
    (?:\s*/\s*further\s+information[^\n:]{0,40})?
    (?:\s*(?P<no>\d+|[A-Z]{1,2}\d+)?\s*:-?\s*                        # Action 4: …
      |(?-i:(?<=ACTIONS?(?:\sPOINT)?)\s*[–-]*\s+(?=[A-Z][^\n]*[a-z]))           # ACTION POINT – Clerk …
      |\s+[–-]\s+(?=\p{Lu}\p{L}*(?:\s\p{L}+){0,3}\s+to\s)           # Action - Clerk to …
    )(?P<text>[-–•·*]\s[^\n]+(?:\n+[^\S\n]*[-–•·*]\s[^\n]+)*
      | [^\n]+(?:\n(?!\s*(?:$|(?:new\s+)?action|resolved|\d+[.)]|[•·-]\s))[^\n]+)*)""",
    LINES,
)
_council_id = regex.compile(
    r"^[^\S\n]*(?:\p{L}{3}\d\d-Ac\d+|AP\s?\d{2,4}|\d\d/\d\d/\d\d-\d\d)\s*[:–-]?\s*(?P<text>[^\n]+)", LINES
)
_column = regex.compile(
    r"(?<=\S)[^\S\n]*(?:\t|\||\s/\s|[^\S\n]{3})[^\S\n]*(?P<who>\p{Lu}{2,3}(?:\s*[/,&]\s*\p{Lu}{2,3})*)[\s|]*$",
    regex.MULTILINE,
)
_inline = regex.compile(
    r"""(?<=[.;:)][^\S\n])(?:new\s+)?actions?\s*:\s*(?-i:(?P<text>
        \p{Lu}{2,3}(?:\s*[/,&]\s*\p{Lu}{2,3})*(?=\.?[^\S\n]*$)
      | \p{Lu}[^.;:\n]{0,50}?\s+to\s+\p{Ll}[^\n]*?(?:\.(?=\s|$)|$)))""",
    LINES,
)
_next_owner = regex.compile(
    r"(?:(?<=[.;])\s+|\n[^\S\n]*(?:[-–•*·][^\S\n]*)?)(?=(?:[Tt]he\s+)?\p{Lu}[^.;:\n]{0,50}?\s+to\s+\p{Ll})"
)
_nothing = regex.compile(r"(?:none|n/a|nil|noted?)\b", regex.IGNORECASE)
_closed = regex.compile(r"(?:[-–.]\s*|\s)(?:completed?|closed|done)\s*\.?\s*$", regex.IGNORECASE)
_undertook = regex.compile(
    rf"""\b(?:(?P<own>(?:agreed|undertook|offered|promised|committed)\s+to\s+(?=(?:{VERBS})\b)
      |would\s+(?=(?:write|contact|provide|circulate|send|report|arrange|ask|seek|submit|obtain|inform|investigate
        |liaise|check|share|raise|prepare|bring|follow)\b))
    | (?:would|will)\s+(?:also\s+)?be\s+(?=(?:sought|provided|circulated|shared|reported|obtained|sent|forwarded
        |supplied|investigated|submitted|arranged|issued|contacted)\b))""",
    FLAGS,
)
_sentence = regex.compile(r"(?:^|[.;?!:]\s+|\n\s*\n\s*|\n(?=[-–•·*▪]\s))(?:[-–•·*▪]\s*)?")
_own_body = regex.compile(
    r"\b(?:committee|council|cabinet|members|board|report|panel|it|which|that|who|they|he|she)$", regex.IGNORECASE
)
_undertaken_end = regex.compile(r"[.;](?=\s|$)|\n\s*\n")


def labelled(item: Item, text: Passage, meeting: Meeting, owners: Owners) -> Iterator[Action]:
    """`ACTION: JP to ring the bus company by 4th May 2021` · `Action: JM/TG` · `AP067 MT to publish …`

    Or, without a label, a column at the right with the initials of somebody who was there.
    """
    for n, (start, end, owner, task) in enumerate(_told(text.text, owners), 1):
        nth = "" if n == 1 else f"[{n}]"
        time = when(tidy(text.text[start:end]), meeting.date)
        span = text.span(start, end)
        who = owners.named(owner)
        id_ = f"{item.id}!action{nth}"
        yield Action(id_, item.id, None, nth, task, span, who, time.due, time.text, time.recurrence, time.period)


def _told(text: str, owners: Owners) -> Iterator[tuple[int, int, str | None, str]]:
    """(start, end, owner, task) of each action that has a label, an id, or initials beside it."""
    numbered = list(_council_id.finditer(text))
    listed = {m.start() for m in numbered}
    worded = "action" in text.lower()
    labels = [m for m in _label.finditer(text) if m.start("text") not in listed] if worded else []
    inline = _inline.finditer(text) if worded else ()
    found = list(_in_columns(text, owners)) if owners.any_initials else []
    for m in (*labels, *numbered, *inline):
        for start, end in _pieces(m):
            told = _told_of(text[start:end])
            if not told or _nothing.match(told) or _closed.search(told):
                continue
            owner, task = _owner_and_task(told)
            if not task:
                task, start = _sentence_above(text, m.start())  # noqa: PLW2901
            if task:
                found.append((start, end, owner, task))
    yield from sorted(found, key=lambda action: action[1])


def _told_of(words: str) -> str:
    """The words of one action, without the bullet before it and the edge of its cell."""
    return tidy(words).strip(" |").lstrip("-–•·* ")


def _in_columns(text: str, owners: Owners) -> Iterator[tuple[int, int, str | None, str]]:
    """The sentences that have, in a column at the right, the initials of somebody who was there."""
    for m in _column.finditer(text):
        task, start = _sentence_above(text, m.start())
        if owners.knows(m["who"]) and task and not _nothing.match(task) and not _closed.search(task):
            yield start, m.end("who"), m["who"], task


def _pieces(m: regex.Match[str]) -> Iterator[tuple[int, int]]:
    """The parts of a label's text: "JP to ring. MQ to write." are two actions."""
    at = m.start("text")
    joints = list(_next_owner.finditer(m.string, at, m.end("text")))
    if joints and _owner_and_task(_told_of(m.string[at : joints[0].start()]))[0] is None:
        joints = []
    for joint in [*joints, None]:
        end = joint.start() if joint else m.end("text")
        yield at, end
        at = joint.end() if joint else end


def tabled(
    items: tuple[Item, ...], text: Passage, meeting: Meeting, known: list[Action], owners: Owners
) -> Iterator[Action]:
    """The rows of a table of actions ("Item | Action | By whom | By when") that do not repeat a known action."""
    head: list[str] = []
    at = 0
    count: Counter[str] = Counter()
    by_number = {item.number: item for item in items}
    for line in text.text.split("\n"):
        start, at = at, at + len(line) + 1
        cells = [tidy(cell) for cell in regex.split(r"\t|\s*\|\s*", line.strip().strip("|"))]
        if names := _columns(cells):
            head = names
            continue
        row = dict(zip(head, cells, strict=False)) if len(cells) == len(head) else {}
        task, who = row.get("action", ""), row.get("owner", "")
        item = by_number.get(row.get("item", "")) or items[-1]
        if not task or not who or any(_same(task, a.task) for a in known):
            continue
        count[item.id] += 1
        path = f"[{count[item.id]}]" if count[item.id] > 1 else ""
        time = when(f"{task} by {row.get('due', '')}", meeting.date)
        span = text.span(start, start + len(line))
        id_ = f"{item.id}!table{path}"
        yield Action(
            id_,
            item.id,
            None,
            path,
            task,
            span,
            owners.named(who),
            time.due,
            row.get("due") or time.text,
            time.recurrence,
        )


_COLUMNS = (
    ("action", regex.compile(r"actions?(?:\s+(?:required|agreed|point)s?)?|task", regex.IGNORECASE)),
    (
        "owner",
        regex.compile(
            r"(?:by\s+)?whom?|owner|lead(?:\s+officer)?|responsib\p{L}+|(?:lead\s+)?officer|assigned(?:\s+to)?",
            regex.IGNORECASE,
        ),
    ),
    (
        "due",
        regex.compile(
            r"(?:by\s+)?when|due(?:\s+date|\s+by)?|deadline|target(?:\s+date)?|date|timescale", regex.IGNORECASE
        ),
    ),
    ("item", regex.compile(r"(?:item|minute|ref|no)\.?(?:\s+(?:no\.?|number))?", regex.IGNORECASE)),
)


def _columns(cells: list[str]) -> list[str]:
    """What each column holds, where a row is the head of a table of actions."""
    names = [next((name for name, form in _COLUMNS if form.fullmatch(cell)), "") for cell in cells]
    return names if {"action", "owner"} <= set(names) else []


def _same(task: str, known: str) -> bool:
    words, others = (set(regex.findall(r"\w{4,}", t.casefold())) for t in (task, known))
    return bool(words) and len(words & others) >= 0.7 * len(words)


def _owner_and_task(told: str) -> tuple[str | None, str]:
    m = _owner_to.match(told)
    if m and owner_before(m["owner"], whole=True):
        return m["owner"], m["task"].strip()
    m = regex.match(
        r"(?P<owner>(?:the\s+)?[\p{Lu}][^.;:]{0,70}?)\s*(?:\bto\b|[-–:]+\s|will\b|\bagreed\s+to\b)\s*(?P<task>.+)$",
        told,
        FLAGS,
    )
    if m and (owner_before(m["owner"], whole=True) or regex.fullmatch(r"(?:All|Both)\s+\p{Ll}+", m["owner"])):
        return m["owner"], m["task"].strip()
    if is_person(told) and regex.fullmatch(r"\p{Lu}\p{L}*(?:\s+(?:of|for|and|the|\p{Lu}\p{L}*))*\s+\p{Lu}\p{L}*", told):
        return told, ""
    if regex.fullmatch(r"(?:\(?\p{Lu}[\p{L}.'’-]*\)?(?:\s*[,/&]\s*|\s+and\s+|\s+)?){1,6}(?:\(\w+\))?", told):
        return told, ""
    if trailing := regex.search(r"(?<=[.;]\s)(?P<owner>\p{Lu}{2,4}(?:\s*[/,&]\s*\p{Lu}{2,4})*)\.?$", told):
        return trailing["owner"], told[: trailing.start()].strip()
    return None, told


_owner_to = regex.compile(r"(?P<owner>(?:the\s+)?\p{Lu}[^.;:]{0,90}?)\s+to\s+(?P<task>\p{Ll}.+)$", regex.DOTALL)


def _sentence_above(text: str, at: int) -> tuple[str, int]:
    above = text[:at].rstrip()
    start = max(above.rfind("\n\n"), above.rfind(". ") + 1, above.rfind(".\n") + 1, 0)
    return tidy(above[start:]), start


def undertakings(
    item: Item, text: Passage, meeting: Meeting, resolutions: list[Resolution], owners: Owners
) -> Iterator[Action]:
    """What was promised in the discussion: "Information would be sought from …", "The Chair agreed to write to …".

    A promise is weaker than what was resolved, and no part of it.
    """
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
