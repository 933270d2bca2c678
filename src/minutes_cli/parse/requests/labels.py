"""Actions that a paper labels, numbers or puts in a column: the lines that say so, read once.

ACTION: JP to ring the bus company by 4th May · Action by: Sue Upshall – send the form · Actions: ⏎ - TG to send the map
Oct20-Ac4: JP to finish the kit list · AP067 MQ to publish the list · The chain is worn.          JP
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS, VERBS
from minutes_cli.words.sentences import sentences

from .owners import Owners, is_person, owner_before
from .told import Told, is_done

_MARKER = r"(?:[|>*·•▪●○➢►–-]+\s*|\d{1,4}(?:\.\d{1,2}){1,2}\.?\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+)"
_WORDS = r"""(?:(?:new|further|agreed)\s+)?actions?
    (?:\s+(?:points?|items?|required|agreed|arising|needed))?(?:\s+(?:by|for|on))?
    (?:\s*/\s*further\s+information[^\n:]{0,40})?(?:\s+to\s+be\s+(?:taken|provided))?"""
_label = regex.compile(
    rf"""[^\S\n]*{_MARKER}{{0,3}}(?!actions?\s*:\s*(?:the\s+)?(?:\S+\s+)?(?-i:RESOLVED))
    (?:{_WORDS}
      (?:\s*(?:no\.?\s*)?(?:\d{{1,3}}|[A-Z]{{1,2}}\d{{1,3}})?\s*:[-–]?\s*+                # Action 4: …
        |\s*[–-]\s+(?=(?-i:\p{{Lu}})[^\n]{{0,80}}\sto\s)                                # Action - Clerk to …
        |\s*[–-]\s*(?=(?-i:\p{{Lu}}{{2,3}}\b))
        |\s+[–-]\s*(?=(?-i:\p{{Lu}}{{2,3}}\b)))
      |(?-i:ACTIONS?(?:\sPOINTS?)?)\s*[–-]*\s+(?=(?-i:[A-Z][^\n]*[a-z])))                 # ACTION POINT – Clerk …
    """,
    FLAGS,
)
_inline = regex.compile(
    r"(?<=[.;:)\]][^\S\n])(?:(?:new|further)\s+)?actions?(?:\s+(?:by|points?))?\s*(?::|[–-](?=\s))\s*(?=(?-i:\p{Lu}))",
    FLAGS,
)
_council_id = regex.compile(r"[^\S\n]*(?:\p{L}{3}\d\d-Ac\d+|AP\s?\d{2,4}|\d\d/\d\d/\d\d-\d\d)\s*[:–-]?\s*", FLAGS)
_item = regex.compile(rf"[^\S\n]*(?P<mark>{_MARKER})(?:[A-Z]{{1,2}}\d{{1,3}}/\d{{2,4}}\s*[–:-]\s*)?", FLAGS)
_stops = regex.compile(r"\s*(?:$|(?:new\s+)?actions?\b|resolved|agreed|decision|\d+[.)]|[•·-]\s)", FLAGS)
_initials = r"\p{Lu}{2,4}(?:\s*[/,&+]\s*\p{Lu}{2,4}|\s+and\s+\p{Lu}{2,4}){0,5}"
_column = regex.compile(rf"(?:(?<=\S)(?:\t|[^\S\n]*\||\s/\s|[^\S\n]{{3}})|^)[^\S\n]*(?P<who>{_initials})[\s|]*$")
_asked_above = regex.compile(
    rf"(?<![\p{{L}}/])(?P<who>{_initials})\s+(?:to|is\s+to|are\s+to|was\s+(?:asked|requested|instructed)\s+to)\s+\p{{Ll}}"
)
_alone = regex.compile(rf"[\s|]*{_initials}[\s|]*")
_nothing = regex.compile(r"\W*(?:none|n/a|nil|noted?|no\s+(?:further\s+)?actions?)\b[^\n]{0,20}$", regex.IGNORECASE)
_no_action = regex.compile(r"\bno\s+(?:further\s+|reportable\s+|formal\s+)?action\b", regex.IGNORECASE)
_decided = regex.compile(
    r"(?:Moved|Motion|M/S|(?:On|Upon)\s+(?:an?\s+|the\s+)?motion|(?:Not\s+)?\p{Lu}\p{Ll}+(?<!e)ed\b(?!\s+to\b)|\p{L}+(?:\s\p{L}+)?\s+received\b)"
)
"""What an "Action:" is where it tells what the body did: Adopted Resolution 12 · Moved by Ash, …; no task."""
_joint = regex.compile(
    r"(?:(?<=[.;])\s+|\n[^\S\n]*(?:[-–•*·][^\S\n]*)?)(?=(?:[Tt]he\s+)?\p{Lu}[^.;:\n]{0,50}?\s+(?:to|will)\s+\p{Ll})"
)
_capitals_end = re.compile(r"[A-Z]{2}[ |\t]*$", re.MULTILINE)
_ids = re.compile(r"-A[cC]\d|AP ?\d\d|/\d\d-\d\d")
_SHORT = 24
"""Characters of a line that has initials and nothing else."""
_LOOK_BACK = 700
_LONGEST = 1500
"""Characters that one labelled action may have."""


class _Line(NamedTuple):
    start: int
    end: int


def labelled(text: str, owners: Owners) -> Iterator[Told]:
    """The actions of an item that have a label, an id, or initials beside them."""
    worded = "action" in text.casefold()
    column = owners.any_initials and _capitals_end.search(text) is not None
    listed = _ids.search(text) is not None
    if not (worded or column or listed):
        return
    yield from _in_lines(text, owners, worded=worded, column=column, listed=listed)


def _in_lines(text: str, owners: Owners, *, worded: bool, column: bool, listed: bool) -> Iterator[Told]:
    lines = _lines(text)
    upto = 0
    alone = False
    for n, line in enumerate(lines):
        if line.start < upto or line.start == line.end:
            continue
        if worded and (m := _label.match(text, line.start, line.end)):
            for start, end in _under(text, lines, n, m.end()):
                upto = end
                yield from _pieces(text, start, end)
        elif listed and (m := _council_id.match(text, line.start, line.end)):
            yield from _one(text, m.end(), line.end, whole=True)
        else:
            if worded:
                for m in _inline.finditer(text, line.start, line.end):
                    yield from _one_inline(text, m.end(), line.end)
            below, alone = alone, False
            if column and _ends_in_capitals(text, line):
                alone = line.end - line.start < _SHORT and _alone.fullmatch(text, line.start, line.end) is not None
                if not (alone and below) and (told := _in_column(text, line, owners)):
                    yield told


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    for line in text.split("\n"):
        lines.append(_Line(at, at + len(line)))
        at += len(line) + 1
    return lines


def _under(text: str, lines: list[_Line], n: int, at: int) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands under a label: the rest of its paragraph, or the items of the list that follows."""
    rest = text[at : lines[n].end].strip(" |*")
    if rest:
        yield at, _paragraph_end(text, lines, n)
        return
    ahead = n + 1
    while ahead < len(lines) and ahead <= n + 2 and not text[lines[ahead].start : lines[ahead].end].strip():
        ahead += 1
    marked = False
    while ahead < len(lines):
        line = lines[ahead]
        told = text[line.start : line.end]
        if not told.strip():
            ahead += 1
            continue
        m = _item.match(text, line.start, line.end)
        if m is None:
            if not marked and not _label.match(text, line.start, line.end):
                yield line.start, _paragraph_end(text, lines, ahead)
            return
        if _label.match(text, line.start, line.end):
            return
        marked = True
        end = _paragraph_end(text, lines, ahead)
        yield m.end(), end
        while ahead < len(lines) and lines[ahead].start < end:
            ahead += 1


def _paragraph_end(text: str, lines: list[_Line], n: int) -> int:
    """Where the paragraph ends that line `n` is of; the next label, limb or bullet ends it too."""
    end = lines[n].end
    for line in lines[n + 1 :]:
        if _stops.match(text, line.start, line.end):
            break
        end = line.end
    return end


def _pieces(text: str, start: int, end: int) -> Iterator[Told]:
    """The actions under one label: "JP to ring. MQ to write." are two."""
    joints = list(_joint.finditer(text, start, end))
    if joints and owner_and_task(told_of(text[start : joints[0].start()]))[0] is None:
        joints = []
    at = start
    for joint in [*joints, None]:
        yield from _one(text, at, joint.start() if joint else end)
        at = joint.end() if joint else end


def _one(text: str, start: int, end: int, *, whole: bool = False) -> Iterator[Told]:
    """The action that stands from `start` to `end`: its first sentence, where the paragraph goes on to other things."""
    stop = end if whole else _sentence_end(text, start, end)
    told = told_of(text[start:stop])
    if not told or _nothing.match(told) or _decided.match(told):
        return
    if is_done(text, start, stop) or is_done(text, start, end):
        return
    owner, task = owner_and_task(told)
    at = start
    if not task:
        task, at = sentence_above(text, start)
    if task and not _no_action.search(task):
        yield Told(at, stop, owner, task, tidy(text[at:stop]))


def _one_inline(text: str, start: int, end: int) -> Iterator[Told]:
    """The action behind a label in mid-line: "JP to ring the mill", or the owner alone of what stands before it."""
    m = _owner_alone.match(text, start, end)
    for told in _one(text, start, m.end() if m else end):
        if told.owner is not None:
            yield told


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the first sentence between two places ends."""
    while start < end - 1 and not text[start].isalnum():
        start += 1
    return start + max(1, sentences(text[start : min(end, start + _LONGEST)]).at(0).end)


def told_of(words: str) -> str:
    """The words of one action, without the bullet before it and the edge of its cell."""
    return tidy(words).strip(" |*").lstrip("-–•·* ")


def _ends_in_capitals(text: str, line: _Line) -> bool:
    end = line.end
    while end > line.start and text[end - 1] in " |\t":
        end -= 1
    return end - line.start > 1 and text[end - 2 : end].isupper()


def with_task(told: Told, text: str) -> Told:
    """What somebody is "to action": the sentence above."""
    task, start = sentence_above(text, told.start)
    return told._replace(task=task, start=start, when=tidy(text[start : told.end]))


def _in_column(text: str, line: _Line, owners: Owners) -> Told | None:
    """The sentence that has, in a column at the right or on the next line, the initials of somebody who was there."""
    tail = max(line.start, line.end - 60)
    m = _column.search(text[tail : line.end])
    if m is None or not owners.knows(m["who"]) or (m.start("who") == 0 and tail > line.start):
        return None
    at = tail + m.start()
    edge = max(0, at - _LOOK_BACK)
    told = text[max(edge, text.rfind("\n\n", edge, edge + len(text[edge:at].rstrip()))) : at]
    if any(m["who"] == other["who"] for other in _asked_above.finditer(told)):  # read where it stands
        return None
    task, start = sentence_above(text, at)
    if not task or _nothing.match(task) or is_done(text, start, at):
        return None
    owner, deed = owner_and_task(task)
    if owner and not deed:  # a column that has come loose from its text
        return None
    if owner and deed and owner in m["who"]:
        task = deed
    return Told(start, tail + m.end("who"), m["who"], task, tidy(text[start:at]))


def sentence_above(text: str, at: int) -> tuple[str, int]:
    """The sentence that ends before `at`, and where it begins; what stands alone in a line below it is none."""
    edge = max(0, at - _LOOK_BACK)
    above = text[edge:at].rstrip(" \n\t|/*-–:")
    while above and (m := _label_alone.search(above)):
        above = above[: m.start()].rstrip()
    if not above:
        return "", at
    end = edge + len(above)
    start = edge + sentences(text[edge:end]).at(end - edge - 1).start
    if m := _item.match(text, start, end):
        start = m.end()
    return told_of(text[start:end]), start


_ONE = (
    r"(?:[Tt]he\s+)?(?:\p{Lu}\p{Ll}+\s+)?(?:Clerk|Chair(?:man)?|Councillors|All)"
    r"|(?:Cllrs?|Mrs?|Ms)\.?\s+\p{Lu}\p{L}+|\p{Lu}{2,4}"
)
_label_alone = regex.compile(
    r"(?:^|\n|(?<=[.;)]))[^\S\n]*(?:new\s+)?actions?(?:\s+(?:by|for|points?))?\s*:?$", regex.IGNORECASE
)
_said = r"(?:[^.;:]|(?<=\b(?:Mrs?|Ms|Dr|Cllrs?|Clrs?|Prof|Rev|\p{Lu}))\.)"
_owner_to = regex.compile(
    rf"(?P<owner>(?:the\s+)?\p{{Lu}}{_said}{{0,90}}?)\s+(?:to|will|should|would|is\s+to|are\s+to|agreed\s+to|was\s+asked\s+to)\s+(?P<task>\p{{Ll}}.+)$",
    regex.DOTALL,
)
_owner_dash = regex.compile(
    rf"(?P<owner>(?:the\s+)?\p{{Lu}}{_said}{{0,70}}?)\s*(?:\s[-–]\s|[-–:]\s)\s*(?P<task>.+)$", FLAGS | regex.DOTALL
)
_office = regex.compile(r"\p{Lu}\p{L}*(?:\s+(?:of|for|and|the|\p{Lu}\p{L}*))*\s+\p{Lu}\p{L}*")
_names = regex.compile(r"(?:\(?\p{Lu}[\p{L}.'’-]*+\)?(?:\s*[,/&]\s*|\s+and\s+|\s+)?+){1,6}+(?:\(\w+\))?")
_owner_alone = regex.compile(
    rf"(?:{_ONE})(?:\s*[/,&]\s*(?:{_ONE})|\s+and\s+(?:{_ONE})){{0,5}}(?=\s*(?:[.;]|$)|\s+(?:\p{{Lu}}|[ivx]{{1,4}}\.|\d))"
)
"""    Clerk · JP/TG · Cllr Ash and Clerk, where a new sentence or item begins behind"""
_behind = regex.compile(
    rf"(?:(?<=[.;]\s)|\s[-–]\s|\s\()(?P<owner>{_initials}|(?:[Tt]he\s+)?(?:\p{{Lu}}\p{{L}}+\s+)?(?:Clerk|Chair(?:man)?|All))\)?\.?$"
)


def _is_owner(name: str) -> bool:
    """Whether what stands before a deed is who does it: "JP", "All members"; not "Write" of "Write to the mill"."""
    if " " not in name and name.casefold() in _COMMON:
        return False
    return owner_before(name, whole=True) is not None or _everybody.fullmatch(name) is not None


_COMMON = frozenset(VERBS.split("|"))
_everybody = regex.compile(r"(?:All|Both)\s+\p{Ll}+")


def owner_and_task(told: str) -> tuple[str | None, str]:
    """Whose task the words of one action are, and what it is; one of them may be missing."""
    m = _owner_to.match(told)
    if m and _is_owner(m["owner"]):
        return m["owner"], m["task"].strip()
    if is_person(told) and _office.fullmatch(told):
        return told, ""
    if len(told) < 80 and _names.fullmatch(told):
        return told.rstrip("."), ""
    m = _owner_dash.match(told[:400])
    if m and _is_owner(m["owner"]):
        return m["owner"], told[m.start("task") :].strip()
    if m := _behind.search(told[-60:]):
        return m["owner"], told[: len(told) - len(told[-60:]) + m.start()].strip(" -–(")
    return None, told
