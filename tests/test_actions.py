"""Who was asked for what: owners, tasks, labelled actions, undertakings, and what asks nothing of anybody."""

from __future__ import annotations

import pytest

from builders import MEETING, minute, sitting
from minutes_cli.model import Action, Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions
from minutes_cli.parse.requests.behind import owner_from
from minutes_cli.parse.requests.owners import Owners, owner_before

PEOPLE = (
    Attendee("Jo Prewitt", "present", "JP"),
    Attendee("Mo Quill", "present", "MQ"),
    Attendee("Tam Garrow", "present", "TG"),
    Attendee("Cllr Ann Varley", "chair"),
)


def actions(words: str) -> list[Action]:
    return [a for a in find_actions(resolve(minute(words, attendance=PEOPLE))).actions if not a.undertaking]


def undertakings(words: str) -> list[Action]:
    return [a for a in find_actions(resolve(minute(words, attendance=PEOPLE))).actions if a.undertaking]


@pytest.mark.parametrize(
    ("words", "owner", "task"),
    [
        ("the Head of Parks be requested to list the trees", "Head of Parks", "list the trees"),
        ("the Head of Parks be asked to list the trees", "Head of Parks", "list the trees"),
        ("the Almoner be invited to attend", "Almoner", "attend"),
        ("the Head of Parks and Rivers be instructed to list the trees", "Head of Parks and Rivers", "list the trees"),
        (
            "the Responsible Financial Officer be authorised to open an account",
            "Responsible Financial Officer",
            "open an account",
        ),
        ("the Surveyor BE DIRECTED to count the carts", "Surveyor", "count the carts"),
        ("the Chief Warden of the Rivers Trust be requested to speak", "Chief Warden of the Rivers Trust", "speak"),
        (
            "the Director of Social Care, Homes and Health be requested to report",
            "Director of Social Care, Homes and Health",
            "report",
        ),
        (
            "Hester Vane, Lock Keeper, and Amos Pike be requested to attend",
            "Hester Vane, Lock Keeper, and Amos Pike",
            "attend",
        ),
        ("further to Minute No. 3, the Clerk be requested to write", "Clerk", "write"),
        (
            "prior to its submission the Director of Homes be requested to send a copy",
            "Director of Homes",
            "send a copy",
        ),
        ("the clerk be asked to ring the mill", "clerk", "ring the mill"),
        ("the Committee requests the Harbour Master to report", "Harbour Master", "report"),
        # the subjunctive alone
        ("the Chair write to the mill", "Chair", "write to the mill"),
        ("the Chairman write to the insurers", "Chairman", "write to the insurers"),
        ("Cllr Quayle inspect the bridge", "Cllr Quayle", "inspect the bridge"),
        ("the Town Clerk and the Mayor meet the owner", "Town Clerk and the Mayor", "meet the owner"),
        ("Councillors Ash and Reed visit the mill", "Councillors Ash and Reed", "visit the mill"),
        # the passive without anyone
        ("a site visit be arranged before 1 May", None, "a site visit be arranged before 1 May"),
        ("details be circulated", None, "details be circulated"),
        ("a Working Party be set up", None, "a Working Party be set up"),
        (
            "a Working Group be established to review the hedges",
            None,
            "a Working Group be established to review the hedges",
        ),
        (
            "a Special Meeting of the Committee be held on 22 June 2014",
            None,
            "a Special Meeting of the Committee be held on 22 June 2014",
        ),
        (
            "the following item be added to the Work Programme",
            None,
            "the following item be added to the Work Programme",
        ),
        ("the map be drawn by the Surveyor", "Surveyor", "the map be drawn by the Surveyor"),
        (
            "a further report be requested in six months' time",
            None,
            "a further report be requested in six months' time",
        ),
        ("consideration be given to holding a fair", None, "consideration be given to holding a fair"),
        # in a later clause
        (
            "the report be noted and that a list of the boats be circulated",
            None,
            "a list of the boats be circulated",
        ),
        ("the report be noted and the Clerk be asked to list the boats", "Clerk", "list the boats"),
        ("the plan be approved, and the Harbour Master write to the mill", "Harbour Master", "write to the mill"),
        ("the report be noted; and that the Harbour Master ring the bell", "Harbour Master", "ring the bell"),
        # words in between, or before
        ("the Head of Parks, in consultation with the Leader, settle the price", "Head of Parks", "settle the price"),
        ("the Head of Parks, after talks with the mill, draft a lease", "Head of Parks", "draft a lease"),
        ("the Clerk will obtain a quotation", "Clerk", "obtain a quotation"),
        ("the Clerk is to obtain a quotation", "Clerk", "obtain a quotation"),
        # whoever is left to do it
        (
            "the application be deferred to enable the Team Leader to obtain a survey",
            "Team Leader",
            "obtain a survey",
        ),
        ("the item be deferred to allow the Clerk to seek advice", "Clerk", "seek advice"),
        # whatever it is that an office does
        ("the Clerk repeat the objection", "Clerk", "repeat the objection"),
        ("the Town Clerk untangle the nets", "Town Clerk", "untangle the nets"),
        ("the Committee requests that the list be circulated", None, "the list be circulated"),
        # a body that asks leaves the deed to whom it asks; a body that writes does it itself
        (
            "the Council call on the Harbour Trust and the Ministry to dredge the river",
            "Harbour Trust and the Ministry",
            "dredge the river",
        ),
        ("this Council requests that the county mend the weir", "county", "mend the weir"),
        (
            "the Council write to the Mill Trust requesting that the Weir Board and the Eel Trust work together",
            "Council",
            "write to the Mill Trust requesting that the Weir Board and the Eel Trust work together",
        ),
        ("the Board requests that the waiting time at the lock be cut", None, "the waiting time at the lock be cut"),
        # what is recited asks nothing, nor what is only supported; later clauses that ask go on with the task
        (
            "the Council support the mill; AND FURTHER THAT a copy of this resolution be sent to the miller",
            None,
            "a copy of this resolution be sent to the miller",
        ),
        (
            "we support the plan of the Weir Board and that it be forwarded to the county",
            None,
            "it be forwarded to the county",
        ),
        (
            "the parish Council erect signs to request that dogs be led",
            "parish Council",
            "erect signs to request that dogs be led",
        ),
        ("two residents from Holm be asked to keep the key", "two residents from Holm", "keep the key"),
        (
            "a motion be submitted to the county calling on the Mayor to ask the Mill Trust to speak",
            None,
            "a motion be submitted to the county calling on the Mayor to ask the Mill Trust to speak",
        ),
        (
            "this Council requests that the Province of Holm continue to pay for it",
            "Province of Holm",
            "continue to pay for it",
        ),
        (
            "we approve the hire of a boat and direct staff to bring a plan",
            "staff",
            "bring a plan",
        ),
        (
            "we write to the county and ask that it mend the lock",
            None,
            "write to the county and ask that it mend the lock",
        ),
        ("the owners of the former mill be encouraged to mend it", "owners of the former mill", "mend it"),
        (
            "the Clerk mend the weir; AND THEREFORE we appoint Jo Ash to the Board",
            "Clerk",
            "mend the weir",
        ),
        # a meeting that takes place is to be held
        (
            "a meeting with the mill would take place on Thursday, 15th May, 2014",
            None,
            "a meeting with the mill would take place on Thursday, 15th May, 2014",
        ),
        (
            "this Board would call upon the Mill and the Minister of Rivers to meet",
            "Mill and the Minister of Rivers",
            "meet",
        ),
        # kept under review
        ("the dues be kept under review", None, "the dues be kept under review"),
        ("Members be kept informed", None, "Members be kept informed"),
        ("the application be reconsidered in May", None, "the application be reconsidered in May"),
    ],
)
def test_who_is_asked_for_what(words: str, owner: str | None, task: str) -> None:
    (action,) = actions(f"RESOLVED: That {words}.")
    assert action.owner == owner
    assert action.task.removeprefix("That ").rstrip(".") == task


@pytest.mark.parametrize(
    "words",
    [
        "the Clerk be requested, in consultation with the Chair, to mend the bell",
        "the Clerk be authorised, subject to funds, to mend the bell",
        "the Clerk be requested by 1 May 2015 to mend the bell",
        "in consultation with the Chair, the Clerk be requested to mend the bell",
        "the Clerk be requested to mend, in consultation with the Chair, the bell",
        "the Clerk, in consultation with the Chair, be requested to mend the bell",
    ],
)
def test_words_between_the_owner_and_the_task(words: str) -> None:
    assert [action.owner for action in actions(f"RESOLVED: That {words}.")] == ["Clerk"]


@pytest.mark.parametrize(
    "words",
    [
        "the tolls be raised by 50 pence",
        "the dues for the year be reduced",
        "the report be noted",
        "it be noted that the Clerk will write to the mill",
        "the minutes be confirmed as a correct record",
        "the plan be approved",
        "the plan requested by the Clerk be approved",
        "the dues be agreed",
        "Councillor Ash be appointed Vice-Chair",
        "the Eel Warden be thanked",
        "the masons be thanked for what they were asked to do",
        "the application be refused",
        "permission be granted",
        "the press and public be excluded from the meeting",
        "the fact that a report will be received in due course be noted",
        "it be acknowledged that there is one Working Group",
        "cheques 100 to 104 be paid",
        "no objection be raised",
        "no comments be submitted",
        "no action be taken",
        "a sum of £400 be added to the capital programme",
        "£400 be added to the budget for ropes",
        "a grant of £40 be made to the band",
        "a donation be made to the lifeboat",
        "the report be noted and the thanks of the Committee be given to the masons",
        "the item be deferred to allow members to visit the quay",
        "the plan be approved, which asks that the masons mend the wall",
        "the letter be noted, in which the mill asks “that the Clerk be requested to write”",
        "the lower tender be accepted",
        "authority be delegated to the Clerk",
        "The report, as circulated, was proposed by Cllr Reed.",
        "the Annual General Meeting of the District of Holm and Mere revert to the old hall",
        "the surplus of £400 of the Library Levy be placed into Reserve",
        "the meeting be continued to Saturday, 10 May 2014",
        "the Warden should vote",
        "Jo Ash chair the meeting",
        "the Amendment to the Harbour Plan 2009 be made in accordance with the report",
        "we transfer the credit for the boats to reserve at the end of 2014",
        "the District would forfeit the increase and encourage others to follow",
        "to make the Draft Harbour Plan, subject to the report",
        # who is chosen
        "Jo Ash be asked to continue - there were no others",
        "Jo Ash and Pam Oak should act as Youth Officers",
        "Jo Ash continue as Treasurer",
        # permission, opinion, money, a pause
        "we authorise the Mayor and the Clerk to sign a lease",
        "it was not always wise to mend mills and that selling some would mean that they would be mended and be moved",
        "we provide funding for the study of the weir",
        "the meeting be adjourned to allow the Clerk to consider the papers",
        "the meeting be closed to allow Sgt Moor to speak",
    ],
)
def test_what_asks_nothing_of_anybody(words: str) -> None:
    assert actions(f"RESOLVED: That {words}.") == []


def test_what_is_recited_asks_nothing() -> None:
    words = "RESOLVED: WHEREAS the Clerk shall keep a plan of the quay; {}."
    assert actions(words.format("AND WHEREAS the quay is worn")) == []
    (action,) = actions(words.format("THEREFORE BE IT RESOLVED that the Surveyor draw a new one"))
    assert (action.owner, action.task) == ("Surveyor", "draw a new one.")


def test_a_limb_inherits_the_owner_of_its_stem() -> None:
    words = (
        "RESOLVED: That\n\n(1) it be noted; and\n\n(2) the Curator be requested to:\n\n"
        "(a) list the boats by 1 July 2014; and\n\n(b) report."
    )
    assert [(a.path, a.owner, a.task, str(a.due)) for a in actions(words)] == [
        ("(2)(a)", "Curator", "list the boats by 1 July 2014", "2014-07-01"),
        ("(2)(b)", "Curator", "report.", "None"),
    ]


@pytest.mark.parametrize(
    "stem",
    [
        "permission be granted subject to the following conditions:",
        "the licence be renewed, subject to:",
        "the plan be approved on these conditions:",
        "we support consent for the lot of Ash, subject to the following conditions:",
    ],
)
def test_conditions_of_what_is_granted_ask_nobody(stem: str) -> None:
    words = f"RESOLVED: That {stem}\n\n(a) the stalls be removed by 6 pm; and\n\n(b) the grass be repaired."
    assert actions(words) == []


def test_an_office_over_a_list_is_asked_for_each_limb() -> None:
    words = (
        "RESOLVED: That\n\n(1) it be noted; and\n\n(2) the Academic Secretary:\n\n"
        "(a) redraft paragraph 6; and\n\n(b) print the byelaws."
    )
    assert [(a.path, a.owner) for a in actions(words)] == [
        ("(2)(a)", "Academic Secretary"),
        ("(2)(b)", "Academic Secretary"),
    ]


def test_a_stem_that_calls_on_somebody_leaves_the_deed_to_its_limbs() -> None:
    found = actions("RESOLVED: That we call on the Minister for Rivers\n\n(a) to dredge them; and\n\n(b) to mend it.")
    assert [(a.path, a.owner, a.task) for a in found] == [
        ("(a)", "Minister for Rivers", "dredge them"),
        ("(b)", "Minister for Rivers", "mend it."),
    ]


def test_the_purview_read_again_asks_once() -> None:
    words = "RESOLVED: WHEREAS it wears every four years; THEREFORE BE IT RESOLVED that the Surveyor mend the quay."
    (action,) = actions(words)
    assert (action.owner, action.task, action.recurrence) == ("Surveyor", "mend the quay.", None)


def test_a_sub_stem_leaves_its_request_to_its_limbs() -> None:
    words = (
        "RESOLVED: That the Curator be requested to:\n\n(a) as to the boats:\n\n(i) list them; and\n\n"
        "(ii) paint them; and\n\n(b) report."
    )
    assert [(a.path, a.owner) for a in actions(words)] == [
        ("(a)(i)", "Curator"),
        ("(a)(ii)", "Curator"),
        ("(b)", "Curator"),
    ]


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("RESOLVED\n\nThat the ditches be dug out.\n\nACTION BY: Town Clerk", "Town Clerk"),
        ("RESOLVED:\n\nThat a plan of the ditches be circulated.\n\nACTION BY: JP", "JP"),
        ("RESOLVED:\n\nThat the Surveyor be asked to dig.\n\nACTION BY: Town Clerk", "Surveyor"),
        ("RESOLVED: That the hedges be cut.\n\nACTION BY: Town Clerk", "Town Clerk"),
        ("RESOLVED: That the Surveyor be asked to dig.\n\nACTION BY: Town Clerk", "Surveyor"),
        ("RESOLVED: That the hedges be cut.\n\nACTION BY: Head of Commons", "Head of Commons"),
    ],
)
def test_action_by_under_a_resolution_says_whose_it_is(words: str, owner: str) -> None:
    (action,) = actions(words)
    assert (action.owner, action.resolution) == (owner, f"{MEETING}/7")


def test_action_by_under_a_list_says_whose_its_last_limb_is() -> None:
    words = "RESOLVED: That (1) the map be noted; and (2) the hedges be cut.\n\nACTION BY: Town Clerk"
    assert [(a.path, a.owner, a.task) for a in actions(words)] == [("(2)", "Town Clerk", "the hedges be cut.")]


@pytest.mark.parametrize("office", ["Academic Registrar", "Bursar", "Convener"])
def test_an_office_alone_is_the_stem_of_its_limbs(office: str) -> None:
    found = actions(f"RESOLVED: That the {office}:\n\n(a) redraft the rules; and\n\n(b) send them out.")
    assert [(a.path, a.owner) for a in found] == [("(a)", office), ("(b)", office)]


def test_a_limb_may_agree_that_somebody_do_something() -> None:
    (action,) = actions("The Board:\n\ni. NOTED the map; and\n\nii. AGREED that the Engineer write to the maker.")
    assert (action.path, action.owner, action.task) == ("(ii)", "Engineer", "write to the maker.")


def test_a_stem_at_the_top_and_limbs_of_limbs() -> None:
    words = (
        "RESOLVED: That the Curator be asked to:\n\n(a) publish\n\n"
        "(i) the list; and\n\n(ii) the map; and\n\n(b) report."
    )
    found = [(a.path, a.owner) for a in actions(words)]
    assert found[-1] == ("(b)", "Curator")
    assert {owner for _, owner in found} == {"Curator"}


def test_a_limb_that_restates_another_is_no_second_action() -> None:
    wish = "the Head of Waterways be requested to report on fish ladders to the next meeting"
    parsed = sitting(
        ("7", "LADDERS", f"RESOLVED: That {wish}."),
        ("8", "WORK", f"RESOLVED: That\n\n(1) {wish}; and\n\n(2) it be noted."),
    )
    assert [a.item.rsplit("/", 1)[-1] for a in find_actions(resolve(parsed)).actions] == ["7"]


def test_the_same_words_of_no_matter_ask_twice() -> None:
    wish = "the Head of Parks be requested to submit a report to the next meeting"
    parsed = sitting(("7", "SWINGS", f"RESOLVED: That {wish}."), ("8", "ALLOTMENTS", f"RESOLVED: That {wish}."))
    assert [a.item.rsplit("/", 1)[-1] for a in find_actions(resolve(parsed)).actions] == ["7", "8"]


def test_a_recommendation_to_another_body_is_no_action_here() -> None:
    assert actions("RECOMMENDED TO COUNCIL - That the Treasurer be asked to find £40.") == []


@pytest.mark.parametrize(
    ("words", "owner", "due"),
    [
        ("The last bus goes early.\nACTION: JP to ring the bus company by 4th July 2014", "JP", "2014-07-04"),
        ("TG has found some nets.\nAction: MQ/TG", "MQ/TG", None),
        ("The owners would be written to. – Action MQ/TG", "MQ/TG", None),
        ("The owners would be written to. Action MQ", "MQ", None),
        ("The nets are to be mended by summer - Action: TG", "TG", None),
        ("TG has found some nets.\nAction: MQ and TG", "MQ and TG", None),
        ("New action: JP to look for a second grant.", "JP", None),
        ("Action by: Sue Upshall – send the form within 28 days", "Sue Upshall", "2014-07-08"),
        ("Action: The Clerk to write to the mill", "Clerk", None),
        ("Action – Clerk to write to the mill", "Clerk", None),
        ("ACTION POINT: Cllr Ash to inspect the bridge before 1 July 2014", "Cllr Ash", "2014-07-01"),
        ("**ACTION:** JP to ring the bus company", "JP", None),
        ("Action: ring the bus company", None, None),
        ("Oct20-Ac4: JP to finish the kit list.", "JP", None),
        ("Oct20-Ac4: kit list. Still to do. MQ.", "MQ", None),
        ("Action: XY to ring the bell", "XY", None),
        # inside a line
        ("The bell is cracked. Action: JP/TG", "JP/TG", None),
        ("The bell is cracked. Action: JP to mend it by 4 July 2014.", "JP", "2014-07-04"),
        ("The bell is cracked (see the report). Action: Town Clerk to mend it.", "Town Clerk", None),
        # with a number, or behind a paragraph's
        ("Action 4: JP to ring the bell", "JP", None),
        ("Action A4: JP to ring the bell", "JP", None),
        ("7.3 Action: JP to ring the bell", "JP", None),
        ("AP067 MQ to publish the list", "MQ", None),
        ("Action agreed: MQ to publish the list", "MQ", None),
        ("Action required: MQ to publish the list", "MQ", None),
        ("ACTION Town Clerk to publish the list", "Town Clerk", None),
        ("Action: All members to read the list", "All members", None),
        ("Action: accounts for last year to be shared by JP/TG in the hall", "JP/TG", None),
    ],
)
def test_labelled_actions(words: str, owner: str | None, due: str | None) -> None:
    (action,) = actions(words)
    assert (action.owner, action.due and action.due.isoformat()) == (owner, due)
    assert action.resolution is None
    assert action.path == ""


def test_labelled_actions_of_one_minute_are_counted() -> None:
    found = actions("Action: JP to ring the bell\n\nAction: MQ to ring the mill")
    assert [(a.path, a.owner) for a in found] == [("", "JP"), ("[2]", "MQ")]


@pytest.mark.parametrize(
    "words",
    [
        "ACTION: TG to send the map to Members. MQ to walk the paths.",
        "Actions: TG to send the map to Members; MQ to walk the paths",
        "Actions:\n- TG to send the map to Members\n- MQ to walk the paths\n\nThey went home.",
        "Actions agreed:\n\n• TG to send the map to Members\n• MQ to walk the paths",
    ],
)
def test_two_actions_under_one_label(words: str) -> None:
    assert [(a.path, a.owner) for a in actions(words)] == [("", "TG"), ("[2]", "MQ")]


@pytest.mark.parametrize(
    "words",
    [
        "Action: none",
        "Action: Noted",
        "Action: None, item was postponed.",
        "Action: Harbour Master Jo Ash introduced the item and showed a map.",
        "Action: The maps are still awaited from the printer.",
        "Actions: Mrs. Reed reported that she had been in touch with the mill.",
        "Actions: Footpaths and Bridleways - Miss Reed is still dealing with this.",
        "Action: N/A",
        "ACTION: JP to ring the bus company. Completed",
        "Actions speak louder than words.",
        "The action: a farce in two acts, was praised.",
    ],
)
def test_a_label_without_an_action(words: str) -> None:
    assert actions(words) == []


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        (
            (
                "ITEM\tACTION\tBY WHOM\tBY WHEN\n1\tPrice new chain\tJP\t30 June 2014\n2\tPut up a "
                "notice\tMQ\tthe next meeting"
            ),
            [("JP", "2014-06-30"), ("MQ", None)],
        ),
        (
            "The chain is worn. Jo will price one.\tJP\n\nSeals were seen; a notice will be put up.\tMQ",
            [("JP", None), ("MQ", None)],
        ),
        (
            "The chain is worn. Jo will price one.          JP\n\nSeals are to be counted.          MQ/TG",
            [("JP", None), ("MQ/TG", None)],
        ),
        (
            "| The chain is worn. Jo will price one. | JP |\n\n| Seals are to be counted. | MQ |",
            [("JP", None), ("MQ", None)],
        ),
        # nobody at the meeting has these letters: a tide table, a sum
        ("High water at the quay.          GMT\n\nThe rope cost £40.          VAT", []),
        (
            (
                "| Item | Action | By whom | By when |\n| --- | --- | --- | --- |\n| 1 | Price new chain | JP | "
                "30 June "
                "2014 |\n| 2 | Put up a notice | MQ | the next meeting |"
            ),
            [("JP", "2014-06-30"), ("MQ", None)],
        ),
        (
            "Task | Owner | Deadline\nPrice new chain | JP | 30 June 2014\nPut up a notice | Town Clerk | -",
            [("JP", "2014-06-30"), ("Town Clerk", None)],
        ),
    ],
)
def test_tables_of_actions(table: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(a.owner, a.due and a.due.isoformat()) for a in actions(table)] == wanted


@pytest.mark.parametrize(
    ("words", "owner", "task"),
    [
        ("The Chair agreed to write to the mill.", "Chair", "write to the mill"),
        ("Councillor Ash undertook to ring the bell.", "Councillor Ash", "ring the bell"),
        ("The Head of Parks would circulate the figures.", "Head of Parks", "circulate the figures"),
        (
            "Information would be sought from the Rivers Trust.",
            None,
            "Information would be sought from the Rivers Trust",
        ),
        (
            "Figures for each lock would be provided to Members.",
            None,
            "Figures for each lock would be provided to Members",
        ),
    ],
)
def test_undertakings(words: str, owner: str | None, task: str) -> None:
    (promise,) = undertakings(words)
    assert (promise.owner, promise.task.rstrip(".")) == (owner, task)
    assert actions(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "The Committee agreed to note the report.",
        "The lamps would be lit at dusk.",
        "The Chair agreed with the mason.",
        "It was asked whether the mill would write to the owner.",
        "RESOLVED: That the Chair, who agreed to write to the mill, be thanked.",
    ],
)
def test_no_undertakings(words: str) -> None:
    assert undertakings(words) == []


@pytest.mark.parametrize(
    ("subject", "owner"),
    [
        ("That the Head of Parks", "Head of Parks"),
        ("prior to the submission the Director of Housing", "Director of Housing"),
        ("in consultation with the Chair, the Clerk", "Clerk"),
        ("the Cabinet Member – Parks and Rivers", "Cabinet Member – Parks and Rivers"),
        ("the Harbour Master (or his deputy)", "Harbour Master (or his deputy)"),
        ("Mr. E. Quill", "Mr. E. Quill"),
        ("the Clerk to the Council", "Clerk to the Council"),
        ("the clerk", "clerk"),
        ("all members", "members"),
        ("the Director of Strategy", "Director of Strategy"),
        ("the Head of Planning Policy", "Head of Planning Policy"),
        ("the Society for Local Clerks - the Clerk", "Clerk"),
        ("the Deputy Chief Officer for Information", "Deputy Chief Officer for Information"),
        ("the Clerk’s", None),
        ("the Waterways Strategy", None),
        ("a further report", None),
        ("That a Progress Report", None),
        ("That", None),
        ("that it", None),
    ],
)
def test_the_owner_before_a_request(subject: str, owner: str | None) -> None:
    assert owner_before(subject) == owner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("the Head of Parks to submit a report", "Head of Parks"),
        ("Cllr. Ash to write", "Cllr. Ash"),
        ("the Director of Homes, Dues and Health to report", "Director of Homes, Dues and Health"),
        ("the clerk to write", "clerk"),
        ("nobody to write", None),
    ],
)
def test_the_owner_behind_a_request(text: str, owner: str | None) -> None:
    found = owner_from(text, 0)
    assert (found and found[0]) == owner


@pytest.mark.parametrize(
    ("told", "owner"),
    [
        ("JP", "Jo Prewitt"),
        ("JP/MQ", "Jo Prewitt and Mo Quill"),
        ("JP, MQ and TG", "Jo Prewitt and Mo Quill and Tam Garrow"),
        ("AV", "Cllr Ann Varley"),
        ("XY", None),
        ("Clerk", None),
        (None, None),
    ],
)
def test_initials_stand_for_the_one_who_was_there(told: str | None, owner: str | None) -> None:
    assert Owners(PEOPLE).spelled(told) == owner


def test_an_owner_stays_as_printed_and_whom_it_means_stands_beside() -> None:
    (action,) = actions("Action: JP/MQ to ring the bus company")
    assert (action.owner, action.persons) == ("JP/MQ", "Jo Prewitt and Mo Quill")


def test_initials_of_two_people_stay() -> None:
    twins = (Attendee("Jo Prewitt", "present"), Attendee("Jan Pike", "present"))
    assert Owners(twins).spelled("JP") == "JP"
