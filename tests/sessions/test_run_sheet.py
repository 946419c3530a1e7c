"""The run sheet: composed, stored, read back, and what an evening makes of it."""

from dataclasses import replace

import pytest

from sessions.errors import Reason
from sessions.phase import Action, Phase, Role, may
from sessions.room import Room
from sessions.round import Limits
from sessions.run_sheet import Purpose, RunSheet, Step, default_sheet, poll_sheet
from sessions.store import Store
from sessions.workshop import Plan
from tests.sessions.evening import NOW, NOWHERE, Evening, refused

TEXTS = {"de": "Was fehlt?"}
COMPOSED = RunSheet(
    (
        Step(Phase.IDEAS, 20, {"de": "Bitte schreiben.", "ar": "اكتبوا من فضلكم."}),
        Step(Phase.VOTE, 10, dots=4, purpose=Purpose.PRESELECTION),
        Step(Phase.BUFFER, 5),
    )
)


def test_a_composed_sheet_is_kept(store: Store) -> None:
    """Steps, sentences, dots, purposes and what was expected come back from the database."""
    plan = Plan(TEXTS, TEXTS, NOWHERE, COMPOSED, room=Room(60, 10, 20, 15))
    assert store.workshops.create(plan, NOW).plan == plan


def test_an_older_sheet_is_read() -> None:
    """A sheet stored before there were dots and purposes is still understood."""
    stored = [{"id": "a", "phase": "vote", "minutes": 10, "sentence": {}}]
    assert RunSheet.from_json(stored) == RunSheet((Step(Phase.VOTE, 10, {}, "a"),))


def test_a_vote_has_its_own_dots(store: Store) -> None:
    """The weighting of the default evening has three dots, the preselection those of the plan."""
    evening = Evening(store, Phase.VOTE, dots=5, dots_per_idea=4, sheet=default_sheet())
    assert evening.round.limits == Limits(5, 4)
    evening.finish()
    evening.move(Phase.VOTE)
    assert evening.round.limits == Limits(3, 3)


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        (RunSheet(()), Reason.NO_STEPS),
        (RunSheet((Step(Phase.VOTE, -1),)), Reason.BAD_NUMBER),
        (RunSheet((Step(Phase.VOTE, 241),)), Reason.BAD_NUMBER),
        (RunSheet((Step(Phase.VOTE, 5, dots=8),)), Reason.BAD_NUMBER),
        (RunSheet((Step(Phase.VOTE, 5, dots=0),)), Reason.BAD_NUMBER),
        (RunSheet((Step(Phase.VOTE, 5, {"de": "x" * 201}),)), Reason.TEXT_TOO_LONG),
        (RunSheet((Step(Phase.VOTE, 5, {"de": " "}),)), Reason.TEXT_MISSING),
    ],
)
def test_a_sheet_nobody_could_follow_is_refused(sheet: RunSheet, reason: Reason) -> None:
    """No steps, endless ones and dots that nobody could give are refused."""
    with refused(reason):
        Plan(TEXTS, TEXTS, NOWHERE, sheet)


def test_nothing_is_written_while_the_list_is_shown() -> None:
    """In front of the list, in the talk and in a buffer residents read and write nothing."""
    for phase in (Phase.LISTING, Phase.TALK, Phase.BUFFER):
        for action in (Action.GIVE_IDEA, Action.COMMENT, Action.VOTE, Action.TAKE_STANCE):
            assert not may(phase, Role.RESIDENT, action)
        assert may(phase, Role.RESIDENT, Action.READ_APPROACHES)


def test_a_buffer_keeps_the_screens() -> None:
    """In a buffer everybody sees what the step before showed; at the very start the welcome."""
    sheet = default_sheet()
    assert sheet.shown_at(9) is Phase.RESULT
    assert sheet.shown_at(6) is Phase.TALK
    buffers = RunSheet((Step(Phase.BUFFER, 1), Step(Phase.BUFFER, 1)))
    assert buffers.shown_at(1) is Phase.WELCOME


def test_presets_are_fresh() -> None:
    """Two evenings out of one preset never share a step."""
    for preset in (default_sheet, poll_sheet):
        ids = [step.id for sheet in (preset(), preset()) for step in sheet.steps]
        assert len(set(ids)) == len(ids)


def test_a_sentence_may_be_missing() -> None:
    """Without a sentence the plan holds; the app has one of its own."""
    assert Plan(TEXTS, TEXTS, NOWHERE, replace(COMPOSED)).sheet.steps[1].sentence == {}
