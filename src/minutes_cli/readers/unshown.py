"""What a Markdown file has that no page made of it shows: comments, hidden tags, editors' deletions, alt texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .selectors import declared, hides

_SIGNS = ("{--", "{>>", "{~~", "{++", "{==")
_TAGS = (
    "hidden", "style=", "<template", "<script", "<style", "<dialog", "bgcolor", "<font",
    "HIDDEN", "STYLE=", "<TEMPLATE", "<SCRIPT", "<STYLE", "<DIALOG", "BGCOLOR", "<FONT",
)  # fmt: skip
_comment = re.compile(
    r"^ {0,3}\[[^\[\]\n]{1,80}+\]:[ \t]++(?:#|<#?>)[ \t]++"
    r"(?:\([^\n]*\)|\((?:[^()\n]++|\n(?![ \t]*\n))*+\)|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+$",
    re.MULTILINE,
)
"""    [//]: # (what nobody is to see) — a link that leads nowhere, with a title"""
_substituted = re.compile(r"\{~~([^~{}]*+)~>([^~{}]*+)~~\}")
_deleted = re.compile(r"\{--([^{}]*?)--\}")
_remarked = re.compile(r"\{>>([^{}]*?)<<\}|(?<![\w%])%%(?=[^%\s]|\n)[^%]*+%%(?![\w%])")
_kept = re.compile(r"\{(\+\+|==)([^{}]*?)\1\}")
_tag = re.compile(r"<(/?)([a-zA-Z][\w-]*+)([^<>]*+)>")
_style = re.compile(r"\bstyle\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++))", re.IGNORECASE)
_shut = re.compile(r"(?<![\w\"'=-])hidden(?![\w-])(?!\s*=\s*[\"']?until-found)", re.IGNORECASE)
_CODE = frozenset(("script", "style", "template"))
_MOST = 200
"""Passages that are looked at for the colours of their letters."""


class Shown(NamedTuple):
    """What is left of a text, and how many passages are gone."""

    text: str
    hidden: int = 0
    struck: int = 0


def as_shown(text: str) -> Shown:
    """The text as a page made of it shows it."""
    shown = Shown(_without_comments(text))
    noted = "]: #" in text or "]: <" in text or "%%" in text
    if noted or ("{" in text and any(sign in text for sign in _SIGNS)):
        shown = _without_signs(shown.text)
    if "<" in text and any(word in text for word in _TAGS):
        shown = _without_tags(shown)
    return shown


def _without_comments(text: str) -> str:
    told, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        told.append(text[at:start])
        at = end + 3
    return "".join((*told, text[at:]))


def _without_signs(text: str) -> Shown:
    text, comments = _comment.subn("", text)
    text, others = _substituted.subn(r"\2", text)
    text, deleted = _deleted.subn("", text)
    text, remarks = _remarked.subn("", text)
    return Shown(_kept.sub(r"\2", text), comments + remarks, others + deleted)


def _without_tags(shown: Shown) -> Shown:
    """The text without what stands in tags that hide it or strike it through."""
    text, hidden, struck = shown
    told, at = [0], 0
    for start, end, how in sorted(_passages(text)):
        if start < at or not how:
            continue
        told += [start, end]
        at = end
        hidden += how == "hidden"
        struck += how == "struck"
    return Shown("".join(text[a:b] for a, b in list(pairwise([*told, len(text)]))[::2]), hidden, struck)


def _passages(text: str) -> Iterator[tuple[int, int, str]]:
    """Each tag that is closed, with what becomes of its words."""
    opened: dict[str, list[re.Match[str]]] = {}
    painting: dict[int, str] = {}
    painted = 0
    for m in _tag.finditer(text):
        name = m[2].lower()
        if not m[1]:
            opened.setdefault(name, []).append(m)
            if len(painting) < _MOST and _becomes(name, m[3]) == "painted":
                painting[m.start()] = m[0]
        elif opened.get(name):
            begun = opened[name].pop()
            around = "".join(tag for at, tag in painting.items() if at < begun.start())
            painting.pop(begun.start(), None)
            if text[begun.start() - 1 : begun.start()] == "`":
                continue
            how = _becomes(name, begun[3])
            if how == "painted":
                from .grounds import is_covered  # noqa: PLC0415 - few papers have one

                painted += 1
                passage = f"{around}{text[begun.start() : m.end()]}"
                how = "hidden" if painted <= _MOST and is_covered(passage) else ""
            yield begun.start(), m.end(), how


def _becomes(name: str, attributes: str) -> str:
    """What becomes of the words in a tag: "" where they are shown."""
    if name in _CODE:
        return "code"
    if not attributes.strip():
        return "hidden" if name == "dialog" else ""
    if (name == "dialog" and "open" not in attributes) or _shut.search(attributes):
        return "hidden"
    m = _style.search(attributes)
    said = declared(m[1] or m[2] or m[3] or "") if m else {}
    if any(hides(*one) for one in said.items()):
        return "struck" if "line-through" in (m[0].lower() if m else "") else "hidden"
    paints = any("color" in one or "background" in one or "highlight" in one or one == "font-size" for one in said)
    return "painted" if paints or name == "font" or "bgcolor" in attributes.lower() else ""
