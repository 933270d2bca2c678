"""Names of those who may not have been at the meeting, where a list of actions says who is to do each."""

from __future__ import annotations

from minutes_cli.words.common import COMMON
from minutes_cli.words.someone import named as is_named
from minutes_cli.words.stems import stems

from .things import is_thing


def is_stranger(name: str) -> bool:
    """Whether two words or more are the name of somebody who may not have been there: Una Coe; not: Mill Lane.

    Several things ("Defibrillator Pads") are none, and a day is none.
    """
    words, telling = name.split(), stems(name)
    if len(telling) < len(words) - (len(words[0].rstrip(".")) == 1) or not COMMON.isdisjoint(telling):
        return False
    return not name.endswith("s") and not is_thing(name) and is_named(name, None, alone=False) is not None
