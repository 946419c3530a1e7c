"""The workshop: one Stadtteildialog with a join code and one guiding question."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sessions.announced import ANNOUNCED
from sessions.clock import Clock
from sessions.errors import Reason, Refused
from sessions.group import Grouping
from sessions.ids import WorkshopId
from sessions.offer import Offer
from sessions.phase import AFTERWARDS, Action, Phase, Role, may
from sessions.quarter import Quarter
from sessions.room import Room
from sessions.round import Limits
from sessions.run_sheet import RunSheet, Step, Texts, default_sheet
from sessions.terms import Terms
from sessions.writing import QUESTION_LENGTH, TEXT_LENGTH, TITLE_LENGTH, clean

MOST_DOTS = 7
LONGEST_GRACE = 120
MOST_IDEAS = 20
LONGEST_STEP = 240


@dataclass(frozen=True, slots=True)
class Notice:
    """Who answers for the data of the evening, and on which ground."""

    responsible: str = ""
    contact: str = ""
    legal_basis: str = ""


class LimitPer(StrEnum):
    """Who has a set number of ideas."""

    TABLE = "table"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class IdeaLimit:
    """How many ideas, of whatever kind, a table or a person can give; 0 is no limit.

    What was taken back or refused leaves its place to another idea.
    """

    number: int
    per: LimitPer = LimitPer.TABLE


DEFAULT_LIMIT = IdeaLimit(3)
"""What is proposed for an evening: all are read, discussed and translated before the vote."""

NO_LIMIT = IdeaLimit(0)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an organiser decides before the evening.

    `approaches` are ids of the toolbox, opaque here; empty means all of them. `own_toolbox` is the
    text of a file with more approaches, empty for none. Dots that were on their way when
    submission ended count if they arrive within `grace_seconds`. With `cards` dots are given with
    a participation card only. `room` is what was expected of the evening, `questions` what
    people are asked about themselves after joining, `offers` what is already there.
    Raises `Refused` for missing or endless texts, for dots that nobody could give and for a sheet
    without steps.
    """

    title: Texts
    guiding_question: Texts
    quarter: Quarter
    sheet: RunSheet = field(default_factory=default_sheet)
    approaches: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("de", "en", "ar")
    dots: int = 5
    dots_per_idea: int = 1
    grace_seconds: int = 0
    notice: Notice = field(default_factory=Notice)
    example: bool = False
    own_toolbox: str = ""
    idea_limit: IdeaLimit = NO_LIMIT
    cards: bool = False
    room: Room = field(default_factory=Room)
    terms: Terms = field(default_factory=Terms)
    questions: tuple[Grouping, ...] = ()
    offers: tuple[Offer, ...] = ()

    def __post_init__(self) -> None:
        """Check every text and number once, here."""
        _require_each(self.title, TITLE_LENGTH)
        _require_each(self.guiding_question, QUESTION_LENGTH)
        clean(self.quarter.name, TITLE_LENGTH)
        for text in (self.notice.responsible, self.notice.contact, self.notice.legal_basis):
            clean(text, TEXT_LENGTH, required=False)
        if not 1 <= self.dots_per_idea <= self.dots <= MOST_DOTS:
            raise Refused(Reason.BAD_NUMBER, limit=MOST_DOTS)
        if not 0 <= self.grace_seconds <= LONGEST_GRACE:
            raise Refused(Reason.BAD_NUMBER, limit=LONGEST_GRACE)
        if not 0 <= self.idea_limit.number <= MOST_IDEAS:
            raise Refused(Reason.BAD_NUMBER, limit=MOST_IDEAS)
        _require_steps(self.sheet)
        for text in self.terms.recipient.values():
            clean(text, QUESTION_LENGTH)

    def limits(self, step: Step) -> Limits:
        """Return the dots of the vote in `step`: its own, else those of the evening."""
        dots = step.dots or self.dots
        return Limits(dots, min(dots, self.dots_per_idea), step.kind)


class ShownKind(StrEnum):
    """What can be shown large on the wall."""

    APPROACH = "approach"
    IDEA = "idea"
    RULES = "rules"
    PLEDGES = "pledges"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing shown large on the wall.

    The id of an approach is opaque here; the rules, who joins in with which idea, and the figures
    of the area have none.
    """

    kind: ShownKind
    id: str = ""


@dataclass(frozen=True, slots=True)
class Workshop:
    """One evening as it stands now; times are aware and in UTC.

    `clock` is that of the present step. `revision` changes with every step, release and merge,
    never with a vote; `address` is where other devices reach the app, if the facilitator has set
    it; `shown` is what the wall shows instead of the present step's message; with
    `paper_released` others see at once what a helper enters from paper; a `rehearsal` is a copy
    with simulated residents.
    """

    id: WorkshopId
    code: str
    plan: Plan
    position: int
    clock: Clock
    headcount: int | None
    address: str | None
    revision: int
    created_at: datetime
    closed_at: datetime | None
    shown: Shown | None = None
    paper_released: bool = False
    rehearsal: bool = False

    @property
    def step(self) -> Step:
        """The step the evening is in."""
        return self.plan.sheet.steps[self.position]

    @property
    def phase(self) -> Phase:
        """The phase of the present step."""
        return self.step.phase

    @property
    def scene(self) -> Phase:
        """The phase whose screens are shown now; in a buffer that of the step before it."""
        return self.plan.sheet.shown_at(self.position)

    @property
    def next_step(self) -> Step | None:
        """The step that comes next, or None in the last one."""
        steps = self.plan.sheet.steps
        return steps[self.position + 1] if self.position + 1 < len(steps) else None

    @property
    def approaches_are_over(self) -> bool:
        """Say whether the evening has read its approaches: what all think of them may be seen."""
        ahead = self.plan.sheet.steps[self.position :]
        return all(step.phase is not Phase.APPROACHES for step in ahead)

    def allows(self, role: Role, action: Action) -> bool:
        """Say whether `role` may do `action` now."""
        if self.closed_at is not None:
            return action in AFTERWARDS.get(role, frozenset())
        return may(self.phase, role, action)

    def require(self, role: Role, action: Action) -> None:
        """Raise `Refused` (workshop_closed, not_in_this_step) unless `role` may do `action`."""
        if self.closed_at is not None:
            raise Refused(Reason.WORKSHOP_CLOSED)
        if not may(self.phase, role, action):
            raise Refused(Reason.NOT_IN_THIS_STEP)


def _require_each(texts: Texts, limit: int) -> None:
    if not texts:
        raise Refused(Reason.TEXT_MISSING)
    for text in texts.values():
        clean(text, limit)


def _require_steps(sheet: RunSheet) -> None:
    if not sheet.steps:
        raise Refused(Reason.NO_STEPS)
    for step in sheet.steps:
        for text in step.sentence.values():
            clean(text, QUESTION_LENGTH)
        if not 0 <= step.minutes <= LONGEST_STEP:
            raise Refused(Reason.BAD_NUMBER, limit=LONGEST_STEP)
        if step.dots is not None and not 1 <= step.dots <= MOST_DOTS:
            raise Refused(Reason.BAD_NUMBER, limit=MOST_DOTS)
        if step.rule not in ANNOUNCED.get(step.kind, ()):
            raise Refused(Reason.BAD_VALUE)
