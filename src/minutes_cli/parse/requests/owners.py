"""Whose task it is: the office or the people that a request names."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from minutes_cli.model import Attendee
from minutes_cli.words import lazily as regex
from minutes_cli.words.particles import PARTICLE
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.posts import LOWER, POSTS, alternatives

from .agents import OFFICE, TITLE, named_in, names_begin
from .asides import leaves_out, without_aside
from .capitals import SECTION_OF_ACT, capitals
from .initials import CAPITAL_LETTERS, PERSON_TITLE, bracketed, called, initials_in, is_of_name, only_initials
from .things import is_thing

_LOWER_OFFICES = regex.compile(
    rf"""(?:the\s+|all\s+|our\s+)?(?P<office>(?:(?:town|parish|deputy|assistant|proper|finance|committee|vice|clerk|responsible
    |administrative|acting|planning|relevant|appropriate|senior|lead|portfolio|cabinet|ward|executive)[\s-]+){{0,3}}
    (?:{alternatives(LOWER)}))\W*$""",
    FLAGS,
)
_last_word = regex.compile(r"(?<!\p{L})\p{L}++(?=\W*+$)")
_lower_post = regex.compile(
    r"\b(?:the|an?)\s+(?P<office>(?:[\p{Ll}'’-]+\s+){1,2}(?:officers?|solicitor|manager|surveyor|engineer|director|secretary))\W*$"
)
_OPENS = frozenset(
    (
        "",
        "that",
        *(f"{that}{word}" for that in ("", "that ") for word in ("the", "this", "all", "each", "every", "both")),
    )
)
"""All that may stand before an owner who is the whole of a subject."""
_office_word = regex.compile(rf"\b(?:{alternatives(POSTS - {'members'})})\b", FLAGS)
_not_office = regex.compile(
    r"(?i)^(?:\p{L}|we|he|she|they|you|that|it|this|these|those|there|which|who|and|or|also|therefore|however|subject|upon|a|an|no|any|all|further|further\s+to|if|when|(?:\S.{0,60}\s)?not|nobody|none|neither|no[\s-]one)$"
)
_figure = regex.compile(rf"(?<!\b[Ss]ection)\s(?!{SECTION_OF_ACT}\s)\p{{L}}*/?\d")
"""    Mrs Reed No Objections E/36028; not: the Section 151 Officer"""
_some_of = regex.compile(
    r"^(?:[Tt]hat\s+)?(?:[Tt]he\s+)?(?P<some>(?!(?:on|in|at|by|with|of|to|for|from|subject|prior|following|further|as|he|she|they|we)\b)(?:\p{Ll}[\p{Ll}-]*\s+){1,4}(?:of|from|at)\s+(?:the\s+)?)$"
)
"""    two residents from Holm · a senior member of the Lifeboat Trust"""
_doing = regex.compile(
    r"(?:ing|(?:install|loc|oper|prepar|implement)ation|(?:erec|construc|reduc|introduc|exten|expan|provi)[st]ion|removal|renewal|repair|closure"
    r"|(?:replace|improve|develop|establish)ment|maintenance|on\s+the\s+\p{Ll}+)\s+(?:of|from|at)\s"
)
"""    the renumbering of Mill Road"""
_folk = regex.compile(
    r"(?:that\s+)?(?:the|all|any)\s+(?P<who>(?:\p{Ll}+\s+){0,2}?(?:owners?|residents|tenants|landlords?|landowners?|developers?|farmers|parents"
    r"|schools|volunteers|applicants?|operators?|police|government)\b(?:\s+(?:of|in|at|for|from)\s+[^,;.]{2,80})?)$",
    regex.IGNORECASE,
)
"""    the owners of the former mill"""
_told_the = regex.compile(r"\p{Lu}\p{Ll}+(?:ed|e?s)\s+the\s+(?=\p{Lu})")
"""    Authorized the ‖ Fire Chief"""
_described = regex.compile(
    r"^(?:that\s+)?(?:(?:the|all|each|both)\s+)?(?P<kind>(?:local|relevant|appropriate|responsible|lead|new|acting|other|respective)\s+)$",
    regex.IGNORECASE,
)


def is_person(name: str) -> bool:
    """Whether a name is certainly that of a person or an office, and not of a hall or a street."""
    return bool(PERSON_TITLE.match(name) or _office_word.search(name) or CAPITAL_LETTERS.fullmatch(name))


_OF_SOMEBODY = frozenset(
    """
    advise ask brief chase congratulate consult email invite inform instruct let meet notify phone remind request ring
    see tell telephone thank urge
    should could would can may shall must
    """.split()  # noqa: SIM905
)
"""Verbs whose object is somebody, and other words that open a sentence before a name and no name: "Ask ‖ Clerk"."""


def is_order_for(name: str) -> bool:
    """Whether a name is the verb of an order with somebody to whom that is done: "Invite Director of Public Health"."""
    first, _, rest = name.partition(" ")
    opens = first.casefold()
    return opens in {"nothing", "nobody"} or (opens in _OF_SOMEBODY and is_person(rest))


_OPENS_ONLY = frozenset("The A An This That These Those It Its And In On At For To Of Do Does Did Has Is Are".split())  # noqa: SIM905
"""No name ends with these: "The report, as circulated, was proposed"."""


def can_end(word: str) -> bool:
    """Whether the name of an office or a person can end with a word or sign."""
    return (not word.islower() or word in LOWER) and word not in _OPENS_ONLY


def owner_before(subject: str, *, whole: bool = False) -> str | None:
    """The office or names that `subject` ends with, "the" left out; with `whole`, only if it is nothing else.

    "prior to the submission the Director of Housing" → "Director of Housing"; "a further report" → None.
    """
    words = without_aside(tidy(subject)).rstrip(" ,:–-")
    if folk := _folk.match(words):
        return folk["who"]
    taken = capitals(words)
    if taken is None:
        lower = _lower_office(words)
        if not lower or (whole and words[: lower.start()].strip(" ,").casefold() not in _OPENS):
            return None
        first = _and.search(words, 0, lower.start())  # "Cllr Ash ‖ and officers"
        others = owner_before(words[: first.start()], whole=whole) if first else None
        return f"{others} and {lower['office']}" if others and is_person(others) else lower["office"]
    if m := _described.search(words[:taken]):
        taken = m.start("kind")
    name = words[taken:]
    if told := _told_the.match(name):
        taken += told.end()
        name = words[taken:]
    some = _some_of.search(words[:taken])
    if some and _doing.search(some["some"]):
        return None
    if some:
        taken = some.start("some")
        name = words[taken:]
    if whole and not told and words[:taken].strip(" ,").casefold() not in _OPENS:
        return None
    none = is_thing(name.rstrip(" (")) or _figure.search(name) or _not_office.match(name)
    return None if none or name.endswith(("’s", "'s")) else name


_and = regex.plain(r"\s+and\s+(?:the\s+)?$")


def _lower_office(words: str) -> regex.Match[str] | None:
    """The office in small letters that `words` end with: "the clerk", "a planning officer"."""
    last = _last_word.search(words[-40:])
    if last is None or last[0].casefold() not in LOWER:
        return None
    return _lower_post.search(words, max(0, len(words) - 90)) or _LOWER_OFFICES.search(words, max(0, len(words) - 90))


APART = regex.compile(r"(?<!\b(?:Mr|Cllr)\.?\s?)(?:\s*[,/&+]\s*(?:and\s+|plus\s+)?|\s+(?:and|plus|or|with)\s+)")
"""What stands between several names: Ash ‖ and ‖ Reed · JM‖/‖TG; Mr & Mrs Ash are one."""
_joined = regex.compile(r"\s*[/,&]\s*|\s+and\s+")
_slash = regex.compile(r"\s*/\s*")
_the = regex.compile(r"^the\s+", regex.IGNORECASE)
_brackets = regex.compile(r"\s*\([^()]*\)")
_apart = regex.compile(r"\s*[/,&]\s*|\s+and\s+|\s+")
_officed = regex.compile(rf"\b{OFFICE}\b", FLAGS)
_titled = regex.compile(rf"{TITLE}\b\.?\s+{PARTICLE}{{0,2}}\p{{Lu}}")
_FIRST = r"\p{Lu}\p{Ll}[\p{L}’'-]*"
_first_names = regex.compile(
    rf"(?<![\w’'])(?<!\p{{Lu}}\p{{Ll}}+[\s|]+)(?P<who>(?:(?:Cllrs?|Councillors?)\b\.?\s+)?(?P<names>{_FIRST}(?:(?:\s*[,/&]\s*|\s+and\s+){_FIRST}){{0,4}}))\s*$"
)
"""    Ann · Ann, Tom and Joe: how a society calls its people"""
_word = regex.compile(r"[\p{L}\p{N}'’-]+")
_REACH = 110
"""Characters that the names of those who are asked may take."""


class Owners:
    """Those who can be asked at a meeting, and what the paper calls them."""

    def __init__(self, attendance: tuple[Attendee, ...], head: str = "", beside: Collection[str] = ()) -> None:
        """Whom a meeting knows.

        `head`: how the minutes begin, for initials of people where the list of who was there tells none; `beside`:
        the initials in a column for them, of whom some were not there.
        """
        self._initials: dict[str, set[str]] = {}
        self._roles: dict[str, set[str]] = {}
        self._known: set[str] = set()
        for person in attendance:
            words, initials = called(person.name)
            self._known.update(words)
            for own in (*bracketed(person), *initials):
                self._initials.setdefault(own, set()).add(person.name)
                self._roles.setdefault(own, set()).update(_word.findall((person.role or "").casefold()))
        for each in () if self._initials else initials_in(head):
            self._initials.setdefault(each, set())
        for each in beside:
            self._initials.setdefault(each, set())
        self.last_words = POSTS | self._known
        """In small letters, the words with which an office, or a name of somebody who was there, ends."""

    @property
    def knows_nobody(self) -> bool:
        """Whether the minutes tell of nobody who was there."""
        return not self._known and not self._initials

    @property
    def any_initials(self) -> bool:
        """Whether anybody at the meeting has initials."""
        return bool(self._initials)

    def knows(self, initials: str) -> bool:
        """Whether "JP", or somebody of "JM/TG", was at the meeting."""
        return any(part in self._initials for part in _apart.split(initials))

    def serves(self, initials: str, office: str) -> bool:
        """Whether "NC" holds the office that a sentence names, "the Clerk", or may: nobody else is known to hold it."""
        word = _the.sub("", office).casefold()
        others = (roles for letters, roles in self._roles.items() if letters != initials)
        return word in POSTS and initials in self._initials and not any(word in roles for roles in others)

    def before(self, text: str, at: int, since: int = 0) -> Iterator[tuple[int, str]]:
        """Where those can begin whom `text` names right before `at` (and after `since`), and the names, longest first.

        Dear: ask `may_end` first.
        """
        edge = self.names_begin(text, at, since)
        none = True
        for start, told in named_in(text[edge:at].rstrip(" ,")):
            if leaves_out(text[max(0, edge + start - _REACH) : edge + start]):  # "all except Cllr Ash will"
                return
            if is_order_for(told):
                return
            if self._can_be_asked(told):
                none = False
                yield edge + start, _the.sub("", told)
        if none and (m := _first_names.search(text, edge, at)) and self._are_known(m["names"]):
            yield m.start("who"), m["who"]

    def _are_known(self, names: str) -> bool:
        """Whether each of several names in one word is that of somebody who was there."""
        return all(one.casefold() in self._known for one in APART.split(names))

    def names_begin(self, text: str, at: int, since: int = 0) -> int:
        """Before which place no name of those can begin whom `text` names right before `at` (and after `since`)."""
        edge = max(0, since, at - _REACH)
        return edge + names_begin(text[edge:at].rstrip(" ,"))

    def may_end(self, text: str, at: int, since: int = 0) -> bool:
        """Whether anybody can be named right before `at`: the last word tells."""
        window = text[max(0, since, at - _REACH) : at].rstrip(" ,")
        if window.endswith(")"):
            window = window[: window.rfind("(")].rstrip()
        word = window[window.rfind(" ") + 1 :].rpartition("/")[2].rpartition("|")[2].lstrip("(-–—*•")
        if "-" in word and word[0].isdigit():  # "Services 0-19-clerk to reply"
            word = word.rpartition("-")[2]
        fold = word.casefold()
        if fold in POSTS or fold in self._known or word in self._initials:
            return True
        return word[:1].isupper() and (
            any(joint in window[-60:] for joint in (" of ", " for ", " to the "))
            or _titled.search(window[-40:]) is not None
        )

    def _can_be_asked(self, names: str) -> bool:
        """Whether each of several names is an office, has a title, or is somebody who was there."""
        of = False
        for part in APART.split(_brackets.sub("", names)):
            if not part.strip() or (of and part[0].isupper() and not _titled.match(part)):
                continue  # "Head of Parks and Rivers"
            if is_thing(part):
                return False
            if not self.is_one(part):
                return False
            of = " of " in part or " for " in part
        return True

    @staticmethod
    def is_office(name: str) -> bool:
        """Whether an owner is an office, and nobody's name."""
        return name.casefold().strip(" .").rpartition(" ")[2] in POSTS

    def is_one(self, name: str) -> bool:
        """Whether `name` is an office, or somebody's."""
        if _officed.search(name) or _titled.match(name) or name in self._initials:
            return True
        words = [w.casefold() for w in _word.findall(name) if is_of_name(w)]
        return bool(words) and words[-1] in self._known

    def spelled(self, owner: str | None) -> str | None:
        """The names that initials stand for: "JM/TG" → "Jo Moss and Tam Grey"; None for letters never spelled out."""
        parts = _joined.split(owner) if owner else ()
        if not parts or not all(CAPITAL_LETTERS.fullmatch(part) for part in parts):
            return None
        names = [self._initials.get(part, set()) for part in parts]
        if not any(names) or any(len(n) == 1 and only_initials(next(iter(n))) for n in names):
            return None
        return " and ".join(next(iter(n)) if len(n) == 1 else part for n, part in zip(names, parts, strict=True))


def printed(owner: str | None) -> str | None:
    """An owner as the paper prints it, on one line and without "the"."""
    return _slash.sub("/", _the.sub("", tidy(owner))) if owner else None
