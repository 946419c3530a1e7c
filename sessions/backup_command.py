"""`python -m sessions backup CODE FILE` and `restore FILE`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from getpass import getpass
from pathlib import Path

from sessions.backup.backup import restore_backup, write_backup
from sessions.backup.envelope import MOST_BYTES, SHORTEST
from sessions.errors import Reason
from sessions.store import Store

SENTENCES: Mapping[Reason, str] = {
    Reason.PHRASE_SHORT: f"the passphrase needs at least {SHORTEST} characters",
    Reason.PHRASE_WRONG: "the passphrase does not fit, or the file was changed",
    Reason.NO_BACKUP: "this is no Sicherung of this program",
    Reason.BACKUP_NEWER: "the Sicherung was written by a newer program: schema {schema}",
    Reason.BACKUP_OLDER: "the Sicherung was written by an older program: schema {schema}; restore "
    "it with that one, whose database can then be updated",
    Reason.EVENING_THERE: "the evening {code} is here already",
    Reason.CODE_TAKEN: "another evening here has the code {code}",
}


def add_options(backup: ArgumentParser, restore: ArgumentParser, passphrase: str | None) -> None:
    """Describe both calls; without a passphrase they ask for it."""
    backup.add_argument("code")
    for command in (backup, restore):
        command.add_argument("file")
        command.set_defaults(passphrase=passphrase)


def backup(store: Store, options: Namespace) -> None:
    """Write a Sicherung to a new file. Raises `Refused`, `OSError` (also if it is there)."""
    here = store.workshops.by_code(options.code)
    data = write_backup(store, here, options.passphrase or getpass("Passphrase: "))
    with Path(options.file).open("xb") as file:
        file.write(data)
    print(f"{options.file}: {len(data)} bytes")


def restore(store: Store, options: Namespace) -> None:
    """Store the evening of a Sicherung and print its code. Raises `Refused`, `OSError`."""
    with Path(options.file).open("rb") as file:
        data = file.read(MOST_BYTES)
    here = restore_backup(store, data, options.passphrase or getpass("Passphrase: "))
    print(here.code)
