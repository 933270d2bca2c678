"""What a participle behind "be" tells: approved, refused, put off."""

from __future__ import annotations

from functools import lru_cache

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.denying import denies

DISPOSITIONS: tuple[tuple[Disposition, str], ...] = (
    ("thanked", r"thanked|congratulated|vote\s+of\s+thanks"),
    ("confirmed", r"confirmed"),
    ("deferred", r"deferred|postponed|delayed|adjourned|tabled|held\s+over"),
    (
        "rejected",
        r"rejected|refused|declined|denied|withheld|not\s+(?:approved|agreed|supported|granted|given|accepted|adopted|permitted|confirmed)",
    ),
    ("referred", r"referred|remitted|forwarded"),
    (
        "requested",
        r"requested|asked|invited|instructed|directed|required\s+to|urged|commissioned|authori[sz]ed\s+to|tasked",
    ),
    ("delegated", r"delegated|authori[sz]ed|empowered"),
    ("recommended", r"recommended"),
    ("appointed", r"(?:re-?)?(?:appointed|elected|nominated)|co-?opted"),
    ("noted", r"noted|acknowledged|received|welcomed|recorded"),
    (
        "approved",
        r"approved|agreed|endorsed|adopted|accepted|granted|renewed|ratified|supported|permitted|paid|purchased|bought|awarded|donated|signed|passed(?!\s+(?:to|on)\b)",
    ),
)
"""(disposition, participle behind "be"), tried on the first subjunctive that any of them names."""
_dispositions = tuple((kind, regex.compile(rf"(?:{form})\b")) for kind, form in DISPOSITIONS)
AGREED: tuple[Disposition, ...] = ("approved", "confirmed")
"""Of which the denial is a refusal."""


def of_form(text: str, m: regex.Match[str]) -> Disposition | None:
    """What a form of "be" with its participle tells: what is denied is refused, or not done."""
    done = m["done"].casefold()
    before = text[max(0, m.start() - _BEFORE) : m.start()]
    if done.startswith("not ") and participle(done[4:]) and _goes_on_with_that(text[m.end() : m.end() + _NEXT]):
        return "other"  # be not recommended that the plan be approved
    if done.startswith("withdrawn"):
        return "deferred" if _ITEMS.intersection(before.casefold().split()[-_SUBJECT:]) else None
    kind = participle(done) or participle((m.groupdict().get("also") or "").casefold())
    if kind and denies(before):
        return "rejected" if kind in AGREED else None
    return kind


_NEXT = 40
_BEFORE, _SUBJECT = 60, 5
"""Characters before "be", and words of them that tell of what it speaks."""
_ITEMS = frozenset({"item", "items", "matter", "matters", "report", "reports", "paper", "papers", "business"})
"""What is put off when it is withdrawn: a grant is not."""


@lru_cache(2048)
def participle(done: str) -> Disposition | None:
    """What a participle tells, alone."""
    return next((kind for kind, form in _dispositions if form.match(done)), None)


def _goes_on_with_that(behind: str) -> bool:
    """Whether what is denied is told in a clause behind it, which tells of no act of its own."""
    lead, that, _ = behind.partition("that ")
    return bool(that) and not any(sign in lead for sign in (".", ",", ";", " and ", " but "))
