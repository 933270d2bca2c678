"""Lists of who does what: under a title that says so, and with initials in brackets behind each deed.

DUTIES: Ash and Reed - oil the gates, Coe get a price, Dell to ring the mill       - Circulate the poster (TA)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import is_deed
from minutes_cli.words.particles import PARTICLE
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import COMMON_VERBS
from minutes_cli.words.someone import named as is_named

from .after_label import EVERYBODY, is_order, somebody
from .after_label import labelled as asked_behind
from .celled import celled
from .clauses import THINGS
from .done import is_done
from .initials import CAPITAL_LETTERS
from .joints import is_owned
from .owners import APART, Owners
from .parts import stands_for_several
from .stacked import stacked
from .strangers import is_stranger
from .things import is_thing
from .told import Told
from .under_label import is_cut, is_day_cut
from .unfinished import is_request

_titled = regex.plain(
    r"\W*(?:(?:review\s+of|monthly|agreed|new|summary\s+of|list\s+of|job|follow-up)\s+){0,3}"
    r"(?:dut(?:y|ies)|actions(?:\s+(?:arising|agreed|summary))?(?:\s+(?:from|of|at)\s+(?:the|this)\s+meeting)?|action\s+(?:points|list|summary)|to-?\s?do(?:\s+list)?|tasks|assignments)\W*",
    regex.IGNORECASE,
)
"""    REVIEW OF JOB DUTIES · Action points · To do; not: ACTION, ACTION ITEMS, under which boards decide"""
_TITLES = ("dut", "action", "do", "task", "assignment")
_only_action = regex.plain(r"\W*actions?(?:\s+(?:points?|items?))?\W*", regex.IGNORECASE)
_bullet = regex.plain(r"[ \t]*(?:[•·▪*–-]|\(?(?:(?P<n>\d{1,2})|[a-z]|[ivx]{2,5})[.)])[ \t]+")
_topic = regex.compile(r"[*_]{0,3}(?P<who>\p{Lu}[^:*\n]{1,50}):[*_]{0,3}\s*")
"""    **Roof:** · JP:"""
_who_to = regex.compile(
    r"(?:[^.;:\n]{1,60}?\s[-–]\s+)?(?P<who>\p{Lu}(?:(?!\s[-–]\s)[^.;:\n]){1,60}?)\s+(?:to|will|shall|is\s+to|are\s+to)\s+(?P<verb>\p{Ll}[\p{Ll}-]+)"
)
_behind = regex.compile(r"\s*(?:[–-]\s*|\bby\s+|\()(?P<who>\p{Lu}{2,4}(?:\s*[/,&]\s*\p{Lu}{2,4}){0,4})\)?\W*$")
_decides = regex.plain(r"\b(?:motion|moved|seconded|carried|ayes?)\b", regex.IGNORECASE)
_NAME = (
    r"(?!(?:The|This|That|There|These|Next|None|No|It|In|On|At|For|Any|All|Please|Meeting|Being|Not|If|When|After|Thanks?|Actions?)\b)"
    r"(?:\p{Lu}\p{Ll}+|\p{Lu}{2,3}\b)"
)
_NAMES = rf"{_NAME}(?:\s+(?:(?:of|for|the|to\s+the)\s+|{PARTICLE}){{0,2}}{_NAME}){{0,3}}"
_WHO = rf"{_NAMES}(?:(?:\s*[/&,]\s*|\s+and\s+){_NAMES}){{0,3}}"
_one = regex.compile(
    rf"""(?:^|(?<=[,;.]\s)|(?<=[,;.]\s\s)|(?<=\b[Aa]ctions:\s))[^\S\n]*(?:[-•*·]\s*)?(?P<who>{_WHO})
    (?:\s*(?P<sign>\s[-–]|:)\s+|\s+(?:to|will|shall|is\s+to|are\s+to)\s+(?=\p{{Ll}})|\s+(?=(?P<verb>\p{{Ll}}+)\b))""",
    regex.VERBOSE | regex.MULTILINE,
)
_it = regex.plain(r"[a-z-]+\s+(?:(?:the|an?|his|her|their|our|all|any|some|that|to|up|out|with|on)\b|[A-Z£\d])")
"""    Coe [get a] price; not: Buy [paint for] the gate, whose first word is the verb"""
_TO_FILL_IN = ("__", "..", "……")
"""    Chair: ______, where minutes are signed"""
_SHORTEST = 2
"""Characters of a task."""
_bracketed = regex.plain(
    r"^[ \t]*(?:[•·▪*–-]|\d{1,2}[.)])[ \t]+(?P<task>(?P<verb>[A-Z][a-z]+) [^\n()]{4,200}?)[ \t]*"
    r"\((?P<who>(?:(?P<letters>[A-Z]{2,4}(?:[/,& ]{1,3}[A-Z]{2,4}){0,3})|[A-Z][A-Za-z.’'&,/ ]{2,40}))\)[ \t.]*$",
    re.MULTILINE,
)


def under_title(text: str, title: str, owners: Owners) -> Iterator[Told]:
    """The deeds under a title that says that they are to be done."""
    low = title.lower()
    if not any(word in low for word in _TITLES) or _decides.search(text):
        return
    titled = _titled.fullmatch(title) is not None
    if titled and (each := list(stacked(text, 0, owners)) or celled(text, owners)):
        yield from each
        return
    if not titled and not _only_action.fullmatch(title):
        return
    rows = list(_entries(text, owners))
    if titled and (_bullet.match(text.lstrip("\n")) or _are_rows(text, rows, owners)):
        yield from _listed(text, rows, owners)
        return
    if not titled:
        yield from (told for told in _listed(text, rows, owners) if told.owner and _is_somebody(told.owner, owners))
        return
    told = list(_each_told(text, owners))
    yield from told or (one for one in _listed(text, rows, owners) if one.owner)  # "C Fenn: reply", alone


def _each_told(text: str, owners: Owners) -> Iterator[Told]:
    """The deeds that a text gives to several, one behind the other: Ash and Reed - oil the gates, Coe get a price."""
    found = [m for m in _one.finditer(text) if m["verb"] is None or is_deed(m["verb"])]
    for n, m in enumerate(found):
        end = found[n + 1].start() if n + 1 < len(found) else len(text)
        stop = text.find("\n", m.end(), end)
        end = stop if stop >= 0 else end
        task = tidy(text[m.end() : end]).rstrip(" ,;")
        if len(task) < _SHORTEST or task.startswith(_TO_FILL_IN) or is_done(text, m.end(), end):
            continue
        start, end = m.start("who"), m.end() + len(text[m.end() : end].rstrip(" ,;"))
        words, led = tidy(text[start:end]), m["sign"] is None and not task.startswith("be ")
        bare = m["verb"] is not None
        verb = bare and is_order(words)  # Buy paint: nobody of that name
        named = not bare or owners.knows(m["who"]) or (not verb and _it.match(task))
        if named and _can_be_asked(m["who"], owners, led=led, bare=bare):
            yield Told(start, end, m["who"], task, task)
        elif is_order(task) if m["sign"] else is_request(words):
            yield Told(start, end, None, words, words)


def _are_rows(text: str, entries: Sequence[tuple[int, int]], owners: Owners) -> bool:
    """Whether half of the lines or more name somebody, before what is to be done or behind it."""
    rows = [text[start:end] for start, end in _each_of(text, entries, owners)]
    return sum(is_owned(row, owners) for row in rows) * 2 >= len(rows) > 1


def _listed(text: str, rows: Sequence[tuple[int, int]], owners: Owners) -> Iterator[Told]:
    """The deeds of the list that a text begins with, one an entry: up to the first line that is none of it."""
    topics = Counter(m["who"] for row in rows if (m := _topic.match(text, *row)))
    by_name = sum(often for who, often in topics.items() if _is_somebody(who, owners)) * 2 >= len(rows)
    for start, end in _each_of(text, rows, owners) if topics else rows:
        told = _entry(text, start, end, owners, by_name=by_name)
        if told and not is_done(text, told.start, told.end):
            yield told


def _entries(text: str, owners: Owners) -> Iterator[tuple[int, int]]:
    """Where the entries of a list stand without their signs, or its lines where it has none; each with what goes on.

    With a line that names whose it is another begins, though the one before ends as a cut one does: "paint it".
    """
    at = 0
    opens = _bullet.match(text.lstrip("\n"))
    listed = opens is not None
    signed = opens is not None and not opens[0].strip("( \t").rstrip(".)").isalnum()
    entry: tuple[int, int] | None = None
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        m = _bullet.match(line)
        if signed and m and (m["n"] or "1") != "1" and text[: start - 1].endswith("\n"):  # - mow⏎⏎9. CLOSE
            break
        first = line.lstrip()[0]
        goes_on = first.isdigit() or first.islower() or is_day_cut(text, start)
        if entry and not m and (goes_on or (is_cut(text, start - 1, entry[0]) and not is_owned(line, owners))):
            entry = entry[0], start + len(line)
            continue
        if listed and not m and not line[0].isspace():
            break
        if m or not listed:
            if entry:
                yield entry
            entry = start + (m.end() if m else 0), start + len(line)
    if entry:
        yield entry


def _each_of(text: str, rows: Iterable[tuple[int, int]], owners: Owners) -> Iterator[tuple[int, int]]:
    """The rows, cut where behind a semicolon another is named: "Clerk: mow; ‖ C Fenn: sow"."""
    for start, end in rows:
        at, sign = start, text.find(";", start, end)
        while sign >= 0:
            next_at = sign + 2
            if (m := _topic.match(text, next_at, end)) and text[sign + 1].isspace() and _is_somebody(m["who"], owners):
                yield at, sign
                at = next_at
            sign = text.find(";", sign + 1, end)
        yield at, end


def _entry(text: str, start: int, end: int, owners: Owners, *, by_name: bool) -> Told | None:
    """What an entry asks of whom: "**Roof:** JP to see to it" · "Letter to be sent by May – JP" · "Draw a map (JP)".

    Where half of the entries or more begin with somebody (`by_name`), a name before a colon may be of one unknown.
    """
    at = start
    topic = _topic.match(text, start, end)
    task = tidy(text[topic.end() : end]) if topic else ""
    if topic and (
        _is_somebody(topic["who"], owners)
        or CAPITAL_LETTERS.fullmatch(topic["who"])
        or (by_name and is_stranger(topic["who"]) and is_order(task))
    ):
        return Told(start, end, topic["who"], task, task) if task else None
    if topic:
        at = topic.end()
    words = tidy(text[at:end])
    if (m := _who_to.match(text, at, end)) and is_deed(m["verb"]) and m["verb"] not in {"be", "take"}:
        who = m["who"] if _can_be_asked(m["who"], owners, led=True) else None
        return Told(start, end, who, tidy(text[m.start("verb") : end]) if who else words, words)
    if (m := _behind.search(text, at, end)) and owners.knows(m["who"]):
        return Told(start, end, m["who"], tidy(text[at : m.start()]), words)
    if (asked := asked_behind(words, owners)) and asked.owner and asked.task:
        return Told(start, end, asked.owner, asked.task, words)
    if (m := _one.match(text, at, end)) and m["verb"] in COMMON_VERBS:
        return Told(start, end, m["who"], tidy(text[m.start("verb") : end]), words)
    whole = tidy(text[start:end])  # whoever is named there, and is not known, stays in the words
    return Told(start, end, None, whole, words) if is_request(words) or is_order(words) else None


def _is_somebody(names: str, owners: Owners) -> bool:
    """Whether each of several names is of somebody who was there, or an office; or it is all of them."""
    return all(
        owners.is_one(one) or owners.knows(one) or one.casefold() in EVERYBODY for one in APART.split(names) if one
    )


def _can_be_asked(names: str, owners: Owners, *, led: bool, bare: bool = False) -> bool:
    """Whether each of several names is somebody's who can be asked, not the name of a field or of a matter.

    A deed that "to", "will" or nothing more (`bare`) leads to (`led`) is done by whom its words name, if these are more
    than one; one word is a name where the minutes tell of nobody who was there, or a bare deed follows it.
    """
    each = [one for one in APART.split(names) if one]
    alone = bare or (owners.knows_nobody and (led or len(each) > 1))
    return all(_is_one(one, owners, led=led, alone=alone) for one in each)


def _is_one(name: str, owners: Owners, *, led: bool, alone: bool) -> bool:
    if is_thing(name):
        return False
    if owners.is_one(name) or owners.knows(name) or CAPITAL_LETTERS.fullmatch(name) or stands_for_several(name):
        return True
    may_be = led if " " in name else alone
    return (may_be and " " in name) or (
        (may_be or owners.knows_nobody) and is_named(name, None, alone=alone) is not None
    )


def bracketed(text: str, owners: Owners) -> Iterator[Told]:
    """The deeds of a list that have whoever does them behind them: "- Circulate the poster (TA)", "(Cllr Ash)"."""
    if ")" not in text:
        return
    for m in _bracketed.finditer(text):
        if _asks_them(m, owners):
            yield Told(m.start("task"), m.end("who"), m["who"], tidy(m["task"]), tidy(m["task"]))


def _asks_them(m: regex.Match[str], owners: Owners) -> bool:
    """Whether an entry asks those in brackets behind it: not "Report on the fete (Cllr Ash)", who gave it."""
    verb = m["verb"].casefold()
    if m["letters"]:
        return verb in COMMON_VERBS and owners.knows(m["who"])
    plain = _plainly.match(m["task"])
    return (
        plain is not None
        and (verb not in THINGS or not plain["to"])
        and is_order(m["task"])
        and somebody(m["who"], owners)
    )


_plainly = regex.plain(r"\w+ (?:(?:the|an?|our|all|any|some|more|new) |(?P<to>(?:to|with|up|out) ))")
"""    Order a liner · Write to the mill; not: Order of business"""
