"""What the rows of a minute say of it, and of the rows below: a text of sentences no longer tells them apart."""

from typing import NamedTuple

from minutes_cli.words import lazily as regex

from .labels import is_of_above
from .vocabulary import LONGEST, labels, says_exempt
from .wordings import SHUT_LINE

_below = regex.plain(r"\s(?:CONFIDENTIAL|EXEMPT|PRIVATE|RESTRICTED|NOT FOR PUBLICATION|EITHRIEDIG)\W*$")
"""    Clerk CONFIDENTIAL"""
_numbered = regex.plain(r"\W{0,3}[A-Za-z]{0,3}\d[\d./]{0,8}\W{0,3}\t")
_bracketed = regex.plain(r"[(\[]([^()\[\]\n]{3,120})[)\]]")
_wrapped = regex.plain(r"[\w,’'-][^\S\n]*\n[^\S\n]*$")


class Rows(NamedTuple):
    """A minute as it stands in the paper."""

    text: str

    def mark(self, *, whole: bool) -> bool:
        """Whether its row does; of a `whole` table that is one minute, any of its rows."""
        rows = self.text.split("\n")
        if not whole:
            return _marks(rows[0])
        tabs = [n for n, row in enumerate(rows) if "\t" in row]
        return any(
            "*" in row.partition("\t")[0]
            or _marks(row)
            or any(says_exempt(m[1]) for m in _bracketed.finditer(row[:LONGEST]))
            if _numbered.match(row)
            else tabs[0] < n < tabs[-1] and _labels(row)
            for n, row in enumerate(rows)
            if tabs
        )

    def end_in_label(self) -> bool:
        """Whether the last of its rows, or of its lines that stand apart, is a label of what follows."""
        at = self.text.rstrip().rfind("\n") + 1
        if not at or not _labels(self.text[at:]) or is_of_above(self.text[at:]):
            return False
        return _wrapped.search(self.text, max(0, at - 20), at) is None or self._is_row(at)

    def _is_row(self, at: int) -> bool:
        above = self.text[self.text.rfind("\n", 0, at - 1) + 1 : at]
        return "\t" in above or self.text[at:].isupper()


def _labels(row: str) -> bool:
    """Whether a row is a label and nothing else: that of a part of the agenda too."""
    return len(row) <= LONGEST and (labels(row) or SHUT_LINE.match(" ".join(row.split())) is not None)


def _marks(row: str) -> bool:
    """Whether a cell of a row says so, by itself or, in capitals, below what else stands in it."""
    if "\t" not in row:
        return False
    return _below.search(row) is not None or any(says_exempt(cell) for cell in row.split("\t")[1:])
