"""All rules by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from sessions.ballot_kind import BallotKind
from sessions.ranking.borda import borda, schulze
from sessions.ranking.equal_shares import Completion, equal_shares
from sessions.ranking.greedy import greedy
from sessions.ranking.outcome import Outcome
from sessions.ranking.phragmen import phragmen, seq_phragmen
from sessions.ranking.profile import Profile
from sessions.ranking.ratings import majority_judgement, rating_mean, rating_median
from sessions.ranking.scores import approval, common_ground, dots
from sessions.ranking.seq_pav import seq_pav
from sessions.ranking.ties import TieRule
from sessions.ranking.utility import Utility


class CannotRank(ValueError):
    """The rule cannot be used on these ballots; the text is one English sentence, `code` why."""

    def __init__(self, code: str, sentence: str) -> None:
        self.code = code
        super().__init__(sentence)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is announced beside the rule. The last three matter only within a budget."""

    ties: TieRule
    budget: Fraction = Fraction(0)
    utility: Utility = Utility.COST
    completion: Completion = Completion.NONE


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Where it takes only some kinds of ballots, `kinds` names them."""

    name: str
    run: Callable[[Profile, Settings], Outcome]
    within_budget: bool = False
    kinds: frozenset[BallotKind] = frozenset(BallotKind)


def apply_rule(rule: Rule, profile: Profile, settings: Settings) -> Outcome:
    """Return the outcome of a rule. Raises `CannotRank`, `TieRefused`."""
    if profile.kind not in rule.kinds:
        kinds = " or ".join(sorted(rule.kinds))
        raise CannotRank("ballots", f"{rule.name} needs {kinds} ballots, not {profile.kind}")
    without = [idea.number for idea in profile.ideas if idea.cost is None]
    if rule.within_budget and without:
        said = f"{rule.name} needs the cost of every idea; number {without[0]} has none"
        raise CannotRank("costs", said)
    return rule.run(profile, settings)


def _plain(rule: Callable[[Profile, TieRule], Outcome]) -> Callable[[Profile, Settings], Outcome]:
    return lambda profile, settings: rule(profile, settings.ties)


def _greedy(profile: Profile, settings: Settings) -> Outcome:
    return greedy(profile, settings.utility, settings.budget, settings.ties)


def _phragmen(profile: Profile, settings: Settings) -> Outcome:
    if settings.completion not in (Completion.NONE, Completion.GREEDY):
        said = f"phragmen has no completion {settings.completion}, only none and greedy"
        raise CannotRank("completion", said)
    rest = settings.utility if settings.completion is Completion.GREEDY else None
    return phragmen(profile, settings.budget, settings.ties, rest)


def _equal_shares(profile: Profile, settings: Settings) -> Outcome:
    return equal_shares(
        profile, settings.utility, settings.budget, settings.ties, settings.completion
    )


_GRADES = frozenset({BallotKind.RATING})
_RULES = (
    Rule("dots", _plain(dots)),
    Rule("approval", _plain(approval)),
    Rule("rating-mean", _plain(rating_mean), kinds=_GRADES),
    Rule("rating-median", _plain(rating_median), kinds=_GRADES),
    Rule("majority-judgement", _plain(majority_judgement), kinds=_GRADES),
    Rule("borda", _plain(borda)),
    Rule("schulze", _plain(schulze)),
    Rule("common-ground", _plain(common_ground)),
    Rule("seq-pav", _plain(seq_pav)),
    Rule("seq-phragmen", _plain(seq_phragmen)),
    Rule("greedy", _greedy, within_budget=True),
    Rule("equal-shares", _equal_shares, within_budget=True),
    Rule("phragmen", _phragmen, within_budget=True),
)
RULES: Mapping[str, Rule] = MappingProxyType({rule.name: rule for rule in _RULES})
