"""What is told of those who are asked, between their names and what they are asked: it names no owner.

the Clerk‖, who retires in May,‖ be asked to … · the mason‖, through the Clerk,‖ be asked to …
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex

_consulting = regex.compile(
    r"\b(?:in|after|following|upon)\s+(?:consultation|discussions?|liaison|conjunction|partnership)\s+with\s+(?:the\s+)?[^,]+,\s*",
    regex.IGNORECASE,
)
_last = regex.plain(
    r"(?:,\s+(?:who|whose|which|being|through|via)\s[^;:.]{2,90}?,|\s*\((?:who|which)\s[^()]{2,90}\))\s*\Z"
)
_of_them = regex.plain(r",\s+whos?e?\s[^;:.]{2,90}?,(?=\s)")


def without_aside(subject: str) -> str:
    """The words that lead to a verb, without the aside that they end with."""
    return _last.sub("", _consulting.sub("", subject))


def without_asides(text: str) -> str:
    """A text without what it tells of those whom it names: "the Clerk‖, who retires by 1 May,‖ be asked"."""
    return _of_them.sub("", text) if ", who" in text else text
