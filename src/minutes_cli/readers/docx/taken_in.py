"""What a Word file shows that stands in other parts of it, or beside it: read where it can be, else named.

A page, a text or a Word file that Word takes in when it opens the file (`altChunk`: programs that write reports put
whole minutes so), and the words of a drawn list (SmartArt), are read.  Rich text, other papers that a master calls in,
what is embedded, and charts are named (`attached`), comments counted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import Part, PartFactory
from docx.oxml import parse_xml
from lxml.etree import LxmlError

from minutes_cli.errors import ReadError
from minutes_cli.model import Finding
from minutes_cli.readers.marking import Marker
from minutes_cli.readers.reader import Extracted, counted_passages, unread

from .sheets import PAGE

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_Reading = Callable[[bytes], Extracted]
_DAMAGED = (ReadError, BadZipFile, PackageNotFoundError, KeyError, ValueError, LxmlError)
_SHOWN_ELSEWHERE = ("equation.", "forms.")
"""Of what is embedded, what has its words in no paper: formulas, and fields of a form."""


def _as_it_is(_factory: type[PartFactory], _media: str, relation: str) -> type[Part] | None:
    """A file that is taken in is no part of this one, whatever its kind says."""
    return Part if relation.endswith("/aFChunk") else None


PartFactory.part_class_selector = classmethod(_as_it_is)  # type: ignore[assignment]


class TakenIn:
    """What one file takes in, and what of it could not be read."""

    def __init__(self, document: Any, marker: Marker, read_word: _Reading | None) -> None:
        self._parts = document.part.rels
        self._marker = marker
        self._word = read_word
        self._read: set[str] = set()
        self._findings: list[Finding] = []
        self._left: list[str] = []
        self.deleted = 0
        """Passages that a tracked change deletes."""

    def chunk(self, node: Any) -> str:
        """The words of a part that stands for some of the text; each once."""
        relation = self._parts.get(node.get(f"{_R}id"))
        if relation is None or not relation.reltype.endswith("/aFChunk"):
            return ""
        if relation.is_external:
            self._left.append(relation.target_ref)
            return ""
        part = relation.target_part
        name = str(part.partname)
        if name in self._read:
            return ""
        self._read.add(name)
        read = self._reader(str(part.content_type), name)
        if read is None:
            self._left.append(_base(name))
            return ""
        try:
            found = read(part.blob)
        except _DAMAGED as error:  # it costs itself, as a damaged paper of a batch does
            if not (isinstance(error, ReadError) and "no text" in str(error)):
                self._left.append(_base(name))
            return ""
        self._findings += found.findings
        return self._marker.again(found).replace(PAGE, "\n")

    def _reader(self, kind: str, name: str) -> _Reading | None:
        """Who reads a part, by its kind and its name."""
        from minutes_cli.readers import html, message, text  # noqa: PLC0415 - few files have such a part

        suffix = name.rpartition(".")[2].lower()
        if "html" in kind or suffix in ("htm", "html", "xhtml"):
            return html.extract
        if kind == "message/rfc822" or suffix in ("mht", "mhtml"):
            return message.extract
        if "wordprocessingml" in kind or suffix in ("docx", "docm"):
            return self._word
        return text.extract if kind == "text/plain" or suffix == "txt" else None

    def drawn(self, node: Any) -> list[str]:
        """The words of a drawn list, a paragraph a line."""
        relation = self._parts.get(node.get(f"{_R}dm"))
        if relation is None or relation.is_external or not relation.reltype.endswith("/diagramData"):
            return []
        try:
            root = parse_xml(relation.target_part.blob)
        except LxmlError:
            self._left.append("a drawing")
            return []
        lines = ("".join(t.text or "" for t in p.iter("{*}t")) for p in root.iter("{*}p"))
        return [self._marker.clean(line).strip() for line in lines if line.strip()]

    def notes(self, node: Any, kind: str) -> None:
        """Put down what is not read."""
        if kind == "chart":
            self._left.append("a chart")
            return
        relation = self._parts.get(node.get(f"{_R}id"))
        told = (node.get("ProgID") or "").lower()
        if kind == "OLEObject" and told.startswith(_SHOWN_ELSEWHERE):
            return
        named = None if relation is None else relation.target_ref
        self._left.append(_base(named) if named else "an embedded file" if kind == "OLEObject" else "another paper")

    def findings(self, comments: list[Any]) -> tuple[Finding, ...]:
        """What is to be said of it all."""
        found = list(self._findings)
        said = sum(any((t.text or "").strip() for t in one.iter("{*}t")) for part in comments for one in part)
        if said:
            stand = "a comment stands" if said == 1 else f"{said} comments stand"
            found.append(Finding("comments", f"{stand} in its margin, which {'is' if said == 1 else 'are'} not read"))
        found += counted_passages("tracked-changes", self.deleted, "deleted by tracked changes")
        charts = self._left.count("a chart")
        left = dict.fromkeys(name for name in self._left if name != "a chart")
        return (*found, *unread([*left, *["a chart" if charts == 1 else f"{charts} charts"][: bool(charts)]]))


def _base(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]
