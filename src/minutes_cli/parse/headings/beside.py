"""Titles without a number beside those that have one: before the first, behind the last, and between them.

A paper that numbers its items or its resolutions may head other business with a title alone: "Disclosure of interest:
None" and "Staff reports: …" before the first resolution, "OPEN SESSION" behind the last item.  What is set so inside an
item is mostly a heading of the item's own parts: there a title must be a standing item's, set as the numbered ones are;
the only one in capitals of its item, over what was decided; or stand below an item that has no parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import NOT_TITLE, STANDING, is_caps, is_title_case, tells, trimmed

from .alone import Line, line_of, says
from .apart import OF_HEAD, SENTENCE, SHORTEST, YEAR, Apart, lines_apart, opens, usual_look
from .mistaken import is_answer, is_day_or_sum, is_label
from .weighing import Bare, Look, Place, Shown

_label = regex.compile(r"(?P<title>\p{Lu}[^.:;!?\n\t|]{2,48}?)[^\S\n]*:(?P<behind>[^\n]*)$", regex.MULTILINE)
"""A label and what it is of: "Disclosure of interest: None.", or "Staff reports:" over lines of them."""
_persons = regex.plain(
    r"""\W*(?:[a-z]+\s+){0,4}?(?:(?:present|in\s+attendance|attend(?:ing|ees|ance)|absent|regrets|apologies|sederunt)\b[^\n:]{0,30}
    |(?:roll(?:\s+call)?|guests?|staff|visitors?|officers|officials))\s*(?:[:.–-]|\t|$)""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""What opens a list of who was there, or was not."""
_signed = regex.plain(
    r"\n[^\w\n]{0,12}(?:signed\b|signature\b|attest\b|chair\w*['’]?s?\s+signature|appendix\b|dated?\s*:|respectfully\b|minutes\s+(?:prepared|taken))",
    regex.IGNORECASE,
)
"""Where the minutes end: a signature, what is appended."""
_decides = regex.plain(r"\b(?:agreed|resolved|proposed|moved|approved|On\s+the\s+proposal)\b", regex.IGNORECASE)
"""What tells, below a title, that something was decided there."""
_adjourned = regex.plain(r"\bmeeting\s+(?:was\s+)?(?:adjourned|suspended|closed)\b[^\n]{0,40}\n\W*$", regex.IGNORECASE)
"""What stands above business that is no item's: the meeting stands adjourned."""
_whole = regex.plain(
    r"""(?:adoption|approval|confirmation)\s+of\s+(?:the\s+)?minutes\W*$|apologies|(?:declarations?|disclosures?)\s+of\b
    |use\s+of\s+social\s+media|(?:(?:audio|video|sound)[\s-]+)?(?:recording|filming)\b|dispensations?\b|welcome\b
    |(?:date|time)s?\b.{0,20}\bnext\s+meeting|votes?\s+of\s+(?:sympathy|condolences?)""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""The title of an item that has no parts: what stands below it under a title of its own is other business."""
_arising = regex.plain(r"matters?\s+arising", regex.IGNORECASE)
_closed_part = regex.plain(r"part\s+(?:ii|2|b|two)\b", regex.IGNORECASE)
_lettered = regex.plain(r"\n[^\S\n]*\(?[b-d][.)]\s")
_report = regex.plain(r".{0,60}\breport\W*$", regex.IGNORECASE)
"""The title of one report: another one below it is no part of it."""
_line = regex.plain(r"[^\n]+")
_alone = regex.plain(r"(?<=\n\n)(?P<title>[A-Z][^.:;!?\n\t|]{2,48}):(?=\n)")
_WHY = "beside the numbered"
_WEIGHT = 3.0
_HEAD = 20_000
"""Characters before the first number: where more stand, they are no head."""
_WORDS, _MOST_BEHIND, _MOST = 5, 3, 24
_SMALL = 3
"""Letters of the longest word that a label's are not counted with, and how many of them it may have."""
_PARAGRAPH, _OTHERS = 120, 2
"""Characters of a paragraph below other business; titles of it below one item."""


def beside(text: str, begin: int, run: Sequence[Place], shown: Shown) -> list[Bare]:
    """The titles without a number of a paper whose headings are a run, in order."""
    if not run:
        return []
    before = list(_before(text, begin, run[0].start))
    among = sorted({b.start: b for b in (*_labelled(text, before, run), *_among(text, run, shown))}.values())
    return [*before, *among]


def below_wholes(text: str, bare: Sequence[Bare], shown: Shown) -> Iterator[Bare]:
    """Other business below titles without a number that have no parts, in a paper where none has a number.

    Votes of Sympathy … Storm on the Quay: a line alone, set as that title is, the only one below it.
    """
    run = [
        Place(b.start, "", (), b.title, b.end, b.weight, b.spoke, Look("", b.start in shown.levels, is_caps(b.title)))
        for b in bare
    ]
    if not any(_whole.match(b.title) for b in bare):
        return
    known = {b.start for b in bare}
    found = [one for one in lines_apart(text, run[0].start, len(text), run, shown) if one.line.start not in known]
    below = Counter((one.item, one.look) for one in found)
    for one in found:
        over = run[one.item]
        alike = one.look == (over.look.marked, over.look.caps) and below[one.item, one.look] == 1
        if alike and _whole.match(over.title or "") and _parted_from(text, one.line.start, one.line.title):
            yield _bare(one.line.start, one.line.title, one.line.end)


def _parted_from(text: str, start: int, title: str) -> bool:
    """Whether a title stands behind the end of a sentence, and has the letters of one."""
    above = text[max(0, start - 9) : start].rstrip()[-1:]
    return above in tuple(".”)") and (is_title_case(title) or is_caps(title))


def _labelled(text: str, before: Sequence[Bare], run: Sequence[Place]) -> Iterator[Bare]:
    """Labels of standing items alone on their lines between the numbered, where some before the first are set so."""
    if not any(text[bare.end : bare.end + 1] == ":" for bare in before):
        return
    inside = {place.start: place.title_end for place in run}
    for m in _alone.finditer(text, run[0].start):
        told = _told(m["title"])
        if told and STANDING.match(told) and m.start() not in inside and _goes_on(text, m.end(), len(text)):
            yield _bare(m.start(), told, m.end("title"))


def _before(text: str, begin: int, end: int) -> Iterator[Bare]:
    """Labels and lines alone behind the lists of who was there: a standing item's, and each of its way behind it.

    There are no more others than standing ones: many labels are those of what an item tells.
    """
    if end - begin > _HEAD:
        return
    lines = list(_line.finditer(text, begin, end))
    listed = max((n for n, m in enumerate(lines) if _persons.match(m[0])), default=-1)
    found = [one for m in lines[listed + 1 :] if opens(text, m.start(), begin) and (one := _titled(text, m, end))]
    known: set[bool] = set()
    others: list[Bare] = []
    for bare, label in found:
        if "standing item" in bare.spoke:
            known.add(label)
            yield bare
        elif label in known and (
            _is_new(text, begin, bare) if label else is_caps(bare.title) and len(bare.title) > SHORTEST
        ):
            others.append(bare)
    if len(others) <= sum("standing item" in bare.spoke for bare, _ in found):
        yield from others


def _shouts(title: str) -> bool:
    """Whether a title is in capitals, and more than an abbreviation."""
    return len(title) > SHORTEST and is_caps(title)


def _titled(text: str, m: regex.Match[str], end: int) -> tuple[Bare, bool] | None:
    """The title that a line is, or that labels it, and whether it is a label; something stands behind or below it."""
    if label := _label.match(text, m.start(), m.end()):
        told = _told(label["title"])
        own = label["behind"].strip() or _goes_on(text, m.end(), end)
        return (_bare(m.start(), told, label.end("title")), True) if told and own else None
    line = line_of(text, *m.span())
    if not line or OF_HEAD.match(line.title) or line.end >= end or not says(text, line.end, ()):
        return None
    return _bare(line.start, line.title, line.end), False


def _bare(start: int, title: str, end: int) -> Bare:
    """A title beside the numbered ones."""
    return Bare(start, trimmed(title), end, _WEIGHT, ("standing item", _WHY) if STANDING.match(title) else (_WHY,))


def _is_new(text: str, begin: int, label: Bare) -> bool:
    """Whether a label opens a paragraph, names nobody who is named above, and counts nothing."""
    above = text[label.start - 2 : label.start] == "\n\n" and text.find(label.title, begin, label.start) < 0
    return above and not any(map(str.isdigit, YEAR.sub("", label.title)))


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether a line stands right below a label."""
    return text[at : at + 1] == "\n" != text[at + 1 : at + 2] and at + 1 < end


def _told(title: str) -> str | None:
    """What a label says, where it may be a title."""
    told = title.strip()
    if (
        sum(len(word) > _SMALL for word in told.split()) > _WORDS
        or len(told.split()) > _WORDS + _SMALL
        or tells(told)
        or is_label(f"{told}:")
        or is_day_or_sum(told)
    ):
        return None
    if " " in told and NOT_TITLE.match(told) and not STANDING.match(told):
        return None
    return None if OF_HEAD.match(told) or is_answer(told) else told


def _among(text: str, run: Sequence[Place], shown: Shown) -> Iterator[Bare]:
    """Lines alone between the numbered headings and behind the last of them.

    Those that the file gives the level of all the numbered.  Between these: a standing item's or the head of a closed
    part, set as the numbered, and other business.  Behind them: a standing item's, or one in capitals or set as those,
    unless the parts of items are set so.
    """
    first, last = run[0].start, run[-1].title_end
    ends = _signed.search(text, last)
    until = ends.start() if ends else len(text)
    marked, caps = usual_look(run)
    found = list(lines_apart(text, first, until, run, shown))
    level = _level(run, shown)
    alike = {one.line.start for one in found if level and shown.levels.get(one.line.start) == level}
    count = Counter(one.look for one in found if one.line.start < last and not one.line.standing)
    parts = {look for look, times in count.items() if times > 1}
    others = alike | _others(text, run, found, parts, (marked, caps))
    between, behind = list[Line](), list[Line]()
    for one in found:
        if one.line.start in others:
            (between if one.line.start < last else behind).append(one.line)
        elif one.line.start < last:
            if (
                (one.line.standing or _closed_part.match(one.line.title))
                and one.look == (marked, caps)
                and (marked or caps)
            ):
                between.append(one.line)
        elif one.line.standing or (one.look not in parts and (one.look[1] or (marked and one.look == (marked, caps)))):
            behind.append(one.line)
    if len(behind) > _MOST_BEHIND:
        behind = [line for line in behind if line.standing or line.start in alike]
    for line in (*between, *behind)[:_MOST]:
        again = f"\n{line.title}"
        if text.find(again, line.end) < 0 and text.rfind(again, 0, line.start) < 0:
            yield _bare(line.start, line.title, line.end)


def _level(run: Sequence[Place], shown: Shown) -> int:
    """The level of heading that the file gives all of the numbered; 0 where it gives them none, or not one."""
    levels = {shown.levels.get(place.start, 0) for place in run}
    return levels.pop() if len(levels) == 1 else 0


def _after_another(one: Apart, over: Place, usual: tuple[bool, bool]) -> bool:
    """Whether a line is the title of a report below that of another."""
    alike = one.look[1] == usual[1]
    return alike and bool(_report.match(one.line.title)) and bool(_report.match(over.title or ""))


def _is_lettered(text: str, run: Sequence[Place], n: int) -> bool:
    """Whether an item is of matters arising, told by letters: a label below them is of other business."""
    place = run[n]
    until = run[n + 1].start if n + 1 < len(run) else len(text)
    return _arising.match(place.title or "") is not None and bool(_lettered.search(text, place.title_end, until))


def _others(
    text: str,
    run: Sequence[Place],
    found: Sequence[Apart],
    parts: Container[tuple[bool, bool]],
    usual: tuple[bool, bool],
) -> set[int]:
    """Where business begins that stands below an item and is no part of it.

    In capitals where the numbered are not, the only one below its item and not set as parts, a standing item's or
    over what was decided; a report below another; a label below lettered matters arising; or, set as the numbered are,
    over a paragraph below an item that has no parts, or the only standing item's, over what was decided.
    """
    below = Counter((one.item, one.look) for one in found)
    lettered = {n for n in {one.item for one in found} if _is_lettered(text, run, n)}
    others: set[int] = set()
    for one in found:
        start, end = one.line.start, one.line.end
        if one.look[1] and not usual[1]:
            adjourned = _adjourned.search(text, max(0, start - SENTENCE), start)
            told = one.line.standing or adjourned or _decides.search(text, end, end + SENTENCE)
            if told and one.look not in parts and below[one.item, one.look] == 1:
                others.add(start)
        elif _after_another(one, run[one.item], usual) or (
            one.item in lettered and text[end : end + 1] == ":" and is_title_case(one.line.title)
        ):
            others.add(start)
        elif one.look == usual == (False, False) and below[one.item, one.look] <= _OTHERS:
            over = text[end : end + 3].lstrip(":")[:2] == "\n\n" and "\n\n" not in text[end + 3 : end + _PARAGRAPH]
            parted = _parted_from(text, start, one.line.title)
            sole = one.line.standing and one.look not in parts and below[one.item, one.look] == 1
            if parted and (
                (over and _whole.match(run[one.item].title or ""))
                or (sole and _decides.search(text, end, end + SENTENCE))
            ):
                others.add(start)
    return others
