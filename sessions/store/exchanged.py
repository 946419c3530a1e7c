"""What quarters tell each other: own and taken Erfahrungsblätter, questions, answers, meetings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from sessions.database import Database
from sessions.ids import new_id
from sessions.learning.exchange import TYPES, Entries, Entry, Kind, kind_of
from sessions.schema import exchanged


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry; `own` if it was written here."""

    entry: Entry
    own: bool


class Exchanged:
    """The entries of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def all(self) -> Mapping[str, Kept]:
        """Return all entries by their ids, the newest first."""
        query = select(exchanged).order_by(exchanged.c.kept_at.desc(), exchanged.c.id)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return {
            row.id: Kept(TYPES[Kind(row.kind)].from_json(row.body), own=row.own) for row in rows
        }

    def add(self, entry: Entry, at: datetime) -> str:
        """Keep what was written here and return its id. Raises `Refused` as `cleaned` does."""
        id, cleaned = new_id(), entry.cleaned()
        self._database.write(lambda connection: _put(connection, id, cleaned, at, own=True))
        return id

    def take(self, entries: Entries, at: datetime) -> int:
        """Keep what another database wrote; return how many entries were not there before."""

        def job(connection: Connection) -> int:
            known = set(connection.execute(select(exchanged.c.id)).scalars())
            new = {id: entry for id, entry in entries.items() if id not in known}
            for id, entry in new.items():
                _put(connection, id, entry, at, own=False)
            return len(new)

        return self._database.write(job)

    def remove(self, id: str) -> None:
        """Delete an entry; other databases keep what they took of it."""
        one = delete(exchanged).where(exchanged.c.id == id)
        self._database.write(lambda connection: connection.execute(one))


def _put(connection: Connection, id: str, entry: Entry, at: datetime, *, own: bool) -> None:
    values = {"id": id, "kind": kind_of(entry), "own": own, "kept_at": at}
    connection.execute(insert(exchanged).values(**values, body=entry.to_json()))
