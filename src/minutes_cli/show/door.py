"""The door: what a paper, a file's name or a person wrote is shown on its way out, and obeyed by nothing.

Papers come from anywhere.  A terminal obeys escapes, a spreadsheet formulas, a page its marks, and bidi controls turn
round what an eye reads.  All that is printed goes through `shown`; what a form obeys beside that is disarmed by cells.
"""

from __future__ import annotations

import re

BOLD, RED, END = "\ufdd0", "\ufdd1", "\ufdd2"
DIM, GREEN, YELLOW, CYAN = "\ufdd5", "\ufdd6", "\ufdd7", "\ufdd8"
"""Emphasis of our own, until the door makes escapes of it: characters that stand for none, and in no text that is read.

It ends with its line, whoever began it.
"""

# Patterns that few outputs ask are text until then: a query in a pipe would pay a millisecond for them.
_TURNING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0x206A, 0x2070))
_BREAKING = (0x2028, 0x2029, 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080))
_LOOSE = "[\ud800-\udfff]"
_SHOWN = (
    {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}
    | {0x7F: 0x2421}
    | dict.fromkeys((*range(0x80, 0xA0), *_TURNING, *_BREAKING, 0xFFFE, 0xFFFF), 0xFFFD)
)
"""Controls as their pictures (␛, ␇); those that have none, and what turns or hides text, as �."""
_HARMFUL = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_NONE = "[\ufdd0-\ufdef]"
_BEGIN = {BOLD: "\x1b[1m", DIM: "\x1b[2m", RED: "\x1b[31m", GREEN: "\x1b[32m", YELLOW: "\x1b[33m", CYAN: "\x1b[36m"}
_END = "\x1b[0m"
_INSIDE = r"(?:(?<=[;\t\n])|(?<=; ))(?=[=@\uff1d\uff20]|[+\-](?=[A-Za-z(@=]))"
"""Where a spreadsheet that is set to part cells at semicolons or tabs would begin another with a formula."""
_FORMULA = r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r;]"
_FIGURE = r"[+-]?[£$€]?\d[\d.,]*%?|[+-]?\d{4}-\d\d-\d\d"
_MARKS = r"(?i)[\\`<>\[\]|]|&(?=#?\w{1,31};)|(?<=[a-z])(?=://)|(?<=www)\."
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "": "&#8203;", ".": "&#46;"}


def shown(text: str, *, colour: bool = False) -> str:
    """What is printed, with every control but tabs and line ends to be seen in place of working.

    Our own emphasis becomes escapes where there is `colour`.
    """
    # What can be printed holds nothing of it, which is told without the pattern.
    if text.replace("\n", "").replace("\t", "").isprintable() or not re.search(_HARMFUL, text):
        return text
    text = re.sub(_LOOSE, "�", text.translate(_SHOWN))
    return "\n".join(map(_emphasised, text.split("\n"))) if colour else re.sub(_NONE, "�", text)


def _emphasised(line: str) -> str:
    ends = max(map(line.rfind, _BEGIN)) > line.rfind(END)
    for mark, escape in _BEGIN.items():
        line = line.replace(mark, escape)
    return re.sub(_NONE, "�", line.replace(END, _END)) + (_END if ends else "")


def csv_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; figures and dates stay as they are."""
    text = text[:1] + re.sub(_INSIDE, "'", text[1:])
    return f"'{text}" if re.match(_FORMULA, text) and not re.fullmatch(_FIGURE, text) else text


def markdown_text(text: str) -> str:
    """Words that are no HTML, no link, no picture and no end of a cell in Markdown."""
    return re.sub(_MARKS, lambda m: _ENTITIES.get(m[0]) or f"\\{m[0]}", text)


def json_text(text: str) -> str:
    """JSON whose strings hold no control, nothing that turns text, and no half of a character, but their escapes."""
    return re.sub(_HARMFUL, _escaped, text)


def _escaped(m: re.Match[str]) -> str:
    return "".join(f"\\u{unit}" for unit in m[0].encode("utf-16-be", "surrogatepass").hex(" ", 2).split())
