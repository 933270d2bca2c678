"""What a resolution asks for: the grammar of requests.

    request   := owner "be" ("requested" | "asked" | …) "to" task     also "requests the X to"
    deed      := owner ["will" | "would" | "is to" | "to" | …] verb …  "that the X write …", "that this Council write …"
    bare      := ["to"] verb …                                         "to write to the mill", which nobody is named for
    passive   := thing "be" ("circulated" | "held" | "added" | …)     nobody named, or "by the X"

Noting, confirming, approving, appointing and thanking ask nothing of anybody; who is invited is asked for nothing.
"""

from __future__ import annotations

from functools import lru_cache

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import MEETING_SAYS
from minutes_cli.words.deeds import DECIDED, is_deed
from minutes_cli.words.denying import denies
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import COMMON_VERBS, FLAGS, VERBS

from .by_deciding import done_by_deciding, fixes_a_day
from .calling import asked_by_verb, asks_form, enabling
from .clauses import ASKED, ASKING, CLAUSE, NOT_MODAL, OBJECT, OWN_BODY, PLACE, TAKES_OFFICE, Asked, deed_of
from .extent import to_the_point
from .further import each_asked
from .owners import is_person, owner_before
from .passives import (
    and_that,
    asked_of_nobody,
    behind_what_is_done,
    modal,
    passive_action,
    passives,
    report,
    whole,
    would_be_done,
)
from .powers import powers_in, tells_of_a_power
from .quoted import decided, masked, unmasked
from .recitals import clauses, in_bullets

_request = regex.compile(
    rf"""\b(?:be|is|are){NOT_MODAL}\s+(?:also\s+|hereby\s+|again\s+|further\s+|together\s+|\p{{Ll}}+ly\s+|(?:\p{{Ll}}+ed|written\s+to)\s+and\s+)?
    (?:(?P<invited>invited)|{ASKED}|called\s+(?:up)?on|(?:given|granted)\s+(?:delegated\s+|full\s+)?(?:authority|powers?|permission))
    (?:,[^,]{{3,90}},|\s+(?:by|(?:not\s+)?before|in\s+consultation\s+with)\s+[^,;]{{3,60}}?(?=\s+to\b)|,?\s+respectively,?)?
    \s*(?:(?=(?:not|never|neither)\s+to\b)|(?:to|that)\b[\s:,–-]*)""",
    FLAGS,
)
_asking = regex.plain(
    "request|invit|instruct|direct(?!or)|requir|urge|ask|call|commission|encourag|authori|remind|mandat|advise|given|granted"
)
"""A word, in small letters, that everybody asks with; most resolutions have none."""
_verb_label = regex.plain(r"\W*(?:(?:AGREED|NOTED|APPROVED|RESOLVED)\s+(?=(?:that|to)\b)|T\s+H\s+A\s+T\s+)")
"""What a limb may open with: "iii. AGREED that the Head of Roads write …"."""
_moves = regex.plain(
    r"\W*I\s+(?:will\s+|wish\s+to\s+|hereby\s+)?(?:move|propose)\b"
    r"(?:\s+(?:at|for)\s+the\s+next\s+(?:[\w’'-]+\s+){0,6}?[Mm]eeting\b(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+|of\s+){1,6})?)?"
    r",?\s*(?:[Tt]hat\s+)?"
)
"""    “I will move at the next Meeting of the District ‖ that the Council write …"""
_agreed_that = regex.plain(r"\W*(?:AGREED|RESOLVED)\s+that\b")
"""Settles nothing by itself: it asks for what stands behind it."""
_PURPOSES = frozenset(
    "avoid ensure enable allow prevent help save facilitate improve protect encourage accommodate".split()  # noqa: SIM905
)
"""What opens a clause of purpose, where another clause follows."""
_NOUNS = frozenset(
    "draft review report plan list survey issue request visit test check".split()  # noqa: SIM905
)
"""Deeds that may as well be things."""
_noun = regex.compile(r"(?:the|an?|our|their|its|this|that|each|every|next|\p{Lu}|\d)\b")
"""What somebody is invited to, where it is nothing to do."""
_bare_opening = regex.compile(
    r"\W*(?:that\s+)?(?P<to>to\s+)?(?P<verb>\p{L}[\p{L}-]+)(?=\s+(?:the|an?|to|up|out|in|back|with|for|into|his|her|their|its|all|any|that|\p{L}))",
    FLAGS,
)
_CLAUSE_OPENS = (
    r"\s+(?:(?:and|[Ww]e\s+further)\s+)?(?:(?:propos|agre|resolv)e[sd]?\s+)?(?:that\s+)?"
    r"(?=the\s|this\s|we\s|(?:Parish\s|Town\s)?Clerk\s|(?:Mrs?|Ms|Dr|Cllrs?|Councillors?)\b)"
)
_clauses = regex.plain(
    "|".join(joint + _CLAUSE_OPENS for joint in (",", ";", r"\.", r"[–-](?<=\s[–-])", r"and(?<=\band)"))
    + r"|propose[sd]?\s+that\s+|agree[sd]?\s+that\s+|re(?:solve|quest)[sd]?\s+that\s+"
)
"""Each way begins with a letter or sign of its own: so the library finds quickly where none does."""
_we = regex.compile(rf"\W*(?:[Tt]hat\s+)?[Ww]e\s+(?:will\s+|would\s+|should\s+)?(?P<deed>{VERBS})(?={OBJECT})")
"""    that we write to the mill and ask that …"""
_by_letter = regex.compile(
    r"\W*(?:that\s+)?(?:to\s+)?(?:write|email|contact|lobby|appeal|reply|respond|send|issue)\b[^;.]*?\band\s+(?:to\s+)?"
    r"(?:request|ask|urge|call|invite)\b",
    FLAGS,
)
"""    to write to the mill and request that a date be set: whoever writes asks by writing"""
_backs = regex.compile(
    rf"""\W*(?:that\s+)?(?:to\s+|(?:we|it|[^,;:.]{{0,90}}?\b(?:{MEETING_SAYS}|(?:{PLACE})(?:\s+of(?:\s+the)?(?:\s+(?-i:\p{{Lu}})[\w’'-]*)*)?))\s+
      (?:\p{{L}}+ly\s+|hereby\s+)*)
    (?:supports?|endorses?|opposes?)\s""",
    FLAGS,
)
"""    that the Township of Holm hereby supports ‖ the request that the Minister dredge the quay"""
_and_asks = regex.compile(
    r"""\band\s+(?:that\s+)?(?:(?:also|hereby|further|strongly)\s+)*
    (?=(?P<asks>requests?|asks?|urges?|instructs?|directs?|calls?\s+(?:up)?on)\b
      |(?:the\s+)?(?:(?-i:\p{Lu})|clerk\b|chair\b|officers?\b)|(?P<copy>(?:a\s+(?:copy|letter)|copies|this|the\s+motion|(?:it|they)\s+be\s+(?:forwarded|sent|circulated|shared))\b))""",
    FLAGS,
)
"""What a body asks besides what it supports: "and ‖ requests the mill to pay", "and ‖ a copy be sent to the mill"."""
_takes_effect = regex.compile(
    r"\bshall\s+be\s+(?:valid|binding|deemed|construed|effective)\b", FLAGS, needs=("shall be",)
)
_backing = regex.plain(r"[Ss]upport|SUPPORT|[Ee]ndors|[Oo]ppos")
_approves = regex.compile(r"\bapprove[sd]?\b", FLAGS)
_with_terms = regex.compile(
    r"\b(?:added\s+(?:the\s+)?(?:following\s+)?conditions?|with\s+the\s+following\s+(?:terms|conditions?)|required\s+that|requir(?:es?|ing)\s+that)\b",
    FLAGS,
)
"""    approve the project ‖ and added the conditions that samples be provided: terms, which bind whoever asked"""
_would = regex.plain(r"\s+(?:would|will|shall|should)\Z")
_by_members = regex.compile(
    r"\W*by\s+(?:all\s+)?(?:the\s+)?(?:elected\s+)?(?:members|councillors|all)\s+(?:present\s+)?(?=that\b|to\b)",
    regex.IGNORECASE,
)
"""    (it was agreed) by Members ‖ that a special meeting be held"""


@lru_cache(maxsize=256)
def only_owner(text: str) -> str | None:
    """The office that a stem names and no more: "that the Registrar (would:)" above "(a) redraft paragraph 6"."""
    if len(text) > CLAUSE:
        return None
    owner = owner_before(_would.sub("", text.strip(" :–-")), whole=True)
    return owner if owner and is_person(owner) else None


def asked_for(text: str, *, settled: bool = False) -> Asked | None:
    """The first thing that `text` asks for, or None."""
    return next(iter(all_asked(text, settled=settled)), None)


@lru_cache(maxsize=256)
def all_asked(text: str, *, settled: bool = False) -> tuple[Asked, ...]:
    """What `text` asks for: each of its clauses that asks, "…; AND THAT a copy be sent", is a request of its own.

    What is settled asks only outright.
    """
    if rows := in_bullets(text):
        return tuple(one for row in rows for one in all_asked(row, settled=settled))
    settled = settled and not _agreed_that.match(text)
    if label := _verb_label.match(text) or _by_members.match(text) or _moves.match(text):
        text = text[label.end() :]
    if settled and (approves := _approves.search(text)) and _with_terms.search(text, approves.end()):
        return ()
    text, quotes = masked(text)
    found = []
    for n, (_, start, end) in enumerate(clauses(text)):
        clause = decided(text[start:end], quotes)
        each = _of_clause(clause, settled=settled and n == 0)
        if not each and (told := would_be_done(clause)) and (told.owner or not settled):
            each = (told,)
        found += [
            Asked(a.owner, to_the_point(unmasked(a.task, quotes))) for one in each for a in each_asked(one, clause)
        ]
    return tuple(found)


def _of_clause(text: str, *, settled: bool) -> tuple[Asked, ...]:
    """What one clause asks for: the first way of asking that it shows; in the passive it may ask for several things."""
    if _takes_effect.search(text) or fixes_a_day.match(text):
        return ()
    if _backing.search(text) and _backs.match(text):
        besides = _asked_besides(text)
        return (besides,) if besides else ()
    found = _outright(text, settled=settled)
    if found is None and settled:
        later = and_that.split(text)[1:]
        found = next((a for c in later if (a := passive_action(c) or asked_of_nobody(c))), None)
    if found is None and not settled:
        found = _bare_deed(text) or asked_of_nobody(text)
    return (found,) if found else tuple(passives(text, settled=settled))


def _asked_besides(text: str) -> Asked | None:
    """What a clause asks that supports what another body asks for."""
    for m in _and_asks.finditer(text):
        rest = text[m.end() :]
        asked = passive_action(rest) if m["copy"] else _outright(rest, settled=False)
        if asked and (m["copy"] or m["asks"] is not None or (asked.owner and is_person(asked.owner))):
            return asked
    return None


def _outright(text: str, *, settled: bool) -> Asked | None:
    """What `text` asks of somebody, in its main clause or, alone where that is settled, in a later one."""
    if not settled and (ours := _ours(text)):
        return ours
    low = text.lower()
    asking = _asking.search(low) is not None
    main = None if settled else deed_of(text, 0)
    if main and main.owner and (not asking or main.at <= _asked_at(text)):
        return main  # "that the Clerk write to ask that people clear their snow"
    if asking and _by_letter.match(text) and (bare := _bare_deed(text)):
        return bare
    found = (_request_action(text) if asking else None) or main
    if found is None:
        may = powers_in(low)
        places = (m.end() for m in _clauses.finditer(text) if not tells_of_a_power(text, m.start(), may))
        found = next((deed for at in places if (deed := deed_of(text, at))), None)
    return found or (enabling(text) if "enable" in low or "allow" in low else None)


def _asked_at(text: str) -> int:
    """Where the first words of asking stand."""
    asks, request = asks_form.search(text), _request.search(text)
    return min(asks.start("asks") if asks else len(text), request.start() if request else len(text))


def _ours(text: str) -> Asked | None:
    """What "we" do: nobody is named for it."""
    m = _we.match(text)
    if (
        m is None
        or not is_deed(m["deed"])
        or m["deed"] in DECIDED | ASKING | {"reconsider"}
        or done_by_deciding.search(text, 0, 400)
    ):
        return None
    return Asked(None, tidy(text[m.start("deed") :]))


def _request_action(text: str) -> Asked | None:
    """What is asked with a verb of asking: "the X be requested to …", "requests the X to …"."""
    for m in _request.finditer(text):
        subject = text[max(0, m.start() - CLAUSE) : m.start()]
        if denies(subject):  # "that neither the Clerk nor the Warden be asked to …"
            continue
        owner = owner_before(subject) or owner_before(behind_what_is_done(subject))
        if m["invited"] and _noun.match(text, m.end()):
            return Asked(None, whole(text))
        if text.startswith("be ", m.end()):
            continue  # "said monies are authorized to be expended"
        if "irected" in m[0] and _noun.match(text, m.end()):
            continue  # "that she be directed to the website"
        if (owner or not report.search(subject)) and not TAKES_OFFICE.match(text, m.end()):
            return Asked(owner, tidy(text[m.end() :]) or tidy(text))
    return _asks_somebody(text)


def _asks_somebody(text: str) -> Asked | None:
    """What is asked with a verb of asking that a body says of itself: "requests the X to …"."""
    for asks in asks_form.finditer(text):
        if passive_action(text[: asks.start("asks")]):  # "that a motion be sent that calls on the Mayor to write"
            return None
        if asks["asks"].casefold().startswith("invit"):
            us = OWN_BODY.search(before) if (before := owner_before(text[: asks.start("asks")])) else None
            return Asked(before if us else None, tidy(text[asks.start("asks") :]))
        if asked := asked_by_verb(text, asks):
            return asked
    return None


def _is_thing(text: str, at: int, word: str) -> bool:
    """Whether a word that ends at `at` names a thing: "Review of the oars", "Draft Harbour Plan"."""
    behind = text[at : at + 5].lstrip()
    of = ("of ", "by ") if word.islower() else ("of ", "by ", "for ")
    return (word.casefold() in _NOUNS and behind.startswith(of)) or (word == "Draft" and behind[:1].isupper())


def _bare_deed(text: str) -> Asked | None:
    """What is to be done by nobody who is named: "to write to the mill", "arrange a session"."""
    m = _bare_opening.match(text)
    if m is None:
        return None
    word = m["verb"].casefold()
    if word in _PURPOSES and modal.search(text, m.end()):  # "to avoid a queue, others would not be asked"
        return None
    if (
        word in DECIDED
        or not is_deed(word)
        or (not m["to"] and _is_thing(text, m.end("verb"), m["verb"]))
        or not (m["to"] or word in COMMON_VERBS)
        or done_by_deciding.search(text, 0, 400)
    ):
        return None
    return Asked(None, tidy(text[m.start("verb") :]))
