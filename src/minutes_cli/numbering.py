"""Where items begin: headings chosen by the run of their numbers, not by shape alone.

Every place that could be a numbered heading is a candidate with a weight (shape, position, what stands around it).
Candidates of one style ("34.", "77/21", "EX.41") form strictly increasing runs, and the run that weighs most wins: the
list "1. Assessment … 5. Quality" inside minute 38 weighs less than 31, 32, … 42.  Where no run weighs enough, the paper
has lost its numbers and headings are told by shape (`_unnumbered`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from .dates import MONTH
from .model import Heading, Parsed, Segment
from .passage import Passage, passage, tidy
from .patterns import BULLET, FILE_SIZE, FLAGS, LINES, STANDARD_TITLE, TITLE_TAIL

_NUMBER = r"""(?:
    (?P<word>(?:minute|item|min\.?)\s*(?:no\.?\s*)?(?P<w>\d{1,5}[a-z]?(?:/\d{1,4})?))(?=\s*[:–-])
  | (?P<pre>(?-i:[A-Z][A-Za-z]{0,4}))(?P<ps>[./\-]?\s?)(?P<pa>\d{1,4}[a-z]?)(?:(?P<pb>[./\-])(?P<pc>\d{2,4}(?:-\d\d)?))?(?![\d/])
  | (?P<pa3>\d\d(?:-\d\d)?/(?:[A-Z]{2,5}|\d\d)/\d{1,4})
  | (?P<a>\d{1,5}[a-z]?)(?:\s?(?P<s>[/.])\s?(?P<b>\d{1,4}(?:-\d\d)?(?:/\d\d)?)(?![\d/]))?
)"""

_line = regex.compile(
    rf"^[^\S\n]*(?P<lead>{BULLET}|\#+\s*)?(?P<n>{_NUMBER})(?P<stop>[^\S\n]*[.:)\]–-]+|[^\S\n]+/(?=\s)|(?<=\d)(?=[A-Z][a-z])|(?=\s|$))(?P<gap>[^\S\n\u00ad]*)(?P<title>[^\n]*)$",
    LINES,
)
_inline = regex.compile(
    rf"(?:(?<=^|[^\S\n])|(?<=[.)]))(?P<n>{_NUMBER})(?P<stop>[.:)–-]?)[^\S\n]+(?=(?P<title>(?-i:[A-Z])[^\n]*))",
    LINES,
)
_resolving = regex.compile(r"\s(?=(?:UNANIMOUSLY\s+)?(?:RESOLVED|AGREED|RECOMMENDED|NOTED|DECISION)\b)")
_article = regex.compile(r"\s+[AI]$")
_month = regex.compile(rf"{MONTH}\b", regex.IGNORECASE)
_unit = regex.compile(
    r"(?-i:[a-z])|[%£]|(?:members?|people|years?|months?|days?|weeks?|hours?|minutes?|st|nd|rd|th|am|pm|am\.|councillors?|votes?|street|road|lane|avenue|close|high\b)\b",
    regex.IGNORECASE,
)
_standard = regex.compile(STANDARD_TITLE, FLAGS)
_agenda_only = regex.compile(r"\(?\d{1,2}[.)]")
_agenda_number = regex.compile(r"^\(?\d{1,2}[.)]\s+(?=\p{L})")
_tail = regex.compile(TITLE_TAIL, FLAGS)
_file_size = regex.compile(FILE_SIZE, FLAGS)
_caps = regex.compile(r"(?:[^\p{Ll}\n]*\p{Lu}[^\p{Ll}\n]*)(?=\s+\p{Lu}?[\p{Ll}’']|\s+\p{Lu}\s|$)")
_stop = regex.compile(r"(?<!\b(?:No|Nos|Cllr|Mr|Mrs|Ms|Dr|St|Rev|Min|Cllrs|Vol)|\b\p{L})(?:[.:]\s|\.$)")
_verb = regex.compile(
    r"\b(?:was|were|had|has|have|is|are|will|would|be|been|reported|noted|agreed|received|considered|resolved|declared|stated|asked|advised|said)\b",
    regex.IGNORECASE,
)
_list_marker = regex.compile(r"\(?[a-z0-9]{1,3}[).]\s")
_connects = regex.compile(r"(?:\b(?:and|of|the|for|to|in|on|with|at|by|from)|[-–,&/(])$", regex.IGNORECASE)
_opens_list = regex.compile(r"(?::-?|\bthat|;|,)\s*$", regex.IGNORECASE)
_not_title = regex.compile(
    r"""(?:resolved|agreed|decision|recommend|that\b|report\s+of|(?:joint\s+)?presentation|councillors?\s|cllrs?\b|present\b|in\s+attendance|venue|contact|time\b|note\b|action\b
    |no\.?\s+item|item\b|minutes?:|\(|["“‘]|proposed|seconded|moved|(?:also\s+)?(?:present|attending)|pages?\s|members?\s+of\s+the|the\s+meeting\s|mr\s|mrs\s|chair:)""",
    FLAGS,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place that may be a numbered heading."""

    start: int
    number: str
    parts: tuple[str, int, str]
    """(style, value, the part of the number that does not run)"""
    other: tuple[str, int, str] | None
    """The second way to read a number of two parts."""
    title: str
    title_end: int
    weight: float


def find_headings(parsed: Parsed) -> Parsed:
    """Find the headings of every agenda and of all minutes.

    1. headings of a segment are in order and each ends where the next begins;
    2. a number is given only where the paper prints it; the numbers of one segment strictly increase;
    3. every heading's number and title stand in its span.
    """
    headings: list[Heading] = []
    for index, segment in enumerate(parsed.segments):
        if segment.kind in ("agenda", "minutes"):
            text = passage(parsed.lines[segment.first : segment.last])
            lines = _marked_lines(parsed, segment)
            marked = frozenset(at for at, source in zip(text.starts, text.sources, strict=True) if source in lines)
            headings += _segment_headings(text, index, segment, marked)
    return replace(parsed, headings=tuple(headings))


def _marked_lines(parsed: Parsed, segment: Segment) -> frozenset[int]:
    return frozenset(line.start for line in parsed.lines[segment.first : segment.last] if line.marked)


def _segment_headings(text: Passage, index: int, segment: Segment, marked: frozenset[int]) -> Iterator[Heading]:
    begin = _business_begins(text.text) if segment.kind == "agenda" else 0
    run = _best_run(_candidates(text.text, begin, marked))
    found: list[tuple[int, str | None, str, int]] = [(c.start, c.number, c.title, c.title_end) for c in run]
    if len(found) < 2 and segment.kind == "minutes":
        bare = [(start, None, title, end) for start, title, end in _unnumbered(text.text, marked)]
        found = bare if len(bare) > 2 * len(found) else found
    ends = [*(start for start, *_ in found[1:]), len(text.text)][: len(found)]
    for (start, number, title, title_end), end in zip(found, ends, strict=True):
        span = text.span(start, title_end)
        yield Heading(index, number, title, span, text.span(start, end).end)


def _business_begins(text: str) -> int:
    found = regex.search(r"^\s*A\s?G\s?E\s?N\s?D\s?A\s*$", text, LINES)
    return found.end() if found else 0


# --- candidates ---


def _candidates(text: str, begin: int, marked: frozenset[int]) -> list[_Candidate]:
    found = [c for m in _line.finditer(text, begin) if (c := _candidate(text, m, marked, inline=False))]
    longest = max((len(line) for line in text.split("\n")), default=0)
    if longest > 300 and sum(c.weight > 0 for c in found) * 400 < len(text):
        at = {c.start for c in found}
        inline = (_candidate(text, m, marked, inline=True) for m in _inline.finditer(text, begin))
        found += [c for c in inline if c and c.start not in at]
    return sorted(found, key=lambda c: c.start)


def _candidate(text: str, m: regex.Match[str], marked: frozenset[int], *, inline: bool) -> _Candidate | None:
    parts = _parts(m)
    if not parts:
        return None
    title, end = _inline_title(m["title"], m.start("title")) if inline else _title(text, m)
    if not title or _month.match(title):
        return None
    weight = _weight(text, m, title, marked, inline)
    return (
        _Candidate(m.start("n"), tidy(m["n"]), parts[0], parts[1], _trim(title), end, weight) if weight > -5 else None
    )


def _parts(m: regex.Match[str]) -> tuple[tuple[str, int, str], tuple[str, int, str] | None] | None:
    """The ways to read a number as (style, value, constant part): "77/21" runs in its first part, "19/165" in its second."""
    if m["word"]:
        head = regex.match(r"\d+", m["w"])
        return (("word", int(head[0]) * 32 if head else 0, ""), None)
    if m["pa3"]:
        year, body, value = m["pa3"].split("/")
        return (("body", int(value) * 32, f"{year}/{body}"), None)
    if m["pre"]:
        style = f"{m['pre']}{m['pb'] or ''}"
        if m["pc"]:
            return ((style, _value(m["pa"]), m["pc"]), (style, _value(m["pc"].split("-")[0]), m["pa"]))
        return ((style, _value(m["pa"]), ""), None)
    if not m["b"]:
        return (("plain" + (")" if ")" in m["stop"] else ""), _value(m["a"]), ""), None)
    first, second = (m["s"], _value(m["a"]), m["b"]), (m["s"], _value(m["b"].split("-")[0].split("/")[0]), m["a"])
    return (first, second)


def _value(part: str) -> int:
    """ "41a" comes between 41 and 42."""
    digits = part.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    letter = part[len(digits) :].casefold()
    return int(digits) * 32 + (ord(letter) - 96 if letter else 0)


def _title(text: str, m: regex.Match[str]) -> tuple[str, int]:
    """The title behind a number that opens its line, and where it ends: on this line or the next, or over several."""
    title, end = m["title"], m.end("title")
    if not tidy(title) or _agenda_only.fullmatch(tidy(title)):
        following = regex.compile(r"\s*([^\n]+)").match(text, end)
        if not following or following.start(1) - end > 4 or _line.match(text, following.start(1)):
            return "", end
        title, end = following[1], following.end()
    stop = _stop.search(title)
    standing = _standard.match(title)
    if standing and stop and stop.start() == standing.end() and title[stop.start()] == ":":
        return title[: stop.start()], end - len(title) + stop.start()
    if len(title) > 130 or (
        stop and (_verb.search(title, stop.end()) or (title[stop.start()] == "." and title[stop.end() :].strip()))
    ):
        return _inline_title(title, end - len(title))
    while nxt := regex.compile(r"(?:\n|(?<=[(][^)\n]*)\n\n)([^\n]+)").match(text, end):
        wraps = (
            nxt[1][0].islower()
            and not _list_marker.match(nxt[1])
            and not _verb.search(nxt[1])
            and title[-1] not in ".:"
        )
        joined = (
            wraps
            or title.count("(") > title.count(")")
            or _connects.search(title)
            or (_is_caps(title) and _is_caps(nxt[1]))
        )
        if not joined or len(title) > 300 or _line.match(text, nxt.start(1)) or _not_title.match(nxt[1]):
            break
        title, end = title + "\n" + nxt[1], nxt.end()
    return title, end


def _inline_title(title: str, start: int) -> tuple[str, int]:
    """The title of a heading that runs into its text: its capitals, a standing title, or the words up to the first stop."""
    caps = _caps.match(title)
    if caps and sum(c.isupper() for c in caps[0]) >= 4:
        told = _resolving.split(caps[0], maxsplit=1)[0]
        end = len(_article.sub("", told) if len(told) < len(title) else told)
    elif stop := _stop.search(title, 0, 160):
        end = stop.start()
        if _verb.search(title[:end]) and (standard := _standard.match(title)):
            end = standard.end()
    else:
        standard = _standard.match(title)
        end = standard.end() if standard and len(title) > 110 else len(title) if len(title) <= 160 else 0
    return title[:end].rstrip(), start + len(title[:end].rstrip())


def _trim(title: str) -> str:
    """The title without what a website hangs on it."""
    told = _agenda_number.sub("", tidy(title))
    while (shorter := _tail.sub("", told)) != told and shorter:
        told = shorter
    return told.strip(" *")


def _is_caps(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) >= 0.85 * len(letters)


def _weight(text: str, m: regex.Match[str], title: str, marked: frozenset[int], inline: bool) -> float:
    """How much a candidate looks like a heading: positive for a title of its own, negative for a list or a sentence."""
    told = tidy(title)
    before = text[: m.start()].rstrip(" \t")
    weight = 0.0
    weight += 3 if _standard.match(told) else 0
    weight += 2 if _is_caps(told) else 0.8 if _title_case(told) else 0
    weight += 1.5 if m.start() in marked else 0
    weight += 0.5 if before.endswith("\n\n") or not before else 0
    weight += 0.5 if text[m.end("title") : m.end("title") + 2] in ("\n\n", "\n", "") else 0
    weight += 1 if m["word"] or m["s"] == "/" or (m["pre"] and (m["ps"] or m["pc"])) else 0
    weight -= 1.5 if m["s"] == "." and weight < 1.5 and len(told) > 40 else 0
    weight -= 4 if _unit.match(told) else 0
    weight -= 4 if told[-1] in ";," or told.endswith((" and", " or")) else 0
    weight -= (
        3
        if not inline and _opens_list.search(before[-60:].rstrip()) and not before[-60:].rstrip().endswith("RESOLVED:")
        else 0
    )
    if not inline:
        weight -= 2.5 if m["lead"] and not m["lead"].startswith("#") else 0
        weight -= 1.5 if _verb.search(told) and not _is_caps(told) else 0
        weight -= 1 if len(told) > 150 else 0
        weight -= 1 if ")" in m["stop"] else 0
    return weight


def _title_case(text: str) -> bool:
    long = [w for w in regex.findall(r"\p{L}[\p{L}'’-]*", text) if len(w) > 3]
    return bool(long) and text[0].isupper() and sum(w[0].isupper() for w in long) >= 0.6 * len(long)


# --- the best run ---


def _best_run(candidates: list[_Candidate]) -> list[_Candidate]:
    """The heaviest strictly increasing run of candidates that share a style; [] where none weighs enough."""
    groups: dict[tuple[str, str], list[tuple[int, _Candidate]]] = {}
    for c in candidates:
        for reading in (c.parts, c.other):
            if reading:
                groups.setdefault((reading[0], reading[2]), []).append((reading[1], c))
    runs = [_heaviest(group) for group in groups.values()]
    runs += [_heaviest(_alike(group)) for group in groups.values() if len(group) > 4]
    best = max(runs, key=lambda run: run[0], default=(0.0, []))
    weight, run = best
    return run if weight >= (3.0 if len(run) > 1 else 3.4) else []


def _alike(group: list[tuple[int, _Candidate]]) -> list[tuple[int, _Candidate]]:
    """The same candidates, those set like the most convincing ones (capitals, a blank line between) weighing more."""
    sure = [c for _, c in group if c.weight >= 2.5]
    if len(sure) < 2:
        return group
    caps = sum(_is_caps(c.title) for c in sure) / len(sure)
    if 0.25 < caps < 0.9:
        return group
    wanted = caps >= 0.9
    return [(v, replace(c, weight=c.weight + (0.4 if _is_caps(c.title) == wanted else -1.0))) for v, c in group]


def _heaviest(group: list[tuple[int, _Candidate]]) -> tuple[float, list[_Candidate]]:
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


# --- headings without numbers ---

_previous_minutes = regex.compile(r"\s*minutes\s+of\s+(?:the|a)\b.{0,80}\bheld\b", FLAGS)
_paragraph = regex.compile(r"(?P<blank>\n*)(?P<text>[^\n]+(?:\n[^\n]+)*)")
_colon_title = regex.compile(r"\p{Lu}[^.:;\n]{2,70}:$")
_row = regex.compile(
    r"^(?P<text>(?P<caps>\p{Lu}[^\p{Ll}\n]{5,150}?)(?=\s+(?:\([^)\n]*\)\s*)?[-–]?\s*(?:PDF\s|\p{Lu}\p{Ll}|\p{Ll}{3}))[^\n]*)",
    regex.MULTILINE,
)


def _unnumbered(text: str, marked: frozenset[int]) -> Iterator[tuple[int, str, int]]:
    """(start, title, end) of each paragraph that is set as a title, in a paper that has lost its numbers."""
    if "\nMinutes: " in text or text.count(" Minutes: ") > 1:
        yield from (
            (m.start(), _trim(m["caps"]), m.end("caps"))
            for m in _row.finditer(text)
            if len(regex.findall(r"\p{Lu}{3}", m["caps"])) > 0
        )
        return
    paragraphs = [(m.start("text"), m["text"], len(m["blank"])) for m in _paragraph.finditer(text)]
    scores = [_title_score(told, start in marked) for start, told, _ in paragraphs]
    sure = [blank for (_, _, blank), score in zip(paragraphs, scores, strict=True) if score >= 3]
    usual = Counter(blank for _, _, blank in paragraphs).most_common(1)[0][0] if paragraphs else 0
    colons = sum(bool(_colon_title.fullmatch(told)) for _, told, _ in paragraphs) > 2
    wide = min(sure, default=99) if len(sure) > 1 else 99
    titled = False
    for n, ((start, told, blank), score) in enumerate(zip(paragraphs, scores, strict=True)):
        if titled and _previous_minutes.match(told):
            continue
        spaced = 2.0 if wide > usual and blank >= wide and n else 0.0
        named = 3.0 if colons and _colon_title.fullmatch(told) and not _not_title.match(told) else 0.0
        titled = (score > 0 and score + spaced >= 3) or named > 0
        if titled:
            size = _file_size.search(told)
            first = told.split("\n")[0] if size is None or size.start() <= len(told.split("\n")[0]) else told
            standing = _standard.match(first)
            if standing and first[standing.end() : standing.end() + 2] == ": ":
                first = first[: standing.end()]
            yield start, _trim(first), start + len(first)


def _title_score(told: str, marked: bool) -> float:
    first = told.split("\n", maxsplit=1)[0]
    words = tidy(first)
    if not words or not (words[0].isupper() or words[0].isdigit()) or len(words) > 180 or _not_title.match(words):
        return -5
    if regex.match(BULLET, words, FLAGS) or words[-1] in ".;,":
        return -5
    trimmed = _trim(first)
    score = 3.0 if _standard.match(words) and len(words) < 90 else 0.0
    score += 3 if _file_size.search(words) else 0
    score += 2 if _is_caps(words) and len(words) > 5 else 0.5 if _title_case(trimmed) else 0
    score += 2 if marked else 0
    score += 0.5 if len(words) < 90 else -0.5
    return score - (2.5 if _verb.search(trimmed) and not _is_caps(words) else 0)


def numbers_increase(headings: tuple[Heading, ...]) -> bool:
    """Whether no two neighbours of one segment carry the same number (postcondition 2)."""
    return all(a.number is None or a.number != b.number for a, b in pairwise(headings) if a.segment == b.segment)
