"""The agenda pack of a meeting: its agenda, the minutes of the last, and the reports that officers bring."""

from __future__ import annotations

from .hands import HANDS, written
from .values import Block, Minute, Sitting, Truth, spoken


def pack(sitting: Sitting, before: Sitting) -> tuple[list[Block], Truth]:
    """The blocks of a pack, and what a reader finds in it: the meeting before, and the reports to this one."""
    body = sitting.body
    reports = [(n, minute) for n, minute in enumerate(sitting.minutes, 1) if minute.report]
    blocks = [
        Block("title", f"{body.name.upper()}"),
        Block("head", f"DATE: {sitting.day:%A} {spoken(sitting.day)}\nTIME: 6.30 pm\nVENUE: {body.hall}, {body.place}"),
        Block("title", "AGENDA"),
    ]
    for n, minute in enumerate(sitting.minutes, 1):
        told = "\nReport of the " + _office(minute) if minute.report else ""
        blocks.append(Block("para", f"{minute.title}{told}", f"{n}."))
    blocks.append(Block("break", ""))
    minutes = written(before)
    blocks += minutes.blocks
    truth = minutes.truth
    for n, minute in reports:
        blocks += [Block("break", ""), *_report(sitting, n, minute)]
        row = {"agenda_item": None, "subject": minute.title, "author": _office(minute), "date": str(sitting.day)}
        truth.papers.append(row | {"body": body.name, "recommendations": 1})
    return blocks, truth


def _office(minute: Minute) -> str:
    """Who brings the report: "The Board considered the report of the Curator."."""
    return minute.paragraphs[0].partition("report of the ")[2].rstrip(".")


def _report(sitting: Sitting, n: int, minute: Minute) -> list[Block]:
    del n
    body = sitting.body
    cover = (
        f"Report to: {body.name}\nDate of Meeting: {spoken(sitting.day)}\nSubject: {minute.title}\n"
        f"Report of: {_office(minute)}\nWards Affected: All"
    )
    found = [
        Block("cover", cover),
        Block("label", "Summary:"),
        Block("para", f"To tell Members of the {minute.title}."),
    ]
    found += [Block("label", "Recommendation:"), Block("para", f"That {minute.limbs[0].words}.")]
    found += [Block("label", "Background")]
    found += [Block("para", paragraph) for paragraph in minute.paragraphs[1:]]
    return found


def typed(sitting: Sitting) -> bool:
    """Whether this house puts packs out."""
    return HANDS[sitting.body.hand].capitals
