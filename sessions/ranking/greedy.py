"""Greedy within a budget: the usual rule of cities, most worth per money first."""

from collections.abc import Collection, Mapping
from fractions import Fraction
from itertools import groupby

from sessions.ranking.outcome import Outcome, decide, ranked
from sessions.ranking.profile import Profile
from sessions.ranking.ties import Tie, TieRule
from sessions.ranking.utility import Utility, total, worths


def greedy(profile: Profile, utility: Utility, budget: Fraction, ties: TieRule) -> Outcome:
    """Take ideas by worth per money and skip those the rest of the budget does not pay.

    Under the utility `cost` that is most votes first. Nobody pays for what nobody supports.
    """
    density, met = densities(profile, utility), list[Tie]()
    selected = fill(profile, density, budget, ties, met)
    values = [density.get(idea, 0) for idea in range(len(profile.ideas))]
    listed = ranked(profile, values, ties)
    return Outcome(listed.order, tuple(selected), tuple(met))


def densities(profile: Profile, utility: Utility) -> Mapping[int, Fraction]:
    """Return the worth per money of each supported idea; of a free one its worth."""
    found = {
        idea: total(worths(profile, utility, idea)) / (contender.cost or 1)
        for idea, contender in enumerate(profile.ideas)
    }
    return {idea: density for idea, density in found.items() if density}


def fill(
    profile: Profile,
    density: Mapping[int, Fraction],
    money: Fraction,
    ties: TieRule,
    met: list[Tie],
) -> list[int]:
    """Return the ideas with a density that this money pays, in the order they are taken."""
    selected: list[int] = []
    by_density = sorted(density, key=density.__getitem__, reverse=True)
    for _, group in groupby(by_density, key=density.__getitem__):
        waiting = list(group)
        while fits := [idea for idea in waiting if total_cost(profile, [idea]) <= money]:
            if total_cost(profile, fits) <= money:
                taken = ties.listed(profile, fits)
            else:
                taken = [decide(profile, fits, ties, met)]
            selected += taken
            money -= total_cost(profile, taken)
            waiting = [idea for idea in fits if idea not in taken]
    return selected


def total_cost(profile: Profile, ideas: Collection[int]) -> Fraction:
    """Return what these ideas cost together; an unknown cost counts as nothing."""
    return sum((profile.ideas[idea].cost or Fraction(0) for idea in ideas), Fraction(0))
