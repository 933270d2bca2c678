"""What each column of a table of actions holds, told by its head: the heads of a row are decided together.

    No. | Action | Owner | By when      Lead | Action | Deadline      Item | By whom | By when

A head is a phrase whose last word says what it is: "lead officer" and "officer responsible" are people, "officer's
comments" are none.  A head that may be two things is what the others leave, or what stands below it: "By", "Action".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from . import lazily
from .dates import MONTHS, find_dates
from .patterns import COMMON_VERBS
from .posts import LOWER

Role = Literal["action", "owner", "due", "who and when", "item", "number", "status", "raised", "text", ""]

_WORDS: tuple[tuple[Role, str], ...] = (
    ("owner", "owner owners who whom lead leads responsible responsibility responsibilities officer officers person"),
    ("owner", "persons people member members councillor councillors cllr cllrs name names initial initials assigned"),
    ("owner", "assignee allocated delegated actioned actionee actionees resp"),
    ("due", "when due deadline deadlines target targets date dates timescale timescales timeframe timeline completion"),
    ("action", "action actions task tasks what do recommendation recommendations"),
    ("number", "no nos nr ref refs reference number id"),
    ("status", "status progress update updates outcome outcomes position completed complete result results response"),
    ("status", "responses comment comments taken open closed rag done"),
    ("raised", "raised meeting"),
    ("item", "item items minute min"),
    (
        "text",
        "issue issues subject topic matter matters description detail details discussion agenda minutes note notes",
    ),
)
_LAST: dict[str, Role] = {word: role for role, words in _WORDS for word in words.split()}
"""What a head is whose last word this is, prepositions left out."""
_around = (
    "by to for of the be a an and or required needed agreed arising point points current new outstanding further"
    " follow up time s"
)
_AROUND = frozenset(_around.split())
"""Words of heads that do not say what they are."""
_PHRASES: dict[str, tuple[Role, ...]] = {
    "#": ("number",),
    "action": ("action", "owner"),
    "actions": ("action", "owner"),
    "action required": ("action",),
    "action to be taken": ("action",),
    "actions to be taken": ("action",),
    "recommendation": ("action", "text"),
    "recommendations": ("action", "text"),
    "by": ("owner", "due"),
    "for": ("owner",),
    "date": ("due", "raised"),
    "date agreed": ("raised",),
    "date of action": ("raised",),
    "issue date": ("raised",),
    "action item": ("action",),
    "action items": ("action",),
    "actions items": ("action",),
    "action for": ("owner",),
    "due by": ("due",),
    "date by": ("due",),
    "action description": ("action",),
    "action details": ("action",),
    "minute no": ("item",),
    "minute number": ("item",),
    "minute ref": ("item",),
    "minute reference": ("item",),
    "min no": ("item",),
    "min ref": ("item",),
    "item no": ("item",),
    "item number": ("item",),
    "agenda item": ("item",),
    "agenda item no": ("item",),
    "agenda item number": ("item",),
    "to do": ("action",),
}
_BY = frozenset(("action", "actions", "required", "complete", "completed", "done", "actioned", "taken", "needed"))
"""Before "by" they say neither whom nor when: "Action by", "To be completed by"."""
_WEAK = frozenset(("by", "for", "name", "names", "member", "members", "councillor", "councillors", "cllr", "person"))
"""Heads of owners that stand over many a list: names have to stand below."""
A_HEAD = 40
"""Characters that the head of a column may have."""
_number = lazily.plain(r"(?:[A-Z]{1,4} ?)?\d{1,4}[a-z]?\d?[)]?(?:[/.]\d{1,5}[a-z]?)*[.)]?")
_token = lazily.plain(r"\w+")
_word = lazily.plain(r"[^\W\d_]+|#")
_joining = frozenset("of and for the in on to with or at all".split())  # noqa: SIM905
_when = (
    "asap ongoing immediate immediately next now tbc tba urgent meeting spring summer autumn winter weekly monthly"
    " annually"
)
_WHEN = frozenset(_when.split()) | frozenset(MONTHS)
_LONGEST_NAME = 80
_KNOWN = 2048
"""Cells that are known again: a table has the same heads, names and days time and again."""


def may_be(head: str) -> tuple[Role, ...]:
    """What the column below a head may hold, the likeliest first; nothing where the head is none that is known.

    Owner · Action by (whom or when) · Date (due or raised) · Officer's comments (status)
    """
    return _may_be(head) if head and len(head) < A_HEAD else ()


@lru_cache(_KNOWN)
def _may_be(head: str) -> tuple[Role, ...]:
    words = _word.findall(_answers.sub("", head.casefold()))
    if (said := " ".join(words)) in _PHRASES:
        return _PHRASES[said]
    if len(words) > 1 and words[-1] == "by" and _BY & set(words):
        return ("owner",) if "actioned" in words else ("owner", "due")
    roles = [_LAST[word] for word in words if word in _LAST]
    known = all(word in _LAST or word in _AROUND for word in words)
    return _of_words(roles) if roles and known else ()


_answers = lazily.plain(r"\s*[(\[]?y(?:es)?\s?/\s?no?[)\]]?\s*\Z")
"""    Complete ‖ (Y/N)"""
_COLUMNS = 100
"""More of them are no table: what one holds is asked of all others."""


def _of_words(roles: Sequence[Role]) -> tuple[Role, ...]:
    """What a head is from what each of its words would be: the last tells, but for "who" with "when"."""
    last = roles[-1]
    if {"owner", "due"} <= set(roles) and not {"action", "status"} & set(roles[1:]):
        return ("who and when",)
    if last in ("text", "number") and "item" in roles:
        return ("item",)
    if "raised" in roles:
        return ("raised",)
    if last == "text":
        return ("text", "action")
    return ("item", "action") if list(roles) == ["item"] else (last,)


def is_head_like(told: Sequence[str]) -> bool:
    """Whether every one of some cells could be the head of a column."""
    return len(told) > 1 and all(map(may_be, told))


def roles_of(heads: Sequence[str], below: Sequence[Sequence[str]]) -> list[Role]:
    """What each column holds of a table of actions, of which some rows stand below the heads; else nothing.

    A table of actions has tasks, and says of each whose it is, by when it is due or how it stands.
    """
    found = [may_be(head) for head in heads] if len(heads) <= _COLUMNS else []
    if not any("action" in each for each in found):
        return []
    columns = [[row[n] for row in below if n < len(row) and row[n]] for n in range(len(heads))]
    roles: list[Role] = [each[0] if len(each) == 1 else "" for each in found]
    _settle(heads, found, roles, columns)
    if "action" not in roles and (what := _what_by_whom(heads, found, roles)) is not None:
        roles[what] = "action"
    if "action" not in roles:
        return []
    roles = [
        role or ("text" if "text" in each else each[0] if each else "") for role, each in zip(roles, found, strict=True)
    ]
    if not {"owner", "status", "who and when"} & set(roles) and not _are_due(heads, roles, columns):
        return []
    return _exchanged(heads, _beside_numbers(heads, roles, columns), columns)


def _settle(
    heads: Sequence[str], found: Sequence[tuple[Role, ...]], roles: list[Role], columns: Sequence[Sequence[str]]
) -> None:
    """Give each head its role that may be two things: whose it is first, then when, then what."""
    for n, head in enumerate(heads):
        if roles[n] == "owner" and _is_weak(head) and not _is_owner(n, roles, columns[n]):
            roles[n] = "text"
    for n, each in enumerate(found):
        if each == ("owner", "due"):
            roles[n] = _whom_or_when(roles, columns[n])
    for n, each in enumerate(found):
        if each == ("due", "raised"):
            roles[n] = "raised" if "due" in roles else "due"
        elif each == ("action", "owner"):
            others = "action" in roles or ("action", "text") in found
            roles[n] = "owner" if others and "owner" not in roles and _are_names(columns[n]) else "action"
    for n, each in enumerate(found):
        if each == ("action", "text") and "action" not in roles and _are_answered_for(heads, roles):
            roles[n] = "action"


def _beside_numbers(heads: Sequence[str], roles: list[Role], columns: Sequence[Sequence[str]]) -> list[Role]:
    """The roles, where a head stands over its number and its words in two columns: Item | | By whom | By when."""
    task = roles.index("action")
    numbered = columns[task] and sum(_number.fullmatch(c) is not None for c in columns[task]) * 2 > len(columns[task])
    if numbered and task + 1 < len(roles) and not heads[task + 1] and columns[task + 1]:
        roles[task : task + 2] = ["item" if "item" in may_be(heads[task]) else "number", "action"]
    return roles


def _is_weak(head: str) -> bool:
    return head.casefold().strip(" .:?()s") in _WEAK


def _is_owner(n: int, roles: Sequence[Role], cells: Sequence[str]) -> bool:
    """Whether a column below "Name" or "Member" is the owner's: no other is, and names stand in it."""
    others = any(role in ("owner", "who and when") for m, role in enumerate(roles) if m != n)
    return not others and (not cells or _are_names(cells))


def _whom_or_when(roles: Sequence[Role], cells: Sequence[str]) -> Role:
    """What stands below "By" or "Action by": what no other head says, else what the cells look like."""
    if "owner" in roles or "who and when" in roles:
        return "due" if "due" not in roles and not _are_names(cells) else ""
    return "due" if "due" not in roles and _are_days(cells) and not _are_names(cells) else "owner"


def _are_answered_for(heads: Sequence[str], roles: Sequence[Role]) -> bool:
    """Whether recommendations are somebody's to carry out by a day; others are only put to a vote."""
    said = " ".join(head.casefold() for head, role in zip(heads, roles, strict=True) if role == "owner").split()
    answers = any(word.startswith(("respons", "owner", "lead", "who", "action")) for word in said)
    return answers and "due" in roles


def _what_by_whom(heads: Sequence[str], found: Sequence[tuple[Role, ...]], roles: Sequence[Role]) -> int | None:
    """The one column that is neither whose nor when, of a table that names no actions: Item | By whom | By when."""
    said = {word for head in heads for word in _word.findall(head.casefold())}
    left = [n for n, head in enumerate(heads) if head and roles[n] not in ("owner", "due", "number", "status")]
    if not {"owner", "due"} <= set(roles) or not said & {"who", "whom", "owner"} or len(left) != 1:
        return None
    return left[0] if "action" in found[left[0]] else None


def _are_due(heads: Sequence[str], roles: Sequence[Role], columns: Sequence[Sequence[str]]) -> bool:
    """Whether tasks have a day by which they are due, where nobody is named: Action | Deadline."""
    return any(
        role == "due" and head.casefold() != "date" and _are_days(cells)
        for head, role, cells in zip(heads, roles, columns, strict=True)
    )


def _exchanged(heads: Sequence[str], roles: list[Role], columns: Sequence[Sequence[str]]) -> list[Role]:
    """The roles, those of "Responsibility | Action" exchanged where names stand below "Action" and tasks beside."""
    if roles.count("action") != 1 or roles.count("owner") != 1:
        return roles
    task, owner = roles.index("action"), roles.index("owner")
    if "owner" not in may_be(heads[task]) or not _are_names(columns[task]) or not columns[owner]:
        return roles
    if any(map(is_named, columns[owner])):
        return roles
    roles[task], roles[owner] = "owner", "action"
    return roles


def _are_names(cells: Sequence[str]) -> bool:
    """Whether names, offices or initials stand in more than half of some cells."""
    return sum(map(is_named, cells)) * 2 > len(cells)


def _are_days(cells: Sequence[str]) -> bool:
    return sum(map(is_day, cells)) * 2 > len(cells)


def is_named(cell: str) -> bool:
    """Whether a cell may be a name, an office or initials: Cllr Fox · Clerk / JP · the clerk; not "Mow the green"."""
    return len(cell) <= _LONGEST_NAME and _is_named(cell)


@lru_cache(_KNOWN)
def _is_named(cell: str) -> bool:
    words = cell.replace("/", " ").replace("&", " ").replace("+", " ").split()
    if not words or is_day(cell) or cell.endswith((".", "?")):
        return False
    told = [word.strip(".,;:()") for word in words]
    if len(told) > 1 and told[0].casefold() in COMMON_VERBS:
        return False
    return all(
        not word or word[0].isupper() or word in _joining or word.removesuffix("s") in LOWER or word in LOWER
        for word in told
    )


def is_day(cell: str) -> bool:
    """Whether a cell may say when: 4 May · ASAP · ongoing · next meeting."""
    return len(cell) <= _LONGEST_NAME and _is_day(cell)


@lru_cache(_KNOWN)
def _is_day(cell: str) -> bool:
    words = {word.strip(".,;:()") for word in cell.casefold().split()}
    return bool(words & _WHEN) or any(map(str.isdigit, cell))


def whom_and_when(cell: str) -> tuple[str, str]:
    """Who and when of a cell that has both: Clerk, 4 May · JM - ASAP · next meeting."""
    at = min((f.start for f in find_dates(cell)), default=len(cell))
    at = next((m.start() for m in _token.finditer(cell, 0, at) if is_day(m[0])), at)
    return cell[:at].rstrip(" ,;:/–-(").removesuffix(" by"), cell[at:]
