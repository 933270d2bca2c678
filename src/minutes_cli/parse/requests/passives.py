"""What is to be done by nobody who is named, or "by the X": the passive.

the list be circulated · a meeting be held on 4 May · the map be drawn by the Surveyor
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .by_deciding import done_by_deciding, fixes_a_day
from .clauses import CONTINUED, NOT_MODAL, OWN_BODY, Asked
from .due import when
from .performed import doer, is_done_by, is_participle, is_spent, is_to_do

_passive = regex.compile(
    rf"""\bbe{NOT_MODAL}\s+(?:and\s+(?:is|are)\s+)?(?:hereby\s+|also\s+|then\s+|now\s+|further\s+|re-|\p{{Ll}}+ly\s+)?
    (?P<done>kept\s+(?:under\s+review|informed|updated|advised)|[\p{{Ll}}-]+(?:\s+(?:off|up|down|away|out|in\s+place)\b)?+)""",
    FLAGS,
)
_takes_place = regex.compile(
    r"\bmeeting\b[^.;]{0,120}\b(?:would|will|to|shall)\s+take\s+place\s+(?:on|at|in)\b", regex.IGNORECASE
)
_consider = regex.compile(r"\bconsideration\s+(?:also\s+)?be\s+given\s+to\b", regex.IGNORECASE)
report = regex.compile(r"\b(?:report|update|presentation|briefing|paper|review)s?\b", regex.IGNORECASE)
_be_requested = regex.compile(r"\bbe\s+requested\b", FLAGS)
_opinion = regex.compile(
    r"\W*(?:that\s+)?(?:it|there|this|these)\s+(?:is|was|were|are|ha[sd]|would)\b", regex.IGNORECASE
)
_would_be = regex.compile(
    r"\W*(?:that\s+)?[^,;.:]{2,110}?\b(?P<modal>would|should)\s+(?:also\s+|then\s+|now\s+|again\s+)?be\s+"
    r"(?P<done>kept\s+(?:under\s+review|informed|updated|advised)|\p{Ll}+)\b",
    FLAGS,
    needs=("would", "should"),
)
"""    it was agreed that a letter would be ‖ sent to the mill: how minutes tell what is to be done"""
_own_deeds = frozenset(
    """
    sent circulated contacted obtained sought arranged investigated reported organised organized submitted forwarded
    published purchased invited raised emailed
    """.split()  # noqa: SIM905
)
_own_things = regex.compile(
    r"\b(?:enquir(?:y|ies)|inquir(?:y|ies)|investigations?|representations?|contact|applications?|quotes?|quotations?|prices"
    r"|letters?|arrangements|agenda)\b",
    FLAGS,
)
"""What "should be" done that a meeting's own people do; of a roof that should be mended it only thinks so."""
_weighed = regex.plain(r"\b(?:whether|if|felt|thought|suggested|said|whereby|which|who)\s", regex.IGNORECASE)
"""    the view on ‖ whether the mill should be invited: that is weighed, and not asked"""
_joint = regex.plain(r"\s*[,;]?\s+and\s+(?:(?:also|then|further)\s+)?(?:that\s+)?|\s*;\s+(?:that\s+)?")
_hangs = regex.plain(r"\b(?:that|which|who|if|whether)\s", regex.IGNORECASE)
_terms = regex.plain(r"\b(?:subject to|provided|conditions?)\b", regex.IGNORECASE)
"""Behind these stands what is no decision of its own: on condition ‖ that a wall be built by the owner."""
_THAT = 6
"""Characters of the word that a resolution may open with."""
_none = regex.plain(r"\W*(?:[Tt]hat )?(?:(?:[Nn]o|[Nn]othing|[Nn]one)\b|.*\bthanks\b)", regex.DOTALL)
_by_day = regex.plain(r"(?:by|before|(?:no|not)\s+later\s+than)\s.*\d", regex.IGNORECASE)
_pronoun = regex.compile(r"\W*(?:that\s+)?(?:it|this|these|they|there|he|she|such|what|which|all|no|any)\b", FLAGS)
_if_ever = regex.compile(r"\b(?:if|unless|should\s+(?:an?|any|the|it|this|they|there))\s[^.;,:]*$", regex.IGNORECASE)
"""    … consider each case should an application ‖ be made"""
and_that = regex.compile(r"\band\s+(?:that|requested(?:\s+that)?)\s+")
modal = regex.compile(r"\b(?:would|will|should|be)\b")
_foretold = regex.plain(r"\b(?:would|will|should)\b")


def asked_of_nobody(text: str) -> Asked | None:
    """A report, or thought, that is asked for without a word of who owes it: "a report be requested"."""
    asks = (
        _consider.search(text)
        or _takes_place.search(text)
        or (_be_requested.search(text) and report.search(text))
        or (CONTINUED.search(text) and when(text, None).recurrence)
    )
    return Asked(None, whole(text)) if asks else None


def passive_action(text: str) -> Asked | None:
    """The first thing that is to be done in the passive, by somebody or nobody."""
    return next(passives(text), None)


def passives(text: str, *, settled: bool = False) -> Iterator[Asked]:
    """What is to be done in the passive: of what is `settled`, only what is left to somebody, or to a day.

    The gate be mended by the Warden ‖ and the fence be painted by 1 June: what has its own who, or day, is a request;
    so is what has a clause of its own: a letter be sent to the mill ‖ and that a letter be sent to the Minister.
    """
    each: list[_Deed] = []
    if settled and " by " not in text and " before " not in text:
        return
    for deed in _deeds(text):
        if (settled or deed.joint) and not (deed.told or (deed.anew and not settled)):
            continue
        if each and not (deed.joint and (each[-1].told or deed.anew)):
            each[-1] = each[-1]._replace(owner=each[-1].owner or deed.owner, dated=each[-1].dated or deed.dated)
        else:
            each.append(deed)
    for deed, after in zip_longest(each, each[1:]):
        if deed:
            yield Asked(deed.owner, whole(text[deed.begins : after.joint if after else len(text)]))


class _Deed(NamedTuple):
    """Something that is to be done to a thing."""

    joint: int
    """Where what joins it to the words before begins; 0 where nothing does."""
    begins: int
    """Where the words for the thing do."""
    owner: str | None
    dated: bool
    """Whether it is to be done by a day."""
    anew: bool = False
    """A clause of its own tells it: … and ‖ that a letter be sent to the mill."""

    @property
    def told(self) -> bool:
        """Whether somebody, or a day, is named for it."""
        return self.owner is not None or self.dated


def _deeds(text: str) -> Iterator[_Deed]:
    """What a clause has done to things, each in the words up to the next; what only hangs from other words is none.

    Nor is what is done hereby: "the by-laws be and are hereby made".
    """
    found = [m for m in _passive.finditer(text) if not m["done"].endswith("ing") and "hereby" not in m[0]]
    since = begins = 0
    for m, after in zip_longest(found, found[1:]):
        until = after.start() if after else len(text)
        joint = next((j for j in _joint.finditer(text, since, m.start()) if since and _joins(text, j, m.start())), None)
        hangs = _hangs.search(text, joint.end() if joint else since + _THAT, m.start()) is not None
        under = hangs and after is not None and _joint.search(text, m.end(), until) is None
        begins = max((t.end() for t in and_that.finditer(text, since, m.start())), default=begins)
        opens = max(begins, joint.end() if joint and joint.end() < m.start() else 0)
        if not (under or (since and (joint is None or hangs or _terms.search(text, since, m.start())))):
            deed = _deed(text, m, opens, until)
            if deed:
                anew = joint is not None and "that" in joint[0]
                yield deed._replace(joint=joint.start() if joint else 0, anew=anew)
        since = m.end()


def _joins(text: str, joint: regex.Match[str], at: int) -> bool:
    """Whether a joint leads to what "be" at a place is said of, and not to one more deed: "be read ‖ and filed …"."""
    word = text[joint.end() : at].partition(" ")[0]
    return not is_participle(word.rstrip(","))


def _deed(text: str, m: regex.Match[str], begins: int, until: int) -> _Deed | None:
    """What the passive `m` asks for between two places, if it is something still to be done."""
    done = m["done"].casefold()
    owner = doer(text, m.end(), until, done)
    if owner and (not is_done_by(done, text[begins : m.start()]) or _none.match(text, begins, until)):
        return None
    owner = None if owner and OWN_BODY.search(owner) else owner
    to_do = is_to_do(done) or done.startswith("kept ")
    dated = (to_do or is_spent(done)) and _by_day.match(when(text[begins:until], None).text or "") is not None
    if not (owner or to_do or dated) or (owner is None and _decides(text)) or _is_told(text, m.start()):
        return None
    return _Deed(0, begins, owner, dated)


@lru_cache(maxsize=8)
def _decides(text: str) -> bool:
    """Whether a clause does by deciding it what its verbs say, told once for all that is done in it."""
    return done_by_deciding.search(text) is not None


def behind_what_is_done(words: str) -> str:
    """The words behind what is done to another thing: "the owner be given until 1 May 2024 and ‖ the Clerk"."""
    be = words.find(" be ")
    joint = _joint.search(words, be) if be >= 0 else None
    return words[joint.end() :] if joint else words


def would_be_done(text: str) -> Asked | None:
    """What was agreed would be done: "a letter would be sent to the mill"; not what is only noted."""
    if " agenda item" in text and (be := _be_item.search(text)) and not _whatever.search(text, 0, be.start()):
        return Asked(None, whole(text))
    told = _would_be.match(text)
    if (
        told is None
        or _pronoun.match(text)
        or fixes_a_day.match(text)
        or not (_is_own(told) or doer(text, told.end(), done=told["done"]))
    ):
        return None
    deed = _deed(text, told, 0, len(text))
    return Asked(deed.owner, whole(text)) if deed else None


def _is_own(told: regex.Match[str]) -> bool:
    """Whether what would, or should, be done is for the meeting's own people to do."""
    done = told["done"].casefold()
    if told["modal"] == "would":
        return is_to_do(done)
    if _weighed.search(told[0]):
        return False
    return done in _own_deeds or (is_to_do(done) and _own_things.search(told[0]) is not None)


def _is_told(text: str, at: int) -> bool:
    """Whether "be done" at `at` goes on with what is only said: "it was felt that they would be sold and be used"."""
    since = max(0, at - _WITHIN)
    return (_opinion.match(text) or _if_ever.search(text, since, at)) is not None or (
        text[max(0, at - 5) : at].endswith(" and ") and _foretold.search(text, since, at - 4) is not None
    )


_WITHIN = 400
"""Characters before a deed in which that is told."""


def whole(text: str) -> str:
    return regex.sub(r"^\W*that\b,?\s+", "", tidy(text), flags=regex.IGNORECASE)


_PROMISED = frozenset(
    """
    sought provided circulated shared reported obtained sent forwarded supplied investigated submitted arranged
    issued contacted
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)


_on_agenda = regex.plain(
    r"\s+(?:(?:again|also|now|then)\s+)*(?:an?\s+(?:future\s+)?(?:agenda\s+)?item\s+(?:again\s+)?(?:for|on|at)\b|an?\s+(?:future\s+)?agenda\s+item\b"
    r"|(?:placed|put|added|included)\s+(?:again\s+)?(?:on(?:to)?|in|to)\s+(?:[\w’']+\s+){0,4}?agendas?\b)"
)
"""    This matter will be ‖ an agenda item for the July meeting · The lease to be ‖ placed on the next agenda"""
_be_item = regex.plain(r"\bbe\s+(?:(?:again|also|now|then)\s+)*an?\s+(?:future\s+)?agenda\s+item\b")
_whatever = regex.plain(
    r"\b(?:matters|items|any|if|would\s+like|wish(?:es|ed)?|want(?:s|ed)?|hop(?:es?|ed|ing))\b", regex.IGNORECASE
)
"""What an agenda is called: items of concern and matters ‖ to be included on the next agenda."""

_agreed = regex.plain(
    r"\b(?:agreed|resolved|decided|requested|asked)\b(?:\s+that\s+)?+(?!.*\b(?:agreed|resolved|decided|requested|asked)\b)",
    regex.IGNORECASE | regex.DOTALL,
)


def promised_of_a_thing(flat: str, m: regex.Match[str], since: int) -> tuple[int, None, bool] | None:
    """A thing that will be done by nobody who is named, of a sentence that begins at a place: where its words begin.

    Information would be sought from the mill · The lease will be an agenda item for the next meeting; what is
    "to be" on an agenda, or was agreed to be, is asked for.
    """
    told = m[1] in ("will", "would")
    placed = (told or m[1] == "to") and _on_agenda.match(flat, m.end(), m.end() + _AGENDA) is not None
    done = flat[m.end() : m.end() + 16].split(maxsplit=1) if told else ()
    if not placed and not (done and done[0] in _PROMISED):
        return None
    start = max(since, m.start() - _LONG)
    before = flat[start : m.start()]
    if placed and (_whatever.search(before) or not before.strip() or before.endswith((" not", " never"))):
        return None
    agreed = _agreed.search(before)
    if agreed and agreed[0].rstrip().endswith("that"):
        start += agreed.end()
    return start, None, told and not (placed and agreed)


_LONG = 1500
"""Characters before a deed in which the words of what it is done to stand."""
_AGENDA = 90
"""Characters behind "be" in which is said that it is on an agenda."""
