"""RESOLVED … → the tree of what was resolved.

A block begins at a label of the strongest kind that the minute has: RESOLVED in capitals or at the head of a
paragraph; AGREED, Decision: and their like; and, where a paper has lost the word, a bare "That the report be noted." or
a bare list in the subjunctive.  What another body resolved, what is quoted, and what was moved and lost are not this
meeting's.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from minutes_cli.budget import Lost, piecewise
from minutes_cli.model import Disposition, Finding, Item, Motion, Parsed, Passage, Resolution
from minutes_cli.words import lazily as regex
from minutes_cli.words.apiece import missed
from minutes_cli.words.limbs import parse_limbs
from minutes_cli.words.passage import tidy

from .again import Again, Pairs
from .decide import decide
from .decision import Decision
from .dispositions import disposition, of_minutes
from .fields import names_papers, under_title
from .given import who_moved
from .hanging import handed_on
from .movers import NAME, somebody
from .participle import THING_DONE
from .point import is_answered
from .table_row import TableRow, in_order
from .tabled import tabled
from .tables import rows_in
from .taken import bare
from .vote_tables import vote_tables, with_tables

_decides = regex.plain(
    r"\b(?:was|were)\s+(?:[^\W\d_]+ly\s+|then\s+)?(?:agreed|adopted|approved|accepted|confirmed|resolved|elected|read|taken)\b"
    r"|\b(?:[Mm]embers|[Cc]ouncillors|[Cc]ouncil|[Cc]ommittee|[Bb]oard)\s+(?:[^\W\d_]+ly\s+)?(?:agreed|resolved|approved)\b"
    r"|\b(?:proposed|seconded|moved)\s+by\b"
)
_puts = regex.compile(
    r"to\s+(?:consider\s+(?:and\s+)?)?(?:approv|adopt|accept|agree|confirm|ratif|elect|appoint|co-?opt|receiv)\p{L}*\b"
    r"|(?:approval|adoption|acceptance|confirmation|ratification)\s+of\b",
    regex.IGNORECASE,
)
_moved_at_once = regex.compile(
    r"\W*(?:Minutes:\s+)?(?:(?:It\s+was\s+)?(?:proposed|proposer|moved|prop)|This\s+was\s+(?:\w+ly\s+)?(?:agreed|approved|adopted|accepted|confirmed|ratified))\b",
    regex.IGNORECASE,
)
"""    To approve the minutes of May⏎Proposed: Ash. Seconded: Reed. Carried: the title says what was put"""
_as_record = regex.compile(
    r"(?:^|\n)\W*(?:proposed|moved)\s+as\s+an?\s+(?:true|correct|accurate)\s+(?:and\s+\w+\s+)?record\s+by\b",
    regex.IGNORECASE,
)
"""    Minutes of May⏎Cllr Ash was added to those present.⏎Proposed as a true record by Cllr Reed"""
_recommended = regex.plain(
    r"\b[Rr]ecommendations?\s+(?:[Nn]o\.?\s*)?(?:\d+\s+)?(?:was|were)\s+(?:\w+ly\s+)?(?:agreed|adopted|approved|accepted)\b"
)
"""    that the fees go forward to the full Council. Recommendation No. 3 was agreed: there it is approved"""
_one_name = regex.compile(
    rf"(?:that\s+)?(?!(?:They|These|Those|This|It)\b|[Tt]he\s+(?!Clerk|Chair|Vice)){NAME}(?:\s+(?:as|for|to\s+be)\s+[^,;.]{{3,40}})?"
)
"""    Cllr Ash proposed Cllr Reed · Cllr Reed as Chairman"""
_was_proposed = regex.plain(r"\s+(?:was|were)\s+(?:\w+ly\s+)?(?:proposed|moved)\W*$")
_sums = regex.compile(
    r"(?:payments?|accounts?|cheques|invoices)\b[^.;]{0,20}:|(?:(?!\b(?:was|were|be|to|is|are|that|will|would|should)\b)[^£€$]){0,80}[£€$]\s?\d"
    r"(?:(?!\b(?:was|were|be|to|is|are|that|will|would|should)\b).){0,900}+$",
    regex.IGNORECASE,
)
"""    Payments: Ash Ltd £40.00 and Moor £12.50, moved and passed for payment"""
_for_approval = regex.compile(
    r"\b(?:seeking|sought|requesting)\s+(?:the\s+)?(?:[\p{L}’']+\s+){0,2}?approval\b[^.;]{3,240}\W*\Z", regex.IGNORECASE
)
"""    A report seeking approval to close the lane.⏎Proposed by A;⏎And Resolved: That the lane be closed"""
_to_approve = regex.plain(
    r"\W*(?:to\s+)?(?:consider\s+(?:and\s+)?)?(?:approve|adopt|accept|ratify)\b(?!.*\bminutes\b)", regex.IGNORECASE
)
_no_verb = regex.plain(
    r"(?!\W*(?:that|to|not|no)\b)(?!.*\b(?:be|is|are|was|were|will|would|should|shall|must|can|could|to|not)\b)(?=.*\w)",
    regex.IGNORECASE | regex.DOTALL,
)
"""    To approve: changes to the plan⏎Cllr Ash proposed [removal of the gates], seconded …"""
_announces = regex.plain(
    r"\W*(?:that\s+)?the\s+(?:following|resolutions?,?\s+as\s+set\s+out\s+(?:below|hereunder),?)"
    r"(?:\s+(?:items?|points?|matters?|motions?|resolutions?|decisions?))?\s+(?:would\s+)?(?:was|were|be)\s+(?:agreed|adopted|approved|decided|resolved)"
    r"(?:\s+by\s+the\s+same\s+vot(?:e|ing))?\s*[:;.–-]*\s*",
    regex.IGNORECASE,
)
"""    The following was agreed:⏎Proposed by A … And Resolved: what follows is the decision, and is told there"""
_minutes_title = regex.compile(r"\bminutes\b(?!\s*['’]?\s*silence)", regex.IGNORECASE)


def resolve(parsed: Parsed) -> Parsed:
    """Find what each minute resolved, and what was put to it.

    1. the words of every row stand in its span in order, across page furniture;
    2. within an item no two rows share a path;
    3. rows stand in the order of the paper;
    4. a motion that did not carry has no row among the resolutions;
    5. what was put as amended, and is told in the words that were first moved, has a finding that says so.
    """
    rows: list[Resolution] = []
    motions: list[Motion] = []
    amended: list[Finding] = []
    again = Again(parsed.kept)
    texts = [_words_of(parsed, item) for item in parsed.items]
    decided = piecewise(decide, [(item.title or "", text.text) for item, text in zip(parsed.items, texts, strict=True)])
    every = rows_in(parsed)
    tables = tabled(parsed, texts, every)
    for item, text, decisions in zip(parsed.items, texts, decided, strict=True):
        told = [] if isinstance(decisions, Lost) else decisions
        rowed = tables.rows.get(item.id, ())
        if not told and not rowed:
            continue
        minute = _Minute(item, text)
        for one in in_order(text, told, rowed) if rowed else told:
            if isinstance(one, Decision):
                minute.take(one)
            else:
                minute.take_row(one)
        amended += [_in_first_words(item, text, d) for d in told if d.amended]
        movers = {motion.id: motion.moved_by for motion in minute.motions}
        for row in minute.rows:
            earlier = again.restated(row, item, movers.get(row.motion or ""))
            rows.append(replace(row, restates=earlier) if earlier else row)
        motions += minute.motions
    findings = (*parsed.findings, *amended, *missed(parsed.items, decided, "decisions"), *tables.findings)
    found = with_tables(vote_tables(every), parsed, motions, rows)
    return replace(
        parsed,
        resolutions=tuple(found.rows),
        motions=tuple(found.motions),
        findings=(*findings, *found.findings),
    )


def _in_first_words(item: Item, text: Passage, d: Decision) -> Finding:
    """What a reader is to know of a motion that was amended, where the paper does not print how it then read."""
    how = "carried" if d.outcome == "carried" else "was put"
    what = f"{item.number}: this {how} as amended; its words may be those that were first moved"
    return Finding("as-amended", what, text.span(d.start, d.end))


def _words_of(parsed: Parsed, item: Item) -> Passage:
    """The minute behind its heading; from its title on where that decides: "3. The minutes were agreed"."""
    text = parsed.kept.between(item.heading_end, item.span.end)
    if item.title and (
        _decides.search(item.title)
        or THING_DONE.match(item.title)
        or (_puts.match(item.title) and _moved_at_once.match(text.text))
        or (names_papers(item.title) and _as_record.search(text.text))
        or under_title(item.title, text.text)
        or is_answered(item.title, text.text)
    ):
        whole = parsed.kept.between(item.span.start, item.span.end)
        at = whole.text.find(item.title[:12])
        if at >= 0 and whole.source(at) < max(item.heading_end, item.span.start + 40):
            return parsed.kept.between(whole.source(at), item.span.end)
    return text


def _by_being_put(words: str) -> Disposition:
    """What a motion does whose words have no verb of their own: a name, a list of sums, "the policy was proposed"."""
    proposed = _was_proposed.search(words)
    thing = words[: proposed.start()] if proposed else words
    if _one_name.fullmatch(thing):
        return "appointed"
    return "approved" if proposed or _sums.match(words) else "other"


class _Minute:
    """The rows of one minute, as its decisions are taken in."""

    def __init__(self, item: Item, text: Passage) -> None:
        self.item, self.text = item, text
        self.rows: list[Resolution] = []
        self.motions: list[Motion] = []
        self._ids: dict[int, str | None] = {}
        """Of each decision's motion, by where its words begin."""
        self._used: Counter[str] = Counter()
        self._told = Pairs()
        self._count = 0
        self._to_approve = bool(_to_approve.match(item.title or ""))
        self._taken = 0
        """Where the last decision ends."""
        self._disposed = of_minutes if _minutes_title.search(item.title or "") else disposition

    def take(self, decision: Decision) -> None:
        """Add a decision's rows, and its motion if it is one."""
        put = f"{self.item.id}/m{len(self.motions) + 1}" if decision.put and not decision.said_again else None
        announces = _announces.fullmatch(self.text.text, decision.start, decision.end)
        by = put if decision.motion is None else self._ids.get(decision.motion)
        rows = self._resolutions(decision, by) if decision.carried and not announces else []
        if decision.carried and not rows:
            put = None
        self._ids[decision.start] = put
        self.rows += rows
        if put:
            self.motions.append(self._motion(decision, put, rows))
        elif by and rows:
            self.motions = [
                replace(m, resolution=rows[0].id, votes=decision.votes or m.votes) if m.id == by else m
                for m in self.motions
            ]
        self._taken = max(self._taken, decision.passage[1])

    def take_row(self, row: TableRow) -> None:
        """Add what a row of a table decided; a motion where it was voted on, or lost."""
        lost = row.outcome == "lost"
        put = f"{self.item.id}/m{len(self.motions) + 1}" if row.put else None
        resolution = None
        if not lost:
            self._count += 1
            path = f"[{self._count}]" if self._used[""] else ""
            self._used[""] += 1
            resolution = f"{self.item.id}{path}"
            self.rows.append(
                Resolution(
                    resolution, self.item.id, path, row.does, row.text, row.span, None, basis="agreed", motion=put
                )
            )
        if put:
            self.motions.append(
                Motion(put, self.item.id, row.text, row.span, None, None, row.outcome, None, row.votes, resolution)
            )

    def _motion(self, d: Decision, put: str, rows: list[Resolution]) -> Motion:
        words = tidy(self.text.text[d.start : d.end]).strip('“”" ;,')
        amends = None if d.amends is None else self._ids.get(d.amends)
        return Motion(
            put,
            self.item.id,
            words,
            self.text.span(d.start, d.end),
            who_moved(d),
            somebody(d.seconded_by),
            d.outcome,
            amends,
            d.votes,
            rows[0].id if rows else None,
        )

    def _approves(self, d: Decision, put: str | None, words: str) -> bool:
        """Whether what carried was put for approval: by the report before it, or, a mere thing, by the title."""
        if d.basis == "resolved":
            start = d.passage[0]
            return bool(_for_approval.search(self.text.text[max(self._taken, start - 400) : start]))
        return self._to_approve and put is not None and bool(_no_verb.match(words))

    def _resolutions(self, d: Decision, put: str | None) -> list[Resolution]:
        words = self.text.text[d.start : d.end]
        limbs = parse_limbs(words)
        plain = [tidy(words[limb.start : limb.end]) for limb in limbs]
        if not limbs or self._told.is_pair(frozenset(map(bare, plain)), headed=d.headed):
            return []
        self._count += 1
        prefix = f"[{self._count}]" if any(self._used[limb.path] for limb in limbs) else ""
        rows = []
        kinds: dict[str, Disposition] = {}
        said: dict[str, str] = {}
        for limb, words_of in zip(limbs, plain, strict=True):
            self._used[limb.path] += 1
            span = self.text.span(d.start + limb.start, d.start + limb.end)
            kind: Disposition = "recommended" if d.recommended else self._disposed(words_of)
            if kind == "other" and not limb.path and self._approves(d, put, words_of):
                kind = "approved"
            if kind == "other" and put and not limb.path:
                kind = _by_being_put(words_of)
            if kind == "referred" and d.end < d.passage[1] and _recommended.search(self.text.text, d.end, d.passage[1]):
                kind = "approved"
            if kind == "other":
                kind = d.deed or ("recommended" if d.basis == "recommended" else kind)
            if kind == "other" and self._disposed is of_minutes and bare(words_of) == bare(self.item.title or ""):
                kind = "confirmed"
            if limb.hangs_from is not None:
                kind = handed_on(kind, kinds.get(limb.hangs_from, kind), words_of, said[limb.hangs_from])
            kinds[limb.path], said[limb.path] = kind, words_of
            stem = None if limb.hangs_from is None else prefix + limb.hangs_from
            path = prefix + limb.path
            rows.append(
                Resolution(
                    f"{self.item.id}{path}", self.item.id, path, kind, words_of, span, stem, basis=d.basis, motion=put
                )
            )
        return rows
