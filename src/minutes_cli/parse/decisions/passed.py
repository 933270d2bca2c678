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
_received_and = regex.plain(r"\breceived\s+and\s+(?!not\b)\w+\s+(?:accepted|approved|adopted)\b", regex.IGNORECASE)
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
_GIVEN = r"(?:made|given|sent|provided|contributed|allocated|donated|issued|made\s+available|set\s+aside)"
_gives = regex.compile(
    rf"""^\W*(?:that\s+)?(?:an?\s+|the\s+)?(?:\p{{L}}+\s+){{0,2}}?(?:donation|grant|contribution|payment|sum|amount|reimbursement)s?\b
        (?:[^.;]|\.\d){{0,80}}?\s(?:(?:should|would|will)\s+)?(?<!\bnot\s)be\s+{_GIVEN}\b
      | ^\W*(?:that\s+)?[£€$]\s?\d[\d.,]*\s+(?:(?:should|would|will)\s+)?be\s+{_GIVEN}\b
      | ^\W*(?:that\s+)?(?:(?:the\s+|this\s+)?(?:\p{{L}}+\s+){{0,3}}?(?:council|committee|board|district|pc|we)\s+)?
        (?:should\s+|would\s+|will\s+)?(?:to\s+)?(?:make|give|provide|offer|assign)s?\s+(?:(?:an?|the)\s+)?(?:\p{{L}}+\s+){{0,3}}?
        (?:donation|contribution|grant\b(?!\s+application)|(?:sum|amount)\s+of|float\b[^.;]{{0,30}}[£€$]|[£€$]\s?\d)""",
    FLAGS,
)
"""    that a donation of £50 be made · to make a donation · that €900 would be allocated to the church"""
_allowed = regex.compile(
    r"^\W*(?:that\s+)?(?:the\s+)?(?:permission|consent|payment|approval)\s+(?:to\s+(?!be\b)\p{Ll}|of\s+(?:all|the)\b(?!.*\bbe\b)|for\s+(?!.*\bbe\b))"
    r"|\bapproval\b[^.;]{0,80}\bbe\s+(?:and\s+is\s+)?hereby\s+to\b|(?<!\bto\s)\bbe\s+disposed\s+of\b|\bbe\s+re-?approved\b",
    regex.IGNORECASE,
)
"""    permission to use the green in May · payment of all bills · that the land be disposed of to Ann Moor"""
_gives_power = regex.compile(
    r"^\W*(?:that\s+)?(?:[^.;:]{1,60}?\s)?(?:give|provide|grant)s?\s+(?:\p{L}+\s+){0,2}?authority\s+to\b",
    regex.IGNORECASE,
)
"""    to give settlement authority to its administrator"""
_and_adopts = regex.compile(
    r"^\W*(?:that\s+)?(?:(?:the\s+)?(?:\p{Lu}[\p{L}’'-]*\s+(?:of\s+)?){0,4}?)?(?:to\s+)?(?:conduct(?:ed)?|waive|hold|open|close)\s(?:[^.]|\.\s?\d){3,160}?(?:;|,)?\s+(?:and\s+)?(?:adopt|approve|ratify|accept)\b"
)
"""    that the Board conduct a public hearing and adopt the budget · to waive the reading and adopt Ordinance 4"""
_renews = regex.compile(
    r"^\W*(?:that\s+)?(?:the\s+(?:\p{L}+\s+){0,4}?)?(?:to\s+)?(?:renew|reaffirm|re-affirm|re-?approve|award)s?\s+\p{L}",
    regex.IGNORECASE,
)
"""    to renew membership at £21 · that the Board of Trustees reaffirm all policies"""
_appointment = regex.compile(
    r"^\W*(?:that\s+)?the\s+(?:re-?)?appointment\s+of\s+(?-i:\p{Lu})[^;]{2,160}?\s(?:was|be|were)\s+(?:\p{L}+ly\s+)?(?:agreed|approved|confirmed)\b",
    regex.IGNORECASE,
)
"""    The reappointment of Ann Moor as auditor was agreed"""
_none_paid = regex.compile(
    r"^\W*(?:that\s+)?(?:the\s+)?(?:[\p{L}’'-]+\s+){1,5}?(?:should|would|will|shall)\s+not\s+(?:pay|buy|purchase|fund|donate|contribute|support|approve|accept|agree|adopt|grant)\b"
    r"|^\W*(?:that\s+)?(?:an?\s+|the\s+)?(?:\p{L}+\s+)?(?:donation|contribution|grant)s?\s+(?:could|would|should|will)\s+not\s+be\s+(?:made|given)\b",
    regex.IGNORECASE,
)
"""    that the parish should not pay for it"""
_put_forward = regex.compile(
    r"\bnominations\b[^.;]{0,80}\b(?:was|were)\s+(?:nominated|proposed|elected)\W*$"
    r"|^\W*(?-i:[A-Z])[^.;:]{2,40}?\s(?:was|were)\s+(?:suggested|put\s+forward|proposed|nominated)\s+for\s+(?:this|the|that)\s+(?:role|post|position|office)\b",
    regex.IGNORECASE,
)
"""    Nominations were asked for - Mr Fell was nominated · Cllr Ash was suggested for this role"""
PASSED: tuple[tuple[tuple[str, ...], regex.Pattern[str], Disposition], ...] = (
    (("we ", "friends"), _to_serve, "appointed"),
    (("nominations", " role", " post", " position", " office"), _put_forward, "appointed"),
    (("we ", "friends"), _we_did, "approved"),
    (("approved", "accepted", "adopted", "passed", "ratified", "unanimous"), _bare_participle, "approved"),
    (("voted in", "confirmed as"), _chosen_as, "appointed"),
    (("received and",), _received_and, "approved"),
    (("payment",), _for_payment, "approved"),
    (("should not", "would not", "will not", "shall not", "could not"), _none_paid, "rejected"),
    (("authority to",), _gives_power, "delegated"),
    (("donation", "grant", "contribution", "payment", "sum", "amount", "reimburse", "£", "€", "$"), _gives, "approved"),
    (("permission", "consent", "payment", "approval", "approved", "disposed of"), _allowed, "approved"),
    (("adopt", "approve", "ratify", "accept"), _and_adopts, "approved"),
    (("appointment of",), _appointment, "appointed"),
    (("renew", "reaffirm", "re-affirm", "approve", "award"), _renews, "approved"),
)
"""(words of which one must stand there, what the whole of a sentence tells, disposition)"""
_done_by_saying = regex.compile(
    r"""(?<!\bto\s)\bbe(?:\s+and\s+(?:is|are))?\s+taken\s+in\s+charge\b
      | \b(?:is|are)\s+hereby\s+(?:duly\s+)?(?:adopted|approved|accepted|ratified|given|granted)\b
      | \bresolution\s+(?:was|is)\s+passed\s+to\s+(?:accept|adopt|approve|ratify)\b
      | \b(?:gives?|gave|grants?)\s+(?:its\s+|their\s+|full\s+|formal\s+){0,2}approval\b
      | ^\W*(?:that\s+)?(?:the\s+)?(?:accepting|approving|adopting|ratifying|re-?adoption|re-?approval)\b
      | ^\W*(?:unanimous(?:ly)?|all|it\s+was)\s+(?:agreed|approved|accepted)\W*$
      | \b(?:should|would|will|shall|to|that\s+(?:this|it))\s+be\s+(?:fully\s+|part[-\s]?)?funded\b
        (?!\s+(?:by|from|through)\b)
      | ^\W*by\s+[\p{L}\d]+\s+votes?\s+to\s+[\p{L}\d]+\s+to\s+(?:accept|adopt|approve)\b
      | ^\W*(?:that\s+)?(?:to\s+)?(?:now|also|then)\s+(?:pay|purchase|buy|accept|approve|adopt)\b""",
    FLAGS,
)
"""    That the lane be taken in charge, as roads are adopted elsewhere · is hereby adopted subject to …"""
_put_off_too = regex.compile(
    r"\bresolve[sd]?\s+to\s+(?:defer|postpone)\b|\b(?:motion|item|matter)\s+(?:would|should|will|shall|to)\s+be\s+(?:deferred|postponed)\b",
    regex.IGNORECASE,
)
_sent_on = regex.compile(
    r"\b(?:motions?|NOM)\s+(?:(?:should|would|will|shall|to)\s+)?(?:also\s+)?(?:be\s+(?:sent|submitted|forward(?:ed)?|put)|go(?:es)?(?:\s+forward)?)\s+(?:on\s+|forward\s+)?(?:to|before)\s+(?!all\b)"
    r"(?![^.;]{0,60}\bfor\s+reply\b)",
    regex.IGNORECASE,
)
"""    that a Motion be submitted to the full Council calling on the Government to repair it"""
_OFFICE = (
    r"(?:representative|trustee|warden|(?:internal\s+)?auditor|nominee|delegate|deputy|spokes(?:man|woman|person)|liaison\s+officer"
    r"|responsible\s+financial\s+officer|tree\s+officer|footpaths?\s+officer)s?\b"
)
_holds_office = regex.compile(
    rf"""^\W*(?:that\s+)?(?-i:(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\.?\s+)?[A-Z])[^.;:]{{1,60}}?\s
        (?:(?:would|will|should|shall|to)\s+(?:be|act\s+as|serve\s+as|continue\s+as|remain\s+as)|is|are|be)\s+
        (?:(?:the|an?|our|its)\s+)?(?:(?:(?!(?:by|to)\b)[\p{{L}}-]+\s+){{0,3}}?){_OFFICE}
      | ^\W*(?:that\s+)?(?-i:(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\.?\s+)[A-Z])[^.;:]{{1,60}}?\s
        (?:would|will|should|shall|to)\s+represent\s+the\s+(?:council|district|parish|board|committee)\b
      | ^\W*(?:that\s+)?(?:to\s+)?(?:engage|retain|use|continue\s+with|employ)\s+(?-i:[A-Z])[^.;:]{{1,60}}?\s
        as\s+(?:(?:the|an?|our|its)\s+)?(?:(?:[\p{{L}}-]+\s+){{0,2}}?){_OFFICE}""",
    FLAGS,
)
"""    that Cllr Ash would be the Representative on the Weirs Board · to engage Ann Moor as the Internal Auditor"""
_OFFICE_WORDS = (
    "representative",
    "represent ",
    "trustee",
    "warden",
    "auditor",
    "nominee",
    "delegate",
    "deputy",
    "spokes",
    "officer",
)
_DONE_WORDS = (
    "in charge",
    "hereby",
    "passed to",
    "approval",
    "accepting",
    "approving",
    "adopting",
    "adoption",
    "ratifying",
    "unanimous",
    "all agreed",
    "funded",
    " votes",
    "vote to",
    "now ",
    "also ",
    "then ",
)


def does_too(text: str, low: str) -> Disposition | None:
    """What a resolution does that no verb at its opening or close tells, and no participle."""
    if any(word in low for word in _DONE_WORDS) and _done_by_saying.search(text):
        return "approved"
    if any(word in low for word in _OFFICE_WORDS) and _holds_office.search(text):
        return "appointed"
    if ("defer" in low or "postpone" in low) and _put_off_too.search(text):
        return "deferred"
    if ("motion" in low or "nom " in low) and "not " not in low and _sent_on.search(text):
        return "referred"
    return None
