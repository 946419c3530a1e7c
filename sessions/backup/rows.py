"""All rows of one evening: found by how the tables lead to each other, so that none is forgotten.

A table belongs to an evening by its `workshop_id`, by a `scope` that ends with it, or by a key of
something that belongs to it.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Date,
    Integer,
    LargeBinary,
    Table,
    insert,
    select,
)

from sessions.ids import WorkshopId
from sessions.schema import (
    compared,
    exchanged,
    map_tile,
    metadata,
    monitoring,
    rehearsal,
    schema_number,
    workshop,
)
from sessions.schema.column import Utc
from sessions.store.conflict import insert_into

Rows = Mapping[str, Sequence[dict[str, Any]]]
"""Rows as plain values of JSON, by the names of their tables."""

LEFT_OUT = (schema_number, rehearsal, monitoring, compared, exchanged)
"""What is of the whole database, and what leads from a copy to an evening not there."""

_AT_ONCE = 1_000


def tables() -> list[Table]:
    """Return the tables of an evening, each after those it leads to; pictures come last."""
    own = [table for table in metadata.sorted_tables if table not in (*LEFT_OUT, map_tile)]
    return [*own, map_tile]


def rows_of(
    connection: Connection, here: WorkshopId, told: Callable[[int, int], None]
) -> dict[str, list[dict[str, Any]]]:
    """Return every row of an evening."""
    found: dict[str, list[dict[str, Any]]] = {}
    for done, table in enumerate(tables()):
        told(done, len(tables()))
        query = select(table).where(_of(table, here)).order_by(*table.primary_key)
        rows = connection.execute(query).mappings()
        found[table.name] = [_plain(table, dict(row)) for row in rows]
    return found


def put_rows(connection: Connection, rows: Rows) -> None:
    """Store the rows as they were; what the database counts itself is counted anew."""
    for table in tables():
        stored = [_stored(table, row) for row in _leading_first(table, rows[table.name])]
        if table is map_tile:  # the evening may share them with another one
            _put(connection, insert_into(connection, table).on_conflict_do_nothing(), stored)
        else:
            _put(connection, insert(table), stored)


def belongs(rows: Rows) -> bool:
    """Say whether all rows are of one evening and of no other, so that none is smuggled in."""
    if set(rows) != {table.name for table in tables()} or len(rows[workshop.name]) != 1:
        return False
    (own,) = rows[workshop.name]
    ids = {name: {row["id"] for row in found if "id" in row} for name, found in rows.items()}
    return all(
        _is_of(table, row, str(own["id"]), ids)
        for table in tables()
        if table is not map_tile
        for row in rows[table.name]
    )


def _is_of(table: Table, row: Mapping[str, Any], here: str, ids: Mapping[str, set[Any]]) -> bool:
    if set(row) - set(table.c.keys()):
        return False
    if "scope" in table.c and not str(row["scope"]).endswith(here):
        return False
    return all(
        row.get(column.name) is None or row[column.name] in ids[key.column.table.name]
        for column in table.columns
        for key in column.foreign_keys
    )


def _of(table: Table, here: WorkshopId) -> ColumnElement[bool]:
    if table is workshop:
        return workshop.c.id == here
    if table is map_tile:
        source = select(workshop.c.tiles["source"].as_string()).where(workshop.c.id == here)
        return map_tile.c.source == source.scalar_subquery()
    if "workshop_id" in table.c:
        return table.c.workshop_id == here
    if "scope" in table.c:
        return table.c.scope.endswith(here)
    column, parent = _parent(table)
    return column.in_(select(parent.c.id).where(parent.c.workshop_id == here))


def _parent(table: Table) -> tuple[Column[Any], Table]:
    """Return the key by which a table belongs to an evening, and what it leads to."""
    return next(
        (column, key.column.table)
        for column in table.columns
        for key in column.foreign_keys
        if "workshop_id" in key.column.table.c
    )


def _leading_first(table: Table, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows after those of the same table that they lead to."""
    keys = [c.name for c in table.columns if any(k.column.table is table for k in c.foreign_keys)]
    return sorted(rows, key=lambda row: any(row[key] != row["id"] for key in keys))


def _put(connection: Connection, statement: Any, rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows; an empty cell is left out, since None would be stored as the word null."""
    filled = [{name: cell for name, cell in row.items() if cell is not None} for row in rows]
    for _, alike in groupby(filled, key=tuple):
        some = list(alike)
        for start in range(0, len(some), _AT_ONCE):
            connection.execute(statement, some[start : start + _AT_ONCE])


def _plain(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        column.name: _value(row[column.name]) for column in table.columns if not _counted(column)
    }


def _value(cell: Any) -> Any:
    if isinstance(cell, date):
        return cell.isoformat()
    return b64encode(cell).decode() if isinstance(cell, bytes) else cell


def _stored(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _read(table.c[name], cell) for name, cell in row.items()}


def _read(column: Column[Any], cell: Any) -> Any:
    if cell is None:
        return None
    if isinstance(column.type, Utc):
        return datetime.fromisoformat(cell)
    if isinstance(column.type, Date):
        return date.fromisoformat(cell)
    return b64decode(cell) if isinstance(column.type, LargeBinary) else cell


def _counted(column: Column[Any]) -> bool:
    alone = len(column.table.primary_key) == 1
    return column.primary_key and alone and isinstance(column.type, Integer)
