"""Ranking: pure, so it is tested with any tally."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sessions.ids import IdeaId
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.tally import Count, Tally

merits = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3)), max_size=12)


def tally(merits: list[tuple[int, int]]) -> Tally:
    """Make a tally of dots and supporters."""
    counts = [Count(IdeaId(f"i{n}"), n, *merit) for n, merit in enumerate(merits, start=1)]
    return Tally(100, tuple(counts))


def test_dots_then_supporters_then_a_shared_rank() -> None:
    """More dots come first, then more people; equal ideas share a rank and the next is skipped."""
    ranked = rank_by_dots(tally([(2, 1), (5, 2), (2, 2), (2, 1), (0, 0)])).order
    assert [one.number for one in ranked] == [2, 3, 1, 4, 5]
    assert [one.rank for one in ranked] == [1, 2, 3, 3, 5]
    assert [one.shared for one in ranked] == [False, False, True, True, False]


@given(merits, st.randoms())
def test_the_order_of_input_never_matters(merits: list[tuple[int, int]], random: Random) -> None:
    """The same counts give the same list, in whatever order they come."""
    found = tally(merits)
    shuffled = list(found.counts)
    random.shuffle(shuffled)
    assert rank_by_dots(Tally(100, tuple(shuffled))) == rank_by_dots(found)


@given(merits)
def test_equal_ideas_share_a_rank(merits: list[tuple[int, int]]) -> None:
    """Two ideas have the same rank exactly when dots and supporters are equal, and say so."""
    ranked = rank_by_dots(tally(merits)).order
    for one in ranked:
        equal = [o for o in ranked if (o.value, o.supporters) == (one.value, one.supporters)]
        assert equal == [other for other in ranked if other.rank == one.rank]
        assert one.shared == (len(equal) > 1)
        assert one.rank == 1 + sum(
            (o.value, o.supporters) > (one.value, one.supporters) for o in ranked
        )


@given(merits.filter(bool), st.data())
def test_one_more_dot_never_lowers(merits: list[tuple[int, int]], data: st.DataObject) -> None:
    """An idea that gets one more dot, from the same or another person, is not ranked lower."""
    lucky = data.draw(st.integers(0, len(merits) - 1))
    dots, supporters = merits[lucky]
    more = [*merits]
    more[lucky] = (dots + 1, supporters + data.draw(st.integers(0, 1)))
    before, after = (
        next(one.rank for one in rank_by_dots(tally(m)).order if one.number == lucky + 1)
        for m in (merits, more)
    )
    assert after <= before


@given(merits)
def test_every_idea_is_on_the_list_once(merits: list[tuple[int, int]]) -> None:
    """No idea is lost or listed twice, and its numbers are those of the tally."""
    found = tally(merits)
    ranked = rank_by_dots(found)
    counts = {o.count for o in ranked.order}
    assert counts == set(found.counts)
    assert (len(ranked.order), ranked.ballots) == (len(merits), 100)
