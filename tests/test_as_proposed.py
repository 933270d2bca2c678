"""What was resolved "as proposed by A and seconded by B" ends before those words, and has both movers."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.parse.decisions.resolutions import resolve


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            "It was resolved that the price of Moor and Son be accepted, as proposed by PV and seconded by JQ.",
            "that the price of Moor and Son be accepted",
        ),
        (
            "It was resolved that the price of Moor and Son be accepted as proposed by PV and seconded by JQ.",
            "that the price of Moor and Son be accepted",
        ),
        ("RESOLVED: That the shed be sold - as moved by PV, seconded by JQ", "That the shed be sold"),
        ("Resolved that the shed be sold as seen, proposed by PV and seconded by JQ.", "that the shed be sold as seen"),
    ],
)
def test_the_words_are_whole(told: str, text: str) -> None:
    read = resolve(minute(told))
    assert [(m.text, m.moved_by, m.seconded_by) for m in read.motions] == [(text, "PV", "JQ")]
    assert [r.text for r in read.resolutions] == [text]
