"""What must stand in a minute for a grammar of decisions to be tried there: a word, what leads to it, what follows.

Most words of a decision ("agreed", "proposed", "second") decide nothing where they stand.  A pattern matched at the
stem and a look at the words just before it tell that for a hundredth of what the grammar costs.

A trigger says less than its grammar, never more.  Whoever widens a grammar widens its trigger with it.
"""

from typing import Literal, NamedTuple

from .approach import (
    ADVERBS,
    AGENTS,
    CHOSEN,
    DECIDERS,
    FIRST,
    LOOKED,
    SPEAKER,
    Before,
    alone,
    bare,
    behind_a_comma,
    behind_a_figure,
    behind_was,
    by_name,
    dashed,
    ends_dashed,
    in_capitals,
    it_did,
    labels,
    led_by,
    not_seconded,
    numbered,
    opens,
    opens_these,
    pointed,
    polled,
    shortly,
    tagged,
    thing_was_done,
    was_done,
)
from .movers import HEAD_OPENS, MOVED_AND, NAMED

Kind = Literal[
    "fields", "spoken", "participle", "we", "motion to", "on proposal",
    "having", "made", "voted", "unnamed", "acted", "agreed", "it was put", "head", "bracketed", "pair", "tagged",
    "pair behind", "motion was", "so moved", "notice", "amended", "amendment", "told motion", "following",
    "object first", "quoted",
    "was put", "proposed", "and proposed", "seconding", "told", "alone", "consent", "did", "bid", "capitals",
    "noted", "dashed", "was", "verdict", "aside", "poll", "present", "put up", "point",
    "strong label", "plain label", "listed label", "vote",
]  # fmt: skip
"""What is tried where a trigger stands: a reader of acts, a tier of labels, or votes."""


class Trigger(NamedTuple):
    """A word by its stems, and what must stand around it."""

    kind: Kind
    stems: tuple[str, ...]
    behind: str = ""
    """Pattern of what stands there, stem and all, as written …"""
    before: Before | None = None
    """… and what leads to it."""
    thing: int = 0
    """So far before it, in characters, a motion or the like must be named; 0 where none need be."""


_PUT = ("propose", "move")
_DID = ("approved", "accepted", "adopted", "ratified", "endorsed", "elected", "appointed", "co-opted", "confirmed")
_DONE = (
    "authorised", "authorized", "coopted", "reelected", "agreed", "signed", "passe", "taken as read", "found to be",
    "propose", "nominat",
)  # fmt: skip
_CONSENT = ("approval", "consent", "authority", "agreement", "permission")
_MADE = ("made", "makes", "offered", "offers", "forward", "presented", "raise", "raises", "raised")
_DIRECTED = ("directed", "instructed", "authorised", "authorized")
THINGS = ("motion", "amendment", "proposal", "resolution", "nomination", "recommendation", "modification")
_FATES = (
    "carrie", "lost", "agreed", "passe", "defeated", "withdr", "failed", "fails", "approved", "second", "adopted",
    "fell", "lapsed", "negatived", "rejected", "superseded", "successful", "declined", "not carry", "not put",
    "ruled out",
)  # fmt: skip
_SHORT = ("accepted", "ayes", "unanimous", "nem", "favo", "consensus", "mcu", "m/c")
_SENT = ("sent to", "brought to", "forwarded to", "submitted to")
_BID = ("requested", "asked", "instructed", "directed")
_NOT_PUT = r"(?:by|as|and\s+seconded|seconded|into|from|out|away|forward|on|in|up|house|\d)\b"

_NUMBERED = r"(?i:resolution)(?:\s+(?:No\.?\s*)?\d[\d/.-]{0,11})?\s*[:–-]\s*(?i:that|the|to)\b"
_NOW = ("committee", "cabinet", "board", "panel", "forum", "executive")
_NTH = r"(?:\s+(?i:no\.?\s*)?(?:\d{1,2}|[A-Z]))?"
_FIELD = r"(?:move[dr]|proposed|proposer|prop|first(?:ed)?|1st|st|by|second(?:ed|er)?|2nd(?:ed)?|motion)"

TRIGGERS: tuple[Trigger, ...] = (
    Trigger(
        "fields",
        (*_PUT, "prop", "first", "1st", "st:", "by:", "second", "2nd", "motion"),
        rf"(?i:{_FIELD}(?:\s+(?:made\s+)?by)?)[*_]{{0,3}}\s?[:\t]",
    ),
    Trigger(
        "fields", (*_PUT, "prop", "first", "second", "2nd", "motion"), rf"(?i:{_FIELD}\s+(?:made\s+)?by)\s+[A-Z]", opens
    ),
    Trigger("spoken", ("second",), r"(?i:seconds?)\s*[,;.]"),
    Trigger(
        "on proposal",
        ("proposal", "proposition", "motion"),
        r"(?i:\w+\s+(?:of|by|from|made|put|moved|duly|properly|regularly)\b)",
        led_by(["on", "upon", "following", "by", "a", "the"]),
    ),
    Trigger(
        "having",
        (*_PUT, "accepted", "agreed"),
        r"(?:moved|proposed|accepted|agreed)\s+as\s+(?:a\s+)?(?:true|correct|read)\b",
    ),
    Trigger("having", _PUT, r"(?:proposed|moved)\s+(?:as\s+correct\s+)?by\s", behind_was),
    Trigger(
        "made",
        ("motion",),
        rf"(?:(?i:motion):\s+{NAMED}|motion(?:ed|s)\b|(?i:motion)(?:\s+(?:(?:was\s+)?made\s+)?(?:that|to)\s|\s+was\s+made\s+[a-z]|\s+(?:was\s+(?:duly\s+)?made\s+)?and\s+(?:a\s+)?(?:second|SECOND)"
        rf"|\s+(?:(?:was|is)\s+)?(?:(?:duly\s+)?(?:made|offered|put)\s+)?(?:by\s+)?{NAMED}|\s*[:–-]?\s*\(?{NAMED}[^/\n]{{0,60}}/"
        r"|(?:\s+[Tt]ext|\s+&\s+[Vv]ot(?:e|ing))?[*_]*\s*[:–-][\s*_“\"]*(?i:that|to)\s|:[\s*_“\"]*[A-Z][a-z]+\s))",
    ),
    Trigger("made", ("motion", "amendment"), rf"(?i:motion|amendment){_NTH}[*_]*\s*[:–-][\s*_“\"]*(?i:that|to)\s"),
    Trigger("made", ("motion",), "", led_by(_MADE, ("a", "the", "another"))),
    Trigger("made", ("move",), r"moves\b"),
    Trigger("made", ("m/s", "msc", "msp")),
    Trigger(
        "unnamed",
        ("m/s", "msc", "msp", "move"),
        r"(?i:m[\w/ ]{2,4}[\s,:–-]+(?:to|that)\s|moved\W{1,3}(?:\w+\s+){0,2}seconded)",
    ),
    Trigger(
        "unnamed",
        ("motion",),
        r"(?i:motion)\s+(?:to\s[^;\n]{4,400}?\b(?i:carrie[ds]|passe[ds]|approved|adopted|second)|[a-z\s]{4,14}\W\s*(?:\w+\s)?seconded)",
    ),
    Trigger("voted", ("vot",), r"voted\s+(?:[^.;:]{3,60}?\s)?(?:to|that|of)\s"),
    Trigger("acted", ("action",), r"(?:Action|ACTION)(?:\s+[Tt]aken)?[*_]*\s*[:–-]"),
    Trigger("agreed", ("agreed", *_DID), r"\w+\s+(?:by|as|and)\b|\w+\s*:", opens_these),
    Trigger(
        "participle",
        (*_DID, "agreed", "passe", "rejected", "declined", "refused"),
        r"\w+(?:[.;]|[\W_]*(?:$|\n)|\W{1,3}(?:and\b|&|(?:with|as|by|without|unanimously|subject|nem|for|today)\b))",
        bare,
    ),
    Trigger("participle", ("approved", "accepted", "adopted"), r"\w+\s+\w", opens),
    Trigger("participle", ("read and", "reviewed and", "audited and", "considered and"), r"\w+\s+and\s+a", opens),
    Trigger("participle", ("unanimous",), r"(?i:unanimous\s+a)"),
    Trigger("participle", ("second",), r"(?i:second(?:ed)?\s+(?:and|&)\s)"),
    Trigger("we", (*_DID, "agreed"), before=led_by(("we", "friends"), ADVERBS)),
    Trigger("motion to", ("motion",), r"(?i:motion\s+to\s+[a-z])", opens),
    Trigger("agreed", ("agreed", "approved", "elected", "carrie", "accepted"), before=ends_dashed),
    Trigger("it was put", _PUT, r"(?:proposed|moved|PROPOSED|MOVED)\b", led_by(("was",), ADVERBS)),
    Trigger("it was put", _PUT, r"(?i:(?:moved|proposed)(?:\s+and|\s*[,&/])\s*(?:duly\s+)?seconded)\b", opens),
    Trigger("head", (*_PUT, "motion", "prop"), HEAD_OPENS),
    Trigger("bracketed", _PUT, MOVED_AND),
    Trigger("pair", ("that",), "[:;]"),
    Trigger("pair", ("whereas", "be it")),
    Trigger("tagged", ("that", "cllr", "councillor", "trustee", "commissioner"), "(?!;)", tagged),
    Trigger("tagged", ("motion",), r"(?i:motion)\s*[:–-]?\s*\(?[A-Z][\w. ’'-]{1,40}/"),
    Trigger("pair behind", ("carrie", "lost", "defeated"), "", tagged),
    Trigger(
        "motion was",
        (*_PUT, "put", "made"),
        r"(?:proposed|moved|put(?:\s+forward)?|made)\s+by\s",
        led_by(("was",), ("also", "then", "duly")),
    ),
    Trigger("notice", _PUT, r"(?:move|propose)\b", SPEAKER),
    Trigger("notice", ("will call",)),
    Trigger("notice", ("substantive", "amended"), r"\w+\s+(?i:motion)"),
    Trigger(
        "point",
        ("resolved", "agreed", "approved", "accepted", "adopted", "carrie", "passe", "ratified", "favo", "unanimous"),
        r"[A-Za-z]+(?:\s+(?:[Uu]nanimously|by\s+all|nem\.?\s+con\.?))?(?:\s*\([^()\n]{1,40}\))?[^\w\n]*(?:\n|\Z)",
        pointed,
    ),
    Trigger("amended", ("amended",), r"amended\s+(?:to|as|by|from|so)\b", thing=40),
    Trigger("amendment", ("amendment", "counter"), r"(?i:amendment|counter[-\s]?(?:propos|motion))"),
    Trigger("amendment", ("amend",), r"\w+\s+(?:his|her|their)\b"),
    Trigger("amendment", ("motion",), r"\w+\s+to\s+amend\b"),
    Trigger(
        "told motion",
        ("motion",),
        r"\w+,?\s+(?:(?:by|of|from|in\s+the\s+name)\s[^;\n]{3,60}?\s)?[“\"]?(?i:that|to)\s[^;]{3,300}?\s(?:was\s+(?:then\s+)?(?i:put|lost|defe|carr|neg|rej|decl|with|not|adop)|(?:failed|died|fell|lapsed)(?:\s+(?:for|to)\s|\W*(?:\d|$))|did\s+not\s+carry)",
    ),
    Trigger("told motion", ("motion",), r"\w+\s+(?:was\s+)?(?:carried|passed|adopted)\s[^.;:]{0,60}?\bthat\s"),
    Trigger(
        "object first",
        ("resolved", "agreed"),
        r"\w+\s+(?:not\s+)?to\s+(?:not\s+)?[a-z]+(?:\s+(?:to\s+)?[£€$]\s?\d[\d.,]*\d)?[ \t]*(?:[.\n]|$)",
    ),
    Trigger(
        "following",
        ("agreed", "adopted", "approved", "passe", "carrie"),
        r"\w+(?:\s+unanimously)?(?:\W*(?:\n|$)|:\s*[“‘\"'])",
        was_done,
        60,
    ),
    Trigger("following", ("taken",), r"taken\b[^.;\n]{0,160}:", was_done),
    Trigger("so moved", ("so move", "so motion")),
    Trigger("quoted", ("that",), "[“‘]"),
    Trigger(
        "was put",
        (*_PUT, "nominated"),
        r"(?:proposed|moved|nominated)\s+(?:[^,.;]{2,46}\s)?by\s|nominated\s+(?:as|for|to\s+be)\s",
        led_by(("was", "were"), ADVERBS | {"nominated"}),
    ),
    Trigger(
        "proposed",
        _PUT,
        rf"(?:proposed|proposes|moved|MOVED|PROPOSED|Proposed(?=\s+(?:that|to(?!\s+(?:the|an?)))\b))(?!\s+{_NOT_PUT})\s*(?:[,:–-]\s*)?[\w“\"'£€]",
        by_name(FIRST),
    ),
    Trigger(
        "proposed",
        ("requested", "suggested", "recommend", "asked that", "sought", "called for", "nominated"),
        before=by_name(FIRST),
    ),
    Trigger(
        "and proposed",
        (*_PUT, "requested", "suggested", "recommend", "asked that"),
        r"(?:proposed|moved)\s+(?:that|a\s+motion|[\w\s]{3,60}\s)|\w+\s+(?:that|his|her|their|this|the)\b",
        led_by(("and",), FIRST),
    ),
    Trigger("and proposed", _PUT, r"(?:proposed|moved)\s+(?:that|to)\s", behind_a_comma),
    Trigger("was", ("vot",), r"voted\s+in\s+as\b", was_done),
    Trigger(
        "seconding",
        ("second", "2nd", "support by", "supported by"),
        rf"(?:[Ss]econd(?:ed|er)?|SECOND(?:ED|ER)?|2nd(?:ed)?|[Ss]upport(?:ed)?)\b\s*(?::|by)?\s*{NAMED}",
    ),
    Trigger(
        "seconding",
        ("second",),
        r"(?:second(?:ed|s|ing)?|Seconded)\b(?=\s*(?:$|[.,;:!?]|(?:the|it|this|that|and|his|her)\b|motion)|[^\S\n]*\n)",
        by_name(frozenset(), ".)"),
    ),
    Trigger("told", ("agreed", "resolved", "decided", "determined"), before=led_by(AGENTS, ADVERBS)),
    Trigger("told", ("agreed", "resolved", "decided"), r"\w+\s*(?::|(?:that|to)\b)", behind_a_comma),
    Trigger("told", ("approved",), r"approved\s+(?:that|to)\b", led_by(("was",), ADVERBS)),
    Trigger("alone", ("object", "comment", "support"), before=alone),
    Trigger("alone", ("deferred", "refused", "rejected", "approved"), r"\w+[^.;:\n]{0,80}\W*\Z", opens),
    Trigger("consent", ("consensus",)),
    Trigger("consent", ("in agreement",), r"in\s+\w+\s+(?:that|to)\b"),
    Trigger("consent", ("favo",), r"favou?r\s+of\s+[a-z]+ing\b", led_by(("in",))),
    Trigger("consent", _CONSENT, r"\w+\s+(?:was|is)\s+(?:\w+\s+)?g[ir]"),
    Trigger("consent", _CONSENT, "", led_by(("gave", "granted"), ("its", "their", "full", "formal"))),
    Trigger(
        "consent",
        ("approved", "agreed", "adopted", "accepted"),
        "",
        led_by(("which",), ("was", "were", "duly", "then", "unanimously")),
    ),
    Trigger("bid", _BID, "", led_by(DECIDERS | {"and", "subcommittee"}, ADVERBS)),
    Trigger("did", ("noted", "received"), r"[A-Z]{5,9}\b", led_by(DECIDERS, ADVERBS)),
    Trigger("noted", ("noted",), r"noted\s+(?:the|this|its)\b|noted\W*(?:\n|$|[A-Z])"),
    Trigger("did", (*_DID, *_DIRECTED), "", led_by(DECIDERS, ADVERBS | LOOKED)),
    Trigger(
        "capitals",
        ("noted", "agreed", "approved", "resolved", "accepted", "endorsed", "adopted", "decided"),
        "",
        in_capitals,
    ),
    Trigger("dashed", ("unanimous", "agreed", "approved"), before=dashed),
    Trigger("was", (*_DID, *_DONE), before=thing_was_done),
    Trigger("verdict", _FATES, thing=200),
    Trigger("verdict", ("withdr", "declined", "casting vote", "cast h", "cast the")),
    Trigger("verdict", ("carrie", "defeated"), r"(?:Carried|CARRIED|Defeated|DEFEATED)\W*(?:\n|$)", behind_a_figure),
    Trigger("verdict", (*_FATES, *_SHORT), before=shortly),
    Trigger("verdict", ("unanimous", "favo", "aye"), before=polled),
    Trigger("verdict", ("elected", "co-opted", "appointed", "chosen"), before=by_name(CHOSEN)),
    Trigger("aside", ("deferred", "adjourned", "postponed", "referred", "withdr", "held over", *_SENT), thing=200),
    Trigger("aside", ("deferred", "withdr"), r"\w+\s+(?:the|this|his|her)\s"),
    Trigger("aside", ("accepted",), r"\w+(?:\s+(?:it|this|the\s+(?:\w+\s+)?amendment))?\s*[.\n]", thing=200),
    Trigger("aside", ("ruled", "declined", "refused"), r"\w+\s+(?:t[oh]|his|her)"),
    Trigger("aside", ("second",), before=not_seconded),
    Trigger("aside", ("fell", "lapsed", "failed", "lost", "defeated", "negatived"), before=it_did),
    Trigger("aside", _PUT, r"(?i:mover|proposer)\b"),
    Trigger("poll", ("vot",), r"(?i:vote)\b[^.;:]{0,60}?\bon\s"),
    Trigger("poll", ("vot",), r"vote(?:d|\s+was)\s+\d", thing=60),
    Trigger("put up", ("propose", "nominated"), r"\w+\s+(?:as|for|to\s+be)\s+[^.;\n]{3,60}?\sby\s"),
    Trigger(
        "put up",
        ("elected", "appointed"),
        r"\w+(?:-\w+)?\s+(?i:(?:as|to\s+be|the|vice|deputy|chair|mayor|treas|secret|conven|presid|cathao))",
    ),
    Trigger(
        "present",
        ("approve", "note", "agree", "endorse", "accept", "support", "recommend"),
        r"[a-z]+s?\s+[a-z]",
        led_by(_NOW),
    ),
    Trigger("strong label", ("resolved", "recommend"), before=labels),
    Trigger("strong label", ("resolved",), r"resolved\s*:", led_by(("and",))),
    Trigger("strong label", ("resolution",), r"(?i:resolution)\s*:?\s*\n", led_by(("council", "committee", "board"))),
    Trigger("strong label", ("resolved",), r"resolved\s*:?\s+that\b", opens),
    Trigger("strong label", ("r e s o l v e d",)),
    Trigger("plain label", ("resolution",), _NUMBERED, opens),
    Trigger(
        "plain label",
        ("agreed", "recommend", "decided", "decision", "noted", "received", "approved", "confirmed", "outcome"),
        "",
        labels,
    ),
    Trigger("plain label", ("noted",), r"noted\s+that\s*:"),
    Trigger("plain label", ("vot",), r"(?:VOTED|Voted)\s*:", opens),
    Trigger("plain label", ("passe", "adopted", "carrie"), r"\w+\s+as\s+follows", led_by(("was",), ("duly",))),
    Trigger("plain label", ("carrie",), r"(?i:carried)\s*[:–-]\s*That\b"),
    Trigger(
        "listed label",
        ("noted", "agreed", "approved", "resolved", "endorsed", "received", "authorised", "accepted", "adopted"),
        "",
        numbered,
    ),
    Trigger(
        "vote",
        ("favo", "vot", "aye", "ayes", "nay", "yea", "yes", "noes", "no", "against", "opposed", "abst", "for", "by"),
    ),
    Trigger("vote", ("in agreement",)),
    Trigger("vote", ("majority",), r"(?i:majority)(?:\s+of)?[\s,:(]{1,4}\d"),
    Trigger("vote", ("amend",), r"amended[\s,:;(]{1,4}\d"),
    Trigger("vote", ("roll",), r"(?i:roll\s+call)\b"),
    Trigger("vote", ("carrie", "lost", "passe", "failed", "defeated", "agreed", "approved"), r"\w+[\s,:;(]{1,4}\d"),
)
"""Where each grammar is tried.

    head        [Moved] by Cllr Ash
    pair        M. Ash, L. Reed[: That] the minutes be adopted
    vote        [carried] 4-1 · 4 [for], 1 [against]
"""
