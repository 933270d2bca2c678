"""A document → everything that it says.  The stages are rooms of this house; `pipeline` puts them in a row.

The room bears the name of the verb that the library exports, so it can be called like one:
`from minutes_cli import parse; parse(document)`.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from minutes_cli.model import Document, Parsed, Said


class _Verb(ModuleType):
    def __call__(self, document: Document, said: Said | None = None) -> Parsed:
        """Everything that one document says; see `pipeline.parse`."""
        from minutes_cli.errors import UsageError  # noqa: PLC0415 - a wrong call
        from minutes_cli.model import Document, Said  # noqa: PLC0415

        from .pipeline import parse  # noqa: PLC0415 - the grammars are heavy, and few commands need them

        given: tuple[tuple[object, Any], ...] = ((document, Document), (said, Said | None))
        if any(not isinstance(one, kind) for one, kind in given):
            raise UsageError(
                f"parse takes a Document (read, read_bytes) and a Said, not {document!r:.60} and {said!r:.60}"
            )
        return parse(document, said) if said else parse(document)


sys.modules[__name__].__class__ = _Verb
