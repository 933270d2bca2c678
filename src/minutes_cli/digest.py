"""Digests by what Python itself brings, as its own `random` takes them.

`hashlib` loads a library of ciphers with them, which is a hundredth of the time that one paper takes.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hashlib import blake2b
    from hashlib import sha256 as _sha256
else:
    try:
        from _blake2 import blake2b

        try:
            from _sha2 import sha256 as _sha256
        except ImportError:  # before Python 3.12
            from _sha256 import sha256 as _sha256
    except ImportError:  # another Python
        from hashlib import blake2b
        from hashlib import sha256 as _sha256

__all__ = ["blake2b", "sha256"]

_LONG = 1 << 20
"""Bytes of which the library tells the digest sooner, with its loading."""


def sha256(content: bytes) -> str:
    """The digest of some bytes, in figures and letters."""
    if len(content) > _LONG:
        import hashlib  # noqa: PLC0415

        return hashlib.sha256(content).hexdigest()
    return _sha256(content).hexdigest()
