"""Lines of a PDF by pypdf, which is Python and nothing else."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from minutes_cli.errors import ReadError

from .pdf import ENCRYPTED, Sheet, plain

_cell_ends = re.compile(r"[\da-z:;.)]$")
"""What a capital does not follow within a word: there a cell ends, however narrow the gap."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def sheets(content: bytes) -> list[Sheet]:
    """Every page.  Raises `ReadError` for a file that asks for a password."""
    reader = PdfReader(io.BytesIO(content))
    try:
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise ReadError(ENCRYPTED)
        labels = list(reader.page_labels) if "/PageLabels" in reader.root_object else []
        pages = list(reader.pages)
    except (DependencyError, FileNotDecryptedError) as error:
        raise ReadError(ENCRYPTED) from error
    labels += [""] * (len(pages) - len(labels))
    return [Sheet(tuple(_lines(page)), _has_picture(page), label) for page, label in zip(pages, labels, strict=False)]


def _lines(page: PageObject) -> Iterator[tuple[float, str]]:
    """Each line with words, and the height of its first."""
    told, height = "", 0.0
    for words, at in [*_pieces(page), ("\n", 0.0)]:
        if abs(at - height) < 1 and _cell_ends.search(told) and words[0].isupper():
            told += " "
        for i, part in enumerate(words.split("\n")):
            if i:
                if text := plain(told):
                    yield height, text
                told = ""
            if part.strip() and not told.strip():
                height = at
            told += part


def _pieces(page: PageObject) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []

    def keep(text: str, cm: list[float], tm: list[float], _font: Any, _size: float) -> None:
        if text:
            found.append((text, tm[4] * cm[1] + tm[5] * cm[3] + cm[5]))

    page.extract_text(visitor_text=keep)
    return found


def _has_picture(page: PageObject) -> bool:
    """Whether the page, or a form on it, shows a picture."""
    waiting, seen = [page.get("/Resources")], 0
    while waiting and seen < 50:
        seen += 1
        resources = waiting.pop()
        drawn = resources.get_object().get("/XObject") if resources is not None else None
        for one in drawn.get_object().values() if drawn is not None else ():
            shown = one.get_object()
            if shown.get("/Subtype") == "/Image":
                return True
            if "/Resources" in shown:
                waiting.append(shown["/Resources"])
    return False
