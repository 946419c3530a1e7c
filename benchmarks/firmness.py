"""How long chance takes: ballots drawn again, `python -m benchmarks.firmness`.

A typical evening, 150 ballots with 5 dots on 30 ideas, must stay under 50 ms under every rule that
can be announced: at best, whatever else the machine does. The median, and the limit of the product,
20,000 ballots on 500 ideas, are printed beside it.
"""

from collections import Counter
from fractions import Fraction
from random import Random
from statistics import median
from time import perf_counter

from benchmarks.table import Row, at_most, table
from sessions.ballot_kind import BallotKind
from sessions.ids import IdeaId
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.draws import DRAWN
from sessions.ranking.firmness import draws_for, firmness
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.scores import dots
from sessions.ranking.tally import Count, Tally
from sessions.ranking.ties import ById


def evening(people: int, number: int, marks: int) -> Profile:
    """Give every person so many dots; later ideas are liked more."""
    random, weights = Random(1), range(1, number + 1)  # noqa: S311 - a seed is meant
    ballots = tuple(
        dict(Counter(random.choices(range(number), weights, k=marks))) for _ in range(people)
    )
    ideas = tuple(Contender(f"{at:03}", at, Fraction(1)) for at in range(1, number + 1))
    groups = tuple("ab"[at % 2] for at in range(people))
    return Profile(BallotKind.DOTS, ideas, ballots, groups=groups)


def listed(profile: Profile, rule: str) -> PriorityList:
    """Name the list by the sum of dots after a rule: how long the draws take is all the same."""
    counts = tuple(
        Count(
            IdeaId(profile.ideas[one.idea].id),
            profile.ideas[one.idea].number,
            int(one.value or 0),
            len(profile.supporters[one.idea]),
        )
        for one in dots(profile, ById()).order
    )
    return PriorityList(rule, len(profile.ballots), rank_by_dots(Tally(0, counts)).order)


def seconds(profile: Profile, rule: str, times: int) -> list[float]:
    """Return the times of so many runs in order; the first run, which warms up, is left out."""
    result, taken = listed(profile, rule), []
    for _ in range(times + 1):
        begun = perf_counter()
        firmness(result, profile, 5)
        taken.append(perf_counter() - begun)
    return sorted(taken[1:])


def typical() -> list[Row]:
    """Measure every announced rule at the size of an evening."""
    profile, rows = evening(150, 30, 5), [Row("150 ballots, 5 dots, 30 ideas", "")]
    for rule in DRAWN:
        runs = seconds(profile, rule, 15)
        label = f"{rule}, {draws_for(rule, profile)} draws"
        rows += [
            at_most(f"{label}, best", round(runs[0] * 1000, 1), 50, "ms"),
            Row(f"{label}, median", f"{median(runs) * 1000:.1f} ms"),
        ]
    return rows


def largest() -> list[Row]:
    """Measure every announced rule once at the limit of the product."""
    profile, rows = evening(20_000, 500, 5), [Row("20,000 ballots, 5 dots, 500 ideas", "")]
    for rule in DRAWN:
        label = f"{rule}, {draws_for(rule, profile)} draws"
        rows.append(Row(label, f"{seconds(profile, rule, 1)[0]:.1f} s"))
    return rows


if __name__ == "__main__":
    print(table([*typical(), *largest()]))
