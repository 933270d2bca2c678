"""The grammar of citing a minute, by recursive descent from the word that gives a citation away.

citation := word numbers whose?                                  numbers are read by `numbers`
          | part numbers ("of" | "in" | "from")? word whose        "item 11 of the Minute of the Council of 3 May 2013"
word     := "Minute(s)" ("No." | "Nos." | "numbered")?
part     := "item" | "article" | "paragraph"
whose    := "of" ("the meeting(s)" ("of" body)? "held"? "on"? | body ("held"? "on" | "of"))? dates "respectively"?
          | "of" ("that" | "the same") (body "'s"? "meeting"? | "meeting" | "date") | "ibid."
          | "above" | "below" | "refers" | "of this meeting" | "of" body

Every part is matched where the one before it ended, and reads a bounded stretch: a page of numbers is walked once.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import DATES, DAY, MONTH, WEEKDAY
from minutes_cli.words.passage import places_of
from minutes_cli.words.patterns import BODY_WORD, FLAGS, LIMB
from minutes_cli.words.standing import standing

from .numbers import ARTICLE, JOINT, ONE, REACH, WORD, Number, limb_path, numbers_at

BODY = r"""(?:the\s+)?(?P<body>
    (?:(?-i:\p{Lu})[\p{L}'’,&-]*\s+(?:(?:and|of|the|for|to|in|on|&|-|–|\(?(?-i:\p{Lu})[\p{L}'’,&()-]*)\s+){0,12}?)?
    (?-i:[Cc]ommittee|[Ss]ub-?[Cc]ommittee|[Cc]abinet|[Cc]ouncil|[Bb]oard|[Pp]anel|[Ff]orum|[Ee]xecutive|[Gg]roup|[Pp]arty
      |[Aa]uthority|[Cc]ommission|[Aa]ssembly|[Tt]rustees|[Gg]overnors)
    (?:\s*\((?-i:\p{Lu})[^()]{3,80}\))?)"""
"""The name of a body where a citation tells it."""

_bare_word = regex.plain(r"\b(?:[Mm]inutes?|MINUTES?)\b")
_dates = regex.plain(DATES, FLAGS)
_of = regex.compile(
    rf"""\s*,?\s*(?:of|from|at|(?P<dated>dated)|-|–|(?P<open>\()|,)\s*
    (?:the\s+)?(?:(?:(?!{BODY_WORD}\b)\w+\s+){{0,2}}?(?P<meeting>meetings?)\s*(?:of\s+)?)?
    (?:{BODY}\s*)?(?:\bmeetings?\s*)?
    (?:,?\s*(?:held|dated)?\s*(?:on|of|,)?\s*(?:the\s+)?)(?=\d|{WEEKDAY}|{MONTH})""",
    FLAGS,
)
_day = regex.plain(
    rf"(?:{WEEKDAY},?\s+)?(?P<d>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<m>{MONTH})\b(?!\s+\d)", FLAGS
)
_respectively = regex.plain(r"\s+respectively\b", FLAGS)
_same = regex.plain(
    rf"""\s*,?\s+(?:
        (?:of|from|at)\s+(?:(?:that|the\s+same|the\s+said)\s+(?:(?P<body>{BODY_WORD})\b(?:['’]s?)?(?:\s+meeting)?|(?:meeting|date|day)\b)
          |even\s+date\b)
      | \(?(?P<ibid>ibid(?:em)?\b)\.?\)?)""",
    FLAGS,
)
"""What points back at the meeting cited before: "of that meeting", "of that Board's meeting", "of the same date"."""
_inside = regex.plain(
    r"\s*,?\s+(?:(?P<place>above|below|hereof|of\s+(?:the\s+)?(?:this\s+meeting|these\s+minutes))|(?P<refers>refers?|relates?))\b",
    FLAGS,
)
_of_body = regex.compile(rf"\s*,?\s+of\s+(?:the\s+)?(?:(?:\w+\s+){{0,2}}?meeting\s+of\s+)?{BODY}", FLAGS)
_part = regex.compile(
    r"""(?<!\w)(?P<part>items?|articles?|paragraphs?|paras?\.?)\s+(?:nos?\.?\s*)?(?=\d|(?-i:[IVXLC])+\b)
    (?P<told>[^\n;:]{1,40}?)\s*(?P<of>,?\s*\b(?:of|in|from)\s+(?:the\s+)?(?:(?-i:\p{L}\w+)\s+)?)?$""",
    FLAGS,
)
_dated = regex.plain(r"\s*(?:dated|of|from|on|held\s+on)?\s*(?:the\s+)?(?=\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))", FLAGS)
_minutes_of = regex.compile(
    rf"""(?<!\w)minutes\s+of\s+(?:the\s+|its\s+)?(?:\w+\s+){{0,4}}?meetings?\s*(?:of\s+(?:{BODY}|(?:the\s+)?(?P<body>M\w+\s+District\s+of(?:\s+[\w-]+){{1,3}}?))\s*)?
    ,?\s*(?:held\s+)?(?:on\s+)?(?:the\s+)?(?=\d|\w+day|{MONTH})""",
    FLAGS,
)
_placed = regex.compile(rf"(?P<l>{LIMB}(?:\s?{LIMB}){{0,4}})\s+$", FLAGS)
MINUTE_WORDS = ("inute", "INUTE", "Min.")
"""What every citation of a minute has …"""
LIMB_WORDS = ("above", "below")
"""… and every one of a limb nearby."""
_LEAD = 64
"""Characters before the word in which a part is named."""


class Whose(NamedTuple):
    """What a citation says of whose minute it means; everything empty where it says nothing."""

    end: int
    body: str | None = None
    dates: str | None = None
    day: tuple[int, str] | None = None
    """Day and month of a date without its year."""
    inside: bool = False
    """Of this very meeting: above, below."""
    refers: bool = False
    same: bool = False
    """Of the meeting cited before."""
    ibid: bool = False

    @property
    def told(self) -> bool:
        """Whether it says anything."""
        return bool(self.body or self.dates or self.day or self.inside or self.refers or self.same or self.ibid)


class Citation(NamedTuple):
    """A phrase that names minutes, with where it stands."""

    start: int
    first: int
    """Where its numbers begin …"""
    last: int
    """… and end."""
    end: int
    numbers: tuple[Number, ...]
    whose: Whose
    named: bool = False
    """It says "No." or names a part of the minutes: there is no doubt that a number is meant."""


class MinutesOf(NamedTuple):
    """Where the minutes of whole meetings are named: "the Minutes of the meetings held on …"."""

    start: int
    whose: Whose


def triggers(text: str) -> list[int]:
    """Where "Minute" (or "Min.") begins, in order."""
    return sorted({max(0, at - (text[at] in "iI")) for at in standing(text, MINUTE_WORDS)})


def meeting_minutes(text: str, words: Iterable[int]) -> Iterator[MinutesOf]:
    """The phrases that name the minutes of whole meetings, by their days; `words` are the `triggers` of the text."""
    for at in words:
        m = _minutes_of.match(text, at, at + REACH) if text[at + 7 : at + 8].isspace() else None
        if m and (whose := _dates_at(text, m.end(), m["body"])) and whose.dates:
            yield MinutesOf(at, whose)


def limb_placed(text: str) -> Iterator[tuple[str, int, int]]:
    """(limb, start, end) of what points inside the same resolution: "(4) above", "(2)(a) below"."""
    for word in LIMB_WORDS:
        for at in places_of(text, word):
            end = at + len(word)
            if text[at - 1 : at].isspace() and not text[end : end + 1].isalnum():
                m = _placed.search(text, max(0, at - 40), at)
                if m:
                    yield limb_path(m["l"]), m.start(), end


def citation_of(text: str, at: int) -> Citation | None:
    """The citation whose numbers begin at `at`, without the word."""
    numbers = numbers_at(text, at)
    if not numbers:
        return None
    whose = whose_at(text, numbers[-1].end)
    return Citation(at, at, numbers[-1].end, whose.end, numbers, whose)


def citation_at(text: str, at: int, forms: tuple[regex.Pattern[str], ...] = (ONE,)) -> Citation | None:
    """The citation that the word at `at` gives away, its numbers of these forms."""
    if parted := _parted(text, at):
        return parted
    word = WORD.match(text, at, at + REACH)
    if word is None:
        return None
    numbers = numbers_at(text, word.end(), forms)
    if not numbers or _next_item(text, at, numbers[0]):
        return None
    last = numbers[-1].end
    whose = whose_at(text, last)
    return Citation(at, word.end(), last, whose.end, numbers, whose, bool(word["no"] and "n" in word["no"].casefold()))


def _next_item(text: str, at: int, number: Number) -> bool:
    """Whether the number behind the word opens the next item of a list: "3. Agenda and Minutes", "4. Drains"."""
    return "\n" in text[at : number.start] and text[number.end : number.end + 1] in {".", ")"}


def followers(text: str, told: Citation) -> Iterator[Citation]:
    """What goes on behind a citation with a day or a meeting of its own: "… of 3 May 2013 and 9 of that meeting"."""
    while (told.whose.dates or told.whose.same) and (joint := JOINT.match(text, told.end, told.end + REACH)):
        more = citation_of(text, joint.end())
        if more is None or not (more.whose.dates or more.whose.same):
            return
        yield more
        told = more


def _parted(text: str, at: int) -> Citation | None:
    """A part of minutes: "Article IX(ii) of the minute of meeting of 3 May 2013", "Item 4c Minutes dated 12 June"."""
    part = _part.search(text, max(0, at - _LEAD), at)
    word = _bare_word.match(text, at, at + REACH) if part else None
    if part is None or word is None:
        return None
    numbers = numbers_at(text, part.start("told"), (ONE, ARTICLE))
    if not numbers or text[numbers[-1].end : part.end("told")].strip(" ,("):
        return None
    whose = whose_at(text, word.end())
    if not whose.told and (dated := _dated.match(text, word.end(), word.end() + REACH)):
        whose = _dates_at(text, dated.end(), None) or whose
    if not (whose.dates or whose.day or (part["of"] and whose.told)):
        return None
    return Citation(part.start(), part.start("told"), numbers[-1].end, whose.end, numbers, whose, named=True)


def whose_at(text: str, at: int) -> Whose:
    """What the words at `at` say of whose minute is meant."""
    if same := _same.match(text, at, at + REACH):
        return Whose(same.end(), same["body"], same=not same["ibid"], ibid=bool(same["ibid"]))
    if (of := _of.match(text, at, at + REACH)) and (dated := _dates_at(text, of.end(), of["body"])):
        bracket = of["open"] is not None
        if not bracket:
            return dated
        if text[dated.end : dated.end + 1] == ")":
            return Whose(dated.end + 1, dated.body, dated.dates, dated.day)
    if inside := _inside.match(text, at, at + REACH):
        return Whose(inside.end(), inside=bool(inside["place"]), refers=bool(inside["refers"]))
    if body := _of_body.match(text, at, at + REACH):
        return Whose(body.end(), body["body"])
    return Whose(at)


def _dates_at(text: str, at: int, body: str | None) -> Whose | None:
    """The dates that begin at `at`; of one without its year, day and month."""
    if dates := _dates.match(text, at, at + REACH):
        behind = _respectively.match(text, dates.end(), dates.end() + REACH)
        return Whose(behind.end() if behind else dates.end(), body, dates[0])
    if day := _day.match(text, at, at + REACH):
        return Whose(day.end(), body, day=(int(day["d"]), day["m"]))
    return None
