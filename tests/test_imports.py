"""The house keeps its shape: imports point downward, modules stay small, and no paper's names are in the parser."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "minutes_cli"
LONGEST = 300

FLOORS: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "file_names": set(),
    "budget": {"fault"},
    "digest": set(),
    "compiled": {"digest"},
    "marks": set(),
    "fault": set(),
    "row_types": {"model"},
    "json_schema": {"row_types"},
    "words": {"model", "errors", "budget", "compiled"},
    "readers": {"model", "errors", "file_names", "budget", "marks", "digest"},
    "parse": {"model", "errors", "budget", "fault", "words"},
    "work": {"model", "errors", "readers", "parse", "compiled", "digest"},
    "threads": {"model", "words"},
    "store": {"model", "errors", "fault", "budget", "file_names", "marks", "digest", "words", "threads"},
    "show": {
        "model",
        "marks",
        "words",
        "store.listing",
        "store.entry",
        "store.log",
        "store.handed",
        "store.annotation",
    },
}
"""What a room may import of the rooms below it.  The command line and the front door may import any.

Of the parser only its front knows errors, as the verb that it is (`test_no_stage_knows_the_operator`)."""
FRONT = {"cli", "api", "__init__", "__main__"}

FILES = sorted(SOURCE.rglob("*.py"))


def name_of(path: Path) -> str:
    """Return the dotted name of a module, without the package's: `parse.lines.clean`, `store`."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


NAMES = {name_of(path): path for path in FILES}


def imports(path: Path) -> Iterator[str]:
    """Yield the names of our modules that a file imports, also those inside a function.

    What a folder's front imports for the eyes of the type checker alone, it does not stand on.
    """
    own = list(path.relative_to(SOURCE).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.removeprefix("minutes_cli.") for alias in node.names if "minutes_cli" in alias.name)
        elif isinstance(node, ast.ImportFrom):
            base = own[: len(own) - node.level] if node.level else []
            target = [*base, *(node.module.split(".") if node.module else [])]
            if not node.level:
                if target[:1] != ["minutes_cli"]:
                    continue
                target = target[1:]
            for alias in node.names:
                whole = ".".join([*target, alias.name])
                yield whole if whole in NAMES else ".".join(target)


GRAPH: dict[str, set[str]] = {name: set(imports(path)) - {name} for name, path in NAMES.items()}
STAGES = {name for name in GRAPH["parse.pipeline"] if name.startswith("parse.")}


def reached(module: str) -> set[str]:
    """Return every module that one stands on, through others too."""
    found: set[str] = set()
    ahead = [module]
    while ahead:
        new = GRAPH[ahead.pop()] - found
        found |= new
        ahead += new
    return found


def room(module: str) -> str:
    """Return the room a module is in: of a stage, its own; of others, their floor."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "parse" else parts[0]


@pytest.mark.parametrize("module", sorted(GRAPH))
def test_no_file_imports_in_a_circle(module: str) -> None:
    assert GRAPH.keys() >= GRAPH[module], "an import that leads nowhere"
    assert module not in reached(module), "a circle"


@pytest.mark.parametrize("module", sorted(m for m in GRAPH if m.split(".")[0] not in FRONT))
def test_imports_point_downward(module: str) -> None:
    floor = module.split(".", maxsplit=1)[0]
    above = {m for m in GRAPH[module] if m.split(".")[0] != floor and not ({m, m.split(".")[0]} & FLOORS[floor])}
    assert not above, f"{floor} may import {FLOORS[floor]}"


@pytest.mark.parametrize("module", sorted(m for m in GRAPH if m.startswith("parse.") and m != "parse.pipeline"))
def test_rooms_of_the_parser_never_import_one_another(module: str) -> None:
    others = {m for m in GRAPH[module] if m.startswith("parse") and room(m) != room(module)}
    assert not others, "what two rooms need is a word of the language: it belongs in words/"


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_no_stage_knows_the_operator(stage: str) -> None:
    assert not {m for m in reached(stage) if m.split(".")[0] in ("errors", "store", "show", "cli", "readers")}


def test_the_graph_is_read() -> None:
    """A rule over an empty graph would hold for ever."""
    assert len(STAGES) >= 8
    assert {"parse.pipeline", "readers", "store", "show.door"} <= reached("cli.ingest")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_long_module_gives_its_reason(path: Path) -> None:
    """More than 300 lines needs a line in `docs/architecture.md`."""
    length = len(path.read_text("utf-8").splitlines())
    reasons = (ROOT / "docs" / "architecture.md").read_text("utf-8").partition("## Long modules")[2]
    assert length <= LONGEST or f"`{path.relative_to(SOURCE)}`" in reasons, f"{path.name} has {length} lines"


def test_the_pipeline_fits_on_a_page() -> None:
    assert len((SOURCE / "parse" / "pipeline.py").read_text("utf-8").splitlines()) < 80


REAL_PACKS = ROOT.parent / "shared" / "packs"


@pytest.mark.skipif(not REAL_PACKS.is_dir(), reason="the real packs are not here")
def test_no_name_of_a_pack_is_in_the_program() -> None:
    """A rule must hold for a council that nobody here has heard of.

    The names are read from the packs: what stands after a title, before "Council", behind "Head of" or "Director of".
    """
    packs = "\n".join(
        path.read_text("utf-8", errors="replace") for path in sorted(REAL_PACKS.iterdir()) if path.is_file()
    )
    people = set(
        re.findall(r"\b(?:Cllr\.?|Councillors?|Mrs?\.?|Ms\.?|Father)\s+(?:[A-Z]\.? ?)*([A-Z][a-z]{3,})", packs)
    )
    places = set(
        re.findall(r"\b([A-Z][a-z]{3,}) (?:Metropolitan|Borough|District|County|City) ?(?:Borough )?Council", packs)
    )
    offices = set(re.findall(r"(?:Head|Director) of ([A-Z]\w+(?: (?:and )?[A-Z]\w+)+)", packs))
    trade = {"Cllr", "Portfolio", "Public Health"}
    names = (people | places | offices) - trade
    program = "\n".join(path.read_text("utf-8") for path in FILES)
    assert len(names) > 20, "the packs name nobody: the expressions above have gone stale"
    assert sorted(name for name in names if re.search(rf"\b{re.escape(name)}\b", program)) == []
