"""The title that belongs to a number: behind it, above it, in a cell beside it, or running into the text."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.passage import tidy
from minutes_cli.words.titles import HAS_FILE_SIZE, NOT_TITLE, STANDING, cuts_size, is_caps, is_title_case, tells

from .labels import LINE, Label, numbered_line
from .sentences import VERBS, asked, before_mover, before_resolved, runs_on
from .wrapped import BULLETED, INITIAL, LISTED, TITLE_LAST, wrapped

_resolving = regex.compile(
    r"\s(?=(?:UNANIMOUSLY\s+)?(?:RESOLVED|AGREED|RECOMMENDED|NOTED|DECISION)\b)",
    needs=("resolved", "agreed", "recommended", "noted", "decision"),
)
_shouts = regex.compile(r"\p{Lu}{3,}[’'S]*[^\S\n]+[^\p{Ll}\n]{3,}|\p{Lu}{2}[^\S\n]+[^\p{Ll}\n]{5,}[^\S\n]\p{Lu}\p{Ll}")
_answers = regex.plain(r"[^a-z]{0,3}(?:\([^()]{0,60}\)\s*)?(?:[A-Z][a-z]+ [a-z]+|No [a-z])[^.]{0,80}\.$")
"""A short sentence behind capitals: "SCHOOL PARKING Covered under item 9.", "TREES (for information) No reports."."""
_asides = regex.plain(r"\s*\([a-z][^()]{0,60}\)(?=\s)")
_letters_say = regex.compile(r"\s+(?:[B-DF-HJ-NP-TV-XZ]{3,8}|[A-Z]{2,3})$")
"""Letters that stand for a body, which says what follows: "POND ANNUAL CLEANING HDCW has written"."""
_verb_behind = regex.plain(r"\s+(?:has|had|have|is|are|was|were|will)\s")
_article = regex.compile(r"\s+[AI]$")
_month = regex.compile(rf"{MONTH}\b", regex.IGNORECASE)
_NUMBERS = frozenset("(0123456789")
_agenda_only = regex.compile(r"\(?\d{1,2}[.)]")
_lower = regex.compile(r"\p{Ll}")
_joint = regex.compile(r"\s+(?:and|of|for|the|to|on|in|with|&)\s+(?=\p{Lu}{3})")
_stop = regex.compile(
    r"(?<!\b(?:No|Nos|Rev|Min|Vol|ST|[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,5})|\b\p{L})(?:[.:]\s|\.$)|(?<=\p{Ll}{3}):(?=\p{Lu})|(?<=\p{Ll}{3})-\s(?=\p{Lu}[\p{Ll}’']*\s\p{Ll})"
)
"""The end of a sentence or of what a colon closes; a short word without a vowel (Cllr, Mrs, St) is an abbreviation."""
_stacked = regex.compile(r"(?:\s*\n[^\S\n]*\d{1,3}\.\d{1,2}[^\S\n]*(?=\n)){1,30}+")
"""Numbers of paragraphs that a converter stacked between an item's number and its title."""
_runs_on = regex.compile(r"\s+[–-]\s+(?=\p{Ll}|[^\n]*\b(?:was|were|had|has|is|are)\b)")
_cell_end = regex.compile(r"\s+/(?=\s|$)")
_agenda_cell = regex.compile(r"\(?\d{1,2}[.)]?(?:[^\S\n]{3,}|[^\S\n]*\t[^\S\n]*)(?=\p{L})")
_tab = regex.compile(r"[^\S\n]*\t")
_page = regex.plain(r"[^\S\n]{3,}[0-9]{1,3}$")
_connects = regex.compile(r"(?:\b(?:and|of|the|for|to|in|on|with|at|by|from)|[-–,&/(])$", regex.IGNORECASE)
_names = regex.compile(
    r"""(?:\s+(?:received|accepted))?[;,:–-]?\s+(?:from:?\s+)?
    (?:Cllrs?|(?:(?:County|District|Borough)\s+)?Councillors?|Mrs?|Ms|Miss|Dr)\.?\s+\p{Lu}""",
    regex.VERBOSE,
)
"""Whom a title of apologies runs into: "Apologies for absence Cllr Reed", "Apologies received; Mrs Holm"."""
_next_line = regex.compile(r"\s*([^\n]+)")
_MOST = 2000
"""Characters of a line below a title."""
_SHORT = 40
"""Characters of a line that may hold nothing but an agenda's number."""
FULL = 66
"""Characters, with its number, of a line that the paper's width may have ended."""
_below = regex.compile(r"(?:\n|(?<=[(][^)\n]*)\n\n|\n\n(?=\p{Ll}{2}))([^\n]+)")
_surname = regex.compile(r"\p{Lu}[\p{L}’'-]+(?:\s*$|,\s|\s+and\s|\s+\()")
_AND, _BRIEF = (" and", " &"), 60
"""What no title ends with, and characters of what goes on with it below an empty line."""
_BRACKET = 120
"""Characters of what stands in brackets in a title, whose lines empty ones may part."""
_LONG = 48
"""Characters of a line that a word in small letters goes on with, though an empty line may part them."""


def title_behind(text: str, m: Label) -> tuple[str, int]:
    """The title behind a number that opens its line, and where it ends: on this line or the next, or over several."""
    title, end = m.title, m.end
    if cell := _cell(m):
        return title[cell[0] : cell[1]], m.behind + cell[1]
    alone = len(title) < _SHORT and (not (told := tidy(title)) or (told[0] in _NUMBERS and _is_number(told)))
    if alone:
        stacked = _stacked.match(text, end, end + _MOST)
        end = stacked.end() if stacked else end
        following = _next_line.match(text, end, end + _MOST)
        if not following or following.start(1) - end > 4 or _no_title(text, following):
            return "", end
        title, end = following[1], following.end()
    start = end - len(title)
    ends = (_filed_end(title), before_mover(title), before_resolved(title), _standing_end(title))
    if (short := next((end for end in ends if end is not None), None)) is not None:
        return title[:short], start + short
    if (
        title[:3].isupper()
        and _shouts.match(title)
        and (caps := _capitals(title, 0))
        and (_answers.match(title, caps) or (caps < len(title) - 12 and (len(title) > 100 or VERBS.search(title))))
    ):
        caps = _before_subject(title, caps)
        return (title[:caps], start + caps) if caps else inline_title(title, start)
    stop = _stop.search(title, asked(title)) if "." in title or ":" in title else None
    if (on := runs_on(title)) is not None and not is_caps(title[: on + 40]):
        on = min(on, stop.start()) if stop else on
        return title[:on].rstrip(), start + len(title[:on].rstrip())
    if len(title) > 130 or (
        stop and (tells(title, stop.end()) or (title[stop.start()] == "." and title[stop.end() :].strip()))
    ):
        return inline_title(title, start, on)
    if alone and (narrow := _narrow_title(text, start)):
        return narrow, start + len(narrow)
    return _grown(text, title, end, m.prefix)


def _filed_end(title: str) -> int | None:
    """Where a title ends that a site hangs a file on: with the file's size, however long it is."""
    filed = HAS_FILE_SIZE.search(title) if "PDF" in title else None
    return filed.end() if filed else None


def _is_number(told: str) -> bool:
    """Whether the words behind a number are but another one, the agenda's."""
    return _agenda_only.fullmatch(told) is not None


def _no_title(text: str, below: regex.Match[str]) -> bool:
    """Whether what stands below a number is no title: a line with a number of its own, an item of a list."""
    return numbered_line(text, below.start(1)) or bool(BULLETED.match(below[1]))


def _cell(m: Label) -> tuple[int, int] | None:
    """From where to where the title goes in a row of cells, an agenda's number in a cell of its own left out."""
    title = m.title
    if title[:1] in _NUMBERS and (agenda_number := _agenda_cell.match(title)):
        rest = _tab.search(title, agenda_number.end())
        return agenda_number.end(), rest.start() if rest else len(title)
    between = _cell_end if m.stop.endswith("/") else _tab if "\t" in m.gap else _page if "   " in title else None
    cell = between.search(title) if between else None
    return (0, cell.start()) if cell and cell.start() else None


def _standing_end(title: str, *, inline: bool = False) -> int | None:
    """Where a standing item's title ends that runs on into its text behind a colon or a dash."""
    standing = STANDING.match(title)
    if not standing:
        return None
    if title[standing.end() : standing.end() + 1] == ":" and (rest := title[standing.end() + 1 :].strip()):
        return None if len(rest) < _BRIEF and is_caps(title) else standing.end()
    if ("polog" in standing[0] or "nterest" in standing[0]) and _names.match(title, standing.end()):
        return standing.end()
    if inline:
        return None
    dash = _runs_on.search(title, standing.end(), standing.end() + 70)
    return dash.start() if dash else None


def _grown(text: str, title: str, end: int, prefix: str | None) -> tuple[str, int]:
    """A title with the lines below that go on with it; `prefix` is that of its number."""
    if rest := wrapped(text, title, end):
        title, end = title + text[end : end + rest], end + rest
    while nxt := _below.match(text, end, end + _MOST) or _cut_short(text, title, end):
        below, apart = nxt[1], text[end : end + 2] == "\n\n"
        ends = len(title) > 300 or not _joined(title, below, apart=apart) or bool(NOT_TITLE.match(below))
        if not ends and (numbered := LINE.match(text, nxt.start(1), nxt.end() + 60)):
            ends = not numbered["pre"] or numbered["pre"] == prefix
        if ends and not cuts_size(title, below):
            break
        title, end = f"{title}\n{below}", nxt.end()
    return title, end


def _cut_short(text: str, title: str, end: int) -> regex.Match[str] | None:
    """The line behind an empty one that goes on with a bracket, or with a name, that a title's line cuts."""
    opened = title.rfind("(")
    bracket = opened > title.rfind(")") and ")" in text[end : end + _BRACKET - (len(title) - opened)]
    cut = bracket or INITIAL.search(title[-3:]) or title.endswith(_AND)
    below = _next_line.match(text, end, end + _MOST) if cut else None
    return below if below and below.start(1) - end == len("\n\n") else None


def _joined(title: str, below: str, *, apart: bool) -> bool:
    """Whether a line goes on with the title above it; an empty line may part them."""
    if title.count("(") > title.count(")") or (INITIAL.search(title[-3:]) and _surname.match(below)):
        return True
    if not apart and below[0].isupper() and TITLE_LAST.search(title[-12:]):
        return True
    if apart and title.endswith(_AND) and len(below) < _BRIEF and not tells(below):
        return True
    small = below[0].islower() and title[-1] not in ".:" and not LISTED.match(below)
    long = small and len(title.rsplit("\n", maxsplit=1)[-1]) >= _LONG
    if small and (long or not apart) and (not tells(below) or (long and not apart and _unfinished(title, below))):
        return True
    return not apart and bool(
        _connects.search(title)
        or (title[-1].isdigit() and _month.match(below))
        or (is_caps(title) and is_caps(below))
        or _full(title, below)
    )


def _unfinished(title: str, below: str) -> bool:
    """Whether a title that tells nothing as a sentence does goes on in a line that ends none."""
    return not tells(title) and below[-1] not in ".;:,"


def _full(title: str, below: str) -> bool:
    """Whether a title fills its line, so that what is below goes on with it: no sentence, and no longer."""
    line = title.rsplit("\n", maxsplit=1)[-1]
    goes_on = len(line) >= FULL and len(below) <= len(line) + 4 and below[-1] not in ".:;," and not tells(below)
    return goes_on and not LISTED.match(below) and below[0].isupper()


def _narrow_title(text: str, start: int) -> str | None:
    """A title that a narrow column breaks over several short lines, between the number and an empty line."""
    stop = text.find("\n\n", start, start + 400)
    lines = text[start : stop if stop >= 0 else start + 400].split("\n")
    if not 1 < len(lines) < 7 or not all(0 < len(line.strip()) < 50 for line in lines):
        return None
    words = " ".join(lines).strip()
    titled = words[-1] not in ".;:," and is_title_case(words) and not tells(words) and not NOT_TITLE.match(words)
    return "\n".join(lines).rstrip() if titled and not any(LINE.match(line) for line in lines[1:]) else None


_reporter = regex.plain(
    r"[A-Z][^–.:;\n]{3,50}[^\S\n]–[^\S\n]?(?!C(?:llr|hair|ouncillor)|M[rs]|Dr)[A-Z][a-z]+[^\S\n][A-Z][\w'’]+(?=[^\S\n](?:[A-Z]|I\b)[a-z’']*[^\S\n])"
)
"""A title, a dash and who reported on it, before a sentence: "Village Pond – Ann Quill The Clerk said …"."""
_UNASKED = -1
_PHRASE = 80
"""Characters in which such words end."""
_LONG_PHRASE = 240
"""Characters of a title, at most, that says at length what an item is for and tells nothing."""
_SMALL = frozenset("a an and at by for from in of on or the to with".split())  # noqa: SIM905


def inline_title(title: str, start: int, on: int | None = _UNASKED, *, inside: bool = False) -> tuple[str, int]:
    """The title of a heading that runs into its text: its capitals, the words up to a stop, or to the next sentence.

    `on` is what `runs_on` says of it, where that was asked; `inside` that its number stands inside a line.
    """
    end = _capitals(title, 0)
    if sum(map(str.isupper, title[:end])) >= 4:
        while (joint := _joint.match(title, end)) and (more := _capitals(title, joint.end())):
            end = more
        if resolving := _resolving.search(title, 0, end):
            end = resolving.start()
        end = len(_article.sub("", title[:end])) if end < len(title) else end
        return title[:end].rstrip(), start + len(title[:end].rstrip())
    if (short := _standing_end(title, inline=True)) is not None:
        return title[:short], start + short
    if inside and "–" in title[:_PHRASE] and (by := _reporter.match(title)):
        return by[0], start + by.end()
    on = runs_on(title) if on == _UNASKED else on
    if (stop := _stop.search(title, asked(title), min(160, on or 160))) or on:
        end = stop.start() if stop else on or 0
        if tells(title[:end]) and not on and (standard := STANDING.match(title)):
            end = standard.end()
    else:
        standard = STANDING.match(title)
        short = standard.end() if standard else max(0, asked(title) - 1)
        if standard and title[:short].rsplit(" ", 1)[-1].casefold() in _SMALL:
            short = 0  # "Declarations of Disclosable Pecuniary Interest in accordance with the Act …"
            if len(title) < _LONG_PHRASE and not VERBS.search(title.lower()):
                return title.rstrip(), start + len(title.rstrip())
        end = short if short and len(title) > 110 else len(title) if len(title) <= 160 else _phrase_end(title)
    return title[:end].rstrip(), start + len(title[:end].rstrip())


def _phrase_end(title: str) -> int:
    """Where the words of a long text end that begin it with a capital and go on in small letters; 0 where none do.

    `Cheques for approval of payment K. Roe (May) £112.48 …`
    """
    words = title[:_PHRASE].split(" ")
    n = next((n for n, word in enumerate(words[1:], 1) if not word[:1].islower()), 0)
    small = n > 2 and words[n - 1] not in _SMALL
    return len(" ".join(words[:n])) if small else 0


def _before_subject(title: str, caps: int) -> int:
    """Where a title in capitals ends, before an aside or letters whose verb follows; 0 where neither stands there."""
    if aside := _asides.match(title, caps):
        return aside.end()
    letters = _letters_say.search(title, 0, caps) if _verb_behind.match(title, caps) else None
    return letters.start() if letters and " " in title[: letters.start()] else 0


def _capitals(title: str, at: int) -> int:
    """Where the words in capitals end that begin at `at`; 0 where there are none."""
    lower = _lower.search(title, at)
    if not lower:
        end = len(title.rstrip())
    else:
        end = title.rfind(" ", at, lower.start())
        opens = title[end + 1 : lower.start()]
        if end <= at or len(opens) > 1 or (opens and not (opens.isupper() or opens in "‘“'(")):
            return 0
    return len(title[:end].rstrip()) if any(map(str.isupper, title[at:end])) else 0
