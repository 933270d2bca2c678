"""A document → everything that it says.  The stages are rooms of this house; `pipeline` puts them in a row.

The room bears the name of the verb that the library exports, so it can be called like one:
`from minutes_cli import parse; parse(document)`.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes_cli.model import Document, Parsed, Said


class _Verb(ModuleType):
    def __call__(self, document: Document, said: Said | None = None) -> Parsed:
        """Everything that one document says; see `pipeline.parse`."""
        from .pipeline import parse  # noqa: PLC0415 - the grammars are heavy, and few commands need them

        return parse(document, said) if said else parse(document)


sys.modules[__name__].__class__ = _Verb
