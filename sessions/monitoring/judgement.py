"""What people add to the numbers of areas: knowledge, evidence, weights, goals, and a choice."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sessions.errors import Reason, Refused
from sessions.monitoring.arrival import Evidence, Mark
from sessions.monitoring.needs import TargetGroup
from sessions.monitoring.pilot import EQUAL, Criterion, Weights
from sessions.writing import COMMENT_LENGTH, TEXT_LENGTH, clean

GOAL_LENGTH = 90
"""So that a goal with its group and its area is one aim of a Konzept."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What people who know an area say beside its numbers.

    `programmes` are funding programmes that are there; `unfunded` says that there is none, so both
    empty mean that nobody has looked. `languages` are codes of those spoken there, `themes` ids of
    the cross-cutting themes of the toolbox, opaque here.
    """

    text: str = ""
    programmes: str = ""
    unfunded: bool = False
    languages: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    answers: Mapping[Mark, Evidence] = field(default_factory=dict)
    goals: Mapping[TargetGroup, str] = field(default_factory=dict)

    def cleaned(self) -> "Knowledge":
        """Return it as it can be stored; where programmes are named there are some.

        Raises `Refused` (text_too_long).
        """
        programmes = clean(self.programmes, COMMENT_LENGTH, required=False)
        goals = {
            group: words
            for group, said in self.goals.items()
            if (words := clean(said, GOAL_LENGTH, required=False))
        }
        return replace(
            self,
            text=clean(self.text, TEXT_LENGTH, required=False),
            programmes=programmes,
            unfunded=self.unfunded and not programmes,
            goals=goals,
        )

    def to_json(self) -> Mapping[str, Any]:
        """Return it as it is stored."""
        answers = {mark: [one.holds, one.text, one.source] for mark, one in self.answers.items()}
        return {
            "text": self.text,
            "programmes": self.programmes,
            "unfunded": self.unfunded,
            "languages": list(self.languages),
            "themes": list(self.themes),
            "answers": answers,
            "goals": dict(self.goals),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Knowledge":
        """Return what `to_json` made this of."""
        return cls(
            stored["text"],
            stored["programmes"],
            stored["unfunded"],
            tuple(stored["languages"]),
            tuple(stored["themes"]),
            {Mark(mark): Evidence(*one) for mark, one in stored["answers"].items()},
            {TargetGroup(group): words for group, words in stored["goals"].items()},
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """The area that was chosen to begin with, and what the choice rested on at that time."""

    area_id: str
    reasons: str
    knowledge: str
    rank: int
    weights: Weights
    at: datetime

    def to_json(self) -> Mapping[str, Any]:
        """Return it as it is stored."""
        return {
            "area_id": self.area_id,
            "reasons": self.reasons,
            "knowledge": self.knowledge,
            "rank": self.rank,
            "weights": dict(self.weights),
            "at": self.at.isoformat(),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Choice":
        """Return what `to_json` made this of."""
        weights = {Criterion(one): weight for one, weight in stored["weights"].items()}
        at = datetime.fromisoformat(stored["at"])
        return cls(**{**stored, "weights": weights, "at": at})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What people add to the numbers: knowledge per area, weights of the criteria, a choice."""

    knowledge: Mapping[str, Knowledge] = field(default_factory=dict)
    weights: Weights = field(default_factory=lambda: EQUAL)
    choice: Choice | None = None

    def of(self, area_id: str) -> Knowledge:
        """Return what is known about an area, nothing at first."""
        return self.knowledge.get(area_id, Knowledge())

    def knowing(self, area_id: str, known: Knowledge) -> "Judgement":
        """Return this with the knowledge about one area. Raises `Refused` (text_too_long)."""
        return replace(self, knowledge={**self.knowledge, area_id: known.cleaned()})

    def saying(self, area_id: str, text: str) -> "Judgement":
        """Return this with other words about an area. Raises `Refused` (text_too_long)."""
        return self.knowing(area_id, replace(self.of(area_id), text=text))

    def answering(self, area_id: str, mark: Mark, found: Evidence) -> "Judgement":
        """Return this with the answer to one mark of an area."""
        known = self.of(area_id)
        return self.knowing(area_id, replace(known, answers={**known.answers, mark: found}))

    def weighing(self, weights: Weights) -> "Judgement":
        """Return this with other weights."""
        return replace(self, weights=weights)

    def choosing(self, area_id: str, reasons: str, rank: int, at: datetime) -> "Judgement":
        """Return this with a choice; numbers alone are no ground for one.

        Raises `Refused`: knowledge_missing, reasons_missing, text_too_long.
        """
        known = self.of(area_id).text
        if not known:
            raise Refused(Reason.KNOWLEDGE_MISSING)
        if not reasons.strip():
            raise Refused(Reason.REASONS_MISSING)
        words = clean(reasons, TEXT_LENGTH)
        return replace(self, choice=Choice(area_id, words, known, rank, self.weights, at))

    def to_json(self) -> Mapping[str, Any]:
        """Return it as it is stored."""
        return {
            "knowledge": {id: known.to_json() for id, known in self.knowledge.items()},
            "weights": dict(self.weights),
            "choice": self.choice.to_json() if self.choice else None,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Judgement":
        """Return what `to_json` made this of."""
        known = {id: Knowledge.from_json(one) for id, one in stored["knowledge"].items()}
        weights = {Criterion(one): weight for one, weight in stored["weights"].items()}
        choice = Choice.from_json(stored["choice"]) if stored["choice"] else None
        return cls(known, weights, choice)
