"""What stands beside the text: who is asked and by when, how it was voted, what is inferred, what was found wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from minutes_cli.model import Action, Motion, Parsed, Votes
from minutes_cli.show.columns import short_ref
from minutes_cli.show.said import said_text, state, verdict, when_due
from minutes_cli.store.annotation import Known
from minutes_cli.store.listing import Record

from .taken import Fact, Note

_quoted = re.compile(r"“([^”]{12,400})”?")


def notes(parsed: Parsed, known: Known, link: Callable[[str], str]) -> Iterator[Note]:
    """Every note that has its place; `link` is where in the page the thing of an id stands."""
    yield from chain(
        _inferred(parsed, known),
        _motions(parsed),
        _actions(parsed, known, link),
        (Note(f.span.start, "finding", f.message, (Fact("finding", f.code),)) for f in known.findings if f.span),
    )


def without(known: Known, text: str) -> Callable[[str], str]:
    """The function that leaves out of a proof what it quotes of exempt business."""
    hidden = " ".join(" ".join(text[span.start : span.end] for span in known.hidden).split())

    def blanked(words: str) -> str:
        def kept(m: re.Match[str]) -> str:
            return "“[exempt]”" if " ".join(m[1].rstrip("…").split()) in hidden else m[0]

        return _quoted.sub(kept, words) if hidden else words

    return blanked


def _inferred(parsed: Parsed, known: Known) -> Iterator[Note]:
    blanked = without(known, parsed.document.text)
    for item in parsed.items:
        if item.number_inferred:
            proof = (Fact("inferred from", blanked(item.inferred_from)),) if item.inferred_from else ()
            yield Note(item.span.start, "heading", f"Number {item.number} is inferred, not printed", proof)


def _motions(parsed: Parsed) -> Iterator[Note]:
    for one in parsed.motions:
        told = [
            *(["amendment"] if one.amends else []),
            *([f"moved by {one.moved_by}"] if one.moved_by else []),
            *([f"seconded by {one.seconded_by}"] if one.seconded_by else []),
            one.outcome,
        ]
        facts = tuple(_of_motion(one))
        if facts or len(told) > 1:
            yield Note(one.span.start, "motion", "; ".join(told), facts)


def _of_motion(motion: Motion) -> Iterator[Fact]:
    votes = motion.votes or Votes()
    for side, count, names in (
        ("for", votes.for_, votes.names_for),
        ("against", votes.against, votes.names_against),
        ("abstained", votes.abstained, votes.names_abstained),
    ):
        if count is not None or names:
            yield Fact(side, ": ".join(filter(None, (str(len(names) if count is None else count), ", ".join(names)))))
    if motion.amends:
        yield Fact("would change", short_ref(motion.amends))
    yield Fact("id", motion.id)


# --- actions ---


def _actions(parsed: Parsed, known: Known, link: Callable[[str], str]) -> Iterator[Note]:
    for one in parsed.actions:
        rows = known.actions.get((one.span.start, one.span.end), ())
        for row in rows:
            yield _of_row(one.span.start, row, link)
        if not rows:
            yield _as_read(one, known)
    for row in known.added:
        yield _of_row(row["start"], row, link)


def _as_read(action: Action, known: Known) -> Note:
    """Of one that no database lists: of a paper that is not held, or printed twice and listed where it is first."""
    when = action.recurrence or (action.due.isoformat() if action.due else action.due_text) or ""
    told = [action.owner or "nobody named", _by(when), *(["listed elsewhere"] if known.held else [])]
    facts = [Fact("who", action.persons)] if action.persons else []
    facts += [Fact("in the paper’s words", action.due_text)] if action.due_text and action.due_text != when else []
    return Note(action.span.start, "action", "; ".join(told), (*facts, Fact("id", action.id)))


def _of_row(at: int, row: Record, link: Callable[[str], str]) -> Note:
    who = said_text(row, "owner") or "nobody named"
    when = when_due(row)
    told = [who, _by(when), state(row)]
    return Note(at, "action", "; ".join(told), tuple(_of_action(row, link)))


def _by(when: str) -> str:
    if not when:
        return "no day"
    return f"due {when}" if when[:1].isdigit() else f"when: {when}"


def _of_action(row: Record, link: Callable[[str], str]) -> Iterator[Fact]:
    if row["persons"]:
        yield Fact("who", row["persons"])
    if row["due_text"] and row["due_text"] != row["due"]:
        yield Fact("in the paper’s words", row["due_text"])
    if row["recurrence"]:
        yield Fact("how often", row["recurrence"])
    for slip in row["due_history"][1:]:
        yield Fact(f"later {slip['due'] or 'no day'}", slip["quote"] or short_ref(slip["from"]), bool(slip["quote"]))
    for one in row["evidence"]:
        yield Fact(f"{row['status']} in {short_ref(one['id'])}", one["quote"], quoted=True, link=link(one["id"]))
    for one in row["possibly"] if row["status"] == "open" else ():
        where = f"perhaps told of in {short_ref(one['id'])}"
        yield Fact(where, one["quote"], quoted=True, link=link(one["id"]))
    for word in row["said"]:
        yield Fact("a person", verdict(word))
    yield Fact("id", row["id"])
