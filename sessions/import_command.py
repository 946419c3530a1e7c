"""`python -m sessions import-pb` and `import-polis`: a finished vote becomes a workshop."""

import sys
from argparse import Namespace
from datetime import UTC, datetime

from sessions.imported import import_conversation, import_election
from sessions.pabulib import read_pb
from sessions.polis import read_polis
from sessions.store import Store
from sessions.workshop import Workshop


def import_pb(store: Store, options: Namespace) -> None:
    """Import a Pabulib file; the last line printed is the code. Raises `BadFile`, `OSError`."""
    election = read_pb(options.file)
    here = import_election(store, election, datetime.now(UTC), _count_on)
    _tell(here, len(election.projects), len(election.ballots))


def import_polis(store: Store, options: Namespace) -> None:
    """Import the folder of a Polis export, like `import_pb`."""
    conversation = read_polis(options.directory)
    here = import_conversation(store, conversation, datetime.now(UTC), _count_on)
    _tell(here, len(conversation.statements), len(conversation.voters))


def _count_on(done: int, total: int) -> None:
    if done % 1000 == 0:
        print(f"{done} of {total} ballots", file=sys.stderr)


def _tell(here: Workshop, ideas: int, ballots: int) -> None:
    print(f"{ideas} ideas, {ballots} ballots")
    print(here.code)
