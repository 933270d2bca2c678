"""Labels that name whose the action is, before their colon.

ACTION HP: ring the mill · Action SA/EW: buy prizes · ACTION BY the Clerk: obtain two quotations · Action new members: …
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.sentences import sentences

from .done import is_closed, is_done
from .owners import Owners
from .parts import MARKER, NOTHING, told_of
from .told import Told

_MARKS = 24
"""Characters before a label that its markers may take."""
_FOLK = frozenset(
    """
    everyone everybody all committee members officers trustees governors councillors clerk chair chairman chairperson
    chairwoman treasurer secretary staff
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
_ONE = (
    r"(?:(?-i:\p{Lu}{1,4}\b)|(?:the\s+)?(?:(?:new|old|incoming|outgoing|all)\s+)?"
    rf"(?:{'|'.join(sorted(_FOLK))})\b"
    r"|(?:the\s+)?(?-i:\p{Lu}[\p{L}’'-]*\.?(?:\s+(?:of|for|the|and\s+the|(?:\p{Lu}\.?){1,3}|\p{Lu}[\p{L}’'-]+)){0,6}))"
)
_label = regex.compile(
    rf"""(?:actions?(?:[^\S\n]+(?:points?|items?|required|needed))?|tasks?|follow-?up)[^\S\n]+(?:(?:by|for|on)\s+)?[(\[]?
    (?!(?:by|for|on|to|points?|items?|log|plan|group|aob|tbc)\b)
    (?P<who>{_ONE}(?:(?:\s*[/,&+]\s*|\s+and\s+){_ONE}){{0,5}})(?:,?\s+(?:by\s+)?(?P<when>\d[^()\[\]:\n]{{3,24}}))?[)\]]?[^\S\n]*:[^\S\n]*(?=\S)""",
    FLAGS,
)
_word = regex.plain(r"[Aa]ction|ACTION|T(?:ask|ASK)|F(?:ollow-up|OLLOW-UP)")
_before = regex.compile(rf"(?:(?:^|\n)[^\S\n]*{MARKER}{{0,3}}|[.;:)\]?!][^\S\n])(?:new\s+)?$", FLAGS)
"""What a label has before it: the start of its line with its markers, or the end of a sentence."""
_letters = regex.compile(r"\p{Lu}{1,4}")
_LABEL = 400
"""Characters that a label may have: without a bound, a colon is looked for to the end of the text."""
_LONGEST = 2000
"""Characters of an action."""
_split = regex.compile(r"\s*[/,&+]\s*|\s+and\s+")
_behind = regex.plain(
    r"\n\s*(?:\n|(?:new\s+)?actions?\b|resolved|agreed|decision|\d{1,3}[.)]|[•·*-]\s)", regex.IGNORECASE
)
"""What ends the paragraph of an action."""


def named_labels(text: str, owners: Owners) -> Iterator[tuple[int, Told | None]]:
    """(where the label stands, its action) of each label with somebody's name; None where the action is at its end."""
    for word in _word.finditer(text):
        m = _label.match(text, word.start(), word.start() + _LABEL)
        edge = max(0, word.start() - _MARKS)
        if m and _before.search(text[edge : word.start()]) and _are_somebody(m["who"], owners):
            yield m.start("who"), _action(text, m)


def _are_somebody(who: str, owners: Owners) -> bool:
    """Whether what stands between a label and its colon is who acts: "HP", "new members", "Jo"; not "Plan", "Group"."""
    parts = [one for one in _split.split(who) if one]
    return all(_letters.fullmatch(one) or one.casefold().split()[-1] in _FOLK or owners.is_one(one) for one in parts)


def _action(text: str, m: regex.Match[str]) -> Told | None:
    most = min(len(text), m.end() + _LONGEST)
    last = _behind.search(text, m.end(), most)
    end = last.start() if last else most
    stop = m.end() + max(1, sentences(text[m.end() : end]).at(0).end)
    task = told_of(text[m.end() : stop])
    if not task or NOTHING.match(task) or is_done(text, m.end(), stop) or is_closed(text, stop):
        return None
    words = tidy(text[m.end() : stop])
    return Told(m.start("who"), stop, m["who"], task, f"{words} by {m['when']}" if m["when"] else words, own=True)
