"""Wrong codes, counted: who guesses has to wait."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, case, delete, select

from sessions.errors import Reason, Refused
from sessions.ids import TokenHash
from sessions.schema import failed_attempt
from sessions.store.conflict import insert_into

MOST_FAILURES = 10
PAUSE = timedelta(minutes=5)


def require_patience(
    connection: Connection, scope: str, who: TokenHash, now: datetime, most: int = MOST_FAILURES
) -> None:
    """Raise `Refused` (too_many_attempts, minutes) from `most` failures on, until the pause."""
    if failures(connection, scope, who, now) >= most:
        raise Refused(Reason.TOO_MANY_ATTEMPTS, minutes=int(PAUSE.total_seconds() // 60))


def failures(connection: Connection, scope: str, who: TokenHash, now: datetime) -> int:
    """Return how many codes were wrong, without a pause between them."""
    row = connection.execute(select(failed_attempt).where(_mine(scope, who))).one_or_none()
    return row.failures if row is not None and now < row.last_at + PAUSE else 0


def note_failure(
    connection: Connection, scope: str, who: TokenHash, now: datetime, *, rolling: bool = True
) -> None:
    """Count one more wrong code; the pause is counted from the last one, or from the first."""
    first = {"scope": scope, "token_hash": who, "failures": 1, "last_at": now}
    new = insert_into(connection, failed_attempt).values(first)
    over = failed_attempt.c.last_at <= now - PAUSE
    wanted = {
        "failures": case((over, 1), else_=failed_attempt.c.failures + 1),
        "last_at": now if rolling else case((over, now), else_=failed_attempt.c.last_at),
    }
    key = list(failed_attempt.primary_key)
    connection.execute(new.on_conflict_do_update(index_elements=key, set_=wanted))


def forget_failures(connection: Connection, scope: str, who: TokenHash) -> None:
    """Count from nought again, after a right code."""
    connection.execute(delete(failed_attempt).where(_mine(scope, who)))


def _mine(scope: str, who: TokenHash) -> ColumnElement[bool]:
    return (failed_attempt.c.scope == scope) & (failed_attempt.c.token_hash == who)
