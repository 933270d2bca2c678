"""Every word that a decision can turn on: who decides, how, what it does, what became of what was put.

One line of words for each kind; each word is read in a sentence of its own.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import listed, minute, sitting
from golden import resolved
from minutes_cli.model import Disposition, Motion
from minutes_cli.parse.decisions.dispositions import disposition, of_minutes
from minutes_cli.parse.decisions.resolutions import resolve

WISH = "the weir be mended"


def texts(words: str) -> list[str]:
    """Return the words of each resolution of a minute."""
    return [resolved(row.text) for row in resolve(minute(words)).resolutions]


def motions(words: str) -> list[Motion]:
    """Return what was put in a minute."""
    return [replace(m, text=resolved(m.text)) for m in resolve(minute(words)).motions]


def unread(tellings: list[str], wanted: str = WISH) -> list[str]:
    """Return those tellings of which not just one decision in the wanted words is read."""
    return [telling for telling in tellings if texts(telling) != [wanted]]


ADVERBS = listed("""
        unanimously also then further therefore subsequently duly accordingly furthermore hereby again thus finally
        formally generally consequently
    """)
ADVERBS += ["in principle", "in principal", "by consensus", "however", "all", "both"]


def test_however_it_was_agreed() -> None:
    verbs = listed("agreed resolved decided determined AGREED RESOLVED DECIDED")
    assert unread([f"It was {adverb} {verb} that {WISH}." for verb in verbs for adverb in ADVERBS]) == []
    assert unread([f"IT WAS {verb} THAT {WISH}." for verb in verbs[:4]]) == []
    behind = listed("with the proposal|with this suggestion|with the recommendation|with a motion")
    assert unread([f"Members agreed {words} that {WISH}." for words in behind]) == []
    by = listed("by 5 votes to 2|by all those present|by everyone present|by the members")
    assert unread([f"It was agreed {words} that {WISH}." for words in by]) == []
    assert unread([f"It was agreed {a} that {WISH}." for a in ("unanimously", "in principle", "by consensus")]) == []
    on = ["on the proposal of Cllr Ash", "on the motion of Cllr Ash, seconded by Cllr Reed"]
    assert unread([f"It was agreed {words} that {WISH}." for words in on]) == []


WHO = listed("""
        Members Councillors Councilors Cllrs Council Committee Board Trustees Governors Panel Forum Cabinet
        Executive Meeting Commission Commissioners Senate Everyone PC Group
    """)


def test_whoever_agreed() -> None:
    told = [*(f"{who} agreed that {WISH}." for who in WHO), *(f"The {who} agreed that {WISH}." for who in WHO)]
    told += [f"The {who.lower()} agreed that {WISH}." for who in WHO if who not in ("PC", "Group")]
    told += [
        f"{before} agreed that {WISH}."
        for before in ("All Members", "Both Councillors", "All", "We", "The Full Council")
    ]
    told += [
        f"{before} agreed that {WISH}."
        for before in ("The Parish Council", "The Town Council", "Those members present")
    ]
    told += [
        f"{before} agreed that {WISH}." for before in ("The Community Council", "The elected members", "All present")
    ]
    told += [f"{before} agreed that {WISH}." for before in ("Members present", "Councillors all", "All in favour")]
    told += [f"After a debate, and all in favor agreed that {WISH}."]
    assert unread(told) == []


def test_whatever_a_body_did() -> None:
    did = listed("approved accepted adopted ratified endorsed elected appointed co-opted confirmed")
    told = [f"The Council {adverb} {verb} the new rules" for verb in did for adverb in ADVERBS if verb != "confirmed"]
    told += ["The Council confirmed the minutes"]
    assert [words for words in told if texts(f"{words}.") != [words]] == []
    told = [f"{who} adopted the new rules" for who in WHO if who != "Everyone"]
    assert [words for words in told if texts(f"{words}.") != [words]] == []


def test_a_body_in_capitals() -> None:
    nouns = "BOARD COMMITTEE COUNCIL PANEL FORUM TRUST COMMISSION AUTHORITY GOVERNORS GROUP PARTNERSHIP"
    assert [noun for noun in nouns.split() if len(texts(f"The LOCKS {noun} noted the update.")) != 1] == []
    verbs = listed("noted agreed approved resolved accepted endorsed adopted decided NOTED AGREED")
    assert [verb for verb in [*verbs, "APPROVED"] if len(texts(f"The LOCKS BOARD {verb} the update.")) != 1] == []


def test_whatever_was_done() -> None:
    done = listed("""
        agreed approved adopted accepted ratified endorsed confirmed signed passed elected re-elected reelected
        co-opted coopted appointed proposed nominated
    """)
    told = [f"The new rules were {verb}" for verb in done[:6]]
    told += [f"The minutes were {verb}" for verb in [*done[:9], "taken as read"]]
    assert [words for words in told if texts(f"{words}.") != [words]] == []
    told = [f"Mr Heron was {verb}" for verb in done[9:15]]
    assert [words for words in told if texts(f"{words} Treasurer.") != [f"{words} Treasurer"]] == []
    told = [f"The new rules were {adverb} adopted" for adverb in ADVERBS if adverb not in ("all", "both")]
    assert [words for words in told if texts(f"{words}.") != [words]] == []
    told = [f"The new rules were {first} and adopted" for first in ("read", "seen", "circulated", "taken as read")]
    assert [words for words in told if texts(f"{words}.") != [words]] == []
    things = listed("The rules|All rules|Both rules|Draft rules|Final accounts|Minutes")
    assert [thing for thing in things if texts(f"{thing} were adopted.") != [f"{thing} were adopted"]] == []


def test_what_only_describes_a_thing() -> None:
    between = listed("""
        which who that when if because although had has have said reported advised stated asked noted where whether
        it he she they would will
    """)
    told = [f"The rules {word} he had read were adopted." for word in between]
    assert [words for words in told if words.rstrip(".") in texts(words)] == []


def test_on_whose_proposal() -> None:
    for on in listed("On Upon Following By ON UPON"):
        for what in listed("proposal motion proposition PROPOSAL MOTION"):
            told = f"{on} the {what} of Cllr Ash, seconded by Cllr Reed, it was agreed that {WISH}."
            assert texts(told) == [WISH], told
            assert [(m.moved_by, m.seconded_by) for m in motions(told)] == [("Ash", "Reed")], told
    for of in listed("of|by|from|made by|put by"):
        told = f"On a motion {of} Cllr Ash, seconded by Cllr Reed, it was agreed that {WISH}."
        assert [(m.text, m.moved_by) for m in motions(told)] == [(WISH, "Ash")], told
    for made in listed("duly made|properly moved|regularly moved|made|moved"):
        assert unread([f"On motion {made} and seconded, it was agreed that {WISH}."]) == [], made


def test_whatever_a_body_voted() -> None:
    on = "On the motion of Cllr Ash, seconded by Cllr Reed, the Board"
    for verb in listed("approved adopted noted accepted endorsed directed authorised authorized granted"):
        assert [m.moved_by for m in motions(f"{on} {verb} the lease.")] == ["Ash"], verb
    for voted in listed("voted|voted 3-0|voted unanimously|voted by a show of hands"):
        assert unread([f"{on} {voted} to mend the weir."], "mend the weir") == [], voted
    for put in ("proposed", "moved", "suggested"):
        assert [m.text for m in motions(f"On the motion of Cllr Ash, it was {put} that {WISH}. Agreed.")] == [WISH], put


def test_it_was_put() -> None:
    for put in listed("proposed moved PROPOSED MOVED"):
        for by in (" by Cllr Ash and seconded by Cllr Reed", " and duly seconded", " by Cllr Ash and agreed"):
            assert unread([f"It was {put}{by} that {WISH}. Carried."]) == [], put + by
    for out in listed("agreed carried resolved approved AGREED RESOLVED"):
        told = f"It was proposed by Cllr Ash, seconded by Cllr Reed and {out} that {WISH}."
        assert [(m.text, m.outcome) for m in motions(told)] == [(WISH, "carried")], told
    for adverb in listed("also then further duly formally therefore subsequently"):
        assert unread([f"It was {adverb} proposed by Cllr Ash and seconded by Cllr Reed that {WISH}. Carried."]) == []


def test_somebody_proposed() -> None:
    for first in listed("also then further formally again previously subsequently therefore had"):
        told = f"Cllr Ash {first} proposed that {WISH}, seconded by Cllr Reed. Agreed."
        assert [(m.text, m.moved_by) for m in motions(told)] == [(WISH, "Ash")], first
    for verb in listed("proposed moved MOVED PROPOSED"):
        told = f"Cllr Ash {verb} that {WISH}, seconded by Cllr Reed. Agreed."
        assert [(m.text, m.moved_by) for m in motions(told)] == [(WISH, "Ash")], verb
    for wish in listed("requested|suggested|recommended|asked|called for|sought"):
        what = "a new weir" if wish in ("called for", "sought") else f"that {WISH}"
        told = f"Cllr Ash {wish} {what}, seconded by Cllr Reed. Agreed."
        assert [m.moved_by for m in motions(told)] == ["Ash"], wish
    for who in listed("He She They Members"):
        assert unread([f"{who} proposed that {WISH}, seconded by Cllr Reed. Agreed."]) == [], who
    for off in listed("by into from out away forward in up house 3"):
        assert motions(f"Mr Ash moved {off} the mill in May.") == [], off


TITLES = listed("""
        Councillor Councillors Cllr Cllrs Clir Clr Cr Cmhlr Mr Mrs Ms Miss Dr Sir Lady Ald Alderman Rev Prof Hon Fr
        Sgt Supt Insp
    """)


def test_whoever_moved() -> None:
    for title in TITLES:
        told = f"Proposed by {title} Ash, seconded by {title} Reed and agreed that {WISH}."
        assert [m.text for m in motions(told)] == [WISH], title
    for title in listed("Councillor Cllr Clr Cr Mr Mrs Ms Miss Dr Sir Lady Alderman Rev Prof"):
        told = f"Proposed by {title} Ash, seconded by {title} Reed and agreed that {WISH}."
        assert [(m.moved_by, m.seconded_by) for m in motions(told)] == [("Ash", "Reed")], title
    for title in listed("Trustee Commissioner Director Supervisor Selectman Councilman Councilwoman Member"):
        told = f"Moved by {title} Ash, seconded by {title} Reed, that {WISH}. Carried."
        assert [(m.moved_by, m.seconded_by) for m in motions(told)] == [("Ash", "Reed")], title
    for title in listed("Board Member|Vice-Chair|Chairman|Chairwoman|President|Councilmember|Vice President"):
        told = f"Moved by {title} Ash, seconded by {title} Reed, that {WISH}. Carried."
        assert [(m.moved_by, m.seconded_by) for m in motions(told)] == [("Ash", "Reed")], title
    for name in listed("Heron|van Heron|de Heron|der Heron|von Heron|la Heron|J. Heron|J. P. Heron"):
        told = f"Cllr {name} proposed that {WISH}, seconded by Cllr Reed. Agreed."
        assert [m.moved_by for m in motions(told)] == [name], name


def test_however_it_was_seconded() -> None:
    for word in listed("seconded by|Seconded by|SECONDED BY|second:|2nd|2nded by|Sec’d by|Secd"):
        told = f"Proposed by Cllr Ash, {word} Cllr Reed and agreed that {WISH}."
        assert [(m.moved_by, m.seconded_by) for m in motions(told)] == [("Ash", "Reed")], word
    for this in listed("This|The motion|The proposal|That|It|The amendment|The suggestion|The nomination"):
        told = f"Cllr Ash proposed that {WISH}. {this} was duly seconded by Cllr Reed and agreed."
        assert [(m.moved_by, m.seconded_by) for m in motions(told)] == [("Ash", "Reed")], this
    for behind in listed("the motion|it|this|that|and all agreed|his motion|her motion"):
        told = f"Cllr Ash proposed that {WISH}. Cllr Reed seconded {behind}. Carried."
        assert [(m.moved_by, m.seconded_by) for m in motions(told)] == [("Ash", "Reed")], behind


def test_whoever_heads_a_motion() -> None:
    for head in listed("Moved by|MOVED by|Proposed by|PROPOSED BY|Mover:|MOVER:|Proposer:|PROPOSER:|Prop:"):
        told = f"{head} Cllr Ash\nSeconder: Cllr Reed\nThat {WISH}.\nCarried"
        assert [(m.moved_by, m.seconded_by) for m in motions(told)] == [("Ash", "Reed")], head


FATES = {
    "not put": """
        no seconder|no second|not seconded|failed for lack of a seconder|died for want of a seconder|lapsed|
        did not receive a second|was ruled out of order
    """,
    "lost": """
        lost|LOST|defeated|DEFEATED|failed|Failed|FAILED|fell|was negatived|was rejected|was not carried|
        was not agreed|was not passed|was not adopted|did not carry|was not successful|was NOT CARRIED
    """,
    "withdrawn": "was withdrawn|WITHDRAWN|was withdrawn by him",
    "superseded": "was superseded",
    "carried": (
        "carried|CARRIED|was carried|carries|passes|passed|PASSED|was adopted|was agreed|was approved|"
        "was successful|ADOPTED"
    ),
}


@pytest.mark.parametrize("outcome", FATES)
def test_what_became_of_what_was_put(outcome: str) -> None:
    fates = [" ".join(fate.split()) for fate in FATES[outcome].split("|")]
    told = [f"Cllr Ash proposed that {WISH}, seconded by Cllr Reed. The motion {fate}." for fate in fates]
    assert [words for words in told if [m.outcome for m in motions(words)] != [outcome]] == []
    if outcome in ("lost", "carried"):
        whats = listed("motion|amended motion|original motion|substantive motion|proposal|main motion|MOTION")
        whats += listed("notice of motion|above motion|first motion|second motion|revised motion")
        fate = "was lost" if outcome == "lost" else "was carried"
        told = [f"Cllr Ash proposed that {WISH}, seconded by Cllr Reed. The {what} {fate}." for what in whats]
        assert [words for words in told if [m.outcome for m in motions(words)] != [outcome]] == []


def test_a_verdict_in_a_word() -> None:
    carried = """
        CARRIED|Carried|carried|AGREED|Agreed|PASSED|Passed|Approved|APPROVED|All ayes|Unanimous|
        UNANIMOUS|Nem con|Nem. con.|All in favour|All in favor|All agreed|Members all agreed|This was agreed|
        This is agreed|It was agreed|Were agreed|Formally agreed|Duly carried|Vote: carried|Result: carried|
        Outcome: carried|Councillors agreed|Was agreed
    """
    for fate in carried.split("|"):
        told = f"Cllr Ash proposed that {WISH}, seconded by Cllr Reed. {' '.join(fate.split())}."
        assert [m.outcome for m in motions(told)] == ["carried"], told
    for fate in listed("LOST Lost DEFEATED Defeated FAILED Failed"):
        assert [m.outcome for m in motions(f"Cllr Ash proposed that {WISH}, seconded by Cllr Reed. {fate}.")] == [
            "lost"
        ], fate
    for fate in ("WITHDRAWN", "Withdrawn"):
        told = f"Cllr Ash proposed that {WISH}, seconded by Cllr Reed. {fate}."
        assert [m.outcome for m in motions(told)] == ["withdrawn"], fate
    for fate in listed("No seconder|There was no seconder|There were no seconders|No second"):
        assert [m.outcome for m in motions(f"Cllr Ash proposed that {WISH}. {fate}.")] == ["not put"], fate


def test_whoever_was_elected() -> None:
    hows = listed("elected|duly elected|thereby elected|therefore elected|then elected|unanimously elected")
    assert [how for how in hows if len(texts(f"Cllr Ash was {how} Chair.")) != 1] == []
    hows += listed("deemed to be elected|deemed elected|co-opted|appointed|chosen")
    told = [
        f"Cllr Ash was proposed by Cllr Reed. Cllr Coe was proposed by Cllr Dell. Cllr Coe was {how}." for how in hows
    ]
    assert [words for words in told if [m.moved_by for m in motions(words) if m.outcome == "carried"] != ["Dell"]] == []


DOES: tuple[tuple[Disposition, str], ...] = (
    ("thanked", "Mr Heron be thanked|Mr Heron be congratulated|a vote of thanks be given|thanks be sent to him"),
    (
        "confirmed",
        ("the lease be confirmed|the minutes be agreed|the minutes be adopted|the minutes be received"),
    ),
    (
        "deferred",
        (
            "the item be deferred|the item be postponed|the item be adjourned|the item be held over|"
            "the item be withdrawn"
        ),
    ),
    (
        "rejected",
        ("the bid be rejected|the bid be refused|the bid be declined|the bid be not approved|the bid be not agreed"),
    ),
    (
        "rejected",
        (
            "the bid be not supported|the bid be not granted|the bid be not accepted|the bid be not adopted|"
            "it be not permitted"
        ),
    ),
    ("referred", "the bid be referred to Cabinet|the bid be remitted to Cabinet|the bid be forwarded to Cabinet"),
    (
        "requested",
        ("he be requested to go|he be asked to go|he be invited to go|he be instructed to go|he be directed to go"),
    ),
    (
        "requested",
        ("he be required to go|he be urged to go|he be commissioned to go|he be authorised to go|he be tasked to go"),
    ),
    ("delegated", "it be delegated to him|he be authorised|he be empowered"),
    ("recommended", "it be recommended to Cabinet"),
    (
        "appointed",
        ("he be appointed|he be elected|he be nominated|he be re-elected|he be reelected|he be co-opted|he be coopted"),
    ),
    ("noted", "it be noted|it be acknowledged|it be received|it be welcomed|it be recorded"),
    ("approved", "it be approved|it be agreed|it be endorsed|it be adopted|it be accepted|it be granted|it be renewed"),
    ("approved", "it be ratified|it be supported|it be permitted"),
    ("approved", "payments of £5 be authorised|expenditure of £5 be authorised|cheques for £5 be authorised"),
    (
        "approved",
        (
            "invoices for £5 be authorised|accounts for £5 be authorised|spending of £5 be authorised|"
            "purchase of it be authorised"
        ),
    ),
    ("approved", "accounts accepted for payment|accounts approved for payment|accounts passed for payment"),
    ("approved", "accounts agreed for payment|accounts authorised for payment"),
    (
        "approved",
        "The fund was authorised|it authorised spending on it|it authorised the printing of £5",
    ),
    ("delegated", "The Chair was authorised, with the Clerk, to spend £5"),
    ("approved", "approval of the lease|acceptance of the lease|adoption of the lease"),
    (
        "deferred",
        (
            "the bid be continued to the next meeting|the bid be continued for a cycle|"
            "the bid be continued to allow talks"
        ),
    ),
    ("deferred", "the bid be continued to enable talks"),
    (
        "other",
        (
            "the meeting be adjourned|the meeting is now adjourned|the meeting stand adjourned|"
            "the meeting was hereby adjourned"
        ),
    ),
    (
        "appointed",
        ("Mr Heron was proposed as chair|Mr Heron was nominated for president|Mr Heron was proposed for treasurer"),
    ),
    (
        "appointed",
        (
            "Mr Heron was proposed as secretary|Mr Heron was nominated as the vice-chair|"
            "Mr Heron was proposed to be mayor"
        ),
    ),
    (
        "approved",
        (
            "that the approval of the Council be and is hereby given to the sale|that consent be given|"
            "that permission be granted to the Guides|the approval was proposed|its approval|their adoption|"
            "formal acceptance of the lease|that sanction be hereby given|that the agreement of the members was given|"
            "That the Council grant permission|we give our consent|that the board gives its approval|"
            "the payment was again agreed to|the bill was then also approved|to pay the bill|to purchase two oars|"
            "to buy oars|that we award the tender to Ash Ltd|to donate £40|that the Council spend £40|"
            "that the Parish Council should contribute £40|to reimburse Cllr Ash|"
            "That the Township of Holm also supports the bid|That the County further endorses it"
        ),
    ),
    (
        "appointed",
        (
            "that Cllr Reed be Chairman|that Cllr Reed remain as Chair|that Cllr Reed should continue as Vice-Chair|"
            "that Cllr Reed act as interim chairman|that Cllr Reed will serve as treasurer|that Cllr Reed be Mayor|"
            "Cllr Reed was re-appointed to the Board|that Cllr Reed be re-nominated|that Cllr Reed stand as secretary|"
            "that Cllr Reed be the new president"
        ),
    ),
    (
        "requested",
        (
            "that the mill be required to plant a hedge|that this Council calls on the Minister|we call upon the mill|"
            "that Holm City and County Council call on the mill|Holm and Weir District Board urges the mill|"
            "that the Vice Chairman should write to the mill asking for a rail|"
            "that we write to the mill and request a rail|"
            "that this Council write to the Minister for Mills, the mill and its owner and request an extension|"
            "that the yard staff would request a quote|to contact the mill to ask for keys"
        ),
    ),
    ("deferred", "to discuss further in May|to discuss this again at the next meeting"),
    ("approved", "Payments were proposed for approval|the list was moved for payment"),
    ("approved", "that the Council of the Corporation of the Township of Holm supports the 2021 Census"),
    ("other", "a change of zone will be required to keep the bats|that the Treasurer continue to pay"),
)


@pytest.mark.parametrize(("kind", "tellings"), DOES)
def test_what_a_resolution_does(kind: Disposition, tellings: str) -> None:
    assert {words: disposition(words) for words in tellings.split("|")} == dict.fromkeys(tellings.split("|"), kind)


OPENS: tuple[tuple[Disposition, str], ...] = (
    ("noted", "note notes noted receive receives received welcome welcomes welcomed"),
    (
        "approved",
        ("approve approves approved agree agrees agreed endorse endorses endorsed adopt adopts adopted accept accepts"),
    ),
    (
        "approved",
        (
            "accepted grant grants granted allocate allocates allocated ratify ratifies ratified support "
            "supports supported"
        ),
    ),
    ("approved", "pass passes passed"),
    ("confirmed", "confirm confirms confirmed"),
    ("recommended", "recommend recommends recommended"),
    ("referred", "refer refers referred"),
    ("appointed", "appoint appoints appointed elect elects elected"),
    ("delegated", "delegate delegates delegated authorise authorises authorised"),
    ("deferred", "defer defers deferred"),
    ("rejected", "reject rejects rejected refuse refuses refused"),
    ("thanked", "thank thanks thanked"),
    (
        "requested",
        (
            "request requests requested ask asks asked instruct instructs instructed invite invites invited urge "
            "urges urged"
        ),
    ),
)


@pytest.mark.parametrize(("kind", "verbs"), OPENS)
def test_what_the_verb_that_opens_a_resolution_does(kind: Disposition, verbs: str) -> None:
    told = [f"{before}{verb} the bid of the mill" for verb in verbs.split() for before in ("to ", "the Committee ", "")]
    assert [words for words in told if disposition(words) != kind] == []


def test_whoever_does_it() -> None:
    whose = listed("the Parish Council|this Town Council|the full Council|the County Council|the District Council")
    whose += listed("the City Council|members|councillors|Cllrs|the JPC|we|the meeting|the trustees")
    told = [
        f"that {who} {how}support the bid of the mill"
        for who in whose
        for how in ("", "do ", "does ", "hereby ", "unanimously ")
    ]
    assert [words for words in told if disposition(words) != "approved"] == []


def test_minutes_are_confirmed() -> None:
    for verb in listed("approved|agreed|adopted|accepted|confirmed|signed|received|taken as read"):
        for be in ("be", "are", "were"):
            assert disposition(f"the minutes of 4 May {be} duly {verb}") == "confirmed", verb
        assert disposition(f"the Minute of 4 May was {verb}") == "confirmed", verb
    for verb in listed("approve confirm agree accept adopt sign"):
        assert disposition(f"to {verb} the draft minutes") == "confirmed", verb
    for noun in listed("acceptance adoption approval signing"):
        assert disposition(f"{noun} of the last minutes") == "confirmed", noun
    for kind in ("true", "correct", "accurate"):
        assert disposition(f"they are a {kind} record") == "confirmed", kind
    for words in listed("they be approved|these be agreed|it be adopted|both be accepted|the record be approved"):
        assert of_minutes(f"That {words}") == "confirmed", words
    for word in listed("Approved|Agreed|Accepted|Adopted|the draft be approved"):
        assert of_minutes(word) == "confirmed", word


def test_made_as_a_motion() -> None:
    for made in listed("made|makes|offered|offers|put forward|presented"):
        for first in ("", "also ", "then ", "further ", "again ", "now "):
            told = f"Mr Ash {first}{made} a motion to mend the weir. Mr Reed seconded. Carried."
            assert [(m.text, m.moved_by) for m in motions(told)] == [("mend the weir", "Ash")], told
    for verb in ("motioned", "moves"):
        told = f"Mr Ash {verb} to mend the weir. Mr Reed seconded. Carried."
        assert [(m.text, m.moved_by) for m in motions(told)] == [("mend the weir", "Ash")], told
    for made in listed("made|moved|proposed|offered|put|put forward|duly made"):
        told = f"A motion to mend the weir was {made} by Mr Ash and seconded by Mr Reed. Carried."
        assert [(m.text, m.moved_by) for m in motions(told)] == [("mend the weir", "Ash")], told
    for verb in listed("""
        Adopted Approved Accepted Ratified Authorised Authorized Denied Awarded Appointed Elected Confirmed Endorsed
        Filed Tabled Granted Rejected Referred Deferred Postponed Introduced Waived Rescinded
    """):
        assert texts(f"Action: {verb} the lease") == [f"{verb} the lease"], verb
    assert texts("Action taken: Received and filed the lease") == ["Received and filed the lease"]
    for who in ("Board", "Council", "Committee"):
        assert texts(f"{who} Action: Adopted the lease") == ["Adopted the lease"], who
    for verb in listed("Agreed Approved Accepted Adopted Confirmed"):
        assert len(texts(f"{verb} and signed.")) == 1, verb
        assert len(texts(f"{verb} as a true record.")) == 1, verb
        assert len(texts(f"{verb} as an accurate record.")) == 1, verb
    for office in listed("Chair|Vice-Chair|Deputy Chair|Co-Chair|President|Treasurer|Secretary|Clerk"):
        for verb in listed("approved agreed elected carried accepted"):
            assert len(texts(f"JS for {office} - {verb}")) == 1, (office, verb)


def test_told_of_another_day_or_body() -> None:
    when = listed("At the last meeting|At our previous meeting|At an earlier meeting|In the recent meeting|Last month")
    when += listed("Last year|Previously|At the May meeting|From the last meeting|At its June 2019 meeting")
    assert [words for words in when if texts(f"{words} it was agreed that {WISH}.")] == []
    for month in listed("January February March April May June July August September October November December"):
        assert texts(f"At the {month} meeting it was agreed that {WISH}.") == [], month
    for had in listed("had been|had previously|had already|has already"):
        assert texts(f"Members {had} agreed that {WISH}.") == [], had
    for body in listed("County|Borough|District|City|Regional|Riverside|Riverside Town"):
        assert texts(f"{body} Council agreed that {WISH}.") == [], body
    for before in listed("if when once until whether after where"):
        assert texts(f"He would say more {before} members agreed that {WISH}.") == [], before


def test_a_view_is_no_decision() -> None:
    facts = listed("""
        was were is are had has have needed did does do remains remained seems seemed appears appeared felt got made
        looked
    """)
    told = [f"It was agreed that the weir {fact} in a poor way." for fact in facts]
    assert [words for words in told if texts(words)] == [words for words in told if "remains" in words]
    modal = listed("would will should shall must may might can cannot could")
    told = [f"It was agreed that the weir {word} be mended." for word in modal]
    assert [words for words in told if len(texts(words)) != 1] == []
    kept = listed("no amendments were necessary|no changes were needed|no objections were raised|no comments were made")
    kept += ["no further action was required", "no action was needed", "no amendment was made"]
    assert [words for words in kept if len(texts(f"It was agreed that {words}.")) != 1] == []


def test_by_whom_something_was_done_that_is_no_decision() -> None:
    for who in listed("Members|members|Council|Councillors|Parish Council|Committee|Board|Meeting|Trustees"):
        assert len(texts(f"The plan was approved by the {who}.")) == 1, who
    for who in listed("all|everyone|those present|a vote|a majority|a show of hands|the Chair|the Clerk"):
        assert len(texts(f"The plan was approved by {who}.")) == 1, who
    assert texts("The plan was approved by the Minister.") == []


def test_planning_titles_take_no_decision_of_others() -> None:
    told = resolve(sitting(("7", "PLANNING", "Permission was granted by the Borough."))).resolutions
    assert told == ()


def test_who_is_appointed_by_a_decision_and_who_only_works_for_the_body() -> None:
    firms = listed("consultants contractors architects engineers surveyors solicitors auditors")
    told = [f"The firm of {word} were appointed in May." for word in firms]
    assert [words for words in told if resolve(minute(words)).resolutions] == []
    assert len(resolve(minute("Mr Heron was appointed Warden.")).resolutions) == 1


def test_motion_and_second() -> None:
    for what in listed("""
        Motion and second|Motion and seconded|MOTION AND SECOND|A motion was made and seconded|There was
        a motion and a second
    """):
        assert texts(f"{what} to mend the weir. Carried.".replace("AND SECOND", "and SECOND")) == ["mend the weir"], (
            what
        )
    assert texts("MOTION and SECONDED to mend the weir. Carried.") == ["mend the weir"]
    for by in listed("""
        Motion by Ash|There was a motion by Ash|Motion made by Ash|Motion was offered by Ash|The motion
        was duly made by Ash|A motion is put by Ash|MOTION by Ash
    """):
        for second in listed("second by Reed|Second by Reed|SECOND by Reed|2nd by Reed|seconded by Reed|Sec’d by Reed"):
            told = f"{by}, {second}, to mend the weir. Carried."
            assert [(m.text, m.moved_by, m.seconded_by) for m in motions(told)] == [("mend the weir", "Ash", "Reed")], (
                told
            )
    for short in (
        "M/S/C (Ash/Reed)",
        "M/S/P (Ash/Reed)",
        "MSC (Ash/Reed)",
        "MSP (Ash/Reed)",
        "M/S (Ash/Reed)",
        "M/S/A Ash/Reed",
    ):
        assert [m.moved_by for m in motions(f"{short} to mend the weir. Carried.")] == ["Ash"], short


def test_where_the_sentence_that_decides_ends() -> None:
    behind = listed("""
        Proposed Cllr Ash|Proposer Cllr Ash|Seconded Cllr Reed|Cllr Ash proposed it|Prop Cllr Ash|
        Carried|CARRIED|Unanimous|All in favour|All were in favor|All agreed|All aye|All voted|There
        was a tie|Votes: 4|Voting: 4|It was late|Moved Ash|Action Clerk|ACTION Clerk|Ayes: 4|Yeas:
        4|Nays: 4|For: 4|Against: 4|In favour: 4|Abstained: 1|Ash was late|They were late|Ash had
        gone|Ash has gone|Ash said so|Ash asked why|Ash thanked them|Ash reported it|Ash abstained|
        Ash voted|Ash requested it|Ash wished it
    """)
    told = [f"RESOLVED: That the weir be mended. {words}." for words in behind]
    assert [words for words in told if texts(words) != ["the weir be mended"]] == []


def test_what_stands_between_a_label_and_what_was_resolved() -> None:
    tails = listed("""
        unanimously|UNANIMOUSLY|nem con|nem. con.|accordingly|(5 to 2)|by 5 votes to 2|with 5 votes
        in favour|by a vote of 5 to 2|by 5 votes for|on the chair’s casting vote|by the mayor’s vote|
        with the casting vote|TO RECOMMEND|to RECOMMEND to Council|TO COUNCIL|to the Cabinet|to the
        CABINET|to the Board|to the BOARD|to the Executive|to the EXECUTIVE|to the Finance Committee|
        to the COMMITTEE|to Full Council
    """)
    told = [f"RESOLVED {tail}: That the weir be mended." for tail in tails]
    assert [words for words in told if texts(words) != ["the weir be mended"]] == []


def test_what_only_may_be_is_not_decided() -> None:
    modals = listed("to will would can could may should must shall might cannot not")
    for modal in modals:
        for now in ("", "also ", "then ", "now "):
            assert disposition(f"that the oars which {modal} {now}be approved be refused") == "rejected", (modal, now)
