"""What the organiser looks into after the release, reckoned once per revision for all visits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from components.context import Visit
from sessions.ids import IdeaId, RoundId
from sessions.ranking.firmness import Firmness, firmness
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.profile import Profile
from sessions.round import Round
from sessions.store import open_store


@dataclass(frozen=True)
class Analysis:
    """A released list, the dots of its ballots without a trace of whose they are, and chance.

    `profile` is the same as other rules take it; `ideas` are its ideas, in its order.
    """

    result: PriorityList
    ballots: Sequence[Mapping[IdeaId, int]]
    firmness: Firmness
    profile: Profile
    ideas: Sequence[IdeaId]


def analysis(visit: Visit, round_: Round) -> Analysis:
    """Return the analysis of a round. Raises `Refused` (not_released)."""
    return _analysis(visit.store.url, round_.id, visit.here.revision, round_)


@st.cache_resource(max_entries=16, show_spinner=False)
def _analysis(url: str, round_id: RoundId, revision: int, _round: Round) -> Analysis:  # noqa: ARG001
    store = open_store(url)
    result = store.ballots.priority_list(round_id)
    ballots = [one.support for one in store.ballots.given(round_id)]
    profile = store.ballots.profile(round_id)
    by_number = {row.number: row.idea_id for row in result.order}
    ideas = [by_number[idea.number] for idea in profile.ideas]
    firm = firmness(result, profile, _round.limits.most)
    return Analysis(result, ballots, firm, profile, ideas)
