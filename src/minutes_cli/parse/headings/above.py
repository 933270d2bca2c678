"""The title that stands above its number: between empty lines, or in capitals on the lines right above."""

from __future__ import annotations

from minutes_cli.words.titles import is_caps, is_title_case

from .labels import Label


def title_above(text: str, m: Label) -> int | None:
    """Where the title begins that stands right above a number alone on its line, both between empty lines."""
    if m.title.strip():
        return None
    if text[m.end : m.end + 2] != "\n\n":
        return _capitals_above(text, m) if m.prefix and m.parts else None
    above = text.rfind("\n\n", max(0, m.line - 400), m.line) + 2
    lines = text[above : m.line].rstrip("\n").split("\n") if above > 1 else []
    told = len(lines) in (1, 2) and text[m.line - 1] == "\n" != text[m.line - 2]
    titled = all(map(is_caps, lines)) or (len(lines) == 1 and is_title_case(lines[0]) and lines[0][-1] not in ".;:")
    return above if told and titled else None


def _capitals_above(text: str, m: Label) -> int | None:
    """The same where nothing parts the lines: "DECLARATIONS OF INTEREST⏎PLA147/14⏎Councillor Ash declared …"."""
    at = above = m.line
    for line in reversed(text[max(0, m.line - 300) : m.line].split("\n")[1:-1]):
        if not line or not is_caps(line):
            break
        above -= len(line) + 1
    return above if above < at else None
