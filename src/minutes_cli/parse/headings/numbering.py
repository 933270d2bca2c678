"""Where items begin: headings chosen by the run of their numbers, not by shape alone.

Every place that could be a numbered heading is a candidate with a weight (shape, position, what stands around it).
Candidates of one style ("34.", "77/21", "EX.41") form strictly increasing runs, and the run that weighs most wins: the
list "1. Assessment … 5. Quality" inside minute 38 weighs less than 31, 32, … 42.  Where no run weighs enough, the paper
has lost its numbers and headings are told by shape (`bare_headings`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import regex

from minutes_cli.model import Heading, Parsed, Passage, Segment
from minutes_cli.words.one_item import item_heading, page_title
from minutes_cli.words.patterns import LINES
from minutes_cli.words.titles import NOT_TITLE, STANDING, VERB, is_caps, is_title_case, trimmed

from .bare import bare_headings
from .candidates import Candidate, candidates

_behind = regex.compile(r"\s+\(?(?P<n>\d{1,4}[./]\d{1,4}|\d{3,5})\)?$")
_within = regex.compile(r"[\s:.–-]+(?P<n>\d{2,4}/\d{2,4})(?=[\s:.–-]|$)")
_colon = regex.compile(r"[\s.):–-]*(?P<title>\p{Lu}[^:\n]{2,70}):[^\S\n]+\S")
_below = regex.compile(r"^[^\S\n]*(?P<n>\d{1,4}/\d{2,4})(?=\D|$)", regex.MULTILINE)
_rule = regex.compile(r"[|\s:-]*\|[|\s:-]*|no\.?\s*\|\s*item\s*\|?", regex.IGNORECASE)
_digits = regex.compile(r"\d+")


def find_headings(parsed: Parsed) -> Parsed:
    """Find the headings of every agenda and of all minutes.

    1. headings of a segment are in order and each ends where the next begins;
    2. a number is given only where the paper prints it; the numbers of one segment strictly increase;
    3. every heading's number and title stand in its span.
    """
    headings: list[Heading] = []
    page = page_title(parsed.lines)
    for index, segment in enumerate(parsed.segments):
        if segment.kind in ("agenda", "minutes"):
            text = parsed.kept.between(segment.span.start, segment.span.end)
            lines = _marked_lines(parsed, segment)
            marked = frozenset(at for at, source in zip(text.starts, text.sources, strict=True) if source in lines)
            if page and segment.kind == "minutes":
                headings += _made(text, index, list(item_heading(text, page)))
            else:
                rows = _row_starts(parsed, segment, text)
                headings += _segment_headings(text, index, segment, marked, rows)
    return replace(parsed, headings=tuple(headings))


def _row_starts(parsed: Parsed, segment: Segment, text: Passage) -> frozenset[int]:
    """Where the rows of a flattened table begin in the text: behind a line that is nothing but the table's rules."""
    told = [line for line in parsed.lines[segment.first : segment.last] if line.text]
    begin = {b.start for a, b in pairwise(told) if b.reason is None and a.reason and _rule.fullmatch(a.text)}
    return frozenset(at for at, source in zip(text.starts, text.sources, strict=True) if source in begin)


def _marked_lines(parsed: Parsed, segment: Segment) -> frozenset[int]:
    return frozenset(line.start for line in parsed.lines[segment.first : segment.last] if line.marked)


def _segment_headings(
    text: Passage, index: int, segment: Segment, marked: frozenset[int], rows: frozenset[int]
) -> Iterator[Heading]:
    begin = _business_begins(text.text) if segment.kind == "agenda" else 0
    places = candidates(text.text, begin, marked)
    run = _trailing(text.text, _best_run(places, text.text))
    run = _with_sub_headings(text.text, _cut_at_colons(text.text, run), places)
    found: list[tuple[int, str | None, str, int]] = [(c.start, c.number, c.title, c.title_end) for c in run]
    if len(found) < 2 and segment.kind == "minutes":
        bare: list[tuple[int, str | None, str, int]] = [
            (start, None, title, end) for start, title, end in bare_headings(text.text, marked, rows)
        ]
        found = bare if len(bare) > 2 * len(found) else found
    yield from _made(text, index, found)


def _made(text: Passage, index: int, found: list[tuple[int, str | None, str, int]]) -> Iterator[Heading]:
    """The headings that begin at these places, each ending where the next begins."""
    ends = [*(start for start, *_ in found[1:]), len(text.text)][: len(found)]
    for (start, number, title, title_end), end in zip(found, ends, strict=True):
        span = text.span(start, title_end)
        yield Heading(index, number, title, span, text.span(start, end).end)


def _trailing(text: str, run: list[Candidate]) -> list[Candidate]:
    """The run under the longer numbers that stand behind all its titles, where they run on too.

    Those are the minutes' numbers; the first were the agenda's.
    """
    ways = (_behind_title, _behind_in_line, _on_next_line)
    for behind in ([way(text, c) for c in run] for way in ways):
        found = [c for c in behind if c]
        numbers = [[int(p) for p in _digits.findall(c.number)] for c in found]
        if 1 < len(run) == len(found) and sorted(numbers) == numbers:
            return found
    return run


def _cut_at_colons(text: str, run: list[Candidate]) -> list[Candidate]:
    """Where most titles run into their text behind a colon ("2 Apologies for absence: Bob Tierney"), all end there."""
    cut = [_colon.match(text, c.start + len(c.number)) for c in run]
    if len(run) < 4 or sum(map(bool, cut)) * 3 < 2 * len(run):
        return run
    return [
        replace(c, title=trimmed(m["title"]), title_end=m.end("title")) if m and m.end("title") < c.title_end else c
        for c, m in zip(run, cut, strict=True)
    ]


def _behind_title(_text: str, c: Candidate) -> Candidate | None:
    m = _behind.search(c.title)
    return replace(c, number=m["n"], title=c.title[: m.start()].rstrip()) if m else None


def _behind_in_line(text: str, c: Candidate) -> Candidate | None:
    """The number between the title and what the item says: "5. Matters arising: 049/24: The bin has been moved."."""
    end = text.find("\n", c.start)
    m = _within.search(text, c.start + len(c.number), end if end >= 0 else len(text))
    if not m:
        return None
    title = trimmed(text[c.start + len(c.number) : m.start()].lstrip(" .):\t"))
    return replace(c, number=m["n"], title=title, title_end=m.end()) if title else None


def _business_begins(text: str) -> int:
    found = regex.search(r"^[^\S\n]*A\s?G\s?E\s?N\s?D\s?A\s*$", text, LINES)
    return found.end() if found else 0


def _best_run(candidates: list[Candidate], text: str) -> list[Candidate]:
    """The heaviest strictly increasing run of candidates that share a style; [] where none weighs enough."""
    groups: dict[tuple[str, str], list[tuple[int, Candidate]]] = {}
    for c in candidates:
        for reading in (c.parts, c.other):
            if reading:
                groups.setdefault((reading[0], reading[2]), []).append((reading[1], c))
    letters = groups.pop(("letter", ""), [])
    for styles in (list(groups.values()), [letters]):
        runs = [_heaviest(group) for group in styles]
        runs += [_heaviest(_alike(group)) for group in styles if len(group) > 4]
        weight, run = max((r for r in runs if not _is_list(r[1], text)), key=lambda run: run[0], default=(0.0, []))
        if weight >= 3.0:
            return run
    return []


def _on_next_line(text: str, c: Candidate) -> Candidate | None:
    """The number that opens the line below the title: "Item 4: To receive the minutes ⏎ 21/48 Resolved …"."""
    m = _below.search(text, c.title_end, c.title_end + 120)
    return replace(c, number=m["n"], title_end=m.end()) if m else None


def _with_sub_headings(text: str, run: list[Candidate], places: list[Candidate]) -> list[Candidate]:
    """The run with "9.1 CULTURE NIGHT", "9.2 …" under "9 REPORTS": parts with a title of their own."""
    out: list[Candidate] = []
    for c, until in zip(run, [*(later.start for later in run), len(text)][1:], strict=True):
        out.append(c)
        wanted = 1
        for part in places:
            if (
                c.title_end <= part.start < until
                and part.number == f"{c.number}.{wanted}"
                and _is_own_title(text, part)
            ):
                out.append(part)
                wanted += 1
    return out


def _is_own_title(text: str, c: Candidate) -> bool:
    """Whether a title stands alone on its line, set as titles are."""
    line = text[c.start : text.find("\n", c.start) if "\n" in text[c.start :] else len(text)].rstrip()
    alone = c.title_end >= c.start + len(line) and line[-1] not in ".;:,"
    titled = is_caps(c.title) or (is_title_case(c.title) and len(c.title) < 90 and not NOT_TITLE.match(c.title))
    return alone and titled and not VERB.search(c.title) and not c.title.startswith("Minute")


def _is_list(run: list[Candidate], text: str) -> bool:
    """Whether these are lines of one list (cheques, plots): next to nothing between them, and no standing item."""
    told = sum(bool(text[a.title_end : b.start].strip()) for a, b in pairwise(run))
    return len(run) > 2 and told * 3 < len(run) - 1 and not any(STANDING.match(c.title) for c in run)


def _alike(group: list[tuple[int, Candidate]]) -> list[tuple[int, Candidate]]:
    """The same candidates, those set like the most convincing ones (capitals, a blank line between) weighing more."""
    sure = [c for _, c in group if c.weight >= 2.5]
    if len(sure) < 2:
        return group
    caps = sum(is_caps(c.title) for c in sure) / len(sure)
    if 0.25 < caps < 0.9:
        return group
    wanted = caps >= 0.9
    return [(v, replace(c, weight=c.weight + (0.4 if is_caps(c.title) == wanted else -1.0))) for v, c in group]


def _heaviest(group: list[tuple[int, Candidate]]) -> tuple[float, list[Candidate]]:
    """Longest-increasing-subsequence by weight, where a gap in the numbers costs and a step of one earns."""
    best: list[tuple[float, int]] = []
    for i, (value, c) in enumerate(group):
        weight, link = c.weight + (0.5 if value in (32, 33) else 0), -1
        for j in range(max(0, i - 250), i):
            earlier, _ = group[j]
            if earlier < value and (score := best[j][0] + c.weight - _gap((value - earlier) / 32)) > weight:
                weight, link = score, j
        best.append((weight, link))
    if not best:
        return 0.0, []
    top = max(range(len(best)), key=lambda i: best[i][0])
    run, at = [], top
    while at >= 0:
        run.append(group[at][1])
        at = best[at][1]
    return best[top][0], run[::-1]


def _gap(step: float) -> float:
    return -0.6 if step <= 1 else 0.5 + 0.25 * min(step, 40)
