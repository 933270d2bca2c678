"""A page from its template: escaped, with its own style and script and a policy that lets in nothing else."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from importlib import resources
from typing import Any

from minutes_cli.show.door import shown


class Page:
    """The parts of a page, from the room that makes it: `page.html`, and what it has of `page.css` and `page.js`."""

    def __init__(self, room: str) -> None:
        here = resources.files(room)
        self._template = here.joinpath("page.html").read_text(encoding="utf-8")
        self._style = _part("base.css") + here.joinpath("page.css").read_text(encoding="utf-8")
        self._script = here.joinpath("page.js").read_text(encoding="utf-8")

    def made(self, title: str, made: str, **told: Any) -> bytes:
        """The whole page; `made` says by what.  Text is escaped; `Trusted` is the page's own."""
        from jinja2 import DictLoader, Environment  # noqa: PLC0415 - an extra

        templates = DictLoader({"page": self._template, "head": _part("head.html")})
        environment = Environment(
            loader=templates, autoescape=True, finalize=_finalized, trim_blocks=True, lstrip_blocks=True
        )
        page = environment.get_template("page").render(
            told,
            title=title,
            made=made,
            style=Trusted(self._style),
            script=Trusted(self._script),
            style_hash=Trusted(_digest(self._style)),
            script_hash=Trusted(_digest(self._script)),
        )
        return page.encode()


class Trusted(str):
    """HTML of our own making, in which all text of others went through `text` or `attribute`."""

    __slots__ = ()

    def __html__(self) -> str:
        """As a template asks for what it need not escape."""
        return str(self)


def text(words: str) -> str:
    """Words of a paper between two tags: a character stands for each, and none is obeyed."""
    return escape(shown(words), quote=False)


def attribute(words: str) -> str:
    """Words of a paper in the value of an attribute, between quotes."""
    return escape(shown(words))


def _finalized(value: Any) -> Any:
    """What is put into the page: nothing for None, no control, nothing that turns text."""
    if value is None:
        return ""
    return shown(value) if type(value) is str else value


def _part(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(part: str) -> str:
    """As a content policy names what it lets in (CSP level 3)."""
    return base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
