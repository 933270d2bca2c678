"""Whose task it is: the office or the people that a request names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from minutes_cli.model import Attendee
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .agents import OFFICE, OFFICES, TITLE, named_in, names_begin

_JOINING = frozenset(["of", "and", "for", "the", "in", "on", "to", "with", "&", "–", "-", "/", "or", ",", "at"])
_LOWER_OFFICES = regex.compile(
    r"(?:the\s+|all\s+|our\s+)?(?P<office>(?:(?:town|parish|deputy|assistant|proper|finance|committee|vice|clerk|responsible|administrative|acting|planning|relevant|appropriate|senior|lead)[\s-]+){0,3}(?:clerk|chair(?:man|person|woman)?|officers?|members|treasurer|secretary|solicitor|auditor|contractor|manager|councillors?|wardens?|team|department|administrator|warden|caretaker|locum|head(?:teacher|master|mistress)?|bursar|surveyor|architect|engineer|builder|mason|gardener|grounds(?:man|men|person)|handyman))\W*$",
    regex.IGNORECASE,
)
_NO_NAMES = frozenset("that it a an subject following upon prior".split())  # noqa: SIM905
LAST_WORDS = frozenset(
    """
    clerk chair chairman chairperson chairwoman officer officers members treasurer secretary solicitor auditor
    contractor manager councillor councillors warden wardens team department administrator caretaker locum head
    headteacher headmaster headmistress bursar surveyor architect engineer builder mason gardener groundsman
    groundsmen groundsperson grounds handyman director
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""The last words of offices in small letters, to look for before the grammar is tried."""
_last_word = regex.compile(r"(?<!\p{L})\p{L}++(?=\W*+$)")
_lower_post = regex.compile(
    r"\b(?:the|an?)\s+(?P<office>(?:[\p{Ll}'’-]+\s+){1,2}(?:officers?|solicitor|manager|surveyor|engineer|director|secretary))\W*$"
)
_OPENS = ("", "that", "the", "that the", "this", "that this")
"""All that may stand before an owner who is the whole of a subject."""
_consulting = regex.compile(
    r"\b(?:in|after|following|upon)\s+(?:consultation|discussions?|liaison|conjunction|partnership)\s+with\s+(?:the\s+)?[^,]+,\s*",
    regex.IGNORECASE,
)
_capital_letters = regex.compile(r"\p{Lu}{2,4}")
_person_title = regex.compile(r"^(?:Councillors?|C?Cllrs?\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Rev\.?)\s+")
_office_word = regex.compile(
    r"\b(?:clerk|chair(?:man|person|woman)?|officers?|head|director|manager|secretary|treasurer|solicitor|leader|mayor|councillors?"
    r"|commissioner|surveyor|engineer|governor|warden|contractor|registrar|bursar|convener|administrator|accountant|provost)\b",
    regex.IGNORECASE,
)
_token = regex.compile(r"\([^()]*\)|\S+")
_not_office = regex.compile(
    r"(?i)^(?:that|it|this|these|those|there|which|who|and|or|subject|upon|a|an|no|any|all|further|further\s+to|if|when)$"
)
_post = regex.compile(
    r"(?:\p{L}+\s+){0,3}(?:head|director|chief|manager|officer|lead|chair|member|secretary)\s+(?:of|for)\b",
    regex.IGNORECASE,
)
_thing = regex.compile(
    r"(?i)\b(?:report|minutes|item|application|letter|consideration|meeting|plan|budget|policy|recommendations?|resolution|motion|update|presentation|information|details|statement|strategy|accounts?|payment|grant|sum|agenda|programme|permission)s?$"
)


_joining_head = regex.compile(r"(?:(?:the|and|of|for|in|on|to|with|or|at|that)\s+)+", regex.IGNORECASE)


_described = regex.compile(
    r"^(?:that\s+)?the\s+(?P<kind>(?:local|relevant|appropriate|responsible|lead|new|acting|other)\s+)$",
    regex.IGNORECASE,
)


def is_person(name: str) -> bool:
    """Whether a name is certainly that of a person or an office, and not of a hall or a street."""
    return bool(_person_title.match(name) or _office_word.search(name) or _capital_letters.fullmatch(name))


_OPENS_ONLY = frozenset("The A An This That These Those It Its And In On At For To Of".split())  # noqa: SIM905
"""Words that a sentence begins with in capitals, and no name ends with: "The report, as circulated, was proposed"."""


def can_end(word: str) -> bool:
    """Whether the name of an office or a person can end with a word or sign."""
    return (not word.islower() or word in LAST_WORDS) and word not in _OPENS_ONLY


def owner_before(subject: str, *, whole: bool = False) -> str | None:
    """The office or names that `subject` ends with, "the" left out; with `whole`, only if it is nothing else.

    "prior to the submission the Director of Housing" → "Director of Housing"; "a further report" → None.
    """
    words = _consulting.sub("", tidy(subject)).rstrip(" ,:–-")
    taken = _capitals(words)
    if taken is None:
        lower = _lower_office(words)
        if not lower or (whole and words[: lower.start()].strip(" ,").casefold() not in _OPENS):
            return None
        return lower["office"]
    if m := _described.search(words[:taken]):
        taken = m.start("kind")
    name = words[taken:]
    if whole and words[:taken].strip(" ,").casefold() not in _OPENS:
        return None
    thing = (_thing.search(name) and not _post.match(name)) or name.endswith(("’s", "'s"))
    return None if thing or _not_office.match(name) else name


def _lower_office(words: str) -> regex.Match[str] | None:
    """The office in small letters that `words` end with: "the clerk", "a planning officer"."""
    last = _last_word.search(words[-40:])
    if last is None or last[0].casefold() not in LAST_WORDS:
        return None
    return _lower_post.search(words, max(0, len(words) - 90)) or _LOWER_OFFICES.search(words, max(0, len(words) - 90))


def _capitals(words: str) -> int | None:
    """Where the run of capitalised words that ends `words` begins."""
    last = words[words.rfind(" ") + 1 :]
    if not (last[:1].isupper() or "(" in last or ")" in last):
        return None
    start: int | None = None
    for token in reversed(list(_token.finditer(words))):
        told = token[0]
        if told[0].isupper() or (told[0] in "([0123456789“‘" and start is not None and not told[0].isdigit()):
            if told.rstrip(",").casefold() in _NO_NAMES or told.endswith((";", ":")):
                break
            start = token.start()
        elif told.isdigit() and start is not None and regex.search(r"\p{Lu}\p{L}+\s$", words[: token.start()]):
            continue
        elif told[0] == "(":
            start = token.start()
        elif start is None or told.casefold().strip(",") not in _JOINING:
            break
    if start is None:
        return None
    head = _joining_head.match(words[start:])
    return start + (head.end() if head else 0)


def owner_from(text: str, at: int) -> tuple[str, int] | None:
    """The office or names that stand at `at`, and where they end: "the Head of Parks to submit" → "Head of Parks"."""
    m = regex.compile(r"\s*(?:the\s+)?").match(text, at)
    start = m.end() if m else at
    end = start
    for token in _token.finditer(text, start):
        told = token[0]
        bare = told.strip(",;:.")
        joins = bare.casefold() in _JOINING and bare.casefold() not in ("to", "on", "with")
        if told[0].isupper() or told[0] == "(" or (joins and end > start):
            if not joins:
                end = token.end()
            if told[-1] in ";:." and not regex.fullmatch(r"\p{Lu}\.|Mrs?\.|Ms\.|Dr\.|Cllr\.", told):
                break
            continue
        break
    name = text[start:end].rstrip(" ,;:.")
    if name:
        return name, end
    lower = regex.compile(
        r"(?P<office>(?:\w+\s+){0,2}?(?:clerk|chair(?:man)?|officers?|members|treasurer|secretary|solicitor|contractor))\b"
    ).match(text, start)
    return (lower["office"], lower.end()) if lower else None


_parts = regex.compile(r"\s*[,/&]\s*(?:and\s+|plus\s+)?|\s+(?:and|plus|or|with)\s+")
_joined = regex.compile(r"\s*[/,&]\s*|\s+and\s+")
_the = regex.compile(r"^the\s+", regex.IGNORECASE)
_brackets = regex.compile(r"\s*\([^()]*\)")
_in_role = regex.compile(r"\s*[;,/]\s*")
_apart = regex.compile(r"\s*[/,&]\s*|\s+and\s+|\s+")
_officed = regex.compile(rf"\b{OFFICE}\b", FLAGS)
_titled = regex.compile(rf"{TITLE}\b\.?\s+\p{{Lu}}")
_word = regex.compile(r"[\p{L}\p{N}'’-]+")
_REACH = 110
"""Characters that the names of those who are asked may take."""


class Owners:
    """Those who can be asked at a meeting, and what the paper calls them."""

    def __init__(self, attendance: tuple[Attendee, ...]) -> None:
        self._initials: dict[str, set[str]] = {}
        self._known: set[str] = set()
        for person in attendance:
            words, initials = _called(person.name)
            self._known.update(words)
            for letters in (*_bracketed(person), *initials):
                self._initials.setdefault(letters, set()).add(person.name)
        self.last_words = OFFICES | self._known
        """In small letters, the words with which an office, or a name of somebody who was there, ends."""

    @property
    def any_initials(self) -> bool:
        """Whether anybody at the meeting has initials."""
        return bool(self._initials)

    def knows(self, initials: str) -> bool:
        """Whether "JP", or somebody of "JM/TG", was at the meeting."""
        return any(part in self._initials for part in _apart.split(initials))

    def before(self, text: str, at: int, since: int = 0) -> Iterator[tuple[int, str]]:
        """Where those can begin whom `text` names right before `at` (and after `since`), and the names, longest first.

        Dear: ask `may_end` first.
        """
        edge = self.names_begin(text, at, since)
        for start, told in named_in(text[edge:at].rstrip(" ,")):
            if self._can_be_asked(told):
                yield edge + start, _the.sub("", told)

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
        if fold in OFFICES or fold in self._known or word in self._initials:
            return True
        return word[:1].isupper() and (
            " of " in window[-60:] or " for " in window[-60:] or _titled.search(window[-40:]) is not None
        )

    def _can_be_asked(self, names: str) -> bool:
        """Whether each of several names is an office, has a title, or is somebody who was there."""
        of = False
        for part in _parts.split(_brackets.sub("", names)):
            if not part.strip() or (of and part[0].isupper() and not _titled.match(part)):
                continue  # "Head of Parks and Rivers"
            if not self.is_one(part):
                return False
            of = " of " in part or " for " in part
        return True

    def is_one(self, name: str) -> bool:
        """Whether `name` is an office, or somebody's."""
        if _officed.search(name) or _titled.match(name) or name in self._initials:
            return True
        words = [w.casefold() for w in _word.findall(name) if len(w) > 2]
        return bool(words) and words[-1] in self._known

    def named(self, owner: str | None) -> str | None:
        """`owner` with initials replaced by the names that they stand for, where each stands for just one.

        Letters that the paper itself never spells out any further ("P Reed (PR)") stay as they are printed.
        """
        if owner is None:
            return None
        told = _the.sub("", tidy(owner))
        if not told[:1].isupper():
            return told
        parts = _joined.split(told)
        if not all(_capital_letters.fullmatch(part) for part in parts):
            return told
        names = [self._initials.get(part, set()) for part in parts]
        if any(len(n) == 1 and _only_initials(next(iter(n))) for n in names):
            return told
        return " and ".join(next(iter(n)) if len(n) == 1 else part for n, part in zip(names, parts, strict=True))


def _bracketed(person: Attendee) -> list[str]:
    told = _in_role.split(person.role) if person.role else []
    return [part for part in told if _capital_letters.fullmatch(part)]


def _only_initials(name: str) -> bool:
    """Whether a name gives letters for every forename: "P Reed", "J. A. Pike"."""
    words = _person_title.sub("", name).split()
    return len(words) > 1 and all(len(w.strip(".")) < 2 for w in words[:-1])


@lru_cache(4096)
def _called(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a name without its title, in small letters; and its initials, if it has more than one."""
    bare = _person_title.sub("", name)
    letters = "".join(part[0] for part in bare.split() if part[0].isupper())
    words = tuple(word.casefold() for word in _word.findall(bare) if len(word) > 2)
    return words, (letters,) if len(letters) > 1 else ()
