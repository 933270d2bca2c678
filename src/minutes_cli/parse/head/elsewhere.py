"""The body where the head names none: what a paper calls its own elsewhere, or who is told to act at the meeting."""

from __future__ import annotations

from minutes_cli.model import Parsed, Segment
from minutes_cli.words import lazily as regex
from minutes_cli.words.bodies import body_name, is_general
from minutes_cli.words.patterns import FLAGS, LINES

from .whose import whose

_own_name = regex.compile(
    r"""\bnext\s+(?:ordinary\s+|regular\s+)?meeting\s+of\s+(?:the\s+)?(?P<name>(?-i:\p{Lu})[^.,;:\n]{4,60}?)(?=\s+(?:will|would|is|to\s+be|on|held|at|was|in\s+order|if|when|where|which|unless)\b|[.,;:\n]|$)
      | \bminutes\s+of\s+the\s+(?:previous|last)\s+meeting\s+of\s+(?:the\s+)?
          (?P<name>(?-i:\p{Lu})[^.,;:\n]{4,80}?)(?=\s+(?:held|on|of|were|was)\b|[.,;:\n]|$)
      | \bminutes\s+of\s+(?:the\s+)?(?:meeting\s+of\s+(?:the\s+)?)?(?P<name>(?-i:\p{Lu})[^.,;:\n]{4,60}?)
          \s+(?:meeting\s+)?(?:held\s+)?on\s[^.;:\n]{6,60}?
          \b(?:be|were|was)\s[^.;:\n]{0,60}?\b(?:correct|true|accurate)\b
      | (?:^|(?<=[.\n]|\d{4}))\s*(?:the\s+)?
          (?P<name>(?-i:\p{Lu})[^.,;:\n]{4,80}?)\s+met\s+in\s+(?:an?\s+|its\s+)?(?:\w+\s+){0,2}session\b
      | \bclerk\s+to\s+(?:the\s+)?(?P<name>(?-i:\p{Lu}[\p{L}’'&-]*+
            (?:[^\S\n](?:(?:and|of|for|the|with|&)[^\S\n])*\p{Lu}[\p{L}’'&-]*+){0,9}))
          (?=[.,;:\n]|\s\s|\s+(?:tel|phone|e-?mail)\b|$)""",
    FLAGS,
)
"""    the next meeting of the Harbour Board will · the minutes of the Harbour Board held on 4 May were agreed as a true
    record"""
_wrapped = regex.plain(r"(?<=[^\s.:;])[^\S\n]*\n[^\S\n]*(?=[^\W_])")
"""The end of a line inside a sentence."""
_acting = regex.compile(
    r"""^[^\S\n]*(?:the\s+)?(?P<name>(?-i:(?:\p{Lu}[\p{L}’'-]+,?\s+(?:(?:and|of|for|&)\s+)?){0,6}
          (?:(?:Sub[\s-]?)?Committee|Cabinet|Board|Panel|Forum|Authority)))\s+
        (?:was\s+(?:presented|asked|advised|informed|invited)|received|considered|retired)\b""",
    LINES,
    needs=("committee", "cabinet", "board", "panel", "forum", "authority"),
)
"""    The Harbour Committee received a report: where no head says whose minutes these are"""


def named_elsewhere(parsed: Parsed, segment: Segment, general: str | None) -> str | None:
    """The one body that a running header names, or that the paper says will meet next or has a clerk.

    Where no line tells one, the end of a line may stand inside its name.
    """
    headers = {line.text for line in parsed.lines[segment.first : segment.last] if line.reason == "running header"}
    text = parsed.kept.words(segment.span.start, segment.span.end)
    names = _told([*headers, *_own_names(text)], general) or _told(_own_names(_wrapped.sub(" ", text)), general)
    if not names and general is None:
        acting = [body_name(m["name"]) for m in _acting.finditer(text)]
        names = {name for name in acting if name and not is_general(name)}
    return names.pop() if len(names) == 1 else None


def _own_names(text: str) -> list[str]:
    """What a text calls a body in the phrases in which minutes name their own."""
    return [m["name"] for m in _own_name.finditer(text)]


def _told(words: list[str], general: str | None) -> set[str]:
    """The bodies that some words name, each of the kind that the head tells, if it tells any."""
    told = [name for said in words if (name := whose(said).body or body_name(said))]
    return {name for name in told if not is_general(name) and name.casefold().endswith((general or "").casefold())}
