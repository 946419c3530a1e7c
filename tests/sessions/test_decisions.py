"""Decisions on what waits: what they change, how they are undone, and which come too late."""

import pytest

from sessions.blackening import BLACK
from sessions.errors import Reason
from sessions.idea import Draft, ReleaseState
from sessions.ids import IdeaId
from sessions.phase import Phase
from sessions.release import Decision, Ground, Ruling, Ticket, Verdict
from sessions.stance import Fit
from sessions.store import Store
from tests.sessions.evening import NOW, Evening, refused
from tests.sessions.queueing import REFUSE, RELEASE, YOU, comment, decide, next_for, standing, undo


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that takes ideas, one of them released."""
    return Evening(store, Phase.IDEAS, ideas=1)


@pytest.mark.parametrize(
    ("ruling", "reason"),
    [
        (RELEASE, Reason.RELEASED_MEANWHILE),
        (REFUSE, Reason.REFUSED_MEANWHILE),
        (Ruling(Verdict.BLACKEN, places={0}), Reason.BLACKENED_MEANWHILE),
    ],
)
def test_a_decision_holds_against_a_later_one(
    evening: Evening, ruling: Ruling, reason: Reason
) -> None:
    """Who decides late is told what was decided, and nothing changes; for ideas and comments."""
    evening.give()
    comment(evening)
    for _ in range(2):
        ticket = next_for(evening)
        decide(evening, ticket, ruling)
        before = standing(evening)
        for late in (RELEASE, REFUSE):
            with refused(reason):
                decide(evening, ticket, late, YOU)
        assert standing(evening) == before


def test_what_was_taken_back_is_not_decided_on(evening: Evening) -> None:
    """What its author took back meanwhile is refused with that reason."""
    idea = evening.give()
    read = next_for(evening)
    evening.store.ideas.take_back(evening.here, idea.id, evening.join())
    with refused(Reason.CHANGED_MEANWHILE):
        decide(evening, read)
    assert next_for(evening) is None


def test_a_refusal_says_why(evening: Evening) -> None:
    """Ground and own words are kept with the piece, until it is decided otherwise or undone."""
    idea = evening.give()
    ruling = Ruling(Verdict.REFUSE, Ground.PERSONAL, " Ohne Namen ", "de")
    decide(evening, next_for(evening), ruling)
    assert evening.store.queue.decisions(evening.id) == {
        idea.id: Decision("idea", idea.id, Verdict.REFUSE, Ground.PERSONAL, "Ohne Namen", "de", NOW)
    }
    undo(evening)
    assert evening.store.queue.decisions(evening.id) == {}


def test_black_words_stay_with_their_author(evening: Evening) -> None:
    """Others see the rest and that something is missing; the whole is kept for its author."""
    draft = Draft("Bank für Frau Müller", "de", "bitte bald")
    idea = evening.store.ideas.give(evening.here, evening.join(), draft)
    said = comment(evening, "Frau Müller hilft")
    decide(evening, next_for(evening), Ruling(Verdict.BLACKEN, places={3, 5}))
    decide(evening, next_for(evening), Ruling(Verdict.BLACKEN, places={1}))
    seen = evening.store.ideas.released(evening.id)[-1]
    assert (seen.draft.title, seen.draft.text) == (f"Bank für Frau {BLACK}", f"bitte {BLACK}")
    assert (seen.blackened, seen.state) == (True, ReleaseState.RELEASED)
    assert evening.store.ideas.versions(evening.id, idea.id)[0].title == draft.title
    (remark,) = evening.store.comments.released(evening.id)
    assert (remark.id, remark.text) == (said, f"Frau {BLACK} hilft")
    assert (remark.blackened, remark.original) == (True, "Frau Müller hilft")


def test_blackening_nothing_is_refused(evening: Evening) -> None:
    """Without a word made unreadable nothing is stored as blackened."""
    evening.give()
    comment(evening)
    for _ in range(2):
        ticket = next_for(evening)
        with refused(Reason.NOTHING_BLACKENED):
            decide(evening, ticket, Ruling(Verdict.BLACKEN, places={99}))
        decide(evening, ticket)


@pytest.mark.parametrize("ruling", [RELEASE, REFUSE, Ruling(Verdict.BLACKEN, places={0})])
def test_undo_restores_exactly(evening: Evening, ruling: Ruling) -> None:
    """After an undo everything is as before, and the piece is back in hand."""
    evening.give()
    comment(evening)
    before = standing(evening)
    read = []
    for _ in range(2):
        read.append(next_for(evening))
        decide(evening, read[-1], ruling)
    for ticket in reversed(read):
        undo(evening)
        assert next_for(evening) == ticket
    assert standing(evening) == before
    with refused(Reason.NOTHING_TO_UNDO):
        undo(evening)


def test_undo_leaves_to_others_what_they_decided(evening: Evening) -> None:
    """Only one's own last decision is undone, and not once somebody else decided anew."""
    idea = evening.give()
    evening.give()
    decide(evening, next_for(evening))
    decide(evening, next_for(evening, YOU), holder=YOU)
    shown = Ticket("idea", idea.id, 1, ReleaseState.RELEASED)
    decide(evening, shown, REFUSE, YOU)
    with refused(Reason.REFUSED_MEANWHILE):
        undo(evening)
    undo(evening, YOU)
    undo(evening)
    assert evening.store.queue.waiting(evening.id) == 1


def test_black_words_that_were_voted_on_stay_black(evening: Evening) -> None:
    """A blackened idea on a ballot is not undone: people gave their dots to these words."""
    evening.give("Frau Müller")
    decide(evening, next_for(evening), Ruling(Verdict.BLACKEN, places={1}))
    evening.move(Phase.VOTE)
    before = standing(evening)
    with refused(Reason.CHANGED_MEANWHILE):
        undo(evening)
    assert standing(evening) == before


def test_a_decision_can_be_turned_round(evening: Evening) -> None:
    """What was shown is shown no more and the other way round, as long as it is as it was read."""
    idea = evening.give()
    shown = Ticket("idea", idea.id, 1, ReleaseState.RELEASED)
    with refused(Reason.CHANGED_MEANWHILE):
        decide(evening, shown, REFUSE)
    decide(evening, next_for(evening))
    decide(evening, shown, REFUSE)
    with refused(Reason.REFUSED_MEANWHILE):
        decide(evening, shown, REFUSE)
    decide(evening, Ticket("idea", idea.id, 1, ReleaseState.REFUSED))
    assert IdeaId(idea.id) in {one.id for one in evening.store.ideas.released(evening.id)}


def test_a_reason_that_was_changed_is_not_decided_on(evening: Evening) -> None:
    """Whoever changes her reason while it is read is not released with other words."""
    stances, person = evening.store.stances, evening.join("resident")
    stances.take(evening.here, person, "yard", Fit.FITS, "Gut", "de")
    read = next_for(evening)
    stances.take(evening.here, person, "yard", Fit.FITS, "Ungelesen", "de")
    with refused(Reason.UNKNOWN_STANCE):
        decide(evening, read)
    assert stances.of(person)["yard"].state is ReleaseState.WAITING
