"""Whose task it is: the office or the people that a request names."""

from __future__ import annotations

import regex

from minutes_cli.model import Attendee
from minutes_cli.words.passage import tidy

_JOINING = frozenset(["of", "and", "for", "the", "in", "on", "to", "with", "&", "–", "-", "/", "or", ",", "at"])
_LOWER_OFFICES = regex.compile(
    r"(?:the\s+|all\s+|our\s+)?(?P<office>(?:(?:town|parish|deputy|assistant|proper|finance|committee|vice|clerk|responsible|administrative|acting|planning|relevant|appropriate|senior|lead)[\s-]+){0,3}(?:clerk|chair(?:man|person|woman)?|officers?|members|treasurer|secretary|solicitor|auditor|contractor|manager|councillors?|wardens?|team|department|administrator|warden|caretaker|locum|head(?:teacher|master|mistress)?|bursar|surveyor|architect|engineer|builder|mason|gardener|grounds(?:man|men|person)|handyman))\W*$",
    regex.IGNORECASE,
)
_lower_post = regex.compile(
    r"\b(?:the|an?)\s+(?P<office>(?:[\p{Ll}'’-]+\s+){1,2}(?:officers?|solicitor|manager|surveyor|engineer|director|secretary))\W*$"
)
_OPENS = ("", "that", "the", "that the")
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


def is_person(name: str) -> bool:
    """Whether a name is certainly that of a person or an office, and not of a hall or a street."""
    return bool(_person_title.match(name) or _office_word.search(name) or _capital_letters.fullmatch(name))


def owner_before(subject: str, *, whole: bool = False) -> str | None:
    """The office or names that `subject` ends with, "the" left out; with `whole`, only if it is nothing else.

    "prior to the submission the Director of Housing" → "Director of Housing"; "a further report" → None.
    """
    words = _consulting.sub("", tidy(subject)).rstrip(" ,:–-")
    taken = _capitals(words)
    if taken is None:
        lower = _lower_post.search(words) or _LOWER_OFFICES.search(words)
        if not lower or (whole and words[: lower.start()].strip(" ,").casefold() not in _OPENS):
            return None
        return lower["office"]
    name = words[taken:]
    if whole and words[:taken].strip(" ,").casefold() not in _OPENS:
        return None
    thing = (_thing.search(name) and not _post.match(name)) or name.endswith(("’s", "'s"))
    return None if thing or _not_office.match(name) else name


def _capitals(words: str) -> int | None:
    """Where the run of capitalised words that ends `words` begins."""
    start: int | None = None
    for token in reversed(list(_token.finditer(words))):
        told = token[0]
        if told[0].isupper() or (told[0] in "([0123456789“‘" and start is not None and not told[0].isdigit()):
            if told.rstrip(",").casefold() in (
                "that",
                "it",
                "a",
                "an",
                "subject",
                "following",
                "upon",
                "prior",
            ) or told.endswith((";", ":")):
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
    head = regex.match(r"(?:(?:the|and|of|for|in|on|to|with|or|at|that)\s+)+", words[start:], regex.IGNORECASE)
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


class Owners:
    """Owners as a meeting names them: initials stand for the one attendee whose they are."""

    def __init__(self, attendance: tuple[Attendee, ...]) -> None:
        self._initials: dict[str, set[str]] = {}
        for person in attendance:
            for initials in {_bracketed(person), _initials(person.name)} - {""}:
                self._initials.setdefault(initials, set()).add(person.name)

    @property
    def any_initials(self) -> bool:
        """Whether anybody at the meeting has initials."""
        return bool(self._initials)

    def knows(self, initials: str) -> bool:
        """Whether each of "JP" or "JM/TG" is somebody at the meeting."""
        return all(part in self._initials for part in regex.split(r"\s*[/,&]\s*|\s+and\s+|\s+", initials))

    def named(self, owner: str | None) -> str | None:
        """`owner` with initials replaced by the names that they stand for, where each stands for just one."""
        if owner is None:
            return None
        told = regex.sub(r"^(?:the)\s+", "", tidy(owner), flags=regex.IGNORECASE)
        parts = regex.split(r"\s*[/,&]\s*|\s+and\s+", told)
        if not all(_capital_letters.fullmatch(part) for part in parts):
            return told
        names = [self._initials.get(part, set()) for part in parts]
        return " and ".join(next(iter(n)) if len(n) == 1 else part for n, part in zip(names, parts, strict=True))


def _bracketed(person: Attendee) -> str:
    return person.role if person.role and _capital_letters.fullmatch(person.role) else ""


def _initials(name: str) -> str:
    bare = _person_title.sub("", name)
    letters = "".join(part[0] for part in bare.split() if part[0].isupper())
    return letters if len(letters) > 1 else ""
