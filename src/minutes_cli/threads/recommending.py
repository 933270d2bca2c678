"""From committee to council and back: what became of a recommendation in the body that it went to.

Told by the words: the council that resolves what a committee recommended says so again, whole or changed; or it adopts
the minutes of the committee's meeting as they are.  A decision printed in both is one decision in two places.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.stems import stems

from .deciding import AGREED, CHANGED, Limb, outcomes

REFUSED, NOT_YET = "refused", "not yet"


class Said(NamedTuple):
    """A resolution, or a motion that was lost, of one body."""

    id: str
    item: str
    date: str
    text: str
    refused: bool = False
    """It was voted down, or it rejects something."""


class Became(NamedTuple):
    """What became of a recommendation."""

    recommendation: Said
    decision: Said | None
    how: str
    """`agreed`, `changed`, `refused`, `not yet`."""


_LONG_AGO = 200
"""Days after which a council decides on another recommendation."""
_ALIKE, _CHANGED = 0.6, 0.5
"""Share of the words of a recommendation that a decision on it has; of the words of both, of one that changes it."""
_FEWEST = 2
_FORMULA = stems(
    """
    accept accepted adopt adopted adoption agree agreed approve approved approval circulated circulate committee
    council contents draft endorse endorsed full herewith hereby meeting new present presented recommend recommended
    recommendation report resolve resolved submitted support
    """
)
"""What says that something is recommended or decided, and not what."""
_ADOPTED = lazily.plain(r"\b(?:adopt|approv|agree|accept|endors)", lazily.IGNORECASE)
_ADOPTS = lazily.plain(
    r"\b(?:minutes|report|recommendations?|resolutions?)\b.{0,160}?\b(?:adopted|approved|agreed|accepted|endorsed|ratified)\b",
    lazily.IGNORECASE | lazily.DOTALL,
)
_RECOMMENDS = lazily.plain(
    r"^\W*(?:to\s+)?recommend(?:s|ed|ing)?\b\W*(?:to\s+(?:the\s+)?[\w ]{3,60}?\s+)?(?=that\b)", lazily.IGNORECASE
)
_REFUSES = lazily.plain(
    r"\bnot\s+(?:be\s+)?(?:accepted|approved|adopted|agreed|supported)\b|\brefus|\breject", lazily.IGNORECASE
)


def became(
    recommended: Iterable[Said], decided: Iterable[Said], adopting: Mapping[str, str], met: Iterable[str]
) -> Iterator[Became]:
    """What became of each recommendation of a committee, as far as the minutes held of the other body tell.

    `adopting` has for a day of the committee the item in which the other body took its minutes; `met` are the days of
    which the other body's minutes are held: without one after the recommendation nothing is known, and nothing said.
    """
    every = sorted(decided, key=lambda d: (d.date, d.id))
    holding: dict[str, list[int]] = defaultdict(list)
    of_item: dict[str, list[Said]] = defaultdict(list)
    for n, one in enumerate(every):
        of_item[one.item].append(one)
        for word in stems(one.text):
            holding[word].append(n)
    days = sorted(met)
    for said in recommended:
        near = [every[n] for n in _near(said, every, holding)]
        if found := _decision(said, near):
            yield found
        elif bloc := next((d for d in of_item.get(adopting.get(said.date, ""), ()) if _ADOPTS.search(d.text)), None):
            yield Became(said, bloc, REFUSED if bloc.refused else AGREED)
        elif any(0 < _days(said.date, day) <= _LONG_AGO for day in days):
            yield Became(said, None, NOT_YET)


def _near(said: Said, every: Sequence[Said], holding: Mapping[str, Sequence[int]]) -> list[int]:
    """The decisions of the months after it that have most of its words, first to last."""
    words = _matter(said.text)
    if len(words) < _FEWEST:
        return []
    rare = sorted(words, key=lambda w: (len(holding.get(w, ())), w))[: len(words) // 2 + 1]
    shared = Counter(n for w in rare for n in holding.get(w, ()))
    near = [n for n in shared if 0 <= _days(said.date, every[n].date) <= _LONG_AGO]
    return sorted(n for n in near if len(words & _matter(every[n].text)) >= _ALIKE * len(words))


def _decision(said: Said, near: Sequence[Said]) -> Became | None:
    """The first decision in the words of the recommendation; else the first that refuses it; else the most alike."""
    text = bare(said.text)
    told = [(d, outcomes([text], [Limb(d.id, "", None, bare(d.text))])[0].how) for d in near]
    for one, how in told:
        if how == AGREED:
            return Became(said, one, REFUSED if one.refused else AGREED)
    for one, _ in told:
        if one.refused or _REFUSES.search(one.text):
            return Became(said, one, REFUSED)
    words = _matter(said.text)
    alike = [(len(words & other) / len(words | other), n) for n, d in enumerate(near) if (other := _matter(d.text))]
    share, n = max(alike, key=lambda x: (x[0], -x[1]), default=(0.0, 0))
    if share < _CHANGED and not any(how == CHANGED for _, how in told):
        return None
    one = near[n] if share >= _CHANGED else next(d for d, how in told if how == CHANGED)
    adopted = share >= _CHANGED and _ADOPTED.search(said.text) and _ADOPTED.search(one.text)
    return Became(said, one, AGREED if adopted and share >= _ALIKE else CHANGED)


def _matter(text: str) -> frozenset[str]:
    """What a recommendation or a decision is about, without the words of recommending and deciding."""
    return stems(bare(text)) - _FORMULA


def bare(text: str) -> str:
    """A resolution without what makes it a recommendation: "to recommend to the Council that …"."""
    return _RECOMMENDS.sub("", text)


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
