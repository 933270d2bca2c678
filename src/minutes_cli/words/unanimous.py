"""Where a paper says that nobody was against: `RESOLVED unanimously:`, `carried nem con`, `it was unanimously agreed`.

Said of a decision in the label before it, in its first words, or in the verdict behind it; what a report tells of
another body ("the Panel had unanimously agreed the plan") is none of these.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from . import lazily as regex

_UNANIMOUS = r"(?:unanimous(?:ly)?|nem(?:ine)?\.?\s?con(?:tradicente|\.)?)(?!\w)"
_DONE = r"""(?:
    resolved|agreed|approved|carried|carries|adopted|passed|accepted|elected|decided|recommended|supported|voted
    |confirmed|co-opted|appointed|lost|defeated|rejected|refused|opposed)"""
_SAID = rf"""(?<!\bhad\s)(?<!\bbeen\s)(?<!\bnot\s)(?:
    \b{_UNANIMOUS}\s+{_DONE}\b
    | \b{_DONE}[\s,:*–-]+(?:by\s+(?:an?\s+)?|with\s+an?\s+)?{_UNANIMOUS}(?:\s+(?:vote|decision|consent))?
    )"""
_TIME = r":(?=\d\d\s) | \.(?=m\.\s|\s(?<=[ap]\.m\.\s))"
_label = regex.plain(
    rf"""
    {_SAID} (?: [^.;:()\n]{{0,40}} \([^()]{{3,200}}\) )? (?: [^.;:\n] | \n(?!\s*\n) | {_TIME} ){{0,80}} [\s:*–—“"'‘-]*
    (?: (?<!\w) \(? (?:\d{{1,3}}|[a-z]|[ivx]{{1,4}}) [.)] \s* )? $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""    RESOLVED unanimously:   1.      and on the motion of Cllr Reed it was unanimously agreed to"""
_first = regex.plain(rf"""(?!\W*that\b) (?: (?!\bthat\b) [^.;] ){{0,200}}? {_SAID}""", regex.VERBOSE | regex.IGNORECASE)
"""    It was unanimously agreed that the seats be mended      The Council unanimously adopted the schedule"""
_WORD = r"(?:[^\s.;]+|(?:cllrs?|mrs?|ms|dr|sen|rev|[a-z])\.)\s+"
_verdict = regex.plain(
    rf"""
    [\s.;,:*–—)(”"’'-]*
    (?: (?:{_WORD}){{0,12}}? seconded (?: \s+ by \s+ (?:{_WORD}){{0,4}}? [^\s.;]+ )? [.,;]? [\s*]+ )?
    (?: (?:{_WORD}){{0,14}}? {_SAID} | (?:{_WORD}){{0,4}}? vote\s*(?:was\s+|:\s*)?{_UNANIMOUS} | {_UNANIMOUS} )
    (?: \s+ by \s+ [^.;\n]{{1,40}} )? (?: \s+ and \s+ (?:adopted|approved|agreed) )?
    (?P<end> [\s*)]* (?: [.;] | \n\s*\n | \s*$ ) )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""    The motion was put and carried unanimously.     – unanimously agreed.     The vote was unanimous.
    , seconded by Cllr. Mrs Reed. **Unanimously agreed.**"""
_only_marks = regex.plain(
    r"[\W\d_]*(?:\(?[a-z]{1,4}[.)])?\W*(?:(?:and|or)\b\W*)?(?:\(?[a-z0-9]{1,4}[.)])?\W*", regex.IGNORECASE
)
"""What stands between two limbs of one decision."""
_AROUND = 260


class Said(NamedTuple):
    """Where a decision stands in the text of its minute."""

    start: int
    end: int


def unanimous(text: str, decisions: Sequence[Said]) -> set[Said]:
    """Which of the decisions of a minute, given in their order, it says to be of one mind; limbs share what is said."""
    found: set[Said] = set()
    groups = _groups(text, decisions)
    ends = [0, *(max(one.end for one in group) for group in groups)]
    begins = [*(group[0].start for group in groups[1:]), len(text)]
    for group, before, behind in zip(groups, ends, begins, strict=False):
        if _is_said(text, group, before, behind):
            found |= {*group}
    return found


def _groups(text: str, decisions: Sequence[Said]) -> list[list[Said]]:
    """The decisions, limbs with those that they follow."""
    groups: list[list[Said]] = [[one] for one in decisions[:1]]
    for above, one in pairwise(decisions):
        end = max(above.end, *(other.end for other in groups[-1]))
        if one.start < end or _only_marks.fullmatch(text, end, one.start):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _is_said(text: str, group: Sequence[Said], before: int, behind: int) -> bool:
    start, end = group[0].start, max(one.end for one in group)
    lead = text[max(before, start - _AROUND) : start]
    if _label.search(lead) or _first.match(text[start : min(end, start + _AROUND)]):
        return True
    own = text[start:end].rstrip()
    last = own[max(own.rfind("\n"), own.rfind(". ", 0, max(0, len(own) - 1)), 0) :]
    if last != own and _verdict.match(last):
        return True
    verdict = _verdict.match(text[end : max(end, behind)][:_AROUND])
    if verdict is None:
        return False
    left = text[end + verdict.start("end") : behind]
    return behind == len(text) or not _only_marks.fullmatch(left)
