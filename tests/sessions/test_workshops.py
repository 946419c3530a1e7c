"""Workshops: found by code, led from step to step, closed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sessions.errors import Reason, Refused
from sessions.idea import ReleaseState
from sessions.phase import Phase, Role
from sessions.round import Channel
from sessions.store import Store
from sessions.workshop import Notice, Plan
from tests.sessions.evening import LEAD, NOW, NOWHERE, Evening, at_once, refused

TEXTS = {"de": "Was fehlt?", "ar": "ماذا ينقصنا؟"}


def test_a_workshop_is_kept_as_it_was_planned(store: Store) -> None:
    """All an organiser entered comes back from the database."""
    notice = Notice("Quartiersbüro", "hallo@example.org", "Einwilligung")
    plan = Plan(
        TEXTS,
        TEXTS,
        NOWHERE,
        dots=7,
        dots_per_idea=3,
        notice=notice,
        example=True,
        own_toolbox="# eigene",
    )
    created = store.workshops.create(plan, NOW)
    assert created.plan == plan
    assert (created.phase, created.clock.since, created.created_at) == (Phase.WELCOME, NOW, NOW)
    assert list(store.workshops.all()) == [created]


def test_a_code_may_be_typed_carelessly(store: Store) -> None:
    """Blanks, hyphens and small letters lead to the same workshop."""
    created = store.workshops.create(Plan(TEXTS, TEXTS, NOWHERE), NOW, "abc-234")
    for typed in ("ABC234", "abc 234", " a-b-c 2 3 4\n", "ABC\u00a0234"):
        assert store.workshops.by_code(typed).id == created.id
        assert store.workshops.revision(typed) == created.revision


def test_an_unknown_code_is_refused(store: Store) -> None:
    """Whatever is typed, a code that was never given leads nowhere."""
    for typed in ("", "NIX", "a" * 10_000, "\0", "\ud800", "'; DROP TABLE", "%"):
        with refused(Reason.UNKNOWN_CODE):
            store.workshops.by_code(typed)
        with refused(Reason.UNKNOWN_CODE):
            store.workshops.revision(typed)


def test_codes_differ(store: Store) -> None:
    """Two workshops never share a code."""
    codes = {store.workshops.create(Plan(TEXTS, TEXTS, NOWHERE), NOW).code for _ in range(20)}
    assert len(codes) == 20


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"title": {}}, Reason.TEXT_MISSING),
        ({"title": {"de": " "}}, Reason.TEXT_MISSING),
        ({"title": {"de": "x" * 81}}, Reason.TEXT_TOO_LONG),
        ({"guiding_question": {"de": "x" * 201}}, Reason.TEXT_TOO_LONG),
        ({"notice": Notice("x" * 501)}, Reason.TEXT_TOO_LONG),
        ({"dots": 8}, Reason.BAD_NUMBER),
        ({"dots": 0, "dots_per_idea": 0}, Reason.BAD_NUMBER),
        ({"dots": 2, "dots_per_idea": 3}, Reason.BAD_NUMBER),
    ],
)
def test_a_plan_nobody_could_follow_is_refused(wrong: dict[str, Any], reason: Reason) -> None:
    """Missing or endless texts and impossible dots are refused before anything is stored."""
    with refused(reason):
        replace(Plan(TEXTS, TEXTS, NOWHERE), **wrong)


def test_moving_changes_phase_and_revision(store: Store) -> None:
    """After a step everybody sees the new phase and that something changed."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    before = evening.here
    evening.move(Phase.IDEAS)
    assert evening.here.phase is Phase.IDEAS
    assert store.workshops.revision(evening.code) > before.revision


def test_two_facilitators_press_next_at_once(store: Store) -> None:
    """Of two people who press at the same moment one moves, and the evening goes one step."""
    evening = Evening(store, Phase.WELCOME, ideas=0)

    def press() -> Reason | None:
        try:
            store.workshops.move(evening.id, 0, 1, LEAD, NOW)
        except Refused as refusal:
            return refusal.reason
        return None

    assert sorted(at_once([press] * 4), key=str) == [None, *[Reason.STEP_MOVED] * 3]
    assert evening.here.position == 1


@pytest.mark.parametrize("position", [-1, 6, 10**6])
def test_there_is_no_step_beyond_the_sheet(store: Store, position: int) -> None:
    """Nobody leads an evening to a step that is not planned."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    with refused(Reason.STEP_MOVED):
        store.workshops.move(evening.id, 0, position, LEAD, NOW)


def test_only_the_facilitator_leads(store: Store) -> None:
    """Nobody else moves the evening or counts heads."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            store.workshops.move(evening.id, 0, 1, role, NOW)
        with refused(Reason.NOT_IN_THIS_STEP):
            store.workshops.count_heads(evening.id, 3, role)


def test_a_vote_needs_ideas(store: Store) -> None:
    """The evening does not enter a vote without a released idea, and stays where it was."""
    evening = Evening(store, Phase.IDEAS, ideas=0)
    evening.give("wartet noch")
    with refused(Reason.NOTHING_TO_VOTE_ON):
        evening.move(Phase.VOTE)
    assert evening.here.phase is Phase.IDEAS


@pytest.mark.parametrize("heads", [0, 200, 100_000])
def test_heads_are_counted(store: Store, heads: int) -> None:
    """The facilitator enters how many people are in the room."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    store.workshops.count_heads(evening.id, heads, LEAD)
    assert evening.here.headcount == heads


@pytest.mark.parametrize("heads", [-1, 100_001, 10**30])
def test_no_hall_holds_that_many(store: Store, heads: int) -> None:
    """An impossible headcount is refused."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    with refused(Reason.BAD_NUMBER):
        store.workshops.count_heads(evening.id, heads, LEAD)


def test_one_more_round_is_planned(store: Store) -> None:
    """A second vote and its result come right after the present step."""
    evening = Evening(store)
    store.workshops.add_round(evening.id, LEAD)
    phases = [step.phase for step in evening.here.plan.sheet.steps]
    assert phases[-4:] == [Phase.VOTE, Phase.VOTE, Phase.RESULT, Phase.RESULT]


CLOSED: dict[str, Callable[[Evening], object]] = {
    "join": lambda e: e.join("new"),
    "next person": lambda e: e.store.people.next_person(e.id, e.token("author")),
    "idea": lambda e: e.give(),
    "take back": lambda e: e.store.ideas.take_back(e.here, e.ideas[0], e.join()),
    "release": lambda e: e.store.ideas.release(e.here, e.ideas[0], 1, LEAD),
    "list": lambda e: e.store.ideas.set_listed(e.here, e.ideas[0], LEAD, listed=False),
    "title": lambda e: e.store.ideas.entitle(e.here, e.ideas[0], "en", "Bench", Role.MEDIATOR),
    "comment": lambda e: e.store.comments.give(e.here, e.ideas[0], e.join(), "gut", "de"),
    "decide": lambda e: e.store.comments.decide(e.here, "x", LEAD, ReleaseState.RELEASED),  # type: ignore[arg-type]
    "merge": lambda e: e.store.merges.merge(e.here, e.ideas[0], e.ideas[1], LEAD, NOW),
    "vote": lambda e: e.tick(e.ideas[1]),
    "paper": lambda e: e.paper(e.ideas[1]),
    "new ballot": lambda e: e.ballot("author"),
    "new paper ballot": lambda e: e.ballot("author", Channel.PAPER),
    "end submission": lambda e: e.close_submission(),
    "move": lambda e: e.move(Phase.RESULT),
    "round": lambda e: e.store.workshops.add_round(e.id, LEAD),
    "heads": lambda e: e.store.workshops.count_heads(e.id, 3, LEAD),
}


def test_a_closed_workshop_refuses_everything(store: Store, subtests: pytest.Subtests) -> None:
    """Once the workshop is closed, nothing can be done in it any more."""
    evening = Evening(store, ideas=2)
    evening.tick(evening.ideas[0])
    evening.paper(evening.ideas[0])
    evening.move(Phase.RESULT)
    store.workshops.close(evening.id, NOW)
    before = evening.count()
    for what, attempt in CLOSED.items():
        with subtests.test(what), refused(Reason.WORKSHOP_CLOSED):
            attempt(evening)
    assert evening.count() == before
