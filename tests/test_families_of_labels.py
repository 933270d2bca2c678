"""Labels of actions crossed with separators, owners, and places: each has the owner and the task that a reader sees."""

from __future__ import annotations

from itertools import product

import pytest

from builders import minute, sitting
from minutes_cli.model import Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions

PEOPLE = (
    Attendee("Jo Prewitt", "present", "JP"),
    Attendee("Mo Quill", "present", "MQ"),
    Attendee("Cllr Ann Varley", "chair"),
    Attendee("Cllr Tom Hare", "present"),
)
LABELS = ("Action", "ACTION", "Actions", "Action point")
OTHER_LABELS = ("To do", "Task", "Follow-up")
OWNERS = (
    "Clerk", "the Clerk", "Town Clerk", "Cllr Hare", "Cllr. Hare", "Councillor Hare", "JP", "Jo Prewitt", "Mrs Quill",
    "Jo", "JP/MQ", "JP and MQ", "Clerk and Cllr Hare", "Clerk/Cllr Hare", "All", "All members", "Head of Waterways",
    "Chair", "CLERK", "Cllrs Hare and Varley",
)  # fmt: skip
TASKS = ("write to the owner of boat {n}", "oil the chain of boat {n}", "obtain three quotations for boat {n}")
DECIDED = (
    "The owner of boat {n} is to be written to",
    "It was agreed to oil the chain of boat {n}",
    "Three quotations are to be obtained for boat {n}",
)
TOLD = (
    "{L}: {O} to {t}.", "{L}:{O} to {t}.", "{L} – {O} to {t}.", "{L} - {O} to {t}.", "{L} {O} to {t}.", "{L} {O}: {t}.",
    "{L} ({O}): {t}.", "{L}: {O} – {t}.", "{L}: {O}: {t}.", "{L}: {O} will {t}.", "{L}: {T} ({O}).", "{L}: {T} – {O}",
    "{L}: {T}. {O}", "{L} 1: {O} to {t}.", "{L}:\n{O} to {t}.", "{L}:\n\n{O} to {t}.", "{L}:\n- {O} to {t}.",
    "{L}:\n• {O}: {t}", "{L}: {T}. Owner: {O}.",
)  # fmt: skip
BESIDE = (
    "{X}. {L}: {O}", "{X}. {L}: {O}.", "{X}. {L} by: {O}", "{X}. {L} by {O}", "{X}. {L} – {O}", "{X}. {L} {O}",
    "{X}. ({L}: {O})", "{X} ({L} {O}).", "{X}. [{L} – {O}]", "{X}.\n{L}: {O}", "{X}.\n{L} by {O}", "{X}.\n\n{L}: {O}",
    "{X}.\n\n{L} by: {O}", "{X}.\n\n{L} by {O}", "{X}.\n\n{L} – {O}",
)  # fmt: skip
PLACES = ("{a}", "The ferry is old. {a}", "7.2 The ferry is old.\n\n7.3 {a}")


def misread(
    form: str, labels: tuple[str, ...] = LABELS, owners: tuple[str, ...] = OWNERS
) -> dict[str, list[tuple[str | None, str]]]:
    """What is not read as it should be of a form with each label, owner and place."""
    crossed = list(product(labels, owners, PLACES))
    minutes = []
    for n, (label, owner, place) in enumerate(crossed, 1):
        task, decided = (words[n % 3].format(n=n) for words in (TASKS, DECIDED))
        told = form.format(L=label, O=owner, t=task, T=task[0].upper() + task[1:], X=decided)
        minutes.append((str(n), "BOAT", place.format(a=told)))
    found: dict[str, list[tuple[str | None, str]]] = {}
    for one in find_actions(resolve(sitting(*minutes, attendance=PEOPLE))).actions:
        if not one.undertaking:
            found.setdefault(one.item.rpartition("/")[2], []).append((one.owner, one.task.rstrip(" .").lower()))
    wrong = {}
    for n, (_, owner, _) in enumerate(crossed, 1):
        task, decided = (words[n % 3].format(n=n).lower() for words in (TASKS, DECIDED))
        wanted = task if "{t}" in form or "{T}" in form else decided.removeprefix("it was agreed to ")
        if found.get(str(n), []) != [(owner.removeprefix("the "), wanted)]:
            wrong[minutes[n - 1][2]] = found.get(str(n), [])
    return wrong


@pytest.mark.parametrize("form", TOLD)
def test_what_a_label_tells_of_whom(form: str) -> None:
    assert misread(form) == {}


@pytest.mark.parametrize("form", BESIDE)
def test_whose_the_words_above_a_label_are(form: str) -> None:
    assert misread(form) == {}


FEWER = ("Clerk", "the Clerk", "Cllr Hare", "JP", "JP/MQ", "Clerk and Cllr Hare", "Head of Waterways")


@pytest.mark.parametrize(
    "form",
    [f for f in (*TOLD, *BESIDE) if f not in {"{L} {O}: {t}.", "{L} ({O}): {t}.", "{L}: {T}. {O}"}],
)
def test_labels_of_other_words(form: str) -> None:
    assert misread(form, OTHER_LABELS, FEWER) == {}


def asked(words: str) -> list[tuple[str | None, str]]:
    found = find_actions(resolve(minute(words, attendance=PEOPLE))).actions
    return [(a.owner, a.task.rstrip(" .;")) for a in found if not a.undertaking]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Actions\n\nACTION: Clerk to ring the mill.", [("Clerk", "ring the mill")]),
        ("ACTIONS\n\nTASK: Clerk to ring the mill.", [("Clerk", "ring the mill")]),
        ("Actions\n\nRESOLVED: That the lamp be mended.", [(None, "the lamp be mended")]),
        ("Action\n\nNOTE: the lamp is out.", []),
        ("Next steps\n\n- varnish the oars\n- a map of the weir", []),
        ("Next steps\n\n- Clerk to varnish the oars", [("Clerk", "varnish the oars")]),
        ("Action\n\nVarnish the oars\n\nBy whom\n\nClerk\n\nBy when\n\n4 May 2014", [("Clerk", "Varnish the oars")]),
        ("Action\nVarnish the oars\nOwner\nCllr Hare", [("Cllr Hare", "Varnish the oars")]),
        ("ACTION HARE: ring the mill.", [("HARE", "ring the mill")]),
    ],
)
def test_the_word_below_a_label_is_no_owner(words: str, wanted: list[tuple[str | None, str]]) -> None:
    assert asked(words) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        # initials one space from the text
        ("It was agreed to write to the owner of the mill. JP", [("JP", "write to the owner of the mill")]),
        ("The oars are to be oiled. JP/MQ\n\nThe bench is sound. JP", [("JP/MQ", "The oars are to be oiled")]),
        ("7.1 The oars are dry. JP\n7.2 The bench is to be oiled. MQ", [("MQ", "The bench is to be oiled")]),
        ("The oars are to be oiled. JP\nasked for a price.", []),
        ("The oars are to be oiled. HAP", []),
        # an office alone on the line below
        ("It was agreed to write to the owner of the mill.\nClerk", [("Clerk", "write to the owner of the mill")]),
        (
            "The oars are to be oiled.\nTown Clerk\nThe lamp is to be mended.\nCllr Hare",
            [("Town Clerk", "The oars are to be oiled"), ("Cllr Hare", "The lamp is to be mended")],
        ),
        (
            "The oars are to be oiled.\nHead of Waterways\n\nThe bench is sound.\nClerk",
            [("Head of Waterways", "The oars are to be oiled")],
        ),
        # … which heads what stands below it
        ("The oars are to be oiled.\nCllr Hare\nHe had seen the ferry.", []),
        ("The oars are to be oiled.\nChair\nThe Chair spoke of the ferry.", []),
        ("The oars are to be oiled.\n\nClerk\n\nThe Clerk spoke of the ferry.", []),
    ],
)
def test_who_stands_beside_or_below_a_task(words: str, wanted: list[tuple[str | None, str]]) -> None:
    assert asked(words) == wanted
