"""What the steps of an evening are called, and which round a step is about."""

from collections.abc import Sequence

from components.context import Visit
from content.language import msg
from sessions.phase import Phase
from sessions.round import Round

PHASE_NAMES = {
    Phase.WELCOME: msg("Arriving"),
    Phase.APPROACHES: msg("Getting to know the approaches"),
    Phase.IDEAS: msg("Collecting ideas"),
    Phase.PAUSE: msg("Break"),
    Phase.VOTE: msg("Giving dots"),
    Phase.RESULT: msg("Result"),
}
"""msgids."""


def round_at(visit: Visit, rounds: Sequence[Round]) -> Round | None:
    """Return the round that the present step is about: its own, else that of the vote before."""
    steps = visit.here.plan.sheet.steps[: visit.here.position + 1]
    vote = next((step for step in reversed(steps) if step.phase is Phase.VOTE), None)
    return next((one for one in rounds if vote and one.step_id == vote.id), None)
