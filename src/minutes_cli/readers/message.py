"""A message: a web page saved as one file (`.mht`), or a mail.  What hangs on it is named and not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message

from minutes_cli.errors import ReadError
from minutes_cli.model import Declared, Finding

from .charset import decoded
from .declaring import declared, of_address
from .html import read_page
from .reader import Extracted, told_of, unread
from .text import feeds, unix


def extract(content: bytes) -> Extracted:
    """The first part that is a page, or else words, and what else the message holds."""
    message = message_from_bytes(content, policy=policy.compat32)
    leaves = [part for part in message.walk() if not part.is_multipart()]
    bodies = [part for part in leaves if not _is_attached(part)]
    body = next((part for kind in _kinds(message) for part in bodies if part.get_content_type() == kind), None)
    if body is None:
        hanging = (
            f", but {told_of(_names(leaves))}: save it, and give that" if message.is_multipart() and leaves else ""
        )
        raise ReadError(f"holds no text of its own{hanging or ': save it as HTML'}")
    payload = body.get_payload(decode=True)
    said = decoded(payload if isinstance(payload, bytes) else b"", _charset(body))
    found = read_page(said) if body.get_content_type() == "text/html" else feeds(unix(said))
    address = str(message.get("Snapshot-Content-Location") or body.get("Content-Location") or "")
    ways = _ways_to_say(message, body)
    left = [part for part in leaves if part is not body and id(part) not in ways and not _is_of_page(part)]
    return replace(
        found,
        findings=(*found.findings, *unread(_names(left)), *_behind(message)),
        declared=tuple(dict.fromkeys((*found.declared, *of_address(address), *_of_subject(message)))),
    )


def _behind(message: Message) -> Iterator[Finding]:
    """What is said of words behind the last part of a mail, as of another mail that is glued to it.

    A line or two are what a mailing list puts there.
    """
    words = sum(len((part.epilogue or "").split()) for part in message.walk() if part.is_multipart())
    if words > _FOOT:
        yield Finding("hidden-text", f"{words:,} words stand behind its last part, where no mail program shows them")


_FOOT = 40
"""Words that a mailing list says of itself at most."""


def _kinds(message: Message) -> tuple[str, ...]:
    """A page before words; words only of what calls itself a message, for anything can be read as one of words."""
    return ("text/html", "text/plain") if "MIME-Version" in message or "From" in message else ("text/html",)


def _of_subject(message: Message) -> Iterator[Declared]:
    """What the subject of a mail says; the day on which it was sent says nothing of a meeting."""
    if "From" not in message or message.get_content_type() == "multipart/related":
        return
    subject = str(message.get("Subject") or "")
    with suppress(ValueError, LookupError):  # a charset that nobody knows, or words that are not in theirs
        subject = str(make_header(decode_header(subject)))
    yield from declared("title", _answering.sub("", subject), "properties")
    yield from declared("notice", _SENSITIVE.get(str(message.get("Sensitivity") or "").strip().lower()), "properties")


_SENSITIVE = {"company-confidential": "Confidential", "private": "Private"}
"""What a mail program asks of who reads it: of these the paper is not for everybody; "Personal" is of who wrote it."""


_answering = re.compile(r"(?i)^\s*+(?:(?:re|fwd?|aw|wg)\s*+:\s*+)*+")


def _charset(part: Message) -> str:
    try:
        return str(part.get_content_charset("") or "")
    except (LookupError, ValueError):  # an encoding of the encoding's name that nobody knows
        return ""


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _is_of_page(part: Message) -> bool:
    """Whether it is a picture or the like that a page shows, and no page itself."""
    shown = "Content-ID" in part or "Content-Location" in part
    return shown and not _is_attached(part) and part.get_content_type() != "text/html"


def _ways_to_say(message: Message, body: Message) -> set[int]:
    """The parts that say in another way what the body says."""
    either = [part for part in message.walk() if part.get_content_type() == "multipart/alternative"]
    whole = ([id(one) for one in part.walk()] for part in either)
    return {one for ids in whole if id(body) in ids for one in ids}


def _names(parts: list[Message]) -> list[str]:
    """The parts by their names, or by their kinds."""
    return [str(part.get_filename() or part.get_content_type()) for part in parts]
