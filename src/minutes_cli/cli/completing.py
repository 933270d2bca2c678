"""What a shell offers where a body, an owner, a REF … is to be typed."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer

GROUPS = ("owner", "body", "month")
"""What a listing may be put in groups by."""


def completed(what: str) -> Callable[..., list[str]]:
    """What completes a word of a kind, out of the database that the command line names."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        from minutes_cli.store.ask.completing import completions  # noqa: PLC0415 - only a shell asks

        database = Path(str(ctx.params.get("db") or os.environ.get("MINUTES_DB") or "minutes.db"))
        return _quoted(completions(database, what, incomplete, _words(ctx)))

    return complete


def one_of_words(words: tuple[str, ...]) -> Callable[..., list[str]]:
    """What completes one of some words."""
    return lambda incomplete: [word for word in words if word.startswith(incomplete)]


def _words(ctx: Any) -> list[str]:
    """The words of a REF that are typed already."""
    return list(ctx.params.get("ref") or ())


def _quoted(words: list[str]) -> list[str]:
    """Bash takes words as they are: one with a space in it would be two; zsh loses an apostrophe that is straight.

    What a paper says is shown to no shell raw.  For zsh, which reads each word twice, Typer takes its meaning from a
    dollar sign and a backtick, and leaves the backslash before them, which gives it back.
    """
    from minutes_cli.show.door import shown  # noqa: PLC0415 - only a shell asks

    words = [shown(word) for word in words]
    if _is_for("bash"):
        return [_OWN.sub(r"\\\1", word) for word in words]
    return [word.replace("'", "’").replace("\\", "") for word in words] if _is_for("zsh") else words


def _is_for(shell: str) -> bool:
    return os.environ.get("_MINUTES_COMPLETE", "").endswith(shell)


_OWN = re.compile(r"([^\w@%+=:,./-])")
"""What means something to a shell."""


_WIDE = 72
"""Characters of what is told of a word: where it is broken, fish takes each line for a word of its own."""


def in_one_line(items: list[Any]) -> list[Any]:
    """The words offered, each with no more told of it than a line holds."""
    from textwrap import shorten  # noqa: PLC0415 - only a shell asks

    for item in items:
        if item.help:
            told = item.help.replace("'", "’") if _is_for("zsh") else item.help
            item.help = shorten(told, _WIDE, placeholder="…")
    return items


def mend_zsh() -> None:
    """Let the first Tab of a session complete: Typer's script for zsh is loaded by it, and does nothing more."""
    from typer import _completion_shared as shared  # noqa: PLC0415 - only what installs it asks

    shared._completion_scripts["zsh"] = _ZSH  # noqa: SLF001 - Typer has no other way


_ZSH = """
#compdef %(prog_name)s

%(complete_func)s() {
  eval $(env _TYPER_COMPLETE_ARGS="${words[1,$CURRENT]}" %(autocomplete_var)s=complete_zsh %(prog_name)s)
}

if [[ "${funcstack[1]}" == "_%(prog_name)s" ]]; then
  %(complete_func)s "$@"
else
  compdef %(complete_func)s %(prog_name)s
fi
""".strip()
