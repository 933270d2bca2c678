"""How a motion was voted on: by count, by roll call, by names under For and Against; before or after the words.

carried 5/2 · voted 3-0 · by 7 votes to 4 · 4 votes for, 1 against, 1 abstention
Ayes: Ash, Reed. Nays: None. · For: Councillors Ash and Reed. Against: Councillor Fell. · 4-1 (Dell opposed)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from minutes_cli.model import Votes
from minutes_cli.words import lazily as regex

from .counts import AGAINST, FOR, NEITHER, NUMBER, VOTER, Count, Side, counts_in, figure_of, names_in, side_of
from .extents import Layout
from .movers import NAME, TITLE, person, same_name

MORE_WANTED = regex.plain(
    r"\b(?:two[-\s]+thirds|three[-\s]+(?:quarters|fourths)|[2-9]/[3-9]|super-?majority|casting)\b", regex.IGNORECASE
)
"""    The motion failed 3-2, as a [two-thirds] majority was needed"""
_polled = regex.plain(
    r"\bplebiscite\b.{0,250}\bresults?\b.{0,60}\Z|"
    r"\b(?:(?:public|ward|parish|village|opinion|postal|local|online)\s+(?:\w+\s+)?(?:poll|ballot|vote)"
    r"|referendum|survey|consultation|respondents|petition|questionnaire)\b[^.;\n]*\Z",
    regex.IGNORECASE | regex.DOTALL,
)
"""    In the [public poll] 40 were for, 60 against"""
_POLL, _LED = 300, 3
"""Characters before figures in which that stands; and signs that may stand before them in their sentence."""
_for_something = regex.plain(r"(?i:for)[^\S\n]+(?!(?:and|with|but|n\w*)\b)[\w€£]")
"""    the Part 8 [for h]ouses · with 81 [for H]olm: no side has a figure beside it, and no name"""
_NEAR = 200
"""Characters around a score in which that stands."""
_FIGURES = "one|two|three|four|five|six|seven|eight|nine|ten|none|nil"
_MAJORITY = (
    r"(?i:(?:on\s+|for\s+(?:want|lack)\s+of\s+)?(?:an?\s+|the\s+)?(?:[a-z-]+\s+){0,2}?(?:majority|tied?\s+vote)\b"
    r"(?:\s+of\b(?!\s+\d/))?[\s,:(]+)"
)
"""    CARRIED [BY ABSOLUTE MAJORITY] 4/2 · failed [for lack of a majority,] 2-2-1; not: a majority of 2/3"""
_score = regex.plain(
    r"""\b(?i:carried|(?P<lost>lost|fail(?:ed|s)|defeated|fell)|passed|voted|agreed|approved|as\s+amended|[Vv]otes?(?:\s+of|\s+was|(?<=the\svote)\s+on\s[^.;:]{3,40}\s+was|\s+\d{1,2}(?=\s?:))?(?=[\s:(]+\d)|by)\b[\s,:;(]*(?:unanimously\s+)?(?i:by\s+)?(?:a\s+vote\s+of\s+\(?|MAJORITY)?
      (?P<yes>\d{1,3}|(?:WORDS)(?=\s+votes?\s+to\b))(?i:\s+votes?)?\s*(?:[-–/]|(?i:to)|:(?=\d(?!\d)))\s*(?P<no>\d{1,3}|(?<=to\s)(?:WORDS))(?:\s+votes?)?(?:\s*[-–/]\s*(?P<rest>\d{1,3}))?(?![\d/-]|\.\d|\s*(?:pm|am|per|%))
      (?:,?\s+with\s+(?P<idle>\d{1,3}|one|two|three)\s+abst)?""".replace("WORDS", _FIGURES).replace(
        "MAJORITY", _MAJORITY
    ),
    regex.VERBOSE,
)
_side = regex.plain(
    rf"""(?:^|(?<=[\s(|.\[*]))(?:voted?\s+|voting\s+)?(?:(?P<yes>(?i:{FOR}))|(?P<no>(?i:{AGAINST}|no(?=\s*[:(])))|(?P<idle>(?i:{NEITHER})))
    (?:[^\S\n]+(?:of[^\S\n]+)?(?:the|this)(?:[^\S\n]+[a-z]+)?[^\S\n]+(?i:amendment|motion|proposal|recommendation)(?=[*_]{{0,3}}[^\S\n]*:))?
    [*_]{{0,3}}[^\S\n]*(?:(?P<before>\(\d{{1,3}}\))[^\S\n]*)?(?:votes?[^\S\n]*)?(?:[:–]|-(?=\s|\d)|\n(?=\s*Councillors?\b)|(?:(?<=FOR)|(?<=AYES)|(?<=NAYS)|(?<=NOES)|(?<=AGAINST)|(?<=ABSTAINED))(?=[^\S\n]+[^\W\d_a-z](?![^\W\d_a-z])))\s*""",
    regex.VERBOSE | regex.MULTILINE,
)
"""    For: Councillors Ash and Reed · In favour of the proposed amendment: …"""
_LISTED = rf"(?:{NAME})(?:\s*(?:,|;|\band\b|&)\s*(?:and\s+)?(?:{NAME}))*+"
_listed = regex.compile(_LISTED)
_label_line = regex.plain(r"\n\s{0,9}[A-Z][\w /'’-]{1,40}:")
"""    Against: Cr Ash[⏎Reason for change:] the Council wished"""
_lines = regex.compile(rf"(?<!\b(?:and|{TITLE}))(?<![,;&])[^\S\n]*\n\s{{0,9}}(?={TITLE}\b)")
"""    For: Cr Ash[⏎]Cr Reed: each name on a line of its own"""
_cut_name = regex.compile(r"(?<=\b(?:Ó|Ní|Mac|[Dd]e|[Vv]an|[Dd]er|ap))[^\S\n]*\n\s*(?=\p{Lu})")
"""    For: Cllrs Reed, [Ó⏎]Moor: a line ends behind the particle of a name"""
_names_alone = regex.compile(rf"\s*{_LISTED}[.,;\s]*(?:\(\d{{1,3}}\))?[.\s]*")
_number = regex.plain(rf"\s*\(?{NUMBER}\b")
_behind = regex.compile(r"[\s.*]*\((\d{1,3})\)")
_total = regex.compile(r"(?<=[\p{L}.)][\s.*]{1,6})\((\d{1,3})\)")
_BRACKET, _COUNTED = 400, 40
"""Characters of names in brackets, and of the count before them."""
_FAR = 700
"""    Councillors Ash, Reed, Hickey-⏎⏎Moor and Dell. [(5)]: a name that a line breaks ends what is read of them"""
_ballot = regex.plain(r"\b[Ff]or[ \t]+(?:Councillor|Cllr|Cr|Mr|Mrs|Ms|Miss|Dr|Alderman)\b")
"""    For Councillor Ash⏎Councillors Dell, Fell and Moor (3): votes for one of several who were put up"""
_roll = regex.compile(
    rf"""(?P<name>{VOTER})\s*(?:[-–,:]|voted|voting|\s)\s*(?:(?P<yes>(?i:ayes?|yeas?|yes))|(?P<no>(?i:nays?|noe?s?))|(?P<idle>(?i:abst(?:ain(?:ed|ing)?|ention))))
    \b(?!\s*:|\.?\s*\d)""",
    regex.VERBOSE,
    heart=r"(?:\b[^\W\d_a-z][\w'’-]*|[.)])\s*(?:[-–,:]|voted|voting|\s)\s*(?i:ayes?|yeas?|yes|nays?|noe?s?|abst\w*)\b(?!\s*:|\.?\s*\d)",
)
"""    Ash – aye, Reed – aye and Dell – nay · Ash yea, Reed yea · Ash, yes; Reed, yes"""
SIDED = regex.compile(
    rf"[\s,;(]*(?:and\s+)?(?:with\s+)?(?P<names>{VOTER}(?:\s*(?:,|and|&)\s*{VOTER})*+)\s+"
    r"(?:vot(?:ing|ed)\s+)?(?:(?P<no>against|opposed|dissenting|no|nay)|(?P<yes>in\s+favou?r|for\s+it|yes|aye)|(?P<idle>abstain(?:ing|ed)))\b(?=\W*(?:$|[.,;:)]|and\s|with\s))",
    needs=("vot", "opposed", "against", "dissent", "favo", "abstain"),
)
"""    3-2[, with Atwood and Winslow voting against]"""
_alone = regex.compile(
    rf"\(\s*(?P<names>{NAME}(?:\s*(?:,|and|&)\s*{NAME})*+)\s+(?:(?P<no>opposed|against|dissenting)|(?P<idle>abstain\p{{L}}*))\s*\)"
)
_abstained = regex.compile(
    rf"(?P<names>{VOTER}(?:\s*(?:,|and|&)\s*{VOTER})*+)\s+(?:had\s+)?abstain(?:ed|ing)\b(?!\s*:)", needs=("abstain",)
)
"""    with Cllr Ash abstaining · 4 in favour, GK abstained"""
_received = regex.compile(
    rf"(?P<name>{NAME})\s+(?:had\s+)?(?:received|got|polled)\s+(?P<n>{NUMBER})\s+votes?\b",
    needs=("received", "got", "polled"),
)
"""    Cllr Ash received 6 votes - Cllr Reed received 2 votes"""


def read_votes(page: Layout, start: int, end: int) -> Votes | None:
    """The votes told between two places of a minute, if any."""
    text = page.text
    if not _may_tell(page, start, end) or _ballot.search(text, start, end):
        return None
    sides: dict[str, Side] = {}
    first, last = _with_brackets(text, page.triggers.votes_within(start, end), start, end)
    counted = _of_members(text, [*counts_in(text, first, last)])
    behind = [(c.start, c.side, c.told) for c in counted if c.order == "behind"]
    for _, side, told in sorted([*behind, *_named(text, first, last, end)], key=itemgetter(0)):
        sides.setdefault(side, told)
    for count in counted:
        sides.setdefault(count.side, count.told)
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


def _named(text: str, first: int, last: int, end: int) -> Iterator[tuple[int, str, Side]]:
    """The sides under whose name those stand who voted so: place, side, and who."""
    named = [*_side.finditer(text, first, last)]
    for m, following in zip(named, [*named[1:], None], strict=False):
        until = following.start() if following else end
        if (side := side_of(m)) and (told := _under(text, m, until)) != (None, ()):
            yield m.start(), side, told


def read_ballot(page: Layout, candidate: str, start: int, end: int) -> Votes | None:
    """The votes for somebody who was put up, told by name between two places of a minute; None where they are not."""
    told = (m for m in _received.finditer(page.text, start, end) if same_name(person(m["name"]), person(candidate)))
    return next((Votes(for_=figure_of(m["n"])) for m in told), None)


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


def _called(text: str, start: int, end: int) -> dict[str, Side]:
    """The sides of a roll call that names each with their word; one such name alone is none."""
    sides: dict[str, list[str]] = {}
    called = list(_roll.finditer(text, start, end))
    for m in called if len(called) > 1 else ():
        if (which := side_of(m)) and (name := person(m["name"])):
            sides.setdefault(which, []).append(name)
    return {which: (len(names), tuple(names)) for which, names in sides.items()}


def _take_abstained(sides: dict[str, Side], text: str, start: int, end: int) -> None:
    """Add who abstained, where only that is told of them: "all in favour, with Cllr Ash abstaining"."""
    if "idle" not in sides and (who := _abstained.search(text, start, end)):
        sides["idle"] = len(names_in(who["names"])), names_in(who["names"])


def _take_score(sides: dict[str, Side], text: str, score: regex.Match[str], end: int) -> None:
    """Add what "carried 4-1 (Reed opposed)" says to what the names have said already: figures beat their count."""
    for side, told in zip(("yes", "no"), _score_of(text, score, end), strict=True):
        count, names = sides.get(side, (None, ()))
        if count is None or count == len(names):
            sides[side] = told, names if len(names) <= told else ()
    if idle := score["idle"] or score["rest"]:
        sides.setdefault("idle", (figure_of(idle), ()))
    take_sided(sides, text, score.end(), min(end, score.end() + 200))
    for alone in _alone.finditer(text, score.end(), min(end, score.end() + 200)):
        which = side_of(alone) or "no"
        count = sides[which][0] if which in sides else None
        sides[which] = (count, names_in(alone["names"]))


def take_sided(sides: dict[str, Side], text: str, at: int, end: int) -> None:
    """Add who stood on which side, told from a place on, where they are as many as figures say."""
    while (m := SIDED.match(text, at, end)) and (which := side_of(m)):
        names = names_in(m["names"])
        count, known = sides.get(which, (None, ()))
        if len(names) > len(known) and count in (None, len(known), len(names)):
            sides[which] = len(names), names
        at = m.end()


def _score_of(text: str, score: regex.Match[str], end: int) -> tuple[int, int]:
    """How many were for and against: in "lost by 3 votes to 2" the more are against, unless half was not enough."""
    yes, no = figure_of(score["yes"]), figure_of(score["no"])
    if (
        score["lost"]
        and yes > no
        and not MORE_WANTED.search(text, max(0, score.start() - _NEAR), min(end, score.end() + _NEAR))
    ):
        return no, yes
    return yes, no


def first_vote(page: Layout, start: int, end: int) -> int | None:
    """Where the first names or figures of a vote stand, if they do."""
    return (
        next((m.start() for m in _side.finditer(page.text, start, end)), None) if _may_tell(page, start, end) else None
    )


def _may_tell(page: Layout, start: int, end: int) -> bool:
    return page.triggers.vote_between(start, end) or page.text.find("FOR", start, end) >= 0


def voted_apart(page: Layout, start: int, end: int) -> int | None:
    """Where a sentence of figures alone begins behind what was moved: "… that it be worn. 2 for, 2 against. …"."""
    text = page.text
    first = page.cut.at(start).end
    if first >= end or not _may_tell(page, first, end):
        return None
    counted = [*counts_in(text, first, end)]
    for one, other in pairwise(counted):
        said = page.cut.at(one.start)
        if {one.side, other.side} == {"yes", "no"} and other.end <= said.end and one.start - said.start < _LED:
            return start + len(text[start : said.start].rstrip())
    return None


def _of_members(text: str, counted: list[Count]) -> list[Count]:
    """The counts that may be votes of those who met: not of a public poll, and not where all count something else."""
    told = [count for count in counted if not _of_others(text, count.start)]
    return told if any(not _for_something.match(text, c.end - len("for")) or c.told[1] for c in told) else []


def _of_others(text: str, at: int) -> bool:
    """Whether the figures at a place are of a poll of others than those who met."""
    return _polled.search(text, max(0, at - _POLL), at) is not None


def carried_by(votes: Votes | None) -> bool | None:
    """Whether more were for it than against; None where that is not told."""
    if votes is None or votes.for_ is None or (votes.for_ == 0 and votes.against is None):
        return None  # "no" before "for" may be said of anything
    return votes.for_ > (votes.against or 0)


def _names_end(text: str, start: int, stop: int, end: int) -> int:
    """Where the names between two places end: before a line that is a label, or that says more than who they are."""
    at = text.find("\n", start, stop)
    while at >= 0:
        below = text.find("\n", at + 1, end)
        more = _lines.match(text, at, end) and not _names_alone.fullmatch(text, at, below if below >= 0 else end)
        if more or _label_line.match(text, at, end):
            return at
        at = text.find("\n", at + 1, stop)
    return stop


def _under(text: str, m: regex.Match[str], end: int) -> Side:
    """Who stands behind the name of a side, and their number; where only a figure does, it is counted elsewhere."""
    before = int(m["before"].strip("()")) if m["before"] else None
    if _number.match(text, m.end(), end):
        return None, ()
    listed = _listed.match(text, m.end(), end)
    if not listed:
        return before, ()
    until = listed.end()
    if (cut := _cut_name.match(text, until, end)) and (more := _listed.match(text, cut.end())):
        until = min(end, more.end())
    stop = _names_end(text, listed.start(), until, end)
    names = names_in(_cut_name.sub(" ", _lines.sub(", ", text[listed.start() : stop])))
    behind = _behind.match(text, stop, end)
    if not (behind or before) and len(names) > 1:
        behind = _total.search(text, stop, min(end, stop + _FAR))
    if behind and not before:
        before = int(behind[1])
    return before if before is not None else len(names), names
