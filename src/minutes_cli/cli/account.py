"""The line that closes a listing on a terminal: how many rows there were."""

from minutes_cli.store.listing import Listing

_ONE = {
    "bodies": "body",
    "people": "person",
    "sittings": "sitting",
    "search": "passage",
    "hits": "passage",
    "check": "finding",
    "arising": "matter",
    "since": "thing that is new",
    "possibly told": "action of which a later minute may tell",
    "drafts": "draft or meeting of several copies",
    "query": "row",
}
_MANY = {
    "bodies": "bodies",
    "people": "people",
    "since": "things that are new",
    "possibly told": "actions of which a later minute may tell",
    "drafts": "drafts and meetings of several copies",
}
_SILENT = frozenset(("standing", "explained"))


def account(listing: Listing, limit: int | None) -> str | None:
    """`23 actions, 8 of them overdue.` · `The first 20 items (--limit 20).`; None for what is no list."""
    noun, count = listing.noun, len(listing.rows)
    if noun in _SILENT:
        return None
    one = _ONE.get(noun, noun.removesuffix("s"))
    told = f"{count:,} {one if count == 1 else _MANY.get(noun, f'{one}s')}"
    if "overdue" in listing.columns:
        at = listing.columns.index("overdue")
        late = sum(bool(row[at]) for row in listing.rows)
        told += f", {late:,} of them overdue" if late else ""
    return f"The first {told} (--limit {limit})." if limit == count else f"{told}."
