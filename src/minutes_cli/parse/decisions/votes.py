"""How a motion was voted on: by count, by roll call, by names under For and Against; before or after the words.

carried 5/2 · voted 3-0 · by 7 votes to 4 · 4 votes for, 1 against, 1 abstention · In favour: 5⏎Against: 7
Ayes: Ash, Reed. Nays: None. · For: Councillors Ash and Reed. Against: Councillor Fell. · 4-1 (Dell opposed)
2 for (Councillors Ash and Elm), 1 against (Councillor Fell) · 2 Members (Councillors Ash and Elm) voted in favour
"""

from __future__ import annotations

from minutes_cli.model import Votes
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

from .extents import Layout
from .movers import NAME, person, same_name

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"(?:\d{{1,3}}|(?i:{'|'.join(_WORDS)}|none|nil|zero))"
_AGREED = r"agreed(?=[\s,;]+(?:and\s+)?\d{1,2}\s+(?:abst|against|disagreed|opposed))"
"""    8 agreed, 1 abstained"""
_FOR = (
    r"in\s+favou?r|in\s+agreement|for(?:\s+the\s+(?:[Pp]roposal|[Mm]otion|[Aa]mendment))?(?!\s+the)"
    rf"|ayes?|yeas?|yes|{_AGREED}"
)
_AGAINST = r"against(?:\s+the\s+(?:[Pp]roposal|[Mm]otion|[Aa]mendment))?|opposed|nays?|noes|no(?=\s*[:(])"
_NEITHER = r"abst(?:ained|ain(?:ing)?|entions?)"
_score = regex.plain(
    r"""\b(?i:carried|lost|passed|failed|defeated|voted|agreed|approved|[Vv]otes?(?:\s+of|\s+was|\s+\d{1,2}(?=\s?:))?(?=[\s:]+\d)|by)\b[\s,:;(]*(?:unanimously\s+)?(?:by\s+)?(?:a\s+vote\s+of\s+\(?)?
      (?P<yes>\d{1,3})(?:\s+votes?)?\s*(?:[-–/]|to|:(?=\d(?!\d)))\s*(?P<no>\d{1,3})(?:\s+votes?)?(?:\s*[-–/]\s*(?P<rest>\d{1,3}))?(?![\d/-]|\.\d|\s*(?:pm|am|per|%))
      (?:,?\s+with\s+(?P<idle>\d{1,3}|one|two|three)\s+abst)?""",
    regex.VERBOSE,
)
_WHO = r"\((?P<%s>[^()]{2,400})\)"
_count = regex.plain(
    rf"""(?<![£€$])\b(?P<n>{_NUMBER})(?:[^\S\n]|\n(?!\s*\n))+(?:[Vv]otes?\s+|[Mm]embers?\s+|[Cc]ouncillors?\s+|were\s+|voted\s+|voting\s+|vote\s+)*+
    (?:{_WHO % "first"}\s*(?:were\s+|voted\s+|voting\s+|vote\s+)?)?
    (?:(?P<yes>(?i:{_FOR}))|(?P<no>(?i:{_AGAINST}))|(?P<idle>(?i:{_NEITHER})))\b(?:\s*{_WHO % "behind"})?""",
    regex.VERBOSE,
)
"""    9 Members voting in favour · 2 [against] (Councillors Ash and Elm) · 1 Member (Councillor Fell) [abstained]"""
_side = regex.plain(
    rf"""(?:^|(?<=[\s(|.\[*]))(?:voted?\s+|voting\s+)?(?:(?P<yes>(?i:{_FOR}))|(?P<no>(?i:{_AGAINST}))|(?P<idle>(?i:{_NEITHER})))
    [*_]{{0,3}}[^\S\n]*(?:(?P<before>\(\d{{1,3}}\))[^\S\n]*)?(?:votes?[^\S\n]*)?(?:[:–]|-(?=\s|\d)|\n(?=\s*Councillors?\b)|(?:(?<=FOR)|(?<=AYES)|(?<=NAYS)|(?<=NOES)|(?<=AGAINST)|(?<=ABSTAINED))(?=[^\S\n]+[^\W\d_a-z](?![^\W\d_a-z])))\s*""",
    regex.VERBOSE | regex.MULTILINE,
)
_NOBODY = r"(?:NO|ONE|TWO|SIX|TEN|NIL|ALL|AND|ANY|FOR|NAY|AYE|YES|YEA)"
_VOTER = rf"(?<![\p{{L}}\p{{M}}])(?:{NAME}|(?!{_NOBODY}\b)\p{{Lu}}{{2,3}}(?!\p{{L}}))"
"""Who voted: a name, or initials that may be a word elsewhere: AT."""
_listed = regex.compile(rf"(?:{NAME})(?:\s*(?:,|;|\band\b|&)\s*(?:and\s+)?(?:{NAME}))*+")
_voters_alone = regex.compile(rf"{_VOTER}(?:\s*(?:,|;|\band\b|&)\s*(?:and\s+)?{_VOTER})*+")
_number = regex.compile(rf"\s*\(?({_NUMBER})\)?(?![\d.])")
_behind = regex.compile(r"[\s.*]*\((\d{1,3})\)")
_total = regex.compile(r"(?<=[\p{L}.)][\s.*]{1,6})\((\d{1,3})\)")
_BRACKET, _COUNTED = 400, 40
"""Characters of names in brackets, and of the count before them."""
_FAR = 700
"""    Councillors Ash, Reed, Hickey-⏎⏎Moor and Dell. [(5)]: a name that a line breaks ends what is read of them"""
_ballot = regex.plain(r"\b[Ff]or[ \t]+(?:Councillor|Cllr|Cr|Mr|Mrs|Ms|Miss|Dr|Alderman)\b")
"""    For Councillor Ash⏎Councillors Dell, Fell and Moor (3): votes for one of several who were put up"""
_roll = regex.compile(
    rf"""(?P<name>{_VOTER})\s*(?:[-–,:]|voted|voting|\s)\s*(?:(?P<yes>(?i:ayes?|yeas?|yes))|(?P<no>(?i:nays?|noe?s?))|(?P<idle>(?i:abst(?:ain(?:ed|ing)?|ention))))
    \b(?!\s*:|\.?\s*\d)""",
    regex.VERBOSE,
    heart=r"(?:\b[^\W\d_a-z][\w'’-]*|[.)])\s*(?:[-–,:]|voted|voting|\s)\s*(?i:ayes?|yeas?|yes|nays?|noe?s?|abst\w*)\b(?!\s*:|\.?\s*\d)",
)
"""    Ash – aye, Reed – aye and Dell – nay · Ash yea, Reed yea · Ash, yes; Reed, yes"""
_alone = regex.compile(
    rf"\(\s*(?P<names>{NAME}(?:\s*(?:,|and|&)\s*{NAME})*+)\s+(?:(?P<no>opposed|against|dissenting)|(?P<idle>abstain\p{{L}}*))\s*\)"
)
_abstained = regex.compile(
    rf"(?P<names>{_VOTER}(?:\s*(?:,|and|&)\s*{_VOTER})*+)\s+(?:had\s+)?abstain(?:ed|ing)\b(?!\s*:)", needs=("abstain",)
)
"""    with Cllr Ash abstaining · 4 in favour, GK abstained"""
_received = regex.compile(
    rf"(?P<name>{NAME})\s+(?:had\s+)?(?:received|got|polled)\s+(?P<n>{_NUMBER})\s+votes?\b",
    needs=("received", "got", "polled"),
)
"""    Cllr Ash received 6 votes - Cllr Reed received 2 votes"""
_joins = regex.compile(r"\s*(?:,|;|\band\b|&)\s*(?:and\s+)?")

Side = tuple[int | None, tuple[str, ...]]


def read_votes(page: Layout, start: int, end: int) -> Votes | None:
    """The votes told between two places of a minute, if any."""
    text = page.text
    if not _may_tell(page, start, end) or _ballot.search(text, start, end):
        return None
    sides: dict[str, Side] = {}
    first, last = _with_brackets(text, page.triggers.votes_within(start, end), start, end)
    named = [*_side.finditer(text, first, last)]
    for m, following in zip(named, [*named[1:], None], strict=False):
        until = following.start() if following else end
        if (which := _which(m)) and which not in sides and (told := _under(text, m, until)) != (None, ()):
            sides[which] = told
    for m in _count.finditer(text, first, last):
        if (which := _which(m)) and which not in sides:
            sides[which] = (_value(m["n"]), _voters(m["first"] or m["behind"], _value(m["n"])))
    if not {"yes", "no"} & set(sides):
        sides = {}
    if not sides:
        sides = _called(text, start, end)
    if score := _score.search(text, first, last):
        _take_score(sides, text, score, end)
    _take_abstained(sides, text, first, last)
    if not sides:
        return None
    (yes, for_), (no, against), (idle, neither) = (sides.get(side, (None, ())) for side in ("yes", "no", "idle"))
    return Votes(yes, no, idle, for_, against, neither)


def read_ballot(page: Layout, candidate: str, start: int, end: int) -> Votes | None:
    """The votes for somebody who was put up, told by name between two places of a minute; None where they are not."""
    told = (m for m in _received.finditer(page.text, start, end) if same_name(person(m["name"]), person(candidate)))
    return next((Votes(for_=_value(m["n"])) for m in told), None)


def _with_brackets(text: str, window: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """A stretch of votes, with the whole of the brackets in which its first and its last names stand."""
    first, last = window
    opens = text.rfind("(", max(start, first - _BRACKET), first)
    if opens >= 0 and text.find(")", opens, first) < 0:
        first = max(start, opens - _COUNTED)
    if text.rfind("(", max(first, last - _BRACKET), last) > text.rfind(")", max(first, last - _BRACKET), last):
        closes = text.find(")", last, min(end, last + _BRACKET))
        last = closes + 1 if closes >= 0 else last
    return first, last


def _voters(raw: str | None, count: int) -> tuple[str, ...]:
    """The names in brackets beside a count, where they are no more than it counts and nothing else stands there."""
    raw = raw.strip(" .,;") if raw else ""
    names = _names(raw) if raw and _voters_alone.fullmatch(raw) else ()
    return names if len(names) <= count else ()


def _called(text: str, start: int, end: int) -> dict[str, Side]:
    """The sides of a roll call that names each with their word; one such name alone is none."""
    sides: dict[str, list[str]] = {}
    called = list(_roll.finditer(text, start, end))
    for m in called if len(called) > 1 else ():
        if (which := _which(m)) and (name := person(m["name"])):
            sides.setdefault(which, []).append(name)
    return {which: (len(names), tuple(names)) for which, names in sides.items()}


def _take_abstained(sides: dict[str, Side], text: str, start: int, end: int) -> None:
    """Add who abstained, where only that is told of them: "all in favour, with Cllr Ash abstaining"."""
    if "idle" not in sides and (who := _abstained.search(text, start, end)):
        sides["idle"] = len(_names(who["names"])), _names(who["names"])


def _take_score(sides: dict[str, Side], text: str, score: regex.Match[str], end: int) -> None:
    """Add what "carried 4-1 (Reed opposed)" says to what the names have said already: figures beat their count."""
    for side in ("yes", "no"):
        count, names = sides.get(side, (None, ()))
        if count is None or count == len(names):
            told = int(score[side])
            sides[side] = told, names if len(names) <= told else ()
    if idle := score["idle"] or score["rest"]:
        sides.setdefault("idle", (_value(idle), ()))
    for alone in _alone.finditer(text, score.end(), min(end, score.end() + 200)):
        which = _which(alone) or "no"
        count = sides[which][0] if which in sides else None
        sides[which] = (count, _names(alone["names"]))


def first_vote(page: Layout, start: int, end: int) -> int | None:
    """Where the first names or figures of a vote stand, if they do."""
    return (
        next((m.start() for m in _side.finditer(page.text, start, end)), None) if _may_tell(page, start, end) else None
    )


def _may_tell(page: Layout, start: int, end: int) -> bool:
    return page.triggers.vote_between(start, end) or page.text.find("FOR", start, end) >= 0


def carried_by(votes: Votes | None) -> bool | None:
    """Whether more were for it than against; None where that is not told."""
    if votes is None or votes.for_ is None or (votes.for_ == 0 and votes.against is None):
        return None  # "no" before "for" may be said of anything
    return votes.for_ > (votes.against or 0)


def _which(m: regex.Match[str]) -> str | None:
    told = m.groupdict()
    return next((side for side in ("yes", "no", "idle") if told.get(side)), None)


def _under(text: str, m: regex.Match[str], end: int) -> Side:
    """What stands behind the name of a side: a number, names, or names and their number."""
    before = int(m["before"].strip("()")) if m["before"] else None
    if n := _number.match(text, m.end(), end):
        return _value(n[1]), ()
    listed = _listed.match(text, m.end(), end)
    if not listed:
        return before, ()
    names = _names(listed[0])
    behind = _behind.match(text, listed.end(), end)
    if not (behind or before) and len(names) > 1:
        behind = _total.search(text, listed.end(), min(end, listed.end() + _FAR))
    if behind and not before:
        before = int(behind[1])
    return before if before is not None else len(names), names


def _names(raw: str) -> tuple[str, ...]:
    told = [person(part) for part in _joins.split(tidy(raw))]
    return tuple(name for name in told if name and name.casefold() not in ("none", "nil", "councillors", "councillor"))


def _value(word: str) -> int:
    folded = word.casefold()
    if folded.isdigit():
        return int(folded)
    return _WORDS.index(folded) if folded in _WORDS else 0
