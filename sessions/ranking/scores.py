"""Sum of dots, and approval share: one number per idea, each counted for itself."""

from collections import Counter
from fractions import Fraction

from sessions.ranking.outcome import Outcome, ranked
from sessions.ranking.profile import Profile
from sessions.ranking.ties import TieRule

PRIOR = 3
"""How many imagined people of average mind see each idea: measured best between 2 and 4."""


def dots(profile: Profile, ties: TieRule) -> Outcome:
    """Order by the sum of dots, then by how many different people gave them (cumulative voting)."""
    sums = [
        sum(profile.points(ballot, idea) for ballot in supporters)
        for idea, supporters in enumerate(profile.supporters)
    ]
    return ranked(profile, sums, ties, lambda idea: (sums[idea], len(profile.supporters[idea])))


def approval(profile: Profile, ties: TieRule) -> Outcome:
    """Order by (A + m·p) / (S + m): A of S people who saw an idea support it, p do on average.

    The shrunken share of Efron and Morris (1975), m = `PRIOR`; what nobody saw is worth p.
    """
    supports, seen = [len(found) for found in profile.supporters], profile.seen
    average = Fraction(sum(supports), sum(seen) or 1)
    shares = [
        (supported + PRIOR * average) / (shown + PRIOR)
        for supported, shown in zip(supports, seen, strict=True)
    ]
    return ranked(profile, shares, ties)


def common_ground(profile: Profile, ties: TieRule) -> Outcome:
    """Order by the product over groups g of (A_g + 1) / (S_g + 2), as Polis does.

    S counts all of a group who were shown an idea, the unsure too. Without known groups
    everybody is one; people who named none, or one too small, are one more.
    """
    groups = profile.groups or (None,) * len(profile.ballots)
    values = [Fraction(1)] * len(profile.ideas)
    for group in set(groups):
        members = [ballot for ballot, mine in enumerate(groups) if mine == group]
        seen, agreed = profile.seen_by(members), Counter[int]()
        for ballot in members:
            agreed.update(profile.supported(ballot))
        for idea, shown in enumerate(seen):
            values[idea] *= Fraction(agreed[idea] + 1, shown + 2)
    return ranked(profile, values, ties)
