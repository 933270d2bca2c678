"""Sentences that say what became of what was put: "The amendment was LOST 2/5", "Carried.", "duly elected"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import About, Act, fate_in, seconder_in
from .aside import NOT_SECONDED, OWNER
from .extents import Layout
from .movers import NAME, SECONDER, TITLE, person
from .phrases import ADVERBS, BODY, ELECTED, SHORT, THIS_WAS, VERDICT, WHAT
from .senses import AT_MEETING, told_elsewhere
from .triggers import THINGS
from .votes import MORE_WANTED, carried_by, read_votes

_chosen = ("elected", "co-opted", "appointed", "chosen")
_POLLED = regex.compile(
    r"""\G\W*(?:(?:[Ww]ith|[Oo]n|[Uu]pon|[Bb]y)\s+(?:an?\s+)?(?:roll\s+call|voice)\s+vote,?\s+)?(?:[Tt]he\s+vote\b(?:\s+by\s[^.;]{3,120}?)?\s+was\s+unanimous(?:\s+in\s+(?:the\s+affirmative|favou?r))?
    |(?:[Ee]ach|[Aa]ll)\s+(?:\p{L}+\s+){1,6}?(?:was|were)\s+polled\b[^.;]{0,40}?\s(?:and\s+)?all\s+(?:were|voted)\s+in\s+favou?r
    |[Aa]ll\s+(?:members\s+)?voted\s+[“"']?(?:in\s+favou?r|[Aa][Yy][Ee]))[”"']?\W*$
    |\G\W*(?:[Tt]he\s+)?(?:[Ee]lected\s+)?(?:[Mm]embers|[Cc]ouncil(?:lors)?|[Cc]ommittee|[Bb]oard)\s+voted\s+unanimously\s+(?:in\s+favou?r\s+of|for)\s+(?:the|this)\s+(?:[Mm]otion|[Pp]roposal|[Rr]ecommendation)\b""",
    regex.VERBOSE,
    needs=("unanimous", "favo", "aye"),
)
"""    The vote by Ann and Bob was unanimous in the affirmative · Each member was polled and all were in favor
    All voted “aye”. · The Members voted unanimously in favour of this Motion"""
_MOVER = (
    rf"(?:\b(?:proposed|moved|submitted|put\s+forward)\s+by\s+(?P<by>{NAME})|\b(?:from|of|(?<!\b[Ss]econded\s+)by)\s+(?P<by>(?={TITLE}\b){NAME}))"
    rf"{SECONDER}?"
)
NAMED_IN = regex.compile(_MOVER, needs=("by", "from", "of"))
"""    the Motion [proposed by Ann Ash and seconded by Bob Reed] was carried · the proposal [from Cllr Dell] was lost"""
_whose = regex.compile(rf"{OWNER}\s+(?:\p{{L}}+\s+)?\Z", needs=("’s", "'s"))
"""    Councillor Dell's [proposal was defeated]"""
VOTE_ON = regex.compile(
    rf"\b[Vv]ote\b[^.;:]{{0,60}}?\bon\s+(?:the\s+)?(?:\p{{L}}+\s+)?{WHAT}\b(?:\s+[Nn]o\.)?[^.;:]{{0,60}}?{_MOVER}",
    needs=("ote",),
)
"""    directed that a vote be taken on the proposed amendment from Cllr Ash and the result was as follows:"""
SCORED = regex.compile(
    rf"""(?:\b[Oo]n\s+(?:the\s+|this\s+)?{WHAT}(?:\s*,?\s+(?P<as>as\s+amended))?(?:\s+(?:to|that)\s[^.;:]{{3,120}}?)?\s*,?\s+(?:{BODY}\s+{ADVERBS}voted|the\s+vote\s+was)
    |\b[Tt]he\s+vote\s+on\s+(?:the\s+|this\s+)?{WHAT}(?:\s*,?\s+(?P<as>as\s+amended))?\s+was)
    \s+(?P<for>\d{{1,2}})\s*(?:[-–]|to)\s*(?P<against>\d{{1,2}})\b(?!\s*(?:[/%]|(?:to|that|in|at|last)\b|[ap]\.?m))""",
    regex.VERBOSE,
    needs=("vote",),
)
"""    On the main motion the Board voted 3-2 · The vote on the motion was 4-1"""
_DECLARED_IT = regex.compile(
    r"\bdeclared\s+(?:it|this|that)\s+(?:to\s+be\s+|as\s+)?(?:carried|passed|adopted|defeated|lost|rejected)\b",
    needs=("declared",),
)
"""    As the majority were not in favour of the amendment, the Mayor declared it defeated"""
_CAST = regex.compile(
    r"""\b(?:(?:use[ds]|gave|gives|casts?|exercised|by|with|on)\s+(?:(?:the|his|her|their|a)\s+)?(?:\p{L}+['’]s\s+)?casting\s+vote\b|(?:tied|a\s+tie|equal(?:ity)?)\b[^.;]{0,60}?\bcast\s+(?:his|her|the|their)\s+(?:own\s+)?vote\b)
    [^.;]{0,30}?\b(?:(?P<against>against)|in\s+favou?r|for(?=\s+(?:the|it|this|that)\b))\b
    (?:\s+(?:of\s+)?(?:the|this|that)\s+(?:\p{L}+\s+)?\p{L}+)?""",
    regex.VERBOSE,
    needs=("casting", " cast "),
)
"""    the Chairman used his casting vote against it · the vote was tied and the Chair cast her vote in favour"""
_NEAR = 200
"""Characters behind figures in which it stands that more votes were wanted."""
_POLL = 1500
"""Characters behind the sentence that announces a vote in which its figures stand."""
_has_passed = regex.plain(r"\s*(?:has|have)\s*\Z")
_still_to_come = regex.compile(
    r"\bIt\s+was\b|\b(?:that|to\s+be|would|will|should|if|previously|last|discussed|which|had|has|have|been|be)\b"
)
_withdrew = regex.compile(
    r"""\bdeclined\s+(?:the\s+)?(?:proposal|nomination|offer|to\s+stand)\b
    |\bwithdr(?:ew|aw)\s+(?:the|his|her|this|their|that)\s+(?:proposed\s+)?(?:[Nn]otice\s+of\s+)?(?:[Mm]otion|[Aa]mendment|[Pp]roposal)""",
    regex.VERBOSE,
)
RECOMMENDATIONS_WERE_PUT = regex.plain(r"[Tt]he\s+(?:\w+\s+)?recommendations?\s+(?:\w+\s+)?(?:was|were)\s+put\b")
"""    The recommendations were put to the vote and carried: of a report that the paper does not hold"""
_only_if = regex.plain(r"\b(?:[Ii]f|[Ss]hould|[Uu]nless|[Ww]hether|[Ii]n\s+the\s+event\s+that)\s+\Z")
"""    If [the motion is agreed] the costs will be examined"""
_given = regex.plain(r"\b(?:[Ww]ith|[Ss]ubject\s+to)\s+(?:(?:an?|the|this|that|these|those)\s+)?\Z")
"""    With that [amendment the minutes were approved]: what was approved are the minutes"""
_at_end = regex.plain(r"(?<=\d)\s+(?:Carried|CARRIED|Defeated|DEFEATED)\W*\Z")
"""    For a total amount of: $313,441.81 [Carried.]"""
_similar = regex.plain(r"\b(?:similar|previous|earlier|another)\s+\Z")
"""    A similar [motion was withdrawn] in May"""
_label = regex.plain(r":\s.*\b(?:proposed|moved|seconded)\b", regex.DOTALL)
"""    Proposal[: Ash proposed and Reed seconded the rise and the meeting agreed]: the word heads what is told"""
_clause = regex.plain(r"\s+(?:that|to)\b")
_amends = regex.plain(r"\s+to\s+amend\b")
"""    Motion [to amend] failed"""
_counter = regex.plain(r"[Cc]ounter[-\s]\Z")
"""    The counter-[proposal] was defeated"""
_became = regex.plain(r"\s+(?:then\s+|thus\s+)?became\s+the\b")
"""    The amendment [became the] motion and was carried"""
_was_amended = regex.plain(r"\s+was\s+(?:\w+\s+)?amended\s+and\b")
"""    The motion [was amended and] carried"""
_US = (
    r"(?:(?:[Ff]ull|[Pp]arish|[Tt]own|[Cc]ommunity|[Ww]hole|[Ee]lected)\s+){0,2}"
    r"(?:[Cc]ouncil(?:lors)?|[Cc]ommittee|[Bb]oard|[Mm]embers|[Mm]eeting)"
)
_it_was = regex.plain(rf"\b(?:[Ii]t\s+was\b|(?:and|but)\s+(?:[Tt]he\s+)?{_US}(?:\s+(?:also|all|then|further))?\s*\Z)")
"""    the amendment [was reasonable and Members also] agreed that the public …"""
_goes_on = regex.compile(
    rf"\s*(?:that|these|those|to(?!\s*(?:$|by\b))|the|by\s+the(?!\s+{_US}\b(?:\s+present)?\W*$)|a|with(?!\s+(?:\w+\s+)?(?:abst|dissent|against|opposed|vote))|on|for|as(?!\s+amended)|at(?!\s+the\s+(?:\w+\s+)?(?:cost|price|rate)\b)|in)\b|\s*:\s*\S"
)


def read_verdict(page: Layout, s: Sentence) -> Iterator[Act]:
    """Carried.; the amendment was put and LOST 2/5; he declared Cllr Ash elected."""
    text = page.text
    short = SHORT.match(text, s.start, s.end)
    if short and (not _goes_on.match(short["rest"]) or _by_casting(short["rest"])):
        fallback: Outcome = "not put" if "second" in short["fate"] else "carried"
        how: About = "as amended" if "as amended" in short["rest"].casefold() else "motion"
        yield Act("verdict", s.start, short.end(), outcome=fate_in(short["fate"]) or fallback, about=how)
        return
    if m := _POLLED.search(text, s.start, s.end):
        yield Act("verdict", m.start(), m.end(), outcome="carried")
        return
    if m := _at_end.search(text, s.start, s.end):
        yield Act("verdict", m.start(), m.end(), outcome=fate_in(m[0]))
    if (m := _CAST.search(text, s.start, s.end)) and not SCORED.search(text, s.start, s.end):
        whose: About = "amendment" if "mendment" in m[0] else "motion"
        yield Act("verdict", m.start(), m.end(), outcome="lost" if m["against"] else "carried", about=whose)
        return
    said = page.lower[s.start : s.end]
    if any(word in said for word in THINGS):
        yield from _of_things(text, s)
    if ("withdr" in said or "declined" in said) and (gone := _withdrew.search(text, s.start, s.end)):
        about: About = "amendment" if "mendment" in gone[0] else "motion"
        yield Act("verdict", gone.start(), gone.end(), outcome="withdrawn", about=about)
    for m in ELECTED.finditer(text, s.start, s.end) if any(word in said for word in _chosen) else ():
        yield Act("verdict", m.start(), m.end(), outcome="carried", moved_by=person(m["who"]))


def _by_casting(rest: str) -> bool:
    """Whether behind "Carried" stands "on the casting vote of the Chair": how, and not what."""
    return "casting vote" in rest and rest.split(maxsplit=1)[0].lower() in ("on", "by", "with")


def _of_things(text: str, s: Sentence) -> Iterator[Act]:
    """What a sentence says became of a motion or the like that it names."""
    for m in VERDICT.finditer(text, s.start, s.end):
        if "declared" in m["rest"]:  # "a vote was taken on the motion and the Mayor declared the motion defeated"
            m = VERDICT.search(text, m.start("rest") + m["rest"].rindex("declared"), s.end) or m  # noqa: PLW2901
        if _no_verdict(text, s, m):
            continue
        if (
            not _still_to_come.search(m["rest"])
            or _has_passed.match(m["rest"])
            or "declared" in text[s.start : m.start()]
        ):
            yield _said_of(text, s, m)
    if it := _DECLARED_IT.search(text, s.start, s.end):
        about: About = "amendment" if "mendment" in text[s.start : it.start()] else "motion"
        yield Act("verdict", it.start(), it.end(), outcome=fate_in(it[0]), about=about, sure=True)


def read_poll(page: Layout, s: Sentence) -> Iterator[Act]:
    """A vote was taken on the amendment from Cllr Ash: its figures stand behind the sentence."""
    text = page.text
    scored = SCORED.search(text, s.start, s.end)
    if scored and not (told_elsewhere(page, s, scored.start()) or MORE_WANTED.search(text, s.start, s.end + _NEAR)):
        outcome: Outcome = "carried" if int(scored["for"]) > int(scored["against"]) else "lost"
        yield Act("verdict", scored.start(), scored.end(), outcome=outcome, about=_about(scored))
        return
    m = VOTE_ON.search(text, s.start, s.end)
    if m is None:
        return
    following = VOTE_ON.search(text, s.end, s.end + _POLL)
    until = following.start() if following else min(len(text), s.end + _POLL)
    won = carried_by(read_votes(page, m.end(), until))
    if won is not None:
        outcome = "carried" if won else "lost"
        by, seconded = person(m["by"]), person(m["seconded"])
        about = _about(m)
        yield Act("verdict", m.start(), s.end, None, False, None, seconded, outcome, about, put_by=by, polled=True)  # noqa: FBT003


def _said_of(text: str, s: Sentence, m: regex.Match[str]) -> Act:
    """A verdict, and whose motion it is said of if that is told."""
    named = NAMED_IN.search(text, m.end("what"), m.end())
    whose = named or _whose.search(text, max(s.start, m.start() - 60), m.start("what"))
    outcome = fate_in(m[0][len(m["what"]) :])
    unseconded = outcome == "lost" and NOT_SECONDED.search(text, s.start, s.end) is not None
    return Act(
        "verdict",
        m.start(),
        m.end(),
        outcome="not put" if unseconded else outcome,
        unseconded=unseconded,
        about=_about(m),
        put_by=person(whose["by"]) if whose else None,
        seconded_by=(person(named["seconded"]) if named else None) or seconder_in(text, m.end("what"), m.end()),
        sure="declared" in text[s.start : m.start()],
    )


_speaks = regex.plain(
    r"\b(?:referred\s+to|spoke|stated|said|outlined|highlighted|expressed|mentioned|welcomed|pointed\s+out|explained"
    r"|emphasi[sz]ed|thanked|acknowledged|remarked)\b"
)
"""    In proposing the Motion, Cllr Ash [referred to] works carried out: what is told is of these …"""
_is_said = regex.plain(
    r"\b(?:was|were|is|be|been|being|and|then|duly|unanimously|declared|it|motion|amendment)\s+(?:\w+ly\s+)?$"
)
"""    … unless it is said of the motion: …, and the motion [was] carried"""


def _no_verdict(text: str, s: Sentence, m: regex.Match[str]) -> bool:
    """Whether a motion and what became of it stand together, and neither is said of the other here and now."""
    return bool(
        (m["rest"][:1] == ":" and _label.match(m["rest"]))
        or (
            _it_was.search(m["rest"]) and _clause.match(text, m.end())
        )  # "in relation to Motion 3, it was agreed that …"
        # "the resolution was passed by the Weirs Committee at its meeting held on 4 May"
        or AT_MEETING.search(text, m.end(), min(s.end, m.end() + 200))
        or _only_if.search(text, max(s.start, m.start() - 24), m.start())
        or _similar.search(text, s.start, m.start())
        or _given.search(text, max(s.start, m.start() - 24), m.start("what"))
        or (_speaks.search(m["rest"]) and (not _is_said.search(m["rest"]) or _clause.match(text, m.end()) is not None))
    )


def read_this_was(page: Layout, s: Sentence) -> Iterator[Act]:
    """What stands in the sentence before, of which is said: "This spend was agreed by all"."""
    if m := THIS_WAS.match(page.text, s.start, s.end):
        yield Act("verdict", s.start, m.end(), outcome="carried")


def _about(m: regex.Match[str]) -> About:
    what, told = m["what"].casefold(), m.groupdict()
    rest = (told.get("rest") or "").casefold()
    if (
        ("amendment" in what and not _became.match(rest))
        or _amends.match(rest)
        or _counter.search(m.string, max(0, m.start() - 8), m.start("what"))
    ):
        return "amendment"
    amended = "amend" in what or "substantive" in what or _was_amended.match(rest)
    return "as amended" if told.get("as") or amended else "motion"


def elected(page: Layout, words: tuple[int, int]) -> tuple[str, int] | None:
    """Who was elected by the sentence in `words`, if anybody was, and behind which place it says to what."""
    m = ELECTED.search(page.text, *words)
    who = person(m["who"]) if m else None
    return (who, m.end()) if m and who else None
