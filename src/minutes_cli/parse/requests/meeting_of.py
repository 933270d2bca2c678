"""Of which body the next meeting is that a request names: a committee's "next full Council meeting" is not its own."""

from __future__ import annotations

from collections.abc import Collection

_BODIES = frozenset("council committee board cabinet parish plenary".split())  # noqa: SIM905
"""What names of meetings have of the body that meets; the plenary is that of the council."""

_KINDS = _BODIES.union("district panel forum group party trust trustees governors executive".split())  # noqa: SIM905
"""What a body's name says that it is; "West Holm PC" says nothing."""


def words_of(body: str) -> frozenset[str]:
    """The words of the name of a body, in small letters, by which it is known whose a meeting is."""
    words = frozenset(body.casefold().replace(",", " ").replace("-", " ").split())
    return words | {"plenary"} if "council" in words else words


def is_ours(meeting: str, initials: str | None, own: Collection[str]) -> bool:
    """Whether words for a meeting name no other body than the one of which `own` has the initials and the words."""
    named = _BODIES.intersection(meeting.casefold().replace(",", " ").split())
    another = bool(named) and named.isdisjoint(own) and not _KINDS.isdisjoint(own)
    return not another and (initials or "PC").upper() in ("PC", *own)
