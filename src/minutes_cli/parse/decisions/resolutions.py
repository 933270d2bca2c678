"""RESOLVED … → the tree of what was resolved.

A block begins at a label of the strongest kind that the minute has: RESOLVED in capitals or at the head of a
paragraph; AGREED, Decision: and their like; and, where a paper has lost the word, a bare "That the report be noted." or
a bare list in the subjunctive.  What another body resolved, what is quoted, and what was moved and lost are not this
meeting's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import regex

from minutes_cli.model import Disposition, Item, Parsed, Passage, Resolution
from minutes_cli.words.limbs import parse_limbs
from minutes_cli.words.passage import tidy

from .blocks import find_blocks
from .dispositions import disposition, of_minutes

_token = regex.compile(r"\w+")
_minutes_title = regex.compile(r"\bminutes\b(?!\s*['’]?\s*silence)", regex.IGNORECASE)


def resolve(parsed: Parsed) -> Parsed:
    """Find what each minute resolved.

    1. the words of every row stand in its span in order, across page furniture;
    2. within an item no two rows share a path;
    3. rows stand in the order of the paper.
    """
    rows: list[Resolution] = []
    seen: dict[tuple[str, str], str] = {}
    for item in parsed.items:
        text = parsed.kept.between(item.heading_end, item.span.end)
        for row in _item_resolutions(item, text):
            key = (item.meeting, _bare(row.text))
            earlier = seen.setdefault(key, row.id) if len(key[1].split()) > 7 else row.id
            rows.append(replace(row, restates=earlier) if earlier != row.id else row)
    return replace(parsed, resolutions=tuple(rows))


def _item_resolutions(item: Item, text: Passage) -> Iterator[Resolution]:
    used: Counter[str] = Counter()
    told: list[str] = []
    count = 0
    disposed = of_minutes if _minutes_title.search(item.title or "") else disposition
    for block in find_blocks(text.text):
        words = text.text[block.start : block.end]
        limbs = parse_limbs(words)
        plain = [tidy(words[limb.start : limb.end]) for limb in limbs]
        if not limbs or _said_before(plain, told):
            continue
        told += plain
        count += 1
        prefix = f"[{count}]" if any(used[limb.path] for limb in limbs) else ""
        for limb, words_of in zip(limbs, plain, strict=True):
            used[limb.path] += 1
            span = text.span(block.start + limb.start, block.start + limb.end)
            kind: Disposition = "recommended" if block.recommended else disposed(words_of)
            stem = None if limb.hangs_from is None else prefix + limb.hangs_from
            yield Resolution(f"{item.id}{prefix}{limb.path}", item.id, prefix + limb.path, kind, words_of, span, stem)


def _said_before(rows: list[str], told: list[str]) -> bool:
    """The same decision printed twice, under `Decision:` and under `Minutes:`."""
    known = {_bare(row) for row in told}
    return bool(known) and all(_bare(row) in known for row in rows)


def _bare(text: str) -> str:
    return " ".join(w for w in _token.findall(text.casefold()) if w != "that")
