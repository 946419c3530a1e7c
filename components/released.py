"""What everybody may see of an evening."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from sessions.handover import Handover
from sessions.idea import Comment, Idea
from sessions.ids import IdeaId, WorkshopId
from sessions.response import Response
from sessions.round import Round
from sessions.store import open_store


@dataclass(frozen=True)
class Released:
    """What everybody may see of a workshop at one revision.

    `joined` are the numbers that lead to an idea since it was merged with theirs; `responses` what
    became of ideas, `measures` the titles of the measures that these name, by their numbers.
    """

    ideas: Sequence[Idea]
    comments: Sequence[Comment]
    rounds: Sequence[Round]
    handovers: Mapping[IdeaId, Handover] = field(default_factory=dict)
    joined: Mapping[IdeaId, Sequence[int]] = field(default_factory=dict)
    responses: Mapping[IdeaId, Response] = field(default_factory=dict)
    measures: Mapping[int, str] = field(default_factory=dict)

    def comments_on(self, idea: Idea) -> Sequence[Comment]:
        """Return the released comments on an idea."""
        return [comment for comment in self.comments if comment.idea_id == idea.id]


@st.cache_resource(max_entries=16, show_spinner=False)
def released(url: str, workshop_id: WorkshopId, revision: int) -> Released:  # noqa: ARG001
    """Return what everybody may see; read once per revision, for all visits."""
    kept = open_store(url)
    ideas, comments = kept.ideas.released(workshop_id), kept.comments.released(workshop_id)
    joined: dict[IdeaId, list[int]] = {}
    for idea in kept.ideas.documented(workshop_id):
        if idea.merged:
            joined.setdefault(idea.survivor, []).append(idea.number)
    rounds, handovers = kept.rounds.all(workshop_id), kept.handovers.all(workshop_id)
    responses = kept.responses.published(workshop_id)
    named = {one.measure for one in responses.values()}
    titles = {one.number: one.title for one in kept.measures.all(workshop_id)}
    measures = {number: title for number, title in titles.items() if number in named}
    return Released(ideas, comments, rounds, handovers, joined, responses, measures)
