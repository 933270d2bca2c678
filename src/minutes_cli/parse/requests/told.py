"""Requests and promises that a paper tells in plain words, outside any resolution.

    request := agent ("to" | "is to" | "was asked to" | …) deed      Clerk to write to the mill · the clerk is to ring
             | asker "asked" agent "to" deed                          Councillors asked the Clerk to find a date
    promise := agent ("will" | "would" | "agreed to" | …) deed        The Chair agreed to write · Cllr Ash will look
             | thing ("will" | "would") "be" ("sought" | …)           Information would be sought from the mill

An agent is somebody who was there, by name, initials or office; the words around it decide, not the deed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import MEETING_SAYS
from minutes_cli.words.deeds import DECIDED, DELIBERATED, SAID, is_deed, is_verb
from minutes_cli.words.passage import lowered, tidy
from minutes_cli.words.retelling import passages, within
from minutes_cli.words.sentences import Sentence

from .befalling import befalls
from .clause_end import clause_end, trimmed
from .done import is_done, is_refused, is_taken_back
from .fragments import ASKED, is_asked
from .further import is_listed
from .members import EARLIER, STAFF, asked_by_members
from .over_list import OVER_LIST, deeds_listed, is_over_list
from .owners import Owners
from .passives import promised_of_a_thing
from .saying import PRONOUNS, is_view, sayer_ends
from .spoken import Spoken


class Told(NamedTuple):
    """A request or a promise, by its place in the text of its item."""

    start: int
    end: int
    owner: str | None
    task: str
    """Empty where only an owner is named: the task is what stands above."""
    when: str
    """The words that tell the time."""
    promise: bool = False
    idle: bool = False
    """Nothing is left to do: the owner stands beside what was decided there, or nowhere."""
    own: bool = False
    """A label has the words of the task behind it: it is no other request's, wherever it stands."""
    day: str = ""  # the words of a cell that tells by when


_emphasis = regex.plain(r"[*_](?:(?! )|(?<=[^\n].))")
"""What a converter left of bold type; a bullet stays."""
_trigger = regex.plain(
    r" (to|will|would|shall|should) +(?:(?:also|then|now|please|kindly|further|again|therefore) +)?([a-z][\w’'-]*)"
)
_lead = regex.plain(
    r"""(?:
      (?P<offered>(?:ha(?:s|ve)\ +)?(?:also\ +|then\ +|kindly\ +)?
        (?:agreed|offered|undertook|volunteered|promised|committed))
    | (?P<past>had(?:\ +\w+)?\ +\w+|was|were|been|(?:have|has|who|which)\ +(?:asked|agreed\ +not))
    | (?:(?:was|were|is|are|ha(?:s|ve)\ +been|to\ +be)\ +(?:also\ +|then\ +|again\ +)?
        (?:asked|requested|instructed|directed|tasked|(?P<advised>advised|reminded)|delegated|mandated)|is|are)
    )$""",
    re.VERBOSE,
)
"""What may stand between an agent and "to": has agreed · was asked · is · to be requested; was."""
_LEADING = frozenset(
    """
    agreed offered undertook volunteered promised committed asked requested instructed directed tasked advised reminded
    delegated mandated is are was were been not
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""The last words of those, to look for before the grammar is tried."""
_PAST = frozenset(["had", "have", "has", "having", "previously", "already", "who", "which"])
_COLLECTIVE = regex.plain(
    rf"\b(?:{MEETING_SAYS}|councill?ors|it|they|was|were)\s+(?:also\s+|then\s+|further\s+)*$",
    re.IGNORECASE,
)
_OPENING = regex.plain(r"(?:[.;:!?,(–—•·|>\"”’)\]-]|\b(?:but|so|then|[Tt]herefore|[Aa]ction|AGREED|Agreed|NOTED))$")
_FORETELLS = ("will", "would")
_LED_BY = {"to": "bare", "should": "duty"}
_LINKS = frozenset("of the a an to for with by in on at from as or nor".split())  # noqa: SIM905
_MARKED = 6  # characters of a list's marker before a sentence
_body_asked = regex.plain(
    r"(?:^|[.;:•*·-])\s+(?:[Tt]he\s+)?(?P<who>(?:[A-Z][\w’'-]*\s+(?:(?:of|and|&)\s+)?){1,5}"
    r"(?:Committee|Group|Panel|Team|Party|Sub-?[Cc]ommittee))\s*$"
)
"""    The Parks Committee ‖ was asked to look into it"""
_FOR_BODIES = DECIDED | DELIBERATED
_AT_THE_TABLE = (_FOR_BODIES | SAID | {"declare", "ask", "sign", "state", "disclose"}) - {"read"}
_LONG_AGO = regex.plain(
    r"\b[Ii]n\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d,?\s+it\s+(?:was|had\s+been)\s+[a-z]+\s+that(?:\s+the)?\s*$"
)
"""    In May 2019 it was agreed that the ‖ Clerk would buy a flag"""
_MOVED_BY = regex.plain(r"\bM/?S(?:/?[CPU])?:?$")
"""    M/S ‖ Ash/Reed to close the road: who moved it and seconded"""
_PURPOSE = regex.plain(
    r"\b(?:idea|aim|role|purpose|duty|function|job|intention|objective|focus)\s+(?:of|for|behind)\b", re.IGNORECASE
)
_CUT_OFF = regex.plain(
    r"\b(?:General|Town|Parish|City|County|Deputy|Assistant|Finance|Vice|Chief|Executive|Senior|Project|Support|Services?)$"
)
"""What an office begins with that a converter has set apart from it: designated by the General ‖ Manager to run it."""
_BEARER = regex.plain(r"\b(?:contact|with|from|ask(?:ed|ing)?|to)\s+(?:[A-Z][\w’'-]+\s+){1,2}[A-Z][\w’'-]+,$")
"""    … asked to contact Ann Reed, ‖ Chairman of the Lock Board to seek advice"""
_NEW_CLAUSE = regex.plain(r"[,;.:] *[Tt]he ")
_EVERYBODY = regex.plain(r"(?:^|\bof |elected )(?:all )?(?:members|councill?ors|governors)$", re.IGNORECASE)
"""Who promises nothing, but decides."""
_STATUTE = regex.plain(r"\b(?:Act|Regulations)\b[^\n]{0,40}$")  # what the law makes a clerk's duty asks for nothing
_OF_ANOTHER = regex.plain(
    r"\b(?:of|from|by|with|for|to|about|between|letter|thank(?:ed|s)?|enabl(?:e|es|ed|ing)|allow(?:s|ed|ing)?|permit(?:s|ted)?"
    r"|authorit?y|invit(?:e|es|ed|ing)|than|as|like|including|if|whether|when|unless|until|before|after|once|where|who|which"
    r"|hop(?:e|es|ed)|wish(?:es|ed)?|expect(?:s|ed)?|propos(?:e|es|ed)|suggest(?:s|ed)?|recommend(?:s|ed)?|not)"
    r"(?:\s+that)?\s*(?:(?:the|an?|our|their|its)\s+)?(?:(?:new|next|other|former|current|then)\s*)?$",
    re.IGNORECASE,
)
_WINDOW = 90
_FEW = 48  # characters of the few words that lead to a deed, or from another word to an agent
_LONGEST = 1500
"""Characters that a request, or the sentence of a promise, may have: a paper without a full stop has no end."""


class _Found(NamedTuple):
    start: int
    """Where the agent begins; where the sentence does, of a promise that names nobody."""
    owner: str | None
    deed: int
    """Where the deed begins."""
    stop: int
    """Where its clause ends, at the latest."""
    promise: bool


def told_in(text: str, spoken: Spoken, owners: Owners, title: str = "") -> Iterator[Told]:
    """What the sentences of an item ask of those who were there, and what these promise, in order."""
    asked = [
        _Found(c.start, c.owner, c.deed, clause_end(text, c.deed, c.end), promise=False)
        for c in asked_by_members(text, owners)
    ]
    found = sorted((*_found(text, spoken, owners), *asked), key=lambda one: one.deed)
    if found and not text[: found[0].start].strip() and _STATUTE.search(title):
        found = found[1:]
    retold = passages(text, lowered(text)) if found else ()
    for n, one in enumerate(found):
        behind = found[n + 1].start if n + 1 < len(found) else len(text)
        stop = min(one.stop, one.deed + _LONGEST)
        end = trimmed(text, one.deed, min(stop, behind) if behind > one.deed else stop)
        printed = not one.promise and within(retold, one.deed, "reply")
        if printed or "?" in text[end - 1 : end + 1] or is_done(text, one.deed, end):
            continue
        if (one.promise and is_taken_back(text, one.deed)) or is_refused(text, one.start, one.deed, end):
            continue
        words = tidy(text[one.start : end])
        task = tidy(text[one.deed : end]) if one.owner else words
        if one.owner and task.endswith(f". {one.owner}"):  # who stands beside it
            task = task.removesuffix(f" {one.owner}")
        task = "" if not one.promise and TO_ACTION.fullmatch(task) else task
        if task and not _word.search(task):
            continue
        yield Told(one.start, end, one.owner, task, words, one.promise)


def _found(text: str, spoken: Spoken, owners: Owners) -> Iterator[_Found]:
    flat = _emphasis.sub(" ", text) if "*" in text or "_" in text else text
    flat = flat.replace("\n", " ").replace("\t", "|")
    sentence = Sentence(0, 0)
    taken = whole = 0
    for m in _trigger.finditer(flat):
        deed, at = m[2], m.start()
        passive = deed == "be"
        if at < whole if passive else not (is_verb(deed) and _may_lead(flat, at, owners)):
            continue
        if (m[1] in _FORETELLS and befalls(deed, flat, m.start(2))) or (
            deed == "action" and is_over_list(text, flat, at)
        ):
            continue
        agent = (
            promised_of_a_thing(flat, m, spoken.at(m.start(2)).start)
            if passive
            else _agent(flat, m, owners, taken, spoken)
        )
        if agent is None:
            continue
        start, owner, promise = agent
        if m.start() >= sentence.end:
            sentence = spoken.at(m.start(2))
        taken = m.start(2)
        stop = clause_end(text, taken, min(sentence.end, taken + _LONGEST))
        if passive:
            whole = sentence.end
        yield _Found(max(start, sentence.start), owner, taken, stop, promise)
    for m in OVER_LIST.finditer(flat):
        if (agent := _agent(flat, m, owners, 0, spoken)) is None:
            continue
        start, owner, promise = agent
        if m[1] == "to" or start - spoken.at(start).start < _MARKED:  # not "the policy says that the Clerk will:"
            yield from (_Found(deed, owner, deed, end, promise) for deed, end in deeds_listed(text, m.end(1)))


def _may_lead(flat: str, at: int, owners: Owners) -> bool:
    """Whether the word before a place can be the end of an agent, or lead from one to a deed; most are no such word."""
    word = flat[flat.rfind(" ", max(0, at - _WINDOW), at) + 1 : at]
    if not (word.isalpha() and word.islower()):
        return word.casefold() not in _PUT
    return word in owners.last_words or word in _LEADING or word in PRONOUNS


def _led(flat: str, m: regex.Match[str], since: int) -> tuple[int, str]:
    """Where an agent ends from whom words lead to the deed of `m`, and how they do; "" where that was, or is not."""
    at, told = m.start(), _LED_BY.get(m[1], "promise")
    last = flat[flat.rfind(" ", since, at) + 1 : at]
    if told == "promise" and (says := sayer_ends(flat, at, since)) is not None:
        return says, "" if is_view(m[2]) else told
    if m[1] != "to" or last not in _LEADING:
        return at, told
    lead = _lead.search(flat, max(since, at - _FEW), at)
    if lead is None:
        return (at - len(last) - 1, "fragment") if last in ASKED else (at, told)
    if lead["past"] in ("was", "were"):  # "The Clerk was to ring the mill", not "it was said that she was to"
        return lead.start(), "duty"
    told = "promise" if lead["offered"] else "advice" if lead["advised"] else "finite"
    return lead.start(), "" if lead["past"] else told


def _agent(flat: str, m: regex.Match[str], owners: Owners, since: int, spoken: Spoken) -> tuple[int, str, bool] | None:
    """(where the agent begins, its names, whether it promises) of the deed that `m` leads to."""
    verb = m[2].lower()
    if not is_deed(verb) or (verb == "take" and flat.startswith(" place", m.end())):
        return None
    at, told = _led(flat, m, since)
    if not told:
        return None
    if told == "bare" and flat[at - 1] == ",":  # "A Pike, Warden, to attend": what the item is, not who is asked
        return None
    if not owners.may_end(flat, at, since):
        body = _body_asked.search(flat, max(since, at - _WINDOW), at) if told == "finite" else None
        return (body.start("who"), body["who"], False) if body and verb not in _FOR_BODIES else None
    names_begin = owners.names_begin(flat, at, since)
    for n, (start, names) in enumerate(owners.before(flat, at, spoken.since(names_begin, at))):
        if n and not _NEW_CLAUSE.search(flat, max(since, start - 3), start + 4):
            continue  # one of several whom the words before make no agents: "authorise the Mayor and the Clerk to sign"
        before = flat[max(since, start - _WINDOW) : start].rstrip()
        if told == "fragment":
            opens = _opens(verb, before, start, names, spoken, since)
            leads = is_asked(verb, before, flat[start:at], serves=STAFF.search(names) is not None, opens=opens)
        else:
            leads = _leads(told, verb, before, start, names, spoken, since)
        if leads:
            return start, names, told == "promise"
    return None


def _leads(told: str, verb: str, before: str, start: int, names: str, spoken: Spoken, since: int) -> bool:  # noqa: PLR0913, PLR0917
    """Whether the words before an agent leave it the one who is asked, or who promises."""
    if told == "duty":  # not "it was felt that the Clerk should write"
        return start - spoken.at(start).start < _MARKED and not _EVERYBODY.search(names)
    if told == "bare":
        said = (verb in SAID and before.endswith("asked")) or (verb in DECIDED and _EVERYBODY.search(names))
        return not said and _opens(verb, before, start, names, spoken, since)
    return (
        not (_EVERYBODY.search(names) and (told == "promise" or verb in DELIBERATED))
        and _OF_ANOTHER.search(before[-_FEW:]) is None
        and _PURPOSE.search(before) is None
        and not (told in ("finite", "promise") and EARLIER.search(before))
        and _LONG_AGO.search(before) is None
        and (told != "advice" or STAFF.search(names) is not None)
    )


def _opens(verb: str, before: str, start: int, names: str, spoken: Spoken, since: int) -> bool:
    """Whether the words before an agent, of whom "to" and a deed follow, leave it the one who is asked."""
    before = before.rstrip(" *")
    words = before.split()
    if (
        _CUT_OFF.search(before)
        or _MOVED_BY.search(before)
        or (before[-1:] == "," and _BEARER.search(before) and names[:1].isupper())
    ):
        return False
    if words and words[-1].casefold() in ASKED:
        asker = before[: before.rindex(words[-1])]
        if any(w.casefold() in _PAST for w in words[-3:-1]):
            return False
        return bool(STAFF.search(names) or _COLLECTIVE.search(asker))
    if not before:
        each = names.startswith("All ") and verb not in _AT_THE_TABLE  # not what an agenda says: "Members to declare …"
        return since > 0 or each or not _EVERYBODY.search(names)
    if _STATUTE.search(before) or (before[-1] == "," and is_listed(before)) or words[-1].casefold() in _LINKS:
        return False
    if words[-1].casefold() == "and":
        return spoken.at(start).start <= since - 1
    return _OPENING.search(before) is not None or start - spoken.at(start).start < _MARKED


_PUT = frozenset(("moved", "proposed", "seconded", "resolved"))
"""    Cllr Ash Moved to adjourn: written large, and no surname"""
_word = regex.plain(r"[^\W\d_]{2}")
TO_ACTION = regex.plain(r"action\W*")
