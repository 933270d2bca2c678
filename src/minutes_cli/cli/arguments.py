"""`--json id,owner`: an option that stands alone, and takes keys where some follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from typer.core import TyperCommand

_PRINTING = ("--json", "--ndjson")


class Command(TyperCommand):
    """A command whose `--json` may be followed by keys."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line."""
        return super().parse_args(ctx, list(with_keys(args, self.params)))


def with_keys(args: Sequence[str], params: Sequence[Any]) -> Iterator[str]:
    """The arguments, with the keys behind `--json` given to `--columns`.

    1. `--json=id,owner` is always keys;
    2. a word behind `--json` is keys where the command takes no words;
    3. where it takes some, only two keys or more that its rows have, with commas between: `search --json quay` looks
       for quays.
    """
    options = {name: p.nargs for p in params if p.param_type_name == "option" and not p.is_flag for name in p.opts}
    takes_words = any(p.param_type_name == "argument" for p in params)
    left = iter(enumerate(args))
    if "--columns" not in options:
        yield from args
        return
    for at, word in left:
        name, equals, keys = word.partition("=")
        if word == "--":
            yield from args[at:]
            return
        if name in _PRINTING and equals:
            yield from (name, "--columns", keys)
        elif word in _PRINTING and _is_keys(args[at + 1 : at + 2], among_words=takes_words):
            yield from (word, "--columns", next(left)[1])
        else:
            yield word
            for _ in range(options.get(word, 0)):  # its value, whatever that looks like
                yield from (value for _, value in [next(left, (0, None))] if value is not None)


def _is_keys(following: Sequence[str], *, among_words: bool) -> bool:
    if not following or following[0].startswith("-"):
        return False
    if not among_words:
        return True
    names = following[0].split(",")
    return len(names) > 1 and set(names) <= _keys()


def _keys() -> set[str]:
    """Those of the rows of commands that take words."""
    from minutes_cli.store.ask import arising, attending, fulltext, news  # noqa: PLC0415 - seldom asked

    return {"ref", *arising.COLUMNS, *attending.PEOPLE, *attending.SITTINGS, *fulltext.COLUMNS, *news.COLUMNS}
