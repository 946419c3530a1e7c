"""PaperIdeas of paper, typed in by a helper."""

from collections.abc import Mapping

import pytest

from sessions.errors import Reason, Refused
from sessions.idea import Draft, IdeaKind, ReleaseState
from sessions.paper_idea import PaperIdea
from sessions.phase import Phase, Role
from sessions.quarter import Place
from sessions.round import Channel
from sessions.store import Store
from tests.sessions.evening import LEAD, Evening, at_once, refused
from tests.sessions.test_quarter import QUARTER

HELPER = Role.HELPER


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that takes ideas and has none yet."""
    return Evening(store, Phase.IDEAS, ideas=0, quarter=QUARTER)


def test_all_of_the_paper_is_kept(evening: Evening) -> None:
    """Number, words, kind, place and table of the slip are those of the idea, channel paper."""
    place = QUARTER.places[0]
    draft = Draft("Bank", "ar", "im Schatten", IdeaKind.KEEP, place)
    idea = evening.store.paper_ideas.enter(evening.here, PaperIdea(draft, 112, 7), HELPER)
    assert (idea.draft, idea.paper_number, idea.table, idea.channel) == (
        draft,
        112,
        7,
        Channel.PAPER,
    )
    assert (idea.number, idea.author, idea.state) == (1, None, ReleaseState.WAITING)


def test_the_facilitator_says_when_paper_is_seen(evening: Evening) -> None:
    """PaperIdeas wait like everything else, unless the facilitator lets them be seen at once."""
    papers = evening.store.paper_ideas
    papers.enter(evening.here, PaperIdea(Draft("wartet", "de")), HELPER)
    papers.release_at_once(evening.here, LEAD, released=True)
    assert evening.here.paper_released
    papers.enter(evening.here, PaperIdea(Draft("sofort", "de")), HELPER)
    papers.release_at_once(evening.here, LEAD, released=False)
    papers.enter(evening.here, PaperIdea(Draft("wartet auch", "de")), HELPER)
    seen = evening.store.ideas.released(evening.id)
    assert [idea.draft.title for idea in seen] == ["sofort"]


def test_a_slip_is_entered_once(evening: Evening) -> None:
    """Of two helpers who type in the same slip at once one is told under which number it is."""

    def enter() -> Mapping[str, str | int]:
        try:
            evening.store.paper_ideas.enter(evening.here, PaperIdea(Draft("x", "de"), 5), HELPER)
        except Refused as error:
            assert error.reason is Reason.PAPER_KNOWN
            return error.params
        return {}

    assert sorted(at_once([enter] * 2), key=len) == [{}, {"paper": 5, "number": 1}]
    assert len(evening.store.ideas.all(evening.id)) == 1


def test_slips_without_a_number_are_many(evening: Evening) -> None:
    """Paper that bears no number is entered as often as there is paper."""
    slip = PaperIdea(Draft("x", "de"))
    at_once([lambda: evening.store.paper_ideas.enter(evening.here, slip, HELPER)] * 4)
    assert len(evening.store.ideas.all(evening.id)) == 4


@pytest.mark.parametrize(
    ("slip", "reason"),
    [
        (PaperIdea(Draft("", "de"), 1), Reason.TEXT_MISSING),
        (PaperIdea(Draft("x" * 500, "de"), 1), Reason.TEXT_TOO_LONG),
        (PaperIdea(Draft("x", "de"), 0), Reason.BAD_NUMBER),
        (PaperIdea(Draft("x", "de"), 10**9), Reason.BAD_NUMBER),
        (PaperIdea(Draft("x", "de"), 1, 0), Reason.BAD_NUMBER),
        (PaperIdea(Draft("x", "de", place=Place(6.0, 50.0)), 1), Reason.OUTSIDE_QUARTER),
    ],
)
def test_bad_slips_are_refused(evening: Evening, slip: PaperIdea, reason: Reason) -> None:
    """Missing words and impossible numbers are refused; the number of the slip stays free."""
    with refused(reason):
        evening.store.paper_ideas.enter(evening.here, slip, HELPER)
    assert not evening.store.ideas.all(evening.id)


def test_only_helpers_enter_paper_while_ideas_are_collected(evening: Evening) -> None:
    """No resident enters a slip, and nobody does during the vote."""
    slip = PaperIdea(Draft("x", "de"))
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.paper_ideas.enter(evening.here, slip, Role.RESIDENT)
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.paper_ideas.release_at_once(evening.here, HELPER, released=True)
    evening.release()
    evening.move(Phase.PAUSE)
    evening.store.paper_ideas.enter(evening.here, slip, HELPER)
    evening.move(Phase.VOTE)
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.paper_ideas.enter(evening.here, slip, HELPER)
