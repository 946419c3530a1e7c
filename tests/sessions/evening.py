"""An evening as the tests need it: in some phase, with released ideas, people and ballots."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Barrier
from typing import Any, TypeVar

import pytest

from sessions.casting import Receipt
from sessions.errors import Reason, Refused
from sessions.idea import Draft, Idea
from sessions.ids import IdeaId, ParticipantId, TokenHash, token_hash
from sessions.phase import Phase, Role
from sessions.quarter import Quarter
from sessions.ranking.tally import Tally
from sessions.round import Ballot, Change, Channel, Round
from sessions.run_sheet import RunSheet, Step
from sessions.store import Store
from sessions.store.count import count
from sessions.workshop import NO_LIMIT, IdeaLimit, Plan, Workshop

T = TypeVar("T")

NOW = datetime(2030, 5, 7, 18, 0, tzinfo=UTC)
LEAD = Role.FACILITATOR
NOWHERE = Quarter("Musterviertel")


def short_sheet() -> RunSheet:
    """Give the sheet of an evening with one vote."""
    phases = ("welcome", "approaches", "ideas", "pause", "vote", "result")
    return RunSheet(tuple(Step(Phase(phase), 15) for phase in phases))


class Evening:
    """A workshop led by one facilitator; residents are called by the name of their browser."""

    def __init__(
        self,
        store: Store,
        phase: Phase = Phase.VOTE,
        *,
        ideas: int = 3,
        dots: int = 5,
        dots_per_idea: int = 1,
        grace_seconds: int = 0,
        quarter: Quarter = NOWHERE,
        languages: tuple[str, ...] = ("de", "en", "ar"),
        idea_limit: IdeaLimit = NO_LIMIT,
        cards: bool = False,
        sheet: RunSheet | None = None,
        **decided: Any,
    ) -> None:
        """Create it, release so many ideas of the resident "author" and go to `phase`.

        `decided` is what else an organiser decided, as in `Plan`.
        """
        self.store = store
        title, question = {"de": "Probeabend"}, {"de": "Was fehlt hier?"}
        plan = Plan(
            title,
            question,
            quarter,
            sheet or short_sheet(),
            languages=languages,
            dots=dots,
            dots_per_idea=dots_per_idea,
            grace_seconds=grace_seconds,
            idea_limit=idea_limit,
            cards=cards,
            **decided,
        )
        created = store.workshops.create(plan, NOW)
        self.id, self.code = created.id, created.code
        self.ideas: tuple[IdeaId, ...] = ()
        if ideas:
            self.move(Phase.IDEAS)
            self.ideas = tuple(self.release(f"Idee {n}") for n in range(1, ideas + 1))
        if phase is not self.here.phase:
            self.move(phase)

    @property
    def here(self) -> Workshop:
        """The workshop as it is stored now."""
        return self.store.workshops.by_code(self.code)

    @property
    def round(self) -> Round:
        """The round opened last."""
        return self.store.rounds.all(self.id)[-1]

    def move(self, phase: Phase) -> None:
        """Go to the next step of this phase, or to the first one if none follows."""
        here = self.here
        steps = here.plan.sheet.steps
        found = [place for place, step in enumerate(steps) if step.phase is phase]
        position = next((place for place in found if place > here.position), found[0])
        self.store.workshops.move(self.id, here.position, position, LEAD, NOW)

    def token(self, browser: str) -> TokenHash:
        """Give the hash of a browser's token."""
        return token_hash(browser, self.id)

    def join(self, browser: str = "author") -> ParticipantId:
        """Give the participant of a browser."""
        return self.store.people.join(self.id, self.token(browser))

    def give(self, title: str = "Eine Bank", browser: str = "author") -> Idea:
        """Give an idea, which then waits."""
        return self.store.ideas.give(self.here, self.join(browser), Draft(title, "de"))

    def release(self, title: str = "Eine Bank", browser: str = "author") -> IdeaId:
        """Give an idea and release it."""
        idea = self.give(title, browser)
        self.store.ideas.release(self.here, idea.id, 1, LEAD)
        return idea.id

    def ballot(self, browser: str = "voter", channel: Channel = Channel.PHONE) -> Ballot:
        """Give a browser's ballot in the round opened last."""
        return self.store.ballots.open(self.round.id, self.join(browser), channel)

    def tick(self, idea: IdeaId, value: int | None = 1, browser: str = "voter") -> Receipt:
        """Give or withdraw dots as a phone does."""
        ballot = self.ballot(browser)
        changes = [Change(idea, value, ballot.next_sequence)]
        return self.store.ballots.cast(ballot.id, changes, browser, self.token(browser))

    def paper(self, idea: IdeaId, value: int | None = 1, browser: str = "paper") -> Receipt:
        """Enter a dot of a paper ballot at the desk."""
        ballot = self.ballot(browser, Channel.PAPER)
        changes = [Change(idea, value, ballot.next_sequence)]
        return self.store.ballots.cast(ballot.id, changes, "desk", None)

    def close_submission(self) -> None:
        """End the submission of the round opened last."""
        self.store.rounds.close_submission(self.here, self.round.id, LEAD, NOW)

    def close_count(self) -> None:
        """End both the submission and the count of the round opened last."""
        self.close_submission()
        self.store.rounds.close_count(self.here, self.round.id, LEAD, NOW)

    def finish(self) -> None:
        """Close and release the round opened last."""
        self.close_count()
        self.store.rounds.release(self.here, self.round.id, LEAD, NOW)

    def count(self, round_: Round | None = None) -> Tally:
        """Count a round, released or not."""
        with self.store.database.read() as connection:
            return count(connection, round_ or self.round)


@contextmanager
def refused(reason: Reason) -> Iterator[None]:
    """Expect a refusal for exactly this reason."""
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.reason is reason


def at_once(jobs: Sequence[Callable[[], T]]) -> list[T]:
    """Start all jobs at the same moment, each in a thread of its own, and give their results."""
    start = Barrier(len(jobs))

    def run(job: Callable[[], T]) -> T:
        start.wait()
        return job()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))
