"""What many patterns hold: told once, and called by each (`regex` knows such calls, `re` does not)."""

from __future__ import annotations

import re

DEFINED: dict[str, str] = {}
"""What patterns call, by its name."""
_called = re.compile(r"\(\?&(\w+)\)")


def defined(name: str, pattern: str) -> str:
    """A part that stands in many patterns, as they are to have it: `(?&NAME)`, a call of it.

    Written out wherever it stands, a person's name was ten of the seventeen megabytes of all patterns.  It has no
    groups and calls nothing: `regex` finds other things where what is called calls.
    """
    DEFINED[name] = pattern
    return f"(?&{name})"


def with_what_it_calls(pattern: str) -> str:
    """A pattern with what it calls behind it; what it calls once is written out, which is found sooner."""
    called: list[str] = _called.findall(pattern) if "(?&" in pattern else []
    for name in dict.fromkeys(called):
        if called.count(name) == 1:
            pattern = pattern.replace(f"(?&{name})", DEFINED[name])
        else:
            pattern += f"(?(DEFINE)(?P<{name}>{DEFINED[name]}))"
    return pattern
