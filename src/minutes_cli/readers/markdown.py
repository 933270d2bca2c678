"""Markdown: what a converter adds for a browser is taken away; headings, emphasis and lists stay as they stand.

Headings and emphasis tell the parser what is a title: they are marked, and their signs stay in the text, where `clean`
sets them aside line by line.  Tables that Markdown cannot write stand in the file as HTML, and are read as that.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from minutes_cli.model import Declared, Finding, Mark

from .declaring import front_matter, matters, of_address, of_front_matter
from .joined import read_each
from .marking import Marker
from .reader import Extracted, hidden, struck_through
from .site import menus
from .text import decode, feeds, unix
from .unshown import as_shown

_ADDRESS = r"\((?:<[^<>\n]*+>|[^()\n]*+(?:\([^()\n]*+\)[^()\n]*+){0,8}+)\)"
_image = re.compile(rf"!\[([^\[\]]*+)\]{_ADDRESS}(?:\{{[^{{}}\n]*+\}})?+")
_link = re.compile(rf"(?<![!\\])\[((?:[^\[\]\\\n]|\\.)++)\]{_ADDRESS}")
_break = re.compile(r"<br\s*+/?>", re.IGNORECASE)
_strong = re.compile(r"<(b|strong)>([^<>\n]++)</\1>", re.IGNORECASE)
_struck = re.compile(r"<(s|del|strike)>[^<>\n]*+</\1>|(?<![~\\])~~(?=[^\s~])[^~\n]++~~(?!~)", re.IGNORECASE)
_tag = re.compile(
    r"</?(?:div|span|p|a|img|u|b|i|em|strong|sup|sub|section|center|font|small|ins|s|del|strike)\b[^<>\n]*+>",
    re.IGNORECASE,
)
_escape = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~&$^\"'@:;,/?=%])")
_rule = re.compile(r"[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)++(?:[ \t]*+:?-++:?[ \t]*+)?+")
_cell_end = re.compile(r"(?<!\\)\|")
_html_table = re.compile(r"<(/?)table\b", re.IGNORECASE)
_fence = re.compile(r"[ \t]*+(?:```|~~~)[\w.-]*+[ \t]*+")
_quoted = re.compile(r"^(?:>[ ]?)++", re.MULTILINE)
_underline = re.compile(r"(?:=++|-{3,}+)[ \t]*+")

_defined = re.compile(
    r"^ {0,3}\[([^\[\]^\n][^\[\]\n]{0,80}+)\]:[ \t]++<?(?:[./#]|https?:|mailto:)\S*+[ \t]*+"
    r"(?:\"[^\"\n]*+\"[ \t]*+)?(?:\n|$)",
    re.MULTILINE,
)
"""Where a link leads to whose text stands elsewhere: `[Town Hall]: /places/hall`."""
_referring = re.compile(r"(?<!!)\[([^\[\]\n]++)\](?:\[([^\[\]\n]*+)\])?(?![(:\[])")
_parted = re.compile(r"(?<!!)\[([^\[\]\n]{1,80}+)\n[ \t]*+([^\[\]\n]{1,80}+)\](?=[(\[])")
"""A link that the end of a line cuts."""
_heading = re.compile(r"[ ]{0,3}(\#{1,6})[ \t]++(?=\S)")
_item = re.compile(r"([ \t]*+)(?:[-*+•]|\d{1,3}[.)])[ \t]++(?=\S)")
_bold = re.compile(r"(?<!\*)\*\*(?=[^\s*])([^*\n]++)\*\*|(?<![\w_])__(?=[^\s_])([^_\n]++)__(?![\w_])")
_only_links = re.compile(rf"[^\w\[]*+(?:\[(?:[^\[\]\\\n]|\\.)++\]{_ADDRESS}[^\w\[]*+)++")
_fetched = re.compile(
    r"\W*(?:(?:view|open|read|see|download|get|print|the|this|source|original|official|full|signed)\W+){0,4}"
    r"(?:original|source|file|document|pdf|copy|minutes|version|download|here|page)(?:\W+(?:as|in)\W+pdf)?\W*",
    re.IGNORECASE,
)
_source = re.compile(
    r"^\[([^\[\]\n]++)\]\(https?://[^\s()]++(?:\([^()\n]*+\)[^\s()]*+)*+\)[ \t]*+\n(?:[ \t]*+\n)*+-{3,}+[ \t]*+$",
    re.MULTILINE,
)
"""Over each paper that a converter makes of another file: [Original file](https://holm.example/minutes.pdf) ⏎ ---"""
_address = re.compile(r"\]\(<?\s*+([^\s()<>]++(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)")
_CAPTION = 4
"""Blanks, of which one more in an alternative text may be a sentence's; fewer are a logo's."""


def extract(content: bytes) -> Extracted:
    """The text without links' addresses, entities and escapes; cells of a table parted by tabs."""
    text = Marker().clean(unix(decode(content)))
    return read_each(text, _cuts(text), _read)


def _cuts(text: str) -> list[int]:
    """Where another paper begins below the words of one: with its front matter, or with where it was fetched."""
    cuts = list(matters(text))
    if "](http" in text:
        cuts = sorted({*cuts, *(m.start() for m in _source.finditer(text) if _fetched.fullmatch(m[1]))})
    kept: list[int] = []
    for at in cuts:
        above = kept[-1] if kept else 0
        if text[front_matter(text, above) or above : at].strip():
            kept.append(at)
    return kept


def _read(text: str) -> Extracted:
    """What one paper says."""
    page = _Page()
    begins = front_matter(text)
    if begins:
        page.add(text[:begins], [(0, begins, "front matter")])
        page.declared += of_front_matter(text[:begins])
    shown = as_shown(_quoted.sub("", text[begins:]))
    page.left_out(shown.hidden, shown.struck)
    body = _with_links(shown.text)
    for part, is_table in _parts(body):
        if is_table:
            page.add_table(part)
        else:
            page.add_lines(part.split("\n"))
    return page.extracted()


class _Page:
    """What has been told so far."""

    def __init__(self) -> None:
        self.declared: list[Declared] = []
        self._pieces: list[str] = []
        self._at = 0
        self._marks: list[Mark] = []
        self._tables = 0
        self._struck = self._hidden = 0
        self._depths: list[int] = []
        self._said = False

    def left_out(self, hidden: int, struck: int) -> None:
        """So many passages are hidden or struck through."""
        self._hidden += hidden
        self._struck += struck

    def add(self, text: str, marks: list[tuple[int, int, str]]) -> None:
        """A text, and what it shows."""
        for start, end, kind in marks:
            self._mark(text, start, end, kind)
        self._pieces.append(text)
        self._at += len(text)

    def _mark(self, text: str, start: int, end: int, kind: str, *where: int) -> None:
        words = text[start:end]
        if stripped := words.strip():
            begins = self._at + start + len(words) - len(words.lstrip())
            self._marks.append(Mark(begins, begins + len(stripped), kind, *where))  # type: ignore[arg-type]

    def add_table(self, source: str) -> None:
        """A table that stands in the file as HTML."""
        from .html import read_page  # noqa: PLC0415 - few papers have one

        found = read_page(source)
        tables = max((mark.table for mark in found.marks), default=0)
        self._marks += [
            m._replace(start=m.start + self._at, end=m.end + self._at, table=m.table and m.table + self._tables)
            for m in found.marks
        ]
        self._tables += tables
        codes = [finding.code for finding in found.findings]
        self.left_out(codes.count("hidden-text"), codes.count("struck-through"))
        self._pieces.append(found.text)
        self._at += len(found.text)

    def add_lines(self, lines: list[str]) -> None:
        """Lines of Markdown; the last ends where the next part begins."""
        aside = self._menus(lines)
        row = 0
        for n, line in enumerate(lines):
            ends = "\n" if n + 1 < len(lines) else ""
            if _fence.fullmatch(line) or (row and "|" in line and _rule.fullmatch(line)):
                continue
            if (told := line.strip()).startswith("|") and told.endswith("|") and len(told) > 1:
                row += 1
                self._tables += row == 1
                self._row(_cell_end.split(told[1:-1]), row, ends)
                continue
            row = 0
            if n and lines[n - 1].strip() and _underline.fullmatch(line):
                self._title_above("=" in line, lines, n)
                self.add(ends, [])
                continue
            shown = self._plain(line)
            self.add(shown + ends, self._shown(shown, line, aside=n in aside))
            self._said = self._said or bool(shown.strip())

    def _shown(self, shown: str, line: str, *, aside: bool) -> list[tuple[int, int, str]]:
        """The bold words of a line; its heading's level and its depth in a list are put down here."""
        if aside:
            return [(0, len(shown), "menu")]
        if m := _heading.match(shown):
            self._mark(shown, m.end(), len(shown.rstrip("# ")), "heading", len(m[1]))
        elif (m := _item.match(line)) and shown.startswith(m[0]):
            self._mark(shown, m.end(), len(shown), "item", self._depth(len(m[1].expandtabs(4))))
        elif line[:1].strip():
            self._depths = []
        return list(_bold_in(shown))

    def _depth(self, indent: int) -> int:
        while self._depths and self._depths[-1] >= indent + 1:
            self._depths.pop()
        if not self._depths or self._depths[-1] < indent:
            self._depths.append(indent)
        return len(self._depths)

    def _title_above(self, double: bool, lines: list[str], n: int) -> None:  # noqa: FBT001 - what underlines it
        """The line above is a title, underlined, if it stands alone."""
        if n > 1 and lines[n - 2].strip():
            return
        above = self._pieces[-1]
        self._at -= len(above)
        self._mark(above, 0, len(above), "heading", 1 if double else 2)
        self._at += len(above)

    def _row(self, cells: list[str], row: int, ends: str) -> None:
        told = self._plain if any(_is_text(cell) for cell in cells) else self._inline
        for column, cell in enumerate(cells, 1):
            text = told(cell).strip()
            self._mark(text, 0, len(text), "cell", 0, self._tables, row, column)
            self.add(text + (ends if column == len(cells) else "\t"), list(_bold_in(text)))
        self._said = True

    def _inline(self, cell: str) -> str:
        return " ".join(self._plain(_break.sub(" ", cell)).split())

    def _plain(self, line: str) -> str:
        """A line as a reader of the page sees it."""
        if "[" in line:
            line = _link.sub(r"\1", _image.sub(self._pictured, line) if "![" in line else line)
        if "<" in line or "~~" in line:
            line, count = _struck.subn("", line)
            self._struck += count
            line = _tag.sub("", _strong.sub(r"**\2**", _break.sub("\n", line)))
        if line.endswith("  ") or (line.endswith("\\") and not line.endswith("\\\\")):
            line = line.rstrip(" ").removesuffix("\\")
        if "\\" in line:
            line = _escape.sub(r"\1", line)
        return (html.unescape(line) if "&" in line else line).replace("\xa0", " ")

    def _pictured(self, m: re.Match[str]) -> str:
        """Nothing: what stands for a picture is seen where that is not."""
        self._hidden += m[1].count(" ") >= _CAPTION
        return ""

    def _menus(self, lines: list[str]) -> set[int]:
        """Which lines are nothing but links of a site: menus at the page's ends, and where the paper was fetched."""
        links = [_links(line) for line in lines]
        if not any(links):
            return set()
        texts = [_link.sub(r"\1", line) if "](" in line else line for line in lines]
        aside = menus(texts, links)
        for n, line in enumerate(texts if not self._said else ()):
            if links[n] == 1 and _fetched.fullmatch(line.strip()):
                aside.add(n)
                self.declared += of_address(m[1] if (m := _address.search(lines[n])) else "")
            elif line.strip() and n not in aside:
                break
        return aside

    def extracted(self) -> Extracted:
        """Everything."""
        found = feeds("".join(self._pieces))
        marks = tuple(sorted(self._marks, key=lambda mark: (mark.start, -mark.end)))
        findings: tuple[Finding, ...] = (*struck_through(self._struck), *hidden(self._hidden))
        return Extracted(found.text, found.pages, findings, marks=marks, declared=tuple(dict.fromkeys(self.declared)))


def _bold_in(text: str) -> Iterator[tuple[int, int, str]]:
    if "**" in text or "__" in text:
        yield from ((*m.span(m.lastindex or 0), "bold") for m in _bold.finditer(text))


def _links(line: str) -> int:
    """How many links a line has that has nothing else."""
    return line.count("](") if "](" in line and _only_links.fullmatch(line) else 0


def _with_links(text: str) -> str:
    """The text with the words alone of links that are explained elsewhere, and each link on one line."""
    if "](" in text or "][" in text:
        text = _parted.sub(r"[\1 \2]", text)
    if "]: " not in text or not (names := {m[1].casefold() for m in _defined.finditer(text)}):
        return text
    text = _defined.sub("", text)
    return _referring.sub(lambda m: m[1] if (m[2] or m[1]).casefold() in names else m[0], text)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a text that are tables of HTML, whatever tables stand in them, and those between."""
    bounds, depth, start = [0], 0, 0
    for m in _html_table.finditer(text):
        if not m[1]:
            start = start if depth else m.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                end = text.find(">", m.end()) + 1
                bounds += [start, end or len(text)]
    for n, (one, other) in enumerate(pairwise([*bounds, len(text)])):
        yield text[one:other], n % 2 == 1


def _is_text(cell: str) -> bool:
    """Whether a cell holds paragraphs of its own: its lines stay lines."""
    breaks = len(_break.findall(cell))
    return breaks > 2 or (breaks > 0 and len(cell) > 240)
