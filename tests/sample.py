"""A pack and a later copy, as the parser would tell of them: small enough to be written by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from minutes_cli.model import (
    Action,
    AgendaItem,
    Attendee,
    Document,
    Finding,
    Item,
    Meeting,
    Motion,
    Page,
    Paper,
    Parsed,
    PlanEntry,
    Reference,
    Resolution,
    Said,
    Segment,
    Span,
    Votes,
)

BODY = "Harbour Committee (Quays and Fairs)"
JUNE = "harbour-committee-quays-and-fairs/2031-06-10"
MAY = "harbour-committee-quays-and-fairs/2031-05-13"

TEXT = """HARBOUR COMMITTEE (QUAYS AND FAIRS)
Meeting held on Tuesday 10 June 2031
PRESENT: Councillor Quill (in the Chair), Councillor Marrow
Apologies: Councillor Tansy
7. DREDGING OF THE INNER BASIN
Further to Minute No. 3 (2) of 13 May 2031, the Committee considered the survey.
RESOLVED: That
(1) the survey be noted; and
(2) the Harbour Master be requested to:
(a) publish the depths by 1 July 2031; and
(b) report to the Cabinet (Minute No. 40 of the Cabinet of 2 June 2031 refers).
\f8. MARKET TOLLS
RESOLVED: That the tolls in Minute 7 above be kept under re-view every six months by the Clerk of the Market.
"""


def at(words: str, text: str = TEXT) -> Span:
    """Where `words` first stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def document(name: str, text: str = TEXT, **more: object) -> Document:
    """A document of that text, of one page for each form feed."""
    cut = text.index("\f") + 1 if "\f" in text else len(text)
    pages = (Page(1, 0, cut), Page(2, cut, len(text))) if cut < len(text) else ()
    made = Document(name, text, "text", sha256(text.encode()).hexdigest(), pages)
    return replace(made, **more)  # type: ignore[arg-type]


def pack(name: str = "june.txt", said: Said = Said()) -> Parsed:  # noqa: B008 - a frozen value
    """The minutes of June with a report."""
    seven, eight = f"{JUNE}/7", f"{JUNE}/8"
    return Parsed(
        document(name, findings=(Finding("scan", "page 2 is a scan", Span(0, 3)),)),
        said,
        "agenda pack",
        segments=(Segment("minutes", 0, 12, Span(0, len(TEXT))),),
        meetings=(
            Meeting(
                JUNE,
                BODY,
                date(2031, 6, 10),
                Span(0, len(TEXT)),
                starts="18:30",
                venue="Custom House",
                attendance=(
                    Attendee("Councillor Quill", "chair", span=at("Councillor Quill")),
                    Attendee("Councillor Marrow", "present", span=at("Councillor Marrow")),
                    Attendee("Councillor Tansy", "apologies", span=at("Councillor Tansy")),
                ),
            ),
        ),
        agenda=(AgendaItem(JUNE, "1", "Apologies", at("Apologies"), pages="3 - 4"),),
        items=(
            Item(seven, JUNE, "7", "DREDGING OF THE INNER BASIN", "Further to Minute No. 3 (2) …", at("7. DREDGING")),
            Item(eight, JUNE, "8", "MARKET TOLLS", "The tolls under re-view.", at("8. MARKET TOLLS"), exempt=True),
        ),
        resolutions=(
            Resolution(f"{seven}(1)", seven, "(1)", "noted", "the survey be noted", at("(1) the survey be noted")),
            Resolution(
                f"{seven}(2)", seven, "(2)", "requested", "the Harbour Master be requested to:", at("(2) the Harbour")
            ),
            Resolution(
                f"{seven}(2)(a)",
                seven,
                "(2)(a)",
                "requested",
                "publish the depths by 1 July 2031",
                at("(a) publish the depths by 1 July 2031"),
                stem="(2)",
            ),
            Resolution(
                f"{seven}(2)(b)", seven, "(2)(b)", "requested", "report to the Cabinet", at("(b) report"), stem="(2)"
            ),
            Resolution(eight, eight, "", "other", "the tolls be kept under re-view", at("That the tolls")),
        ),
        motions=(
            Motion(
                f"{eight}/m1",
                eight,
                "the tolls be doubled",
                at("the tolls in Minute 7"),
                "Quill",
                "Marrow",
                "lost",
                votes=Votes(1, None, 0, names_against=("Marrow", "Tansy")),
            ),
        ),
        references=(
            Reference(
                f"{seven}/r1",
                "minute",
                "Minute No. 3 (2) of 13 May 2031",
                seven,
                at("Minute No. 3 (2) of 13 May 2031"),
                BODY,
                date(2031, 5, 13),
                "3",
                "(2)",
            ),
            Reference(
                f"{seven}/r2",
                "minute",
                "Minute No. 40 of the Cabinet of 2 June 2031",
                f"{seven}(2)(b)",
                at("Minute No. 40 of the Cabinet of 2 June 2031"),
                "the Cabinet",
                date(2031, 6, 2),
                "40",
            ),
            Reference(f"{eight}/r1", "minute", "Minute 7 above", eight, at("Minute 7 above"), number="7", within=JUNE),
        ),
        actions=(
            Action(
                f"{seven}(2)(a)",
                seven,
                f"{seven}(2)(a)",
                "(2)(a)",
                "publish the depths by 1 July 2031",
                at("(a) publish the depths by 1 July 2031"),
                "Harbour Master",
                date(2031, 7, 1),
                "by 1 July 2031",
            ),
            Action(
                f"{seven}(2)(b)",
                seven,
                f"{seven}(2)(b)",
                "(2)(b)",
                "report to the Cabinet",
                at("(b) report"),
                "Harbour Master",
            ),
            Action(
                eight,
                eight,
                eight,
                "",
                "keep the tolls under re-view",
                at("That the tolls"),
                "Clerk of the Market",
                recurrence="six monthly",
            ),
        ),
        papers=(
            Paper(
                f"{JUNE}/paper-1",
                "Dredging of the Inner Basin",
                "Harbour Master",
                BODY,
                date(2031, 6, 10),
                at("the Committee considered the survey"),
                "5",
                "Silt has built up.",
                ("That the survey be noted.", "That the depths be published."),
            ),
        ),
        plans=(
            PlanEntry(
                f"{JUNE}/paper-1/plan-depths",
                "work programme",
                "Depths",
                at("depths"),
                BODY,
                (date(2031, 9, 9), date(2031, 11, 4)),
                "Rowan Osier",
                paper=f"{JUNE}/paper-1",
                date=date(2031, 6, 10),
            ),
        ),
        findings=(
            Finding("scan", "page 2 is a scan", Span(0, 3)),
            Finding("number-gap", "1 to 6 are not here", at("7. DREDGING")),
        ),
    )


EARLIER = """HARBOUR COMMITTEE (QUAYS AND FAIRS)
Minutes of 13 May 2031
3. SURVEYS
RESOLVED: That
(1) the Chair write to the lighthouse; and
(2) a survey of the basin be made.
"""


def earlier(name: str = "may.txt", *, draft: bool = False, limbs: int = 2) -> Parsed:
    """The minutes of May, to which those of June refer."""
    three = f"{MAY}/3"
    text = EARLIER + ("(draft)\n" if draft else "")
    return Parsed(
        document(name, text),
        Said(),
        "minutes",
        meetings=(Meeting(MAY, BODY, date(2031, 5, 13), Span(0, len(text)), draft=draft),),
        items=(Item(three, MAY, "3", "SURVEYS (DRAFT)" if draft else "SURVEYS", "A survey.", at("3. SURVEYS", text)),),
        resolutions=(
            Resolution(f"{three}(1)", three, "(1)", "requested", "the Chair write", at("(1) the Chair", text)),
            Resolution(f"{three}(2)", three, "(2)", "approved", "a survey be made", at("(2) a survey", text)),
        )[:limbs],
        actions=(Action(f"{three}(1)", three, f"{three}(1)", "(1)", "write", at("write", text), "Chair"),),
    )
