"""Where one action of a label ends and the next begins: the rows of a list, the sentences of a paragraph.

JP to ring. ‖ MQ to write.        C Fenn: buy paint ⏎ ‖ Clerk: write to the mill        Buy paint (JP) ⏎ ‖ Mow – Clerk
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .after_label import labelled as asked_behind
from .around_label import LABEL
from .further import further_in, lists_names
from .owners import Owners
from .parts import owner_and_task, told_of
from .under_label import is_cut
from .unfinished import opens_with_deed

CALLED = r"(?:[Tt]he\s|Town\s|Parish\s)?(?:Clerk|Chair(?:man)?|C?Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|All)"
_joint = regex.compile(
    r"(?:(?<=[.;])\s+(?:\(?\w{1,4}\)\s+)?|\n[^\S\n]*(?:[-–•*·][^\S\n]*)?)(?=(?:[Tt]he\s+)?\p{Lu}[^.;:\n]{0,50}?(?:\s+(?:(?:to|will)\s+\p{Ll}|[–-]\s+none\b)|(?P<dashed>\s+[–-]\s|:\s)\s*\p{Ll}))"
    rf"|,\s+(?:and\s+)?(?=(?:{CALLED}|\p{{Lu}}{{2,3}})\b[^.;:,\n]{{0,40}}?\s+to\s+\p{{Ll}})"
)
_next_row = regex.plain(r"\n(?=[^\S\n]*[A-Z])")
_next_order = regex.plain(r"(?:(?<=\.)[ \t]+(?=[A-Z][a-z])|(?<=;)[ \t]+(?=[A-Za-z][a-z]))")
_TITLE = 14
"""Characters of an abbreviated title, at most."""
_abbreviated = regex.compile(r"\b(?:Mrs?|Ms|Dr|C?Cllrs?|Crs?|Ald|Comr|Hon|Rev|Prof|St|\p{Lu})\.$")


def joints(text: str, start: int, end: int, owners: Owners) -> list[tuple[int, int]]:
    """Where actions end between two places behind a label, and where the next of them begins."""
    found = (m for m in _joint.finditer(text, start, end) if _parts(text, start, m.start()))
    ends = [m.span() for m in found if not m["dashed"] or _acts(text[m.end() : m.start("dashed")], owners)]
    ends = [(at, to) for at, to in ends if text[at] != "," or not lists_names(text[max(start, at - LABEL) : at])]
    ends += [(start + other.at, start + other.opens) for other in further_in(text[start:end])]
    ends = sorted((at, to) for to, at in {end[1]: end[0] for end in sorted(ends, reverse=True)}.items())
    if ends and not is_owned(text[start : ends[0][0]], owners, alone=True):
        ends = []
    ends = ends or _sentence_ends(text, start, end, owners)
    return ends or [(at, at + 1) for at in _row_ends(text, start, end, owners)]


def _parts(text: str, since: int, at: int) -> bool:
    """Whether words before a place are whole there: not "members of the", not "Mr."."""
    return not is_cut(text, at, since) and not _abbreviated.search(text, max(since, at - _TITLE), at)


def is_owned(words: str, owners: Owners, *, alone: bool = False) -> bool:
    """Whether the words of an action say whose it is: before a verb, a colon or a dash, or behind them.

    `alone`: somebody's name is enough, without what is to be done.
    """
    told = told_of(words)
    owner, task = owner_and_task(told)
    if owner is not None:
        return alone or bool(task)
    asked = asked_behind(told, owners)
    return asked is not None and bool(asked.owner and asked.task)


def _acts(name: str, owners: Owners) -> bool:
    """Whether what stands before a dash or a colon is somebody: "Warden – fell the oak", not "Venue – the hall"."""
    return is_owned(f"{name} - see to it", owners)


def _sentence_ends(text: str, start: int, end: int, owners: Owners) -> list[tuple[int, int]]:
    """Where the orders of one line end that have names behind them: "Write – Clerk. ‖ Mow (C Fenn). ‖ Rake.".

    Behind one that begins with who is to do it, only those are others' that name somebody.
    """
    stops = list(_next_order.finditer(text, start, end)) if "\n" not in text[start:end].strip() else []
    ends = [
        m.span() for m in stops if opens_with_deed(text[m.end() : m.end() + LABEL]) and _parts(text, start, m.start())
    ]
    if not ends or _has_names_behind(text[start : ends[0][0]], owners):
        return ends
    if not is_owned(text[start : ends[0][0]], owners):
        return []
    upto = [*(at for at, _ in ends[1:]), end]
    return [(at, to) for (at, to), last in zip(ends, upto, strict=True) if _has_names_behind(text[to:last], owners)]


def _has_names_behind(words: str, owners: Owners) -> bool:
    return opens_with_deed(told_of(words)) and is_owned(words, owners)


def _row_ends(text: str, start: int, end: int, owners: Owners) -> list[int]:
    """Where the rows of a list without signs end, of which each names somebody: Buy paint (C Fenn) ⏎ Write – Clerk."""
    ends = [m.start() for m in _next_row.finditer(text, start, end)]
    rows = zip([start, *ends], [*ends, end], strict=True)
    return ends if all(is_owned(text[at:to], owners) for at, to in rows) else []
