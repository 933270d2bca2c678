"""Requests that are told with their end: "JP to ring the mill - done", "Action cancelled" in a line below."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH

_ENDED = r"(?:completed?|done|closed|actioned|discharged)"
_ITSELF = r"(?:this|it|these|that|both|all|(?:the\s+|this\s+)?(?:actions?|work|matter))"
_HAS_BEEN = rf"(?:{_ITSELF}\s+)?(?:has|have|had)\s+(?:(?:now|since|already|all|both)\s+)*been\s+{_ENDED}"
_DROPPED = (
    r"(?:no\s+longer\s+(?:needed|required|wanted)|withdrawn|cancelled"
    r"|superseded(?:\s+by\s+(?:(?:minutes?|items?|actions?|resolutions?|no)\b\.?\s*)?\d[\w/.-]*)?)"
)
_DONE = rf"(?:action\s+)?(?:(?:now|since|all|both|been)\s+)?{_ENDED}\b\s*[.)]*\s*"
_DAY = (
    rf"(?:\s+(?:on\s+)?(?:\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:\s+\d{{4}})?|{MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?))"
)
_done = regex.plain(
    rf"(?:[-–—.,;:(\[\n\t|*]|[ ]{{2}})\s*(?:{_DONE}|(?:(?:now|since|already|all)\s+)?{_ENDED}{_DAY}?[\s.)\]*]*)$"
    r"|[-–—.;:]\s*(?:no\s+longer|not)\s+(?:now\s+)?(?:needed|required|wanted)[\s.)\]]*$|[✓✔☑]\W*$",
    regex.IGNORECASE,
)
"""    JP to ring the mill ‖ - done · – completed 4/1/23 · [DONE] · - no longer needed · ✓

Without a sign or a gap before it, it is a word of the request: to check that the repair is completed · (not done)"""
_ended_label = regex.plain(
    rf"\W*(?:(?:{_ENDED}|cancelled|withdrawn|dropped)\s+action|action\s*\(?\s*(?:{_ENDED}|cancelled|withdrawn|dropped)\)?)\W{{0,3}}[:–—-]",
    regex.IGNORECASE,
)
"""    ACTION COMPLETED: · Closed action: · Action (withdrawn) –"""
_done_behind = regex.plain(rf"\W{{0,4}}{_DONE}(?:\n|$|(?<=[.)])(?=[A-Z])|(?<=[.)]\s)(?=[A-Z]))", regex.IGNORECASE)
_over = regex.plain(
    rf"[-–—.;:(\[]\s*(?:{_HAS_BEEN}|{_DROPPED}|{_ITSELF}\s+(?:is|are|was|were)\s+{_DROPPED})[\s.)\]]*$",
    regex.IGNORECASE,
)
"""    (Clerk to write) ‖ – this has since been done. · ‖ (superseded by 45) · ‖ – it is no longer needed"""
_dropped_behind = regex.plain(rf"\W{{0,4}}{_DROPPED}(?:[.)]*\s*(?:\n|\Z)|[.)]+\s*(?=(?-i:[A-Z])))", regex.IGNORECASE)
"""    (Clerk to write.) ‖ No longer needed."""
_OVER = ("been", "no longer", "superseded", "withdrawn", "cancelled")
"""Words of which one must stand there."""
_closed = regex.plain(
    r"\n\W*action\s+(?:now\s+)?(?:completed?|done|closed|cancell?ed|withdrawn)\W*(?=\n|$)", regex.IGNORECASE
)
_NOTE = rf"""(?P<label>
      [\[(*]{{0,2}}(?:n\.?b\.?|(?:post[-\s]meeting\s+|clerk['’]?s\s+)?note|update|response|progress)\b
      [^:.\n]{{0,14}}[:–-]?\s+
      (?:[^.\n]{{3,80}}\.\s+)?)?
    (?: {_ITSELF}\s+(?:has|have|had)\s+(?:(?:now|since|already|all|both)\s+)*been\s+{_ENDED}
      | {_ITSELF}\s+(?:is|are|was|were)\s+(?:now|since|already)\s+(?:been\s+)?{_ENDED}
      | {_ITSELF}\s+(?:is|are|was|were)\s+no\s+longer\s+(?:needed|required)
      | [\[(]\s*(?:action\s+)?(?:(?:now|since|all)\s+)?{_ENDED}{_DAY}?\s*\.?[\])]
      | \*+\s*(?:action\s+)?{_ENDED}\s*\*+
      | (?-i:SUPERSEDED|CANCELLED|WITHDRAWN|CLOSED|COMPLETED?|DONE)(?=[.)\]*]*[^\S\n]*(?:\n|\Z))
      | (?(label){_ENDED}{_DAY}?|(?!))
    )"""
_note = regex.plain(rf"{_NOTE}[\s.)\]*]*(?=\n|\Z|(?<=\s)[A-Z(])", regex.IGNORECASE | regex.VERBOSE)
_ends_with_note = regex.plain(rf"(?:(?<=[.;:)\]])|(?<=\n))\s+{_NOTE}[\s.)\]*]*\Z", regex.IGNORECASE | regex.VERBOSE)
"""    (The Clerk to write.) ‖ This has since been done. · ‖ [Action completed] · ‖ NB this is no longer needed. ·
    ‖ *COMPLETE* · ‖ Update 17/1: letter sent. CLOSED · ‖ (Done 20.1.23)"""
_next_label = regex.plain(r"\n\W*(?:new\s+)?actions?\s[^\n:]{1,60}:", regex.IGNORECASE)
_on_the_spot = regex.plain(
    r"(?:hold|leave)\s+office\b|(?:call|adjourn|consider)\b[^.]*\b(?:[Cc]losed [Ss]ession|to order|matters below)\b"
    r"|[^.;]{0,60}\b[Mm]eeting\b[^.;]{0,80}?\bbe\s+called\s+to\s+order\b|(?:a\s+)?(?i:closed|in[\s-]camera)\s+(?i:meeting|session)\b"
    r"|invite\b[^.;]{3,80}?\bto\s+(?:sit\s+(?:at|with)|(?:join|address|speak\s+(?:to|at))\s+(?:the|this)\s+(?:meeting|table))\b"
    r"|leave\s+the\s+(?i:chamber|room|meeting)\b|withdr[ae]w\s+(?:his|her|their|the)\s+(?i:motion|amendment|question)\b"
    r"|meet\s+[\"'“‘(]*(?i:in\s+committee)\b"
    r"|(?:join|come\s+on(?:to)?)\s+(?:the|this|that|our)\s+(?:\w+\s+){0,3}(?i:committee|sub-?committee|panel|working\s+(?:group|party))\b"
    r"|(?:continue|remain|stand|serve|act|stay)\s+(?:on\s+)?(?:as|for)\b|(?:be|become)\s+(?:the\s+)?(?:[Vv]ice[-\s]*)?[Cc]hair"
)
"""What a chair, or those who withdraw, do at the meeting, and who takes an office: "President Ash to call for Closed
Session at 6:45 p.m.", "invite Ms Reed to sit at the table", "Ms Ash agreed to continue as Chair", "staff would leave
the Chamber", "Mr Fry withdrew his Motion", "Ms Coe to join this committee"."""
_later_here = regex.plain(
    r"\b(?:at\s+the\s+end\s+of|later\s+in)\s+(?:the|this)\s+(?:meeting|agenda|item)\W*\Z", regex.IGNORECASE
)
"""    An opportunity for questions would be given at the end of the meeting"""
_OFFER = r"(?:[Tt]his|[Ii]t|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat)\s+offer)"
_DECLINED = (
    r"(?:was|had\s+been)\s+(?:\w+ly\s+|later\s+|then\s+)?"
    r"(?:declined|refused|rejected|turned\s+down|not\s+(?:accepted|taken\s+up|needed|required|agreed))\b"
    r"(?!\s+(?!by|with|as|for|because|since|at|on)\w)"
)
_taken_back = regex.compile(
    rf"[^.;]{{0,240}}?(?:,?\s(?:but|and|although|however)\s+(?:(?:{_OFFER}|later|then)\s+)?{_DECLINED}|,\s+which\s+{_DECLINED}"
    rf"|,?\s(?:but|and)\s+(?:(?:he|she|they|later|then|afterwards)\s+){{0,2}}(?:withdrew|took\s+back)\s+(?:the|his|her|their|this|that)\s+offer\b"
    rf"|[.;]\s+{_OFFER}\s+{_DECLINED})",
    needs=("declined", "refused", "rejected", "turned down", "offer", "not "),
)
"""    (offered to) build the wall ‖ but this was declined · mend the gate ‖; the offer was not taken up"""
_NEAR = 400
"""Characters behind the deed of an offer in which it is told that nothing comes of it."""
_TOLD = 44
"""Characters at the end of a request in which it is told that it is done."""
_RIGHT_BEHIND = 40
"""Characters behind a request in which a few words say that it is done."""
_STATES = ("complete", "done", "closed", "actioned", "discharged", "no longer", "superseded", "cancelled", "withdrawn")
"""A word of each note."""
_BEHIND = 200
"""Characters behind a request in which a note on it stands."""
_BELOW = 800
"""Characters below an action in which its end may be told."""


def is_done(text: str, start: int, end: int) -> bool:
    """Whether a request is told with its end: "JP to ring the mill - done", or is done there."""
    told = _done.search(text, max(start, end - _TOLD), end) or _done_behind.match(text, end, end + 30)
    near = text[max(start, end - _TOLD) : end + _RIGHT_BEHIND].casefold()
    if not told and any(word in near for word in _OVER):
        told = _over.search(text, max(start, end - _TOLD), end) or _dropped_behind.match(text, end, end + _RIGHT_BEHIND)
    return bool(told or _on_the_spot.match(text, start, end) or _later_here.search(text, max(start, end - 40), end))


def on_the_spot(words: str) -> bool:
    """Whether what is asked is done there and then: "invite Ms Reed to sit at the table"."""
    return bool(_on_the_spot.match(words.removeprefix("THAT ").removeprefix("That ").removeprefix("that ")))


def is_closed(text: str, at: int) -> bool:
    """Whether what is told below an action, up to the next, ends it: "Action cancelled" in a line of its own."""
    if not _closed.search(text, at, at + _BELOW):
        return False
    stop = _next_label.search(text, at, at + _BELOW)
    return _closed.search(text, at, stop.start() if stop else at + _BELOW) is not None


def is_behind_done(paper: str, end: int) -> bool:
    """Whether a note right behind a request, or at its end, says that it is done: "This has since been done."."""
    near = paper[max(0, end - _BEHIND) : end + _BEHIND].lower()
    if not any(word in near for word in _STATES):
        return False
    at = end
    while at < len(paper) and paper[at] in " .;,\t":
        at += 1
    at += paper.startswith("\n", at)
    return (
        _note.match(paper, at, at + _BEHIND) is not None
        or _ends_with_note.search(paper, max(0, end - _BEHIND), end) is not None
    )


def is_over(paper: str, start: int, end: int) -> bool:
    """Whether the label in whose line a request begins, or a note behind it, says that it is done, or dropped."""
    line = paper.rfind("\n", 0, start) + 1
    if paper[line:start].strip(" \t*_•").casefold().rstrip(" :–—-") in _LABELS:
        return True
    label = _ended_label.match(paper, line)
    return (label is not None and label.end() < end) or is_behind_done(paper, end)


_LABELS = frozenset(("done", "completed", "actioned"))
"""    Done: ‖ Clerk to write"""


def is_taken_back(text: str, deed: int) -> bool:
    """Whether somebody's offer, of which the deed begins at a place, was declined or withdrawn in the same breath."""
    return _taken_back.match(text, deed, deed + _NEAR) is not None


_refused = regex.plain(
    r"[,;]?\s+(?:but|and)\s+(?:(?:he|she|they|later|then)\s+){0,2}(?:had\s+)?(?:declined|refused|changed\s+(?:his|her|their)\s+minds?)\W*\Z"
    r"|\sand\s+(?:(?:he|she|they)\s+)?(?:did|ha[sd]\s+(?:since\s+|already\s+)?done)\s+(?:so|it|this)\b[^.;]{0,40}\W*\Z"
)
"""    (Cllr Ash was asked to) cut the hedge ‖ but declined · (she undertook to) write ‖ and did so there and then"""


_came_to_nothing = regex.plain(
    r"[;,.]?\s*(?:(?:and |but )?(?:he|she|they) \w+ (?:that )?(?:it|this|they) ha[dsv]e? already been\b"
    r"|[^.;\n]{0,40}\s(?:has|have|had) (?:since |already |now |then )?done (?:so|it|this)\b"
    r"|(?i:he|she|they|the \w+) (?:had )?declined\b(?! to)"
    r"|[^.;\n]{0,120}\bthe request was (?:then )?withdrawn\b)"
)
"""    (asked to sell it)‖; she said that it had already been sold · ‖. After discussion the request was withdrawn"""


def is_refused(text: str, start: int, deed: int, end: int) -> bool:
    """Whether a request is told with that whoever was asked would not, or need not, or that it was taken back.

    Its agent begins at `start`.
    """
    if _refused.search(text, max(deed, end - 80), end) or _came_to_nothing.match(text, end, end + 240):
        return True
    return _waits_for_an_answer(text, start, deed, end) and is_fallen(text, deed, end)


def _waits_for_an_answer(text: str, start: int, deed: int, end: int) -> bool:
    """Whether somebody only offers it, would do it if others wish, or is asked for it by one member alone."""
    asker = _asker.search(text, max(0, start - _ASKER), start)
    if asker:
        return asker["who"].casefold() not in _ALL
    wished = " if " in text[deed:end] and any(word in text[deed:end] for word in ("wish", "want", "desire"))
    return wished or "offered" in text[start:deed]


_asker = regex.plain(r"\b(?P<who>\w[\w’'-]*)\s+(?:(?:also|then|again)\s+)?(?:asked|requested)\s+(?:[Tt]he\s+)?\Z")
"""    Cllr ‖ Ash asked the ‖ Clerk to write"""
_ASKER = 60
_ALL = frozenset("all board cabinet committee council councillors meeting members panel trustees was were it".split())  # noqa: SIM905
"""Whose request stands, whoever disagrees."""


_IT = (
    r"(?:this|it|which|that|(?:the|his|her|their)\s+(?:\w+\s+)?(?:suggestion|request|proposal|proposition|idea|motion))"
)
_LATER = r"(?:then|however|later|therefore|\w+ly)\s+"
_SOMEBODY = (
    r"(?:the\s+)?(?:chair\w*|mayor|president|clerk|members|council|committee|board|meeting|others|he|she|they"
    r"|cll?rs?\.?\s+[\w’'-]+|councill?ors?\s+[\w’'-]+)"
)
_fell = regex.plain(
    rf"""(?:(?:[,;.]|\sbut|\sand|\salthough|\sthough)\s+(?:(?:but|and|however),?\s+)?(?:[^,;.]{{0,60}}?[,\s])??)
    (?: {_IT}\s+(?:was|were|had\s+been)\s+(?:{_LATER})?
          (?:not\s+(?:supported|agreed|accepted|approved|adopted|seconded|taken\s+(?:up|further)|pursued|carried)
            |lost|defeated|negatived|rejected|refused|declined|dismissed|overruled|opposed|turned\s+down|voted\s+down
            |withdrawn|ruled\s+out)\b
      | {_IT}\s+(?:{_LATER})?(?:fell|failed|lapsed
          |(?:found|received|gained|won|had|attracted)\s+no\s+(?:support|favour|seconder)
          |did\s+not\s+(?:find|receive|gain|win|get|have|attract)\s+(?:any\s+|enough\s+)?(?:support|favour|agreement))\b
      | (?:there\s+was\s+)?no\s+(?:support|seconder|agreement)\s+for\s+{_IT}\b
      | (?:{_SOMEBODY})\s+(?:{_LATER})?(?:refused|disagreed|declined
          |ruled\s+(?:this|it|the\s+\w+)\s+out\b|ruled\s+that\s+(?:this|it)\s+was\s+out\b
          |did\s+not\s+(?:agree|support|accept|consent)\b)(?!\s+to\s+(?:wait|delay|defer))
      | (?:it\s+was|(?:the\s+)?(?:members|council|committee|board|meeting))\s+(?:{_LATER})?
          (?:agreed|decided|resolved|felt)\s+(?:that\s+)?
          (?:to\s+leave\s+(?:the|this|that|it)(?:\s+(?:matter|suggestion|request|idea|issue))?(?!\s+(?:to|with|in|for)\b)
            |against\s+{_IT}\b
            |(?:this|it)\s+(?:was|should|would|be)\s+not\b|not\s+to\s+(?:do\s+(?:so|this|it)|proceed|pursue)\b
            |to\s+(?:do\s+nothing|take\s+no\s+(?:further\s+)?action)|(?:that\s+)?no\s+(?:further\s+)?action)
      | (?:{_SOMEBODY})\s+(?:replied|answered|responded|said|advised|explained|confirmed|reported|stated)\s+that\s+
          (?:he|she|they|this|it)\s+(?:(?:had|has|have)\s+already\b|already\s+ha[ds]\b
            |(?:had|has)\s+(?:been\s+done|done\s+(?:so|this|it))\b)
    )""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""    (suggested that the Clerk write) ‖, but this was not supported · ‖. The Chair ruled this out of order ·
    ‖. A vote was taken and the suggestion was lost · ‖. It was agreed to leave the matter · ‖. Cllr Ash disagreed"""
_SOON = 160
"""Characters behind the sentence of a suggestion in which it is told that nothing comes of it."""


def is_fallen(text: str, deed: int, end: int) -> bool:
    """Whether what one member asks, or is only suggested, came to nothing: in its sentence, or in the next.

    What the meeting itself asks stands, whoever disagrees.
    """
    stop = text.find(".", end + 1, end + _SOON)
    paragraph = text.find("\n\n", end, end + _SOON)
    upto = min(n for n in (stop if stop >= 0 else end + _SOON, paragraph if paragraph >= 0 else end + _SOON))
    return _fell.search(text, deed, upto) is not None or _is_answered(text, end, upto)


def _is_answered(text: str, end: int, upto: int) -> bool:
    """Whether the sentence behind a request is an answer that leaves nothing to be done."""
    answer = text[max(0, end - 1) : upto].lower()
    return any(word in answer for word in _ANSWERS) and _answer.match(answer) is not None


_ANSWERS = ("said no", "unnecessary", "not necessary", "not needed", "did not", "been done", " matter")
_BODY = r"(?:chair\w*|mayor|president|clerk|members|council|committee|board|meeting|others)"
_answer = regex.plain(
    rf"""\W*(?:the\s+)?(?:
        (?:{_BODY}|he|she|they|cllr\.?\s+[\w’'-]+)\s+(?:said\s+no|did\s+not)\W*\Z
      | {_BODY}\s+(?:felt|thought|considered)\s+(?:that\s+)?(?:this|it)\s+(?:(?:was|to\s+be)\s+)?
        (?:unnecessary|not\s+necessary|not\s+needed)\W*\Z
      | (?:this|it)\s+had\s+(?:already\s+)?been\s+done\W*\Z
      | {_BODY}\s+(?:\w+\s+){{1,2}}(?:that\s+)?(?:this|it)\s+was\s+
        (?:a\s+(?:county|district|borough|city|police|private|civil)\s+(?:council\s+)?matter|a\s+matter\s+for\s+the\s+[^.;]{{3,40}})\W*\Z)""",
    regex.VERBOSE,
)
"""    (Ann asked the Clerk to write.) ‖ The Chair said no · ‖ Members felt this unnecessary · ‖ It had been done."""
