"""The frozen list of a round and its released result, read once for all visits."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components.context import Visit
from sessions.idea import Idea
from sessions.ids import IdeaId, RoundId
from sessions.ranking.comparison import Comparison
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.why import PlaceReason
from sessions.round import Round
from sessions.store import open_store


def listed(visit: Visit, round_: Round) -> Sequence[Idea]:
    """Return the ideas of a round as everybody was shown them, in their order."""
    return _listed(visit.store.url, round_.id, visit.here.revision)


def ranked(visit: Visit, round_: Round) -> PriorityList:
    """Return the result of a round. Raises `Refused` (not_released)."""
    return _ranked(visit.store.url, round_.id, visit.here.revision)


def shown(visit: Visit, round_: Round) -> PriorityList:
    """Return the places that may be seen by now; all of them after the release.

    Raises `Refused` (not_released).
    """
    return _shown(visit.store.url, round_.id, visit.here.revision)


def reasons(visit: Visit, round_: Round) -> Mapping[IdeaId, PlaceReason]:
    """Return why each idea of a released round has its place, in the order of the list."""
    return _reasons(visit.store.url, round_.id, visit.here.revision)


def compared(visit: Visit, first: Round, second: Round) -> Comparison | None:
    """Return where those who took part in both rounds moved ideas; None if they are too few."""
    return _compared(visit.store.url, first.id, second.id, visit.here.revision)


@st.cache_resource(max_entries=16, show_spinner=False)
def _listed(url: str, round_id: RoundId, revision: int) -> Sequence[Idea]:  # noqa: ARG001
    return open_store(url).rounds.listed(round_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def _ranked(url: str, round_id: RoundId, revision: int) -> PriorityList:  # noqa: ARG001
    return open_store(url).ballots.priority_list(round_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def _reasons(url: str, round_id: RoundId, revision: int) -> Mapping[IdeaId, PlaceReason]:  # noqa: ARG001
    return open_store(url).ballots.why(round_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def _shown(url: str, round_id: RoundId, revision: int) -> PriorityList:  # noqa: ARG001
    return open_store(url).reveals.shown(round_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def _compared(
    url: str,
    first: RoundId,
    second: RoundId,
    revision: int,  # noqa: ARG001
) -> Comparison | None:
    return open_store(url).comparisons.of(first, second)
