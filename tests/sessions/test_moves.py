"""What another rule moves, and whether the reason it is given is true."""

from dataclasses import replace
from fractions import Fraction
from statistics import mean, median

from hypothesis import given
from hypothesis import strategies as st

from sessions.ballot_kind import BallotKind
from sessions.ranking.moves import Move, moves
from sessions.ranking.moves.reason import Graded, Rated, Reason, Why
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.ties import SupportersCostLot

COMPARED = ("approval", "borda", "schulze", "common-ground", "seq-pav", "seq-phragmen")


def profile(
    *ballots: dict[int, int], ideas: int, groups: tuple[str | None, ...] | None = None
) -> Profile:
    """Give these dots to so many ideas."""
    known = tuple(Contender(str(n), n) for n in range(1, ideas + 1))
    return Profile(BallotKind.DOTS, known, ballots, groups=groups)


def ranks(found: Profile, rule: str) -> list[int]:
    """The rank of each idea."""
    outcome = apply_rule(RULES[rule], found, Settings(SupportersCostLot("seed")))
    by_idea = {one.idea: one.rank for one in outcome.order}
    return [by_idea[idea] for idea in range(len(found.ideas))]


def moved(found: Profile, rule: str, announced: str = "dots") -> tuple[Move, ...]:
    """What `rule` moves in the list by the announced rule."""
    return moves(found, rule, ranks(found, announced), ranks(found, rule))


def test_an_idea_rises_for_people_who_have_nothing_else() -> None:
    """Three have only the last idea; whoever is for the second one has the first one already."""
    found = profile({0: 1}, *[{0: 1, 1: 1}] * 4, *[{2: 1}] * 3, ideas=3)
    rise, fall = moved(found, "seq-pav")
    assert rise == Move(2, 3, 2, Reason(Why.WITHOUT, 3, 3, 1))
    assert fall == Move(1, 2, 3, Reason(Why.SERVED, 4, 4, 2))


def test_dots_of_few_people_weigh_less_where_people_count() -> None:
    """Six dots of two people stand behind five of five people as soon as people are counted."""
    found = profile(*[{0: 3}] * 2, *[{1: 1}] * 5, ideas=2)
    rise, fall = moved(found, "approval")
    assert rise == Move(1, 2, 1, Reason(Why.MORE_PEOPLE, 5, 2, 0))
    assert fall == Move(0, 1, 2, Reason(Why.FEWER_PEOPLE, 2, 5, 1))


def test_many_dots_count_where_dots_are_added_up() -> None:
    """Beside a list of people, that of dots says whose dots are more; of approvals it is people."""
    found = profile(*[{0: 3}] * 2, *[{1: 1}] * 5, ideas=2)
    rise, fall = moved(found, "dots", "approval")
    assert rise == Move(0, 2, 1, Reason(Why.MORE_DOTS, 6, 5, 1))
    assert fall == Move(1, 1, 2, Reason(Why.FEWER_DOTS, 5, 6, 0))
    approved = Profile(BallotKind.APPROVAL, found.ideas, ({0: 1},) * 3 + ({1: 1},) * 2)
    assert moves(approved, "dots", [2, 1], [1, 2])[0].reason == Reason(Why.MORE_PEOPLE, 3, 2, 1)


def test_most_votes_first_is_the_reason_of_greedy() -> None:
    """Within a budget that pays for both, who has more dots is taken before."""
    known = tuple(Contender(str(n), n, Fraction(5)) for n in (1, 2))
    found = Profile(BallotKind.DOTS, known, ({0: 3}, {0: 3}, *[{1: 1}] * 5))
    rise, fall = moves(found, "greedy", [2, 1], [1, 2])
    assert (rise.reason, fall.reason) == (
        Reason(Why.MORE_DOTS, 6, 5, 1),
        Reason(Why.FEWER_DOTS, 5, 6, 0),
    )
    ranked = Profile(BallotKind.RANKING, known, ({0: 1}, {0: 1}, {1: 1}))
    assert moves(ranked, "greedy", [2, 1], [1, 2])[0].reason is None


def test_one_group_against_an_idea_is_named() -> None:
    """Common ground passes an idea that only the large table wants."""
    ballots = [{0: 1}] * 9 + [{0: 1, 1: 1}] + [{1: 1}] * 5
    found = profile(*ballots, ideas=2, groups=("1",) * 10 + ("2",) * 5)
    (fall,) = [one for one in moved(found, "common-ground") if one.idea == 0]
    assert fall.reason == Reason(Why.ONE_GROUP, 0, 5, 1, "2")


def test_a_group_that_no_table_shows_is_no_reason() -> None:
    """With three of no group the small one is hidden; what people support is told instead."""
    ballots = [{0: 1}] * 9 + [{0: 1, 1: 1}] + [{1: 1}] * 5 + [{}] * 3
    found = profile(*ballots, ideas=2, groups=("1",) * 10 + ("2",) * 5 + (None,) * 3)
    assert all(one.reason is None for one in moved(found, "common-ground") if one.idea == 0)


def test_money_for_cheap_ideas_comes_together_first() -> None:
    """Under Phragmén a dear idea waits, and what passes it says what both cost."""
    costs = (Fraction(900), Fraction(100))
    known = tuple(Contender(str(n), n, cost) for n, cost in enumerate(costs, start=1))
    found = Profile(BallotKind.APPROVAL, known, ({0: 1},) * 3 + ({1: 1},) * 2)
    rise, fall = moves(found, "phragmen", [1, 2], [2, 1])
    assert rise.reason == Reason(Why.CHEAPER, 100, 900, 0)
    assert fall.reason == Reason(Why.DEARER, 900, 100, 1)
    alike = replace(found, ideas=(replace(known[0], cost=Fraction("100.4")), known[1]))
    assert [one.reason for one in moves(alike, "phragmen", [1, 2], [2, 1])] == [None, None]


def rated(*ballots: dict[int, int], ideas: int) -> Profile:
    """These ratings of so many ideas."""
    return replace(profile(*ballots, ideas=ideas), kind=BallotKind.RATING)


def test_grades_are_the_reason_where_grades_decide() -> None:
    """Many middling points make more than two good ratings; means, middles, majorities do not."""
    found = rated(*[{0: 2}] * 3, {0: 3, 1: 5}, {0: 3, 1: 4}, ideas=3)
    many = Graded(5, Fraction(12, 5)), Graded(5, Fraction(2))
    for rule, mine, other, grade in (
        ("rating-mean", Graded(2, Fraction(9, 2)), many[0], None),
        ("rating-median", Graded(2, Fraction(9, 2)), many[1], None),
        ("majority-judgement", Graded(2, 2), Graded(5, 0), 4),
    ):
        rise, fall = moved(found, rule)
        assert rise == Move(1, 2, 1, Rated(rule, mine, other, 0, grade))
        assert fall == Move(0, 1, 2, Rated(rule, other, mine, 1, grade))


def test_what_nobody_rated_is_passed_without_a_number() -> None:
    """Where another list has an idea in front that has no rating, the reason says so."""
    found = rated({1: 2}, {1: 3}, ideas=2)
    (rise, fall) = moves(found, "majority-judgement", [1, 2], [2, 1])
    assert rise.reason == Rated("majority-judgement", Graded(2, 2), Graded(0, 0), 0, 2)
    assert fall.reason == Rated("majority-judgement", Graded(0, 0), Graded(2, 2), 1, 2)
    (rise, _) = moves(found, "rating-mean", [1, 2], [2, 1])
    assert rise.reason == Rated("rating-mean", Graded(2, Fraction(5, 2)), Graded(0, None), 0)


def test_coming_to_share_a_rank_is_no_move() -> None:
    """Nobody passed anybody: there is nothing to explain."""
    found = profile({0: 2}, {1: 1}, ideas=2)
    assert ranks(found, "approval") == [1, 1]
    assert moved(found, "approval") == ()


ballots = st.lists(
    st.dictionaries(st.integers(0, 4), st.integers(1, 3), max_size=4), min_size=1, max_size=16
)


@given(ballots)
def test_every_reason_is_true(ballots: list[dict[int, int]]) -> None:
    """Each reason's numbers are those of the ballots, and they speak for the direction."""
    groups = tuple("ab"[n % 2] for n in range(len(ballots)))
    found = profile(*ballots, ideas=5, groups=groups)
    people = [sum(idea in ballot for ballot in ballots) for idea in range(5)]
    pairs = [*(("dots", rule) for rule in COMPARED), ("seq-pav", "dots"), ("approval", "dots")]
    for announced, rule in pairs:
        after = ranks(found, rule)
        for move in moved(found, rule, announced):
            assert move.before != move.after
            if move.reason:
                assert isinstance(move.reason, Reason)
                holds(found, people, after, move, move.reason)


ratings = st.lists(
    st.dictionaries(st.integers(0, 4), st.integers(1, 5), max_size=5), min_size=1, max_size=12
)


@given(ratings)
def test_every_reason_by_grades_is_true(ballots: list[dict[int, int]]) -> None:
    """Every move has its reason, made of the ratings of both, and it speaks for the direction."""
    found = rated(*ballots, ideas=5)
    for rule in ("rating-mean", "rating-median", "majority-judgement"):
        for move in moved(found, rule):
            why = move.reason
            assert isinstance(why, Rated)
            own, rival = ([b[i] for b in ballots if i in b] for i in (move.idea, why.rival))
            assert (why.mine.ballots, why.other.ballots) == (len(own), len(rival))
            told = [regraded(rule, grades, why.grade) for grades in (own, rival)]
            assert [why.mine.value, why.other.value] == told
            if why.grade is not None:
                told = [
                    value / (len(one) or 1) for value, one in zip(told, (own, rival), strict=True)
                ]
            assert (told[0] > told[1]) == (move.after < move.before)
            assert told[0] != told[1]


def regraded(rule: str, grades: list[int], grade: int | None) -> Fraction:
    """What a rule makes of ratings, reckoned by the library of Python; nobody's rating is 0."""
    if grade is not None:
        return Fraction(len([one for one in grades if one >= grade]))
    by = mean if rule == "rating-mean" else median
    return by(map(Fraction, grades)) if grades else Fraction(0)


def holds(found: Profile, people: list[int], after: list[int], move: Move, reason: Reason) -> None:
    """Count again, in another way, what a reason says."""
    up, own, rival = move.after < move.before, move.idea, reason.rival
    assert up == (after[own] < after[rival])
    if reason.why in (Why.WITHOUT, Why.SERVED):
        served = reason.why is Why.SERVED
        assert (reason.part, reason.whole) == with_other(found, after, own, served=served)
        part, whole = with_other(found, after, rival, served=served)
        assert reason.part * whole > part * reason.whole
    elif reason.why in (Why.MORE_DOTS, Why.FEWER_DOTS):
        dots = [sum(ballot.get(one, 0) for ballot in found.ballots) for one in (own, rival)]
        assert [reason.part, reason.whole] == dots
        assert (reason.part > reason.whole) == up
    elif reason.why in (Why.MORE_PEOPLE, Why.FEWER_PEOPLE):
        assert (reason.part, reason.whole) == (people[own], people[rival])
        assert (reason.part > reason.whole) == up
    elif reason.why in (Why.DUEL_WON, Why.DUEL_LOST):
        pairs = [(ballot.get(own, 0), ballot.get(rival, 0)) for ballot in found.ballots]
        assert reason.part == sum(a > b for a, b in pairs)
        assert reason.whole == sum(a < b for a, b in pairs)
        assert (reason.part > reason.whole) == up
    else:
        assert found.groups is not None
        members = [n for n, group in enumerate(found.groups) if group == reason.group]
        assert reason.whole == len(members)
        assert reason.part == sum(own in found.ballots[n] for n in members)
        least = [Fraction(reason.part, reason.whole), lowest(found, rival)]
        assert (least[0] > least[1]) == up


def with_other(found: Profile, after: list[int], idea: int, *, served: bool) -> tuple[int, int]:
    """How many supporters of an idea have, or have no, other one before it, and of how many."""
    mine = [ballot for ballot in found.ballots if idea in ballot]
    others = [any(after[one] < after[idea] for one in ballot) for ballot in mine]
    return others.count(served), len(mine)


def lowest(found: Profile, idea: int) -> Fraction:
    """The smallest share of any group that supports an idea."""
    assert found.groups is not None
    shares = []
    for group in set(found.groups):
        inside = [b for b, g in zip(found.ballots, found.groups, strict=True) if g == group]
        shares.append(Fraction(sum(idea in ballot for ballot in inside), len(inside)))
    return min(shares)
