"""Who was there, in what part."""

from __future__ import annotations

import pytest

from builders import paper, passage_of
from minutes_cli.parse.head.attendance import read_attendance
from minutes_cli.parse.head.paired import paired
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

Who = tuple[str, str]


def people(head: str, apologies: str | None = None) -> list[Who]:
    """Return (part, name) of everyone named."""
    found = read_attendance(passage_of(head), passage_of(apologies) if apologies is not None else None)
    return [(person.part, person.name) for person in found]


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (
            (
                "PRESENT: Councillor Quill (in the Chair)\n\nCouncillor Marrow (Vice-Chair)\n\n"
                "Councillors Ash, Reed and Tansy"
            ),
            [
                ("chair", "Councillor Quill"),
                ("vice-chair", "Councillor Marrow"),
                ("present", "Councillor Ash"),
                ("present", "Councillor Reed"),
                ("present", "Councillor Tansy"),
            ],
        ),
        (
            "PRESENT: Councillors Ash, Reed, \nOttoline Fell and \nMrs. E. Lark",
            [
                ("present", "Councillor Ash"),
                ("present", "Councillor Reed"),
                ("present", "Councillor Ottoline Fell"),
                ("present", "Mrs. E. Lark"),
            ],
        ),
        (  # what stands across the page is nobody's name
            "Present: Councillors Ash and Reed\n\nDRAFT\n\nApologies: Councillor Fell\nDRAFT\n",
            [
                ("present", "Councillor Ash"),
                ("present", "Councillor Reed"),
                ("apologies", "Councillor Fell"),
            ],
        ),
        (  # below the apologies of some, the list of others is no apology, and its label is nobody
            (
                "Present:\nCouncillors Ash (Chairperson), Reed.\n\nApologies:\nCouncillors Fell, O'Dell.\n\n"
                "Sectoral Reps:\nMr. Max Lark, Mr. Noel Tansy.\n\nApologies\n\n"
                "Officials:\n\nMr. Ben Moss (Director of Service).\n"
            ),
            [
                ("chair", "Councillor Ash"),
                ("present", "Councillor Reed"),
                ("apologies", "Councillor Fell"),
                ("apologies", "Councillor O'Dell"),
                ("present", "Mr. Max Lark"),
                ("present", "Mr. Noel Tansy"),
                ("officer", "Mr. Ben Moss"),
            ],
        ),
        (
            "Board members present\nincluded Ann Ash, Bob Reed and Cara Moss.",
            [("present", "Ann Ash"), ("present", "Bob Reed"), ("present", "Cara Moss")],
        ),
        (
            (
                "It began at 7. Board members present included Ann Ash, Bob Reed and Cara Moss. "
                "Town Administrator\nDi Fenn also attended."
            ),
            [("present", "Ann Ash"), ("present", "Bob Reed"), ("present", "Cara Moss"), ("also present", "Di Fenn")],
        ),
        ("Councillor Ash was in the chair. Councillor Reed also attended the fair.", [("chair", "Councillor Ash")]),
        (  # initials like letters behind a name; a lady among councillors
            "Present: Councillors B.T. Ash, Ms. R. Fell, G.A. Hobb,  O.J. Moss and Ms. S. Quill.",
            [
                ("present", "Councillor B.T. Ash"),
                ("present", "Ms. R. Fell"),
                ("present", "G.A. Hobb"),
                ("present", "O.J. Moss"),
                ("present", "Ms. S. Quill"),
            ],
        ),
        (
            "Present: Councillors Ash, Mrs Bolt, Dr Fell, Hobb and Moss",
            [
                ("present", "Councillor Ash"),
                ("present", "Mrs Bolt"),
                ("present", "Dr Fell"),
                ("present", "Hobb"),
                ("present", "Moss"),
            ],
        ),
        (  # what breaks a line inside a name
            "Present: Councillors Niamh Uí\n\nBriain, Moss (J), Moss\n\n(K) and Reed",
            [
                ("present", "Councillor Niamh Uí Briain"),
                ("present", "Councillor J Moss"),
                ("present", "Councillor K Moss"),
                ("present", "Councillor Reed"),
            ],
        ),
        (
            "PRESENT:\nMrs A Aske (in the Chair)\nMr B Boyne, Headteacher\nMiss E Eddis (from 5.10 pm)",
            [("chair", "Mrs A Aske"), ("present", "Mr B Boyne"), ("present", "Miss E Eddis")],
        ),
        (  # an office in a column is no label of a list
            "Attendance:\nCllr Jo Ash          JA      Chair\n\nPam Oak            PO        Parish Clerk (Minutes)",
            [("chair", "Cllr Jo Ash"), ("present", "Pam Oak")],
        ),
        (
            "Present: Councillors:L Gale, M Hobb, N Ince (19:10)",
            [("present", "Councillor L Gale"), ("present", "Councillor M Hobb"), ("present", "Councillor N Ince")],
        ),
        (  # the clerk behind councillors is none of them
            "Present: Cllrs Gale and Hobb, and the clerk, Ivo Ince; Mr D Orde Admin/Finance Officer",
            [
                ("present", "Councillor Gale"),
                ("present", "Councillor Hobb"),
                ("present", "Ivo Ince"),
                ("present", "Mr D Orde"),
            ],
        ),
        (
            "Present: Cllrs Gale, Hobb and Ince",
            [("present", "Councillor Gale"), ("present", "Councillor Hobb"), ("present", "Councillor Ince")],
        ),
        (
            "Present: Cllr Orde (Chairman), Cllr Pryor and Cllr Quayle",
            [("chair", "Cllr Orde"), ("present", "Cllr Pryor"), ("present", "Cllr Quayle")],
        ),
        (
            "Present: Jo Prewitt (JP), Mo Quill (MQ), Sue Upshall (Chair)",
            [("present", "Jo Prewitt"), ("present", "Mo Quill"), ("chair", "Sue Upshall")],
        ),
        (
            "Members present: Councillor Quill\n\nALSO PRESENT: Mr. F. Foyle, Union Representative",
            [("present", "Councillor Quill"), ("also present", "Mr. F. Foyle")],
        ),
        (
            "Present: Councillor Quill\n\nOfficers: Ms G Garth, Head of Schools; Mr H Hythe, Clerk",
            [("present", "Councillor Quill"), ("officer", "Ms G Garth"), ("officer", "Mr H Hythe")],
        ),
        (
            "Present: Councillor Quill\n\nIn attendance: Mr H Hythe (Clerk)",
            [("present", "Councillor Quill"), ("officer", "Mr H Hythe")],
        ),
        (
            "Present: Councillor Quill\n\nApologies: Mr I Ings, Cllr D Drane",
            [("present", "Councillor Quill"), ("apologies", "Mr I Ings"), ("apologies", "Cllr D Drane")],
        ),
        (
            "Present: Councillor Quill\n\nAbsent: Councillor Drane",
            [("present", "Councillor Quill"), ("absent", "Councillor Drane")],
        ),
        (
            "Present: Councillor Quill\nCllr C Cray (substitute for Cllr D Drane)",
            [("present", "Councillor Quill"), ("substitute", "Cllr C Cray")],
        ),
        # surname first
        (
            "Present: Cllrs Gill (J), Hurst (A) and Ive (in the Chair)",
            [("present", "Councillor J Gill"), ("present", "Councillor A Hurst"), ("chair", "Councillor Ive")],
        ),
        # what is no name
        ("Present: 4 members of the public", []),
        ("PRESENT: Councillor Quill and three members of the public", [("present", "Councillor Quill")]),
        ("The harbour was present in all minds.", []),
    ],
)
def test_the_lists_of_a_head(head: str, wanted: list[Who]) -> None:
    assert people(head) == wanted


@pytest.mark.parametrize(
    ("apologies", "wanted"),
    [
        ("Apologies for absence were received from Councillor Tansy.", ["Councillor Tansy"]),
        ("An apology for absence was received from Mrs. O. Lark, Anglers' Representative.", ["Mrs. O. Lark"]),
        ("Apologies were received from Councillors Ash and Reed.", ["Councillor Ash", "Councillor Reed"]),
        ("Apologies had been received from Cllr Embury. The Chair sent good wishes to Cllr Dunne.", ["Cllr Embury"]),
        (
            "Apologies for absence were received from Councillor Ash and her\nSubstitute Member Councillor Reed.",
            ["Councillor Ash", "Councillor Reed"],
        ),
        (
            "Apologies for absence were received from Councillors Ash and Reed (and her substitute Councillor Fell).",
            ["Councillor Ash", "Councillor Reed"],
        ),
        ("There were none.", []),
        ("None received.", []),
    ],
)
def test_the_item_of_apologies(apologies: str, wanted: list[str]) -> None:
    assert people("PRESENT: Councillor Quill", apologies) == [
        ("present", "Councillor Quill"),
        *(("apologies", name) for name in wanted),
    ]


@pytest.mark.parametrize(
    ("entry", "role", "for_whom"),
    [
        ("Mr B Boyne, Headteacher", "Headteacher", None),
        ("Jo Prewitt (JP)", "JP", None),
        ("Councillor Cray (substitute for Councillor Drane)", "substitute for Councillor Drane", "Councillor Drane"),
        (
            "Councillor Cray (as substitute for Councillor Drane)",
            "as substitute for Councillor Drane",
            "Councillor Drane",
        ),
        ("Councillor Cray", None, None),
    ],
)
def test_a_persons_role(entry: str, role: str | None, for_whom: str | None) -> None:
    (person,) = read_attendance(passage_of(f"Present: {entry}"), None)
    assert (person.role, person.for_whom) == (role, for_whom)


def test_each_persons_place_in_the_paper() -> None:
    text = "PRESENT: Councillor Quill (in the Chair)\nCouncillors Ash and Reed"
    found = read_attendance(passage_of(text), None)
    assert [text[p.span.start : p.span.end] for p in found if p.span] == [
        "Councillor Quill (in the Chair)",
        "Ash",
        "Reed",
    ]


@pytest.mark.parametrize(
    ("row", "part", "name"),
    [
        ("Ruth Vane\tChair\t✓", "chair", "Ruth Vane"),
        ("Saul Birk\tParent Governor\tP", "present", "Saul Birk"),
        ("| Saul Birk | Parent Governor | Present |", "present", "Saul Birk"),
        ("Una Coe (UC)\tStaff Governor\tApologies", "apologies", "Una Coe"),
        ("Una Coe\tA", "apologies", "Una Coe"),
        ("Una Coe\tStaff Governor\tAbsent", "absent", "Una Coe"),
    ],
)
def test_a_row_of_a_grid(row: str, part: str, name: str) -> None:
    (person,) = list(read_attendance(passage_of(f"Present:\n{row}\nDot Esk\tClerk\t✓"), None))[:1]
    assert (person.part, person.name) == (part, name)


ONE_LINE = [
    # titles of all, of one, in the plural, doubled; none
    (
        "Present: Councillor Ash (Chair), Councillors Bold, O'Fell and Owl",
        ["chair Councillor Ash", "present Councillor Bold", "present Councillor O'Fell", "present Councillor Owl"],
    ),
    (
        "PRESENT: Councillor A. Ash (Chair), Councillors B. Bold, J. O'Fell, T. Owl.",
        [
            "chair Councillor A. Ash",
            "present Councillor B. Bold",
            "present Councillor J. O'Fell",
            "present Councillor T. Owl",
        ],
    ),
    (
        "Present: Councillor Mrs. A. Ash (Chair), Councillors B. Bold, J. O'Fell and T. Owl",
        [
            "chair Councillor Mrs. A. Ash",
            "present Councillor B. Bold",
            "present Councillor J. O'Fell",
            "present Councillor T. Owl",
        ],
    ),
    (
        "Present: Councillors Ash, van der Tarn, de la Weir and Mac Fell",
        [
            "present Councillor Ash",
            "present Councillor van der Tarn",
            "present Councillor de la Weir",
            "present Councillor Mac Fell",
        ],
    ),
    (
        "Present: Ann Ash (AA) in the Chair, Ben Bold (BB), Cy Crow (CC)",
        ["chair Ann Ash", "present Ben Bold", "present Cy Crow"],
    ),
    ("Members Present: Ash, Bold\n\nMembers Absent: Crow, Dell",
     ["present Ash", "present Bold", "absent Crow", "absent Dell"]),
    (
        "Present: Mayor Ash; Councilmembers Bold, Crow and Dell",
        ["present Mayor Ash", "present Councilmember Bold", "present Councilmember Crow", "present Councilmember Dell"],
    ),
    ("ROLL CALL\n\nPresent: Ash, Bold. Absent: Dell.", ["present Ash", "present Bold", "absent Dell"]),
    ("Present: E. Ash - Chairman, Miss B. Bold, P. Crow and D. Dell.",
     ["chair E. Ash", "present Miss B. Bold", "present P. Crow", "present D. Dell"]),
    ("Those Attending: Cllr E Ash (Chairman) Cllr Mrs B Bold, Mrs C Crow (Clerk) 7 Members of the Public.",
     ["chair Cllr E Ash", "present Cllr Mrs B Bold", "present Mrs C Crow"]),
    ("Attendance: Cllr Jo Ash JA Chair Cllr Di Bold DB Vice Chair Cllr Al Crow AC",
     ["chair Cllr Jo Ash", "vice-chair Cllr Di Bold", "present Cllr Al Crow"]),
    ("Regrets: Councillor Ash", ["apologies Councillor Ash"]),
    ("Present: Mayor Tom Ash and Councillors Liz Bold and Al Crow.\nStaff: Fire Chief Will Dell and Kit Elm-Fry.",
     ["present Mayor Tom Ash", "present Councillor Liz Bold", "present Councillor Al Crow", "officer Will Dell",
      "officer Kit Elm-Fry"]),
    ("Present: Councillors Ash, Bold (J), Crow (K), Mr. Dell and Elm", ["present Councillor Ash",
     "present Councillor J Bold", "present Councillor K Crow", "present Mr. Dell"]),
    ("Present: Cllr West, J. Hall and Ann Ward", ["present Cllr West", "present J. Hall"]),
    ("Observers: Ms A. Ash", ["also present Ms A. Ash"]),
]  # fmt: skip


@pytest.mark.parametrize(("head", "wanted"), ONE_LINE)
def test_all_in_one_line(head: str, wanted: list[str]) -> None:
    assert [f"{part} {name}" for part, name in people(head)] == wanted


OFFICIALS = """PRESENT IN THE CHAIR:

Councillor B. Quill, Mayor.

MEMBERS PRESENT:

Councillors Ash, Bold and Crow.

An apology for her inability to attend the Meeting was received from Councillor Dell.

OFFICIALS IN ATTENDANCE:

Director of Service (Ms. A. Elm), Director, Home, Paths and Lanes (Mr. B.
Fry), Senior Engineers (Messrs. C. Gale and D. Hobb), A/Head of Finance (Dr. E. Ince).

At the outset, the Mayor welcomed Members, Management and Staff to the Meeting.
"""


def test_offices_with_the_names_behind() -> None:
    found = {a.name: (a.part, a.role) for a in read_attendance(passage_of(OFFICIALS), None)}
    assert found == {
        "Councillor B. Quill": ("chair", "Mayor"),
        "Councillor Ash": ("present", None),
        "Councillor Bold": ("present", None),
        "Councillor Crow": ("present", None),
        "Ms. A. Elm": ("officer", "Director of Service"),
        "Mr. B. Fry": ("officer", "Director, Home, Paths and Lanes"),
        "Mr. C. Gale": ("officer", "Senior Engineers"),
        "Mr. D. Hobb": ("officer", "Senior Engineers"),
        "Councillor Dell": ("apologies", None),
        "Dr. E. Ince": ("officer", "A/Head of Finance"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Head of Planning, Corporate Services, Director",
        "the Chair, Clerk and Members",
        "7 members of the public",
        "Members of the press and public, Officers",
        "Apologies for Absence, Declarations of Interest, Minutes",
        "OFFICIALS IN ATTENDANCE",
        "were agreed and noted",
        "The Committee, Harbour Board",
        "General Manager, Director Sustainable Communities, Acting Director Civil Infrastructure",
    ],
)
def test_no_heading_office_or_verb_is_a_person(words: str) -> None:
    assert people(f"Present: {words}") == []


def test_an_office_behind_a_name_is_nobody() -> None:
    assert people("Attending: Jo Moor, Executive Director\n           Kim Reed, Harbour Master") == [
        ("present", "Jo Moor"),
        ("present", "Kim Reed"),
    ]


def test_who_moved_what_stands_below_is_not_in_the_list() -> None:
    head = "In attendance: Pat Moor (General Manager)\n\nOPEN FORUM\n\nResolution 9\nMoved: Cr Ash\nSeconded: Cr Reed"
    assert people(head) == [("present", "Pat Moor")]


def test_who_left_and_who_came_late_keep_one_row() -> None:
    head = "PLANNING BOARD\n\nMinutes of the meeting held on 4 May 2024\n\n"
    lists = "Present: Councillors Ash (Chair), van der Tarn and T. Owl (from 6.20 pm)\n\nApologies: Councillor R. Mace "
    minute = "31. MILL\n\nCouncillor van der Tarn left the meeting at 8.05 pm.\n"
    text = f"{head}{lists}(substitute: Councillor D. Noke)\n\n{minute}"
    (meeting,) = parse(paper(text)).meetings
    assert [(a.name, a.part, a.role, a.for_whom) for a in meeting.attendance] == [
        ("Councillor Ash", "chair", "Chair", None),
        ("Councillor van der Tarn", "present", "left at 8.05 pm", None),
        ("Councillor T. Owl", "present", "from 6.20 pm", None),
        ("Councillor R. Mace", "apologies", None, None),
        ("Councillor D. Noke", "substitute", None, "Councillor R. Mace"),
    ]


def test_lists_that_are_numbered_like_items() -> None:
    text = (
        "Minutes of Holm Parish Council held on 4 May 2024\n\n1. Present: A. Ash - Chairman, Miss B. Bold.\n\n"
        "2. Apologies: C. Crow\n\n3. Minutes: They were signed.\n\n4. Lamps: A lamp is out.\n"
    )
    (meeting,) = parse(paper(text)).meetings
    assert [(a.name, a.part) for a in meeting.attendance] == [
        ("A. Ash", "chair"),
        ("Miss B. Bold", "present"),
        ("C. Crow", "apologies"),
    ]


OPENING = (
    "## CALL TO ORDER\n\n"
    "The Chair called the monthly meeting to order at 6:30 pm on August 19, 2019 at the Town Hall.  "
)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (
            (
                "Board members present were supervisors Jo Ash, Una Coe, and Saul Birk, treasurer Ray Fell, and clerk "
                "Lin Owl.  Also present were guests Bill Tarn and Rory Noke.  All those present sang."
            ),
            [
                ("present", "supervisor Jo Ash", None),
                ("present", "supervisor Una Coe", None),
                ("present", "supervisor Saul Birk", None),
                ("present", "Ray Fell", "treasurer"),
                ("present", "Lin Owl", "clerk"),
                ("also present", "Bill Tarn", "guests"),
                ("also present", "Rory Noke", None),
            ],
        ),
        (
            (
                "Board members present: Ash, Coe, and Birk. Board members absent: Fell and Owl. "
                "Staff present: Chief Rory Noke."
            ),
            [
                ("present", "Ash", None),
                ("present", "Coe", None),
                ("present", "Birk", None),
                ("absent", "Fell", None),
                ("absent", "Owl", None),
                ("officer", "Rory Noke", "Chief"),
            ],
        ),
        (
            "In attendance: Supervisors Jo Ash and Una Coe, Clerk Lin Owl",
            [
                ("present", "Supervisor Jo Ash", None),
                ("present", "Supervisor Una Coe", None),
                ("present", "Lin Owl", "Clerk"),
            ],
        ),
    ],
)
def test_who_was_there_is_told_in_the_first_sentences(told: str, wanted: list[tuple[str, str, str | None]]) -> None:
    motion = "Motion by Jo Ash to approve the minutes of May 2, 2019. Motion carried."
    business = f"\n\n## MINUTES\n\n{motion}\n\n## ROADS\n\nNone.\n"
    text = f"# Town of Holm\nAugust 19, 2019\n\n{OPENING}{told}{business}"
    (meeting,) = parse(paper(text)).meetings
    assert (meeting.body, str(meeting.date), meeting.starts) == ("Town of Holm", "2019-08-19", "18:30")
    assert [(a.part, a.name, a.role) for a in meeting.attendance] == wanted


def test_a_register_of_the_year_tells_of_its_own_day() -> None:
    grid = (
        "BIRK PRIMARY SCHOOL BOARD OF GOVERNORS\n\nCOMMITTEE\tFull Governing Body\tDATE\t23 May 2022\n\n"
        "GOVERNOR ATTENDANCE\n"
        "Type\tEnd of\n11/10/2021\n\n31/01/2022\n\n23/05/2022\n\n11/07/2022\n\n"
        "JO ASH\tHeadteacher\tEx-officio\tP\tP\tP\nOTTO COLE\tParent\t14/10/2022\tP\tS\tS\n"
        "SAUL BIRK\tStaff\t08/12/2023\t\t\tL\nLIN OWL\tParent\t08/12/2023\tP\tP\t\n\n"
        "P – Present\tS – Sanctioned\nA – Absent\tL – Late arrival\n\nChaired by\tJo Ash\tClerked by\tRay Fell\n\n"
        "1. Apologies\n\nThey were accepted.\n\n2. Bell\n\nRESOLVED: That the bell be rung.\n"
    )
    (meeting,) = parse(paper(grid)).meetings
    assert (meeting.body, str(meeting.date)) == ("Birk Primary School Board of Governors", "2022-05-23")
    assert [(a.part, a.name) for a in meeting.attendance] == [
        ("chair", "Jo Ash"),
        ("officer", "Ray Fell"),
        ("apologies", "OTTO COLE"),
        ("present", "SAUL BIRK"),
    ]


def test_a_board_in_columns_is_a_list() -> None:
    text = (
        "HOLM WATER DISTRICT\nBoard of Directors Meeting Minutes\nJanuary 23, 2019 – 6:00 p.m.\n\n"
        "BOARD OF DIRECTORS\n"
        "Jo Ash                        President\nUna Coe                       Vice President\n\n"
        "HOLM WATER DISTRICT MANAGEMENT AND STAFF\nRay Fell           General Manager\n\nOTHER ATTENDEES\n"
        "Lin Owl            Visitor\n\nThe President called the meeting to order at 6:00 p.m.\n\n"
        "1. PUBLIC FORUM\n\nNone.\n\n2. LAMPS\n\nIt was agreed to mend them.\n"
    )
    (meeting,) = parse(paper(text)).meetings
    assert [(a.part, a.name, a.role) for a in meeting.attendance] == [
        ("present", "Jo Ash", "President"),
        ("vice-chair", "Una Coe", "Vice President"),
        ("officer", "Ray Fell", "General Manager"),
        ("also present", "Lin Owl", "Visitor"),
    ]


def test_those_present_below_a_sentence_of_the_head() -> None:
    text = (
        "12 MAY 2031\nMinutes of a meeting of the QUAYS COMMITTEE held in the Net Loft, Holm at 9.30 am when there "
        "were present:\nCouncillors\nMrs V M Ash (Chairman)\nR Fell\nB Hobb - substitute for C Moss\n"
        "Mrs I Reed - Skerry Ward\nOfficers\nMr P Tansy - Head of Quays\n(98) MINUTES\nThe Minutes were approved.\n"
    )
    (meeting,) = parse(paper(text)).meetings
    assert [(a.part, a.name, a.role) for a in meeting.attendance] == [
        ("chair", "Mrs V M Ash", "Chairman"),
        ("present", "Councillor R Fell", None),
        ("substitute", "Councillor B Hobb", "substitute for C Moss"),
        ("present", "Mrs I Reed", "Skerry Ward"),
        ("officer", "Mr P Tansy", "Head of Quays"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        # a pair of cells each
        "Present: Jo Pike\tJP\tTam Grey\tTG\nMia Rudd (County)\tMR\tAda Fenn\tAF\nOtto Cole\tOC\t\t",
        "Present\tJo Pike\tJP\tTam Grey\tTG\n\tMia Rudd (County)\tMR\tAda Fenn\tAF\n\tOtto Cole\tOC\t\t",
        # the lines of a cell, run together
        "Present\tJo Pike Tam Grey Mia Rudd (County)\tJP TG MR\tAda Fenn Otto Cole\tAF OC",
        "Present:\tJo Pike Tam Grey Mia Rudd (County) MR\tJP TG\tAda Fenn Otto Cole OC\tAF\n\nIn Attendance\tThree",
    ],
)
def test_names_in_cells_with_their_initials_beside_them(head: str) -> None:
    found = read_attendance(passage_of(f"HOLM COMMUNITY COUNCIL\n\n{head}\n\nThe Meeting was quorate."), None)
    names = [person.name for person in found if person.part == "present"]
    assert names == ["Jo Pike", "Tam Grey", "Mia Rudd", "Ada Fenn", "Otto Cole"]


@pytest.mark.parametrize("head", ["PRESENT\tJo Pike Tam Grey Mia Rudd\tJP TG XX", "PRESENT\tJo Pike\tJP\tClerk"])
def test_initials_of_nobody_beside_them_are_no_pairs(head: str) -> None:
    assert not paired(head, 8, len(head))


def _named(text: str, above: str = "") -> list[tuple[str, str]]:
    """(part, name) of everybody in a paper's head, or in its first items."""
    head = f"HOLM HARBOUR BOARD\n\nMinutes of the meeting held on 5 March 2024 at the Mill Room\n\n{text}\n\n"
    told = f"{above or head}3. THE WEIR\n\nIt was mended.\n\n4. THE GATE\n\nRESOLVED: That it be mended.\n"
    (meeting,) = parse(read_bytes(told.encode(), "paper.txt")).meetings
    return [(a.part, a.name) for a in meeting.attendance]


OTHER_LISTS: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    (
        "PRESENT\n\nAsh, A. (Chair)\nReed, Cllr B.\nO'Fell, C.\n\nAPOLOGIES\n\nMoss, D.",
        [("chair", "A. Ash"), ("present", "Cllr B. Reed"), ("present", "C. O'Fell"), ("apologies", "D. Moss")],
    ),
    (
        "Present: The Mayor (Cllr Ash), the Deputy Mayor, Cllrs Reed, Fell and six members of the public.",
        [("present", "Cllr Ash"), ("present", "Councillor Reed"), ("present", "Councillor Fell")],
    ),
    (
        "Those present: Ash, Reed and Fell. Those who sent apologies: Moss. Those absent without apology: Pike.",
        [("present", "Ash"), ("present", "Reed"), ("present", "Fell"), ("apologies", "Moss"), ("absent", "Pike")],
    ),
    ("Attendees: Ash ✓, Reed ✗, Fell ✓", [("present", "Ash"), ("absent", "Reed"), ("present", "Fell")]),
    (
        "Roll call: Present: Ash, Reed. Absent: Fell. Also present: Attorney Pike.",
        [("present", "Ash"), ("present", "Reed"), ("absent", "Fell"), ("also present", "Pike")],
    ),
    (
        (
            "Harbour board members present:\nJo Ash and Di Reed\n\nHarbour board members absent:\nBo Fell\n\n"
            "Members of the public appearing before the harbour board: Ann Pike (mooring board chair), Ed Holm"
        ),
        [
            *(("present", "Jo Ash"), ("present", "Di Reed"), ("absent", "Bo Fell")),
            *(("also present", "Ann Pike"), ("also present", "Ed Holm")),
        ],
    ),
    ("Present … Councillors: Jo Ash & Di Reed.", [("present", "Councillor Jo Ash"), ("present", "Councillor Di Reed")]),
    (
        "Present were board members Jo Ash, Di Reed and Bo Fell. Absent was Ed Holm (excused).",
        [("present", "Jo Ash"), ("present", "Di Reed"), ("present", "Bo Fell"), ("absent", "Ed Holm")],
    ),
    (
        "In addition to the chair, members Jo Ash, Di Reed, and Bo Fell were present.",
        [("present", "Jo Ash"), ("present", "Di Reed"), ("present", "Bo Fell")],
    ),
    ("Jo Ash and Di Reed were present to speak of the weir.", []),
    (
        "Present: Mr J. Ash\n\nAlso in attendance:\n\nMr B. Reed, Local Officer, Holm Fire and Rescue Service",
        [("present", "Mr J. Ash"), ("also present", "Mr B. Reed")],
    ),
    (
        "Present: Jo Ash, Di Reed and the public",
        [("present", "Jo Ash"), ("present", "Di Reed")],
    ),
    (
        "1. RECORD OF ATTENDANCE/APOLOGIES\n\nPresent\nCr Jo Ash (President)\nCr Di Reed\n\nApologies\nCr Bo Fell",
        [("present", "Cr Jo Ash"), ("present", "Cr Di Reed"), ("apologies", "Cr Bo Fell")],
    ),
    (
        (
            "1. WELCOME\n\nThe tide was high.\n\n2. ROLL CALL\n\nCouncil Members:\nCouncilwoman Ash – present\n"
            "Councilman Reed – absent\nMayor Fell – present"
        ),
        [("present", "Councilwoman Ash"), ("absent", "Councilman Reed"), ("present", "Mayor Fell")],
    ),
    (
        "1. TIDE\n\nIt rose.\n\n2. Roll Call of Members: Trustee Ash, present; Trustee Reed present; Bo Fell, Absent;",
        [("present", "Trustee Ash"), ("present", "Trustee Reed"), ("absent", "Bo Fell")],
    ),
    (
        "1. SEA\n\nIt rose.\n\n2. ATTENDANCE/APOLOGIES\n\nStaff\nJo Pike\tChief Officer\n\nApologies\nCr R Ash\tMember",
        [("apologies", "Cr R Ash")],
    ),
    (
        "1. Apologies for Absence – Cllrs Ash, Reed and Mrs Fell",
        [("apologies", n) for n in ("Councillor Ash", "Councillor Reed", "Mrs Fell")],
    ),
    (
        "1. Apologies\n\nMOVED by Member B Fell, seconded by Cr C Reed:\n\nThat the apology from Cr A Ash be accepted.",
        [("apologies", "Cr A Ash")],
    ),
    (
        "1. Apologies\n\nAn apology was received on behalf of Councillor M Ash who was unable to be present.",
        [("apologies", "Councillor M Ash")],
    ),
)


@pytest.mark.parametrize(("text", "wanted"), OTHER_LISTS)
def test_lists_of_other_lands(text: str, wanted: list[tuple[str, str]]) -> None:
    assert _named(text) == wanted


def test_who_was_there_is_read_from_a_first_sentence_without_a_day() -> None:
    above = (
        "I. CALL TO ORDER: The Regular Meeting of the Holm Fire Protection District was called to order by Chairman Jo "
        "Ash at 1700 hours. Members present: Jo Ash, Di Reed and Bo Fell. Member absent: Ed Holm.\n\n"
        "II. BILLS\n\nThey were paid.\n\n"
    )
    there = {("chair", "Jo Ash"), ("present", "Di Reed"), ("present", "Bo Fell")}
    assert set(_named("", above)) == {*there, ("absent", "Ed Holm")}


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("Present: All members except Cllr Ash.\n", [("Cllr Ash", "absent")]),
        (
            "Present: All Members except Cllrs A. Ash and B. Reed. Clerk: J. Fox\n",
            [("Councillor A. Ash", "absent"), ("Councillor B. Reed", "absent"), ("J. Fox", "officer")],
        ),
        (
            "Present: Cllr Moor\nApologies: Cllr F Ash; no apologies from Cllr G Reed\n",
            [("Cllr Moor", "present"), ("Cllr F Ash", "apologies"), ("Cllr G Reed", "absent")],
        ),
        (
            "Present: Cllr Moor\nApologies received and accepted: Cllr Ash. Apologies not accepted: Cllr Ely.\n",
            [("Cllr Moor", "present"), ("Cllr Ash", "apologies"), ("Cllr Ely", "apologies")],
        ),
        ("Present: Cllr J Bar and Cllr Save\n", [("Cllr J Bar", "present"), ("Cllr Save", "present")]),
    ],
)
def test_who_is_named_as_an_exception_was_not_there(head: str, wanted: list[tuple[str, str]]) -> None:
    assert [(name, part) for part, name in people(head)] == wanted


def test_the_office_behind_a_name_is_not_the_title_of_the_next() -> None:
    head = (
        "Those present: Gerald T. Ash, Supervisor\nEdgar L. Reed, Councilman\nDennis F. Moor, Councilman\n"
        "Frank Fell, Town Attorney\n"
    )
    found = read_attendance(passage_of(head), None)
    assert [(a.name, a.role) for a in found] == [
        ("Gerald T. Ash", "Supervisor"),
        ("Edgar L. Reed", "Councilman"),
        ("Dennis F. Moor", "Councilman"),
        ("Frank Fell", "Town Attorney"),
    ]


BEHIND_OFFICERS = (
    (
        "1.Adoption of Minutes\n\nCirculated, copy of draft Minutes of the Weirs Panel of 2 May.\n\n"
        "Proposed by Councillor Reed;\n\nSeconded by Councillor Fell;\n"
    ),
    (
        "At the outset, the Cathaoirleach and Members extended their congratulations to Councillor Jo\n\n"
        "Moss on his election.\n"
    ),
    "At the outset, Members expressed their sympathy to the family of Councillor Jerry Moss\n",
    "Minutes\n\nProposed by: Councillor Reed\n",
)


@pytest.mark.parametrize("behind", BEHIND_OFFICERS)
def test_a_list_of_officers_ends_where_the_business_is_told(behind: str) -> None:
    head = (
        "Members Present: Councillors Ash, Fell.\n\nOfficials in Attendance: Meetings Administrator (Ms. A. Low).\n\n"
    )
    there = [("Councillor Ash", "present"), ("Councillor Fell", "present"), ("Ms. A. Low", "officer")]
    assert [(name, part) for part, name in people(head + behind)] == there


def test_a_member_in_attendance_is_no_officer() -> None:
    head = "Present: Councillors Ash, Fell.\n\nIn Attendance: Cllrs. Reed and Moss, Ms. A. Low, Clerk.\n"
    told = {name: part for part, name in people(head)}
    assert (told["Councillor Reed"], told["Councillor Moss"], told["Ms. A. Low"]) == (
        "also present", "also present", "officer",
    )  # fmt: skip


def test_offices_whose_lines_break_before_the_end_of_a_service() -> None:
    head = (
        "Present: Councillor Ash.\n\nOfficials in Attendance:\n\n"
        "Chief Executive (Mr. C. Low), Director, Economic\n\n"
        "Development (Mr. P. Dale), Director, Homes Shared\n\n"
        "Services (Ms. C. Carr), Administrator, Quays\n\nDepartment (Mr. E. Fell).\n"
    )
    assert [name for part, name in people(head) if part == "officer"] == [
        "Mr. C. Low", "Mr. P. Dale", "Ms. C. Carr", "Mr. E. Fell",
    ]  # fmt: skip


def test_who_is_listed_among_staff_and_visitors_is_an_officer_only_by_his_office() -> None:
    told = "Present: Mayor A. Reed\n\nStaff and visitors present: Jo Marsh; Kit Holm, Clerk; Bill Tarn (Ash)."
    found = {a.name: a.part for a in read_attendance(passage_of(told), None)}
    assert (found["Jo Marsh"], found["Kit Holm"], found["Bill Tarn"]) == ("also present", "officer", "also present")
