"""Of which passage a person spoke, in whatever paper has it now.

A word is said of words, not of a number.  When a paper is corrected, or read by better rules, it stays with the words
it was said of, wherever they stand then; where they are gone, or changed by more than a slip of spelling, nothing is
guessed.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minutes_cli.words.common import COMMON
from minutes_cli.words.stems import stems

from . import whom
from .around import ASKING, same_around
from .evidence import plain
from .likeness import alike
from .seated import Sitting
from .spelling import SMALL, Texts, named, same_words
from .subject_lines import names_another

_MOST = 0.6
"""Of the words that stand in a passage of the same text, when rules cut it otherwise."""


class Passage(NamedTuple):
    """An action, as far as it is told from others: that of which something was said, or one that is held."""

    place: str | None
    """What follows the meeting in its id: `/34(2)(a)`."""
    words: str | None
    """Of the whole resolution, as `plain` leaves them; None where they were not kept."""
    task: str | None = None
    """The same of what is asked for."""
    start: int | None = None
    end: int | None = None
    names: frozenset[str] = frozenset()
    """Of its words those that are written as names are."""
    title: str | None = None
    """Of its minute, as it is printed, '' for none; None where it was not kept."""
    nth: int = 1
    """Under that title, and in those surroundings, which of those that ask for the same in the very same words …"""
    alike: int = 1
    """… of so many …"""
    elsewhere: int = 0
    """… and how many others of that meeting ask so, under other titles …"""
    around: str | None = None
    """What stands around it, as it is printed; of what somebody spoke of so much as told it apart; None: not kept."""
    beside: int = 0
    """… or under that title, in other surroundings."""
    besides: frozenset[str] = frozenset()
    """The words that are printed with its task, and are none of it: whom it names, …"""
    owner: frozenset[str] = frozenset()
    """… and the name of whoever is asked, which rows under a name do not print; empty where that is not known."""
    sitting: Sitting | None = None
    """What told its meeting from others of the day; None where that was not kept."""


class Held:
    """The actions of a meeting as one paper tells them, and what each is known again by."""

    __slots__ = ("_tasks", "_titles", "_words", "passages", "placed")

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        self.placed: dict[str | None, list[int]] = defaultdict(list)
        self._words, self._tasks, self._titles = Texts(), Texts(), Texts()
        for n, one in enumerate(self.passages):
            self.placed[one.place].append(n)
            self._words.add(one.words or "")
            self._tasks.add(one.task or "")
            self._titles.add(plain(one.title or ""))

    def close(self, said: Passage) -> list[tuple[int, int]]:
        """Those that say the same, first to last, and how close each is."""
        near = self._words.like(said.words or "") | (self._tasks.like(said.task) if said.task else set())
        return [(score, n) for n in sorted(near) if (score := _closeness(said, self.passages[n]))]

    def under(self, said: Passage, close: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Those of some that stand under the title of what was said."""
        near = self._titles.like(plain(said.title or ""))
        return [(s, n) for s, n in close if n in near and same_title(said.title, self.passages[n].title)]


def meant(said: Passage, among: Held, *, same_text: bool) -> int | None:
    """Which of the actions of a meeting, as one paper tells them, is the one of which something was said.

    1. the one with the same words, or that asks for the same in the same words, under the same title; of several there,
       the one around which the same stands; of several such, the one that comes as late among them, if they are as
       many as they were;
    2. where no such title has them, the only one with those words, if it was the only one and they name their matter
       so well that no other minute asks so ("the Clerk report to the next meeting" is of its minute alone);
    3. in the very text of which it was said: the one that is made of the same letters;
    4. else None: never one that merely stands where the other stood.
    """
    held = among.passages
    if said.words is None:  # said before words were kept: nothing but the place is known, which holds for that text
        return _only(among.placed.get(said.place, ())) if same_text else None
    if close := among.close(said):
        here = _best([(score, n) for score, n in close if same_text and _overlap(said, held[n])])
        return here[0] if len(here) == 1 else _among(said, among, close)
    if same_text and said.start is not None and said.end is not None:
        return _only(
            [
                n
                for n, one in enumerate(held)
                if _overlap(said, one) and alike(said.words or "", one.words or "") >= _MOST
            ]
        )
    return None


def chosen(said: Passage, held: Sequence[Passage]) -> int | None:
    """Of minutes that have a passage, the one that was meant; None where that cannot be told."""
    if said.title is None:
        here = [n for n, one in enumerate(held) if one.place == said.place]
        return _only(here or range(len(held)))
    return _among(said, Held(held), [(1, n) for n in range(len(held))]) if held else None


def _among(said: Passage, found: Held, close: Sequence[tuple[int, int]]) -> int | None:
    """Of those that ask in the same words, the one that was meant: its title tells, and what stands around it.

    Its order tells where these are the same; its number does not.

    Of what was said before titles were kept nothing but the number is known.
    """
    among, held = _best(close), found.passages
    if len(among) > 1 and (said.title is None or len({held[n].start for n in among}) == 1):  # tasks of one sentence
        return _only([n for n in among if held[n].place == said.place])
    under = found.under(said, close)
    if said.title is None or not under:
        unique = len(among) == 1 and said.alike == 1 and not said.elsewhere and not said.beside
        if not unique or names_another(said.around or "", held[among[0]].around or ""):
            return None
        return among[0] if _is_known_again(said, held[among[0]]) else None
    if _best(under)[0] not in among and not said.elsewhere:  # its very words stand elsewhere, others like them here
        return None
    return _so_surrounded(said, held, under)


def _so_surrounded(said: Passage, held: Sequence[Passage], under: Sequence[tuple[int, int]]) -> int | None:
    """Of those under one title, the one around which stands what stood around the one that was meant.

    Where none other asked so there, and none does, it need not be the same, if it names nothing else.
    """
    best = _best(under)
    if said.around is None:  # said before that was kept: the order tells where nothing else does
        others = all(same_around(held[best[0]].around or "", held[n].around or "") for n in best[1:])
        return best[said.nth - 1] if len(best) == said.alike and others else None
    like = {n: same_around(said.around, held[n].around or "") for _, n in under}
    if same := _best([(score, n) for score, n in under if like[n] == _SAME]):
        return same[said.nth - 1] if len(same) == said.alike else None
    if said.alike > 1:
        return None
    if not said.beside and len(best) == 1:
        return None if names_another(said.around, held[best[0]].around or "") else best[0]
    return _only(_best([(score, n) for score, n in under if like[n]]))


_SAME = 2
"""Of `same_around`: the same, but for slips of spelling."""


def _best(close: Sequence[tuple[int, int]]) -> list[int]:
    most = max(close)[0] if close else 0
    return [n for score, n in close if score == most]


def same_title(one: str | None, other: str | None) -> bool:
    """Whether two minutes bear one title, but for slips of spelling; two without any do."""
    return same_words(plain(one or ""), plain(other or ""), named(one or ""))


def _is_known_again(said: Passage, one: Passage) -> bool:
    """Whether the only one that asks so is the one that was meant, though it may stand elsewhere now."""
    telling = stems(said.task or said.words or "") - COMMON
    if said.title and one.title:
        return len(telling) >= _MATTER or same_title(said.title, one.title)
    return bool(telling) or _minute(one) == _minute(said)


_MATTER = 2
"""Words that are not common, as many as no request under another title has: "write to the landowner" has one."""


def _minute(one: Passage) -> str:
    """The number of the minute in which a passage stands."""
    return (one.place or "").partition("(")[0]


def _only(found: Sequence[int]) -> int | None:
    return found[0] if len(found) == 1 else None


def _closeness(said: Passage, one: Passage) -> int:
    """The whole resolution tells most; "the Clerk report on it" asks for what "be requested to report" does."""
    if whom.names_another(said.besides, one.owner, one.besides) or whom.are_others(said.owner, one.owner):
        return 0
    names = said.names | one.names
    task = bool(said.task and one.task) and same_words(said.task or "", one.task or "", names)
    whole = same_words(said.words or "", one.words or "", names)
    if not whole and not (task and _beside(said) == _beside(one)):
        return 0
    return 4 * (said.words == one.words) + 2 * whole + task


def of_one_passage(one: Passage, other: Passage) -> bool:
    """Whether two things were said of one action, wherever it stood."""
    if not _closeness(one, other) or (one.sitting and other.sitting and not one.sitting.fits(other.sitting)):
        return False
    if one.title is None or other.title is None:
        return True
    if not same_title(one.title, other.title):
        return not (one.elsewhere or other.elsewhere)
    if (one.beside or other.beside) and not same_around(one.around or "", other.around or ""):
        return False
    if names_another(one.around or "", other.around or ""):
        return False
    return one.alike != other.alike or one.nth == other.nth


def _beside(one: Passage) -> frozenset[str]:
    """The words of a resolution that stand beside its task and say more than that it is one: whom it asks."""
    task = (one.task or "").split()
    return frozenset((one.words or "").split()) - frozenset(task) - SMALL - ASKING


def _overlap(said: Passage, one: Passage) -> bool:
    if said.start is None or said.end is None or one.start is None or one.end is None:
        return False
    shared = min(said.end, one.end) - max(said.start, one.start)
    return 2 * shared > min(said.end - said.start, one.end - one.start)
