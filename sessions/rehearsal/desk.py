"""The desks of a Probelauf: who releases, gives titles, types slips in and leads on."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sessions.errors import Refused
from sessions.idea import Idea, ReleaseState
from sessions.phase import Phase, Role
from sessions.rehearsal.deeds import Scene
from sessions.rehearsal.residents import Residents
from sessions.round import Change, Channel
from sessions.store import Store
from sessions.workshop import Workshop

LEAD = Role.FACILITATOR


@dataclass
class Desk:
    """Everybody behind the scenes of one copy."""

    store: Store
    residents: Residents

    def scene(self, here: Workshop) -> Scene:
        """Return what the present step finds."""
        counted = self.store.rounds.of_step(here.id, here.step)
        parts = (self.store.ideas, self.store.comments, self.store.stances)
        waiting = sum(part.waiting(here.id) for part in parts)
        titles = sum(1 for _ in self._missing(here))
        if counted is None:
            return Scene(waiting=waiting, titles=titles)
        ideas = len(self.store.rounds.listed(counted.id))
        return Scene(ideas, counted.limits.dots, waiting, titles)

    def lead_on(self, here: Workshop, position: int, now: datetime) -> None:
        """Go to the step at `position`. Raises `Refused`."""
        self.store.workshops.move(here.id, here.position, position, LEAD, now)

    def release(self, here: Workshop) -> None:
        """Let others see what waits longest, if anything waits."""
        for decide in self._waiting(here):
            decide()
            return

    def give_title(self, here: Workshop) -> None:
        """Give the first title that is missing and known."""
        for idea, language, title in self._missing(here):
            version = idea.released_version
            entitle = self.store.ideas.entitle
            entitle(here, idea.id, language, title, Role.MEDIATOR, version=version)
            return

    def type_slip(self, here: Workshop, who: int, now: datetime) -> int:
        """Type in the slip of a person, and return how many dots were counted."""
        counted = self.store.rounds.of_step(here.id, here.step)
        if counted is None:
            return 0
        person = self.residents.join(here, who)
        ballot = self.store.ballots.open(counted.id, person, Channel.PAPER)
        listed = self.store.rounds.listed(counted.id)
        wanted = self.residents.choose(listed, counted.limits.dots)
        changes = [Change(idea.id, 1, number) for number, idea in enumerate(wanted, start=1)]
        receipt = self.store.ballots.cast(ballot.id, changes, "desk", None, now)
        return sum(receipt.ballot.dots.values())

    def finish(self, here: Workshop, now: datetime) -> None:
        """End what is counted in the present step, and show it; what was ended stays so."""
        counted = self.store.rounds.of_step(here.id, here.step)
        if here.phase is not Phase.VOTE or counted is None:
            return
        rounds = self.store.rounds
        for close in (rounds.close_submission, rounds.close_count, rounds.release):
            with suppress(Refused):
                close(here, counted.id, LEAD, now)

    def _waiting(self, here: Workshop) -> Iterator[Callable[[], None]]:
        store, seen = self.store, ReleaseState.RELEASED
        for idea in store.ideas.all(here.id):
            if idea.state is ReleaseState.WAITING:
                yield partial(store.ideas.release, here, idea.id, idea.version, LEAD)
        for comment in store.comments.all(here.id):
            if comment.state is ReleaseState.WAITING:
                yield partial(store.comments.decide, here, comment.id, LEAD, seen)
        for stance in store.stances.reasoned(here.id):
            if stance.state is ReleaseState.WAITING:
                yield partial(store.stances.decide, here, stance.id, LEAD, seen)

    def _missing(self, here: Workshop) -> Iterator[tuple[Idea, str, str]]:
        known = {one.title: one.titles for one in self.residents.sayings.ideas}
        for idea in self.store.ideas.released(here.id):
            titles = known.get(idea.draft.title, {})
            for language in here.plan.languages:
                wanted = language in titles and language != idea.draft.language
                if wanted and language not in idea.titles:
                    yield idea, language, titles[language]
