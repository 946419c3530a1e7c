"""Comments: given, released, taken back."""

import pytest

from sessions.errors import Reason
from sessions.idea import ReleaseState
from sessions.ids import CommentId
from sessions.phase import Phase, Role
from sessions.store import Store
from tests.sessions.evening import LEAD, Evening, at_once, refused


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that takes comments on one released idea."""
    return Evening(store, Phase.IDEAS, ideas=1)


def comment(evening: Evening, text: str = "Gute Idee", browser: str = "author") -> CommentId:
    """Comment on the one idea."""
    person = evening.join(browser)
    return evening.store.comments.give(evening.here, evening.ideas[0], person, text, "de")


def seen(evening: Evening) -> list[str]:
    """Comments that everybody sees."""
    return [one.text for one in evening.store.comments.released(evening.id)]


def test_a_comment_waits_until_it_is_released(evening: Evening) -> None:
    """Nobody else sees a comment before its release; its author does."""
    given = comment(evening)
    assert seen(evening) == []
    assert [one.id for one in evening.store.comments.of(evening.join())] == [given]
    evening.store.comments.decide(evening.here, given, LEAD, ReleaseState.RELEASED)
    assert seen(evening) == ["Gute Idee"]


def test_a_refused_comment_is_hidden(evening: Evening) -> None:
    """A released comment disappears when it is refused, and stays known to the facilitator."""
    given = comment(evening)
    for state in (ReleaseState.RELEASED, ReleaseState.REFUSED):
        evening.store.comments.decide(evening.here, given, LEAD, state)
    assert seen(evening) == []
    assert [one.state for one in evening.store.comments.all(evening.id)] == [ReleaseState.REFUSED]


def test_what_i_wrote_i_take_back(evening: Evening) -> None:
    """A comment taken back is gone for everybody, and nobody can release it."""
    given = comment(evening)
    evening.store.comments.take_back(evening.here, given, evening.join())
    assert not evening.store.comments.all(evening.id)
    with refused(Reason.UNKNOWN_COMMENT):
        evening.store.comments.decide(evening.here, given, LEAD, ReleaseState.RELEASED)


def test_nobody_takes_back_the_comment_of_another(evening: Evening) -> None:
    """Only its author takes a comment back."""
    given = comment(evening)
    with refused(Reason.UNKNOWN_COMMENT):
        evening.store.comments.take_back(evening.here, given, evening.join("stranger"))


def test_residents_release_nothing(evening: Evening) -> None:
    """Only the facilitator decides about comments."""
    given = comment(evening)
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.comments.decide(evening.here, given, Role.RESIDENT, ReleaseState.RELEASED)


def test_an_idea_nobody_sees_takes_no_comment(evening: Evening) -> None:
    """Waiting and taken-back ideas cannot be commented on."""
    waiting = evening.give().id
    gone = evening.release()
    evening.store.ideas.take_back(evening.here, gone, evening.join())
    for hidden in (waiting, gone):
        with refused(Reason.UNKNOWN_IDEA):
            evening.store.comments.give(evening.here, hidden, evening.join(), "hm", "de")


@pytest.mark.parametrize(
    ("text", "reason"), [("", Reason.TEXT_MISSING), ("x" * 10_000, Reason.TEXT_TOO_LONG)]
)
def test_bad_comments_are_refused(evening: Evening, text: str, reason: Reason) -> None:
    """Empty and endless comments are refused."""
    with refused(reason):
        comment(evening, text)


def test_comments_are_given_in_their_phase_only(store: Store) -> None:
    """During the vote a comment is refused."""
    with refused(Reason.NOT_IN_THIS_STEP):
        comment(Evening(store, Phase.VOTE, ideas=1))


def test_comments_keep_their_order(evening: Evening) -> None:
    """Comments stand in the order in which they were given, also those of the same moment."""
    comment(evening, "zuerst")
    at_once([lambda: comment(evening, "zugleich")] * 10)
    comment(evening, "zuletzt")
    texts = [one.text for one in evening.store.comments.all(evening.id)]
    assert texts == ["zuerst", *["zugleich"] * 10, "zuletzt"]
