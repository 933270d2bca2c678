"""Lists of actions run into one line: a dash before each, and who does it in brackets behind it.

Actions: – Order a liner (Clerk) – Chase the contractor (Cllr Ash) – Village sign. To ask JP to clean it. (AF)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

from .after_label import is_order, somebody
from .done import is_done
from .owners import Owners
from .told import Told
from .unfinished import is_request

_JOINTS = (") –", ") -", ").", ");")
"""What stands between two of them."""
_closes = regex.plain(r"\((?P<who>[A-Z][A-Za-z.’'&,/ ]{1,40})\)[.;]?(?= +[–-] | *$)", regex.MULTILINE)
_opens = regex.plain(r"(?:^|[:.;]) *[–-] (?=[A-Z])")
_dash = regex.plain(r" *[–-] +")
_LONGEST = 300
"""Characters of one of them."""


def dashed(text: str, owners: Owners) -> dict[int, list[Told]]:
    """The actions of each such list, by the place in the text at which its first one stands."""
    if not any(sign in text for sign in _JOINTS):
        return {}
    found: dict[int, list[Told]] = {}
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if any(sign in line for sign in _JOINTS) and (each := list(_of_line(text, start, at - 1, owners))):
            found[each[0].start] = each
    return found


def _of_line(text: str, start: int, end: int, owners: Owners) -> Iterator[Told]:
    """The actions of a line of which most ask somebody for something, each up to the brackets behind it."""
    closing = [m for m in _closes.finditer(text, start, end) if _is_somebody(m["who"], owners)]
    first = max((m.end() for m in _opens.finditer(text, start, closing[0].start())), default=-1) if closing else -1
    if len(closing) < 2 or first < 0:
        return
    begins = [first, *((dash.end() if (dash := _dash.match(text, m.end())) else m.end()) for m in closing)]
    tasks = [(at, m, tidy(text[at : m.start()])) for at, m in zip(begins, closing, strict=False) if at < m.start()]
    asks = sum(is_order(task) or is_request(task) or _asks_behind(task) for *_, task in tasks)
    if asks * 2 < len(tasks) or any(after - at > _LONGEST for at, after in pairwise(begins)):
        return
    for at, m, task in tasks:
        if not is_done(text, at, m.end()):
            yield Told(at, m.end(), m["who"], task, task, own=True)


def _is_somebody(who: str, owners: Owners) -> bool:
    return owners.knows(who) or somebody(who, owners)


def _asks_behind(task: str) -> bool:
    """Whether the last sentence of a task asks for something: "The sign is loose. To ask JP to mend it."."""
    last = task.rstrip(".").rpartition(". ")[2].removeprefix("To ")
    return is_order(last[:1].upper() + last[1:])
