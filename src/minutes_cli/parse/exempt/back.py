"""The grammar of a return: that the public is back, or is to be, or that the closed part ended.

Only that opens: a meeting that was adjourned and resumed, and a member who came back, leave the doors as they were.

return → who is back · the open session resumed · the closed one ended
       | decided who "be" back [when]                  it stays out until then
"""

from __future__ import annotations

from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.patterns import FLAGS

from .fallen import is_lost
from .sitting import is_of_meeting
from .wordings import DECIDES, OPENS, PUBLIC, SESSION, SITS


class Back(NamedTuple):
    """Where a sentence lets the public in."""

    start: int
    end: int
    later: bool
    """It says so of a time to come."""


_done = regex.compile(
    r"\b(?:was|were|having|had|came|went|rose|returned|re-?joined|re-?entered|resumed|reconvened)\b", FLAGS
)
"""    the public were readmitted · not: that it be readmitted"""
_will = regex.compile(r"\b(?:will|would|shall)\b", FLAGS)
_agreed = regex.compile(rf"\b{DECIDES}\s+that\b[^.;]{{0,40}}$", FLAGS)
_when = regex.compile(
    r"""[^.;,]{0,40}?\b(?:after|at\s+the\s+(?:end|close|conclusion)|on\s+(?:the\s+)?(?:completion|conclusion)|following|once|when|in\s+due\s+course|later)\b
      |\s+(?:for|before|at|from|in\s+time\s+for)\s+(?:(?:the\s+)?consideration\s+of\s+)?(?:agenda\s+)?item\s""",
    FLAGS,
)
"""    be readmitted | after the next item"""
_refused = regex.compile(r"\b(?:refus|declin|disallow|reject|overrul)\w+", FLAGS)
_moved = regex.compile(r"\b(?:motion|proposal|proposed|moved|request|amendment|vote)\b", FLAGS)
_moves = regex.plain(r"(?i)moved\s+that\b")
_one = regex.compile(
    r"(?<!\bthe\s)(?:\b(?:an?|one|another)\s+)member\s+of\s+(?:the\s+)?(?:general\s+)?(?:public|press|media)\b", FLAGS
)
"""    Mr Hill, a member of the public, was invited to return: one witness is not the public"""
_LIGHT = """
    was were is are be been being had has have having would should will shall could may might and or then now all
    also again who which that to present in at attending waiting outside still once later thereupon both do
    subsequently gallery attendees observers members participants speakers representatives return rejoin came come
    with after when did therefore there thereafter not on by they the an if back left other others attendance
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
_another = regex.compile(
    rf"""{PUBLIC}\s+(?!(?:{"|".join(_LIGHT)})\b|re-?(?:admi|turn|join|enter)|admitted|allowed|permitted|let\b|brought|invited|welcomed|session|meeting|excluded|part\b|\w+ly\b|\d)\w""",
    FLAGS,
)
"""    The public question time | officer rejoined: what is public is no people"""
_person = regex.plain(r"(?:\b(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Cllr|Councillor|Alderman|Ald)\.?|\b[A-Z]\.)\s+$")
"""    Mr | Public"""
_office = regex.compile(
    r"""\b(?:director|head|manager|secretary|minister|assistant|chief|lead)s?\s+(?:of|for)\s+(?:the\s+)?(?:public|press|media)\b
      |\b(?:public|press|media)\s+(?:health|protection|relations|works|realm|services?|sector|rights|affairs|transport|analyst|office[rs]?|secretary|manager|adviser|consultant)\b""",
    FLAGS,
)
"""    The Director of Public Health rejoined the meeting: the public in the name of an office is not back"""
_until = regex.compile(r"\b(?:until|till)\b(?:(?!\b(?:when|and|then)\b)[^.;,]){0,60}$", FLAGS)
_at = regex.plain(r"(?i)\s+at\s+\d")
"""    be excluded until the public are readmitted · not: until readmitted at 8.40"""
_matter = regex.compile(
    rf"""\b(?:matters?|items?|reports?|applications?|decisions?|proposals?|issues?|papers?|polic(?:y|ies)|questions?|tenders?|bids?|contracts?)\s+
      (?:(?!(?:and|then|when|but|the|{SITS}|meeting|session|public|press|media|chair\w*|mayor|we|they|it)\b)[\w’'-]+\s+){{0,4}}?
      (?:be|been|was|were|is|brought|taken|come|came|go|reported|referred)\s+(?:\w+\s+){{0,2}}$""",
    FLAGS,
)
"""    That the matter be brought | back to a public meeting: what comes back is no meeting"""
_of_closed = regex.compile(
    r"\s+(?:of|for(?:\s+the\s+purposes?\s+of)?)\s+(?:the\s+|an?\s+)?(?:confidential|exempt|private|closed)\b", FLAGS
)
"""    moved into Part 1 | of the confidential agenda · Recording was restarted | for the confidential minute"""
_shut_again = regex.compile(
    rf"""[^.;]{{0,80}}?(?:\b(?:and|but|before|until|then|whereupon)\b|,)\s+
      (?:(?:they|it|who|and|was|were|be|being|then|again|immediately|once|more|subsequently|later|promptly|soon|shortly|thereupon|thereafter|briefly)\s+){{0,6}}
      (?:(?:asked|requested|required|invited|told)\s+(?:once\s+more\s+|again\s+)?to\s+(?:leave|withdraw|go|retire)\b
        |(?:left|withdrew|excluded|sent\s+out)\s+(?:again|once\s+more|at\s+once|immediately)\b|withdrew\b|excluded\b
        |clos(?:ed|ing)\s+(?:it|again|the\s+meeting|to\s+{PUBLIC})\b
        |(?:(?:went|go|moved?|returned?|reverted?|resumed?|reconvened|re-?entered|back|again)\s+){{0,3}}(?:back\s+|again\s+)?(?:(?:in)?to\s+|in\s+)?(?:an?\s+|the\s+)?
          (?:{SESSION}|(?<=to\s)(?:committee|camera|private|part\s+(?:ii|2|b|two)|(?:confidential|exempt)\s+(?:business|items))\b))""",
    FLAGS,
)
"""    moved out of committee | for the vote and back into committee · came back in | and were asked to leave again"""
_not_there = regex.compile(r"[^.;]{0,60}?\bnot\s+(?:in)?to\s+(?:the\s+)?(?:meeting|session|room|chamber)\b", FLAGS)
"""    readmitted | to the building, not to the meeting"""
_reopens = regex.compile(rf"(?:re-?)?open(?:ed|ing|s)?\s+to\s+{PUBLIC}(?:\s+again)?", FLAGS)
_opens_doors = regex.compile(rf"doors\s+(?:\w+\s+){{1,3}}open(?:ed)?\s+to\s+{PUBLIC}", FLAGS)
_day = regex.compile(rf"\s+(?:on\s+(?:the\s+)?(?:\d|{MONTH}|\w+day\b)|(?:daily|every|each|from)\b)", FLAGS)
"""    The doors were opened to the public | on Saturday"""
_to_meeting = regex.compile(r"(?!return\w*|re|back|conven)\w+\b.*\bpublic\s+meeting", FLAGS)
_in_public = regex.compile(r"(?:conducted|held)\s+in\s+public", FLAGS)
"""What may be done by others, too: went to the public meeting · was held in public"""
_of_then = regex.compile(
    rf"(?:\s+\w+){{0,2}}?\s+(?:in\s+(?:early\s+|late\s+|mid-?)?{MONTH}\b|(?:the|its|our|their|an?)\s+(?:next|future|later)\s+(?:\w+\s+)?meeting\b)",
    FLAGS,
)
_had = regex.compile(r"\b(?:which|that|who)\s+(?:had|has|have)\s+been\s+$", FLAGS)
"""    The meeting of 3 January, which had been | reopened to the public"""
_people = regex.compile(PUBLIC, FLAGS)
_elsewhere = regex.compile(
    r"""(?:\s+(?:in)?to)?\s+(?:(?:the|an?|their|his|her|some|many|several|all)\s+
      (?!(?:\w+\s+){0,2}?(?:meeting|room|chamber|hall|session|proceedings|gallery|call|table|building|council|committee|board|public|remainder|rest|time|auditorium)\b)
      |\d+\s+(?![ap]\.?m\b|hours|hrs))[^\W\d]""",
    FLAGS,
)
"""    had been readmitted | to the site · returned | 40 questionnaires"""
_NEAR, _CLAUSE = 40, 400
"""Characters before who is back in which it may begin, and its clause."""


def back(sentence: str, begin: int, after: str) -> Back | None:
    """The first place behind another where it does, unless that was refused or lost; `after` stands behind it."""
    for m in OPENS.finditer(sentence, begin):
        near = max(0, m.start() - _NEAR)
        if any(one.end() > m.start() for who in (_one, _office) for one in who.finditer(sentence, near, m.end())):
            continue
        if _is_of_other(sentence, m):
            continue
        if _done.search(m[0]) and not _will.search(m[0]):
            return Back(m.start(), m.end(), later=False)
        before = sentence[: m.start()]
        moved = _moved.search(before) is not None or _moves.match(m[0]) is not None
        if _refused.search(sentence, m.end()) or (moved and is_lost(sentence, m.start(), m.end(), after)):
            continue
        will = _will.search(m[0]) is not None and not _agreed.search(before)
        return Back(m.start(), m.end(), later=will or _when.match(sentence, m.end()) is not None)
    return None


def _is_of_other(sentence: str, m: regex.Match[str]) -> bool:
    """Whether what comes back is a matter, or other people elsewhere, or does so at another time, or not yet."""
    if _until.search(sentence, max(0, m.start() - _NEAR), m.end()) and not _at.match(sentence, m.end()):
        return True
    clause = max(0, m.start() - _CLAUSE)
    if _matter.search(sentence, clause, m.start()) or _had.search(sentence, clause, m.start()):
        return True
    if _people.match(m[0]) and _is_no_people(sentence, m):
        return True
    if _is_no_meeting(sentence, m):
        return True
    return any(one.match(sentence, m.end()) for one in (_of_closed, _shut_again, _not_there, _of_then))


def _is_no_people(sentence: str, m: regex.Match[str]) -> bool:
    """Whether who comes back is a person of that name or office, or they come back elsewhere."""
    if _another.match(sentence, m.start()) or _person.search(sentence, max(0, m.start() - _NEAR), m.start()):
        return True
    return _elsewhere.match(sentence, m.end()) is not None


def _is_no_meeting(sentence: str, m: regex.Match[str]) -> bool:
    """Whether it is something else that is open to the public again, or at another time that doors are."""
    if _opens_doors.match(m[0]):
        return _day.match(sentence, m.end()) is not None
    others = _reopens.fullmatch(m[0]) or _to_meeting.match(m[0]) or _in_public.match(m[0])
    return others is not None and not is_of_meeting(sentence[max(0, m.start() - _CLAUSE) : m.start()])
