"""What is noted in the discussion, and how it becomes a new version of the idea."""

from dataclasses import replace

import pytest

from sessions.errors import Reason
from sessions.idea import CommentKind as Kind
from sessions.idea import Draft, Origin, ReleaseState
from sessions.ids import CommentId
from sessions.phase import Phase
from sessions.store import Store
from tests.sessions.evening import LEAD, Evening, refused

BETTER = Draft("Bänke mit Lehne", "de", "auch für Ältere")


@pytest.fixture
def evening(store: Store) -> Evening:
    """The pause after ideas were collected, one of them released."""
    return Evening(store, Phase.PAUSE, ideas=1)


def note(evening: Evening, kind: Kind, text: str = "Gut für alle") -> CommentId:
    """Note something about the one idea."""
    here, idea = evening.here, evening.ideas[0]
    return evening.store.comments.give(here, idea, evening.join(), text, "de", kind)


def test_notes_wait_like_comments(evening: Evening) -> None:
    """What speaks for an idea, concerns and improvements are seen after their release."""
    kinds = [Kind.PRO, Kind.CONCERN, Kind.BETTER]
    for kind in kinds:
        given = note(evening, kind)
        assert all(one.id != given for one in evening.store.comments.released(evening.id))
        evening.store.comments.decide(evening.here, given, LEAD, ReleaseState.RELEASED)
    assert [one.kind for one in evening.store.comments.released(evening.id)] == kinds


@pytest.mark.parametrize("phase", [Phase.IDEAS, Phase.VOTE])
def test_notes_have_their_time(store: Store, phase: Phase) -> None:
    """While ideas are collected and dots are given nothing of a discussion is noted."""
    with refused(Reason.NOT_IN_THIS_STEP):
        note(Evening(store, phase, ideas=1), Kind.PRO)


def test_no_comments_in_the_discussion(evening: Evening) -> None:
    """A plain comment keeps its own time."""
    with refused(Reason.NOT_IN_THIS_STEP):
        note(evening, Kind.COMMENT)


def test_a_better_idea_keeps_its_number_and_its_past(evening: Evening) -> None:
    """Everybody sees the words of the discussion; the author's words stay documented."""
    (idea,) = evening.ideas
    better = evening.store.ideas.improve(evening.here, idea, 1, BETTER, LEAD)
    assert (better.number, better.state, better.origin) == (1, ReleaseState.RELEASED, Origin.TALK)
    (seen,) = evening.store.ideas.released(evening.id)
    assert (seen.draft.title, seen.draft.text) == (BETTER.title, BETTER.text)
    first, second = evening.store.ideas.versions(evening.id, idea)
    assert (first.title, first.origin) == ("Idee 1", Origin.AUTHOR)
    assert (second.title, second.origin) == (BETTER.title, Origin.TALK)


def test_a_second_round_votes_on_the_better_idea(evening: Evening) -> None:
    """The round opened before keeps its words, the next one has the new ones."""
    (idea,) = evening.ideas
    evening.move(Phase.VOTE)
    evening.finish()
    first = evening.round
    evening.move(Phase.RESULT)
    evening.store.workshops.add_round(evening.id, LEAD)
    evening.store.ideas.improve(evening.here, idea, 1, BETTER, LEAD)
    evening.move(Phase.VOTE)
    titles = [
        evening.store.rounds.listed(round_.id)[0].draft.title for round_ in (first, evening.round)
    ]
    assert titles == ["Idee 1", BETTER.title]


def test_nobody_writes_over_new_words(store: Store) -> None:
    """If a colleague was faster, nothing is lost."""
    evening = Evening(store, Phase.IDEAS, ideas=1)
    (idea,) = evening.ideas
    store.ideas.improve(evening.here, idea, 1, BETTER, LEAD)
    with refused(Reason.CHANGED_MEANWHILE):
        store.ideas.improve(evening.here, idea, 1, replace(BETTER, title="später"), LEAD)
    assert store.ideas.one(evening.id, idea).draft.title == BETTER.title
