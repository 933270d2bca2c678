"""What corrects the minutes of an earlier meeting: "page 3, delete …", "an amendment to item 5, to read …"."""

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily


class Correction(NamedTuple):
    """One correction, in the words of the minute that makes it."""

    text: str
    number: str | None
    """Of the minute that it corrects, where it says so."""
    days: tuple[str, ...]
    """Days of meetings that it names."""


_SENTENCE = lazily.plain(
    r"(?<!Mrs\.)(?<!Mr\.)(?<!No\.)(?<!Nos\.)(?<!Cllr\.)(?:(?<=\w\w[.;])|(?<=[)”\"][.;]))\s+(?=[A-Z(\d•“])"
    r"|\n\s*\n|\n(?=\s*(?:[•*–-]\s|\d{1,2}[.)]\s|\([a-z]\)))"
)
_CORRECTS = lazily.plain(
    r"""
    \bamend(?:ed|ments?|ing)?\b | \bcorrections?\b | \b(?:should|to|shall)\s+(?:have\s+)?read\b
    | \b(?:wrongly|incorrectly)\s+(?:recorded|minuted)\b
    | \b(?:delet|insert|omi)(?:e|ed|ing|ion|tted|ssion)?\b | \b(?:typographical|typing|spelling)\b
    | \b(?:be|been|was|were|being)\s+(?:added|removed|replaced|changed|altered|reworded)\b
    | \bsubject\s+to\b(?!\s+(?:planning|approval|the\s+approval|contract))
    | \bwith\s+an?\s+(?:addition|alteration|change)\b | \b(?:inclusion|addition|removal|duplication)\s+of\b
    """,
    lazily.VERBOSE | lazily.IGNORECASE,
)
_OF_MINUTES = lazily.plain(
    r"\b(?:minutes?|record|wording|amendments?|corrections?|paragraph|page\s+\d|item\s+\d)\b|\bto\s+read\b"
    r"|\b(?:wrongly|incorrectly)\s+minuted\b|\b(?:votes?|voting|motion|resolution|decision)\b.{0,60}?\b(?:wrongly|incorrectly)\s+recorded\b",
    lazily.IGNORECASE,
)
_NONE = lazily.plain(
    r"\b(?:(?:outlined|noted|detailed|set\s+out)\s+above|amended\s+minutes|amendments?\s+(?:was|were)\s+agreed|see\s+fit)\b"
    r"|\b(?:no|not|without|any|nil)\s+(?:\w+\s+){0,3}?(?:amend|correct|chang|alter)|\bas\s+amended\b.{0,20}$"
    r"|\b(?:motion|policy|policies|agreement|order|plan|schedule|standing\s+orders?)\s+(?:to\s+)?(?:be\s+|was\s+)?amended\b",
    lazily.IGNORECASE,
)
_NUMBER = lazily.plain(
    r"\b(?:(?:minutes?|items?|min\.?)\s+(?:nos?\.?\s*|numbers?\s+)?|(?:votes?|voting|motion|resolution|decision)\s+(?:at|in|under)\s+(?=\d+/))"
    r"(?P<n>\d{1,4}(?:[./]\d{1,4})*[a-z]?)(?!\s*(?:st|nd|rd|th)\b)",
    lazily.IGNORECASE,
)
_MOST = 600


def corrections(text: str) -> Iterator[Correction]:
    """The corrections in a minute that is about earlier minutes, in order.

    A sentence that ends in a colon has what follows it; of several sentences in a row each is its own.
    """
    opened = ""
    for told in _SENTENCE.split(text):
        said = " ".join(told.split())
        if opened:
            said, opened = f"{opened} {said}", ""
        if not said or not _CORRECTS.search(said) or not _OF_MINUTES.search(said) or _NONE.search(said):
            continue
        if said.endswith(":"):
            opened = said
            continue
        from minutes_cli.words.dates import find_dates  # noqa: PLC0415 - slow to load, and few minutes correct others

        number = _NUMBER.search(said)
        days = tuple(dict.fromkeys(f.date.isoformat() for f in find_dates(said)))
        yield Correction(said[:_MOST], number["n"] if number else None, days)
