"""Conditions on which something is asked: the day within one is no day by which it is to be done.

That, [should the owner not reply by 1 April], the Clerk be asked to … · to take steps [if he has not replied by then]
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

_condition = regex.compile(
    r"""(?:(?:^|[,;.]\s*|\b(?:that|and|to)\s+)should\s+(?=(?:the|an?|any|no|he|she|it|they|this|there|nobody|(?-i:\p{Lu}))\b)
      |\b(?:if|unless|in\s+the\s+event\s+(?:of|that)|in\s+default\s+of|failing)\s+
        (?!(?:possible|practicable|necessary|required|needed|appropriate|so|any|not|feasible|available)\b))
    [^,;.]*""",
    FLAGS,
    needs=("should", "if ", "unless", "event", "default", "failing"),
)


def without_conditions(text: str) -> str:
    """A request without the clauses that say on what condition it is one."""
    return str(_condition.sub("", text))
