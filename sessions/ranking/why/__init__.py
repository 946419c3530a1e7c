"""Why each idea has its place: the numbers of its rule, for a sentence and for `--explain`."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from sessions.ranking.margin import Margin
from sessions.ranking.outcome import Outcome
from sessions.ranking.profile import Profile
from sessions.ranking.rules import Rule, Settings
from sessions.ranking.why import money, pairs, score, turn
from sessions.ranking.why.money import Earned, Fit, Paid, Short
from sessions.ranking.why.pairs import Agreement, Duels
from sessions.ranking.why.score import Majority, Score, Share
from sessions.ranking.why.turn import Turn

PlaceReason = (
    Margin | Share | Score | Majority | Duels | Agreement | Turn | Fit | Paid | Short | Earned
)

Why = Callable[[Profile, Settings, Outcome], Sequence[PlaceReason]]


def _scores(rule: str) -> Why:
    return lambda profile, _settings, outcome: score.scores(rule, profile, outcome)


_EXPLAINED: Mapping[str, Why] = MappingProxyType(
    {
        "dots": score.dots,
        "approval": score.approval,
        "rating-mean": _scores("rating-mean"),
        "rating-median": _scores("rating-median"),
        "majority-judgement": score.majorities,
        "borda": _scores("borda"),
        "schulze": pairs.schulze,
        "common-ground": pairs.common_ground,
        "seq-pav": turn.seq_pav,
        "seq-phragmen": turn.seq_phragmen,
        "greedy": money.greedy,
        "equal-shares": money.equal_shares,
        "phragmen": money.phragmen,
    }
)


def reasons(
    rule: Rule, profile: Profile, settings: Settings, outcome: Outcome
) -> Sequence[PlaceReason]:
    """Return why each idea of an outcome has its place, in the order of the list.

    The outcome is the one that `apply_rule` gave for the other three.
    """
    return _EXPLAINED[rule.name](profile, settings, outcome)
