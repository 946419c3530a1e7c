"""One database: many readers, and writes that are durable when they return."""

import queue
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.pool import QueuePool

from sessions.upgrades import upgrade

T = TypeVar("T")

_CLERKS = ThreadPoolExecutor(24, thread_name_prefix="clerk")
"""On PostgreSQL every transaction has a connection of its own, so they can run side by side."""
_BUSY_SECONDS = 60
_MOMENT = 0.02
_CHECKPOINT_MS = 2000
"""Writers wait behind a checkpoint that waits for a reader: not for long."""
_MOST_JOBS_PER_COMMIT = 256


class Database:
    """Opens a URL (`sqlite:///file` or `postgresql://…`) and brings its schema up to date."""

    def __init__(self, url: str) -> None:
        """Open the database; a folder that does not exist yet is made."""
        target = _with_driver(make_url(url))
        self.engine = _sqlite(target) if target.drivername == "sqlite" else _postgresql(target)
        self._writer = _Writer(self.engine) if target.drivername == "sqlite" else None
        snapshot = {} if self._writer else {"isolation_level": "REPEATABLE READ"}
        self._reader = self.engine.execution_options(**snapshot)
        try:
            self.write(upgrade)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection on which all statements see the same moment."""
        with self._reader.connect() as connection, connection.begin():
            if self._writer is not None:
                _driver(connection).execute("BEGIN")
            yield connection

    def write(self, job: Callable[[Connection], T]) -> T:
        """Run `job` in a transaction and return its result once it is committed.

        If `job` raises, nothing of it is stored and the exception comes back. On SQLite jobs of
        many threads share one writer and its commits.
        """
        if self._writer is not None:
            return self._writer.submit(job).result()
        return self._transact(job)

    def submit(self, job: Callable[[Connection], T]) -> Future[T]:
        """Do what `write` does without waiting, for callers that must not be held up."""
        return self._writer.submit(job) if self._writer else _CLERKS.submit(self._transact, job)

    def _transact(self, job: Callable[[Connection], T]) -> T:
        with self.engine.begin() as connection:
            return job(connection)

    def scrub(self, tables: Iterable[str]) -> bool:
        """Leave no byte of deleted rows in the files of the database; False to be asked again.

        That is while somebody reads what was there before. A server of PostgreSQL also has logs
        and backups that only its administrator can purge.
        """
        return _scrub(self.engine) if self._writer else _vacuum(self.engine, tables)

    def close(self) -> None:
        """End the writer after what is under way, and let go of all connections."""
        if self._writer is not None:
            self._writer.stop()
        self.engine.dispose()


class _Writer:
    """The one thread that writes to a SQLite file."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._open = True
        self._door = threading.Lock()
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        job = _Job(work)
        with self._door:
            if not self._open:
                raise RuntimeError("the database is closed")
            self._jobs.put(job)
        return job.outcome

    def stop(self) -> None:
        with self._door:
            self._open = False
            self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            batch, last = self._waiting(job)
            self._commit(batch)
            if last:
                return

    def _waiting(self, first: "_Job") -> tuple[list["_Job"], bool]:
        batch = [first]
        while len(batch) < _MOST_JOBS_PER_COMMIT:
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                return batch, False
            if job is None:
                return batch, True
            batch.append(job)
        return batch, False

    def _commit(self, batch: list["_Job"]) -> None:
        try:
            with self._engine.begin() as connection:
                _driver(connection).execute("BEGIN IMMEDIATE")
                for job in batch:
                    job.attempt(connection)
        except BaseException as error:  # noqa: BLE001 - every waiting thread must hear of it
            for job in batch:
                job.fail(error)
        else:
            for job in batch:
                job.acknowledge()


class _Job:
    """One piece of writing, with a savepoint of its own inside the shared transaction."""

    def __init__(self, work: Callable[[Connection], Any]) -> None:
        self.outcome: Future[Any] = Future()
        self.outcome.set_running_or_notify_cancel()  # what is handed in is done, waited for or not
        self._work = work
        self._result: Any = None
        self._error: BaseException | None = None

    def attempt(self, connection: Connection) -> None:
        savepoints = _driver(connection)
        savepoints.execute("SAVEPOINT job")
        try:
            self._result = self._work(connection)
        except Exception as error:  # noqa: BLE001 - it belongs to the thread that asked
            self._error = error
            savepoints.execute("ROLLBACK TO job")
        savepoints.execute("RELEASE job")

    def acknowledge(self) -> None:
        if self._error is not None:
            self.outcome.set_exception(self._error)
        else:
            self.outcome.set_result(self._result)

    def fail(self, error: BaseException) -> None:
        self.outcome.set_exception(self._error or error)


def _with_driver(url: URL) -> URL:
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    return url


def _sqlite(url: URL) -> Engine:
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=32,
        connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver would begin transactions by its own rules, which leave a SELECT outside of them.
    connection.isolation_level = None
    _write_ahead(connection)
    for setting in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {setting}")


def _write_ahead(connection: Any) -> None:
    # For this alone SQLite does not wait by itself until others have made the same new file.
    until = monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if monotonic() > until:
                raise
            sleep(_MOMENT)
        else:
            return


def _scrub(engine: Engine) -> bool:
    # Overwriting what is deleted leaves copies in pages that were split before: write all anew.
    with engine.connect() as connection:
        driver = _driver(connection)
        driver.execute("VACUUM")
        driver.execute(f"PRAGMA busy_timeout={_CHECKPOINT_MS}")
        (busy, _, _) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        driver.execute(f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000}")
    return not busy


def _vacuum(engine: Engine, tables: Iterable[str]) -> bool:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in tables:
            connection.execute(text(f'VACUUM "{table}"'))
    return True


def _driver(connection: Connection) -> Any:
    """Return the driver's own connection.

    SQLAlchemy's savepoints, and an event that would begin transactions, cost more than a vote.
    """
    return connection.connection.driver_connection


def _postgresql(url: URL) -> Engine:
    return create_engine(url, pool_size=8, max_overflow=24, pool_pre_ping=True)
