"""What is printed of each paper of an ingest: a line for a person, or an object for a program (`--ndjson`)."""

from typing import TYPE_CHECKING, Any, NamedTuple

from minutes_cli.errors import ReadError
from minutes_cli.model import Parsed

from .options import put_on

if TYPE_CHECKING:
    from minutes_cli.store import Saved  # what writes is loaded while others read the first papers

_COUNTED = ("meetings", "items", "resolutions", "references", "actions", "papers")


class Report(NamedTuple):
    """For whom."""

    program: bool

    def kept(self, saved: "Saved", parsed: Parsed, name: str, line: str) -> str:
        """Of a paper that is kept; one of which nothing is new was not read, and has no counts."""
        if not self.program:
            return line
        found: dict[str, Any] = {}
        if saved.how != "unchanged":
            found = {noun: len(getattr(parsed, noun)) for noun in _COUNTED} | {"kind": parsed.kind}
            found["meetings"] = sum(meeting.kind == "minutes" for meeting in parsed.meetings)
            found["actions"] = sum(not action.undertaking for action in parsed.actions)
        how = {"added": "read"}.get(saved.how, saved.how)
        return _line(_NOTHING | {"name": name, "how": how, "id": parsed.document.sha256[:12], "told": line} | found)

    def failed(self, name: str, why: ReadError) -> None:
        """Tell a program of one that cannot be read; a person is told of it anyhow."""
        if self.program:
            put_on(_line(_NOTHING | {"name": name, "how": "failed", "told": str(why)}))


_NOTHING: dict[str, Any] = dict.fromkeys(("name", "how", "id", "kind", *_COUNTED, "told"))


def _line(row: dict[str, Any]) -> str:
    from minutes_cli.show.formats import to_ndjson  # noqa: PLC0415 - for programs
    from minutes_cli.store.listing import Listing  # noqa: PLC0415

    return to_ndjson(Listing("ingest", tuple(row), (tuple(row.values()),)))
