"""Blocks that a label opens: RESOLVED and its like; and, where a paper has lost the word, a bare "That …" or list.

A weaker label counts only where the minute has no stronger one.
"""

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.model import Basis, Outcome
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import BULLET, FLAGS

from .beside_label import past_aside
from .extents import Layout, block_end
from .filled import line_of_fate
from .heading_lines import before_heading, heads_column
from .labels import ENDED, LISTED, TIERS, WEAK, Tier, V
from .resolving import SUBJUNCTIVE
from .senses import ON_A_DAY, VIEW, is_opinion, is_supposed, report_recommends

_DASH = r"(?:(?<!\n[^\S\n]{0,9})[–-]|[–-](?!\s))"
"""    RESOLVED - That; no bullet below it: RESOLVED:⏎- That"""
_tail = regex.compile(
    r"""(?P<tail>(?:\s*,?\s*(?:[Uu]nanimously|UNANIMOUSLY|nem\.?\s*con\.?|accordingly|\((?!(?:\d{1,2}|[a-z]|[ivx]{1,4})\))[^()]{0,120}\)|by\s+(?:a\s+)?(?:\w+\s+)?majority(?:\s+vote)?(?=\s*:|,?\s+that\b)|(?:by|with)\s+(?:a\s+(?:vote|majority)\s+of\s+)?\d+\s+(?:votes?\s+)?(?:to\s+\d+|in\s+favour|for)?[^:–\n.]{0,80}?(?=\s*[:,–-]|\s+(?i:that)\b|\s+to\s+\p{L})
        |,?\s*(?:on|by|with)\s+(?:the\s+)?(?i:chair|mayor|casting)[^:–\n]{0,60}(?=\s*[:–]|\s+that\b)))*
        (?P<to>\s*(?:(?i:to)\s+(?=(?i:recommend)))?(?:RECOMMEND(?:ED|S)?|recommend(?:ed)?)?\s*:?\s*(?:\(?(?:to|TO)\s+(?:the\s+|THE\s+)?(?:\p{Lu}[\p{L}’'-]*\s+(?:(?:and|of|for)\s+)?){0,6}?(?:Council|COUNCIL|Cabinet|CABINET|Board|BOARD|Executive|EXECUTIVE|Committee|COMMITTEE)\b\)?)?)?
        \s*[.]?\s*(?:[:;,/]|DASH)*[^\S\n]*DASH*(?:[^\S\n]*That\s+(?:the\s+)?(?:Cabinet|Committee|Council|Board|Executive|Authority|Panel)\s*[:–]-?(?=\s*$))?)
    """.replace("DASH", _DASH),
    V,
)
_nothing = regex.compile(
    r"\s*(?:There\s+(?:was|were|being)|None\b|Apolog|An\s+apology|No\s+\w+\s+(?:was|were)|Not\s+applicable)"
)
_informs = regex.plain(
    r"[\s:*_–-]*(?:\(?\s*for\s+information\b|\d+(?:[./-]\d+)+[^\S\n]*(?:\Z|\n\s*\n(?!\s*(?:[“\"]?that\b|to\b|\(?[1ai][).]))))",
    FLAGS,
)
"""    Resolved: (For information only) · All in favour. Resolved 16/09/6/9.1"""
_verb = regex.compile(r"(?:NOTED|APPROVED|RECEIVED|CONFIRMED|ENDORSED)")
_label_ends = regex.compile(r"\s*(?:[:;.,–(/-]|that\b|to\b|unanimously\b|$|\n)", FLAGS)
_resolving = regex.plain(r"\s*[:–-]|\s+(?:that|to)\b", FLAGS)
_listed = regex.compile(LISTED, V)
_again = regex.compile(rf"\s*(?:{WEAK}|It\s+was\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\s*(?=[:–]|that\b|to\b))", V)
_alone = regex.compile(r"(?:NOTED|RECEIVED|APPROVED|CONFIRMED|AGREED|Agreed|Noted|Approved)\b")
_paragraph_number = regex.compile(rf"\s*(?:\d+(?:\.\d+)*\.?\s*|{BULLET}\s*)?(?:It\s+)?")
_wordy = regex.compile(r"\w")
_page_number = regex.compile(r"(?:\s*\n\s*|(?<=\n))\d{1,3}\s*\n\s*(?=[“\"]?That\b)")
"""A page's number between the label and what was resolved."""
_vote_note = regex.compile(
    r"\s*\((?=(?:[^()\n]|\n(?!\s*\n)|\([^()]{0,200}\)){0,300}?\b(?:vot|favou?r|against|abst))"
    r"(?:[^()]|\([^()]{0,200}\)){3,400}\)\s*",
    regex.IGNORECASE,
)
"""How the vote was, between the label and what was resolved: (6 Members (Councillors Ash, …) voted in favour)"""
_own_number = regex.plain(r"\s*\d{1,4}[/-]\d{1,4}\s*[:.–-]?\s*(?=[Tt](?:hat|HAT)\b)")  # RESOLVED [13/24:] That
_one_bullet = regex.compile(rf"\s*{BULLET}\s*(?=That\b)(?![^\n]*\n\s*{BULLET})")
_and_done = regex.plain(r"\s*and\s+(?=(?:noted|received|approved|agreed|accepted|adopted)\b)")  # RESOLVED and noted.
_REACH = 3000
"""How far behind a label what belongs to it may go on."""
_to_whom = regex.compile(r"\bto\b(?!\s+recommend\b)", regex.IGNORECASE)
_met = regex.plain(r"\bmet\s+(?:on|in|last|and)\b|\btook\s+action\b")
"""    The Joint Board met on 4 June and took action on:⏎1. Approved …: another body, on another day"""
_by_the_body = regex.plain(
    r"\s*,?\s*(?:by|BY)\s+(?:the|THE)\s+[^.;:]{3,140}?,?\s+(?:(?:AS\s+FOLLOWS|as\s+follows)\s*[:;]\s*|(?=(?:that|That|THAT)\b))"
)
"""    BE IT RESOLVED by the Board of Directors of the Holm Water District as follows:"""
_heading = regex.compile(r"decision|outcome", regex.IGNORECASE)
_headed = regex.plain(r"(?:\A|\n)[^\S\n]*Decisions?[^\S\n]*:?\s*\Z", regex.IGNORECASE)
_recommends = regex.compile(r"RECOMMEND|(?i:to\s+recommend)")
_told_before = regex.compile(r"\b(?:had|has|have|having|as|previously|been)\s+(?:\w+ly\s+)?$", regex.IGNORECASE)
_initials = regex.compile(r"\W*\p{Lu}{2,3}(?:\W+(?:and\W+)?\p{Lu}{2,3})*+\W*")
LOST = regex.compile(
    r"\b(?:was|were|declared)\s+(?:\w+\s+)?(?:lost|not\s+carried|defeated|withdrawn|negatived)\b|\blapsed\b"
    r"|\b(?-i:fell)\b(?!\s+(?!(?:for|on|by|and|as)\b)\w)",
    regex.IGNORECASE,
)
_verdict_behind = regex.plain(
    r"[\s.;*_]*(?:(?:The\s+|THE\s+)?(?:Motion|MOTION|motion|Vote|VOTE)\s*:?\s+(?:(?:was|is|WAS|IS)\s+)?)?"
    r"(?:LOST|Lost|lost|DEFEATED|Defeated|defeated|(?:NOT|Not|not)\s+(?:CARRIED|Carried|carried)|FAILED|Failed|failed|NEGATIVED|Negatived)"
    r"[^\S\n]*(?=[.;,:(*_–-]|\d|\n|\Z)"
)
"""    BE IT RESOLVED that the gate be shut. ‖ DEFEATED: what was put, and not what was resolved"""
_motion_lost = regex.plain(
    r"\W*(?:that )?the (?:motion|amendment)\b[^;]* (?:was|be) (?:lost|defeated)\W*\Z", regex.IGNORECASE
)
"""    RESOLVED: That the motion to sell the barn be approved was lost."""
_next_resolution = regex.plain(r"\n[^\S\n]*(?:Resolution|RESOLUTION)\b")
_put = regex.plain(
    r"\b(?:moved|moved?r|seconded|seconder|propose[dr]|carried|lost|defeated|withdrawn|failed|negatived)\b|\b(?:for|against)\s*:",
    FLAGS,
)
_FALL = 1000
"""Characters of what may tell no more than that something was lost."""


class Block(NamedTuple):
    """The words that a label makes a resolution."""

    label: int
    """Where the label begins …"""
    start: int
    end: int
    """… and where what was resolved does, and ends."""
    basis: Basis = "resolved"
    recommended: bool = False
    headed: bool = False
    """The label is a heading over the decision, that may stand again under `Minutes:`."""
    outcome: Outcome = "carried"  # of a bare "That …" it may be told behind it that it fell


def labelled_blocks(page: Layout) -> list[Block]:
    """The blocks of the strongest kind of label that the minute has."""
    text = page.text
    standing = page.triggers
    if standing.listed and (listed := list(_labelled(page, (_listed,), [(0, len(text))], "agreed"))):
        return listed
    for (tier, basis), places in zip(TIERS, (standing.strong, standing.plain), strict=True):
        if (windows := _windows(page, places)) and (found := list(_labelled(page, tier, windows, basis))):
            return found
    return []


def _windows(page: Layout, places: list[int]) -> list[tuple[int, int]]:
    """The stretches around some places: from the line's beginning to the next line's end."""
    found: list[tuple[int, int]] = []
    for at in places:
        if found and at < found[-1][1] - 1:
            continue
        start = max(page.text.rfind("\n", max(0, at - 160), at), at - 160, found[-1][1] if found else 0, 0)
        end = page.text.find("\n", at)
        end = page.text.find("\n", end + 1) if end >= 0 else -1
        found.append((start, len(page.text) if end < 0 else end))
    return found


def _labelled(page: Layout, tier: Tier, windows: list[tuple[int, int]], basis: Basis) -> Iterator[Block]:
    text, done, headed = page.text, 0, False
    labels = [label for form in tier for start, end in windows for label in form.finditer(text, start, end)]
    labels = sorted(labels, key=lambda label: label.start())
    for n, label in enumerate(labels):
        if label.start() < done or _resolves_nothing(page, label.start(), label.end()):
            continue
        tail = _tail.match(text, label.end(), label.end() + _REACH)
        start = past_aside(text, tail.end() if tail else label.end())
        told = label[0].strip()
        if not _alone.match(told) and (_next_label(text, start, tier) or _nothing.match(text, start, start + _REACH)):
            headed = headed or _heading.search(told) is not None
            continue
        to = (tail["to"] or "") if tail else ""
        if tail and _runs_on(text, tail, start):
            start = tail.start("to") + len(to) - len(to.lstrip())
        if _verb.fullmatch(told) and not _label_ends.match(text, label.end(), label.end() + _REACH):
            start = label.end() - len(label[0].lstrip())
        for between in (_own_number, _by_the_body, _vote_note, _page_number, _one_bullet, _again, _and_done):
            if m := between.match(text, start, start + _REACH):
                start = m.end()
        end = _end(page, labels, n, start)
        alone = not _wordy.search(text, start, end)  # "RECEIVED."
        if not _alone.match(told) if alone else _fell(text, start, end) or _no_deed(text, told, start, end):
            continue
        if alone:
            start, end = label.start() + len(label[0]) - len(label[0].lstrip()), label.end()
        recommended = bool(_recommends.search(label[0] + to))
        to_others = recommended and _to_whom.search(to or text[label.start() : start]) is not None
        headed = headed or _heading.search(told) is not None or _heads(text, label.start())
        yield Block(label.start(), start, end, "recommended" if recommended else basis, to_others, headed)
        done, headed = end, False


def _end(page: Layout, labels: list[regex.Match[str]], n: int, start: int) -> int:
    """Where what the nth label resolves ends: before the next, if that opens a paragraph, and the line over it."""
    end = _block_end(page, labels[n], start)
    if n + 1 < len(labels) and _its_own(page.text, labels[n], labels[n + 1], start):
        end = min(end, labels[n + 1].start())
    following = _following(page.text, labels, n + 1, start, end)
    return end if following is None else before_heading(page.text, labels[n].start(), start, following.start())


def _its_own(text: str, above: regex.Match[str], label: regex.Match[str], after: int) -> bool:
    """Whether a label behind a place opens what is decided by itself.

    1. In a numbered paragraph: "11.2 Agreed – to wait", below "11.1 Agreed – …".
    2. In a line, as the one above it does: "Agreed – that the gate be mended⏎Agreed – that a sign be put up".
    """
    if label.start() <= after:
        return False
    told = label[0].lstrip()
    alike = told == above[0].lstrip() and not told.isupper()
    return told[:1].isdigit() or (alike and _opens_line(text, label.start()) and _opens_line(text, above.start()))


def _following(text: str, labels: list[regex.Match[str]], n: int, start: int, end: int) -> regex.Match[str] | None:
    """The label, from the nth on, that opens a paragraph inside a block or at its end: what it resolves is its own."""
    while n < len(labels) and not text[end : labels[n].start()].strip():
        m = labels[n]
        above = text[max(0, m.start() - 12) : m.start()]
        opens = above.count("\n", len(above.rstrip())) > 1 and _resolving.match(text, m.end(), m.end() + 12)
        if m.start() > start and opens:
            return m
        n += 1
    return None


def _heads(text: str, at: int) -> bool:
    """Whether a line with the word "Decision" alone stands above a label: what is decided may stand again below."""
    return _headed.search(text, max(0, at - 40), at) is not None


def _resolves_nothing(page: Layout, start: int, end: int) -> bool:
    """Whether a label tells of another time or body, or only informs, or heads a column."""
    return (
        _told_not_done(page, start)
        or _met.search(page.text, start, end) is not None
        or bool(_informs.match(page.text, end) or report_recommends(page.text, start, end))
        or heads_column(page.text, start, end)
        or _numbers_a_motion(page.text, start, end)
    )


def _numbers_a_motion(text: str, start: int, end: int) -> bool:
    """Whether "Resolution 12/24:" stands over what somebody moved, of which a verdict tells what became."""
    if not text[start:end].lstrip().casefold().startswith("resolution"):
        return False
    following = _next_resolution.search(text, end, end + _FALL)
    return _put.search(text, end, following.start() if following else end + _FALL) is not None


def _block_end(page: Layout, label: regex.Match[str], start: int) -> int:
    """Where the words behind a label end: under "DECISION" with the line that says what was decided, or befell it."""
    end = block_end(page, start, own_line=_opens_line(page.text, label.start()))
    if not _heading.search(label[0]):
        return end
    said = ENDED.match(page.text, start, end)
    return said.end() if said and said[0].isupper() else line_of_fate(page.text, start, end) or end


def _no_deed(text: str, told: str, start: int, end: int) -> bool:
    """Whether nothing is to be done: a view that was shared ("Agreed that it went well"), or who agreed ("LB, KA")."""
    words = text[start : min(end, start + 2 * VIEW)]
    if len(words) < 40 and _initials.fullmatch(words):
        return True
    return told.casefold().endswith("agreed") and words[:5].casefold() == "that " and is_opinion(words[5:])


def _fell(text: str, start: int, end: int) -> bool:
    """Whether the words only say that something was lost, or that they were stands right behind them."""
    if _verdict_behind.match(text, end, end + _REACH):
        return True
    last = text[start:end].rstrip(" \n.")[-10:].lower()
    if last.endswith((" lost", " defeated")) and _motion_lost.match(text, start, end):
        return True
    return end - start <= _FALL and bool(LOST.search(text, start, end)) and not SUBJUNCTIVE.search(text, start, end)


def _opens_line(text: str, at: int) -> bool:
    """Whether nothing but a paragraph's number stands before `at` in its line."""
    line = text.rfind("\n", max(0, at - 40), at) + 1
    return (line > 0 or at <= 40) and _paragraph_number.fullmatch(text, line, at) is not None


def _runs_on(text: str, tail: regex.Match[str], start: int) -> bool:
    """Whether "to recommend to Council" is part of what was resolved, not of its label."""
    to = tail["to"] or ""
    return (
        "ecommend" in to.casefold()
        and ":" not in text[tail.start("to") : start]
        and text[start : start + 1].islower()
        and not to.isupper()
    )


def _next_label(text: str, start: int, tier: Tier) -> bool:
    """Whether nothing but white space parts a label from the next: "Decision:" over "AGREED – That …"."""
    at = start
    while at < len(text) and text[at].isspace():
        at += 1
    return any(form.match(text, at, at + 200) for form in tier)


_in_a_year = regex.plain(rf"(?:\A|[.\n]\s*)\W*[Ii]n\s+(?:{ON_A_DAY}),?\s+(?:it\s+(?:was\s+)?)?\Z")
"""    In May 2019 it was ‖ resolved"""


def _told_not_done(page: Layout, at: int) -> bool:
    """Whether a label is quoted, or told of another time or body: "The Council had RESOLVED", "as RESOLVED by"."""
    before = page.text[max(0, at - 60) : at]
    return page.quoted(at) or bool(_told_before.search(before) or _in_a_year.search(before)) or is_supposed(before)
