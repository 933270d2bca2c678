"""Decisions however they are told: who moved, what carried, what fell, and how it was voted on."""

from __future__ import annotations

import pytest

from builders import minute, sitting
from golden import resolved
from minutes_cli.model import Motion, Votes
from minutes_cli.parse.decisions.decide import decide
from minutes_cli.parse.decisions.resolutions import resolve

Rows = list[tuple[str, str]]
BOTH = "Councillor Ash, seconded by Councillor Reed"
WISH = "the weir be mended"


def rows(words: str) -> Rows:
    """Return path and words of each resolution of a minute."""
    return [(row.path, resolved(row.text)) for row in resolve(minute(words)).resolutions]


def motions(words: str) -> tuple[Motion, ...]:
    """Return what was put in a minute."""
    return resolve(minute(words)).motions


@pytest.mark.parametrize(
    ("words", "text"),
    [
        # movers, label and clause in any order
        (f"On the proposal of {BOTH}, it was agreed that {WISH}.", WISH),
        (f"On the proposal of {BOTH} it was agreed\n\nto mend the weir.", "mend the weir"),
        (f"It was proposed by Councillor Ash and seconded by Councillor Reed that {WISH}. All in favour.", WISH),
        ("It was proposed by Cllr. Ash, Mayor, seconded by Cllr. Reed and unanimously agreed to mend it.", "mend it"),
        (f"Councillor Ash proposed that {WISH}. This was seconded by\n\nCouncillor Reed and agreed.", WISH),
        (f"Cllr Mrs Ash proposed {WISH[4:]} seconded by Cllr Reed. Unanimously agreed.", WISH[4:]),
        (f"GO proposed that {WISH}, seconded by PH and agreed by all, LT abstaining.", WISH),
        ("Cllr Ash proposed closing the meeting seconded by Cllr Reed - Agreed", "closing the meeting"),
        (f"Proposed by Cllr Ash;\n\nSeconded by Cllr Reed;\n\nAnd Resolved:\n\n“That, {WISH}.”", f"That, {WISH}"),
        (f"Moved Cr Ash, seconded Cr Reed\nThat {WISH}.\nCARRIED UNANIMOUSLY", WISH),
        (f"L. Ash, M. Reed: THAT {WISH}. Carried.", WISH),
        ("Upon motion by Mr. Ash, seconded by Ms. Reed, the Board voted 3-0 to mend the weir.", "mend the weir"),
        ("Motion by Ash, second by Reed, to mend the weir. Ayes: Ash. Nays: None. Carried.", "mend the weir"),
        (
            (
                "I will move at the next meeting that the weir be mended.\n\n"
                "The Notice of Motion was proposed by Councillor Ash, seconded by Councillor Reed and agreed."
            ),
            WISH,
        ),
        (f"Cllr Ash proposed that {WISH} seconded by Cllr Reed. 4 votes for, 1 against, 1 abstention.", WISH),
        # told without a mover
        (f"After a long debate it was agreed that {WISH}.", WISH),
        ("All Councillors agreed to mend the weir.", "mend the weir"),
        ("Members agreed with the proposal to mend the weir.", "mend the weir"),
        ("Under section 1 of the Public Bodies Act it was resolved that the weir be mended.", WISH),
        ("The Board agreed with the proposals.", "The Board agreed with the proposals"),
        ("The Board agreed with all of these recommendations.", "The Board agreed with all of these recommendations"),
        ("It was agreed by Members for Cllr Fell to mend the weir.", "for Cllr Fell to mend the weir"),
        ("Moved by Ash, supported by Reed, to mend the weir. Yeas: 5. Nays: 0. Motion carried.", "mend the weir"),
        ("The payments were authorised: £20 to A Ash.", "The payments were authorised: £20 to A Ash"),
        ("The setting up of a fund was authorised. *Clerk to progress.", "The setting up of a fund was authorised"),
        ("All Councillors agreed the revised list.", "All Councillors agreed the revised list"),
        ("All members agreed to the minutes.", "All members agreed to the minutes"),
        ("The Councillors agreed the new prices would hold from May.", "the new prices would hold from May"),
        ("The minutes of 4 May were read and adopted.", "The minutes of 4 May were read and adopted"),
        ("Standing Orders and Rules were adopted.", "Standing Orders and Rules were adopted"),
        ("The books were seen by Council and approved. Ash signed.", "The books were seen by Council and approved"),
        ("The RIVERS AND WEIRS JOINT BOARD noted the update.", "noted the update"),
        ("All Councillors approved the payments.", "All Councillors approved the payments"),
        # with its rows
        (
            "It was agreed to allocate the following:\n\n• £20 to the mill.\n\n• £30 to the lock.\n\nThe Chair spoke.",
            "allocate the following: • £20 to the mill. • £30 to the lock",
        ),
        (
            "It was agreed that these grants be made as follows:\nMill £20\nLock £30\n\nCouncillor Ash spoke of eels.",
            "these grants be made as follows: Mill £20 Lock £30",
        ),
        # routine business that is put and seconded is done
        ("It was proposed by L. Ash and seconded by M. Reed that the minutes be signed.", "the minutes be signed"),
        ("Cllr Moor was proposed chairman\n\nProposer: Cllr Ash\n\n2nd: Cllr Reed", "Cllr Moor was proposed chairman"),
        # the whole of a motion, up to its verdict
        (f"L. Ash, M. Reed: That {WISH}. Time: 8:05 p.m. Carried.", f"{WISH}. Time: 8:05 p.m"),
        # by whom first, or last
        ("Cllr Ash, seconded by Cllr Reed, formally proposed that the weir be mended. Carried.", WISH),
        ("On the proposal of Cllr Ash, seconded by Cllr Reed, Rule 4 was waived.", "Rule 4 was waived"),
        ("The list was noted having been proposed by L. Ash and seconded by M. Reed.", "The list was noted"),
        ("The minutes were moved as correct by L. Ash and M. Reed.", "The minutes were moved as correct"),
        (f"On the proposal of Ash, seconded by Reed, the following motion was agreed:\n\n“That {WISH}.”", WISH),
        ("Cllr Ash requested a report on eels. This was seconded by Cllr Reed and agreed.", "a report on eels"),
        ("Grant to the mill of £30 - unanimously agreed", "Grant to the mill of £30"),
        ("It was agreed that when it fell the Clerk would see to it.", "when it fell the Clerk would see to it"),
        ("It was agreed that no changes were needed.", "no changes were needed"),
        ("It was agreed by all present that the weir be mended.", WISH),
        (f"Resolved:\n\n(5 Members (Ash and Reed) voted in favour.)\n\nThat {WISH}.", WISH),
        (f"Resolved:\n\n(5 Members (Councillors Ash and\nReed) and the Chair\nvoted in favour.)\n\nThat {WISH}.", WISH),
        ("RESOLVED by 5 votes to 3 with 1 abstention\nThat the weir be mended.", WISH),
        ("Mrs. Ash proposed and C. Reed seconded that the weir be mended. Carried.", WISH),
        ("Moved by L. Ash and seconded by M. Reed, and resolved:\n\n“That the weir be mended.”", WISH),
        ("It was proposed by L. Ash, seconded by M. Reed that the fee be £20. 00 - agreed.", "the fee be £20. 00"),
        ("Cllr Ash proposed that the weir be mended and the Parish Council agreed to this.", WISH),
        ("Resolved 15/06/6.1 The minutes were adopted as true.", "The minutes were adopted as true"),
        ("Motion made by Trustee Ash, seconded by Trustee Reed to buy it. All ayes. Motion carried.", "buy it"),
        ("It was moved and seconded (Ash/Reed) to buy it. Motion carried.", "buy it"),
        ("A porch at the mill.\n\nNo objections", "No objections"),
        ("Moved by: Ash\nSeconded by: Reed\nBE IT RESOLVED THAT the weir be mended.\nCarried", WISH),
        ("Recommendation: That the weir be mended.\n\nMoved Cr Ash\nSeconded Cr Reed\n\nCarried 9/0", WISH),
        ("It was RESOLVED to buy it, proposed by Cllr Ash, seconded by Cllr Reed.", "buy it"),
        # only what is quoted, and the marks around it left out
        (f"Resolved:\n\n“That {WISH}.”\n\n(f)\n\nCirculated, notice of the sale of eels.", WISH),
        (f'Resolved:\n\n"That {WISH}”.\n\nThe Chair spoke.', WISH),
        # names, numbers and rows that lines break
        ("It was agreed to meet Cllrs. W.\nAsh and M. Reed.", "meet Cllrs. W. Ash and M. Reed"),
        ("Cllr Ash moved to buy lots 1-3 and\n5. Cllr Reed seconded the motion, carried.", "buy lots 1-3 and 5"),
        (
            f"No. 1\n\n“That {WISH}.”\n\nOn the proposal of Ash, seconded by Reed, Recommendation No.\n1 was agreed.",
            WISH,
        ),
        (
            "It was agreed to send these as follows:\nE/34748\tA porch\tObject\nE/34801\tA mill\tNone\n\nHe spoke.",
            "send these as follows: E/34748 A porch Object E/34801 A mill None",
        ),
        (
            "Requests were read and, as in June, the following grants were agreed:\nMill - £50; Lock - £20.",
            "the following grants were agreed: Mill - £50; Lock - £20",
        ),
        ("The Policy was adopted. b. Publication Scheme.", "The Policy was adopted"),
        ("In the meantime, the minutes of May were approved.", "the minutes of May were approved"),
        ("He told of a scheme that had been tried in Wye and it was agreed that the weir be mended.", WISH),
        # in small words
        ("Reed motion to accept, Ash seconds. Vote Reed aye, Ash aye.", "accept"),
        (
            "The Clerk requested a motion to mend it.\n\nAsh made the motion, Reed second it. Vote: Ash aye, Reed aye.",
            "mend it",
        ),
        ("Moved by Ash, seconded by Reed, and carried unanimously to Adopt Rule 4.", "Adopt Rule 4"),
        ("PTA agreed to pay for the bus.", "pay for the bus"),
        ("Reed makes a motion to buy it from Menard's. Ash seconds it. Reed aye, Ash aye.", "buy it from Menard's"),
        ("Payment of £261.36 was unanimously agreed. Clerk", "Payment of £261.36 was unanimously agreed"),
        ("The dates were agreed\tTerms of reference to be placed on the agenda.", "The dates were agreed"),
        ("The dues were discussed, it was proposed by Ash, seconded by Reed and agreed that the weir be mended.", WISH),
        # told by the sentence before, or behind it
        ("A request to plant a yew came in. This was agreed.", "A request to plant a yew came in"),
        ("The map would be of the whole parish. This was proposed by Cllr Ash, seconded by Cllr Reed, all in favour.",
         "The map would be of the whole parish"),
        ("It was suggested that the mill be asked.\nProposed by Ash seconded by Reed\nUnanimously agreed",
         "It was suggested that the mill be asked"),
        ("Could they be given a copy, it was agreed.", "Could they be given a copy"),
        ("He put the quotation to the vote - this was approved by 6 votes to 2.", "He put the quotation to the vote"),
        ("a. DC suggested that badges be made. This was agreed and LA agreed to make them.", "badges be made"),
        ("Ash proposed and Reed seconded that £20 be asked for - this was agreed.", "£20 be asked for"),
        ("The precept: C.G.M. Ltd. £9.50 - proposed by Ash and seconded by Reed - agreed for payment.",
         "The precept: C.G.M. Ltd. £9.50"),
        # votes counted before the word, or in it
        ("Cllr Ash proposed Cllr Moor seconded by Cllr Reed. He was willing.\n4 Votes for - Carried.", "Cllr Moor"),
        ("Ash proposed that the weir be mended, seconded by Reed. 3 in Agreement, 1 Abstention.", WISH),
        ("Ash proposed that the weir be mended seconded by Reed, 5 Votes for 3 Against - Carried", WISH),
        # who, behind what was said first
        ("It was proposed by L. Ash & seconded by M. Reed that the minutes be signed.", "the minutes be signed"),
        ("It was agreed following discussion that the weir be mended.", WISH),
        ("After the report Tom Ash proposed that the weir be mended; this was seconded by Reed. Agreed.", WISH),
        ("After it had been read, it was agreed that the weir be mended.", WISH),
        (
            "Invoices were checked, payments were approved and cheques signed by Cllr. Ash, all agreed.",
            "payments were approved and cheques signed by Cllr. Ash",
        ),
        ("On the proposal of Ash, seconded by Reed, it was requested that the weir be mended.", WISH),
        ("P. Ash proposed and M/s. Reed seconded that the weir be mended. Agreed.", WISH),
        ("The minutes of May were proposed by Cllr. Ash, seconded by Cllr. Reed\n(M) and adopted.",
         "The minutes of May were proposed"),
        # all that is quoted
        ("Resolved:\n\n“That, these be named:\nThe Mill\nMr. Tony Ash.\nThe Lock\nMr. Jim Reed.”\n\nIt ended.",
         "these be named: The Mill Mr. Tony Ash. The Lock Mr. Jim Reed"),
        ("Proposed – Ash Seconded – Reed\nThat Tom Moor is co-opted\nFor – 2 Against – 1", "Tom Moor is co-opted"),
        ("He asked for more. Ash proposed that the weir be mended, seconded by Reed, all in agreement.", WISH),
        ("A quote to spray the drive was read, and would be taken. This was agreed to.",
         "A quote to spray the drive was read, and would be taken"),
        # points of a list in running text, and what begins the next one
        (
            "The following were agreed: a. The plan. b. The dues. c. The rule. He spoke.",
            "The following were agreed: a. The plan. b. The dues. c. The rule",
        ),
        # put twice, carried once
        (f"It was moved by Councillor Ash:\n\nThat {WISH}.\n\nRESOLVED: That {WISH}.", WISH),
    ],
)  # fmt: skip
def test_a_decision_however_told(words: str, text: str) -> None:
    assert rows(words) == [("", resolved(text))]


@pytest.mark.parametrize(
    "words",
    [
        "All agreed that it was disappointing.",
        "Members agreed that more men were needed.",
        "The Holm County Council agreed to mend the weir.",
        "It had been agreed to mend the weir.",
        "At the last meeting it was agreed to mend the weir.",
        "The Clerk agreed to write to the mill.",
        "Members noted that the bus is late.",
        "The Chair confirmed that the weir would be mended.",
        f"Councillor Ash proposed that {WISH}.",
        f"Councillor Ash proposed that {WISH}. This was seconded by Councillor Reed.",
        f"Councillor Ash proposed that {WISH}. There was no seconder.",
        f"Moved by Cr Ash, seconded by Cr Reed\nThat {WISH}.\nLOST",
        f"Motion by Ash, second by Reed, that {WISH}. Yeas: Ash. Nays: Reed, Fell. Motion failed 1-2.",
        f"Moved by Cr Ash that {WISH}. The motion was withdrawn.",
        "An amendment was moved by Cr Ash, seconded by Cr Reed that the weir be sold. The amendment was lost.",
        f"It was proposed by L. Ash, seconded by M. Reed that {WISH}.\n\nFor: 3\nAgainst: 12\n\nThe motion fell.",
        "The motion was discussed.",
        "The planning application was approved.",
        "The Chair spoke of eels and agreed to write to the mill.",
        "The Engineer assured Members of help and also agreed to write to the mill.",
        "All lettings were agreed with the County Council.",
        "Correspondence was taken as read.",
        "He had also removed the posts. Carried out by the Clerk.",
        "In June it was proposed by L. Ash, seconded by M. Reed, and it had been agreed to mend the weir.",
        "The scheme was approved by the Minister.",
        "On June 24, 2020, the Board approved a contract with the mill.",
        "In 2019 the Council agreed to mend the weir.",
        "All items were approved during our last meeting.",
        "The following matters were agreed for the next agenda: eels.",
        "Ash Ltd were appointed as the design team.",
        "A new manager was appointed recently and it goes well.",
        "He said that it had failed. This was agreed.",
        "Holm Weir Ltd moved the bench from the lock to the mill.",
        "Leave needed to be sought and would be slow. This was agreed.",
        "Everyone agreed this was disappointing.",
        "The following rules were agreed: None",
        "Upon a roll call vote Ash yea, Reed yea, the resolution was passed.",
        "Since the meeting held on 8 May, while it was agreed that it would be mended, nothing was done.",
        "This has been raised before and it was decided that the cost would be too great.",
        "A look-out request was passed and the banks were searched.",
        "Agreed that the fair was a very good day.",
        "The wording was shown.\n\nAgreed - LB, KA",
        "The Board approved the preceding minutes on July 9, 2018",
        "RECOMMENDED ACTION\nStaff recommends a motion to mend the weir.",
        "He proposed that the minutes be put right to read:\n\n“It was agreed to mend the weir”.",
        "• Ratify proposed staffing for the year\n\n• Review proposed dates",
    ],
)  # fmt: skip
def test_what_is_no_decision_of_this_meeting(words: str) -> None:
    assert rows(words) == []


@pytest.mark.parametrize(
    ("words", "outcome", "movers"),
    [
        (f"Moved by Cr Ash, seconded by Cr Reed\nThat {WISH}.\nLOST", "lost", ("Ash", "Reed")),
        (f"Councillor Ash proposed that {WISH}. This was seconded by Councillor Reed.", "unknown", ("Ash", "Reed")),
        (f"Councillor Ash proposed that {WISH}. There was no seconder.", "not put", ("Ash", None)),
        (f"Moved by Cr Ash that {WISH}. The motion was withdrawn.", "withdrawn", ("Ash", None)),
        (f"Proposed by Cllr Ash;\nSeconded by Cllr Reed;\nAnd Resolved:\n“That {WISH}.”", "carried", ("Ash", "Reed")),
        (f"RESOLVED: That {WISH}. (Cllr L Ash proposed, Cllr M Reed seconded).", "carried", ("L Ash", "M Reed")),
        (f"It was agreed that {WISH}. Clerk to write. Prop LA, 2nd MR, All agreed.", "carried", ("LA", "MR")),
        (f"#16-12-18 H. Moor – L. Fell\nTHAT {WISH}.\nCARRIED", "carried", ("H. Moor", "L. Fell")),
        (f"12-16 Councillor Ash that {WISH} Carried", "carried", ("Ash", None)),
        (f"No: 19/90\nMoved By: Ann Ash\nSeconded By: Bob Reed\nBE IT RESOLVED THAT {WISH}.\nCARRIED",
         "carried", ("Ann Ash", "Bob Reed")),
        (f"MOTION:\nAsh/Reed that {WISH}.\nCARRIED", "carried", ("Ash", "Reed")),
        (f"That {WISH}.\n\nAsh/Reed Carried", "carried", ("Ash", "Reed")),
        (f"Officer Election Commissioner Moor moved that {WISH}. Motion carried.", "carried", ("Moor", None)),
        (f"Moved by Chairperson P Ash, seconded by Deputy Chairperson S Dell:\nThat {WISH}.\nCARRIED", "carried",
         ("P Ash", "S Dell")),
        (f"RESOLVED unanimously on the motion of Clr Ash, seconded Clr Reed that {WISH}.", "carried", ("Ash", "Reed")),
        (f"RESOLVED, on the proposal of Cr Ash, that {WISH}.", "carried", ("Ash", None)),
        (f"Resolved (Cr Ann Ash / Cr Leo Reed)\n\nThat {WISH}.\n\nThe Motion on being put was carried.", "carried",
         ("Ann Ash", "Leo Reed")),
        (f"RESOLVED (moved Cr Ash, seconded Cr Reed) that {WISH}.", "carried", ("Ash", "Reed")),
        (f"Amendment (Cr Ann Ash / Cr Leo Reed)\n\nThat {WISH}.\n\nThe Amendment on being put was lost.\n\nLost",
         "lost", ("Ann Ash", "Leo Reed")),
        (f"Resolution 12/2008\n\nMoved: Cr Ash\nSeconded: Cr Reed\n\nThat {WISH}.", "carried", ("Ash", "Reed")),
        (f"Resolution 12/2008\n\nMoved: Cr Ash\nSeconded: Cr Reed\n\nThat {WISH}.\n\nLost", "lost", ("Ash", "Reed")),
        (f"Motion\n\nMoved: Cr Ash\nSeconded: Cr Reed\n\nThat {WISH}.", "unknown", ("Ash", "Reed")),
    ],
)  # fmt: skip
def test_what_became_of_a_motion(words: str, outcome: str, movers: tuple[str, str | None]) -> None:
    [motion] = motions(words)
    assert (motion.outcome, (motion.moved_by, motion.seconded_by)) == (outcome, movers)
    assert resolved(motion.text) == WISH


def test_behind_the_tag_of_a_motion_and_its_movers_stands_what_they_put() -> None:
    told = "Resolution 12/2008\n\nMoved: Cr Ash\nSeconded: Cr Reed\n\n{}"
    assert [words for _, words in rows(told.format("1. The plan be noted.\n\n2. The mill be sold.\n\nCarried"))] == [
        "The plan be noted",
        "The mill be sold",
    ]
    [motion] = motions(told.format("Council adjourn for the Open Forum.\n\nSpeakers\n\nMr Dell spoke of eels."))
    assert motion.text == "Council adjourn for the Open Forum."


def test_two_names_for_a_title_moved_and_seconded_what_stands_first_below() -> None:
    words = f"RESOLVED THAT {WISH}.\n\nRESOLVED THAT the mill be sold."
    [made] = decide([("A. Ash – B. Reed", words)])
    assert [(d.moved_by, d.seconded_by) for d in made] == [("A. Ash", "B. Reed"), (None, None)]


def test_what_a_motion_is_about_moves_nothing() -> None:
    assert not motions("12-45 Rates: That the rates be raised.\nCARRIED")


def test_a_title_says_what_was_put() -> None:
    for title, words in (
        ("To approve the minutes of 9 May", "Proposed: Cllr Ash. Seconded: Cllr Reed. Carried."),
        ("Approval of the plan", "Moved by Cllr Ash, seconded by Cllr Reed. All in favour."),
    ):
        [row] = resolve(sitting(("7", title, words))).resolutions
        assert row.text == title


def test_movers_right_under_a_title_of_minutes_pass_these() -> None:
    for words in ("Proposed by Cllr Ash, seconded by Cllr Reed.", ": Proposed by Cllr Ash, seconded by Cllr Reed."):
        parsed = resolve(sitting(("2", "Minutes of previous meeting", words)))
        assert [(r.text, r.disposition) for r in parsed.resolutions] == [("Minutes of previous meeting", "confirmed")]
        assert [(m.moved_by, m.seconded_by, m.outcome) for m in parsed.motions] == [("Ash", "Reed", "unknown")]
    assert not resolve(sitting(("3", "Bus shelter", "Proposed by Cllr Ash, seconded by Cllr Reed."))).resolutions


def test_a_record_that_the_chairman_signs_has_no_mover() -> None:
    assert not motions("These were agreed as a true record and signed by the Chairman.")


def test_who_seconds_may_be_told_of_in_passing() -> None:
    [motion] = motions("I will move that the weir be mended.\n\nIn seconding the motion, Cllr Reed spoke of eels.")
    assert motion.seconded_by == "Reed"


def test_the_letter_of_the_next_motion_is_no_word_of_this_one() -> None:
    told = "B. Moved by Ash, seconded by Reed, and carried to adopt the plan for\nFund 2\n"
    assert [words for _, words in rows(told + "C. Moved by Dell, seconded by Ash, and carried to adopt Rule 4.")] == [
        "adopt the plan for Fund 2",
        "adopt Rule 4",
    ]


def test_movers_in_brackets_are_said_of_what_went_before() -> None:
    [motion] = motions("The CC agreed that it be so. (Proposed by GD, seconded by RB)\n• It was decided to drop it.")
    assert (motion.text, motion.moved_by) == ("that it be so.", "GD")


def test_a_day_seconds_nothing() -> None:
    [motion] = motions("It was proposed by Cllr Ash that they meet on 2nd September. Carried.")
    assert (motion.seconded_by, resolved(motion.text)) == (None, "they meet on 2nd September")
    [motion] = motions("Cllr Ash made the motion to move the March 22nd agenda to the full Board. Carried.")
    assert (motion.seconded_by, motion.text) == (None, "to move the March 22nd agenda to the full Board.")


def test_a_motion_of_which_notice_was_given_has_the_seconder_that_it_finds() -> None:
    [motion] = motions(
        "I will move that the weir be mended.\n\nThe Motion was proposed by Cllr Ash and seconded by Cllr Reed."
    )
    assert (motion.moved_by, motion.seconded_by) == ("Ash", "Reed")


def test_who_gave_notice_moves() -> None:
    put = f"Motion submitted by Councillor Ash\n\nI will move that {WISH}.\n\nThe Motion was seconded by Cllr Reed."
    [motion] = motions(put)
    assert (motion.moved_by, motion.seconded_by, motion.outcome) == ("Ash", "Reed", "unknown")


def test_a_motion_that_is_put_off_is_not_put() -> None:
    put = f"I will move that {WISH}.\n\nIt was agreed to refer this Notice of Motion to the Weirs Panel."
    assert rows(put) == [("", "refer this Notice of Motion to the Weirs Panel")]
    assert [m.outcome for m in motions(put)] == ["not put"]


@pytest.mark.parametrize(
    ("told", "votes"),
    [
        ("CARRIED 5/2", Votes(5, 2)),
        ("Motion carried 4-1 (Fell opposed).", Votes(4, 1, names_against=("Fell",))),
        ("Ayes: Ash, Reed. Nays: None. Motion carried.", Votes(2, 0, None, ("Ash", "Reed"))),
        ("In favour: 5\nAgainst: 2\nAbstained: 1\n\nThe motion was carried.", Votes(5, 2, 1)),
        (
            "For: Councillors Ash and Reed. Against: Councillor Fell. Abstained: None. Carried.",
            Votes(2, 1, 0, ("Ash", "Reed"), ("Fell",)),
        ),
        ("Seven votes for, two against, one abstention. Carried.", Votes(7, 2, 1)),
    ],
)
def test_votes(told: str, votes: Votes) -> None:
    [motion] = motions(f"Moved Cr Ash, seconded Cr Reed\n\nThat {WISH}.\n\n{told}")
    assert (resolved(motion.text), motion.votes) == (WISH, votes)


def test_a_lost_amendment_leaves_the_motion() -> None:
    put = (
        f"Moved Cr Ash, seconded Cr Reed\n\nThat {WISH}.\n\nAMENDMENT\n\nMoved Cr Fell, seconded Cr Moor\n\n"
        "That the weir be sold.\n\nThe amendment was put and LOST 2/5\n\nThe motion was put and CARRIED 5/2"
    )
    assert rows(put) == [("", WISH)]
    motion, amendment = motions(put)
    assert (motion.outcome, motion.votes) == ("carried", Votes(5, 2))
    assert (amendment.outcome, amendment.votes, amendment.amends) == ("lost", Votes(2, 5), motion.id)


@pytest.mark.parametrize("before", ["Moved", "AMENDMENT"])
def test_what_was_only_suggested_is_neither_amended_nor_carried(before: str) -> None:
    put = (
        f"Moved Cr Ash, seconded Cr Reed\n\nThat {WISH}.\n\nAMENDMENT\n\nMoved Cr Fell, seconded Cr Moor\n\n"
        "That the weir be sold.\n\nThe amendment was put and LOST 2/5\n\nThe motion was put and CARRIED 5/2"
    )
    told = put.replace(before, f"Cllr Wick suggested that a workshop be held.\n\n{before}", 1)
    motion, amendment = motions(told)
    assert (resolved(motion.text), motion.outcome) == (WISH, "carried")
    assert (amendment.outcome, amendment.amends) == ("lost", motion.id)


def test_a_motion_as_amended_has_the_words_that_carried() -> None:
    put = (
        f"Moved Cr Ash, seconded Cr Reed\n\nThat {WISH}.\n\nAMENDMENT\n\nMoved Cr Fell, seconded Cr Moor\n\n"
        "That the words “in May” be added.\n\nThe amendment was put and CARRIED 5/2\n\n"
        f"The amended motion became the substantive motion:\n\nThat {WISH} in May.\n\nCARRIED 6/1"
    )
    assert rows(put) == [("", f"{WISH} in May")]
    assert [(m.outcome, m.resolution is None) for m in motions(put)] == [
        ("superseded", True), ("carried", True), ("carried", False),
    ]  # fmt: skip


def test_who_moves_on_moves_nothing() -> None:
    said = "Before I move on I want to thank my predecessor. As we move forward I hope to see the weir mended."
    assert not motions(said)
    assert [m.text for m in motions("I will move on behalf of the ward that the weir be mended.")] == [
        "that the weir be mended."
    ]


def test_of_two_who_were_put_up_one_is_elected() -> None:
    put = (
        "Proposed by Councillor Ash;\n\nSeconded by Councillor Reed;\n\n“That Councillor Moor be appointed Mayor.”\n\n"
        "Proposed by Councillor Fell;\n\nSeconded by Councillor Low;\n\n“That Councillor Birch be appointed Mayor.”\n\n"
        "A vote was taken. The outgoing Mayor declared Councillor Tilly Moor elected as Mayor."
    )
    assert rows(put) == [("", "Councillor Moor be appointed Mayor")]
    assert [m.outcome for m in motions(put)] == ["carried", "lost"]


def test_several_of_those_put_up_are_elected() -> None:
    put = "".join(
        f"Proposed by Cllr Ash;\n\nSeconded by Cllr Reed;\n\n“That Councillor {name} be appointed to the Panel.”\n\n"
        for name in ("Moor", "Tansy", "Birch")
    )
    told = put + "The Mayor declared Councillors Moor and Birch appointed to the Panel."
    assert [m.outcome for m in motions(told)] == ["carried", "lost", "carried"]


def test_a_resolution_says_what_made_it_one() -> None:
    bases = [
        (f"RESOLVED: That {WISH}.", "resolved"),
        (f"It was agreed that {WISH}.", "agreed"),
        (f"Moved Cr Ash, seconded Cr Reed\nThat {WISH}.\nCARRIED", "carried"),
        (f"RECOMMENDED TO COUNCIL: That {WISH}.", "recommended"),
        (f"That {WISH}.", "plain"),
    ]
    assert [resolve(minute(words)).resolutions[0].basis for words, _ in bases] == [basis for _, basis in bases]


def test_who_is_named_before_a_label_without_having_moved_anything_is_no_mover() -> None:
    assert motions("Pursuant to section 1 of the Public Bodies Act it was resolved that the weir be mended.") == ()
    [motion] = motions("On the motion of Cllr Ash, RESOLVED that the weir be mended.")
    assert motion.moved_by == "Ash"
    [motion] = motions("It was moved and seconded: That the weir be mended. The motion was defeated.")
    assert (motion.text, motion.outcome) == ("That the weir be mended.", "lost")
