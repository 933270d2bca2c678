"""Headings by the run of their numbers: every style, what only looks like one, and papers that lost their numbers."""

from __future__ import annotations

import textwrap
from itertools import pairwise
from pathlib import Path

import pytest

from builders import one_segment, paper
from golden import FIXTURES
from minutes_cli.model import SegmentKind
from minutes_cli.parse.head.heads import read_heads
from minutes_cli.parse.head.items import make_items
from minutes_cli.parse.headings.numbering import find_headings
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read

APOLOGIES, MINUTES = "Apologies for Absence", "Minutes of the Previous Meeting"


def headings(text: str, kind: SegmentKind = "minutes") -> list[tuple[str | None, str | None]]:
    """Return number and title of each heading, the number as a reference would cite it."""
    parsed = find_headings(one_segment(text, kind))
    if kind == "agenda":
        return [(h.number, h.title) for h in parsed.headings]
    return [(item.number, item.title) for item in make_items(read_heads(parsed)).items]


STYLES = [
    # restarting each year; continuous over the years
    (
        (
            "31. APOLOGIES FOR ABSENCE\n\nNone.\n\n32. WEIR REPAIRS\n\n"
            "The weir leaks.\n\n33. DATE OF NEXT MEETING\n\n"
            "9 July 2019"
        ),
        [("31", "APOLOGIES FOR ABSENCE"), ("32", "WEIR REPAIRS"), ("33", "DATE OF NEXT MEETING")],
    ),
    (
        "1916. Apologies\n\nNone.\n\n1917. The Old Ferry\n\nIt sank.\n\n1918. Any Other Business\n\nNone.",
        [("1916", "Apologies"), ("1917", "The Old Ferry"), ("1918", "Any Other Business")],
    ),
    (
        (
            "14363 ELECTION OF MAYOR\n\nCouncillor Bold.\n\n"
            "14364 APOLOGIES\n\nNone.\n\n14365 TARN FAIR\n\n"
            "1916 people came."
        ),
        [("14363", "ELECTION OF MAYOR"), ("14364", "APOLOGIES"), ("14365", "TARN FAIR")],
    ),
    # gaps: items taken in private are printed elsewhere
    (
        "31. APOLOGIES\n\nNone.\n\n34. WEIR REPAIRS\n\nIt leaks.\n\n35. LAMPS\n\nThey are lit.",
        [("31", "APOLOGIES"), ("34", "WEIR REPAIRS"), ("35", "LAMPS")],
    ),
    # alone on its line; no dot, with a timing and a file size; glued
    (
        (
            "87.\n\nApologies\n\nNone.\n\n88.\n\nBus shelter\n\n"
            "It is broken.\n\n89.\n\nDate of next meeting\n\n"
            "1 April 2019"
        ),
        [("87", "Apologies"), ("88", "Bus shelter"), ("89", "Date of next meeting")],
    ),
    (
        (
            "38 Apologies for absence (00:00:41)\n\nNone.\n\n"
            "39 Progress update (00:34:27) PDF 52 KB\n\nIt progresses.\n\n"
            "40 Damp PDF 1 MB\n\nWet."
        ),
        [("38", "Apologies for absence"), ("39", "Progress update"), ("40", "Damp")],
    ),
    (
        (
            "8Election of Vice-Chair\n\nNobody.\n\n9Apologies for absence\n\n"
            "None.\n\n10Street trading fees\n\nThere are 14Acre pitches."
        ),
        [("8", "Election of Vice-Chair"), ("9", "Apologies for absence"), ("10", "Street trading fees")],
    ),
    # number/year and year/number: the run tells them apart
    (
        "77/21 Apologies for absence\nNone.\n\n78/21 Dog bins\nSee 62/21.\n\n79/21 Planning\n22/00007/RM - Mill Lane",
        [("77/21", "Apologies for absence"), ("78/21", "Dog bins"), ("79/21", "Planning")],
    ),
    (
        "19/163 APOLOGIES\nNone.\n\n19/164 MINUTES\nRead.\n\n19/165 FOOTPATHS\nFootpath 19/4 is shut.",
        [("19/163", "APOLOGIES"), ("19/164", "MINUTES"), ("19/165", "FOOTPATHS")],
    ),
    (
        "40/19 Apologies\nNone.\n\n41/19 Bench\nOld.\n\n41a/19 Late item: lamp\nOut.\n\n42/19 Next meeting\n9 July",
        [("40/19", "Apologies"), ("41/19", "Bench"), ("41a/19", "Late item: lamp"), ("42/19", "Next meeting")],
    ),
    (
        "16/2021 Apologies\n\nNone.\n\n17/2021 Declarations of interest\n\nNone.\n\n18/2021 School roof\n\nIt leaks.",
        [("16/2021", "Apologies"), ("17/2021", "Declarations of interest"), ("18/2021", "School roof")],
    ),
    # dotted and dashed
    (
        "2307.01 Apologies\nNone.\n\n2307.02 Minutes\nRead.\n\n2307.03 Clock tower\nThe hands are 2.05 metres long.",
        [("2307.01", "Apologies"), ("2307.02", "Minutes"), ("2307.03", "Clock tower")],
    ),
    (
        "21.43 Apologies\n\nNone.\n\n21.44 Allotments\n\nWet.\n\n21.45 Date of next meeting\n\nIn May.",
        [("21.43", "Apologies"), ("21.44", "Allotments"), ("21.45", "Date of next meeting")],
    ),
    (
        "OM-19-131 Apologies\n\nNone.\n\nOM-19-132 Harbour Dues\n\nRaised.\n\nOM-19-133 Any Other Business\n\nNone.",
        [("OM-19-131", "Apologies"), ("OM-19-132", "Harbour Dues"), ("OM-19-133", "Any Other Business")],
    ),
    # prefixed
    (
        "EX.41 APOLOGIES FOR ABSENCE\n\nNone.\n\nEX.42 MINUTES\n\nRead.\n\nEX.43 HARBOUR DUES\n\nRaised.",
        [("EX.41", "APOLOGIES FOR ABSENCE"), ("EX.42", "MINUTES"), ("EX.43", "HARBOUR DUES")],
    ),
    (
        "EX 21 APOLOGIES FOR ABSENCE\n\nNone.\n\nEX 22 MINUTES\n\nRead.\n\nEX 23 HARBOUR DUES\n\nRaised.",
        [("EX 21", "APOLOGIES FOR ABSENCE"), ("EX 22", "MINUTES"), ("EX 23", "HARBOUR DUES")],
    ),
    (
        "C/152 Apologies\nNone.\n\nC/153 Minutes\nRead.\n\nC/154 Well\nMinute C/139/19 was read.",
        [("C/152", "Apologies"), ("C/153", "Minutes"), ("C/154", "Well")],
    ),
    (
        "C 11/069 APOLOGIES\n\nNone.\n\nC 11/070 WELL\n\nDry.\n\nC 11/071 LAMP\n\nOut.",
        [("C 11/069", "APOLOGIES"), ("C 11/070", "WELL"), ("C 11/071", "LAMP")],
    ),
    (
        (
            "DM148/24 MINUTES\n\nRead.\n\nDM149/24 22/00007/RM - LAND AT SHORT LANE PDF 3 MB\n\n"
            "Seen.\n\nDM150/24 19/03098/FUL - 4 QUAY STREET\n\n"
            "Seen."
        ),
        [
            ("DM148/24", "MINUTES"),
            ("DM149/24", "22/00007/RM - LAND AT SHORT LANE"),
            ("DM150/24", "19/03098/FUL - 4 QUAY STREET"),
        ],
    ),
    (
        "SC289 Apologies\n\nNone.\n\nSC290 Weirs\n\nLeaking.\n\nSC291 Lamps\n\nOut.",
        [("SC289", "Apologies"), ("SC290", "Weirs"), ("SC291", "Lamps")],
    ),
    (
        "L4 Apologies\n\nNone.\n\nL5 Minutes\n\nRead.\n\nL6 Licences\n\nNone.",
        [("L4", "Apologies"), ("L5", "Minutes"), ("L6", "Licences")],
    ),
    # paragraph numbers carry no headings of their own
    (
        (
            "38. MINUTES\n\n38.1 RESOLVED – That they be confirmed.\n\n"
            "39. COTTAGE HOSPITAL\n\n39.1 The Board met.\n\n"
            "39.2 RESOLVED – That it be noted.\n\n40. ANY OTHER BUSINESS\n\n"
            "40.1 None."
        ),
        [("38", "MINUTES"), ("39", "COTTAGE HOSPITAL"), ("40", "ANY OTHER BUSINESS")],
    ),
    (
        (
            "2. Apologies\n\nNone.\n\n3. Cemetery\n\n3.1 The wall is down.\n\n"
            "3.2 The yew is cut.\n\n4. Next meeting\n\n7 April 2016"
        ),
        [("2", "Apologies"), ("3", "Cemetery"), ("4", "Next meeting")],
    ),
    # the word Minute
    (
        (
            "Minute 151: Declarations of Interest\n\nNone.\n\n"
            "Minute 152: Minutes\n\nRead.\n\nMinute 153: Fund Performance\n\n"
            "Good."
        ),
        [("151", "Declarations of Interest"), ("152", "Minutes"), ("153", "Fund Performance")],
    ),
    (
        (
            "Minute 25 - APOLOGIES\nMinute Text :\nNone.\n\n"
            "Minute 26 - PARKING\nMinute Text :\nFull.\n\nMinute 27 - BRIDGE\nMinute Text :\nOld."
        ),
        [("25", "APOLOGIES"), ("26", "PARKING"), ("27", "BRIDGE")],
    ),
    # several in one paragraph; run-in headings
    (
        (
            "70/17 Apologies: Cllr Wroe. 71/17 Declarations: none. 72/17 Minutes of 10 May 2017: "
            "signed.\n\n73/17 Cemetery. Two quotations had come from masons in the town and were "
            "opened at the table before everybody, as the standing orders ask of the Clerk when "
            "sums are large and the work is urgent, and read out. 74/17 Oak: the Clerk rang the "
            "tree officer about the oak, which leans over the lane at the bend by the ford and "
            "drops its boughs on the carriers’ carts in any high wind from the west."
        ),
        [
            ("70/17", "Apologies"),
            ("71/17", "Declarations"),
            ("72/17", "Minutes of 10 May 2017"),
            ("73/17", "Cemetery"),
            ("74/17", "Oak"),
        ],
    ),
    (
        (
            "5. Apologies. None.\n6. Minutes. The minutes of 4 February 2016 were signed.\n7. "
            "Cemetery. 7.1 Improvements. Two quotations were opened.\n8. Next meeting. 7 April "
            "2016 at 7 pm."
        ),
        [("5", "Apologies"), ("6", "Minutes"), ("7", "Cemetery"), ("8", "Next meeting")],
    ),
    # Markdown
    (
        (
            "# 4.&nbsp;&nbsp;Apologies\n\nNone.\n\n# 5.&nbsp;&nbsp;Pumping stations\n\n"
            "Four.\n\n# 6.&nbsp;&nbsp;Eels\n\nMany."
        ),
        [("4", "Apologies"), ("5", "Pumping stations"), ("6", "Eels")],
    ),
    (
        "8\\. Apologies\n\nNone.\n\n9\\. Harbour Dues\n\nRaised.\n\n10\\. Next meeting\n\nIn May.",
        [("8", "Apologies"), ("9", "Harbour Dues"), ("10", "Next meeting")],
    ),
    (
        "**4. Apologies**\n\nNone.\n\n**5. Eels**\n\nMany.\n\n**6. Sluices**\n\nFew.",
        [("4", "Apologies"), ("5", "Eels"), ("6", "Sluices")],
    ),
    (
        "**a) Apologies**\n\nNone.\n\n**b) Minutes**\n\nRead.\n\n**c) Eels**\n\nMany.",
        [("a", "Apologies"), ("b", "Minutes"), ("c", "Eels")],
    ),
    # two languages
    (
        "41. YMDDIHEURIADAU / APOLOGIES\n\nNone.\n\n42. COFNODION / MINUTES\n\nRead.\n\n43. PONT / BRIDGE\n\nOld.",
        [("41", "YMDDIHEURIADAU / APOLOGIES"), ("42", "COFNODION / MINUTES"), ("43", "PONT / BRIDGE")],
    ),
    # a title over two lines, and one with a parenthesis that wraps
    (
        (
            "4. WORK PROGRAMME AND KEY DECISION\nFORWARD PLAN\n\n"
            "Noted.\n\n5. REPORT OF THE RIVERS TRUST (SRT\nAND LOW WATER)\n\n"
            "Noted.\n\n6. LAMPS\n\nLit."
        ),
        [
            ("4", "WORK PROGRAMME AND KEY DECISION FORWARD PLAN"),
            ("5", "REPORT OF THE RIVERS TRUST (SRT AND LOW WATER)"),
            ("6", "LAMPS"),
        ],
    ),
    # the agenda's number before, the minute's behind
    (
        (
            "1. APOLOGIES          20.060\nNone.\n\n2. MATTERS ARISING          20.061\nItem 12 "
            "(minute 20.054) is done.\n\n3. BANKING          20.062\nA safe."
        ),
        [("20.060", "APOLOGIES"), ("20.061", "MATTERS ARISING"), ("20.062", "BANKING")],
    ),
    # a number of a sheet that looks like one of the run
    (
        "2239. Apologies\n\nNone.\n\n2240. Mill Pond\n\nDeep.\n\nSheet 2241\n\n2241. Next Meeting\n\nIn May.",
        [("2239", "Apologies"), ("2240", "Mill Pond"), ("2241", "Next Meeting")],
    ),
    # exempt items, planning references and places keep their words
    (
        (
            "11. Exclusion of the press and public\n\nExcluded.\n\n"
            "12. Review of a licence (Exempt)\n\nKept.\n\n13. Close of meeting\n\n"
            "At nine."
        ),
        [
            ("11", "Exclusion of the press and public"),
            ("12", "Review of a licence (Exempt)"),
            ("13", "Close of meeting"),
        ],
    ),
    # the word Item
    (
        "Item 1: Apologies\n\nNone.\n\nItem 2: Eels\n\nMany.\n\nItem 3: Next meeting\n\nIn May.",
        [("1", "Apologies"), ("2", "Eels"), ("3", "Next meeting")],
    ),
    # titles that open with what could be counted
    (
        (
            "1. Apologies\n\nNone.\n\n2. Street Lighting\n\n"
            "Dim.\n\n3. Road Safety\n\nPoor.\n\n4. High Street Parking\n\n"
            "Full.\n\n5. People Strategy\n\nNone."
        ),
        [
            ("1", "Apologies"),
            ("2", "Street Lighting"),
            ("3", "Road Safety"),
            ("4", "High Street Parking"),
            ("5", "People Strategy"),
        ],
    ),
    (
        (
            "1. Apologies\n\nNone.\n\n2. Members’ Allowances\n\n"
            "Small.\n\n3. Votes of Thanks\n\nMany.\n\n4. Date of next meeting\n\n"
            "In May."
        ),
        [("1", "Apologies"), ("2", "Members’ Allowances"), ("3", "Votes of Thanks"), ("4", "Date of next meeting")],
    ),
    # years that are named in full
    (
        "2019/01 Apologies\n\nNone.\n\n2019/02 Minutes\n\nRead.\n\n2019/03 Eels\n\nMany.",
        [("2019/01", "Apologies"), ("2019/02", "Minutes"), ("2019/03", "Eels")],
    ),
    # under their titles
    (
        (
            "PRESENT: Councillor Quill\n\nAPOLOGIES FOR ABSENCE\n31.\n\nNone.\n\nWEIR REPAIRS\n32.\n\nIt "
            "leaks.\n\nLAMPS AND BELLS\n33.\n\nThey are lit."
        ),
        [("31", "APOLOGIES FOR ABSENCE"), ("32", "WEIR REPAIRS"), ("33", "LAMPS AND BELLS")],
    ),
    (
        (
            "PRESENT: Councillor Quill\n\nApologies for Absence\n31\n\nNone.\n\nWeir Repairs\n32\n\nIt "
            "leaks.\n\nClose of Meeting\n33\n\nAt nine."
        ),
        [("31", "Apologies for Absence"), ("32", "Weir Repairs"), ("33", "Close of Meeting")],
    ),
    (
        (
            "PRESENT: Councillor Quill\n\nAPOLOGIES\n31.\n\nNone.\n\nREPAIRS TO THE UPPER WEIR AND\nTHE "
            "LOWER WEIR\n32.\n\nThey leak.\n\n"
            "LAMPS AND BELLS\n33.\n\nLit."
        ),
        [("31", "APOLOGIES"), ("32", "REPAIRS TO THE UPPER WEIR AND THE LOWER WEIR"), ("33", "LAMPS AND BELLS")],
    ),
    # in brackets
    (
        "(121) Apologies\n\nNone.\n\n(122) Minutes\n\nRead.\n\n(123) Water Butts\n\n(1) Size.\n\n(2) Price.",
        [("121", "Apologies"), ("122", "Minutes"), ("123", "Water Butts")],
    ),
    # with a year that is two, with the body's word, with a letter behind the year
    (
        "31-24/25 Apologies\nNone.\n\n32-24/25 Minutes\nRead.\n\n33-24/25 Bus shelter\nSee 22-24/25.",
        [("31-24/25", "Apologies"), ("32-24/25", "Minutes"), ("33-24/25", "Bus shelter")],
    ),
    (
        "118/13-14 Apologies\nNone.\n\n119/13-14 Minutes\nRead.\n\n120/13-14 Bus shelter\nOld.",
        [("118/13-14", "Apologies"), ("119/13-14", "Minutes"), ("120/13-14", "Bus shelter")],
    ),
    (
        "22.17/18 Apologies\nNone.\n\n23.17/18 Minutes\nRead.\n\n24.17/18 Bus shelter\nOld.",
        [("22.17/18", "Apologies"), ("23.17/18", "Minutes"), ("24.17/18", "Bus shelter")],
    ),
    (
        "18-19/FRA/62 Apologies\nNone.\n\n18-19/FRA/63 Minutes\nRead.\n\n18-19/FRA/64 Bus shelter\nOld.",
        [("18-19/FRA/62", "Apologies"), ("18-19/FRA/63", "Minutes"), ("18-19/FRA/64", "Bus shelter")],
    ),
    (
        "11/20/09 Apologies\nNone.\n\n11/20/10 Minutes\nRead.\n\n11/20/11 Bus shelter\nOld.",
        [("11/20/09", "Apologies"), ("11/20/10", "Minutes"), ("11/20/11", "Bus shelter")],
    ),
    (
        "24/61/Plan Apologies\nNone.\n\n24/62/Plan Minutes\nRead.\n\n24/63/Plan Shop front\nSee 24/00063/FUL.",
        [("24/61/Plan", "Apologies"), ("24/62/Plan", "Minutes"), ("24/63/Plan", "Shop front")],
    ),
    (
        "Cou/285/07-08 Apologies\nNone.\n\nCou/286/07-08 Minutes\nRead.\n\nCou/287/07-08 Shop front\nOld.",
        [("Cou/285/07-08", "Apologies"), ("Cou/286/07-08", "Minutes"), ("Cou/287/07-08", "Shop front")],
    ),
    (
        (
            "133/24 Apologies\nNone.\n\n134/24 Benches\nTwo.\n\n134/24a North bench\nOld.\n\n"
            "134/24b South bench\nNew.\n\n135/24 Next meeting\n9 July"
        ),
        [
            ("133/24", "Apologies"),
            ("134/24", "Benches"),
            ("134/24a", "North bench"),
            ("134/24b", "South bench"),
            ("135/24", "Next meeting"),
        ],
    ),
    # the agenda's number before; the minute's behind the title, in brackets, or at the head of the line below
    (
        (
            "4. Minutes: 048/24: These were signed.\n\n5. Matters arising: 049/24: The bin has been moved.\n\n"
            "6. Next meeting: 050/24: 3 July."
        ),
        [("048/24", "Minutes"), ("049/24", "Matters arising"), ("050/24", "Next meeting")],
    ),
    (
        "1. Apologies (22/060)\nNone.\n\n2. Minutes (22/061)\nRead.\n\n3. Footbridge (22/062)\nThe rail is loose.",
        [("22/060", "Apologies"), ("22/061", "Minutes"), ("22/062", "Footbridge")],
    ),
    (
        (
            "Item 1: To receive apologies\n21/47 None came.\n\nItem 2: To receive the minutes\n21/48 "
            "Resolved to sign.\n\n"
            "Item 3: Footbridge\n21/49 The rail is loose."
        ),
        [("21/47", "To receive apologies"), ("21/48", "To receive the minutes"), ("21/49", "Footbridge")],
    ),
    # the agenda's number in a cell before the minute's
    (
        "31.\tApologies\nNone.\n\n32.\tWeir Repairs\tJP\nIt leaks.\n\n33.\tLamps\nLit.",
        [("31", "Apologies"), ("32", "Weir Repairs"), ("33", "Lamps")],
    ),
    (
        "41/19\t1.\tApologies\nNone.\n\n42/19\t2.\tWeir Repairs\tJP\nIt leaks.\n\n43/19\t3.\tLamps\nLit.",
        [("41/19", "Apologies"), ("42/19", "Weir Repairs"), ("43/19", "Lamps")],
    ),
    (
        "31. / Apologies / JP\nNone.\n\n32. / Weir Repairs / MQ\nIt leaks.\n\n33. / Lamps / TG\nLit.",
        [("31", "Apologies"), ("32", "Weir Repairs"), ("33", "Lamps")],
    ),
    # a title that opens with a year, under its number; one whose date is cut in two
    (
        (
            "31.\n\nApologies\n\nNone.\n\n32.\n\n2024/25 Month 6 Report\n\nRead.\n\n33.\n\nDate of next meeting\n\n"
            "In May."
        ),
        [("31", "Apologies"), ("32", "2024/25 Month 6 Report"), ("33", "Date of next meeting")],
    ),
    (
        "31. APOLOGIES\n\nNone.\n\n32. Minutes of the meeting on 7\nMay 2019\n\nRead.\n\n33. LAMPS\n\nLit.",
        [("31", "APOLOGIES"), ("32", "Minutes of the meeting on 7 May 2019"), ("33", "LAMPS")],
    ),
    (
        "31. APOLOGIES\n\nNone.\n\n32. MINUTES OF THE MEETING ON 7\nMAY 2019\n\nRead.\n\n33. LAMPS\n\nLit.",
        [("31", "APOLOGIES"), ("32", "MINUTES OF THE MEETING ON 7 MAY 2019"), ("33", "LAMPS")],
    ),
    # numbers of paragraphs that were stacked above the title
    (
        ("1.\n1.1\nAPOLOGIES\n\nNone.\n\n2.\n2.1\n2.2\nMINUTES\n\nRead.\n\nSigned.\n\n3.\n3.1\nROPES\n\nWorn."),
        [("1", "APOLOGIES"), ("2", "MINUTES"), ("3", "ROPES")],
    ),
    # titles that a colon or a dash parts from their text
    (
        (
            "1 Welcome: Bo Alder welcomed everybody.\n2 Apologies for absence: Eve Damson.\n"
            "3 Declarations of interest: there were none.\n4 Hall roof: the slates have come.\n5 Next "
            "meeting: 14 May 2014."
        ),
        [
            ("1", "Welcome"),
            ("2", "Apologies for absence"),
            ("3", "Declarations of interest"),
            ("4", "Hall roof"),
            ("5", "Next meeting"),
        ],
    ),
    (
        (
            "1. Apologies for Absence – these were received from Cllr Ash.\n\n2. Declarations of Interest – none "
            "were made.\n\n3. Minutes – the minutes were signed.\n\n4. Ropes\n\nWorn."
        ),
        [("1", "Apologies for Absence"), ("2", "Declarations of Interest"), ("3", "Minutes"), ("4", "Ropes")],
    ),
    # parts with a title of their own, and paragraphs without
    (
        (
            "8 MINUTES\n\nRead.\n\n9 REPORTS\n\n9.1 CULTURE NIGHT\n\nThe band was late.\n\n"
            "9.2 LANTERN WALK\n\nIt rained.\n\n10 CLOSE OF MEETING\n\n10.1 The Chair closed it at nine."
        ),
        [
            ("8", "MINUTES"),
            ("9", "REPORTS"),
            ("9.1", "CULTURE NIGHT"),
            ("9.2", "LANTERN WALK"),
            ("10", "CLOSE OF MEETING"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "found"), STYLES)
def test_every_style_of_number(text: str, found: list[tuple[str, str]]) -> None:
    assert headings(text) == found


OUTER = (
    "31. APOLOGIES FOR ABSENCE\n\nNone.\n\n32. WEIR REPAIRS\n\n"
    "{}\n\n33. LAMPS\n\nThey are lit.\n\n34. CLOSE OF MEETING\n\n"
    "At nine."
)


@pytest.mark.parametrize(
    "inside",
    [
        (
            "The programme had parts:\n\n1. Survey, drawings and money\n\n"
            "2. The upper weir\n\n3. The lower weir\n\n4. Fish ladders"
        ),
        "- 1. Survey\n- 2. The upper weir\n- 3. The lower weir\n- 4. Fish ladders\n- 5. A feast",
        "RESOLVED: That\n\n1. the report be noted;\n\n2. the masons be thanked; and\n\n3. the weir be mended.",
        "RESOLVED: That\n\n(1) the report be noted; and\n\n(33) the list be kept.",
        "It was 33 years old and leaked.\n\n33 members of the public came.",
        "There were\n33 boats at the quay and\n34 at the mole.",
        "33% of the stones were loose; 34 minutes passed.",
        "The survey of 2012 found\n\n2013 stones loose.",
        "12 June 2014 was wet.\n\n32.1 The stones were loose.\n\n32.2 The Chair had seen them.",
        "Councillor Quill spoke of\na) its length;\nb) its depth; and\nc) its fish.",
        "14 HIGH STREET had been flooded.",
        # lists of cheques, of plots, of applications
        "The cheques were signed:\n\n1916 Mill Stores\n1917 Lamp Oil\n1918 Rope Walk\n1919 Bell Foundry\n1920 Stamps",
        "101. Upper Field\n102. Lower Field\n103. Long Meadow\n104. Ox Close\n105. Mill Holm",
        "24/00031/FUL 4 Mill Lane\n24/00032/FUL 6 Mill Lane\n24/00033/LBC The Old Barn",
    ],
)
def test_what_stands_inside_a_minute_is_no_heading(inside: str) -> None:
    assert [number for number, _ in headings(OUTER.format(inside))] == ["31", "32", "33", "34"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            (
                "Apologies for Absence\n\n\nNone came.\n\n\n\nWeir Repair Programme pdf icon PDF 253 "
                "KB\n\nReport of the Director of Open Spaces\n\n\n"
                "It goes on.\n\n\nThat the report be noted.\n\n\n\n"
                "Work Programme PDF 9 KB\n\n\nThat it be noted.\n"
            ),
            ["Apologies for Absence", "Weir Repair Programme", "Work Programme"],
        ),
        (
            (
                "APOLOGIES\n\nNone.\n\nDECLARATIONS OF INTEREST\n\n"
                "None.\n\nWEIR REPAIRS\n\nThe weir leaks.\n\nCLOSE OF MEETING\n\n"
                "At nine."
            ),
            ["APOLOGIES", "DECLARATIONS OF INTEREST", "WEIR REPAIRS", "CLOSE OF MEETING"],
        ),
        (
            "# Apologies\n\nNone.\n\n# Eels\n\nMany were seen.\n\n# Date of next meeting\n\nIn May.",
            ["Apologies", "Eels", "Date of next meeting"],
        ),
        (
            (
                "No. | Item |\n---|---|\nApologies for Absence\nMinutes: Councillor Gant. "
                "|\nDeclarations of Interest\nMinutes: None. |\nMural at the Station\nPDF 211 "
                "KB\nMinutes: The Board considered a report. |\n"
            ),
            ["Apologies for Absence", "Declarations of Interest", "Mural at the Station"],
        ),
        # short titles that only their distance shows, with years and without
        (
            (
                "Apologies for Absence\n\n\n\nNone came.\n\n\n\nGrants to Rowing Clubs 2014/15\n\n"
                "That one be paid.\n\n\n\nHerons\n\nThey were seen.\n\n\n\nGrants to Ferries 2014/15\n\n"
                "That none be paid.\n\n\n\n"
                "Date of Next Meeting\n\nIn May.\n"
            ),
            [
                "Apologies for Absence",
                "Grants to Rowing Clubs 2014/15",
                "Herons",
                "Grants to Ferries 2014/15",
                "Date of Next Meeting",
            ],
        ),
        # rows whose purpose stands between the title and the minutes
        (
            (
                "No. | Item\n---|---\nApologies for absence Minutes: Ms Roe. |\n---|---\nDeclarations of Interest "
                "Members should declare any interest. Minutes: None. |\n---|---\nWinter Moorings PDF 120 KB Report of "
                "the Harbour Master Minutes: The Board considered it. |\n---|---\nUrgent Items To note any urgent "
                "items. Minutes: None. |\n"
            ),
            ["Apologies for absence", "Declarations of Interest", "Winter Moorings", "Urgent Items"],
        ),
        # titles that end in a colon
        (
            (
                "Apologies:\n\nNone came.\n\nMinutes of the Last Meeting:\n\nThey were read.\n\nRopes and Chains:\n\n"
                "They are worn.\n\nDate of Next Meeting:\n\nIt is in May.\n"
            ),
            ["Apologies", "Minutes of the Last Meeting", "Ropes and Chains", "Date of Next Meeting"],
        ),
    ],
)
def test_a_paper_that_lost_its_numbers(text: str, titles: list[str]) -> None:
    assert headings(text) == [(f"#{n}", title) for n, title in enumerate(titles, 1)]


@pytest.mark.parametrize("number", ["", "39 "])
@pytest.mark.parametrize(
    "size", ["pdf\nicon PDF 253 KB", "pdf icon\nPDF 253 KB", "pdf icon PDF\n253 KB", "PDF 253\nKB"]
)
def test_a_file_size_that_a_line_end_cuts_is_no_part_of_the_title(number: str, size: str) -> None:
    above = f"{number and '38 '}Apologies for Absence\n\nNone came.\n\n"
    below = f"Report of the Director\n\nIt goes on.\n\n{number and '40 '}Work Programme PDF 9 KB\n\nIt was noted."
    found = headings(f"{above}{number}Weir Repair Programme {size}\n\n{below}")
    assert [title for _, title in found] == ["Apologies for Absence", "Weir Repair Programme", "Work Programme"]


def test_prose_without_headings_has_none() -> None:
    assert headings("The harbour is deep. It was dug by hand.\n\nNobody knows when it was dug, or by whom.\n") == []


def test_the_lines_of_an_agenda() -> None:
    text = """Members are asked to come by 6.

AGENDA

1. Apologies for Absence

2. Minutes of the Previous Meeting

(Pages 5 - 9)

3. Weir Repairs (Pages 11 - 14)

Report of the Director of Open Spaces

4. Work Programme Key Decision Forward Plan
"""
    assert headings(text, "agenda") == [
        ("1", "Apologies for Absence"),
        ("2", "Minutes of the Previous Meeting"),
        ("3", "Weir Repairs"),
        ("4", "Work Programme Key Decision Forward Plan"),
    ]


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.name)
def test_what_holds_of_all_headings(path: Path) -> None:
    parsed = parse(read(path))
    for before, after in pairwise(parsed.headings):
        if before.segment == after.segment:
            assert before.number != after.number or after.number is None
            assert before.span.end <= before.ends <= after.span.start
    for heading in parsed.headings:
        said = parsed.document.text[heading.span.start : heading.span.end]
        assert said.startswith(heading.number or "")
        assert (heading.title or "").split()[0] in said


@pytest.mark.parametrize("width", range(60, 90, 2))
def test_the_year_of_a_day_that_a_line_end_cuts_numbers_no_heading(width: int) -> None:
    """Printed on paper of any width: "… the meeting on 10 March ⏎ 2020." in two minutes made an item 2020."""
    text = (FIXTURES / "web-copy.txt").read_text("utf-8")
    wrapped = (textwrap.wrap(line, width, break_on_hyphens=False) or [""] for line in text.split("\n"))
    printed = parse(paper("\n".join("\n".join(lines) for lines in wrapped)))
    assert [(i.number, i.title) for i in printed.items] == [(i.number, i.title) for i in parse(paper(text)).items]
