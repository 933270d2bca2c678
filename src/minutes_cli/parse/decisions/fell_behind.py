"""What a bare "That …" came to, where who put it and that it fell stand behind it, and nothing calls it a motion.

fell := [who] ("LOST" | "Motion defeated" | "NOT CARRIED" | "WITHDRAWN" | …), in its line or as a paragraph of its own
who  := "Moved by A, seconded by B" | "(" A "/" B ")" | tab A tab B
"""

from __future__ import annotations

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex

_LOST = (
    r"(?:LOST|DEFEATED|FAILED|NEGATIVED|REJECTED|Lost|Defeated|Failed|Negatived|Rejected"
    r"|(?:NOT|Not)\s+(?:CARRIED|Carried|carried|PASSED|passed|ADOPTED|adopted|AGREED|agreed))"
)
_LOST_SAID = r"(?i:lost|defeated|failed|fails|negatived|rejected|not\s+(?:carried|passed|adopted|agreed))"
_PUT_OFF = r"(?i:no\s+seconder|not\s+seconded|lapsed|tabled|deferred|withdrawn|tied)"
_NAME = r"(?:\p{L}+\.?[ ]){0,3}\p{Lu}[\p{L}'’-]+"
_WHO = rf"""(?:
    [(\[]?(?:Moved|MOVED|Proposed|PROPOSED|Mover|MOVER|Proposer|PROPOSER|Seconded|SECONDED)\b
    (?:(?!\b(?i:carried|agreed|approved|adopted|passed|resolved|accepted|amend\w*)\b|\bT(?:hat|HAT)\b)(?:[^\n]|\n(?!\s*\n))){{3,200}}?
  | [(\[]{_NAME}\s?[/,]\s?{_NAME}[)\]] | {_NAME}[ ]?(?:/[ ]?|\t\s*){_NAME})"""
_fell = regex.compile(
    rf"""[\s.;,*_–-]*(?:{_WHO}[\s.;,)\]*_–-]+)?
    (?:(?:(?:The|THE|This)\s+)?(?:[Mm]otion|MOTION|[Vv]ote|VOTE|[Pp]roposal|[Rr]esolution)\b(?:[^\w.;\n]+(?!(?i:to|that|carried|agreed|amend\w*)\b)\w+){{0,7}}?[^\w.;\n]+
        (?:(?P<lost>{_LOST_SAID})|(?P<off>{_PUT_OFF}))
      |(?P<lost_alone>{_LOST})|(?P<off_alone>(?!\p{{Ll}}){_PUT_OFF}))
    \b(?=[^\S\n]*(?:[.;,:()*_–-]|\d|\n|\Z|(?:on|by|for|with)\s))""",
    regex.VERBOSE,
)
"""    That the gate be shut.⏎Moved by Cllr Ash, seconded by Cllr Reed. [LOST]
    (Ash/Reed) [DEFEATED] · [The motion was put and lost]"""


_REACH = 400
"""Characters behind a bare "That …" in which it is told who put it, and that it fell."""
_word = regex.plain(
    r"lost|defeat|fail|negativ|reject|not\s+(?:carr|pass|adopt|agreed|second)|no\s+second|lapse|tabled|deferred|withdrawn|tied",
    regex.IGNORECASE,
)


def fell_behind(text: str, end: int) -> Outcome | None:
    """What became of a bare "That …" that ends at a place, if it is told behind it that it did not carry."""
    until = min(len(text), end + _REACH)
    m = _fell.match(text, end, until) if _word.search(text, end, until) else None
    if m is None:
        return None
    if m["lost"] or m["lost_alone"]:
        return "lost"
    off = (m["off"] or m["off_alone"]).casefold()
    return "withdrawn" if off == "withdrawn" else "unknown" if off == "tied" else "not put"
