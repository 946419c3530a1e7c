"""The run sheet: the steps of an evening in their order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sessions.ballot_kind import BallotKind
from sessions.ids import new_id
from sessions.phase import Phase

Texts = Mapping[str, str]
"""One text in several languages: `{language code: text}`."""


class Purpose(StrEnum):
    """What a vote is for: to choose what is talked about, or to weigh it after the talk."""

    PRESELECTION = "preselection"
    WEIGHTING = "weighting"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its phase, its planned minutes and a sentence for residents.

    Nought minutes are a step without a clock; an empty sentence leaves it to the app. What follows
    the id belongs to a vote: without `dots` it has those of the evening, `rule` is the one that
    alone makes its priority list.
    """

    phase: Phase
    minutes: int
    sentence: Texts = field(default_factory=dict)
    id: str = field(default_factory=new_id)
    dots: int | None = None
    purpose: Purpose | None = None
    kind: BallotKind = BallotKind.DOTS
    rule: str = "dots"


@dataclass(frozen=True, slots=True)
class RunSheet:
    """The steps of an evening; a `Plan` refuses one without any."""

    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        """The planned minutes of the whole evening."""
        return sum(step.minutes for step in self.steps)

    @property
    def votes(self) -> tuple[Step, ...]:
        """The steps in which dots are given."""
        return tuple(step for step in self.steps if step.phase is Phase.VOTE)

    def shown_at(self, position: int) -> Phase:
        """Return whose screens are shown: a buffer keeps those of the step before it."""
        steps = reversed(self.steps[: position + 1])
        return next((s.phase for s in steps if s.phase is not Phase.BUFFER), Phase.WELCOME)

    def with_second_round(self, position: int) -> "RunSheet":
        """Return the sheet with one more vote and its result right after step `position`."""
        more = (Step(Phase.VOTE, 10), Step(Phase.RESULT, 15))
        return RunSheet(self.steps[: position + 1] + more + self.steps[position + 1 :])

    def to_json(self) -> list[dict[str, Any]]:
        """Return the sheet as plain lists and dictionaries."""
        return [
            {
                "id": step.id,
                "phase": step.phase,
                "minutes": step.minutes,
                "sentence": dict(step.sentence),
                "dots": step.dots,
                "purpose": step.purpose,
                "kind": step.kind,
                "rule": step.rule,
            }
            for step in self.steps
        ]

    @classmethod
    def from_json(cls, steps: list[dict[str, Any]]) -> "RunSheet":
        """Read what `to_json` wrote, before there were dots, purposes and kinds too."""
        return cls(tuple(_step(found) for found in steps))


def _step(found: Mapping[str, Any]) -> Step:
    purpose = found.get("purpose")
    return Step(
        Phase(found["phase"]),
        found["minutes"],
        found["sentence"],
        found["id"],
        found.get("dots"),
        Purpose(purpose) if purpose else None,
        BallotKind(found.get("kind", BallotKind.DOTS)),
        found.get("rule", "dots"),
    )


WEIGHTING_DOTS = 3
"""A few, for a list that has been talked about; `Plan.dots` are those of the first vote."""


def default_sheet() -> RunSheet:
    """Return an evening of 150 minutes: everything is heard, then chosen, then weighed."""
    return RunSheet(
        (
            Step(Phase.WELCOME, 10),
            Step(Phase.APPROACHES, 15),
            Step(Phase.IDEAS, 25),
            Step(Phase.PAUSE, 20),
            Step(Phase.LISTING, 10),
            preselection(),
            Step(Phase.TALK, 20),
            Step(Phase.VOTE, 10, dots=WEIGHTING_DOTS, purpose=Purpose.WEIGHTING),
            Step(Phase.RESULT, 15),
            Step(Phase.BUFFER, 10),
        )
    )


def preselection() -> Step:
    """Return a vote on what is talked about."""
    return Step(Phase.VOTE, 15, purpose=Purpose.PRESELECTION)


def poll_sheet() -> RunSheet:
    """Return a dot vote of 15 minutes on ideas that were given and released beforehand."""
    return RunSheet(
        (
            Step(Phase.IDEAS, 0),
            Step(Phase.WELCOME, 3),
            Step(Phase.VOTE, 4),
            Step(Phase.RESULT, 8),
        )
    )
