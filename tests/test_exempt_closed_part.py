"""The closed part of an open report, behind a line that says so."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

REPORT = """Report to: Harbour Committee

Date: 5 March 2024

Subject: Sale of the depot

Report of: Director of Places

1. RECOMMENDATION

1.1 That the review be noted.

2. BACKGROUND

2.1 The depot has been empty since May.

"""


def closed(below: str) -> list[str]:
    """What is exempt of a report with something behind its last section."""
    parsed = parse(paper(REPORT + below))
    return [parsed.document.text[p.span.start : p.span.end].strip() for p in parsed.papers if p.exempt]


@pytest.mark.parametrize(
    "label",
    [
        "PART 2 – EXEMPT",
        "PART II - CONFIDENTIAL",
        "PART B: NOT FOR PUBLICATION",
        "EXEMPT INFORMATION",
        "EXEMPT APPENDIX 1",
        "APPENDIX 1 (EXEMPT)",
    ],
)
def test_a_short_text_behind_the_label_is_exempt(label: str) -> None:
    assert closed(f"{label}\n\nZebedee offered £40,000.\n") == [f"{label}\n\nZebedee offered £40,000."]


@pytest.mark.parametrize(
    "below",
    [
        "EXEMPT INFORMATION\n\nNone.\n",
        "EXEMPT INFORMATION\n\nThis report contains no exempt information.\n",
        "3. EXEMPT INFORMATION\n\n3.1 The report is not exempt.\n",
        "PART 2 – BACKGROUND\n\nThe depot was built in 1902.\n",
    ],
)
def test_a_label_that_nothing_stands_behind_closes_nothing(below: str) -> None:
    assert closed(below) == []
