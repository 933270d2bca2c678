"""The JSON Schemas of `docs/schema/`, made of the row types.

python tests/schema_files.py      writes them anew; `test_schemas.py` holds that there is nothing to write
"""

from __future__ import annotations

import json
from pathlib import Path

from minutes_cli.json_schema import schemas

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schema"


def made() -> dict[str, str]:
    """Return every file by its name, as it is to be."""
    return {f"{name}.json": json.dumps(schema, indent=2) + "\n" for name, schema in schemas().items()}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.json"):
        old.unlink()
    for name, text in made().items():
        (FOLDER / name).write_text(text, "utf-8")
