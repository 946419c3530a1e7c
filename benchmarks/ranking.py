"""What a ranking costs at the limit, 500 ideas and 20,000 ballots: `python -m benchmarks.ranking`.

The board from the database is measured against one GROUP BY over the covering index in the same
run, Equal Shares against pabutools (GPL, a test tool only: `the group `reference``).
"""

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from fractions import Fraction
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import func, select, update

from benchmarks.table import Row, at_least, at_most, table
from sessions.ballot_kind import BallotKind
from sessions.imported import import_election
from sessions.pabulib import parse_pb
from sessions.ranking.equal_shares import Completion, EqualShares
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.ties import ById
from sessions.ranking.utility import Utility
from sessions.round import Channel
from sessions.schema import ballot, vote
from sessions.store import Store

IDEAS, BALLOTS, MARKS = 500, 20_000, 5
BUDGET = Fraction(5_000_000)


def election(seed: int = 1) -> Profile:
    """Return approval ballots of five ideas each; some ideas are far better liked than others."""
    chance = random.Random(seed)  # noqa: S311 - an election, not a secret
    liked = [chance.paretovariate(1.2) for _ in range(IDEAS)]
    ideas = tuple(
        Contender(f"{n:03}", n, Fraction(chance.randrange(1_000, 100_000)))
        for n in range(1, IDEAS + 1)
    )
    return Profile(
        BallotKind.APPROVAL, ideas, tuple(_ballot(chance, liked) for _ in range(BALLOTS))
    )


def _ballot(chance: random.Random, liked: list[float]) -> dict[int, int]:
    marks: dict[int, int] = {}
    while len(marks) < MARKS:
        marks[chance.choices(range(IDEAS), liked)[0]] = 1
    return marks


def seconds(job: Callable[[], Any], times: int = 5) -> float:
    """Return the median of some runs."""
    runs = []
    for _ in range(times):
        began = time.perf_counter()
        job()
        runs.append(time.perf_counter() - began)
    return median(runs)


def pb(profile: Profile) -> str:
    """Return an election as a Pabulib file."""
    lines = ["META", "key;value", "description;benchmark", f"num_projects;{IDEAS}"]
    lines += [f"num_votes;{BALLOTS}", f"budget;{BUDGET}", "vote_type;approval"]
    lines += ["PROJECTS", "project_id;cost", *(f"{i.id};{i.cost}" for i in profile.ideas)]
    lines += ["VOTES", "voter_id;vote"]
    for voter, marks in enumerate(profile.ballots):
        lines.append(f"v{voter};{','.join(profile.ideas[idea].id for idea in marks)}")
    return "\n".join(lines)


def board(profile: Profile) -> list[Row]:
    """Measure the priority list from SQLite beside the sum that any list needs."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store = Store(f"sqlite:///{(Path(folder) / 'bench.db').as_posix()}")
        here = import_election(store, parse_pb(pb(profile)), datetime.now(UTC))
        counted = store.rounds.all(here.id)[0].id
        # As an evening has them: a ballot from a phone counts while it has a dot on it.
        store.database.write(
            lambda connection: connection.execute(update(ballot).values(channel=Channel.PHONE))
        )
        sums = (func.sum(vote.c.value), func.count(vote.c.value))
        query = select(vote.c.idea_id, *sums).where(vote.c.round_id == counted)

        def group_by() -> None:
            with store.database.read() as connection:
                connection.execute(query.group_by(vote.c.idea_id)).all()

        # By turns, so that what else the machine does slows both alike.
        runs = [
            (seconds(group_by, 1), seconds(lambda: store.ballots.priority_list(counted), 1))
            for _ in range(31)
        ]
        store.close()
    plain, full = (median(times) for times in zip(*runs, strict=True))
    return [
        Row("one covering-index GROUP BY", f"{plain * 1000:.1f} ms"),
        Row("the board", f"{full * 1000:.1f} ms"),
        at_most("the board / the GROUP BY", full / plain, 3, "x"),
    ]


def rules(profile: Profile) -> list[Row]:
    """Measure every rule once, and Equal Shares alone."""
    settings = Settings(ById(), BUDGET)
    found = []
    for rule in RULES.values():
        if profile.kind in rule.kinds:
            took = seconds(partial(apply_rule, rule, profile, settings), 1)
            found.append(Row(rule.name, f"{took * 1000:.0f} ms"))
    return found


def equal_shares(profile: Profile) -> list[Row]:
    """Measure the same selection here and in pabutools, from ballots in memory to what is bought.

    Both include what they make of the ballots before: offers here, the satisfaction profile there.
    """
    ours, theirs = [list[str]() for _ in range(2)]

    def here() -> None:
        election = EqualShares(profile, Utility.COST, BUDGET, ById())
        ours[:] = [profile.ideas[idea].id for idea in election.select(Completion.NONE)]

    def there() -> None:
        theirs[:] = _by_pabutools(profile)

    fast = seconds(here)
    rows = [Row("Equal Shares", f"{fast * 1000:.0f} ms")]
    if find_spec("pabutools") is None:
        return [*rows, Row("Equal Shares by pabutools", "not installed (group reference)")]
    slow = seconds(there, 1)
    assert ours == theirs
    return [
        *rows,
        Row("Equal Shares by pabutools", f"{slow:.1f} s"),
        at_least("pabutools / ours, the same ideas in the same order", slow / fast, 100, "x"),
    ]


def _by_pabutools(profile: Profile) -> list[str]:
    election, rules = import_module("pabutools.election"), import_module("pabutools.rules")
    projects = [election.Project(idea.id, int(idea.cost or 0)) for idea in profile.ideas]
    instance = election.Instance(projects, budget_limit=int(BUDGET))
    ballots = (election.ApprovalBallot([projects[i] for i in one]) for one in profile.ballots)
    given = election.ApprovalProfile(ballots)
    bought = rules.method_of_equal_shares(instance, given, sat_class=election.Cost_Sat)
    return [project.name for project in bought]


if __name__ == "__main__":
    found = election()
    heading = [Row(f"{IDEAS} ideas, {BALLOTS:,} ballots, {MARKS} marks each", "")]
    print(table([*heading, *board(found), *rules(found), *equal_shares(found)]))
