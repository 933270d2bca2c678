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

FRONT = {"cli", "__init__", "__main__"}
"""Those who may import any."""
DOORS = {"readers", "store", "render", "pipeline"}
"""Those whom only the front imports; they never meet."""
OPERATORS = {"errors", "refs", "listing", "entry"}
"""What is between the operator and the store: no stage knows it."""


def module_of(path: Path) -> str:
    """Return the name of the module that a file belongs to; a folder is one module."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Yield the names of our modules that a file imports, also those for types alone and those inside a function."""
    own = ["minutes_cli", *path.relative_to(SOURCE).with_suffix("").parts]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("minutes_cli."))
        elif isinstance(node, ast.ImportFrom):
            base = own[: -node.level] if node.level else []
            target = [*base, *(node.module.split(".") if node.module else [])]
            if target[:1] != ["minutes_cli"]:
                continue
            yield from target[1:2] or (alias.name for alias in node.names)


FILES = sorted(SOURCE.rglob("*.py"))


GRAPH: dict[str, set[str]] = {module_of(path): set() for path in FILES}
for _path in FILES:
    GRAPH[module_of(_path)] |= set(imports(_path)) - {module_of(_path)}
STAGES = GRAPH["pipeline"] - {"model"}


def reached(module: str) -> set[str]:
    """Return every module that one stands on, through others too."""
    found: set[str] = set()
    ahead = [module]
    while ahead:
        new = GRAPH[ahead.pop()] - found
        found |= new
        ahead += new
    return found


@pytest.mark.parametrize("module", sorted(set(GRAPH) - FRONT))
def test_imports_point_downward(module: str) -> None:
    assert module not in reached(module), "a circle"
    assert not GRAPH[module] & (DOORS | FRONT), "only the command line knows readers, pipeline, store and renderer"


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_stages_never_import_one_another(stage: str) -> None:
    assert not reached(stage) & STAGES, "what one stage finds reaches the next in `Parsed`"


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_no_stage_knows_the_operator(stage: str) -> None:
    assert not reached(stage) & OPERATORS


def test_the_model_imports_nothing_of_ours() -> None:
    assert GRAPH["model"] == set()


def test_the_graph_is_read() -> None:
    """A rule over an empty graph would hold for ever."""
    assert len(STAGES) >= 8
    assert {"pipeline", "readers", "store", "render"} <= reached("cli")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_long_module_gives_its_reason(path: Path) -> None:
    """More than 300 lines needs a line in `docs/architecture.md`."""
    length = len(path.read_text("utf-8").splitlines())
    reasons = (ROOT / "docs" / "architecture.md").read_text("utf-8").partition("## Long modules")[2]
    assert length <= LONGEST or f"`{path.relative_to(SOURCE)}`" in reasons, f"{path.name} has {length} lines"


def test_the_pipeline_fits_on_a_page() -> None:
    assert len((SOURCE / "pipeline.py").read_text("utf-8").splitlines()) < 80


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
