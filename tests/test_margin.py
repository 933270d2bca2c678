"""Initials in the margin headed ACTION: all that stand there, and whom the text names, have what the paragraph asks."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.model import Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions

PEOPLE = (
    Attendee("Kit Dell", "present", "KD"),
    Attendee("Gil Moor", "present", "GM"),
    Attendee("Ida Fell", "present", "IF"),
    Attendee("Hal Lock", "present", "HL"),
)
OTHERS = "• Otters - none were seen.\n• Eels - the trap is to be mended.\tKD\n"


def asked(paragraph: str) -> list[tuple[str | None, str]]:
    """Return what a paragraph of minutes with such a margin asks; the mended trap of the one above it left out."""
    read = find_actions(resolve(minute(f"Items\tAction\n\n{OTHERS}{paragraph}", attendance=PEOPLE)))
    rows = [(a.owner, a.task.rstrip(" .")) for a in read.actions if not a.undertaking]
    assert rows[0] == ("KD", "Eels - the trap is to be mended")
    return rows[1:]


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        # the text names one of several
        (
            "• Mill race - the sluice gate at the lower weir is stiff. HL to write to the mill owner about it.\tGM/HL",
            [("GM/HL", "Mill race - write to the mill owner about it")],
        ),
        (
            "• Mill race - the sluice is stiff. HL would write to the mill owner about it.\tGM / HL",
            [("GM/HL", "Mill race - write to the mill owner about it")],
        ),
        # somebody whom the list of who was there has not
        (
            "• Towpath wardens - no volunteers yet. ZB, GM and IF to meet the wardens at the lock house.\tZB/GM/IF",
            [("ZB/GM/IF", "Towpath wardens - meet the wardens at the lock house")],
        ),
        # … and somebody who does not stand in the margin
        (
            "• Mill race - it is stiff. IF to write to the mill owner about the gate.\tGM",
            [("GM/IF", "Mill race - write to the mill owner about the gate")],
        ),
        # each with a task of their own
        (
            (
                "• Four sheds - GM would ask the harbour office again. None had replied so far. "
                "HL to remind the county surveyor too.\tGM/HL"
            ),
            [("GM", "Four sheds - ask the harbour office again"), ("HL", "remind the county surveyor too")],
        ),
        # … unless one of these says nothing by itself
        (
            (
                "• Four sheds - as work had begun, GM would ask the harbour office again. None had replied. "
                "HL to follow up also.\tGM/HL"
            ),
            [
                (
                    "GM/HL",
                    (
                        "Four sheds - as work had begun, GM would ask the harbour office again. None had replied. "
                        "HL to follow up also"
                    ),
                )
            ],
        ),
        # what was agreed is of all, what two of them will do theirs
        (
            (
                "• Flood wardens - it was agreed to take a leaflet round to all households by March. IF would "
                "ask the mill. HL would look for the costs.\tGM/IF/HL"
            ),
            [
                ("GM/IF/HL", "take a leaflet round to all households by March"),
                ("IF", "ask the mill"),
                ("HL", "look for the costs"),
            ],
        ),
        (
            "• Weir sign - it was agreed that HL (County) would seek a price for the sign and talk to GM.\tHL/GM",
            [("HL/GM", "seek a price for the sign and talk to GM")],
        ),
    ],
)
def test_all_who_stand_in_the_margin(paragraph: str, wanted: list[tuple[str, str]]) -> None:
    assert asked(paragraph) == wanted


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        (
            "• Lock lamps - IF still had to look into the grant and a site there. A power supply would be needed.\tIF",
            "Lock lamps - IF still had to look into the grant and a site there. A power supply would be needed",
        ),
        (
            "• Lock House sign - HL undertook to find out the cost of a sign. The cost would be met by the county.\tHL",
            "find out the cost of a sign. The cost would be met by the county",
        ),
        (
            "It was agreed to arrange an early public meeting to take this forward. (Since set for 19 June 2014.)\tGM",
            "arrange an early public meeting to take this forward",
        ),
        ("• Lock House - no progress.\tHL", "Lock House - no progress"),
        ("• replacement hooks for the nets were needed.\tGM", "replacement hooks for the nets were needed"),
        (
            (
                "• Leak at the mill - no change. One warden was a dowser and it was suggested that he might offer "
                "his services. HL\n\n• Lamps - none."
            ),
            (
                "Leak at the mill - no change. One warden was a dowser and it was suggested that he might offer his "
                "services"
            ),
        ),
    ],
)
def test_a_bullet_with_initials_beside_it_is_theirs(paragraph: str, wanted: str) -> None:
    [(owner, task)] = asked(paragraph)
    assert (owner, task) == (paragraph.partition("\n")[0][-2:], wanted)


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        # what is told before is no part of what is left to do
        (
            "• Weir fund - KD thanked all who gave. As agreed before, a separate fund would be opened in May.\tGM",
            "Weir fund - KD thanked all who gave. As agreed before, a separate fund would be opened in May",
        ),
        ("• Barrier - no progress had been made by the mill to tidy up its mess.\tHL", None),
        ("• Weir path - HL had asked Daw Hind (Mill) to hasten the repair of the steps.\tHL", None),
        ("• Weir path - HL had asked Daw Hind (Mill) for news of it.\tHL", None),
        ("• Weir path - news was awaited from Daw Hind.\tHL", None),
        ("• Barge - the setting up of a fund was in hand.\tGM", None),
        ("• Lock slates - GM said that a slater was needed to mend the roof. This was in hand.\tGM", None),
        ("• Lock lamps - the path was sound. The lamps were still in need of new glass.\tGM", None),
        ("• Notice - it was felt that the mill should be told that NOBODY had yet asked the owner.\tHL", None),
        ("• Elm trees - it was suggested that a claim be made by the Lock Trust.\tGM", None),
        ("• Fund - IF had read of a plan to set up a group for the weir. This was agreed.\tKD/GM", None),
        ("• Sluice - it was felt that a meeting with the mill would be useful.\tIF", None),
        ("• Sluice - the price of a new one was still to be found.\tIF", None),
    ],
)
def test_what_leaves_something_to_do(paragraph: str, wanted: str | None) -> None:
    whose = paragraph.rpartition("\t")[2]
    assert asked(paragraph) == [(whose, wanted or paragraph.partition("\t")[0][2:].rstrip("."))]


LONG = (
    "• Forty sheds (Weir Lane) - the sheds to the left of the lock were due to be handed over to the Trust on 7 July. "
    "Ground works were still ongoing at the rest, whose handover would likely take place at the end of the month. "
    "It had been confirmed that the money would be kept by the county for the village. Ten years were allowed. "
)


@pytest.mark.parametrize(
    "paragraph",
    [
        "• Dinghy shed, Weir Lane - supported.\tGM",
        "• Dinghy shed, Weir Lane - inside and outside alterations to form a loft. Supported.\tGM",
        "• Mill Yard - Change of use to a shop.\tGM",
        "• Consent - Mill Yard. As leave had been given to build the sheds, the plan was supported.\tGM",
        "• Lock House, Weir Lane - Alterations and Extension to Lock House.\tGM",
        "• Lamps - a separate fund had been opened. The old policy would still cover this year's lamps.\tGM",
        "• Potholes - HL had told the Roads Office of the holes at the north end and in Weir Lane.\tHL",
        "• Potholes - some had been filled for now. It was noted that the mill had reported more.\tHL",
        "• Weir - Daw Hind had told HL that works to find the source of the leak were in hand.\tHL",
        (
            "• Weir - HL had raised the matter at a full Council as requested and had asked what rules should be in "
            "place to prevent another. It was noted that a Group would ask why it had not been kept, as required.\tHL"
        ),
        (
            "Lamps\nGM had heard from Daw Hind and Wat Sloe that they would again help to put up the lamps. More hands "
            "would be very welcome. The rules did not allow for a feast.\tGM"
        ),
        f"{LONG.rstrip()}\tHL",
    ],
)
def test_a_fact_with_initials_beside_it_is_no_task(paragraph: str) -> None:
    assert asked(paragraph) == []


def test_of_a_long_bullet_the_sentence_is_theirs_that_leaves_something_to_do() -> None:
    last = "In the meantime, HL had written to Daw Hind (Mill) about the play of the lock to find out where it stood."
    assert asked(f"{LONG}{last}\tHL") == [("HL", last.rstrip("."))]


def test_initials_beside_a_fact_are_a_finding() -> None:
    words = f"Items\tAction\n\n{OTHERS}• Dinghy shed, Weir Lane - supported.\tGM"
    read = find_actions(resolve(minute(words, attendance=PEOPLE)))
    assert [f.message for f in read.findings] == ["no action was found beside a name in 7: GM"]


@pytest.mark.parametrize(
    "paragraph", ["• Otters - IF had seen two.\tNoted", "• Eels\t2020\tIF", "Apologies were sent by ZB"]
)
def test_what_is_no_such_bullet(paragraph: str) -> None:
    assert asked(paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        ("• Lock House sign - no progress. HL to expedite.\tHL", "Lock House sign - no progress. HL to expedite"),
        (
            "• Loose slates, Weir Lane - KD had found the owner. IF to pursue.",
            "Loose slates, Weir Lane - KD had found the owner. IF to pursue",
        ),
        (
            "• Mill race, Weir Lane (Daw Hind) - the pit was filled in. The leak is no small matter. HL to pursue.\tHL",
            "Mill race, Weir Lane (Daw Hind) - The leak is no small matter. HL to pursue",
        ),
        ("• Weir path: grass all over it. GM to contact Daw Hind.", "Weir path: contact Daw Hind"),
        (
            "• Lock House sign - no progress. HL to ask the county surveyor for a new price of oak boards.",
            "ask the county surveyor for a new price of oak boards",
        ),
    ],
)
def test_a_task_of_few_words_has_the_matter_of_its_bullet(paragraph: str, wanted: str) -> None:
    assert [task for _, task in asked(paragraph)] == [wanted]
