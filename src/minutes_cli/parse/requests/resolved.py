"""What resolutions ask for, each by its place in the tree: stems leave it to their limbs, conditions ask nobody."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.model import Resolution
from minutes_cli.words import lazily as regex
from minutes_cli.words.bare import is_bare
from minutes_cli.words.deeds import DECIDED
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .asides import without_asides
from .asking import all_asked, asked_for, only_owner
from .calling import left_open
from .clauses import ASKED, BARE_VERB, Asked
from .done import on_the_spot
from .passives import behind_what_is_done
from .recitals import without_recitals

_on_conditions = regex.compile(
    r"\b(?:granted|approved|permitted|renewed|agreed|varied|given)\b.{0,300}?\b(?:subject\s+to|(?:following|these)\s+conditions?)\b[^.;]{0,200}$"
    r"|\b(?:subject\s+to|on|with)\s+(?:the\s+(?:following\s+)?|these\s+)conditions?\W*$",
    regex.IGNORECASE,
)
_standing_power = regex.compile(r"\bauthori[sz]ed\b[^.;]*\bfrom\s+time\s+to\s+time\b", regex.IGNORECASE)
"""    are authorised on behalf of the Trust from time to time: a power, which asks for nothing"""
_open_stem = regex.compile(rf"(?:{ASKED}|agreed|delegated|required)\s+(?:that\b|to)\W*$|\bto\W*$", FLAGS)
_SIGNS = " \n\t:;,.–—-…("
_COMPLETED = ("to", "that", "TO", "THAT", "To", "That")
_END = 120
"""Characters of a stem's end that tell whether its limbs complete it."""
_SETTLED = ("noted", "approved", "confirmed", "thanked", "appointed", "rejected", "deferred")
"""Dispositions of resolutions that are done by being taken: they ask for something only outright."""


_DEEPEST = 12
"""Levels of a list that are gone up from a limb, at most."""


class Tree(NamedTuple):
    """The rows of what was resolved, by item and path, and which of them have limbs."""

    rows: Mapping[tuple[str, str], Resolution]
    stems: frozenset[tuple[str, str | None]]

    own: frozenset[tuple[str, str]]
    """Blocks under RECOMMENDED that the body itself disposes of."""

    def above(self, r: Resolution) -> Resolution | None:
        """The row that one hangs from; below so many levels none hangs from another."""
        return self.rows.get((r.item, r.stem)) if r.stem is not None and r.path.count("(") <= _DEEPEST else None


def tree_of(resolutions: Iterable[Resolution]) -> Tree:
    """The rows of a paper, for looking up what hangs from what."""
    rows = tuple(resolutions)
    return Tree(
        {(r.item, r.path): r for r in rows},
        frozenset((r.item, r.stem) for r in rows if r.stem is not None),
        frozenset((r.item, _block(r)) for r in rows if r.disposition != "recommended"),
    )


def asked_by(r: Resolution, tree: Tree) -> tuple[Asked, ...]:
    """What a row asks for: itself, or its stem through it; one for each request."""
    has_limbs = (r.item, r.path) in tree.stems
    if r.restates or _is_for_another(r, tree) or (has_limbs and _is_open(r, tree)) or on_the_spot(r.text):
        return ()
    if _is_condition(r, tree):
        return ()
    above = _inherited(r, tree)
    asked = (above,) if above else all_asked(r.text, settled=r.disposition in _SETTLED)
    return tuple(one for one in asked if not on_the_spot(one.task))


def with_matter(one: Asked, text: str) -> str:
    """The task of a request, with what a resolution tells before it where its own words do not tell the matter.

    A reply was agreed, Clerk to action · … and the list be shared. Clerk to progress
    """
    if one.owner is None or not is_bare(one.task) or one.task.split()[0] in DECIDED:
        return one.task
    words = _tidied(text)
    if "proposal" in words or len(words) > _LONGEST:
        return one.task
    at = words.rfind(one.task)
    m = _owner_to.search(words[max(0, at - _END * 3) : max(0, at)])
    return _that.sub("", words) if m and m["who"].endswith(one.owner) else one.task


_LONGEST = 1500
"""Characters of a resolution that are the matter of each of its bare deeds, at most."""


@lru_cache(maxsize=8)
def _tidied(text: str) -> str:
    """The words of a resolution, told once for all that it asks: it may ask for thousands of things."""
    return tidy(text)


_owner_to = regex.compile(
    r"\p{L}[^.;,]{5,200}[.;,–-]\s+(?P<who>[^.;,]{2,60}?)\s+(?:to|will|would|should|agreed\s+to)\s+$", FLAGS
)
_that = regex.compile(r"^\W*that\s+", FLAGS)


def _is_for_another(r: Resolution, tree: Tree) -> bool:
    """Whether a row is recommended to another body: not of a block that disposes of other things itself."""
    if r.disposition != "recommended":
        return False
    return (r.item, _block(r)) not in tree.own or "recommend" in r.text.casefold()


def _block(r: Resolution) -> str:
    """The mark of the block of an item that a row is of: "[2]" of "[2](a)"."""
    return r.path.partition("]")[0] if r.path.startswith("[") else ""


def _is_open(r: Resolution, tree: Tree) -> bool:
    """Whether a stem leaves its request to its limbs: "be requested to:", and "as to the accounts:" under that."""
    end = r.text[-_END:]
    if (end.rstrip(_SIGNS).endswith(_COMPLETED) and _open_stem.search(end)) or only_owner(r.text) or left_open(r.text):
        return True
    above = tree.above(r) if r.text.rstrip().endswith(":") else None
    return above is not None and _is_open(above, tree)


def _is_condition(r: Resolution, tree: Tree) -> bool:
    """Whether a limb is a condition of what its stem grants, which asks nothing of the council's own people."""
    stem = tree.above(r)
    return stem is not None and (
        bool(_on_conditions.search(stem.text[-_END * 4 :]) or _standing_power.search(stem.text))
        or _is_condition(stem, tree)
    )


def _inherited(r: Resolution, tree: Tree) -> Asked | None:
    stem = tree.above(r)
    if stem is None or not _is_open(stem, tree):
        return None
    above = _inherited(stem, tree) or asked_for(stem.text)
    owner = left_open(stem.text) or (above.owner if above else only_owner(stem.text))
    return Asked(owner, regex.sub(r"^\s*to\s+", "", r.text)) if owner or (above and BARE_VERB.match(r.text)) else None


def around(text: str, task: str) -> str:
    """The words of a resolution in which its one task stands, without those of other things, and of whom it asks.

    The owner be given until 1 May and ‖ the Clerk be asked to … · the Clerk ‖ (, who retires by 1 May,) be asked to …
    """
    words = tidy(without_recitals(text))
    at = max(0, words.find(task[:_FEW]))
    lead = behind_what_is_done(words[:at])
    return without_asides((lead if " be " in lead else words[:at]) + words[at:])


_FEW = 40
"""Characters of a task by which it is found again."""
