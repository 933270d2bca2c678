"""Actions told in fields, in any order: what, who, by when; each on a line of its own or all on one.

    block := field+        each name once; one says what is to be done, another by whom or by when
    field := name ":" value | name alone on its line, over its value

Owner: Town Clerk ⏎ Action: Buy paint ⏎ Due: 1 June 2024        Who: JP. What: Order the skips. When: 1 April 2024.
"""

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .after_label import is_no_task, is_order, is_told, somebody
from .done import is_done
from .owners import Owners
from .parts import MARKER, acts, owner_and_task, told_of
from .told import Told

_name = regex.compile(
    rf"""(?:(?:^|(?<=\n))[^\S\n]*+{MARKER}{{0,3}}+|(?<=[.;,|\t)][^\S\n])[^\S\n]*|(?<=[^\S\n]{{3}}))[*_]{{0,3}}(?=(?-i:\p{{Lu}}))(?:
      (?P<owner>(?:action\s+)?owners?|action(?:ed)?\s+by|by\s+whom|who|lead(?:\s+(?:officer|person))?|assigned\s+to
        |(?:person\s+|officer\s+)?responsib(?:le|ility)(?:\s+(?:person|officer))?)
     |(?P<due>due(?:\s+(?:date|by))?|(?:target|completion)(?:\s+date)?|deadline|timescale|(?:by\s+)?when|complete\s+by)
     |(?P<what>(?:agreed\s+)?actions?(?:\s+(?:required|agreed|points?|items?))?|tasks?|what)
     |(?P<either>by)|(?P<status>status|progress))
    [*_]{{0,3}}[^\S\n]*(?P<sign>:[*_]{{0,3}}|(?=\n))""",
    FLAGS,
)
"""    [Owner:] Town Clerk · Buy paint. [Due:] 1 June 2024"""
_words = ("Action", "ACTION", "Task", "TASK", "What", "WHAT", "Responsib")
_others = ("Own", "OWN", "By", "BY", "Who", "WHO", "Lead", "LEAD", "esponsib", "ESPONSIB", "ssigned", "SSIGNED")
_days = ("Due", "DUE", "eadline", "EADLINE", "When", "WHEN", "arget", "ARGET", "By", "BY", "imescale", "omplet")
_day = regex.plain(rf"(?:the\s+)?(?:\d|[a-z]{{3,9}}\s+\d|next\b|end\b|asap\b|immediate|{MONTH})", regex.IGNORECASE)
_ended = regex.plain(r"\W*(?:complete|completed|done|closed|cancelled|canceled|withdrawn)\b", regex.IGNORECASE)
_beside = regex.plain(r"(?P<who>[^;:]{2,60}?)\s+[–-]\s+(?P<task>.+)", regex.DOTALL)
"""    Responsible: Cllr Thorn – book the hall"""
_another = regex.plain(r"\n[ \t]*([A-Z][^:\n]{1,40}):[ \t]*[a-z]")
_KINDS = ("owner", "due", "what", "either", "status")
_HEAD = 40
"""Characters of a value that tell what it is."""
_SHORT = 90
"""Characters of who is to act, or by when."""
_LONGEST = 600
"""Characters of what is to be done."""


class _Field(NamedTuple):
    name: str
    start: int
    end: int
    """Where its value ends."""
    value: str


def in_fields(text: str, owners: Owners) -> Iterator[Told]:
    """The actions that an item tells in fields."""
    if not any(word in text for word in _words) or not any(word in text for word in (*_others, *_days)):
        return
    block: list[_Field] = []
    for field in _fields(text):
        if block and (field.name in {f.name for f in block} or text[block[-1].end : field.start].strip(" \t\n.;,|*_")):
            yield from _action(text, block, owners)
            block = []
        block.append(field)
    yield from _action(text, block, owners)


def _fields(text: str) -> Iterator[_Field]:
    """Each name with its value, which goes to the next name, the end of its line or, of a task, of its paragraph."""
    names = [m for m in _name.finditer(text) if m["sign"] or _stands_alone(text, m)]
    for n, m in enumerate(names):
        after = names[n + 1] if n + 1 < len(names) else None
        kind = next(kind for kind in _KINDS if m[kind])
        begins = _begins(text, m.end())
        cut = min(len(text), begins + _LONGEST, after.start() if after else len(text))
        stop = text.find("\n\n" if kind == "what" else "\n", begins, cut)
        end = cut if stop < 0 else stop
        value = told_of(text[begins:end]).rstrip(" .;,|*_")
        if kind == "either":
            kind = "due" if _day.match(value) else "owner"
        yield _Field(kind, m.start(), end, value)


def _stands_alone(text: str, name: regex.Match[str]) -> bool:
    """Whether a name without a colon has a line to itself."""
    line = text[text.rfind("\n", 0, name.end()) + 1 : name.end()]
    return len(line) <= len(name[0])


def _begins(text: str, at: int) -> int:
    """Where the value of a field begins, whose name ends at a place: the line's end may stand between, and one more."""
    most = at + _HEAD
    while at < min(len(text), most) and text[at].isspace():
        at += 1
    return at


def _action(text: str, block: list[_Field], owners: Owners) -> Iterator[Told]:
    """The action of a block that says what is to be done, and by whom or by when."""
    told = {field.name: field.value for field in block}
    task, who, due = told.get("what", ""), told.get("owner"), told.get("due", "")
    if not task and who and (m := _beside.match(who)) and is_order(m["task"]):
        task, who = m["task"], m["who"]
    if not task or not (who or due) or (who and not somebody(who, owners)) or len(due) > _SHORT:
        return
    start, end = block[0].start, block[-1].end
    if any(acts(m[1]) for m in _another.finditer(text, start, end)):  # a list below its title, of which one is "Due: …"
        return
    if is_no_task(task) or is_told(task) or is_done(text, start, end) or _ended.match(told.get("status", "")):
        return
    if who is None:
        who, task = owner_and_task(task)
    day = f" by {due}" if due and due[0].isdigit() else f" {due}"
    yield Told(start, end, who, task, tidy(f"{task}{day}").rstrip(), own=True)
