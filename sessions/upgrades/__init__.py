"""Numbered upgrades of the schema: an older database becomes what `schema` describes."""

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select, text, update

from sessions.schema import metadata, schema_number
from sessions.upgrades.to_2 import grace
from sessions.upgrades.to_3 import stances, title_versions, toolbox
from sessions.upgrades.to_4 import (
    cards,
    clock,
    groups,
    journal,
    pledges,
    rehearsals,
    release,
    rounds,
    sheet,
    tablet,
)
from sessions.upgrades.to_5 import basemap, counts, offers, walls
from sessions.upgrades.to_6 import (
    closings,
    concept,
    council,
    elections,
    hashes,
    learning,
    lists,
    monitorings,
    plans,
)

Upgrade = Callable[[Connection], None]

UPGRADES: dict[int, tuple[Upgrade, ...]] = {
    2: (grace,),
    3: (toolbox, stances, title_versions),
    4: (rounds, release, cards, tablet, sheet, clock, groups, pledges, rehearsals, journal),
    5: (counts, walls, basemap, offers),
    6: (lists, hashes, elections, plans, concept, council, closings, monitorings, learning),
}
"""What leads *to* a number from the one before it. Number 1 is the first that was released."""

NEWEST = max(UPGRADES, default=1)

_LOCK = 7162351


def upgrade(connection: Connection) -> None:
    """Bring the database to `NEWEST`, in the caller's transaction.

    Safe when two processes start at once: the second waits and finds nothing left to do.
    Raises `RuntimeError` if the database was written by a newer program.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    if not inspect(connection).has_table(schema_number.name):
        metadata.create_all(connection)
        connection.execute(schema_number.insert().values(number=NEWEST))
        return
    found = connection.execute(select(schema_number.c.number)).scalar_one()
    if found > NEWEST:
        raise RuntimeError(f"the database has schema {found}, this program knows up to {NEWEST}")
    for number in range(found + 1, NEWEST + 1):
        for step in UPGRADES[number]:
            step(connection)
    connection.execute(update(schema_number).values(number=NEWEST))
