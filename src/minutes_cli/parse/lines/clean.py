"""Lines of a document: what each says, and which are page furniture.  Nothing is deleted.

Furniture is found by known forms (`forms`), by repetition at the edges of pages or between the halves of a sentence,
and, for headers that stand only once, by repeating the name and date of a meeting that the paper has already given.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from minutes_cli.model import Line, Parsed
from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BREAK, MARKER, TAG
from minutes_cli.words.dates import DATE, WEEKDAY
from minutes_cli.words.passage import FILLER, passage
from minutes_cli.words.patterns import BULLET

from .counted import bare_numbers, counted_footers
from .forms import known_form, short_starts
from .headers import heads_of_meetings, own_headers
from .margin import without_margin
from .matter import going_on, heads_page, on_covers, opens_sentence, put_in_twice, twice
from .running import REPEATED, head_words, is_running, repeated, tells_matter
from .sheet import ENDS_OPEN, Sheet, is_bare
from .shown import shown
from .signs import WIDEST, as_typed

_FLAGS = regex.VERBOSE | regex.IGNORECASE

_EDGES = " \t\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" + FILLER
_special = regex.plain(r"[*<\\#&|]")
"""One class of characters and no alternative: found four times as fast."""
_markup = regex.compile(
    rf"\*\*++|(?<!\w)_(?=[^\s_])|(?<=[^\s_])_(?!\w)|__(?=[^\s_])|(?<=[^\s_])__|{TAG}|\\(?=[.\-()\[\]#*_+!])|^\#{{1,6}}\s|(?P<blank>{BREAK})"
)
_lost_space = regex.compile(r"(?<=\p{Ll})\*{2,6}(?=\p{Ll})")
"""Where a converter has put the marks of emphasis in the place of a space: "I will move**at the next meeting"."""
_business = regex.compile(
    r"\b(?:seconded|proposed|proposal|agreed|resolved|moved|carried|will\s+(?:move|ask|propose))\b"
)
"""What a line of the minutes may say again and again ("seconded by the same two and"), but no header does."""
_decides = regex.plain(
    r"\W*(?:(?:moved|seconded|proposed)\b|(?:(?:the\s+)?motion\s+)?(?:was\s+)?(?:carried|lost|defeated|withdrawn|resolved"
    r"|agreed|noted|received|recommended)(?:\s+(?:unanimously|that))?\W*$|.{3,60}:\s?[-–—]+$"
    r"|(?:resolved|agreed|recommended|decided|action)\s?[:–-]|(?:resolved|agreed)\s+(?:that|to)\b)",
    regex.IGNORECASE,
)
"""Nor with what minutes say of each decision: CARRIED · MOTION LOST · Moved by Councillor Ash · The Committee:- ·
RESOLVED: That the Clerk write to the owner"""
_cites = regex.plain(r"\b(?:to|in|under|with|of|at|by)\s+[Mm]inutes?\s+(?:Nos?\b|[Nn]umber|\d)")
"""Nor does one cite: "Further to Minute No. 4 of 2 December 2010, the Committee"."""
_HEADER = 160
"""Characters of a running header, at most."""
_NOTICE = 40
"""Characters of what a converter says under the rule that parts its pages; titles are shorter."""
_CLOSE = 4
"""Lines between a running header and the label of its page."""
_cut_label = regex.plain(r"\n[^\S\n]*(?:age|gen)")
_CUT = (("P", regex.plain(r"age\s+\d{1,4}")), ("A", regex.plain(r"genda\s+Item(?:\s+\d+)?")))
_heading = regex.compile(r"\s*(?:\#{1,6}\s+\S|\*\*[^*]+\*\*\s*$)")
_digits = regex.plain(r"\d+")
_spaces = regex.plain(r"  +")
_marker = regex.compile(rf"{MARKER}|{BULLET}", regex.IGNORECASE)
_meeting_head = regex.compile(
    rf"(?:\S+\s+){{0,3}}meeting\s+held\b|(?:held\s+)?(?:at\s.{{0,60}}\b)?on\s+(?:{WEEKDAY},?\s+)?{DATE}|present\s*[:–-]",
    _FLAGS,
)
_goes_on = regex.compile(
    r"\s(?:a|an|the|of|and|or|to|in|on|for|by|as|with|at|from|that|is|are|was|were|be)$|\p{Ll}[’']s$"
)
"""How a line ends that the next one goes on with: a formula that the minutes repeat, and no header."""
_wordy = regex.compile(r"\p{L}{3}")
_letter = regex.plain(r"[a-z]{1,4}[).]")  # "a)Chair of the Board" begins anew
_sentence = regex.compile(r"(?:\s\p{Ll}+){4}\.$")
"""Several papers of a pack may close with the same sentence; a header is a phrase."""


def mark(parsed: Parsed) -> Parsed:
    """Split the document's text into lines and give each that is page furniture its reason.

    1. every character of the text that is not white space, a control character or markup is in exactly one line;
    2. `text` of a line has one character for each of `source[start:end]`, a soft hyphen at its end too;
    3. a line with a reason is furniture; all others are the paper's own words.
    """
    document = parsed.document
    split = _split(document.text, frozenset(p.start for p in document.pages))
    lines = without_margin(shown(split, document.marks))
    sheet = Sheet(_cut_labels(lines) if _cut_label.search(document.text) else lines)
    for step in (_known_forms, put_in_twice, counted_footers, _repeated, own_headers, bare_numbers):
        step(sheet)
    marked = sheet.marked()
    return replace(
        parsed, lines=marked, kept=passage(marked), findings=(*parsed.findings, *twice(marked), *repeated(marked))
    )


_line = tuple.__new__
"""A `Line` made of its values in order, in half the time: a pack has ten thousand."""


def _split(text: str, page_starts: frozenset[int]) -> list[Line]:
    lines: list[Line] = []
    at = empty = 0
    opens = True
    plain = as_typed(text)
    soft, breaks = FILLER in text, "\x0c" in text
    marks_up = _special.search(text) is not None or "_" in text
    edges = _EDGES if FILLER in plain or "\x1f" in plain else None  # what white space is, at half the cost
    for body in plain.splitlines(keepends=True):
        opens = opens or at in page_starts
        stripped = body.strip(edges)
        if not stripped:
            empty += 1
            if empty <= WIDEST:
                lines.append(_line(Line, (at, at, "", None, False, False, 0)))
            opens = opens or (breaks and "\x0c" in body)
            at += len(body)
            continue
        size, marked, empty = len(body), False, 0
        if marks_up and (_special.search(stripped) or "_" in stripped):
            marked = bool(_heading.match(body))
            body = _unmarked(body)  # noqa: PLW2901 - the same line, what marks it up masked
            stripped = body.strip(_EDGES)
        lead = 0 if stripped[:1] == body[0] else body.find(stripped)
        if soft and (told := text[at : at + size].rstrip()).endswith(FILLER) and told[-2].isalpha():
            stripped = body[lead : len(told)]
        end = lead + len(stripped)
        opens = opens or (breaks and "\x0c" in body[:lead])
        lines.append(_line(Line, (at + lead, at + end, stripped, None, opens and bool(stripped), marked, 0)))
        opens = breaks and "\x0c" in body[end:]
        at += size
    return lines


def _unmarked(body: str) -> str:
    """A line without what marks it up: emphasis, escapes, a table's last rule; one character for one."""
    told = _lost_space.sub(lambda m: m[0].replace("*", " ", 1), body) if "**" in body else body
    told = _markup.sub(lambda m: (" " if m["blank"] else FILLER) + FILLER * (len(m[0]) - 1), told)
    said = told.strip(_EDGES).strip('“”"‘’')  # “*in italics*”
    if said[:1] == "*" == said[-1:] and len(said) > 4 and "*" not in said[1:-1] and said[1] != " ":  # *in italics*
        told = told.replace("*", FILLER)
    if "|" in told[-3:] and told.strip("|- \n"):
        told = (
            told.replace("|", FILLER) if told.count("|") == 1 else told[: len(told.rstrip("| \t\n\r"))].ljust(len(told))
        )
    return told


def _cut_labels(lines: list[Line]) -> list[Line]:
    """Page labels that a converter cut in pieces: "P", "age 65", "A", "genda Item", " 6" on lines of their own.

    The "P" may hang at the end of a table's last cell ("XP"); there the letter becomes a line of its own.
    """
    out = list(lines)
    letters: dict[int, Line] = {}
    full = [i for i, line in enumerate(out) if line.text]
    for n, i in enumerate(full[:-1]):
        follower = out[full[n + 1]]
        if follower.text[0] not in "ag":
            continue
        for head, rest in _CUT:
            if out[i].text.endswith(head) and rest.fullmatch(follower.text):
                stem = out[i].text[:-1].rstrip()
                opens = out[i].opens_page and not stem
                letters[i] = out[i]._replace(start=out[i].end - 1, text=head, reason="page label", opens_page=opens)
                out[i] = out[i]._replace(text=stem, end=out[i].start + len(stem))
                out[full[n + 1]] = follower._replace(reason="page label")
                number = full[n + 2] if n + 2 < len(full) else i
                if head == "A" and is_bare(out[number].text):
                    out[number] = out[number]._replace(reason="page label")
    return [
        part
        for i, line in enumerate(out)
        for part in (line, letters.get(i))
        if part and (part.text or i not in letters)
    ]


def _known_forms(sheet: Sheet) -> None:
    reasons = sheet.reasons
    for n in short_starts(sheet.texts):
        reasons[n] = reasons[n] or known_form(sheet.texts[n])


def _repeated(sheet: Sheet) -> None:
    """Lines (or runs of two) that stand again and again where pages turn, or that cut a sentence in two."""
    texts = sheet.texts
    short = [n for n, t in enumerate(texts) if 4 < len(t) < _HEADER and t[-1] not in ";:," and not t[0].islower()]
    folded = _spaces.sub(" ", _digits.sub("#", "\n".join([texts[n] for n in short]))).split("\n")
    again = {fold for fold, count in Counter(folded).items() if count > 1}
    if not again:
        return
    folds = {n: fold for n, fold in zip(short, folded, strict=False) if fold in again and not _tells(texts[n])}
    counts = Counter(folds.values())
    often = {
        fold
        for fold, count in counts.items()
        if count > 1
        and not _marker.match(fold)
        and _wordy.search(fold)
        and not _goes_on.search(fold)
        and fold.count("(") == fold.count(")")
    }
    folds = {n: fold for n, fold in folds.items() if fold in often}
    where, cuts = _evidence(sheet, folds)
    headers = {fold for fold, so_often in where.items() if so_often >= max(2, counts[fold] // 3)}
    seen: set[str] = set()
    heads = heads_of_meetings(sheet, [n for n, fold in folds.items() if fold in headers])
    found: list[int] = []
    for n, fold in folds.items():
        if fold in headers and sheet.reasons[n] is None and n not in heads and not _opens_minutes(sheet, n):
            if fold in seen or not _first_is_title(sheet, n):
                found.append(n)
            seen.add(fold)
    matter = going_on(sheet, {n: fold for n, fold in folds.items() if fold in headers}) | on_covers(sheet, found)
    head = head_words(sheet)
    for n in found:
        if n not in matter:
            told = tells_matter(texts[n])
            running = not told and (is_running(texts[n], head) or heads_page(sheet, n))
            if running or cuts[folds[n]] > told:
                sheet.reasons[n] = "running header" if running else REPEATED


def _tells(text: str) -> bool:
    """Whether a line says what minutes say again and again, and no header does."""
    if text.startswith("That ") or (text.endswith("ed.") and " be " in text) or _decides.match(text):
        return True  # what two pages end with may be what was resolved twice
    if "inute" in text and _cites.search(text):
        return True
    return ("ed" in text or "proposal" in text or "will" in text) and _business.search(text) is not None


def _evidence(sheet: Sheet, folds: dict[int, str]) -> tuple[Counter[str], Counter[str]]:
    """How often each repeated line stands where only furniture would: in all, and inside a sentence alone.

    The edge counts half: any line may chance to open one page ("6. TITLE" does, and is like "12. TITLE").
    """
    found, cuts = Counter[str](), Counter[str]()
    texts, reasons, at = sheet.texts, sheet.reasons, sheet.at
    usual = sheet.usual_distance()
    for n, fold in folds.items():
        text = texts[n]
        if reasons[n] or not (text[0].isupper() or text[0].isdigit()):
            continue
        if n == 0 or n + 1 == len(texts):
            found[fold] += 1
            continue
        back = n - 1 - (n > 1 and sheet.bare_number(n - 1))
        while back and back > n - 4 and reasons[back]:  # a rule across the page, above what every page says
            back -= 1
        edge = sheet.opens_page(n) or sheet.opens_page(n + 1)
        edge = edge or (reasons[back] is not None and sheet.opens_page(back))
        edge = edge or (sheet.opens_page(back) and back in folds)  # the second line of a header
        edge = edge or _beside_label(sheet, n, folds)
        edge = edge or (len(text) > _NOTICE and reasons[n - 1] == "web furniture")
        edge = edge and not _sentence.search(text) and not opens_sentence(sheet, n, back)
        apart = min(at[n] - at[back], at[n + 1] - at[n]) > usual
        goes_on = texts[n + 1][0].islower() and not _letter.match(texts[n + 1])
        inside = goes_on and (apart or edge) and ENDS_OPEN.search(texts[back]) is not None
        found[fold] += 2 * (inside and apart) or edge
        cuts[fold] += inside
    return found, cuts


def _beside_label(sheet: Sheet, n: int, folds: dict[int, str]) -> bool:
    """Whether a line that is printed often stands over the label of a page, or over another such line that does."""
    below = n + 1
    if sheet.reasons[below] is None and below in folds and n + 2 < len(sheet.texts):
        below = n + 2
    return sheet.reasons[below] == "page label" and sheet.at[below] - sheet.at[n] <= _CLOSE


def _first_is_title(sheet: Sheet, n: int) -> bool:
    """The first of a repeated line is the paper's own title when it opens the document or follows a blank page edge."""
    near = bisect_left(sheet.at, sheet.at[n] - 6)
    return all(sheet.reasons[near:n])


def _opens_minutes(sheet: Sheet, n: int) -> bool:
    """A title over the place of a meeting and who was there: the minutes of two meetings each begin on a page."""
    last = bisect_left(sheet.at, sheet.at[n] + 12)
    return any(_meeting_head.match(text) for text in sheet.texts[n + 1 : min(last, n + 5)])
