"""What a resolution does: the word for it, by the verb that its sentence turns on."""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

DISPOSITIONS: tuple[tuple[Disposition, str], ...] = (
    ("thanked", r"thanked|congratulated|vote\s+of\s+thanks"),
    ("confirmed", r"confirmed|signed"),
    ("deferred", r"deferred|postponed|adjourned|held\s+over|withdrawn"),
    ("rejected", r"rejected|refused|declined|not\s+(?:approved|agreed|supported|granted|accepted|adopted|permitted)"),
    ("referred", r"referred|remitted|forwarded"),
    ("requested", r"requested|asked|invited|instructed|directed|required|urged|commissioned|authorised\s+to|tasked"),
    ("delegated", r"delegated|authorised|empowered"),
    ("recommended", r"recommended"),
    ("appointed", r"appointed|elected|nominated|re-?elected|co-?opted"),
    ("noted", r"noted|acknowledged|received|welcomed|recorded"),
    (
        "approved",
        r"approved|agreed|endorsed|adopted|accepted|granted|renewed|ratified|supported|permitted|confirmed\s+as\s+policy",
    ),
)
"""(disposition, participle behind "be"), tried on the first subjunctive that any of them names."""
_dispositions = tuple((kind, regex.compile(rf"(?:{form})\b")) for kind, form in DISPOSITIONS)
_be = regex.compile(
    r"(?<!\b(?:to|will|would|can|could|may|should|must|shall|might|cannot|not)\s(?:also\s|then\s|now\s)?)"
    r"\b(?:be|is|are|was|were)\s+(?:hereby\s+|\p{Ll}+ly\s+|also\s+)?(?P<done>(?:not\s+)?[\p{L}-]+(?:\s+(?:to|be|as|over))?)",
    regex.IGNORECASE,
)
_minutes_approved = regex.compile(
    r"""\b(?:minutes|(?-i:Minute))\b.{0,200}?\b(?:be|are|were|was|is)\s+(?:\p{L}+ly\s+)?
        (?:approved|agreed|adopted|accepted|confirmed|signed|received|taken\s+as\s+read)\b
      | \b(?:approve|confirm|agree|accept|adopt|sign)\p{L}*\s+(?:and\s+\p{L}+\s+)?
        (?:as\s+a\s+(?:true|correct)\s+record\s+)?(?:the\s+)?(?:\p{L}+\s+){0,2}?minutes\b
      | \b(?:true|correct|accurate)\s+record\b""",
    FLAGS,
)
_thanks = regex.compile(r"\bthanks\b[^.;]{0,60}\bbe\b|\bbe\s+thanked\b|\bvote\s+of\s+thanks\b", regex.IGNORECASE)
_continued = regex.compile(
    r"\bbe\s+continued\b[^.;]{0,40}\b(?:meeting|cycle|to\s+(?:allow|enable))\b", regex.IGNORECASE
)
"""    the application be continued to the next meeting (so in Scotland)"""
_paid = regex.compile(
    r"\b(?:payments?|expenditure|cheques?|invoices?|accounts?|spending|purchase)\b[^.;]{0,80}\bbe\s+authorised\b(?!\s+to)",
    regex.IGNORECASE,
)
_opening_verb = regex.compile(
    r"""^\W*(?:that\s+)?(?:considered\s+and\s+|(?:agreed|resolved)\s+to\s+(?!be\b))?(?:(?:the\s+)?(?:committee|council|board|cabinet|panel|members|authority|group)\s+)?(?:to\s+)?
    (?P<verb>note[sd]?|approve[sd]?|agree[sd]?|endorse[sd]?|adopt(?:s|ed)?|accept(?:s|ed)?|confirm(?:s|ed)?
      |recommend(?:s|ed)?|refer(?:s|red)?|appoint(?:s|ed)?|elect(?:s|ed)?|delegate[sd]?|defer(?:s|red)?|reject(?:s|ed)?
      |refuse[sd]?|thank(?:s|ed)?|request(?:s|ed)?|ask(?:s|ed)?|instruct(?:s|ed)?|invite[sd]?|receive[sd]?|grant(?:s|ed)?
      |authorise[sd]?|ratif(?:y|ies|ied)|support(?:s|ed)?|welcome[sd]?|urge[sd]?)\b""",
    FLAGS,
)
_stems: dict[str, Disposition] = {
    "not": "noted", "app": "approved", "agr": "approved", "end": "approved", "ado": "approved", "acc": "approved",
    "con": "confirmed", "rec": "recommended", "ref": "referred", "ele": "appointed", "del": "delegated",
    "def": "deferred", "rej": "rejected", "tha": "thanked", "req": "requested", "ask": "requested",
    "ins": "requested", "inv": "requested", "gra": "approved", "aut": "delegated", "rat": "approved",
    "sup": "approved", "wel": "noted", "urg": "requested",
}  # fmt: skip
_of_them = regex.compile(
    r"\W*(?:that\s+)?(?:(?:they|these|it|both|the\s+(?:record|draft))\b|(?:approved|agreed|confirmed|accepted|adopted|signed)\W*$)",
    regex.IGNORECASE,
)
_one_word = regex.compile(r"\W*(?:noted|received|approved|agreed|confirmed)\W*$", regex.IGNORECASE)


def of_minutes(text: str) -> Disposition:
    """`disposition` under a title that names earlier minutes, where "they be approved" and "Agreed" speak of those."""
    told = disposition(text)
    return "confirmed" if told == "approved" and _of_them.match(text) else told


def disposition(text: str) -> Disposition:
    """What a resolution does, by the verb that its sentence turns on.

    The last subjunctive "be …" outside a subordinate clause decides: "the fact that a report will be received be noted"
    notes.  A resolution that opens with its verb ("to approve …", "Notes …") is what the verb says.
    """
    if _minutes_approved.search(text):
        return "confirmed"
    if _thanks.search(text):
        return "thanked"
    if _paid.search(text):
        return "approved"
    if _continued.search(text):
        return "deferred"
    if m := _opening_verb.match(text):
        verb = m["verb"].casefold()
        return "rejected" if verb.startswith("refus") else "noted" if verb.startswith("rece") else _stems[verb[:3]]
    if _one_word.match(text):
        return _word(text.strip(" .").casefold()) or "other"
    found = [kind for m in _be.finditer(text) if (kind := _word(m["done"].casefold()))]
    subjunctive = [
        kind for m in _be.finditer(text) if m[0].casefold().startswith("be ") and (kind := _word(m["done"].casefold()))
    ]
    return (subjunctive or found or ["other"])[0]


def _word(done: str) -> Disposition | None:
    return next((kind for kind, form in _dispositions if form.match(done)), None)
