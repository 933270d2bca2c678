"""Lists of persons under their labels: PRESENT, ALSO PRESENT, IN ATTENDANCE, Apologies; where each begins and ends."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from minutes_cli.model import Passage
from minutes_cli.words import lazily as regex
from minutes_cli.words.offices import TITLE
from minutes_cli.words.passage import lowered, places_of
from minutes_cli.words.patterns import FLAGS, LINES
from minutes_cli.words.persons import persons
from minutes_cli.words.reach import Reach, running
from minutes_cli.words.sentences import ABBREVIATIONS

from .counted import counted

Part = Literal["present", "chair", "vice-chair", "substitute", "also present", "officer", "apologies", "absent"]

_LABELS: tuple[tuple[str, Part, str], ...] = (
    (
        "apologies",
        "apologies",
        r"""(?:absent\s+(?:with|and)\s+)?(?:an\s+)?(?:apolog(?:ies|y)(?:[^\S\n]?/[^\S\n]?absen(?:t|ces?))?|regrets)|apologised
    |(?:(?:\p{L}+\s+){0,3}?(?:members?|councillors|cllrs|governors|trustees|directors)\s+)?excused
    |those\s+(?:who\s+)?(?:sent|with)\s+apologies""",
    ),
    (
        "absent",
        "absent",
        r"""(?:(?:\p{L}+\s+){0,3}?(?:members?|councillors|cllrs|governors|trustees|directors|those)\s+)?
    (?:absent(?:\s+without\s+apolog\w+)?|not\s+present|did\s+not\s+attend)""",
    ),
    (
        "also",
        "also present",
        r"""(?:the\s+following(?:\s+\w+)?\s+w(?:as|ere)\s+)?(?:also|others?)\s+(?:present|in\s+attendance|attending|attendees)|guests?|visitors?
    |members\s+of\s+the\s+public(?:[ ](?-i:\p{Ll}+)){1,6}(?=:)
    |(?:members\s+of\s+)?(?:the\s+)?public(?:\s+(?:present|attending|attendance|in\s+attendance))?(?=[^\S\n]*:)
    |observ(?:ers?|ing)|remote(?:ly)?|electronically
    |online|zoom|via\s+(?:zoom|teams)|by\s+invitation|invited""",
    ),
    ("substitute", "substitute", r"substitutes?(?:\s+members?)?(?:\s+present)?"),
    (
        "chair",
        "chair",
        r"""(?:chaired|presided)\s+by|(?:present\s+)?in\s+(?:the\s+)?chair
    |presiding(?:\s+officer)?(?=[^\S\n]*:)
    |(?:chair(?:man|person|woman)?|conven[eo]r)(?:\s+of\s+governors)?(?=[^\S\n]*:)""",
    ),
    ("vice", "vice-chair", r"(?:vice|deputy)[\s-](?:chair(?:man|person|woman)?|conven[eo]r)(?=[^\S\n]*:)"),
    (
        "officer",
        "officer",
        r"""(?:clerked|minuted|(?:minutes|notes)(?:\s+taken)?|recorded)\s+by|minute[\s-]taker(?=[^\S\n]*:)
    |(?:\p{L}+[^\S\n\t]){0,3}?(?:secretary|director|manager|administrator|engineer|solicitor|attorney)(?=[^\S\n]*:)
    |(?:(?:(?!and\b)\p{L}+[^\S\n\t]{1,2}){0,5}?(?:officers?|officials?|staff|management|executive|clerk|secretariat)
    (?:\s+and\s+(?:visitors|guests|officers|staff))?(?:\s+(?:present|in\s+attendance|attending))?)|in\s+attendance""",
    ),
    (
        "present",
        "present",
        r"""(?:(?:\p{L}+\s+){0,3}?(?:members|councillors|council|board|committee|governors|trustees|those|directors|representatives
    |nominees|interests|nominations)\s+)?(?:were\s+|in\s+)?(?:(?:\p{L}+\s+)?attendees|present|attendance|attending|sederunt|attended)
    |(?:(?:answering\s+(?:the\s+)?)?roll\s+call|calling\s+of\s+the\s+roll)(?:\s+and\s+apologies[^\n]*)?
    |board\s+of\s+(?:directors|trustees|governors|supervisors|commissioners|selectmen)(?=[^\S\n]*$)
    |(?:\p{L}+\s+){0,2}(?:members|councillors|cllrs|governors|trustees|directors|commissioners|nominations
    |nominees|rep(?:resentative)?s|interests)(?=[^\S\n]*:)""",
    ),
)
_label = regex.compile(
    r"(?:^|(?<=(?:(?<!\b\p{Lu})[.;–—]|--|\bcall:)[^\S\n])|(?<=\t)(?=\w+ed[^\S\n]+by\b))[^\S\n]*(?:(?:\d{1,2}|(?-i:[A-H]))[.)][^\S\n]*|\d{1,2}[^\S\n]{2,}|[#*•_-]+[^\S\n]*)?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, _, words in _LABELS)
    + rf""")\b
(?P<said>[^\S\n]*(?:for[^\S\n]+(?:absence|non-attendance|their|his|her)\b|[^\S\n]|received|accepted|noted|given|recorded|submitted|and|not|had|have|been|was|were|are|as
    |inability|to|attend|the|meeting|of|on|behalf|sent|included|as[^\S\n]+follows)*?(?:[^\S\n]+(?:from|by))?)
[^\S\n]*(?:\((?P<note>[^)\n]*)\)|in[^\S\n]+person|virtually|(?:via|by)[^\S\n]+\w+)?[^\S\n]*
(?P<mark>[:;|…–-]+|$|(?=\t)|(?<=[^\S\n]{{3}})(?=(?-i:\p{{Lu}}(?:\.|\p{{Ll}}*)[^\S\n]\p{{Lu}}))|(?=(?-i:{TITLE})\b)|(?<=\b(?:were|are|was|included)[^\S\n]+)(?=(?-i:(?:\p{{Ll}}+\s+){{0,2}}\p{{Lu}}\p{{Ll}}+\s+(?:\p{{Lu}}\.?\s+)?\p{{Lu}}))
    |(?<=ing[^\S\n]+the[^\S\n]+meeting[^\S\n]+were)(?=\s))""",
    LINES,
)
_named = regex.fields(_label, *(name for name, _, _ in _LABELS))
_inner = regex.plain(r"(?:[.;–—-]|(?i:\bcall):)[ \t]|\t")
"""Behind which a label may stand inside a line."""
SENTENCE_END = regex.compile(rf"\.(?=\s|$)(?<!\b\p{{Lu}}\.|\b(?:{ABBREVIATIONS})\.)")
PROSE = regex.compile(
    r"\b(?:called\s+to\s+order|took|was|were|had|has|that|would|(?-i:will)|welcomed|reported|opened|thanked|stated|noted|agreed|resolved|moved|seconded|resolution|the\s+meeting|extended|expressed|offered|paid|congratulated|outset|proposed|circulated)\b",
    FLAGS,
    needs=(
        *("took", "was", "were", "had", "has", "that", "would", "will", "welcomed", "reported", "opened", "thanked"),
        *("called", "stated", "noted", "agreed", "resolved", "moved", "seconded", "resolution", "meeting"),
        *("extended", "expressed", "offered", "paid", "congratulated", "outset"),
        *("proposed", "circulated"),
    ),
)
_numbered = regex.compile(r"[#*\s]*\(?(?:\d{1,4}(?:[./]\d+)*[.):]?\s*|[IVX]{1,5}[.)]\s+)\p{L}")
_words = regex.compile(rf"(?!{TITLE}\b)[A-Z]{{2,}}\s[A-Z]{{2,}}(?:\s[A-Z&]+)*$", FLAGS)
"""A heading in capitals below names that are not: "OPEN FORUM"."""
_LABEL_WORDS = tuple(
    """apolog regrets absent attend present guest visitor public observ remote electronic online
    zoom teams invit substitut chair officer official staff management executive clerk secretariat sederunt
    roll members councillors nominations nominees representatives reps interests board conven presid minute notes
    recorded secretary director manager administrator engineer solicitor attorney excus cllrs governors
    trustees commissioners""".split()  # noqa: SIM905
)
"""One of them, in small letters, is part of every label."""
_MARKERS = " \t#*•_-.)0123456789"
_DASHES = frozenset("–—-")
_LETTERS = "ABCDEFGH"
"""Of a list whose points are who was there, who was not, and so on: "A. MEMBERS PRESENT: …"."""
_LABEL = 400
"""Characters of the longest label."""
_LONGEST = 120
"""Lines that lists of persons may have above the business."""


class Section(NamedTuple):
    part: Part
    start: int
    end: int
    label: str = ""

    @property
    def mixed(self) -> bool:
        """Whether its label, "Staff and visitors present", tells of nobody whether he is of the staff."""
        return " and visitors" in self.label.casefold() or " and guests" in self.label.casefold()


def sections(text: str) -> Iterator[Section]:
    """The lists, each from its label to the next label, or to a line that is no part of a list."""
    labels = list(_labels(text))
    for n, label in enumerate(labels):
        limit = labels[n + 1].start() if n + 1 < len(labels) else len(text)
        part, words = next((part, words) for (_, part, _), words in zip(_LABELS, _named(label), strict=True) if words)
        inside = label.start() > 0 and text[label.start() - 1] not in "\n\t"
        end = _section_end(text, label.end(), limit, sentence=inside)
        if end > label.end():
            yield Section(part, _past_included(text, label.end()), end, words)


def _past_included(text: str, at: int) -> int:
    """Where a list begins behind the end of its label: "Board members present⏎included ‖ Ann Ash, Bob Reed"."""
    near = text[at : at + _NEAR]
    told = near.lstrip()
    return at + len(near) - len(told) + len(_INCLUDED) if told.startswith(_INCLUDED) else at


_INCLUDED, _NEAR = "included ", 20


def in_one(lists: Passage, reach: Reach) -> Passage:
    """The lists with the lines in one that the width of the paper breaks; each label still opens a line."""
    return running(lists, reach, {m.end() - len(m[0].lstrip()) for m in _labels(lists.text)})


def label_of(words: str) -> Part | None:
    """The part that a label gives, where the words are nothing else."""
    m = _label.fullmatch(words)
    return next((part for (_, part, _), told in zip(_LABELS, _named(m), strict=True) if told), None) if m else None


def _labels(text: str) -> Iterator[regex.Match[str]]:
    """The labels, looked for in lines with a word that makes one; "Mr. J. Ash Clerk" is no label."""
    low = lowered(text)
    last = 0
    hits = [*sorted({at for word in _LABEL_WORDS for at in places_of(low, word)}), len(text)]
    for n, hit in enumerate(hits[:-1]):
        if hit < last:
            continue
        at = max(last, text.rfind("\n", 0, hit) + 1)
        end = text.find("\n", hit)
        end = len(text) if end < 0 else end
        for start in (at, *(m.end() for m in _inner.finditer(text, at, end))):
            if start < last:
                continue
            near = hits[bisect_left(hits, start, n)]
            if near >= end or not _leads(text[start:near]):
                continue
            m = _label.match(text, start, min(end, start + _LABEL))
            if m and _is_sign(text, m, at, end):
                continue
            if m and not (m["officer"] and not m["mark"] and next(persons(text, m.start(), m.end()), None)):
                last = m.end()
                yield m
        last = max(last, end)


def _is_sign(text: str, m: regex.Match[str], at: int, end: int) -> bool:
    """Whether a label's word is but what a line says of somebody, behind a dash: "Jo Ash – absent"."""
    return (
        m.start() > at
        and text[max(0, m.start() - 2) : m.start()].strip() in _DASHES
        and not m["mark"]
        and not text[m.end() : end].strip()
    )


def _leads(words: str) -> bool:
    """Whether nothing but a marker and words stand there: so a label goes on to its first word that makes it one."""
    words = words[2:] if words[1:2] in (".", ")") and words[:1] in _LETTERS else words
    told = words.strip(_MARKERS).replace(" ", "").replace("\t", "").replace("-", "")
    return not told or told.isalpha()


def _section_end(text: str, start: int, limit: int, *, sentence: bool) -> int:
    """Where a list ends: with its sentence, where prose goes on behind it, or before a line of prose or business.

    A list that is a `sentence` inside a paragraph ends with it.
    """
    if sentence and (stop := SENTENCE_END.search(text, start, limit)):
        return stop.start()
    told = depth = last = 0
    at, above = start, ""
    while at < limit:
        end = text.find("\n", at, limit) + 1 or limit
        line = text[at:end].strip()
        if line:
            told += 1
            prose = [m.start() for m in PROSE.finditer(text, at, end)]
            if prose and (ends := _stop(text, at, prose[-1 if told == 1 else 0])):
                return ends
            goes_on = above.endswith((",", " and", "&", "(", "/")) or depth > 0
            heads = line.isupper() and not above.isupper() and text.endswith("\n\n", start, at) and _words.match(line)
            rows = counted(text, at, end, last) if told == 1 or last else ()
            if told == 1 and rows and text.find("\n\n", start, at) >= 0 and not _goes_on_below(text, end, len(rows)):
                return at  # the first matter, below a label that nobody filled in
            last += len(rows)
            numbered = not rows and _numbered.match(line, 0, 60)
            if told > 1 and not goes_on and (prose or heads or numbered or told > _LONGEST):
                return at
            above = line
            depth += line.count("(") - line.count(")")
        at = end
    return at


def _goes_on_below(text: str, at: int, last: int) -> bool:
    """Whether a numbered list of persons goes on in the next line with words."""
    start = next((n for n in range(at, len(text)) if not text[n].isspace()), len(text))
    end = text.find("\n", start)
    return bool(counted(text, start, len(text) if end < 0 else end, last))


def _stop(text: str, at: int, prose: int) -> int | None:
    """The end of the first sentence before a word of prose in a line."""
    return next((s.end() for s in SENTENCE_END.finditer(text, at, prose)), None)
