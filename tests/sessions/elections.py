"""Small elections, and what every rule makes of them."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from sessions.ballot_kind import BallotKind
from sessions.ranking.equal_shares import Completion
from sessions.ranking.outcome import Outcome
from sessions.ranking.profile import Contender, Profile, places
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.ties import SupportersCostLot

BUDGET = Fraction(10)
MARKS = {
    BallotKind.DOTS: (1, 3),
    BallotKind.APPROVAL: (1, 1),
    BallotKind.STANCE: (-1, 1),
    BallotKind.RATING: (1, 5),
}


def contenders(costs: list[int]) -> tuple[Contender, ...]:
    return tuple(Contender(f"i{n}", n, Fraction(cost)) for n, cost in enumerate(costs, start=1))


@st.composite
def profiles(draw: st.DrawFn, most: int = 5) -> Profile:
    costs = draw(st.lists(st.integers(0, 12), min_size=1, max_size=most))
    kind, idea = draw(st.sampled_from(BallotKind)), st.integers(0, len(costs) - 1)
    if kind is BallotKind.RANKING:
        one = st.lists(idea).map(places)
    else:
        one = st.dictionaries(idea, st.integers(*MARKS[kind]))
    ballots = draw(st.lists(one, max_size=9))
    shown = draw(st.none() | st.tuples(*[st.frozensets(idea) for _ in ballots]))
    groups = draw(st.none() | st.tuples(*[st.sampled_from("ab") for _ in ballots]))
    return Profile(kind, contenders(costs), tuple(ballots), shown, groups)


def outcomes(profile: Profile) -> dict[str, Outcome]:
    """What each rule says that takes such ballots, Equal Shares with every completion."""
    fitting = [rule for rule in RULES.values() if profile.kind in rule.kinds]
    settings = Settings(SupportersCostLot("seed"), BUDGET)
    found = {rule.name: apply_rule(rule, profile, settings) for rule in fitting}
    rule = RULES["equal-shares"]
    for completion in Completion:
        completed = replace(settings, completion=completion)
        found[f"equal-shares {completion}"] = apply_rule(rule, profile, completed)
    return found
