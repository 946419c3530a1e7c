"""Codes of roles and the browsers that have signed in with them."""

from collections.abc import Iterable
from datetime import datetime

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import Connection, select

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import TokenHash, WorkshopId, new_code, plain_code
from sessions.phase import Role
from sessions.schema import role_code, role_grant
from sessions.store.attempts import forget_failures, note_failure, require_patience
from sessions.store.conflict import insert_into

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
        rows = [_code_row(workshop, role, code) for role, code in codes.items()]

        def job(connection: Connection) -> None:
            new = insert_into(connection, role_code)
            key, wanted = list(role_code.primary_key), {"code_hash": new.excluded.code_hash}
            connection.execute(new.on_conflict_do_update(index_elements=key, set_=wanted), rows)

        self._database.write(job)
        return codes

    def installation_code(self) -> str | None:
        """Return the installation's code at the first start, None at every later one."""
        code = new_code(_CODE_LENGTH)
        row = _code_row(None, Role.ORGANISER, code)

        def job(connection: Connection) -> bool:
            new = insert_into(connection, role_code).values(row).on_conflict_do_nothing()
            return connection.execute(new.returning(role_code.c.role)).first() is not None

        return code if self._database.write(job) else None

    def sign_in(
        self, workshop: WorkshopId | None, typed: str, token: TokenHash, now: datetime
    ) -> Role:
        """Grant the role whose code was typed, and return it.

        Raises `Refused`: wrong_code, and too_many_attempts (minutes) after `MOST_FAILURES` wrong
        ones in a row, until `PAUSE` has passed without another.
        """
        with self._database.read() as connection:
            require_patience(connection, _scope(workshop), token, now)
        role = self._role_of(workshop, plain_code(typed))
        if role is None:
            self._database.write(lambda job: note_failure(job, _scope(workshop), token, now))
            raise Refused(Reason.WRONG_CODE)
        self.grant(workshop, role, token)
        return role

    def grant(self, workshop: WorkshopId | None, role: Role, token: TokenHash) -> None:
        """Let this browser act in `role`, over reloads and restarts."""

        def job(connection: Connection) -> None:
            forget_failures(connection, _scope(workshop), token)
            values = {"scope": _scope(workshop), "token_hash": token, "role": role}
            new = insert_into(connection, role_grant).values(values)
            connection.execute(new.on_conflict_do_nothing())

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


def _scope(workshop: WorkshopId | None) -> str:
    return workshop or "installation"


def _code_row(workshop: WorkshopId | None, role: Role, code: str) -> dict[str, str]:
    return {"scope": _scope(workshop), "role": role, "code_hash": _HASHER.hash(code)}


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
