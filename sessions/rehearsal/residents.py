"""Simulated residents: what they do goes through the same store as what everybody does."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from sessions.idea import Draft, Idea
from sessions.pace import GIVING_REASONS
from sessions.quarter import Place, Quarter
from sessions.rehearsal.crowd import Crowd
from sessions.rehearsal.deeds import Moment
from sessions.rehearsal.devices import Devices
from sessions.rehearsal.sayings import Sayings
from sessions.round import Change
from sessions.stance import Fit
from sessions.store import Store
from sessions.workshop import Workshop

_FITS = (Fit.FITS, Fit.FITS, Fit.WITH_CHANGE, Fit.NOT_HERE)
_EVERYWHERE = 0.3
"""The share of ideas that are about the whole quarter."""


@dataclass
class Residents:
    """The people of a crowd in one copy. What gives dots returns how many were counted."""

    store: Store
    crowd: Crowd
    sayings: Sayings

    def __post_init__(self) -> None:
        """Throw the same dice for the same crowd."""
        self._chance = random.Random(self.crowd.seed)  # noqa: S311 - reproducible on purpose
        self.devices = Devices(self.store, self.crowd, self._chance)

    def join(self, here: Workshop, one: Moment) -> int:
        """Come in, or be here already."""
        self.devices.take(here, one)
        return 0

    def take_stance(self, here: Workshop, one: Moment) -> int:
        """Say of some approach whether it fits, now and then with a reason."""
        approach, fit = self._chance.choice(self.sayings.approaches), self._chance.choice(_FITS)
        said = self._chance.choice(self.sayings.comments)
        reason = said.text if self._chance.random() * 100 < GIVING_REASONS else ""
        person = self.devices.take(here, one)
        self.store.stances.take(here, person, approach, fit, reason, said.language)
        return 0

    def give_idea(self, here: Workshop, one: Moment) -> int:
        """Give one of the ideas that can be said, at some place."""
        said = self._chance.choice(self.sayings.ideas)
        place = somewhere(here.plan.quarter, self._chance)
        draft = Draft(
            said.title,
            said.language,
            said.text,
            place=place,
            field=said.field,
            approach=said.approach,
        )
        person = self.devices.take(here, one)
        self.store.ideas.give(here, person, draft, channel=self.crowd.channel(one.deed.who))
        return 0

    def comment(self, here: Workshop, one: Moment) -> int:
        """Comment on some idea that everybody sees, if there is one."""
        if ideas := self.store.ideas.released(here.id):
            said, on = self._chance.choice(self.sayings.comments), self._chance.choice(ideas)
            person = self.devices.take(here, one)
            self.store.comments.give(here, on.id, person, said.text, said.language)
        return 0

    def vote(self, here: Workshop, one: Moment) -> int:
        """Give dots on the device."""
        counted = self.store.rounds.of_step(here.id, here.step)
        if counted is None:
            return 0
        person, channel = self.devices.take(here, one), self.crowd.channel(one.deed.who)
        ballot = self.store.ballots.open(counted.id, person, channel)
        wanted = self.choose(self.store.rounds.listed(counted.id), counted.limits.dots)
        changes = [Change(idea.id, 1, number) for number, idea in enumerate(wanted, start=1)]
        token = self.devices.token(here, one)
        receipt = self.store.ballots.cast(ballot.id, changes, "rehearsal", token, one.at)
        return sum(receipt.ballot.marks.values())

    def pledge(self, here: Workshop, one: Moment) -> int:
        """Join in with one of the first ideas of the list, if it is released."""
        released = [r for r in self.store.rounds.all(here.id) if r.released_at]
        if released:
            first = self.store.ballots.priority_list(released[-1].id).order[:10]
            chosen = self._chance.choice(first).idea_id
            self.store.pledges.give(here, chosen, self.devices.take(here, one))
        return 0

    def choose(self, ideas: Sequence[Idea], dots: int) -> Sequence[Idea]:
        """Choose ideas to give a dot to: some are dearer to most people, hardly anybody to all."""
        liked = sorted(ideas, key=lambda idea: -self._chance.random() / (1 + idea.number % 7))
        return liked[: self._chance.choice((dots, dots, dots, max(1, dots - 1)))]


def somewhere(quarter: Quarter, chance: random.Random) -> Place | None:
    """Return a known place of the quarter, or None for all of it."""
    known = chance.random() > _EVERYWHERE and quarter.places
    return chance.choice(known) if known else None
