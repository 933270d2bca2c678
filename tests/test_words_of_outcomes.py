"""Every word by which a sentence tells what became of something, and a paper that it tells what was done.

One line of words for each kind; each word is read in a sentence of its own.
"""

from __future__ import annotations

import pytest

from builders import listed
from minutes_cli.parse.segments.kind import reads_as
from minutes_cli.words.outcomes import outcome


def tells(sentence: str) -> str | None:
    """Return what a sentence says became of something."""
    found = outcome(sentence)
    return found and found.tells


def kind(sentence: str) -> str | None:
    """Return of what kind that is which a sentence says is done."""
    found = outcome(sentence)
    return found.kind if found and found.tells == "done" else None


ENDED = """
    The order was rescinded|The order was revoked|The plan was abandoned|The plan was discontinued|The
    plan is superseded|It was overtaken by events|It is no longer required|It is no longer needed|It is no
    longer necessary|It would no longer be pursued|It is no longer proceeding|It is no longer going ahead|
    It is no longer relevant|It is no longer applicable|It is no longer wanted|It is no longer being
    progressed|It is no longer viable|It is no longer feasible|It was agreed not to proceed|It was agreed
    not to pursue it|It was agreed never to go ahead|We chose not to progress it|We chose not to take this
    any further|We chose not to take it any further|We chose not to take the matter any further|This would
    not be pursued|This was not being proceeded with|It has not been progressed further|It is not now being
    taken further|It is not being taken any further|It is not proceeding|It is not going ahead|It would
    not proceed|It would not go ahead|The plan has been withdrawn|The proposal was dropped|The project had
    been cancelled|The idea is now shelved|The scheme was scrapped|The matter was dropped|The request was
    withdrawn|The application has since been withdrawn|The motion was withdrawn|The item was withdrawn|The
    plans have been dropped|The items are therefore dropped|No further action is needed|No further action
    was taken|No further action will follow|No further action would help|No further action to be taken|No
    further action needed|No further action required|No further action can be taken|No further action could
    be taken|No further action should be taken|No further action at this time
"""
NOT_DONE = """
    It has not come|They have not come|He had not come|He did not come|It hasn’t come|They haven’t come|
    He hadn’t come|He didn’t come|It is not yet here|It is not been here|They are not done|It was not
    complete|It was not finished|They were not available|It is not working|It is not in place|It is not
    ready|It is not forthcoming|It is not mended|It isn’t mended|They aren’t ready|He could not do it|He
    cannot do it|He couldn’t do it|Oars not received|Oars never received|Oars not replied to|Oars not
    heard of|Oars not responded to|Oars not happened|Oars not arrived|Oars not yet there|Oars yet to
    come|None as yet|No oar has come|Nothing was had|None have come|Nobody had come|Neither is here|No
    reply|No response|No answer|No further word|No news|No update|No progress|No feedback|No report|
    No communication|No contact|No quote|No quotes|No quotation|No quotations|No date|No information|
    Nothing further|Nothing more|Nothing new|Nothing to report|Nothing heard|He is still to come|It is
    still not here|Still no oar|He still awaits|We still wait|Still outstanding|He still needs it|It is
    still being done|It is still in hand|It is still ongoing|He is still trying|She is still chasing|It
    is still under way|He is still looking|It is still a hope|It is still required|It is still open|It is
    still unresolved|It still has to come|It still had to come|They still have to come|It is still the
    case|It is still pending|It still continues|We await it|It is awaited|He awaits it|She is awaiting
    it|He is waiting for it|He is waiting on it|He is waiting to go|It is outstanding|It is ongoing|It
    is on-going|It is on going|It is in progress|It is in hand|It is in train|It is pending|It is
    underway|It is under way|It is unresolved|It is incomplete|It is overdue|It is deferred|It is
    postponed|It is rescheduled|It is carried forward|It is carried over|It is c/f|It is held over|It is
    put back|It is put off|It is left until May|It is left over until May|It is adjourned to May|It is
    adjourned until May|It is delayed|He is unable to go|He failed to go|He fails to go|It is impossible
    to go|We chase it|He is chasing it|He chased it|We continue to chase|We continue to pursue it|He is
    continuing to press|We continue to monitor it|We continue to try|We continue to contact them|We
    continue to liaise|It remains outstanding|It remained open|It remains to be seen|It remains unlit|It
    is remaining in doubt|It remains a hope|Oars to follow|Following this up|He will follow it up|They
    were followed up|We contacted them again|We asked him again|We write to them again|We reminded him
    again|We approached him again|We emailed him again|We speak to him again
"""


@pytest.mark.parametrize(("wanted", "told"), [("ended", ENDED), ("not done", NOT_DONE)])
def test_what_is_at_an_end_and_what_is_not_done(wanted: str, told: str) -> None:
    assert {words: tells(f"{words}.") for words in listed(told)} == dict.fromkeys(listed(told), wanted)


ANSWERS = """
    reply replies response responses answer acknowledgement quote quotes quotation quotations estimate
    estimates confirmation price prices tender tenders cheque funding grant permission licence license details
    clarification feedback costing costings
"""
REPORTS = """
    report reports paper papers presentation presentations update updates briefing briefings quotation
    quotations quote quotes estimate estimates draft drafts reply replies response responses policy policies
    plan plans breakdown schedule costing costings
"""


def test_what_was_answered_or_heard() -> None:
    assert [
        word for word in listed(ANSWERS) if kind(f"The {word} of the mill has now been forthcoming.") != "reply"
    ] == []
    for how in listed("received obtained forthcoming given provided granted circulated read"):
        assert kind(f"A licence from the mill was duly {how}.") == "reply", how
    for got in (
        "received a",
        "obtained the",
        "had an",
        "got two",
        "received three",
        "had four",
        "got several",
        "had some",
    ):
        assert kind(f"Ash {got} licence.") == "reply", got
    for in_reply in (
        "in response to the letter",
        "in reply to our letter",
        "the reply was short",
        "a response had been read",
    ):
        assert tells(f"They came {in_reply}.") == "done", in_reply
    for letter in listed("letter email e-mail correspondence communication"):
        assert kind(f"An {letter} came from the mill in response.") == "reply", letter
    for verb in listed("replied responded confirmed agreed acknowledged answered"):
        assert kind(f"The mill had {verb}.") == "reply", verb
    for verb in listed(
        "considered received noted discussed reviewed presented tabled submitted circulated read examined"
    ):
        assert kind(f"Ash {verb} the long report.") == "heard", verb
    assert [word for word in listed(REPORTS) if kind(f"Ash discussed the mill {word}.") != "heard"] == []
    for verb in listed("""
        considered|received|noted|discussed|approved|adopted|reviewed|presented|tabled|submitted|
        circulated|given|read out|read|accepted|attached|examined|distributed
    """):
        assert kind(f"A breakdown was then {verb}.") == "heard", verb
    assert kind("He gave us all an update.") is None
    assert kind("He gave a short update.") == "heard"


def test_what_somebody_did() -> None:
    did = listed("""
        wrote|emailed|e-mailed|spoke|sent|contacted|met|visited|obtained|purchased|bought|ordered|
        repaired|installed|cleared|cut|forwarded|arranged|completed|submitted|cleaned|painted|
        replaced|removed|planted|circulated|delivered|rang|telephoned|phoned|checked|investigated|
        inspected|paid|attended|produced|prepared|put up|erected|collected|fixed|mended
    """)
    assert [verb for verb in did if tells(f"The clerk {verb} it.") != "done"] == []
    agents = listed("""
        clerk|chair|chairman|chairwoman|chairperson|cllr heron|cllrs heron|councillor heron|he|she|it|
        we|i|officer|manager|engineer|director|council
    """)
    assert [who for who in agents if tells(f"{who} duly mended it.") != "done"] == []
    adverbs = listed("""
        now since already recently subsequently duly also all both finally just only successfully either
        therefore then indeed fully previously kindly
    """)
    assert [word for word in adverbs if tells(f"He {word} mended it.") != "done"] == []
    doing = listed("""
        sent written put cut laid built bought paid found met held sought told drawn spoken brought done rung
        mown undertaken
    """)
    told = [verb for verb in doing if tells(f"The smith has {verb} to it.") != "done"]
    assert told == []


def test_what_was_done_to_something() -> None:
    done = listed("""
        mended sent written done put cut laid built bought paid found met held sought drawn swept dug sold
        spoken brought shut mown sown lit hung chosen rung undertaken
    """)
    assert [verb for verb in done if tells(f"The thing has been {verb}.") != "done"] == []
    passed = listed("""
        sent|written|contacted|installed|erected|repaired|ordered|purchased|bought|circulated|
        completed|replaced|removed|planted|cleared|cleaned|painted|fitted|delivered|fixed|mended|
        emailed|submitted|forwarded|obtained|reported to|carried out|put up|emptied|resurfaced|
        refurbished|trimmed|undertaken|launched|opened|implemented|attached|enclosed|published|
        displayed
    """)
    assert [verb for verb in passed if tells(f"The thing was {verb} there.") != "done"] == []
    complete = listed("""
        complete|completed|done|finished|resolved|fixed|sorted|sorted out|in place|in situ|up and
        running|operational|settled|dealt with|actioned|concluded|in working order|working again
    """)
    for word in complete:
        for of in (
            "The thing is",
            "All are",
            "That was",
            "They were",
            "Works now",
            "The matter",
            "It appears",
            "It seems",
            "Both",
        ):
            assert tells(f"{of} {word}.") == "done", (of, word)
    for word in listed("complete|completed|done|actioned|resolved|finished|all done|closed|discharged"):
        assert tells(f"Hedges - {word}.") == "done", word
    for word in listed("""
        repairing clearing cleaning painting cutting mending fixing obtaining organising arranging producing
        preparing installing planting collecting writing delivering removing
    """):
        assert kind(f"Mr Heron was thanked for {word} oars.") == "result", word


def test_what_tells_of_nothing_done() -> None:
    came_up = listed("""
        asked requested invited instructed agreed decided proposed suggested raised received noted discussed
        mentioned told advised informed concerned resolved elected nominated called identified recommended
        allocated expressed granted given made taken involved interested based located used affected caused
        approached damaged stolen blocked vandalised reported pleased disappointed tried scheduled intended
        planned
    """)
    assert [verb for verb in came_up if tells(f"The thing has been {verb} there.")] == []
    no_deed = listed("""
        asked decided proposed suggested received noted discussed mentioned concerned expressed attended needed
        wanted wished hoped requested experienced increased decreased occurred happened remained appeared
        changed attempted tried started begun expected intended planned advised stated said indicated explained
        commented quoted queried
    """)
    assert [verb for verb in no_deed if tells(f"The smith has {verb} it.")] == []
    conditions = listed("""
        if|once|until|unless|whether|when|whenever|provided|before|after|should|would|could|may|
        might|must|will|shall|to|as soon as|how|what|why|asked that|requested that
    """)
    assert [word for word in conditions if tells(f"Pay it {word} the wall has been mended.")] == []
    for seems in listed("appear appears seem seems appeared seemed reported said happy pleased"):
        assert tells(f"The holes {seems} to have been mended.") == "done", seems
    for asks in listed("asked queried enquired inquired wondered questioned"):
        for word in listed("if whether why when what how"):
            assert tells(f"He {asks} {word} the wall had been mended.") is None, (asks, word)
    assert tells("Has the wall been mended?") is None
    decisions = listed("""
        it was agreed|it was resolved|it was decided|it was proposed|it was recommended|it was suggested|
        it was unanimously agreed|it was therefore agreed|it was also agreed|it was then agreed|it was
        further agreed|on the proposal of Ash|at the suggestion of Ash|on the proposition of Ash|proposed by
        Ash|proposed that|seconded|resolved|recommended that|councillors agreed|members agreed|the
        council resolved|the committee decided|the board approved|all agreed|members unanimously agreed|
        members all agreed|members also agreed
    """)
    assert [words for words in decisions if tells(f"And {words} that the wall has been mended.")] == []
    others = listed("who which they residents parishioners public complainants applicants people")
    assert [who for who in others if tells(f"Some {who} had told us of holes.")] == []


HAPPENED = """
    RESOLVED it|Apologies were received|An apology was given|Apologies had been submitted|Apologies were
    accepted|Apologies were reported|Apologies were noted|There were no apologies|There were no
    declarations|No apologies there were|No declarations of it were made|That the oars be noted.|That the
    oars be approved.|That the oars be confirmed.|That the oars be received.|Agreed: it|Resolved: it|
    Decision: it|Action: it|Decision|AGREED it|NOTED it|So it was agreed|So it was unanimously resolved|
    So it was noted|So it was decided|So it was proposed|Ash was elected|Ash was duly elected|It was
    seconded|It was carried|The committee considered it|The council noted it|The board agreed it|The
    members resolved it|The panel received it|The cabinet noted it|Proposed by Ash|Moved by Ash|Moved and
    seconded|And seconded by Ash|Motion carried.|Oars were agreed|Oars were approved|Oars were noted|
    Oars were signed|Oars were adopted|The meeting closed|The meeting was closed|The meeting concluded|
    The meeting ended|The meeting finished|The meeting adjourned|The meeting terminated|The meeting
    opened|The meeting was called to order|She called us to order|The motion passed|The motion failed|The
    motion was carried|She makes a motion|She made the motion|She makes the motion|He made a motion
"""


def test_what_minutes_tell_and_an_agenda_does_not() -> None:
    bare = "Holm Ferry Group\n\nPresent: A. Ash\n\n1. Lamps\n\n{}\n"
    assert reads_as(bare.format("Oars and lamps"), []) != "minutes"
    assert [words for words in listed(HAPPENED) if reads_as(bare.format(words), []) != "minutes"] == []
    told = listed("was were had reported advised stated asked thanked explained informed")
    past = "Holm Ferry Group\n\nMinutes of the meeting\n\n{}\n"
    assert reads_as(past.format("Oars and lamps. "), []) != "minutes"
    assert [word for word in told if reads_as(past.format(f"Ash {word} it. " * 9), []) != "minutes"] == []


def test_what_only_announces_a_meeting() -> None:
    head = "Holm Ferry Group\n\n{}\n\n1. Lamps\n"
    to_come = listed("""
        It will be held in May|It will take place in May|We will meet in May|A meeting to be held in May|You
        are invited|You are hereby invited|You are summoned|You are hereby summoned
    """)
    assert [words for words in to_come if reads_as(head.format(words), []) != "agenda"] == []
    announced = listed("""
        Public document pack|Agenda for the meeting|Agenda for the above meeting|All are hereby summoned|
        Time: 7 pm|Venue: Hall|Dear Councillor|Papers to follow|AGENDA|Agenda frontsheet|Notice of
        meeting|Summons
    """)
    assert [words for words in announced if reads_as(head.format(words), []) != "agenda"] == []
    verbs = listed("receive approve consider note confirm agree discuss appoint elect sign")
    lines = "Holm Ferry Group\n\n" + "1. To {0} it\n2. To {0} them\n3. To {0} oars\n"
    assert [verb for verb in verbs if reads_as(lines.format(verb), []) != "agenda"] == []
