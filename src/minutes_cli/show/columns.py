"""How ids, days, meetings and hints are written for people."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli.store.listing import Record
from minutes_cli.words import lazily


def short_ref(given: str) -> str:
    """An id as the shortest REF that a person would type: `34 (2)(a) of 2021-03-16`."""
    parts = given.split("/")
    for i, part in enumerate(parts):
        rest = "/".join(parts[i + 1 :])
        if part.startswith("undated-"):
            return f"{part}/{rest}" if rest else part
        if _is_day(part):
            at = min((rest.find(mark) for mark in "([" if mark in rest), default=len(rest))
            return " of ".join(x for x in (f"{rest[:at]} {rest[at:]}".strip(), part) if x)
    return given


def minute_ref(given: str) -> str:
    """The same of what is asked for: outside every resolution the minute alone, since `!action[2]` says nothing.

    Which of several is meant its short id tells.
    """
    return short_ref(_OUTSIDE.sub("", given))


_OUTSIDE = lazily.plain(r"!(?:action|undertaking)[^/]*$")


def minute_of(record: Record, paragraph: str | None) -> str:
    """`34 (2)`: the minute and the limb, without the day; of what stands in a numbered paragraph, that: `3.4`."""
    if paragraph and "(" not in record["path"]:
        return paragraph
    return f"{record['number'] or ''} {record['path']}".strip()


def own_number(record: Record) -> str:
    """`R5/22  `: what the paper itself calls an action, in front of its words; empty where it does not number it."""
    return f"{record['own_number']}  " if record.get("own_number") else ""


def fate(motion: Record) -> str:
    """`carried unanimously`, where the paper says so."""
    return f"{motion['outcome']} unanimously" if motion["unanimous"] else str(motion["outcome"])


def asked_again(ids: Iterable[str]) -> str:
    """`asked again in 47 (2)(b) of 2021-03-16`; empty where nothing repeats it."""
    told = ", ".join(map(short_ref, ids))
    return f"asked again in {told}" if told else ""


def _is_day(part: str) -> bool:
    """Whether a part of an id is the day of a meeting: `2021-10-26`, `2021-10-26@1930`."""
    iso = part[:10]
    return len(iso) == 10 and iso[4] == iso[7] == "-" and iso.replace("-", "").isdigit() and part[10:11] in "~@"


def day(iso: str | None) -> str:
    """A date as papers write it: 16 March 2021."""
    if not iso:
        return "undated"
    year, month, number = iso.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def title_or_words(record: Record) -> str:
    """The title of a minute; of one without, how it begins: “That the lamps at Weir Lane be …”."""
    if record["title"]:
        return str(record["title"])
    text = " ".join((record["text"] or "").split())
    if not text:
        return ""
    return f"“{text}”" if len(text) <= _FEW else f"“{text[:_FEW].rpartition(' ')[0]} …”"


_FEW = 70
"""Characters that tell one minute from another."""


def page_told(page: int | None, printed: tuple[str, str]) -> str:
    """`, page 2`, `, pages 2–3`; of a file without pages what its text prints."""
    if page is None:
        return between_pages(*printed)
    return f", pages {page}–{printed[1]}" if printed[1] else f", page {page}"


def between_pages(before: str, behind: str) -> str:
    """`, between “Page 9” and “Page 10”`, as a text prints them; empty where it prints neither.

    Of one number twice it is sure: `, page 3 by the number at its foot`.
    """
    if before and before == behind:
        return f", page {before} by the number at its foot"
    if before and behind:
        return f", between “{before}” and “{behind}”"
    return f", after “{before}”" if before else f", before “{behind}”" if behind else ""


def apart(record: Record) -> str:
    """What sets a meeting apart from an ordinary one that was held."""
    return ", ".join(x for x in (record["kind"], record["state"]) if x not in {"ordinary", "held"})


def apart_or_between(record: Record) -> str:
    """The same; of a meeting without a day, between which days it was, too."""
    bounds = () if record["date"] else (("after", record["date_after"]), ("before", record["date_before"]))
    return ", ".join(filter(None, (apart(record), *(f"{word} {told}" for word, told in bounds if told))))


def possibly(record: Record) -> str:
    return "; ".join(f"{short_ref(one['id'])}: “{one['quote']}”" for one in record["possibly"][:1])


def perhaps(record: Record) -> str:
    """`possibly 4 of 2021-07-06: “the report was received”`; empty where nothing is hinted at."""
    return f"possibly {possibly(record)}" if record["possibly"] else ""
