"""`ingest --url`: the address on the web that each paper was taken from."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from minutes_cli.errors import UsageError
from minutes_cli.readers import Source

Addresses = Mapping[str, str]
"""By the name of a paper."""


def check_address(url: str | None, paths: list[str]) -> str | None:
    """The address as it is kept.  Raises `UsageError` for what is none, and where it cannot be anybody's."""
    for path in paths:
        if any(part.startswith(("http://", "https://")) for part in path.lower().split("::")):
            raise UsageError(f"nothing is fetched from the web: download {path} and give the file, with  --url {path}")
    if url is None:
        return None
    from minutes_cli.words.addresses import web_address  # noqa: PLC0415 - few say one

    address = web_address(url)
    if address is None:
        raise UsageError(f'--url takes an address of the web (https://…), not "{url}"')
    if len(paths) > 1 or not (paths[0] == "-" or Path(paths[0]).exists()):
        raise UsageError("--url is the address of one paper or of one folder: give one PATH that is there")
    if Path(paths[0]).is_dir() and not (address.endswith("/") and {"?", "#"}.isdisjoint(address)):
        raise UsageError(f"--url of a folder ends in / (each paper's own path is added to it), which {url} does not")
    return address


def addresses(url: str | None, path: str, papers: Iterable[Source]) -> Addresses:
    """The address of each paper that a PATH means: the one given, or what is below it as the paper is below a folder.

    What lies in a `.zip` has no address of its own; raises `UsageError` where only that is given.
    """
    if url is None:
        return {}
    from minutes_cli.words.addresses import below  # noqa: PLC0415

    folder = Path(path)
    if folder.is_dir():
        own = [(paper.name, paper.place) for paper in papers if paper.place and paper.place.is_file()]
        return {name: below(url, place.relative_to(folder).as_posix()) for name, place in own}
    if any(paper.place and paper.place != folder for paper in papers):
        raise UsageError("papers in a .zip have no address of their own: unpack it, and give the folder with  --url")
    return {paper.name: url for paper in papers}
