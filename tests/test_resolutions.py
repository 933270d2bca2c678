"""RESOLVED and its like: every label and form, what is not this meeting's resolution, and what each one does."""

from __future__ import annotations

import pytest

from builders import MEETING, TITLE, examples, minute, sitting
from golden import resolved
from minutes_cli.model import Disposition
from minutes_cli.parse.decisions import labels
from minutes_cli.parse.decisions.dispositions import disposition
from minutes_cli.parse.decisions.resolutions import resolve

Rows = list[tuple[str, str]]
WISH = "the dues be raised"


def rows(words: str) -> Rows:
    """Return path and words of each resolution of a minute, without a leading That or to and the stop at the end."""
    return [(row.path, resolved(row.text)) for row in resolve(minute(words)).resolutions]


@pytest.mark.parametrize("tier", ["LISTED", "STRONG", "PLAIN", "WEAK"])
def test_every_example_of_a_label_is_read(tier: str) -> None:
    for example in examples(labels, tier):
        words = example if example.endswith((".", "update")) else f"{example} {WISH}."
        assert rows(words), example


@pytest.mark.parametrize(
    "words",
    [
        f"RESOLVED: That {WISH}.",
        f"RESOLVED:That {WISH}.",
        f"RESOLVED: that {WISH}",
        f"RESOLVED that {WISH}.",
        f"RESOLVED, that {WISH}.",
        f"RESOLVED – That {WISH}.",
        f"RESOLVED - That {WISH}.",
        f"RESOLVED –\n\nThat {WISH}.",
        f"RESOLVED:\n\nThat {WISH}.",
        f"RESOLVED: That\n\n{WISH}.",
        f"RESOLVED: {WISH}.",
        f"RESOLVED (7 votes to 4): That {WISH}.",
        f"RESOLVED UNANIMOUSLY: That {WISH}.",
        f"RESOLVED (unanimously) that {WISH}.",
        f"RESOLVED by 5 votes to 3 that {WISH}.",
        f"Resolved\n\nThat {WISH}.",
        f"Resolved: That {WISH}.",
        f"Resolved that {WISH}.",
        f"Reso\u00adlved: That {WISH}.",
        f"**RESOLVED:** that {WISH}.",
        f"Cabinet RESOLVED that {WISH}.",
        f"The Committee RESOLVED that {WISH}.",
        f"UNANIMOUSLY RESOLVED that {WISH}.",
        f"It was RESOLVED that {WISH}.",
        f"It was unanimously RESOLVED that {WISH}.",
        f"It was moved, seconded and RESOLVED that {WISH}.",
        f"It was proposed by Cllr Ash, seconded by Cllr Reed and RESOLVED that {WISH}.",
        f"Moved by Mayor Adair, seconded by Councillor Ash, and RESOLVED that {WISH}.",
        f"IT WAS RESOLVED THAT {WISH}.",
        f"It was resolved that {WISH}.",
        f"The Committee considered the report. It was resolved that {WISH}.",
        f"And Resolved:\n“That {WISH}.”",
        f"AGREED – That {WISH}.",
        f"AGREED: That {WISH}.",
        f"AGREED that {WISH}.",
        f"It was agreed: {WISH}.",
        f"It was agreed that {WISH}.",
        f"It was AGREED that {WISH}.",
        f"Agreed that {WISH}.",
        f"Agreed: {WISH}.",
        f"Decision: That {WISH}.",
        f"Decision:\n\nThat {WISH}.",
        f"DECISION\n\nThat {WISH}.",
        f"Minute Decision :\nRESOLVED that {WISH}.",
        f"RECOMMENDED TO COUNCIL - That {WISH}.",
        f"RECOMMENDED: That {WISH}.",
        f"RESOLVED TO RECOMMEND: (to Council)\n\nThat {WISH}.",
        f"The Board agreed that {WISH}.",
        f"That {WISH}.",
        f"The Committee considered the report.\n\nThat {WISH}.",
        # a label over a label, with a slash, with words before it, behind a paragraph's number
        f"Decision:\n\nAGREED – That {WISH}.",
        f"Decision:\n\nRESOLVED: That {WISH}.",
        f"DECISION\n\nResolved that {WISH}.",
        f"RESOLVED/-\n\nThat {WISH}.",
        f"RESOLVED/-That {WISH}.",
        f"RESOLVED:-\n\nThat {WISH}.",
        f"Unanimously resolved that {WISH}.",
        f"Unanimously resolved: that {WISH}.",
        f"The Chair spoke of the harbour. Resolved that {WISH}.",
        f"The Chair spoke of the harbour. Agreed that {WISH}.",
        f"The Chair spoke of the harbour. It was agreed that {WISH}.",
        f"After some debate it was agreed that {WISH}.",
        f"Following a vote, it was decided that {WISH}.",
        f"After some debate it was resolved that {WISH}.",
        f"The Committee saw the accounts.\n\nAND AGREED\n“That {WISH}.”",
        f"137.2 Resolved that {WISH}.",
        f"AB.22.59.3 Resolved that {WISH}.",
        f"Decision:\n\nThe Committee agreed that {WISH}.",
        f"“Resolved that {WISH}.”",
        f"RESOLVED accordingly that {WISH}.",
        f"DECIDED that {WISH}.",
        f"It was unanimously AGREED that {WISH}.",
        # motions that were put and carried
        f"MOVED by Councillor Ash, seconded by Councillor Reed:\n\nThat {WISH}.\n\nCARRIED",
        f"MOVED by Councillor Ash, seconded by Councillor Reed: That {WISH}.\nCARRIED",
        f"Moved by Councillor Ash: “That {WISH}.”\nSeconded by Councillor Reed. Motion carried 4-0.",
        f"MOTION by Councillor Ash that {WISH}; seconded by Councillor Reed.\nMotion carried.",
    ],
)
def test_every_label(words: str) -> None:
    assert rows(words) == [("", WISH)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "Resolved to approve the dues.",
            [("", "approve the dues")],
        ),
        (
            "RESOLVED to accept them as a true record.",
            [("", "accept them as a true record")],
        ),
        (
            "The Board agreed to note the update.",
            [("", "note the update")],
        ),
        ("RECEIVED.", [("", "RECEIVED")]),
        ("NOTED.", [("", "NOTED")]),
        ("Agreed.", [("", "Agreed")]),
        ("That it BE NOTED that no letters had come.", [("", "it BE NOTED that no letters had come")]),
        (
            "(i)  That one be noted; and\n\n(ii)  That two be noted.",
            [("(i)", "one be noted"), ("(ii)", "two be noted")],
        ),
        (
            "RESOLVED - (1) That one be noted; and\n(2) That two be noted.",
            [("(1)", "one be noted"), ("(2)", "two be noted")],
        ),
        (
            "RESOLVED: That\n\n(1) one be noted; and\n\n(2) two be noted.",
            [("(1)", "one be noted"), ("(2)", "two be noted")],
        ),
        ("RESOLVED: That\n\n- one be noted;\n- (2) two be noted.", [("(1)", "one be noted"), ("(2)", "two be noted")]),
        (
            "RESOLVED: That the Curator be requested to:\n\n(a) list the boats; and\n\n(b) report.",
            [("", "the Curator be requested to"), ("(a)", "list the boats"), ("(b)", "report")],
        ),
        (
            "RESOLVED – That:\n\n(i) one be noted;\n\n(ii) two be noted.",
            [("(i)", "one be noted"), ("(ii)", "two be noted")],
        ),
        ("7.5 RESOLVED – That it be noted.", [("", "it be noted")]),
        (
            "RESOLVED: That Cabinet:\n\n(1) notes it; and\n\n(2) asks the Clerk to write.",
            [("(1)", "notes it"), ("(2)", "asks the Clerk to write")],
        ),
        (
            "RESOLVED:\n\nThat the Committee:\n\n(1) notes it; and\n\n(2) asks the Clerk to write.",
            [("(1)", "notes it"), ("(2)", "asks the Clerk to write")],
        ),
        # two blocks, and the same decision twice
        (
            "RECOMMENDED TO COUNCIL - That £40,000 be found.\n\nRESOLVED - That the Harbour Master be thanked.",
            [("", "£40,000 be found"), ("[2]", "the Harbour Master be thanked")],
        ),
        (
            "RESOLVED: That\n\n(1) one be noted.\n\nRESOLVED: That\n\n(1) two be noted.",
            [("(1)", "one be noted"), ("[2](1)", "two be noted")],
        ),
        (
            (
                "Decision:\n\nThat the minutes be agreed.\n\nMinutes:\n\n"
                "The Committee agreed:\n\nThat the minutes be agreed."
            ),
            [("", "the minutes be agreed")],
        ),
        (
            "RESOLVED that the first be paid. There were no others. RESOLVED that the second be kept.",
            [("", "the first be paid"), ("[2]", "the second be kept")],
        ),
        # what stands behind a resolution is no part of it
        (f"RESOLVED: That {WISH}.\n\nThe meeting closed at 9 pm.", [("", WISH)]),
        (f"RESOLVED: That {WISH}.\n\nCouncillor Ash left the meeting.", [("", WISH)]),
        (f"RESOLVED: That {WISH}. Proposed Cllr Ash, seconded Cllr Reed. All in favour.", [("", WISH)]),
        (f"RESOLVED: That {WISH}.\nProposed by Cllr Ash, seconded by Cllr Reed.", [("", WISH)]),
        (f"RESOLVED: That {WISH}.\n\n(Proposed by Cllr Ash, seconded by Cllr Reed)", [("", WISH)]),
        (
            f"RESOLVED (3 votes to 1): That {WISH}.\n\nFor: Councillors Ash and Reed. Against: Councillor Fell.",
            [("", WISH)],
        ),
        (f"RESOLVED: That {WISH}.\n\nReason for decision: the harbour is poor.", [("", WISH)]),
        (f"It was RESOLVED that {WISH}. The Chair thanked the Harbour Master.", [("", WISH)]),
        (f"RESOLVED: That {WISH}.\n\nVoting: 5 for, 2 against, 1 abstention.", [("", WISH)]),
        (
            f"RESOLVED: That\n\n(1) one be noted; and\n\n(2) {WISH}.\n\nThe Chair thanked everybody.",
            [("(1)", "one be noted"), ("(2)", WISH)],
        ),
        (f"RESOLVED: That {WISH}.\n\nACTION: JP to tell the boats", [("", WISH)]),
        # cut by the edge of a page, or by a blank line after every line
        ("RESOLVED: That the dues\n\nPage 9\n\nAgenda Item 3\n\nbe raised.", [("", WISH)]),
        (
            "RESOLVED: That the Head of Dues\n\nand Moorings be thanked.",
            [("", "the Head of Dues and Moorings be thanked")],
        ),
        ("RESOLVED: That the dues \nbe raised by Cllr. Ash.", [("", "the dues be raised by Cllr. Ash")]),
        (
            "RESOLVED: That\n\n(1) the items be added:\n\n - Ditches;\n\n · Pontoons; and\n\n(2) it be noted.",
            [("(1)", "the items be added: - Ditches; · Pontoons"), ("(2)", "it be noted")],
        ),
        # what the label says is the verb of what is resolved
        ("NOTED the presentation.", [("", "NOTED the presentation")]),
        ("APPROVED the minutes of 13 May 2014.", [("", "APPROVED the minutes of 13 May 2014")]),
        # a recommendation that runs on in its sentence
        (
            "Resolved to recommend to Council that the dues be raised.",
            [("", "recommend to Council that the dues be raised")],
        ),
        # a marker that the finished list has had opens another matter
        (
            ("RESOLVED: That\n\n(1) one be noted; and\n\n(2) two be noted.\n\n(2) Motion No. 2\n\nThe Chair read it."),
            [("(1)", "one be noted"), ("(2)", "two be noted")],
        ),
        # initials in a column at the right
        (
            "RESOLVED: That\n\n(1) one be noted;\tJP\n\n(2) two be noted.\tMQ",
            [("(1)", "one be noted"), ("(2)", "two be noted")],
        ),
        # a list of what was noted and agreed, under the name of who did it
        (
            "Thereafter, the Committee:-\n\ni. NOTED the plan; and\n\nii. AGREED to raise the dues.",
            [("(i)", "NOTED the plan"), ("(ii)", "AGREED to raise the dues")],
        ),
        (
            "The Director:\n\ni) noted the plan; and\n\nii) agreed to raise the dues.",
            [("(i)", "noted the plan"), ("(ii)", "agreed to raise the dues")],
        ),
        (
            "DECISION:\n\n1. Approved the plan.\n\n2. Noted the letter.",
            [("(1)", "Approved the plan"), ("(2)", "Noted the letter")],
        ),
        (
            "It was noted that:\n\n(a) the roof had been mended; and\n\n(b) the paint was dry.",
            [("(a)", "the roof had been mended"), ("(b)", "the paint was dry")],
        ),
        # glued markers
        (
            "RESOLVED:\n\n1.That one be noted.\n\n2.That two be noted.",
            [("(1)", "one be noted"), ("(2)", "two be noted")],
        ),
        (
            "RESOLVED: That the Clerk be asked to:\n\na)provide a plan; and\n\nb)paint the gates.",
            [("", "the Clerk be asked to"), ("(a)", "provide a plan"), ("(b)", "paint the gates")],
        ),
        # amounts of money make no limbs
        (
            "RESOLVED that these be paid:\n\n£30.00 to the Caretaker\n\n£12.50 for stamps",
            [("", "these be paid: £30.00 to the Caretaker £12.50 for stamps")],
        ),
        (
            "RESOLVED that these be paid:\n\n30.00 Caretaker\n\n12.50 Stamps",
            [("", "these be paid: 30.00 Caretaker 12.50 Stamps")],
        ),
        # a block in a lettered paragraph ends where the next paragraph begins
        (
            "a) A porch. It was RESOLVED to object.\n\nb) A shed. Nobody minded the shed.",
            [("", "object")],
        ),
        (
            "(a) A porch. It was RESOLVED to object.\n\n(b) A shed. It was RESOLVED to support it.",
            [("", "object"), ("[2]", "support it")],
        ),
        # quotes around a resolution are no part of it
        (
            "RESOLVED: “That one be noted.”\n\nThe Chair thanked everybody.",
            [("", "one be noted")],
        ),
        # what else ends a block
        (f"RESOLVED: That {WISH}.\n\nScrutiny considerations: none.", [("", WISH)]),
        (f"RESOLVED: That {WISH}.\n\nAny alternative options considered: none.", [("", WISH)]),
        (f"RESOLVED: That {WISH}.\n\n(Note: Councillor Ash left the room.)", [("", WISH)]),
        (f"RESOLVED: That {WISH}.\n\nAction by: Town Clerk", [("", WISH)]),
        # the same paragraph goes on resolving, or tells of what was done
        (
            f"RESOLVED: That {WISH}. That the list be kept.",
            [("", f"{WISH}. That the list be kept")],
        ),
        # two motions, of which one was lost
        (
            (
                "MOVED by Councillor Ash: That the pier be sold.\nLOST\n\nMOVED by Councillor Reed: That the pier be "
                "kept.\nCARRIED"
            ),
            [("", "the pier be kept")],
        ),
        # motions that end in a sentence of its own, in the same line or below
        (
            "MOTION by Saul Birk to keep the pier; seconded by Una Coe. Motion carried 3-0.",
            [("", "keep the pier")],
        ),
        ("MOVED by Member A: That the pier be kept. CARRIED", [("", "the pier be kept")]),
        (
            "Motion by Saul Birk that the dues be raised; seconded by Una Coe.\nPassed unanimously.",
            [("", "the dues be raised")],
        ),
        # limbs that open with their verbs inside a sentence
        (
            "The Committee (1) noted the plan; and (2) agreed to raise the dues.",
            [("(1)", "noted the plan"), ("(2)", "agreed to raise the dues")],
        ),
        # whose vote it was
        ("RESOLVED on the Chair's casting vote: That the pier be kept.", [("", "the pier be kept")]),
        ("RESOLVED, by the casting vote of the Mayor, that the pier be kept.", [("", "the pier be kept")]),
        # initials beside a limb end it
        (
            "RESOLVED: That\n\n(1) one be kept;\tJP\n(2) two be cut.\tMQ",
            [("(1)", "one be kept"), ("(2)", "two be cut")],
        ),
    ],
)
def test_forms_of_resolutions(words: str, wanted: Rows) -> None:
    assert rows(words) == wanted


@pytest.mark.parametrize(
    "words",
    [
        "The Chair thanked everybody.",
        "The dispute with the mill was resolved.",
        "Two letters stay unresolved.",
        "The Council had resolved on 24 February 2015 that the code be changed.",
        "At its last meeting the Cabinet had RESOLVED that the pier be closed.",
        "As RESOLVED by the Cabinet, the pier was closed.",
        "The report sought approval of the dues.",
        "NOTICE OF MOTION: That the code be torn up.",
        "Members spoke of a) its length; b) its print; and c) its cover.",
        (
            "The report recommended:\n\n(1) that the code be noted; and\n\n"
            "(2) that training be given.\n\nMembers asked questions."
        ),
        "It was proposed by Cllr Ash that permission be refused. The motion was lost.",
        "An amendment that the matter be deferred lapsed for want of a seconder.",
        "It was moved and seconded:\n\nThat the code be torn up.\n\nThe motion was put to the vote and was lost.",
        "It was resolved in 1911 that the basin be dug.",
        "MOVED by Councillor Ash, seconded by Councillor Reed: That the code be torn up.\nLOST",
        "MOTION by Councillor Ash to tear up the code; seconded by Councillor Reed.\nMotion failed 1-3.",
        "MOVED by Councillor Ash: That the code be torn up.\nThe motion was withdrawn.",
        "Decision:\n\nThere were none.",
        "Decision:\n\nApologies were received from Councillor Ash.",
        "Decision: None.",
        "The minutes of the Cabinet were read:\n\n“RESOLVED: That the pier be closed.”",
    ],
)
def test_what_is_not_resolved_here(words: str) -> None:
    assert rows(words) == []
    assert rows(f"{words}\n\nRESOLVED: That {WISH}.") == [("", WISH)]


def test_a_correction_that_quotes_a_resolution() -> None:
    words = """RESOLVED: That the minutes of 10 February 2014 be confirmed, subject to Minute 17 being amended to read:

“RESOLVED: That the Clerk be requested to report by 1 March 2014.”"""
    assert [path for path, _ in rows(words)] == [""]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the Minutes of the meeting held on 8 January 2014 be confirmed as a correct record", "confirmed"),
        ("the minutes of 1 June 2014 be signed as a correct record", "confirmed"),
        ("the minutes be approved as a correct record and signed", "confirmed"),
        ("the minutes of the last meeting be agreed", "confirmed"),
        ("subject to a word being inserted in Minute 62, the minutes be received", "confirmed"),
        ("the report be noted", "noted"),
        ("it be noted that the weir will be finished in spring", "noted"),
        ("It be acknowledged that there is one Working Group", "noted"),
        ("the fact that a report will be received in due course be noted", "noted"),
        ("to note the report", "noted"),
        ("Notes the report", "noted"),
        ("the letter be received", "noted"),
        ("to accept them as a true record", "confirmed"),
        ("the plan be approved", "approved"),
        ("the plan be endorsed", "approved"),
        ("the code be adopted", "approved"),
        ("the lower tender be accepted", "approved"),
        ("permission be granted", "approved"),
        ("to approve the plan, which was requested by the Clerk", "approved"),
        ("the Harbour Master be requested to report", "requested"),
        ("the Harbour Master be asked to ring the bell, to be noted by all", "requested"),
        ("the Surveyor BE DIRECTED to count the carts", "requested"),
        ("the Almoner be invited to attend", "requested"),
        ("requests the Harbour Master to report", "requested"),
        ("a further report be requested in six months", "requested"),
        ("it be recommended to Council that the dues be raised", "recommended"),
        ("to recommend to Council that the dues be raised", "recommended"),
        ("the matter be referred to the Cabinet", "referred"),
        ("Councillor Ash be appointed Vice-Chair", "appointed"),
        ("Councillor Ash be elected Mayor", "appointed"),
        ("authority be delegated to the Clerk", "delegated"),
        ("the application be deferred for a site visit", "deferred"),
        ("the matter be adjourned to the next meeting", "deferred"),
        ("this meeting be adjourned at 9.10 pm", "other"),
        ("to appoint Cllr Reed to the Weirs Trust", "appointed"),
        ("the cheques were accepted for payment", "approved"),
        ("we pass By-law 12", "approved"),
        ("permission be refused", "rejected"),
        ("the Eel Warden be thanked", "thanked"),
        ("the thanks of the Committee be given to the masons", "thanked"),
        ("a vote of thanks be given to the masons", "thanked"),
        ("the memorial be cleaned", "other"),
        ("the Chair write to the mill", "other"),
        # dispositions that a longer phrase tells
        ("the application be continued to the next meeting to allow a survey", "deferred"),
        ("payments of £40 be authorised", "approved"),
        ("the payment of cheques 100 to 104 be authorised", "approved"),
        ("the Clerk be authorised to pay the masons", "requested"),
        ("the letter be acknowledged", "noted"),
        ("the offer be declined", "rejected"),
        ("the Minute of 3 May 2014 be approved", "confirmed"),
        ("the item be withdrawn", "deferred"),
        ("the grant be renewed", "approved"),
        ("the payments be ratified", "approved"),
        ("Councillor Ash be co-opted", "appointed"),
        ("the matter be remitted to the Cabinet", "referred"),
        ("the masons be congratulated on the weir", "thanked"),
        ("the plan be held over", "deferred"),
        ("permission be not granted", "rejected"),
        ("agreed to note the report", "noted"),
        ("Agreed to recommend the dues to Council", "recommended"),
        ("the Committee notes the report", "noted"),
        ("urges the mill to mend its weir", "requested"),
        ("instructs the Surveyor to count the carts", "requested"),
        ("refuses permission", "rejected"),
        ("NOTED the presentation", "noted"),
        ("received the report", "noted"),
        ("considered and noted the report", "noted"),
        ("agreed that the report be received", "noted"),
        ("agreed that the Curator be requested to count the oars", "requested"),
        ("agreed that dues are too high", "approved"),
        ("Noted.", "noted"),
        ("Agreed", "approved"),
        ("the record be signed as correct record of the meeting", "confirmed"),
        ("that the minutes of 9 May, as typed and circulated, were correct", "confirmed"),
        ("Previous minutes from the 9/11/22 meeting", "confirmed"),
        # however a verb is spelled, and whoever says it
        ("to authorize the Clerk to sign the lease", "delegated"),
        ("to authorize payment of $12 to the mill", "approved"),
        ("That we authorise the submission of a bid", "approved"),
        ("that the Board of Trustees approve the consent calendar", "approved"),
        ("that the Board of Directors of the Holm Water District adopt the plan", "approved"),
        ("to direct staff to count the carts", "requested"),
        ("to delay the training until autumn", "deferred"),
        ("to co-opt J. Moor", "appointed"),
        ("J. Moor for Secretary", "appointed"),
        ("Ann Ash for the position of Cathaoirleach of the District for the term 2021/2022", "appointed"),
        ("Admissions Policy – agreed", "approved"),
        ("to continue this item to the next meeting", "deferred"),
        ("the rules were agreed: a. dues – agreed b. eels – deferred", "approved"),
        ("the radio be contacted and asked to send what is required", "requested"),
        ("that a notice be posted to say that all were welcomed", "other"),
        # what is to be, where nothing else tells
        ("that L. Ash should be elected as Vice Chairman", "appointed"),
        ("that the Clerk would be asked to write", "requested"),
        ("that the plan would be agreed at the next meeting", "other"),
        ("that the letter would be sent", "other"),
        ("the Commission’s letter, which was to be approved in May, be noted", "noted"),
    ],
)
def test_what_a_resolution_does(text: str, kind: Disposition) -> None:
    assert disposition(text) == kind


@pytest.mark.parametrize(
    "words",
    [
        "RECOMMENDED TO COUNCIL - That the dues be noted.",
        "Resolved to RECOMMEND: (to Council)\n\nThat the dues be noted.",
        "RESOLVED TO RECOMMEND to Council that the dues be noted.",
        "Resolved to recommend to Council that the dues be noted.",
        "RECOMMENDED to the Quays and Fairs Committee that the dues be noted.",
        "RECOMMENDED TO THE FERRY BOARD: That the dues be noted.",
        "RECOMMEND to Full Council that the dues be noted.",
    ],
)
def test_a_recommendation_to_another_body(words: str) -> None:
    assert [row.disposition for row in resolve(minute(words)).resolutions] == ["recommended"]


@pytest.mark.parametrize("word", ["Action Plan", "Contact List", "Decision Record", "Action Notes"])
def test_a_limb_goes_on_in_a_line_that_begins_like_a_label(word: str) -> None:
    limb = f"the Clerk be requested to bring to the next meeting the@{word} for those who keep their boats on the@river"
    words = "RESOLVED: That\n\n(1) " + limb.replace("@", "\n") + "; and\n\n(2) the report be noted."
    assert [row[-1] for row in rows(words)] == [limb.replace("@", " "), "the report be noted"]


@pytest.mark.parametrize(
    "words", ["RESOLVED: That they be approved.", "RESOLVED: That these be agreed.", "Agreed.", "Agreed and signed."]
)
def test_under_a_title_of_minutes_what_is_approved_is_confirmed(words: str) -> None:
    parsed = resolve(sitting(("7", "MINUTES OF 13 MAY 2014", words), ("8", "HARBOUR DUES", words)))
    assert [row.disposition for row in parsed.resolutions] == ["confirmed", "approved"]


def test_what_hangs_from_what() -> None:
    words = (
        "RESOLVED: That\n\n(1) it be noted; and\n\n(2) the Curator be asked to:\n\n"
        "(a) list the boats; and\n\n(b) report."
    )
    parsed = resolve(minute(words))
    assert [(row.id, row.stem) for row in parsed.resolutions] == [
        (f"{MEETING}/7(1)", None),
        (f"{MEETING}/7(2)", None),
        (f"{MEETING}/7(2)(a)", "(2)"),
        (f"{MEETING}/7(2)(b)", "(2)"),
    ]


def test_a_limb_that_repeats_an_earlier_minute_restates_it() -> None:
    wish = "the Head of Waterways be requested to report on fish ladders to the next meeting"
    parsed = resolve(
        sitting(
            ("7", TITLE, f"RESOLVED: That\n\n(1) it be noted; and\n\n(2) {wish}."),
            ("8", "WORK PROGRAMME", f"RESOLVED: That the following be added:\n\n(a) {wish}."),
            ("9", "DUES", "RESOLVED: That the report be noted."),
            ("10", "EELS", "RESOLVED: That the report be noted."),
        )
    )
    again = {row.id: row.restates for row in parsed.resolutions if row.restates}
    assert again == {f"{MEETING}/8(a)": f"{MEETING}/7(2)"}


def test_the_words_of_each_row_stand_in_its_span() -> None:
    parsed = resolve(minute("RESOLVED: That the dues\n\nPage 9\n\nbe raised; and thanks be given."))
    text = parsed.document.text
    for row in parsed.resolutions:
        told = text[row.span.start : row.span.end]
        assert all(word in told for word in row.text.split())
