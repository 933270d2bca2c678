"""What a resolution does: the word for it, by the verb that its sentence turns on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BY_INITIALS, MEETING_SAYS, MODAL
from minutes_cli.words.by_letters import any_of
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.reported import without_reported

from .asked import ASKED, asks
from .denied import NOT_TO, is_denied
from .graver import graver
from .participles import AGREED, of_form, participle
from .passed import PAID, PASSED, does_too
from .put_off import PUT_OFF

_done_behind = regex.compile(
    r"\s[-–]\s*(?P<done>agreed|approved|ratified|adopted|accepted|noted|deferred|refused|rejected)\b", regex.IGNORECASE
)
"""    b. Admissions Policy – agreed"""
_bound = regex.compile(
    r"(?<!\b(?:to|would|shall|could|might|will|must|can|may|should)\s)\bbe\s+\p{Ll}+(?:ed|en|nt|ne|ld)\b",
    needs=("be ",),
)
"""A subjunctive, whatever it asks for: "that a notice be posted to say that all were welcomed"."""
_be = regex.compile(
    rf"(?<!{MODAL})(?<!\b(?:who|which)\s)"
    r"\b(?:be|is|are|was|were)\s+(?:(?:hereby|also|again|now|then|further|all|\p{Ll}+ly)\s+){0,2}+(?P<done>(?:not\s+)?[\p{L}-]+(?:\s+(?:to|be|as|over))?)(?:\s+and\s+(?P<also>\p{L}+ed(?:\s+to)?))?",
    regex.IGNORECASE,
    head=r"\b(?:be|is|are|was|were)\s",
)
"""Not: those who were refused a loan, by which nothing is refused."""
_may_be = regex.plain(r"(?:b(?<!\w.)e|i(?<!\w.)s|a(?<!\w.)re|w(?<!\w.)as|w(?<!\w.)ere)\s")
_minutes_approved = regex.compile(
    r"""(?<!\b(?:\d+|two|three|five|ten|fifteen|twenty|thirty)\s)\b(?:minutes|(?-i:Minute)|minute(?=\s+of\s+(?:the\s+)?(?:previous|last|meeting)\b))\b.{0,200}?\b(?:be|are|were|was|is)\s+(?:\p{L}+ly\s+)?(?:then\s+|duly\s+)?(?:read\s+and\s+|\p{L}+ed\s+and\s+)?
        (?:approved|agreed|adopted|accepted|confirmed|signed|received|proposed|taken\s+as\s+read|(?:true\s+and\s+)?(?:correct|accurate))\b
      | \b(?:approve|confirm|agree|accept|adopt|sign)\p{L}*\s+(?:and\s+\p{L}+\s+)?
        (?:as\s+a\s+(?:true|correct)\s+record\s+)?(?:the\s+)?(?:\p{L}+\s+(?:\d{1,2},?\s+\d{4},?\s+)?){0,4}?minutes\b
      | \b(?:acceptance|adoption|approval|signing)\s+of\s+(?:the\s+)?(?:\p{L}+\s+){0,2}?minutes
        (?!.{0,160}?\bbe\s+(?:deferred|postponed|held\s+over))(?!\s+of\s+(?:the\s+)?(?-i:\p{Lu}))
      | \bagree\p{L}*\s+to\s+the\s+minutes\b
      | ^\W*(?![^.;]*\bnot\s)[^.;]{0,60}?\bminutes\b[^.;]{0,80}?\s(?:approved|adopted|accepted|agreed|confirmed|passed)
        (?:\s+(?:and|with|as|unanimously|by|subject|without|for|nem)\b[^.;]{0,100})?\W*$
      | \b(?:true|correct|accurate)\s+record\b""",
    FLAGS,
)
_thanks = regex.compile(r"\bthanks\b[^.;]{0,60}\bbe\b|\bbe\s+thanked\b|\bvote\s+of\s+thanks\b", regex.IGNORECASE)
_OF_WHAT = r"(?:\s+(?:of|and)\s+(?:the\s+)?[\w’'-]+(?:(?:\s+\w+){0,2}?\s+(?:council|district))?){0,4}"
_WHO = (
    rf"(?:(?:(?:parish|town|district|county|city|full|elected)\s+)?(?:{MEETING_SAYS}|township|municipality|city|town|county"
    rf"|commissioners|directors){_OF_WHAT}|councillors|cllrs|{BY_INITIALS}|cc|pc|we"
    r"|(?:(?-i:[A-Z])[\w’'-]*\s+(?:(?:and|of|the|&)\s+)?){1,6}?(?:council|committee|board|district|authority|trust))"
)
"""    the Members of the District of Holm · Holm City and County Council"""
_LEAD = r"(?:(?:in|with|following|due|pursuant|as|for|after|having|under|given|because|further)\b[^.;:]{3,200}?,\s+)?"
"""    in response to the emergency, we postpone the fair"""
_opening_verb = regex.plain(
    rf"""^\W*(?:t\s?h\s?a\s?t,?\s+)?{_LEAD}(?:considered\s+and\s+|(?:agreed|resolved)\s+to\s+(?!be\b))?
    (?:(?:the\s+|this\s+|all\s+)?{_WHO}
      \s+(?:(?:does|do|hereby|unanimously|also|further|therefore|strongly|fully)\s+){{0,2}}+)?(?:to\s+)?
    (?P<verb>note[sd]?|approve[sd]?|agree[sd]?|endorse[sd]?|adopt(?:s|ed)?|accept(?:s|ed)?|confirm(?:s|ed)?
      |recommend(?:s|ed)?|refer(?:s|red)?|appoint(?:s|ed)?|elect(?:s|ed)?|delegate[sd]?|defer(?:s|red)?|reject(?:s|ed)?|den(?:y|ies|ied)|table[sd]?
      |refuse[sd]?|thank(?:s|ed)?|request(?:s|ed)?|ask(?:s|ed)?|instruct(?:s|ed)?|invite[sd]?|receive[sd]?|grant(?:s|ed)?
      |co-?opt(?:s|ed)?|re-?elect(?:s|ed)?|nominate[sd]?|postpone[sd]?|delay(?:s|ed)?|decline[sd]?|direct(?:s|ed)?|acknowledge[sd]?
      |allocate[sd]?|authori[sz]e[sd]?|ratif(?:y|ies|ied)|support(?:s|ed)?|welcome[sd]?|urge[sd]?|call(?:s|ed)?\s+(?:up)?on|pass(?:es|ed)?)\b""",
    FLAGS,
)
_tells_whom = regex.plain(r"[Cc]onfirm\s+(?:to|with|whether|if|by)\b")
"""    to confirm to the Clerk by Friday who will attend: nothing is confirmed"""
_stems: dict[str, Disposition] = {
    "not": "noted", "app": "approved", "pas": "approved", "agr": "approved", "end": "approved",
    "ado": "approved", "acc": "approved",
    "con": "confirmed", "rec": "recommended", "ref": "referred", "ele": "appointed", "del": "delegated",
    "def": "deferred", "rej": "rejected", "tha": "thanked", "req": "requested", "ask": "requested",
    "ins": "requested", "inv": "requested", "gra": "approved", "aut": "delegated", "rat": "approved",
    "sup": "approved", "all": "approved", "wel": "noted", "urg": "requested", "co-": "appointed", "coo": "appointed",
    "re-": "appointed", "ree": "appointed", "nom": "appointed", "pos": "deferred", "dec": "rejected",
    "den": "rejected", "tab": "deferred", "dir": "requested", "ack": "noted", "cal": "requested",
}  # fmt: skip
_longer: tuple[tuple[str, Disposition], ...] = (
    ("refus", "rejected"),
    ("rece", "noted"),
    ("appoi", "appointed"),
    ("delay", "deferred"),
)
"""Verbs that begin like others."""
_of_them = regex.compile(
    r"\W*(?:that\s+)?(?:(?:they|these|it|both|the\s+(?:record|draft))\b|(?:unanimously\s+)?(?:approved|agreed|confirmed|accepted|adopted|signed|unanimous\s+a\p{L}+)(?:\s+(?:and|&)\s+(?:duly\s+)?\p{L}+ed)?(?:\s+(?:as|with|by|without|unanimously)\b[^.;]{0,60})?\W*$|to\s+(?:accept|approve|adopt|confirm|agree)(?:\s+(?:as|with)\b[^.;]{0,60})?\W*$)",
    regex.IGNORECASE,
)
_as_correct = regex.plain(
    r"\W*(?:these|they|it|this)?\s*(?:(?:was|were)\s+)?(?:moved|taken|signed)\s+as\s+(?:correct|accurate|read)\b", FLAGS
)
"""    These were moved as correct, under a title that names minutes"""
_approval = regex.compile(
    r"""^\W*(?:that\s+)?(?:the\s+|its\s+|their\s+|formal\s+)?(?:approval|acceptance|adoption)\b(?!.{0,200}?\b(?:be|is|was)\s+(?:not|refused|withheld|denied|declined|rejected|deferred|postponed|rescinded|revoked|withdrawn)\b)
      | \b(?:approval|consent|permission|agreement|sanction|authori[sz]ation)\b
        (?:\s+of\s+(?:the\s+)?\p{L}+(?:\s+(?:council|committee|board|district|members))?)?\s+
        (?:be|is|was|were)\s+(?:(?:and\s+(?:is|are)|hereby|also|now|be)\s+){0,3}+(?:given|granted|proposed|moved)\b
      | \bin\s+favou?r\s+of\s+(?:the\s+)?(?:approval|acceptance|adoption)\b
      | \b(?:proposed|moved|put\s+forward)\s+for\s+(?:approval|acceptance|adoption|payment)\b
      | ^\W*(?:that\s+)?(?:(?:the\s+)?(?:\p{L}+\s+)?(?:council|committee|board|members|we)\s+)?(?:to\s+|hereby\s+)?
        (?:give|gives|gave|grant|grants|granted)\s+(?:its\s+|their\s+|our\s+)?(?:\p{L}+\s+)?(?:approval|consent|permission|agreement)\b""",
    FLAGS,
)
"""    that the approval of the Council be and is hereby given to the sale · the approval was proposed"""
_CONSENT = (
    "approval",
    "acceptance",
    "adoption",
    "consent",
    "permission",
    "agreement",
    "sanction",
    "authoris",
    "authoriz",
    "for payment",
)
_office_held = regex.compile(
    r"\b(?:be|being|remain|remains|continue|continues|continued|serve|serves|act|acts|stand)\s+(?:as\s+)?(?:the\s+|our\s+|its\s+)?"
    r"(?:(?:new|interim|acting|joint|co-|deputy|vice[-\s]*)\s*)*+(?:chair(?:man|woman|person)?|president|mayor|treasurer|secretary)\b",
    regex.IGNORECASE,
)
"""    that Cllr Reed be Chairman for the year · should remain as Chairman"""
_spends = regex.compile(
    r"^\W*(?:that\s+)?(?:(?:the\s+)?(?:parish\s+|town\s+)?(?:council|committee|board|pc|we)\s+)?(?:should\s+|would\s+|will\s+)?(?:to\s+)?"
    r"(?:pay|purchase|buy|award|donate|spend|contribute|reimburse)s?\b",
    regex.IGNORECASE,
)
"""    to purchase two benches · that we award the tender to Ash Ltd: approved, as what is allocated is"""
_put_up = regex.compile(
    r"\b(?:was|were|be)\s+(?:proposed|nominated)\s+(?:as\s+|for\s+|to\s+be\s+)?(?:the\s+)?(?:vice[-\s]*)?(?:chair|president|treasurer|secretary|mayor)",
    regex.IGNORECASE,
)
_and_done = regex.compile(r"\b(?:was|were)\b[^.;]{0,60}\band\s+(?P<done>[\p{L}-]+ed)\W*$", regex.IGNORECASE)
_minutes_alone = regex.compile(
    r"^\W*(?:that\s+)?(?:the\s+)?(?:(?:draft|previous|last)\s+)*minutes\b(?!.*?\b(?:be|was|were|is|are|to|not|received|noted|deferred|amended)\b)",
    FLAGS,
)
"""    Minutes of the meeting of 5 May, moved by somebody and carried"""
_for_an_office = regex.compile(
    r"^[^;:,]{2,40}\s(?:for|as|to\s+be)\s+(?:the\s+)?(?:(?:post|position|office|role)\s+of\s+|co-|vice[-\s]*|deputy\s+|leas[-\s]*)*"
    r"(?:chair|president|treasurer|secretary|clerk|mayor|cathaoirleach|conven)\p{L}*(?:\s+(?:of|for)\s[^;:]{3,120})?\W*$",
    regex.IGNORECASE,
)
"""    J. Moor for Secretary · GPR as vice-chairman · Ann Ash for the position of Cathaoirleach for the coming year"""
_receives_somebody = regex.compile(
    r"^\W*(?:that\s+)?(?:to\s+)?receive\s+(?:an?|the|this)\s+(?:\p{L}+\s+){0,2}?(?:deputation|delegation|presentation|briefing|representatives?|talk)\b",
    regex.IGNORECASE,
)
"""    to receive a deputation at the April meeting: nothing is noted yet"""
_power = regex.compile(
    r"\bgiven\s+(?:the\s+|full\s+)?(?:delegated\s+)?(?:powers?|authority)\b|\b(?:delegated\s+(?:powers?|authority)|power\s+to\s+act)\b.{0,40}\bbe\s+(?:given|granted)\b",
    regex.IGNORECASE,
)
"""    that the Clerk be given delegated power to order them"""
_will_be = regex.compile(
    r"\b(?:will|would|should|shall|must)\s+(?:(?!not\b)\p{Ll}+\s+)?be\s+(?:\p{Ll}+ly\s+)?(?P<done>[\p{L}-]+(?:\s+(?:to|over))?)"
    r"(?![^.;]{0,30}\b(?:at|once|when|if|until|after)\b)",
    regex.IGNORECASE,
)
"""    that Cllr Reed should be elected · that the Clerk would be asked to write; not: would be agreed at the next"""
_modal = regex.plain(r"\b(?:would|should|will|shall|must)\b")
_would_not = regex.compile(
    r"\b(?:could|can|would|will|did|do|does)\s*not\s+(?:approve|support|accept|agree|adopt|grant)\b", regex.IGNORECASE
)
_then_verb = regex.compile(
    r"[,\s](?:resolved|agreed)\s+(?:(?P<not>not\s+to|to\s+not)|to)\s+(?P<deed>\p{Ll}+(?:\s+(?:to\s+)?[£€$]?[\d.,]+)?)\W*$"
)
"""    Invoice from Ash Ltd of £40, resolved to pay"""
_none_given = regex.compile(
    r"^\W*(?:that\s+)?no\s+(?:donation|grant|contribution|funding|money|approval|permission|consent)s?\s+(?:should\s+|would\s+|will\s+)?be\s+(?:given|made|paid|granted|awarded)\b",
    regex.IGNORECASE,
)
"""    that no donation be given"""
_hereby_given = regex.plain(
    r"\A\W*(?:that,?\s+)?(?:the\s+)?(?:approval|consent|permission)\b[^.;:]{0,160}?\b(?:be|is)\s+(?:and\s+is\s+)?hereby\s+g(?:iven|ranted)\b",
    FLAGS,
)
"""    That the approval of the District be and is hereby given to it, with the following: … agreed to refer this"""
_one_word = regex.plain(r"\W*(?:noted|received|approved|agreed|confirmed)\W*$", regex.IGNORECASE)
_closing = regex.compile(r"\bmeeting\s+(?:be|is|was|stand)\s+(?:now\s+|hereby\s+)?adjourned\b", regex.IGNORECASE)
"""    That this meeting be adjourned at 9.10 pm: it ends, and nothing is put off"""
_WHOLE: tuple[tuple[tuple[str, ...], regex.Pattern[str], Disposition], ...] = (
    (("minute", "record"), _minutes_approved, "confirmed"),
    (("thanks", "thanked"), _thanks, "thanked"),
    (("authoris", "authoriz"), PAID, "approved"),
    (("minutes",), _minutes_alone, "confirmed"),
    (("not ", "cannot"), _would_not, "rejected"),
    *ASKED,
    (("receive",), _receives_somebody, "other"),
    (("power", "authority"), _power, "delegated"),
    (("hereby g",), _hereby_given, "approved"),
    ((" for ", " as ", " to be "), _for_an_office, "appointed"),
    *PUT_OFF,
    (("adjourned",), _closing, "other"),
    (("no ",), _none_given, "rejected"),
    *PASSED,
    (("proposed", "nominated"), _put_up, "appointed"),
    (_CONSENT, _approval, "approved"),
    (("chair", "president", "mayor", "treasurer", "secretary"), _office_held, "appointed"),
    (("pay", "purchase", "buy", "award", "donate", "spend", "contribute", "reimburse"), _spends, "approved"),
)
"""(words of which one must stand there, what the whole of a sentence tells, whatever its verbs, disposition)"""
_may_tell = regex.plain(any_of(dict.fromkeys(word for words, _, _ in _WHOLE for word in words)))


def of_minutes(text: str) -> Disposition:
    """`disposition` under a title that names earlier minutes, where "they be approved" and "Agreed" speak of those."""
    told = disposition(text)
    speaks = _of_them if told == "approved" else _as_correct if told == "other" else None
    return "confirmed" if speaks and speaks.match(text) else told


@lru_cache(maxsize=256)
def disposition(text: str) -> Disposition:
    """What a resolution does, by the verb that its sentence turns on.

    The first subjunctive "be …" outside a subordinate clause decides: "the fact that a report will be received be
    noted" notes.  A resolution that opens with its verb ("to approve …", "Notes …") is what the verb says.  What
    decides nothing of a matter gives way to what refuses it or puts it off: "be noted and the application refused".
    """
    text = without_reported(text)
    told = _first_act(text)
    return graver(text, told) or told


def _first_act(text: str) -> Disposition:
    """What a resolution does first."""
    low = text.lower()
    if _may_tell.search(low):
        for words, pattern, told in _WHOLE:
            if _stands(words, low) and (m := pattern.search(text)) and not is_denied(text, m, told):
                return told
    told = _by_opening(text) or _by_closing(text, low) or _by_participle(text, low)
    return told if told != "other" else does_too(text, low) or ("requested" if asks(text, low) else told)


def _stands(words: Sequence[str], low: str) -> bool:
    for word in words:  # noqa: SIM110 - a third of what any() of a generator costs
        if word in low:
            return True
    return False


def _by_opening(text: str) -> Disposition | None:
    """By the verb that it opens with: "to approve the bid", "not to buy oars"."""
    if m := NOT_TO.match(text):
        return "rejected" if disposition(f"to {text[m.end() :]}") in AGREED else "other"
    if m := _opening_verb.match(text):
        verb = m["verb"].casefold()
        if _tells_whom.match(text, m.start("verb")):
            return None
        rest = text[m.end() :] if verb[:4] == "agre" else ""  # agreed that the report be received
        if rest.startswith(" that ") and (told := _by_participle(rest, rest.lower())) != "other":
            return told
        return next((told for start, told in _longer if verb.startswith(start)), None) or _stems[verb[:3]]
    return None


def _by_closing(text: str, low: str) -> Disposition | None:
    """By the verb that it closes with: "Invoice of £40, resolved to pay", "Noted", "Admissions policy – agreed"."""
    if " to " in low and (m := _then_verb.search(text)):
        told = disposition(f"to {m['deed']}")
        return "rejected" if m["not"] and told == "approved" else told
    if " and " in low[-40:] and (m := _and_done.search(text)) and (last := participle(m["done"].casefold())):
        return last
    if _one_word.match(text):
        return participle(text.strip(" .").casefold()) or "other"
    if (m := _done_behind.search(text)) and ":" not in text[: m.start()]:
        return participle(m["done"].casefold())
    return None


def _by_participle(text: str, low: str) -> Disposition:
    """By the first subjunctive, or what was done, or is to be: "that it be noted", "was adopted", "will be sent"."""
    forms = _be.finditer(text) if _may_be.search(low) else ()
    done = [(m, kind) for m in forms if (kind := of_form(text, m))]
    if subjunctive := [kind for m, kind in done if m[0][:3].casefold() == "be "]:
        return subjunctive[0]
    if done and not (_bound.search(text) or _modal.search(text, 0, done[0][0].start())):
        return done[0][1]
    to_be = (of_form(text, m) for m in _will_be.finditer(_first_part(text)) if m["done"][:8] != "required")
    return next((kind for kind in to_be if kind), "other")


def _first_part(text: str) -> str:
    """What stands before "but": there the sentence turns to something else."""
    return text[:at] if (at := text.find(" but ")) > 0 else text
