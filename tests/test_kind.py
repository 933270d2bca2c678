"""Whether a paper holds minutes: by its head, its tense and its outcomes, not by a word anywhere."""

from __future__ import annotations

import pytest

from minutes_cli.parse.segments.kind import reads_as

MINUTES = [
    (
        "MINUTES OF PROCEEDINGS AT MEETING OF HOLM COUNCIL HELD IN THE HALL ON 4 MAY 2016\n\nIN THE "
        "CHAIR:\n\nCllr Quill\n\n1. Minutes\n\nProposed by Cllr Ash, seconded by Cllr Reed and "
        "resolved.\n"
    ),
    (
        "MINUTES\nTOWNSHIP OF HOLM\nTuesday, May 4, 2016\n\nA regular meeting of the Township of Holm "
        "Council was held.\n\nThe meeting was called to order at 6.30 p.m.\n\nA. Ash, B. Reed: That the "
        "report be received. Carried.\n"
    ),
    (
        "Present: P. Ash - chairman, C. Reed and 58 members of the public.\n\n1. Welcome. The Chairman "
        "opened the meeting and explained why it was called.\n\n2. Mill. It was proposed by C. Reed and "
        "seconded by D. Fell that it be sold.\n"
    ),
    (
        "Holm Village Liaison\n\nMinutes of the meeting held on 15th March 2002\n\nMr Ash (Clerk)\n\n"
        "The minutes were agreed.\n\nMr Reed reported that the noise was louder.\n"
    ),
    (
        "Agenda and minutes\n\nNo. Item\n\n1. Apologies\n\nApologies were received from Mr Reed.\n\n"
        "RESOLVED: That it be noted.\n"
    ),
    (
        "Notes of the meeting of the Ferry Group held on 3 May\n\nThose attending: A. Ash\n\nIt was "
        "agreed to paint the ferry.\n"
    ),
    (
        "BOARD OF COMMISSIONERS\nOF HOLM COUNTY\nJune 8, 2010\n\nPresident Ash called a joint meeting of the Board of "
        "Commissioners of Holm County and the Town of Moor to order at 8:30 a.m. in Room 255.\n\nCommissioner Fell "
        "made a motion to sell the mill. Commissioner Reed seconded the motion. The motion has passed.\n"
    ),
]
NOT_MINUTES = [
    (
        "Dear Councillor\n\nPlease find with this letter the minutes of the meeting held on 4 May 2016, "
        "which were agreed.\n"
    ),
    (
        "HOLM PARISH NEWS\n\nThe parish council met in May. The mill will be open on Sunday, and the "
        "fair is on the green.\n"
    ),
    ("Report from Holm Parish Council\n\nAt the May meeting the council heard that the bus shelter is damaged.\n"),
    (
        "HOLM PARISH COUNCIL\n\nYou are hereby summoned to attend a meeting to be held on 4 May 2016.\n\n"
        "AGENDA\n\n1. To receive apologies\n2. To approve the minutes of the last meeting\n3. To "
        "consider the mill\n"
    ),
    (
        "NOTICE OF MEETING\n\nThe meeting will be held on 4 May 2016 in the hall.\n\n1. Minutes of the "
        "previous meeting\n"
    ),
    ("The harbour in winter\n\nIce stood in the basin for ten days. Seven minutes of film were shown.\n"),
    (
        "Appendix 1\n\nMap as referred to in Item 3 of Minutes of Proceedings at Meeting of Holm "
        "District held on 4 May 2016.\n"
    ),
]


@pytest.mark.parametrize("text", MINUTES)
def test_minutes(text: str) -> None:
    assert reads_as(text, []) == "minutes"


@pytest.mark.parametrize("text", NOT_MINUTES)
def test_no_minutes(text: str) -> None:
    assert reads_as(text, []) in ("agenda", "other")


def test_what_a_file_declares_is_evidence() -> None:
    short = "Those attending: A. Ash, B. Reed\n\nThe mill. It was agreed to sell it.\n"
    assert reads_as(short, ["Holm Council minutes - June"]) == "minutes"
    assert reads_as("The mill was discussed at the meeting.\n", ["Holm Council newsletter"]) == "other"
