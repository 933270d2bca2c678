"""Verbs of asking: whom a body requests, urges or calls on, and for what.

requests the Harbour Master to report · call on the Ministry to dredge it · asks that the county mend the weir
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import MEETING_SAYS
from minutes_cli.words.deeds import is_deed, is_verb
from minutes_cli.words.denying import denies
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .behind import owner_from
from .clauses import BARE_VERB, OBJECT, OWN_BODY, Asked
from .passives import passive_action, whole

asks_form = regex.compile(
    rf"""(?:^\W*(?:that\s+)?(?:to\s+)?|\b(?:and|also|to|it|we|are|would|will|hereby|strongly|respectfully|formally|further|{MEETING_SAYS}|(?-i:\p{{Lu}}{{2,4}}))\s+
      |(?-i:\b\p{{Lu}}\p{{Ll}}+)\s+(?=\w+s\s|calls?\s+(?:up)?on\s|(?:request|urge|ask)\s+(?:that\s+)?the\s))
    (?P<asks>(?:request|ask|invite|instruct|direct|urge|task|call(?=\w*\s(?:up)?on\s))(?:s|d|ed|ing)?)\s+
    (?:(?:up)?on\s+)?(?P<that>that\s+)?(?=(?:the\s+)?(?:\p{{L}}))""",
    FLAGS,
    needs=("request", "ask", "invite", "instruct", "direct", "urge", "call"),
)
_asked_for = regex.compile(
    r"\s*,?\s*for\s+(?=an?\s+(?:\p{Ll}+\s+){0,3}(?:review|report|survey|audit|inquiry|explanation|plan)\b)"
)
"""    calls on the Minister for Tides ‖ for a full review of it"""
_letter = regex.compile(
    r"\b(?:letters?|e-?mail|writ(?:e|ten)|correspond|reply|submission|representations?)\b", regex.IGNORECASE
)
_asked_to = regex.compile(r"\s*(?:,[^,;.]{3,90},)?\s*to\s+")
_deed_next = regex.compile(
    rf"\s+(?P<deed>(?-i:\p{{Ll}})[\p{{Ll}}-]*+)(?:(?={OBJECT})|\s+\p{{Ll}}+s\s+(?!be\b|to\b|will\b|would\b))",
    regex.IGNORECASE,
)
"""    … the Province of Holm ‖ continue to fund …"""
_to = regex.compile(r"^to\s+", regex.IGNORECASE)
_goes_on = regex.compile(r"\b(?:is|are|was|were)\s+(?:\p{L}+ly\s+|also\s+)?$", regex.IGNORECASE)
_doer = regex.compile(
    rf"(?:the|our|any|each|all)\s+(?P<doer>\p{{Ll}}[\p{{L}}'’-]*+)\s+(?P<deed>\p{{Ll}}[\p{{Ll}}-]*+)(?={OBJECT})",
    regex.IGNORECASE,
)
"""    the province amend Regulation 4"""

_enabled = regex.compile(
    r"(?<!\b(?:adjourn|meeting\s+be\s)[^.;]{0,60})\bto\s+(?:enable|allow)\s+(?=(?:the\s+)?\p{L})", FLAGS
)


def asked_by_verb(text: str, asks: regex.Match[str]) -> Asked | None:
    """Who is asked behind a verb of asking, and for what: "request the X and the Y to …", "that the county mend …".

    Of a letter "asking that the mill close" the letter is the deed.  Who is not to be asked is asked for nothing.
    """
    if denies(text[: asks.start("asks")]):
        return None
    found = owner_from(text, asks.end())
    if found and (m := _asked_to.match(text, found[1])):
        return Asked(found[0], tidy(text[m.end() :]))
    if found and (m := _asked_for.match(text, found[1])):
        return Asked(found[0], tidy(text[m.end() :]))
    deed = _deed_next.match(text, found[1]) if found else None
    asks_it = deed is not None and is_deed(deed["deed"]) and deed["deed"] != "be"
    if asks["asks"].endswith("ing") and not _goes_on.search(text, 0, asks.start("asks")):
        is_letter = (asks["that"] or asks_it) and _letter.search(text, 0, asks.start("asks"))
        return Asked(None, _to.sub("", whole(text))) if is_letter else None
    if found and deed and asks_it:
        return Asked(found[0], tidy(text[deed.start("deed") :]))
    if not asks["that"]:
        return None
    if (m := _doer.match(text, asks.end())) and is_verb(m["deed"]) and m["deed"] != "be":
        return Asked(m["doer"], tidy(text[m.start("deed") :]))
    return passive_action(text[asks.end() :]) or Asked(None, tidy(text[asks.start("asks") :]))


def left_open(text: str) -> str | None:
    """Who is asked at the end of a stem that leaves the deed to its limbs: "call on the Minister for Health"."""
    for asks in asks_form.finditer(text):
        found = owner_from(text, asks.end())
        if found and not text[found[1] :].strip(" :–-"):
            return found[0]
    return None


def enabling(text: str) -> Asked | None:
    """What somebody is left to do: "deferred to enable the Team Leader to obtain a survey" asks the Team Leader."""
    for m in _enabled.finditer(text):
        owner, end = owner_from(text, m.end()) or ("", 0)
        if owner and owner != "staff" and not OWN_BODY.search(owner) and BARE_VERB.match(text[end : end + 60]):
            return Asked(owner, tidy(regex.sub(r"^\s*to\s+", "", text[end:])))
    return None
