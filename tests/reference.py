"""The command reference, made from the commands themselves: `docs/commands.md`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from minutes_cli.cli.program import COMMANDS, app

HEAD = """# Commands

Made from the program by `make docs`; `minutes COMMAND --help` says the same. What a REF is, and in which forms a
listing is printed, stands in the [README](../README.md#what-it-answers); the keys of the JSON in [JSON](json.md).
"""


def made() -> str:
    """Return the page as the commands are now."""
    program: Any = typer.main.get_command(app)
    context = program.context_class(program, info_name="minutes")
    chapters = ["\n".join(_chapter(name, program.commands[name], context)) for name in COMMANDS]
    whole = "\n".join(["## The program", "", *_options(program, context)])
    return "\n".join([HEAD, _contents(), *chapters, whole]).rstrip("\n") + "\n"


def _contents() -> str:
    links = [f"[{name}](#{name})" for name in COMMANDS]
    return "\n· ".join(" · ".join(links[at : at + 10]) for at in range(0, len(links), 10)) + "\n"


def _chapter(name: str, command: Any, above: Any) -> Iterator[str]:
    """A heading, the usage, what it does, its arguments and options, a line that shows it."""
    context = command.context_class(command, info_name=name, parent=above)
    yield f"## {name}\n"
    yield f"    minutes {name} {' '.join(command.collect_usage_pieces(context))}\n"
    yield f"{_told(command.help)}\n"
    yield from _options(command, context)
    title, *examples = "Example:", *(f"`{one}`" for one in COMMANDS[name].examples)
    yield f"{'Examples:' if examples[1:] else title} {' · '.join(examples)}\n"


def _options(command: Any, context: Any) -> Iterator[str]:
    """A table of arguments and options."""
    rows = [row for one in command.params if (row := _row(one, context))]
    if rows:
        yield "| | |\n| --- | --- |"
        yield from rows
        yield ""


def _row(parameter: Any, context: Any) -> str:
    if getattr(parameter, "hidden", False):
        return ""
    if parameter.param_type_name == "argument":
        return f"| `{parameter.make_metavar(context)}` | {_cell(parameter.help)} |"
    record = parameter.get_help_record(context)
    if record is None:
        return ""
    names, told = record
    return f"| {_names(names)} | {_cell(told)} |"


def _names(names: str) -> str:
    """`-h, --help` or `--body NAME`, each as it is typed."""
    return " ".join(f"`{' '.join(one.split())}`" for one in names.split(", "))


def _cell(text: str | None) -> str:
    """Words that end no cell and are no mark of Markdown."""
    return _told(text).replace("|", "\\|").replace("[", "\\[").replace("<", "&lt;")


def _told(text: str | None) -> str:
    return " ".join((text or "").split())
