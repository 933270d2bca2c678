"""Who was at a meeting, in what part: the lists under PRESENT, ALSO PRESENT, IN ATTENDANCE and Apologies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from minutes_cli.model import Attendee, Passage
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS, LINES

Part = Literal["present", "chair", "vice-chair", "substitute", "also present", "officer", "apologies", "absent"]

_label = regex.compile(
    r"""^[^\S\n]*(?:
      (?P<also>also\s+(?:present|in\s+attendance|attending))
    | (?P<apologies>apologies(?:\s+for\s+absence)?(?:\s+(?:were\s+)?(?:received\s+)?(?:from)?)?|apologised)
    | (?P<absent>absent|not\s+present)
    | (?P<officer>officers?(?:\s+(?:present|in\s+attendance))?|in\s+attendance|staff|clerk)
    | (?P<substitute>substitutes?(?:\s+members?)?(?:\s+present)?)
    | (?P<present>
        (?:(?:members|councillors|governors|trustees|those|committee\s+members|board\s+members|voting\s+members)\s+)?
        (?:were\s+)?(?:present|attendance|attending|sederunt|attendees))
    )\b[^\S\n]*(?:were)?[^\S\n]*(?:\((?P<note>[^)\n]*)\))?[^\S\n]*(?P<colon>[:;–-]|$)?""",
    LINES,
)
_title = (
    r"(?:the\s+)?(?:Councillors?|Cllrs?\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof(?:essor)?\.?|Sir|Dame|Lord|Lady|Baroness"
    r"|Father|Fr\.?|Rev(?:erend|d)?\.?|Canon|Alderman|County\s+Councillor|Mayor|M/s)"
)
_titled = regex.compile(rf"^(?P<title>{_title})\s+(?=\S)", FLAGS)
_any_title = regex.compile(rf"\b{_title}(?=\s)", FLAGS)
_opens = regex.compile(rf"\s*(?:[•*-]\s*)?{_title}\b", FLAGS)
_initial = regex.compile(r"(?:\p{Lu}\.?\s?){1,3}")
_and_others = regex.compile(r"\s+and\s+(?:\p{Ll}|\d)", regex.VERBOSE)
_and_whose = regex.compile(r"[\s,]*\band\s+(?:his|her|their)\b[^()]*$", regex.IGNORECASE)
_plural = regex.compile(r"(?:the\s+)?(?:councillors|cllrs\.?)\b", regex.IGNORECASE)
_split = regex.compile(r"\s*(?:[;,&](?![^()]*\))|\band\b(?![^()]*\)))\s*")
_bracket = regex.compile(r"\s*\((?P<in>[^()]*)\)")
_name = regex.compile(r"^(?:\p{Lu}[\p{L}'’.-]*\.?\s*){1,6}$")
_cell = regex.compile(r"[^\t|\s](?:[^\t|\n]*[^\t|\s])?")
_SIGNS: tuple[tuple[Part, regex.Pattern[str]], ...] = (
    ("present", regex.compile(r"[✓✔√]|P(?:resent)?|Y(?:es)?", regex.IGNORECASE)),
    ("apologies", regex.compile(r"A|Ap|Apol(?:s|ogy|ogies)?(?:\s+\w+)?", regex.IGNORECASE)),
    ("absent", regex.compile(r"Absent|[✗✘]", regex.IGNORECASE)),
)
"""What a cell of a grid of attendance says.  An X may say either, and is none of them."""
_substitutes = regex.compile(
    r"substitut\w+\s+(?:member\s+)?(?:for\s+)?(?P<for>.*)|as\s+substitute\s+for\s+(?P<as>.*)", regex.IGNORECASE
)
_not_name = regex.compile(
    r"\b(?:members?|public|press|officers?|apolog\w+|received|none|were|was|there|also|meeting|minutes?|his|her|their|substitute)\b",
    regex.IGNORECASE,
)


def read_attendance(head: Passage, apologies: Passage | None) -> Iterator[Attendee]:
    """Everyone whom the lists of a meeting's head name, and whom its item of apologies does.

    A string that is not certainly a name is left out; "Councillors A, B and C" gives each the title.
    """
    labels = list(_label.finditer(head.text))
    for n, label in enumerate(labels):
        part = next(p for p in ("also", "apologies", "absent", "officer", "substitute", "present") if label[p])
        end = labels[n + 1].start() if n + 1 < len(labels) else len(head.text)
        yield from _people(head, label.end(), end, _PARTS[part])
    if apologies and not any(label["apologies"] for label in labels):
        found = regex.search(r"\b(?:from|for|by|of)\b:?\s+(?=\p{Lu})", apologies.text)
        if found:
            stop = regex.search(
                r"\.(?=\s|$)(?<!\b\p{Lu}\.|\b(?:Mr|Mrs|Ms|Dr|Cllr|Cllrs|Rev|Fr)\.)", apologies.text[found.end() :]
            )
            yield from _people(
                apologies, found.end(), found.end() + stop.start() if stop else len(apologies.text), "apologies"
            )


_PARTS: dict[str, Part] = {
    "also": "also present",
    "apologies": "apologies",
    "absent": "absent",
    "officer": "officer",
    "substitute": "substitute",
    "present": "present",
}


def _people(text: Passage, start: int, end: int, part: Part) -> Iterator[Attendee]:
    for entry in _entries(text.text, start, end):
        a, b, cells, there = _row(text.text, *entry, part)
        for c, d, title in _names(text.text[a:b]):
            piece = tidy(text.text[a + c : a + d])
            bracket = _bracket.search(piece)
            name, _, role = _bracket.sub("", piece).partition(",")
            name = name.strip(" .:*-–")
            if not _name.match(name) or _not_name.search(name):
                continue
            inside = tidy(bracket["in"]) if bracket else None
            if inside and _initial.fullmatch(inside) and len(name.split()) == 1:
                name, inside = f"{inside} {name}", None
            full = name if _titled.match(name) or not title else f"{title} {name}"
            kind = _part(there, f"{inside or ''} {cells or ''}")
            yield Attendee(full, kind, tidy(role) or inside or cells, _for_whom(inside), text.span(a + c, a + d))


def _row(text: str, start: int, end: int, part: Part) -> tuple[int, int, str | None, Part]:
    """Where the name stands, its further cells, and the part: "Ruth Vane ⇥ Chair ⇥ ✓" is a row of a grid with signs.

    A row without a sign may be names in columns, and is all names.
    """
    cells = list(_cell.finditer(text, start, end))
    there = next((kind for c in cells[1:] for kind, sign in _SIGNS if sign.fullmatch(c[0])), None)
    if there is None or any(_titled.match(c[0]) for c in cells[1:]):
        return start, end, None, part
    told = ", ".join(c[0] for c in cells[1:] if not any(sign.fullmatch(c[0]) for _, sign in _SIGNS))
    return cells[0].start(), cells[0].end(), told or None, part if there == "present" else there


def _entries(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A person, or "Councillors A, B and C", each: in a list with titles, a line without one goes on from the last."""
    lines = [(m.start(), m.end()) for m in regex.compile(r"[^\n]+").finditer(text, start, end)]
    titled = sum(bool(_opens.match(text, a, b)) for a, b in lines) * 2 >= len(lines)
    run: tuple[int, int] | None = None
    for a, b in lines:
        if run and (
            (titled and not _opens.match(text, a, b)) or text[run[0] : run[1]].rstrip().endswith((",", " and"))
        ):
            run = (run[0], b)
            continue
        if run:
            yield run
        run = (a, b)
    if run:
        yield run


def _names(entry: str) -> Iterator[tuple[int, int, str | None]]:
    """(start, end, title) of each name in an entry; behind a single name a comma opens the person's role."""
    lead = len(entry) - len(entry.lstrip())
    plural = _plural.match(entry, lead)
    several = plural or len(_any_title.findall(_bracket.sub("", entry))) > 1 or not _titled.match(entry.strip())
    if not several:
        and_ = _and_others.search(entry)
        yield 0, and_.start() if and_ else len(entry), None
        return
    if not plural and _titled.match(entry.strip()):
        closed = [(b.start(), b.end()) for b in _bracket.finditer(entry)]
        starts = [m.start() for m in _any_title.finditer(entry) if not any(a < m.start() < b for a, b in closed)]
        for a, b in zip(starts, [*starts[1:], len(entry)], strict=True):
            told = _and_whose.sub("", entry[a:b]).rstrip(" ,;&\n").removesuffix(" and").rstrip(" ,;")
            yield a, a + len(told), None
        return
    at = plural.end() if plural else 0
    for m in [*_split.finditer(entry, at), None]:
        stop = m.start() if m else len(entry)
        yield at, stop, "Councillor" if plural else None
        at = m.end() if m else stop


def _part(part: Part, inside: str | None) -> Part:
    told = (inside or "").casefold()
    if part in ("present", "also present"):
        if "substitut" in told:
            return "substitute"
        if "vice" in told or "deputy" in told:
            return "vice-chair"
        if regex.search(r"\b(?:in\s+the\s+chair|chair(?:man|person|woman)?)\b", told):
            return "chair"
    return part


def _for_whom(inside: str | None) -> str | None:
    m = _substitutes.search(inside or "")
    return tidy(m["for"] or m["as"] or "") or None if m else None
