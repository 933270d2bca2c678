"""Which minutes are likely of one subject, where none cites another.

A piece of a minute follows the last earlier piece, of the same body or of one that it sits under, that shares with it
what is rare in the papers of that body: three telling words, or the number of one application.  A heading that comes
at every meeting joins nothing, since its words are rare nowhere; nor does a formula.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from math import fsum
from typing import NamedTuple

from minutes_cli.words.titles import BY_WHOM, STANDING

from .evidence import plain
from .heads import RARE, Heads, weight_of
from .matters import PROCEDURE, Matter, Told, matters, telling_words, years_in
from .naming import as_written, named_apart, names_of, numbered_apart
from .rarity import Rarity
from .stock import Stock


class Likely(NamedTuple):
    """That one minute likely follows another."""

    later: str
    earlier: str
    how: str
    """`words`, `number`, `title`."""
    strength: float
    """0 to 1."""
    why: str
    quote: str
    """Of the later …"""
    earlier_quote: str
    """… and of the earlier minute."""


_LEAST = 9.0
"""Weight of what two pieces must share …"""
_SHARE, _SHARE_OF_MANY = 0.5, 0.4
"""… and its share of all that they say (a cosine); the second will do where they share many words."""
_WORDS, _MANY = 3, 4
"""Telling words that they must share, a name of several words counting once …"""
_SURE = 0.8
"""… and the cosine from which one less will do."""
_LONG_AGO = 320
"""Days after which the same words are the next year's business, unless they name a number."""
_BACK = 12
"""Earlier pieces that are looked at for each word, the last ones."""
_NUMBER = 9.0
"""What it tells that two pieces name one number …"""
_FEW = 4
"""… and how many meetings may name it before it is of an order that many matters come under."""


class _Weighed(NamedTuple):
    """A piece with the weight of what it can share."""

    matter: Matter
    together: Mapping[str, int]
    """Words that come only together, as the names of a body do, by what they have in common: they tell as one."""
    weights: dict[str, float]
    whole: float
    """The square of all its weights."""
    day: int
    stock: Stock


class Papers(NamedTuple):
    """The minutes of one body, ready to be compared."""

    minutes: tuple[Told, ...]
    """In order of their day."""
    pieces: tuple[_Weighed, ...]
    titled: tuple[tuple[Told, frozenset[str]], ...]
    """Minutes with a title of their own, and its words."""
    titles: Rarity


def papers(told: Iterable[Told], furniture: frozenset[str]) -> Papers:
    """Read the minutes of a body; the words of `furniture`, its name and its members, tell nothing.

    The order of `told` makes no difference.
    """
    ordered = tuple(sorted(told, key=_order))
    found = matters(ordered, furniture)
    rare = _rarity((m.of, m.words) for m in found)
    known = Counter(n for _, n in {(m.of.meeting, n) for m in found for n in m.names})
    together = _together(found)
    stock = Stock(found)
    titled = tuple(
        (t, telling_words(BY_WHOM.sub("", t.title)) - furniture)
        for t in ordered
        if t.title and not PROCEDURE.search(t.title) and not STANDING.match(t.title)
    )
    weighed = tuple(_weigh(m, rare, known, together, stock) for m in found)
    return Papers(ordered, weighed, titled, _rarity(titled))


def _order(told: Told) -> tuple[str, str, str]:
    return told.date, told.meeting, told.id


def likely(own: Papers) -> list[Likely]:
    """The likely links among the minutes of one body, each pair once, in order of the later minute."""
    titles = {t.body: own.titles for t, _ in own.titled}
    return _best((*_by_words(own.pieces), *_by_title(own.titled, titles)))


def likely_across(one: Papers, other: Papers) -> list[Likely]:
    """The same between the minutes of two bodies of which one sits under the other."""
    pieces = sorted((*one.pieces, *other.pieces), key=lambda w: _order(w.matter.of))
    titled = sorted((*one.titled, *other.titled), key=lambda x: _order(x[0]))
    titles = {t.body: some.titles for some in (one, other) for t, _ in some.titled[:1]}
    return _best((*_by_words(pieces, across=True), *_by_title(titled, titles, across=True)))


def _best(links: Iterable[Likely]) -> list[Likely]:
    best: dict[tuple[str, str], Likely] = {}
    for link in links:
        key = (link.later, link.earlier)
        if key not in best or best[key].strength < link.strength:
            best[key] = link
    return [best[key] for key in sorted(best)]


def _by_words(weighed: Sequence[_Weighed], *, across: bool = False) -> Iterator[Likely]:
    holding: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for these in _meetings([w.matter.of.meeting for w in weighed]):
        for n in these:
            body = weighed[n].matter.of.body
            near = {
                o for other in list(holding) if across != (other == body) for o in _near(weighed[n], holding[other])
            }
            if link := _last(weighed[n], (weighed[o] for o in sorted(near))):
                yield link
        for n in these:
            for word in weighed[n].weights:
                holding[weighed[n].matter.of.body][word].append(n)


def _near(one: _Weighed, holding: Mapping[str, Sequence[int]]) -> list[int]:
    """The last earlier pieces that share enough weight with one."""
    shared: Counter[int] = Counter()
    for word, weight in one.weights.items():
        for other in holding.get(word, ())[-_BACK:]:
            shared[other] += weight  # type: ignore[assignment]
    return [other for other, weight in shared.items() if weight >= _LEAST]


def _last(one: _Weighed, others: Iterable[_Weighed]) -> Likely | None:
    """The link to the piece that speaks most for being followed, of like ones to the last."""
    links = [
        (link.strength * (1 - (one.day - other.day) / (3 * _LONG_AGO)), link)
        for other in others
        if (link := _linked(one, other))
    ]
    return max(links, key=lambda x: (x[0], x[1].earlier))[1] if links else None


def _linked(one: _Weighed, other: _Weighed) -> Likely | None:
    """That one piece follows another, if what they share says so and nothing they say speaks against it."""
    later, earlier = one.matter, other.matter
    numbers = {n for n in later.names & earlier.names if not one.stock.is_of_third(n, later, earlier)}
    if not numbers and (
        (later.names and earlier.names)
        or (later.years and earlier.years and not later.years & earlier.years)
        or one.day - other.day > _LONG_AGO
    ):
        return None
    if later.of.date == earlier.of.date or numbered_apart(later.text, earlier.text):
        return None
    weight = {w: min(v, other.weights[w]) for w, v in one.weights.items() if w in other.weights}
    close = fsum(v * v for v in weight.values()) / (one.whole * other.whole) ** 0.5 if weight else 0.0
    words = sorted((w for w in weight if w not in numbers and weight[w] >= RARE), key=lambda w: (-weight[w], w))
    if numbers:
        if not weight.keys() & numbers or not (words or any(c.isalpha() for n in numbers for c in n)):
            return None
        why = f"both name {' and '.join(sorted(n.upper() for n in numbers)[:3])}"
        return Likely(later.of.id, earlier.of.id, "number", 0.9, why, later.text, earlier.text)
    least = _SHARE_OF_MANY if len(words) >= _MANY else _SHARE
    if len(words) >= _WORDS - 1 and fsum(weight.values()) >= _LEAST:
        formula = frozenset[str]().union(*(stock.words(later, earlier) for stock in {one.stock, other.stock}))
        words = [w for w in words if w not in formula]
        weight = {w: v for w, v in weight.items() if w not in formula}
    if named_apart((later.text, one.weights), (earlier.text, other.weights), words, RARE):
        return None
    name = names_of(later.text)
    words = list({name.get(w, one.together.get(w, w)): w for w in reversed(words)}.values())[::-1]
    if len(words) < (_WORDS if close < _SURE else _WORDS - 1) or fsum(weight.values()) < _LEAST or close < least:
        return None
    why = f"shares {len(words)} words rare here: {', '.join(as_written(words[:6], f'{later.of.title} {later.text}'))}"
    return Likely(later.of.id, earlier.of.id, "words", round(min(0.85, close + 0.1), 2), why, later.text, earlier.text)


def _weigh(
    matter: Matter, rare: Rarity, known: Mapping[str, int], together: Mapping[str, int], stock: Stock
) -> _Weighed:
    words = {w: weight_of(rare, w) for w in matter.words}
    names = {n: _NUMBER for n in matter.names if known[n] <= _FEW}
    whole = fsum(v * v for v in words.values()) + fsum(v * v for v in names.values())
    telling = {w: v for w, v in words.items() if v >= RARE / 2}
    day = date.fromisoformat(matter.of.date).toordinal()
    return _Weighed(matter, together, telling | names, whole, day, stock)


def _by_title(
    titled: Sequence[tuple[Told, frozenset[str]]], titles: Mapping[str, Rarity], *, across: bool = False
) -> Iterator[Likely]:
    """Minutes of like titles: each follows the last before it."""
    holding: dict[str, list[int]] = defaultdict(list)
    heads = Heads(titles)
    for these in _meetings([t.meeting for t, _ in titled]):
        for n in these:
            one, words = titled[n]
            near = {o for w in words for o in holding.get(w, ())[-_BACK:]}
            links = [
                (titled[o][0].date, link)
                for o in near
                if not (across and one.body == titled[o][0].body) and (link := _same_title(titled[n], titled[o], heads))
            ]
            if links:
                yield max(links, key=lambda x: (x[0], x[1].strength, x[1].earlier))[1]
        for n in these:
            for word in titled[n][1]:
                holding[word].append(n)


def _same_title(one: tuple[Told, frozenset[str]], other: tuple[Told, frozenset[str]], rare: Heads) -> Likely | None:
    (later, mine), (earlier, theirs) = one, other
    if (date.fromisoformat(later.date) - date.fromisoformat(earlier.date)).days > _LONG_AGO:
        return None
    if (alike := rare.alike((later.body, mine), (earlier.body, theirs))) is None:
        return None
    if _figures(later.title) != _figures(earlier.title) or plain(later.text) == plain(earlier.text) != "":
        return None
    weight, told = alike
    why = f"is headed alike, in words rare here: {', '.join(told)}"
    strength = round(min(0.85, 0.5 + weight / 40), 2)
    return Likely(later.id, earlier.id, "title", strength, why, later.title, earlier.title)


@lru_cache(maxsize=1 << 12)
def _figures(title: str) -> frozenset[str]:
    """What tells "Lock 1" from "Lock 2", and one year's budget from the next."""
    return frozenset(w for w in plain(title).split() if w.isdigit()) | years_in(title)


def _rarity(words: Iterable[tuple[Told, frozenset[str]]]) -> Rarity:
    """How rare each word is, by meetings: no commoner for coming ten times in one."""
    meetings: dict[str, set[str]] = defaultdict(set)
    for told, some in words:
        meetings[told.meeting] |= some
    return Rarity(meetings.values())


def _together(found: Iterable[Matter]) -> dict[str, int]:
    """The words that stand in exactly the same meetings, five at least, by one number for all of them."""
    seen: dict[str, set[str]] = defaultdict(set)
    for matter in found:
        for word in matter.words:
            seen[word].add(matter.of.meeting)
    return {w: hash(frozenset(meetings)) for w, meetings in seen.items() if len(meetings) > _FEW}


def _meetings(meetings: Sequence[str]) -> Iterator[list[int]]:
    """The places of the rows of each meeting, in order."""
    for _, these in groupby(enumerate(meetings), lambda x: x[1]):
        yield [n for n, _ in these]
