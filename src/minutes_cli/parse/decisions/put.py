"""Sentences that put something to the meeting, or say who seconded it: "Cllr Ash proposed that …", "Moved by A …"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import About, Act, clause, fate_in, movers, seconder_in, told, told_last
from .aside import ACCEPTED, BUT_NOBODY, FRIENDLY, THIS_FELL
from .declined import but_declined
from .extents import Layout
from .movers import HEAD, HEADS, NAME, PAIR, PAIR_ENDS, SOMEBODY, WORDS_FOLLOW, person
from .phrases import (
    AND_PROPOSED,
    HEAD_CLAUSE,
    IT_WAS_PUT,
    MAY_SECOND,
    MOTION_WAS,
    PLAINLY_BY,
    PROPOSED,
    SECONDING,
    SECONDING_PLACES,
)
from .rows import quotation
from .senses import told_elsewhere
from .tagged import below_tag

_BIDS = frozenset(
    """
    adopt agree amend approve change check confirm consider create develop discuss draft evaluate explore finalise
    finalize improve note outline prepare present ratify receive review revise study submit support update
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""How the points of a list of work begin: "Ratify proposed structure", which nobody moved."""
_amends = regex.compile(
    r"(?<!\b(?:[Ff]ollowing|[Aa]fter|[Ww]ith|[Oo]nce)\s(?:this|that|the|these|those)\s)\b[Aa]mendment",
    needs=("mendment",),
)
_a_motion = regex.compile(r"(?:a|the)\s+motion(?=\s+(?:to|that)\b)\s+")
_of_a_design = regex.plain(r"(?:to\s+be|for)\b")
_moves = regex.plain(r"\bmoved\s*\Z")
_a_thing = regex.compile(
    r"""items?\s+[\w.()]{1,8}\s|(?:the|an?|his|her|their)\s+(?!(?:[\p{L}’']+\s+){0,3}?(?:adopt|accept|approv|minute|motion|report|budget|recommend|resolution|amend
      |item|account|precept|propos|plan|polic|nominat|suspen|clos|adjourn|exclu|vote|question|following|appoint|elect|pay|order|standing))""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""What is moved from a place: no paper, nor a deed of the meeting: "the bench to the pond", "item 5 before item 3"."""
_an_amendment = regex.compile(r"\bamendment(?:\s+was)?\W*$", regex.IGNORECASE)
_told_of = regex.compile(r"\b(?:[Oo]n|[Uu]pon|[Tt]he|[Aa])\s+(?:\p{L}+\s+)?$")
_opens = regex.compile(r"that\b|to\b|:")
_that = regex.compile(r"\s*,?\s*(?P<clause>that\b|to\s+\p{Ll})")
_the_motion = regex.compile(
    r"(?:the|this|his|her|their)\s+(?:[Nn]otice\s+of\s+)?(?:[Mm]otion|[Aa]mendment|[Pp]roposal)\b(?=\s*(?:$|[.,;]|(?:on|for|which|as|in|and)\b))"
)
_following = regex.compile(
    r"\b(?:the\s+)?following\s+(?:[Mm]otion|[Aa]mendments?|[Pp]roposal|[Rr]esolution)s?(?:\s+(?:as|by\s+way\s+of)\s+an\s+amendment\b[^.;:]{0,60})?\s*:?\s*$"
)
_amended_own = regex.plain(r"and\s+amended\s+(?:his|her|their|the)\s+(?:own\s+)?motion\s+(?=to\b|that\b)")
"""    Director Reed moved [and amended her motion] to set the rate"""
_subject = regex.compile(rf"\W*(?P<who>{NAME})\s+\p{{Ll}}")
_and_agreed = regex.compile(
    r"\s*,?\s+(?:and|but)\s+(?:(?:following|after)\s+[^.,;:]{3,60}?,?\s+)?(?:on\s+the\s+proposal\s+of\s+[^.;:]{3,80}?,?\s+)?it\s+was\s+(?:\p{L}+\s+)?(?:agreed|resolved|decided)\s+(?:that|to)\b",
    needs=("it was",),
)
_glued = regex.plain(r"\.(?=[A-Z][a-z])")
"""    seconded by Cllr Reed[.]As the majority were in favour of …: the next sentence, without a space before it"""
_be_amended = regex.plain(
    r"that\s+the\s+(?:[Nn]otice\s+of\s+)?(?:[Mm]otion|[Pp]roposal|[Rr]ecommendation|[Rr]esolution)\s+(?:\w+\s+)?be\s+amended\b"
)
_earlier = regex.compile(r"\s*,?\s*(?:it\s+)?ha[ds]\b")
_another = regex.compile(rf",\s*{NAME}\s+(?:proposed|moved|nominated)\b", needs=("proposed", "moved", "nominated"))
"""    … seconded by Cllr Reed[, Cllr Moor proposed] Cllr Birch: what is told behind it is of that"""
_PAIR = 200
"""Characters before what two movers put in which their names stand."""
_BELOW = 8
"""So far below its sentence, in characters, what "It was moved and seconded" puts may stand."""
_colon = regex.plain(r":[-–]?")
_space = regex.plain(r"\s*+")


def read_it_was_put(page: Layout, s: Sentence) -> Iterator[Act]:
    """It was proposed by Cllr Ash and seconded by Cllr Reed that the minutes be signed."""
    for m in IT_WAS_PUT.finditer(page.text, s.start, min(len(page.text), s.end + _BELOW)):
        if m.start() >= s.end or told_elsewhere(page, s, m.start()):
            continue
        start = m.start("clause")
        if start < s.end:
            yield put_by(page, s, m)
        else:  # "It was moved and seconded⏎⏎THAT …"
            moved, seconded = movers(m)
            words = start, start
            out: Outcome | None = "carried" if m["out"] else None
            yield Act("put", m.start(), start, words, True, moved, seconded, out, basis="carried", sure=True)  # noqa: FBT003


def read_proposed(page: Layout, s: Sentence) -> Iterator[Act]:
    """Cllr Ash proposed closing the meeting, seconded by Cllr Reed; Cllr Ash proposed an amendment that …."""
    for m in PROPOSED.finditer(page.text, s.start, s.end):
        if _bids(m["moved"], page.text[m.end("moved") : m.start("clause")]):
            continue  # "Ratify proposed structure"
        if _of_a_design.match(page.text, m.start("clause"), s.end) and " " not in m["moved"]:
            continue  # "Windows proposed to be of oak"
        if _moves.search(page.text, m.start(), m.start("clause")) and _a_thing.match(
            page.text, m.start("clause"), s.end
        ):
            continue  # "the owner moved the bench to the pond"
        act = but_declined(page.text, put_by(page, s, m))
        if act.words and (own := _amended_own.match(page.text, *act.words)):
            act = act._replace(words=(own.end(), act.words[1]))
        words = page.text[act.words[0] : act.words[1]] if act.words else ""
        if _the_motion.match(words):  # "Cllr Ash moved the motion": it stands above
            act = act._replace(kind="seconding", words=None)
        elif _following.search(words):  # it stands below
            start = act.words[1] + 1 if act.words else act.end
            if colon := _colon.search(page.text, start, s.end + 4):  # "… and this was seconded by Cllr Reed: “That"
                start = colon.end()
            start = _space.match(page.text, start).end()  # type: ignore[union-attr]
            about: About = "amendment" if "mendment" in words else act.about
            act = act._replace(words=(start, start), end=start, formal=True, about=about)
        yield act


def read_and_proposed(page: Layout, s: Sentence) -> Iterator[Act]:
    """Cllr Ash spoke of the weir and proposed that it be mended."""
    if m := AND_PROPOSED.search(page.text, s.start, s.end):
        act = put_by(page, s, m)
        who = _subject.match(page.text, s.start, s.end)
        yield act._replace(moved_by=person(who["who"]) if who else None)


def _bids(mover: str, verb: str) -> bool:
    """Whether what stands in a mover's place is a verb that bids: one word, no name, before what is proposed."""
    return verb.strip() == "proposed" and mover.casefold() in _BIDS


def put_by(page: Layout, s: Sentence, m: regex.Match[str]) -> Act:
    """What `m` puts to the meeting, its clause from the group `clause` on."""
    text = page.text
    start, end, after = clause(page, m.start("clause"), s.end)
    moved, seconded = movers(m)
    another = _another.search(text, after, s.end)
    until = another.start() if another else s.end
    outcome = "carried" if told(m, "out") else fate_in(text[max(after, until - 120) : until]) if after < until else None
    if (nobody := BUT_NOBODY.search(text, start + 3, s.end)) and nobody.start() <= end:
        end, after, outcome = nobody.start(), nobody.end(), "not put"
    if (fell := THIS_FELL.search(text, start + 3, s.end)) and fell.start() < end:
        fate: Outcome | None = "not put" if fell["nobody"] else fate_in(fell["fate"])
        end, after, outcome, until = fell.start(), fell.end(), fate, fell.end()
    called = bool(told(m, "amends") or _amends.search(text, s.start, m.end()))
    called = called and "mended" not in text[s.start : m.start()]
    about: About = "amendment" if called or _be_amended.match(text, start, end) else "motion"
    if text[start] in '“"' and end - start > 1 and (close := quotation(text, start)) and close > end:
        end = after = close  # “(1) That the pier be let.⏎⏎(2) That the Clerk agree the rent.”
    if end == s.end and (was := told_last(text, start, end)):
        end, outcome = was
    if friendly := FRIENDLY.search(text, start + 3, s.end):
        about, outcome = "amendment", "not put" if friendly["not"] else "carried"
        end, after = min(end, friendly.start()), friendly.end()
    if about == "amendment" and (ACCEPTED.search(text, s.start, m.end()) or ACCEPTED.search(text, after, s.end)):
        outcome = "carried"  # to which the mover and seconder agreed
    if motion := _a_motion.match(text, start, end):  # "Ash requested a motion to approve the list"
        start = motion.end()
    if told(m, "wish") and (agreed := _and_agreed.search(text, start + 8, s.end)):
        end = after = agreed.start()  # "Cllr Ash asked that it be mended and following discussion it was agreed that …"
        return Act("put", m.start(), end, (start, end), moved_by=moved, basis="carried", about=about)
    if told(m, "amends"):
        opens = _opens.search(text, m.end(), min(end, m.end() + 40))
        start = opens.start() if opens else start
    return Act(
        "put",
        m.start(),
        max(end, until),
        (start, end),
        moved_by=moved,
        seconded_by=seconded or seconder_in(text, after, s.end),
        outcome=outcome,
        about=about,
        basis="carried",
        sure=not told(m, "wish"),
        near=told(m, "moved") == "Also",
    )


def read_seconding(page: Layout, s: Sentence) -> Iterator[Act]:
    """It was seconded by Cllr Reed and agreed; Cllr Reed seconded the motion."""
    for m in _secondings(page.text, s):
        if _earlier.match(page.text, m.end(), s.end) or m["seconded"] == "Not":
            continue
        outcome = fate_in(_glued.split(page.text[m.end() : min(s.end, m.end() + 120)])[0])
        about: About = "amendment" if "mendment" in m[0] else "motion"
        yield Act("seconding", m.start(), s.end, seconded_by=person(m["seconded"]), outcome=outcome, about=about)


def _secondings(text: str, s: Sentence) -> Iterator[regex.Match[str]]:
    """Where a sentence, or a part of it behind a comma or "and", says who seconded."""
    done = s.start
    for place in (s.start, *(m.end() for m in SECONDING_PLACES.finditer(text, s.start, s.end))):
        if place >= done and MAY_SECOND.match(text, place, s.end) and (m := SECONDING.match(text, place, s.end)):
            done = m.end()
            yield m


def read_motion_was(page: Layout, s: Sentence) -> Iterator[Act]:
    """The Notice of Motion was proposed by Cllr Ash, seconded by Cllr Reed and agreed."""
    text = page.text
    for m in MOTION_WAS.finditer(text, s.start, s.end):
        moved, seconded = movers(m)
        about: About = "amendment" if "mendment" in m["what"] else "motion"
        words, after = None, m.end()
        if that := _that.match(text, m.end(), s.end):
            start, end, after = clause(page, that.start("clause"), s.end)
            words = start, end
        outcome = fate_in(text[after : min(s.end, after + 160)])
        yield Act(
            "put" if words else "seconding",
            m.start(),
            s.end,
            words,
            moved_by=moved,
            seconded_by=seconded,
            outcome=outcome,
            about=about,
            basis="carried",
            sure=True,
        )


def read_head(page: Layout, s: Sentence) -> Iterator[Act]:
    """Movers at the head of what they put, or behind it; the seconder may stand in the next sentence."""
    text, done = page.text, 0
    for opens in HEADS.finditer(text, max(0, s.start - 1), min(len(text), s.end + 40)):
        if opens.start() >= s.end:
            return
        if opens.start() >= done and (m := HEAD.match(text, opens.start(), min(len(text), s.end + 160))):
            done = m.end()
            if _heads(text, s, m):
                yield headed(page, m)


def read_pair(page: Layout, s: Sentence) -> Iterator[Act]:
    """M. Ash, L. Reed: That the minutes be adopted."""
    text = page.text
    for ends in PAIR_ENDS.finditer(text, max(0, s.start - 1), min(len(text), s.end + 20)):
        start = max(0, ends.start() - _PAIR, s.start - 1 if ends.start() > s.start else 0)
        m = PAIR.search(text, start, ends.end() + 1)
        if m and m.start() < s.end and m.end() > ends.start():
            yield headed(page, m)


def _heads(text: str, s: Sentence, m: regex.Match[str]) -> bool:
    """Whether a word like "Moved" names movers here: not "the motion by", nor "Proposed Extension"."""
    return bool(
        (m["seconded"] or (PLAINLY_BY.match(m[0]) and text[max(0, m.start() - 2) : m.start()] != ", "))
        and not _told_of.search(text[max(s.start, m.start() - 24) : m.start()])
        and not SOMEBODY.fullmatch(text, s.start, m.start())
        and (text[max(0, m.start() - 9) : m.start() - 1] != "mendment" or WORDS_FOLLOW.match(text, m.end()))
    )


def _named_before(text: str, at: int) -> bool:
    """Whether what is put is named an amendment just before `at`."""
    before = text[max(0, at - 30) : at]
    return "mendment" in before and _an_amendment.search(before) is not None


def headed(page: Layout, m: regex.Match[str]) -> Act:
    text = page.text
    moved, seconded = movers(m)
    about: About = "amendment" if _named_before(text, m.start()) else "motion"
    below = below_tag(page, m.start(), m.end()) if m["seconded"] else None
    if follows := HEAD_CLAUSE.match(text, m.end(), m.end() + 200):
        start = follows.start("clause")
        words, end = (start, start), start
        outcome: Outcome | None = "carried" if follows["out"] else None
        sentence = page.cut.at(start)
        _, told, after = clause(page, start, sentence.end)
        if outcome is None and after < sentence.end and (fate := fate_in(text[after : sentence.end])):
            outcome, words, end = fate, (start, told), sentence.end  # "that £20 be asked for - this was agreed"
    elif below:
        end, outcome = below, None
        words = end, end
    else:
        words, end = None, m.end()
        outcome = fate_in(text[m.end() : min(page.cut.at(m.end() - 1).end, m.end() + 100)])
    return Act(
        "put" if words else "seconding",
        m.start("moved") if m[0][:1].isspace() else m.start(),
        end,
        words,
        formal=True,
        moved_by=moved,
        seconded_by=seconded,
        outcome=outcome,
        about=about,
        basis="carried",
        sure=True,
    )
