"""References: the passage that opens a card, and what is known of what it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minutes_cli.model import Parsed, Reference, Span
from minutes_cli.show.columns import day, short_ref
from minutes_cli.store.annotation import Cited, Known, Target

from .taken import Card, Meant, Read, Taken

_WORDS = {
    "resolved": "",
    "ambiguous": "ambiguous",
    "not_held": "not held",
    "missing": "missing",
    "": "not looked up",
}
_WORST = ("not_held", "missing", "ambiguous", "", "resolved")
"""The status that a passage shows which refers to several things."""


def references(parsed: Parsed, known: Known, link: Callable[[str], str]) -> Iterator[tuple[Taken, Card]]:
    """Each passage that refers to something, with its card.  Those that overlap are one: a link is in no other."""
    for number, (span, some) in enumerate(_together(parsed.references), 1):
        reads = tuple(_read(one, known, link) for one in some)
        status = min((read.status for read in reads), key=_WORST.index)
        name, at = f"card{number}", f"ref{number}"
        label = _label(status, known)
        yield Taken(span, "reference", label, at, name, status), Card(name, at, reads)


def _together(references: tuple[Reference, ...]) -> Iterator[tuple[Span, list[Reference]]]:
    some: list[Reference] = []
    start = end = 0
    for one in sorted(references, key=lambda one: one.span):
        if some and one.span.start >= end:
            yield Span(start, end), some
            some = []
        start = one.span.start if not some else start
        end = max(one.span.end, end if some else 0)
        some.append(one)
    if some:
        yield Span(start, end), some


def _label(status: str, known: Known) -> str:
    return "not in this paper" if status == "not_held" and not known.held else _WORDS[status]


def _read(one: Reference, known: Known, link: Callable[[str], str]) -> Read:
    cited = known.cited.get((one.span.start, one.span.end, one.number, one.limb)) or Cited(one.id, "", (), 0)
    targets = [known.targets[given] for given in cited.meant if given in known.targets]
    meant = tuple(_meant(target, known, link) for target in targets)
    told = _told(cited, one, known)
    return Read(" ".join(one.raw.split()), _reading(one), cited.status, told, meant, cited.id)


def _reading(one: Reference) -> str:
    """What the words were taken to name."""
    what = f"minute {one.number}" if one.number else "the limb" if one.limb else "the meeting"
    limb = f" {one.limb}" if one.limb else ""
    whose = "the meeting itself" if one.within else one.body or "a body that is not named"
    when = day(one.date.isoformat()) if one.date else "" if one.within else "no day"
    return f"{what}{limb} of {', '.join(filter(None, (whose, when)))}"


def _told(cited: Cited, one: Reference, known: Known) -> str:
    if cited.status == "resolved":
        return "Found."
    if cited.status == "missing":
        return f"Missing: the meeting is held, but has no such {'limb' if one.limb else 'minute'}."
    if cited.status == "ambiguous":
        some = f", of which {len(cited.meant)} are shown" if cited.many > len(cited.meant) else ""
        return f"Ambiguous: could mean any of {cited.many}{some}." if cited.many > 1 else _UNSURE
    if not known.held:
        return "Not in this paper; no other was looked at."
    return "Not held: no paper of that meeting is in the database." if cited.status else _NEW


_NEW = "Not looked up: what is held was read by an earlier version."
_UNSURE = "Ambiguous: could mean what is held, but its day, or the number of that minute, is not known."


def _meant(target: Target, known: Known, link: Callable[[str], str]) -> Meant:
    where = ", ".join(filter(None, (target.body, day(target.date) if target.date else "undated")))
    if target.exempt and known.left_out:
        return Meant("Exempt from publication", (where,), "")
    title = " ".join(filter(None, (target.number, target.title))) or ("The meeting" if target.kind == "meeting" else "")
    document = target.document.rsplit("/", 1)[-1]
    page = f", page {target.page}" if target.page is not None else ""
    lines = (where, "; ".join(target.states), f"{document}{page}", short_ref(target.id))
    return Meant(title or short_ref(target.id), tuple(filter(None, lines)), target.words, link(target.id))
