"""The man page, made of what `--help` says.

python tests/manual.py      writes it anew; `test_manual.py` holds that there is nothing to write
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from minutes_cli.cli import COMMANDS, app
from minutes_cli.cli.options import Shared

PAGE = Path(__file__).resolve().parent.parent / "docs" / "minutes.1"
OF_LISTINGS = {f"--{field.replace('_', '-')}" for field in Shared._fields}
VARIABLES = {
    "MINUTES_DB": "The database, where --db names none.",
    "MINUTES_CACHE": "Where compiled patterns are kept for the next run, and nothing of any paper; empty for nowhere. "
    "Else minutes-cli in XDG_CACHE_HOME or ~/.cache. It may be removed at any time.",
    "MINUTES_PAGER, PAGER": "What shows what is longer than the screen; less where neither is set.",
    "NO_COLOR": "Where it is set, nothing is coloured.",
    "COLUMNS, LINES": "How wide and high the page is, where the terminal does not say.",
}
ENDS = {
    "0": "Done; an empty listing is done.",
    "1": "Something asked for was not there, or a file of a batch failed.",
    "2": "The command line was wrong.",
    "3": "The database cannot be used.",
    "130": "Ended by Ctrl-C.",
}
REFS = """A REF is what a person types: 34, "34 (2)", "34 of 19 March 2019", an id from any output, or its short form,
which stands first in every table and needs no quotes: k2v3."""
OUTPUT = """A listing is a table on a terminal. In a pipe each row is a line with tabs between the cells, without a
heading. --json, --ndjson, --csv and --markdown are for programs."""


def page() -> str:
    """Return the whole page, as roff."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    program = typer.main.get_command(app)
    yield from ('.\\" made of the help: python tests/manual.py', '.TH MINUTES 1 "" "minutes" "User Commands"')
    yield from (".SH NAME", told("minutes - who was asked for what by a council's committees, and what became of it"))
    yield from (".SH SYNOPSIS", ".B minutes", told("[OPTIONS] COMMAND [ARGS]..."))
    yield from (".SH DESCRIPTION", *paragraphs(program.help), ".PP", told(REFS), ".PP", told(OUTPUT))
    yield from (".SH OPTIONS", *options(program.params))
    yield from (".SH OPTIONS OF EVERY LISTING", *options([p for p in command("items").params if is_shared(p)]))
    yield ".SH COMMANDS"
    for name in COMMANDS:
        yield from of_command(name)
    yield ".SH ENVIRONMENT"
    for variable, meaning in VARIABLES.items():
        yield from tagged(variable, meaning)
    yield ".SH EXIT STATUS"
    for code, meaning in ENDS.items():
        yield from tagged(code, meaning)


def of_command(name: str) -> Iterator[str]:
    """Yield the part about a command."""
    of = command(name)
    words = [p.metavar or p.name.upper() for p in of.params if p.param_type_name == "argument"]
    yield from (f'.SS "{told(" ".join(["minutes", name, *words]))}"', *paragraphs(of.help))
    for parameter in of.params:
        if parameter.param_type_name == "argument" and getattr(parameter, "help", None):
            yield from tagged(parameter.metavar or parameter.name.upper(), parameter.help)
    lists = {name for p in of.params for name in p.opts} >= OF_LISTINGS
    yield from options([p for p in of.params if not (lists and is_shared(p))])
    if lists:
        yield from (".PP", "And the options of every listing.")
    examples = COMMANDS[name].examples
    yield from (".PP", "Examples:" if examples[1:] else "Example:")
    yield from (line for one in examples for line in (".br", ".B " + told(one)))


def command(name: str) -> Any:
    """Return a command as Typer has it."""
    return typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]


def is_shared(parameter: Any) -> bool:
    """Whether an option is one that every listing takes."""
    return parameter.param_type_name == "option" and parameter.opts[0] in OF_LISTINGS


def options(params: list[Any]) -> Iterator[str]:
    """Yield options with what they mean."""
    for p in params:
        if p.param_type_name == "option" and not p.hidden and "completion" not in p.opts[0]:
            value = "" if p.is_flag else f" {p.metavar or p.name.upper()}"
            yield from tagged(", ".join(p.opts) + value, p.help or "")


def tagged(tag: str, meaning: str) -> Iterator[str]:
    """Yield a word and its meaning, hanging."""
    yield from (".TP", ".B " + told(tag), told(meaning))


def paragraphs(text: str | None) -> Iterator[str]:
    """Yield text with its paragraphs apart."""
    for n, paragraph in enumerate((text or "").split("\n\n")):
        if n:
            yield ".PP"
        yield told(paragraph)


def told(text: str) -> str:
    """Return a line in which roff obeys nothing."""
    text = re.sub(r"\s+", " ", text).strip().replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    text = re.sub(r"[^\x00-\x7f]", lambda m: f"\\[u{ord(m[0]):04X}]", text)
    return f"\\&{text}" if text[:1] in (".", "'") else text


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
