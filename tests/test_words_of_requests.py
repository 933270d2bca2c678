"""Every word that makes a request one: whoever is asked, with whatever verb, for whatever deed, by whatever time.

One line of words for each kind; each word is read in a sentence of its own.
"""

from __future__ import annotations

from datetime import date

import pytest

from builders import listed
from minutes_cli.model import Attendee
from minutes_cli.parse.requests.asking import asked_for
from minutes_cli.parse.requests.due import when
from minutes_cli.parse.requests.owners import Owners, is_person, owner_before
from minutes_cli.parse.requests.spoken import Spoken
from minutes_cli.parse.requests.told import told_in
from minutes_cli.words.deeds import base_of, is_deed, is_verb

OWNERS = Owners((Attendee("Jo Prewitt", "present", "JP"), Attendee("Cllr Ann Varley", "chair")))
DAY = date(2019, 2, 5)


def told(text: str, *, title: str = "") -> list[tuple[str | None, bool]]:
    """Return (owner, whether it is a promise) of each request in plain words."""
    return [(one.owner, one.promise) for one in told_in(text, Spoken(text), OWNERS, title)]


def asked(text: str) -> tuple[str | None, str] | None:
    """Return (owner, task) of what a resolution asks for."""
    found = asked_for(text)
    return (found.owner, found.task) if found else None


@pytest.mark.parametrize("be", ["be", "is", "are"])
def test_with_whatever_verb_somebody_is_asked(be: str) -> None:
    verbs = listed("""
        requested asked invited instructed directed required urged tasked commissioned encouraged authorised
        authorized reminded mandated advised
    """)
    told = [f"{adverb}{verb}" for verb in verbs for adverb in ("", "also ", "hereby ", "again ", "further ")]
    told += listed("thanked and asked|written to and asked|given authority|granted permission|given full powers")
    told += ["given delegated authority"]
    wanted = ("Head of Parks", "list the trees")
    assert [verb for verb in told if asked(f"the Head of Parks {be} {verb} to list the trees") != wanted] == []


def test_with_whatever_verb_a_meeting_asks() -> None:
    for who in listed("the Council|this Committee|it|we|members|the Board|the meeting|the Trustees"):
        for verb in listed("request ask instruct direct urge task"):
            for end in ("s", "ed", ""):
                wanted = ("Clerk of Works", "ring the mill")
                assert asked(f"that {who} {verb}{end} the Clerk of Works to ring the mill") == wanted, (who, verb)
    assert asked("to invite the Clerk of Works to speak") == (None, "invite the Clerk of Works to speak")


def test_whatever_is_to_be_done_to_a_thing() -> None:
    done = listed("""
        arranged circulated set held convened called added included established submitted provided presented
        prepared produced obtained sought sent written forwarded contacted investigated explored examined reviewed
        undertaken carried organised organized published updated reported brought placed considered made notified
        informed consulted monitored purchased ordered checked raised followed progressed drafted developed
        scheduled completed implemented installed erected repaired replaced commissioned issued displayed advertised
        shared compiled distributed supplied revisited cut cleaned painted removed moved formed created built fitted
        pursued emailed reconsidered continued
    """)
    assert [verb for verb in done if asked(f"that the oars be {verb}") != (None, f"the oars be {verb}")] == []
    kept = [f"kept {how}" for how in ("under review", "informed", "updated", "advised")]
    assert [verb for verb in kept if asked(f"that all be {verb}") is None] == []
    assert [
        how for how in ("also", "then", "now", "further", "promptly") if asked(f"that oars be {how} cut") is None
    ] == []


def test_what_is_done_by_being_decided_is_asked_of_nobody() -> None:
    done = listed("approved noted adopted confirmed received appointed thanked closed welcomed")
    assert [verb for verb in done if asked(f"that the oars be {verb}")] == []
    raised = listed("""
        toll tolls fee fees charges dues rent rents fare fares price prices precept rate rates fine fines salary
        salaries wage wages allowance allowances
    """)
    assert [word for word in raised if asked(f"that the {word} for oars be raised")] == []
    changed = listed("raised reduced set introduced increased continued")
    assert [verb for verb in changed if asked(f"that the fee for oars be {verb}")] == []
    paid = listed("payment payments grant grants donation contribution contributions award order")
    assert [word for word in paid if asked(f"that the {word} for oars be made")] == []
    sums = listed("the sum of £5|an amount|a total|the budget|£40")
    assert [word for word in sums if asked(f"that {word} be added for oars")] == []
    said = listed("no objection be raised|any comments be made|no objections be submitted|no comment be made")
    assert [words for words in said if asked(f"that {words}")] == []
    assert [
        words for words in ("thanks be sent", "a vote of thanks be sent", "approval be sought") if asked(words)
    ] == []


COMMON = listed("""
        write obtain contact inspect submit prepare provide report arrange circulate send attend investigate liaise
        review produce bring present seek ask convene organise organize update monitor ensure make draft publish
        purchase order install meet speak check reply respond complete share promote undertake carry progress
        explore develop collect add include issue forward pursue look find get raise place erect repair remove book
        notify inform advise approach follow chase clarify consult identify negotiate replace request research
        resend revisit source supply test visit act compile enquire instruct engage email phone ring telephone lobby
        start begin commence deal fix clear clean mow trim tidy deliver print advertise transfer proceed draw settle
        survey keep repeat finalise determine reconsider explain address list remind trial run plant
    """)
DECIDED = listed("""
        abide accept acknowledge adhere adjourn adjust adopt agree allocate allow alter amend appoint approve assign
        authorise authorize award change close co-opt comply concur confirm congratulate consider continue
        contribute decline defer delegate deny discuss dispense do donate earmark elect endorse enter exclude express
        extend give go grant increase leave maintain move nominate note object oppose pass pay permit postpone
        ratify reallocate receive recognise recognize recommend record reduce refer refuse reimburse reject remain renew
        rescind resolve resume retain select set sign spend subscribe support suspend table take thank uphold use vary
        vote waive welcome
        withdraw
    """)
STATES = listed("""
        serve comprise constitute entail involve require represent reflect total have be need know want seem appear
        belong like prefer wish hope think believe feel appreciate welcome remain exist own cost mean matter depend
        consist contain deserve lack owe tend become happen understand regret fail note hear see love enjoy benefit
        expect stand
    """)
LIKE_NOUNS = listed("""
        feed proceed seed succeed exceed speed embed shed bring ring swing sling string cling discuss address
        process express progress assess access press pass cross dress focus witness guess dismiss miss reply apply
        supply comply rely multiply fly tally rally mention question commission position station function motion
        ration caution auction action comment document implement experiment supplement complement augment cement
    """)
NO_VERBS = listed("""
        a an the all any both each every either neither no some such his her their its our my your this that these
        those him them us me you it one two three four five six seven eight nine ten which whom whose what who where
        when why how and or but nor not only also then now so if as at by for from in into of off on onto out over
        to up with within without under about above after before between during per via than there here he she they
        we is are was were am been being has had having does did can could may might must shall should will would
        residents members people councillors parishioners councils date today tomorrow council parish village
        highways payment letter
    """)


def test_deeds_that_need_no_office_before_them() -> None:
    assert [verb for verb in COMMON if asked(f"{verb} the papers") != (None, f"{verb} the papers")] == []
    told = [*COMMON, "appoint", "sign", "take", "pay", "renew", "continue", "confirm", "set", "discuss", "maintain"]
    told += listed("thank close move resolve")
    wanted = [
        verb
        for verb in told
        if asked(f"that the Old Mill Trust {verb} the papers") != ("Old Mill Trust", f"{verb} the papers")
    ]
    assert wanted == []
    assert asked("untangle the papers") is None
    assert asked("to untangle the papers") == (None, "untangle the papers")


def test_what_a_meeting_does_by_deciding_it() -> None:
    assert [verb for verb in DECIDED if asked(f"to {verb} the plan")] == []
    assert [verb for verb in DECIDED if asked(f"that the Council {verb} the plan")] == []


def test_what_is_no_deed() -> None:
    assert [verb for verb in STATES if is_deed(verb) or told(f"The Clerk would {verb} the plan.")] == []
    assert [word for word in NO_VERBS if is_verb(word)] == []
    assert [
        verb for verb in LIKE_NOUNS if not is_verb(verb) or told(f"The Clerk to {verb} the plan.") != [("Clerk", False)]
    ] == []
    said = "address answer brief clarify comment elaborate explain give introduce outline read respond speak summarise"
    assert [verb for verb in said.split() if told(f"Members asked the Clerk to {verb} on the matter.")] == []
    ends = {"expresses": "express", "publishes": "publish", "reaches": "reach", "supplies": "supply", "writes": "write"}
    assert {verb: base_of(verb) for verb in ends} == ends


OFFICES = listed("""
        clerk chair chairman chairwoman chairperson officer officers councillor treasurer secretary solicitor
        surveyor engineer manager director administrator convenor convener mayor provost leader warden caretaker
        handyman handyperson bursar headteacher head superintendent registrar principal president webmaster auditor
        accountant planner cathaoirleach groundsman executive contractor clerks chairmen
    """)


@pytest.mark.parametrize("form", ["The {} to write to the mill.", "- {} to ring the mill.", "{} will write."])
def test_whoever_is_asked_by_office(form: str) -> None:
    for office in OFFICES:
        assert [owner for owner, _ in told(form.format(office.title()))] == [office.title()], office
    for office in OFFICES:
        assert [owner for owner, _ in told(f"The {office} will write to the mill.")] == [office], office
    for many in ("Parish Councillors", "Committee Members"):
        assert [owner for owner, _ in told(form.format(many))] == [many]
    before = """
        vice deputy assistant parish town borough district county acting locum proper responsible finance financial
        planning tree footpath footpaths allotment allotments cemetery new former meeting meetings
    """
    for word in before.split():
        assert [owner for owner, _ in told(f"The {word} officer will write to the mill.")] == [f"{word} officer"], word


def test_whoever_is_asked_by_name() -> None:
    titles = listed("""
        Councillor Councillors Councilor Cllr Cllrs Clr Cr Crs Mr Mrs Ms Miss Dr Prof Rev Revd Fr PCSO PC Sgt
        Inspector Capt Deputy
    """)
    for title in titles:
        assert [owner for owner, _ in told(f"{title} Heron to write to the mill.")] == [f"{title} Heron"], title
    for between in (" and ", ", ", " & ", "/", " plus ", " or ", " with ", ", and "):
        names = f"Jo Prewitt{between}Mrs Heron"
        assert [owner for owner, _ in told(f"{names} to write to the mill.")] == [names], between


def test_an_office_in_small_letters() -> None:
    offices = listed("""
        clerk chair chairman chairperson chairwoman officer officers members treasurer secretary solicitor auditor
        contractor manager councillor councillors warden wardens team department administrator caretaker locum head
        headteacher headmaster headmistress bursar surveyor architect engineer builder mason gardener groundsman
        groundsmen groundsperson handyman
    """)
    for office in offices:
        assert owner_before(f"that the {office}") == office
        assert asked(f"that the {office} write to the mill") == (office, "write to the mill"), office
    before = listed("""
        town parish deputy assistant proper finance committee vice clerk responsible administrative acting planning
        relevant appropriate senior lead
    """)
    for word in before:
        assert asked(f"that all {word} officers write to the mill") == (f"{word} officers", "write to the mill"), word
    for office in listed("officer solicitor manager surveyor engineer director secretary"):
        assert asked(f"that the bridge {office} write to the mill") == (f"bridge {office}", "write to the mill"), office


def test_what_can_never_be_an_owner() -> None:
    things = listed("""
        report minutes item application letter consideration meeting plan budget policy recommendation
        recommendations resolution motion update presentation information details statement strategy account
        accounts payment grant sum agenda programme permission
    """)
    assert [thing for thing in things if owner_before(f"the Harbour {thing.title()}")] == []
    posts = listed("head director chief manager officer lead chair member secretary")
    assert [post for post in posts if not owner_before(f"the {post.title()} of Harbour Strategy")] == []
    for kind in listed("local relevant appropriate responsible lead new acting other"):
        assert owner_before(f"that the {kind} Harbour Master") == f"{kind} Harbour Master"


def test_with_whom_somebody_is_asked_to_speak_first() -> None:
    for how in listed("in after following upon"):
        for what in listed("consultation discussion discussions liaison conjunction partnership"):
            words = f"that the Head of Parks, {how} {what} with the Chair, list the trees"
            assert asked(words) == ("Head of Parks", "list the trees"), words


def test_how_somebody_promises() -> None:
    for verb in listed("agreed offered undertook volunteered promised committed"):
        for before in ("", "has ", "also ", "then ", "kindly ", "has also "):
            assert told(f"Mrs Heron {before}{verb} to write to the mill.") == [("Mrs Heron", True)], verb
    for modal in ("will", "would", "shall"):
        for adverb in ("", "also ", "then ", "now ", "please ", "kindly ", "further ", "again "):
            assert told(f"Mrs Heron {modal} {adverb}write to the mill.") == [("Mrs Heron", True)], adverb
    passive = listed("""
        sought provided circulated shared reported obtained sent forwarded supplied investigated submitted arranged
        issued contacted
    """)
    assert [verb for verb in passive if told(f"The oars would be {verb} soon.") != [(None, True)]] == []
    assert told("The oars would be wet soon.") == []


def test_how_somebody_is_asked_in_plain_words() -> None:
    for verb in listed("asked requested instructed directed tasked advised reminded delegated mandated"):
        for was in listed("was|is|has been|was also|is then|was again"):
            words = f"The Clerk {was} {verb} to write to the mill."
            assert told(words) == [("Clerk", False)], words
    for verb in listed("asked requested instructed directed tasked"):
        assert told(f"Members {verb} the Clerk to write to the mill.") == [("Clerk", False)], verb


def test_who_is_only_named_beside_a_deed() -> None:
    invited = listed("invite|invited|call on|urge|authorise|nominate|appoint|allow|met with")
    assert [verb for verb in invited if told(f"The club will {verb} the mill, Mrs Heron to write it down.")] == []
    of = listed("""
        of from by with for to about between letter thanked enabling allow permit authority invite than as like
        including if whether when unless until before after once where who which hoped wished expected proposed
        suggested recommended not
    """)
    assert [word for word in of if told(f"It is the view {word} the Clerk will write to them.")] == []
    purposes = listed("idea aim role purpose duty function job intention objective focus")
    assert [word for word in purposes if told(f"The {word} of it all, the Clerk will write to them.")] == []
    staff = "clerk officer secretary administrator treasurer handyman caretaker warden groundsman"
    for who in staff.split():
        assert told(f"The {who} was reminded to write to the mill.") == [(who, False)], who
    assert told("Mrs Heron was reminded to write to the mill.") == []


def test_a_request_that_is_told_with_its_end() -> None:
    for done in listed("complete|completed|done|closed|actioned|discharged|now done|all done"):
        assert told(f"Clerk to ring the mill - {done}.") == [], done


TIMES = [
    ("in ten days", "2019-02-15"),
    ("in two weeks’ time", "2019-02-19"),
    ("within three months", "2019-05-05"),
    ("after a year", "None"),
    ("within the next five working days", "2019-02-12"),
    ("in six weeks", "2019-03-19"),
    ("in eighteen months", "2020-08-05"),
    ("by 3 May 2019", "2019-05-03"),
    ("before 3 May 2019", "2019-05-03"),
    ("no later than 3 May 2019", "2019-05-03"),
    ("not later than 3 May 2019", "2019-05-03"),
    ("on or before 3 May 2019", "2019-05-03"),
    ("prior to 3 May 2019", "2019-05-03"),
    ("for 3 May 2019", "2019-05-03"),
    ("with a deadline of 3 May 2019", "2019-05-03"),
    ("by close of business on 3 May 2019", "2019-05-03"),
    ("by noon on 3 May 2019", "2019-05-03"),
    ("by midday on 3 May 2019", "2019-05-03"),
    ("by midnight on 3 May 2019", "2019-05-03"),
    ("by 5 pm on 3 May 2019", "2019-05-03"),
    ("by 11 am 3 May 2019", "2019-05-03"),
    ("by 12 noon 3 May 2019", "2019-05-03"),
    ("to the meeting on 3 May 2019", "2019-05-03"),
    ("to the cycle on 3 May 2019", "2019-05-03"),
    ("to the session of 3 May 2019", "2019-05-03"),
    ("to the May meeting on 3 May 2019", "2019-05-03"),
    ("to the meeting which is to be held on 3 May 2019", "2019-05-03"),
    ("to the meeting being held on 3 May 2019", "2019-05-03"),
    ("to the meeting scheduled for 3 May 2019", "2019-05-03"),
    ("to the meeting due to be held on 3 May 2019", "2019-05-03"),
    ("to the meeting planned to take place on 3 May 2019", "2019-05-03"),
    ("to the meeting arranged for 3 May 2019", "2019-05-03"),
    ("to the meeting with the mill (3 May 2019)", "2019-05-03"),
    ("and attend the mill on 3 May 2019", "2019-05-03"),
    ("and speak to the mill on 3 May 2019", "2019-05-03"),
    ("and be present at the mill on 3 May 2019", "2019-05-03"),
    ("for the 3 May 2019 meeting", "2019-05-03"),
    ("for its 3 May 2019 ordinary meeting", "2019-05-03"),
    ("for their 3 May 2019 meeting", "2019-05-03"),
    ("by May 2019", "2019-05-31"),
    ("before the end of May 2019", "2019-05-31"),
    ("by the end of 2019", "2019-12-31"),
    ("before the end of the calendar year 2020", "2020-12-31"),
    ("no later than the end of 2020", "2020-12-31"),
    ("by Friday 3rd of May", "2019-05-03"),
    ("before 3 May", "2019-05-03"),
    ("no later than 3 May", "2019-05-03"),
    ("on or before 3 May", "2019-05-03"),
    ("no later than the end of May", "2019-05-31"),
]


@pytest.mark.parametrize(("words", "due"), TIMES)
def test_by_when(words: str, due: str) -> None:
    assert str(when(f"report {words}", DAY).due) == due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("3 May 2019", "2019-05-03"),
        ("May 2019", "2019-05-31"),
        ("the end of 2020", "2020-12-31"),
        ("3 May", "2019-05-03"),
        ("the end of May", "2019-05-31"),
    ],
)
def test_until_when(words: str, due: str) -> None:
    """What is put off until a day is to be done by it; what is to last until then is due at none."""
    for put_off in listed("""
        defer the report|adjourn it|postpone it|put off the sale|put back the sale|extend the time|grant an extension
        |the owner be given|allow the owner|carry over the matter|carry forward the matter|it be carried over
        |it be carried forward
    """):
        assert str(when(f"{put_off} until {words}", DAY).due) == due, put_off
    for lasts in listed("keep the road shut|hire a skip|leave the gate open|extend the lease"):
        assert when(f"{lasts} until {words}", DAY).due is None, lasts
        assert str(when(f"{lasts} until {words} and report by 9 June 2021", DAY).due) == "2021-06-09"


def test_at_a_time_that_is_no_day() -> None:
    years = [
        f"the {kind} year" for kind in ("financial", "municipal", "calendar", "civic", "school", "academic", "current")
    ]
    seasons = listed("Christmas|Easter|spring|summer 2019|autumn|winter|the term|year end|year-end")
    for before in listed("by|before|until|in time for"):
        for of in ("", "the end of ", "the middle of ", "the start of ", "the beginning of "):
            for what in (*years, *(seasons if not of else ())):
                words = f"{before} {of}{what}"
                assert when(f"report {words}", DAY).text == words
    for before in listed("to|at|for|before|by|until|in time for"):
        for whose in ("the ", "its ", "a ", "their ", "our "):
            words = f"{before} {whose}next meeting"
            assert when(f"report {words}", DAY).text == words


def test_at_a_meeting_to_come() -> None:
    kinds = listed("""
        next following future subsequent special forthcoming earliest ordinary first later May Spring Summer Autumn
        Winter annual
    """)
    for kind in kinds:
        assert when(f"report to the {kind} meeting", DAY).text == f"to the {kind} meeting", kind
    for what in ("meeting", "cycle", "session"):
        for behind in listed("on to with regarding in and setting providing for"):
            text = f"report to the next {what} of the Committee {behind} eels"
            assert when(text, DAY).text == f"to the next {what} of the Committee", text
    for words in (
        *("when it next considers eels", "when the Board next considers eels", "once it is ready", "when available"),
        *("as soon as it becomes clear", "upon completion of the weir", "following the completion", "once completed"),
        *("on completion", "in due course", "as soon as possible", "as soon as practicable", "when it has been read"),
        *("once it was read", "when it became clear", "prior to any sale"),
    ):
        assert when(f"report {words}", DAY).text == words
    for kind in listed("ordinary scheduled full regular monthly council parish board committee"):
        assert when(f"report to the next {kind} meeting", DAY, date(2019, 3, 5)).due == date(2019, 3, 5), kind


def test_whichever_is_the_sooner() -> None:
    for which in listed("sooner earlier soonest earliest later latest"):
        words = f"in six months or when it is read, whichever is the {which}"
        assert when(f"report {words}", DAY).text == words


def test_a_part_of_a_month_has_no_day_of_its_own() -> None:
    for words in ("by mid-May 2019", "by the beginning of May 2019", "no later than early May 2019"):
        found = when(f"report on the lamps {words}", DAY)
        assert (found.due, found.text) == (None, words)


def test_before_what_day_nothing_is_to_be_done() -> None:
    for words in ("not before 3 May 2019", "not until 3 May 2019", "not before 3 May"):
        found = when(f"report on the lamps {words}", DAY)
        assert (found.due, found.text) == (None, words)


def test_a_day_by_which_nothing_is_due() -> None:
    before = listed("as at|as of|dated|since|period|ending|ended|from")
    assert [
        words for words in before if when(f"report on dues by the Clerk for the year {words} 3 May 2019", DAY).due
    ] == []
    behind = listed("to appeal|of age|of birth|old")
    assert [words for words in behind if when(f"report within two years {words}", DAY).due] == []


OFTEN = [
    *(
        ("annually", 12),
        ("bi-annually", 6),
        ("bi-monthly", 2),
        ("six-monthly", 6),
        ("three monthly", 3),
        ("two monthly", 2),
    ),
    *(("four monthly", 4), ("nine monthly", 9), ("half yearly", 6), ("quarterly", 3), ("monthly", 1), ("termly", None)),
    *(("twice a year", 6), ("twice per year", 6), ("twice yearly", 6), ("yearly", 12), ("on an annual basis", 12)),
    *(("every six months", 6), ("every two years", 24), ("every year", 12), ("every quarter", 3), ("each year", 12)),
    *(
        ("each month", 1),
        ("each quarter", 3),
        ("each term", None),
        ("every month", 1),
        ("weekly", None),
        ("fortnightly", None),
    ),
    *(("every eleven months", 11), ("every twelve months", 12), ("every seven months", 7), ("at each meeting", None)),
    *(("bi-weekly", None), ("to each meeting", None), ("every meeting", None), ("every two weeks", None)),
]


@pytest.mark.parametrize(("words", "months"), OFTEN)
def test_how_often(words: str, months: int | None) -> None:
    found = when(f"report on the lamps {words}", DAY)
    assert (found.recurrence, found.period) == (words, months)


def test_what_comes_again_and_what_only_costs() -> None:
    of = listed("""
        report reports update updates meeting review basis briefing monitoring inspection inspections statement
        summary return bulletin bulletins newsletter figures check interval intervals visit visits bases
    """)
    assert [word for word in of if when(f"the Clerk give monthly {word}", DAY).recurrence != "monthly"] == []
    known = listed("the this that these last our its his her previous current")
    assert [word for word in known if when(f"print {word} monthly report", DAY).recurrence] == []
    never = (
        "discontinued|cease|ceased|no longer|abolish|abolished|stop|stopped|instead of|as opposed to|rather than|not"
    )
    for word in never.split("|"):
        assert when(f"the lamps are {word} lit weekly", DAY).recurrence is None, word
    costs = listed("""
        budget rent fee fees precept increase increased cost costs costing pay payable payment salary salaries
        licence licences
    """)
    assert [word for word in costs if when(f"agree the {word} of the oars, monthly", DAY).recurrence] == []
    for kind in ("progress ", "update ", "monitoring ", "review ", ""):
        assert when(f"submit annual {kind}reports", DAY).recurrence == f"annual {kind}reports"
    for over in listed("for in over during"):
        for last in ("past", "last"):
            assert when(f"lit weekly {over} the {last} year", DAY).recurrence is None


def test_what_money_and_law_are_only_decided() -> None:
    funds = ["funding", "funds", "financial help", "sponsorship", "support of £5"]
    assert [words for words in funds if asked(f"that to provide {words} for oars")] == []
    moved = listed("surplus sum sums amount amounts fund funds money monies balance levy revenue revenues")
    assert [word for word in moved if asked(f"that the {word} be placed on deposit")] == []
    assert [
        verb for verb in listed("placed moved set carried") if asked(f"that the surplus be {verb} on deposit")
    ] == []
    assert [word for word in listed("reserve reserves contingency") if asked(f"to transfer it to {word}")] == []
    made = listed("draft proposed amended variation order plan")
    assert [word for word in made if asked(f"to make the {word}")] == []
    laws = listed(
        "amendment amendments variation alterations by-law bylaws by-laws regulation regulations scheme schemes"
    )
    assert [word for word in laws if asked(f"that the {word} be made")] == []


def test_many_who_are_asked_without_a_name() -> None:
    who = listed("""
        owner owners residents tenants landlord landlords landowners developer developers farmers parents
        schools volunteers applicant applicants operator operators police government
    """)
    for one in who:
        assert owner_before(f"that the {one}") == one, one
        assert owner_before(f"that all former {one} of the mill") == f"former {one} of the mill", one


def test_words_of_offices_that_stand_for_persons() -> None:
    words = listed("""
        clerk chair chairman chairperson chairwoman officer officers head director manager secretary
        treasurer solicitor leader mayor councillor councillors commissioner surveyor engineer governor
        warden contractor registrar bursar convener administrator accountant provost
    """)
    assert [word for word in words if not is_person(f"Harbour {word.title()}")] == []
    titles = listed("Councillor Councillors Cllr Cllrs Mr Mrs Ms Miss Dr Prof Rev")
    assert [title for title in titles if not is_person(f"{title} Heron")] == []
    assert not is_person("Harbour Mill")
