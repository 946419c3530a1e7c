"""A Probelauf from the first step to the last: a crowd, its desks and a clock."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from sessions.errors import Reason, Refused
from sessions.rehearsal.crowd import Crowd
from sessions.rehearsal.deeds import Act, Moment, deeds
from sessions.rehearsal.desk import Desk
from sessions.rehearsal.residents import Residents
from sessions.rehearsal.sayings import Sayings
from sessions.run_sheet import RunSheet, Step
from sessions.store import Store
from sessions.workshop import Workshop

_OVER = {Reason.UNKNOWN_CODE, Reason.WORKSHOP_CLOSED}
_AT_WORK = 0.9
"""The share of a shortened step in which things are done; in the rest the hall has a look."""


class Clock(Protocol):
    """Time as a Probelauf sees it."""

    def until(self, seconds: float) -> datetime:
        """Wait until so many seconds after the beginning and return the time.

        Raises `Refused` (unknown_code) if the copy was thrown away meanwhile.
        """


@dataclass(frozen=True)
class SimulatedClock:
    """A clock that waits for nothing."""

    start: datetime

    def until(self, seconds: float) -> datetime:
        """Return that time."""
        return self.start + timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True)
class Stage:
    """What became of one step: `needed` minutes until the last deed, `dots` that were given."""

    step: Step
    began_at: datetime
    needed: float
    people: int
    dots: int
    refused: int

    @property
    def name(self) -> str:
        """What the step is about."""
        return str(self.step.purpose or self.step.phase)

    @property
    def kept(self) -> bool:
        """Say whether the planned minutes were enough."""
        return self.needed <= self.step.minutes


@dataclass
class Evening:
    """One Probelauf. With `seconds` it lasts so long in all, else as long as its sheet plans."""

    store: Store
    code: str
    crowd: Crowd
    sayings: Sayings
    clock: Clock
    seconds: float | None = None

    def __post_init__(self) -> None:
        """Bring the people together."""
        residents = Residents(self.store, self.crowd, self.sayings)
        self._desk = desk = Desk(self.store, residents)
        self._acts: Mapping[Act, Callable[[Workshop, Moment], int]] = {
            Act.JOIN: residents.join,
            Act.STANCE: residents.take_stance,
            Act.IDEA: residents.give_idea,
            Act.COMMENT: residents.comment,
            Act.VOTE: residents.vote,
            Act.PLEDGE: residents.pledge,
            Act.SLIP: desk.type_slip,
            Act.RELEASE: desk.release,
            Act.TITLE: desk.give_title,
        }

    def play(self) -> Iterator[Stage]:
        """Go through the steps that are still ahead, and say of each what became of it.

        Somebody may lead the copy meanwhile: what a step no longer allows is refused as it is to
        everybody, and steps that were passed over stay so. Raises `Refused` (unknown_code,
        workshop_closed) once there is nothing to play in.
        """
        begins = 0.0
        for position, step in enumerate(self._here.plan.sheet.steps):
            now = self.clock.until(begins)
            if self._enter(position, now):
                stage, lasting = self._step(step, begins, now)
                yield stage
                begins += lasting

    @property
    def _here(self) -> Workshop:
        return self.store.workshops.by_code(self.code)

    def _enter(self, position: int, now: datetime) -> bool:
        """Be in this step; say no if somebody has led past it or it cannot be entered."""
        here = self._here
        if here.position >= position:
            return here.position == position
        return self._try(lambda: self._desk.lead_on(here, position, now)) is not None

    def _step(self, step: Step, begins: float, now: datetime) -> tuple[Stage, float]:
        here = self._here
        planned = deeds(step.phase, self.crowd, self._desk.scene(here))
        needed = max((deed.at for deed in planned), default=0.0)
        lasting, stretch = self._tempo(step, here.plan.sheet, needed)
        dots = refused = 0
        for deed in planned:
            one = Moment(deed, self.clock.until(begins + deed.at * stretch))
            counted = self._try(partial(self._acts[deed.act], here, one))
            refused += counted is None
            dots += counted or 0
        self._desk.finish(here, self.clock.until(begins + lasting))
        people = {deed.who for deed in planned if deed.act not in {Act.RELEASE, Act.TITLE}}
        return Stage(step, now, needed / 60, len(people), dots, refused), lasting

    def _tempo(self, step: Step, sheet: RunSheet, needed: float) -> tuple[float, float]:
        """Return how long the step lasts, and by how much its deeds are stretched."""
        if self.seconds is None:
            return max(step.minutes * 60.0, needed), 1.0
        whole = sum(one.minutes for one in sheet.steps) or 1
        lasting = self.seconds * step.minutes / whole
        return lasting, _AT_WORK * lasting / needed if needed else 0.0

    def _try(self, do: Callable[[], int | None]) -> int | None:
        """Do it and return the dots it gave; None if it was refused as it can be to anybody."""
        try:
            return do() or 0
        except Refused as refused:
            self._require_standing(refused)
            return None

    def _require_standing(self, refused: Refused) -> None:
        """Raise if it was refused because there is no evening any more."""
        if refused.reason in _OVER or self._here.closed_at is not None:
            raise refused
