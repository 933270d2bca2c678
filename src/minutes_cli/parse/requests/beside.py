"""Who stands beside a paragraph, in a column at its right: an office, names, initials; one action for each.

    … the bench by the weir is to be mended.<tab>Clerk      … Cllr Ash would ask the mill.<tab>Cllr. L. Ash/Clerk

What they are to do is what the paragraph says of them, what it says was agreed, or else all that it says: who stands
in that column is to see to it.  "Noted" is nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.sentences import sentences

from .done import is_done
from .owners import Owners
from .parts import ITEM, NOTHING, NUMBER_CELL, NUMBERED, told_of
from .told import Told
from .unfinished import is_to_do

_NAME = r"\p{Lu}[\p{Ll}’'-]+(?:-?\p{Lu}\p{Ll}+)?"
_OFFICE = (
    r"(?:(?:Parish|Town|Community|Deputy|Assistant|Locum|Vice|Co|Head|Business|Finance|General|Works|Responsible)[\s-]+){0,2}"
    r"(?:Clerk|Chair(?:man|woman|person)?|Treasurer|Secretary|Headteacher|Teacher|Bursar|Manager|Caretaker|Warden|Governors|Members|Staff"
    r"|Councillors|Officer|Convener|President)"
)
_ONE = (
    rf"(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Rev)\b\s*\.?\s*(?:\p{{Lu}}\.?\s+)*{_NAME}(?:\s+{_NAME})?|(?:The\s+)?{_OFFICE}|(?i:all)|\p{{Lu}}{{2,4}}"
    rf"|(?:\p{{Lu}}\.?\s+)+{_NAME}|{_NAME}\s+{_NAME})"
)
_BEFORE_NAME = r"(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Rev)\b\.?\s+)?(?:\p{Lu}\.\s*){0,3}"
_JOIN = r"(?:\s*[/,&+]\s*|\s+and\s+)"
_parts = regex.compile(_JOIN)
_ENDS_LINE = r"(?=[^\t\n|]{1,60}+[ \t|]*+$)[^\t\n|]{1,60}?)[ \t|]*$"
_cell = regex.plain(rf"\t[ \t]*((?:[A-Z]|all\b){_ENDS_LINE}", regex.MULTILINE)
_bar = regex.plain(r"\|[ ]*")
_barred = regex.plain(rf"\|[ ]*((?:[A-Z]|all\b){_ENDS_LINE}", regex.MULTILINE)
"""… in a table with bars, of which that of minutes is read whose last column is headed ACTION"""
_behind_stop = regex.plain(rf"(C(?<=[.!?)’”] C)(?=[lo]){_ENDS_LINE}", regex.MULTILINE)
_below = regex.plain(
    r"(?<=[.!?)’”])\n[ \t]*([A-Z][^\t\n|:.;]{3,59}?)[.]?[ \t]*"
    r"(?=\Z|\n[ \t]*(?:\Z|\n|[•·▪∑*–-] |\(?(?:\d[\d.]*|[a-z]|[ivx]{1,5})[.)] |\d+\.\d+ |[A-Z]\S* [a-z]))"
)
"""    The lamp is to be mended. ⏎ Clerk ⏎ ⏎ …: an office alone on the line below, with which the paragraph ends"""
_who = regex.compile(rf"{_ONE}(?:{_JOIN}{_ONE}){{0,4}}")
_titled = regex.compile(r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Rev)\b\.?\s")
_office = regex.compile(rf"(?:The\s+)?{_OFFICE}|(?i:all)")
_initialled = regex.plain(r"[.!?)]\t[A-Z]{2,3}(?:[/,& ]+[A-Z]{2,3})*[ \t]*$", regex.MULTILINE)
_abbreviated = regex.compile(r"\b(?:Cllrs?|Mrs?|Ms|Dr|Rev|St|\p{Lu})\.$")
_CLERK = rf"(?:Clerk|(?:Cllrs?|Councillors?)\b\.?\s+(?:\p{{Lu}}\.?\s+)*{_NAME}(?:\s+{_NAME})?)"
_plainly = regex.compile(rf"{_CLERK}(?:{_JOIN}(?:All|{_CLERK}))*")
_post_of = regex.compile(r"(?:Head|Director)\s+of(?:\s+(?:(?:and|of|the|&)\s+)?\p{Lu}[\w’-]+){1,6}")
_may_head = regex.plain(r"\b(?:Chair|Cllr|Councillor|Mrs?|Ms)")
_next_item = regex.plain(
    r"[ \t|]*(?:$|\n\s*(?:$|[•·▪∑*–-]|\(?(?:\d[\d.]*|[a-z]|[ivx]{1,5})[.)]|\d[\d.]*[a-z]?[ivx]*\)))"
)
_initials = regex.compile(r"\p{Lu}{2,4}")
_ends = regex.compile(r"[.!?;:)’”\"]\s*$")
_agreed = regex.compile(
    r"(?<!\bh(?:ad|as)\s)\b(?:agreed|requested|asked|resolved|proposed|suggested|should|must)\b|\b(?:to|needs?\s+to)\s+be\s+(?!held\b)\p{L}+\b"
)
_finite = regex.compile(
    r"\b(?:advised|reported|confirmed|informed|was|were|had|has|is|are)\b[^,;–-]*\s(?!(?:still|also|now|yet|due)\s)\S++\s+$"
)
_only_voted = regex.compile(
    r"(?:This|It|The\s+(?:motion|proposal))\s+was\s+(?!(?:[^.;]|\b\p{L}{1,4}\.)*?\b(?:that|to)\b)[^\n]{0,160}\bagreed\b"
)
"""What is agreed stands in the sentence before: "This was proposed by Cllr. Ash and agreed."."""
_promised = regex.compile(r"\b(?:will|would)\s+(?:also\s+)?be\s+\p{L}+")
_opens = regex.plain(
    r"\n(?=[ ]*\(?\d{1,4}[\d./]{0,8}[a-z]?[.)]?[ ]?\t)"
    r"|\n[ \t]*(?:[•·▪∑*–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\d[\d.]*[a-z]?[ivx]*\))\s|\t[^\t\n]{2,60}\n|\n[ \t]*\n"
    r"|\n(?=\|)"
)
_asked = r"(?:to|is\s+to|are\s+to|was\s+(?:asked|requested|instructed)\s+to)\s+(?P<deed>\p{Ll})"
_promises = (
    r"(?:(?:has|have|had)\s+)?(?:also\s+)?(?:(?:agreed|offered|undertook|volunteered)\s+to|would|will)\s+(?:also\s+)?"
    r"(?P<deed>(?!be\b(?!\s+\p{Ll}+ing\b)|have\b|like\b|not\b)\p{Ll})"
)
_joins_next = regex.compile(r",?\s+and\s+(?:[Tt]he\s+)?$")
"""    … provide a map of it ‖ and the (Clerk would write to the mill)"""
_LOOK_BACK = 1500
_ABOVE = 20_000
"""Characters above a name in which the text may have it already."""
_ENOUGH = 25
"""Characters that a cell beside a name has at least, if it is no sentence to its end."""

_says = regex.plain(r"(?<![\w’'.-])[a-z]{2,}")
"""A word that is no name: an index of addresses and districts asks nothing."""
_SHORTEST = 12
_LONGEST = 400
"""Characters of a paragraph that is a task as a whole."""


def has_columns(texts: Iterable[str]) -> bool:
    """Whether the minutes have a column of initials: a sentence ends with them in a cell, more than once."""
    return len([*islice((m for text in texts if "\t" in text for m in _initialled.finditer(text)), 2)]) > 1


def beside(text: str, owners: Owners, *, columns: bool | None = None) -> Iterator[Told]:
    """The actions of paragraphs that have who is to do them beside their last line.

    `columns`: the minutes have a column of initials; if that is not said, the text tells.
    """
    edges = _edges(text, bars=columns is True and "|" in text)
    columns = bool(edges) and (has_columns([text]) if columns is None else columns)
    upto = 0
    for at, end, who in edges:
        if text[end + 1 : end + 2].islower() and not _next_item.match(text, end):
            continue
        line = text.rfind("\n", 0, at) + 1
        if number := NUMBER_CELL.match(text, line, at) or _bar.match(text, line, at):
            line = number.end()
        if "\t" in text[line:at] or not _are_here(who, owners, text, at, columns=columns):
            continue
        if _ends.search(text, line, at) or at - line >= _ENOUGH:
            apart = number is not None and all(map(_initials.fullmatch, _parts.split(who)))  # of them, `column` reads
            yield from _of_paragraph(text, at, end, who, upto, named=apart)
            upto = end


def _edges(text: str, *, bars: bool) -> list[tuple[int, int, str]]:
    """(start, end, words) of what a line ends with that names somebody: a cell, or words on their own."""
    found = [(m.start(1) - 1, m.end(), m[1]) for first in _behind_stop.finditer(text) if (m := _last_names(first))]
    found += [(m.start(), m.end(), m[1]) for m in _below.finditer(text) if _is_below(m)]
    if "\t" in text:
        found += [(m.start(), m.end(), m[1]) for m in _cell.finditer(text) if _names(_once(m[1].strip()))]
    if bars:
        found += [(m.start(), m.end(), m[1]) for m in _barred.finditer(text) if _names(m[1].strip())]
    return sorted((at, end, _once(who.strip())) for at, end, who in found)


def _names(words: str) -> bool:
    """Whether the words of a cell are names; "Action Clerk" has a label too."""
    return _who.fullmatch(words) is not None and not words.startswith(("Action ", "ACTION "))


def _is_below(m: regex.Match[str]) -> bool:
    """Whether the words of a line are an office, or members with their title; these head what goes on right below."""
    if m.string[m.end() + 1 : m.end() + 2].isupper() and _may_head.search(m[1]):
        return False
    if _post_of.fullmatch(m[1]):
        return True
    return all(any(form.fullmatch(part) for form in (_office, _plainly, _post_of)) for part in _parts.split(m[1]))


def _last_names(m: regex.Match[str]) -> regex.Match[str] | None:
    """The names that a line ends with, of a match that may begin with an earlier name in it."""
    found: regex.Match[str] | None = m
    while found and not _who.fullmatch(found[1].strip()):
        found = _behind_stop.search(m.string, found.start() + 1, m.end())
    return found


def _once(who: str) -> str:
    """The one name that is told several times: "Clerk Clerk"."""
    words = set(who.split())
    return words.pop() if len(words) == 1 else who


def _are_here(who: str, owners: Owners, text: str, at: int, *, columns: bool) -> bool:
    """Whether each of those named can be asked: an office, a title, initials or a name that the paper knows.

    One space from the text only an office or a title tells that a name is no part of it.
    """
    if text[at] == "\n":
        return True
    if text[at] not in "\t|":
        lone = _next_item.match(text, at + 1 + len(who)) is not None
        return lone and not _abbreviated.search(text, max(0, at - 8), at) and _plainly.fullmatch(who) is not None
    before = text[max(0, at - _ABOVE) : at]
    return all(_is_here(part, owners, before, columns=columns) for part in _parts.split(who))


def _is_here(part: str, owners: Owners, before: str, *, columns: bool) -> bool:
    if _initials.fullmatch(part):
        return owners.knows(part) or part == "ALL" or (columns and _ends.search(before[-12:]) is not None)
    if part.endswith(("’s", "'s")):
        return False
    return bool(_titled.match(part) or _office.fullmatch(part)) or owners.is_one(part) or part in before


def _of_paragraph(text: str, at: int, end: int, who: str, since: int, *, named: bool) -> Iterator[Told]:
    """What a paragraph that ends at a place asks of those beside it; with `named`, only where it names them itself.

    It begins behind `since`, where the names beside the one above it end.
    """
    start = max(since, at - _LOOK_BACK)
    for opening in _opens.finditer(text, start, at):
        start = opening.end()
    if m := NUMBER_CELL.match(text, start, at) or ITEM.match(text, start, at):
        start = m.end()
    told = text[start:at].replace("\n", " ")
    if m := NUMBERED.match(told):
        start, told = start + m.end(), told[m.end() :]
    if not told.strip() or told.rstrip().endswith("?") or NOTHING.match(tidy(told)):
        return
    own = list(_of_each(told, start, _parts.split(who)))
    if own or named:
        yield from (one for one in (own if len(own) != 1 else [own[0]._replace(owner=who)]) if one.task)
        return
    cut = [s for s in _cut(told) if told[s[0] : s[1]].strip(" .\n\t")]
    if not cut:
        return
    agreed = next((s for s in reversed(cut) if _is_agreed(told, *s)), None)
    if agreed is None and _promised.search(told, *cut[-1]):
        agreed = cut[-1]
    chosen = agreed or ((cut[0][0], cut[-1][1]) if cut[-1][1] - cut[0][0] <= _LONGEST else cut[-1])
    if (n := cut.index(chosen) if chosen in cut else 0) and _only_voted.match(told, chosen[0]):
        chosen = (cut[n - 1][0], chosen[1])
    task = told_of(told[chosen[0] : chosen[1]])
    if (
        len(task) >= _SHORTEST
        and _says.search(task)
        and not NOTHING.match(task)
        and not is_done(text, start + chosen[0], start + chosen[1])
    ):
        last = end if chosen[1] == cut[-1][1] else start + chosen[1]
        words = tidy(told[chosen[0] : chosen[1]])
        yield Told(start + chosen[0], last, who, task, words, idle=not is_to_do(task))


def _is_agreed(told: str, start: int, end: int) -> bool:
    """Whether a sentence says what is to be done; not "she advised of events to be staged in May"."""
    m = _agreed.search(told, start, end)
    return m is not None and not (m[0].startswith("to ") and _finite.search(told, start, m.start()))


def asked_for(told: str, start: int, *, promised: bool = False) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph, which begins at a place, say what is to be done, or what would be."""
    says = _promised.search if promised else _is_agreed
    return [(start + s[0], start + s[1]) for s in _cut(told) if says(told, *s)]


def _of_each(told: str, start: int, parts: list[str]) -> Iterator[Told]:
    """What the paragraph says that each is to do, or will."""
    found = [(part, m) for part in parts if (m := deed_of(told, part))]
    begins = sorted(m.start() for _, m in found)
    for part, m in found:
        stop = min(sentences(told).at(m.start("deed")).end, next((n for n in begins if n > m.start("deed")), len(told)))
        stop = joins.start() if (joins := _joins_next.search(told, m.start("deed"), stop)) else stop
        done = is_done(told, m.start("deed"), stop)
        task = "" if done else told_of(told[m.start("deed") : stop])
        yield Told(start + m.start(), start + stop, part, task, tidy(told[m.start() : stop]))


def deed_of(told: str, part: str) -> regex.Match[str] | None:
    """Where somebody is asked for a deed, or promises one."""
    key = regex.escape(part if _initials.fullmatch(part) else part.rsplit(maxsplit=1)[-1])
    named = rf"\b{_BEFORE_NAME}{key}\s+"
    return regex.search(named + _asked, told) or regex.search(named + _promises, told)


def _cut(told: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph."""
    found, at, whole = [], 0, sentences(told)
    while at < len(told):
        s = whole.at(at)
        found.append((s.start, s.end))
        at = max(s.end, at + 1)
        while at < len(told) and told[at].isspace():
            at += 1
    return found
