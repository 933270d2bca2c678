"""Whether words of an end tell what a body decided or what became of the thing, or only what somebody wished or heard.

    end   := … decided [that] …          It was agreed that it ‖ be abandoned · It had been ‖ abandoned
    wish  := somebody wished [that] …    Cllr Ash asked that it ‖ be rescinded · a petition for it to ‖ be dropped
    case  := what would be, or is for a while    Had it been ‖ abandoned, … · no further action ‖ until May

A wish that is granted behind it is an end: … be rescinded.  This was agreed.  What is denied there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from . import lazily as regex
from .conditions import is_conditional, is_lost
from .granted import STOP, clauses, is_denied, is_granted
from .outcome_forms import ENDED, NOT_UNDONE, UNDOING

_REACH, _BEHIND = 220, 240
"""Characters before words of an end in which somebody may wish it, and behind them in which it is granted or denied."""
ENDING = frozenset(
    """
    rescinded revoked abandoned discontinued superseded overtaken longer proceed pursue pursued proceeded proceeding
    ahead progress progressed further taken take withdrawn dropped cancelled shelved scrapped
    """.split()  # noqa: SIM905
)
"""Words of which a sentence must have one to tell an end."""
_ended = regex.plain(ENDED, regex.VERBOSE)
_undoing = regex.plain(UNDOING, regex.VERBOSE)
_not_undone = regex.plain(NOT_UNDONE, regex.VERBOSE)
_MOST = 4
"""Words of an end in one sentence that are looked at."""
_word = regex.plain(r"[a-z]+|[,:]")


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DECIDED = _set(
    """
    agreed resolved decided carried approved voted seconded determined concluded accepted adopted ordered agree agrees
    resolve resolves decide decides
    """
)
_HEARD = _set("reported noted confirmed advised informed told said stated announced explained learned heard recorded")
"""Behind these somebody tells what is so; unless it is nobody who need know."""
_MAY_WISH = _set(
    """
    asked asks asking requested requesting urged urges urging suggested suggests suggesting proposed proposes
    proposing moved moves moving move recommended recommends recommending recommend wished wishes wanted wants preferred
    prefers prefer demanded demanding called calling pressed petitioned begged pleaded advocated
    favoured hoped feared fears rumoured alleged claimed claims believed thought felt considered suspected assumed
    supposed expected imagined threatened warned objected opposed argued doubted denied disputed
    """
)
_WISHES = _set(
    """
    request requests suggestion proposal recommendation amendment motion petition plea idea rumour demand possibility
    prospect option calls call risk hope wish threat feeling
    """
)
"""Nouns that the same clauses stand behind."""
_NOUN_LEADS = _set("that for to of by from")
_VIEWS = _set("opinion view belief")
_OPINIONS = _set("felt considered thought believed wished preferred wanted asked requested accepted")
"""Of these a body decides by them: Members felt that it was ‖ no longer needed."""
_THOUGHT = _set("felt considered thought believed")
_BODIES = _set("members councillors council committee board panel trustees meeting cabinet")
_NOT_ALL = _set(
    "some several two three four other a one any no county district borough city neighbouring town of most not had that"
)
"""What stands before such a word where it is no body, or another."""
_ONLOOKERS = _set(
    """
    resident residents parishioner parishioners neighbour neighbours tenant applicant complainant objector objectors
    petition petitioners paper press newspaper rumour rumours
    """
)
_FINITE = _set("was were is are had has have did will")
_BEFORE_END = _set("be been being not now since then also already would will should therefore hereby both all")
_JOINS = _set("that for to it this they these its be being")
_HARDLY = _set("likely unlikely nearly almost narrowly")
_NO_CASE = frozenset((("no", "account"), ("no", "circumstances")))
_MODALS = _set("would could might should may")
_ASIDE = _set("as which whom who")
_UNTIL = _set("until till pending before unless meantime meanwhile")
_FOR_NOW = (" for the time being", " for the moment", " for now")
_CONTRASTS = _set("in on at by from for as with to now")
_CHOSEN = _set("first second third fourth other former latter lowest highest cheaper cheapest dearer alternative")
_THEIRS = _set("theirs his hers their")
"""Behind what somebody "had abandoned", of what was never the body's."""
_DOERS = _BODIES | _set("it we he she clerk chair chairman this that which and now since also then therefore already")


def ends(low: str, behind: str) -> bool | None:
    """Whether a sentence, in small letters, with what stands `behind` it, tells an end; None where it names none."""
    named = [m for m in islice(_ended.finditer(low), _MOST) if not is_conditional(low, m)]
    if not named:
        return None
    behind = behind.casefold()
    return any(not (is_lost(low, *m.span()) or is_only_wished(low, *m.span(), behind)) for m in named)


def names_end(sentence: str) -> bool:
    """Whether a sentence has words of an end, whoever wishes it and whatever limits it."""
    return _ended.search(sentence.casefold()) is not None


def subject_of_end(sentence: str) -> list[str]:
    """The words that say what is at an end, in small letters: that ‖ the deposit ‖ was no longer needed."""
    low = sentence.casefold()
    m = _ended.search(low)
    words = _word.findall(_within(low[max(0, m.start() - _REACH) : m.start()])) if m else []
    opens = max((n + 1 for n, word in enumerate(words) if word in {",", ":", "that", "and", "but", "so"}), default=0)
    end = len(words)
    while end > opens and words[end - 1] in _FINITE | _BEFORE_END:
        end -= 1
    if not m or (_BEING.isdisjoint(words[end:]) and not m[0].startswith(("be ", "no longer", "not be"))):
        return []  # the Council ‖ had abandoned it
    return words[opens:end]


def stands(sentence: str) -> bool:
    """Whether a sentence says that what was decided is not undone: a motion to rescind it was lost."""
    low = sentence.casefold()
    return _undoing.search(low) is not None and _not_undone.search(low) is not None


def is_only_wished(low: str, start: int, end: int, behind: str = "") -> bool:
    """Whether words of an end, in a sentence in small letters, with what stands `behind` it, end nothing."""
    before = _within(low[max(0, start - _REACH) : start])
    rest = f"{low[end : end + _BEHIND]}{'' if STOP.search(low, max(end, len(low) - 1)) else '.'}\n{behind}"
    words = _word.findall(before)
    told = _word.findall(low[start:end])
    after = low[end : end + 100]
    if _for_a_while(told, after) or _takes_object(words, told, after) or _in_no_case(words):
        return True
    if _of_others(words, told, low[end:]) or _is_choice(words) or _is_undone(low[end : end + _BEHIND]):
        return True
    said = [_word.findall(clause) for clause in clauses(rest[: _BEHIND + 160])]
    if is_denied(said):
        return True
    return _is_wish(words, told) and not is_granted(said)


def next_to(text: str, end: int) -> str:
    """What stands in the same paragraph behind a sentence that ends at a place."""
    return text[end : end + _BEHIND].partition("\n\n")[0]


def _within(before: str) -> str:
    """What of the text before a place stands in the same sentence."""
    return before[max((m.end() for m in STOP.finditer(before)), default=0) :]


def _for_a_while(told: Sequence[str], behind: str) -> bool:
    """No further action was required ‖ until the grant was paid · no longer needed ‖ in March but in April."""
    clause = next(clauses(f"{behind}\n"), "")
    words = _word.findall(clause)
    if told[0] == "no" and (not _UNTIL.isdisjoint(words[:8]) or any(one in f" {clause}"[:60] for one in _FOR_NOW)):
        return True
    if told[:2] == ["no", "further"] and _is_by_another([word for word in words[:8] if word not in _NEEDED]):
        return True
    but = words.index("but") if "longer" in told and "but" in words else 0
    return bool(but) and bool(_CONTRASTS.intersection(words[but + 1 : but + 2]))


def _is_by_another(words: Sequence[str]) -> bool:
    """No further action was needed ‖ by the Surveyor, or against the vandals: there may be others."""
    return words[:1] == ["against"] or (words[:1] == ["by"] and _BODIES.isdisjoint(words[1:5]))


_NEEDED = _set("needed required necessary be been taken is was")


def _takes_object(words: Sequence[str], told: Sequence[str], behind: str) -> bool:
    """It ‖ no longer required planning permission."""
    if told[:2] != ["no", "longer"] or told[-1][-2:] != "ed" or not _BEING.isdisjoint([*words[-2:], *told]):
        return False
    after = _word.findall(next(clauses(f"{behind}\n"), ""))[:1]
    return bool(after) and after[0] not in _BEHIND_END


_BEHIND_END = _set(", : and or but as by for since because in on at to so if when with due following the owing given")
_BEING = _set("be been being was were is are")


def _in_no_case(words: Sequence[str]) -> bool:
    """Had it been ‖ abandoned, … · it would have been ‖ abandoned but for the grant."""
    if words[-1:] == ["being"] and _FINITE.isdisjoint(words[-2:-1]):
        return True  # the cost of its being
    if not _HARDLY.isdisjoint(words[-3:]) or not _NO_CASE.isdisjoint(pairwise(words)):
        return True
    last = [word for word in words[-4:] if word not in {"been", "be", "not"}]
    if last[-1:] == ["have"] and not _MODALS.isdisjoint(last):
        return True
    opens = max((n + 1 for n, word in enumerate(words) if word in {",", ":", "that"}), default=0)
    clause = words[opens:]
    return len(clause) > 1 and clause[0] in {"had", "were", "should"} and clause[1] not in {"been", "now", "since"}


def _of_others(words: Sequence[str], told: Sequence[str], behind: str) -> bool:
    """The neighbouring parish had ‖ abandoned theirs."""
    if words[-1:] not in (["had"], ["has"], ["have"]) or told[-1][-2:] != "ed":
        return False
    doer = [word for word in words[:-1] if word not in {"all", "both"}][-4:]
    if doer[-1:] == ["council"] and not _is_ours(doer[:-1]):
        return True
    return doer[-1:] != [] and (doer[-1] not in _DOERS or bool(_THEIRS.intersection(_word.findall(behind[:40])[:1])))


def _is_ours(before: Sequence[str]) -> bool:
    """Whether a council is the body itself: the Parish ‖ Council; not: Weir Parish ‖ Council, the previous council."""
    named = [word for word in before if word not in {"parish", "town", "community", "village", "full"}]
    return not named or named[-1] in {"the", "this", "our", "that", ",", ":", "and"}


def _is_undone(behind: str) -> bool:
    """It had been ‖ abandoned by mistake and was reinstated."""
    words = _word.findall(next(clauses(f"{behind}\n"), ""))
    return not _REVIVED.isdisjoint(words) or not _AGAIN.isdisjoint(pairwise(words))


_REVIVED = _set("reinstated revived restored resumed reversed")
_AGAIN = frozenset((("by", "mistake"), ("in", "error"), ("up", "again")))


def _is_choice(words: Sequence[str]) -> bool:
    """That the first quote be ‖ not pursued: there are others."""
    opens = max((n + 1 for n, word in enumerate(words) if word in {",", ":", "that", "and"}), default=0)
    return words[opens : opens + 1] == ["the"] and not _CHOSEN.isdisjoint(words[opens + 1 : opens + 2])


def _is_wish(words: Sequence[str], told: Sequence[str]) -> bool:
    """Whether the last verb that such a clause stands behind is one of wishing: asked that it ‖ be rescinded."""
    for n in range(len(words) - 1, -1, -1):
        word = words[n]
        if word in _DECIDED or word in _HEARD:
            if _opens_nothing(words, n):
                continue
            if "not" in words[max(0, n - 1) : n] or (word == "voted" and not _is_body(words, n)):
                return True
            return word in _HEARD and not _ONLOOKERS.isdisjoint(words[max(0, n - 6) : n + 5])
        if word in _VIEWS:
            own = words[max(0, n - 5) : n - 2] if words[n - 2 : n] == ["of", "the"] else words[max(0, n - 2) : n - 1]
            return _BODIES.isdisjoint([*own, *words[n + 1 : n + 4]])
        noun = word in _WISHES and not _NOUN_LEADS.isdisjoint(words[n + 1 : n + 2])
        if (noun or word in _MAY_WISH) and _leads_to_end(words, n, told):
            return not (word in _OPINIONS and _is_body(words, n))
    return False


def _opens_nothing(words: Sequence[str], n: int) -> bool:
    """Whether a verb stands in an aside, or is no verb of the clause: as Cllr Ash had agreed, …"""
    return "," in words[n:] and not _ASIDE.isdisjoint(words[max(0, n - 6) : n])


def _leads_to_end(words: Sequence[str], n: int, told: Sequence[str]) -> bool:
    """Whether what is wished is the end: asked ‖ that it, suggested ‖ it be; not: the bench requested ‖ is."""
    between = words[n + 1 :]
    if _opens_nothing(words, n) or ("," in between and "that" not in between):
        return False
    if words[n] in _THOUGHT and (between[:1] == ["the"] or words[n - 1 : n] == ["having"]):
        return False  # having considered the report, that it be
    if told[:1] == ["proceed"] or told[:2] in (["not", "to"], ["never", "to"]):
        return _FINITE.isdisjoint(between)
    if "that" in between:
        return _FINITE.isdisjoint(between[: between.index("that")])
    joined = between[:1] and between[0] in _JOINS
    if "be" in between[-1:] or "be" in told or "being" in between[-1:]:
        return _FINITE.isdisjoint(between) and (bool(joined) or len(between) <= _SUBJECT)
    return (
        0 < len(between) <= _SUBJECT
        and between[0] in _JOINS | _ARTICLES
        and (_FINITE.isdisjoint(between) or words[n] in _OPINIONS)
    )


_ARTICLES = _set("the a an this that our its their his her")
_SUBJECT = 11
"""Words of what is to be at an end."""


def _is_body(words: Sequence[str], n: int) -> bool:
    """Whether who thinks so is the body itself: Members ‖ felt, It was ‖ considered; not: some members."""
    near = [word for word in words[max(0, n - 4) : n] if word not in {"also", "all", "then", "therefore"}]
    near = near[max((k + 1 for k, word in enumerate(near) if word in {",", ":"}), default=0) :]
    if "it" in near and near[-1] in {"was", "is", "now"} and words[n] in _THOUGHT | {"accepted"}:
        return True
    return near[-1:] != [] and near[-1] in _BODIES and _NOT_ALL.isdisjoint(near[:-1])
