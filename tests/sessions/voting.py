"""A process that votes as fast as it can and says which votes were acknowledged.

`python -m tests.sessions.voting URL CODE THREADS NAME` prints one line per acknowledged vote,
`ballot idea value sequence`, and ends when a vote is refused. It prints an empty line when its
ballots are open and begins once it has read one.
"""

import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select

from sessions.errors import Refused
from sessions.ids import IdeaId, token_hash
from sessions.round import Ballot, Change, Channel
from sessions.schema import vote
from sessions.store import Store

ROOT = Path(__file__).parents[2]


class Acknowledged(NamedTuple):
    """One vote for which a receipt came back."""

    ballot: str
    idea: str
    value: int | None
    sequence: int


def start(url: str, code: str, threads: int, *names: str) -> list[subprocess.Popen[str]]:
    """Start one process per name and let them vote once all of them are ready."""
    command = [sys.executable, "-m", "tests.sessions.voting", url, code, str(threads)]
    pipe = subprocess.PIPE
    processes = [
        subprocess.Popen([*command, name], cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        for name in names
    ]
    for process in processes:
        process.stdout.readline()
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    return processes


def read(line: str) -> Acknowledged:
    """Read one printed line."""
    ballot, idea, value, sequence = line.split()
    return Acknowledged(ballot, idea, None if value == "None" else int(value), int(sequence))


def last(votes: Iterable[Acknowledged]) -> set[Acknowledged]:
    """Of all votes for one idea on one ballot keep the newest, as the database does."""
    ordered = sorted(votes, key=lambda one: one.sequence)
    return set({(one.ballot, one.idea): one for one in ordered}.values())


def stored(store: Store) -> set[Acknowledged]:
    """All votes in the database."""
    columns = (vote.c.ballot_id, vote.c.idea_id, vote.c.value, vote.c.sequence)
    with store.database.read() as connection:
        return {Acknowledged(*row) for row in connection.execute(select(*columns))}


def _vote(store: Store, ballot: Ballot, ideas: list[IdeaId], workshop: str, name: str) -> None:
    token = token_hash(name, workshop)  # type: ignore[arg-type]
    for sequence in count(1):
        idea, value = ideas[sequence % len(ideas)], None if sequence % 3 == 0 else 1
        try:
            change = Change(idea, value, sequence)
            receipt = store.ballots.cast(ballot.id, [change], name, token)
        except Refused:
            return
        if not receipt.refusals:
            sys.stdout.write(f"{ballot.id} {idea} {value} {sequence}\n")


def main(url: str, code: str, threads: str, name: str) -> None:
    """Vote with so many threads, each for a person of its own."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    store = Store(url)
    here = store.workshops.by_code(code)
    counted = store.rounds.all(here.id)[-1]
    ideas = [idea.id for idea in store.rounds.listed(counted.id)]
    names = [f"{name} {number}" for number in range(int(threads))]
    people = [store.people.join(here.id, token_hash(one, here.id)) for one in names]
    ballots = [store.ballots.open(counted.id, person, Channel.PHONE) for person in people]
    sys.stdout.write("\n")
    sys.stdin.readline()
    with ThreadPoolExecutor(len(names)) as pool:
        work = [
            pool.submit(_vote, store, ballot, ideas, here.id, one)
            for ballot, one in zip(ballots, names, strict=True)
        ]
    for done in work:
        done.result()
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
