"""How wide a page is and whether it has colour."""

from typing import NamedTuple

from minutes_cli.store.listing import MARK, UNMARK

from .door import BOLD, END, YELLOW


class Style(NamedTuple):
    """Of the place that is printed to."""

    width: int = 100
    colour: bool = False
    lines: bool = True
    """Whether it has the letters that lines are drawn with; else they are drawn with `-` and `|`."""

    def bold(self, text: str) -> str:
        """Emphasis, where there is colour."""
        return f"{BOLD}{text}{END}" if self.colour and text else text

    def marked(self, text: str) -> str:
        """Words that were searched for: bold, or between asterisks."""
        on, off = (BOLD + YELLOW, END) if self.colour else ("**", "**")
        return text.replace(MARK, on).replace(UNMARK, off)


PLAIN = Style()
