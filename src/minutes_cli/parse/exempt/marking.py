"""What is exempt, as the pipeline marks it: whoever judges that is loaded for papers that have a hint of it."""

from __future__ import annotations

from minutes_cli.budget import free
from minutes_cli.model import Parsed

from .hints import hints_in


def mark_exempt(parsed: Parsed) -> Parsed:
    """Mark minutes and reports that are exempt.

    1. a minute is exempt if it, or all of its meeting's minutes, are marked so, or if it was taken while the
       public was out: for the items that an exclusion names or counts, else until it returns or the meeting ends;
    2. the minute that excludes is open itself, unless other business stands in it below that;
    3. a report is exempt if its cover says so, or a line of its own above or on it, or if it stands in a paper that
       is that of the closed part alone;
    4. what stands on pages is exempt whose heads or feet say so, and a report that begins on one;
    5. what else marks itself is a report of its own (see `parts`);
    6. where judging breaks, or is stopped, what is not judged is exempt, and a finding says from where on.
    """
    hints = hints_in(parsed.document.text)
    if not (hints or "*" in parsed.document.text or any(item.number[0] in "ECP" for item in parsed.items)):
        return parsed
    with free():
        from .exempt import marked  # noqa: PLC0415 - twenty modules
    return marked(parsed, hints)
