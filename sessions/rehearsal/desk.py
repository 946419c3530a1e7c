"""The desks of a Probelauf: who releases, gives titles, types slips in and leads on."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sessions.errors import Refused
from sessions.idea import Idea
from sessions.ids import TokenHash, token_hash
from sessions.pace import IDEAS_PER_TABLE
from sessions.phase import Phase, Role
from sessions.rehearsal.deeds import Moment, Scene
from sessions.rehearsal.residents import Residents
from sessions.release import Ruling, Verdict
from sessions.run_sheet import Purpose, Step
from sessions.shortlist import length
from sessions.slip import SlipState
from sessions.store import Store
from sessions.workshop import Workshop

LEAD = Role.FACILITATOR


@dataclass
class Desk:
    """Everybody behind the scenes of one copy. What gives dots returns how many were counted."""

    store: Store
    residents: Residents

    def scene(self, here: Workshop) -> Scene:
        """Return what the present step finds."""
        counted = self.store.rounds.of_step(here.id, here.step)
        return Scene(
            ideas=len(self.store.rounds.listed(counted.id)) if counted else 0,
            dots=counted.limits.dots if counted else 0,
            waiting=self.store.queue.waiting(here.id),
            titles=sum(1 for _ in self._missing(here)),
            questions=len(here.plan.questions),
            cards=here.plan.cards,
            most=here.plan.idea_limit.number or IDEAS_PER_TABLE,
        )

    def lead_on(self, here: Workshop, position: int, now: datetime) -> None:
        """Go to the step at `position`; what is weighed was chosen before. Raises `Refused`."""
        step = here.plan.sheet.steps[position]
        if step.purpose is Purpose.WEIGHTING:
            self._choose(here, step)
        self.store.workshops.move(here.id, here.position, position, LEAD, now)

    def release(self, here: Workshop, one: Moment) -> int:
        """Read what the queue hands out, and let others see it."""
        holder = _token(here, one)
        ticket = self.store.queue.next(here, holder, one.at, LEAD)
        if ticket:
            ruling = Ruling(Verdict.RELEASE)
            self.store.queue.decide(here, ticket, ruling, holder, one.at, LEAD)
        return 0

    def give_title(self, here: Workshop, _: Moment) -> int:
        """Give the first title that is missing and known."""
        for idea, language, title in self._missing(here):
            version = idea.released_version
            entitle = self.store.ideas.entitle
            entitle(here, idea.id, language, title, Role.MEDIATOR, version=version)
            break
        return 0

    def type_slip(self, here: Workshop, one: Moment) -> int:
        """Type in the slip of a person, by the number of her card if there are cards."""
        counted = self.store.rounds.of_step(here.id, here.step)
        if counted is None:
            return 0
        card = self.residents.devices.card(here, one.deed.who)
        listed = self.store.rounds.listed(counted.id)
        marks = {idea.number: 1 for idea in self.residents.choose(listed, counted.limits.dots)}
        number, desk = card.number if card else None, _token(here, one)
        enter = self.store.slips.enter
        entered = enter(here, counted.id, number, marks, desk, Role.HELPER, one.at)
        return sum(marks.values()) if entered.slip.state is SlipState.COUNTS else 0

    def finish(self, here: Workshop, now: datetime) -> None:
        """End what is counted in the present step, and show it; what was ended stays so."""
        counted = self.store.rounds.of_step(here.id, here.step)
        if here.phase is not Phase.VOTE or counted is None:
            return
        rounds = self.store.rounds
        for close in (rounds.close_submission, rounds.close_count, rounds.release):
            with suppress(Refused):
                close(here, counted.id, LEAD, now)

    def _choose(self, here: Workshop, step: Step) -> None:
        """Take as many of the first ideas as are proposed, unless somebody has chosen already."""
        released = [one for one in self.store.rounds.all(here.id) if one.released_at]
        if not released or self.store.shortlists.of_step(here.id, step):
            return
        result = self.store.ballots.priority_list(released[-1].id)
        first = [row.idea_id for row in result.order[: length(result)]]
        limits = here.plan.limits(step)
        self.store.shortlists.choose(here, step, released[-1].id, first, limits, LEAD)

    def _missing(self, here: Workshop) -> Iterator[tuple[Idea, str, str]]:
        known = {one.title: one.titles for one in self.residents.sayings.ideas}
        for idea in self.store.ideas.released(here.id):
            titles = known.get(idea.draft.title, {})
            for language in here.plan.languages:
                wanted = language in titles and language != idea.draft.language
                if wanted and language not in idea.titles:
                    yield idea, language, titles[language]


def _token(here: Workshop, one: Moment) -> TokenHash:
    return token_hash(f"rehearsal desk {one.deed.place}", here.id)
