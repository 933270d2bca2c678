"""A fault of the program, or of what it was given, told in a line: what broke, and where."""

from __future__ import annotations

ODD = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a value raises that cannot be: one of a damaged database, or of a fault of this program."""


def where(error: BaseException) -> str:
    """What broke and where, for whoever mends it: `KeyError, minutes_cli.words.dates:33`."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f", {trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}{place}"


def is_of_a_script(error: BaseException) -> bool:
    """Whether it broke in a script that uses the library, and nothing of ours but what waits for the script."""
    trace, names = error.__traceback__, []
    while trace:
        names.append(str(trace.tb_frame.f_globals.get("__name__")))
        trace = trace.tb_next
    while names and names[0] in _WAITING:
        names.pop(0)
    return not any(name.partition(".")[0] == __package__ for name in names)


def is_here(error: BaseException) -> bool:
    """Whether it broke in this program itself, or in what that called of a library without Python of its own."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return trace is not None and str(trace.tb_frame.f_globals.get("__name__")).partition(".")[0] == __package__


_WAITING = frozenset(("contextlib", f"{__package__}.store.schema.file", f"{__package__}.store.schema.opening"))
"""Where a database is held open."""
