"""Every word that a head, a list of persons, a title or a table's head can be told by.

One line of words for each kind; each word is read in a head of its own.
"""

from __future__ import annotations

import pytest

from builders import listed, passage_of
from minutes_cli.model import Document
from minutes_cli.parse.head.attendance import read_attendance
from minutes_cli.parse.head.venue import place_of
from minutes_cli.parse.head.whose import whose
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.segments.kind import reads_as
from minutes_cli.words.bodies import body_name, is_general, names_body
from minutes_cli.words.dates import find_dates
from minutes_cli.words.stated import stated

BODIES = listed("""
        Committee Committees Cabinet Board Panel Forum Executive Group Commission Partnership Assembly Council
        Authority Trustees Governors Trust Parliament Court Conference District Municipality Association Society
        Selectmen Selectboard PC SPC JPC
    """)
BODIES += ["Working Group", "Working Party", "Sub-Committee", "Subcommittee", "Governing Body", "Parish Meeting"]
BODIES += ["Town Meeting", "Community Meeting", "Village Meeting"]


def people(head: str) -> list[tuple[str, str]]:
    """Return (part, name) of everyone named."""
    return [(person.part, person.name) for person in read_attendance(passage_of(head), None)]


def test_whatever_a_body_is_called() -> None:
    full = {"PC": "Parish Council"}
    assert [noun for noun in BODIES if body_name(f"Holm {noun}") != f"Holm {full.get(noun, noun)}"] == []
    assert [noun for noun in BODIES if not names_body(f"the {noun} of Holm")] == []
    told = [
        noun
        for noun in BODIES
        if whose(f"Minutes of the meeting of Holm {noun}").body != f"Holm {full.get(noun, noun)}"
    ]
    assert told == []
    alone = [
        noun for noun in BODIES if noun not in ("Trust", "Court", "District", "Association", "Society", "Municipality")
    ]
    lines = [
        noun for noun in alone if whose(f"HOLM\n\nHolm {noun}\n\n4 May 2016").body != f"Holm {full.get(noun, noun)}"
    ]
    assert lines == []


def test_what_stands_before_the_name_of_a_body() -> None:
    before = """
        the|a|an|draft|minutes of|notes of|proceedings of|record of|report of|meeting of|unconfirmed|
        confirmed|approved|virtual|remote|online|on-line|hybrid|public|open|last|latest|previous|this|
        our|their|month|month’s|year|years|2019|extraordinary|extra-ordinary|ordinary|inaugural|
        adjourned|reconvened|regular|monthly|quarterly|general|statutory|June|annual|annual general|
        special|emergency|urgent|joint
    """
    for told in listed(before):
        assert (
            body_name(f"{told} Parish Council of Holm" if told == "x" else f"{told} meeting of the Holm Board")
            == "Holm Board"
        ), told
    for kind in listed("parish town community village borough city county district council committee board"):
        for which in listed("annual special emergency urgent"):
            assert body_name(f"{which} {kind} meeting of Holm Board") == "Holm Board", (which, kind)


def test_what_stands_behind_the_name_of_a_body() -> None:
    behind = """
        meeting|meetings|minutes|agenda|held|report|reports|notes|AGM|A.G.M.|annual meeting|special
        meeting|extraordinary meeting|inaugural meeting|adjourned meeting|reconvened meeting|resumed meeting|
        emergency meeting|urgent meeting|ordinary meeting|regular meeting|monthly meeting|scheduled meeting|
        quarterly meeting|general meeting|May 2016|May|2016|on Tuesday|Tuesday|draft|of the|on|for|to|
        in|at|virtual|remote|online|on-line|hybrid
    """
    for told in listed(behind):
        assert body_name(f"Holm Board {told}") == "Holm Board", told


def test_what_stands_inside_the_name_of_a_body() -> None:
    for told in listed("annual|annual general|extraordinary|extra-ordinary|special|inaugural|emergency|virtual|2016"):
        assert body_name(f"Holm {told} Parish Council") == "Holm Parish Council", told
    for told in ("Parish", "Town", "Community"):
        assert body_name(f"Holm {told} Annual Meeting") == f"Holm {told} Meeting", told
        assert body_name(f"Holm {told} Annual Council") == f"Holm {told} Council", told


def test_what_is_no_body() -> None:
    words = listed("""
        held councillors councillor present page date time venue next all it members member agenda decision
        decisions summary scheduled information only following between talk be after subject
    """)
    assert [word for word in words if body_name(f"{word} Board")] == []
    rooms = listed("Room Chamber Chambers Office Offices House Building Hall")
    assert [room for room in rooms if body_name(f"Holm Council {room}")] == []
    for letters in listed("AGM EGM APM ACM TBC TBA"):
        assert body_name(letters, slot=True) in (None, letters.title()), letters
    kinds = listed("""
        Parish Town Community Village Borough City County District Shire Municipal Full Liaison Management Ordinary
        Public
    """)
    assert [kind for kind in kinds if not is_general(f"The {kind} Council")] == []


def test_whatever_a_meeting_is_called() -> None:
    called = {
        "annual": ["annual", "annual general", "annual statutory"],
        "special": ["special"],
        "extraordinary": ["extraordinary", "extra-ordinary", "extra ordinary"],
        "inaugural": ["inaugural"],
        "adjourned": ["adjourned", "reconvened", "resumed"],
        "emergency": ["emergency", "urgent"],
        "ordinary": ["ordinary", "regular", "monthly", "scheduled", "quarterly", "general", ""],
    }
    for occasion, words in called.items():
        for word in words:
            found = whose(f"Minutes of the {word} meeting of Holm Council held on 4 May 2016")
            assert (found.body, found.occasion) == ("Holm Council", occasion), word
    for word in ("AGM", "A.G.M."):
        assert whose(f"Minutes of the {word} of Holm Council").occasion == "annual", word
    for word in listed("conclusion of the|following the|followed by the|after the|immediately before the"):
        assert whose(f"Minutes of Holm Council held {word} annual meeting").occasion == "ordinary", word


def test_where_the_name_of_a_body_ends() -> None:
    ends = """
        held|hed|convened|which|was|were|is|will|met|via|took|taking|commencing|commenced|starting|
        followed|following|present|dated|online|to be held|by video|by zoom|by remote link|by means of|by
        telephone|by Microsoft Teams|in order|to consider|to discuss|to approve|to adopt|to receive|to
        elect|to agree|to review|to pass|Tuesday|on 4 May|at 7 pm|on Tuesday|on the 4th|in the Hall|at the
        Hall|4th|7.30 pm|4 May
    """
    for told in listed(ends):
        assert whose(f"Minutes of the meeting of Holm Ferry Group {told} and so on").body == "Holm Ferry Group", told
    for how in listed("minutes of|notes of|record of|proceedings of|report of|minutes from|minutes for|notes of a"):
        assert whose(f"{how} the Holm Board").body == "Holm Board", how
    for label in listed("Name of committee|Name of meeting|Name of body|Committee|Body|Board|Meeting|Decision maker"):
        assert whose(f"{label}: Ferry Rights\n\nMinutes").body == "Ferry Rights", label
    for town in listed("Town Township City County Village Borough Municipality District"):
        assert whose(f"{town} of Holm").body == f"{town} of Holm", town


def test_what_says_nothing_of_whose_paper_it_is() -> None:
    prose = """
        Please|Contact|Copies|Your|You|If|This set|Not subject|Considered|Public are|Summoned|Next
        meeting|Invited|Clerk to|Clerk of|Welcome|https|Apologies|Cllr|Cllrs|Councillor|Councillors|
        Present|Approved at
    """
    for told in listed(prose):
        assert whose(f"{told} the Holm Board").body is None, told


LISTS = {
    "apologies": (
        "Apologies|Apology|An apology|Regrets|Apologised|Apologies for absence|Apologies received from|"
        "Apologies accepted"
    ),
    "absent": (
        "Absent|Not present|Did not attend|Members absent|Councillors absent|Cllrs absent|Governors absent|"
        "Trustees absent|Directors absent"
    ),
    "also present": """
        Also present|Also in attendance|Also attending|Other attendees|Others present|Guests|Guest|Visitors|
        Visitor|Public|Members of the public present|The public|Observers|Observer|Observing|Remote|
        Remotely|Electronically|Online|Zoom|Via zoom|Via Teams|By invitation|Invited|Officers and visitors|
        Staff and guests|Staff and visitors present
    """,
    "substitute": "Substitute|Substitutes|Substitute members|Substitutes present",
    "chair": "Chaired by|In the chair|Present in the chair|Chair|Chairman|Chairwoman|Chairperson",
    "vice-chair": "Vice-Chair|Vice Chairman|Deputy Chair|Deputy Chairperson|Vice-Chairwoman",
    "officer": """
        Clerked by|Officers|Officer|Officials|Staff|Senior management|Executive|Clerk|Secretariat|Officers
        present|Staff in attendance|Officers attending|In attendance|Officers and staff
    """,
    "present": """
        Present|Members present|Councillors present|Governors present|Trustees present|Those present|Directors
        present|Nominees present|Representatives present|Interests present|Nominations present|In attendance
        were|Were present|Attendees|Attendance|Attending|Sederunt|Attended|Roll call|Calling of the roll|
        Members|Councillors|Representatives|Nominees|Those attending
    """,
}


@pytest.mark.parametrize("part", LISTS)
def test_however_a_list_of_persons_is_headed(part: str) -> None:
    for told in listed(LISTS[part]):
        above = "Present: Mr B. Pike\n\n" if part == "officer" else ""
        assert people(f"{above}{told}: Mrs A. Heron")[-1] == (part, "Mrs A. Heron"), told


def test_a_board_is_a_list() -> None:
    for who in listed("Directors Trustees Governors Supervisors Commissioners Selectmen"):
        assert people(f"Board of {who}\nMrs A. Heron\nMr B. Pike") == [
            ("present", "Mrs A. Heron"),
            ("present", "Mr B. Pike"),
        ], who


def test_what_is_said_in_a_label() -> None:
    said = """
        for absence|for non-attendance|were received from|was accepted|were noted|had been given by|recorded|
        have been submitted by|sent by|for their inability to attend|for his inability to attend the meeting|for
        her inability to attend
    """
    for told in listed(said):
        assert people(f"Apologies {told}: Mrs A. Heron") == [("apologies", "Mrs A. Heron")], told


TITLES = listed("""
        Councillor Cllr Cllr. Clr Clir Cmhlr Cr Councilman Councilwoman Councilmember Mrs Mr Ms Miss Mx Dr Prof
        Professor Sir Dame Lord Lady Baroness Father Fr Rev Revd Reverend Canon Ald Alderman Mayor Trustee
        Commissioner Supervisor Selectman Sr
    """)
TITLES += [
    "County Councillor",
    "Borough Councillor",
    "District Cllr",
    "Parish Cllr",
    "City Councillor",
    "Town Councillor",
]
TITLES += ["Deputy Mayor", "Vice-Mayor", "M/s", "Council member"]


def test_whatever_the_title_of_a_person() -> None:
    for title in TITLES:
        head = people(f"Present: {title} Heron, {title} Pike and Mrs Coe")
        assert [name.rpartition(" ")[2] for _, name in head] == ["Heron", "Pike", "Coe"], title
        assert head[0][1] == f"{title} Heron", title
    many = {
        "Councillors": "Councillor",
        "Cllrs": "Councillor",
        "Clirs": "Councillor",
        "Crs": "Councillor",
        "Councilors": "Councillor",
    }
    many |= {"Selectmen": "Selectman", "Councilmen": "Councilman", "Councilwomen": "Councilwoman", "Messrs": "Mr."}
    many |= {
        "Trustees": "Trustee",
        "Commissioners": "Commissioner",
        "Supervisors": "Supervisor",
        "Aldermen": "Alderman",
    }
    for title, one in many.items():
        assert [name for _, name in people(f"Present: {title} Heron and Pike")] == [f"{one} Heron", f"{one} Pike"], (
            title
        )


OFFICES = listed("""
        accountant acting administration administrator adviser advisor agent analyst archaeologist architect
        assistant associate attorney auditor cao cathaoirleach ceo chair chairman chairperson chairwoman chief
        citizen clerk co-ordinator commander constable consultant convener coordinator councillor counsel deputy
        designer director editor engineer executive facilitator governor head headteacher inspector interim lead
        leader librarian manager mayor reeve member minister moderator nominee observer officer official officials
        operations organiser owner pcso planner president principal quality representative representatives rfo
        secretary senior sergeant solicitor speaker staff superintendent support surveyor teacher technician trainee
        treasurer trustee vice-chair vice-chairman vice-chairperson warden
    """)
NO_NAMES = listed("""
        absence absent accommodation action adoption agency agenda agriculture allegiance apologies apology
        appointed approval area arising arrived arts association attendance authority board borough business cabinet
        call capital centre chamber city climate committee committees community company conflict contracts corporate
        corporation council county culture customer declaration declarations department development directorate
        disclosure distribution district division economic education election electronically emergency engineering
        enterprise environment environmental finance financial governance group guest health heritage housing human
        information innovation interest invitation invitees item items landfill leisure libraries library limited
        ltd management matters meeting meetings minute minutes motor municipal national new next nil none note
        online others parish participation partnership pecuniary planning pledge police policy press property
        protection public quorum regional regrets remote remotely report reports resident resignation resources road
        roads roll room school section service services sites social society sport street sub-committee teams times
        tourism town township transport transportation travel trust urgent vacancy vacant village visitor voting
        waste water welcome working zoom
    """)


def test_no_office_and_no_word_of_a_heading_is_a_person() -> None:
    for before in ("Water", "Penny"):
        for word in (*OFFICES, *NO_NAMES):
            head = people(f"Present: Mrs A. Heron\n{before} {word.title()}")
            assert [name for _, name in head] == ["Mrs A. Heron"], word
    for place in listed("Church East Hall Home North Park Parks Road South Street Ward West"):
        assert people(f"Present: Mrs {place} and Mr Pike") == [("present", f"Mrs {place}"), ("present", "Mr Pike")], (
            place
        )


def test_whatever_stands_behind_a_name() -> None:
    for letters in listed("TD MP MSP MEP MBE OBE CBE BEM JP QC KC DL PhD BSc CPFA M.C.C. O.B.E."):
        assert len(people(f"Present: Cllr A. Heron, {letters}, Cllr Pike")) == 2, letters
    for particle in listed("van der den de la le du di da von ap ferch mac mc ó al el bin ter dos"):
        assert people(f"Present: Ann {particle} Heron, Bo Pike")[0] == ("present", f"Ann {particle} Heron"), particle
    for went in listed("arrived at 7 pm|left at 8 pm|joined late|from 7 pm|until 8 pm|via Zoom|by phone|attended late"):
        assert people(f"Present: Ann Heron {went}; Bo Pike")[0] == ("present", "Ann Heron"), went
    assert people("Present: Ann Heron presiding; Bo Pike")[0] == ("chair", "Ann Heron")
    for chair in listed("in the chair|who took the chair|who was in the chair|took the chair"):
        assert people(f"Present: Ann Heron, {chair}; Bo Pike")[0] == ("chair", "Ann Heron"), chair
    for parts in (";", ",", " &", " and", " together with", " plus"):
        assert len(people(f"Present: Ann Heron{parts} Bo Pike")) == 2, parts


def test_what_minutes_tell_that_an_agenda_does_not() -> None:
    head = "Holm\n\nMinutes of the meeting of Holm Council held on 4 May 2016\n\n"
    agenda = "You are summoned to a meeting to be held on 4 May 2016.\n\nAGENDA\n\n"
    assert reads_as(f"{head}1. Lamps\n\nIt was agreed.\n", []) == "minutes"
    assert reads_as(f"{agenda}1. To receive apologies\n2. To consider lamps\n", []) == "agenda"


def test_whatever_a_status_says() -> None:
    done = "complete completed done closed actioned discharged achieved finished resolved sent received circulated yes"
    assert [word for word in done.split() if stated(word.title()) != "done"] == []
    undone = listed("not|in part|un|awaiting|partial|partially|to be|nearly|almost|yet to be|no longer|50%")
    assert [word for word in undone if stated(f"{word} completed") == "done"] == []
    assert stated("ongoing, sent") != "done"


def test_whatever_a_month_is_called() -> None:
    months = listed("January February March April May June July August September October November December")
    for n, month in enumerate(months, 1):
        for form in (month, month[:3], month.upper(), *(("Sept",) if n == 9 else ())):
            assert [d.date.isoformat() for d in find_dates(f"on 4 {form} 2016")] == [f"2016-{n:02}-04"], form
    days = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    for n, day in enumerate(days):
        assert [d.date.isoformat() for d in find_dates(f"on {day}, {2 + n} May 2016")] == [f"2016-05-{2 + n:02}"], day


def test_days_that_are_not_of_the_meeting() -> None:
    for other in listed("""
        uploaded published posted printed dated signed issued version
    """):
        head = f"Holm Parish Council\n\n{other} 9 June 2016\n\nMinutes of the meeting held on 4 May 2016\n\n"
        head += "Present: A. Ash\n\n1. Lamps\n\nAgreed.\n"
        assert [str(m.date) for m in parse(Document("a.txt", head)).meetings] == ["2016-05-04"], other
    for kind in ("true", "correct", "accurate", "true and accurate"):
        head = f"HOLM COUNCIL\n\nMinutes approved as a {kind} record on 9 June 2016\n\nMeeting of 4 May 2016\n\n"
        head += "Present: A. Ash\n\n1. Lamps\n\nAgreed.\n"
        assert [str(m.date) for m in parse(Document("a.txt", head)).meetings] == ["2016-05-04"], kind


OF_NOBODY = listed("""
        Signed Certified Typed Condensed Published Archived Tentative Unofficial Brief Detailed Bilingual Printable View
        Download Past Zoom Business Organizational Reorganization Spring Kick-off Trustee Retreat Workshop Discussion
    """)
OF_NOBODY += [
    "Work Session",
    "Study Session",
    "Special Session",
    "Executive Session",
    "Budget Hearing",
    "Final Version",
]


def test_what_kind_of_minutes_or_of_meeting_they_are_is_no_body() -> None:
    heads = [f"{words} {minutes}" for words in OF_NOBODY for minutes in ("Minutes", "Meeting Minutes")]
    heads += ["Synopsis of Regular Meeting Minutes", "Minutes of the Public Hearing", "Minutes of Site Visit"]
    heads += ["Minutes of Informal Meeting", "Minutes of Workshop"]
    assert [head for told in heads for head in (told, told.upper()) if whose(head).body is not None] == []


def test_a_body_is_told_whatever_it_held() -> None:
    for held in ("Work Session", "Public Hearing", "Workshop", "Site Visit"):
        assert (whose(f"Holm Planning Commission {held} Minutes").body or "").startswith("Holm Planning Commission"), (
            held
        )


def test_a_body_without_a_word_for_one_is_named_before_minutes() -> None:
    for name in ("Village Liaison", "Friends of Holm Wood", "Holm Kirk Session"):
        assert whose(f"{name} Minutes").body == name


def test_a_name_ends_before_what_the_meeting_is_called_also_where_a_sentence_follows() -> None:
    told = "Minutes of Holm Township Trustees Regular Meeting\nThe Holm Township Board of Trustees met on Tuesday"
    assert whose(told).body == "Holm Township Trustees"


def test_a_name_in_two_tongues_gives_its_own_to_the_kind_below() -> None:
    told = (
        "HOLM COMMUNITY COUNCIL/CYNGOR CYMUNED HOLM\nMinutes of a meeting of the Community Council held on 31.01.2018"
    )
    assert whose(told).body == "Holm Community Council"


PLACES = (
    (
        "A meeting held at 7.00pm on Monday 4 February 2008 at the Mill Room, Quay Lane, Holm",
        "the Mill Room, Quay Lane, Holm",
    ),
    ("The Board met on Tuesday, February 1, 2011 in the Mill Room. The meeting was called to order.", "the Mill Room"),
    ("A meeting took place on Tuesday, July 11, 2017, at St. Ann's Hall. It was called to order.", "St. Ann's Hall"),
    ("A meeting was held Tuesday night February 6th 2018 at 7.30pm in Mill Hall, Holm.", "Mill Hall, Holm"),
    ("The Board met on Tuesday, February 1, 2011. In the Mill Room a lamp was lit.", None),
)


@pytest.mark.parametrize(("title", "place"), PLACES)
def test_where_a_sentence_says_that_they_met(title: str, place: str | None) -> None:
    assert place_of(title) == place
