"""What a minute decided, and what it only put: labels, acts and votes folded into decisions, in the order of the paper.

What carried is a resolution.  What was lost, withdrawn, superseded, never put or left open is a motion, nothing more.

Where the words of a decision begin and end (as careful readers of papers of many bodies annotated them):

    It was agreed that X.  ·  On the proposal of A, seconded by B, it was agreed to X.      that X · to X
    It was proposed by A and seconded by B that X.  ·  A proposed X, seconded by B. Agreed.  that X · X
    The minutes were agreed as a true record.  ·  All Councillors agreed the document.       the whole sentence
    RESOLVED: That X.  ·  And Resolved: “That, X.”  ·  I will move at the next meeting that X    X with its That
    M. Ash, L. Reed: That X. Read a third time. Time: 8 pm. Carried.                         all up to the verdict
    … the following: ⏎ rows                                                                   with its rows

Never of it: label, movers, votes, the verdict, quotation marks around it, the page's number.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter

from minutes_cli.model import Votes
from minutes_cli.words import lazily as regex

from .act import Act, fate_in
from .acts import read_acts, sentences_with_triggers
from .beside_label import votes_beside
from .blocks import Block, labelled_blocks
from .decision import Decision
from .done import done_next
from .extents import Layout
from .fold import Fold
from .in_parts import in_parts
from .movers import HEAD, NAME, same_name
from .to_verdict import blocks_up_to_verdict
from .unlabelled import addressed_blocks, unlabelled_blocks
from .votes import carried_by, read_ballot, read_votes
from .whose_votes import Fates, until_resumed

_it_was = regex.plain(r"\b[Ii]t\s+was\s+(?:\w+\s+)?\Z")
"""    It was also [AGREED]"""
_routine = regex.compile(
    r"""\b(?:minutes(?:\s+of\s+[^.;:\n]{3,60})?\W{1,4}(?:proposed|moved)|minutes\b.{0,120}?\b(?:(?:were|was)\s+(?:proposed|moved)|sign|adopt|approv|accept|confirm|record|read)
    |(?:acceptance|adoption|approval|signing)\s+of\s+(?:the\s+)?.{0,30}?minutes
    |(?:accounts?|payments?|invoices|cheques|expenditure|balance)\b.{0,120}?\b(?:approv|pass|paid|pay\b|accept|adopt)
    |approval\s+for\s+payment|pass(?:ed)?\s+for\s+payment
    |(?:proposed|nominated)\s+(?:as\s+|for\s+|to\s+be\s+)?(?:the\s+)?(?:vice[-\s]*)?(?:chair|president|treasurer|secretary|mayor))""",
    regex.IGNORECASE | regex.VERBOSE | regex.DOTALL,
)
"""What nobody votes on: put and seconded, it is done, though of the motion it is not told what became of it.

    that the minutes be signed · approval for payment · Cllr Reed was proposed chairman
"""
_numbered = regex.compile(
    r"\b(?:Resolution|RESOLUTION)(?:\s+(?:[Nn]o\.?|[Nn]umber|NO\.?))?\s*:?\s+(?=[\w./-]*\d)[\w./-]+[\s*_:|–-]*$"
)
"""A number that only what was resolved gets: Resolution 12/2008⏎⏎[Moved: Cr Ash⏎Seconded: Cr Reed⏎⏎That …]"""
_candidate = regex.compile(
    rf"\W*(?:[Tt]hat\s+)?{NAME}\s+(?:be\s+(?:elected|appointed|nominated)\s+)?(?:as|for|to\s+be)\s+(?:the\s+)?"
    r"(?P<office>(?i:(?:(?:vice|deputy|honorary|hon)[-.\s]*)?(?:chair|president|treasurer|secretary|mayor|conven|cathaoirleach)))"
)
"""    Ann Ash proposes Bob Reed as Chairman and Cy Moor seconds: nobody else is put up, and nobody votes"""
_amendment = regex.compile(r"\b(?:[Aa]mendment|AMENDMENT)\b", needs=("mendment", "MENDMENT"))
_amendment_done = regex.compile(
    r"\b[Aa]mendment\b[^.;]{0,160}?\b(?:carried|lost|defeated|agreed|approved|passed|fell|failed|rejected|negatived)\b",
    needs=("mendment",),
)
"""    [The amendment was carried] by 3 votes to 2 and became the substantive motion"""
_the_motion = regex.plain(r"\b(?:[Mm]otion|MOTION|[Pp]roposal|[Rr]esolution|[Rr]ecommendations?)\b")
_name_only = regex.plain(r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,5}[\s.]*")
"""    Cllr Ash proposed [Cllr Reed], seconded by Cllr Moor: one of those who were put up"""
_NAME_ONLY, _BALLOT = 60, 4000
"""Characters of a name; and behind it, in which the votes for it are told."""
_not_carried = regex.compile(
    r"\b(?:not\s+(?:carried|passed|adopted|agreed)|lost|defeated|negatived)\b",
    regex.IGNORECASE,
)
"""    For: 2⏎Against: 3⏎[NOT CARRIED] · RESOLVED: That the hedge be cut. ([LOST] 2-3)"""
_other_fell = regex.compile(
    r"(?:\b(?:[Aa]n?|[Aa]nother|[Tt]he)|['’]s)\s+(?:\w+\s+)?(?:[Pp]roposal|[Mm]otion|[Ss]uggestion)\s+(?:to|that)\s"
    r"[^.;]{3,160}?\b(?:lost|defeated|rejected|failed|fell)\b"
    r"|\b(?:[Aa]t|[Bb]y)\s+(?:the\s+|its\s+)?(?:[A-Z][a-z]+\s+){1,4}(?:Council|Committee|Board)\b[^.;]{0,160}?\b(?:lost|carried|voted)\b"
    r"|\b(?:Council|Committee|Board)\s+had\s+voted\b",
    needs=("lost", "defeated", "rejected", "failed", "fell", "carried", "voted"),
)
"""    RESOLVED that it be cut. [A proposal to sell it was then lost] 1-4: those votes are no resolution's
    It was noted that [at the District Council the motion was lost] 20-21 · [The County Council had voted] against"""
_as_amended = regex.plain(r"\bas\s+amended\b", regex.IGNORECASE)  # the motion, as amended, was carried
_casting = regex.compile(r"\b(?:[Cc]asting|CASTING)\s+(?:[Vv]ote|VOTE)\b", needs=("asting", "ASTING"))
_cast = regex.plain(r"\b(?:in\s+favou?r|for|(?P<no>against))\b")
_BEHIND = 60
"""    the Chair gave a casting vote [in favour]"""


def decide(minutes: Sequence[tuple[str, str]]) -> list[list[Decision]]:
    """The decisions and motions of each minute of a paper, of which title and words are given, in order."""
    pages = [Layout(words, title) for title, words in minutes]
    blocks = [labelled_blocks(page) for page in pages]
    bounds = [[(block.start, block.end) for block in found] for found in blocks]
    read = [sentences_with_triggers(page, within) for page, within in zip(pages, bounds, strict=True)]
    acts = iter(read_acts([sentence for sentences in read for sentence in sentences]))
    return [
        _decided(page, title, found, [act for _ in sentences for act in next(acts)])
        for (title, _), page, found, sentences in zip(minutes, pages, blocks, read, strict=True)
    ]


def _decided(page: Layout, title: str, blocks: list[Block], acts: list[Act]) -> list[Decision]:
    """The decisions of one minute, whose labels and acts are known."""
    acts = [_beside(act, blocks) for act in acts]
    if not blocks:
        blocks = addressed_blocks(page) if any(act.words for act in acts) else unlabelled_blocks(page)
    found: list[Block | Act] = [*blocks, *acts]
    found.sort(key=lambda event: event.label if isinstance(event, Block) else event.start)
    events = blocks_up_to_verdict(page, found)
    if not events:
        return []
    fold, done = Fold(page, title, [b.label for b in blocks if _sums_up(page.text, b)]), 0
    for n, event in enumerate(events):
        if isinstance(event, Block):
            (fold.take_block if event.outcome == "carried" else fold.take_fallen)(event)
            done = event.end
        elif event.start >= done or event.kind == "verdict":
            done = max(done, fold.take_act(event, events, n + 1))
    fold.take_title()
    fold.take_givers()
    made = list(in_parts(page, list(_settled(page, title, fold))))
    return list(_with_votes(page, made, Fates(page, fold.fates, made)))


class _Told:
    """Where the polls and verdicts of a minute stand, in order."""

    def __init__(self, fold: Fold) -> None:
        self._polls = sorted(fold.polls, key=itemgetter(0))
        self._verdicts = sorted(d.verdict[0] for d in fold.made if d.verdict)

    def until(self, d: Decision, until: int) -> int:
        """Where what is told of an open decision ends, before a place: the votes on another motion decide nothing.

        Nor does a verdict on another what was only suggested before it.
        """
        for at, mover in islice(self._polls, bisect_left(self._polls, d.end, key=itemgetter(0)), None):
            if at >= until:
                break
            if not same_name(mover, d.moved_by):
                until = at
                break
        n = bisect_left(self._verdicts, d.end)
        return min([until, *self._verdicts[n : n + 1]]) if d.bare else until


class _Offices:
    """Which decisions of a minute put somebody up for which office."""

    def __init__(self, page: Layout, made: list[Decision]) -> None:
        self._page = page
        self._made = made
        self._named: dict[str, set[int]] = {}

    def only_candidate(self, n: int) -> bool:
        """Whether a motion puts somebody up for an office, and no other of the minute does for the same."""
        d = self._made[n]
        m = _candidate.match(self._page.text, d.start, d.passage[1])
        if m is None or not d.seconded_by:
            return False
        office = m["office"].lower()
        if office not in self._named:
            self._named[office] = self._naming(office)
        return self._named[office] <= {n}

    def _naming(self, office: str) -> set[int]:
        words = (f" {lead} {office}" for lead in ("as", "for", "as the", "for the", "to be"))
        places = sorted((at, at + len(word)) for word in words for at in self._page.places(word))
        return {n for n, e in enumerate(self._made) if _stands(places, e.start, e.passage[1])}


def _stands(places: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of some words stands between two places."""
    n = bisect_left(places, (start, 0))
    return any(stop <= end for _, stop in places[n : n + 5])


def _sums_up(text: str, block: Block) -> bool:
    """Whether a label may sum up what was agreed above it: none in prose, as "… came. Agreed that" and "it was"."""
    if block.basis == "agreed" and _it_was.search(text, max(0, block.label - 40), block.label):
        return False
    alone = not text[text.rfind("\n", 0, block.label) + 1 : block.label].strip()
    return (alone or not text.startswith("Agreed", block.label)) and HEAD.search(
        text, max(0, block.label - 160), block.label
    ) is None


def _beside(act: Act, blocks: list[Block]) -> Act:
    """An act, without the words that a label makes a resolution: "It was proposed by A and RESOLVED that …"."""
    if act.words:
        reach = act.words[1] + (24 if act.formal and act.words[0] == act.words[1] else 0)  # BE IT RESOLVED
        n = bisect_right(blocks, reach, key=lambda block: block.label) - 1
        if n >= 0 and act.words[0] < blocks[n].end:
            return act._replace(kind="seconding", words=None, end=max(act.start, blocks[n].label), outcome=None)
    return act


def _settled(page: Layout, title: str, fold: Fold) -> Iterator[Decision]:
    """What is left open at the end: carried by its votes or by what was done next, routine, or unknown."""
    text, made = page.text, fold.made
    told = _Told(fold)
    offices = _Offices(page, made)
    for n, d in enumerate(made):
        if d.outcome != "unknown":
            yield d
            continue
        until = told.until(d, made[n + 1].passage[0] if n + 1 < len(made) else len(text))
        told_to = min(max(d.passage[1], until), d.passage[1] + 600)
        won = _won(text, read_votes(page, d.end, told_to), d.end, told_to)
        words = f"{title}: {text[d.start : d.passage[1] + 30]}"
        routine = d.seconded_by and not d.amendment and (_routine.search(words) or offices.only_candidate(n))
        if won is None and not d.amendment and done_next(page, d):
            won = True
        if won is not None:
            amended = _as_amended.search(text, d.end, min(until, d.passage[1] + 600)) is not None
            yield d._replace(outcome="carried" if won else "lost", amended=amended or d.amended)
        elif d.seconded_by and not d.amendment and _numbered.search(text, max(0, d.passage[0] - 60), d.passage[0]):
            yield d._replace(outcome="carried", basis="resolved")
        elif routine:
            yield d._replace(customary=True, basis="plain")
        elif d.seconded_by or not d.bare:
            yield d


def _won(text: str, votes: Votes | None, start: int, end: int) -> bool | None:
    """Whether votes carried it: of as many on either side the chair's casting vote tells, if it says which."""
    won = carried_by(votes)
    if won is False and votes and votes.for_ == votes.against and (cast := _casting.search(text, start, end)):
        how = _cast.search(text, cast.end(), min(end, cast.end() + _BEHIND))
        return None if how is None else how["no"] is None
    return won


def _with_votes(page: Layout, made: list[Decision], fates: Fates) -> Iterator[Decision]:
    """Each with the votes told in its passage, at its verdict, or behind it before the next; none if not put."""
    for n, d in enumerate(made):
        if d.outcome == "not put" or d.parted:
            yield d
            continue
        until = next((e.passage[0] for e in islice(made, n + 1, None) if e.outcome != "not put"), len(page.text))
        behind = until_resumed(page, d, max(d.end, min(until, d.passage[1] + 1500)))
        if d.verdict is None and d.outcome == "carried" and (other := _other_fell.search(page.text, d.end, behind)):
            behind = other.start()
        if fates.several(d, behind):
            votes = fates.votes(d)
        elif d.verdict and d.verdict[0] >= behind:
            later = (e.passage[0] for e in islice(made, n + 1, None))
            after = next((at for at in later if at > d.verdict[1]), len(page.text))
            votes = read_votes(page, d.verdict[0], min(after, d.verdict[1] + (1500 if d.polled else 400)))
        else:
            beside = read_votes(page, d.passage[0], d.start)
            if d.basis != "carried":
                beside = votes_beside(page.text, d.passage[0], d.start, beside)
            votes = beside or read_votes(page, *_own(page, d, behind))
        if votes:
            yield _outvoted(page, d, votes, behind)
        elif d.end - d.start < _NAME_ONLY and _name_only.fullmatch(page.text, d.start, d.end):
            yield d._replace(
                votes=read_ballot(page, page.text[d.start : d.end], d.end, min(len(page.text), d.end + _BALLOT))
            )
        else:
            yield d


def _own(page: Layout, d: Decision, until: int) -> tuple[int, int]:
    """The stretch behind a decision in which its own votes stand, not those of an amendment that was voted on first.

    That is from where the motion is named again behind what became of the amendment, else from its verdict.
    """
    if d.amendment or d.verdict is None:
        return d.end, until
    done = [m.start() for m in _amendment_done.finditer(page.text, d.end, d.verdict[0])]
    if not done:
        return d.end, until
    again = _the_motion.search(page.text, done[-1], d.verdict[1])
    return (again.start() if again else d.verdict[0]), until


def _outvoted(page: Layout, d: Decision, votes: Votes, until: int) -> Decision:
    """A decision with its votes; where these were against what is said to have carried, what is told with them tells.

    1. of an amendment that was put after it: the votes are the amendment's;
    2. "Votes against: 3⏎NOT CARRIED": it was lost, whatever label stands before it, as is a bare "That …" without that;
    3. otherwise as it is told: the chair's casting vote, or who counts.
    """
    if d.outcome != "carried" or d.amendment or carried_by(votes) is not False:
        return d._replace(votes=votes)
    if _amendment.search(page.text, d.end, until):
        return d
    unsaid = d.basis == "plain" and fate_in(page.text[d.end : until]) != "carried"
    lost = (unsaid or _not_carried.search(page.text, d.end, until)) and not _casting.search(page.text, d.end, until)
    return d._replace(votes=votes, outcome="lost" if lost else d.outcome)
