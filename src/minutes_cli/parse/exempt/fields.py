"""Fields that say of what they head that it is not for publication: a name, and a value that closes.

field := what state ":" state           Status: Confidential · Open/Exempt: Exempt · Classification: Part 2
       | "exempt" ":" "yes"             Confidential: yes · Exempt item: paragraph 3
       | "reason for" state ":" reason  Reason for exemption: paragraph 3.
       | "public access" ":" "no"       For publication: no
"""

from __future__ import annotations

from .vocabulary import LONGEST, is_mark

_STATE = ("status", "classification", "marking", "access to information", "access")
"""What a name of a state ends with …"""
_OF = frozenset(("", "publication", "report", "item", "minute", "document", "security", "protective"))
"""… and what that is of, if it is told: not the status of a road."""
_SIDES = frozenset(
    ("open", "public", "exempt", "confidential", "private", "closed", "part 1", "part 2", "part i", "part ii")
)
_SIDES_SHUT = _SIDES - {"open", "public", "part 1", "part i"}
_SHUT = frozenset(("exempt", "exemption", "confidential", "exempt item", "confidential item", "exempt information"))
_REASONS = frozenset(
    f"{why} {of}"
    for why in ("reason for", "reasons for", "ground for", "grounds for")
    for of in ("exemption", "confidentiality", "exclusion")
)
_PUBLIC = frozenset(("public access", "for publication", "open for publication", "publication"))
_STRONG = ("exempt", "confidential", "publi", "part ", "official")
"""Values that are of nothing else: a byway is restricted, a file closed, a company private."""
_SOME = 8
"""Fields by which a minute begins."""


def begins_closed(text: str) -> bool:
    """Whether one of the fields by which a minute begins does."""
    for line in text.lstrip().split("\n", maxsplit=_SOME)[:_SOME]:
        if ":" not in line[: _NAME + 1]:  # an empty line, too: fields stand together
            return False
        if closes(line):
            return True
    return False


def ends_closed(text: str) -> bool:
    """Whether one of the fields by which a minute ends does: of nothing that follows it says so."""
    for line in text.rstrip().rsplit("\n", maxsplit=_LAST)[1:][::-1]:
        if line.strip() and not _is_field(line):
            return False
        if closes(line):
            return True
    return False


def _is_field(line: str) -> bool:
    name, colon, value = line.partition(":")
    return bool(colon and value.strip()) and len(name) <= _NAME and len(line) <= LONGEST and not _decides(name)


def _decides(name: str) -> bool:
    """Whether what stands before a colon is no name of a field: RESOLVED: That …"""
    return (
        name.strip("*_# (")
        .casefold()
        .startswith(("resol", "agree", "action", "decision", "decided", "recommend", "motion"))
    )


_LAST = 3
"""Lines by which a minute ends that are such fields."""
_NAME = 40
"""Characters of a name."""


def closes(line: str) -> bool:
    """Whether a line is a field that says so."""
    name, colon, value = line[:LONGEST].partition(":")
    if not colon or len(name) > _NAME or len(line) > LONGEST:
        return False
    name, value = " ".join(name.strip("*_# ").casefold().split()), value.strip("*_ .").casefold()
    if name in _PUBLIC:
        return value == "no"
    if name in _SHUT:
        return value in {"yes", "true"} or _is_paragraph(value)
    if name in _REASONS:
        return _is_paragraph(value) or is_mark(value)
    if "/" in name and value in _SIDES_SHUT and _is_of_state(name):
        return True
    return _is_of_state(name) and value.startswith(_STRONG) | value.startswith("not for") and is_mark(value)


def _is_of_state(name: str) -> bool:
    sides = [side.strip() for side in name.replace(" or ", "/").split("/")]
    if len(sides) > 1:
        return _SIDES.issuperset(sides)
    return any(name.endswith(state) and name.removesuffix(state).strip() in _OF for state in _STATE)


def _is_paragraph(value: str) -> bool:
    """Whether a value begins with a paragraph of the Act: paragraph 3 · para. 1 and 2 · section 7(2)(h)."""
    head, _, rest = value.partition(" ")
    return (
        head.rstrip(".")
        in {"paragraph", "paragraphs", "para", "paras", "paragraph(s)", "section", "sections", "s", "category"}
        and rest[:1].isdigit()
    )
