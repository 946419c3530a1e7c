"""What a Dokumentation is made of: read from the store once, for all languages and files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import pairwise

from components.basemap import Ground, ground
from components.map.frame import Bounds, roomy
from sessions.arrangement import Arrangement
from sessions.group import Grouping
from sessions.handover import Handover
from sessions.idea import Comment, Idea
from sessions.ids import IdeaId
from sessions.journal import Entry
from sessions.plan import ActionPlan
from sessions.ranking.comparison import Comparison
from sessions.ranking.firmness import Firmness, firmness
from sessions.ranking.group_count import Group, GroupCount
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.why import PlaceReason
from sessions.resolution import Resolution
from sessions.response import Response
from sessions.round import Channel, Round
from sessions.stance import Fit, Stance
from sessions.store import Store
from sessions.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Counted:
    """A released round with everything that justifies its list."""

    round: Round
    result: PriorityList
    why: Mapping[IdeaId, PlaceReason]
    firm: Firmness
    listed: int
    cast: Mapping[Channel, int]
    parts: Mapping[Grouping, Mapping[Group, int]]
    groups: Mapping[Grouping, Sequence[GroupCount]]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two rounds; `found` is None where too few people certainly took part in both."""

    first: Round
    second: Round
    found: Comparison | None


@dataclass(frozen=True, slots=True)
class Material:
    """What everybody may see of an evening, and the numbers of its released rounds.

    `ideas` are the documented ones by public number, `known` are these and every one that stands in
    a result. `joined` is how many people took part in the app.
    """

    here: Workshop
    ideas: Sequence[Idea]
    known: Mapping[IdeaId, Idea]
    joined: int
    began: datetime
    rounds: Sequence[Counted] = ()
    compared: Sequence[Compared] = ()
    comments: Sequence[Comment] = ()
    handovers: Mapping[IdeaId, Handover] = field(default_factory=dict)
    stances: Mapping[str, Mapping[Fit, int]] = field(default_factory=dict)
    reasons: Sequence[Stance] = ()
    pledged: Mapping[IdeaId, int] = field(default_factory=dict)
    arranged: Mapping[IdeaId, Arrangement] = field(default_factory=dict)
    journal: Sequence[Entry] = ()
    plan: ActionPlan = field(default_factory=ActionPlan)
    resolution: Resolution | None = None
    responses: Mapping[IdeaId, Response] = field(default_factory=dict)
    ground: Ground = ()

    @property
    def bounds(self) -> Bounds:
        """What the maps show."""
        return bounds_of(self.here, self.ideas)


def material(store: Store, here: Workshop) -> Material:
    """Read everything; of rounds only those that were released."""
    documented = store.ideas.documented(here.id)
    released = [one for one in store.rounds.all(here.id) if one.released_at]
    lists = {one.id: store.rounds.listed(one.id) for one in released}
    known = {idea.id: idea for ideas in lists.values() for idea in ideas}
    return Material(
        here,
        documented,
        known | {idea.id: idea for idea in documented},
        store.people.number(here.id),
        store.journals.began(here),
        [_counted(store, here, one, len(lists[one.id])) for one in released],
        [
            Compared(*pair, store.comparisons.of(pair[0].id, pair[1].id))
            for pair in pairwise(released)
        ],
        store.comments.released(here.id),
        store.handovers.all(here.id),
        store.stances.counts(here),
        sorted(store.stances.released(here), key=lambda one: one.id),  # not as they came
        store.pledges.counts(here.id),
        store.arrangements.all(here.id),
        store.journals.of(here.id),
        store.plans.of(here.id),
        store.resolutions.of(here.id),
        store.responses.published(here.id),
        ground(store, here.plan.quarter, roomy(bounds_of(here, documented))),
    )


def bounds_of(here: Workshop, ideas: Sequence[Idea]) -> Bounds:
    """Return what a map of these ideas shows."""
    return here.plan.quarter.bounds(idea.draft.place for idea in ideas if idea.draft.place)


def _counted(store: Store, here: Workshop, found: Round, listed: int) -> Counted:
    result, profile = store.ballots.priority_list(found.id), store.ballots.profile(found.id)
    parts = {one: store.groups.turnout(here, found.id, one) for one in Grouping}
    counts = partial(store.groups.counts, here, found.id)
    return Counted(
        found,
        result,
        store.ballots.why(found.id),
        firmness(result, profile, found.limits.most),
        listed,
        store.ballots.turnout(found.id),
        parts,
        {grouping: counts(grouping) for grouping, part in parts.items() if part},
    )
