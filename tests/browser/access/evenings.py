"""One evening per step, told by the example, with one browser that may see every screen."""

from datetime import UTC, datetime

from components.gate.token import new_token
from content.example import ExampleIdea, load_example
from content.language import LANGUAGES
from sessions.group import Grouping
from sessions.idea import Draft, Idea, IdeaKind, ReleaseState
from sessions.ids import ParticipantId, token_hash
from sessions.phase import Phase, Role
from sessions.quarter import Place, Quarter
from sessions.round import Change, Channel
from sessions.run_sheet import Step, Texts
from sessions.store import Store
from sessions.workshop import Notice, Plan, Shown, ShownKind, Workshop
from tests.sessions.test_monitorings import CITY

NOW = datetime.now(UTC)
LEAD = Role.FACILITATOR
IDEAS, WAITING = 8, 2
"""Of the ideas that the example tells, so many are released and so many more wait."""


class Evenings:
    """An evening for each phase that was asked for; `token` is the one browser's cookie."""

    def __init__(self, store: Store) -> None:
        """Let the browser create evenings; none is there yet."""
        self.store = store
        self.token = new_token()
        self._codes: dict[tuple[object, ...], str] = {}
        store.grants.grant(None, Role.ORGANISER, token_hash(self.token, None))
        self._city = store.monitorings.add(CITY, NOW)

    def code(
        self,
        phase: Phase,
        role: Role | None = Role.RESIDENT,
        *,
        questions: tuple[Grouping, ...] = (),
        shown: Shown | None = None,
    ) -> str:
        """Return the join code of the evening in `phase` that the browser knows as `role`.

        None is somebody who has only read the code so far. Such an evening asks residents
        `questions` about themselves, and has `shown` large on its wall.
        """
        key = phase, role, questions, shown
        if key not in self._codes:
            here = self._reach(self._create(role, questions), phase)
            if shown:
                self._show(here, shown)
            self._admit(here, role)
            self._codes[key] = here.code
        return self._codes[key]

    def fresh(self) -> str:
        """Return the join code of one more evening, at its beginning and without anybody."""
        return self._create(Role.RESIDENT).code

    def _show(self, here: Workshop, shown: Shown) -> None:
        if shown.kind is ShownKind.AREA:
            self.store.compared.place(here.id, (self._city, CITY.areas[0].id), NOW)
        self.store.walls.show(here, shown, LEAD)

    def _admit(self, here: Workshop, role: Role | None) -> None:
        token = token_hash(self.token, here.id)
        if role is Role.RESIDENT:
            self.store.people.join(here.id, token)
        elif role is not None:
            self.store.grants.grant(here.id, role, token)

    def _create(self, role: Role | None, questions: tuple[Grouping, ...] = ()) -> Workshop:
        story = load_example()
        quarter = Quarter(story.quarter_name, story.quarter, story.attribution)
        notice = Notice(story.responsible, story.contact)
        title, question = _both(story.title), _both(story.guiding_question)
        languages = tuple(LANGUAGES) if role is None else ("de", "en", "ar")
        plan = Plan(
            title,
            question,
            quarter,
            languages=languages,
            dots=5,
            notice=notice,
            example=True,
            questions=questions,
        )
        return self.store.workshops.create(plan, NOW)

    def _reach(self, here: Workshop, phase: Phase) -> Workshop:
        for step in here.plan.sheet.steps:
            here = self._in(here, step)
            if step.phase is phase:
                return here
        raise LookupError(phase)

    def _in(self, here: Workshop, step: Step) -> Workshop:
        """Do what happens up to the beginning of `step`, and in it what others see."""
        position = here.plan.sheet.steps.index(step)
        if step.phase is Phase.RESULT:
            self._count(here)
        if position:
            self.store.workshops.move(here.id, here.position, position, LEAD, NOW)
        here = self.store.workshops.by_code(here.code)
        if step.phase is Phase.IDEAS:
            self._collect(here)
        if step.phase is Phase.VOTE:
            self._vote(here)
        return self.store.workshops.by_code(here.code)

    def _collect(self, here: Workshop) -> None:
        me = self.store.people.join(here.id, token_hash(self.token, here.id))
        self.store.workshops.count_heads(here.id, 40, LEAD)
        told = load_example().ideas[: IDEAS + WAITING]
        given = [self._give(here, me, idea) for idea in told]
        for idea in given[:IDEAS]:
            self.store.ideas.release(here, idea.id, idea.version, LEAD)
        for idea in given[:2]:
            words = "Das fehlt uns schon lange."
            comment = self.store.comments.give(here, idea.id, me, words, "de")
            self.store.comments.decide(here, comment, LEAD, ReleaseState.RELEASED)

    def _give(self, here: Workshop, me: ParticipantId, told: ExampleIdea) -> Idea:
        place = None if told.lon is None else Place(told.lon, told.lat or 0, told.place)
        kind = IdeaKind(told.kind)
        draft = Draft(told.title, told.language, told.text, kind, place, told.field)
        return self.store.ideas.give(here, me, draft)

    def _vote(self, here: Workshop) -> None:
        counted = self.store.rounds.of_step(here.id, here.step)
        listed = [idea.id for idea in self.store.rounds.listed(counted.id)]
        for n in range(len(listed)):
            token = token_hash(f"voter {n}", here.id)
            person = self.store.people.join(here.id, token)
            ballot = self.store.ballots.open(counted.id, person, Channel.TABLET)
            changes = [Change(idea, 1, 1) for idea in listed[n : n + 5]]
            self.store.ballots.cast(ballot.id, changes, "tablet", token)

    def _count(self, here: Workshop) -> None:
        for counted in self.store.rounds.all(here.id):
            self.store.rounds.close_submission(here, counted.id, LEAD, NOW)
            self.store.rounds.close_count(here, counted.id, LEAD, NOW)
            self.store.rounds.release(here, counted.id, LEAD, NOW)


def _both(texts: Texts) -> Texts:
    """Return what is written in German alone, so that an Arabic reader meets another language."""
    return {"de": texts["de"]}
