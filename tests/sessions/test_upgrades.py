"""Upgrades: a database of every earlier release becomes what the newest program makes.

`schemas/N.sqlite.sql` and `schemas/N.postgresql.sql` are databases as release N left them, with an
evening in them. When a test below asks for a new one, run with the program that has number N:
`python -m tests.sessions.dump URL`, once per kind and each time with the URL of an empty database.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect, select, update

from sessions.database import Database
from sessions.schema import metadata, schema_number
from sessions.store import Store
from sessions.upgrades import NEWEST
from tests.sessions import dump
from tests.sessions.evening import Evening

ROOT = Path(__file__).parents[2]
OPENS = """
from sessions.database import Database
print(flush=True)
input()
Database({!r}).close()
"""


def shape(database: Database) -> dict[str, Any]:
    """Everything about the tables that the program relies on."""
    found = inspect(database.engine)

    def table(name: str) -> dict[str, Any]:
        return {
            "columns": {
                c["name"]: (str(c["type"]), c["nullable"]) for c in found.get_columns(name)
            },
            "key": found.get_pk_constraint(name)["constrained_columns"],
            "references": sorted(
                (f["constrained_columns"], f["referred_table"], f["options"])
                for f in found.get_foreign_keys(name)
            ),
            "unique": sorted(u["column_names"] for u in found.get_unique_constraints(name)),
            "indexes": sorted(
                (i["name"], i["column_names"], i["unique"]) for i in found.get_indexes(name)
            ),
            "checks": sorted(c["sqltext"] for c in found.get_check_constraints(name)),
        }

    return {name: table(name) for name in found.get_table_names()}


def number(database: Database) -> int:
    """The one schema number; fails if there are two."""
    with database.read() as connection:
        return int(connection.execute(select(schema_number.c.number)).scalar_one())


def test_a_new_database_is_the_newest(store: Store) -> None:
    """A fresh database has every table and the newest number."""
    assert number(store.database) == NEWEST
    assert set(shape(store.database)) == set(metadata.tables)


@pytest.mark.parametrize("release", range(1, NEWEST + 1))
def test_every_release_can_be_upgraded(empty_url: str, second_url: str, release: int) -> None:
    """A database of this release, with an evening in it, gets the newest shape and keeps it all."""
    dump.load(empty_url, release)
    old, fresh = Store(empty_url), Store(second_url)
    assert number(old.database) == NEWEST
    assert shape(old.database) == shape(fresh.database)
    (here,) = old.workshops.all()
    (found,) = old.rounds.all(here.id)
    assert [one.value for one in old.ballots.priority_list(found.id).order] == [2, 1, 0]
    assert [idea.draft.title for idea in old.ideas.released(here.id)] == dump.TITLES
    old.close()
    fresh.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_newest_release_has_its_dump(kind: str) -> None:
    """Whoever adds an upgrade also keeps a database of the new number for the next one."""
    assert dump.path(NEWEST, kind).is_file()


def test_no_table_changes_without_an_upgrade(empty_url: str, second_url: str) -> None:
    """The tables of `schema` are still those that were released under the newest number."""
    dump.load(empty_url, NEWEST)
    engine, fresh = (
        create_engine(empty_url.replace("postgresql:", "postgresql+psycopg:")),
        Database(second_url),
    )
    released = {
        name: {c["name"] for c in inspect(engine).get_columns(name)} for name in metadata.tables
    }
    engine.dispose()
    assert released == {name: set(table["columns"]) for name, table in shape(fresh).items()}
    fresh.close()


def test_starting_again_changes_nothing(empty_url: str) -> None:
    """The second start of the same program finds nothing to do and everything in place."""
    first = Store(empty_url)
    code = Evening(first).code
    before = shape(first.database)
    first.close()
    second = Store(empty_url)
    assert (shape(second.database), number(second.database)) == (before, NEWEST)
    assert second.workshops.by_code(code)
    second.close()


def test_several_processes_start_at_once(empty_url: str) -> None:
    """Of processes that open a new database at the same moment one makes it, all can use it."""
    command = [sys.executable, "-c", OPENS.format(empty_url)]
    pipe = subprocess.PIPE
    processes = [
        subprocess.Popen(command, cwd=ROOT, text=True, stdin=pipe, stdout=pipe) for _ in range(4)
    ]
    for process in processes:
        process.stdout.readline()
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        process.communicate()
    assert [process.returncode for process in processes] == [0] * 4
    database = Database(empty_url)
    assert number(database) == NEWEST
    database.close()


def test_a_newer_database_is_refused(empty_url: str) -> None:
    """A program older than the database does not touch it, and says so."""
    database = Database(empty_url)
    database.write(lambda c: c.execute(update(schema_number).values(number=NEWEST + 1)))
    database.close()
    with pytest.raises(RuntimeError, match=f"schema {NEWEST + 1}"):
        Database(empty_url)
