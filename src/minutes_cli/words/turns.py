"""Where a text may say what became of something: its words of doing and of not doing, each with what must stand by it.

A text is walked once for the words; only the sentences around what is found are cut and read (`outcomes`).  Whatever
`outcomes.outcome` takes for an outcome has a turn in it; a turn need not be an outcome.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from . import lazily as regex
from .deed_kinds import kind_of
from .outcome_forms import (
    ADVERBS,
    AGENT_NAMES,
    ANSWER,
    CAME_UP,
    DID,
    HEARD_AS,
    MISSING,
    NO_DEED,
    NOW_DONE,
    PASSED_AS,
    REPORT,
    STILL,
    THANKED_FOR,
)
from .passage import lowered

_NEAR = 200
"""Characters around a word in which the rest of its form stands, before white space is folded."""
_Test = Callable[[str, int], bool]
"""Whether a turn is at a place of a text in small letters, where one of some words begins."""


def _always(_low: str, _at: int) -> bool:
    return True


def _goes_on(pattern: str) -> _Test:
    """The word and what follows it fit a pattern."""
    form = regex.plain(rf"\w+{pattern}", regex.VERBOSE)
    return lambda low, at: form.match(low, at, at + _NEAR) is not None


def _behind(*words: str) -> _Test:
    """One of some words stands right before it."""
    return lambda low, at: low[max(0, at - 12) : at].rstrip(" \n-").endswith(words)


def _either(*tests: _Test) -> _Test:
    return lambda low, at: any(test(low, at) for test in tests)


_verb = regex.plain(rf"\w+\s+{ADVERBS}(?:(?P<been>been)\s+{ADVERBS})?(?P<verb>\w+)", regex.VERBOSE)
_subject = regex.plain(rf"\b(?:{REPORT}|{ANSWER})\b", regex.VERBOSE)
_agent = regex.plain(rf"\b{AGENT_NAMES}\s+{ADVERBS}$", regex.VERBOSE)
_first = regex.plain(r"[a-z]+")
_heard = frozenset(_first.findall(f"{HEARD_AS} obtained forthcoming provided granted"))
_passed = frozenset(_first.findall(PASSED_AS))
_told = frozenset({"informed", "advised", "told", "assured"})
_replied = frozenset({"replied", "responded", "confirmed", "agreed", "acknowledged", "answered"})


def _has(low: str, at: int) -> bool:
    """The gate has been mended · The Clerk had written · A reply had been received."""
    m = _verb.match(low, at, at + _NEAR)
    if m is None:
        return False
    verb = m["verb"]
    if m["been"]:
        return verb not in CAME_UP or verb in {"reported", *_told} or (verb in _heard and _of_report(low, at))
    return verb in _replied or (verb not in NO_DEED and kind_of(verb) != "") or (verb in _heard and _of_report(low, at))


def _is(low: str, at: int) -> bool:
    """The gate was mended · The report was received."""
    m = _verb.match(low, at, at + _NEAR)
    if m and m["verb"] == "in":
        return "attendance" in low[at : at + 30]
    return m is not None and (
        m["verb"] in _passed or m["verb"] in _told or (m["verb"] in _heard and _of_report(low, at))
    )


def _of_report(low: str, at: int) -> bool:
    """Whether something that is heard or answered is named before it."""
    return _subject.search(low, max(0, at - _NEAR), at) is not None


def _by_agent(low: str, at: int) -> bool:
    """The Clerk duly ordered …"""
    return _agent.search(low, max(0, at - 100), at) is not None


_hears = _goes_on(
    rf"""(?:\s+out)?\s+(?:and\s+\w+\s+)?(?:a|an|the|this|that|his|her|their|its)\s+
    (?:[\w’'-]+\s+){{0,6}}?{REPORT}\b"""
)
_gets = _goes_on(
    rf"\s+(?:(?:a|an|the|two|three|four|several|some|written|further|\d)\b)?\s*(?:\w+\s+){{0,2}}?{ANSWER}\b"
)
_ends = _goes_on(r"\s*(?:[.!?…;•●▪◦*]|\n|\Z)")
_is_so = regex.plain(
    rf"""\b(?:is|are|was|were|be(?:en)?|now|works?|project|all|both|appears?|seems?|matter)\s+{ADVERBS}
    (?:in\s+|up\s+and\s+)?$""",
    regex.VERBOSE,
)


_is_held = regex.plain(r"\b(?:was|were|been)\s+(?:\w+ly\s+|also\s+)?$")


def _is_so_held(low: str, at: int) -> bool:
    """A workshop was held."""
    return _is_held.search(low, max(0, at - 40), at) is not None


def _complete(low: str, at: int) -> bool:
    """The works are now complete · Hedges – done."""
    return _ends(low, at) or _is_so.search(low, max(0, at - 100), at) is not None


_written = _goes_on(
    r"""(?:(?:\s+(?:has|have|had|was|were|been|also|now|dated|received)\b)*+\s+from\b[^.;]{0,150}?\b(?:re|regard|concern
    |about|confirm|advis|stat|say|inform|explain|relat) | \s+(?:confirming|advising|stating|explaining)\b)"""
)
_written_by = _goes_on(r"""\s+(?:back|regarding|re|concerning|about|confirming|stating|advising|saying
    |to\s+(?:say|advise|inform|confirm|state|explain))\b""")
_coming = _goes_on(
    r"""\s+(?:(?:mr|ms|mrs|dr)\b|inspector|superintendent|representative|members|(?:to\s+)?(?:the|this|our|a|next|tonight)\b
    |\w+\s+\w+,)"""
)
_now_done = _goes_on(rf"\s+(?:been\s+)?{NOW_DONE}\b")


def _apart(low: str, at: int) -> bool:
    """The brambles - now cut back."""
    return low[max(0, at - 4) : at].rstrip().endswith(("-", "–", "—", ":")) and _now_done(low, at)


_no = _goes_on(
    rf"(?:\s+(?:longer|further|{MISSING}\b)|\b[^.;]{{0,150}}?\b(?:has|have|had|was|were|is)\b)",
)
_TESTS: tuple[tuple[str, _Test], ...] = (
    (
        """
        rescinded revoked abandoned discontinued superseded overtaken withdrawn dropped cancelled shelved scrapped
        yet never nothing await awaits awaited awaiting waiting outstanding ongoing pending underway unresolved
        incomplete overdue deferred postponed rescheduled delayed chase chasing chased again cannot couldn
        hasn haven hadn didn isn aren wasn weren hasnt havent hadnt didnt
        """,
        _always,
    ),
    (
        """
        complete completed done finished fixed sorted settled actioned concluded operational running dealt working place
        situ closed discharged
        """,
        _complete,
    ),
    (
        "not",
        _either(
            _behind("has", "have", "had", "did", "could", "can"),
            _goes_on(
                r"""\s+(?:now\s+|yet\s+)?(?:yet\b|be\b|been\b|being\b|received|replied|responded|heard|done|complete|happened
                |arrived|finished|available|working|in\s+place|ready|forthcoming|\w{3,}ed\b|written|sent|built|bought|paid|put\b|cut\b|made|begun|given|taken|held|to\s+(?:p|g|t)|pursue|proceed
                |going|go\b)"""
            ),
        ),
    ),
    ("no none nobody neither", _no),
    ("still", _goes_on(rf"\s+{STILL}")),
    ("going", _behind("on")),
    ("way", _behind("under")),
    ("progress hand train", _behind("in")),
    ("carried", _goes_on(r"\s+(?:forward|over)")),
    ("c", _goes_on("/f")),
    ("held", _goes_on(r"\s+over")),
    ("left", _goes_on(r"\s+(?:over\s+)?until")),
    ("adjourned", _goes_on(r"\s+(?:to|until)")),
    ("unable failed fails impossible", _goes_on(r"\s+to\b")),
    ("continue continuing", _goes_on(r"\s+to\s+(?:chase|pursue|press|monitor|try|contact|liaise)\b")),
    ("remain remains remained remaining", _goes_on(r"\s+(?:outstanding|open|to\s+be|un\w+|a\b|in\b)")),
    ("follow", _either(_behind("to"), _goes_on(r"\s+(?:this\s+|it\s+)?up\b"))),
    ("following followed", _goes_on(r"\s+(?:this\s+|it\s+)?up\b")),
    ("resolved", lambda low, at: _complete(low, at) and not low.endswith("it was ", 0, at)),
    ("thanks thanked", _goes_on(rf"\b[^.;]{{0,150}}?\bfor\s+(?:\w+\s+)?{THANKED_FOR}\b")),
    ("considered received noted discussed reviewed presented tabled submitted circulated read examined", _hears),
    ("gave", _goes_on(rf"\s+(?:a|an|the|his|her|members)\s+(?:[\w’'-]+\s+){{0,4}}?{REPORT}\b")),
    ("received obtained had got", _gets),
    (
        "response reply replies",
        _either(
            _behind("in"),
            _goes_on(
                r"\s+(?:to\s+(?:the|our|a|its|this|my|resolution|motion|letter|correspondence)\b|was\b|were\b|had\s+been\b|has\s+been\b|dated|from)"
            ),
        ),
    ),
    ("has have had having ve d", _has),
    ("was were is are been", _is),
    (" ".join(word for word in _first.findall(re.sub(r"\\s\+", "", DID)) if not word.startswith("put")), _by_agent),
    ("letter letters email emails mail mails correspondence communication communications", _written),
    ("wrote written emailed telephoned", _written_by),
    ("informed advised told assured", _goes_on(r"\s+by\b")),
    ("welcomed addressed attended spoke attend attending come coming", _coming),
    ("now since already all", _apart),
    ("taken took", _goes_on(r"\s+place\b")),
    ("held", _is_so_held),
    ("put", _either(_goes_on(r"\s+(?:back|off)"), _by_agent)),
)
"""Words, and what makes a turn of them: a word may be there more than once."""


def _by_word() -> dict[str, tuple[_Test, ...]]:
    tests: dict[str, tuple[_Test, ...]] = {}
    for words, test in _TESTS:
        for word in words.split():
            tests[word] = (*tests.get(word, ()), test)
    return tests


_OF = _by_word()


def _trie(words: Sequence[str]) -> str:
    """A pattern of some words in which each letter is looked at once: sent, sold, so → s(?:ent|o(?:ld)?)."""
    if len(words) == 1:
        return words[0]
    branches = []
    for letter, group in groupby(sorted(words), key=lambda word: word[:1]):
        rest = [word[1:] for word in group]
        if letter:
            below = _trie(rest)
            branches.append(letter + (below if len(rest) == 1 else f"(?:{below})"))
    told = "|".join(branches)
    return told if "" not in words else f"(?:{told})?+" if told else ""


_words = regex.plain(rf"[^a-z]({_trie([*_OF])})\b")
"""A pattern that begins with a set of characters is tried once a word, one that begins with `\\b` at each character."""


class Turns:
    """The places of a text where it may say what became of something."""

    __slots__ = ("_low",)

    def __init__(self, text: str) -> None:
        self._low = f"\n{lowered(text)}"

    def first(self, place: int) -> int | None:
        """The first of them at a place or behind it."""
        for m in _words.finditer(self._low, place):
            at = m.start(1)
            for test in _OF[m[1]]:
                if test(self._low, at):
                    return at - 1
        return None
