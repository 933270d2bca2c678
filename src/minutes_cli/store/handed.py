"""What is handed on to other programs: all that is held, as listings have it, and where each row belongs."""

from typing import NamedTuple

from .listing import Record


class Handed(NamedTuple):
    """Rows of each noun, as the JSON contract has them, and beside that what other programs follow.

    Each has `document_id`, `meeting_id`, `item_id` and `body_id`: the ids of where it stands; None where that is
    nowhere, or is not handed on.
    """

    rows: dict[str, tuple[Record, ...]]
    """By noun: `bodies` `documents` `meetings` `items` `resolutions` `motions` `actions` `references` `papers` `plans`
    `people` `sittings` `passages`."""
    council_of: dict[str, str]
    """By the id of a body, the key of its council; "" where nothing tells it."""
    councils: dict[str, str]
    """By its key, the name of a council."""
    hidden: int
    """So many rows are left out as exempt."""
    exempt: bool
    """Whether what is exempt is among them."""
