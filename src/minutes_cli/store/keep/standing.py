"""What people said of an action, as it stands beside it: what of that counts, and how it is shown."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from minutes_cli.store.listing import Record
from minutes_cli.threads.evidence import Evidence
from minutes_cli.threads.standing import Word, layers, standing
from minutes_cli.threads.standing import taken_back as _taken_back

_Due = tuple[str, str, str]


class Said(NamedTuple):
    """What counts of all that was said of an action, and all of it."""

    status: str | None = None
    """None where the papers tell it."""
    on: str | None = None
    """The day from which the status counts; of a reopened one, the day after which papers are heard again."""
    by: str | None = None
    because: str | None = None
    amended: dict[str, Any] = {}  # noqa: RUF012 - never changed
    """What was set in place of what the paper says, which is kept here …"""
    persons: str | None = None
    """… with the names that initials in the paper's owner stand for."""
    added: bool = False
    words: Sequence[dict[str, Any]] = ()
    settled: Sequence[dict[str, Any]] = ()
    """What was said of other words and was in doubt here, until somebody spoke of what stands here now."""

    @property
    def closed(self) -> tuple[str | None, str | None, str | None]:
        """As the JSON contract has it: `closed_on` `closed_by` `because`."""
        on, by = (self.on, self.by) if self.status == "closed" else (None, None)
        return on, by, (self.because if self.status else None) or self._reason

    @property
    def shown(self) -> list[dict[str, Any]]:
        """All that was said, as the JSON contract has it."""
        return [{name: value for name, value in word.items() if name != "key"} for word in self.words]

    @property
    def _reason(self) -> str | None:
        """Why it was amended or added, where nothing was said of its state."""
        given = [w["because"] for w in self.words if w["word"] in {"amend", "add"} and not w["in_doubt"]]
        return given[-1] if given and (self.amended or self.added) else None

    def sets(self, field: str) -> bool:
        """Whether a person set a field."""
        return field in self.amended or (self.added and any(field in w["changes"] for w in self.words))

    def dues(self, action: str, due: str | None, told: list[_Due]) -> list[_Due]:
        """The days on which it was ever due, a person's word last."""
        if not self.sets("due"):
            return told
        paper = self.amended.get("due")
        rest = [one for one in told if one[0] != due]
        first = [(paper, action.partition("[+")[0], "")] if paper else []
        word = _setter(self.words, "due")
        return [*first, *rest, (due, action, word["because"] or _said_by(word))] if due else []


def _said_by(word: dict[str, Any]) -> str:
    return f"said on {word['on']}" + (f" by {word['by']}" if word["by"] else "")


def contradictions(said: Said, found: Sequence[Evidence]) -> list[str]:
    """What papers say against a person's word: what they print otherwise since, or tell later.

    The word counts all the same; `check` tells of it.
    """
    told = []
    for field, paper in said.amended.items():
        word = _setter(said.words, field)
        value, was = word["changes"][field], word["changes"].get("was", {}).get(field)
        if paper not in (value, was):
            told.append(f"{field} {value or 'none'}, {_said_by(word)}; the paper now has {paper or 'none'}")
    if said.sets("due"):
        word = _setter(said.words, "due")
        value = word["changes"]["due"]
        told += [
            f"due {value or 'on no day'}, {_said_by(word)}; {e.due} by {e.id}: “{e.quote}”"
            for e in found
            if e.due and e.due.isoformat() != value and _later(e, word["on"])
        ]
    if said.status:
        by = f" by {said.by}" if said.by else ""
        word_for = "no action" if said.status == "dismissed" else said.status
        told += [
            f"{word_for}, said on {said.on}{by}; {e.id} tells otherwise: “{e.quote}”"
            for e in found
            if (e.tells == "done") == (said.status == "open") and _later(e, said.on or "")
        ]
    return told


def _later(piece: Evidence, day: str) -> bool:
    return piece.date is not None and piece.date.isoformat() > day


def read_said(text: str | None) -> Said:
    """From the JSON that stands beside an action."""
    if text is None:
        return NOTHING
    return Said(**json.loads(text))


NOTHING = Said()


def taken_back(action: Record) -> list[str]:
    """What is taken back when an action, as it is listed, is reopened."""
    return _taken_back(_counting(action), action["status"])


def said_of_it_before(action: Record, back: list[str]) -> dict[str, Any]:
    """What was said before of the fields that are taken back, and counts again."""
    words = _counting(action)
    reopened = Word(len(words), "reopen", "", None, None, {"back": back}, None)
    left = standing([*words, reopened]).set
    return {name: left[name] for name in back if name in left}


def _counting(action: Record) -> list[Word]:
    return _words([w for w in action["said"] if not w["in_doubt"]])


def _words(told: Sequence[dict[str, Any]]) -> list[Word]:
    return [Word(n, w["word"], w["on"], w["by"], w["because"], w["changes"], w["of"]) for n, w in enumerate(told)]


def _setter(told: Sequence[dict[str, Any]], field: str) -> dict[str, Any]:
    """The word that set a field last and was not taken back; where none is told of so, the last that names it."""
    set_by = [word.key for word, fields in layers(_words(told)) if field in fields]
    return told[set_by[-1]] if set_by else next(w for w in reversed(told) if field in w["changes"])
