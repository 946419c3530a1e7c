"""Explanations of rules that spend a budget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from sessions.ranking.equal_shares import EqualShares
from sessions.ranking.greedy import densities, total_cost
from sessions.ranking.outcome import Outcome
from sessions.ranking.profile import Profile
from sessions.ranking.rules import Settings
from sessions.ranking.utility import Utility, worths
from sessions.ranking.why.place import Place, Seat, seats
from sessions.ranking.why.spending import Spent, spending


@dataclass(frozen=True, slots=True)
class Fit:
    """An idea that is looked at as a whole: what it costs, and what was left when it was its turn.

    `points` are dots or points, of other ballots the `supporters` again. `per_money` is what was
    compared where most worth per money goes first, None where most votes do.
    """

    place: Place
    points: int
    supporters: int
    cost: Fraction
    left: Fraction
    taken: bool
    per_money: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Paid:
    """Equal Shares bought it: `payers` gave `most` at most each, `emptied` of them all they had."""

    place: Place
    payers: int
    cost: Fraction
    most: Fraction
    emptied: int


@dataclass(frozen=True, slots=True)
class Short:
    """Equal Shares did not buy it: the supporters have so much left, so much is `missing`.

    `spent` is on what most of their money went, the most expensive first; `MOST_SPENT` at most.
    """

    place: Place
    supporters: int
    cost: Fraction
    money: Fraction
    missing: Fraction
    spent: tuple[Spent, ...]


@dataclass(frozen=True, slots=True)
class Earned:
    """Phragmén bought it: the supporters could pay when everybody had been given `each`."""

    place: Place
    supporters: int
    cost: Fraction
    each: Fraction


def greedy(profile: Profile, settings: Settings, outcome: Outcome) -> Sequence[Fit]:
    """Explain what greedy takes."""
    left = _left(profile, settings, outcome.selected, settings.budget)
    return [
        replace(
            _fit(profile, seat, _backers(profile, settings, seat.idea), left[seat.idea], outcome),
            per_money=_per_money(profile, settings, seat),
        )
        for seat in seats(outcome)
    ]


def phragmen(profile: Profile, settings: Settings, outcome: Outcome) -> Sequence[Fit | Earned]:
    """Explain what Phragmén buys; what is not bought did not fit into the money at the end."""
    values = {one.idea: one.value for one in outcome.order if one.value is not None}
    money = settings.budget - total_cost(profile, list(values))
    added = [idea for idea in outcome.selected if idea not in values]
    left = _left(profile, settings, added, money)
    return [
        Earned(
            seat.place,
            len(profile.supporters[seat.idea]),
            total_cost(profile, [seat.idea]),
            Fraction(values[seat.idea]),
        )
        if seat.idea in values
        else _fit(profile, seat, profile.supporters[seat.idea], left[seat.idea], outcome)
        for seat in seats(outcome)
    ]


def equal_shares(
    profile: Profile, settings: Settings, outcome: Outcome
) -> Sequence[Paid | Short | Fit]:
    """Explain what Equal Shares buys, and why others are not bought."""
    election = EqualShares(profile, settings.utility, settings.budget, settings.ties)
    election.select(settings.completion)
    payments = election.payments(outcome.selected)
    money = settings.budget - total_cost(profile, list(payments))
    added = [idea for idea in outcome.selected if idea not in payments]
    left = _left(profile, settings, added, money)
    backers = {idea: _backers(profile, settings, idea) for idea in range(len(profile.ideas))}
    missed = {
        idea: mine
        for idea, mine in backers.items()
        if mine and idea not in outcome.selected and total_cost(profile, [idea]) <= settings.budget
    }
    purses = spending(profile, election, outcome.selected, missed)
    found: list[Paid | Short | Fit] = []
    for seat in seats(outcome):
        cost = total_cost(profile, [seat.idea])
        if payment := payments.get(seat.idea):
            each = payment.payers, cost, payment.most, payment.emptied
            found.append(Paid(seat.place, *each))
        elif seat.idea in missed:
            purse = purses[seat.idea]
            numbers = len(missed[seat.idea]), cost, purse.money, cost - purse.money, purse.spent
            found.append(Short(seat.place, *numbers))
        else:
            found.append(_fit(profile, seat, backers[seat.idea], left[seat.idea], outcome))
    return found


def _left(
    profile: Profile, settings: Settings, selected: Sequence[int], money: Fraction
) -> Mapping[int, Fraction]:
    """Return the money that was left for each idea when most worth per money goes first."""
    density, found = densities(profile, settings.utility), dict[int, Fraction]()
    for at, idea in enumerate(selected):
        found[idea] = money - total_cost(profile, selected[:at])
    for idea in range(len(profile.ideas)):
        before = [one for one in selected if density[one] >= density.get(idea, 0)]
        found.setdefault(idea, money - total_cost(profile, before))
    return found


def _per_money(profile: Profile, settings: Settings, seat: Seat) -> Fraction | None:
    by_votes = settings.utility in (Utility.COST, Utility.COST_POINTS)
    if by_votes or not profile.ideas[seat.idea].cost:
        return None
    return Fraction(seat.standing.value or 0)


def _backers(profile: Profile, settings: Settings, idea: int) -> Sequence[int]:
    """Return the ballots to which an idea is worth something."""
    worth = worths(profile, settings.utility, idea)
    return [ballot for ballots in worth.values() for ballot in ballots]


def _fit(
    profile: Profile, seat: Seat, backers: Sequence[int], left: Fraction, outcome: Outcome
) -> Fit:
    points = sum(profile.points(ballot, seat.idea) for ballot in backers)
    cost = total_cost(profile, [seat.idea])
    return Fit(seat.place, points, len(backers), cost, left, seat.idea in outcome.selected)
