"""`--json id,owner`: an option that stands alone, and takes keys where some follow."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from typer.core import TyperCommand

_PRINTING = ("--json", "--ndjson")


class Command(TyperCommand):
    """A command whose `--json` may be followed by keys, and which takes `--no-pager` as the program does."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line."""
        options = _options(self.params)
        if any(is_option and word == _NO_PAGER for word, is_option in _told_apart(args, options)):
            set_meanwhile(ctx, "MINUTES_PAGER", "")
            args = [word for word, is_option in _told_apart(args, options) if not is_option or word != _NO_PAGER]
        return super().parse_args(ctx, list(with_keys(args, self.params)))

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """What a shell offers, each with a line about it."""
        from .completing import in_one_line  # noqa: PLC0415 - only a shell asks

        return in_one_line(super().shell_complete(ctx, incomplete))


_NO_PAGER = "--no-pager"


def set_meanwhile(ctx: Any, name: str, value: str) -> None:
    """Set a variable of the environment until a command is done: what the operator says beats what is set there."""
    before = os.environ.get(name)

    def put_back() -> None:
        os.environ.pop(name, None)
        if before is not None:
            os.environ[name] = before

    ctx.call_on_close(put_back)
    os.environ[name] = value


def _options(params: Sequence[Any]) -> dict[str, int]:
    """The options that take values, and how many."""
    return {name: p.nargs for p in params if p.param_type_name == "option" and not p.is_flag for name in p.opts}


def _told_apart(args: Sequence[str], options: Mapping[str, int]) -> Iterator[tuple[str, bool]]:
    """Each argument, and whether it may be an option: a value of one is none, nor what stands behind `--`."""
    values = 0
    for at, word in enumerate(args):
        if word == "--" and not values:
            yield from ((rest, False) for rest in args[at:])
            return
        yield word, not values
        values = values - 1 if values else options.get(word, 0)


def with_keys(args: Sequence[str], params: Sequence[Any]) -> Iterator[str]:
    """The arguments, with the keys behind `--json` given to `--columns`.

    1. `--json=id,owner` is always keys;
    2. a word behind `--json` is keys where the command takes no words;
    3. where it takes some, only two keys or more that its rows have, with commas between: `search --json quay` looks
       for quays; of a REF, which no key looks like, one will do.
    """
    options = _options(params)
    if "--columns" not in options:
        yield from args
        return
    words = [p for p in params if p.param_type_name == "argument"]
    least = 0 if not words else 1 if all(p.metavar == "[REF]" for p in words) else 2
    printing = False
    for word, is_option in _told_apart(args, options):
        name, equals, keys = word.partition("=")
        if printing and is_option and _is_keys(word, least):
            yield "--columns"
        printing = is_option and word in _PRINTING
        if is_option and name in _PRINTING and equals:
            yield from (name, "--columns", keys)
        else:
            yield word


def _is_keys(word: str, least: int) -> bool:
    """Whether a word is keys: anything where a command takes no words (`least` 0), else so many that there are."""
    if word.startswith("-"):
        return False
    names = word.split(",")
    return not least or (len(names) >= least and set(names) <= _keys())


_OF_A_REF = ("motions", "items", "resolutions", "references")
"""Nouns whose rows a REF narrows."""


def _keys() -> set[str]:
    """Those of the rows of commands that take words."""
    from minutes_cli.show.nouns import columns_of  # noqa: PLC0415 - the same
    from minutes_cli.store.ask import arising, attending, fulltext, listings, news  # noqa: PLC0415 - seldom asked

    return {
        "ref",
        *arising.COLUMNS,
        *attending.PEOPLE,
        *attending.SITTINGS,
        *fulltext.COLUMNS,
        *news.COLUMNS,
        *(key for noun in _OF_A_REF for key in listings.columns_of(noun)),
        *(column.title for noun in _OF_A_REF for column in columns_of(noun, listings.columns_of(noun))),
    }
