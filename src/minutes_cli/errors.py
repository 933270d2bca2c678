"""Trouble from the operator's side, one class a failure, each with its exit code.

Trouble in a paper is no error: it is a `Finding`.  Every message is one line that says what is wrong and what to do.
"""

from __future__ import annotations

INTERRUPTED = 130
"""The exit code of what Ctrl-C ended, as shells have it."""


class MinutesError(Exception):
    """Anything that ends a command with one line on standard error."""

    exit_code = 1


class NotFoundError(MinutesError):
    """Something asked for is not there, or cannot be told from something else."""


class ReadError(MinutesError):
    """A file that is missing, empty or not text."""


class ScanError(ReadError):
    """A file whose pages are pictures of text."""


class UsageError(MinutesError):
    """The command line asks for what makes no sense."""

    exit_code = 2


class CallError(UsageError, TypeError):
    """A verb of the library is given an argument that it has not."""


class DatabaseError(MinutesError):
    """The database cannot be used: not ours, newer than the program, locked, damaged, absent."""

    exit_code = 3
