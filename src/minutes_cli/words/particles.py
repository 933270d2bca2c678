"""The words in small letters with which a surname may begin: van Dijk · de Burgh · ap Gwilym · d'Arcy · al-Hassan."""

from __future__ import annotations

from . import lazily as regex

PARTICLES = frozenset(
    """
    van von vander der den de del della la le du di da dos ter ap ab ferch al el bin ibn bint ben ní uí nic mac mc ó
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
PARTICLE = regex.defined("PARTICLE", f"(?-i:(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})\\s+)")
"""One of them before what it belongs to, for the patterns of names."""
_JOINED = ("d'", "d’", "l'", "l’", "o'", "o’", "al-", "el-", "ap-")
"""Those that nothing parts from the rest."""


def opens_name(word: str) -> bool:
    """Whether a word is in capitals as a name is, or has a particle joined to it: "Ash", "d'Arcy", "al-Hassan"."""
    if word[:1].isupper():
        return True
    return word.startswith(_JOINED) and any(
        word.startswith(each) and word[len(each) :][:1].isupper() for each in _JOINED
    )
