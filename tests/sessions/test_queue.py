"""The queue: several people decide, each piece once."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from sessions.blackening import BLACK
from sessions.errors import Reason, Refused
from sessions.idea import Draft, ReleaseState
from sessions.ids import IdeaId, TokenHash
from sessions.phase import Phase, Role
from sessions.release import CLAIM, Decision, Ground, Ruling, Ticket, Verdict
from sessions.stance import Fit
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, at_once, refused

RELEASE, REFUSE = Ruling(Verdict.RELEASE), Ruling(Verdict.REFUSE, Ground.UNCLEAR)
ME, YOU = TokenHash("me"), TokenHash("you")


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that takes ideas, one of them released."""
    return Evening(store, Phase.IDEAS, ideas=1)


def next_for(
    evening: Evening, holder: TokenHash = ME, after: timedelta = timedelta()
) -> Ticket | None:
    """What this holder is handed."""
    return evening.store.queue.next(evening.here, holder, NOW + after, LEAD)


def decide(
    evening: Evening, ticket: Ticket | None, ruling: Ruling = RELEASE, holder: TokenHash = ME
) -> None:
    """Decide on what was handed out."""
    assert ticket is not None
    evening.store.queue.decide(evening.here, ticket, ruling, holder, NOW, LEAD)


def undo(evening: Evening, holder: TokenHash = ME) -> None:
    """Undo the last decision of this holder."""
    evening.store.queue.undo(evening.here, holder, NOW, LEAD)


def comment(evening: Evening, text: str = "Sehr gut") -> str:
    """Comment on the one released idea."""
    return evening.store.comments.give(evening.here, evening.ideas[0], evening.join(), text, "de")


def standing(evening: Evening) -> list[object]:
    """Everything a decision can change, as it is stored."""
    store = evening.store
    ideas = store.ideas.all(evening.id)
    versions = [store.ideas.versions(evening.id, idea.id) for idea in ideas]
    return [ideas, versions, store.comments.all(evening.id), store.ideas.released(evening.id)]


def test_ideas_come_before_comments_the_oldest_first(evening: Evening) -> None:
    """Pieces are handed out in the order of their numbers, comments after the ideas."""
    said = comment(evening)
    given = [evening.give().id for _ in range(3)]
    order = []
    while ticket := next_for(evening):
        order.append(ticket.id)
        decide(evening, ticket)
    assert order == [*given, said]
    assert evening.store.queue.waiting(evening.id) == 0


def test_each_gets_another_piece(evening: Evening) -> None:
    """Two who ask get two pieces and keep them until they decide; a third gets nothing."""
    evening.give()
    evening.give()
    mine, yours = next_for(evening), next_for(evening, YOU)
    assert mine != yours
    assert (next_for(evening), next_for(evening, YOU)) == (mine, yours)
    assert next_for(evening, TokenHash("third")) is None
    assert evening.store.queue.readers(evening.id, NOW) == 2


def test_a_claim_expires(evening: Evening) -> None:
    """What somebody leaves lying is handed to the next who asks, after a while and not before."""
    evening.give()
    mine = next_for(evening)
    assert next_for(evening, YOU, CLAIM - timedelta(seconds=1)) is None
    assert next_for(evening, YOU, CLAIM) == mine
    assert next_for(evening, ME, CLAIM) is None


def test_what_is_put_back_comes_last(evening: Evening) -> None:
    """Whoever is unsure puts a piece back; all others come first, then anybody gets it."""
    evening.give()
    evening.give()
    unsure = next_for(evening)
    assert unsure is not None
    evening.store.queue.put_back(evening.here, unsure, ME, NOW, LEAD)
    other = next_for(evening)
    assert other != unsure
    decide(evening, other)
    assert next_for(evening, YOU) == unsure


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


def test_only_the_facilitator_is_handed_anything(evening: Evening) -> None:
    """No other role reads or decides what waits."""
    evening.give()
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.queue.next(evening.here, ME, NOW, role)
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.queue.undo(evening.here, ME, NOW, role)


def test_workshops_do_not_mix(store: Store) -> None:
    """A piece of another evening is neither handed out nor decided on."""
    one, two = (Evening(store, Phase.IDEAS, ideas=1) for _ in range(2))
    ticket = Ticket("idea", two.give().id)
    assert next_for(one) is None
    with refused(Reason.UNKNOWN_IDEA):
        decide(one, ticket)


def test_many_people_empty_a_queue(store: Store, size: Callable[[int, int], int]) -> None:
    """Four people who decide at full speed decide on every piece once, whatever they ask for."""
    evening = Evening(store, Phase.IDEAS, ideas=0)
    given = [evening.give(f"Idee {n}").id for n in range(size(24, 240))]

    def work(name: str) -> list[str]:
        done, holder = [], TokenHash(name)
        while ticket := next_for(evening, holder):
            try:
                decide(evening, ticket, RELEASE, holder)
            except Refused as error:
                pytest.fail(f"{error} for a piece in hand")
            done.append(ticket.id)
        return done

    parts = at_once([partial(work, name) for name in "abcd"])
    assert Counter(piece for part in parts for piece in part) == Counter(given)
    assert len(store.ideas.released(evening.id)) == len(given)


def test_reasons_wait_after_comments(evening: Evening) -> None:
    """A reason is handed out last, blackened and given back like everything else that waits."""
    stances, person = evening.store.stances, evening.join("resident")
    stances.take(evening.here, person, "yard", Fit.FITS, "Frau Müller hilft", "de")
    comment(evening)
    assert next_for(evening).sort == "comment"
    decide(evening, next_for(evening))
    decide(evening, next_for(evening), Ruling(Verdict.BLACKEN, places={1}))
    black = stances.of(person)["yard"]
    assert (black.reason, black.original) == (f"Frau {BLACK} hilft", "Frau Müller hilft")
    undo(evening)
    again = stances.of(person)["yard"]
    assert (again.reason, again.original, again.blackened) == ("Frau Müller hilft", None, False)


def test_a_reason_that_was_changed_is_not_decided_on(evening: Evening) -> None:
    """Whoever changes her reason while it is read is not released with other words."""
    stances, person = evening.store.stances, evening.join("resident")
    stances.take(evening.here, person, "yard", Fit.FITS, "Gut", "de")
    read = next_for(evening)
    stances.take(evening.here, person, "yard", Fit.FITS, "Ungelesen", "de")
    with refused(Reason.UNKNOWN_STANCE):
        decide(evening, read)
    assert stances.of(person)["yard"].state is ReleaseState.WAITING
