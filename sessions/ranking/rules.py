"""All rules by name, each with what it rewards and where it comes from."""

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
    rewards: str
    source: str
    run: Callable[[Profile, Settings], Outcome]
    within_budget: bool = False
    kinds: frozenset[BallotKind] = frozenset(BallotKind)


def apply_rule(rule: Rule, profile: Profile, settings: Settings) -> Outcome:
    """Return the outcome of a rule. Raises `CannotRank`, `TieRefused`."""
    if profile.kind not in rule.kinds:
        kinds = " or ".join(sorted(rule.kinds))
        raise CannotRank("ballots", f"{rule.name} needs {kinds} ballots, not {profile.kind}")
    without = [idea.id for idea in profile.ideas if idea.cost is None]
    if rule.within_budget and without:
        raise CannotRank(
            "costs", f"{rule.name} needs the cost of every idea; {without[0]} has none"
        )
    return rule.run(profile, settings)


def _plain(rule: Callable[[Profile, TieRule], Outcome]) -> Callable[[Profile, Settings], Outcome]:
    return lambda profile, settings: rule(profile, settings.ties)


def _greedy(profile: Profile, settings: Settings) -> Outcome:
    return greedy(profile, settings.utility, settings.budget, settings.ties)


def _phragmen(profile: Profile, settings: Settings) -> Outcome:
    if settings.completion not in (Completion.NONE, Completion.GREEDY):
        raise CannotRank("completion", f"phragmen has no completion {settings.completion}")
    rest = settings.utility if settings.completion is Completion.GREEDY else None
    return phragmen(profile, settings.budget, settings.ties, rest)


def _equal_shares(profile: Profile, settings: Settings) -> Outcome:
    found = settings
    return equal_shares(profile, found.utility, found.budget, found.ties, found.completion)


_GRADES = frozenset({BallotKind.RATING})
_RULES = (
    Rule(
        "dots",
        "many dots, then many different people behind them",
        "cumulative voting; Skowron, Slinko, Szufa, Talmon 2020, arXiv 2009.02690",
        _plain(dots),
    ),
    Rule(
        "approval",
        "a large share of support among those who were shown the idea, drawn to the average "
        "where few were",
        "Brams and Fishburn 1978; shrunken as by Efron and Morris 1975, with a prior of 3 people",
        _plain(approval),
    ),
    Rule(
        "rating-mean",
        "a high mean grade",
        "arithmetic mean (range voting; Smith 2000)",
        _plain(rating_mean),
        kinds=_GRADES,
    ),
    Rule(
        "rating-median",
        "a high grade in the middle, whatever the extremes",
        "median; Galton 1907",
        _plain(rating_median),
        kinds=_GRADES,
    ),
    Rule(
        "majority-judgement",
        "the best grade that a majority gives at least",
        "Balinski and Laraki 2007",
        _plain(majority_judgement),
        kinds=_GRADES,
    ),
    Rule(
        "borda",
        "standing high on many ballots; what is not ranked gets the average of the rest",
        "Borda 1781; Emerson 2013",
        _plain(borda),
    ),
    Rule(
        "schulze",
        "winning majorities against the others, directly or on a path",
        "Schulze 2011, winning votes",
        _plain(schulze),
    ),
    Rule(
        "common-ground",
        "agreement in every group at once",
        "Polis, group-informed consensus; Small, Bjorkegren, Erkkilä, Shaw, Megill 2021",
        _plain(common_ground),
    ),
    Rule(
        "seq-pav",
        "ideas for people who have few on the list so far",
        "Thiele 1895; Skowron, Lackner, Brill, Peters, Elkind 2017, arXiv 1612.01434",
        _plain(seq_pav),
    ),
    Rule(
        "seq-phragmen",
        "ideas whose supporters carry little of the list so far",
        "Phragmén 1894; Brill, Freeman, Janson, Lackner 2017",
        _plain(seq_phragmen),
    ),
    Rule(
        "greedy",
        "most votes first, skipping what the money left does not pay",
        "usual rule of cities; Talmon and Faliszewski 2019",
        _greedy,
        within_budget=True,
    ),
    Rule(
        "equal-shares",
        "everybody has the same part of the budget for the ideas they support",
        "Peters and Skowron 2020; Peters, Pierczyński, Skowron 2021, arXiv 2008.13276",
        _equal_shares,
        within_budget=True,
    ),
    Rule(
        "phragmen",
        "ideas whose supporters can pay first while everybody earns alike",
        "Brill, Freeman, Janson, Lackner 2017; Los, Christoff, Grossi 2022",
        _phragmen,
        within_budget=True,
    ),
)
RULES: Mapping[str, Rule] = MappingProxyType({rule.name: rule for rule in _RULES})
