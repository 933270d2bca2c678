"""Whether a sentence tells less than a task asked for: fewer things, an interim report, a draft, or long ago.

obtain three quotes ≠ two of the three quotes had been obtained; write to the owner ≠ a letter had been drafted
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from minutes_cli.words import lazily
from minutes_cli.words.dates import MONTH
from minutes_cli.words.deed_kinds import deed_of, whom_of
from minutes_cli.words.stems import stem, stems

_LONG = 900
"""Characters of a task, or of what is told, that are looked at."""
_word = lazily.plain(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def is_only_drafted(task: str, told: str) -> bool:
    """Whether a letter is written, and not sent, to whom something was to be said: the Clerk had drafted a letter."""
    verb, kind = deed_of(task)
    if kind != "say" or verb in _DRAFTED or not whom_of(task):
        return False
    words = [word.casefold() for word in _word.findall(told[:_LONG])]
    letters = {before for before, word in pairwise(["", *words]) if word in _LETTERS}
    sent = any(word in _SENT and before != "be" for before, word in pairwise(["", *words]))
    return bool(letters) and not sent and ("draft" in letters or not _DRAFTS.isdisjoint(words))


_DRAFTS = frozenset(("drafted", "prepared", "composed"))
_DRAFTED = stems("draft prepare compose")
_LETTERS = frozenset("letter letters email e-mail reply response".split())  # noqa: SIM905
_SENT = frozenset("sent posted written wrote emailed issued delivered forwarded submitted replied answered".split())  # noqa: SIM905


def is_of_old(task: str, told: str, day: dt.date | None) -> bool:
    """Whether a sentence says of the very deed that it was done before the `day` on which it was asked for.

    obtain quotes ≠ the quotes had been obtained by Cllr Ash in 2021
    """
    verb, _ = deed_of(task)
    return day is not None and any(
        stem(m["verb"].casefold()) == verb and int(m["year"]) < day.year for m in _when_done.finditer(told[:_LONG])
    )


_when_done = lazily.plain(
    rf"\b(?:been|was|were)\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\s+(?:by\s+(?:[\w.’'-]+\s+){{1,5}})?(?:on|in|during)\s+"
    rf"(?:\d{{1,2}}\w*\s+)?(?:{MONTH}\s+)?(?P<year>(?:19|20)\d\d)\b"
)


def is_fewer(task: str, told: str) -> bool:
    """Whether fewer things are told than were asked for: obtain three quotes ≠ one quote had been obtained.

    Nor is a report given that is but an interim one.
    """
    if (interim := _interim.search(told)) and interim[1].casefold() not in task.casefold():
        return True
    if _half.search(told[:_LONG]):
        return True
    told = _of_these.sub(r"\1 ", told[:_LONG])
    wanted = {stem(m["noun"]): _NUMBERS[m["number"].casefold()] for m in _counted.finditer(task[:_LONG])}
    found = [
        (stem(m["noun"]), _NUMBERS[m["number"].casefold()])
        for m in _counted.finditer(told[:_LONG])
        if stem(m["noun"]) in wanted
    ]
    few = any(number < wanted[noun] for noun, number in found)
    return few and not any(number >= wanted[noun] for noun, number in found)


_NUMBERS = {
    **{word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)},  # noqa: SIM905
    **{str(n): n for n in range(1, 31)},
}
_counted = lazily.plain(rf"\b(?P<number>(?i:{'|'.join(_NUMBERS)}))\s+(?:[a-z]+\s+){{0,2}}?(?P<noun>[a-z]{{3,}}s?)\b")
_of_these = lazily.plain(
    rf"\b((?i:{'|'.join(_NUMBERS)}))\s+(?:out\s+)?of\s+(?:(?:the|these|those|our)\s+)?(?:(?i:{'|'.join(_NUMBERS)})\s+)?(?=[a-z])"
)
"""    two ‖ of the three ‖ quotes"""
_half = lazily.plain(
    r"\b(?i:half|part)\s+of\s+(?:the|his|her|their|this|it)\b(?:\s+[\w’'-]+){0,3}\s+(?:ha[ds]|have)\s+been\b"
)
_interim = lazily.plain(
    r"\b(?i:(interim|preliminary|partial|draft|oral|verbal))\s+(?:report|update|statement|survey)\b"
)
