"""`python -m sessions import-pb`: a Pabulib file becomes a workshop, whose code is printed last."""

import sys
from argparse import Namespace
from datetime import UTC, datetime

from sessions.imported import import_election
from sessions.pabulib import read_pb
from sessions.store import Store


def import_pb(store: Store, options: Namespace) -> None:
    """Import a file, counting on stderr. Raises `BadFile`."""
    election = read_pb(options.file)
    here = import_election(store, election, datetime.now(UTC), _count_on)
    print(f"{len(election.projects)} ideas, {len(election.ballots)} ballots")
    print(here.code)


def _count_on(done: int, total: int) -> None:
    if done % 1000 == 0:
        print(f"{done} of {total} ballots", file=sys.stderr)
