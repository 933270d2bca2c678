"""The numbers of a citation, with their limbs, ranges told in full.

numbers  := number limb* (joint (word? number limb* | limb+))*
joint    := "," | "and" | "or" | "&" | "to" | "-"
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import DAY, MONTH, WEEKDAY
from minutes_cli.words.patterns import FLAGS, LIMB, NUMBER

REACH = 400
"""Characters in which a part of a citation stands: told where to stop, a pattern looks through no more of a page."""
_MOST = 50
"""Numbers that one phrase names: a longer list is no citation."""
WORD = regex.compile(
    r"""(?:(?<!\d\s|\d-|-)|(?<=(?:\n|\A)\s{0,20}\d{1,4}(?:\.\d{1,2})?[.)]?\s{1,20}))\b(?-i:[Mm]inutes?|MINUTES?|Min\.)
    (?P<no>\s+ref(?:erence)?\.?\s*:?(?=\s*\d)|\s+(?:ref(?:erence)?\.?\s*)?(?:nos?\.?|numbers?|numbered)(?=[\s\d]))?\s*""",
    FLAGS,
)
"""The word that a citation begins with, "No." behind it.  Not "7 minute"; but a paragraph's number may stand there."""
ONE = regex.compile(
    rf"(?:(?<!\()|(?=[A-Z]))(?P<n>{NUMBER})(?![\p{{L}}\d])(?P<l>\s[a-z]\)(?=[\s,;.]|$)|(?:\s?{LIMB}){{0,4}}+)", FLAGS
)
HYPHENED = regex.plain(rf"(?P<n>\d{{1,4}}-\d{{1,4}})(?![\w/-])(?P<l>(?:\s?{LIMB}){{0,4}})", FLAGS)
"""A number of two parts, where the paper's own are such; elsewhere a range: "Minutes 24-31"."""
ARTICLE = regex.plain(r"(?-i:(?P<n>[IVXLC]{1,7}))\b(?P<l>(?:\s?\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)){0,4})", FLAGS)
_limbs = regex.plain(rf"{LIMB}(?:\s?{LIMB}){{0,4}}+", FLAGS)
JOINT = regex.plain(
    r"\s*(?:,|;|&|\band\b|\bor\b|(?P<to>\bto\b|[-–](?=[\s\d(])))\s*(?:(?:and|or)\s+)?(?P<upto>to\s+)?", FLAGS
)
_date_follows = regex.plain(
    rf"""(?:{WEEKDAY},?\s+)?(?:{DAY}(?:\s?(?:st|nd|rd|th)\b)?(?:\s+{MONTH})?\s*(?:,|and|&)\s*(?:and\s+)?(?:on\s+)?){{0,3}}
    (?:{DAY}(?:\s?(?:st|nd|rd|th)\b)?(?:\s+day)?(?:\s+of)?[\s,./-]*{MONTH}\.?[\s,./-]*['’]?\d\d
      |\d\d?([./-])\d\d?\1\d\d(?:\d\d)?(?!\d|/)|\d\d\d\d-\d\d-\d\d(?!\d))""",
    FLAGS,
)
"""Where a number of the list would stand, a date begins: "Minute No. 45, 3 May 2013"."""


class Number(NamedTuple):
    """One number of a citation, and the limbs that are named of it, ranges told in full."""

    told: str
    limbs: tuple[str, ...]
    start: int
    end: int
    """Of the number and the limbs right behind it."""
    before: str = ""
    """The number that it is the end of a range from, "EX.30" in "EX.30 to EX.35"."""


def numbers_at(text: str, at: int, forms: tuple[regex.Pattern[str], ...] = (ONE,)) -> tuple[Number, ...]:
    """The numbers that begin at `at`, each with its limbs; empty where none does, or a date."""
    found: list[Number] = []
    joint: regex.Match[str] | None = None
    while True:
        start = _behind_word(text, at) if joint else at
        m = _number(text, start, forms)
        if m:
            ranged = bool(joint and (joint["to"] or joint["upto"]) and found)
            limbs = tuple(filter(None, (limb_path(m["l"]),)))
            found.append(Number(m["n"], limbs, m.start(), m.end(), found[-1].told if ranged else ""))
        elif joint and (more := _limbs.match(text, at, at + REACH)):
            limb = limb_path(more[0])
            told = found[-1]
            ranged = bool(joint["to"] or joint["upto"])
            between = tuple(_limbs_between(told.limbs[-1], limb)) if ranged and told.limbs else ()
            found[-1] = Number(told.told, (*told.limbs, *between, limb), told.start, more.end(), told.before)
        else:
            return tuple(found)
        joint = _joint(text, found[-1].end) if len(found) < _MOST else None
        if joint is None:
            return tuple(found)
        at = joint.end()


@lru_cache(4 * _MOST)
def _joint(text: str, at: int) -> regex.Match[str] | None:
    """What joins the next number, from behind one on; asked again from each "minute" of "minute 3; minute 4; …"."""
    return JOINT.match(text, at, at + REACH)


@lru_cache(4 * _MOST)
def _behind_word(text: str, at: int) -> int:
    again = WORD.match(text, at, at + REACH)
    return again.end() if again else at


@lru_cache(4 * _MOST)
def _number(text: str, at: int, forms: tuple[regex.Pattern[str], ...]) -> regex.Match[str] | None:
    if _date_follows.match(text, at, at + REACH):
        return None
    return next((m for form in forms if (m := form.match(text, at, at + REACH))), None)


def limb_path(told: str) -> str:
    """The limb as a path: " (2) (a)" is "(2)(a)", " b)" is "(b)"."""
    bare = "".join(told.split())
    return f"({bare}" if len(bare) == 2 and bare[1] == ")" else bare


_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def _limbs_between(first: str, last: str) -> Iterator[str]:
    """The limbs that a range leaves out: "(3)" of "7(2)-(4)"; none where the two are not of one list."""
    head, _, a = first.rpartition("(")
    b = last.removeprefix(head).strip("()") if last.startswith(head) else last.strip("()")
    a = a.strip("()")
    if a.isdigit() and b.isdigit():
        yield from (f"{head}({n})" for n in range(int(a) + 1, int(b)) if int(b) - int(a) < 40)
    elif a in _ROMANS and b in _ROMANS and (len(a) > 1 or len(b) > 1):
        yield from (f"{head}({r})" for r in _ROMANS[_ROMANS.index(a) + 1 : _ROMANS.index(b)])
    elif len(a) == len(b) == 1 and a.isalpha() and b.isalpha():
        yield from (f"{head}({chr(n)})" for n in range(ord(a) + 1, ord(b)))
