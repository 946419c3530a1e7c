"""Codes of roles and the browsers that have signed in with them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import ColumnElement, Connection, delete, insert, select

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import TokenHash, WorkshopId, new_code, plain_code
from sessions.phase import Role
from sessions.schema import failed_attempt, role_code, role_grant

MOST_FAILURES = 10
PAUSE = timedelta(minutes=5)

_CODE_LENGTH = 8
# The codes are random and long, so the smallest cost that OWASP names for argon2id is enough.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)


class Grants:
    """Who may do more than a resident. `None` as workshop stands for the installation."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def new_codes(self, workshop: WorkshopId | None, roles: Iterable[Role]) -> dict[Role, str]:
        """Make a new code for each role and return it: only its hash is kept.

        The codes before stop working; browsers that have signed in stay signed in.
        """
        codes = {role: new_code(_CODE_LENGTH) for role in roles}
        rows = [
            {"scope": _scope(workshop), "role": role, "code_hash": _HASHER.hash(code)}
            for role, code in codes.items()
        ]

        def job(connection: Connection) -> None:
            replaced = (role_code.c.scope == _scope(workshop)) & role_code.c.role.in_(codes)
            connection.execute(delete(role_code).where(replaced))
            connection.execute(insert(role_code), rows)

        self._database.write(job)
        return codes

    def installation_code(self) -> str | None:
        """Return the installation's code at the first start, None at every later one."""
        known = select(role_code.c.role).where(role_code.c.scope == _scope(None))
        with self._database.read() as connection:
            if connection.execute(known).first() is not None:
                return None
        return self.new_codes(None, [Role.ORGANISER])[Role.ORGANISER]

    def sign_in(
        self, workshop: WorkshopId | None, typed: str, token: TokenHash, now: datetime
    ) -> Role:
        """Grant the role whose code was typed, and return it.

        Raises `Refused`: wrong_code, and too_many_attempts (minutes) after `MOST_FAILURES` wrong
        ones in a row, until `PAUSE` has passed without another.
        """
        self._require_patience(workshop, token, now)
        role = self._role_of(workshop, plain_code(typed))
        if role is None:
            self._note_failure(workshop, token, now)
            raise Refused(Reason.WRONG_CODE)
        self.grant(workshop, role, token)
        return role

    def grant(self, workshop: WorkshopId | None, role: Role, token: TokenHash) -> None:
        """Let this browser act in `role`, over reloads and restarts."""

        def job(connection: Connection) -> None:
            connection.execute(delete(failed_attempt).where(_failures(workshop, token)))
            if role not in _roles(connection, workshop, token):
                values = {"scope": _scope(workshop), "token_hash": token, "role": role}
                connection.execute(insert(role_grant).values(values))

        self._database.write(job)

    def roles(self, workshop: WorkshopId | None, token: TokenHash) -> frozenset[Role]:
        """Return the roles this browser has signed in for."""
        with self._database.read() as connection:
            return _roles(connection, workshop, token)

    def _role_of(self, workshop: WorkshopId | None, code: str) -> Role | None:
        query = select(role_code).where(role_code.c.scope == _scope(workshop))
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return next((Role(row.role) for row in rows if _matches(row.code_hash, code)), None)

    def _require_patience(
        self, workshop: WorkshopId | None, token: TokenHash, now: datetime
    ) -> None:
        query = select(failed_attempt).where(_failures(workshop, token))
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        if row is not None and row.failures >= MOST_FAILURES and now < row.last_at + PAUSE:
            raise Refused(Reason.TOO_MANY_ATTEMPTS, minutes=int(PAUSE.total_seconds() // 60))

    def _note_failure(self, workshop: WorkshopId | None, token: TokenHash, now: datetime) -> None:
        def job(connection: Connection) -> None:
            mine = _failures(workshop, token)
            row = connection.execute(select(failed_attempt).where(mine)).one_or_none()
            over = row is None or now >= row.last_at + PAUSE
            connection.execute(delete(failed_attempt).where(mine))
            connection.execute(
                insert(failed_attempt).values(
                    scope=_scope(workshop),
                    token_hash=token,
                    failures=1 if over or row is None else row.failures + 1,
                    last_at=now,
                )
            )

        self._database.write(job)


def _scope(workshop: WorkshopId | None) -> str:
    return workshop or "installation"


def _failures(workshop: WorkshopId | None, token: TokenHash) -> ColumnElement[bool]:
    return (failed_attempt.c.scope == _scope(workshop)) & (failed_attempt.c.token_hash == token)


def _roles(
    connection: Connection, workshop: WorkshopId | None, token: TokenHash
) -> frozenset[Role]:
    query = select(role_grant.c.role).where(
        role_grant.c.scope == _scope(workshop), role_grant.c.token_hash == token
    )
    return frozenset(Role(role) for role in connection.execute(query).scalars())


def _matches(code_hash: str, code: str) -> bool:
    try:
        return _HASHER.verify(code_hash, code)
    except VerificationError:
        return False
