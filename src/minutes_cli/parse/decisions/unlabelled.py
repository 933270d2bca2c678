"""Where a paper has lost the word RESOLVED: a bare "That …", points below what carried, or a list at a minute's end."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.ahead import Ahead
from minutes_cli.words.limbs import parse_limbs
from minutes_cli.words.patterns import BULLET, FLAGS

from .blocks import LOST, Block
from .extents import Layout, block_end
from .fell_behind import fell_behind
from .resolving import SUBJUNCTIVE

_bare_that = regex.plain(r"^[^\S\n]*[“\"]?T\s?(?i:h\s?a\s?t)[,\s:–-]", regex.MULTILINE)
_motion_fell = regex.plain(
    r"\W*That\s+the\s+(?:\w+\s+)?(?:motion|amendment|proposal|recommendation)\b[^;]{0,600}?"
    r"\b(?:was|were)\s+(?:lost|defeated|not\s+carried|negatived|rejected|withdrawn)\W*\Z",
    regex.IGNORECASE,
)
"""    That the motion to sell the barn be approved was lost."""
_list_opens = regex.plain(rf"^[^\S\n]*(?:{BULLET}\s*)?[(]?(?:1|a|i)[).]\s*", FLAGS | regex.MULTILINE)
_OPENERS = 12
"""How many beginnings of lists are tried, from the last: a list of limbs in limbs begins so often at most …"""
_READ = 30_000
"""… and the characters of them that are read, behind those of the last."""
_tells = regex.plain(
    r"\b(?:reported|informed|advised|stated|asked|confirmed|explained|reminded|thanked|spoken)\s+(?!to\b)"
    r"|\b(?:has|have|had|is|are)\s+(?:now|still|been|also|not)\b|\b(?:still\s+\w+ing|was\s+raised|not\s+being)\b",
    regex.IGNORECASE,
)
_LAST = 40
_OPENING = 160
"""Characters of a limb in which it would say that it tells of something, and resolves nothing."""
_ended = regex.compile(r"\bmeeting\s+(?:was\s+)?(?:closed|ended|concluded|adjourned)\b|\bSigned\b")
_addressed = regex.compile(
    r"(?:\A|(?<=\n\n))[^\S\n]*That\s+(?:the\s+)?(?:Sub[- ]?)?"
    r"(?:Cabinet|Committee|Council|Board|Executive|Authority|Panel)\s*[:;–-]*\s*\n\s*(?=\(?(?:1|a|i)[).]\s)",
    needs=("that",),
)
"""    That the Committee:⏎⏎1. Note the report."""
_and_that = regex.plain(r"\b[Ss]econded\s+by\s+[^\n.;]{3,60}?\s+and\n\s*(?=That\b|(?:The|An?)\s[^\n]{3,160}?\sbe\s)")
"""    It was moved by Cllr Ash, seconded by Cllr Reed and⏎[That the report be noted.] · and⏎[The report be noted.]"""
_recommended_above = regex.plain(r"recommend", FLAGS)
_put_and_carried = regex.plain(
    r"\b[Rr]ecommendations?\b(?:[^.\n]|\.(?=\w)){0,120}?\b(?:was|were)\b[^.\n]{0,80}?\b(?:carried|agreed|approved)\b[^.\n]{0,40}[.:]\s*\n\s*"
)
"""    The recommendation as set out in the report was moved, seconded, voted on and carried.⏎- To note the update."""
_points = regex.plain(rf"(?P<first>(?:{BULLET}\s*|[(]?(?:1|a|i)[).]\s*)(?:To\s+[a-z]|That\b))", FLAGS)


def unlabelled_blocks(page: Layout) -> list[Block]:
    """Where the word RESOLVED is lost: a paragraph "That …", or a list in the subjunctive at the end of the minute."""
    text, done = page.text, 0
    found = addressed_blocks(page) or list(_below_verdict(page))
    if found:
        return found
    tight = "\n\n" not in text and not page.wrap
    opening = len(text) - len(text.lstrip())
    bound = Ahead(lambda start: SUBJUNCTIVE.search(text, start))
    for that in _bare_that.finditer(text):
        at = that.start()
        apart = text.endswith((".\n", ":\n") if tight else "\n\n", 0, at)
        if (at >= done and apart) or at <= opening:
            end = block_end(page, at, own_line=True)
            became = fell_behind(text, end)
            fell = became is None and (LOST.search(text, end, end + 160) or _motion_fell.match(text, at, end))
            if not fell and (m := bound.first(at)) and m.end() <= end:
                found.append(Block(at, at, end, "plain", outcome=became or "carried"))
                done = end
    return found or list(_closing_list(page))


def addressed_blocks(page: Layout) -> list[Block]:
    """What stands where nothing but a label can have been: below "That the Committee:", behind "seconded by A and"."""
    text = page.text
    found = [
        Block(m.end(), m.end(), block_end(page, m.end(), own_line=True), "carried")
        for m in (_and_that.finditer(text) if "and\n" in text else ())
    ]
    for m in _addressed.finditer(text) if "That" in text else ():
        end = block_end(page, m.start(), own_line=True)
        if (
            end > m.end()
            and fell_behind(text, end) is None
            and not _recommended_above.search(text, max(0, m.start() - 120), m.start())
        ):
            found.append(Block(m.start(), m.start(), end, "plain"))
    return found


def _below_verdict(page: Layout) -> Iterator[Block]:
    """The points below "The recommendation was moved, seconded and carried.": To note … · To approve …"""
    text = page.text
    for m in _put_and_carried.finditer(text) if "ecommendation" in text else ():
        if (points := _points.match(text, m.end())) is not None:
            yield Block(
                m.start(), points.start("first"), block_end(page, points.start("first"), own_line=True), "carried"
            )


def _closing_list(page: Layout) -> Iterator[Block]:
    """A bare list that ends the minute, if half of its limbs are in the subjunctive."""
    text = page.text
    if _ended.search(text):
        return  # what stands behind the end of the meeting is another paper
    openers = [m.start() for m in _list_opens.finditer(text)][-_OPENERS:]
    read = 0
    for n in reversed(range(len(openers))):
        at = openers[n]
        end = block_end(page, at, own_line=True)
        if text[end:].strip():
            continue
        read += end - at
        if read > _READ and n + 1 < len(openers):
            return
        if _binds(text[at:end]):
            outer = next((o for o in openers[:n] if block_end(page, o, own_line=True) > at), at)
            if outer == at or not _narrates(text[outer:end]):
                yield Block(outer, outer, end, "plain")
            return


def _heads(text: str) -> list[str]:
    """The words of the limbs of a list that hang from none."""
    rows = parse_limbs(text)
    outer = [row for row in rows if row.path.count("(") == 1] or rows
    return [text[row.start : row.end] for row in outer]


def _narrates(text: str) -> bool:
    """Whether more than a quarter of a list's limbs tell of something, and resolve nothing."""
    told = _heads(text)
    return sum(_tells.search(words, 0, _OPENING) is not None and not _bound_last(words) for words in told) * 4 > len(
        told
    )


def _bound_last(words: str) -> bool:
    """Whether a limb ends in its subjunctive: "the report on what had been done be noted"."""
    return SUBJUNCTIVE.search(words, max(0, len(words) - _LAST)) is not None


def _binds(text: str) -> bool:
    """Whether a list resolves: half of its limbs are in the subjunctive, and few tell of something."""
    told = _heads(text)
    bound = sum(bool(SUBJUNCTIVE.search(words) or _bare_that.match(words)) for words in told)
    return bound > 0 and bound * 2 >= len(told) and not _narrates(text)
