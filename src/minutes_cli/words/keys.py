"""What names and numbers are compared by: spelling that makes no difference is taken out."""

from __future__ import annotations

from . import lazily

_QUOTES = dict.fromkeys(map(ord, "'’‘`"))
_BRACKETS = lazily.plain(r"\([^()]*\)")
_NOT_WORD = lazily.plain(r"[^a-z0-9]+")
_NO_LETTER = lazily.plain(r"[\W_]+")
_MEETING = lazily.plain(r"(?:[^/]+/){0,2}?(?:\d{4}-\d\d-\d\d|undated-[0-9a-f]{8})(?:[~@][\w~-]+)?")
_LOOSE_DOT = lazily.plain(r"(?<!\d)\.|\.(?!\d)")


def slug(name: str) -> str:
    """A name as ids spell it: "Children's Services & Safeguarding" is `childrens-services-and-safeguarding`.

    A name that has none of these letters keeps its own: "議会" is one body and "委員会" another.
    """
    plain = name.casefold().replace("&", " and ").translate(_QUOTES)
    return _NOT_WORD.sub("-", plain).strip("-") or _NO_LETTER.sub("-", plain).strip("-")


def body_key(name: str | None) -> str | None:
    """A body's name for comparison: `slug` without a leading "the"."""
    return slug(name).removeprefix("the-") or None if name else None


def body_stem(name: str | None) -> str | None:
    """`body_key` without what stands in brackets: the committee of which "(Regeneration and Skills)" is one."""
    return body_key(_BRACKETS.sub(" ", name)) if name else None


def number_key(number: str | None) -> str | None:
    """A minute number for comparison: "EX.41", "EX 41" and "ex41" are one; "20.084" keeps its dot."""
    return _LOOSE_DOT.sub("", "".join(number.casefold().split())) if number else None


def limb_key(limb: str | None) -> str | None:
    """A limb or path for comparison."""
    return "".join(limb.casefold().replace(".", "").split()) if limb else None


def meeting_of(given: str) -> str:
    """The meeting in the id of what belongs to one: of `cabinet/2021-03-16/77/21(2)` it is `cabinet/2021-03-16`."""
    found = _MEETING.match(given)
    return found[0] if found else given.rpartition("/")[0]
