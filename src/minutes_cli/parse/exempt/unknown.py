"""What a part says of itself in which neither minutes nor reports are known: in its title, or by a label within it.

An agenda lists what is exempt, and is open so far; it is closed from a label on under which something is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.model import Segment, Span
from minutes_cli.words import lazily as regex

from .closed_parts import STRONG, Lines, closed_stretches
from .vocabulary import LONGEST, heads_closed, is_marked_so, may_say

_sentence = regex.plain(r"""[.;!?]["”’)\]]*\s*$""")
_begins = regex.plain(r"\s*(?:[-–•*·|]\s|\d)|[^\n]*\t")
"""What no title begins with: the sign or the number of one in a list, or the cell of a row."""
_agenda = regex.plain(r"(?i)\W*(?:draft\s+)?(?:strictly\s+)?(?:exempt|confidential|private)\s+agenda\b")
_foot = regex.plain(
    r"(?i)\W*(?:this|the) (?:agenda|letter|note|document) (?:is|remains) (?:strictly )?"
    r"(?:exempt|confidential|private|not for publication)\W*$"
)
_listed = regex.plain(
    r"(?i)\b(?:to (?:consider|receive|note|approve|discuss|agree|resolve)|reports? (?:of|by|from)|exclu|exempt"
    r"|confidential|press|public|section 100|schedule 12|pages? \d)"
)
"""    To consider the lease. · Report of the Clerk. · The public may be excluded …: told in a public agenda"""
_new = regex.plain(r"\s*(?:[-–•*·]\s|\(?\d|$)")
_stop = regex.plain(r"[.;!?](?:\s|$)")
_second = regex.plain(r"(?i)[(\[]part ii[)\]]\W*$")
"""    LEASE OF THE MILL (Part II): of an agenda; a plan, a bill and a history have a (Part 2)"""
_word = regex.plain(r"\w+")
_TOLD = 6
"""Words of a sentence by which an agenda tells something, and lists no more."""
_TITLE, _HEAD = 5, 1_500
"""Lines among which a title is, and characters of what stands above an agenda."""


def is_titled_so(text: str) -> bool:
    """Whether a line of a title bears such a mark: "Draft lease (EXEMPT)", "BRIEFING NOTE – CONFIDENTIAL"."""
    return any(
        may_say(line) and (STRONG.search(line) or _second.search(line)) and is_marked_so(line) for line in _title(text)
    )


def _title(text: str) -> Iterator[str]:
    """The lines above the first sentence, of which none is one of a list."""
    lines = [line for line in text[:_HEAD].split("\n") if line.strip()][:_TITLE]
    for line in lines:
        if len(line) > LONGEST or _sentence.search(line) or _begins.match(line):
            return
        yield line


def closed_spans(text: str, segment: Segment, known: Sequence[Span]) -> Iterator[Span]:
    """What is closed of an agenda, or of a part of no known form, outside of what is known."""
    first = min((s.start for s in known if s.start >= segment.span.start), default=segment.span.end)
    inside = [s for s in known if s.start < segment.span.end and segment.span.start < s.end]
    if segment.kind == "agenda" and _is_headed_so(text, segment):
        yield Span(segment.span.start, min(first, segment.span.end))
        return
    lines = [(at, line) for at, line in _lines(text, segment.span) if line.strip() and not _is_in(at, inside)]
    for begin, ends, label in closed_stretches(text, lines, segment.span.end):
        end = min((s.start for s in inside if begin < s.start < ends), default=ends)
        if segment.kind != "agenda" or _tells(text[begin + len(label) : end]):
            yield Span(begin, end)


def _is_in(place: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _is_headed_so(text: str, segment: Segment) -> bool:
    """Whether a line above an agenda, or of its title, or the last, says that it is that of the closed part alone."""
    head = text[segment.span.start : min(segment.head_end, segment.span.start + _HEAD)].split("\n")
    last = text[segment.span.start : segment.span.end].rstrip().rpartition("\n")[2]
    return any(may_say(line) and _closes(line) for line in head) or _foot.match(last) is not None


def _closes(line: str) -> bool:
    if heads_closed(line) or _agenda.match(line):
        return True
    return len(line) <= LONGEST and STRONG.search(line) is not None and is_marked_so(line)


def _tells(below: str) -> bool:
    """Whether a sentence below a label of an agenda is about more than what will be taken, and how."""
    paragraphs = [""]
    for line in below.split("\n"):
        if _new.match(line):
            paragraphs.append(line)
        else:
            paragraphs[-1] += f" {line}"
    sentences = (one for told in paragraphs if _sentence.search(told) for one in _stop.split(told))
    return any(len(_word.findall(one)) >= _TOLD and not _listed.search(one) for one in sentences)


def _lines(text: str, span: Span) -> Lines:
    found, at = [], span.start
    for line in text[span.start : span.end].split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found
