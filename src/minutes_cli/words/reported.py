"""The clause that only tells what somebody proposed, asked or decided before: it is not what was decided.

    subject := noun of saying [of whom] ‖ clause ‖ outer verb     the proposal ‖ that the Warden fell it ‖ be rejected
    object  := verb noun of saying [of whom] ‖ clause             to reject the proposal ‖ that the Warden fell it
             | verb ‖ "that" clause                               regrets ‖ that the plan was approved

What is decided is the outer verb; where that puts the clause in force ("be approved"), the clause is decided with it.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from . import lazily as regex
from .deeds import is_deed
from .posts import POSTS

_token = regex.plain(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|[;,]|\.(?=\s)")
_STEMS = (
    "propos", "motion", "amendment", "recommend", "suggest", "resolution", "decision", "request", "petition", "letter",
    "mail", "question", "matter", "consideration", "application", "advice", "view", "opinion", "instruction", "order",
    "demand", "invitation", "complaint", "objection", "report", "offer", "submission", "representation", "message",
    "idea", "direction", "requirement", "appeal", "plea", "call", "correspondence", "minute", "claim", "assertion",
    "undertaking", "promise", "commitment", "condition", "fact", "regret", "deplore", "lament", "resent",
)  # fmt: skip
_NOUNS = frozenset(
    """
    proposal proposals motion motions amendment amendments recommendation recommendations suggestion suggestions
    resolution resolutions decision decisions request requests petition petitions letter letters email emails e-mail
    e-mails question questions matter consideration application applications advice view views opinion instruction
    instructions order orders demand demands invitation complaint complaints objection objections report offer
    submission submissions representation representations message idea direction directions requirement appeal plea
    call calls correspondence minute claim assertion undertaking promise commitment condition fact
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What tells, in a clause behind it, what somebody said or decided."""
_VERBS = frozenset(
    "request requests demand demands order orders call calls question questions claim report offer appeal view".split()  # noqa: SIM905
)
"""Of these some may be what a body does: the Board ‖ requests that …"""
_SAYS = frozenset(
    """
    that whether if whereby asking requesting urging seeking suggesting recommending proposing demanding inviting
    instructing requiring calling directing stating saying wanting hoping
    """.split()  # noqa: SIM905
)
"""What begins such a clause …"""
_FINITE = frozenset("that whether if which whom whereby".split())  # noqa: SIM905
"""… with a verb of its own in it; …"""
_ASK = frozenset("ask request instruct invite direct require urge call order employ appoint have".split())  # noqa: SIM905
"""… behind "to" as these do: the proposal to ‖ ask the Warden."""
_BE = frozenset(("be", "is", "are", "was", "were"))
_AUXILIARY = frozenset("had has have did does do will would should shall must may might can could".split())  # noqa: SIM905
_LEADS = frozenset("not never should would will shall must to also hereby now therefore then".split())  # noqa: SIM905
"""What may stand before "be", and is of it."""
_JOINTS = frozenset("and but or nor ; which who that if whether as because when until unless so where while".split())  # noqa: SIM905
"""Behind which another verb is no outer one: be rejected, as it was refused last year."""
_DETERMINERS = frozenset("the a an this that these those any all each its their his her our no".split())  # noqa: SIM905
_WITH = frozenset("of from by for on in under at with about to as and dated made passed received".split())  # noqa: SIM905
"""What may lead to a further name within the words for a noun: the motion of ‖ the Chair."""
_LED = _DETERMINERS | _WITH
_GRANTED = frozenset(
    "approved adopted agreed accepted endorsed supported granted passed carried ratified implemented".split()  # noqa: SIM905
)
"""Outer verbs that put the clause in force."""
_PUT_BY = frozenset(
    """
    reject rejects rejected refuse refuses refused decline declines declined oppose opposes opposed note notes noted
    receive receives received acknowledge acknowledges acknowledged defer defers deferred postpone postpones postponed
    adjourn adjourns rescind rescinds rescinded revoke revokes revoked withdraw withdraws withdrawn cancel cancels
    cancelled annul annuls overturn reverse suspend suspends dismiss dismisses dismissed consider considers discuss
    discusses regret regrets deplore deplores lament resents table overrule disregard ignore disagree disagrees
    """.split()  # noqa: SIM905
)
"""Verbs of a body that leave what their object tells undone."""
_NO_SUBJECT = _BE | _PUT_BY | {"to", "not", ";"}
_FEELS = frozenset("regret regrets deplore deplores lament laments resent resents".split())  # noqa: SIM905
_GRANTS = frozenset("accept accepts approve approves support supports adopt adopts agree agrees grant grants".split())  # noqa: SIM905
"""These leave it undone where they are denied."""
_BODY = frozenset(
    """
    that to the this it be council committee board cabinet panel authority trustees members we does do did not hereby
    """.split()  # noqa: SIM905
)
"""What may stand before the verb of a body."""
_OPENING, _BEHIND, _REACH = 12, 16, 120
"""Words in which the noun must come, in which its clause must, and over which an outer verb is looked for."""


class Reported(NamedTuple):
    """A clause that only tells what somebody proposed, asked or decided, by its places in a text."""

    start: int
    end: int
    rest: int
    """Where what follows its outer verb begins; its end, where that stands before."""
    in_force: bool
    """Whether the outer verb puts it in force."""


class _Words(NamedTuple):
    """The words and stops of a text, in small letters, with their places."""

    low: Sequence[str]
    at: Sequence[tuple[int, int]]
    capital: Sequence[bool]


def reported(text: str) -> Reported | None:
    """The clause that what `text` decides is said of; None where it decides of none."""
    low = text[: _REACH * 8].casefold()
    return _reported(text) if any(stem in low for stem in _STEMS) else None


@lru_cache(maxsize=64)
def _reported(text: str) -> Reported | None:
    words = _words_of(text)
    noun = next((n for n, word in enumerate(words.low[: 2 * _OPENING]) if word in _NOUNS), None)
    if noun is not None and noun < _OPENING and _is_subject(words, noun):
        return _as_subject(words, noun) or _as_object(text, words)
    return _as_object(text, words)


def without_reported(text: str) -> str:
    """What `text` decides, without a clause that only tells of what: that the proposal [that …] be rejected."""
    found = reported(text)
    return f"{text[: found.start].rstrip()} {text[found.end :].lstrip()}" if found else text


def _words_of(text: str) -> _Words:
    found = list(islice(_token.finditer(text), 4 * _REACH))
    return _Words(
        [m[0].casefold() for m in found], [m.span() for m in found], [text[m.start()].isupper() for m in found]
    )


def _is_subject(words: _Words, noun: int) -> bool:
    """Whether a noun is the head of what a text begins with: "That Councillor Ash's ‖ suggestion", "the ‖ request"."""
    opens = 1 if words.low[:1] == ["that"] else 0
    named = False
    for n in range(opens, noun):
        word = words.low[n]
        if (
            word in _BE
            or word in _PUT_BY
            or word in {"to", "not", ";"}
            or (word in _AUXILIARY and not words.capital[n])
        ):
            return False
        if word in _DETERMINERS and named and words.low[n - 1] not in _WITH:
            return False  # that the Clerk note ‖ the request
        named = named or word not in _DETERMINERS
    before = words.low[noun - 1]
    return (
        words.low[noun] not in _VERBS
        or not (before in _BODY | POSTS or (words.capital[noun - 1] and noun > 1 and before[-2:] not in ("'s", "’s")))
        or before in _DETERMINERS | {"that"}
    )


def _opener(words: _Words, noun: int) -> int | None:
    """Where the clause of a noun begins: the petition of the mill ‖ asking, the idea ‖ to ask."""
    for n in range(noun + 1, min(noun + _BEHIND, len(words.low))):
        word = words.low[n]
        if word in _BE or word in {";", "."}:
            return None
        if word in _SAYS or (word in {"which", "whom"} and words.low[n - 1] in {"by", "under", "in"}):
            return n
        if word == "for" and "to" in words.low[n : n + 8] and n == noun + 1:
            return n
        if word == "to" and _asks_there(words, n, noun):
            return n
    return None


def _asks_there(words: _Words, n: int, noun: int) -> bool:
    """Whether "to" leads to what is asked: the proposal to ‖ ask the Warden · the request to ‖ the Clerk to mend it."""
    behind = words.low[n + 1 : n + 2]
    if behind and behind[0] in _ASK:
        return True
    to = next((k for k in range(n + 2, min(n + 7, len(words.low) - 1)) if words.low[k] == "to"), None)
    return (
        n == noun + 1
        and to is not None
        and not any(word in _BE for word in words.low[n:to])
        and is_deed(words.low[to + 1])
        and not POSTS.isdisjoint(words.low[n:to])
    )


def _as_subject(words: _Words, noun: int) -> Reported | None:
    begins = _opener(words, noun)
    outer = _outer(words, begins) if begins is not None else None
    if begins is None or outer is None:
        return None
    done = next((k for k in range(outer + 1, min(outer + 5, len(words.low))) if words.low[k][-2:] != "ly"), outer)
    lead = _lead(words, outer)
    verb = next((k for k in range(done, min(done + 4, len(words.low))) if words.low[k] not in _LEADS), done)
    denied = not {"not", "never"}.isdisjoint(words.low[lead : verb + 1]) or words.low[:2][-1] == "no"
    force = words.low[verb] in _GRANTED and not denied
    return Reported(words.at[begins][0], words.at[lead][0], words.at[verb][1], force)


def _outer(words: _Words, begins: int) -> int | None:
    """Where the verb stands that a clause beginning at a place is the subject of."""
    until = min(len(words.low), begins + _REACH)
    forms = [n for n in range(begins + 1, until) if words.low[n] in _BE and words.low[n - 1] != "to"]
    finite = bool(forms) and not _FINITE.isdisjoint(words.low[begins : forms[0]])
    before = None
    for n in forms:
        if before is None:
            if not finite or _has_verb(words, begins, _lead(words, n)):
                return n
        elif _JOINTS.isdisjoint(words.low[before:n]) and "." not in words.low[before:n]:
            return n
        before = n
    return next(
        (n for n in range(begins, until - 3) if words.low[n] in {"lie", "lies"} and words.low[n + 1] == "on"), None
    )


def _lead(words: _Words, verb: int) -> int:
    """Where what leads to "be" begins: should not ‖ be."""
    while words.low[verb - 1] in _LEADS:
        verb -= 1
    return verb


def _has_verb(words: _Words, begins: int, end: int) -> bool:
    """Whether a clause has a verb of its own before a place: that the Clerk ‖ mend the roof."""
    return any(
        words.low[n] in _AUXILIARY or (n > begins + 2 and words.low[n - 1] not in _LED and is_deed(words.low[n]))
        for n in range(begins + 1, end)
        if not words.capital[n]
    )


def _as_object(text: str, words: _Words) -> Reported | None:
    """The clause that a body rejects, notes or puts off: to reject the proposal ‖ that the Warden fell it."""
    verb = _put_by(words)
    if verb is None:
        return None
    begins = verb + 1
    if not (words.low[verb] in _FEELS and words.low[begins : begins + 1] == ["that"]):
        noun = next((n for n in range(verb + 1, min(verb + _OPENING, len(words.low))) if words.low[n] in _NOUNS), None)
        found = _opener(words, noun) if noun is not None else None
        if found is None or not {";", "."}.isdisjoint(words.low[verb:found]):
            return None
        begins = found
    end = _object_end(words, begins)
    place = words.at[end][0] if end < len(words.at) else len(text)
    return Reported(words.at[begins][0], place, place, in_force=False)


def _put_by(words: _Words) -> int | None:
    """Where the verb stands with which a body leaves something undone: to ‖ reject · that no support be ‖ given."""
    for n, word in enumerate(words.low[:_OPENING]):
        if words.low[n : n + 1] and word in _PUT_BY:
            return n if words.low[n - 1] != "not" or n == 0 else None
        if word in _GRANTS and "not" in words.low[:n]:
            return n
        if word in _BE and "no" in words.low[:2]:
            return n
        if not (word in _BODY or words.capital[n] or word[-2:] == "ly" or "no" in words.low[:2]):
            return None
    return None


def _object_end(words: _Words, begins: int) -> int:
    """Where a clause ends that is the object of a verb: before "; …", "and that …" and what else is asked."""
    to = words.low[:1] == ["to"]
    asks = False
    for n in range(begins + 1, len(words.low)):
        word, behind = words.low[n], words.low[n + 1 : n + 2]
        if word in {";", "."} and (word == ";" or not words.capital[n - 1]):
            return n
        if word == "and" and (behind == (["to"] if to else ["that"]) or (not asks and _asks_on(words, n))):
            return n
        asks = asks or word in _ASKED
    return len(words.low)


_ASKED = frozenset("requested asked instructed invited directed required urged authorised authorized".split())  # noqa: SIM905


def _asks_on(words: _Words, joint: int) -> bool:
    """Whether somebody is asked for something else behind a joint: and ‖ the Clerk be asked."""
    here = words.low[joint : joint + 9]
    return "be" in here and any(
        word in _ASKED for word in words.low[joint + here.index("be") : joint + here.index("be") + 3]
    )
