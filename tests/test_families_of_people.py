"""The same five persons at one meeting, listed in the ways of many councils: each is found, with his part in it.

Ann Fenn takes the chair, Bob O'Grove and Cara Ross-Hill are there, Dan van der Bell is not, Tom Dunn is the clerk.
What is expected is what a reader of the list would say; no heading, office, number or verb is anybody.
"""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers.table import read_bytes

HEAD = "FENWICK PARISH COUNCIL\n\nMinutes of the meeting held on Monday 4 March 2019 at 7 pm in the Village Hall\n\n"
BUSINESS = (
    "1. Minutes\n\nThe minutes of 4 February 2019 were agreed.\n\n2. Bus shelter\n\n"
    "It was agreed that the Clerk obtain two quotations.\n\n3. Date of next meeting\n\nMonday 1 April 2019.\n"
)


def _people(
    chair: str = "Ann Fenn",
    bob: str = "Bob O'Grove",
    cara: str = "Cara Ross-Hill",
    dan: str = "Dan van der Bell",
    tom: str = "Tom Dunn",
    *,
    away: str = "apologies",
    clerk: str = "officer",
    others: tuple[str, ...] = (),
) -> set[str]:
    """The five as a paper writes them, and whoever else it lists."""
    return {f"chair {chair}", f"present {bob}", f"present {cara}", f"{away} {dan}", f"{clerk} {tom}", *others}


_COUNCILLORS = ("Councillor Ann Fenn", "Councillor Bob O'Grove", "Councillor Cara Ross-Hill")

LISTS: dict[str, tuple[str, set[str]]] = {
    "one line each": (
        (
            "Present: Cllrs Ann Fenn (Chair), Bob O'Grove and Cara Ross-Hill\n"
            "Apologies: Cllr Dan van der Bell\nIn attendance: Tom Dunn (Clerk)"
        ),
        _people(*_COUNCILLORS, "Cllr Dan van der Bell"),
    ),
    "a column behind the label": (
        (
            "Present: Councillor Ann Fenn (Chairman)\n         Councillor Bob O'Grove\n"
            "         Councillor Cara Ross-Hill\n\n"
            "Apologies: Councillor Dan van der Bell\n\nAlso present: Tom Dunn, Clerk"
        ),
        _people(*_COUNCILLORS, "Councillor Dan van der Bell", clerk="also present"),
    ),
    "a column under the label": (
        (
            "PRESENT\nAnn Fenn (Chair)\nBob O'Grove\nCara Ross-Hill\n\nAPOLOGIES\nDan van der Bell\n\n"
            "IN ATTENDANCE\nTom Dunn (Clerk to the Council)"
        ),
        _people(),
    ),
    "labels in one line": (
        (
            "Members present: Ann Fenn, Chair; Bob O'Grove; Cara Ross-Hill. Absent: Dan van der Bell. Staff: Tom "
            "Dunn, Clerk."
        ),
        _people(away="absent"),
    ),
    "tabs": (
        (
            "Present\tCllr Ann Fenn\tChair\n\tCllr Bob O'Grove\n\tCllr Cara Ross-Hill\n"
            "Apologies\tCllr Dan van der Bell\n"
            "In attendance\tTom Dunn\tClerk"
        ),
        _people("Cllr Ann Fenn", "Cllr Bob O'Grove", "Cllr Cara Ross-Hill", "Cllr Dan van der Bell"),
    ),
    "bullets": (
        (
            "Attendees:\n- Ann Fenn (Chair)\n- Bob O'Grove\n- Cara Ross-Hill\n\nApologies:\n- Dan van der Bell\n\n"
            "Officers:\n- Tom Dunn (Clerk)"
        ),
        _people(),
    ),
    "sentences, an office before the name": (
        (
            "Those present: Mrs Ann Fenn (in the chair), Mr Bob O'Grove, Ms Cara Ross-Hill. Apologies for absence were "
            "received from Mr Dan van der Bell. The Clerk, Tom Dunn, was in attendance."
        ),
        _people("Mrs Ann Fenn", "Mr Bob O'Grove", "Ms Cara Ross-Hill", "Mr Dan van der Bell"),
    ),
    "sentences, a name before the office": (
        (
            "Present were Councillors A. Fenn (in the chair), B. O'Grove and C. Ross-Hill. Councillor D. van der "
            "Bell sent "
            "his apologies. Mr T. Dunn, Clerk to the Council, was also in attendance."
        ),
        _people(
            "Councillor A. Fenn",
            "Councillor B. O'Grove",
            "Councillor C. Ross-Hill",
            "Councillor D. van der Bell",
            "Mr T. Dunn",
            clerk="also present",
        ),
    ),
    "the chair on a line of its own": (
        (
            "In the Chair: Councillor Ann Fenn\n\nPresent: Councillors Bob O'Grove and Cara Ross-Hill\n\n"
            "Apologies for absence: Councillor Dan van der Bell\n\nOfficers in attendance: Tom Dunn (Clerk)"
        ),
        _people(*_COUNCILLORS, "Councillor Dan van der Bell"),
    ),
    "the chair before the label": (
        "Chair: Ann Fenn\nMembers: Bob O'Grove, Cara Ross-Hill\nApologies: Dan van der Bell\nClerk: Tom Dunn",
        _people(),
    ),
    "the chair in a sentence": (
        (
            "Councillor Ann Fenn took the Chair.\n\nPresent: Councillors Ann Fenn, Bob O'Grove and Cara Ross-Hill\n\n"
            "Apologies: Councillor Dan van der Bell\n\nClerk: Tom Dunn"
        ),
        _people(*_COUNCILLORS, "Councillor Dan van der Bell"),
    ),
    "presiding": (
        (
            "Councillor Ann Fenn, Chair, presiding\n\nPRESENT: Councillors Bob O'Grove and Cara Ross-Hill\n\n"
            "ABSENT: Councillor Dan van der Bell\n\nALSO IN ATTENDANCE: Tom Dunn, Clerk"
        ),
        _people(*_COUNCILLORS, "Councillor Dan van der Bell", away="absent", clerk="also present"),
    ),
    "a roll call in one line": (
        (
            "ROLL CALL: Ann Fenn, Chair, present; Bob O'Grove, present; Cara Ross-Hill, present; Dan van der "
            "Bell, absent. "
            "Also present: Tom Dunn, Clerk."
        ),
        _people(away="absent", clerk="also present"),
    ),
    "a roll call in lines": (
        (
            "ROLL CALL\nAnn Fenn (Chair) - Present\nBob O'Grove - Present\nCara Ross-Hill - Present\n"
            "Dan van der Bell - Excused\n\nStaff present: Tom Dunn, Clerk"
        ),
        _people(),
    ),
    "a roll call in columns": (
        (
            "Roll Call\n\nAnn Fenn, Chair      Present\nBob O'Grove      Present\nCara Ross-Hill      Present\n"
            "Dan van der Bell      Absent\n\nStaff: Tom Dunn, Clerk"
        ),
        _people(away="absent"),
    ),
    "a board": (
        (
            "Board Members Present: Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill\n"
            "Board Members Absent: Dan van der Bell\nStaff Present: Tom Dunn, Clerk"
        ),
        _people(away="absent"),
    ),
    "a town board: office, comma, name": (
        (
            "Members present:\nSupervisor, Ann Fenn (Chair)\nCouncilman, Bob O'Grove\nCouncilwoman, Cara Ross-Hill\n\n"
            "Members absent:\nCouncilman, Dan van der Bell\n\nOthers present: Town Clerk, Tom Dunn"
        ),
        _people(away="absent", clerk="also present"),
    ),
    "initials in brackets": (
        (
            "Present: Ann Fenn (AF) (Chair), Bob O'Grove (BOG), Cara Ross-Hill (CRH), Tom Dunn (TD, Clerk)\n"
            "Regrets: Dan van der Bell (DVB)"
        ),
        _people(clerk="present"),
    ),
    "initials in a column": (
        (
            "Present:\nAnn Fenn    AF    Chair\nBob O'Grove    BOG\nCara Ross-Hill    CRH\n\n"
            "Apologies:\nDan van der Bell    DVB\n\nIn attendance:\nTom Dunn    TD    Clerk"
        ),
        _people(),
    ),
    "side by side": (
        "Councillors: Ann Fenn (Chair)   Bob O'Grove   Cara Ross-Hill\nClerk: Tom Dunn\nApologies: Dan van der Bell",
        _people(),
    ),
    "two columns": (
        (
            "Present:\nCllr Ann Fenn (Chair)      Cllr Bob O'Grove\nCllr Cara Ross-Hill        Tom Dunn (Clerk)\n\n"
            "Apologies: Cllr Dan van der Bell"
        ),
        _people("Cllr Ann Fenn", "Cllr Bob O'Grove", "Cllr Cara Ross-Hill", "Cllr Dan van der Bell", clerk="present"),
    ),
    "nothing behind a bracket": (
        (
            "Present: Ann Fenn (Chair) Bob O'Grove, Cara Ross-Hill\nApologies: Dan van der Bell\n"
            "In attendance: Tom Dunn (Clerk)"
        ),
        _people(),
    ),
    "names in a row": (
        (
            "Members present:\tAnn Fenn (Chair) Bob Grove Cara Ross Eve Moss\nApologies: Dan van der Bell\n"
            "In attendance: Tom Dunn (Clerk)"
        ),
        _people(bob="Bob Grove", cara="Cara Ross", others=("present Eve Moss",)),
    ),
    "lettered lists": (
        (
            "A. MEMBERS PRESENT: Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill.\nB. MEMBERS ABSENT: Dan van der Bell.\n"
            "C. STAFF PRESENT: Tom Dunn (Clerk)."
        ),
        _people(away="absent"),
    ),
    "sederunt": (
        (
            "Sederunt: Councillors Ann Fenn (Convener), Bob O'Grove, Cara Ross-Hill.\n"
            "Apologies: Councillor Dan van der Bell.\nIn attendance: T. Dunn, Clerk."
        ),
        _people(*_COUNCILLORS, "Councillor Dan van der Bell", "T. Dunn"),
    ),
    "initials for first names": (
        (
            "Present: Councillors A. Fenn (Chairman), B. O'Grove, C. Ross-Hill.\n"
            "Apologies: Councillor D. van der Bell.\n"
            "In Attendance: The Clerk (T. Dunn)."
        ),
        _people(
            "Councillor A. Fenn",
            "Councillor B. O'Grove",
            "Councillor C. Ross-Hill",
            "Councillor D. van der Bell",
            "T. Dunn",
        ),
    ),
    "dashes, labels alone on their lines": (
        (
            "Councillors Present\nAnn Fenn - Chair, Bob O'Grove - Ward Member, Cara Ross-Hill\nApologies\n"
            "Dan van der Bell\nClerk\nTom Dunn\nMembers of the public: 3"
        ),
        _people(),
    ),
    "trustees": (
        (
            "Trustees present: Ann Fenn (Chair), Bob O'Grove (Treasurer), Cara Ross-Hill\n"
            "Trustees absent: Dan van der Bell\nLibrary Director: Tom Dunn"
        ),
        _people(away="absent"),
    ),
    "governors with their kind": (
        (
            "Governors present: Ann Fenn (Chair, Co-opted), Bob O'Grove (Parent), Cara Ross-Hill (Local Authority)\n"
            "Apologies: Dan van der Bell (Staff Governor)\nIn attendance: Tom Dunn (Clerk to Governors)"
        ),
        _people(),
    ),
    "governors with their kind behind a dash": (
        (
            "Present:\nAnn Fenn – Chair of Governors\nBob O'Grove – Parent Governor\nCara Ross-Hill – Headteacher\n"
            "Apologies:\nDan van der Bell – Foundation Governor\nClerk: Tom Dunn"
        ),
        _people(),
    ),
    "remote": (
        (
            "Present in person: Councillors Ann Fenn (Chair) and Bob O'Grove\n"
            "Present remotely: Councillor Cara Ross-Hill\nApologies: Councillor Dan van der Bell\nClerk: Tom Dunn"
        ),
        _people(*_COUNCILLORS, "Councillor Dan van der Bell"),
    ),
    "remote in brackets": (
        (
            "PRESENT: Councillor Ann Fenn (Chair), Councillor Bob O'Grove (via Zoom) and Councillor Cara "
            "Ross-Hill (remotely)\n"
            "REGRETS: Councillor Dan van der Bell\nSTAFF: Tom Dunn, Clerk-Treasurer"
        ),
        _people(*_COUNCILLORS, "Councillor Dan van der Bell"),
    ),
    "observers, the public and the press": (
        (
            "PRESENT: Cllr Ann Fenn (Chairman), Cllr Bob O'Grove and Cllr Cara Ross-Hill\n"
            "APOLOGIES: Cllr Dan van der Bell\nCLERK: Mr Tom Dunn\nOBSERVERS: Mrs Jo Elm (Tree Society)\n"
            "PUBLIC: 4 members of the public\nPRESS: None"
        ),
        _people(
            "Cllr Ann Fenn",
            "Cllr Bob O'Grove",
            "Cllr Cara Ross-Hill",
            "Cllr Dan van der Bell",
            "Mr Tom Dunn",
            others=("also present Mrs Jo Elm",),
        ),
    ),
    "the public in the same line": (
        (
            "Present: Cllrs A Fenn (Chair), B O'Grove, C Ross-Hill, T Dunn (Clerk), PC Jo Elm, the press and "
            "five members of "
            "the public.\nApologies: Cllr D van der Bell (holiday)"
        ),
        _people(
            "Councillor A Fenn",
            "Councillor B O'Grove",
            "Councillor C Ross-Hill",
            "Cllr D van der Bell",
            "T Dunn",
            clerk="present",
            others=("present PC Jo Elm",),
        ),
    ),
    "surnames": (
        "PRESENT: Fenn (Chair), O'Grove, Ross-Hill\nABSENT: van der Bell\nSTAFF: Clerk Dunn",
        _people("Fenn", "O'Grove", "Ross-Hill", "van der Bell", "Dunn", away="absent"),
    ),
    "names in capitals": (
        (
            "PRESENT\nCllr A FENN (Chairman)\nCllr B O'GROVE\nCllr C ROSS-HILL\n\nAPOLOGIES\nCllr D VAN DER BELL\n\n"
            "OFFICER IN ATTENDANCE\nMR T DUNN (CLERK)"
        ),
        _people("Cllr A FENN", "Cllr B O'GROVE", "Cllr C ROSS-HILL", "Cllr D VAN DER BELL", "MR T DUNN"),
    ),
    "chaired by, in a sentence": (
        (
            "The meeting was chaired by Mrs Ann Fenn.\n\nAlso present were Mr Bob O'Grove and Ms Cara Ross-Hill.\n\n"
            "Mr Dan van der Bell had sent apologies.\n\nMinutes taken by: Tom Dunn"
        ),
        {
            "chair Mrs Ann Fenn",
            "also present Mr Bob O'Grove",
            "also present Ms Cara Ross-Hill",
            "apologies Mr Dan van der Bell",
            "officer Tom Dunn",
        },
    ),
    "dashes behind the labels": (
        (
            "Present – Cllrs Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill\nApologies – Cllr Dan van der Bell\n"
            "In attendance – Tom Dunn (Clerk)"
        ),
        _people(*_COUNCILLORS, "Cllr Dan van der Bell"),
    ),
    "answering a roll": (
        (
            "Answering roll call: Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill. Absent: Dan van der Bell. Staff "
            "present: "
            "Tom Dunn, Town Clerk."
        ),
        _people(away="absent"),
    ),
    "a roll in a sentence": (
        (
            "Roll call was taken. Those present were: Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill. Excused: "
            "Dan van der "
            "Bell. Also attending: Tom Dunn, Clerk."
        ),
        _people(clerk="also present"),
    ),
    "a mayor presiding": (
        (
            "Mayor Ann Fenn presiding\n\nCOUNCIL MEMBERS PRESENT: Bob O'Grove, Cara Ross-Hill\n"
            "COUNCIL MEMBERS ABSENT: Dan van der Bell\nCITY STAFF PRESENT: Tom Dunn, City Clerk"
        ),
        _people("Mayor Ann Fenn", away="absent"),
    ),
    "called to order": (
        (
            "Chairperson Ann Fenn called the meeting to order at 7:00 pm. Members present: Bob O'Grove and Cara "
            "Ross-Hill. "
            "Members absent: Dan van der Bell. Recording Secretary: Tom Dunn."
        ),
        _people(away="absent"),
    ),
    "absent with apologies": (
        (
            "Attendees: Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill\nAbsent with apologies: Dan van der Bell\n"
            "Minute taker: Tom Dunn"
        ),
        _people(),
    ),
    "in person and online": (
        (
            "Attendees (in person): Ann Fenn (Chair), Bob O'Grove\nAttendees (online): Cara Ross-Hill\n"
            "Apologies: Dan van der Bell\nNotes by: Tom Dunn"
        ),
        _people(),
    ),
    "semicolons and kinds": (
        (
            "Trustees: Ann Fenn, Chair; Bob O'Grove, Treasurer; Cara Ross-Hill, Secretary\nExcused: Dan van der Bell\n"
            "Library Director: Tom Dunn"
        ),
        _people(),
    ),
    "one a line, kinds of councillor": (
        (
            "Present:\nParish Cllr Ann Fenn – Chair\nParish Cllr Bob O'Grove\nDistrict Cllr Cara Ross-Hill\n"
            "Tom Dunn – Parish Clerk\n2 residents\n\nApologies:\nCounty Cllr Dan van der Bell"
        ),
        _people(
            "Parish Cllr Ann Fenn",
            "Parish Cllr Bob O'Grove",
            "District Cllr Cara Ross-Hill",
            "County Cllr Dan van der Bell",
            clerk="present",
        ),
    ),
    "none absent, a vacancy": (
        (
            "Present: Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill, one vacancy\nApologies: Dan van der Bell\n"
            "Absent: None\n"
            "Quorum: Yes\nIn attendance: Tom Dunn, Clerk; no members of the press or public"
        ),
        _people(),
    ),
    "a bracket for each that is away": (
        (
            "Committee members: Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill, Dan van der Bell (absent)\n"
            "Secretary: Tom Dunn"
        ),
        _people(away="absent"),
    ),
}
"""How the persons are listed → who is found, each "part name"."""

TABLES: dict[str, tuple[str, set[str]]] = {
    "name, role, present": (
        (
            "| Name | Role | Present |\n|---|---|---|\n| Ann Fenn | Chair | Yes |\n| Bob O'Grove | Member | Yes |\n"
            "| Cara Ross-Hill | Member | Yes |\n| Dan van der Bell | Member | Apologies |\n\n"
            "In attendance: Tom Dunn, Clerk"
        ),
        _people(),
    ),
    "under a heading": (
        (
            "## Attendance\n\n| Governor | Type | Attended |\n|---|---|---|\n| Ann Fenn | Chair | ✓ |\n"
            "| Bob O'Grove | Parent | ✓ |\n| Cara Ross-Hill | Staff | ✓ |\n"
            "| Dan van der Bell | Co-opted | Apologies |\n\n"
            "**Clerk:** Tom Dunn"
        ),
        _people(),
    ),
    "labels in the first column": (
        (
            "| | |\n|---|---|\n| **Present** | Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill |\n"
            "| **Apologies** | Dan van der Bell |\n| **In attendance** | Tom Dunn (Clerk) |"
        ),
        _people(),
    ),
    "a column for each list": (
        (
            "| Present | Apologies | In attendance |\n|---|---|---|\n"
            "| Ann Fenn (Chair) | Dan van der Bell | Tom Dunn (Clerk) |\n"
            "| Bob O'Grove | | |\n| Cara Ross-Hill | | |"
        ),
        _people(),
    ),
    "a column for each answer": (
        (
            "| Name | Present | Apologies | Absent |\n|---|---|---|---|\n| Cllr Ann Fenn (Chair) | x | | |\n"
            "| Cllr Bob O'Grove | x | | |\n| Cllr Cara Ross-Hill | x | | |\n| Cllr Dan van der Bell | | x | |\n\n"
            "Clerk: Tom Dunn"
        ),
        _people("Cllr Ann Fenn", "Cllr Bob O'Grove", "Cllr Cara Ross-Hill", "Cllr Dan van der Bell"),
    ),
    "initials and attendance": (
        (
            "| Initials | Name | Attendance |\n|---|---|---|\n| AF | Ann Fenn (Chair) | Present |\n"
            "| BOG | Bob O'Grove | Present |\n"
            "| CRH | Cara Ross-Hill | Present |\n| DVB | Dan van der Bell | Apologies |\n\nClerk: Tom Dunn"
        ),
        _people(),
    ),
    "rows of lists": (
        (
            "| Members present | Ann Fenn (Chair) |\n|---|---|\n| | Bob O'Grove |\n| | Cara Ross-Hill |\n"
            "| Apologies | Dan van der Bell |\n| Officers | Tom Dunn, Clerk |"
        ),
        _people(),
    ),
    "links": (
        (
            "Present: [Ann Fenn](/people/fenn) (Chair), [Bob\nO'Grove](/people/grove), [Cara Ross-Hill][Ross]\n\n"
            "Apologies: [Dan van der Bell][]\n\nIn attendance: [Tom Dunn](/people/dunn) (Clerk)\n\n"
            "[Ross]: /people/ross\n[Dan van der Bell]: /people/bell"
        ),
        _people(),
    ),
    "bold labels": (
        (
            "**Present:** Ann Fenn (Chair), Bob O'Grove, Cara Ross-Hill\n\n**Apologies:** Dan van der Bell\n\n"
            "**In attendance:** Tom Dunn (Clerk)"
        ),
        _people(),
    ),
    "bullets under headings": (
        (
            "## Present\n\n* Ann Fenn, Chair\n* Bob O'Grove\n* Cara Ross-Hill\n\n## Apologies\n\n* Dan van der Bell\n\n"
            "## In attendance\n\n* Tom Dunn, Clerk"
        ),
        _people(),
    ),
}
"""The same in a Markdown file, as its reader hands them on."""


def _found(parsed: object) -> list[str]:
    (meeting,) = parsed.meetings  # type: ignore[attr-defined]
    return sorted(f"{a.part} {a.name}" for a in meeting.attendance)


@pytest.mark.parametrize("form", LISTS)
def test_persons_are_found_however_they_are_listed(form: str) -> None:
    told, wanted = LISTS[form]
    parsed = parse(paper(f"{HEAD}{told}\n\n{BUSINESS}"))
    assert _found(parsed) == sorted(wanted)
    assert [item.number for item in parsed.items] == ["1", "2", "3"]


@pytest.mark.parametrize("form", TABLES)
def test_persons_are_found_in_markdown(form: str) -> None:
    told, wanted = TABLES[form]
    parsed = parse(read_bytes(f"{HEAD}{told}\n\n{BUSINESS}".encode(), "paper.md"))
    assert _found(parsed) == sorted(wanted)
    assert [item.number for item in parsed.items] == ["1", "2", "3"]


NOBODY = (
    "Present: The Chair, the Clerk and four Members\nApologies: None\nIn attendance: Head of Planning",
    "Present: Quorum present\nApologies: None received\nAbsent: Nil",
    "The Chairman took the Chair. The Clerk was in attendance. Two members had sent apologies.",
    "In the Chair: the Vice-Chairman\nClerk: Vacant\nSecretary: To be appointed\nMinutes taken by: the Clerk",
    "ROLL CALL: Quorum present; all members answered.\nAlso present: 12 residents; Press: two reporters",
    "Members: 7. Quorum: 3. Apologies: see minute 1. Public: 4",
    "Present: Chair Elect, Clerk Designate, Head of Service, Town Clerk, Speed Watch Coordinator",
    "Present\tApologies\tIn attendance\nChair\tNone\tClerk\nVice-Chair\t\tDirector",
    "Name\tRole\tPresent\nVacancy\tMember\t-\nClerk\tOfficer\tYes",
    "The meeting was chaired by the Vice-Chair. It was opened at 7 pm. The press were also present.",
)
"""Lists that name nobody."""


@pytest.mark.parametrize("told", NOBODY)
def test_no_heading_office_number_or_verb_is_a_person(told: str) -> None:
    assert _found(parse(paper(f"{HEAD}{told}\n\n{BUSINESS}"))) == []
