"""Whose meeting a title tells of: what fills the slot behind "meeting of" or "minutes of", or a line with a name."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BY_INITIALS, COMMITTEE
from minutes_cli.words.before_minutes import named_before_minutes
from minutes_cli.words.bodies import CLASS, OCCASIONS, apart, body_name, is_general, joint, names_body
from minutes_cli.words.dates import DATE, MONTH, WEEKDAY, find_dates
from minutes_cli.words.passage import lowered, places_of
from minutes_cli.words.patterns import FLAGS, LINES


class Whose(NamedTuple):
    """What a title says of the body."""

    body: str | None
    council: str | None
    occasion: str
    bodies: tuple[str, ...] = ()
    letterhead: bool = False
    """The body is a council that a line names and no phrase: it may be whose paper this is, and not whose meeting."""


_FEW_WORDS, _LONGEST = 2, 220
"""Characters that a slot may have, over as many lines as a converter made of it."""
_labelled = regex.compile(
    r"""^[^\S\n]*(?:
        (?:(?:name|title)\s+of\s+(?:the\s+)?(?:committee|meeting|body)|(?:committee|body|board)(?:\s+name)?|meeting|decision\s+maker)
      | (?P<weak>name(?:\s+of\s+\w+)?|organi[sz]ation|group|council|authority|forum|panel|title|type(?:\s+of\s+meeting)?
          |(?:minutes|notes|meeting)\s+of)
    )\s*(?:[:;]|\t|\|)\s*(?P<slot>[^\n\t|]{3,120}?)(?=[^\S\n]+(?-i:DATE|Date)\b|[\n\t|]|$)""",
    LINES,
)
"""A label and the body behind it; behind a `weak` one may stand anything, and a body's own word must."""
_label_ends = regex.plain(r"[:;\t|]")
_meeting_of = regex.compile(
    r"""\b(?:meetings?|a\.?g\.?m\.?)\s+
    (?:[("'‘’“”]?\s?in\s+committee\s?[)"'‘’“”]?\s+|\([^()\n]{2,30}\)\s+)?(?:of|(?P<weak>for))\s+(?:(?:the|a)\s+)?(?=\S)""",
    FLAGS,
)
_up_to_lists = regex.plain(r"\b(?:ATTENDANCE|ATTENDEES|PRESENT|Present|In\s+attendance|Apologies|CALL\s+TO\s+ORDER)\b")
_LINE, _OPENING = 200, 300
"""Characters of a line that names a body; and of how a paper opens that is one line."""
_of_behind = regex.compile(r",?\s+of\s+the\s+(?=(?-i:\p{Lu}))", FLAGS)
"""What leads to a body behind the day: "a meeting held on 4 May of the Harbour Board"."""
_minutes_of = regex.compile(
    r"\b(?:(?:minutes|notes?|record|proceedings|summary)\s+(?:of|from|(?P<weak>for|to|at))|report\s+(?P<weak>of))\s+"
    r"(?:(?:the\s+)?(?:\w+\s+)?(?:elements|points|discussions?|decisions|matters|highlights|business)\s+(?:of|from|at)\s+)?(?:(?:a|an|the)\s+)?(?=\S)",
    FLAGS,
    head=r"\b(?:minutes|notes?|record|proceedings|report|summary)\b",
)
_stop = regex.compile(
    rf"""[;:|\t]|\.(?=\s|$)(?<!\b(?:St|Co|Mt|Ltd)\.)(?!(?<=\bNo\.)\s*\d)
      | \b(?:held|hed|convened|which|was|were|is|will|met|via|took|taking|commenc\w+|starting|followed
        |following|present|dated|online
        |to\s+be\s+held|by\s+(?:video|zoom|remote|means|tele|micro)\w*|in\s+order
        |to\s+(?:consider|discuss|approve|adopt|receive|elect|agree|review|pass|order)|at\s+(?:its|their|an?)|{WEEKDAY})\b
      | \b(?:on|at|from)\s+(?:the\s+)?(?:\d|{WEEKDAY}|{MONTH}\b|this\b|conclusion\b)
      | (?<![\p{{L}}.])\d{{1,2}}(?:st|nd|rd|th|[.:]\d\d|\s+{MONTH})""",
    FLAGS,
)
_placed = regex.compile(r"[\s,]+(?:in|at|(?P<on>on))\s+(?:the\s+)?(?-i:\p{Lu})", FLAGS)
_ends_whole = regex.compile(rf"\b{CLASS}\b[)\s,]*$|\)\s*$", FLAGS)
_goes_on = regex.compile(r"\s*(?:of|for|and|&|on|with|to)\b|\s*[(&–-]", FLAGS)
_of = regex.plain(r"\s*of\s", re.IGNORECASE)
"""    THE CITY COUNCIL ⏎ OF THE CITY OF HOLM ⏎ REGULAR SESSION"""
_contact = regex.plain(
    r"[^\S\n]*(?:web\s?site|e-?mail|tel(?:ephone)?|phone|fax|address|clerk|https?|www)\b", regex.IGNORECASE
)
"""How a line opens that tells where a body is to be found: no name goes on in it."""
_bracket = regex.compile(r"\s*\([^()]*$")
_line = regex.compile(
    rf"""^\W*(?:(?:draft|unconfirmed|approved|confirmed)\s+)*(?:(?:minutes|notes|agenda)\b\s*[-–:]?\s*(?:(?:of|for|from)\s+(?:the\s+)?)?)?(?:the\s+)?
    (?P<body>[^\n:;.|\t▪•■]{{0,120}}?\b{CLASS}\b
      (?:\s+(?:meeting\s+)?(?:for|of|on\s+(?!{WEEKDAY}|{MONTH}|the\b))\s*(?-i:\p{{Lu}})[^\n:;.|–]{{2,60}}?)?
      (?:\s*\([^()\n]{{3,90}}\))?)
    (?=\s*(?:[,.:|*/▪•■]|$|[–—]|(?<!\S)-|-(?!\S)|\(|\t|\b(?:to\s+be|held|on|at|which|meeting|minutes|agenda|agm|ordinary|annual|special|extra-?\s?ordinary|inaugural|
        monthly|of\s+the|{WEEKDAY}|{MONTH}|commenc\w+|was|via|took|met|convened|assembled|sat|draft|\d)))""",
    FLAGS,
)
_may_name = regex.plain(
    r"committee|cabinet|council|board|panel|forum|executive|working|partnership|authority|commission|assembly|trust|govern"
    r"|group|parliament|court|conference|district|municipality|association|society|select|pc|meeting|minutes|notes",
    re.IGNORECASE,
)
_may_tell = regex.plain(
    rf"{_may_name.pattern}|a\.?g\.?m|summary|record|proceedings|report|decision|name\s|town|city|county|village|borough|shire|parish|region",
    re.IGNORECASE,
)
_polity = regex.compile(
    r"""^[^\w\n]*(?P<body>(?:town(?:ship)?|city|county|village|borough|shire|parish|region|(?:rural\s+)?municipality|district)\s+of\s+(?:the\s+)?
        (?-i:\p{Lu})[^\n:;.|\t,\d]{2,40}?)(?:\s+(?:minutes|ordinary|regular|special|annual)\b[^\n]*|[^\w\n]*)$""",
    LINES,
)
"""The line "Town of Holm": where no other names a body, it is the town that met."""
_parted = regex.plain(r"\s+[-–—]\s+|\t")
_minutes_line = regex.compile(
    rf"\W*(?!meeting\s+for\b)(?P<body>(?-i:\p{{Lu}})[^\n:;.|,\d]{{3,60}}?)\s+(?:meeting\s+)?(?:minutes|notes)(?:\W{{1,4}}(?:{DATE}|{MONTH}\s+(?:19|20)\d\d))?\W*",
    FLAGS,
)
"""    Harbour Board Minutes · Selectmen’s Minutes, September 13, 2018"""
_by_letters = regex.compile(
    r"\W*(?P<body>(?-i:(?!THE|ALL|NEW|OLD|OUR)\p{Lu}{3,6}))\s+(?:(?:general|regular|special|annual|monthly|board|executive)\s+)*"
    r"meeting\W*",
    FLAGS,
)
"""A body called by its first letters alone, with its meeting."""
_prose = regex.compile(
    r"\b(?:please|enabling|supported|providing|serving|funded|contact|copies|report\s+of|your|you|if|this\s+set|not\s+subject|considered|public\s+are|summoned|next\s+meeting"
    r"|invited|members\s+on|chief\s+executive\s*$|clerk\s+(?:to|of)|(?:deputy\s+)?mayor\s+\w+\s+\w+\s+to|welcome|https?|apologies|cllrs?|councillors?|present|approved\s+at|minutes\s+(?:posted|published|shown)|are\s+only\s+draft)\b|@",
    regex.IGNORECASE,
)
_told_by = regex.compile(
    r"\b(?:he|she|they|would|could|had)\b|^\W*(?:\d{1,3}\s+(?-i:\p{Ll})|(?:ap(?:pointed|proved)|a(?:ccept|dopt|ward|uthori[sz])ed|passed|declared"
    r"|received|directed|elected|granted|referred)\s)", regex.IGNORECASE)  # fmt: skip
"""    … and he would take that on board · Appointed Ann Ash to the Library Board · 18 regular and committee meetings"""
_council = regex.compile(
    r"\b(?:council|corporation|borough\s+of|county\s+of|city\s+of|town(?:ship)?\s+of|authority)\b", regex.IGNORECASE
)
_committee = regex.compile(rf"{COMMITTEE}|trust|(?:{BY_INITIALS})\b", regex.IGNORECASE)
_remark = regex.compile(
    r"""\((?:regular|special)\)|\([^()]*\b(?:draft|approv\w+|until|unconfirmed|confirm\w+|held|via|zoom|teams|virtual\w*|remote\w*|online|video|follow\w+
        |postponed|adjourned|joined|owing|because|jointly)\b[^()]*\)""",
    FLAGS,
)
"""What a bracket remarks on the minutes or the meeting, and is no part of a name."""
_called = regex.compile(
    r"\b(?=[aeimoqrsug])(?:" + "|".join(rf"(?P<{name}>(?:{words})(?!\w))" for name, words in OCCASIONS) + ")",
    FLAGS,
    head=r"""\b(?:a(?:nnual|djourned|\.?g\.?m)|special|extra|inaugural|re(?:convened|sumed|gular)|emergency|urgent|ordinary
        |monthly|scheduled|quarterly|general)""",
)
_CALLED = (
    *("annual", "agm", "a.g", "ag.m", "special", "extra", "inaugural", "adjourned", "reconvened", "resumed"),
    *("emergency", "urgent"),
)
"""Of which one calls a meeting anything but ordinary."""
_its_meeting = regex.compile(
    r"(?:\s+(?!(?:of|and|for|the|a|to|in|services?|meeting)\b|&)[^\s,.;]+){0,5}?\s*meeting|\s+(?:(?:general|parish|town|community)\s+)*council\b",
    FLAGS,
)
_after_another = regex.plain(r"\b(?:conclusion|follow(?:ing|ed)|after|immediately)\b", FLAGS)


_MOST_WORDS = 10
"""Of a council's name; a line of more that ends in "the Council" is prose."""


def whose(title: str) -> Whose:
    """The body, its council and the occasion, from the title's lines.

    A committee goes before a council that is named beside it, a name before a kind ("the Parish Council"), what fills
    a slot before a line that stands alone.
    """
    if not _may_tell.search(title):
        return Whose(None, None, _occasion(title))
    occasion = _occasion(title)
    title = _remark.sub(" ", title) if "(" in title else title
    slots = list(_slots(title))
    if "joint" in title.casefold() and slots and (together := joint(slots[0][1])):
        return Whose(" and ".join(together), None, occasion, together)
    named = [apart(name) for _, slot in slots if (name := body_name(slot, slot=True))]
    full = next((body for body, _ in named if not is_general(body)), None)
    if full is None or not _committee.search(full):
        inside = [span for span, _ in slots if full]
        named += [apart(name) for name in _lines(title, inside) if not is_general(name) or not full]
    bodies = sorted((body for body, _ in named), key=lambda name: not names_body(name))
    councils = [c for _, c in named if c] + [b for b in bodies if _council.search(b) and not _committee.search(b)]
    body = next((b for b in bodies if b not in councils and not is_general(b)), None)
    body = body or next((b for b in bodies if not is_general(b)), None) or next(iter(bodies), None)
    body = body and _fuller(body, bodies)
    council = next(
        (
            c
            for c in councils
            if not (body or "").endswith(c)
            and not set(c.casefold().split()) <= set((body or "").casefold().split())
            and 1 < len(c.split()) <= _MOST_WORDS
            and not c.startswith(body or c)
        ),
        None,
    )
    letterhead = body is not None and not slots and bool(_council.search(body)) and not _committee.search(body)
    if (body is None or is_general(body)) and (polity := _polity.search(title)):
        name = body_name(polity["body"], slot=True)
        body, council = (name, council) if body is None else (body, council or name)
    return Whose(body, council, occasion, letterhead=letterhead)


def _slots(title: str) -> Iterator[tuple[tuple[int, int], str]]:
    """((start, end) of the phrase, what fills its slot): labels first, then "meeting of …", then "minutes of …"."""
    labelled = _labelled.finditer(title) if _label_ends.search(title) else ()
    yield from ((m.span(), m["slot"]) for m in labelled if not m["weak"] or names_body(m["slot"]))
    taken: list[int] = []
    low = lowered(title)
    for at in sorted(at for word in ("meeting", "agm", "a.g", "ag.") for at in places_of(low, word)):
        called = _meeting_of.match(title, at, at + 120)
        if called and not _prose.search(title, title.rfind("\n", 0, at) + 1, at):
            end = _slot_end(title, called.end())
            if called["weak"] and not names_body(_first_line(title, called.end(), end)):
                continue
            taken.append(called.end())
            yield (at, end), title[called.end() : end]
    for start, at in _behind_days(title) if "of " in title and not taken else ():
        taken.append(at)
        yield (start, _slot_end(title, at)), title[at : _slot_end(title, at)]
    for m in _minutes_of.finditer(title):
        end = _slot_end(title, m.end())
        if m["weak"] and not names_body(_first_line(title, m.end(), end)):
            continue
        if not any(m.end() <= at <= end for at in taken) and not _prose.search(title, m.end(), end):
            yield (m.start(), end), title[m.end() : end]


def _first_line(title: str, start: int, end: int) -> str:
    """The words of a slot as far as its first line goes, or its second where a word stands alone in the first."""
    first, _, rest = title[start:end].lstrip().partition("\n")
    return first if len(first.split()) > _FEW_WORDS else f"{first} {rest}"


def _behind_days(title: str) -> Iterator[tuple[int, int]]:
    """Where a day begins that "of the" stands behind, and what follows that."""
    for day in find_dates(title):
        if m := _of_behind.match(title, day.end, day.end + 40):
            yield day.start, m.end()


def _slot_end(title: str, at: int) -> int:
    """Where a slot ends: before place, day or time, or with a line that ends a name and that none carries on."""
    limit = min(len(title), at + _LONGEST)
    hard = _stop.search(title, at, limit)
    end = hard.start() if hard else limit
    for m in _placed.finditer(title, at, end):
        if names_body(title[at : m.start()]) and not (m["on"] and _committee.search(title, at, m.start())):
            end = m.start()
            break
    breaks = [n for n in range(at, end) if title[n] == "\n" and title[at:n].strip()]
    for n in breaks:
        if _ends_whole.search(title[at:n]) and not _goes_on.match(title, n + 1):
            return n
    if breaks and (not hard or _contact.match(title, breaks[0] + 1)):
        return next((n for n in breaks if not _of.match(title, n + 1)), end)
    told = _bracket.sub("", title[at:end])
    last = max((m.end() for m in regex.finditer(rf"\b{CLASS}\b", told, FLAGS)), default=0)
    comma = told.find(",", last) if last else -1
    return at + comma if comma >= 0 else at + len(told)


def _lines(title: str, inside: list[tuple[int, int]]) -> Iterator[str]:
    """The bodies that lines of their own name, outside the phrases."""
    at = 0
    for whole in title.split("\n"):
        start, at = at, at + len(whole) + 1
        line = whole if len(whole) <= _LINE else _up_to_lists.split(whole[:_OPENING], maxsplit=1)[0]
        if len(line) <= _LINE and not any(a < at and start < b for a, b in inside):
            parts = _parted.split(line)[1:] if "\t" in line or " - " in line or " – " in line or " — " in line else ()
            yield from filter(None, map(_named, (line, *parts)))


@lru_cache(1024)
def _named(line: str) -> str | None:
    """The body that a line of its own names; the papers of an archive name the same ones."""
    if " > " in line or not _may_name.search(line) or _prose.search(line) or _told_by.search(line):
        return None
    name = body_name(m["body"]) if (m := _line.match(line)) else None
    if name is None and (m := _by_letters.fullmatch(line)):
        return body_name(f"{m['body']} meeting", slot=True)
    if name is None and (m := _minutes_line.fullmatch(line)):
        name = named_before_minutes(m["body"])
    return name


def _fuller(body: str, bodies: list[str]) -> str:
    """The longest name told that holds this one: "Working Group" is the "Community Scheme Working Group".

    Behind it may stand what it is for: "Sub-Committee" is the "Sub-Committee on Wells".
    """
    folded = body.casefold()
    longer = [b for b in bodies if is_general(body) and b.casefold().endswith(" " + folded)]
    longer += [b for b in bodies if b.casefold().startswith((f"{folded} on ", f"{folded} for ", f"{folded} ("))]
    return max(longer, key=len, default=body)


def _occasion(title: str) -> str:
    """What the words before "meeting" call it; an ordinary one where they call it nothing."""
    low = title.lower()
    if not any(word in low for word in _CALLED):
        return "ordinary"
    elsewhere = _after_another.search(title)
    for m in _called.finditer(title, 0, elsewhere.start() if elsewhere else len(title)):
        name = m.lastgroup or "ordinary"
        if name != "ordinary" and (m[0][-1] in "mM." or _its_meeting.match(title, m.end())):
            return name
    return "ordinary"
