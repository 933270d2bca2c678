"""What must stand in a minute for a grammar of decisions to be tried there: a word, what leads to it, what follows.

Most words of a decision ("agreed", "proposed", "second") decide nothing where they stand.  A pattern matched at the
stem and a look at the words just before it tell that for a hundredth of what the grammar costs.

A trigger says less than its grammar, never more.  Whoever widens a grammar widens its trigger with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from .movers import HEAD_OPENS, MOVED_AND, NAMED

Kind = Literal[
    "on proposal", "having", "made", "voted", "acted", "agreed", "it was put", "head", "motion was", "notice",
    "quoted", "was put", "proposed", "seconding", "told", "alone", "did", "capitals", "dashed", "was", "verdict",
    "strong label", "plain label", "listed label", "vote",
]  # fmt: skip
"""What is tried where a trigger stands: a reader of acts, a tier of labels, or votes."""

Before = Callable[[str, int, list[str]], bool]
"""Whether the right words lead to a place of a text, of which the last are given."""


class Trigger(NamedTuple):
    """A word by its stems, and what must stand around it."""

    kind: Kind
    stems: tuple[str, ...]
    behind: str = ""
    """Pattern of what stands there, stem and all, as written …"""
    before: Before | None = None
    """… and what leads to it."""
    thing: int = 0
    """So far before it, in characters, a motion or the like must be named; 0 where none need be."""


_STOPS = ".!?…\n"

_ADVERBS = frozenset(
    """
    unanimously also then further therefore subsequently duly accordingly furthermore hereby again thus finally
    formally generally both all however consequently in principle principal by consensus and
    """.split()  # noqa: SIM905
)
_DECIDERS = frozenset(
    """
    members councillors councilors cllrs council committee board trustees governors panel forum cabinet executive
    meeting commission commissioners senate everyone pc group all present
    """.split()  # noqa: SIM905
)
_AGENTS = _DECIDERS | {"was", "we", "resolution", "favour", "favor", "and"}
_FIRST = frozenset("also then further formally again previously subsequently therefore had re".split())  # noqa: SIM905
_CHOSEN = frozenset(
    "was were is thereby therefore then unanimously duly deemed to be".split()  # noqa: SIM905
)
_BY_NAME = frozenset(("members", "van", "de", "der", "von", "la"))
_SHORTLY = _ADVERBS | frozenset(
    "members councillors this is it was were nem con vote result outcome no there".split()  # noqa: SIM905
)
_BODIES = frozenset(
    "BOARD COMMITTEE COUNCIL PANEL FORUM TRUST COMMISSION AUTHORITY GOVERNORS GROUP PARTNERSHIP".split()  # noqa: SIM905
)
_LEADS_ON = frozenset(
    "unanimously further also then duly therefore accordingly subsequently and that by consensus moved seconded".split()  # noqa: SIM905
)


def _led_by(words: Iterable[str], over: Iterable[str] = ()) -> Before:
    """Whether one of `words` leads to the place, with nothing but words of `over` between."""
    wanted, passed = frozenset(words), frozenset(over)

    def holds(_text: str, _at: int, said: list[str]) -> bool:
        for word in reversed(said):
            small = word.lower()
            if small in wanted:
                return True
            if small not in passed:
                return False
        return False

    return holds


def _by_name(over: frozenset[str]) -> Before:
    """Whether a name leads to the place, with nothing but words of `over` between."""

    def holds(text: str, at: int, said: list[str]) -> bool:
        for word in reversed(said):
            if word.lower() not in over:
                return (
                    word[0].isupper()
                    or word in _BY_NAME
                    or text[max(0, at - 8) : at].rstrip().endswith((".", ")", ","))
                )
        return False

    return holds


def _opens(text: str, at: int, _said: list[str]) -> bool:
    """Whether a sentence may open at the place: only signs part it from a stop or a line's end."""
    while at > 0 and not text[at - 1].isalnum():
        at -= 1
        if text[at] in _STOPS:
            return True
    return at == 0


def _opens_these(text: str, at: int, said: list[str]) -> bool:
    """The same, or behind "These were"."""
    return said[-1:] == ["were"] or _opens(text, at, said)


def _shortly(text: str, at: int, said: list[str]) -> bool:
    """Whether a verdict in one word may stand there: "Carried.", "All agreed", "This was unanimously agreed"."""
    return (bool(said) and said[-1].lower() in _SHORTLY) or _opens(text, at, said)


def _in_capitals(_text: str, _at: int, said: list[str]) -> bool:
    return said[-1:] != [] and said[-1] in _BODIES


def _dashed(text: str, at: int, _said: list[str]) -> bool:
    return "-" in text[max(0, at - 30) : at] or "–" in text[max(0, at - 30) : at]


def _ends_dashed(text: str, at: int, _said: list[str]) -> bool:
    return text[max(0, at - 8) : at].rstrip().endswith(("-", "–", ":"))


def _labels(text: str, at: int, said: list[str]) -> bool:
    """Whether a word can be a label: it stands in capitals or with one, or behind "was" or "Unanimously"."""
    return text[at].isupper() or said[-1:] == ["Unanimously"] or _was_before(text, at, said)


def _numbered(text: str, at: int, _said: list[str]) -> bool:
    """Whether the first number of a list stands before the word, as in "(i) considered and noted"."""
    told = text[max(0, at - 40) : at].split()
    if [word.lower() for word in told[-2:]] == ["considered", "and"]:
        told = told[:-2]
    return bool(told) and told[-1][-1] in ")." and told[-1].lstrip("(")[:-1] in ("1", "a", "i")


_I = _led_by(["i", "we", "will", "to", "hereby", "shall", "1", "l"])
_was_before = _led_by(("was",), _LEADS_ON)

_PUT = ("propose", "move")
_DID = ("approved", "accepted", "adopted", "ratified", "endorsed", "elected", "appointed", "co-opted", "confirmed")
THINGS = ("motion", "amend", "proposal", "resolution", "nominat", "recommend")
_FATES = (
    "carrie", "lost", "agreed", "passe", "defeated", "withdr", "failed", "approved", "second", "adopted", "fell",
    "lapsed", "negatived", "rejected", "superseded", "successful", "declined",
)  # fmt: skip
_NOT_PUT = r"(?:by|as|and\s+seconded|seconded|into|from|out|away|forward|on|in|up|house|\d)\b"

TRIGGERS: tuple[Trigger, ...] = (
    Trigger(
        "on proposal",
        ("proposal", "proposition", "motion"),
        r"(?i:\w+\s+(?:of|by|from|made|put|moved|duly|properly|regularly)\b)",
        _led_by(["on", "upon", "following", "by", "a", "the"]),
    ),
    Trigger(
        "having",
        (*_PUT, "accepted", "agreed"),
        r"(?:proposed|moved)\s+(?:as\s+correct\s+)?by\s|(?:moved|proposed|accepted|agreed)\s+as\s+(?:a\s+)?(?:true|correct|read)\b",
    ),
    Trigger(
        "made",
        ("motion",),
        rf"(?:motioned\b|(?i:motion)(?:\s+(?:was\s+made\s+)?(?:that|to)\s|\s+(?:was\s+(?:duly\s+)?made\s+)?and\s+(?:a\s+)?(?:second|SECOND)"
        rf"|\s+(?:(?:was|is)\s+)?(?:(?:duly\s+)?(?:made|offered|put)\s+)?(?:by\s+)?{NAMED}|\s*[:–-]?\s*\(?{NAMED}[^/\n]{{0,60}}/"
        r"|(?:\s+[Tt]ext|\s+&\s+[Vv]ot(?:e|ing))?[*_]*\s*[:–-][\s*_]*(?i:that|to)\s))",
    ),
    Trigger(
        "made",
        ("motion",),
        "",
        _led_by(("made", "makes", "offered", "offers", "forward", "presented"), ("a", "the", "another")),
    ),
    Trigger("made", ("move",), r"moves\b"),
    Trigger("made", ("m/s", "msc", "msp")),
    Trigger("voted", ("vot",), r"voted\s+(?:[^.;:]{3,60}?\s)?(?:to|that)\s"),
    Trigger("acted", ("action",), r"(?:Action|ACTION)(?:\s+[Tt]aken)?[*_]*\s*[:–-]"),
    Trigger("agreed", ("agreed", *_DID), r"\w+\s+(?:by|as|and)\b|\w+\s*:", _opens_these),
    Trigger("agreed", ("agreed", "approved", "elected", "carrie", "accepted"), before=_ends_dashed),
    Trigger("it was put", _PUT, r"(?:proposed|moved|PROPOSED|MOVED)\b", _led_by(("was",), _ADVERBS)),
    Trigger("head", (*_PUT, "motion", "prop"), HEAD_OPENS),
    Trigger("head", _PUT, MOVED_AND),
    Trigger("head", ("that",), ":"),
    Trigger("head", ("whereas",)),
    Trigger(
        "motion was",
        (*_PUT, "put", "made"),
        r"(?:proposed|moved|put(?:\s+forward)?|made)\s+by\s",
        _led_by(("was",), ("also", "then", "duly")),
    ),
    Trigger("notice", _PUT, r"(?:move|propose)\b", _I),
    Trigger("notice", ("will call",)),
    Trigger("notice", ("substantive", "amend"), r"(?:[Ss]ubstantive|[Aa]mended)\s+(?:[Mm]otion|MOTION)\b"),
    Trigger("quoted", ("that",), "[“‘]"),
    Trigger("was put", _PUT, r"(?:proposed|moved)\s+(?:[^,.;]{2,46}\s)?by\s", _led_by(("was", "were"), _ADVERBS)),
    Trigger(
        "proposed",
        _PUT,
        rf"(?:proposed|moved|MOVED|PROPOSED)(?!\s+{_NOT_PUT})\s*(?:[,:–-]\s*)?[\w“\"'£€]",
        _by_name(_FIRST),
    ),
    Trigger(
        "proposed",
        ("requested", "suggested", "recommend", "asked that", "sought", "called for"),
        before=_by_name(_FIRST),
    ),
    Trigger(
        "seconding",
        ("second", "2nd"),
        rf"(?:[Ss]econd(?:ed|er)?|SECOND(?:ED|ER)?|2nd(?:ed)?)\b\s*(?::|by)?\s*{NAMED}|second(?:ed|s|ing)?\b(?=\s*(?:$|[.,;:!?]|(?:the|it|this|that|and|his|her)\b|motion)|[^\S\n]*\n)",
    ),
    Trigger("told", ("agreed", "resolved", "decided", "determined"), before=_led_by(_AGENTS, _ADVERBS)),
    Trigger(
        "alone",
        ("object", "comment", "support"),
        r"(?i:support(?:ed)?|object(?:ed|ions?)?|comments?)[^\w.!?…\n]*(?:[.!?…\n]|$)",
    ),
    Trigger("did", _DID, "", _led_by(_DECIDERS, _ADVERBS)),
    Trigger(
        "capitals",
        ("noted", "agreed", "approved", "resolved", "accepted", "endorsed", "adopted", "decided"),
        "",
        _in_capitals,
    ),
    Trigger("dashed", ("unanimous", "agreed"), before=_dashed),
    Trigger(
        "was",
        (*_DID, "agreed", "signed", "passe", "taken as read", "propose", "nominat"),
        "",
        _led_by(("was", "were", "and"), _ADVERBS | {"re"}),
    ),
    Trigger("verdict", _FATES, thing=200),
    Trigger("verdict", ("withdr", "declined")),
    Trigger("verdict", (*_FATES, "ayes", "unanimous", "nem", "favo"), before=_shortly),
    Trigger("verdict", ("elected", "co-opted", "appointed", "chosen"), before=_by_name(_CHOSEN)),
    Trigger("strong label", ("resolved", "recommend"), before=_labels),
    Trigger(
        "plain label",
        ("agreed", "recommend", "decided", "decision", "noted", "received", "approved", "confirmed", "outcome"),
        "",
        _labels,
    ),
    Trigger("plain label", ("noted",), r"noted\s+that\s*:"),
    Trigger("plain label", ("carrie",), r"(?i:carried)\s*[:–-]\s*That\b"),
    Trigger(
        "listed label",
        ("noted", "agreed", "approved", "resolved", "endorsed", "received", "authorised", "accepted", "adopted"),
        "",
        _numbered,
    ),
    Trigger("vote", ("favo", "vot", "aye", "nay", "yea", "yes", "against", "opposed", "for", "by")),
    Trigger("vote", ("roll",), r"(?i:roll\s+call)\b"),
    Trigger("vote", ("carrie", "lost", "passe", "failed", "defeated", "agreed", "approved"), r"\w+[\s,:;(]{1,4}\d"),
)
"""Where each grammar is tried.

    told        It was [agreed] that the gates be shut
    head        [Moved] by Cllr Ash · M. Ash, L. Reed[: That] the minutes be adopted
    verdict     The amendment was put and [lost] · [Carried].
    vote        [carried] 4-1 · 4 [for], 1 [against]
"""
ONLY: dict[str, str] = {
    "that": r"(?:(?<=[:“‘]that)|(?<=:[ \n]that))",
    "prop": r"(?=[ .])",
    "vot": r"(?=e|ing)",
    "yes": r"(?=\s*:)",
    "for": r"(?:(?=[^\S\n]*[:(\n])|(?<=\d\sfor))\b",
    "by": r"(?=[\s,:;(]{1,4}\d)",
    "put": r"(?=\s+(?:by|forward)\b)",
    "made": r"(?=\s+by\b)",
}
"""Of stems that are words of every sentence, or begin such: where they count."""
