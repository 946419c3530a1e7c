"""Sequential PAV: a list in which each further idea counts less for those already served."""

from fractions import Fraction

from sessions.ranking.outcome import Chosen, Outcome, Value, by_choice, decide
from sessions.ranking.profile import Profile
from sessions.ranking.ties import Tie, TieRule


def seq_pav(profile: Profile, ties: TieRule) -> Outcome:
    """List the idea next that adds most of sum 1/(1 + ideas already listed for the supporter).

    Thiele 1895; Skowron, Lackner, Brill, Peters, Elkind 2017 (proportional rankings). The value
    is what an idea added. Ideas without support come last, on one rank.
    """
    served = _Served(profile)
    met: list[Tie] = []
    selected: list[int] = []
    values: dict[int, Value] = {}
    while served.waiting:
        gains = {idea: served.gain(idea) for idea in served.waiting}
        best = max(gains.values())
        first = decide(profile, [i for i, gain in gains.items() if gain == best], ties, met)
        values[first] = best
        selected.append(first)
        served.take(first)
    alike = profile.supporters.__getitem__
    found = Chosen(selected, values, values.__getitem__, alike, met)
    return by_choice(profile, found, ties)


class _Served:
    """For each waiting idea, how many supporters have how many ideas on the list."""

    def __init__(self, profile: Profile) -> None:
        self._supporters = profile.supporters
        self.waiting = {i: [len(found)] for i, found in enumerate(profile.supporters) if found}
        self._wanted: list[list[int]] = [[] for _ in profile.ballots]
        for idea, supporters in enumerate(profile.supporters):
            for ballot in supporters:
                self._wanted[ballot].append(idea)
        self._listed = [0] * len(profile.ballots)
        self._gains: dict[int, Fraction] = {}

    def gain(self, idea: int) -> Fraction:
        if idea not in self._gains:
            people = enumerate(self.waiting[idea], start=1)
            self._gains[idea] = sum((Fraction(n, share) for share, n in people), Fraction(0))
        return self._gains[idea]

    def take(self, idea: int) -> None:
        del self.waiting[idea]
        for ballot in self._supporters[idea]:
            listed = self._listed[ballot]
            self._listed[ballot] += 1
            for other in self._wanted[ballot]:
                if other in self.waiting:
                    self._move(self.waiting[other], listed)
                    self._gains.pop(other, None)

    @staticmethod
    def _move(people: list[int], listed: int) -> None:
        people[listed] -= 1
        if len(people) == listed + 1:
            people.append(0)
        people[listed + 1] += 1
