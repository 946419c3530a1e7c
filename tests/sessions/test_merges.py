"""Merging near-duplicates, and undoing it; counted against a count in plain Python."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.errors import Reason, Refused
from sessions.phase import Phase, Role
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused

IDEAS, PEOPLE, DOTS, PER_IDEA = 4, 3, 3, 2


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
    assert evening.tick(evening.ideas[0]).ballot.dots == {evening.ideas[1]: 1}
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
    with refused(Reason.BAD_MERGE):
        store.merges.unmerge(other.here, evening.ideas[0], LEAD, NOW)
    assert survivors(evening) == [1, 1, 2, 3]
    unmerge(evening, 0)


def test_only_the_facilitator_merges(evening: Evening) -> None:
    """No other role merges ideas."""
    one, two, *_ = evening.ideas
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.merges.merge(evening.here, one, two, role, NOW)


@dataclass
class Reference:
    """The same evening in plain Python, with no thought for speed."""

    into: dict[int, int] = field(default_factory=dict)
    votes: dict[tuple[int, int], int] = field(default_factory=dict)

    def root(self, idea: int) -> int:
        """Follow the merges to their end."""
        return self.root(self.into[idea]) if idea in self.into else idea

    def dots(self, person: int) -> Counter[int]:
        """Dots of one ballot per surviving idea."""
        given: Counter[int] = Counter()
        for (whose, idea), value in self.votes.items():
            if whose == person:
                given[self.root(idea)] += value
        return Counter({idea: min(PER_IDEA, value) for idea, value in given.items()})

    def count(self) -> dict[int, tuple[int, int]]:
        """Dots and supporters per surviving idea."""
        ballots = [self.dots(person) for person in range(PEOPLE)]
        return {
            idea: (sum(b[idea] for b in ballots), sum(1 for b in ballots if b[idea]))
            for idea in range(IDEAS)
            if idea not in self.into
        }

    def merge(self, old: int, new: int) -> bool:
        """Say whether this merge makes sense, and keep it."""
        if old == new or old in self.into or new in self.into:
            return False
        self.into[old] = new
        return True

    def unmerge(self, old: int) -> bool:
        """Say whether there was something to undo, and undo it."""
        return self.into.pop(old, None) is not None

    def tick(self, person: int, idea: int, value: int | None) -> bool:
        """Say whether the ballot has these dots to give, and keep them."""
        before, used = dict(self.votes), self.dots(person).total()
        self.votes.pop((person, idea), None)
        if value is not None:
            self.votes[person, idea] = value
        if value is not None and used < self.dots(person).total() > DOTS:
            self.votes = before
            return False
        return True


ideas, people = st.integers(0, IDEAS - 1), st.integers(0, PEOPLE - 1)
merging = st.tuples(st.just("merge"), ideas, ideas)
undoing = st.tuples(st.just("unmerge"), ideas)
ticking = st.tuples(st.just("tick"), people, ideas, st.sampled_from([1, 2, None]))
stories = st.lists(merging | undoing | ticking | ticking, max_size=14)


def happens(evening: Evening, name: str, *args: Any) -> bool:
    """Do it in the store and say whether it was accepted."""
    if name == "tick":
        person, idea, value = args
        return not evening.tick(evening.ideas[idea], value, f"person {person}").refusals
    try:
        (merge if name == "merge" else unmerge)(evening, *args)
    except Refused:
        return False
    return True


@given(stories)
def test_any_evening_is_counted_like_the_reference(
    store: Store, story: list[tuple[Any, ...]]
) -> None:
    """Whatever is merged, undone, given and withdrawn: each ballot counts once per idea."""
    evening = Evening(store, ideas=IDEAS, dots=DOTS, dots_per_idea=PER_IDEA)
    reference = Reference()
    for name, *args in story:
        assert happens(evening, name, *args) == getattr(reference, name)(*args)
    assert survivors(evening) == [reference.root(idea) for idea in range(IDEAS)]
    assert dots(evening) == reference.count()
    for old in list(reference.into):
        unmerge(evening, old)
    reference.into.clear()
    assert dots(evening) == reference.count()
