"""A web page saved as one file (`.mht`): the page is one part of a message."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy

from minutes_cli.errors import ReadError

from .declaring import of_address
from .html import decoded, read_page
from .reader import Extracted


def extract(content: bytes) -> Extracted:
    """The first part that is a page."""
    message = message_from_bytes(content, policy=policy.compat32)
    for part in message.walk():
        payload = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(payload, bytes):
            found = read_page(decoded(payload, part.get_content_charset("")))
            address = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
            return replace(found, declared=tuple(dict.fromkeys((*found.declared, *of_address(address)))))
    raise ReadError("holds no web page: save it as HTML")
