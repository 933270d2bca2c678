"""What a resolution does by a bare participle, or by "we": "Report accepted with thanks", "We approved the budget"."""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

_bare_participle = regex.compile(
    r"^(?!.*?\b(?:be|(?<!subject\s)to|that|not|noted|received|deferred|referred)\b)(?:[^.;]{0,200}\s)?(?:(?:approved|accepted|adopted|passed|ratified)(?:\s+(?:and|with|as|unanimously|by|subject|without|for|nem)\b[^.;]{0,100})?|unanimous\s+(?:adoption|acceptance|approval)\b[^.;]{0,80})\W*$",
    FLAGS,
)
"""    Report accepted with thanks · Unanimous adoption of the budget"""
_we_did = regex.plain(
    r"\W*(?:we|friends)\s+(?:(?:also|then|unanimously|all|therefore)\s+)?(?:approved|accepted|adopted|ratified|endorsed)\b",
    regex.IGNORECASE,
)
_to_serve = regex.plain(
    r"\W*(?:we|friends)\s+(?:(?:also|then|unanimously|all|therefore)\s+)?(?:approved|accepted)\s+(?-i:[A-Z])[^.;:]{3,60}?\s(?:to\s+serve\b|as\s+(?:an?\s+|our\s+|the\s+)?(?:member|representative|delegate|chair|clerk|treasurer|secretary|trustee|librarian|director|officer)\b)",
    regex.IGNORECASE,
)
"""    We approved Ann Moor to serve as our representative"""
_chosen_as = regex.plain(
    r"\b(?:voted\s+in|confirmed)\s+as\s+(?!an?\s+(?:true|correct|accurate)|(?:true|correct|accurate)\b)",
    regex.IGNORECASE,
)
"""    MW was confirmed as the fundraising representative"""
_received_and = regex.plain(r"\breceived\s+and\s+\w+\s+(?:accepted|approved|adopted)\b", regex.IGNORECASE)
"""    Presentation received and report accepted"""
_for_payment = regex.compile(r"\b(?:accepted|approved|passed|agreed|authorised)\s+for\s+payment\b", regex.IGNORECASE)
PAID = regex.compile(
    r"""\b(?:payments?|expenditure|cheques?|invoices?|accounts?|spending|purchase)\b[^.;]{0,80}\bbe\s+authori[sz]ed\b(?!\s+to)
      | \b(?:was|were)\s+authori[sz]ed\b(?![^.;]{0,60}\sto\s\p{Ll})
      | \bauthori[sz]e[sd]?\s+(?:spending\b|the\s+\p{Ll}+ing\s+of\b)
      | ^\W*(?:t\s?h\s?a\s?t\s+)?(?:[^.;]{1,50}?\s)?authori[sz]e[sd]?\s+(?:the\s+|an?\s+)?
        (?:\p{L}+\s+){0,2}?(?-i:\p{L}\p{Ll}+(?:ment|sion|tion|ture|ance)|purchase|transfer|release|sale|use|spending|issue)s?\b(?!\s+to\b)""",
    FLAGS,
)
"""    to authorise the submission of a bid: a thing is approved, to somebody power is given"""
PASSED: tuple[tuple[tuple[str, ...], regex.Pattern[str], Disposition], ...] = (
    (("we ", "friends"), _to_serve, "appointed"),
    (("we ", "friends"), _we_did, "approved"),
    (("approved", "accepted", "adopted", "passed", "ratified", "unanimous"), _bare_participle, "approved"),
    (("voted in", "confirmed as"), _chosen_as, "appointed"),
    (("received and",), _received_and, "approved"),
    (("payment",), _for_payment, "approved"),
)
"""(words of which one must stand there, what the whole of a sentence tells, disposition)"""
