"""Merging near-duplicates, and undoing it."""

import pytest

from sessions.errors import Reason
from sessions.idea import Draft, IdeaKind
from sessions.phase import Phase, Role
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused

IDEAS, DOTS, PER_IDEA = 4, 3, 2


@pytest.fixture
def evening(store: Store) -> Evening:
    """A vote on four ideas with three dots, two of them on one idea at most."""
    return Evening(store, ideas=IDEAS, dots=DOTS, dots_per_idea=PER_IDEA)


def merge(evening: Evening, old: int, new: int) -> None:
    """Merge one idea into another, both by their place on the list."""
    ideas = evening.ideas
    evening.store.merges.merge(evening.here, ideas[old], ideas[new], LEAD, NOW)


def unmerge(evening: Evening, old: int) -> None:
    """Undo a merge."""
    evening.store.merges.unmerge(evening.here, evening.ideas[old], LEAD, NOW)


def survivors(evening: Evening) -> list[int]:
    """For each idea the place of the one its votes count for."""
    return [
        evening.ideas.index(evening.store.ideas.one(evening.id, idea).survivor)
        for idea in evening.ideas
    ]


def dots(evening: Evening) -> dict[int, tuple[int, int]]:
    """Dots and supporters per surviving idea."""
    return {
        evening.ideas.index(count.idea_id): (count.dots, count.supporters)
        for count in evening.count().counts
    }


def test_votes_count_for_the_surviving_idea(evening: Evening) -> None:
    """After a merge dots of both ideas are added up, per ballot to the limit of one idea."""
    for idea in evening.ideas[:2]:
        evening.tick(idea, 1, "a")
    evening.tick(evening.ideas[0], 2, "b")
    evening.tick(evening.ideas[1], 1, "b")
    merge(evening, 0, 1)
    assert dots(evening) == {1: (4, 2), 2: (0, 0), 3: (0, 0)}
    assert evening.ballot("b").left == 1


def test_a_vote_for_the_old_number_counts_for_the_new(evening: Evening) -> None:
    """A screen that still shows the merged idea gives its dot to the surviving one."""
    merge(evening, 0, 1)
    assert evening.tick(evening.ideas[0]).ballot.marks == {evening.ideas[1]: 1}
    assert dots(evening)[1] == (1, 1)


def test_merged_ideas_are_seen_once(evening: Evening) -> None:
    """Everybody sees the surviving idea only, and the old number leads to it."""
    merge(evening, 0, 1)
    seen = [idea.id for idea in evening.store.ideas.released(evening.id)]
    assert seen == list(evening.ideas[1:])
    assert evening.store.ideas.one(evening.id, evening.ideas[0]).merged


def test_a_chain_leads_to_its_end(evening: Evening) -> None:
    """An idea merged into one that is merged later follows it, and undo goes back one step."""
    merge(evening, 0, 1)
    merge(evening, 1, 2)
    assert survivors(evening) == [2, 2, 2, 3]
    unmerge(evening, 1)
    assert survivors(evening) == [1, 1, 2, 3]
    unmerge(evening, 0)
    assert survivors(evening) == [0, 1, 2, 3]


@pytest.mark.parametrize(("old", "new"), [(2, 2), (0, 2), (1, 0), (2, 0)])
def test_a_merge_that_leads_nowhere_is_refused(evening: Evening, old: int, new: int) -> None:
    """Into itself, twice, in a circle and into one merged away is refused."""
    merge(evening, 0, 1)
    with refused(Reason.BAD_MERGE):
        merge(evening, old, new)
    assert survivors(evening) == [1, 1, 2, 3]


def test_only_a_merge_can_be_undone(evening: Evening) -> None:
    """An idea that is not merged, or not any more, cannot be taken apart."""
    merge(evening, 0, 1)
    unmerge(evening, 0)
    for never in (0, 1):
        with refused(Reason.BAD_MERGE):
            unmerge(evening, never)


def test_merges_of_others_are_left_alone(store: Store, evening: Evening) -> None:
    """Nobody undoes a merge of another workshop."""
    other = Evening(store, Phase.IDEAS)
    merge(evening, 0, 1)
    with refused(Reason.UNKNOWN_IDEA):
        store.merges.unmerge(other.here, evening.ideas[0], LEAD, NOW)
    assert survivors(evening) == [1, 1, 2, 3]
    unmerge(evening, 0)


def test_only_the_facilitator_merges(evening: Evening) -> None:
    """No other role merges ideas."""
    one, two, *_ = evening.ideas
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.merges.merge(evening.here, one, two, role, NOW)


def test_dots_beyond_the_ballot_do_not_count(evening: Evening) -> None:
    """A dot that came back by a merge and was given again is not one more after the undo."""
    one, two, three, _ = evening.ideas
    evening.tick(one, 2)
    evening.tick(two, 1)
    merge(evening, 0, 1)
    assert evening.ballot().left == 1
    evening.tick(three, 1)
    unmerge(evening, 0)
    ballot = evening.ballot()
    assert (ballot.marks, ballot.left, ballot.surplus) == ({one: 2, two: 1}, 0, 1)
    assert dots(evening) == {0: (2, 1), 1: (1, 1), 2: (0, 0), 3: (0, 0)}


def test_a_dot_taken_back_makes_room_for_the_surplus(evening: Evening) -> None:
    """The surplus dot counts as soon as another one is taken back, and again after a merge."""
    test_dots_beyond_the_ballot_do_not_count(evening)
    merge(evening, 0, 1)
    assert dots(evening) == {1: (2, 1), 2: (1, 1), 3: (0, 0)}
    unmerge(evening, 0)
    evening.tick(evening.ideas[1], None)
    assert evening.ballot().marks == {evening.ideas[0]: 2, evening.ideas[2]: 1}


def test_no_dot_is_given_over_a_surplus(evening: Evening) -> None:
    """Whoever has surplus dots gets none more, but may take some back."""
    test_dots_beyond_the_ballot_do_not_count(evening)
    given = evening.tick(evening.ideas[3], 1)
    assert [refusal.reason for refusal in given.refusals] == [Reason.TOO_MANY_DOTS]
    assert evening.tick(evening.ideas[0], 1).refusals == ()


def test_taking_back_a_survivor_hides_only_itself(evening: Evening) -> None:
    """What others merged into an idea is seen, counted and voted on again when it is taken back."""
    evening.tick(evening.ideas[0], 2, "a")
    merge(evening, 0, 1)
    evening.store.ideas.take_back(evening.here, evening.ideas[1], evening.join("author"))
    seen = [idea.id for idea in evening.store.ideas.released(evening.id)]
    assert seen == [evening.ideas[n] for n in (0, 2, 3)]
    assert dots(evening) == {0: (2, 1), 2: (0, 0), 3: (0, 0)}
    with refused(Reason.BAD_MERGE):
        unmerge(evening, 0)
    merge(evening, 0, 2)
    assert survivors(evening) == [2, 1, 2, 3]


def test_a_link_that_is_taken_back_still_leads_on(evening: Evening) -> None:
    """In a chain the idea in the middle can be taken back: the first still counts for the last."""
    merge(evening, 0, 1)
    merge(evening, 1, 2)
    evening.store.ideas.take_back(evening.here, evening.ideas[1], evening.join("author"))
    assert survivors(evening) == [2, 2, 2, 3]
    unmerge(evening, 1)
    assert survivors(evening) == [0, 1, 2, 3]


def test_what_was_merged_before_the_vote_gets_onto_its_list(store: Store) -> None:
    """If the surviving idea is taken back during the vote, the other takes its place."""
    evening = Evening(store, Phase.IDEAS)
    merge(evening, 0, 2)
    evening.move(Phase.VOTE)
    evening.tick(evening.ideas[0], 1, "a")
    store.ideas.take_back(evening.here, evening.ideas[2], evening.join("author"))
    listed = [idea.number for idea in store.rounds.listed(evening.round.id)]
    assert listed == [2, 1, 3]
    assert dots(evening) == {0: (1, 1), 1: (0, 0)}


def test_no_merge_hides_an_idea(store: Store) -> None:
    """Not into one that waits, was taken back, cannot be voted on, or is not on the open list."""
    evening = Evening(store, Phase.IDEAS)
    waiting = evening.give("wartet").id
    trouble = store.ideas.give(
        evening.here, evening.join(), Draft("Lärm", "de", kind=IdeaKind.TROUBLE)
    ).id
    store.ideas.release(evening.here, trouble, 1, LEAD)
    store.ideas.take_back(evening.here, evening.ideas[2], evening.join())
    stored = evening.release("Ideenspeicher")
    store.ideas.set_listed(evening.here, stored, LEAD, listed=False)
    evening.move(Phase.VOTE)
    for into in (waiting, trouble, evening.ideas[2], stored):
        with refused(Reason.BAD_MERGE):
            store.merges.merge(evening.here, evening.ideas[0], into, LEAD, NOW)
    store.merges.merge(evening.here, stored, evening.ideas[0], LEAD, NOW)
