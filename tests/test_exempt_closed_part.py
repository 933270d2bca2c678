"""The closed part of an open report, behind a line that says so."""

from __future__ import annotations

import re

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
        "EXEMPT INFORMATION FOLLOWS",
        "CONFIDENTIAL ANNEXE A",
        "Confidential annexe",
        "EXEMPT ADDENDUM",
        "Exempt supplement",
        "Commercial in confidence",
        "Private session",
        "Members only",
        "Cyfrinachol",
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


LONG = REPORT + "".join(
    f"2.{n} The officers have looked at the depot again and found no use for it that the Council could afford.\n\n"
    for n in range(2, 16)
)
"""What stands this far below the cover is said of no whole report."""
CLOSES = """\
PART 2 – EXEMPT
Part 2 – Exempt
Part II (Exempt)
PART II
Part II
PART 2
Part B
PART B
EXEMPT REPORT
EXEMPT
Exempt
CONFIDENTIAL
Confidential
Confidential Appendix
EXEMPT APPENDIX
Appendix A – Exempt
APPENDIX A – NOT FOR PUBLICATION
Appendix B (Confidential)
Appendix 1 - RESTRICTED
ANNEX A: EXEMPT
Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A
NOT FOR PUBLICATION
Not for publication: paragraph 3
Exempt Information – paragraph 3
PRIVATE APPENDIX
PRIVATE AND CONFIDENTIAL
Private and Confidential
CONFIDENTIAL ANNEX 2
Schedule 1 (Exempt)
SECTION B – EXEMPT
Section B - Confidential
PINK PAPERS
RESTRICTED APPENDIX
[EXEMPT]
3. EXEMPT INFORMATION
3. Exempt information
3. CONFIDENTIAL MATTERS
Appendix C  //  EXEMPT
APPENDIX C  //  Not for publication under paragraph 3
Appendix C  //  Confidential
Part B – Confidential
Part B (Private)
Exempt part of the report
The following part of this report is exempt.
The remainder of this report is not for publication.
The rest of this report is confidential.
*** CONFIDENTIAL ***
CONFIDENTIAL – COMMERCIALLY SENSITIVE
Exempt Appendix 2 – Tenders
Confidential Appendix A: Offers received
Appendix 2 – Tenders (Exempt)
Appendix 2: Tenders – Exempt
PART TWO - PRIVATE
Part 2 – Not for Publication
Exempt from publication under paragraph 3
Exempt annex
Part 2 Exempt
PART II EXEMPT
Part 2 – Exempt report
Private part
Exempt Section
**EXEMPT**
# Part 2 – Exempt
Part II – Confidential information
EXEMPT – NOT FOR PUBLICATION
Appendix 3 - Not for publication by virtue of paragraph 3
This part of the report is not for publication.
This section is exempt.
Information in this part is exempt under paragraph 3
Part B (exempt)
3. Exempt Information (paragraph 3)
A. EXEMPT INFORMATION
This appendix is exempt.
""".splitlines()
"""Labels over a part, as papers have them; // is an empty line."""
OPENS = """\
Part 2 – Exemptions from the Tree Policy
PART 2 – EXEMPTIONS
Confidential waste contract
CONFIDENTIAL WASTE
EXEMPT VAT SUPPLIES
Exempt VAT supplies
Private hire policy
PRIVATE HIRE
Part II – Other business
PART 1 – PUBLIC
Part 1 – Open
There are no exempt items
There are no exempt items.
Part I
Exempt charities
PRIVATE SECTOR HOUSING
Private rented sector
Restricted byways
Reserved matters
RESERVED MATTERS
CLOSED LANDFILL
Closed
CLOSED SCHOOLS
Part 2 – Background
Part B – Costs
PART 2 BACKGROUND
Appendix A – Exemptions
APPENDIX B – PLAN
Exempt information: None
EXEMPT INFORMATION – None
Not exempt
Exempt development
Permitted and exempt development
This report is not exempt.
Confidentiality
CONFIDENTIALITY POLICY
Public
Exempt: No
Confidential: No
Members only carried forward
Private gardens
Sensitive sites
The exempt appendix is circulated separately.
Appendix C is exempt.
Private and public parking
Exempt vehicles
Part 2 of the Act
Part II of the Housing Act
PART 2 OF THE SCHEME
Exempt persons
Commercially sensitive information is held in a separate report.
Restricted funds
RESTRICTED PARKING
Private Water Supplies
""".splitlines()
"""Lines that have such words, or look like such labels, and close nothing."""
BELOW = [
    "OFFERS RECEIVED\n\nZebra Holdings offered £40,000 for the depot and Acme offered £30,000 for it.\n",
    "Zebra offered £40,000.\n",
    "4. OFFERS\n\n4.1 Zebra offered £40,000 for the depot.\n\n5. ADVICE\n\n5.1 Take it.\n",
]


def of_long(below: str) -> dict[str, bool]:
    """Of the birds and zebras of a long report's end, and of the depot above, whether they are exempt."""
    text = LONG + below
    spans = [p.span for p in parse(paper(text)).papers if p.exempt]
    words = re.finditer(r"empty|(?:Heron|Zebra)\w*", text)
    return {m[0]: any(span.start <= m.start() < span.end for span in spans) for m in words}


@pytest.mark.parametrize("label", CLOSES)
def test_what_stands_below_a_label_is_exempt_and_nothing_above_it(label: str) -> None:
    for below in BELOW:
        assert of_long(label.replace("  //  ", "\n\n") + f"\n\n{below}") == {"empty": False, "Zebra": True}


@pytest.mark.parametrize("line", OPENS)
def test_what_only_looks_like_a_label_closes_nothing(line: str) -> None:
    for below in BELOW:
        assert of_long(f"{line}\n\n{below}") == {"empty": False, "Zebra": False}


NEXT = "4. NEXT STEPS\n\n4.1 Heron is counted in May.\n"
STRETCHES = {
    "part3 open": "Part 2 – Exempt\n\nZebra offered £5.\n\nPart 3 – Open\n\nHeron is counted.\n",
    "part3 titled": "Part 2 – Exempt\n\nZebra offered £5.\n\nPart 3 – Background papers\n\nHeron is counted.\n",
    "part3 exempt": "Part 2 – Exempt\n\nZebra1 offered £5.\n\nPart 3 – Confidential\n\nZebra2 offered again.\n",
    "appendix d": "Appendix C\n\nEXEMPT\n\nZebra offered £5.\n\nAppendix D\n\nHeron is counted.\n",
    "appendix d exempt": "Appendix C\n\nEXEMPT\n\nZebra1 offered £5.\n\nAppendix D (Exempt)\n\n"
    "Zebra2 is counted in May.\n\nAppendix E – Plan\n\nHeron is counted here.\n",
    "appendix in part2": "PART II – EXEMPT\n\nZebra1 offered £5.\n\nAppendix 1\n\nZebra2 tender sums are £5 and £6.\n",
    "number": "3. EXEMPT INFORMATION\n\n3.1 Zebra offered £5 for all of it.\n\n" + NEXT,
    "none": "3. Exempt information\n\n3.1 None.\n\n" + NEXT,
    "none2": "3. EXEMPT INFORMATION\n\n3.1 There is no exempt information in this report.\n\n" + NEXT,
    "apx stmt": "3. EXEMPT INFORMATION\n\n3.1 Appendix C contains exempt information by virtue of paragraph 3.\n\n"
    + NEXT,
    "list": "3. APPENDICES\n\nAppendix A – Plan of the depot\nAppendix B – Offers (Exempt)\n\n" + NEXT,
    "list1": "3. APPENDICES\n\nAppendix B – Offers (Exempt)\n\n" + NEXT,
    "list3": "Appendices:\nExempt Appendix 2 – Tenders\n\n" + NEXT,
    "list4": "Attached:\n\nExempt Appendix 2 – Tenders\n\n" + NEXT,
    "plan": "PART I\n\nHeron1 is counted.\n\nPART II\n\nHeron2 is counted in May.\n\n"
    "PART III\n\nHeron3 is fed each day.\n",
    "plan2": "Part II\n\nHeron2 is counted in May.\n\nPart III\n\nHeron3 is fed each day.\n",
    "plan titled": "Part A – Birds\n\nHeron1 is counted.\n\nPart B\n\nHeron2 is counted in May.\n",
    "cells": "VAT status\n\nExempt\n\n£5,000\n\nStandard\n\nHeron is £2,000 in all this year.\n",
    "cells2": "Type\nPrivate\n30\nEXEMPT\n12\n\nHeron is parked there all year round.\n",
    "wrap": "2.9 The offers are as set out in\nAppendix 2 (exempt)\nto this report and Heron is counted.\n",
    "wrap2": "2.9 The offers are set out in the papers that are\nExempt\nfrom publication and Heron is counted.\n",
    "wrap3": "2.9 The scheme is made under\nPart 2\nof the Act and Heron is counted.\n",
    "wrap4": "2.9 The scheme is made under the rules in\nPart II\n\nHeron is counted in May.\n",
    "policy": "Confidential information\n\nStaff must keep it so. Heron is counted.\n",
    "policy2": "3. Confidential information\n\n3.1 Staff must keep it so. Heron is counted.\n",
    "bullets": "Papers are of three kinds:\n\n- Exempt\n\n- Confidential\n\n- Heron is counted\n",
    "bullets2": "Papers are of three kinds:\n\nExempt\n\nConfidential\n\nPublic\n\nHeron is counted in May.\n",
    "end of": "EXEMPT\n\nZebra offered £5.\n\nEND OF EXEMPT INFORMATION\n\nHeron is counted in May.\n",
    "sentence": "The following part of this report is exempt.\n\n"
    "Zebra offered £5.\n\nAppendix A\n\nHeron is counted in May.\n",
    "rest of": "The remainder of this report is open.\n\nHeron is counted in May.\n",
    "access": "3. ACCESS TO INFORMATION\n\n3.1 This report is not exempt.\n\n4. X\n\n4.1 Heron is counted.\n",
    "options": "Part 2 – Exempt / Part 1 – Public (delete as appropriate)\n\nHeron is counted in May.\n",
    "toc": "Part 2 – Exempt ......... 14\n\nHeron is counted in May.\n",
    "markdown table": "| Exempt | Confidential |\n| --- | --- |\n| Heron is counted | yes it is |\n",
    "apx table": "Appendix B\n\nExempt vehicles\n\nHeron is counted in May.\n",
    "apx head stmt": "Appendix C\n\nThis appendix is exempt.\n\nZebra offered £5 for it.\n",
    "a part in a sentence": "PART 2 – EXEMPT\n\nZebra1 paid.\n\nPart 2 of the Act is no bar.\n\nZebra2 paid more.\n",
    "a part of a thing": "PART 2 – EXEMPT\n\nZebra1 paid £5.\n\nPart 1 of the depot was asked for by\nZebra2 alone.\n",
    "an appendix in a sentence": "EXEMPT\n\nZebra1 paid £5.\n\nAppendix 2 was looked at by us\n\nZebra2 paid.\n",
    "a list in a section": "3. EXEMPT INFORMATION\n\n3.1 Zebra1 bids:\n\n1. Zebra2 £5\n\n2. Zebra3 £6\n\n" + NEXT,
    "figures in a section": "3. EXEMPT INFORMATION\n\n12 Zebra1 stalls are let\n\n30 Zebra2 stands are not\n\n" + NEXT,
    "a word in a part": "PART 2 – EXEMPT\n\nZebra1 paid £5.\n\nOpen\n\nZebra2 market stalls are £5.\n",
    "a bullet": "9. LIST OF APPENDICES\n\n- Appendix 2 – Tenders (Exempt)\n\n10. CONTACT\n\nHeron is counted in May.\n",
    "elsewhere": "Appendix B – Tenders (Exempt) – circulated separately\n\n10. CONTACT\n\nHeron is counted in May.\n",
    "a cell below a cell": "Status\n\nExempt\n\nFrequency\n\nHeron is counted in May.\n",
    "a cell below a field": "Category:\n\nExempt\n\nHeron is counted in May.\n",
}
"""What stands below: each Zebra of it is closed, each Heron open."""


@pytest.mark.parametrize("below", STRETCHES.values(), ids=STRETCHES)
def test_a_label_closes_as_far_as_the_next_of_its_like_that_opens(below: str) -> None:
    assert of_long(below) == {word: word.startswith("Zebra") for word in of_long(below)}


def test_a_recommendation_behind_the_closed_part_is_one_still() -> None:
    below = "Part 2 – Exempt\n\nZebra offered £5 for it.\n\nPart 3 – Open\n\nRECOMMENDED: That the Heron be fed.\n"
    (report,) = (p for p in parse(paper(LONG + below)).papers if not p.exempt)
    assert not any("Zebra" in one for one in report.recommendations)
    assert "That the review be noted." in " ".join(report.recommendations)
