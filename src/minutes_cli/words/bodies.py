"""The names of bodies: one spelling for one body, without the month, the occasion and the word "meeting"."""

from __future__ import annotations

from functools import lru_cache

from minutes_cli.words import lazily as regex

from .atoms import BY_INITIALS, COMMITTEE
from .dates import DATE, MONTH, WEEKDAY
from .names import SMALL, title_case
from .passage import tidy
from .patterns import BODY_WORD, FLAGS, LINES

LISTED = regex.compile(
    rf"""^[^\S\n]*meeting(?:
        (?P<listed>\s*:)\s*(?P<date>{DATE})\s+[-–]\s+(?P<body>[^\n(]+)
      | \s+of\s+(?:the\s+)?(?P<body>[^\n]+?),\s+(?P<date>(?:{WEEKDAY},?\s+)?{DATE})[^\n]*?\s*\(item\b
    )""",
    LINES,
    needs=("(item", "meeting:", "meeting :"),
)
"""A page about one item names its meeting in one line; printed, the item may be on the next.

    Meeting: 19/04/2017 - Audit Committee (Item 56) · Meeting of Audit Committee, Monday, 5th May, 2014 6.30 pm (Item 7)
"""

CLASS = rf"""(?:{BODY_WORD}|district|municipality|association|society|selectmen|selectboard
    |(?:county|city|town|village|township|library|fire)\s+(?:commissioners|supervisors|trustees)|[SJ]?PC
    |(?:parish|town|community|village|friends|quaker)\s+meeting)"""
"""The word that makes a name the name of a body, in the slot of a head; there a district or a society meets too."""

OCCASIONS: tuple[tuple[str, str], ...] = (
    ("annual", r"annual(?:\s+general|\s+statutory)?|a\.?g\.?m\.?"),
    ("special", r"special"),
    ("extraordinary", r"extra-?\s?ordinary"),
    ("inaugural", r"inaugural"),
    ("adjourned", r"adjourned|reconvened|resumed"),
    ("emergency", r"emergency|urgent"),
    ("ordinary", r"ordinary|regular|monthly|scheduled|quarterly|general"),
)
"""(what a meeting is called, the words for it)."""
_ANY_OCCASION = "|".join(words for _, words in OCCASIONS)
_KIND = r"""(?:parish|town|community|village|borough|city|county|district|shire|municipal|full|council|committee|board
    |cabinet|selectboard|meeting)"""

_front = regex.compile(
    rf"""^\W*(?:(?:
        the|a|an|draft|minutes|cofnodion|notes|of|for|from|at|to|proceedings|record|report|meeting|unconfirmed|confirmed
      | approved|approval|adopted|official|final|corrected|amended|joint(?=\s+meeting)
      | virtual|remote|on-?line|hybrid|public|open|last|latest|previous|this|our|their
      | month(?:['’]?s)?|year(?:['’]?s)?|\d{{4}}
      | extra-?\s?ordinary|ordinary|inaugural|adjourned|reconvened|regular|monthly|quarterly|general|statutory
      | (?:annual(?:\s+general)?|special|emergency|urgent)(?=\s+(?:{_KIND}|general)\b)
      | (?:annual|special)(?=\s+(?:\S+\s+){{1,4}}?(?:parish|town|community)\s+(?:council|meeting)\b)
      | of(?=(?-i:\p{{Lu}}\p{{Ll}}))
      | {MONTH}(?=\s+(?!on\b|of\b|for\b|day\b))|full(?=\s+\S+\s+\S+\s+council)|{_KIND}\s+meeting\s+(?:of|for|on)
    )\b[\s:/–-]*)+""",
    FLAGS,
)
_back = regex.compile(
    rf"""[\s,:–-]*(?:\b(?:
        (?<!\b(?:parish|town|community|village|friends|quaker)\s)(?:meetings?)|minutes|agenda|held|reports?|notes|a\.?g\.?m\.?
      | (?:{_ANY_OCCASION})(?:\s+meeting)?|{MONTH}(?:\s+\d{{2,4}})?|(?:19|20)\d\d|(?:on\s+)?{WEEKDAY}|draft
      | the|of|on|for|to|in|at|virtual|remote|on-?line|hybrid
    )\b\.?[\s,:–-]*)+$""",
    FLAGS,
)
_inside = regex.compile(
    rf"\b(?:annual(?:\s+general)?|extra-?\s?ordinary|special|inaugural|emergency|virtual|(?:19|20)\d\d)\s+(?={_KIND}\s+(?:council|meeting)\b|council\b)",
    FLAGS,
)
_parish_annual = regex.compile(r"(?<=\b(?:parish|town|community)\s)annual\s+(?=council\b)", regex.IGNORECASE)
_twice = regex.compile(r"(?<=\b(?P<kind>council|board))\s+(?:full\s+)?(?P=kind)$", regex.IGNORECASE)
"""    HOLM TOWN COUNCIL COUNCIL MEETING"""
_annual_parish = regex.compile(r"\b(?P<of>parish|town|community)\s+annual\s+meeting\b", regex.IGNORECASE)
_up_to_meeting = regex.compile(rf"(?P<name>.*?\b{CLASS}\b.*?)\s+(?:virtual\s+|public\s+)?meetings?\s+\S.*", FLAGS)
_acronym = regex.compile(r"(?!AGM|EGM|APM|ACM|MOM|TBC|TBA)\p{Lu}{3,5}")
"""What a body may be called in the slot of a head: "the PFA meeting"."""
_word = regex.plain(r"(?:BOARD|PANEL|FORUM|COURT|GROUP|TRUST)")
_no_word = regex.plain(r"^[^AEIOUY]+$|[^AEIOUY]{4}")
"""Letters that nobody could say as a word: in a head in capitals, too, a name is spelled so that has them."""
_page_code = regex.compile(r"^\d{1,3}\p{Lu}?\s+(?=\p{Lu})")
_through = regex.compile(
    r"^.*\b(?:\w*m+ee?t\w*|minutes|proceedings)\s+of\s+(?:(?:the|a|an)\s+)?(?=\p{Lu})", regex.IGNORECASE
)
_nothing = regex.plain(r"\s*\(\s*\)")
"""What a day leaves that stood in brackets."""
_place = regex.plain(
    r".*\b(?:hall|room|centre|center|school|church|pavilion|hotel|inn|chambers?|offices?|house)\b|.*\d[\s.:]*[ap]\.?m\b"
    r"|.*(?<!\bkirk )\b(?:session|workshop|hearing|retreat|visit)s?$",
    regex.IGNORECASE,
)
"""Where a meeting was held, or when, or as what.

In the slot of a head no body is called so without a word that says it is one.
"""
_digit = regex.plain(r"\d")
_loose_hyphen = regex.compile(r"(?<=\p{Ll}|\b\p{Lu}{3,15})(?:-\s+|\s+-)(?=\p{Lu})")
_spaced_hyphen = regex.compile(r"(?P<left>\b(?i:of|for)\s+\p{Lu}[\p{L}'’]+)\s+[-–]\s+(?P<right>\p{Lu}[\p{L}'’]+)$")
_abbreviated = regex.compile(r"\s*\((?P<initials>[\p{Lu}\s.]{2,16})\)")
_initials = regex.compile(r"(?:^|(?<=\s))(?P<c>\p{Lu}{2,5})$")
_parish_council = regex.compile(r"(?<=\p{L}\s)P\.?C\.?(?:['’]s)?$")
_class = regex.plain(rf"\b{CLASS}\b", FLAGS)
_no_name = regex.compile(
    rf"""(?:held|councillors?|present|page|date|time|venue|next|all|it|members?|agenda|decisions?|summary|scheduled|information
        |only|call(?:ed)?\s+to\s+order|roll\s+call|special\s+public|follow\w+|between|talk|be|after|subject|due|owing|because|pursuant|under|there|when|while|we|i
        |consider|receive|approve|note|confirm|discuss|issue\s+details|resolutions)\b
      | .*\s(?-i:are|is|was|were|will|has|have|had|does|should|must)\s
      | executive\s+session$ | synopsis\b | informal$
      | (?:\S+\s+){{0,2}}chief\s+executive\b | .{{3,60}}?\s(?:which|who)\s
      | .*\b(?:{BODY_WORD})\s+(?:room|chambers?|offices?|house|building|hall)\b""",
    FLAGS,
)
_glued = regex.plain(r"[^\W\d_](?:19|20)\d\d[-/.]\d")
"""A day run into a word, as where a page's menu and title have become one line."""
_apart = regex.compile(
    rf"""(?P<council>(?:[\p{{L}}&][\p{{L}}'’&.-]*\s+){{1,8}}?council)(?:['’]s?\s+|,\s+|\s+[-–]\s+|\s+)
    (?P<body>(?!tax\b|houses?\b|meeting\b|of\b|and\b|for\b|in\b|own|estate|chamber|plan\b|office).*\b(?:{COMMITTEE}|{BY_INITIALS}))""",
    FLAGS,
)
_of_council = regex.compile(
    r"(?P<body>.*(?:committee|cabinet|board|panel|forum))\s+of\s+(?:the\s+)?(?P<council>.*\b(?:council|authority))",
    regex.IGNORECASE,
)
_general = regex.compile(
    rf"(?:(?:the|{_KIND}|{BODY_WORD}|liaison|management|ordinary|public|selectmen|of|P\.?C\.?)\s*)+", FLAGS
)
_and = regex.compile(r"\s+(?:and|&|with)\s+(?:(?:of\s+)?the\s+)?|\s*/\s*")


def names_body(text: str) -> bool:
    """Whether a word stands in `text` that makes it the name of a body."""
    return bool(_class.search(text))


@lru_cache(1024)
def is_general(name: str) -> bool:
    """Whether a name says of what kind a body is and not which: "the Parish Council", "Working Group"."""
    return names_body(name) and bool(_general.fullmatch(name)) and name.casefold() not in ("cabinet", "executive")


@lru_cache(1024)
def body_name(raw: str, *, slot: bool = False) -> str | None:
    """The name of a body as ids and listings have it; None where `raw` names none.

    "the June 2003 meeting of the Holm Parish Council", "Holm PC" and "Holm Parish Council Annual Meeting" are all "Holm
    Parish Council".  What fills the `slot` of a head needs no word that says what kind of body it is.
    """
    raw = raw[:300]
    name = tidy(regex.sub(rf"\b{DATE}", "", raw, flags=FLAGS) if _digit.search(raw) else raw)
    low = name.lower()
    annual = "annual" in low
    name = _annual_parish.sub(r"\g<of> meeting", name) if annual else name
    name = _without_initials(_through.sub("", name) if " of " in low else name)
    name = _back.sub("", _front.sub("", _page_code.sub("", name))).strip(" ,:;.-–—|*_#\"'“”‘’")
    name = _inside.sub("", name).removesuffix("'s").removesuffix("’s")
    name = _parish_annual.sub("", name) if annual else name
    name = _back.sub("", m["name"]) if "meeting" in low and (m := _up_to_meeting.fullmatch(name)) else name
    name = _twice.sub("", _nothing.sub("", name) if "(" in name else name.rstrip(" )"))
    if "-" in name or "–" in name:
        name = _spaced_hyphen.sub(r"\g<left>-\g<right>", _loose_hyphen.sub("-", name))
    name = _parish_council.sub("Parish Council", name)
    if not name or len(name) > 140 or _no_name.match(name) or _glued.search(name):
        return None
    if not _class.search(name) and not (slot and _proper(name) and not _place.match(name)):
        return None
    spelled = _acronym.fullmatch(name) and not _word.fullmatch(name) and (tidy(raw) != name or _no_word.search(name))
    return title_case(name) if name.isupper() and not spelled else _capitals(name)


def _without_initials(name: str) -> str:
    """The name without its own initials in brackets: "Housing Policy Committee (HPC)"; "(QUAYS)" is a part of one."""
    if "(" not in name or not (m := _abbreviated.search(name)):
        return name
    initials = "".join(w[0] for w in name[: m.start()].split() if w.casefold() not in SMALL).upper()
    own = "".join(c for c in m["initials"] if c.isalpha())
    return name[: m.start()] + name[m.end() :] if initials.endswith(own) else name


def _proper(name: str) -> bool:
    """Whether every word but the small ones begins with a capital, as in a name."""
    if _acronym.fullmatch(name):
        return True
    words = [w for w in name.split() if len(w) > 3]
    return 0 < len(name.split()) <= 12 and bool(words) and all(w[0].isupper() or not w[0].isalpha() for w in words)


def _capitals(name: str) -> str:
    """Holm parish Council is "Holm Parish Council": every word of a name but the small ones has its capital."""
    words = name.split()
    if len(words) < 9 and sum(w[0].isupper() for w in words) * 3 >= len(words):
        words = [_capital(w) for w in words]
    told = " ".join(words)
    return told[0].upper() + told[1:]


def _capital(word: str) -> str:
    if word in SMALL:
        return word
    if word.islower():
        return word[0].upper() + word[1:]
    mixed = word.isalpha() and not (word.isupper() or word.istitle() or word.startswith(("Mc", "Mac", "Fitz")))
    return word.capitalize() if mixed and len(word) > 3 else word


def abbreviates(short: str, long: str) -> bool:
    """Whether one name is the other with words told by their initials: "NS Parish Council", "NSPC"."""
    whole = [w for w in long.split() if w.casefold() not in SMALL]
    used = False
    for word in (w for w in short.split() if w.casefold() not in SMALL):
        initials = "".join(w[0] for w in whole[: len(word)]).upper()
        if whole and word.casefold() == whole[0].casefold():
            whole = whole[1:]
        elif word.isupper() and len(word) > 1 and word == initials:
            whole, used = whole[len(word) :], True
        else:
            return False
    return used and not whole


def spelled_out(name: str, text: str) -> str:
    """The name with the initials at its end spelled out, where the text does: "Housing SPC" in a paper that says it."""
    m = _initials.search(name)
    if not m:
        return name
    words = regex.search(r"\b" + r"\s+".join(rf"{c}\p{{Ll}}+" for c in m["c"]) + r"\b", text)
    words = words or regex.search(r"\b" + r"\s+".join(rf"{c}\p{{Lu}}+" for c in m["c"]) + r"\b", text)
    if not words or not _class.search(words[0]):
        return name
    return name[: m.start("c")] + title_case(tidy(words[0]).upper())


def squashed(name: str) -> str:
    """A name's letters alone, for what a scan's spacing may have changed: "OFNETHER SALTONPARISH COUNCIL"."""
    return regex.sub(r"^(?:of|the)|[^a-z0-9]", "", name.casefold())


def apart(name: str) -> tuple[str, str | None]:
    """The body and its council, where a name has both: "Holm Council's Fairs Group", "Fairs Group of Holm Council"."""
    if m := _of_council.fullmatch(name):
        return m["body"], m["council"]
    m = _apart.fullmatch(name)
    if m and not is_general(m["council"]) and not is_general(m["body"]):
        return m["body"], m["council"]
    return name, None


def joint(name: str) -> tuple[str, ...]:
    """The bodies of a joint meeting, from the words between "joint meeting of" and where it was held."""
    told = [body_name(part) for part in _and.split(name)]
    return tuple(part for part in told if part) if all(told) and len(told) > 1 else ()
