"""What leads to the words that decide: whether the right ones stand just before a place of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import lru_cache

from minutes_cli.words import lazily as regex
from minutes_cli.words.particles import PARTICLES, opens_name

Before = Callable[[str, int, list[str]], bool]
"""Whether the right words lead to a place of a text, of which the last are given."""

_STOPS = ".!?…\n"
_SIGNS = ",;:.()[]“”\"‘’'*_/&–•·"

ADVERBS = frozenset(
    """
    unanimously successfully also then further therefore thereby
    subsequently duly accordingly furthermore hereby again thus finally
    formally provisionally generally both all however consequently in principle principal
    by consensus unanimous vote majority decision and
    """.split()  # noqa: SIM905
)
DECIDERS = frozenset(
    """
    members councillors councilors cllrs council committee board boards trustees governors panel forum cabinet executive
    meeting commission commissioners senate selectmen selectboard directors supervisors aldermen
    everyone pc tc cc pfa pta ptfa group all present
    """.split()  # noqa: SIM905
)
AGENTS = DECIDERS | {"was", "we", "resolution", "favour", "favor", "and"}
FIRST = frozenset("also then further formally again previously subsequently therefore had".split())  # noqa: SIM905
LOOKED = frozenset(("reviewed", "audited", "considered", "discussed", "examined"))
"""    The board audited and approved claims"""
CHOSEN = frozenset(
    "was were is thereby therefore then unanimously duly deemed to be".split()  # noqa: SIM905
)
_BY_NAME = PARTICLES | {"members"}
_SHORTLY = ADVERBS | frozenset(
    """
    not
    members councillors cllrs everyone present those this is it was were nem con vote votes for result outcome
    disposition no there seconded
    """.split()  # noqa: SIM905
)
_BODIES = frozenset(
    "BOARD COMMITTEE COUNCIL PANEL FORUM TRUST COMMISSION AUTHORITY GOVERNORS GROUP PARTNERSHIP".split()  # noqa: SIM905
)
_was_done = regex.plain(r"w(?:as|ere)\s[^.;]{2,}ed\b[^.;]*\Z")
_LEADS_ON = frozenset(
    "unanimously further also then duly therefore accordingly subsequently and that by consensus moved seconded".split()  # noqa: SIM905
)


def led_by(words: Iterable[str], over: Iterable[str] = ()) -> Before:
    """Whether one of `words` leads to the place, with nothing but words of `over` between."""
    wanted, passed = frozenset(words), frozenset(over)

    def holds(_text: str, _at: int, said: list[str]) -> bool:
        for word in reversed(said):
            small = _bare(word)
            if small in wanted:
                return True
            if small and small not in passed:
                return False
        return False

    return holds


not_seconded = led_by(
    ("no", "nobody", "one", "no-one", "member", "councillor", "none", "not", "of", "find", "receive", "gain", "get"),
    ("would", "was", "willing", "prepared", "to", "a", "any"),
)
"""    [Nobody] seconded it · it could not [find a] seconder"""
it_did = led_by(
    ("it", "which", "this"), ("was", "therefore", "thus", "accordingly", "so", "then", "consequently", "duly")
)
"""    and [it] fell"""


def _bare(word: str) -> str:
    """A word without the signs around it, in small letters; of "Sub-Committee" or "P.Council" its last part."""
    return word.strip(_SIGNS).replace(".", "-").replace("/", "-").rpartition("-")[2].lower()


def by_name(over: frozenset[str], signs: str = ".),") -> Before:
    """Whether a name leads to the place, with nothing but words of `over` between; it may end in one of `signs`."""

    def holds(_text: str, _at: int, said: list[str]) -> bool:
        for word in reversed(said):
            small = _bare(word)
            if small not in over:
                bare = word.lstrip(_SIGNS)
                return opens_name(bare) or word[-1] in signs or small in _BY_NAME
        return False

    return holds


def was_done(text: str, at: int, said: list[str]) -> bool:
    """Whether "was" leads to the place, or "and" behind another such verb: "was read and approved"."""
    return _was_or_and(text, at, said) and ("was" in said or "were" in said or _bare(said[-1]) == "re")


def thing_was_done(text: str, at: int, said: list[str]) -> bool:
    """The same, and not "it was": that is no thing that anything was done to."""
    if not was_done(text, at, said):
        return False
    for n in range(len(said) - 1, 0, -1):
        if said[n] in ("was", "were"):
            return said[n - 1].lstrip(_SIGNS) not in ("It", "it")
    return True


def behind_was(text: str, at: int, _said: list[str]) -> bool:
    """Whether before the place, in its sentence, something was done: "was noted having been proposed by …"."""
    return _was_done.search(text, max(0, at - 240), at) is not None


_was_or_and = led_by(("was", "were", "and"), ADVERBS | {"re", "declared"})


def opens(text: str, at: int, _said: list[str]) -> bool:
    """Whether a sentence may open at the place: only signs part it from a stop or a line's end."""
    while at > 0 and not text[at - 1].isalnum():
        at -= 1
        if text[at] in _STOPS:
            return True
    return at == 0


def opens_these(text: str, at: int, said: list[str]) -> bool:
    """The same, or behind "These were"."""
    return (bool(said) and said[-1] == "were") or opens(text, at, said)


def shortly(text: str, at: int, said: list[str]) -> bool:
    """Whether a verdict in one word may stand there: "Carried.", "All agreed", "This was unanimously agreed"."""
    while not opens(text, at, said):
        small = _bare(said[-1]) if said else "?"
        if small and small not in _SHORTLY and not small.isdecimal():
            return False
        at = text.rfind(said[-1], 0, at)
        said = said[:-1]
    return True


def alone(text: str, at: int, said: list[str]) -> bool:
    """Whether "Support" may stand alone, or behind "No"."""
    return (bool(said) and said[-1] in ("No", "NO")) or opens(text, at, said)


def in_capitals(_text: str, _at: int, said: list[str]) -> bool:
    return bool(said) and said[-1] in _BODIES


def dashed(text: str, at: int, said: list[str]) -> bool:
    """Whether a dash, or "it was" or "this was", parts the place from what it is said of."""
    if "was" in said[-2:] and any(word.lower() in ("it", "this") for word in said[-3:]):
        return True
    return "-" in text[max(0, at - 30) : at] or "–" in text[max(0, at - 30) : at]


def ends_dashed(text: str, at: int, _said: list[str]) -> bool:
    return text[max(0, at - 8) : at].rstrip().endswith(("-", "–", ":"))


def labels(text: str, at: int, said: list[str]) -> bool:
    """Whether a word can be a label: it stands in capitals or with one, or behind "was" or "Unanimously"."""
    return text[at].isupper() or (bool(said) and said[-1] == "Unanimously") or was_before(text, at, said)


def numbered(text: str, at: int, _said: list[str]) -> bool:
    """Whether the first number of a list stands before the word, as in "(i) considered and noted"."""
    told = text[max(0, at - 40) : at].split()
    if [word.lower() for word in told[-2:]] == ["considered", "and"]:
        told = told[:-2]
    return bool(told) and told[-1][-1] in ")." and told[-1].lstrip("(")[:-1] in ("1", "a", "i")


SPEAKER = led_by(["i", "we", "will", "to", "hereby", "shall", "1", "l"])
was_before = led_by(("was",), _LEADS_ON)


_LINKS = frozenset(
    "was were is are be been being to not had has have he she they who which that will would".split()  # noqa: SIM905
)


def behind_a_comma(_text: str, _at: int, said: list[str]) -> bool:
    """Whether an aside ends just before the place: "The Board, having heard the Convener, [agreed]:"."""
    return bool(said) and said[-1].endswith(",")


def behind_a_figure(_text: str, _at: int, said: list[str]) -> bool:
    return bool(said) and said[-1][-1].isdecimal()


def bare(_text: str, _at: int, said: list[str]) -> bool:
    """Whether no verb that it belongs to leads to a participle: "Minutes approved", not "had been approved"."""
    return not said or not any(_bare(word) in _LINKS for word in said[-2:])


_tag = regex.plain(
    r"[\w.)]\s?/\s?[A-Z]|(?:^|\n)[^\n]{0,12}\d[-/.]\s?\d|(?:^|\n)\W{0,3}(?:[Mm]otion|MOTION|[Rr]esolution|RESOLUTION)\b|[A-Z]\.\s?[A-Z]\w+\s[–-]\s[A-Z]\."
    r"|(?:^|\n)[^\S\n]*(?:(?!(?:RESOLV|AGREE|RECOMMEND|DECI|NOTED|MOVED|THAT|IT)[A-Z]*\b)[A-Z]{2,}|(?:Councillor|Cllr|Trustee|Commissioner|Reeve|Mayor)\.?\s[A-Z])[^\n:]{0,40}\Z"
)


def tagged(text: str, at: int, _said: list[str]) -> bool:
    """Whether a number or a pair of names may stand in the lines just above a place."""
    return _tag.search(text, max(0, at - 160), at) is not None


_poll = regex.plain(r"(?:\b[Tt]he\s+vote\b|\bpolled\b|\bvoted\s+unanimously\b|[Aa]ll\s+(?:members\s+)?voted\b)[^.;]*\Z")


def polled(text: str, at: int, _said: list[str]) -> bool:
    """Whether what leads to the place, in its sentence, tells of a vote or a poll."""
    return _poll.search(text, max(0, at - 160), at) is not None


OPENS_POINT = regex.plain(
    r"(?:\A|\n)[^\S\n]*(?:[•·▪*–-]\s+|\(?[\da-z]{1,3}[.)]\s+)?"
    r"(?:(?:To|Resolve\s+to)\s+[a-z]|(?:Approval|Adoption|Acceptance|Appointment|Ratification)\s+of\s)"
)
"""How a point of an agenda opens: To approve the quote."""
FAR = 600
"""Characters before a verdict in which its point opens."""


def pointed(text: str, at: int, _said: list[str]) -> bool:
    """Whether what opens a point stands not far before a place, or opens the minute."""
    opens, ends = _points(text)
    first = bisect_left(opens, max(0, at - FAR))
    return (first < len(opens) and ends[first] <= at) or opens[:1] == [0]


@lru_cache(1)
def _points(text: str) -> tuple[list[int], list[int]]:
    """Where what opens a point begins and ends in a text, which is asked for each verdict in it."""
    opens: list[int] = []
    ends: list[int] = []
    found = OPENS_POINT.search(text)
    while found:
        opens.append(found.start())
        ends.append(found.end())
        found = OPENS_POINT.search(text, found.start() + 1)
    return opens, ends
