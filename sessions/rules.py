"""What everybody knows before the first dot, as facts; `components` says them in words."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.dot_proposal import needs_preselection
from sessions.phase import Phase
from sessions.round import Limits
from sessions.run_sheet import Purpose, Step, Texts
from sessions.terms import Terms
from sessions.workshop import MOST_DOTS, Workshop


class DotReason(StrEnum):
    """Why a person has so many dots."""

    THIRD = "third"
    MOST = "most"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Rules:
    """The facts of one vote; `ideas` is how many it is about, or how many are expected."""

    guiding_question: Texts
    limits: Limits
    rule: str
    ideas: int
    reason: DotReason
    purpose: Purpose | None
    terms: Terms
    cards: bool


def next_vote(here: Workshop) -> Step | None:
    """Return the vote the evening is in, else the next one, None after the last."""
    ahead = here.plan.sheet.steps[here.position :]
    return next((step for step in ahead if step.phase is Phase.VOTE), None)


def rules_of(here: Workshop, step: Step, limits: Limits, ideas: int) -> Rules:
    """Return the rules of the vote in `step`."""
    plan = here.plan
    reason = _reason(limits.dots, ideas)
    return Rules(
        plan.guiding_question,
        limits,
        step.rule,
        ideas,
        reason,
        step.purpose,
        plan.terms,
        plan.cards,
    )


def _reason(dots: int, ideas: int) -> DotReason:
    if dots == MOST_DOTS and needs_preselection(ideas):
        return DotReason.MOST
    return DotReason.THIRD if dots == -(-ideas // 3) else DotReason.CHOICE
