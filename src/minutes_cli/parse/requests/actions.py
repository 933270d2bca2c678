"""Requests → actions: who was asked for what, by when, how often.

What a resolution asks for, `asking` tells; what stands outside, `labels`, `tables` and `told`.  One request is one
action wherever else it stands: in a column beside its sentence, in a table at the end.  A limb inherits the owner of
the stem that it completes ("the X be requested to: (a) …"); the stem is then no action itself.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from minutes_cli.budget import Lost, piecewise
from minutes_cli.model import Action, Finding, Item, Parsed, Passage, Resolution, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.apiece import missed
from minutes_cli.words.dates import MONTH
from minutes_cli.words.next_meeting import announced, short_for

from .action_column import has_head
from .beside import has_columns
from .bracket_labels import without_label
from .done import is_behind_done, is_over
from .done_lists import done_lists
from .due import NEVER
from .initials import HEAD
from .lead_in import is_retold, who_agreed
from .making import Sitting, action_of, counted, is_plain, path_of
from .margin import Asked, in_margin
from .matter import bullet_above, tells_little, with_title
from .meeting_of import words_of
from .outside import asked_outside
from .owners import Owners, printed
from .parts import in_context, with_task
from .places import Placed, Taken, merged, placed
from .repeats import Repeats
from .replies import of_the_meeting
from .resolved import Tree, around, asked_by, tree_of, with_matter
from .same import Known, may_list, once, same_deed
from .tables import Rowed, passed_over, tabled
from .told import Told
from .under import Places, Under
from .unread import asked_in, unread
from .whose import dated, owned, with_owners

_minutes_label = regex.compile(r"(?:^|\n)[^\S\n]*minutes?(?:\s+text)?\s*:?[^\S\n]*(?:\n|$)", regex.IGNORECASE)
_month = regex.compile(rf"^\W*(?:the\s+)?(?:end\s+(?:of\s+)?)?(?={MONTH}\W*$)", regex.IGNORECASE)
"""    November · End November, in a column of days: by the end of it"""
_CUT = ".:,;"
"""How what is left of a sentence begins whose first words are a title."""
_AGENDA = 1200
"""Characters that an agenda says of an item, on a page that has its words above the minutes'."""
_TELLING = 3
"""Words of a request in a sentence that tell it from those of other matters: "report to the county" does not."""


def find_actions(parsed: Parsed) -> Parsed:
    """Find what was asked of whom.

    1. an action for each request of a resolution, with its path;
    2. a limb that restates an earlier one is no second action;
    3. the task's words stand in the action's span in order;
    4. what was promised is told apart, and what was only promised is never an action of a resolution.
    """
    tree = tree_of(parsed.resolutions)
    resolved: dict[str, list[Resolution]] = defaultdict(list)
    for r in parsed.resolutions:
        resolved[r.item].append(r)
    of_meeting: dict[str, list[Item]] = defaultdict(list)
    for item in parsed.items:
        of_meeting[item.meeting].append(item)
    held = [m for m in parsed.meetings if m.kind == "minutes" and m.id in of_meeting]
    tables = tabled(parsed, [of_meeting[m.id] for m in held])
    in_tables = Taken(tables.places)
    decided = sorted([*(r.span.start for r in parsed.resolutions), *(m.span.start for m in parsed.motions)])
    rows: list[Action] = []
    lost: list[Finding] = []
    for meeting in held:
        items, begins, ends = of_meeting[meeting.id], meeting.span.start, meeting.span.end
        texts = [parsed.kept.between(item.heading_end, item.span.end) for item in items]
        words = parsed.document.text[begins:ends]
        column = has_head(words)
        to_come = announced([(i.title, t.text) for i, t in zip(items, texts, strict=True)], meeting.date, meeting.body)
        sitting = Sitting(
            meeting.date,
            to_come and to_come.day,
            Owners(meeting.attendance, words[:HEAD], in_margin(words) if column else ()),
            in_tables,
            parsed.document.text,
            column,
            Taken(done_lists(parsed.document.text, items)),
            short_for(meeting.body or "") | words_of(meeting.body or ""),
        )
        known = Known()
        asked: list[Action] = []
        for said in _said(items, texts, resolved, tree, sitting, lost):
            asked += _of_item(said, sitting, known, lists=may_list(said.item, items[-1]))
        if tabled_here := [item for item in items if item.id in tables.rows]:
            told = {item.id: text.text for item, text in zip(items, texts, strict=True)}
            before = Repeats(items, told, asked, sitting)
            plain = Counter(a.item for a in asked if is_plain(a))
            for item in tabled_here:
                asked.extend(_of_tables(item, tables.rows[item.id], asked, before, sitting, known, plain[item.id]))
            asked = counted({item.id for item in tabled_here}, asked)
        here = in_tables.within(items[0].span.start, max(item.span.end for item in items))
        lost += unread(items, texts, asked_in(asked, here), decided, known, sitting)
        rows += [replace(a, persons=sitting.owners.spelled(a.owner)) for a in asked]
    rows.sort(key=lambda a: a.span.start)
    return replace(parsed, actions=tuple(rows), findings=(*parsed.findings, *lost, *passed_over(tables, rows)))


class _Said(NamedTuple):
    """What one minute says of what is to be done."""

    item: Item
    text: Passage
    resolved: Sequence[Resolution]
    asked: list[Action]
    """What its resolutions ask for …"""
    outside: Asked


def _said(
    items: Sequence[Item],
    texts: Sequence[Passage],
    resolved: Mapping[str, Sequence[Resolution]],
    tree: Tree,
    sitting: Sitting,
    lost: list[Finding],
) -> Iterator[_Said]:
    """What each minute says that says anything; a finding among the `lost` for one that takes too long."""
    both = [(text.text, item.title or "") for item, text in zip(items, texts, strict=True)]
    asked = [list(once(a for r in resolved.get(i.id, ()) for a in _of_resolution(r, tree, sitting))) for i in items]
    asked = [
        of_the_meeting(each, text, sitting.paper) if each else each for each, text in zip(asked, texts, strict=True)
    ]
    columns = sitting.column or has_columns(text for text, _ in both)
    outside = piecewise(partial(asked_outside, owners=sitting.owners, columns=columns), both)
    lost += missed(items, outside, "actions")
    for item, text, each, said in zip(items, texts, asked, outside, strict=True):
        told = Asked([], []) if isinstance(said, Lost) else said
        if each or any(told):
            yield _Said(item, text, resolved.get(item.id, ()), each, told)


def _of_item(said: _Said, sitting: Sitting, known: Known, *, lists: bool) -> list[Action]:
    """The actions and promises of one minute; those with a label or in a column before those in plain words."""
    item = said.item
    marked, plain = _told(said, sitting)
    asked, alone = with_owners(list(said.asked), marked, said.resolved, sitting)
    alone += plain
    rows = list(asked)
    at = {action.id: n for n, action in enumerate(rows)}
    places = Places(item, [*(action.span for action in asked), *(one.span for one in alone)], sitting.paper)
    for action in asked:
        known.add(action.task, action.id, action.owner, places.under(action.span.start))
    counts = [0, 0]
    for one in merged(alone):
        under = places.under(one.span.start)
        same = _resolved_so(one, rows, at, known, under) if asked and not one.told.promise else None
        if same:
            rows[at[same]] = dated(owned(rows[at[same]], one.told.owner), one.told, sitting)
            continue
        if lists and not one.told.promise and known.repeats(one.told.task, printed(one.told.owner), under):
            continue
        counts[one.told.promise] += 1
        made = _alone(item, one, counts[one.told.promise], sitting)
        at[made.id] = len(rows)
        rows.append(made)
        if not one.told.promise:
            known.add(one.told.task, made.id, made.owner, under)
    return rows


def _resolved_so(one: Placed, rows: Sequence[Action], at: Mapping[str, int], known: Known, under: Under) -> str | None:
    """The id of the request of the same minute that a label or a column tells again; not under another line."""
    like = next((like for like in known.alike(one.told.task, least=_TELLING) if like in at), None)
    if like is None or not same_deed(one.told.task, rows[at[like]].task):
        return None
    return None if known.is_of_another(under, like, one.told.owner) else like


def _told(said: _Said, sitting: Sitting) -> tuple[list[Placed], list[Placed]]:
    """What an item tells with a label or in a column, and in plain words outside its resolutions.

    What stands above the word "Minutes:" is what the agenda says of the item.
    """
    text, (labels, told) = said.text, said.outside
    if not labels and not told:
        return [], []
    head = text.text[:_AGENDA]
    label = _minutes_label.search(head) if "inute" in head or "INUTE" in head else None
    begins = text.source(label.end() - 1) if label else 0
    taken = Taken(r.span for r in said.resolved)
    ends = sorted(one.end for one in (*labels, *told))
    resolved = sorted(r.span.start for r in said.resolved)

    def whole(one: Told, *, plain: bool) -> Placed:
        """One with the matter that its own words lack, as far as nothing is resolved between the two."""
        if one.own and text.text[max(0, one.start - _SIGN) : one.start].rpartition("\n")[2].strip():  # in a list of his
            return placed(one, text)
        before = bisect_right(ends, one.start)
        since = ends[before - 1] if before else 0
        own = placed(in_context(one, text.text, since) if plain else one, text)
        if not tells_little(one) or bullet_above(text.text, since, one.start) is None:
            return own
        more = placed(with_title(in_context(one, text.text, since), text.text, since, one.start), text)
        return more if bisect_left(resolved, more.span.start) == bisect_left(resolved, own.span.start) else own

    marked = [
        whole(one, plain=False) if one.task else _with_title(placed(one, text), said.item, sitting) for one in labels
    ]
    above = [_with_title(placed(with_task(one, text.text), text), said.item, sitting) for one in told if not one.task]
    marked += [one for one in above if one.told.task]
    plain = [whole(one, plain=True) for one in told if one.task and not taken.holds(text.source(one.start))]
    return [t for t in marked if _counts(t, begins, sitting)], [t for t in plain if _counts(t, begins, sitting)]


_SIGN = 8
"""Characters before an entry of a list among which its sign stands."""


def _with_title(one: Placed, item: Item, sitting: Sitting) -> Placed:
    """What somebody is "to action", with the title of its minute where that begins the sentence above."""
    task = one.told.task
    sign = sitting.paper[one.span.start : one.span.start + 1]
    if task.strip(_CUT) and sign not in _CUT:
        return one
    told = f"{item.title}{': ' if sign == ':' else ' '}{task.strip(_CUT)}".rstrip() if item.title else ""
    return Placed(Span(item.span.start, one.span.end), one.told._replace(task=told))


def _counts(one: Placed, begins: int, sitting: Sitting) -> bool:
    done = sitting.done.holds(one.span.start) or is_over(sitting.paper, one.span.start, one.span.end)
    if one.span.start < begins or done:
        return False
    return not sitting.in_tables.holds(max(one.span.start, one.span.end - 1))


def _of_tables(  # noqa: PLR0913, PLR0917 - what a row may repeat, and how it is made
    item: Item, rowed: Sequence[Rowed], rows: list[Action], before: Repeats, sitting: Sitting, known: Known, count: int
) -> Iterator[Action]:
    """The rows of tables that do not repeat an action, of which the minute has `count` that no resolution asks for."""
    nth = 0
    for row in (one for one in rowed if not sitting.done.holds(one.start)):
        time = sitting.when(f"by {_month.sub('the end of ', row.due)}") if row.due else sitting.when(row.task)
        if row.due:
            time = time._replace(text=row.due)
        if (n := before.repeated(item, row, known)) is not None:
            before.take(n, row)
            if rows[n].due is None and time.due:
                rows[n] = replace(rows[n], due=time.due, due_text=time.text)
            continue
        if (n := before.summed_up(item, row)) is not None:
            before.take(n, row)
            told = replace(rows[n], task=row.task, span=Span(row.start, row.end), owner=printed(row.owner))
            rows[n] = replace(told, due=time.due, due_text=time.text) if time.text else told
            known.add(row.task, told.id)
            continue
        count, nth = count + 1, nth + 1
        made = action_of(
            f"{item.id}!table{path_of(nth)}",
            item.id,
            None,
            path_of(count),
            row.task,
            Span(row.start, row.end),
            printed(row.owner),
            time,
        )
        known.add(row.task, made.id)
        before.tell(made.id, row)
        yield made


def _alone(item: Item, one: Placed, count: int, sitting: Sitting) -> Action:
    """An action outside any resolution, or a promise: the nth of its minute."""
    time = sitting.when(one.told.when)
    if one.told.day:
        time = time._replace(text=one.told.day)
    owner = printed(one.told.owner)
    id_ = f"{item.id}!undertaking{count}" if one.told.promise else f"{item.id}!action{path_of(count)}"
    made = action_of(id_, item.id, None, path_of(count), one.told.task or one.told.when, one.span, owner, time)
    return replace(made, undertaking=True) if one.told.promise else made


def _of_resolution(r: Resolution, tree: Tree, sitting: Sitting) -> Iterator[Action]:
    """What a resolution asks for; the first has its id, and the time that it tells if it asks for one thing."""
    asked, start, end = asked_by(r, tree), r.span.start, r.span.end
    if asked and (is_retold(sitting.paper, start, end) or (not r.path and is_behind_done(sitting.paper, end))):
        return
    for n, one in enumerate(asked, 1):
        id_ = r.id if n == 1 else f"{r.id}!also{path_of(n - 1)}"
        owner = one.owner or who_agreed(sitting.paper, start, one.task.partition(" ")[0])
        time = sitting.when(one.task) or (len(asked) == 1 and sitting.when(around(r.text, one.task))) or NEVER
        yield action_of(
            id_, r.item, r.id, r.path, without_label(with_matter(one, r.text)), r.span, printed(owner), time
        )
