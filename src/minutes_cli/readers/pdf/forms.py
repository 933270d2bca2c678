"""Forms of a PDF that draw other forms: where each draws the next twice, thirty of them never end.

The engine draws what it is told, and nobody can stop it: so how often each form would be drawn is counted before.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter

from minutes_cli.readers.limits import FORMS

_LARGEST = 1 << 22
_object = re.compile(rb"(?<!\d)(\d{1,7})\s+\d{1,5}\s+obj\b")
_stream = re.compile(rb"stream\r?\n")
_names = re.compile(rb"/([^\s/<>\[\]()]{1,60})\s+(\d{1,7})\s+\d{1,5}\s+R")
_draws = re.compile(rb"/([^\s/<>\[\]()]{1,60})\s+Do\b")


def never_ends(content: bytes) -> bool:
    """Whether a form of the file would be drawn more often than any page needs."""
    if content.count(b"/Form") < 8:
        return False
    inner = _inner(content)
    drawn: dict[int, int] = {}
    entered: set[int] = set()
    for first in inner:
        ahead = [first]
        while ahead:
            form = ahead[-1]
            entered.add(form)
            waiting = [other for other in inner.get(form, ()) if other not in entered]
            if waiting:
                ahead.append(waiting[0])
                continue
            ahead.pop()
            times = sum(count * drawn.get(other, 1) for other, count in inner.get(form, {}).items())
            drawn[form] = min(1 + times, FORMS + 1)
    return max(drawn.values(), default=0) > FORMS


def _inner(content: bytes) -> dict[int, Counter[int]]:
    """Which forms each form draws, and how often; of those that the file says openly."""
    found: dict[int, Counter[int]] = {}
    places = [(int(m[1]), m.end()) for m in _object.finditer(content)]
    for (number, start), (_, end) in zip(places, [*places[1:], (0, len(content))], strict=True):
        body = content[start:end]
        stream = _stream.search(body)
        told = body[: stream.start()] if stream else b""
        if stream and b"/Form" in told and b"/XObject" in told.partition(b"/Resources")[2]:
            names = {m[1]: int(m[2]) for m in _names.finditer(told)}
            drawn = Counter(m[1] for m in _draws.finditer(_unpacked(told, body[stream.end() :])))
            found[number] = Counter({names[name]: times for name, times in drawn.items() if name in names})
    return found


def _unpacked(told: bytes, stream: bytes) -> bytes:
    if b"FlateDecode" not in told:
        return stream[:_LARGEST]
    try:
        return zlib.decompressobj().decompress(stream, _LARGEST)
    except zlib.error:
        return b""
