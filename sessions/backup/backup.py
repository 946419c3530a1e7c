"""A Sicherung is written, and an evening goes on from one."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, or_, select
from sqlalchemy.exc import SQLAlchemyError

from sessions.backup.envelope import require_long, schema_of, seal, unseal
from sessions.backup.rows import belongs, put_rows, rows_of
from sessions.errors import Reason, Refused
from sessions.schema import workshop
from sessions.store import Store
from sessions.upgrades import NEWEST
from sessions.work import Progress
from sessions.workshop import Workshop

_QUIET: Progress = lambda _done, _all: None  # noqa: E731 - a default that says nothing


def write_backup(store: Store, here: Workshop, passphrase: str, told: Progress = _QUIET) -> bytes:
    """Return the Sicherung of an evening as it is now: votes, cards, phases, pictures, codes.

    Codes and browsers are in it only as the hashes that are kept. Raises `Refused`:
    phrase_short; not_allowed for a Probelauf.
    """
    if here.rehearsal:
        raise Refused(Reason.NOT_ALLOWED)
    require_long(passphrase)
    with store.database.read() as connection:
        rows = rows_of(connection, here.id, told)
    return seal(json.dumps(rows, separators=(",", ":")).encode(), NEWEST, passphrase)


def restore_backup(store: Store, data: bytes, passphrase: str) -> Workshop:
    """Store the evening of a Sicherung, whole or not at all, beside all others.

    Its ids are as they were, so cards, codes of roles and the hash of a count hold; a browser that
    reaches it under the old address is known too. Raises `Refused`: no_backup, phrase_wrong,
    backup_newer and backup_older (schema), evening_there and code_taken (code).
    """
    schema = schema_of(data)
    if schema != NEWEST:
        reason = Reason.BACKUP_NEWER if schema > NEWEST else Reason.BACKUP_OLDER
        raise Refused(reason, schema=schema)
    rows = _read(unseal(data, passphrase))
    code = str(rows[workshop.name][0]["code"])

    def job(connection: Connection) -> None:
        _require_room(connection, rows[workshop.name][0]["id"], code)
        put_rows(connection, rows)

    try:
        store.database.write(job)
    except SQLAlchemyError as error:
        raise Refused(Reason.NO_BACKUP) from error
    return store.workshops.by_code(code)


def _read(content: bytes) -> Mapping[str, Any]:
    try:
        rows = json.loads(content)
        fits = belongs(rows)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Refused(Reason.NO_BACKUP) from error
    if not fits:
        raise Refused(Reason.NO_BACKUP)
    found: Mapping[str, Any] = rows
    return found


def _require_room(connection: Connection, id: str, code: str) -> None:
    same = or_(workshop.c.id == id, workshop.c.code == code)
    known = connection.execute(select(workshop.c.id).where(same)).scalars().all()
    if id in known:
        raise Refused(Reason.EVENING_THERE, code=code)
    if known:
        raise Refused(Reason.CODE_TAKEN, code=code)
