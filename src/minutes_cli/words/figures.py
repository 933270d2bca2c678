"""Numbers in words and in figures: "five-year" and "5-Year" are one to whoever looks for either."""

from __future__ import annotations

import re

from . import lazily

_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIGURES = {word: str(n) for n, word in enumerate(_WORDS, 2)} | {word: str(n * 10) for n, word in enumerate(_TENS, 3)}
"""Not "one", which is more often no number."""
_IN_WORDS = {figure: word for word, figure in _FIGURES.items()}
_figure = lazily.plain(r"(?<![\w.,/:£$€-])(?:[2-9]|1\d|[2-9]0|20)(?=-[^\W\d_]|\s|$)")
"""A number that counts: no part of a date, a price, a reference or a label ("14a")."""
_word = lazily.plain(rf"(?<!\w)(?:{'|'.join(_FIGURES)})(?!\w)", re.IGNORECASE)


def in_words(text: str) -> str:
    """A text with its small numbers in words: `5-Year` is "five-Year"."""
    return _figure.sub(lambda found: _IN_WORDS.get(found[0], found[0]), text)


def in_figures(text: str) -> str:
    """A text with its small numbers in figures: `five-year` is "5-year"."""
    return _word.sub(lambda found: _FIGURES[found[0].casefold()], text)


def spellings(asked: str) -> list[str]:
    """What somebody looks for, as it may also be written: in figures or words, with hyphens or commas or without."""
    joined = asked.replace("-", "") if _hyphened.fullmatch(asked) else asked
    return [*dict.fromkeys((asked, in_figures(asked), in_words(asked), joined, _together(asked), _grouped(asked)))]


def _together(text: str) -> str:
    """A text with its sums without commas: "£2,000" is "£2000"."""
    return _thousands.sub(lambda found: found[0].replace(",", ""), text)


def _grouped(text: str) -> str:
    """A text with its sums in groups of three: "£2000" is "£2,000"."""
    return _sum.sub(lambda found: f"{int(found[0]):,}", text)


_thousands = lazily.plain(r"(?<![\w.,/])\d{1,3}(?:,\d{3}){1,4}(?![\w,/])")
_sum = lazily.plain(r"(?<![\w.,/-])(?:(?<![£$€])(?!(?:19|20)\d\d(?!\d))|(?<=[£$€]))[1-9]\d{3,11}(?![\w,/-])")
"""A number that may be a sum: no year, and no part of a reference ("2021/1450", "R2021-049") or of a date."""
_hyphened = lazily.plain(r"[^\W\d_]+(?:-[^\W\d_]+)+")
