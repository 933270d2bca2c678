"""A web page saved as one file (`.mht`): the page is one part of a message."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy

from minutes_cli.errors import ReadError

from .declaring import of_address
from .html import read_page
from .reader import Extracted


def extract(content: bytes) -> Extracted:
    """The first part that is a page."""
    message = message_from_bytes(content, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            found = read_page(part.get_content())
            address = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
            return replace(found, declared=tuple(dict.fromkeys((*found.declared, *of_address(address)))))
    raise ReadError("holds no web page: save it as HTML")
