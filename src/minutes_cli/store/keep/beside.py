"""The file beside the database and the database, word for word: what each lacks, and what differs."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from minutes_cli.errors import DatabaseError

from .journal import EXEMPTION, NAMED, PAPER, VERDICT, all_words, as_line
from .lines import Line, Unread, read_line
from .order import Key, in_order, key_of, numbered, placed


class Differing(NamedTuple):
    """A line that is not as the database has that word, or not where it was said."""

    number: int
    how: str


class Compared(NamedTuple):
    """The file beside the database, and the database."""

    held: int
    """How many words the database has."""
    missing: list[Line]
    """Those that only the file has, first to last; of a paper the one that was said last."""
    unwritten: list[str]
    """Those that only the database has, as lines."""
    unread: list[Unread]
    """Lines that are no such thing; the last was cut off, if it is the last."""
    differing: list[Differing]
    all: list[Line]
    """Every word of both, but those of papers, in the order in which they were said."""


class _Written(NamedTuple):
    """A line of the file."""

    number: int
    line: Line


def compared(db: sqlite3.Connection, path: Path) -> Compared:
    """Hold the two beside each other.  Raises `DatabaseError` for a file that cannot be opened."""
    written, unread = _read(path)
    held = all_words(db)
    words = [line for line in held if line["of"] != "paper"]
    known = {key_of(line): line for line in words}
    lines = [one.line for one in written if one.line["of"] != "paper"]
    lost = {key_of(line) for line in lines if key_of(line) not in known and not _was_added_twice(line, words)}
    there = {key_of(line) for line in lines}
    every = in_order([line for line in lines if key_of(line) in lost or key_of(line) in known], words)
    of_papers = _Papers(held, [one.line for one in written])
    unwritten = [line for line in every if key_of(line) not in there]
    return Compared(
        len(held),
        [line for line in every if key_of(line) in lost] + of_papers.missing,
        _to_add(every, unwritten, of_papers.unwritten, written),
        unread,
        [*_edited(written, known, of_papers.held), *_out_of_place(written, words)],
        every,
    )


# --- what the file lacks ---


def _to_add(
    every: Sequence[Line], unwritten: Sequence[Line], of_papers: Sequence[Line], written: Sequence[_Written]
) -> list[str]:
    """Lines for what only the database has: each tells that it comes late, or behind which word it was said."""
    before = _before(every)
    last = max((numbered(one.line) for one in written), default=0)
    added = []
    for line in sorted([*unwritten, *of_papers], key=numbered):
        late: Line = {}
        if numbered(line) and numbered(line) < last:
            late = {"late": True}
        elif not numbered(line) and line["of"] != "paper" and written:
            late = {"after": before[key_of(line)]}
        added.append(as_line(line | late))
    return added


def _before(every: Iterable[Line]) -> dict[Key, str | None]:
    """The id of the word before each, among those of its kind: between kinds the order says nothing."""
    before: dict[Key, str | None] = {}
    last: dict[str, str] = {}
    for line in every:
        before[key_of(line)] = last.get(line["of"])
        last[line["of"]] = line["id"]
    return before


_SAME = ("action", "word", "quote", "changes")


def _was_added_twice(line: Line, words: Sequence[Line]) -> bool:
    """What was added twice over, since the disk was full the first time, was added once."""
    if line["of"] != "action" or line["word"] != "add":
        return False
    return any(all(line.get(name) == word.get(name) for name in _SAME) for word in words)


class _Papers:
    """What was said of papers: of each its last word counts."""

    def __init__(self, held: Iterable[Line], lines: Iterable[Line]) -> None:
        self.held = {line["sha256"]: line for line in held if line["of"] == "paper"}
        self._lines: dict[str, list[Line]] = {}
        for line in lines:
            if line["of"] == "paper":
                self._lines.setdefault(line["sha256"], []).append(line)
        last = {sha256: max(reversed(said), key=numbered) for sha256, said in self._lines.items()}
        self.missing = [line for sha256, line in last.items() if self._is_later(line, self.held.get(sha256))]
        self.missing.sort(key=numbered)
        self.unwritten = [line for line in self.held.values() if not self._is_written(line)]

    def _is_later(self, line: Line, held: Line | None) -> bool:
        """Whether what the file has of a paper was said after what the database has."""
        if held is None:
            return True
        if _of_paper(line) == _of_paper(held):
            return False
        if numbered(line) or numbered(held):
            return numbered(line) > numbered(held)
        return self._is_written(held)  # no number: the database's is an earlier one, or one that the file lost

    def _is_written(self, held: Line) -> bool:
        said = self._lines.get(held["sha256"], [])
        if numbered(held):
            return any(numbered(line) == numbered(held) for line in said)
        return any(_of_paper(line) == _of_paper(held) for line in said)


def _of_paper(line: Line) -> list[Any]:
    return [line[name] for name in PAPER]


# --- what differs ---

_ADDED = re.compile(r"\[\+[0-9]+\]\Z")
"""How an added action is called here: where two databases gave one id to two, the later's got another."""
_OF: dict[str, tuple[str, ...]] = {
    "action": (*VERDICT, "adds"),
    "body": NAMED,
    "exempt": EXEMPTION,
    "paper": PAPER,
}
_FROM_THE_FIRST = {"action", "word", "changes", "on_date", "by_whom", "because", "adds"}
"""What lines of every version have as a person said it; the rest tells of what, which later versions told anew."""


def _edited(written: Iterable[_Written], known: dict[Key, Line], of_papers: dict[str, Line]) -> list[Differing]:
    told = []
    for at, line in written:
        held = of_papers.get(line["sha256"]) if line["of"] == "paper" else known.get(key_of(line))
        if held is None or (line["of"] == "paper" and (not numbered(line) or held.get("id") != line["id"])):
            continue
        names = [
            name for name in (*_OF[line["of"]], *(() if line["of"] == "paper" else ("said_at",))) if _counts(line, name)
        ]
        other = [name for name in names if _as_compared(line, name) != _as_compared(held, name)]
        if other:
            told.append(Differing(at, f"the database has another {', '.join(other)}{_MEND}"))
    return told


_MEND = ": of the two, strike out the line if it is wrong, and `minutes doctor --restore` writes it anew"
_PUT = ": put it back, or strike it out, and `minutes doctor --restore` writes it anew"


def _counts(line: Line, name: str) -> bool:
    return line["of"] != "action" or bool(numbered(line)) or name in _FROM_THE_FIRST


def _as_compared(line: Line, name: str) -> Any:
    value = line[name]
    if name in ("action", "place") and isinstance(value, str):
        return _ADDED.sub("[+]", value)
    return value or {} if name == "changes" else value


def _out_of_place(written: Iterable[_Written], held: Sequence[Line]) -> list[Differing]:
    """Lines that stand before what was said before them."""
    told = []
    last, seen = 0, set[str]()
    for at, line in written:
        same = as_line(line)
        number = numbered(line)
        if number and not line.get("late") and same not in seen:
            if number < last:
                told.append(Differing(at, f"it stands behind what was said later; its number counts{_PUT}"))
            last = max(last, number)
        seen.add(same)
    rank = {key_of(line): n for n, line in enumerate(held) if not numbered(line)}
    last_of: dict[str, tuple[int, int]] = {}
    for at, line in _placed_written(written):
        before, at_last = last_of.get(line["of"], (-1, 0))
        here = rank.get(key_of(line), before)
        if here < before:
            told.append(Differing(at, f"the database has it before line {at_last}{_PUT}"))
        else:
            last_of[line["of"]] = here, at
    return told


def _placed_written(written: Iterable[_Written]) -> list[_Written]:
    at = {id(one.line): one for one in written if one.line["of"] != "paper"}
    first: dict[Key, _Written] = {}
    for line in placed([one.line for one in at.values()]):
        first.setdefault(key_of(line), at[id(line)])
    return list(first.values())


# --- reading ---


def _read(path: Path) -> tuple[list[_Written], list[Unread]]:
    """The lines of the file, and those that are none of ours."""
    if path.exists() and not path.is_file():  # a pipe would be waited for, for ever
        raise DatabaseError(f"{path} is no file")
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return [], []
    except OSError as error:
        raise DatabaseError(f"{path} cannot be opened ({error.strerror or error})") from error
    written: list[_Written] = []
    unread = []
    for number, raw in enumerate(content.split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            written.append(_Written(number, read_line(raw)))
        except ValueError as error:
            unread.append(Unread(number, str(error)))
    return written, unread
