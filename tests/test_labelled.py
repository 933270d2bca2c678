"""A label says that something is asked: what stands behind it is the task, whatever its verb, or whose it is."""

from __future__ import annotations

import pytest

from builders import listed, minute, sitting
from minutes_cli.model import Action, Attendee, Parsed
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions

PEOPLE = (
    Attendee("Jo Prewitt", "present", "JP"),
    Attendee("Mo Quill", "present", "MQ"),
    Attendee("Cllr Ann Varley", "chair"),
)
VERBS = listed(
    """
    see to|sort out|try|feed back on|pick up|hand over|lock|unlock|water|prune|oversee|supervise|lead|sell|warn|weed
    |prosecute|photograph|co-ordinate|re-send|scan|laminate|chair|own|welcome|WhatsApp|PDF|abstain from|adorn|bake|bless
    |borrow|burn|carve|catalogue|caulk|colour|cook|count|cross out|dampen|darn|dismantle|dredge|empty|fold|forge|frame
    |gild|graft|grease|hang|harvest|heat|hem|hoist|ice|insulate|iron|juggle|kindle|knit|label|lag|launch|limewash|link
    |load|measure|melt|mock up|name|number|oil|pack|patch|peel|pickle|pile|plaster|polish|pour|press|protect|quilt|rake
    |recite|reel in|rivet|roast|roof|rub down|rehearse|sew|shake|shelve|shovel|sift|soak|solder|spell|spin|spread|stack
    |steam|stir|stitch|stoke|sweeten|swap|tar|thaw|thread|tie|tile|toast|trace|translate|treat|trigger|tune|twist|unroll
    |untangle|unveil|vacuum|value|veto|wash|wax|weave|weigh|whitewash|widen|wind|wire|wrap|yoke|zip up
""".replace("\n", " ")
)
"""Verbs of the language, most of them of no list here."""


def read(words: str) -> Parsed:
    return find_actions(resolve(minute(words, attendance=PEOPLE)))


def actions(words: str) -> list[Action]:
    return [a for a in read(words).actions if not a.undertaking]


def asked(words: str) -> list[tuple[str | None, str]]:
    return [(a.owner, a.task.rstrip(" .;")) for a in actions(words)]


def unread(words: str) -> list[str]:
    return [f.message.partition(": ")[2] for f in read(words).findings if f.code == "label-unread"]


@pytest.mark.parametrize(
    ("form", "owner", "task"),
    [
        ("Action: {} the oars (Ms Fox)", "Ms Fox", "{} the oars"),
        ("Action: {} the oars.", None, "{} the oars"),
        ("ACTION: Ms Fox to {} the oars.", "Ms Fox", "{} the oars"),
        ("The oars were seen. ACTION: Ms Fox to {} the oars.", "Ms Fox", "{} the oars"),
        ("It was agreed to {} the oars (Action: Ms Fox).", "Ms Fox", "{} the oars"),
        ("RESOLVED: That the report be noted. [ACTION: Ms Fox to {} the oars]", "Ms Fox", "{} the oars"),
    ],
)
def test_with_whatever_verb(form: str, owner: str | None, task: str) -> None:
    minutes = [(str(n), "OARS", form.format(verb)) for n, verb in enumerate(VERBS, 1)]
    found: dict[str, list[tuple[str | None, str]]] = {}
    for one in find_actions(resolve(sitting(*minutes, attendance=PEOPLE))).actions:
        found.setdefault(one.item.rpartition("/")[2], []).append((one.owner, one.task.rstrip(" .")))
    told = {verb: found.get(str(n), []) for n, verb in enumerate(VERBS, 1)}
    assert {verb: got for verb, got in told.items() if (owner, task.format(verb)) not in got} == {}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        # whose the sentence before it is
        ("The oars are to be oiled. [ACTION: Mr Hare]", [("Mr Hare", "The oars are to be oiled")]),
        ("The oars are to be oiled. (Action: Mr Hare)", [("Mr Hare", "The oars are to be oiled")]),
        ("The oars are to be oiled (Action by Clerk).", [("Clerk", "The oars are to be oiled")]),
        ("The oars are to be oiled. (ACTION JP/MQ)", [("JP/MQ", "The oars are to be oiled")]),
        ("The oars are dry. [Clerk to action]", [("Clerk", "The oars are dry")]),
        ("The oars are dry.\n\nAction – Clerk", [("Clerk", "The oars are dry")]),
        ("The oars are to be oiled.\n\nActioned by: Clerk", [("Clerk", "The oars are to be oiled")]),
        ("The oars are to be oiled.\n\nAction owner: Ms Fox", [("Ms Fox", "The oars are to be oiled")]),
        ("RESOLVED that the oars be sold. (Action: Ms Fox)", [("Ms Fox", "the oars be sold")]),
        ("RESOLVED that the oars be sold (ACTION Ms Fox)", [("Ms Fox", "the oars be sold")]),
        ("It was agreed to buy a pump (Action: Ms Fox).", [("Ms Fox", "buy a pump")]),
        ("**Action: Clerk**", [("Clerk", "DREDGING OF THE INNER BASIN")]),
        # who is to do it, before and behind it
        ("Action: Ms Fox, draw a map", [("Ms Fox", "draw a map")]),
        ("Action (Ms Fox): draw a map", [("Ms Fox", "draw a map")]),
        ("Action [Clerk]: draw a map", [("Clerk", "draw a map")]),
        ("Action: All to WhatsApp the Clerk", [("All", "WhatsApp the Clerk")]),
        ("Action: Draw a map – Ms Fox", [("Ms Fox", "Draw a map")]),
        ("Action: Draw a map. Owner: Ms Fox. Due: 4 July 2014.", [("Ms Fox", "Draw a map")]),
        ("Action: draw a map of Mill Lane (north)", [(None, "draw a map of Mill Lane (north)")]),
        ("Action: new oars for the ferry", [(None, "new oars for the ferry")]),
        # labels of other kinds
        ("*Action:* varnish the oars", [(None, "varnish the oars")]),
        ("**Action:** varnish the oars (Clerk)", [("Clerk", "varnish the oars")]),
        ("To do: varnish the oars (Clerk)", [("Clerk", "varnish the oars")]),
        ("Action required: varnish the oars.", [(None, "varnish the oars")]),
        ("The oars are dry – Action: varnish them (Ms Fox).", [("Ms Fox", "varnish them")]),
        (
            "Actions:\n- varnish the oars (Ms Fox)\n- bail the ferry (Clerk)",
            [("Ms Fox", "varnish the oars"), ("Clerk", "bail the ferry")],
        ),
        (
            "ACTION POINTS\n- Varnish the oars - Ms Fox\n- Bail the ferry - Clerk",
            [("Ms Fox", "Varnish the oars"), ("Clerk", "Bail the ferry")],
        ),
        # under a label alone, where an order names nobody too
        ("ACTIONS\n- varnish the oars\n- bail the ferry", [(None, "varnish the oars"), (None, "bail the ferry")]),
        ("Actions:\n1. varnish the oars\n2. bail the ferry", [(None, "varnish the oars"), (None, "bail the ferry")]),
        (
            "ACTION POINTS\n\n(1) Varnish the oars\n\n(2) Bail the ferry (Clerk)",
            [(None, "Varnish the oars"), ("Clerk", "Bail the ferry")],
        ),
        ("Actions agreed:\na) varnish the oars\nb) bail it", [(None, "varnish the oars"), (None, "bail it")]),
        (
            "Action points:\n– JP to varnish the oars\n– bail the ferry by 4 May",
            [("JP", "varnish the oars"), (None, "bail the ferry by 4 May")],
        ),
        ("Follow-up actions\n• JP to varnish\n• bail the ferry", [("JP", "varnish"), (None, "bail the ferry")]),
        # several in one line
        ("Actions: Ms Fox to weed, Mr Hare to water.", [("Ms Fox", "weed"), ("Mr Hare", "water")]),
        ("ACTION: Ms Fox to see to the oars; Clerk to weed.", [("Ms Fox", "see to the oars"), ("Clerk", "weed")]),
        ("ACTION 1: oil it (JP). ACTION 2: bail it (MQ).", [("JP", "oil it"), ("MQ", "bail it")]),
        ("Action 1: JP to oil it Action 2: MQ to bail it", [("JP", "oil it"), ("MQ", "bail it")]),
        # with an id, in brackets of any kind, in other words
        ("AP1: varnish the oars (JP)", [("JP", "varnish the oars")]),
        ("AP 2 – varnish the oars (JP)", [("JP", "varnish the oars")]),
        ("{Action: varnish the oars (JP)}", [("JP", "varnish the oars")]),
        ("The oars are dry. [Action: varnish them (JP)]", [("JP", "varnish them")]),
        ("The oars are dry. {Action: Clerk}", [("Clerk", "The oars are dry")]),
        ("Follow-up: varnish the oars (Ms Fox)", [("Ms Fox", "varnish the oars")]),
        ("Task: varnish the oars – Ms Fox", [("Ms Fox", "varnish the oars")]),
        ("The oars are dry. Task: Clerk to oil them.", [("Clerk", "The oars are dry. Clerk to oil them")]),
        ("The oars are dry.\tAction: Clerk to oil them", [("Clerk", "The oars are dry. Clerk to oil them")]),
        ("Next steps:\n- oil the oars (JP)\n- the ferry", [("JP", "oil the oars")]),
        # without a colon
        ("The oars are to be oiled ACTION BY CLERK", [("CLERK", "The oars are to be oiled")]),
        ("The oars are to be oiled. Action by the Clerk.", [("Clerk", "The oars are to be oiled")]),
        ("The oars are to be oiled.\n\nAction Town Clerk", [("Town Clerk", "The oars are to be oiled")]),
        ("It was agreed to oil the oars.       Action Clerk", [("Clerk", "oil the oars")]),
        ("It was agreed to oil the oars.\tAction Clerk", [("Clerk", "oil the oars")]),
        ("RESOLVED: That the oars be oiled.        Action Clerk", [("Clerk", "the oars be oiled")]),
        # an office in brackets behind what is decided
        ("It was agreed to oil the oars. (Clerk)", [("Clerk", "oil the oars")]),
        ("It was agreed to oil the oars [Head of Boats].", [("Head of Boats", "oil the oars")]),
        ("RESOLVED: That the oars be oiled (Town Clerk)", [("Town Clerk", "the oars be oiled")]),
        (
            "RESOLVED: That the oars be oiled.\n\n          (Clerk and Engineer)",
            [("Clerk and Engineer", "the oars be oiled")],
        ),
        (
            "RESOLVED: (1) That the oars be oiled; (Clerk)\n(2) That the ferry be bailed. (Director of Boats)",
            [("Clerk", "the oars be oiled"), ("Director of Boats", "the ferry be bailed")],
        ),
        ("RESOLVED: That the report be noted. (Clerk)", []),
        ("RESOLVED: That Sue Fox be thanked for her work as Clerk. (Clerk)", []),
        ("The ferry is to be bailed on Monday. (Clerk)", []),
        ("The lamp was mended. (Town Clerk)", []),
        (
            "RESOLVED: That these be oiled for May:\n\n• the oars and the ferry\n\n• locks of the weir (Engineer)",
            [],
        ),
        ("It was agreed to oil the oars. (Cllr Varley)", [(None, "oil the oars")]),
        ("It was agreed to write to Sue Fox (Clerk)", [(None, "write to Sue Fox (Clerk)")]),
        # the label and its words in two lines
        ("The oars are to be oiled. Action:\nClerk", [("Clerk", "The oars are to be oiled")]),
        ("The oars are dry. Action:\nClerk to oil the oars", [("Clerk", "oil the oars")]),
        # in capitals, abbreviated, with the words behind the name
        ("ACTION: THE CLERK TO OIL THE OARS", [("CLERK", "OIL THE OARS")]),
        ("The oars are dry. ACTION: TOWN CLERK", [("TOWN CLERK", "The oars are dry")]),
        ("The oars are dry.\nAction/s: Clerk", [("Clerk", "The oars are dry")]),
        ("The oars are dry – Action: Clerk", [("Clerk", "The oars are dry")]),
        ("Action: Mr. Hare to oil the oars.", [("Mr. Hare", "oil the oars")]),
        ("Action: T. Pike and Ms Fox to oil the oars", [("T. Pike and Ms Fox", "oil the oars")]),
        ("Action: Clerk. Varnish the oars.", [("Clerk", "Varnish the oars")]),
        ("Action by: Clerk\nVarnish the oars", [("Clerk", "Varnish the oars")]),
        ("Action: Investigate (Clerk)", [("Clerk", "Investigate")]),
        ("Action: Thank Mo Quill", [(None, "Thank Mo Quill")]),
        ("Action: Reply to Finance Panel", [(None, "Reply to Finance Panel")]),
        # beside a decision that asks for something of its own
        (
            "RESOLVED: That the Clerk write to the mill. [ACTION: Ms Fox to repair the oars]",
            [("Clerk", "write to the mill"), ("Ms Fox", "repair the oars")],
        ),
    ],
)
def test_a_label_and_who_is_to_do_it(words: str, wanted: list[tuple[str | None, str]]) -> None:
    assert asked(words) == wanted
    assert unread(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Action: Draw a map (Ms Fox, by 4 July 2014)",
        "Action: Draw a map – Ms Fox – 4 July 2014",
        "Action: Draw a map (Ms Fox) by 4 July 2014",
        "A map is to be drawn. Action: Ms Fox by 4 July 2014",
        "A map is to be drawn. [Action: Ms Fox by 4 July 2014]",
        "A map is to be drawn. (Ms Fox to action by 4 July 2014)",
        "Action: Draw a map. Owner: Ms Fox. Due: 4 July 2014.",
    ],
)
def test_the_day_beside_who_is_to_do_it(words: str) -> None:
    assert [(a.owner, str(a.due)) for a in actions(words)] == [("Ms Fox", "2014-07-04")]


@pytest.mark.parametrize(
    "words",
    listed(
        """
        Action: none|Action: None.|Action: No further action|Action: noted|Action: N/A|Action: for information
        |Action: For information only.|Action: completed|Action: Completed by the Clerk on 4 May.|Actions: ongoing
        |Action: Ongoing|Action: carried forward|Action: see minute 4|Action: To note|Action: Note the report
        |Action: Approved|Action: Presentation received and filed.|Action: Motion carried 5-0.|Action: Discussion
        |Actions taken: the oars were oiled.|Action Plan: the plan was read.|(Action Plan)|ACTION ITEMS|Action|Action:
        |Legal action: it costs much.|[no action]|Enforcement Action Plan|Task: oars|Next steps: none
        |Follow-up: the oars were seen again.|Legal Action by Owner|(Action: none)|Action: Adopted Resolution 12.
        |Action: Agreed|Action: Unanimous|Action: Consensus|Action: Informational
        |Action: First reading|Action: Board approval
        |Action: Discussion only|Action: Referred to Finance Panel|Action: All agreed|Action: yes|Action: 5 ayes
    """.replace("\n", " ")
    ),
)
def test_a_label_that_asks_for_nothing(words: str) -> None:
    told = f"The oars are old.\n\n{words}"
    assert asked(told) == []
    assert unread(told) == []


@pytest.mark.parametrize(
    "words",
    listed(
        """
        Action: Clerk wrote to the mill on 3 March.|Action: The Clerk has written to the mill.
        |Action: The oars were oiled.
        |Action: Approve the accounts.
        |Action: Public Hearing and Consideration of Potential Changes
    """.replace("\n", " ")
    ),
)
def test_what_a_label_tells_and_nobody_can_tell_for_a_task_is_a_finding(words: str) -> None:
    assert asked(words) == []
    assert unread(words) == [words]


def test_the_finding_stands_where_the_label_does() -> None:
    parsed = read("The oars are old. Action: The oars were oiled.")
    (found,) = [f for f in parsed.findings if f.code == "label-unread"]
    assert found.span
    assert parsed.document.text[found.span.start : found.span.end] == "Action: The oars were oiled."


def test_each_entry_of_a_list_under_a_label_that_is_no_task_is_a_finding() -> None:
    words = "ACTION POINTS\n\n(a) none\n\n(b) the old map of the quay\n\n(c) bail the ferry\n\n(d) the new map of it"
    assert asked(words) == [(None, "bail the ferry")]
    assert unread(words) == ["the old map of the quay", "the new map of it"]
