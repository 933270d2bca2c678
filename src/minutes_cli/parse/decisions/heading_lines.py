"""Lines that head what a label resolves below them: they are no part of what is resolved above.

RESOLVED: That the Clerk write to the owner.
                                                the end of the block
the weir, gate broken                           a line that heads what follows, whatever letter it begins with

RESOLVED: That the Clerk write to the owner.
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .resolving import SUBJUNCTIVE

_LONGEST = 200
"""Characters of such a line."""
_goes_on = regex.plain(r"(?:that|to|and|or|but|subject|provided)\b|\W|\(?\w{1,3}[).]\s", regex.IGNORECASE)
"""    and that it be mended · (b) write · - a bullet"""
_CLOSING = "”\"’')*_]"


def before_heading(text: str, label: int, start: int, following: int) -> int:
    """Where the block of a label that begins at `start` ends before the next label, without the line that heads that.

    Behind a sentence that is finished such a line is no part of it; behind one without a stop only where a line stands
    above the first label, too.
    """
    end = start + len(text[start:following].rstrip())
    above = text.rfind("\n\n", start, end)
    if above < 0 or not _is_heading(text[above:end].strip()):
        return end
    told = text[start:above].rstrip()
    done = told.rstrip(_CLOSING).endswith((".", "!", "?"))
    if done or (told and told[-1] not in ":;,–-" and _is_headed(text, label)):
        return start + len(told)
    return end


def _is_headed(text: str, label: int) -> bool:
    """Whether a line that heads it stands above a label."""
    above = text[max(0, label - _LONGEST - 8) : label].rstrip().rpartition("\n\n")[2]
    return bool(above) and _is_heading(above) and above[-1] not in ".!?:"


def _is_heading(line: str) -> bool:
    return (
        0 < len(line) <= _LONGEST and "\n" not in line and not _goes_on.match(line) and SUBJUNCTIVE.search(line) is None
    )


def heads_column(text: str, start: int, end: int) -> bool:
    """Whether a word in capitals, alone on its line, stands between others that head the columns of a table."""
    at = text.rfind("\n", max(0, start - 40), start) + 1
    stop = text.find("\n", end)
    if stop < 0 or text[at:stop].strip(" *_\n").casefold() != text[start:end].strip(" *_\n").casefold():
        return False
    return _in_capitals(text[max(0, at - 60) : at].strip().rpartition("\n")[2]) and _in_capitals(
        text[stop : stop + 60].strip().partition("\n")[0]
    )


def _in_capitals(line: str) -> bool:
    bare = line.strip(" *_")
    return bool(bare) and len(bare) < 40 and bare.isupper() and bare[-1] not in ".;:"
