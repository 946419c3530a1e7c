"""The simulated hall: queues, quick and slow people, and whether planned minutes are enough."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.pace import ENTER_CARD, IDEAS_PER_TABLE
from sessions.phase import Phase
from sessions.rehearsal.crowd import Crowd, mixed, queue
from sessions.rehearsal.deeds import Act, Deed, Scene, deeds
from sessions.round import Channel

HALL = Crowd(120, tablets=25, slips=40)
LIST = Scene(ideas=40, dots=5)
ASKED = Scene(questions=2, cards=True)

turns = st.lists(st.floats(1, 600), min_size=1, max_size=60)


def minutes(found: list[Deed]) -> float:
    return max(deed.at for deed in found) / 60


@given(turns, st.integers(1, 30))
def test_nobody_is_lost_in_a_queue(turns: list[float], places: int) -> None:
    """Everybody's turn comes, nobody begins before the last ones make room, work is conserved."""
    ends = [end for end, _ in queue(turns, places)]
    assert len(ends) == len(turns)
    assert all(end >= turn - 1e-6 for end, turn in zip(ends, turns, strict=True))
    assert max(ends) >= sum(turns) / places - 1e-6
    assert max(ends) <= sum(turns) + 1e-6


@given(turns)
def test_one_place_is_a_line(turns: list[float]) -> None:
    """At a single tablet all turns add up."""
    assert queue(turns, 1)[-1][0] == pytest.approx(sum(turns))


@given(turns, st.integers(1, 30))
def test_one_after_the_other(turns: list[float], places: int) -> None:
    """At each place a turn begins when the one before has ended, and no place is made up."""
    ends: dict[int, float] = {}
    for turn, (end, place) in zip(turns, queue(turns, places), strict=True):
        assert end - turn >= ends.get(place, 0) - 1e-6
        ends[place] = end
    assert set(ends) <= set(range(places))


def test_who_comes_later_waits_less() -> None:
    """A slip that is filled in late finds the desk free."""
    assert queue([10, 10, 10], 1, [0, 0, 100]) == [(10, 0), (20, 0), (110, 0)]


@pytest.mark.parametrize("people", [30, 100, 300])
def test_a_mixed_crowd(people: int) -> None:
    """Of so many people everybody has exactly one way to give dots."""
    crowd = mixed(people)
    ways = [crowd.channel(who) for who in range(people)]
    assert ways.count(Channel.PHONE) > people / 2
    assert ways.count(Channel.TABLET) == crowd.sharing > 0
    assert ways.count(Channel.PAPER) == crowd.slips > 0


@pytest.mark.parametrize(
    "numbers",
    [
        {"people": 0},
        {"people": 10, "phones": 11},
        {"people": 10, "slips": -1, "tablets": 1},
        {"people": 10, "slips": 4},
    ],
)
def test_numbers_that_do_not_fit(numbers: dict[str, int]) -> None:
    """Nobody is left without a device, and nobody is there who is not."""
    with pytest.raises(ValueError, match=r"people|nobody"):
        Crowd(**numbers)


def test_everybody_gives_dots_once() -> None:
    """Each person has one deed in a vote, with slips typed in after they were filled."""
    found = deeds(Phase.VOTE, HALL, LIST)
    assert sorted(deed.who for deed in found if deed.act is Act.VOTE) == list(HALL.with_device())
    assert sorted(deed.who for deed in found if deed.act is Act.SLIP) == list(HALL.on_paper())
    assert found == sorted(found)


def test_more_tablets_are_never_slower() -> None:
    """A vote takes the longer the fewer tablets there are, and the more ideas."""
    needed = [
        minutes(deeds(Phase.VOTE, Crowd(120, tablets=tablets, slips=40), LIST))
        for tablets in (5, 10, 25, 80)
    ]
    assert needed == sorted(needed, reverse=True)
    assert needed[0] > 3 * needed[2]
    longer = deeds(Phase.VOTE, HALL, Scene(ideas=80, dots=5))
    assert minutes(longer) > minutes(deeds(Phase.VOTE, HALL, LIST))


@pytest.mark.parametrize("most", [1, 2, 3])
def test_ideas_per_table(most: int) -> None:
    """Each table gives its number of ideas, never more than it may, and each is decided about."""
    found = deeds(Phase.IDEAS, HALL, Scene(most=most))
    given = sum(deed.act is Act.IDEA for deed in found)
    assert given == sum(deed.act is Act.RELEASE for deed in found)
    assert given == min(IDEAS_PER_TABLE, most) * HALL.tables


@pytest.mark.parametrize("crowd", [HALL, mixed(30), mixed(300), Crowd(7, tablets=1, slips=6)])
def test_everybody_sits_at_a_table(crowd: Crowd) -> None:
    """One person of each table that has a device writes, and no table has more than eight."""
    seats = Counter(crowd.table(who) for who in range(crowd.people))
    assert set(seats) <= set(range(1, crowd.tables + 1))
    assert max(seats.values()) <= 8
    writing = [crowd.table(who) for who in crowd.writers()]
    assert len(writing) == len(set(writing))
    assert set(writing) == {crowd.table(who) for who in crowd.with_device()}


def test_a_card_takes_its_time() -> None:
    """With a code to type at each turn the tablets are free later."""
    without, cards = (
        minutes([d for d in deeds(Phase.VOTE, HALL, scene) if d.act is Act.VOTE])
        for scene in (LIST, replace(LIST, cards=True))
    )
    assert cards - without >= 3 * ENTER_CARD / 60 - 1e-6


@pytest.mark.parametrize(
    ("phase", "planned", "scene"),
    [
        (Phase.WELCOME, 10, ASKED),
        (Phase.APPROACHES, 15, ASKED),
        (Phase.IDEAS, 25, ASKED),
        (Phase.PAUSE, 20, replace(ASKED, waiting=45, titles=80)),
        (Phase.VOTE, 15, replace(ASKED, ideas=40, dots=5)),
        (Phase.VOTE, 10, replace(ASKED, ideas=10, dots=3)),
        (Phase.RESULT, 15, ASKED),
    ],
)
def test_the_evening_of_the_issue_keeps_its_minutes(
    phase: Phase, planned: int, scene: Scene
) -> None:
    """120 people, 25 tablets, 40 slips: whoever comes, the minutes of the default sheet do."""
    for seed in range(1, 51):
        crowd = Crowd(120, tablets=25, slips=40, seed=seed)
        assert 0 < minutes(deeds(phase, crowd, scene)) <= planned
