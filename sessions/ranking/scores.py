"""Sum of dots, and approval share: one number per idea, each counted for itself."""

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
    everybody is one; people who named none are one more.
    """
    groups = profile.groups or (None,) * len(profile.ballots)
    seen = {group: [0] * len(profile.ideas) for group in groups}
    agreed = {group: [0] * len(profile.ideas) for group in groups}
    for ballot, group in enumerate(groups):
        for idea in profile.saw(ballot):
            seen[group][idea] += 1
    for idea, supporters in enumerate(profile.supporters):
        for ballot in supporters:
            agreed[groups[ballot]][idea] += 1
    values = [Fraction(1)] * len(profile.ideas)
    for group, shown in seen.items():
        for idea, number in enumerate(shown):
            values[idea] *= Fraction(agreed[group][idea] + 1, number + 2)
    return ranked(profile, values, ties)
