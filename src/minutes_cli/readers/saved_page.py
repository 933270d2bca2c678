"""A web page saved as one file (`.mht`): the page is one part of a message."""

from __future__ import annotations

from email import message_from_bytes, policy

from minutes_cli.errors import ReadError

from .html import to_text
from .reader import Extracted


def extract(content: bytes) -> Extracted:
    """The first part that is a page."""
    for part in message_from_bytes(content, policy=policy.default).walk():
        if part.get_content_type() == "text/html":
            return Extracted(to_text(part.get_content()))
    raise ReadError("holds no web page: save it as HTML")
