"""The text of a Word file as pages, between what stands at their head and at their foot."""

from __future__ import annotations

import re
from dataclasses import replace

from minutes_cli.model import Page
from minutes_cli.readers.marking import CLOSES, OPENERS, bare
from minutes_cli.readers.reader import Extracted, paged

PAGE = "\f"
"""Ends a page in a text that is still being put together."""
_ONE_PAGE = 6000
"""Characters; where the file tells only of the breaks that its author set, longer stretches are several pages."""
_breaks = re.compile(rf"\f[\s{CLOSES}{OPENERS}]*+")
_white = re.compile(r"\s+")


def sheets(text: str, *, rendered: bool) -> Extracted:
    """The text, with its pages where it tells of them: where Word noted how it broke them, or all are short."""
    text = _once(text)
    told = [sheet.strip("\n") for sheet in text.strip().strip(PAGE).split(PAGE)]
    if len(told) > 1 and (rendered or max(len(bare(sheet)) for sheet in told) < _ONE_PAGE):
        found = paged(told)
        return Extracted(found.text, found.pages)
    return Extracted("\n\n".join(told) + "\n")


def _once(text: str) -> str:
    """A text in which no page is empty; the signs that stood between two ends of pages stay."""

    def one(m: re.Match[str]) -> str:
        told = m[0]
        last = told.rfind(PAGE)
        return told if not last else PAGE + _white.sub("", told[:last]) + told[last + 1 :]

    return _breaks.sub(one, text)


def within(above: str, found: Extracted, below: str) -> Extracted:
    """A text between two others; the first page begins and the last ends with them."""
    if not (above or below):
        return found
    ahead = len(above) + 1 if above else 0
    text = "\n".join(part for part in (above, found.text, below) if part)
    pages = [Page(page.number, page.start + ahead, page.end + ahead) for page in found.pages]
    if pages:
        pages[0] = replace(pages[0], start=0)
        pages[-1] = replace(pages[-1], end=len(text))
    return replace(found, text=text, pages=tuple(pages))
