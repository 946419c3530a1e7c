"""Evenings as they are compared: packages that were brought, and what is said of any evening."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.learning.coding import Code, Coding, coded
from sessions.schema import compared
from sessions.store.conflict import insert_into


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is said of an evening: the area it was in (monitoring and code), how it is coded."""

    area: tuple[str, str] | None = None
    codings: tuple[Coding, ...] = ()


NOTHING = Remarks()


class Compared:
    """What one database knows to compare evenings by; ids are those of `learning.Evening`."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def add(self, id: str, data: bytes, at: datetime) -> None:
        """Keep a package that was read. Raises `Refused` (package_there)."""
        values = {"id": id, "package": data, "codings": [], "kept_at": at}

        def job(connection: Connection) -> None:
            if connection.execute(select(compared.c.id).where(compared.c.id == id)).first():
                raise Refused(Reason.PACKAGE_THERE)
            connection.execute(insert(compared).values(values))

        self._database.write(job)

    def packages(self) -> Sequence[str]:
        """Return the ids of the packages, in the order in which they came."""
        query = select(compared.c.id).where(compared.c.package.is_not(None))
        with self._database.read() as connection:
            return connection.execute(query.order_by(compared.c.kept_at)).scalars().all()

    def package(self, id: str) -> bytes:
        """Return a package. Raises `Refused` (no_package)."""
        query = select(compared.c.package).where(compared.c.id == id)
        with self._database.read() as connection:
            found = connection.execute(query).scalar()
        if found is None:
            raise Refused(Reason.NO_PACKAGE)
        return bytes(found)

    def remove(self, id: str) -> None:
        """Delete a package with all that was said of it."""
        one = delete(compared).where(compared.c.id == id, compared.c.package.is_not(None))
        self._database.write(lambda connection: connection.execute(one))

    def remarks(self) -> Mapping[str, Remarks]:
        """Return what is said of the evenings of which anything is."""
        query = select(compared.c.id, compared.c.area, compared.c.codings)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return {row.id: Remarks(_area(row.area), _codings(row.codings)) for row in rows}

    def place(self, id: str, area: tuple[str, str] | None, at: datetime) -> None:
        """Say in which area an evening was; None for nobody knows."""

        def job(connection: Connection) -> None:
            _begin(connection, id, at)
            one = update(compared).where(compared.c.id == id)
            connection.execute(one.values(area=list(area) if area else None))

        self._database.write(job)

    def code(self, id: str, function: str, codes: Mapping[int, Code | None], at: datetime) -> None:
        """Keep how a function has coded ideas; what others code meanwhile stays.

        Raises `Refused` as `coded` does.
        """

        def job(connection: Connection) -> None:
            _begin(connection, id, at)
            mine = select(compared.c.codings).where(compared.c.id == id).with_for_update()
            known = _codings(connection.execute(mine).scalar_one())
            changed = [one.to_json() for one in coded(known, function, codes)]
            connection.execute(update(compared).where(compared.c.id == id).values(codings=changed))

        self._database.write(job)


def _begin(connection: Connection, id: str, at: datetime) -> None:
    row = insert_into(connection, compared).values(id=id, codings=[], kept_at=at)
    connection.execute(row.on_conflict_do_nothing())


def _area(stored: Sequence[str] | None) -> tuple[str, str] | None:
    return (stored[0], stored[1]) if stored else None


def _codings(stored: Sequence[Mapping[str, object]]) -> tuple[Coding, ...]:
    return tuple(map(Coding.from_json, stored))
