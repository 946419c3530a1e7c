"""An evening that has already happened, to look at: everything in it is invented."""

import random

# ruff: noqa: D102 - the properties of a protocol say what they are by their names
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from sessions.errors import Reason, Refused
from sessions.idea import Draft, Idea, IdeaKind, ReleaseState
from sessions.ids import ParticipantId, token_hash
from sessions.mapfile import read_offers
from sessions.phase import Phase, Role
from sessions.quarter import Place, Quarter
from sessions.round import Change, Channel
from sessions.run_sheet import Texts
from sessions.store import Store
from sessions.workshop import Notice, Plan, Workshop

LEAD = Role.FACILITATOR


class Remark(Protocol):
    """A comment as the example tells it."""

    @property
    def text(self) -> str: ...
    @property
    def language(self) -> str: ...


class Proposal(Remark, Protocol):
    """An idea as the example tells it; `weight` says how often it gets a dot."""

    @property
    def title(self) -> str: ...
    @property
    def titles(self) -> Texts: ...
    @property
    def kind(self) -> str: ...
    @property
    def place(self) -> str | None: ...
    @property
    def lon(self) -> float | None: ...
    @property
    def lat(self) -> float | None: ...
    @property
    def field(self) -> str | None: ...
    @property
    def approach(self) -> str | None: ...
    @property
    def weight(self) -> float: ...
    @property
    def comments(self) -> Sequence[Remark]: ...


class Story(Protocol):
    """What happens in the evening; the same seed gives the same dots."""

    @property
    def title(self) -> Texts: ...
    @property
    def guiding_question(self) -> Texts: ...
    @property
    def ideas(self) -> Sequence[Proposal]: ...
    @property
    def participants(self) -> int: ...
    @property
    def dots(self) -> int: ...
    @property
    def seed(self) -> int: ...
    @property
    def quarter(self) -> Mapping[str, Any]: ...
    @property
    def quarter_name(self) -> str: ...
    @property
    def attribution(self) -> str: ...
    @property
    def offers(self) -> bytes: ...
    @property
    def responsible(self) -> str: ...
    @property
    def contact(self) -> str: ...


def rehearse(store: Store, story: Story, now: datetime, code: str) -> Workshop:
    """Store the example under `code` and return it; if it is there already, as it is.

    A first result is released, and a second round is open to try.
    """
    try:
        return store.workshops.by_code(code)
    except Refused as refused:
        if refused.reason is not Reason.UNKNOWN_CODE:
            raise
    here = store.workshops.create(plan_of(story), now, code)
    people = [
        store.people.join(here.id, token_hash(f"{story.seed} {n}", here.id))
        for n in range(story.participants)
    ]
    here = _move(store, here, Phase.IDEAS, now)
    given = [_give(store, here, proposal, people) for proposal in story.ideas]
    store.workshops.count_heads(here.id, len(people) + len(people) // 5, LEAD)
    here = _move(store, here, Phase.VOTE, now)
    _vote(
        store, here, story, {idea.id: p.weight for idea, p in zip(given, story.ideas, strict=True)}
    )
    _close(store, here, now)
    return _move(store, here, Phase.VOTE, now)


def plan_of(story: Story) -> Plan:
    """Return what was decided before the evening of a story."""
    quarter = Quarter(story.quarter_name, story.quarter, story.attribution)
    return Plan(
        story.title,
        story.guiding_question,
        quarter,
        dots=story.dots,
        notice=Notice(story.responsible, story.contact),
        example=True,
        offers=read_offers(story.offers, quarter),
    )


def _move(store: Store, here: Workshop, phase: Phase, now: datetime) -> Workshop:
    steps = here.plan.sheet.steps
    position = next(n for n in range(here.position + 1, len(steps)) if steps[n].phase is phase)
    store.workshops.move(here.id, here.position, position, LEAD, now)
    return store.workshops.by_code(here.code)


def _give(
    store: Store, here: Workshop, proposal: Proposal, people: Sequence[ParticipantId]
) -> Idea:
    place = None
    if proposal.lon is not None and proposal.lat is not None:
        place = Place(proposal.lon, proposal.lat, proposal.place)
    draft = Draft(
        proposal.title,
        proposal.language,
        proposal.text,
        IdeaKind(proposal.kind),
        place,
        proposal.field,
        proposal.approach,
    )
    idea = store.ideas.give(here, people[0], draft)
    store.ideas.release(here, idea.id, idea.version, LEAD)
    for language, title in proposal.titles.items():
        store.ideas.entitle(here, idea.id, language, title, Role.MEDIATOR)
    for author, remark in zip(people, proposal.comments, strict=False):
        comment = store.comments.give(here, idea.id, author, remark.text, remark.language)
        store.comments.decide(here, comment, LEAD, ReleaseState.RELEASED)
    return idea


def _vote(store: Store, here: Workshop, story: Story, weights: Mapping[str, float]) -> None:
    counted = store.rounds.of_step(here.id, here.step)
    if counted is None:
        raise Refused(Reason.UNKNOWN_ROUND)
    ideas = [idea.id for idea in store.rounds.listed(counted.id)]
    chance = random.Random(story.seed)  # noqa: S311 - reproducible on purpose
    for n in range(story.participants):
        token = token_hash(f"{story.seed} {n}", here.id)
        channel = chance.choice((Channel.PHONE, Channel.TABLET))
        ballot = store.ballots.open(counted.id, store.people.join(here.id, token), channel)
        wanted = sorted(ideas, key=lambda idea: -weights[idea] * chance.random())[: story.dots]
        changes = [Change(idea, 1, number) for number, idea in enumerate(wanted, start=1)]
        store.ballots.cast(ballot.id, changes, "example", token)


def _close(store: Store, here: Workshop, now: datetime) -> None:
    for counted in store.rounds.all(here.id):
        store.rounds.close_submission(here, counted.id, LEAD, now)
        store.rounds.close_count(here, counted.id, LEAD, now)
        store.rounds.release(here, counted.id, LEAD, now)
