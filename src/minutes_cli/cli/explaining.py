"""`ingest --explain`: each line of a paper, what it was taken for and why."""

from collections.abc import Iterator, Sequence

from minutes_cli.show import Style
from minutes_cli.show.explain import Explained


def explained_page(name: str, rows: Sequence[Explained], style: Style) -> str:
    """The lines of a paper, and beside each what became of it; a line too long for the page is shortened."""
    return "\n".join([style.bold(name), *_lines(rows, style)])


def _lines(rows: Sequence[Explained], style: Style) -> Iterator[str]:
    digits = len(str(rows[-1].line)) if rows else 1
    room = max(24, style.width - digits - 2 - _TAKEN - 2)
    page = None
    for row in rows:
        if row.page != page and row.page is not None:
            page = row.page
            yield style.bold(f"-- page {page} --")
        taken = f"{row.taken}: {row.why}" if row.why else row.taken
        yield f"{row.line:>{digits}}  {_cut(taken, _TAKEN):<{_TAKEN}}  {_cut(row.text, room)}"
        for one in row.also:
            yield f"{'':>{digits}}  {'':<{_TAKEN}}  ^ {_cut(one, room - 2)}"


_TAKEN = 34


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
