"""How long an evening takes with these people, and what its sheet overlooks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.dot_proposal import needs_preselection, proposed_dots
from sessions.errors import Reason
from sessions.estimate import Caution, Concern, Scale, cautions, minutes
from sessions.phase import Phase
from sessions.room import Room
from sessions.run_sheet import Purpose, RunSheet, Step, default_sheet, poll_sheet
from sessions.workshop import MOST_DOTS
from tests.sessions.evening import refused

HALL = Room(people=120, tablets=25, alone=0, ideas=40)


def scale(room: Room = HALL, approaches: int = 8, languages: int = 3, dots: int = 5) -> Scale:
    return Scale(room, approaches, languages, dots)


def found(sheet: RunSheet, wanted: Scale) -> list[tuple[Concern, int, Phase | None]]:
    return [
        (c.concern, c.number, c.step.phase if c.step else None) for c in cautions(sheet, wanted)
    ]


def test_preselection_on_tablets_only() -> None:
    """120 people on 25 tablets take 17 minutes for a preselection that 15 are planned for."""
    sheet = default_sheet()
    assert found(sheet, scale()) == [(Concern.TOO_SHORT, 17, Phase.VOTE)]
    assert next(cautions(sheet, scale())).step == sheet.votes[0]


def test_default_sheet_fits() -> None:
    """With 40 of them on paper or phones the default evening keeps its 150 minutes."""
    assert default_sheet().minutes == 150
    assert list(cautions(default_sheet(), scale(Room(120, 25, 40, 40)))) == []


@pytest.mark.parametrize(
    ("phase", "needed"),
    [
        *(("welcome", 7), ("approaches", 15), ("ideas", 23), ("pause", 18), ("listing", 10)),
        *(("talk", 20), ("result", 15), ("buffer", 0)),
    ],
)
def test_minutes(phase: str, needed: int) -> None:
    """Each step takes what its formula says for a full hall."""
    assert minutes(Step(Phase(phase), 0), scale()) == needed


def test_weighting_is_shorter() -> None:
    """After a preselection only the first ten ideas are read."""
    weighting = Step(Phase.VOTE, 10, dots=3, purpose=Purpose.WEIGHTING)
    assert minutes(weighting, scale()) == 6


def test_phones_are_quick() -> None:
    """Where everybody has a phone or a slip, nobody waits for a tablet."""
    alone = Room(people=120, tablets=0, alone=120, ideas=40)
    assert minutes(default_sheet().votes[0], scale(alone)) == 4


@given(
    st.builds(Room, *[st.integers(0, 2000)] * 4),
    st.sampled_from(Phase),
    st.integers(0, 60),
    st.integers(1, 12),
)
def test_any_room_has_an_estimate(
    room: Room, phase: Phase, approaches: int, languages: int
) -> None:
    """No room, empty or crowded, makes a formula fail or an evening shorter than nothing."""
    wanted = scale(room, approaches, languages)
    assert minutes(Step(phase, 5), wanted) >= 0
    assert all(isinstance(c, Caution) for c in cautions(default_sheet(), wanted))


def test_more_people_never_take_less_time() -> None:
    """One more tablet never makes a vote longer, one more person never shorter."""
    vote = default_sheet().votes[0]
    for people in range(0, 300, 17):
        for tablets in range(1, 40, 5):
            here = minutes(vote, scale(Room(people, tablets, 0, 40)))
            assert minutes(vote, scale(Room(people + 1, tablets, 0, 40))) >= here
            assert minutes(vote, scale(Room(people, tablets + 1, 0, 40))) <= here


@pytest.mark.parametrize(
    ("sheet", "wanted", "concern"),
    [
        (default_sheet(), scale(approaches=9), (Concern.TOO_MANY_APPROACHES, 9, Phase.APPROACHES)),
        (
            default_sheet(),
            scale(Room(50, 0, 20, 20)),
            (Concern.NO_DEVICE, 30, None),
        ),
        (
            RunSheet((Step(Phase.VOTE, 60),)),
            scale(),
            (Concern.NOTHING_TO_VOTE_ON, 1, Phase.VOTE),
        ),
        (poll_sheet(), scale(), (Concern.NEEDS_PRESELECTION, 40, Phase.VOTE)),
        (poll_sheet(), scale(Room(9, 9, 9, 6)), (Concern.TOO_MANY_DOTS, 5, Phase.VOTE)),
    ],
)
def test_cautions(sheet: RunSheet, wanted: Scale, concern: tuple) -> None:
    """What was overlooked is told with its number and its step."""
    assert concern in found(sheet, wanted)


def test_poll_fits() -> None:
    """A dot vote of 30 people on five known ideas takes a quarter of an hour."""
    assert poll_sheet().minutes == 15
    assert found(poll_sheet(), scale(Room(30, 0, 30, 5), dots=2)) == []


@pytest.mark.parametrize(
    ("ideas", "people", "dots"),
    [(2, 30, 1), (6, 30, 3), (9, 30, 3), (12, 30, 4), (20, 120, 7), (60, 120, 7), (20, 10, 7)],
)
def test_proposed_dots(ideas: int, people: int, dots: int) -> None:
    """About a third of the ideas, at least three, never more than half of them or seven."""
    assert proposed_dots(ideas, people) == dots


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_never_more_than_seven(ideas: int, people: int) -> None:
    """Whatever the list, between one and seven dots are proposed."""
    assert 1 <= proposed_dots(ideas, people) <= MOST_DOTS


def test_preselection_above_21_ideas() -> None:
    """From 22 ideas on a third of them are more than seven dots."""
    assert next(ideas for ideas in range(100) if needs_preselection(ideas)) == 22


@pytest.mark.parametrize("wrong", [{"people": -1}, {"tablets": 100_001}])
def test_impossible_room(wrong: dict[str, int]) -> None:
    """Nobody plans with fewer than no people, or more than any hall holds."""
    with refused(Reason.BAD_NUMBER):
        Room(**wrong)
