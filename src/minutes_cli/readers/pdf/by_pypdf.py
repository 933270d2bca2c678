"""Lines of a PDF by pypdf, which is Python and nothing else."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError
from pypdf.generic import ContentStream, NameObject

from minutes_cli.errors import ReadError

from .fonts import read_font
from .pen import with_jumps
from .places import placed, product
from .sheet import ENCRYPTED, JUMP, Line, Sheet, line_of

_NO_WORDS = f" \t\xa0{JUMP}"

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


def _lines(page: PageObject) -> Iterator[Line]:
    """Each line with words, and the height of its first."""
    jumps = _drawn_in(page)
    told, height, em = "", 0.0, 0.0
    for words, at, size in [*_pieces(page), ("\n", 0.0, 0.0)]:
        for i, part in enumerate(words.split("\n")):
            if i:
                count = told.count(JUMP)
                if line := line_of(height, told, jumps[:count], em):
                    yield line
                told, jumps = "", jumps[count:]
            if part.strip(_NO_WORDS) and not told.strip(_NO_WORDS):
                height, em = at, size
            told += part


def _pieces(page: PageObject) -> list[tuple[str, float, float]]:
    """What the page shows, each piece with its height and the length of an em."""
    found: list[tuple[str, float, float]] = []

    def keep(text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        if text:
            place = placed(product(tm, cm))
            found.append((text, place.height, abs(size) * place.high))

    page.extract_text(visitor_text=keep)
    return found


class _Followed(ContentStream):
    """What a page or a form shows, each jump of its pen now a character of its own."""

    jumps: tuple[float, ...] = ()


def _drawn_in(page: PageObject) -> list[float]:
    """The jumps of the page's pen, in order; the page shows a `JUMP` for each of them from now on.

    None for a page that is not drawn as the rules say; it is left as it is.
    """
    try:
        followed = _followed(page["/Contents"], page["/Resources"], page.pdf)
    except _UNRULY:
        return []
    page[NameObject("/Contents")] = followed
    return list(followed.jumps)


_UNRULY = (AttributeError, IndexError, KeyError, RecursionError, StopIteration, TypeError, ValueError, PyPdfError)


def _followed(content: Any, resources: Any, reader: Any) -> _Followed:
    """What `content` shows; the forms in it are followed too, and put in the place of those among its resources."""
    forms = resources.get("/XObject", {})

    def inside(name: str) -> list[float]:
        form = forms[name]
        if form["/Subtype"] != "/Form" or "/Resources" not in form:
            return []
        if not isinstance(form, _Followed):
            found = _followed(form, form["/Resources"], reader)
            found.update({key: form.raw_get(key) for key in form})
            forms[NameObject(name)] = form = found
        return list(form.jumps)

    told = _Followed(content, reader, "bytes")
    fonts = {name: read_font(font.get_object()) for name, font in resources.get("/Font", {}).items()}
    told.operations, jumps = with_jumps(told.operations, fonts, inside)
    told.jumps = tuple(jumps)
    return told


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
