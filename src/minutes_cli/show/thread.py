"""The thread of a minute, and all that is held of a subject, as pages of trees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from minutes_cli.store.entry import Entry, Likely, Link, Quoted, Thread
from minutes_cli.store.listing import Record

from .branch import Branch, Outline
from .cells import tone_of_state
from .columns import day, short_ref
from .named import unheld_told
from .page import action_in_full, amendment, heading, id_lines, limb, motion_lines, setting


def thread_page(thread: Thread) -> Outline:
    """What a minute follows, back to the earliest known; what it resolved and asked for; what followed."""
    item, body = thread.item, thread.item.record["body"]
    sections = [
        (_cited(item)),
        Branch("Follows", _tree(thread.follows, body)),
        Branch("Resolved", _twigs(limb(r) for r in item.part("resolutions"))),
        Branch(
            "Motions not told to be carried", tuple(_put(m) for m in item.part("motions") if m["outcome"] != "carried")
        ),
        Branch("Corrected", _twigs(map(amendment, item.part("amendments")))),
        Branch("Actions", tuple(_asked(a) for a in item.part("actions"))),
        Branch("Recommended", _twigs(outcome_lines(item))),
        Branch("Followed by", _tree(thread.followed_by, body)),
        Branch("Likely follows, though it cites none of them", _likely(thread.likely_follows, item)),
        Branch("Likely followed by, though none of them cites it", _likely(thread.likely_followed_by, item)),
    ]
    about = item.record["number"] if item.kind == "unheld" else _marked(heading(item), item)
    return Outline((about, setting(item)), tuple(s for s in sections if s.twigs), tuple(id_lines(item)))


def subject_page(asked: str, threads: Sequence[Thread]) -> Outline:
    """The minutes about a subject, first to last: what was said, resolved and asked for, and what became of that."""
    bodies = {thread.item.record["body"] for thread in threads}
    about = f"“{asked}”: {len(threads)} minute{'s' if len(threads) != 1 else ''}"
    return Outline((about,), tuple(_of_subject(thread, several=len(bodies) > 1) for thread in threads))


def _of_subject(thread: Thread, *, several: bool) -> Branch:
    record, item = thread.item.record, thread.item
    named = _named(record, record["body"] if several else None)
    twigs = [Branch(f"“{one.text}”", _twigs([_quoted_at(one)])) for one in thread.quoted]
    twigs += [Branch(f"Resolved {limb(r)}") for r in item.part("resolutions")]
    twigs += [Branch(f"Corrected in {amendment(row)}") for row in item.part("amendments") if row["number"]]
    for action in item.part("actions"):
        told = _asked(action)
        twigs.append(Branch(f"Action {told.text}", told.twigs, told.tone))
    twigs += [Branch(f"Became {line}") for line in outcome_lines(item)]
    return Branch(f"{named}  {_marked(item.title, item)}".rstrip(), tuple(twigs))


def _quoted_at(quoted: Quoted) -> str:
    """Whom a point asks, and where it stands: `asks HL; minutes/quay-2031-06.pdf, page 2`."""
    asks = f"asks {', '.join(quoted.owners)}; " if quoted.owners else ""
    return f"{asks}{quoted.document or ''}{'' if quoted.page is None else f', page {quoted.page}'}"


def _marked(told: str, entry: Entry) -> str:
    """What a minute or a report is called, with a word where it is not for publication."""
    return f"{told} (exempt)".strip() if entry.record.get("exempt") else told


def _twigs(texts: Iterable[str]) -> tuple[Branch, ...]:
    return tuple(map(Branch, texts))


def _put(motion: Record) -> Branch:
    """A motion, and below it what became of it."""
    first, *more = (line.strip() for line in motion_lines(motion))
    return Branch(first, _twigs(more))


def _asked(action: Record) -> Branch:
    """An action, its state in colour, and below it what is told of it."""
    first, *more = (line.strip() for line in action_in_full(action))
    return Branch(first, _twigs(more), tone_of_state(action))


def _cited(item: Entry) -> Branch:
    """Of a minute that nobody has loaded: who cites it, and what is quoted from it."""
    if item.kind != "unheld":
        return Branch("")
    told, rows = unheld_told(item)
    return Branch(told, tuple(Branch(cited, _twigs([quote] if quote else [])) for cited, quote in rows))


def _tree(links: Sequence[Link], body: str | None) -> tuple[Branch, ...]:
    return tuple(Branch(_far_end(link, body), tuple(_behind(link, body))) for link in links)


def _behind(link: Link, body: str | None) -> Iterator[Branch]:
    """What is quoted from a minute, and what it links to in turn."""
    if link.quote:
        yield Branch(f"“{link.quote}”")
    yield from _tree(link.onward, body)
    if link.too_far:
        yield Branch(f'… goes on: minutes trace "{short_ref(link.far.record["id"])}"', tone="dim")


def outcome_lines(item: Entry) -> list[str]:
    """What became of each recommendation of a minute, in the body that it went to."""
    return [
        f"{told['path']} {told['outcome']} by {told['of']}".strip()
        + (f": {short_ref(told['decision'])}" if told["decision"] else "")
        for told in item.part("outcomes")
    ]


def _likely(links: Sequence[Likely], item: Entry) -> tuple[Branch, ...]:
    """Each minute, first to last, and the reason below it."""
    shown = []
    for link in links:
        record = link.far.record
        named = _named(record, record["body"] if record["body"] != item.record["body"] else None)
        through = f"{short_ref(link.near)}: " if link.near != item.record["id"] else ""
        why = Branch(f"{link.strength:.2f}  {through}{link.why}", tone="dim")
        shown.append(Branch(f"{named}  {_marked(link.far.title, link.far)}".rstrip(), (why,)))
    return tuple(shown)


def _named(record: Record, body: str | None, limb_cited: str = "") -> str:
    """`12 June 2018: 5 of 2018-06-12, Parks Committee`."""
    return f"{day(record['date'])}: {', '.join(x for x in (short_ref(record['id']), body) if x)}{limb_cited}"


def _far_end(link: Link, body: str | None) -> str:
    """The day, which minute or paper, which limb is cited, and what it is about."""
    record, reference = link.far.record, link.reference
    told = _marked(link.far.title, link.far)
    if link.far.kind == "unheld":
        told = f"({reference['status'].replace('_', ' ')})"
        if reference["status"] == "ambiguous":
            told = f"(ambiguous: {' or '.join(map(short_ref, reference['candidates']))})"
    limb_cited = f", {reference['limb']}" if reference["limb"] else ""
    return f"{_named(record, record['body'] if record['body'] != body else None, limb_cited)}  {told}".rstrip()
