"""Words of a web page in the colour of their own ground, which nobody sees: as a clerk blackens them.

Word saves such a page (`background:black;mso-highlight:black`), LibreOffice does (`<font color="#000000">` within), a
site's editor does.  What style sheets of other files say is not known; nothing is covered that they may uncover.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from lxml.etree import iterwalk
from lxml.html import HTMLParser, document_fromstring

from .colour import BLACK, CLEAR, UNKNOWN, WHITE, Ground, Letters, is_like, of_background, of_css
from .selectors import declared

_AMONG_WORDS = frozenset(("span", "font", "mark", "b", "i", "u", "em", "strong", "code", "small"))
_GROUNDS = ("background", "background-color", "mso-highlight")
_LINKED: Letters = (0, 0, 238)
_HALF = 2


class Look(NamedTuple):
    """How words are painted, where nothing within says otherwise."""

    letters: Letters = None
    ground: Ground = None
    sized: bool = True

    @property
    def is_on_ground(self) -> bool:
        """Whether the letters are painted, on a ground of their own."""
        return self.ground is not None and self.letters != CLEAR and self.sized


def without_covered(body: Any, *, alone: bool) -> int:
    """Take out the words that nobody sees, and count the passages; `alone`: no other file says how the page looks."""
    pieces = [piece for piece in _pieces(body, _page(body)) if _hides(piece[0], alone=alone)]
    bare = sum(len(getattr(node, where)) for look, node, where in pieces if not look.is_on_ground)
    if bare * _HALF > body.xpath("string-length(string())"):  # the words of a scan, which lie on its picture
        pieces = [piece for piece in pieces if piece[0].is_on_ground]
    for _, node, where in pieces:
        setattr(node, where, "")
    return len({id(look) for look, _, _ in pieces})


def is_covered(source: str) -> bool:
    """Whether all words of a passage have the colour of their ground."""
    body = document_fromstring(source, parser=HTMLParser(huge_tree=True)).find("body")
    words = [look for look, _, _ in _pieces(body, Look(), usual=True)]
    return bool(words) and all(_hides(look, alone=True) for look in words)


def _page(body: Any) -> Look:
    text = body.get("text")
    return Look(of_css(text) if text else None)


def _pieces(body: Any, page: Look, *, usual: bool = False) -> list[tuple[Look, Any, str]]:
    """The words of each node, and those behind it, with how they are painted; those as usual, too?"""
    told: list[tuple[Look, Any, str]] = []
    looks = [page]
    for event, node in iterwalk(body, events=("start", "end")):
        if event == "start":
            around = looks[-1]
            look = _look(node, around) if isinstance(node.tag, str) else around
            looks.append(look)
            if (usual or look is not page) and node.text and node.text.strip():
                told.append((look, node, "text"))
        else:
            looks.pop()
            if (usual or looks[-1] is not page) and node.tail and node.tail.strip():
                told.append((looks[-1], node, "tail"))
    return told


def _look(node: Any, around: Look) -> Look:
    """How a node paints its words."""
    told = node.attrib
    if not told:
        return around
    style = told.get("style")
    says = declared(style) if style and ("olor" in style or "ground" in style or "-" in style) else {}
    letters = of_css(says.get("color") or (node.tag == "font" and told.get("color")) or "")
    ground = next((one for name in _GROUNDS if (one := of_background(says.get(name, ""))) not in (None, CLEAR)), None)
    ground = UNKNOWN if says.get("background-image", "none") != "none" else ground or _background_of(told)
    sized = _sized(says["font-size"]) if "font-size" in says else around.sized
    if letters is None and node.tag == "a" and "href" in told:
        letters = _LINKED
    if letters is None and ground is None and sized == around.sized:
        return around
    letters = letters or around.letters
    if letters is None and ground and node.tag in _AMONG_WORDS:
        letters = BLACK
    return Look(letters, ground or around.ground, sized)  # type: ignore[arg-type]


def _background_of(told: Any) -> Letters:
    if "background" in told:
        return UNKNOWN
    found = of_css(told.get("bgcolor", ""))
    return None if found == CLEAR else found


def _sized(told: str) -> bool:
    return told.rstrip("%abcdefghijklmnopqrstuvwxyz").strip("0.") != "" or not told[:1].isdigit()


def _hides(look: Look, *, alone: bool) -> bool:
    if not look.sized or look.letters == CLEAR:
        return True
    letters = look.letters or (BLACK if alone and look.ground else None)
    if letters is None or isinstance(letters, str) or isinstance(look.ground, str):
        return False
    if look.ground is None:
        return alone and is_like(letters, WHITE)
    return is_like(letters, look.ground)
