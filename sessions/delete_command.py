"""`python -m sessions delete`: deletes a closed evening, or goes on where that was cut short."""

from argparse import Namespace
from datetime import UTC, datetime

from sessions.phase import Role
from sessions.store import Store


def delete_evening(store: Store, options: Namespace) -> None:
    """Delete it and print what is gone. Raises `Refused` (unknown_code, workshop_open)."""
    here, now = store.workshops.by_code(options.code), datetime.now(UTC)
    if store.closings.of(here.id).begun_at is None:
        store.deletions.begin(here, options.code, Role.ORGANISER, now)
    store.deletions.finish(here.id, now)
    found = store.closings.of(here.id)
    print(f"deleted {found.deleted_at:%Y-%m-%d %H:%M} UTC")
    for table, rows in found.counts.items():
        print(f"  {table}: {rows}")
    if found.purged_at is None:
        print("the database is being read; the rest is wiped when the server runs again")
