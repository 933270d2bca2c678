"""One thing that a sentence of minutes does about a decision, and where its clause ends."""

from typing import Literal, NamedTuple

from minutes_cli.model import Basis, Disposition, Outcome
from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .extents import Layout
from .movers import BRACKETED, person
from .phrases import FATES, NAMED_MOVER, NAMED_SECONDER, TAIL
from .rows import list_end

About = Literal["motion", "amendment", "as amended"]


class Act(NamedTuple):
    """One thing that a sentence does: a tuple, because most are thrown away."""

    kind: Literal["put", "told", "verdict", "seconding", "fields"]
    start: int
    end: int
    """Of all its words."""
    words: tuple[int, int] | None = None
    """Where the clause stands; None where the sentence has none of its own."""
    formal: bool = False
    """The clause may run over sentences, up to the verdict."""
    moved_by: str | None = None
    seconded_by: str | None = None
    outcome: Outcome | None = None
    about: About = "motion"
    basis: Basis = "agreed"
    sure: bool = False
    """A mover or the like stands by it: it counts beside a RESOLVED too."""
    deed: Disposition | None = None
    """What its verb says that the meeting did, where that is more than to agree: "it was requested that"."""
    short: bool = False
    """It says only that something is approved: what stands open, if anything does."""
    polled: bool = False
    """It announces a vote whose figures stand behind it."""
    unseconded: bool = False
    """It says that nobody seconded: said of what has no seconder …"""
    near: bool = False
    """… and, where it only says "it", of what was put in its sentence or the one before."""
    put_by: str | None = None
    """Whose motion a verdict is said of, where it names the mover."""


_fates = regex.plain(
    r"\b(?:"
    + "|".join(rf"(?P<f{n}>(?:{form})\b)" for n, (_, form) in enumerate(FATES))
    + r"|(?P<all>unanimous|nem\.?\s*con|in\s+(?:favou?r|agreement)\b))",
    regex.IGNORECASE,
)


_inline = regex.compile(r":\s*\(?(?P<letter>[a-h])[.)]\s+\p{Lu}")
_bulleted = regex.compile(r":\s*•\s*\p{L}")
"""    accepted the changes as follows: • The fee of £4. • The form of the deed."""
_of_one_put = regex.plain(
    r"that\s+(?:the\s+)?(?:\w+\s+)?(?:[Aa]mendment|[Mm]otion|[Pp]roposal)(?:\s+(?:[Nn]o\.?\s*)?\d{1,2})?,?\s+(?:as\s+)?"
    r"(?:proposed|moved|submitted)\s+by\s[^.;:]{3,120}?,?\s(?=(?:would|should|will|be)\s)"
)
"""    (it was agreed) [that Amendment No. 1, proposed by Cllr Ash and seconded by Cllr Reed,] would be taken first"""
_comma = regex.plain(r"[,;(–-]\s*\Z")
_next_cell = regex.compile(r"(?<=[\p{L}.)])\t\s*\p{Lu}")


def clause(page: Layout, start: int, end: int) -> tuple[int, int, int]:
    """(start, end, where what follows begins) of the clause from `start` on in a sentence that ends at `end`."""
    celled = page.text.find("\t", start + 8, end) >= 0
    cell = _next_cell.search(page.text, start + 8, end) if celled else None
    if cell and ":" not in page.text[start : cell.start()]:  # "Agreed.<tab>Clerk to tell them"
        return start, cell.start(), cell.start()
    text = page.text
    named = _of_one_put.match(text, start, end)
    tail = TAIL.search(text, named.end() if named else start, end)
    behind = BRACKETED.search(text, start + 8, end) if tail else None  # "…, Cllr Ash proposed, seconded Cllr Reed"
    if behind and (comma := _comma.search(text, start + 1, behind.start())):
        tail = comma if tail is None or comma.start() < tail.start() else tail
    if tail and tail.start() > start:
        return start, tail.start(), tail.start()
    stop = list_end(page, start, end)
    if stop == end and page.text.find("•", start, end) > 0 and _bulleted.search(page.text, start, end):
        stop = _last_bullet(page, end)
    if stop == end and (label := _inline.search(page.text, start, end)):
        stop = _last_point(page, label["letter"], end)
    return start, stop, stop


def _last_bullet(page: Layout, end: int) -> int:
    """Where the bullets of a list in running text end, of which the first stands in the sentence up to `end`."""
    below = page.cut.after(Sentence(end - 1, end))
    while below is not None and page.text[below.start] == "•":
        end = below.end
        below = page.cut.after(below)
    return end


def _last_point(page: Layout, letter: str, end: int) -> int:
    """Where the points of a list in running text end, of which one stands in the sentence up to `end`: a. …. b. …."""
    below = page.cut.after(Sentence(end - 1, end))
    while below is not None and page.text[below.start : below.end].lstrip("(")[:2] in (
        f"{chr(ord(letter) + 1)}.",
        f"{chr(ord(letter) + 1)})",
    ):
        letter, end = chr(ord(letter) + 1), below.end
        below = page.cut.after(below)
    return end


def fate_in(words: str) -> Outcome | None:
    """What the words say became of a motion, if they do."""
    m = _fates.search(words)
    if m is None:
        return None
    return "carried" if m["all"] else next(outcome for n, (outcome, _) in enumerate(FATES) if m[f"f{n}"])


_FATE = r"\s+(?:was|were)\s+(?:then\s+|\w+ly\s+)?(?:not\s+)?(?:carried|lost|defeated|agreed|passed|rejected|withdrawn)"
_was_told = regex.plain(
    rf"(?P<fate>,{_FATE}|{_FATE}(?=\s+(?:by\s+)?\d+\s*(?:votes?\s+)?(?:to|[–-])\s*\d))(?:\s+(?:by\s+)?\d[\w\s–-]*)?\W*\Z"
)
"""    that the hall be let‖, was lost · to let the hall ‖ was lost 1-3"""
_deed = regex.plain(r"\b(?:be|should|would|shall|will)\b")
_TOLD = 60
"""Characters in which a clause may end with what became of it."""


def told_last(text: str, start: int, end: int) -> tuple[int, Outcome | None] | None:
    """Where a clause ends whose sentence goes on with what became of it: "that the hall be let, was lost."."""
    was = _was_told.search(text, max(start + 3, end - _TOLD), end)
    if was is None or not (text.startswith("to ", start) or _deed.search(text, start, was.start())):
        return None
    return was.start(), fate_in(was["fate"])


def told(m: regex.Match[str], group: str) -> str | None:
    """What a group of a match holds, if its pattern has one of that name."""
    try:
        return m[group]
    except IndexError:
        return None


def movers(m: regex.Match[str]) -> tuple[str | None, str | None]:
    """Who moved and who seconded, by the groups of a match."""
    moved = told(m, "moved")
    return (None if moved in ("He", "She", "They", "Also") else person(moved)), person(told(m, "seconded"))


def mover_in(text: str, after: int, end: int) -> str | None:
    """Who moved, where the end of a sentence opens with that."""
    named = NAMED_MOVER.match(text, after, end) or BRACKETED.search(text, after, end)
    return person(named["moved"]) if named else None


def seconder_in(text: str, after: int, end: int) -> str | None:
    """Who seconded, where the end of a sentence says so."""
    named = NAMED_SECONDER.search(text, after, end)
    return person(named["seconded"]) if named else None
