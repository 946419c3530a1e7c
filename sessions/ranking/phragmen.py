"""Sequential Phragmén: every idea is a load that its supporters share as evenly as can be."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import gcd, lcm

from sessions.ranking.greedy import densities, fill, total_cost
from sessions.ranking.outcome import Chosen, Outcome, Value, by_choice, decide
from sessions.ranking.profile import Profile
from sessions.ranking.ties import Tie, TieRule
from sessions.ranking.utility import Utility


def seq_phragmen(profile: Profile, ties: TieRule) -> Outcome:
    """List the idea next that leaves its supporters with the smallest load; each weighs 1.

    Phragmén 1894; Brill, Freeman, Janson, Lackner 2017. The value is that load. Ideas without
    support come last, on one rank.
    """
    return by_choice(profile, _run(profile, [Fraction(1)] * len(profile.ideas), None, ties), ties)


def phragmen(
    profile: Profile, budget: Fraction, ties: TieRule, rest: Utility | None = None
) -> Outcome:
    """Buy the idea next whose supporters can pay first when all are given money evenly.

    Ends at the first idea that does not fit (Los, Christoff, Grossi 2022); `rest` spends what is
    left greedily by that utility. Ideas that cost more than the budget do not take part.
    """
    costs = [contender.cost or Fraction(0) for contender in profile.ideas]
    found = _run(profile, costs, budget, ties)
    if rest is not None:
        found = _completed(profile, found, budget, ties, rest)
    return by_choice(profile, found, ties)


def _completed(
    profile: Profile, found: Chosen, budget: Fraction, ties: TieRule, rest: Utility
) -> Chosen:
    density, met = densities(profile, rest), list(found.met)
    waiting = {idea: each for idea, each in density.items() if idea not in found.selected}
    left = budget - total_cost(profile, found.selected)
    selected = [*found.selected, *fill(profile, waiting, left, ties, met)]

    def merit(idea: int) -> tuple[bool, Value]:
        added = idea in waiting
        return added, density[idea] if added else found.values[idea]

    return replace(found, selected=selected, merit=merit, met=met)


def _run(
    profile: Profile, costs: Sequence[Fraction], budget: Fraction | None, ties: TieRule
) -> Chosen:
    loads = _Loads(profile, costs, budget)
    met: list[Tie] = []
    selected: list[int] = []
    values: dict[int, Value] = {}
    spent = Fraction(0)
    while loads.waiting:
        equals = loads.lightest()
        if budget is not None and any(spent + costs[idea] > budget for idea in equals):
            break
        first = decide(profile, equals, ties, met)
        spent += costs[first]
        values[first] = loads.take(first)
        selected.append(first)

    def alike(idea: int) -> tuple[Fraction, tuple[int, ...]]:
        return costs[idea], profile.supporters[idea]

    return Chosen(selected, values, values.__getitem__, alike, met)


class _Loads:
    """Exact loads as whole numbers over one common denominator, which grows as ideas are taken."""

    def __init__(
        self, profile: Profile, costs: Sequence[Fraction], budget: Fraction | None
    ) -> None:
        self._supporters = profile.supporters
        self._unit = lcm(*(cost.denominator for cost in costs)) if costs else 1
        self._costs = [int(cost * self._unit) for cost in costs]
        self._wanted: list[list[int]] = [[] for _ in profile.ballots]
        for idea, supporters in enumerate(profile.supporters):
            for ballot in supporters:
                self._wanted[ballot].append(idea)
        self.waiting = {
            idea: 0  # what its supporters carry together
            for idea, supporters in enumerate(profile.supporters)
            if supporters and (budget is None or costs[idea] <= budget)
        }
        self._whole = 1
        self._steps: list[int] = [0]  # what who was last served at a step carries
        self._served = [0] * len(profile.ballots)

    def lightest(self) -> list[int]:
        best: list[int] = []
        for idea in self.waiting:
            # a/n < b/m is a·m < b·n: whole numbers, no rounding.
            order = self._compare(idea, best[0]) if best else -1
            best = [idea] if order < 0 else [*best, idea] if order == 0 else best
        return best

    def take(self, idea: int) -> Fraction:
        supporters = self._supporters[idea]
        load = self._carried(idea)
        del self.waiting[idea]
        factor = len(supporters) // gcd(load, len(supporters))
        self._steps = [step * factor for step in self._steps]
        self.waiting = {other: carried * factor for other, carried in self.waiting.items()}
        self._whole *= factor
        new = load * factor // len(supporters)
        self._steps.append(new)
        for ballot in supporters:
            more = new - self._steps[self._served[ballot]]
            self._served[ballot] = len(self._steps) - 1
            for other in self._wanted[ballot]:
                if other in self.waiting:
                    self.waiting[other] += more
        return Fraction(new, self._whole * self._unit)

    def _carried(self, idea: int) -> int:
        return self._costs[idea] * self._whole + self.waiting[idea]

    def _compare(self, one: int, other: int) -> int:
        left = self._carried(one) * len(self._supporters[other])
        right = self._carried(other) * len(self._supporters[one])
        return (left > right) - (left < right)
