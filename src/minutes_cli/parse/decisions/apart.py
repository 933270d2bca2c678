"""Movers that stand apart from what they put: behind it, above it, or in a sentence of their own."""

from __future__ import annotations

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex

from .act import Act
from .between import label_next
from .decision import Decision
from .extents import Layout
from .labelled_above import labelled_above
from .left_out import TO_DO, is_chosen, record_moved
from .movers import NAME, as_written, same_name
from .numbered import numbered_above
from .quotes import quoted_whole
from .senses import is_opinion
from .taken import trimmed
from .whose import OF_THE_MOTION, Whose

REACH = 6000
"""So far behind a motion, in characters, its verdict may stand."""
NEAR = 300
"""So far behind what was only wished for."""
_ASIDE = 120
"""So many characters may stand before who put what was agreed: "Clerk to write. Prop JB, 2nd GK, all agreed"."""
_proposer = regex.plain(r"\W*Proposer\b", regex.IGNORECASE)
_same_paragraph = regex.plain(r"(?:[^\n]|\n(?!\s*\n))*\n\s*", regex.DOTALL)
_next_marker = regex.compile(
    r"\n\s*\(?(?:[a-z]|(?<=[.;:,)”\"]\s{1,9}\(?|\n\s{0,9}\n\s{0,9}\(?)\d{1,2}|[ivx]{1,4})[.)]\s*\Z|\n[^\S\n]*[A-Z]\.?\s*\Z"
)
"""The number of what follows, alone on its line; a figure behind half a sentence ("at lot⏎2.") is the end of that."""
_voted = regex.compile(
    r"\W*(?:$|(?:and\s+|all\s+|this\s+was\s+|was\s+|were\s+|unanimously\s+)*(?:carried|agreed|approved|accepted|adopted|elected|appointed|co-?opted|in\s+favou?r|unanimous)\b|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:votes?\s+)?(?:for|in\s+favou?r)\b)",
    regex.IGNORECASE,
)
_and = regex.plain(r"(?:\b(?:and|or|to|of)|,)\s*\Z")
_this_was = regex.compile(r"\W*(?:(?:[Tt]his|[Tt]hese)(?:\s+\p{Ll}+)?|[Ii]t)\s+(?:was|were)\s")
_LONGEST = 500
"""Characters of the longest sentence that "This was agreed" may mean."""
_these_sums = regex.plain(r"\W*(?:This|These)\s+(?:spend|spending|expenditure|costs?|prices?|fees?)\s")
_sum = regex.plain(r"[£€$]\s?\d")
"""    In all £1040. This expenditure was agreed."""
_verbal = regex.plain(r"\b(?:to|was|were|is|are|be|will|would|should)\s+[a-z]")
_wished = regex.compile(
    r"\b(?:requests?|requesting|requested|asked|proposals?|suggest\p{L}*|recommend\p{L}*|should|would|will|could|to\s+be|be|quot(?:ation|e)s?|costs?|approval|permission|proposed)\b",
    regex.IGNORECASE,
)
"""What a sentence has that asks for something."""
_title = regex.compile(
    r"\W*(?:To\s|Approval|Adoption|Acceptance|Confirmation|Ratification|Election|Appointment)", regex.IGNORECASE
)
_leads_on = regex.plain(r":\s+[a-z]")
"""    Proposed by Cllr Ash, seconded by Cllr Reed[: l]et the hall"""
_asked = regex.compile(
    r"\W*(?:An?\s+|The\s+)?(?:request|approval|permission|proposal|quot(?:ation|e)\b|suggestion|(?:\w+\s+)?(?:suggested|proposed|requested)\b)|.*\b(?:ask(?:ed|ing)?\s+(?:for|if|whether|to)|request(?:ed|ing)|seeking)\b",
    regex.IGNORECASE | regex.DOTALL,
)
_asks_for = regex.compile(
    r"\b(?:asked|asking|requested|requesting|suggested|suggesting|proposed|proposing)\s+(?:(?:for|if|whether|that)\s+)?(?=(?:the|an?|it|this|that|we|he|she|they|to|approval|authori[sz]ation|permission)\b)"
)
"""    Cllr Ash asked if | it is right to cut the hedge"""
_a_vote = regex.plain(
    r"\b(?:ask(?:ed)?\s+for|requested)\s+(?:a|the)\s+(?:\w+\s+)?(?:vote|ballot|poll|show\s+of\s+hands)\b"
)
"""    Cllr Ash requested a recorded vote: how it was to be decided, and not what"""
_the_motion = regex.plain(r"\bsecond(?:ing|ed)\s+(?:the|this)\s+[Mm]otion\b|[Mm]otion\s+was\s+(?:\w+\s+)?seconded\b")
_leads_up = regex.plain(
    r"\W*(?:(?:[Ff]ollowing|[Aa]fter|[Oo]n|[Uu]pon|[Ii]n|[Ww]ith|[Aa]t|[Hh]aving|[Aa]ccordingly|[Tt]herefore|[Ss]ubsequently)\b[^.;:]{0,80}|[Aa]nd|[Tt]hen)\W*\Z"
)
"""    Following a discussion, [proposed by Cllr Ash]: that is nothing that he put"""
_to_action = regex.plain(r"\W*(?:\S+\s+){1,2}to\s+action\W*$")
"""    Clerk to action: who is to see to what was put above it"""
_says = regex.compile(r"\b(?:said|stated|replied|explained|felt|reported)\b")
_numbered = regex.compile(r"\W*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,3}(?:\.\d{1,2}){1,2}\.?)(?:\s+|(?=To\s))")
_label = regex.compile(
    r"\W*(?:(?:COUNCIL|Council|COMMITTEE|Committee)\s+)?(?:RESOLUTION|Resolution|MOTION|Motion|RECOMMENDATION|Recommendation|DECISION|Decision)\s*(?:N[Oo]\.?\s*)?[\w/.-]{0,16}\s*[:–-]\s*(?=That\b|To\b|that\b|to\b)"
)
"""    RESOLUTION: That the minutes be confirmed. MOVED: Cr Ash"""
_wish_behind = regex.compile(
    r"(?:[^\S\n]*[-–,:])?\s+(?P<wish>(?:(?:an?|the|these|this|they|their)\s+(?:[\w£€$.,’'-]+\s+){1,9}?be\s+\p{L}+(?:\s+(?:for|as)\s+(?:\p{L}+\s+){0,3}\p{L}+)?"
    r"|(?:be\s+)?pass(?:ed)?\s+for\s+(?:payment|approval)))\W*(?:$|[.;]|[-–]\s)",
    regex.MULTILINE,
)
"""    Ash Ltd £40 - proposed Reed, seconded Dell pass for payment ·
    the Appeal - proposed Reed a donation of £20 be made"""
_nominations = regex.plain(
    r"\b(?:asked|called|invited)\b[^.;]{0,20}\bnominations\b|\bnominations\b[^.;]{0,30}\b(?:sought|invited|called)\b"
)
_who_behind = regex.compile(
    rf"\s*,?\s*(?:that\s+)?(?P<who>{NAME}\s+(?:(?:to\s+)?be|as|for)\s+(?:[\p{{L}}’'-]+\s+){{0,5}}?[\p{{L}}’'-]+)"
    r"(?=\W*(?:$|[.;,]|[-–]\s))",
    regex.MULTILINE,
)
"""    The Clerk asked for nominations - Ash proposed and Reed seconded [Mr Moor be Chairman]"""
_SHORTEST = 12
"""Characters of words that are no motion, unless they name who was chosen."""
_marks = regex.plain(r"[\s:;,–-]+")
_word = regex.plain(r"\w+")


class Movers(Whose):
    """The decisions so far, and the movers whose motion is still to come."""

    def __init__(self, page: Layout) -> None:
        super().__init__(page)
        self._waiting: Act | None = None

    def _make(self, decision: Decision) -> None:
        start, end = quoted_whole(self.page.text, decision.start, decision.end)
        if marker := _next_marker.search(self.page.text, max(start + 1, end - 12), end):
            end = end if _and.search(self.page.text, max(0, marker.start() - 8), marker.start()) else marker.start()
        while end > start + 1 and self.page.text[end - 1] in " \n\t-–":
            end -= 1
        super()._make(
            decision._replace(start=start, end=end) if (start, end) != (decision.start, decision.end) else decision
        )

    def _second(self, act: Act) -> None:
        """Who seconded (and moved) what stands open or is still to come, and what became of it if that is said."""
        text = self.page.text
        last = self.made[-1] if self.made else None
        still_to_come = act.about == "amendment" and act.outcome is None
        if act.moved_by and self._above(act, numbered=still_to_come):
            return
        done = act.kind == "fields" and act.outcome is not None
        stands = bool(self._moved) and (OF_THE_MOTION.match(text, act.start, act.end) or self._wants(act))
        if act.moved_by and not (done or stands) and (label_next(text, act) or still_to_come):
            self._waiting = act
            return
        opened = self._open()
        opened = [n for n in opened if act.start - self.made[n].passage[1] < (NEAR if self.made[n].bare else REACH)]
        if _the_motion.search(text, act.start, act.end):  # "In seconding the Motion": not what was suggested since
            opened = [n for n in opened if not self.made[n].bare] or opened
        named = [n for n in opened if self._lacks(n, act)]
        named = named or [n for n in opened if same_name(self.made[n].seconded_by, act.seconded_by)]
        if act.near:  # "On the proposal of A, seconded by B, this was agreed": who put it first may be another
            opened = [n for n in opened if n == len(self.made) - 1]
        elif act.moved_by and not named:
            opened = [n for n in opened if not self._of_another(n, act.moved_by)]
        if named or (opened and act.outcome):
            self._supply((named or opened)[-1], act, outcome=act.outcome or "unknown")
        elif last and not last.moved_by and self._follows(last, act):
            self._supply(len(self.made) - 1, act, outcome=last.outcome)
        elif act.moved_by and (own := self._own(act, last.passage[1] if last else 0)):
            self._make_moved(own, act)
        elif act.moved_by and text[act.end : act.end + 1] != ")":  # what stands in brackets is said of what went before
            self._waiting = act

    def _make_moved(self, words: tuple[int, int], act: Act) -> None:
        """Make a decision of words that stand before who moved them."""
        told, outcome = (words[0], act.end), act.outcome or "unknown"
        moved, seconded = act.moved_by, act.seconded_by
        self._make(Decision(*words, told, None, "carried", outcome, moved_by=moved, seconded_by=seconded))

    def _above(self, act: Act, *, numbered: bool) -> bool:
        """Make a motion of what stands under a label or a number of its own above who put it, if anything does."""
        done = self.made[-1].passage[1] if self.made else 0
        above = labelled_above(self.page, act, done)
        if above is None and numbered:
            above = numbered_above(self.page, act.start, done)
        if above:
            self._make_moved(above, act)
        return above is not None

    def _follows(self, last: Decision, act: Act) -> bool:
        """Whether movers stand behind what is carried: at once, or with the vote behind who is to act on it."""
        gap = self.page.text[last.passage[1] : act.start]
        if not _word.search(gap):
            return not _leads_on.match(self.page.text, act.end) or self._ends(act)
        if _proposer.match(self.page.text, act.start) and len(gap) < _ASIDE and _same_paragraph.fullmatch(gap):
            return True  # "… to Ash Ltd. It was a good price.⏎⏎Proposer: Cllr Ash. 2nd: Cllr Reed"
        return (
            act.outcome == "carried"
            and len(gap) < _ASIDE
            and "\n" not in gap.strip()
            and gap.count(".") < 2 + gap.endswith(". ")
        )

    def _lacks(self, n: int, act: Act) -> bool:
        """Whether an act names a mover or a seconder that a motion lacks, and no other mover than it has."""
        d = self.made[n]
        if d.given and not d.seconded_by and act.moved_by and OF_THE_MOTION.match(self.page.text, act.start, act.end):
            return True  # whoever gave notice of it
        if not act.moved_by or not d.moved_by:
            return not (d.moved_by if act.moved_by else d.seconded_by)
        return same_name(act.moved_by, d.moved_by) and act.seconded_by is not None and not d.seconded_by

    def _supply(self, n: int, act: Act, outcome: str) -> None:
        d = self.made[n]
        if act.outcome:
            self.fates.append((act.start, act.end))
        self._change(
            n,
            moved_by=self._mover(d, act),
            noticed=d.noticed and (not act.moved_by or act.near or self._puts_off(d, act)),
            seconded_by=d.seconded_by if self._puts_off(d, act) else as_written(d.seconded_by, act.seconded_by),
            outcome=outcome,
            passage=(d.passage[0], max(act.end, d.passage[1])),
        )

    def _put_and_done(self, act: Act, outcome: Outcome) -> bool:
        """What one sentence says was put and done: "The Amendment proposed by A, seconded by B was approved"."""
        if not act.seconded_by or outcome not in ("carried", "lost"):
            return False
        if any(d.polled and d.outcome == outcome and same_name(d.moved_by, act.put_by) for d in self.made[-3:]):
            return True  # the figures of the vote have told it already
        above = numbered_above(self.page, act.start, self.made[-1].passage[1] if self.made else 0)
        start, end = above or (act.start, act.end)
        standing = not above and bool(self._standing())
        self._make(
            Decision(
                start,
                end,
                (start, act.end),
                basis="carried",
                outcome=outcome,
                moved_by=act.put_by,
                seconded_by=act.seconded_by,
                amendment=act.about == "amendment" and standing,
            )
        )
        return True

    def _own(self, act: Act, after: int) -> tuple[int, int] | None:
        return (
            record_moved(self.page, act)
            or self._words_before(act, after)
            or numbered_above(self.page, act.start, after)
            or (self._before(act) if act.outcome == "carried" else None)
        )

    def _ends(self, act: Act) -> bool:
        """Whether nothing but a vote stands behind movers in their sentence."""
        end = self.page.cut.at(max(act.start, act.end - 1)).end
        return act.end >= end or _voted.match(self.page.text, act.end, end) is not None

    def _before(self, act: Act) -> tuple[int, int] | None:
        """The sentence before "This was agreed" or movers with a vote, if it asks for something that nobody decided."""
        text = self.page.text
        voted = act.moved_by is not None and act.outcome == "carried"
        if not (_this_was.match(text, act.start, act.end) or (act.moved_by and self._ends(act))):
            return None
        above = self.page.cut.before(self.page.cut.at(act.start))
        while above is not None and _to_action.match(text, above.start, above.end):
            above = self.page.cut.before(above)
        done = max((d.passage[1] for d in self.made[-1:]), default=0)
        if above is None or above.start < done or above.end - above.start > _LONGEST:
            return None
        if _a_vote.search(text, above.start, above.end):
            return None
        marker = _numbered.match(text, above.start, above.end)
        opens = above.start == 0 and _title.match(text, 0, above.end)
        if not (opens or TO_DO.match(text, marker.end() if marker else above.start, above.end)) and (
            _says.search(text, above.start, above.end)
            or not (
                (voted and _verbal.search(text, above.start, above.end))
                or _wished.search(text, above.start, above.end)
                or (_these_sums.match(text, act.start, act.end) and _sum.search(text, above.start, above.end))
            )
            or not (
                act.moved_by
                or _asked.match(text, above.start, above.end)
                or not is_opinion(text[above.start : above.end])
            )
        ):
            return None
        start = above.start
        if not act.moved_by and (asked := _asks_for.search(text, start, above.end)):
            start = asked.end()
        elif m := _label.match(text, start, above.end) or marker:
            start = m.end()
        return start, trimmed(text, start, above.end)

    def _words_before(self, act: Act, after: int) -> tuple[int, int] | None:
        """What was moved, where it stands before its movers in their sentence: "£12 to the mill - proposed A".

        What they wish to be done with it stands behind them: it is said of the thing before them, and goes with it.
        """
        start = max(self.page.cut.at(act.start).start, after)
        if (
            m := _label.match(self.page.text, start, act.start)
            or _numbered.match(self.page.text, start, act.start)
            or _marks.match(self.page.text, start, act.start)
        ):
            start = m.end()
        end = trimmed(self.page.text, start, act.start)
        short = end - start <= _SHORTEST and not is_chosen(self.page.text, start, end, act.end)
        if short or _leads_up.fullmatch(self.page.text, start, end):
            return None
        if _nominations.search(self.page.text, start, end):
            who = _who_behind.match(self.page.text, act.end, act.end + 120)
            return who.span("who") if who else None
        wish = _wish_behind.match(self.page.text, act.end, act.end + 200)
        return start, wish.end("wish") if wish else end
