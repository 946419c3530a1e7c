"""Fairness: whom a list reaches, and what decides each place."""

from hypothesis import assume, given
from hypothesis import strategies as st

from sessions.group import Grouping
from sessions.ids import IdeaId
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.fairness import Share, first_ideas, left_out, share
from sessions.ranking.margin import Margin, margins
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.ranking.tally import Count, Tally
from sessions.store import Store
from tests.sessions.evening import Evening

A, B, C = IdeaId("a"), IdeaId("b"), IdeaId("c")

merits = st.lists(
    st.integers(0, 4).flatmap(lambda people: st.tuples(st.just(people), st.integers(0, 4))),
    min_size=1,
    max_size=8,
).map(lambda rows: [(people and people + more, people) for people, more in rows])


def tally(merits: list[tuple[int, int]]) -> Tally:
    """Make a tally of dots and people."""
    counts = [Count(IdeaId(f"i{n}"), n, *merit) for n, merit in enumerate(merits, start=1)]
    return Tally(100, tuple(counts))


def test_one_dot_for_one_of_the_first_ideas_reaches_somebody() -> None:
    """Somebody with several of them counts once, somebody with none of them not at all."""
    given: list[dict[IdeaId, int]] = [{A: 2, B: 1}, {B: 1, C: 3}, {C: 1}, {}]
    assert share(None, given, {A, B}) == Share(None, 4, 2, 8, 4)
    assert share(None, [], {A}) == Share(None, 0, 0, 0, 0)


def test_a_shared_rank_is_not_cut_apart() -> None:
    """Whoever shares the last of the first places is among them."""
    result = rank_by_dots(tally([(5, 2), (3, 1), (3, 1), (1, 1)]))
    ranks = {row.idea_id: row.rank for row in result.order}
    assert first_ideas(ranks, 2) == {"i1", "i2", "i3"}
    assert first_ideas(ranks, 1) == {"i1"}


def test_a_list_leaves_out_whom_it_hardly_reaches() -> None:
    """Less than half, and less than of all: both, or a thin list would leave everybody out."""
    well, badly = Share("well", 10, 8, 10, 8), Share("badly", 6, 2, 6, 2)
    assert left_out([well, badly]) == ("badly",)
    assert left_out([Share("a", 10, 3, 9, 3), Share("b", 10, 3, 9, 3)]) == ()
    assert left_out([Share("half", 10, 5, 9, 9), well]) == ()
    assert left_out([]) == ()


def test_groups_under_five_are_not_told_apart(store: Store) -> None:
    """Of three who are new here nobody learns what they gave, here as in every other table."""
    evening = Evening(store, questions=(Grouping.RESIDENCE,))
    for n in range(13):
        said = "long_here" if n < 10 else "new_here"
        person = evening.join(f"p{n}")
        store.groups.tell(evening.here, person, Grouping.RESIDENCE, said)
        evening.tick(evening.ideas[n % 2], browser=f"p{n}")
    evening.finish()
    assert store.groups.ballots(evening.here, evening.round.id, Grouping.RESIDENCE) == {}
    assert store.groups.counts(evening.here, evening.round.id, Grouping.RESIDENCE) == ()


def behind(data: st.DataObject, result: PriorityList) -> tuple[Ranked, Margin]:
    """Draw an idea that is not among the first, with what it lacks."""
    row = data.draw(st.sampled_from(result.order))
    assume(row.rank > 1)
    return row, margins(result)[row.idea_id]


@given(merits, st.data())
def test_so_many_more_dots_bring_an_idea_forward(
    merits: list[tuple[int, int]], data: st.DataObject
) -> None:
    """So many more dots bring it before its rival, whoever gives them."""
    result = rank_by_dots(tally(merits))
    row, margin = behind(data, result)
    new = data.draw(st.integers(0 if row.supporters else 1, margin.needed))
    after = (row.dots + margin.needed, row.supporters + new)
    ahead = max(one.rank for one in result.order if one.rank < row.rank)
    rival = next(one for one in result.order if one.rank == ahead)
    assert margin.rival == ahead
    assert after > (rival.value, rival.supporters)


@given(merits, st.data())
def test_one_dot_fewer_may_not_be_enough(
    merits: list[tuple[int, int]], data: st.DataObject
) -> None:
    """With one dot fewer, from people who gave the idea dots already, it stays behind."""
    result = rank_by_dots(tally(merits))
    row, margin = behind(data, result)
    rival = next(one for one in result.order if one.rank == margin.rival)
    after = (row.dots + margin.needed - 1, row.supporters)
    assert not after > (rival.value, rival.supporters)


@given(merits)
def test_the_first_leads_by_what_lies_between(merits: list[tuple[int, int]]) -> None:
    """The lead of the first rank is measured to the next one; alone it has no rival."""
    result = rank_by_dots(tally(merits))
    first = margins(result)[result.order[0].idea_id]
    behind = [row for row in result.order if row.rank > 1]
    assert first.needed == 0
    assert first.rival == (behind[0].rank if behind else None)
    assert first.apart == (result.order[0].dots - behind[0].dots if behind else 0)
