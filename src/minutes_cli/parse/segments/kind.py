"""What a stretch of a paper is, judged by its head, its tense and its outcomes: minutes, an agenda, or neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.model import SegmentKind
from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import MEETING_SAYS
from minutes_cli.words.passage import lowered, places_of
from minutes_cli.words.patterns import FLAGS, LINES

_TOP = 2500
"""Characters at the top in which a paper says what it is."""
_ENOUGH = 15_000
"""Characters in which minutes have told some outcome."""

_Weighed = tuple[tuple[float, tuple[str, ...], "regex.Pattern[str]"], ...]
"""What each is worth, the words of which one stands in each match, and what is looked for there."""

_says_minutes: _Weighed = (
    # DRAFT MINUTES OF THE MEETING · HARBOUR COMMITTEE MINUTES · Notes of the meeting held on · At a meeting of
    (
        3.0,
        ("minutes", "note", "record", "proceedings", "summary", "draft", "at a"),
        regex.compile(
            r"""^[^\S\n]*(?:(?:the|draft|unconfirmed|approved|full|\d{1,4}|[\d/.-]{5,14}|page\s+\d+\s+of\s+\d+)[^\S\n]+)*minutes
                  (?:[^\S\n]+(?:of|for|from)\b(?!\s+(?:the\s+)?(?:last|previous)\b)|[^\S\n]*[:–-]|[^\S\n]*$|[^\S\n]+-
                  |[^\S\n]+(?-i:\p{Lu})[^\n.;]{5,90}?\s(?:19|20)\d\d\b)
              | (?<!\b(?:the|of|in|to|with|by|from|see)\s|\d[.)]\s|\d[.)])(?-i:M(?:inutes|INUTES))\s+of\s+
                  (?!(?:the\s+)?(?:last|previous)\b)
                  (?:(?:the|a|an)\s+)?(?:proceedings|(?:\S+\s+){0,8}?meeting\b)(?!\s+held\b[^.\n]{0,80}\bwere\b)
              | ^[^\n.]{3,80}\b(?:minutes|MINUTES)[^\S\n]*$ | \bDRAFT\s+MINUTES\b
              | ^[^\n.]{3,60}[^\S\n](?-i:Minutes|MINUTES)[^\S\n]*[,:(–—-]?[^\S\n]*
                  (?:\p{L}{3,9}day,?[^\S\n]+)?(?:\p{L}{3,9}\.?[^\S\n]+(?:\d{1,2}(?:st|nd|rd|th)?,?[^\S\n]+)?(?:19|20)\d\d
                  |\d{1,2}(?:st|nd|rd|th)?[^\S\n]+\p{L}{3,9},?[^\S\n]+(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\b
              | ^[^\S\n]*(?:notes?|record|proceedings|summary)\s+(?:of|from)\s+(?:\S+\s+){0,6}?meeting\b
              | ^[^\S\n]*at\s+an?\s+(?:\S+\s+){0,6}?meeting\s+of\b""",
            LINES,
        ),
    ),
    # Holm Board Meeting Minutes - October 7, 2024, as the first line
    (
        1.0,
        ("meeting",),
        regex.compile(r"\A[^\n.]{0,60}\bmeeting\s+minutes\b[^\n.]{0,40}\b(?:19|20)\d\d[^\S\n]*$", LINES),
    ),
    # was held on Tuesday · held in the Hall on 3 May · Attendance: … · Present:
    (
        1.5,
        ("meeting",),
        regex.compile(r"\bmeeting\b[^.;]{0,120}?\b(?:was\s+held|took\s+place|held\s+(?:on|in|at|via))\b", FLAGS),
    ),
    (
        1.5,
        ("present", "attend", "sederunt", "absent"),
        regex.compile(
            r"""^\W*(?:\S+\s+){0,3}?(?:present|in\s+attendance|attendance|attending|attendees|sederunt|absent)\b
                | \s(?-i:Present|PRESENT)\s*[:–-]""",
            LINES,
        ),
    ),
)
_LABELLED = r"""\bRESOLVED\b
      | \b(?:apologies|apology)\b[^\n.]{0,60}\b(?:were|was|had\s+been)\s+
          (?:received|given|submitted|accepted|reported|noted)
      | \bthere\s+were\s+no\s+(?:apologies|declarations)|\bno\s+(?:apologies|declarations)\b[^\n.]{0,80}\bwere\b
      | ^(?i:that)\s[^\n]{5,300}\bbe\s+(?:noted|approved|confirmed|received)\.?$
      | ^(?:agreed|resolved|decision|action)s?\s*[:–-]|^(?:minutes\s*:|decision)\s*$|^(?-i:AGREED|NOTED)\b"""
_labelled = regex.compile(_LABELLED, LINES)
_happened = regex.compile(
    rf"""{_LABELLED}
      | \bit\s+was\s+(?:unanimously\s+)?(?:agreed|resolved|noted|decided|proposed)\b
      | \bwas\s+(?:duly\s+)?(?:elected|seconded|carried)\b
      | \bthe\s+(?:{MEETING_SAYS})\s+(?:considered|noted|agreed|resolved|received)\b
      | \b(?:proposed|moved)\s+(?:by\b|and\s+seconded)|\bseconded\s+by\b
      | \bcarried\b\s*[.:]?$|\bwere\s+(?:agreed|approved|noted|signed|adopted)\b
      | \bmeeting\s+(?:was\s+)?(?:closed|concluded|ended|finished|adjourned|terminated|opened|called\s+to\s+order)\b
      | \bcalled\s+(?:\S+\s+){{1,30}}?to\s+order\b|\bmotion\s+(?:was\s+|has\s+)?(?:carried|passed|failed)\b
      | \bseconded\s+the\s+motion\b
      | \b(?:makes|made)\s+(?:a|the)\s+motion\b
      | \bmoved,?\s+(?:and\s+)?seconded\b|\bmoved\s+(?:to|that)\b|\bopened\s+the\s+meeting\b|\bvote\s+passed\b""",
    LINES,
)
_LABELLED_AT = (
    *("resolved", "apolog", "there were no", "no apolog", "no declaration", "\nthat", "\nagreed", "\ndecision"),
    *("\naction", "\nminutes", "\nnoted"),
)
"""How each form of `_labelled` begins; the forms are tried only there."""
_HAPPENED_AT = (
    *_LABELLED_AT,
    *("it was", "was elected", "was duly", "was seconded", "was carried", "the committee", "the council", "the board"),
    *(
        "the cabinet",
        "the panel",
        "the members",
        "proposed",
        "moved",
        "seconded by",
        "seconded the",
        "carried",
        "were agreed",
    ),
    *(
        "were approved",
        "were noted",
        "were signed",
        "were adopted",
        "meeting was",
        "meeting closed",
        "meeting concluded",
    ),
    *("meeting ended", "meeting finished", "meeting adjourned", "meeting terminated", "meeting opened"),
    *("meeting called", "called ", "motion ", "makes a motion", "makes the motion", "made a motion", "made the motion"),
    *("opened the", "vote passed"),
)
_BEYOND_DOUBT = 5.5
"""With what outcomes add, more for minutes than an agenda can have against them."""
_FIRST = 2500
"""Characters that are looked at first."""
_FORM = 420
"""Characters of the longest form."""
_word = regex.plain(r"[a-z]+")
_PAST = frozenset("was were had reported advised stated asked thanked explained informed".split())  # noqa: SIM905
_announces = regex.compile(
    r"""public\s+document\s+pack|agenda\s+for\s+the\s+(?:above\s+)?meeting|\b(?:hereby\s+)?summoned\b
      | ^(?:time|venue)\s*:|dear\s+councillor|\bto\s+follow\b
      | ^[^\S\n]*A\s?G\s?E\s?N\s?D\s?A\s*$|^[^\S\n]*(?:agenda\s+frontsheet|notice\s+of\s+meeting|summons)\b""",
    LINES,
)
_ANNOUNCES_AT = (
    *("public document", "agenda for the", "summoned", "\ntime", "\nvenue", "dear councillor"),
    *("to follow", "\na", "\nnotice of", "\nsummons"),
)
_to_come = regex.compile(
    r"\bwill\s+(?:be\s+held|take\s+place|meet)\b|\bto\s+be\s+held\b|\byou\s+are\s+(?:hereby\s+)?(?:invited|summoned)",
    FLAGS,
)
_to_do = regex.compile(
    r"^\W*(?:\(?\d+[.)]*\s+)?to\s+(?:receive|approve|consider|note|confirm|agree|discuss|appoint|elect|sign)\b", LINES
)
_no_minutes = regex.compile(
    r"""^\W*(?:(?:a|the|chair\w*['’]?s?|annual|monthly)\s+)*
    (?:report|newsletter|letter|news|dear|bulletin|press\s+release)\b(?!\s+of\s+the\s+(?:clerk|director))""",
    FLAGS,
)
_first_item = regex.plain(r"^\W*1(?:[.)]\s+|\s{2,}|\t)\S", regex.MULTILINE)
_declared_minutes = regex.compile(r"\bminutes\b", regex.IGNORECASE)
_declared_other = regex.compile(
    r"\b(?:agenda(?!\s+items?\b)|notice|newsletter|report|letter|news|statement|map)\b", regex.IGNORECASE
)


def reads_as(text: str, titles: Sequence[str]) -> SegmentKind:
    """Minutes where enough says so and more than speaks for an agenda; `titles` are what the file declares of itself.

    A word alone decides nothing: a covering letter names the minutes that it brings, and a report tells what a meeting
    resolved.
    """
    words = _Words(text[:_ENOUGH])
    top = text[:_TOP]
    head = _above_items(top)
    for_minutes = sum(
        [
            weight
            for weight, words_of, form in _says_minutes
            if _stands(form, top if "present" in words_of else head, words_of)
        ]
    )
    announced = words.count(_announces, _ANNOUNCES_AT, 20, _TOP)
    happened = words.count(_happened, _HAPPENED_AT, max(6, announced + 1), _ENOUGH)
    for_minutes += min(3.0, happened / 2)
    for_minutes += 2.5 if any(_declared_minutes.search(title) for title in titles) else 0.0
    if happened > announced and for_minutes > _BEYOND_DOUBT:
        return "minutes"
    for_minutes += 1.0 if _in_the_past(words.low[:6000]) > max(2, min(len(text), 6000) / 400) else 0.0
    to_come = min(4.0, announced * 1.5) + (1.5 if _to_come.search(top[:1200]) else 0.0)
    to_come += min(2.5, _to_be_done(text[:6000]) / 2)
    told = bool(
        _no_minutes.match(top)
        or any(_declared_other.search(title) and not _declared_minutes.search(title) for title in titles)
    )
    if for_minutes < 5 and told:
        for_minutes -= 2.5
    elif happened > announced:
        for_minutes += 4.0 if words.count(_labelled, _LABELLED_AT, announced + 1, _ENOUGH) > announced else 2.5
    if for_minutes >= 4 and for_minutes > to_come:
        return "minutes"
    return "agenda" if to_come >= 1.5 else "other"


def _above_items(top: str) -> str:
    """The top above the first item of what calls itself an agenda: below it, minutes are those that an item names."""
    first = _first_item.search(top)
    head = top[: first.start()] if first else ""
    return head if "agenda" in (low := head.lower()) and "minutes" not in low else top


def _stands(form: regex.Pattern[str], text: str, words: Sequence[str]) -> bool:
    """Whether a form stands in a text that begins with one of its words, or with the line (or space) before one."""
    low = lowered(text)
    return any(
        form.match(text, at)
        for word in words
        for hit in places_of(low, word)
        for at in {text.rfind("\n", 0, hit) + 1, max(0, hit - 1), hit}
    )


class _Words:
    """A text, and its words in small letters one space apart, so that triggers are found by plain search."""

    def __init__(self, text: str) -> None:
        if "  " in text or "\t" in text:
            text = "\n".join(" ".join(line.split()) for line in text.split("\n"))
        self._text = text
        self.low = lowered(text)
        self._flat = self.low.replace("\n", " ")
        self._lines = f"\n{self.low}"
        """With a line's end before the first, too: where one is found, there its line begins."""

    def count(self, form: regex.Pattern[str], begins: Sequence[str], most: int, end: int) -> int:
        """How often a form stands in the first `end` characters, no further than `most`: asked where it may begin."""
        found = last = done = 0
        end = min(end, len(self._text))
        while done < end and found < most:
            until = min(end, 2 * done + _FIRST)  # the first of a long paper are mostly enough
            for at in sorted(set(self._places(begins, done, until))):
                if at >= last and (m := form.match(self._text, at, min(end, at + _FORM))):
                    found, last = found + 1, max(m.end(), at + 1)
                    if found >= most:
                        break
            done = until
        return found

    def _places(self, begins: Sequence[str], start: int, end: int) -> Iterator[int]:
        """Where words begin between two places; with a line's end before them, only at the start of lines."""
        for words in begins:
            line = words.startswith("\n")
            text = self._lines if line else self._flat
            at = text.find(words, start, end + len(words) - 1)
            while at >= 0:
                yield at
                at = text.find(words, at + 1, end + len(words) - 1)


def _in_the_past(low: str) -> int:
    """How many words tell what was."""
    return sum(map(_PAST.__contains__, _word.findall(low)))


def _to_be_done(text: str) -> int:
    """How many lines say what is to be done, five at most."""
    found = 0
    for line in text.split("\n"):
        if "to " in line[:24].lower() and _to_do.match(line, 0, 60):
            found += 1
            if found == 5:
                break
    return found
