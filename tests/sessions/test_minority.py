"""Minority views: high for a group, far behind for all."""

from sessions.ids import IdeaId
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.group_count import GroupCount
from sessions.ranking.minority import minority_views
from sessions.ranking.tally import Count, Tally

LIST = rank_by_dots(Tally(40, tuple(Count(IdeaId(f"{n}"), n, 40 - n, 40 - n) for n in range(1, 9))))


def views(group: str | None, **dots: int) -> list[int]:
    given = {IdeaId(name[1:]): number for name, number in dots.items()}
    return [one.row.number for one in minority_views(LIST, [GroupCount(group, 9, given)])]


def test_far_behind_for_all():
    """Only the second half of a short list is far behind."""
    assert views("new_here", i1=5, i4=4, i5=3) == [5]


def test_high_for_the_group():
    """Fourth place of a group is not high, a shared third one is."""
    assert views("new_here", i1=5, i2=4, i3=3, i8=2) == []
    assert views("new_here", i1=5, i2=4, i7=3, i8=3) == [7, 8]


def test_one_dot_is_nobodys_view():
    """Neither a single dot nor those among all others say what a group wants."""
    assert views("new_here", i8=1) == []
    assert views(None, i8=5) == []
