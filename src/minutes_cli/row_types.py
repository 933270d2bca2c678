"""What every row that leaves the program has: its keys and their values, written down once.

The Python API answers with these types, the JSON Schemas in `docs/schema/` are made of them (`json_schema`), and a test
holds what is printed against both.  Keys may become more; none is renamed or taken away without a major version.
"""

from typing import Annotated, Any, Literal, NamedTuple, TypedDict

from .model import Basis, Disposition, Outcome, ReferenceKind, Source, State


class Format(NamedTuple):
    """How a text is written, as JSON Schema calls it."""

    name: str


Day = Annotated[str, Format("date")]
Moment = Annotated[str, Format("date-time")]
Address = Annotated[str, Format("uri")]
Id = Annotated[str, "an id, which every command takes"]

Status = Literal["open", "reported", "ended", "closed", "dismissed"]
Part = Literal["present", "chair", "vice-chair", "substitute", "also present", "officer", "apologies", "absent"]
DocumentKind = Literal["agenda pack", "minutes", "supplement", "report", "other"]
PassageKind = Literal[
    "item", "paper", "minutes", "agenda", "appendix", "work programme", "forward plan", "other", "note"
]


class Row(TypedDict):
    """What a row begins with: its id, and where in the stored text it stands."""

    id: Id
    document: Annotated[str | None, "the name given at ingest; null for what no paper held has"]
    page: int | None
    start: Annotated[int | None, "in characters"]
    end: int | None


class LinkedRow(Row):
    """A row with the address of its passage."""

    url: Annotated[Address | None, "where on the web the paper was taken from, with the page in a PDF"]


class Finding(TypedDict):
    """What a reader or the parser noticed."""

    code: str
    message: str
    page: int | None
    start: int | None
    end: int | None


class DocumentRow(LinkedRow):
    """A document that is held."""

    name: str
    sha256: str
    kind: DocumentKind
    format: str
    pages: int | None
    characters: int
    meetings: int
    items: int
    papers: int
    ingested_at: Moment
    findings: list[Finding]


class MeetingRow(LinkedRow):
    """A meeting that papers announce or record."""

    body: str | None
    date: Day | None
    date_after: Annotated[Day | None, "of a meeting without a date: it was after this day"]
    date_before: Day | None
    starts: Annotated[str | None, "19:30"]
    venue: str | None
    items: int
    present: list[str]
    apologies: list[str]
    kind: Annotated[str, "ordinary, special, annual, …"]
    state: State
    draft: bool
    confirmed_by: Id | None
    body_from: Source | None
    date_from: Source | None
    bodies: Annotated[list[str], "of a joint meeting"]


class Copy(TypedDict):
    """A paper that has the minutes of a meeting."""

    document: str
    draft: bool


class Difference(Row):
    """Where two copies of one meeting differ."""

    other: Annotated[str, "the other paper"]
    what: Annotated[str, "minute 4, title of 4, 4 (2), words of 4"]
    here: str | None
    there: str | None


class Correction(Row):
    """What later minutes say is to be put right."""

    body: str | None
    date: Day | None
    corrects: Day | None
    number: str | None
    text: str


class DraftRow(Row):
    """A meeting of which only a draft is held, or several copies."""

    body: str | None
    date: Day | None
    draft: bool
    copies: list[Copy]
    differences: list[Difference]
    corrections: list[Correction]


class ItemRow(LinkedRow):
    """A minute."""

    body: str | None
    date: Day | None
    number: str
    number_inferred: bool
    title: str | None
    text: Annotated[str | None, "null of a minute that is not held"]
    exempt: bool


class ResolutionRow(LinkedRow):
    """What was resolved, a limb."""

    item: Id
    body: str | None
    date: Day | None
    number: str
    path: Annotated[str, '"" or (1) or (2)(a)']
    disposition: Disposition
    text: str
    basis: Annotated[Basis, "what made it a resolution"]
    motion: Annotated[Id | None, "that carried"]
    also: Annotated[list[Id], "the same decision in the minutes of the body above or below"]
    exempt: bool
    unanimous: Annotated[bool | None, "true where the paper says so; null where it says nothing"]


Votes = TypedDict(
    "Votes",
    {
        "for": int | None,
        "against": int | None,
        "abstained": int | None,
        "names_for": list[str],
        "names_against": list[str],
        "names_abstained": list[str],
    },
)
"""How a vote went: counts, null where the paper does not count, and names where it gives them."""


class MotionRow(LinkedRow):
    """What was put, whatever became of it."""

    item: Id
    body: str | None
    date: Day | None
    number: str
    text: str
    moved_by: str | None
    seconded_by: str | None
    outcome: Outcome
    amends: Annotated[Id | None, "the motion that it would change"]
    votes: Votes | None
    resolution: Annotated[Id | None, "what it became"]
    exempt: bool
    unanimous: Annotated[bool | None, "true where the paper says so; null where it says nothing"]


class VoteRow(LinkedRow):
    """How one person voted on one motion; the id is that of the motion."""

    item: Id
    body: str | None
    date: Day | None
    number: str
    text: Annotated[str, "of the motion"]
    outcome: Outcome
    name: Annotated[str, "as the paper tells it"]
    side: Literal["for", "against", "abstained"]
    exempt: bool


_Reference = TypedDict("_Reference", {"kind": ReferenceKind, "raw": str, "from": Id})


class ReferenceRow(LinkedRow, _Reference):
    """Where a paper points at a minute."""

    body: str | None
    date: Day | None
    number: str | None
    limb: str | None
    status: Literal["resolved", "ambiguous", "not_held", "missing"]
    target: Id | None
    candidates: list[Id]


class Evidence(TypedDict):
    """What a later paper says of an action."""

    id: Id
    quote: str
    why: str


DueDay = TypedDict("DueDay", {"due": Day, "from": Id, "quote": str | None})
"""A day on which an action was due, and what says so."""


class Amended(TypedDict, total=False):
    """What the paper has in place of what a person set."""

    owner: str | None
    task: str | None
    due: Day | None


class Said(TypedDict):
    """What a person said of an action."""

    word: Literal["close", "reopen", "note", "amend", "add"]
    on: Day
    by: str | None
    because: str | None
    changes: dict[str, Any]
    of: Annotated[str | None, "the words it was said of"]
    in_doubt: bool


class ActionRow(LinkedRow):
    """Who was asked for what, by when, and what became of it."""

    resolution: Annotated[Id | None, "that asks for it; null where it stands outside every resolution"]
    body: str | None
    date: Day | None
    number: str
    path: str
    owner: Annotated[str | None, "an office, or names"]
    task: str
    due: Annotated[Day | None, "as first asked"]
    due_text: Annotated[str | None, "the same in the paper's words"]
    recurrence: str | None
    next_due: Annotated[Day | None, "of a recurring request"]
    status: Status
    overdue: bool
    evidence: Annotated[list[Evidence], "earliest first"]
    due_history: Annotated[list[DueDay], "first to last"]
    due_now: Annotated[Day | None, "the day that counts today, after slips and recurrence"]
    closed_on: Day | None
    closed_by: str | None
    because: str | None
    amended: Amended
    added: Annotated[bool, "whether a person added it, and no paper prints it"]
    said: list[Said]
    persons: Annotated[str | None, "whom initials in `owner` stand for"]
    exempt: bool
    possibly: Annotated[list[Evidence], "where else it may be told of; no evidence"]
    own_number: Annotated[str | None, "that the paper prints before it: `R5/22`"]


class PaperRow(LinkedRow):
    """A report of officers or members."""

    agenda_item: str | None
    subject: str | None
    author: Annotated[str | None, "whose report it is"]
    date: Annotated[Day | None, "of the meeting that it is for"]
    body: str | None
    summary: str | None
    recommendations: list[str]
    exempt: bool
    decided: Annotated[Id | None, "the minute that decided it"]


class PlanRow(LinkedRow):
    """A row of a work programme or forward plan."""

    kind: Literal["work programme", "forward plan"]
    subject: str
    body: str | None
    due: list[Day]
    officer: str | None
    decision_maker: str | None
    paper: Id | None


class LikelyBody(TypedDict):
    """A name that is likely of the same body."""

    body: str
    why: str


class BodyRow(Row):
    """A council, committee, board or panel."""

    body: str
    meetings: int
    first: Day | None
    last: Day | None
    names: Annotated[list[str], "others that a person said are of this body"]
    likely: list[LikelyBody]


class Sitting(TypedDict):
    """A meeting, and what somebody was there."""

    meeting: Id
    date: Day | None
    part: Part


class PersonRow(Row):
    """Somebody who came to the meetings of a body."""

    name: str
    role: str | None
    body: str | None
    present: int
    apologies: int
    chaired: int
    first: Day | None
    last: Day | None
    attendance: list[Sitting]


class SittingRow(Row):
    """Somebody at one meeting."""

    name: str
    role: str | None
    body: str | None
    meeting: Id
    date: Day | None
    part: Part


class _Found(TypedDict):
    id: Annotated[Id | None, "null of what stands in no minute, report or meeting"]
    document: str | None
    page: int | None
    start: int | None
    end: int | None


class PassageRow(_Found):
    """A passage that has the words that were searched for, between `**`."""

    kind: PassageKind
    body: str | None
    date: Day | None
    number: str | None
    title: str
    passage: str
    exempt: bool
    url: Address | None
    hits: Annotated[int, "how often the words stand in it"]
    more: Annotated[int, "how many of these `passage` does not show"]
    printed_page: Annotated[str | None, "of a file without pages: the number at the foot of the page in its text"]


class CheckRow(_Found):
    """What a careful reader would ask."""

    kind: str
    body: str | None
    year: Annotated[str | None, "the municipal year, 2020/21"]
    date: Day | None
    number: str | None
    message: str
    exempt: Annotated[bool, "it stands in what is not for publication, or tells of it"]


class NewsRow(LinkedRow):
    """What is new."""

    what: Literal[
        "decided", "asked", "reported", "ended", "closed", "overdue", "changed", "moved", "still open", "possibly told"
    ]
    body: str | None
    date: Day | None
    number: str
    path: str
    owner: str | None
    text: str
    due: Day | None
    status: Status | None
    told_in: Id | None
    quote: str | None
    exempt: bool


class Told(TypedDict):
    """What a paper told of an action, or a person said."""

    on: Day | None
    by: Annotated[str | None, "a person"]
    id: Annotated[Id | None, "where a paper tells it"]
    text: str | None


class ArisingRow(LinkedRow):
    """A matter arising for the next meeting of a body."""

    body: str | None
    date: Day | None
    number: str
    path: str
    title: str | None
    owner: str | None
    task: str
    due_now: Day | None
    status: Status
    overdue: bool
    promised: bool
    paragraph: Annotated[str | None, "the numbered paragraph of the minute that it stands in: `3.4`"]
    again: Annotated[list[Id], "the limbs that ask for it again, in the same words"]
    told: list[Told]
    possibly: list[Evidence]
    exempt: bool


class ProofRow(TypedDict):
    """A check of the database."""

    what: str
    count: int
    checked: str
    faults: list[str]


class ExplainedRow(TypedDict):
    """What a line of a paper was taken for."""

    line: Annotated[int, "counted from one"]
    page: int | None
    taken: str
    why: str
    also: list[str]
    text: str
    start: int
    end: int


class IngestRow(TypedDict):
    """What became of a paper that was ingested; a line of `ingest --ndjson`."""

    name: str
    how: Annotated[Literal["read", "unchanged", "replaced", "failed"], "as the counts at the end call it"]
    id: Annotated[Id | None, "of the document"]
    kind: Annotated[DocumentKind | None, "null, as are the counts, of what was not read"]
    meetings: int | None
    items: int | None
    resolutions: int | None
    references: int | None
    actions: int | None
    papers: int | None
    told: Annotated[str, "the line that a person is shown, or why it could not be read"]


class _Link(TypedDict):
    reference: ReferenceRow
    quote: Annotated[str | None, "words that it quotes from the minute it names"]
    item: ItemRow | None
    paper: PaperRow | None
    too_far: bool


class Followed(_Link):
    """A reference to an earlier minute, and what that follows in turn."""

    follows: "list[Followed]"


class Following(_Link):
    """A reference from a later minute or report, and what followed that in turn."""

    followed_by: "list[Following]"


class LikelyLink(TypedDict):
    """A minute that is likely of the same matter though neither cites the other."""

    item: ItemRow
    strength: float
    how: Literal["words", "title", "number", "arising", "recommended"]
    why: str
    quote: str
    near: Id
    near_quote: str
    outcome: str | None


class RecommendationOutcome(TypedDict):
    """What became of a recommendation to another body."""

    id: Id
    path: str
    text: str
    outcome: Literal["agreed", "changed", "refused", "not yet"]
    of: str
    decision: Id | None
    decided_in: Id | None


class Quoted(TypedDict):
    """What a minute says of a subject, and where; without a span where the words cannot be placed for certain."""

    text: str
    document: str | None
    page: int | None
    start: int | None
    end: int | None
    owners: Annotated[list[str], "whom it asks for something"]


class Thread(TypedDict):
    """A minute, what it follows and what followed it."""

    item: ItemRow
    follows: list[Followed]
    resolutions: list[ResolutionRow]
    actions: list[ActionRow]
    followed_by: list[Following]
    likely_follows: list[LikelyLink]
    likely_followed_by: list[LikelyLink]
    outcomes: list[RecommendationOutcome]
    quote: Annotated[str | None, "what the minute says of a subject that was asked for"]
    quoted: Annotated[list[Quoted], "the same, point by point"]


class Trace(TypedDict):
    """What `trace` answers."""

    query: str
    threads: list[Thread]


class Shown(TypedDict):
    """A thing in full: its row, and each part of it under its noun."""

    kind: Annotated[str, "item, resolution, paper, meeting, plan, motion, reference, unheld, …"]
    title: str | None
    id: Id
    document: str | None
    page: int | None
    start: int | None
    end: int | None


LISTINGS: dict[str, Any] = {
    "actions": ActionRow,
    "arising": ArisingRow,
    "bodies": BodyRow,
    "check": CheckRow,
    "doctor": ProofRow,
    "documents": DocumentRow,
    "ingest-explain": ExplainedRow,
    "items": ItemRow,
    "meetings": MeetingRow,
    "meetings-drafts": DraftRow,
    "motions": MotionRow,
    "motions-by-name": VoteRow,
    "papers": PaperRow,
    "people": PersonRow,
    "people-by-meeting": SittingRow,
    "plans": PlanRow,
    "references": ReferenceRow,
    "resolutions": ResolutionRow,
    "search": PassageRow,
    "show": Shown,
    "since": NewsRow,
}
"""What prints one array, and of what."""
