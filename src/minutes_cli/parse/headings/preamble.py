"""Business that no heading stands over, before the first one or in a paper that has none: an item of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.titles import STANDING, is_caps, is_title_case, tells, trimmed

_decided = regex.compile(
    r"""\b(?:agreed|resolved|decided|proposed|seconded|approved|adopted|carried|accepted|suspended|moved\s+to|voted(?:\s+[\d-]+|\s+unanimously)?\s+to
        |motion\b[^.;]{0,300}?\bpassed|passed\s+unanimously)\b""",
    FLAGS,
    needs=(
        "voted",
        *("agreed", "resolved", "decided", "proposed", "seconded", "approved", "adopted", "carried", "accepted"),
        "suspended",
        "moved to",
        "passed",
    ),
)
_order = regex.compile(
    r"""\b(?:items?\s+(?:no\.?\s*|\#)?\d|order\s+of\s+(?:the\s+)?(?:agenda|business)|taken\s+(?:first|next|together)
      |(?:took|take|taken|in)\s+the\s+chair|welcom|apologi|called\s+to\s+order|opened\s+the\s+meeting|proceedings|minutes\s+of
      |subject\s+to\s+(?:approval|confirmation)|draft\s+(?:minutes|until)|to\s+be\s+(?:approved|agreed|confirmed|adopted))""",
    FLAGS,
)
"""What only opens the meeting, or says in what order items are taken."""
_confirmed = regex.compile(
    r"\b(?:seconded|voted)\b[^.]{0,120}\bto\s+(?:accept|approve|adopt)\b", FLAGS, needs=("seconded", "voted")
)
"""    moved, seconded and voted 2-0 to accept the minutes of the last meeting"""
_labelled = regex.plain(r"(?:^|\n)[^\S\n]*(?:Resolved|RESOLVED|AGREED|Agreed)\s*[–:-]\s*That\b")
"""    Resolved – That the minutes of the meeting held on 26 May be approved."""
_acted = regex.compile(
    r"""\b(?:chair\w*|mayor|councill?ors?|cllrs?|members|committee|council|board|meeting|clerk|director|officer|residents?)\b
        [^.]{0,120}\b(?:stated|noted|agreed|thanked|welcomed|outlined|referred|raised|considered|discussed|resolved|proposed
        |seconded|adjourned|concluded|confirmed|explained|advised|asked|requested|reported|expressed|presented|gave)\b""",
    FLAGS,
)
"""Somebody of a meeting did what meetings do: a paper with two such sentences is about a meeting's business."""
_WHOLE = 800
"""A paragraph of more characters is a paper without line breaks: that it opens the meeting is not all that it tells."""
_carried = regex.compile(
    r"(?<=\S[ .])(?:CARRIED|Carried)\W*$|^[^\w\n]*+(?:(?:MOTION|Motion)\s+)?(?:CARRIED|Carried)\b[^\n.;]{0,40}$",
    regex.MULTILINE,
    needs=("carried",),
)
"""What became of a motion, alone on its line or at the end of one."""
_NO_WORD = " \n\t\f.,;:*_|–—-()[]•·“”\"'’"
_paragraph = regex.compile(r"[^\n]+(?:\n[^\n]+)*+")
_told = regex.compile(r"\b(?:was|were|had|has|have|is|are|will|would|that|to|moved|seconded|carried)\b", FLAGS)
_told_of = regex.compile(r"\b(?:was|were|had|would|thanked|welcomed|explained|stated|that|moved|seconded)\b", FLAGS)
"""In a line that does not end its sentence: what a list of names and offices does not say."""
_roll = regex.compile(
    r"""\W*(?:(?:members|councillors|officials?|officers|those|also|others?|public|in\s+the|apologies\s+for)\s+){0,3}
        (?:present|in\s+attendance|attend\w*|apologies|absen\w*|chair|councillors?|cllrs?|officials|officers|regrets|staff|venue
        |time|date|their|his|her)\b""",
    FLAGS,
)
_leads = regex.compile(
    r"[^\n]{0,30}\bit\s+was\W*$|\W*(?:proposed|moved|seconded|resolved|(?:and\s+)?agreed)\b[^\n]{0,80}$", FLAGS
)
"""A line that leads to what it decides on the next: "It was -", "Proposed by Cllr Ash", "Resolved:-"."""
_no_title = regex.compile(r"[,;(]|\d{4}|[.]$|\b\p{Ll}+(?:ed|ing)\b")
"""What a title over the business does not hold: a list's comma, an office's bracket, a date, a verb, a stop."""
_line = regex.compile(r"[^\n]+")
_stop = regex.plain(r"\.\s")
_SHORTEST, _PARAGRAPH = 40, 160
"""Characters of a sentence at least; and of a line that is more than one, whatever it ends with."""
_NEAR = 7
"""Lines, empty ones too, between such a title and the first sentence that tells what was done."""


def business(text: str, begin: int, end: int) -> int | None:
    """Where the business begins above the first heading: its first sentence, if one there decides anything."""
    if not _decided.search(text, begin, end):
        return None
    first = None
    for m in _prose(text, begin, end):
        first = _sentence_start(text, begin, m.start()) if first is None else first
        opens_only = _order.search(m[0]) and not (_confirmed.search(m[0]) or _labelled.search(m[0]))
        if _decided.search(m[0]) and not opens_only:
            return _led(text, begin, first)
    return None


def _led(text: str, begin: int, at: int) -> int:
    """Where the lines begin that lead to the sentence at `at`: who moved it and who seconded, and the label."""
    above = text[max(begin, at - 400) : at].split("\n")[:-1]
    end = at - 1
    for line in reversed(above):
        if line and not _leads.match(line):
            break
        end -= len(line) + 1
        at = end + 1 if line else at
    return at


def title_over(text: str, begin: int, at: int) -> int:
    """Where the title begins that stands right over such business, a standing item's: "APOLOGY"; else `at`."""
    end = begin + len(text[begin:at].rstrip()) if at - begin < _WHOLE * _NEAR else at
    start = max(begin, text.rfind("\n", begin, end) + 1)
    line = text[start:end]
    titled = 0 < len(line) < _SHORTEST and (is_caps(line) or is_title_case(line)) and STANDING.match(line) is not None
    return start if titled and not tells(line) and line[-1] not in ".,;" else at


def acts(text: str, begin: int) -> bool:
    """Whether two sentences from there on tell what somebody of a meeting did, or one what was decided."""
    return _decided.search(text, begin) is not None or len([*islice(_acted.finditer(text, begin), 2)]) == 2


def _sentence_start(text: str, begin: int, at: int) -> int:
    """Where the sentence begins that a line goes on with: long lines above that do not end one."""
    for line in reversed(text[max(begin, at - 600) : at].split("\n")[:-1]):
        if line and (len(line) < 40 or line[-1] in '.:;)”"' or _roll.match(line)):
            break
        at -= len(line) + 1
    while text[at : at + 1] == "\n":
        at += 1
    return at


def only_item(text: str, begin: int) -> tuple[int, str | None, int] | None:
    """(start, title, end of the title) of the one item of minutes that have no heading; the title may stand over it."""
    told = list(_prose(text, begin, len(text)))
    acts = _acted.finditer(text, told[0].start()) if told else iter(())
    if not told or sum(1 for _ in zip(acts, range(2), strict=False)) < 2:
        return None
    start = _led(text, begin, told[0].start())
    end = start
    for n, line in enumerate(reversed(text[max(begin, start - 400) : start].split("\n")[-_NEAR:])):
        end -= len(line) + (n > 0)
        if line and _roll.match(line):
            break
        if 3 < len(line) < 150 and (is_caps(line) or is_title_case(line)) and not _no_title.search(line):
            return end, trimmed(line), end + len(line)
    return start, None, start


def _decides(said: str) -> bool:
    """Whether a paragraph decides something, in a sentence that does not only open the meeting."""
    if not _decided.search(said):
        return False
    if len(said) > _WHOLE or not _order.search(said):
        return True
    return any(_decided.search(sentence) and not _order.search(sentence) for sentence in _stop.split(said))


def decided_somewhere(text: str, begin: int) -> int | None:
    """Where the first sentence begins of minutes without a heading that decide anything: nothing decided is lost."""
    told = list(_prose(text, begin, len(text)))
    if any(_decides(m[0]) for m in told) or (told and _decides(text[told[0].start() :].partition("\n\n")[0])):
        return _led(text, begin, told[0].start())  # lines that a page breaks decide together
    if (carried := _carried.search(text, begin)) is None:
        return None
    at = carried.start()
    if at == begin or text[at - 1] == "\n":  # alone on its line: with the empty lines above it
        at = max(begin, text.find("\n", begin + len(text[begin:at].rstrip(_NO_WORD)), at) + 1)
    return max(begin, text.rfind("\n\n", begin, at) + 1) if not told else min(told[0].start(), at)


def _prose(text: str, begin: int, end: int) -> Iterator[regex.Match[str]]:
    """Paragraphs that tell something: neither a line of the head, nor of the list of who was there."""
    for m in _paragraph.finditer(text, begin, end):
        if _tells_something(m[0]):
            yield m
        elif "\n" in m[0]:  # nothing parts the paragraphs
            yield from (line for line in _line.finditer(text, m.start(), m.end()) if _tells_something(line[0]))


def _goes_on(said: str) -> bool:
    """Whether a list of who was there runs on, in a paper without line breaks, to what was seconded."""
    return len(said) > _PARAGRAPH and "\n" not in said and "seconded" in said


def _tells_something(said: str) -> bool:
    ends = said[-1] in '.:;”"' or len(said) > _PARAGRAPH
    return (
        len(said) > _SHORTEST
        and (_told if ends else _told_of).search(said) is not None
        and not ((len(said) <= _WHOLE or "\n" in said) and _roll.match(said) and not _goes_on(said))
    )
