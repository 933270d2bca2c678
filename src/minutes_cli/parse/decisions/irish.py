"""The labels of Irish minutes as the English ones that they are the same as, letter for letter of their length.

    Molta ag: Cllr Ash⏎Cuidithe ag: Cllr Reed⏎Agus an Cinneadh:⏎“That …”
    Moved by: Cllr Ash⏎2nd      by: Cllr Reed⏎And Resolved    :⏎“That …”

So all that reads English labels reads these, and every place in the text stays where it is.
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex

_labels = regex.plain(
    r"\b(?:(?P<moved>Molta\s+ag|Ar\s+[Mm]oladh)|(?P<seconded>Cuid\w{2,5}\s+(?:ag|[óo6]n?))|(?P<agreed>agus\s+glacadh\s+leis)"
    r"|(?P<resolved>Agus\s+an\s+[Cc]inneadh))(?=\s*[:;]|\s+(?:Cllr|Councillor|Cmh[il]r|An\s)|[\s,.]*\n)"
)
"""    [Ar moladh] Cllr Ash, [Cuidiú ón] Cllr Reed, [agus glacadh leis]: as proposed, seconded, and it was agreed"""
_ENGLISH = {
    "moved": ("Moved", "by"),
    "seconded": ("2nd", "by"),
    "agreed": ("and", "agreed"),
    "resolved": ("And Resolved", ""),
}


def in_english(text: str) -> str:
    """The text, its Irish labels in English words of the same length."""
    return _labels.sub(_english, text) if "uid" in text or "inneadh" in text else text


def _english(m: regex.Match[str]) -> str:
    first, last = _ENGLISH[m.lastgroup or "moved"]
    return first.ljust(len(m[0]) - len(last)) + last
