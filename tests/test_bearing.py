"""Whether what a later paper says is about a request, in a body of 180 minutes; and which meeting was to be held."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_cli.threads.answering import Request, Saying
from minutes_cli.threads.bearing import bearing
from minutes_cli.threads.calling import is_special
from minutes_cli.threads.evidence import plain
from minutes_cli.threads.rarity import Telling
from minutes_cli.words.deed_kinds import deed_of, whom_of
from minutes_cli.words.outcomes import outcome
from minutes_cli.words.stems import stem, stems

FIRST = dt.date(2031, 1, 7)
RARITY = Telling(
    [stems(text) for text in ("The grass was cut.", "The accounts were read.", "A resident asked about parking.")] * 60
)


def bears(task: str, head: str, said: str, said_head: str, about: str = "") -> bool:
    """Whether what is said five weeks later bears on a task; each stands under a head."""
    verb, kind = deed_of(task)
    own, above = stems(task), stems(head)
    before = stems(about) - own
    asked = Request("a", FIRST, None, own, above - own, before, frozenset(), verb, kind, stems(whom_of(task)))
    told = outcome(said)
    assert told
    deed = stem(told.deed) if told.deed else ""
    words = stems(said)
    later = Saying(FIRST + dt.timedelta(35), told.tells, words, stems(said_head) - words, frozenset(), told.kind, deed)
    return bearing(RARITY, asked, later) is not None


@pytest.mark.parametrize(
    ("task", "head", "said", "above", "wanted"),
    [
        ("contact Nell Tansy", "Osier ditch", "The Clerk had contacted Nell Tansy.", "Osier ditch", True),
        ("ask Nell Tansy for an update", "Beacon", "Nell Tansy had written a history of the mill.", "Wherry", False),
        ("ask Nell Tansy for an update", "Beacon", "Nell Tansy had replied that the beacon is sound.", "Beacon", True),
        ("assess whether the audit be done after it is concluded", "", "The audit was concluded.", "", False),
        ("repair the osier sluice", "", "The osier sluice was repaired.", "", True),
        ("meet the wherry wardens", "Wherry", "He had arranged to meet the wherry wardens.", "Wherry", False),
        ("meet the wherry wardens", "Wherry", "He had met the wherry wardens.", "Wherry", True),
        ("forward the osier plan to the wardens", "", "The wardens had met about the osier plan.", "Osier", False),
        ("forward the osier plan to the wardens", "", "He had sent the wardens the osier plan.", "Osier", True),
        ("look into the osier plan", "Osier", "He had arranged to meet the osier wardens on the plan.", "Osier", False),
        (
            "advise the planners that the plot is by the Drove",
            "",
            "The planners had confirmed a pond.",
            "Osier",
            False,
        ),
        ("engage with Nell Tansy on the osier paths", "Osier", "We have hosted talks on osier paths.", "Osier", False),
        (
            "get clarification of mooring charges when a sluice is privately owned",
            "Sluice",
            "The Borough have confirmed that they look after a privately owned sluice.",
            "Sluice",
            False,
        ),
    ],
)
def test_what_bears_on_a_request(task: str, head: str, said: str, above: str, *, wanted: bool) -> None:
    assert bears(task, head, said, above) == wanted


@pytest.mark.parametrize(
    ("task", "about", "said", "wanted"),
    [
        (
            "contact the wardens again",
            "The brambles by the osier beds at Wick Lock were not cut.",
            "The brambles by the osier beds at Wick Lock - now cut back.",
            True,
        ),
        (
            "contact the wardens again",
            "The brambles by the osier beds at Wick Lock were not cut.",
            "The osier sluice - now cut.",
            False,
        ),
        ("look into it", "The osier sluice leaks.", "The wherry was repaired.", False),
        (
            "write to Wick Homes asking for clarification",
            "They took out the old petrol pumps.",
            "A letter had been received from Wick Homes advising that the petrol tanks would follow.",
            True,
        ),
        (
            "write to Wick Homes asking for clarification",
            "They took out the old petrol pumps.",
            "A letter had been received from Nell Tansy advising that the petrol tanks would follow.",
            False,
        ),
        (
            "invite the osier wardens to the next meeting",
            "The osier beds were discussed.",
            "The Chair welcomed the osier wardens to speak of the beds.",
            True,
        ),
        ("include the osier beds in the Pump", "They are wet.", "The osier beds had been drained.", False),
    ],
)
def test_what_stands_before_a_request_that_says_little_is_what_it_is_about(
    task: str, about: str, said: str, *, wanted: bool
) -> None:
    assert bears(task, "", said, "", about) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("hold a special meeting on 3 May at the mill", True),
        ("Minutes of an extraordinary council meeting held on 3 May", True),
        ("Minutes of the adjourned meeting held on 3 May", True),
        ("Minutes of the meeting held on 3 May about a special fund", False),
    ],
)
def test_which_meetings_stand_beside_the_ordinary_ones(words: str, *, wanted: bool) -> None:
    assert is_special(plain(words)) == wanted
