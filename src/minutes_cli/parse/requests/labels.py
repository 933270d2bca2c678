"""Actions that a paper labels, numbers or puts in a column: the lines that say so, read once.

ACTION: JP to ring the bus company by 4th May · Action by: Sue Upshall – send the form · Actions: ⏎ - TG to send the map
Oct20-Ac4: JP to finish the kit list · AP067 MQ to publish the list · The chain is worn.          JP
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.sentences import sentences

from .after_label import DECIDED, REPORTS, Labelled, is_no_task, is_order, named_alone, somebody, who_and_when
from .after_label import labelled as asked_behind
from .around_label import LABEL, of_label
from .beside import beside
from .bracket_labels import in_brackets
from .column import Line, capitals_end, in_column, is_alone
from .dashed import dashed
from .done import is_done
from .duties import bracketed, under_title
from .in_fields import in_fields
from .inline_labels import INITIALLED, Place, further_labels, inline_labels, kindred_label
from .joints import CALLED, joints
from .named_labels import named_labels
from .office_behind import offices_behind
from .owners import Owners
from .parts import ITEM, MARKER, NOBODYS, OWNER_ALONE, owner_and_task, sentence_above, told_of
from .stacked import stacked_in
from .strangers import is_stranger
from .told import Told
from .under_label import HEADING, Row, rows_of, under
from .unfinished import opens_with_deed

_WORDS = r"""(?:to[\s-]do(?=\s*:)|(?:(?:new|further|agreed|for)\s+)?(?:actioned(?=\s+by\s*:)|action(?:s|/s|\(s\))?))
    (?:\s+(?:points?|items?|required|agreed|arising|needed|owners?))?(?:\s+(?:by|for|on))?
    (?:\s*/\s*further\s+information[^\n:]{0,40})?(?:\s+to\s+be\s+(?:taken|provided))?"""
_label = regex.compile(
    rf"""[^\S\n]*{MARKER}{{0,3}}(?!actions?\s*:\s*(?:the\s+)?(?:\S+\s+)?(?-i:RESOLVED))
    (?:{_WORDS}
      (?:\s*(?:no\.?\s*)?(?:\d{{1,3}}|[A-Z]{{1,2}}\d{{1,3}})?\s*:[-–]?\s*+                # Action 4: …
        |\s*[–-]\s+(?=(?-i:\p{{Lu}})[^\n]{{0,80}}\sto\s)                                # Action - Clerk to …
        |\s*[–-]\s*(?=(?-i:\p{{Lu}}{{2,3}}\b))
        |\s+[–-]\s*(?=(?-i:\p{{Lu}}{{2,3}}\b))
        |\s*[–-]\s+(?=(?-i:{CALLED})\b)                                              # Action - Clerk
        |[^\S\n]+(?=(?-i:{INITIALLED})[^\S\n]*(?:\n|$)))                                  # Action CB, NT and JH
      |(?-i:ACTIONS?(?:\sPOINTS?|\sBY)?)\s*[–-]*\s+(?=(?-i:[A-Z][^\n]*[a-z])))                 # ACTION POINT – Clerk …
    """,
    FLAGS,
)
_in_capitals = regex.compile(
    rf"[^\S\n]*{MARKER}{{0,3}}ACTIONS?\s+(?:BY\s+)?(?:THE\s+)?(?P<who>\p{{Lu}}[\p{{Lu}}’' -]{{1,40}}?)\s+TO\s+\p{{Lu}}"
)
"""    ACTION [TOWN CLERK] TO WRITE TO THE OWNER"""
_council_id = regex.compile(
    r"[^\S\n]*(?:\p{L}{3}\d\d-Ac\d+|AP\s?(?:\d{2,4}|\d(?=\s?[:–-]))|\d\d/\d\d/\d\d-\d\d)\s*[:–-]?\s*", FLAGS
)
_ends_with_label = regex.plain(
    r"(?:[.;?!)\]][ *_]+|[\t|][ *_]*| [–-] [*_]*)"
    r"(?:[Aa]ctions?|ACTIONS?)(?: (?:points?|POINTS?|required))?[ *_]*:[ *_|]*$"
)
"""    The chain is worn. Action: ⏎ - JP to mend it"""
_word = regex.plain(r"[A-Za-z]{2}")
_ids = (
    ("-A", regex.plain(r"-A[cC]\d")),
    ("AP", regex.plain(r"AP ?\d(?:\d| ?[:–-])")),
    ("/", regex.plain(r"/\d\d-\d\d")),
)
"""Ids of councils' own actions, behind the sign that each begins with."""
_initials = regex.compile(INITIALLED)
_NOTE = 60
"""Characters of a note behind an action that tells its end; what goes on for longer tells other things."""
_INITIAL = 3
"""Characters of the initial of a name, with its full stop."""
_WORDED = ("action", "Action", "ACTION", "To do", "To Do", "TO DO", "To-do")
_KINDRED = (
    *("To do", "To Do", "TO DO", "To-do", "ollow-up", "ollow up"),
    *("ollowup", "FOLLOW", "Task", "TASK", "ext step", "NEXT STEP"),
)
_saying = regex.plain("|".join(_WORDED + _KINDRED))
_LONGEST = 1500
"""Characters that one labelled action may have."""


def labelled(text: str, owners: Owners, title: str = "", *, columns: bool | None = None) -> Iterator[Told]:
    """The actions of an item that have a label, an id, or who does them beside or behind them."""
    yield from in_fields(text, owners)
    yield from under_title(text, title, owners)
    yield from bracketed(text, owners)
    yield from offices_behind(text, owners)
    runs = dashed(text, owners)
    yield from (told for each in runs.values() for told in each)
    kindred = any(word in text for word in _KINDRED)
    worded = kindred or any(word in text for word in _WORDED)
    column = owners.any_initials and capitals_end.search(f"{text}\n") is not None
    listed = any(sign in text and form.search(text) for sign, form in _ids)
    yield from beside(text, owners, columns=columns)
    if kindred:
        yield from _kindred(text, owners)
    if not (worded or column or listed):
        return
    if worded:
        yield from in_brackets(text, owners)
    named = dict(named_labels(text, owners)) if worded else {}
    yield from (told for told in named.values() if told)
    stacks = stacked_in(text, owners) if worded else {}
    yield from (told for each in stacks.values() for told in each)
    yield from _in_lines(text, owners, sorted((*named, *stacks, *runs)), worded=worded, column=column, listed=listed)


def _in_lines(
    text: str, owners: Owners, named: Sequence[int], *, worded: bool, column: bool, listed: bool
) -> Iterator[Told]:
    """What its lines say, but those with labels that name somebody, which begin at the places `named`."""
    lines: list[Row] = []
    upto = behind = 0
    alone = False
    for n, line in enumerate(text.split("\n")):
        at, end = behind, behind + len(line)
        behind = end + 1
        says = worded and _saying.search(line) is not None
        idle = at < upto or not line or not (says or listed or column)
        if idle or bisect_left(named, at) < bisect_left(named, end):
            continue
        behind_label = _label_end(text, line, at) if says else None
        if behind_label is not None:
            lines = lines or rows_of(text)
            heads = HEADING.fullmatch(line) is not None or not _label.match(text, at, end)
            orders = not heads or "action" in line.lower()  # steps and tasks of others are listed, too
            for start, until, listed_there in under(text, lines, n, behind_label, _label):
                last = end if start < end < until and _names_end_it(text, at, start, end, owners) else until
                each = list(_labelled_there(text, start, last, owners))
                named_there = heads and any(_has_owner(one, start, owners) for one in each)
                told_there = [
                    one
                    for one in each
                    if not heads
                    or _has_owner(one, start, owners)
                    or (named_there and _is_of_stranger(one))
                    or (listed_there and orders and is_order(one.task))
                ]
                yield from told_there
                if told_there or not heads:  # what heads a column has rows, which are read by their cells
                    upto = last
        elif listed and (m := _council_id.match(text, at, end)):
            yield from _one(text, m.end(), end, owners, whole=True)
        else:
            if says:
                lines = lines or rows_of(text)
                labels = inline_labels(text, at, end, lines[n].last, owners)
                yield from _each_inline(text, labels, lines[n].last, owners)
                if not (labels and labels[-1].end > end):
                    yield from _below_end(text, lines, n, owners)
            below, alone = alone, column and is_alone(text, Line(at, end))
            if column and line.rstrip(" |\t")[-2:].isupper() and not (alone and below):
                yield from _beside(text, Line(at, end), owners)


def _names_end_it(text: str, at: int, start: int, end: int, owners: Owners) -> bool:
    """Whether names alone end a label's line, below what they are to do: the line under it tells of something else.

    The oars are to be oiled.⏎ACTION CB⏎The pier was talked of.   But: Action: Clerk⏎Oil the oars.
    """
    told, below = told_of(text[start:end]), text[end + 1 : end + 1 + LABEL]
    return (
        below[:1].isupper()
        and not opens_with_deed(below)
        and (who_and_when(told, owners) is not None or _initials.fullmatch(told) is not None)
        and bool(sentence_above(text, at)[0])
    )


def _labelled_there(text: str, start: int, end: int, owners: Owners) -> Iterator[Told]:
    """The actions between two places behind a label: its own, and those of further labels there."""
    labels = further_labels(text, start, end) if "ction" in text[start:end].lower() else []
    yield from _pieces(text, start, labels[0].start if labels else end, owners)
    yield from _each_inline(text, labels, end, owners)


def _below_end(text: str, lines: Sequence[Row], n: int, owners: Owners) -> Iterator[Told]:
    """The actions of the list under the nth line, where that ends with a label."""
    if _ends_with_label.search(text, lines[n].start, lines[n].end):
        for start, last, _ in under(text, lines, n, lines[n].end, _label):
            yield from _labelled_there(text, start, last, owners)


def _kindred(text: str, owners: Owners) -> Iterator[Told]:
    """What labels of other words have, where it names somebody: "Follow-up: varnish the oars (Ms Fox)"."""
    lines: list[Row] = []
    upto = at = 0
    for n, line in enumerate(text.split("\n")):
        start, at = at, at + len(line) + 1
        if start < upto or not any(word in line for word in _KINDRED):
            continue
        if (end := kindred_label(text, start, at - 1)) is None:
            continue
        lines = lines or rows_of(text)
        for begins, upto, _ in under(text, lines, n, end, _label):
            yield from (one for one in _pieces(text, begins, upto, owners) if _has_owner(one, 0, owners))


def _each_inline(text: str, labels: Sequence[Place], end: int, owners: Owners) -> Iterator[Told]:
    """The actions behind labels of one paragraph, which ends at a place."""
    for label, after in zip_longest(labels, labels[1:]):
        if label:
            yield from _one_inline(text, label.end, after.start if after else end, owners)


def _beside(text: str, line: Line, owners: Owners) -> Iterator[Told]:
    """What the initials at the end of a line are beside."""
    if told := in_column(text, line, owners):
        yield told


def _label_end(text: str, line: str, at: int) -> int | None:
    """Where the label ends that a line at a place begins with; the end of the line where it is a heading."""
    if (m := _label.match(text, at, at + len(line))) and not _runs_on(text, at, m.end()):
        return int(m.end())
    if (m := _in_capitals.match(text, at, at + len(line))) and Owners.is_office(m["who"]):
        return int(m.start("who"))
    return at + len(line) if HEADING.fullmatch(line.rstrip(" :")) else None


def _is_of_stranger(told: Told) -> bool:
    """Whether it is an order to one who may not have been there."""
    return told.owner is not None and is_stranger(told.owner) and is_order(told.task)


def _has_owner(told: Told, since: int, owners: Owners) -> bool:
    """Whether what stands behind a place names, or gives the initials of, somebody who can be asked."""
    return told.start >= since and told.owner is not None and (owners.knows(told.owner) or somebody(told.owner, owners))


def _runs_on(text: str, at: int, end: int) -> bool:
    """Whether a label in small letters goes on with the line above: "it will trigger the following ‖ actions:"."""
    word = text[at:end].lstrip(" \t|*")
    above = text[max(0, at - 40) : at]
    return word[:1] == "a" and above.endswith("\n") and above.rstrip("\n ")[-1:].isalpha() and "\n\n" not in above[-2:]


def _pieces(text: str, start: int, end: int, owners: Owners) -> Iterator[Told]:
    """The actions under one label: "JP to ring. MQ to write." are two."""
    if (m := ITEM.match(text, start, end)) and ")" in m["mark"]:  # "(1) JP to ring; (2) MQ to write"
        start = m.end()
    at = start
    for joint, behind in [*joints(text, start, end, owners), (end, end)]:
        yield from _one(text, at, joint, owners)
        at = behind


def _one(text: str, start: int, end: int, owners: Owners, *, whole: bool = False) -> Iterator[Told]:
    """The action that stands from `start` to `end`: its first sentence, where the paragraph goes on to other things."""
    stop, behind = end if whole else _sentence_end(text, start, end), False
    told = told_of(text[start:stop])
    while told and stop < end and DECIDED.match(told):  # "Action: This was agreed. Jo will ring the mill."
        start, stop, behind = stop, _sentence_end(text, stop, end), True
        told = told_of(text[start:stop])
    if not told or told.endswith(" to:") or is_no_task(told) or DECIDED.match(told) or HEADING.fullmatch(told):
        return
    if is_done(text, start, stop) or (end - stop < _NOTE and is_done(text, start, end)) or REPORTS.match(told):
        return
    owner, task = owner_and_task(told)
    if owner and NOBODYS.fullmatch(task):  # "Clerk - none"
        return
    if owner and not task and not named_alone(owner, owners):
        owner = None
    asked = Labelled(owner, task) if owner else None if behind else asked_behind(told, owners)
    if asked:
        yield from of_label(text, Line(start, stop), end, asked, owners)


def _one_inline(text: str, start: int, end: int, owners: Owners) -> Iterator[Told]:
    """The action behind a label in mid-line: "JP to ring the mill", or the owner alone of what stands before it."""
    m = (
        None
        if who_and_when(tidy(text[start : min(end, start + LABEL)]), owners)
        else OWNER_ALONE.match(text, start, end)
    )
    yield from _one(text, start, m.end() if m else end, owners)


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the first sentence between two places ends."""
    while start < end - 1 and not text[start].isalnum():
        start += 1
    cut = sentences(text[start : min(end, start + _LONGEST)])
    first = cut.at(0)
    if first.end <= _INITIAL and text[start : start + 1].isupper():  # "T. Ash to ring the mill"
        first = cut.at(first.end + 1)
    return start + max(1, first.end)
