"""What is set as a title and is none: a label of persons, votes or a letter, a day, a sum."""

from __future__ import annotations

from functools import lru_cache

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.titles import Opening

LABEL = Opening(
    r"""(?:
        (?:(?:those|members|senators|trustees|directors|commissioners|councillors|governors|officials?|officers|also|others?|public|staff|board|committee|voting)\s+){0,3}
        (?:present|in\s+attendance|attend(?:ing|ees|ance)|absent|regrets|members?\s+of\s+the\s+public|public\s+present)
          (?:\s+in\s+the\s+chair|\s+were)?\s*(?:[:.–-]|\s*$|\d)
      | (?:the\s+)?(?:chair\w*|vice.chair\w*|mayor|clerk|secretary|treasurer|councillors?|cllrs?|mrs?|ms|miss|dr
          |officers|officials|members|venue|place|location|(?:date|time)(?!\s+(?:and\s+\w+\s+)?of\s+(?:the\s+)?next)|dated|signed|signature|proposer|proposed|seconder|seconded
          |2nd|moved|for|against|ayes|noes|nays|in\s+favour|abstain\w*|abstention\w*|votes?|voting|note|n\.?b|reasons?|resolved|resolution
          |motion|amendment|actions?(?!\s+(?-i:ITEMS))|reply|response|question|answer|decision|recommend\w*|total|balance|page|tel|telephone|e-?mail
          |contact|from|to|cc|re|ref|reference|applicant|proposal|address|minutes\s+(?:taken|prepared)|copies|distribution
          |draft|website|p\.?s|(?:parish|town|community)\s+clerk|meeting\s+(?:closed|ended|finished))
        (?:\s*\([^)]*\))?\s*[:.]?(?:-|\s*$|\s+(?-i:\p{Lu})|(?=:))
      | (?:the\s+)?meeting\s+(?:closed|ended|finished|concluded)\s+(?:at\s+)?\d
      | (?:council|committee|board|officers?)(?:['’]?s)?['’]?\s+(?:resolution|decision|recommendation)s?\W*$
      | (?:the\s+)?(?:motion\s+)?(?:(?:carried|lost|defeated)(?:\s+unanimously)?|unanimous(?:ly)?)\W*$
    )""",
    FLAGS,
)
"""What stands before a colon, or in bold, and is no title of an item: who was there, who moved, how they voted.

    MEMBERS PRESENT: · Officials in attendance: · Members of the public: 20 · Proposer: Cllr Reed · In favour: · Signed
"""
_day = regex.plain(
    r"\d{1,2}[:.]\d\d\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+\d"
    rf"|(?i:(?:approved|adopted|draft|posted|published)\s+(?:on\s+)?(?:{MONTH}\s+)?\d)"
)
_sum = regex.plain(r"[£€$]\s?[\d,.]+$")
"""A time, a day, or a sum at the end: "17:15, 26 October, Village Hall", "Monday 6 May", "Total £610.65"."""
_of_business = regex.compile(
    r"\b(?:business|reports?|questions?|comments?|participation|forum|announcements?|vacanc(?:y|ies))\b", FLAGS
)
"""What makes a title of such a line nevertheless: "Chair's announcements", "Reports of officers"."""

_somebody = regex.compile(
    r"""(?:(?:Commissioner|Trustee|Director|Selectman|Selectwoman|Alderman|Mayor|Councill?or|Supervisor)\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+,\s+
    (?:(?:Board|Recording|Town|City|County|Village|Deputy|Vice|Executive|Acting)[\s-]*)*(?:Chair\p{L}*|President|Secretary|Clerk|Treasurer|Administrator|Manager|Reeve|Mayor)\W*$""",
    regex.VERBOSE,
)
"""    Commissioner Ann Ash, Chair · Bob Reed, Board Secretary: who was there, or who signs"""
_named = regex.compile(
    r"(?:Commissioner|Trustee|Director|Select(?:man|woman)|Alderman|Supervisor|Council\s?(?:member|man|woman)|Councill?or|Deputy\s+Mayor|Mayor)"
    r"\s+(?:\p{Lu}\.?\s+|\p{Lu}[\p{L}’'-]+\s+){1,3}\p{Lu}[\p{L}’'-]+"
)
"""    Commissioner Ann Ash, alone on its line"""
_BOARDS = ("Directors", "Trustees", "Commissioners")
"""What a list of a board's members may be headed: "SSWD Directors"."""
_FEW = 3
_may_head = regex.plain(r"(?:e-?mail|website|note|address|reference|motion|contact|page|draft)s?\W*$", regex.IGNORECASE)
"""What heads something where the file says so."""
_answer = regex.plain(
    r"(?:no|none|nil|nothing|all|yes|noted|agreed|approved|carried|received|support\w*|resolved|as|the|this|it|there|at|in|on)\b",
    regex.IGNORECASE,
)
"""What a sentence begins with, or is, that is no title: "None", "No objections", "Noted"."""


@lru_cache(4096)
def is_label(line: str, *, headed: bool = False) -> bool:
    """Whether a line opens with such a label, and not as the title of an item does.

    What the file sets as a heading (`headed`) may be one word that labels something elsewhere: "Website", "Note".
    """
    if (
        ("," in line and _somebody.match(line))
        or _named.fullmatch(line.strip())
        or (line.rstrip(" :*").endswith(_BOARDS) and len(line.split()) < _FEW)
    ):
        return True
    return bool(LABEL.match(line)) and not _of_business.search(line) and not (headed and _may_head.match(line))


def is_day_or_sum(line: str) -> bool:
    """Whether a line is a time or a day, or ends in a sum."""
    return bool(_day.match(line) or _sum.search(line))


def is_answer(line: str) -> bool:
    """Whether a line opens as a sentence or an answer does, and no title."""
    return bool(_answer.match(line))
