"""The list that another rule makes of the same ballots, only to compare."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import streamlit as st

from components.analysis import Analysis
from components.context import Visit
from sessions.ids import IdeaId, RoundId
from sessions.ranking.equal_shares import Completion
from sessions.ranking.fairness import first_ideas
from sessions.ranking.moves import Move, moves
from sessions.ranking.profile import Profile
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.ties import SupportersCostLot
from sessions.ranking.utility import usual
from sessions.round import Round

COMPLETIONS = {
    "equal-shares": Completion.ADD1_GREEDY,
    "phragmen": Completion.GREEDY,
}
"""What these rules do here with the money that is left."""


@dataclass(frozen=True)
class RuleList:
    """One rule's list: the rank of each idea, what the money did not reach for, what moved.

    The announced rule moves nothing, and only rules within a budget leave ideas `unpaid`.
    """

    rule: str
    ranks: Mapping[IdeaId, int]
    unpaid: frozenset[IdeaId] = frozenset()
    moves: Sequence[Move] = ()

    def first(self, places: int) -> frozenset[IdeaId]:
        """Return the ideas on the first `places` ranks: more of them where the last is shared."""
        return first_ideas(self.ranks, places) - self.unpaid

    def rank_words(self, idea: IdeaId) -> str:
        """Return the rank of an idea for a chart or a table."""
        return "–" if idea in self.unpaid else str(self.ranks[idea])


def announced(found: Analysis) -> RuleList:
    """Return the list of the announced rule."""
    return RuleList(found.result.rule, {row.idea_id: row.rank for row in found.result.order})


def costs_known(profile: Profile) -> bool:
    """Say whether every idea has a cost."""
    return all(idea.cost is not None for idea in profile.ideas)


def comparable(found: Analysis, budget: int | None) -> list[str]:
    """Return the other rules that can be used on these ballots, within a budget if there is one."""
    within = budget is not None and costs_known(found.profile)
    return [
        rule.name
        for rule in RULES.values()
        if found.profile.kind in rule.kinds
        and rule.name != found.result.rule
        and (within or not rule.within_budget)
    ]


def rule_list(
    visit: Visit, round_: Round, found: Analysis, rule: str, budget: int | None
) -> RuleList:
    """Return the list of a rule of `comparable`; ties go as on the command line."""
    here = visit.here
    return _rule_list(visit.store.url, round_.id, here.revision, rule, budget, here.code, found)


@st.cache_resource(max_entries=64, show_spinner=False)
def _rule_list(
    url: str,  # noqa: ARG001
    round_id: RoundId,  # noqa: ARG001
    revision: int,  # noqa: ARG001
    rule: str,
    budget: int | None,
    code: str,
    _found: Analysis,
) -> RuleList:
    profile, own = _found.profile, announced(_found).ranks
    settings = Settings(
        SupportersCostLot(code),
        Fraction(budget or 0),
        usual(profile.kind),
        COMPLETIONS.get(rule, Completion.NONE),
    )
    outcome = apply_rule(RULES[rule], profile, settings)
    ranks = {_found.ideas[one.idea]: one.rank for one in outcome.order}
    unpaid: frozenset[IdeaId] = frozenset()
    if RULES[rule].within_budget:
        paid = {_found.ideas[idea]: place for place, idea in enumerate(outcome.selected, start=1)}
        unpaid = frozenset(ranks.keys() - paid.keys())
        ranks = paid | dict.fromkeys(unpaid, len(paid) + 1)
    before, after = ([listed[idea] for idea in _found.ideas] for listed in (own, ranks))
    return RuleList(rule, ranks, unpaid, moves(profile, rule, before, after))
