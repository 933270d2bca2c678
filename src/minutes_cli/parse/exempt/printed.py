"""The lines of a minute as its paper has them: in its text those of one paragraph are joined, marked ones too."""

from __future__ import annotations

from minutes_cli.model import Item, Parsed
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BULLET, FLAGS

from .labels import is_lone, label_is_own
from .vocabulary import labels, may_head
from .within import WHAT, begins_row, holds_mark
from .wordings import SHUT_LINE

_ended = regex.plain(r"[.;:!?][)\]”\"’']?$|[;,]\s+(?:and|or)$")
_begins = regex.compile(
    rf"""{BULLET} | [(\[]?(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|[a-z]|[ivx]{{1,5}})[)\].]\s
      | (?:[(\[][^()\[\]]{{3,120}}[)\]]\s*)?(?=(?-i:[A-Z]))(?:{WHAT})\b""",
    FLAGS,
)
"""    (2) … · - … · ACTION … · (EXEMPT) RESOLVED …: no line that goes on with a sentence begins so"""


def holds_marked_line(parsed: Parsed, item: Item) -> bool:
    """Whether a line of a minute bears a mark, also one that begins no line of its text."""
    printed = as_printed(parsed.kept.words(item.heading_end, item.span.end))
    return holds_mark(printed) or label_is_own(printed, alone=False)


def as_printed(raw: str) -> str:
    """A text with its lines apart, but for one that goes on with the sentence above; rows of a table are left out.

    A line begins another below an empty one and below the end of a sentence or a limb; where it begins as a limb, a
    bullet, a decision or an action does, or with the mark of a row, or is a label in capitals; and below a label or
    brackets, but with a small letter.
    """
    found: list[str] = []
    apart = label = True
    for raw_line in raw.split("\n"):
        line = "" if "\t" in raw_line else tidy(raw_line)
        if not line:
            apart = True
            continue
        lone = is_lone(line) and not (found and found[-1].isupper())
        begins = apart or lone or _begins.match(line) is not None or begins_row(line)
        if begins or (label and not line[0].islower()):
            found.append(line)
            label = may_head(line) and (labels(line) or SHUT_LINE.match(line) is not None)
        else:
            found[-1] += f" {line}"
            label = False
        apart = lone or _ended.search(line) is not None
        label = label or line[-1] in ")]"
    return "\n".join(found)
