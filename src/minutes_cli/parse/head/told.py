"""Who was at a meeting, told in sentences: "The Clerk, Jo Ash, was in attendance", "Councillor Fell took the chair"."""

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.offices import TITLE
from minutes_cli.words.passage import lowered, places_of
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.persons import Person, persons

from .sections import PROSE, SENTENCE_END, Part

_verb = regex.compile(
    r"""\b(?:
        (?P<chair>(?:took|takes|occupied|assumed|(?:was|being|is)[^\S\n]+in|in(?<=\bwith\s[^.;\n]{3,50}in))\s+the\s+chair\b
            |(?:was[^\S\n]+)?(?:presided|presiding)\b(?!\s+(?:officer|over\s+by)\b)|chaired\s+the\s+meeting
            |called\s+(?:the|this)\s+(?:[\p{L}-]+\s+){0,3}?meeting\s+to\s+order\b)
      | (?P<by>(?:chaired|presided\s+over|called\s+to\s+order(?:\s+at\s+[\d.:]+\s*(?:[ap]\.?m\.?|hours)?)?)\s+by\b)
      | (?P<also>(?:(?:was|were)\s+also\s+(?:in\s+attendance|present)|also\s+attended)\b(?!\s+\w))
      | (?P<present>were\s+present\b)
      | (?P<officer>(?:was|were)\s+in\s+attendance\b)
      | (?P<apologies>(?:had\s+|has\s+|have\s+)?(?:sent|sends|given|gave|tendered|submitted|offered)\s+
              (?:in\s+)?(?:(?:his|her|their|an)\s+)?apolog(?:ies|y)\b
            |(?:had\s+)?apologised\b|(?:was|were)\s+excused\b)
      | (?P<absent>(?:was|were)\s+(?:absent|not\s+present)\b)
    )""",
    FLAGS,
)
"""What a sentence says of those whom it names first.

    took the Chair · presiding · was in attendance · were also present · sent his apologies · was excused · were absent
"""
_TRIGGERS = ("chair", "presid", "order", "attend", "present", "apolog", "excused", "absent")
"""One of them is in every such verb, in small letters …"""
_BEFORE, _BEHIND = 70, 30
"""… with so much of the verb on either side."""
_PARTS: tuple[tuple[str, Part], ...] = (
    ("chair", "chair"),
    ("also", "also present"),
    ("present", "present"),
    ("officer", "officer"),
    ("apologies", "apologies"),
    ("absent", "absent"),
)
_opens = regex.compile(r"\b(?:that|with)\s+|[:;]\s+", FLAGS)
"""Behind which a sentence names somebody anew."""
_office = regex.compile(rf"(?:the\s+)?(?P<office>[\p{{L}} -]{{3,40}}),\s+(?=(?-i:{TITLE})?\b\.?\s*\p{{Lu}})", FLAGS)
_serves = regex.compile(r"\b(?:clerk|secretary|director|manager|officer)\b", FLAGS)
_members = regex.compile(r"\b(?:members|trustees|directors|commissioners|supervisors|selectmen)\b", FLAGS)
_ends = regex.compile(
    r"\n\s*\n|[;,(]|\b(?:at|on|in|and|who)\b|(?<!\b\p{Lu}|\b[CMD]\p{Ll}{1,4})\.(?=\s|$)", regex.VERBOSE
)
_REACH = 240
"""Characters that the names before a verb may take."""


class Told(NamedTuple):
    """A person and the part that a sentence gives him."""

    part: Part
    person: Person


def told(text: str, begin: int = 0) -> Iterator[Told]:
    """Everybody of whom a sentence of `text` says that he was in attendance, in the chair, or away."""
    for m in _verbs(text, begin):
        if m["by"]:
            yield from (Told("chair", p) for p in [*persons(text, m.end(), _object(text, m.end()))][:1])
            continue
        start = _subject(text, begin, m.start())
        if PROSE.search(text, start, m.start()):
            continue
        part = next(part for name, part in _PARTS if m[name])
        if m["present"] and not _members.search(text, start, m.start()):
            continue  # "Ann Ash and Bob Reed were present": of the public
        named = [*persons(text, start, m.start())]
        if office := _office.match(text, start, m.start()):
            named = [p._replace(role=p.role or office["office"].strip()) for p in named]
        if m["chair"] and named and _serves.search(named[-1].role or ""):
            continue  # "The Clerk, Jo Ash, called the meeting to order": to have a chair elected
        yield from (Told(part, p) for p in (named[-1:] if part == "chair" else named))


def _object(text: str, at: int) -> int:
    """Where the name ends that stands behind "chaired by"."""
    m = _ends.search(text, at, at + _REACH)
    return m.start() if m else min(len(text), at + _REACH)


def _verbs(text: str, begin: int) -> Iterator[regex.Match[str]]:
    """The verbs, looked for where a trigger stands."""
    low = lowered(text)
    last = begin
    for at in sorted(at for word in _TRIGGERS for at in places_of(low, word)):
        if at >= last and (m := _verb.search(text, max(last, at - _BEFORE), at + _BEHIND)):
            last = m.end()
            yield m


def _subject(text: str, begin: int, at: int) -> int:
    """Where those are named of whom a verb at `at` tells: behind the last stop, in its line or in the one above."""
    begin = max(begin, at - _REACH)
    stops = [m.end() for m in SENTENCE_END.finditer(text, begin, at)]
    begin = stops[-1] if stops else begin
    opens = [m.end() for m in _opens.finditer(text, begin, at)]
    begin = opens[-1] if opens else begin
    line = text.rfind("\n", begin, at) + 1
    while line and line > begin and not next(persons(text, line, at), None):
        above = text.rfind("\n", begin, line - 1) + 1
        if not text[above : line - 1].strip():
            return line
        line = above
    return max(begin, line)
