"""`export --parquet`: every listing as a dataset of Parquet files, by council and year, for whoever counts.

    DIR/items/wexbury/2031/part-0.parquet

1. the columns are those of the JSON, with its types: days as days, lists as lists, what has keys as a struct; and
   `council` and `year`, which are in the files and not in the names of folders (`year=2031`): of one that is not known
   no such name can tell, in a way that all readers take for none;
2. rows are written as they come, a few papers at a time;
3. a dataset takes the place of the one before when all of them are whole.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from sqlite3 import Connection
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict
from urllib.parse import quote

from minutes_cli.errors import UsageError
from minutes_cli.marks import GENERATOR
from minutes_cli.row_types import LISTINGS, Format, PassageRow
from minutes_cli.store.handing.streaming import NOUNS, Part, Streaming

from .options import counted, note
from .writing import folder_to_fill

MARK = "_minutes.json"
"""Says whose the folder is; whoever reads datasets passes over what begins with a line."""
_NO_COUNCIL, _NO_YEAR = "council-unknown", "year-unknown"
"""Folders of what has none."""
_OPEN = 64
"""Files that are written at a time."""


def check(folder: Path) -> None:
    """Raise `UsageError` where it cannot be written: pyarrow is not there, or other things are."""
    try:
        import pyarrow.parquet  # noqa: F401, PLC0415 - few ask for it
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "pyarrow":
            raise
        raise UsageError("--parquet needs pyarrow: pip install 'minutes-cli[parquet]'") from None
    if folder.is_dir() and any(folder.iterdir()) and not _is_ours(folder):
        raise UsageError(f"{folder} has other files in it: give a folder of its own")
    folder_to_fill(folder)


def _is_ours(folder: Path) -> bool:
    with suppress(OSError, ValueError):
        told = json.loads((folder / MARK).read_text("utf-8"))
        return isinstance(told, dict) and told.get("generator") == GENERATOR
    return False


def write(folder: Path, db: Connection, *, exempt: bool) -> int:
    """Write all that is held.  Returns how many rows were left out as exempt."""
    (folder / MARK).write_text(json.dumps({"generator": GENERATOR}) + "\n", "utf-8")
    streaming = Streaming(db, exempt=exempt)
    rows: Counter[str] = Counter()
    new = folder / ".new"
    shutil.rmtree(new, ignore_errors=True)
    try:
        with _files(new) as files:
            for part in streaming.parts():
                files.add(part)
                rows[part.noun] += len(part.rows)
        for noun in NOUNS:
            shutil.rmtree(folder / noun, ignore_errors=True)
            if (new / noun).exists():
                (new / noun).rename(folder / noun)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    note(f"{folder}: {counted(rows.total(), 'row')} in {counted(len(rows), 'dataset')}")
    return streaming.hidden


class _Files:
    """The files that are being written, those of few councils and years at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[Path, Any] = {}
        self._parts: Counter[Path] = Counter()

    def add(self, part: Part) -> None:
        """Write rows behind those of the same noun, council and year."""
        import pyarrow as pa  # noqa: PLC0415
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

        council = _NO_COUNCIL if part.council is None else quote(part.council, safe="")
        place = self._folder / part.noun / council / f"{part.year or _NO_YEAR}"
        of_row = schema_of(part.noun)
        schema = pa.unify_schemas([of_row, pa.schema([("council", pa.string()), ("year", pa.int64())])])
        if place not in self._open:
            while len(self._open) >= _OPEN:
                self._open.pop(next(iter(self._open))).close()
            place.mkdir(parents=True, exist_ok=True)
            self._open[place] = ParquetWriter(place / f"part-{self._parts[place]}.parquet", schema, compression="zstd")
            self._parts[place] += 1
        columns = {field.name: [_value(field.type, row[field.name]) for row in part.rows] for field in of_row}
        columns |= {"council": [part.council] * len(part.rows), "year": [part.year] * len(part.rows)}
        self._open[place].write_table(pa.table(columns, schema=schema))

    def close(self) -> None:
        """When all is written."""
        for writer in self._open.values():
            writer.close()


@contextmanager
def _files(folder: Path) -> Iterator[_Files]:
    files = _Files(folder)
    try:
        yield files
    finally:
        files.close()


# --- types -----------------------------------------------------------------------------------------------------------


def schema_of(noun: str) -> Any:
    """The columns of a dataset, from the types that the rows of the JSON have."""
    import pyarrow as pa  # noqa: PLC0415

    row = PassageRow if noun == "passages" else LISTINGS["people-by-meeting" if noun == "sittings" else noun]
    hints = get_type_hints(row, include_extras=True)
    if noun == "passages":  # nobody has searched, so no words stand on a page; rows have a key
        hints = {name: hint for name, hint in hints.items() if name not in {"hits", "more", "printed_page"}}
    return pa.schema([(name, _type(hint)) for name, hint in hints.items()])


def _type(hint: Any) -> Any:
    import pyarrow as pa  # noqa: PLC0415

    plain: Mapping[Any, Any] = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), float: pa.float64()}
    origin, told = get_origin(hint), get_args(hint)
    if hint in plain:
        return plain[hint]
    if origin is Annotated:
        formats = {"date": pa.date32(), "date-time": pa.timestamp("s", "UTC")}
        named = next((of.name for of in told[1:] if isinstance(of, Format)), "")
        return formats.get(named) or _type(told[0])
    if origin in (Union, UnionType):
        (one,) = (of for of in told if of is not NoneType)
        return _type(one)
    if origin is Literal:
        return pa.string()
    if origin is list:
        return pa.list_(_type(told[0]))
    if is_typeddict(hint):
        return pa.struct([(name, _type(of)) for name, of in get_type_hints(hint, include_extras=True).items()])
    return pa.string()  # of no fixed keys: JSON


def _value(kind: Any, told: Any) -> Any:
    """A value of the JSON as that type has it."""
    import pyarrow.types as of  # noqa: PLC0415

    if told is None:
        return None
    if of.is_date(kind):
        return date.fromisoformat(told)
    if of.is_timestamp(kind):
        return datetime.fromisoformat(told)
    if of.is_list(kind):
        return [_value(kind.value_type, one) for one in told]
    if of.is_struct(kind):
        return {field.name: _value(field.type, told.get(field.name)) for field in kind}
    return told if not of.is_string(kind) or isinstance(told, str) else json.dumps(told, ensure_ascii=False)
