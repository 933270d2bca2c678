"""The capitalised words that a text ends with: Head of Parks · Cllr A Moss · the Chair or, failing him, the Mayor."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.particles import PARTICLES, opens_name
from minutes_cli.words.posts import POSTS
from minutes_cli.words.sentences import ABBREVIATIONS

from .things import is_thing

JOINING = frozenset(["of", "and", "for", "the", "in", "on", "to", "with", "&", "–", "-", "/", "or", ",", "at"])
TOKEN = regex.compile(r"\([^()]*\)|\S+")
_OF_OFFICE = frozenset(
    "former retired retiring outgoing incoming previous past late interim deputy assistant vice".split()  # noqa: SIM905
)
"""Words in small letters that make an office another: the former Clerk · the deputy Clerk."""
SECTION_OF_ACT = r"s\.?\d{2,3}[A-Z]?"
"""    the s151 Officer, who has an office by a section of an act"""
_section = regex.plain(SECTION_OF_ACT)
_council = regex.compile(r"\s+Council\b")
_KINDS = frozenset("parish town district county borough city community".split())  # noqa: SIM905 - before a Council
_THE = ("- the ", "– the ", "— the ")  # the Society for Local Clerks - the Clerk
_NO_NAMES = frozenset("that it a an subject following upon prior".split())  # noqa: SIM905
_full_stop = regex.compile(rf"(?!(?:{ABBREVIATIONS})\.)\p{{L}}[\p{{L}}'’-]+\.$")
"""    of the Council. Councillor Ash"""
_joining_head = regex.compile(r"(?:(?:the|and|of|for|in|on|to|with|or|at|that)\s+)+", regex.IGNORECASE)
_word_before = regex.compile(r"\p{Lu}\p{L}+\s$")
_titled = regex.plain(r"\b(?:Councillors?|Cll?rs?|Mrs?|Ms|Miss|Dr|Prof|Rev)\.? \Z")
_initial_before = regex.plain(r"(?:^|[\s.])[A-Z]\.? ?\Z")
_one_name = regex.plain(r" (?P<name>[A-Z][\w’'-]+)(?=,|\W*\Z| (?:and|or|&) )")
_or_else = regex.plain(
    r"\bor,? (?:in (?:his|her|their) absence|failing (?:him|her|them|that)"
    r"|if (?:s?he is |they are )?(?:not )?\w+),?(?= )"
    r"|\bfailing (?:whom|which),?(?= )"
)
"""    the Chair ‖ or, in her absence, ‖ the Vice-Chair · the Chair, ‖ failing whom ‖ the Vice-Chair"""
_GLUE = "\ue000"
"""Stands for a space within what joins two names."""


def capitals(words: str) -> int | None:
    """Where the run of capitalised words that ends `words` begins."""
    last = words[words.rfind(" ") + 1 :]
    if not (opens_name(last) or "(" in last or ")" in last):
        return None
    start: int | None = None
    if " or" in words or " failing wh" in words:
        words = _or_else.sub(lambda m: m[0].replace(" ", _GLUE), words)
    for token in reversed(list(TOKEN.finditer(words))):
        told = token[0]
        if opens_name(told) or (told[0] in "([0123456789“‘" and start is not None and not told[0].isdigit()):
            stops = (told.endswith((";", ":")) and told != "Director:") or (
                start is not None and _full_stop.match(told)
            )
            if stops or (
                told != "IT"
                and told.rstrip(",").casefold() in _NO_NAMES
                and not _is_of_name(words, token.start(), told)
            ):
                break
            start = token.start()
        elif told.isdigit() and len(told) < len("2024") and start and _word_before.search(words, 0, token.start()):
            continue
        elif told[0] == "(" or (start is not None and _belongs(words, told, token.end())):
            start = token.start()
        elif start is None or not _joins(told) or words.startswith(_THE, token.start()):
            break
    if start is None:
        return None
    head = _joining_head.match(words[start:])
    return start + (head.end() if head else 0)


def _belongs(words: str, told: str, end: int) -> bool:
    """Whether a word in small letters is of the name behind it: the former Clerk · Holm town Council · van Dijk."""
    if told in PARTICLES:
        behind = words[end : end + _NEXT].strip().partition(" ")[0]
        return opens_name(behind) or behind in PARTICLES
    return (
        told in _OF_OFFICE
        or _section.fullmatch(told) is not None
        or (told in _KINDS and _council.match(words, end) is not None)
    )


def _joins(told: str) -> bool:
    """Whether a word joins two names, or parts of one."""
    first, glued, _ = told.partition(_GLUE)
    return first.casefold().strip(",") in JOINING or (bool(glued) and first == "failing")


def _is_of_name(words: str, at: int, told: str) -> bool:
    """Whether a word at a place that may as well open a sentence is of a name: Cllr ‖ A Moss · J ‖ A Moss."""
    near = words[max(0, at - _TITLE) : at]
    if _titled.search(near):
        return True
    if told != "A":
        return False
    name = _one_name.match(words, at + 1)
    alone = name is not None and name["name"].casefold() not in POSTS and not is_thing(name["name"])
    return alone or _initial_before.search(near) is not None


_TITLE = 14
"""Characters of the longest title."""
_NEXT = 30
"""Characters behind a word in which the next one stands."""
