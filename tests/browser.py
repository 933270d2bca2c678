"""A real browser over the pages that are handed on: Chromium, as Debian has it, driven by playwright.

`PAGES` are the pages that every check of `test_browser.py` looks at: a command whose `{out}` is the page, run where the
papers of `papers` are held, from `{folder}`.  A command that makes another page joins them by a line.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

from decade import decade

LONG = "where/nobody/breaks/" * 9
"""A word that no line has room for."""
PAGES: dict[str, tuple[str, ...]] = {
    "log": ("publish", "{out}", "--as-of", "2021-06-01"),
    "log of one body": ("publish", "{out}", "--as-of", "2021-06-01", "--body", "eel"),
    "log of nothing": ("publish", "{out}", "--as-of", "2021-06-01", "--since", "2030-01-01"),
    "one minute": ("publish", "{out}", "--as-of", "2021-06-01", "--about", "1 of 8 September 2020"),
    "annotated minutes": ("annotate", "{folder}/later.txt", "{out}", "--as-of", "2021-06-01"),
    "annotated pack": ("annotate", "{fixtures}/converted-agenda-pack.txt", "{out}", "--as-of", "2021-06-01"),
}

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
MISSING = (
    "there is no Chromium: apt-get install chromium"
    if not CHROMIUM
    else "there is no playwright with axe: pip install --group browser"
    if not find_spec("axe_playwright_python")
    else ""
)
"""Why no browser can be had; empty where one can."""

EELS = f"""EEL FISHERY BOARD

Minutes of the meeting of the Eel Fishery Board held on Tuesday 8 September 2020 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow, Councillor É. Dunnock

1. CAFÉ AT WEIR LANE

RESOLVED: That

(1) the report be noted; and

(2) the Head of Moorings be requested to:

(a) submit a report on the café at Weir Lane by 1 November 2020; and

(b) write to Moor & Sons Ltd. <script>alert(1)</script><img src="http://evil.example/x.png">

2. COUNT OF EELS

Councillor Marrow moved, and Councillor Reed seconded, that eels be counted. The motion was put to the vote
and lost: 1 for, 2 against.

For: Councillor Marrow. Against: Councillors Reed and Dunnock.

3. LLANFAIRPWLLGWYNGYLLGOGERYCHWYRNDROBWLLLLANTYSILIOGOGOGOCHUCHAFTHENUPTHEHILLANDOVERTHEMOORTOTHELIGHTHOUSE

RESOLVED: That the Clerk be requested to read https://council.example/{LONG} by 1 December 2020.
"""
LATER = """EEL FISHERY BOARD

Minutes of the meeting of the Eel Fishery Board held on Tuesday 10 November 2020 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

5. CAFÉ AT WEIR LANE

Further to Minute No. 1 (2) (a) of 8 September 2020, the Head of Moorings submitted the report on the café at Weir Lane.

RESOLVED: That the report be noted.
"""


def papers() -> Iterator[tuple[str, str]]:
    """(name, text): two meetings of a board, and ten years of a committee."""
    yield "eels.txt", EELS
    yield "later.txt", LATER
    yield from decade(3).papers()


@dataclass
class Watched:
    """A page that is open, and what it did."""

    page: Any
    asked: list[str] = field(default_factory=list)
    """Addresses that it asked for, itself left out."""
    said: list[str] = field(default_factory=list)
    """What stands in the console, and errors of its script."""


@contextmanager
def opened(browser: Any, address: str, **options: Any) -> Iterator[Watched]:
    """The page at an address, watched; `options` are those of a context of playwright."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    context.set_default_timeout(60_000)
    try:
        watched = Watched(context.new_page())
        watched.page.on("request", lambda request: watched.asked.append(request.url))
        watched.page.on("console", lambda told: watched.said.append(f"{told.type}: {told.text}"))
        watched.page.on("pageerror", lambda error: watched.said.append(str(error)))
        watched.page.goto(address)
        watched.asked = watched.asked[1:]  # the page itself
        yield watched
    finally:
        context.close()


def serious(page: Any) -> list[str]:
    """What axe-core finds serious or critical: the rule, and where."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - it may not be there

    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]
