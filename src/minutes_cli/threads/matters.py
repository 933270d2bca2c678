"""The matters in a minute: its text in pieces of about one matter each, with what two pieces can share.

"Matters arising" holds six matters and "Correspondence" nine; a minute as a whole is like any other that holds as many.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.stems import stems
from minutes_cli.words.titles import STANDING


class Told(NamedTuple):
    """A minute, as far as it takes to see what it is about."""

    id: str
    body: str
    """As bodies are compared."""
    meeting: str
    date: str
    number: str
    title: str
    text: str


class Matter(NamedTuple):
    """A piece of a minute."""

    of: Told
    text: str
    words: frozenset[str]
    """Folded, of the piece and of the minute's title."""
    names: frozenset[str]
    """What names one thing and no other: the numbers of applications, by-laws, tenders, cases."""
    years: frozenset[str]
    """Years that it speaks of: those of dates are left out."""


_LONG, _LONGEST = 420, 300
"""Characters: a paragraph longer than the first is cut into sentences, put together up to the second."""
_PARAGRAPH = lazily.plain(
    r"""
    \n\s*\n                                        # an empty line
    | \n(?=\s*(?:[•*–-]\s|\d{1,3}[.)]|\([a-z]\)))  # an item of a list
    | (?<=\s)(?=•)
    """,
    lazily.VERBOSE,
)
_SENTENCE = lazily.plain(r"(?<=[a-z)\d][.;])\s+(?=[A-Z(\d•“])|\n")
_NAME = lazily.plain(
    r"(?<![\w/.-])(?:[A-Z]{1,4}[./-]?)?\d[\dA-Z]*(?:[/-][\dA-Z]+)+(?![\w/-])|(?<![\w/.-])[A-Z]{2,4}\d{4,}\b"
)
"""19/00412/F · NP-05-19 · 2021-34 · R2021-112 · HB.2020/7"""
_THREE = lazily.plain(r"\d[A-Z./-]*+\d[A-Z./-]*+\d")
"""The figures that each of them has: most texts have none."""
_ANY_DATE = lazily.plain(r"\d{1,2}[/-]\d{1,2}[/-](?:\d\d|\d{4})|\d{4}-\d\d-\d\d|\d{4}[/-]\d{1,4}(?:[/-].*)?|0\d{3,}.*")
_ROADS = lazily.plain(r"[A-Z]\d+(?:/[A-Z]\d+)+")
"""N21/L7055: where two roads meet, and not what is to be done there."""
_BY_YEAR = lazily.plain(r"((?:19|20)\d\d)-(?!(?:19|20)\d\d)(\d{1,4})")
_DATE = lazily.plain(
    r"\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+[A-Z][a-z]{2,8},?\s+(?:19|20)\d\d\b"
    r"|\b[A-Z][a-z]{2,8}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d\b"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b"
)
_YEAR = lazily.plain(r"(?<![\d/£$€,.-])((?:19|20)\d\d)(?:\s?[/–-]\s?(?:20)?\d\d|\d\d)?(?![\d/-])")
_NO_WORD = lazily.plain(r"\d|(.)\1\1")
_AMOUNT = lazily.plain(r"\d[.,]\d\d\b|[£$€]\s?\d")
_FORMULA = 3
"""Meetings at which the same words make a formula."""
PROCEDURE = lazily.plain(
    r"""apolog | \bdeclar\w+\s+of\b | disclos | dispensation | exclusion\s+of | \bnext\s+meeting
    | \bclos(?:e|ing|ure)\s+of | \battendance\b | \bcall\s+to\s+order | adjournment | closed\s+session
    | \breconciliation | \bbank\s+balance | \bpayments?\s+(?:to\s+be|of\s+(?:bills|accounts))
    | \b(?:record|film)ing\b | \bquorum\b | \belecti?on?\s+of\b | \bto\s+elect\b""",
    lazily.VERBOSE | lazily.IGNORECASE,
)
"""Titles of what every meeting does and no two meetings do together.

    Apologies for absence · Bank reconciliation · To consider declarations of interest · Exclusion of the press
"""
_COURTESY = lazily.plain(
    r"\b(?:sympath|condolence|true\s+(?:and\s+\w+\s+)?record|(?:recalled|remembered|described)\s+(?:him|his|her)\b)",
    lazily.IGNORECASE,
)
"""What is said of the dead is said of each of them, and so of minutes that are confirmed."""
_ACCOUNTS = 3
"""So many amounts make a piece a list of payments: what it shares with the next month's is who is paid."""


_EXAMPLES = lazily.plain(
    r"""\b(?:including|includes?|such\s+as|among\s+(?:them|others)|e\.g\.|for\s+example)[\s:,]+
    (?:the\s+)?+(?:[A-ZÀ-Þ][\w'’.-]*+\s*+(?:of\s+|the\s+)?+){1,5}+
    (?:(?:,\s*+(?:and\s++)?+|;\s*+|&\s*+|and\s++)(?:etc|others|the\s+|(?:[A-ZÀ-Þ][\w'’.-]*+\s*+(?:of\s+|the\s+)?+){1,5}+)){1,12}+
    """,
    lazily.VERBOSE,
)
"""    attractions including Mill Castle, Lough Brin and the Heron Museum: of none of them is anything told"""
_ROLE = lazily.plain(
    r"(?:^|[\s;.])(?:[A-ZÀ-Þ][\w'’.-]+\s){1,4}[A-ZÀ-Þ][\w'’-]+\s*:\s+"
    r"(?!(?i:that|whereas|resolved|be)\b)(?:the\s+)?(?:[A-ZÀ-Þ][\w'’-]+\s+(?:of\s+|and\s+|for\s+)?){2}"
)
"""    Councillor Nell Tansy: Brinmouth Library Board"""
_LETTERS = lazily.plain(r"[^\W\d_]{4,}")
_OF_NAMES = 0.3
"""So many of the longer words of a line of persons and boards may be no names: "written report"."""


def matters(told: Iterable[Told], furniture: frozenset[str]) -> list[Matter]:
    """The pieces of some minutes of one body, in order; of a minute that has no text, its title.

    1. what a body is called, and who sits on it (`furniture`, stemmed), tells nothing;
    2. what is said in the same words at three meetings is a formula, and no piece has its words;
    3. there is nothing of what is only procedure: apologies, interests declared, the next day of meeting.
    """
    minutes = [t for t in told if not PROCEDURE.search(t.title)]
    cut = [(t, [_sentences(piece, furniture) for piece in pieces(t.text)]) for t in minutes]
    said: dict[frozenset[str], set[str]] = defaultdict(set)
    for t, each in cut:
        for words in (words for piece in each for _, words in piece):
            said[words].add(t.meeting)
    found = []
    for t, each in cut:
        title = frozenset() if STANDING.match(t.title) else telling_words(t.title) - furniture
        for piece in each or [[("", frozenset())]]:
            kept = [(text, words) for text, words in piece if not words or len(said[words]) < _FORMULA]
            if kept and (matter := _matter(t, kept, title)):
                found.append(matter)
    return found


def _matter(told: Told, sentences: Sequence[tuple[str, frozenset[str]]], title: frozenset[str]) -> Matter | None:
    text = " ".join(text for text, _ in sentences)
    if len(_AMOUNT.findall(text)) >= _ACCOUNTS or _COURTESY.search(text) or _is_roll(text):
        return None
    words = frozenset[str]().union(title, *(words for _, words in sentences))
    return Matter(told, text, words, names_in(text) | names_in(told.number), years_in(f"{told.title} {text}"))


def _is_roll(text: str) -> bool:
    """Whether a text only says who sits, or spoke, for what: persons, each with the names of boards behind a colon."""
    if ":" not in text or not _ROLE.search(text):
        return False
    words = _LETTERS.findall(text)
    return sum(1 for word in words if word[0].islower()) <= _OF_NAMES * len(words)


def _sentences(piece: str, furniture: frozenset[str]) -> list[tuple[str, frozenset[str]]]:
    """The sentences of a piece, each with its words."""
    return [(text, telling_words(_without_examples(text)) - furniture) for text in _SENTENCE.split(piece) if text]


def _without_examples(text: str) -> str:
    leads = any(word in text for word in ("includ", "such", "among", "e.g.", "example"))
    return _EXAMPLES.sub(" ", text) if leads else text


def telling_words(text: str) -> frozenset[str]:
    """The words that may tell what a text is about: no initials, no figures, no noise of a scan."""
    return frozenset(filter(_is_telling, stems(text)))


@lru_cache(maxsize=1 << 16)
def _is_telling(word: str) -> bool:
    return len(word) > 2 and not _NO_WORD.search(word)


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs and items of lists, each on a line, whole however long."""
    return [told for paragraph in _PARAGRAPH.split(text) if (told := " ".join(paragraph.split()))]


def pieces(text: str) -> list[str]:
    """The paragraphs and items of lists; long ones in runs of sentences."""
    found: list[str] = []
    for told in paragraphs_of(text):
        if len(told) <= _LONG:
            found.append(told)
            continue
        run = ""
        for sentence in _SENTENCE.split(told):
            if run and len(run) + len(sentence) > _LONGEST:
                found.append(run)
                run = ""
            run = f"{run} {sentence}".strip()
        found += [run] if run else []
    return found


def names_in(text: str) -> frozenset[str]:
    """The numbers that name one thing: with a letter and three figures, or with five figures.  No dates."""
    if not _THREE.search(text):
        return frozenset()
    return frozenset(m[0].casefold().replace(".", "") for m in _NAME.finditer(text) if _is_name(m[0]))


def _is_name(told: str) -> bool:
    figures = sum(c.isdigit() for c in told) if not _ROADS.fullmatch(told) else 0
    if any(c.isalpha() for c in told):
        return figures >= 3
    if "-" in told:
        by_year = _BY_YEAR.fullmatch(told)
        return by_year is not None and int(by_year[2]) not in ((int(by_year[1]) + 1) % 100, int(by_year[1]) + 1)
    return figures >= 5 and not _ANY_DATE.fullmatch(told)


def years_in(text: str) -> frozenset[str]:
    """The years that a text speaks of: "the 2021 fair", "precept for 2021/22"; not "on 3 May 2021"."""
    if "19" not in text and "20" not in text:
        return frozenset()
    return frozenset(_YEAR.findall(_DATE.sub(" ", text)))
