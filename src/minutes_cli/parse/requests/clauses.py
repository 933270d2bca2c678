"""Somebody, and what that one does or is to do: "that the Clerk write …", "the Clerk would write …".

deed := owner ["will" | "would" | "is to" | "to" | …] verb …

Read from each verb that stands behind what a name can end with back to the start of its clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from itertools import islice

from minutes_cli.model import value
from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BY_INITIALS, MEETING_SAYS, MODAL
from minutes_cli.words.deeds import DECIDED, OF_THINGS, base_of, is_deed, is_verb
from minutes_cli.words.particles import PARTICLES
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import COMMON_VERBS, FLAGS, VERBS
from minutes_cli.words.posts import LOWER, alternatives

from .owners import can_end, is_person, owner_before

NOT_MODAL = rf"(?<!{MODAL}(?:be|is|are))"
"""Behind "be": no word before it says that it only may or will be."""
PLACE = r"council|township|municipality|corporation|town|city|county|borough|parish|village|district"
OWN_BODY = regex.compile(
    rf"\b(?:{MEETING_SAYS}|{BY_INITIALS}|township|municipality)$|^(?:the\s+)?(?:{PLACE}|members|councillors)\s+of\s+(?!.*[,/&])",
    regex.IGNORECASE,
)
"""    the Parish Council · the Township of Holm · Council of the Corporation of the Town of Reed"""
CONTINUED = regex.compile(
    rf"\bcontinue[ds]?\s+to\s+(?:be\s+)?(?:received|submitted|presented|provided|receive)\b|\bbe{NOT_MODAL}\s+received\b",
    FLAGS,
    needs=("continue", "be received"),
)
_MODAL = frozenset("will would shall should must ought".split())  # noqa: SIM905
_TO = frozenset("is are to agree agrees agreed undertake undertakes undertook proceed proceeds".split())  # noqa: SIM905
_THEN_TO = _TO - {"is", "are", "to"}
"""Of these one is a deed of its own where no "to" follows: would [undertake] the survey."""
_ADVERB = frozenset("also then now again further immediately urgently formally please continue".split())  # noqa: SIM905
_LEADING = _MODAL | _TO | _ADVERB
_token = regex.plain(r"[^\W\d_][\w’'-]*|[^\s\w]+|[\d_]+")
OBJECT = (
    r"\s+(?:(?:the|an?|to|up|out|over|in|back|with|for|on|into|from|his|her|their|its?|them|all|any|that|if|whether)\b"
    r"|(?-i:\p{Lu})|£|\d)"
)
_object = regex.compile(
    rf"{OBJECT}|\W*$"
    r"|\s+(?-i:\p{Ll})[\w’'-]*\s+(?:no\.?\s*)?\p{L}{0,2}\d(?![^.;]*\s(?:be|is|are|was|were)\b)"
)
"""What can follow a verb: the gate · up · £40 · gate e7 · bench 12; not "salary scale 12 be approved"."""
_names_somebody = regex.plain(
    r"\W*(?:(?i:that|for|it|was|agreed|this|our|the|all|each|both|relevant|responsible|an?|of|and|in|on|to|with|or|at)\s+)*+"
    r"(?:[^\Wa-z_]|(?:following|upon)\s"
    r"|(?:parish|town|district|county|borough|city|community)\s+Council\b"
    r"|(?:[a-z]+\s+){1,4}?(?:of|from|at)\s+(?:the\s+)?[A-Z]"
    rf"|(?:[^\W\d_][\w’'-]*[\s-]+){{0,4}}?(?:{alternatives(LOWER)}))"
)
"""How a clause opens that can name an owner: in capitals, or by an office in small letters a few words on."""
CLAUSE = 170
"""Characters in which the verb of a clause must come."""
_calls_on = regex.plain(r"calls?\s+(?:up)?on\b")
ASKED = (
    r"(?:requested|asked|invited|instructed|directed|required|urged|tasked|commissioned|encouraged|authori[sz]ed"
    r"|reminded|mandated|advised)"
)
BARE_VERB = regex.compile(rf"^\W*(?:to\s+)?(?:{VERBS}|consider)\b", FLAGS)
ASKING = frozenset("request ask invite instruct direct urge task".split())  # noqa: SIM905
"""Whoever does this leaves the deed to another: of a body that asks, who is asked is the owner."""
TAKES_OFFICE = regex.compile(
    r"(?:chair|take)\s+(?:the|this)\s+(?:chair|meeting)\b|(?:act|serve|stand|sit|remain)\s+(?:as|on)\b|replace\s+(?:councillor|cllr|alderman|mrs?|ms|dr)\b[^.;]{2,60}?\s(?:on|as)\b|(?:vote|abstain)\b|continue\s*(?:$|[-–.,;]|(?:as|in)\b)",
    FLAGS,
)
"""Who is to be something, or to go on being it, is chosen and not asked."""
_own_people = regex.compile(r"(?:the\s+)?(?:members|councillors)\s+of\b", regex.IGNORECASE)
_ought = regex.plain(r"must\s+$")
"""What a body says that it must do is what it thinks, unless it is plainly something to do."""
_is_noun = regex.plain(r"\s+[a-z]+\s+(?:will|would|be|is|are|was|were)\b|\s+be\b|\s+\d+(?:\.\d+)?[.,;)]")
"""    that Councillors' contact ‖ details will be on the site · the Precept request ‖ be increased · page ‖ 2.5"""
THINGS = frozenset(
    "budget design draft issue list notice order plan project report request review survey update".split()  # noqa: SIM905
)
"""Deeds that may as well be things."""
_is_done_to = regex.plain(r"(?:\s+(?!that\b|to\b|be\b|if\b|whether\b)[\w’'-]++){0,8}\s+be\s")
_one_comma = regex.plain(r"[^,]*,\s*")
_surely = regex.compile(
    r"(?-i:\p{Lu}{2,})\b|\b(?:department|section|team|directorate|agency|association|society|government|ministry|office|company|group"
    r"|authority|ltd|limited|services?|trust|police|garda[ií]?|province|borough|council|board|committee|party|leaders?|minister)s?\b",
    regex.IGNORECASE,
)
"""What makes a name that of somebody: letters for a name, a word for some body of people."""
_subject = regex.plain(r"\b(?i:that|the|our|agreed|requested)\s|,\s*$")
_agenda = regex.compile(r"(?<!\bagree[sd]?\s)\bto\s$")
_opening = regex.compile(r"^\W*(?:(?:that,?|for|it|was|agreed)\s+)*(?:this\s+|our\s+)?", regex.IGNORECASE)
_aside = regex.compile(
    r",\s+(?:in|after|following|together|with|subject\s+to|who|whose|which|being|through|via)\s[^,;:.]{3,90},?\s*$",
    regex.IGNORECASE,
)


_TRIES = 4
"""Verbs of a clause, behind names, that are taken for its own at most: those further on are of others."""


@value
class Asked:
    """What one resolution asks for."""

    owner: str | None
    task: str
    at: int = field(default=0, compare=False)
    """Where its verb stands, of a deed that a clause tells."""


def deed_of(text: str, start: int) -> Asked | None:
    """Somebody, and what that one does or is to do: "that the Clerk write …", "the Clerk would write …"."""
    clause = text[start : start + CLAUSE]
    if text[start + CLAUSE - 1 : start + CLAUSE + 1].isalnum():  # half a word is none
        clause = clause[: clause.rfind(" ") + 1]
    if not _names_somebody.match(clause):
        return None
    words = _token.findall(clause)
    tried = 0
    for n, at, word in _behind_names(clause):
        if tried == _TRIES:
            break
        if not (word in _LEADING or is_verb(base_of(word))):
            continue
        if word == "to" and clause[:at].endswith(", "):
            continue  # "meet the Minister for Ports, Mr Fry, to discuss it"
        led = word in _MODAL or (word in _TO and "to" in words[n : n + 2])
        if not (led or is_verb(base_of(word))):
            continue
        tried += 1
        owner = owner_before(_aside.sub("", _opening.sub("", clause[:at])), whole=True)
        if owner is None:
            continue
        verb = _led_to(words, n) if led else n
        place = next(islice(_token.finditer(clause), verb, None)).start() if led else at
        if asked := _deed_by(owner, clause, place, words[verb], led=led, opens=start == 0):
            return Asked(asked.owner, tidy(text[start + place :]), start + place)
    return None


def _behind_names(clause: str) -> Iterator[tuple[int, int, str]]:
    """(number, place, word) of each word in small letters behind what a name can end with."""
    before = "a"
    for n, m in enumerate(_token.finditer(clause)):
        last, before = before, m[0]
        if before[0].islower() and before not in PARTICLES and can_end(last):
            yield n, m.start(), before


def _led_to(words: list[str], n: int) -> int:
    """The verb, among words, that "will", "is to" or "agreed to" at `n` leads to."""
    while n + 1 < len(words) and words[n] in _LEADING and (words[n] not in _THEN_TO or words[n + 1] == "to"):
        n += 1
    return n


def _none_of_ours(clause: str, at: int) -> bool:
    """Whether a verb is what an agenda announces, or leaves the deed to another: "to call", "call upon"."""
    return _agenda.search(clause, max(0, at - 12), at) is not None or _calls_on.match(clause, at) is not None


_own_way = regex.plain(
    r"find\s+that\b|(?:proceed|move|go|enter|convene|reconvene|resume|return)\s+(?:(?:in)?to\s+|in\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?"
    r"(?:session|camera|committee)\b",
    FLAGS,
)
"""    that Council ‖ proceed into closed session: done when it is resolved"""


def _deed_by(owner: str, clause: str, at: int, word: str, *, led: bool, opens: bool) -> Asked | None:
    """What `owner` is asked for, where the word at `at` is a verb and the deed is not done by deciding it.

    `opens`: the clause is the first of its text, with no word before it that tells that somebody is to do something.
    """
    base = word if word in COMMON_VERBS or not word.endswith("s") else base_of(word)
    told = base != word and not led  # "the Trust requests": what a body does by resolving it; "that it request" asks it
    office = is_person(owner.partition(" of ")[0]) and not _own_people.match(owner)  # "Chair of the Board"
    own = (OWN_BODY.search(owner) is not None and not (office and " of " in owner)) or (told and not is_person(owner))
    if own and _ought.search(clause, 0, at) and base not in COMMON_VERBS:
        return None
    if not is_deed(base) or (own and (base in DECIDED or base in ASKING or _none_of_ours(clause, at))):
        nobody = own and base == "continue" and CONTINUED.search(clause)
        return Asked(None, tidy(clause[at:])) if nobody else None
    by_initials = base == "adopt" and owner.isupper()  # "that the TAC adopt …": the body itself
    if by_initials or TAKES_OFFICE.match(clause, at) or (own and _own_way.match(clause, at)):
        return None
    if not (office or own) and _is_thing(owner, base, clause[:at] if opens and not led else None):
        return None
    if not led:
        if base != word and base not in COMMON_VERBS:
            return None
        if base not in COMMON_VERBS and not (is_person(owner) and _object.match(clause, at + len(word))):
            return None
        named = own or (office and base in COMMON_VERBS)  # not "Mr. Perry, alt.", "Circulated, report of the Clerk"
        if _is_no_verb(clause, word, at + len(word)) or (not named and _one_comma.fullmatch(clause[:at])):
            return None
    return Asked(owner, tidy(clause[at:]))


def _is_thing(owner: str, base: str, before: str | None) -> bool:
    """Whether a name in capitals is that of a thing, which does what things do, or of a heading.

    this Workshop would take place · the River Road should include a path · Design update on the scheme.  `before`: the
    words that lead to a verb which none leads to, where they open a text.
    """
    if owner[:1].islower() or _surely.search(owner):  # "the mason start in April"
        return False
    return base in OF_THINGS or (before is not None and " " not in owner and _subject.search(before) is None)


def _is_no_verb(clause: str, word: str, end: int) -> bool:
    """Whether a word that ends at `end` is no verb: the Clerk's · the Precept request be · the budget for it be set."""
    return (
        (
            word in THINGS and clause[: end - len(word)].rstrip().endswith(("-", "–"))
        )  # "Ash & Son - request for a stone"
        or clause[end : end + 2] in ("’s", "'s")
        or _is_noun.match(clause, end) is not None
        or (word in THINGS and _is_done_to.match(clause, end) is not None)
    )
