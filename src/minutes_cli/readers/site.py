"""What a site puts around a paper: menus above and below it, as lines of nothing but links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from minutes_cli.model import Mark

from .reader import Extracted

LINK = "link"
"""The kind of a mark that is a reader's own: where a link is tells what a menu is."""

_FEWEST = 3
"""So many links one after the other, at the top or the foot of a page, are a menu."""

_chrome = re.compile(
    r"""\W*(?:(?:main\s+)?(?:menu|navigation)|toggle\s+(?:menu|navigation)|(?:open|close)(?:\s+(?:menu|search))?|search(?:\s+for)?
    |skip\s+to\s+[\w\s]{3,30}|you\s+are\s+here|home|sign\s+in|log\s?in|register|accessibility|cookies?|print|share(?:\s+this)?(?:\s+(?:page|on|with)\b.{0,40})?
    |follow\s+us(?:\s+on\b.{0,40})?|back\s+to\s+top|(?:tweet|email|facebook|twitter|linkedin|whatsapp|pinterest|instagram|youtube)
    |previous|next|related\s+(?:posts?|pages?|documents?)|categories|tags|archives|recent\s+posts|leave\s+a\s+(?:comment|reply)
    |(?:©|copyright\b).{0,100}|(?:proudly\s+)?powered\s+by\b.{0,60}|all\s+rights\s+reserved|privacy(?:\s+policy)?|(?:page\s+)?last\s+updated\b.{0,40})\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""Main menu · Skip to main content · You are here: · Share this page · Follow us on X · © Quay 2031 · Powered by X"""


def menus(lines: Sequence[str], links: Sequence[int]) -> set[int]:
    """Which lines are the site's: a run from the top, or from the foot, of nothing but links and what is among them.

    `links` says of each line how many links it has, if it has nothing else.
    """
    full = [n for n, line in enumerate(lines) if line.strip()]
    top = _run(lines, links, full)
    return top | _run(lines, links, (n for n in reversed(full) if n not in top))


def _run(lines: Sequence[str], links: Sequence[int], places: Iterable[int]) -> set[int]:
    found: set[int] = set()
    waiting: list[int] = []
    count = 0
    for n in places:
        if links[n]:
            found.update((*waiting, n))
            waiting = []
            count += links[n]
        elif len(lines[n]) < 160 and _chrome.fullmatch(lines[n].strip()):
            waiting.append(n)
        else:
            break
    return found | set(waiting) if count >= _FEWEST else set()


def without_links(found: Extracted) -> Extracted:
    """What was read, menus set aside, the marks of links gone."""
    links = [mark for mark in found.marks if str(mark.kind) == LINK]
    if not links:
        return found
    lines = found.text.split("\n")
    counts = list(_linked(lines, links))
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    aside = [Mark(starts[n], starts[n] + len(lines[n]), "menu") for n in menus(lines, counts) if lines[n].strip()]
    kept = [mark for mark in found.marks if str(mark.kind) != LINK]
    return replace(found, marks=tuple(sorted([*kept, *aside], key=lambda mark: (mark.start, -mark.end))))


def _linked(lines: list[str], links: list[Mark]) -> Iterator[int]:
    """How many links each line has; 0 for one that has other letters too."""
    at = start = 0
    for line in lines:
        end = start + len(line)
        covered, count, reached = True, 0, start
        while at < len(links) and links[at].start < end:
            covered = covered and not any(map(str.isalnum, line[reached - start : links[at].start - start]))
            reached = max(reached, links[at].end)
            count += 1
            at += 1
        yield count if covered and not any(map(str.isalnum, line[reached - start :])) else 0
        start = end + 1
