"""The run sheet: the steps of an evening in their order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sessions.ids import new_id
from sessions.phase import Phase

Texts = Mapping[str, str]
"""One text in several languages: `{language code: text}`."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its phase, its planned minutes and a sentence for residents (may be empty)."""

    phase: Phase
    minutes: int
    sentence: Texts = field(default_factory=dict)
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class RunSheet:
    """The steps of an evening; never empty."""

    steps: tuple[Step, ...]

    def with_second_round(self, position: int) -> "RunSheet":
        """Return the sheet with one more vote and its result right after step `position`."""
        more = (Step(Phase.VOTE, 10), Step(Phase.RESULT, 15))
        return RunSheet(self.steps[: position + 1] + more + self.steps[position + 1 :])

    def to_json(self) -> list[dict[str, Any]]:
        """Return the sheet as plain lists and dictionaries."""
        return [
            {"id": s.id, "phase": s.phase, "minutes": s.minutes, "sentence": dict(s.sentence)}
            for s in self.steps
        ]

    @classmethod
    def from_json(cls, steps: list[dict[str, Any]]) -> "RunSheet":
        """Read what `to_json` wrote."""
        return cls(
            tuple(Step(Phase(s["phase"]), s["minutes"], s["sentence"], s["id"]) for s in steps)
        )


def default_sheet() -> RunSheet:
    """Return the sheet of a short evening: 95 minutes with one vote."""
    minutes = {
        Phase.WELCOME: 10,
        Phase.APPROACHES: 15,
        Phase.IDEAS: 30,
        Phase.PAUSE: 15,
        Phase.VOTE: 10,
        Phase.RESULT: 15,
    }
    return RunSheet(tuple(Step(phase, planned) for phase, planned in minutes.items()))
