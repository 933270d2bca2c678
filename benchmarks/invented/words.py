"""The words of invented councils: places, people, offices, matters, and what is said of them.

Whatever is said in a narrative decides nothing, asks for nothing and cites nothing, though some of it looks as if.
"""

from __future__ import annotations

PLACES_FIRST = tuple(
    """
    Amber Bitter Copper Dun Elder Fallow Gorse Harrow Iver Juniper Kestrel Lark Mallow Nettle Osier Plover Quern Rook
    Sorrel Teasel Umber Vetch Wren Yarrow Ash Birk Cobble Dove Ember Fern Gander Heron
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
PLACES_LAST = tuple(
    """
    bourne bridge combe dale ford gate ham hithe hurst ley mere mouth ness pool quay stead stoke stone thorpe toft
    ton wade water well wharf wick wold worth beck cliffe den moor
    """.split()  # noqa: SIM905
)
HALLS = ("Custom House", "Corn Hall", "Council House", "Guildhall", "Jubilee Room", "Old School")
SURNAMES = tuple(
    """
    Ambrose Pettifer Larkin Gathercole Winstanley Oddie Farthing Mossop Tranter Bellweather Cattermole Dunning
    Eastlake Figgis Garroway Hubble Inskip Jellicoe Kempster Lovegrove Mundy Nettleship Orchardson Pinnock Quested
    Ravenhill Scattergood Tilney Underhill Vickery Wragge Yaxley Thrupp
    """.split()  # noqa: SIM905
)
OFFICES = (
    "Harbour Master",
    "Head of Markets",
    "Director of Open Spaces",
    "Governance Officer",
    "Head of Waterways",
    "Borough Engineer",
    "Director of Finance",
    "Curator",
)
FIRST = tuple(
    """
    Almshouse Bittern Cobbler Dovecote Ermine Fuller Gosling Hawthorn Icehouse Jackdaw Kiln Lavender Maltings Nightjar
    Orchid Pilgrim Quarry Rushes Saddler Tanner Urchin Vesper Wagtail Yellowhammer Zither Barley Curlew Damson Falcon
    Granary Hedgerow Ivory
    """.split()  # noqa: SIM905
)
SECOND = tuple(
    """
    Basin Causeway Cloister Embankment Ferry Fold Footbridge Gully Knoll Lock Loke Mews Orchard Paddock Pound Sluice
    Spinney Staithe Tollhouse Towpath Viaduct Weir Copse Heath
    """.split()  # noqa: SIM905
)
THIRD = tuple(
    """
    Bandstand Benches Bollards Cisterns Cranes Culverts Drains Eaves Flagstones Fountain Gates Handrails Lamps Moorings
    Notices Railings Shutters Steps Stiles Sundial Troughs Turnstiles Weathervane Windows
    """.split()  # noqa: SIM905
)
SAID = (
    "The {office} introduced the report and described the condition of the {matter} with the help of photographs.",
    "Members discussed the cost, which had risen from £{n},000 to £{m},000 since the survey of {month} {year}.",
    "Councillor {person} spoke of the view from the {first} {second} and of the state of the path beside it.",
    "In reply to a question the {office} said that {n} of {m} sections had been inspected and that none was unsafe.",
    "As at {month} {year} there were {n} permits, compared with {m} in the year before.",
    "One minute in ten was lost to the wind, and there was a minute's silence for the old ferry.",
    "A resident described the noise at night and the queue on market days, when {n} carts stood in the lane.",
    "The drawings had been displayed in the library for three weeks and {n} people had looked at them.",
    "Councillor {person} said that the {third} were older than the {second} and had been painted {n} times.",
    "The {office} explained that the work had taken {n} days longer than planned because of frost and of herons.",
    "Figures for {year} showed {m} visitors, of whom {n} had come by boat and the others on foot.",
    "Councillor {person} compared the {matter} with those of a neighbouring town, which were made of oak.",
    "It was pointed out that the tide tables were printed in {year} and that the lamp at the steps was dim.",
    "Councillors {person} and {other} described their visit to the {first} {second} in {month}.",
    "The contractor had left {n} metres of rope, {m} bricks and a ladder behind the hedge.",
    "Comments had been received from the friends of the {second}, the anglers and the school beside the green.",
    "The {office} outlined the history of the {matter}, from the flood of 1897 to the present day.",
    "Rents between £{n} and £{m} a year were paid for the huts, and {n} of them stood empty.",
    "Councillor {other} recalled that the colour had been a matter of debate for {n} years.",
    "The survey of the {third} covered {m} yards of wall on both sides of the stream.",
)
"""Sentences of a narrative."""
APPROVED = (
    "the plan for the {matter}, as set out in Appendix A to the report, be approved",
    "the budget of £{m},500 for the {matter} be approved",
    "the fees for the {matter} be adopted with effect from 1 April {year}",
)
NOTED = (
    "the report on the {matter} be noted",
    "the figures for the {matter} be noted",
    "the report be received",
)
OTHER = (
    ("Councillor {person} be appointed as the representative on the {first} Trust", "appointed"),
    ("the wardens of the {second} be thanked for their work", "thanked"),
    ("consideration of the {matter} be deferred", "deferred"),
)
DEEDS = (
    "submit a report on the {matter}",
    "write to the owners of the {matter}",
    "publish a survey of the {matter}",
    "inspect the {matter} and tell Members what they cost",
)
PARTS = ("list the {third} of the {first} {second}", "measure the depth of the {first} {second} at low water")
