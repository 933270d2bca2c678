"""The lines of a minute as its paper has them: in its text those of one paragraph are joined, marked ones too."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BULLET, FLAGS

from .vocabulary import labels
from .within import WHAT

_ended = regex.plain(r"[.;:!?][)\]”\"’']?$|[;,]\s+(?:and|or)$")
_begins = regex.compile(
    rf"""{BULLET} | [(\[]?(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|[a-z]|[ivx]{{1,5}})[)\].]\s
      | (?:[(\[][^()\[\]]{{3,120}}[)\]]\s*)?(?=(?-i:[A-Z]))(?:{WHAT})\b""",
    FLAGS,
)
"""    (2) … · - … · ACTION … · (EXEMPT) RESOLVED …: no line that goes on with a sentence begins so"""
_marked = regex.plain(r"[)\]]$")


def as_printed(raw: str) -> str:
    """A text with its lines apart, but for one that goes on with the sentence above; rows of a table are left out.

    A line begins another where the one above is empty, ends a sentence or a limb, or is a label, and where it begins
    as a limb, a bullet, a decision or an action does; with a capital also where the one above ends in brackets.
    """
    found: list[str] = []
    apart = True
    for raw_line in raw.split("\n"):
        line = "" if "\t" in raw_line else tidy(raw_line)
        if not line:
            apart = True
        elif apart or _begins.match(line) or (line[0].isupper() and _marked.search(found[-1])):
            found.append(line)
            apart = _ended.search(line) is not None or labels(line)
        else:
            found[-1] += f" {line}"
            apart = _ended.search(line) is not None
    return "\n".join(found)
