"""Each pattern of the parser and the readers, on texts made of its own alternatives, repeated and cut.

The texts come from the pattern's parse tree (`pumping`).  They are read as a paper is, so that each pattern is
asked for what it is asked for in earnest: one that is tried at a place of a line need not be fit to search a megabyte.
"""

from __future__ import annotations

import gc
import math
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
import regex

import minutes_cli
import pace
from at_length import Long, drawn
from minutes_cli.errors import ReadError
from minutes_cli.model import FAULTS, Document, Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes
from minutes_cli.words import lazily
from pumping import CUT, Pumped, texts
from shapes import PLACES

SIZE = 300
"""Characters of each text; then twice as many."""
MOST = 1.2
"""Exponent of the growth."""
UNJUDGED = 0.25
"""CPU seconds below which nothing can be told: all texts of a module together take less, where none goes wrong."""
A_MILLION = 10.0
"""CPU seconds that a million characters may take at most, on a machine as fast as `pace` has it."""
LONG = (32_000, 32_100, 32_200)
"""Characters of what is judged when it is long: one is enough that goes well."""
FLAGS = {
    regex.IGNORECASE: re.IGNORECASE,
    regex.MULTILINE: re.MULTILINE,
    regex.DOTALL: re.DOTALL,
    regex.VERBOSE: re.VERBOSE,
}
ROOMS = ("parse", "words", "readers", "threads")


def patterns() -> dict[str, dict[tuple[str, int], None]]:
    """Return the patterns of each module, with the flags of `regex`."""
    found: dict[str, dict[tuple[str, int], None]] = defaultdict(dict)
    seen: set[tuple[str, int]] = set()
    for module in walk_packages(minutes_cli.__path__, "minutes_cli."):
        if module.name.split(".")[1] in ROOMS:
            for one in held(list(vars(import_module(module.name)).values())):
                if one not in seen:
                    seen.add(one)
                    found[module.name][one] = None
    return found


def held(value: Any) -> Iterator[tuple[str, int]]:
    """Yield the patterns in a value."""
    if isinstance(value, lazily.Later | regex.Pattern) and isinstance(value.pattern, str):
        yield value.pattern, int(value.flags) & sum(map(int, FLAGS))
    elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value.pattern, sum(int(ours) for ours, theirs in FLAGS.items() if value.flags & theirs)
    elif isinstance(value, list | tuple) and len(value) < 300:
        for part in value:
            yield from held(part)
    elif isinstance(value, dict) and len(value) < 300:
        yield from held(list(value.values()))


PATTERNS = patterns()


def paper(module: str, size: int) -> str:
    """Return all texts of a module's patterns, one below the other."""
    return "\n\n".join(text for pattern, flags in PATTERNS[module] for text in texts(pattern, flags, size))


def as_minutes(text: str) -> None:
    """Parse a text where the words of a minute stand."""
    parsed = parse(Document("paper.txt", PLACES["minute"] + text))
    assert not [finding.message for finding in parsed.findings if finding.code in FAULTS]


def as_resolved(text: str) -> None:
    """Parse it where what was resolved stands."""
    parse(Document("paper.txt", PLACES["resolved"] + text))


def as_markdown(text: str) -> None:
    """Read it as Markdown."""
    read(text, "paper.md")


def as_page(text: str) -> None:
    """Read it as a web page."""
    read(f"<!doctype html><html><body>{text}", "paper.html")


def read(text: str, name: str) -> None:
    """Read it as a file."""
    try:
        read_bytes(text.encode(errors="replace"), name)
    except ReadError as error:
        assert str(error) == "holds no text"  # noqa: PT017 - what it says is beside the point, mostly


def grows(does: Callable[[str], None], once: str, twice: str) -> str:
    """Return what is wrong with the time that two texts take, if anything is; judged thrice before it is believed."""
    wrong = ""
    for _ in range(3):
        spent = [seconds(does, text) for text in (once, twice)]
        if pace.within(spent[1], UNJUDGED):
            return ""
        exponent = math.log2(spent[1] / max(spent[0], 1e-3)) / max(1.0, math.log2(len(twice) / max(1, len(once))))
        rate = 1e6 * spent[1] / len(twice)
        if exponent <= MOST and pace.within(rate, A_MILLION):
            return ""
        wrong = f"exponent {exponent:.2f}, {rate:.1f} s for a million characters ({spent[0]:.2f} s, {spent[1]:.2f} s)"
    return wrong


def seconds(does: Callable[[str], None], text: str) -> float:
    """Return the CPU seconds that it takes: its own, and not those of collecting what all tests before it left."""
    gc.freeze()
    begun = time.process_time()
    does(text)
    spent = time.process_time() - begun
    gc.unfreeze()
    return spent


@pytest.mark.parametrize("module", PATTERNS)
def test_no_pattern_stumbles_over_what_it_repeats(module: str) -> None:
    once, twice = paper(module, SIZE), paper(module, 2 * SIZE)
    if once:
        assert not grows(as_minutes, once, twice)


def said_at_length(module: str) -> Iterator[str]:
    """Yield what each pattern of a module takes, short, to be said again and again in one paragraph."""
    seen: set[str] = set()
    for pattern, flags in PATTERNS[module]:
        pumped = Pumped(pattern, flags)
        said = " ".join(pumped.say(pumped.root).split())
        if said and said not in seen and len(said) < SIZE:
            seen.add(said)
            yield f"{said} "


@pytest.mark.parametrize("module", [name for name in PATTERNS if ".parse." in name or ".words." in name])
def test_no_paragraph_stalls_that_says_one_thing_again_and_again(module: str) -> None:
    """What is asked of a whole resolution, or from each label on, must not read to its end every time."""

    def rate(said: str, size: int) -> float:
        return 1e6 * seconds(as_resolved, said * (size // len(said))) / size

    slow = [said for said in said_at_length(module) if rate(said, 4_000) > A_MILLION / 2]
    assert [said for said in slow if not any(pace.within(rate(said, n), 1.5 * A_MILLION) for n in LONG)] == []


def stalls(long: Long) -> str:
    """Return what is wrong with a paper that says something at length: judged when short, and thrice when long."""
    wrong, short = "", long.text(2_000)
    if 1e6 * seconds(parsed, short) / len(short) < 2 * A_MILLION and not faults_of(short):
        return wrong
    for size in LONG:
        text = long.text(size)
        rate = 1e6 * seconds(parsed, text) / len(text)
        if not (found := faults_of(text)) and pace.within(rate, 1.5 * A_MILLION):
            return ""
        wrong = found or f"{rate:.1f} s for a million characters"
    return wrong


def parsed(text: str) -> None:
    """Parse a text as it is, and keep what came of it."""
    LAST[:] = [parse(Document("paper.txt", text))]


LAST: list[Parsed] = []
"""What was parsed last."""


def faults_of(text: str) -> str:
    """Return what kept a text from being read whole."""
    if not LAST or LAST[0].document.text != text:
        parsed(text)
    return "; ".join(found.message for found in LAST[0].findings if found.code in FAULTS)


@pytest.mark.parametrize("module", [name for name in PATTERNS if ".parse." in name or ".words." in name])
def test_no_paper_stalls_that_says_at_length_what_a_pattern_takes(module: str) -> None:
    """As lines, rows, limbs, titles and quotations, one or several in turn, in each place of a paper (`at_length`)."""
    lot = drawn(list(PATTERNS[module]), 4, module)
    assert [(long, wrong) for long in lot if (wrong := stalls(long))] == []


STALLED = {
    "a block that ends nowhere": Long(("printed", '\n "That'), "minute", "plain", "\n\n"),
    "a title that is its decision": Long(("CONFIRMED",), "actions", "title", "   "),
    "labels in a list": Long(("1. A", "requested another motion to"), "motion", "plain", "\n"),
    "signs alone in lines": Long((".\n\n",), "present", "bullet", "; "),
    "sentences that decided": Long(("Approved.\n",), "actions", "plain", ""),
    "labels of actions in lines": Long(("vi. 1", "Action: A Reed\n"), "minute", "semicolon"),
    "words of fields": Long(("2nded : van",), "minute", "plain", ". "),
    "names that ask": Long(("a1. the Cllrs",), "resolved", "bracket", "   "),
    "numbers stacked": Long(("21.11",), "limb", "plain", "\n"),
    "lists of who was there": Long(("Present:",), "actions", "plain", "\n"),
    "labels in the cells of a line": Long(("Miss. A;,", "proposed by", "first"), "minute", "capitals", "\t"),
    "timings": Long(("1 will", "(1:11:11)"), "actions", "capitals"),
    "rows of a list": Long(("and suggested that", "A"), "references", "bullet", "\n"),
    "labels that decide nothing": Long(("Complete: has been completed", "Nays:\nAGREED that"), "log"),
    "clauses that no verb ends": Long(("That: Res. 14/2", "That: 7pm"), "apologies", "plain", "\n\n"),
    "views without end": Long(("the consensus was that", "b)"), "votes", "plain", "\n\n"),
    "quotations without a verdict": Long(("“That.",), "minute", "plain", "\n\n\n"),
    "headings over lists that name nobody": Long(("Next steps", "- the oars"), "minute", "plain", "\n"),
    "headings over lists of somebody": Long(("actions", "the clerk", "- the bins"), "minute", "plain", "\n"),
    "labels over lists, line upon line": Long(
        ("Follow-up:", "- The bins are emptied on the first Monday of the month"), "minute", "plain", "\n"
    ),
    "lines that end with what is no label": Long(("WORK PROGRAMME, New action:",), "minute", "plain", "\n"),
    "rules of signs before a label": Long(("-" * 70 + " Actions",), "minute", "plain", "\n"),
    "headings over headings": Long(("Summary of actions from this meeting",), "minute", "plain", "\n"),
    "motions that were lost below their words": Long(
        ("That the weir be shut.\nMoved by Cllr Ash, seconded by Cllr Elm. LOST",), "minute", "plain", "\n\n"
    ),
    "items that send the public out": Long(
        ("WEIR\n\nThat the press and public be excluded for item 6",), "minute", "numbered", "\n"
    ),
    "what was held in private, line by line": Long(
        ("held in private on\n\n\nDone, To:, word",), "resolved", "numbered behind", " - "
    ),
    "labels over signs": Long(("“\tACTION:\n\n☐\n\t0\n    paragraph 3,\n- ",), "minute", "numbered behind", "\n\n"),
    "agreed and agreed": Long(("It was agreed that  It was agreed that\n-",)),
    "titles in other letters": Long(("ไทย",), "minute", "numbered", "\n    "),
    "a sentence of many stops": Long(("will take\n\n\t", "treasurer ", "will take\n\n\t"), "limb", "plain", ""),
}
"""By name, what did: each took more than 11 s for a million characters, most of them the square of it."""


@pytest.mark.parametrize("name", STALLED)
def test_what_stalled_stalls_no_more(name: str) -> None:
    short, long = STALLED[name].text(6_000), STALLED[name].text(24_000)
    assert not faults_of(long)
    spent = (0.0, 0.0)
    for _ in range(3):
        spent = seconds(parsed, short), seconds(parsed, long)
        if pace.within(1e6 * spent[1] / len(long), 12) and (
            pace.within(spent[1], 0.2) or math.log(spent[1] / spent[0], 4) < MOST
        ):
            return
    pytest.fail(f"{spent[0]:.2f} s, then {spent[1]:.2f} s")


@pytest.mark.parametrize("does", [as_markdown, as_page])
@pytest.mark.parametrize("module", [name for name in PATTERNS if ".readers." in name])
def test_nor_does_a_pattern_of_a_reader(module: str, does: Callable[[str], None]) -> None:
    assert not grows(does, paper(module, 8 * SIZE), paper(module, 16 * SIZE))


def test_every_pattern_is_tried() -> None:
    count = sum(map(len, PATTERNS.values()))
    assert count > 900
    assert sum(1 for module in PATTERNS for one in PATTERNS[module] if any(texts(*one, SIZE))) > 0.97 * count


# --- the measure itself ---

BAD = [
    (r"(?:a|b|ab)*c", 0, "ababab"),
    (r"See (?:\((?:[a-z]|[ivx]+)\)\s*)+ of", 0, "(a) (a)"),
    (r"Action: (?:\w+\s?)+:", regex.IGNORECASE, "a a a"),
    (r"\s*(?:the\s*)+\s*Council", regex.VERBOSE, "the the"),
]


@pytest.mark.parametrize(("pattern", "flags", "holds"), BAD)
def test_the_texts_are_those_that_hurt(pattern: str, flags: int, holds: str) -> None:
    assert any(holds in text for text in texts(pattern, flags, 30))


def test_a_pattern_that_backtracks_is_found() -> None:
    pattern = re.compile(r"(?:\w+\s?)+:")
    once, twice = (next(t for t in texts(pattern.pattern, 0, n) if t == "a" * n + CUT) for n in (22, 24))
    assert grows(lambda text: assert_no(pattern.match(text)), once, twice)


def assert_no(found: object) -> None:
    """Hold that nothing was found."""
    assert not found


def test_a_limit_is_stretched_as_far_as_the_machine_is_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """And no further: what takes twice as long as it may fails where the machine is as fast as it was."""
    monkeypatch.setattr(pace, "_peer", lambda: pace.USUAL)
    assert not pace.within(20.0, 10.0)
    monkeypatch.setattr(pace, "_peer", lambda: 2 * pace.USUAL)
    assert pace.within(20.0, 10.0)
