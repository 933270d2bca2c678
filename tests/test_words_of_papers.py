"""Every word that a title, a label, a vote, a table's column or a statement of earlier business can be told by.

One line of words for each kind; each word is read in a line of its own.
"""

from __future__ import annotations

import pytest

from builders import listed, minute, sitting
from golden import resolved
from minutes_cli.model import Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.head.venue import place_of
from minutes_cli.parse.headings.mistaken import LABEL
from minutes_cli.parse.headings.preamble import business
from minutes_cli.parse.headings.sentences import runs_on, subject
from minutes_cli.parse.requests.actions import find_actions
from minutes_cli.parse.requests.beside import beside
from minutes_cli.parse.requests.owners import Owners
from minutes_cli.parse.statements.statements import read_statements
from minutes_cli.words import lazily as regex
from minutes_cli.words.action_lists import OLD_ACTIONS
from minutes_cli.words.patterns import COVER_LABEL, FLAGS, STANDARD_TITLE
from minutes_cli.words.sentences import sentences

OWNERS = Owners((Attendee("Pam Oak", "present", "PO"),))
standard = regex.compile(STANDARD_TITLE, FLAGS)
cover = regex.compile(COVER_LABEL, FLAGS)


def texts(words: str) -> list[str]:
    """Return the words of each resolution of a minute."""
    return [resolved(row.text) for row in resolve(minute(words)).resolutions]


def test_whatever_stands_in_a_titles_place_and_is_none() -> None:
    who = listed("Those Members Councillors Governors Official Officials Officers Also Others Other Public Staff")
    what = listed("present|in attendance|attending|attendees|attendance|absent|regrets|members of the public")
    assert [label for first in who for word in what if not LABEL.match(label := f"{first} {word}:")] == []
    alone = listed("""
        Chair|Chairman|Vice-Chair|Mayor|Clerk|Secretary|Treasurer|Councillor|Cllr|Cllrs|Mr|Mrs|Ms|
        Miss|Dr|Officers|Officials|Members|Venue|Place|Location|Date|Time|Dated|Signed|Signature|
        Proposer|Proposed|Seconder|Seconded|Moved|For|Against|In favour|Abstained|Abstentions|Votes|
        Voting|Note|N.B.|Reason|Reasons|Resolved|Resolution|Motion|Action|Actions|Reply|Response|
        Question|Answer|Decision|Recommended|Total|Balance|Page|Tel|Telephone|Email|Contact|From|To|
        Cc|Re|Ref|Reference|Applicant|Proposal|Address|Minutes taken|Minutes prepared|Copies|
        Distribution|Draft|Website|PS|Parish clerk|Town clerk|Community clerk|Meeting closed|Meeting
        ended|Meeting finished
    """)
    assert [word for word in alone if not LABEL.match(f"{word}: Heron")] == []
    assert [word for word in ("Harbour", "Lamps", "Footpaths", "Forward look") if LABEL.match(f"{word}: Heron")] == []


STANDING = """
        Apologies|Apology|Declarations of interest|Disclosures of interest|Dispensations|Minutes|
        Confirmation of minutes|Approval of the minutes|Adoption of the previous minutes|Signing of the last
        minutes|Acceptance of draft minutes|Agreement of minutes|Matters arising|Public question time|Public
        participation|Public forum|Public session|Public speaking|Public time|Questions from members|
        Questions by members|Question to the Chair|Members’ questions|Petitions|Urgent business|Urgent items|
        Chairman’s announcements|Chair’s report|Chairperson’s welcome|Chairwoman’s remarks|Chair’s
        communications|Chair opening|Announcements|Welcome|Introductions|Election of Chair|Appointment of a
        vice-chair|Appointment of substitutes|Exclusion of the press|Exclusion of public|Date of next meeting|
        Times of the next meeting|Next meeting|Any other business|Any other urgent business|AOB|
        Correspondence|Finance|Finances|Financial matters|Planning applications|Planning matters|Highways|
        Reports from outside bodies|Clerk’s report|Work programme|Forward plan|Close of meeting|Closure|
        Attendance|Present|Substitutes|Substitution|Accounts|Payments|County Councillor’s report|District
        Councillor’s report|Call to order|Open comment|Oral communications|Public comments|Consent calendar|
        Consent agenda|Consent items|Old business|New business|Unfinished business|Adjournment|Closed
        session|Pledge of allegiance
    """


def test_whatever_a_standing_item_is_called() -> None:
    assert [title for title in listed(STANDING) if not standard.match(title)] == []
    to = listed("receive note accept consider approve confirm sign agree adopt")
    assert [verb for verb in to if not standard.match(f"To {verb} the minutes")] == []
    of = listed("receipt record approval noting")
    assert [noun for noun in of if not standard.match(f"{noun} of any apologies")] == []


def test_where_a_title_runs_into_its_text() -> None:
    verbs = listed("""
        was were had has have is are will would reported noted agreed received considered declared stated asked
        advised said read raised confirmed informed welcomed thanked explained gave proposed expressed opened
        closed commented requested adjourned resolved presented circulated outlined referred attended shared met
    """)
    assert [verb for verb in verbs if runs_on(f"Mill Lane The mill {verb} on the list") != 9] == []
    openers = listed(
        "The|There|A|An|It|No|Nothing|Two|Three|Four|One|Following|In|On|As|At|After|With|Due|Under|To|Mr|Mrs|Ms"
    )
    assert [word for word in (*openers, "Cllr", "Cllrs") if runs_on(f"Mill Lane {word} mill there was shut") != 9] == []
    persons = listed(
        "This These All Apologies Members Councillors Councillor Chairman Chair Chairperson Clerk Nobody Minutes"
    )
    assert [word for word in persons if runs_on(f"Mill Lane {word} was told") != 9] == []
    joins = listed("of from for to and the a an by with in on at or as that which who his her their re")
    assert [word for word in joins if runs_on(f"Mill Lane {word} The mill was shut") == 9 + len(word) + 1] == []
    nothing = ["There", "It", "This", "These", "He", "She", "They", "We", "All", "None", "Members"]
    assert [word for word in nothing if subject(f"{word} was shut.")] == []
    people = listed("Cllr Cllrs Councillor Councillors Mr Mrs Ms Miss Chairman Clerk")
    assert [word for word in people if subject(f"{word} Heron reported it.")] == []


def test_business_before_the_first_heading() -> None:
    decided = listed("agreed resolved decided proposed seconded approved adopted carried accepted suspended")
    for verb in decided:
        text = f"The rules of the old boat house on the quay were {verb} by all.\n"
        assert business(text, 0, len(text)) == 0, verb
    only = listed("""
        item 4 came first|items no. 3 and 4 together|the order of business was changed|it was taken first|it
        was taken next|they were taken together|Mr Heron took the chair|Mrs Heron in the chair|we were
        welcomed|he apologised|the meeting was called to order|he opened the meeting|the proceedings began|
        the minutes of May were read|subject to approval|subject to confirmation|the draft minutes stood|to be
        approved|to be agreed|to be confirmed|to be adopted
    """)
    for words in only:
        text = f"It was agreed by everybody who came that {words}.\n"
        assert business(text, 0, len(text)) is None, words


LABELS = """
        RESOLVED:|RESOLVED –|Resolved:|Resolved that|And Resolved that|Resolved unanimously|Unanimously
        resolved:|RECOMMENDED –|It was resolved:|It was unanimously resolved that|AGREED –|AGREED:|DECIDED:|
        DECISION:|NOTED:|APPROVED:|CONFIRMED:|RECEIVED:|RECOMMENDED:|AND AGREED|UNANIMOUSLY AGREED|and
        AGREED|MOTION CARRIED:|Motion carried:|The motion was carried:|Agreed:|Agreed that|Recommended:|
        Decided:|Decision:|Outcome:|Minute Decision:|It was recommended that|It was further recommended:|It
        was AGREED|It was NOTED|It was duly APPROVED|IT WAS AGREED|Unanimously AGREED|1.2 RESOLVED:|4.1
        AGREED:|AB.3.1 Resolved:
    """


def test_whatever_labels_a_resolution() -> None:
    told = [f"{label} {'' if label.endswith('that') else 'That '}the weir be mended." for label in listed(LABELS)]
    assert [words for words in told if texts(words) != ["the weir be mended"]] == []
    heads = ["DECISION", "Decision", "DECISIONS", "Decisions", "Decisions:"]
    assert [head for head in heads if texts(f"{head}\n\nThat the weir be mended.") != ["the weir be mended"]] == []
    inside = [
        "It was seen. AGREED",
        "He rose. DECIDED:",
        "He rose. Decision:",
        "He rose. Resolved:",
        "He rose. Agreed:",
    ]
    assert [words for words in inside if texts(f"{words} That the weir be mended.") != ["the weir be mended"]] == []
    bodies = listed(
        "Committee Cabinet Council Board Panel Forum Executive Members Authority Meeting Trustees Governors Group"
    )
    verbs = listed("noted agreed approved resolved endorsed received authorised accepted adopted")
    for body in bodies:
        assert len(texts(f"The {body}:-\n\n(i) NOTED the plan; and\n\n(ii) AGREED that it be kept.")) == 2, body
    for verb in verbs:
        assert len(texts(f"The Committee:-\n\n(i) {verb} the plan; and\n\n(ii) agreed that it be kept.")) == 2, verb
        assert (
            len(texts(f"The Committee:-\n\n(1) considered and {verb} the plan; and\n\n(2) agreed that it be kept."))
            == 2
        ), verb
    adverbs = listed("unanimously|further|also|then|duly|therefore|accordingly|subsequently|by consensus")
    for adverb in adverbs:
        assert texts(f"It was {adverb} resolved: the weir be mended.") == ["the weir be mended"], adverb
        assert texts(f"It was {adverb} recommended that the weir be mended.") == ["the weir be mended"], adverb


def test_what_no_resolution_goes_on_with() -> None:
    behind = listed("""
        Reasons for the decision|Alternative options|Any alternative was weighed|Options considered|Recorded
        vote|Voting|Vote: 5|Proposed Cllr Ash|Proposer Cllr Ash|Moved Cllr Ash|Seconded Cllr Reed|2nd Cllr
        Reed|Note: it is old|Action: Clerk|Actions:|Action by Clerk|Lead by Clerk|Cllr Ash abstained|
        Councillor Ash voted|Members left|In favour: 4|For: 4|Against: 4|Abstentions: 1|Abstained: 1|
        Carried|Ayes: 4|Nays: 1|Noes: 1|Yeas: 4|The motion was put|Scrutiny considerations|Conflict of
        interest|Conflicts of interest|Meeting closed at 9|The meeting ended|Meeting concluded|Meeting
        finished|The meeting adjourned|Chairman: A. Ash|Signed A. Ash|Resolution record|Minutes: read|
        Decision made by her|Exempt from call|Contact: Clerk|Date of next sitting|Date of decision|Call-in|
        The decision is open to call-in|In accordance with rules|Having declared it
    """)
    told = [f"RESOLVED: That the weir be mended\n{words}" for words in behind]
    assert [words for words in told if texts(words) != ["the weir be mended"]] == []


def test_however_a_vote_is_told() -> None:
    def votes(words: str) -> list[tuple[int | None, int | None]]:
        told = resolve(minute(f"Moved by Cllr Ash, seconded by Cllr Reed, that the weir be mended. {words}"))
        return [(m.votes.for_, m.votes.against) for m in told.motions if m.votes]

    for verb in listed("Carried Passed Agreed Approved"):
        assert votes(f"{verb} 5-2.") == [(5, 2)], verb
        assert votes(f"{verb} by 5 votes to 2.") == [(5, 2)], verb
    for yes in listed("""
        in favour|in favor|for|for the motion|for the proposal|for the amendment|ayes|aye|yeas|yea|
        yes
    """):
        for no in listed("against|against the motion|against the proposal|opposed|nays|nay|noes"):
            assert votes(f"Carried, 5 {yes}, 2 {no}.") == [(5, 2)], (yes, no)
    for n, word in enumerate(listed("one two three four five six seven eight nine ten eleven twelve"), 1):
        assert votes(f"Carried, {word} for, none against.") == [(n, 0)], word
    for none in ("none", "nil", "zero", "no votes"):
        assert votes(f"Carried, 5 for, {none} against.") == [(5, 0)], none
    for between in ("votes ", "members ", "Councillors ", "were ", "voted ", "voting ", ""):
        assert votes(f"Carried, 5 {between}in favour, 2 {between}against.") == [(5, 2)], between
    for idle in listed("abstained abstaining abstentions abstention"):
        found = resolve(
            minute(f"Moved by Cllr Ash that the weir be mended. Carried, 5 for, 2 against, 1 {idle}.")
        ).motions
        assert [m.votes.abstained for m in found if m.votes] == [1], idle


def test_wherever_they_met() -> None:
    for words in ("in the Old Hall", "at the Old Hall", "in The Old Hall"):
        assert (
            place_of(f"Minutes of the meeting held on 4 May 2016 {words} at 7 pm") == "Old Hall"
            or (place_of(f"Minutes of the meeting held on 4 May 2016 {words} at 7 pm") or "").casefold()
            == "the old hall"
        ), words
    assert place_of("Venue: Old Hall") == "Old Hall"
    for end in (
        "in accordance with",
        "pursuant to",
        "due to the storm",
        "on Tuesday",
        "at 7",
        "commencing",
        "starting",
        "present",
    ):
        assert place_of(f"held at Old Hall, {end}") == "Old Hall", end
    for end in ("at 7 pm", "from 7 pm", "commencing at 7 pm", "starting at 7 pm"):
        assert place_of(f"meeting held on 4 May 2016 in Old Hall {end}") == "Old Hall", end
    for kind in ("remote", "virtual"):
        assert place_of(f"Minutes of the {kind} meeting") == kind, kind


DONE = """
    has now been|have since been|had subsequently been|has already been|has recently been|has been
"""


def test_what_is_told_of_earlier_requests() -> None:
    def done(words: str) -> list[bool]:
        return [
            s.done for s in read_statements(sitting(("7", "OARS", f"Of the oars we hear this. {words}."))).statements
        ]

    for has in listed(DONE):
        for verb in listed("""
        completed|circulated|provided|submitted|actioned|sent|implemented|established|
        undertaken|arranged|carried out|forwarded
    """):
            assert done(f"The list {has} {verb}") == [True], (has, verb)
    for verb in listed("circulated sent forwarded emailed"):
        for to in ("all Members", "the committee", "councillors", "all the members"):
            assert done(f"The list was duly {verb} to {to}") == [True], (verb, to)
    for words in listed("""
        has not been possible|has not yet been received|had not been completed|have not been submitted|has not
        been provided|has not been produced|has not been circulated|has not been obtained|has not been able|
        has not commenced|has not yet taken place|is not yet available|is still outstanding|are awaited|
        remains outstanding|remained outstanding|is still awaited|was deferred to May|was postponed until May|
        was rescheduled to May|was carried forward to May|was put back to May|was unable to provide it|was
        unable to submit it|was unable to attend|was unable to obtain it|was unable to report
    """):
        assert done(f"The list {words}") == [False], words
    for what in listed("report response reply information"):
        assert done(f"No {what} has yet been received") == [False], what


def test_whoever_stands_beside_a_paragraph() -> None:
    offices = listed("""
        Clerk Chair Chairman Chairwoman Chairperson Treasurer Secretary Headteacher Teacher Bursar Manager
        Caretaker Warden Governors Members Staff Councillors Officer Convener President
    """)
    for office in offices:
        assert [one.owner for one in beside(f"The bench is to be mended by May.\t{office}", OWNERS)] == [office], office
    before = listed(
        "Parish Town Community Deputy Assistant Locum Vice Co Head Business Finance General Works Responsible"
    )
    for word in before:
        who = f"{word} Clerk"
        assert [one.owner for one in beside(f"The bench is to be mended by May.\t{who}", OWNERS)] == [who], who
    for title in listed("Cllr Councillor Mr Mrs Ms Miss Dr Rev"):
        who = f"{title} Oak"
        assert [one.owner for one in beside(f"The bench is to be mended by May.\t{who}", OWNERS)] == [who], who


COLUMNS = {
    "owner": """
        By whom|Whom|Who|Owner|Action owner|Lead|Lead officer|Lead member|Lead person|Action by|Action
        officer|Responsible|Responsibility|Responsible officer|Responsible person|Officer|Person|Member|
        Person responsible|Officer responsible|Assigned|Assigned to|Actioned by|Allocated to|For
    """,
    "due": """
        By when|When|Due|Due date|Due by|Deadline|Target|Target date|Completion date|Date|Timescale|
        Timeframe|Timeline|Date due|Date for completion|Completion by|Complete by
    """,
    "status": """
        Status|Progress|Update|Updates|Outcome|Position|Current position|Complete|Completed|Result|Response|Comments
        |Comment|Comment / update|Status / update|Progress / comments|Open / closed|Action taken
    """,
    "action": """
        Action|Actions|Agreed action|Action required|Actions agreed|Action points|Action items|Action
        needed|Actions arising|Action to be taken|Action description|Task|What|Detail of action|Details of
        actions|Outstanding actions
    """,
}


@pytest.mark.parametrize("column", COLUMNS)
def test_whatever_heads_a_column(column: str) -> None:
    heads = {"owner": "By whom", "due": "By when", "status": "Status", "action": "Action"}
    for told in listed(COLUMNS[column]):
        head = "\t".join({**heads, column: told}[name] for name in ("action", "owner", "due", "status"))
        found = find_actions(sitting(("5", "OARS", f"{head}\nMend the oars\tClerk\tMay\tNew\n"))).actions
        assert [(a.task, a.owner) for a in found] == [("Mend the oars", "Clerk")], told


def test_no_sentence_ends_behind_an_abbreviation() -> None:
    short = listed(
        "Cllr Cllrs Clr Cr Crs Mr Mrs Ms Dr Drs St Rev Prof No Nos approx Sgt Supt Insp Cmhlr Hon Co Messrs Ald Fr"
    )
    short += listed("Art Sec Ref Vol Min viz")
    told = [f"We saw {word}. Heron on the quay." for word in short]
    assert [text for text in told if sentences(text).at(0).end != len(text)] == []


def test_the_title_of_a_log() -> None:
    told = listed("""
        Actions from the last meeting|Actions of the previous month|Actions set earlier|Actions prior to
        May|Actions outstanding|Action log|Action tracker|Action register|Previous actions|Outstanding
        actions|Earlier actions|Past actions|Last actions|Action list update|Review of actions|Update
        on actions|Progress on actions|Actions carried forward|Actions brought forward
    """)
    assert [title for title in told if not OLD_ACTIONS.search(title)] == []


COVERS = """
    Report to: x|Committee: x|Meeting: x|Body: x|Date of meeting: x|Date of committee: x|Date of
    decision: x|Meeting date: x|Date: x|Subject: x|Title of report: x|Report title: x|Title: x|Report
    subject: x|Report of: x|Report by: x|Report from: x|Report author: x|Author: x|Author of report: x|
    Author of the report: x|Joint report of: x|Report presented by: x|Lead officer: x|Responsible officer:
    x|Reporting officer: x|Lead director: x|Wards affected: x|Ward affected: x|Wards: x|Ward/area: x|
    Portfolio: x|Portfolio holder: x|Cabinet portfolio: x|Cabinet member: x|Lead cabinet member: x|
    Executive member: x|Is this a key decision?: x|Key decision: x|Exempt: x|Exempt report: x|
    Exempt/confidential: x|Classification: x|Part 1: x|Part II: x|Included in forward plan: x|Is it
    included in the forward plan: x|Contact officer: x
"""


def test_whatever_labels_a_cover() -> None:
    assert [label for label in listed(COVERS) if not cover.match(label)] == []
    alone = listed("""
        Committee name and date of committee meeting|Date of meeting|Report title|Title of report|Report
        subject|Report author|Report authors|Report of|Report by|Report to|Ward(s) affected|Is this a
        key decision|Contact officer|Director approving submission|Strategic director approving
        submission
    """)
    assert [label for label in alone if not cover.match(f"{label}\nx")] == []
    spaced = [
        "Report on Oars",
        "Date of meeting 4 May",
        "Reporting officer Ash",
        "Lead officer Ash",
        "Contact officer Ash",
    ]
    assert [label for label in spaced if not cover.match(label)] == []
