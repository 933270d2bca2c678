"""Labels of what was resolved behind a bullet, and several of them line below line."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.parse.decisions.resolutions import resolve


def resolved(words: str) -> list[str]:
    return [r.text for r in resolve(minute(words)).resolutions]


@pytest.mark.parametrize("bullet", ["· ", "·         ", "• ", "- ", "– ", "▪ "])
@pytest.mark.parametrize("label", ["Resolved that", "RESOLVED that", "Agreed that", "Agreed to let"])
def test_a_label_behind_a_bullet(bullet: str, label: str) -> None:
    words = "the mill be mended." if label.endswith("that") else "the mill."
    expected = f"{' '.join(label.split()[1:])} {words}"
    assert resolved(f"Two neighbours spoke of the mill.\n\n{bullet}{label} {words}\n\nThe pier is open.") == [expected]


@pytest.mark.parametrize("lead", ["", " ", "- "])
def test_each_line_with_a_label_is_a_decision(lead: str) -> None:
    said = f"{lead}Agreed – that a sign be put up by the mill\n{lead}Agreed – that the bench be moved to the pier.\n"
    assert resolved(f"The walk was talked of.\n{said}The pier is open.") == [
        "that a sign be put up by the mill",
        "that the bench be moved to the pier.",
    ]
