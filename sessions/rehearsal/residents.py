"""Simulated residents: what they do goes through the same store as what everybody does."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sessions.idea import Draft, Idea
from sessions.ids import ParticipantId, TokenHash, token_hash
from sessions.quarter import Place, Quarter
from sessions.rehearsal.crowd import Crowd
from sessions.rehearsal.pace import GIVING_REASONS
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
    """The people of a crowd in one copy; each has a browser of her own, also at a shared tablet."""

    store: Store
    crowd: Crowd
    sayings: Sayings

    def __post_init__(self) -> None:
        """Throw the same dice for the same crowd."""
        self._chance = random.Random(self.crowd.seed)  # noqa: S311 - reproducible on purpose

    def join(self, here: Workshop, who: int) -> ParticipantId:
        """Come in, or be here already."""
        return self.store.people.join(here.id, self._token(here, who))

    def take_stance(self, here: Workshop, who: int) -> None:
        """Say of some approach whether it fits, now and then with a reason."""
        approach, fit = self._chance.choice(self.sayings.approaches), self._chance.choice(_FITS)
        said = self._chance.choice(self.sayings.comments)
        reason = said.text if self._chance.random() * 100 < GIVING_REASONS else ""
        person = self.join(here, who)
        self.store.stances.take(here, person, approach, fit, reason, said.language)

    def give_idea(self, here: Workshop, who: int) -> None:
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
        self.store.ideas.give(here, self.join(here, who), draft)

    def comment(self, here: Workshop, who: int) -> None:
        """Comment on some idea that everybody sees, if there is one."""
        if ideas := self.store.ideas.released(here.id):
            said, on = self._chance.choice(self.sayings.comments), self._chance.choice(ideas)
            person = self.join(here, who)
            self.store.comments.give(here, on.id, person, said.text, said.language)

    def vote(self, here: Workshop, who: int, now: datetime) -> int:
        """Give dots on the device, and return how many were counted."""
        counted = self.store.rounds.of_step(here.id, here.step)
        if counted is None:
            return 0
        person, channel = self.join(here, who), self.crowd.channel(who)
        ballot = self.store.ballots.open(counted.id, person, channel)
        wanted = self.choose(self.store.rounds.listed(counted.id), counted.limits.dots)
        changes = [Change(idea.id, 1, number) for number, idea in enumerate(wanted, start=1)]
        token = self._token(here, who)
        receipt = self.store.ballots.cast(ballot.id, changes, "rehearsal", token, now)
        return sum(receipt.ballot.dots.values())

    def pledge(self, here: Workshop, who: int) -> None:
        """Join in with one of the first ideas of the list, if it is released."""
        released = [one for one in self.store.rounds.all(here.id) if one.released_at]
        if released:
            first = self.store.ballots.priority_list(released[-1].id).order[:10]
            self.store.pledges.give(here, self._chance.choice(first).idea_id, self.join(here, who))

    def choose(self, ideas: Sequence[Idea], dots: int) -> Sequence[Idea]:
        """Choose ideas to give a dot to: some are dearer to most people, hardly anybody to all."""
        liked = sorted(ideas, key=lambda idea: -self._chance.random() / (1 + idea.number % 7))
        return liked[: self._chance.choice((dots, dots, dots, max(1, dots - 1)))]

    def _token(self, here: Workshop, who: int) -> TokenHash:
        return token_hash(f"rehearsal {who}", here.id)


def somewhere(quarter: Quarter, chance: random.Random) -> Place | None:
    """Return a known place of the quarter, or None for all of it."""
    known = chance.random() > _EVERYWHERE and quarter.places
    return chance.choice(known) if known else None
