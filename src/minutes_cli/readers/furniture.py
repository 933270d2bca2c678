"""What a site puts around a page's own words, by the classes and roles that it gives it."""

from __future__ import annotations

import re
from typing import Any

_WORDS = (
    r"(?:mg(?:ActionList|Hide|PrintLink|Tabs|Calendar|Help)|breadcrumbs?|skip-?(?:link|nav|to)s?|cookies?|cookieconsent"
    r"|shar(?:e|ing)|sharethis|addthis|socials?|pagination|site-?(?:nav(?:igation|bar)?|search|header|footer)"
    r"|sr-only|visually-?hidden|print-only|feedback)"
)
_LAYOUT = (
    r"(?:area|banner|bar|block|blocks|bottom|box|btn|btns|button|buttons|c|col|consent|container|content"
    r"|default|desktop|dialog|entry|fixed|focusable|follow|footer|form|global|gov|govuk|group|has|header"
    r"|holder|icon|icons|info|inner|is|item|items|js|l|label|law|left|link|links|list|lists|m|main|media"
    r"|menu|message|mobile|modal|nav|network|networks|nhsuk|notice|o|on|outer|overlay|page|panel|policy"
    r"|popup|post|preferences|prompt|region|right|row|section|settings|site|text|this|title|toolbar|tools"
    r"|top|trail|u|us|widget|wp|wrap|wrapper|[0-9]+)"
)
"""Words of the parts of a page, of which a class may have some around what it stands for."""
_unseen_class = re.compile(
    rf"(?<!\S)(?:{_LAYOUT}[_-]+){{0,4}}{_WORDS}(?:[_-]+(?:{_WORDS}|{_LAYOUT})){{0,5}}(?!\S)", re.IGNORECASE
)
"""A class that is all furniture: `social-links`; not `social-care` or `tag-shared-services`, which name the matter."""
_OF_SITES = frozenset((
    "navbar", "navigation", "nav-menu", "main-menu", "main-navigation", "mega-menu", "post-navigation", "nav-links",
    "sidebar", "masthead", "widget-area", "site-branding", "sharedaddy", "jp-relatedposts", "related-posts",
    "comments-area", "comment-respond",
))  # fmt: skip
"""Classes by which many a site's makers call what is around the page's own words."""
_ROLES = frozenset(("navigation", "search", "banner", "contentinfo", "dialog", "alert"))
_OF_WORDS = frozenset(("banner", "dialog", "alert"))
"""Roles of a box, which may have a paper's own words in it, too."""
_SHARE = 4
"""What has more than this part of a page's words is no furniture of it."""
_MEASURED = 40
"""So many are measured: within each other each costs all that is in it."""


class Furniture:
    """The furniture of one page."""

    def __init__(self, middle: Any) -> None:
        self._middle = middle
        self._size = 0
        self._measured = 0

    def is_one(self, node: Any) -> bool:
        """Whether a site calls a node its own, and it is but a small part of the page."""
        role, kinds = node.get("role"), node.get("class")
        if role in _ROLES and role not in _OF_WORDS:
            return True
        if kinds and node.tag != "body" and not _OF_SITES.isdisjoint(kinds.split()):
            return True
        called = role in _OF_WORDS or bool(kinds and _unseen_class.search(kinds))
        return called and not self._is_much(node)

    def _is_much(self, node: Any) -> bool:
        """Whether a good part of the page's words is in a node."""
        if self._measured >= _MEASURED:
            return False
        self._measured += 1
        self._size = self._size or _size(self._middle)
        return _size(node) * _SHARE > self._size


def _size(node: Any) -> int:
    """How many characters are below a node."""
    return int(node.xpath("string-length(normalize-space())"))
