"""What denies what stands behind it: no Chair ‖ be appointed · neither the Clerk nor the Warden ‖ be asked."""

from __future__ import annotations

from . import lazily as regex

_NEAR = 60
"""Characters before a verb in which a word may deny it."""
_MODAL = frozenset({"to", "should", "would", "will", "shall", "must", "could"})
_NOT = frozenset({"not", "never", "cannot", "nobody", "no-one", "nothing", "none", "neither"})
_TWO = (["no", "one"], ["no", "longer"])
_OTHERS = frozenset({"the", "a", "an", "this", "that", "its", "their", "and", "but"})
"""Words that begin a subject of their own: as there was no quorum the item be deferred."""
_HAVING = frozenset("is was are were be being been has have had having with without of for".split())  # noqa: SIM905
"""Before "no": what is wanting is no subject of what comes next: there being no objection Cllr Ash be asked."""
_SUBJECT = 3
"""Words between "no" and the verb."""
_OF_NONE = ("nor ", "none of ", "neither of ")
_of_none = regex.plain(r"\b(?:nor|(?:none|neither) of)\b(?:(?! (?:be|that|and) )[^,;.:])*\Z")
"""    neither the Clerk nor the Warden · none of the members"""


def denies(before: str) -> bool:
    """Whether what stands before a verb denies it: the item not ‖ be deferred · that no Chair ‖ be appointed."""
    near = " ".join(before[-_NEAR:].casefold().split())
    words = near.rstrip(" ,").split()
    while words and words[-1] in _MODAL:
        words.pop()
    if not words or words[-1] in _NOT or words[-2:] in _TWO:
        return bool(words)
    for n in range(len(words) - 2, max(-1, len(words) - 2 - _SUBJECT), -1):
        if words[n] == "no":
            subject = words[n + 1 :]
            whose = n == 0 or words[n - 1] not in _HAVING
            return whose and _OTHERS.isdisjoint(subject) and all(word.isalpha() for word in subject)
    return any(word in near for word in _OF_NONE) and _of_none.search(near.rstrip(" ,")) is not None
