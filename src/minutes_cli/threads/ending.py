"""Whether what a sentence says is at an end is another thing than a task asked for, or was about.

order a bus shelter ≠ a deposit was no longer required
"""

from __future__ import annotations

from minutes_cli.words.given_up import subject_of_end
from minutes_cli.words.stems import stems

_LONG = 900
"""Characters of a task that are looked at."""
_MOST = 8
"""Words of what is at an end, at most: more are hardly one name."""
_THINGS = stems(
    """
    matter matters item items issue project scheme proposal plan plans idea work works action actions order purchase
    request resolution decision minute motion task job thing contract letter correspondence enquiry approach application
    meeting visit repair repairs replacement installation arrangement
    """
)
"""What may stand for whatever was asked."""


def is_end_of_another(task: str, heading: str, told: str) -> bool:
    """Whether what is at an end is named, and by no word of a task or of what it stands under."""
    words = subject_of_end(told)
    if not words or len(words) > _MOST or words[0] not in _DETERMINERS | {"planning"}:
        return False
    named = stems(" ".join(words).removeprefix("planning "))
    return bool(named) and not named & (_THINGS | stems(f"{task[:_LONG]} {heading[:_LONG]}"))


_DETERMINERS = frozenset("the a an his her their its any no".split())  # noqa: SIM905 - easily read
