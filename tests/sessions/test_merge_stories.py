"""Any sequence of merging, undoing, voting, withdrawing and taking back, counted beside."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import select

from sessions.errors import Refused
from sessions.schema import vote
from sessions.store import Store
from sessions.store.count import ballots_of
from tests.sessions.evening import LEAD, NOW, Evening

IDEAS, PEOPLE, DOTS, PER_IDEA = 4, 2, 3, 2


@dataclass
class Reference:
    """The same evening in plain Python, dot by dot; people and ideas are numbers."""

    into: dict[int, int] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    votes: dict[tuple[int, int], int] = field(default_factory=dict)  # in the order of giving
    ticked: set[tuple[int, int]] = field(default_factory=set)

    def root(self, idea: int) -> int:
        """Follow the merges to the last idea that still stands."""
        way = [one for one in self.way(idea) if one not in self.gone]
        return way[-1] if way else idea

    def way(self, idea: int) -> Iterator[int]:
        """Give the idea and all that it was merged into."""
        yield idea
        if idea in self.into:
            yield from self.way(self.into[idea])

    def single_dots(self, person: int) -> Iterator[int]:
        """Give, dot by dot, the idea it would count for, the oldest first."""
        for (whose, idea), value in self.votes.items():
            if whose == person and self.root(idea) not in self.gone:
                yield from [self.root(idea)] * value

    def dots(self, person: int, most: int = DOTS) -> Counter[int]:
        """Dots of one ballot per idea: each single one counts while there is room."""
        kept: Counter[int] = Counter()
        for idea in self.single_dots(person):
            if kept[idea] < PER_IDEA and kept.total() < most:
                kept[idea] += 1
        return kept

    def surplus(self, person: int) -> int:
        """How many dots count for no idea because the ballot is full."""
        return self.dots(person, PER_IDEA * IDEAS).total() - self.dots(person).total()

    def count(self) -> dict[int, tuple[int, int]]:
        """Dots and supporters per standing idea."""
        ballots = [self.dots(person) for person in range(PEOPLE)]
        return {
            idea: (sum(b[idea] for b in ballots), sum(1 for b in ballots if b[idea]))
            for idea in range(IDEAS)
            if self.root(idea) == idea and idea not in self.gone
        }

    def merge(self, old: int, new: int) -> bool:
        """Say whether this merge makes sense, and keep it."""
        if old == new or self.gone & {old, new} or (self.root(old), self.root(new)) != (old, new):
            return False
        self.into[old] = new
        return True

    def unmerge(self, old: int) -> bool:
        """Say whether there was something to undo, and undo it."""
        if self.root(old) == old:
            return False
        del self.into[old]
        return True

    def take_back(self, idea: int) -> bool:
        """Say whether it was still there."""
        was_there = idea not in self.gone
        self.gone.add(idea)
        return was_there

    def tick(self, person: int, idea: int, value: int | None) -> bool:
        """Say whether the ballot has these dots to give, and keep them."""
        before, surplus = dict(self.votes), self.surplus(person)
        known = self.root(idea) not in self.gone
        self.votes.pop((person, idea), None)
        if value is not None:
            self.votes[person, idea] = value
        if value is None:
            accepted = known or (person, idea) in self.ticked
        else:
            accepted = known and self.surplus(person) <= surplus
        if accepted:
            self.ticked.add((person, idea))
        else:
            self.votes = before
        return accepted


ideas, people = st.integers(0, IDEAS - 1), st.integers(0, PEOPLE - 1)
merging = st.tuples(st.just("merge"), ideas, ideas)
undoing = st.tuples(st.just("unmerge"), ideas)
leaving = st.tuples(st.just("take_back"), ideas)
ticking = st.tuples(st.just("tick"), people, ideas, st.sampled_from([1, 2, None]))


def meanwhile(person: int, order: list[int], values: list[int]) -> list[tuple[Any, ...]]:
    """Give dots to two ideas, merge them, give what came back to a third one, undo the merge."""
    one, two, *_ = order
    ticks = [("tick", person, idea, dots) for idea, dots in zip(order, values, strict=False)]
    return [*ticks[:2], ("merge", one, two), ticks[2], ("unmerge", one)]


single = (merging | undoing | leaving | ticking | ticking | ticking).map(lambda step: [step])
full = st.lists(st.integers(1, PER_IDEA), min_size=3, max_size=3)
several = st.builds(meanwhile, people, st.permutations(range(IDEAS)), full)
stories = st.lists(single | several | several, max_size=9).map(lambda parts: list(chain(*parts)))


def happens(evening: Evening, name: str, *args: Any) -> bool:
    """Do it in the store and say whether it was accepted."""
    named = [evening.ideas[place] for place in args] if name != "tick" else []
    try:
        if name == "tick":
            person, idea, value = args
            return not evening.tick(evening.ideas[idea], value, f"person {person}").refusals
        if name == "take_back":
            evening.store.ideas.take_back(evening.here, named[0], evening.join("author"))
        else:
            getattr(evening.store.merges, name)(evening.here, *named, LEAD, NOW)
    except Refused:
        return False
    return True


def dots(evening: Evening) -> dict[int, tuple[int, int]]:
    """Dots and supporters per surviving idea."""
    return {
        evening.ideas.index(count.idea_id): (count.dots, count.supporters)
        for count in evening.count().counts
    }


def votes(evening: Evening) -> set[tuple[Any, ...]]:
    """Every stored vote of this evening."""
    query = select(vote.c.ballot_id, vote.c.idea_id, vote.c.value, vote.c.sequence)
    with evening.store.database.read() as connection:
        return {tuple(row) for row in connection.execute(query.filter_by(workshop_id=evening.id))}


def told(store: Store, story: list[tuple[Any, ...]]) -> tuple[Evening, Reference]:
    """Let a story happen in the store and in the reference, which accept and refuse alike."""
    evening = Evening(store, ideas=IDEAS, dots=DOTS, dots_per_idea=PER_IDEA)
    reference = Reference()
    for name, *args in story:
        assert happens(evening, name, *args) == getattr(reference, name)(*args)
        if name != "tick":
            assert dots(evening) == reference.count()
    return evening, reference


@given(stories)
@example(meanwhile(0, [0, 1, 2], [2, 1, 1]))
def test_any_evening_is_counted_like_the_reference(
    store: Store, story: list[tuple[Any, ...]]
) -> None:
    """Whatever happens: one count per ballot and idea, and none above the dots of a ballot."""
    evening, reference = told(store, story)
    survivors = [evening.store.ideas.one(evening.id, idea).survivor for idea in evening.ideas]
    assert survivors == [evening.ideas[reference.root(idea)] for idea in range(IDEAS)]
    assert dots(evening) == reference.count()
    with store.database.read() as connection:
        ballots = ballots_of(connection, evening.round)
    together: Counter[str] = Counter()
    for ballot in ballots:
        assert ballot.used <= DOTS
        together.update(ballot.marks)
    assert together == Counter({one.idea_id: one.dots for one in evening.count().counts})


@given(stories, ideas, ideas)
def test_undo_restores_exactly(
    store: Store, story: list[tuple[Any, ...]], old: int, new: int
) -> None:
    """A merge and its undo leave every vote, every count and every ballot as they were."""
    evening, reference = told(store, story)
    before = votes(evening), dots(evening)
    if happens(evening, "merge", old, new):
        assert happens(evening, "unmerge", old)
    assert (votes(evening), dots(evening)) == before
    for merged in [idea for idea in range(IDEAS) if reference.root(idea) != idea]:
        if reference.unmerge(merged):
            assert happens(evening, "unmerge", merged)
    assert dots(evening) == reference.count()
    assert votes(evening) == before[0]
