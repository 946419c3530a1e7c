"""The facts that everybody knows before the first dot."""

import pytest

from sessions.phase import Phase
from sessions.round import Limits
from sessions.rules import DotReason, next_vote, rules_of
from sessions.run_sheet import Purpose, default_sheet
from sessions.store import Store
from tests.sessions.evening import Evening


def test_next_vote(store: Store) -> None:
    """In the welcome the preselection comes next, after it the weighting, then nothing."""
    evening = Evening(store, Phase.WELCOME, sheet=default_sheet())
    found = []
    for phase in (Phase.VOTE, Phase.TALK, Phase.RESULT):
        evening.move(phase)
        step = next_vote(evening.here)
        found.append(step and step.purpose)
    assert found == [Purpose.PRESELECTION, Purpose.WEIGHTING, None]


@pytest.mark.parametrize(
    ("dots", "ideas", "reason"),
    [
        (4, 12, DotReason.THIRD),
        (4, 11, DotReason.THIRD),
        (7, 21, DotReason.THIRD),
        (7, 40, DotReason.MOST),
        (5, 40, DotReason.CHOICE),
        (3, 30, DotReason.CHOICE),
    ],
)
def test_reason(store: Store, dots: int, ideas: int, reason: DotReason) -> None:
    """The reason for the dots is one that is true of them."""
    here = Evening(store, Phase.WELCOME, ideas=0).here
    (step,) = here.plan.sheet.votes
    assert rules_of(here, step, Limits(dots, 1), ideas).reason is reason
