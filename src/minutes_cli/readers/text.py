"""Plain text: any encoding, any line end; a form feed ends a page."""

from __future__ import annotations

from minutes_cli.errors import ReadError
from minutes_cli.model import Page

from .reader import Extracted

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HEAD = 8192
_OTHERS = ["cp1252", "mac_roman", "cp850", "cp437", "iso8859_15"]
"""What British offices have written in; nearer guesses than all that `charset-normalizer` knows."""
_EXPECTED = frozenset(
    "£€§©®°±²³·¹º»«¼½¾×÷–—‘’“”•…™¢¥´`†‡‰‹›  ­¬¦ªàáâäçèéêëìíîïñòóôöùúûüýŵŷßæœøåÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜÆŒØÅ"
)


def extract(content: bytes) -> Extracted:
    """The text with its line ends made one kind."""
    return feeds(unix(decode(content)))


def unix(text: str) -> str:
    """Every line's end a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def feeds(text: str) -> Extracted:
    """Pages that form feeds end; a text without any does not say where its pages begin."""
    if "\f" not in text.rstrip():
        return Extracted(text)
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\f" and at + 1 < len(text))]
    ends = [*starts[1:], len(text)]
    return Extracted(
        text, tuple(Page(number, *bounds) for number, bounds in enumerate(zip(starts, ends, strict=True), 1))
    )


def decode(content: bytes) -> str:
    """A byte order mark decides; then UTF-8 where it is that; then what looks least wrong.  Raises `ReadError`."""
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
    if encoding := marked or _unmarked_wide(content[:_HEAD]):
        return content.decode(encoding, errors="replace")
    if _looks_binary(content[:_HEAD]):
        raise ReadError("is not text (binary data)")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return _unclear(content)


def _unmarked_wide(head: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of western text is zero."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    enough = 0.7 * len(head) / 2
    return "utf-16-le" if odd > enough > even * 4 else "utf-16-be" if even > enough > odd * 4 else None


def _looks_binary(head: bytes) -> bool:
    control = len(head) - len(head.translate(None, delete=_CONTROL))
    return b"\0" in head or control > len(head) // 20


_CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b\x02")


def _unclear(content: bytes) -> str:
    """UTF-8 with a few bytes spoilt, Windows' own, or whatever `charset-normalizer` finds least disorderly."""
    spoilt = content.decode(errors="replace")
    high = sum(byte > 127 for byte in content)
    if spoilt.count("\ufffd") <= high // 10:
        return spoilt
    windows = content.decode("cp1252", errors="replace")
    if all(character in _EXPECTED for character in windows if ord(character) > 127):
        return windows
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few papers need it

    best = from_bytes(content, cp_isolation=_OTHERS, preemptive_behaviour=False).best()
    return str(best) if best else windows
