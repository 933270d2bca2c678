"""The file beside the database and the database, word for word: what each lacks, and in which order all was said.

A word is known by its id among those of its kind: before there were numbers, words of two kinds were given one id.

The order is that of the words' numbers, wherever a line stands.  Words of before there were numbers were said before
all that have one: those of the database in its order, those that only the file has behind the one they stand behind.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from minutes_cli.errors import DatabaseError

from .journal import EXEMPTION, NAMED, PAPER, VERDICT, all_words, as_line
from .lines import Line, Unread, read_line
from .numbers import number_of


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


class _Key(NamedTuple):
    """What a word is known by in both homes."""

    of: str
    id: str


def _key(line: Line) -> _Key:
    return _Key(line["of"], line["id"])


def compared(db: sqlite3.Connection, path: Path) -> Compared:
    """Hold the two beside each other.  Raises `DatabaseError` for a file that cannot be opened."""
    written, unread = _read(path)
    held = all_words(db)
    words = [line for line in held if line["of"] != "paper"]
    known = {_key(line): line for line in words}
    lines = [one.line for one in written if one.line["of"] != "paper"]
    lost = {_key(line) for line in lines if _key(line) not in known and not _was_added_twice(line, words)}
    there = {_key(line) for line in lines}
    every = in_order([line for line in lines if _key(line) in lost or _key(line) in known], words)
    of_papers = _Papers(held, [one.line for one in written])
    unwritten = [line for line in every if _key(line) not in there]
    return Compared(
        len(held),
        [line for line in every if _key(line) in lost] + of_papers.missing,
        _to_add(every, unwritten, of_papers.unwritten, written),
        unread,
        [*_edited(written, known, of_papers.held), *_out_of_place(written, words)],
        every,
    )


# --- the order ---


def in_order(lines: Sequence[Line], held: Sequence[Line]) -> list[Line]:
    """Words of the file and of the database as they were said, each once; what both have is as the database has it."""
    known = {_key(line): line for line in held}
    first: dict[_Key, Line] = {}
    for line in _placed(lines):
        first.setdefault(_key(line), known.get(_key(line), line))
    every = _as_held(list(first.values()), held)
    before: _Key | None = None
    for line in held:
        if _key(line) not in first:
            _put(every, line, before)
        before = _key(line)
    return sorted(every, key=_number)


def _number(line: Line) -> int:
    return number_of(line.get("id")) or 0


def _placed(lines: Sequence[Line]) -> list[Line]:
    """Lines as they stand; one that was written again has its place right behind the word it names."""
    behind = _written_again(lines)
    left = [line for line in reversed(lines) if "after" not in line] + behind.pop(None, [])
    placed: list[Line] = []
    while left or behind:
        left = left or behind.pop(next(iter(behind)))  # they name each other, and nobody knows which was first
        while left:
            placed.append(line := left.pop())
            left += behind.pop(_key(line), [])
    return placed


def _written_again(lines: Sequence[Line]) -> dict[_Key | None, list[Line]]:
    """Lines by the word that they name, wherever it stands: one of their kind; as earlier programs wrote it, of any."""
    there = {_key(line) for line in lines}
    of_any = {key.id: key for key in there}
    behind: dict[_Key | None, list[Line]] = {}
    for line in lines:
        if "after" in line:
            own = _Key(line["of"], line["after"])
            behind.setdefault(own if own in there else of_any.get(line["after"]), []).append(line)
    return behind


def _as_held(every: list[Line], held: Sequence[Line]) -> list[Line]:
    """Those that the database has, too, stand among the others in its order."""
    rank = {_key(line): n for n, line in enumerate(held)}
    of_both = [n for n, line in enumerate(every) if _key(line) in rank]
    for n, line in zip(of_both, sorted((every[n] for n in of_both), key=lambda one: rank[_key(one)]), strict=True):
        every[n] = line
    return every


def _put(every: list[Line], line: Line, before: _Key | None) -> None:
    """Put a word that only the database has behind the one before it, and behind what was said before it."""
    if _number(line):
        every.append(line)
        return
    at = next((n for n, one in enumerate(every, 1) if _key(one) == before), 0)
    while at < len(every) and every[at]["said_at"] < line["said_at"]:
        at += 1
    every.insert(at, line)


# --- what the file lacks ---


def _to_add(
    every: Sequence[Line], unwritten: Sequence[Line], of_papers: Sequence[Line], written: Sequence[_Written]
) -> list[str]:
    """Lines for what only the database has: each tells that it comes late, or behind which word it was said."""
    before = _before(every)
    last = max((_number(one.line) for one in written), default=0)
    added = []
    for line in sorted([*unwritten, *of_papers], key=_number):
        late: Line = {}
        if _number(line) and _number(line) < last:
            late = {"late": True}
        elif not _number(line) and line["of"] != "paper" and written:
            late = {"after": before[_key(line)]}
        added.append(as_line(line | late))
    return added


def _before(every: Iterable[Line]) -> dict[_Key, str | None]:
    """The id of the word before each, among those of its kind: between kinds the order says nothing."""
    before: dict[_Key, str | None] = {}
    last: dict[str, str] = {}
    for line in every:
        before[_key(line)] = last.get(line["of"])
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
        last = {sha256: max(reversed(said), key=_number) for sha256, said in self._lines.items()}
        self.missing = [line for sha256, line in last.items() if self._is_later(line, self.held.get(sha256))]
        self.missing.sort(key=_number)
        self.unwritten = [line for line in self.held.values() if not self._is_written(line)]

    def _is_later(self, line: Line, held: Line | None) -> bool:
        """Whether what the file has of a paper was said after what the database has."""
        if held is None:
            return True
        if _of_paper(line) == _of_paper(held):
            return False
        if _number(line) or _number(held):
            return _number(line) > _number(held)
        return self._is_written(held)  # no number: the database's is an earlier one, or one that the file lost

    def _is_written(self, held: Line) -> bool:
        said = self._lines.get(held["sha256"], [])
        if _number(held):
            return any(_number(line) == _number(held) for line in said)
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


def _edited(written: Iterable[_Written], known: dict[_Key, Line], of_papers: dict[str, Line]) -> list[Differing]:
    told = []
    for at, line in written:
        held = of_papers.get(line["sha256"]) if line["of"] == "paper" else known.get(_key(line))
        if held is None or (line["of"] == "paper" and (not _number(line) or held.get("id") != line["id"])):
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
    return line["of"] != "action" or bool(_number(line)) or name in _FROM_THE_FIRST


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
        number = _number(line)
        if number and not line.get("late") and same not in seen:
            if number < last:
                told.append(Differing(at, f"it stands behind what was said later; its number counts{_PUT}"))
            last = max(last, number)
        seen.add(same)
    rank = {_key(line): n for n, line in enumerate(held) if not _number(line)}
    last_of: dict[str, tuple[int, int]] = {}
    for at, line in _placed_written(written):
        before, at_last = last_of.get(line["of"], (-1, 0))
        here = rank.get(_key(line), before)
        if here < before:
            told.append(Differing(at, f"the database has it before line {at_last}{_PUT}"))
        else:
            last_of[line["of"]] = here, at
    return told


def _placed_written(written: Iterable[_Written]) -> list[_Written]:
    at = {id(one.line): one for one in written if one.line["of"] != "paper"}
    first: dict[_Key, _Written] = {}
    for line in _placed([one.line for one in at.values()]):
        first.setdefault(_key(line), at[id(line)])
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
