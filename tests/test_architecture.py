"""The house stands as README and architecture say."""

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DRAWING = {"folium", "pandas", "plotly", "segno", "shapely", "starlette", "streamlit"}
PRINT = {"docx", "typst"}
MAPS = {"PIL", "google", "mapbox_vector_tile", "pmtiles", "pyproj", "shapely"}
NUMBERS = {"argon2", "numpy", "rapidfuzz", "sqlalchemy"}
FILES = {"cryptography", "openpyxl"}
ALLOWED = {
    "sessions": {"sessions", *NUMBERS, *FILES, *MAPS},
    "content": {"content", "babel"},
    "components": {"components", "content", "sessions", "streamlit_folium", *DRAWING, *PRINT},
    "pages": {"components", "content", "sessions", "streamlit"},
    "app.py": {"components", "starlette", "streamlit"},
}
WIRING = {"sessions/__main__.py": {"content"}}
READS_ENVIRONMENT = {"components/context.py", "sessions/__main__.py"}


def sources(part: str) -> list[Path]:
    place = ROOT / part
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


def imported(source: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("part", ALLOWED)
def test_imports_point_one_way(part):
    """Dependence runs from the process to the domain, never back and never sideways."""
    free = sys.stdlib_module_names | ALLOWED[part]
    for source in sources(part):
        name = source.relative_to(ROOT).as_posix()
        strange = set(imported(source)) - free - WIRING.get(name, set())
        assert not strange, f"{name} imports {sorted(strange)}"


MODULES = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
    for part in ("components", "content", "sessions", "pages")
    for file in sources(part)
}


def loaded(module: str) -> set[str]:
    """The modules of ours that have to be there before this one; its own packages always are."""
    wanted: set[str] = set()
    for node in ast.parse(MODULES[module].read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            wanted |= {name if name in MODULES else node.module for name in names}
    return {one for name in wanted for one in with_packages(name)} - with_packages(module)


def with_packages(module: str) -> set[str]:
    parts = module.split(".")
    return {".".join(parts[:end]) for end in range(1, len(parts) + 1)} & MODULES.keys()


def test_any_screen_can_be_the_first():
    """Whichever screen somebody opens first, what it needs is loaded without going in a circle."""
    order = TopologicalSorter({module: loaded(module) for module in MODULES}).static_order()
    assert set(order) == MODULES.keys()


def test_only_two_places_read_the_environment():
    """Whoever sets a variable finds what it does in one of two files."""
    for source in [file for part in ALLOWED for file in sources(part)]:
        name = source.relative_to(ROOT).as_posix()
        reads = any(word in source.read_text(encoding="utf-8") for word in ("environ", "getenv"))
        assert not reads or name in READS_ENVIRONMENT, name


def test_pages_cannot_be_reached_by_their_file_name():
    """Streamlit serves scripts beside the main script by name, so there is none."""
    assert [file.name for file in (ROOT / "pages").glob("*.py")] == ["main.py"]


@pytest.mark.parametrize(("part", "limit"), [("app.py", 80), ("pages/main.py", 50), ("pages", 80)])
def test_wiring_and_screens_stay_thin(part, limit):
    """A screen is read in one go."""
    for source in sources(part):
        lines = len(source.read_text(encoding="utf-8").splitlines())
        assert lines <= limit, f"{source.relative_to(ROOT)} has {lines} lines"
