"""What a resolution asks for: the grammar of requests.

    request   := owner "be" ("requested" | "asked" | …) "to" task     also "requests the X to"
    deed      := owner ["will" | "would" | "is to" | "to" | …] verb …  "that the X write …", "that this Council write …"
    bare      := ["to"] verb …                                         "to write to the mill", which nobody is named for
    passive   := thing "be" ("circulated" | "held" | "added" | …)     nobody named, or "by the X"

Noting, confirming, approving, appointing and thanking ask nothing of anybody; who is invited is asked for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import MEETING_SAYS
from minutes_cli.words.deeds import DECIDED, base_of, is_deed, is_verb
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS, VERBS

from .due import when
from .owners import can_end, is_person, owner_before, owner_from

_NOT_MODAL = (
    r"(?<!\b(?:to|will|would|can|could|may|should|must|shall|might|cannot|not)\s(?:also\s|then\s|now\s)?(?:be|is|are))"
)
"""Behind "be": no word before it says that it only may or will be."""
ASKED = (
    r"(?:requested|asked|invited|instructed|directed|required|urged|tasked|commissioned|encouraged|authori[sz]ed"
    r"|reminded|mandated|advised)"
)
_request = regex.compile(
    rf"""\b(?:be|is|are){_NOT_MODAL}\s+(?:also\s+|hereby\s+|again\s+|further\s+|(?:\p{{Ll}}+ed|written\s+to)\s+and\s+)?
    (?:(?P<invited>invited)|{ASKED}|(?:given|granted)\s+(?:delegated\s+|full\s+)?(?:authority|powers?|permission))
    (?:,[^,]{{3,90}},|\s+(?:by|before)\s+[^,;]{{3,30}}?(?=\s+to\b))?   # requested, with the Chair, to …
    \s*(?:to\b|that\b)[\s:,–-]*""",
    FLAGS,
)
_asks = regex.compile(
    rf"""(?:^\W*(?:that\s+)?(?:to\s+)?|\b(?:and|also|to|it|we|{MEETING_SAYS}|(?-i:\p{{Lu}}{{2,4}}))\s+)
    (?P<asks>request|ask|invite|instruct|direct|urge|task)(?:s|ed)?\s+(?P<that>that\s+)?(?=(?:the\s+)?(?:\p{{L}}))""",
    FLAGS,
    needs=("request", "ask", "invite", "instruct", "direct", "urge"),
)
_asking = regex.plain(
    "request|invit|instruct|direct(?!or)|requir|urge|ask|commission|encourag|authori|remind|mandat|advise|given|granted"
)
"""A word, in small letters, that everybody asks with; most resolutions have none."""
_to_do = frozenset(
    """
    arranged circulated set held convened called added included established submitted provided presented prepared
    produced obtained sought sent written forwarded contacted investigated explored examined reviewed undertaken
    carried organised organized published updated reported brought placed considered made notified informed consulted
    monitored purchased ordered checked raised followed progressed drafted developed scheduled completed implemented
    installed erected repaired replaced requested commissioned issued displayed advertised shared compiled distributed
    supplied revisited cut cleaned painted removed moved formed created built fitted contacted invited pursued
    emailed reconsidered continued
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What a passive asks for: things still to be done, not decisions that are done by being taken."""
_passive = regex.compile(
    rf"""\bbe{_NOT_MODAL}\s+(?:also\s+|then\s+|now\s+|further\s+|re-|\p{{Ll}}+ly\s+)?
    (?P<done>kept\s+(?:under\s+review|informed|updated|advised)|[\p{{Ll}}-]+)""",
    FLAGS,
)
_done_by_deciding = regex.compile(
    r"""^\W*(?:that\s+)?no\s
    | ^\W*(?:that\s+)?(?:to\s+)?make\s+(?:\w+\s+){0,4}(?:payments?|grants?|donations?|contributions?|awards?)\b
    | \bthanks\b|\bvote\s+of\b|\bapproval\b
    | \b(?:no|any)\s+(?:objections?|comments?)\b[^.]{0,40}\b(?:raised|made|submitted)\b
    | \b(?:payments?|grants?|donations?|contributions?|awards?|orders?)\b[^.]{0,60}\bmade\b
    | \b(?:tolls?|fees?|charges|dues|rents?|fares?|prices?|precept|rates?|fines?|salar(?:y|ies)|wages?|allowances?)\b
      [^.;]{0,60}\bbe\s+(?:raised|reduced|set|introduced|increased|continued)\b
    | (?:\b(?:sum|amount|total|budget)\b|£\s?\d)[^;]{0,60}\bbe\s+added\b""",
    FLAGS,
    needs=(
        "no ",
        "thanks",
        "vote",
        "approval",
        "objection",
        "comment",
        "payment",
        "grant",
        "donation",
        "contribution",
        "award",
        "order",
        "toll",
        "fee",
        "charges",
        "dues",
        "rent",
        "fare",
        "price",
        "precept",
        "rate",
        "fine",
        "salar",
        "wage",
        "allowance",
        "be added",
    ),
)
_own_body = regex.compile(rf"\b(?:{MEETING_SAYS}|jpc|spc)$", regex.IGNORECASE)
_consider = regex.compile(r"\bconsideration\s+(?:also\s+)?be\s+given\s+to\b", regex.IGNORECASE)
_continued = regex.compile(
    rf"\bcontinue[ds]?\s+to\s+(?:be\s+)?(?:received|submitted|presented|provided|receive)\b|\bbe{_NOT_MODAL}\s+received\b",
    FLAGS,
    needs=("continue", "be received"),
)
_report = regex.compile(r"\b(?:report|update|presentation|briefing|paper|review)s?\b", regex.IGNORECASE)
_MODAL = frozenset("will would shall should must".split())  # noqa: SIM905
_TO = frozenset("is are to agree agrees agreed undertake undertakes undertook proceed proceeds".split())  # noqa: SIM905
_ADVERB = frozenset("also then now again further immediately urgently formally please continue".split())  # noqa: SIM905
_LEADING = _MODAL | _TO | _ADVERB
_token = regex.plain(r"[^\W\d_][\w’'-]*|[^\s\w]+|[\d_]+")
_COMMON = frozenset(VERBS.split("|"))
"""Verbs that need no office before them to be known for one."""
_object = regex.compile(
    r"\s+(?:the|an?|to|up|out|over|in|back|with|for|on|into|from|his|her|their|its|all|any|that|if|whether|\p{Lu}|£|\d)|\W*$"
)
_names_somebody = regex.plain(
    r"\W*(?:(?i:that|for|it|was|agreed|this|our|the|all|an?|of|and|in|on|to|with|or|at)\s+)*+"
    r"(?:[^\Wa-z_]|(?:following|upon)\s"
    r"|(?:[^\W\d_][\w’'-]*[\s-]+){0,4}?(?:clerk|chair|officer|member|treasurer|secretary|solicitor|auditor|contractor|manager"
    r"|councillor|warden|team|department|administrator|caretaker|locum|head|bursar|surveyor|architect|engineer|builder|mason"
    r"|gardener|grounds|handyman|director))"
)
"""How a clause opens that can name an owner: in capitals, or by an office in small letters a few words on."""
_CLAUSE = 170
"""Characters in which the verb of a clause must come."""
BARE_VERB = regex.compile(rf"^\W*(?:to\s+)?(?:{VERBS}|consider)\b", FLAGS)
_MASK = 0xE000
"""First of the private characters that stand for quotations: what is quoted asks nobody."""
_verb_label = regex.plain(r"\W*(?:(?:AGREED|NOTED|APPROVED|RESOLVED)\s+(?=(?:that|to)\b)|T\s+H\s+A\s+T\s+)")
"""What a limb may open with: "iii. AGREED that the Head of Roads write …"."""
_agreed_that = regex.plain(r"\W*(?:AGREED|RESOLVED)\s+that\b")
"""Settles nothing by itself: it asks for what stands behind it."""
_MASKS = 6000
"""So many of them there are."""
_private = regex.compile(r"[\uE000-\uF8FF]")
_agenda = regex.compile(r"\bto\s$")
_modal = regex.compile(r"\b(?:would|will|should|be)\b")
_PURPOSES = frozenset(
    "avoid ensure enable allow prevent help save facilitate improve protect encourage accommodate".split()  # noqa: SIM905
)
"""What opens a clause of purpose, where another clause follows."""
_noun = regex.compile(r"(?:the|an?|our|their|its|this|that|each|every|next|\p{Lu}|\d)\b")
"""What somebody is invited to, where it is nothing to do."""
_be_requested = regex.compile(r"\bbe\s+requested\b", FLAGS)
_opening = regex.compile(r"^\W*(?:(?:that|for|it|was|agreed)\s+)*(?:this\s+|our\s+)?", regex.IGNORECASE)
_aside = regex.compile(r",\s+(?:in|after|following|together|with|subject\s+to)\s[^,;:.]{3,90},?\s*$", regex.IGNORECASE)
_bare_opening = regex.compile(
    r"\W*(?:that\s+)?(?P<to>to\s+)?(?P<verb>\p{L}[\p{L}-]+)(?=\s+(?:the|an?|to|up|out|in|back|with|for|into|his|her|their|its|all|any|that|\p{L}))",
    FLAGS,
)
_quoted = regex.compile(r"“[^“”]*”|\"[^\"]*\"")
_CLAUSE_OPENS = (
    r"\s+(?:(?:and|[Ww]e\s+further)\s+)?(?:(?:propos|agre|resolv)e[sd]?\s+)?(?:that\s+)?"
    r"(?=the\s|this\s|we\s|(?:Mrs?|Ms|Dr|Cllrs?|Councillors?)\b)"
)
_clauses = regex.plain(
    "|".join(joint + _CLAUSE_OPENS for joint in (",", ";", r"\.", r"and(?<=\band)"))
    + r"|propose[sd]?\s+that\s+|agree[sd]?\s+that\s+|re(?:solve|quest)[sd]?\s+that\s+"
)
"""Each way begins with a letter or sign of its own: so the library finds quickly where none does."""
_and_that = regex.compile(r"\band\s+that\s+")
_enabled = regex.compile(r"\bto\s+(?:enable|allow)\s+(?=(?:the\s+)?\p{L})", FLAGS)
_by = regex.compile(r"\bby\s+(?=the\s+\p{Lu}|\p{Lu})(?!the\s+(?:end|close|next))", regex.VERBOSE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one resolution asks for."""

    owner: str | None
    task: str


@lru_cache(maxsize=256)
def only_owner(text: str) -> str | None:
    """The office that a stem names and no more: "that the Academic Registrar" above "(a) redraft paragraph 6"."""
    if len(text) > _CLAUSE:
        return None
    owner = owner_before(text.strip(" :–-"), whole=True)
    return owner if owner and is_person(owner) else None


@lru_cache(maxsize=256)
def asked_for(text: str, *, settled: bool = False) -> Asked | None:
    """What `text` asks for, or None: the first way of asking that it shows; what is settled asks only outright."""
    settled = settled and not _agreed_that.match(text)
    if label := _verb_label.match(text):
        text = text[label.end() :]
    text, quotes = _masked(text)
    low = text.lower()
    found = _outright(text, low, settled=settled)
    if found is None and settled:
        later = _and_that.split(text)[1:] if "and" in low and "that" in low else ()
        found = next((a for c in later if (a := _passive_action(c) or _asked_of_nobody(c))), None)
    elif found is None:
        found = _bare_deed(text) or _asked_of_nobody(text) or _passive_action(text)
    return Asked(found.owner, _unmasked(found.task, quotes)) if found else None


def _masked(text: str) -> tuple[str, list[str]]:
    """`text` with a private character for each quotation, and the quotations."""
    quotes: list[str] = []

    def hide(m: regex.Match[str]) -> str:
        if len(quotes) == _MASKS:
            return str(m[0])
        quotes.append(m[0])
        return chr(_MASK + len(quotes) - 1)

    return (_quoted.sub(hide, text) if "“" in text or '"' in text else text), quotes


def _unmasked(text: str, quotes: list[str]) -> str:
    return _private.sub(lambda m: quotes[ord(m[0]) - _MASK], text) if quotes else text


def _outright(text: str, low: str, *, settled: bool) -> Asked | None:
    """What `text` (`low` in small letters) asks of somebody, in its main clause or in a later one.

    What is settled asks nothing in its main clause.
    """
    asking = _asking.search(low) is not None
    main = None if settled else _deed_of(text, 0)
    if main and main.owner and is_person(main.owner) and not (asking and _request.search(text)):
        return main  # "that the Clerk write to ask that people clear their snow"
    found = (_request_action(text) if asking else None) or main
    if found is None:
        found = next((deed for m in _clauses.finditer(text) if (deed := _deed_of(text, m.end()))), None)
    return found or (_enabling(text) if "enable" in low or "allow" in low else None)


def _request_action(text: str) -> Asked | None:
    """What is asked with a verb of asking: "the X be requested to …", "requests the X to …"."""
    for m in _request.finditer(text):
        subject = text[max(0, m.start() - _CLAUSE) : m.start()]
        owner = owner_before(subject)
        if m["invited"] and _noun.match(text, m.end()):
            return Asked(None, _whole(text))
        if owner or not _report.search(subject):
            return Asked(owner, tidy(text[m.end() :]) or tidy(text))
    for asks in _asks.finditer(text):
        if asks["asks"].casefold() == "invite":
            return Asked(None, tidy(text[asks.start("asks") :]))
        if found := owner_from(text, asks.end()):
            owner, end = found
            return Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
        if asks["that"]:
            return _passive_action(text[asks.end() :])
    return None


def _enabling(text: str) -> Asked | None:
    """What somebody is left to do: "deferred to enable the Team Leader to obtain a survey" asks the Team Leader."""
    for m in _enabled.finditer(text):
        owner, end = owner_from(text, m.end()) or ("", 0)
        if owner and not _own_body.search(owner) and BARE_VERB.match(text[end : end + 60]):
            return Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
    return None


def _asked_of_nobody(text: str) -> Asked | None:
    """A report, or thought, that is asked for without a word of who owes it: "a report be requested"."""
    asks = (
        _consider.search(text)
        or (_be_requested.search(text) and _report.search(text))
        or (_continued.search(text) and when(text, None).recurrence)
    )
    return Asked(None, _whole(text)) if asks else None


def _deed_of(text: str, start: int) -> Asked | None:
    """Somebody, and what that one does or is to do: "that the Clerk write …", "the Clerk would write …"."""
    clause = text[start : start + _CLAUSE]
    if not _names_somebody.match(clause):
        return None
    for n, at, word in _behind_names(clause):
        if not (word in _LEADING or is_verb(base_of(word))):
            continue
        words = _token.findall(clause)
        led = word in _MODAL or (word in _TO and "to" in words[n : n + 2])
        if not (led or is_verb(base_of(word))):
            continue
        owner = owner_before(_aside.sub("", _opening.sub("", clause[:at])), whole=True)
        if owner is None:
            continue
        verb = _led_to(words, n) if led else n
        place = next(islice(_token.finditer(clause), verb, None)).start() if led else at
        if asked := _deed_by(owner, clause, place, words[verb], led=led):
            return Asked(asked.owner, tidy(text[start + place :]))
    return None


def _behind_names(clause: str) -> Iterator[tuple[int, int, str]]:
    """(number, place, word) of each word in small letters behind what a name can end with."""
    before = "a"
    for n, m in enumerate(_token.finditer(clause)):
        last, before = before, m[0]
        if before[0].islower() and can_end(last):
            yield n, m.start(), before


def _led_to(words: list[str], n: int) -> int:
    """The verb, among words, that "will", "is to" or "agreed to" at `n` leads to."""
    while n + 1 < len(words) and words[n] in _LEADING:
        n += 1
    return n


def _deed_by(owner: str, clause: str, at: int, word: str, *, led: bool) -> Asked | None:
    """What `owner` is asked for, where the word at `at` is a verb and the deed is not done by deciding it."""
    base = word if word in _COMMON or not word.endswith("s") else base_of(word)
    own = _own_body.search(owner) is not None
    if not is_deed(base) or (own and (base in DECIDED or _agenda.search(clause, max(0, at - 4), at))):
        nobody = own and base == "continue" and _continued.search(clause)
        return Asked(None, tidy(clause[at:])) if nobody else None
    if not led:
        if base != word and base not in _COMMON:
            return None
        if base not in _COMMON and not (is_person(owner) and _object.match(clause, at + len(word))):
            return None
        if clause[at + len(word) : at + len(word) + 2] in ("’s", "'s"):
            return None
    return Asked(owner, tidy(clause[at:]))


def _bare_deed(text: str) -> Asked | None:
    """What is to be done by nobody who is named: "to write to the mill", "arrange a session"."""
    m = _bare_opening.match(text)
    if m is None:
        return None
    word = m["verb"].casefold()
    if word in _PURPOSES and _modal.search(text, m.end()):  # "to avoid a queue, others would not be asked"
        return None
    if (
        word in DECIDED
        or not is_deed(word)
        or not (m["to"] or word in _COMMON)
        or _done_by_deciding.search(text, 0, 400)
    ):
        return None
    return Asked(None, tidy(text[m.start("verb") :]))


def _passive_action(text: str) -> Asked | None:
    first = next((m for m in _passive.finditer(text) if not m["done"].endswith("ing")), None)
    if first is None:
        return None
    done = first["done"].casefold()
    to_do = done in _to_do or done.startswith("kept ")
    if not (to_do or _by.match(text, first.end() + 1)) or _done_by_deciding.search(text):
        return None
    owner = None
    if (m := _by.search(text, first.end())) and (found := owner_from(text, m.end())):
        owner = None if _own_body.search(found[0]) else found[0]
    if not (to_do or (owner and m and m.start() - first.end() < 3)):
        return None
    return Asked(owner, _whole(text))


def _whole(text: str) -> str:
    return regex.sub(r"^\W*that\s+", "", tidy(text), flags=regex.IGNORECASE)
