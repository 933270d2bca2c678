"""What is named in capitals, and is nobody: Headteacher's Report · Review of the Oars."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

_of_what = regex.compile(r"\s+(?:of|for|on|at|and|with)\s+")
_post = regex.compile(
    r"(?:\p{L}+\s+){0,3}(?:head|director|chief|manager|officer|lead|chair|member|secretary)\s+(?:of|for)\b",
    regex.IGNORECASE,
)
_thing = regex.compile(
    r"(?i)\b(?:report|decision|precept|proposal|minutes|item|application|letter|consideration|meeting|plan|budget|policy|recommendations?|resolution|motion|amendment|update|presentation|information|details|statement|strategy|accounts?|payment|grant|sum|agenda|programme|permission|number|standard|guideline|regulation|constitution|co-?option|election|appointment|nomination|resignation)s?$"
)
_called = regex.plain(
    r"(?:Councillor(?! Reports?\b| Updates?\b)|Cllr|Mrs?|Ms|Miss|Dr|Prof|Rev)\.?(?: [A-Z]\.?)* [A-Z][\w’'-]+\Z"
)
"""    Cllr Grant · Mr J Plan: whose surname is a word"""


def is_thing(name: str) -> bool:
    """Whether capitals name a paper or an affair, and nobody: "Headteacher's Report"."""
    head = _of_what.split(name, maxsplit=1)[0]
    named = _thing.search(name) or _thing.search(head)
    return named is not None and _post.match(name) is None and _called.match(name) is None
