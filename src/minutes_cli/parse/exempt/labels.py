"""What labels a paper, or what follows in it, as not for publication: a head, a line alone between two minutes."""

from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS, LINES

from .vocabulary import LONGEST, heads_closed, is_marked_so, labels, may_head, says_exempt
from .wordings import SHUT_LINE

_HID = r"""(?:confidential|exempt|private|(?:public|press)[-\s]excluded|non[-\s]?public|restricted
    |in[-\s](?:committee|camera|confidence)|part\s+(?:ii|2|b|two))"""
_OLD = r"(?!.{0,60}\b(?:previous|last|circulated|approved|confirmed|signed)\b)"
"""Minutes that a head lists as business are not its own."""
_whole = regex.compile(
    rf"""^[^\S\n]*[*#_\[(]{{0,6}}(?:
        # CONFIDENTIAL MINUTES of the meeting of …; PART II MINUTES; EXEMPT APPENDIX TO THE MINUTES of …
        (?:strictly\s+)?{_HID}(?:\s+(?:session|business|part))?\s+
            (?:append(?:ix|ices)\s+to\s+(?:the\s+)?)?(?:draft\s+)?minutes
            (?:[*_.:\s)\]]*$|(?:\s+and\s+\w+)?\s+of\s+(?:an?\s+|the\s+)?{_OLD}[^\n]{{0,200}}$|\s*[-–—:|,]{_OLD}[^\n]{{0,120}}$)
        # MINUTES (EXEMPT) of …; Minutes - Confidential
      | (?:draft\s+)?minutes\s*(?:[(\[]\s*{_HID}[^)\]\n]{{0,40}}[)\]]{_OLD}[^\n]{{0,200}}|[-–—:]\s*{_HID}[*_.:\s]*)$
        # MINUTES of the public excluded part of the meeting …
      | minutes\s+of\s+(?:an?\s+|the\s+)?public[-\s]excluded\b{_OLD}[^\n]{{0,200}}$
        # MINUTES of the meeting held on 6 March 2018 (CONFIDENTIAL)
      | minutes\b{_OLD}[^\n]{{0,200}}
            [(\[]\s*(?:{_HID}(?:\s+(?:session|part|section|minutes|business|items?))?)\s*[)\]][*_.:\s]*$
        # STRICTLY PRIVATE AND CONFIDENTIAL; RESTRICTED; FOR MEMBERS ONLY; OFFICIAL-SENSITIVE
      | (?:(?:strictly\s+)?(?:private\s+(?:and|&)\s+)?confidential|strictly\s+private
            |exempt|restricted(?:\s+circulation)?|{_HID}\s+minute\s+book|official\s*[-–:]?\s*sensitive
            |(?:confidential\W{{1,4}})?for\s+members(?:[’']\s+(?:use|eyes))?\s+only)[\])*_.:\s]*$
        # PINK PAPER - NOT TO BE PUBLISHED
      | (?:(?:pink|blue|green|yellow)\s+(?:papers?|pages?)\W{{1,4}})?
            not\s+(?:to\s+be\s+published|for\s+publication)\b[^\n]{{0,120}}$)""",
    LINES,
)
_closed = regex.compile(
    r"""^[^\S\n]*[*#_]{0,4}(?:not\s+for\s+publication\b.{0,120}|(?:exempt|confidential|private|in[-\s]camera|closed(?:\s+session)?)\s+minutes)
        [*_.:\s]*$
      |\b(?:special\s+)?meeting\s+[‘'"“(]{0,2}in[-\s](?:committee|camera)\b
      |\bminutes\s+of\s+(?:an?\s+|the\s+)?(?:confidential|exempt|in[-\s]camera|closed|private|executive)\s+(?:session|part|meeting|section)
      |\bheld\s+[‘'"“(]{0,2}in[-\s](?:committee|camera)\b""",
    LINES,
)
_people = regex.compile(r"^\W*(?:present|attendance|in\s+attendance|members\s+present|apologies)\b", LINES)
_HEAD = 1_500
"""Characters of a head in which minutes are labelled as a whole."""


def is_labelled(head: str) -> bool:
    """Whether the head of minutes, above who was there, says that they are those of the closed part alone."""
    people = _people.search(head)
    above = head[: min(_HEAD, people.start() if people else _HEAD)]
    return _whole.search(above) is not None or any(map(_says_so, above.split("\n")))


def is_of_closed(head: str) -> bool:
    """Whether the head of minutes says that the meeting, or all that they are of, was closed."""
    return _closed.search(head) is not None


_minutes = regex.plain(r"(?i)(?P<of>.{3,60}?)?\s*\b(?:draft\s+)?minutes\b")
_others = regex.plain(r"(?i)\b(?:previous|last|circulated|approved|confirmed|signed)\b")


def _says_so(line: str) -> bool:
    """Whether a line of a head does: it is a label, or a field that is one, or calls these minutes so."""
    if heads_closed(line) or (":" in line and line[:1].isupper() and says_exempt(line)):
        return True
    m = _minutes.match(line) if len(line) <= LONGEST and not _others.search(line) else None
    return m is not None and (says_exempt(m["of"] or "") or (not m["of"] and is_marked_so(line)))


_told = regex.compile(
    r"[.;!?]\s*$|\b(?:was|were|had|resolved|agreed|noted|decided|recommended|approved|carried|received)\b", FLAGS
)
_heads_part = regex.compile(
    r"""\W*(?:exclusion\s+of\s+(?:the\s+)?(?:press|public)(?:\s+and\s+(?:the\s+)?(?:press|public))?
      |(?-i:MINUTES\s(?:OF|FROM)\sTHE\s(?:PRIVATE|CLOSED|CONFIDENTIAL|EXEMPT|IN[-\s]CAMERA)
        \s(?:SESSION|PART|SECTION|BUSINESS|ITEMS)(?:\sOF\sTHE\sMEETING)?)
      |(?-i:(?:ANNEX|APPENDIX|ADDENDUM)(?:\s[A-Z\d]{1,2})?\s?\W{1,2}
        (?:CONFIDENTIAL|EXEMPT|PRIVATE|RESTRICTED|NOT\sFOR\sPUBLICATION)))\W*\Z""",
    FLAGS,
    needs=("exclusion of", "minutes of", "minutes from", "annex", "appendix", "addendum"),
)
"""    Exclusion of the public · MINUTES OF THE PRIVATE SESSION · ANNEX (CONFIDENTIAL): alone above other minutes"""
_LAST = 4
"""Lines, with boxes and rules, by which a minute ends that are a label."""
_STACKED = 12
"""Labels that are looked for one above the other: each in all that stands above."""


class Ending(NamedTuple):
    """The label by which the text of a minute ends."""

    start: int
    own: bool
    """Nothing above it tells what was done: it may be this minute's …"""
    follows: bool
    """… and, where anything stands above it, that of what follows."""


def label_at_end(text: str) -> Ending | None:
    """The label by which a text ends, if it does.  Under "None" it is of what follows alone; in doubt it is of both."""
    end, found = len(text), None
    for _ in range(_LAST):
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end]
        if labels(line) or _heads_part.match(line):
            found = begin
        elif len(line) > LONGEST or _some.search(line):
            break
        if not begin:
            break
        end = begin - 1
    if found is None:
        return None
    above = text[:found]
    told = _told.search(above) or _denied.match(above)
    if is_of_above(text[found:]) and told and not _denied.match(above):
        return Ending(found, own=True, follows=False)
    own = not told or _stamp.match(text, found) is not None
    return Ending(found, own=own, follows=_some.search(above) is not None)


def labels_at_end(text: str) -> list[tuple[int, int]]:
    """The places of the labels of what follows by which a text ends, one below the other, the first of them first."""
    found: list[tuple[int, int]] = []
    while len(found) < _STACKED and (label := label_at_end(text)) and label.follows:
        found.append((label.start, len(text)))
        text = text[: label.start]
    return found[::-1]


def is_of_above(line: str) -> bool:
    """Whether a line is a sentence about the minute in which it stands, and labels nothing that follows."""
    return _of_this.match(line) is not None


_of_this = regex.plain(
    r"(?i)\W*(?:(?:this|the)\s+(?:minute|item|matter|resolution|decision|report)\s+(?:is|was|remains?|to\s+(?:be|remain))"
    r"|this\s+(?:is|was)|n\.?b|note(?=\s*[:–-])"
    r"|(?:paragraph|para|section)s?\.?\s+\d[^\n]{0,60}\s(?:is|are)|redacted)\b"
)
"""    (This minute is exempt.) · [Redacted from the public version]"""
_stamp = regex.plain(r"\W*NFP\W*$")
"""Is set at the foot of what it is of as well as at the head."""


def label_is_own(text: str, *, alone: bool) -> bool:
    """Whether the label by which a minute ends may be its own; if it is all there is, only where it stands `alone`."""
    label = label_at_end(text)
    return label is not None and label.own and (label.follows or alone or is_of_above(text[label.start :]))


def is_headed(raw: str, title: int) -> bool:
    """Whether a line between the title of a minute, so many characters of it, and its text says so of it.

    Set without an empty line such a label is taken for the title's second line, or for the beginning of the text.
    """
    lines = [line for line in raw[:title].split("\n") if line.strip()][1:]
    text = raw[title:].lstrip("\n").split("\n")
    return any(map(heads_closed, lines)) or (heads_closed(text[0]) and _is_more("\n".join(text[1:])))


def _is_more(below: str) -> bool:
    """Whether business stands below a label by which a minute begins: else it is one of what follows."""
    return len(_some.findall(below[:LONGEST])) > _FEW and not _denied.match(below.lstrip())


def is_foot(last: str) -> bool:
    """Whether the last line of the last minute is such a label, and in doubt of more than that minute."""
    _, above, line = last.rstrip().rpartition("\n")
    if not above or _of_part.search(line):
        return False
    return is_lone(line) or is_foot_label(line)


def is_foot_label(line: str) -> bool:
    """Whether a line is a label that a last line can be in small letters, too: of some words, or a strong one."""
    return labels(line) and (len(_some.findall(line)) > 1 or _strong.match(line) is not None)


_of_part = regex.plain(r"(?i)append|annex|section(?!\s\d)")
_strong = regex.plain(r"(?i)\W*(?:exempt|confidential)\b")


def is_lone(line: str) -> bool:
    """Whether a line is such a label and nothing else, in capitals."""
    return line.upper() == line and says_exempt(line)


_inner = regex.compile(
    rf"""^[^\w\n]*+(?:
        {_HID}\s+(?:append\w+|annexe?|schedule|addendum|supplement|enclosure|attachment|note|minute|information|extract)
          (?:\s+(?:(?-i:[A-Z\d])\w{{0,2}}|(?:to|of|for)\s[^.\n]{{1,50}}))?(?:\W{{1,4}}not\s+for\s+publication)?
      | (?:confidential|exempt)\s+(?:appendix|annexe?|schedule|attachment|enclosure|(?-i:NOTE|MINUTE))
          (?:(?-i:(?<=[A-Z])\W)|\s?[-–—:])\W{{0,2}}[^.\n]{{1,60}})[^\w\n]*$""",
    FLAGS,
)
"""    CONFIDENTIAL APPENDIX ⏎ … · Exempt annex B ⏎ … · (CONFIDENTIAL) ⏎ …"""
APPENDED = regex.compile(
    r"""^[^\w\n]*+(?:append(?:ix|ices)|annex(?:e|ure)?|schedule|enclosure|attachment)(?:\s+(?-i:[A-Z\d][\w.]{0,3}))?\s*
      [-–—:(\[]\s*(?:strictly\s+)?(?:exempt|confidential|private|restricted|part\s+(?:ii|2|b)|not\s+for\s+(?:publication|release))\b
        (?!\s+from\s+(?!publication|disclosure))[^.\n]{0,80}$
      | ^[^\w\n]*+(?:confidential|exempt|private|restricted)\s+(?:append(?:ix|ices)|annexe?|addendum|supplement)
          (?:\s+(?-i:[A-Z\d])\w{0,2})?(?:\W{1,4}not\s+for\s+publication)?[^\w\n]*$
      | ^[^\w\n]*+(?-i:(?:CONFIDENTIAL|EXEMPT)\s+(?:APPENDIX|ANNEXE?|ADDENDUM))\b[^.\n]{0,60}$""",
    LINES,
    needs=("exempt", "confidential", "private", "restricted", "part ii", "part 2", "part b", "not for"),
)
"""    APPENDIX A (EXEMPT) · Annex 2 - Confidential · EXEMPT APPENDIX B"""
_spoken = regex.compile(
    rf"""^[^\w\n]*+{_HID}\s+(?:minute|note|resolution|decision|paragraph|extract|part|business|item|matter|discussion)
        (?:\s+(?-i:[A-Z]{{0,2}}\d)\w{{0,4}})?\s*(?::|[-–—]\s)\s*
        (?!(?:none|nil|no|not|n/?a|yes|there\s+(?:was|were|is|are)\s+no(?:ne)?)\b)\w+(?:\W+\w+){{2}}""",
    LINES,
    needs=(
        "confidential",
        "exempt",
        "private",
        "excluded",
        "public",
        "restricted",
        "part ii",
        "part 2",
        "part b",
        "part two",
    ),
)
"""    Confidential minute: RESOLVED: That the bid be accepted."""
_denied = regex.compile(r"\W*(?:none|nil|no|not|n/?a|there\s+(?:was|were|is|are)\s+no(?:ne)?)\b", FLAGS)


def is_noted(text: str) -> bool:
    """Whether a note in brackets, or a minute of its own in a line, says so of what stands in a minute."""
    return _bracketed.search(text) is not None or _spoken.search(text) is not None


def labels_below(line: str, text: str, at: int) -> bool:
    """Whether a line of a minute labels something that stands behind it, from a place of the minute on."""
    return (
        len(line) <= LONGEST
        and may_head(line)
        and (labels(line) or bool(_inner.match(line) or APPENDED.match(line) or SHUT_LINE.match(line)))
        and len(_some.findall(text[at : at + 200])) >= (_FEW if _over_few(line, text, at) else _SOME)
        and not _denied.match(text, at)
    )


def _over_few(line: str, text: str, at: int) -> bool:
    """Whether a label is one of a line of few words, too, which stands behind a place: no foot of a page."""
    return _in_text.match(line) is not None or (_bare.match(line) is not None and not _signed.match(text, at))


_bare = regex.plain(r"\W*(?:(?:EXEMPT|CONFIDENTIAL)\W*$|(?i:(?:exempt|confidential) append\w+ to the minutes\W*$))")
_signed = regex.plain(r"(?i)\W*(?:page|sign\w*|chair\w*|mayor|dated?|minutes?|\d)\b")
_in_text = regex.plain(r"(?i)\W*(?:(?:the|this) (?:following|next|rest|remainder)|(?:exempt|confidential) actions?)\b")
_FEW = 2
_bracketed = regex.compile(
    r"""^\W{0,6}[(\[]\s*(?:exempt(?!\s+from\s+(?!publication|disclosure))|confidential|not\s+for\s+publication|redacted\s+(?:from|in)\s+(?:the\s+)?(?:public|published|open))\b
        (?![^)\]\n]{0,80}append)[^)\]\n]{0,120}[)\]]\W*$""",
    LINES,
    needs=("exempt", "confidential", "publication", "redacted"),
)
"""    (Exempt - Paragraph 3) · [Not for publication by virtue of paragraph 3 of Schedule 12A]"""
_some = regex.plain(r"\w+")
_SOME = 6
"""Words by which a label has something under it."""
