"""Stances on approaches: one per person, hidden until they may be seen, without a name in files."""

from collections.abc import Mapping
from functools import partial

import pytest

from sessions.errors import Reason
from sessions.export import tables
from sessions.idea import ReleaseState
from sessions.phase import Phase, Role
from sessions.sheet import Flavour
from sessions.stance import Fit, Stance
from sessions.store import Store
from sessions.table import csv_files
from tests.sessions.evening import LEAD, Evening, at_once, refused

YARD, SHOP = "open-courtyards", "shop-as-meeting-place"
WHY = "Im Hof ist es abends zu laut"


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that reads its approaches."""
    return Evening(store, Phase.APPROACHES, ideas=0)


def take(
    evening: Evening, fit: Fit = Fit.FITS, reason: str = "", who: str = "a", on: str = YARD
) -> Stance:
    """Take a stance and give it back as it is stored."""
    person = evening.join(who)
    evening.store.stances.take(evening.here, person, on, fit, reason, "de")
    return evening.store.stances.of(person)[on]


def decide(evening: Evening, stance: Stance, state: ReleaseState = ReleaseState.RELEASED) -> None:
    """Decide about a reason as the facilitator does."""
    evening.store.stances.decide(evening.here, stance.id, LEAD, state)


def seen(evening: Evening) -> list[str]:
    """Reasons that everybody sees."""
    return [one.reason for one in evening.store.stances.released(evening.here)]


def counts(evening: Evening) -> Mapping[Fit, int]:
    """How many stand where on the yard, as everybody sees it."""
    return evening.store.stances.counts(evening.here)[YARD]


def test_a_person_has_one_stance_on_an_approach(evening: Evening) -> None:
    """Whoever changes her mind is counted once, where she stands now."""
    for fit in Fit:
        take(evening, fit)
    take(evening, who="b")
    take(evening, Fit.FITS, on=SHOP)
    evening.move(Phase.IDEAS)
    assert counts(evening) == {Fit.FITS: 1, Fit.WITH_CHANGE: 0, Fit.NOT_HERE: 1}


def test_two_devices_at_once_make_one_stance(evening: Evening) -> None:
    """The same person on two devices at the same moment is still one person."""
    evening.join("a")
    at_once([partial(take, evening, fit) for fit in [*Fit] * 3])
    evening.move(Phase.IDEAS)
    assert sum(counts(evening).values()) == 1


def test_a_withdrawn_stance_leaves_nothing(evening: Evening) -> None:
    """Nobody is counted and no reason is kept, also when withdrawn long after the step."""
    decide(evening, take(evening, reason=WHY))
    evening.move(Phase.RESULT)
    assert seen(evening) == [WHY]
    for _ in range(2):
        evening.store.stances.withdraw(evening.here, evening.join("a"), YARD)
    assert not evening.store.stances.counts(evening.here)
    assert not evening.store.stances.reasoned(evening.id)


def test_nobody_withdraws_the_stance_of_another(evening: Evening) -> None:
    """Withdrawing is about one's own stance only."""
    take(evening)
    evening.store.stances.withdraw(evening.here, evening.join("b"), YARD)
    assert evening.store.stances.of(evening.join("a"))


@pytest.mark.parametrize("phase", [Phase.WELCOME, Phase.PAUSE, Phase.VOTE, Phase.RESULT])
def test_stances_are_taken_in_their_steps_only(store: Store, phase: Phase) -> None:
    """Outside the steps of approaches and ideas a stance is refused."""
    evening = Evening(store, phase, ideas=1)
    with refused(Reason.NOT_IN_THIS_STEP):
        take(evening)


def test_counts_and_reasons_are_hidden_while_people_decide(evening: Evening) -> None:
    """While approaches are read nobody gets a count or a reason; afterwards everybody does."""
    decide(evening, take(evening, reason=WHY))
    for _ in range(2):
        assert not evening.store.stances.counts(evening.here)
        assert seen(evening) == []
        assert "stances" not in tables(evening.store, evening.here)
        evening.move(Phase.IDEAS)
        assert counts(evening)[Fit.FITS] == 1
        assert seen(evening) == [WHY]
        evening.move(Phase.APPROACHES)


def test_a_reason_waits_until_it_is_released(evening: Evening) -> None:
    """After the step, too, nobody else sees a reason before its release; its author does."""
    stance = take(evening, Fit.NOT_HERE, WHY)
    evening.move(Phase.IDEAS)
    assert seen(evening) == []
    assert evening.store.stances.waiting(evening.id) == 1
    assert evening.store.stances.of(evening.join("a"))[YARD].reason == WHY
    decide(evening, stance)
    assert seen(evening) == [WHY]
    assert evening.store.stances.waiting(evening.id) == 0
    decide(evening, stance, ReleaseState.REFUSED)
    assert seen(evening) == []


def test_without_a_reason_nothing_waits(evening: Evening) -> None:
    """A stance alone is nothing to be read, and nothing to be released."""
    stance = take(evening)
    assert evening.store.stances.waiting(evening.id) == 0
    assert not evening.store.stances.reasoned(evening.id)
    with refused(Reason.UNKNOWN_STANCE):
        decide(evening, stance)


def test_only_what_was_read_is_released(evening: Evening) -> None:
    """Words changed after the facilitator has read them are not released with the old ones."""
    read = take(evening, reason="Gut")
    take(evening, reason="Ein Schimpfwort")
    with refused(Reason.UNKNOWN_STANCE):
        decide(evening, read)
    evening.move(Phase.IDEAS)
    assert seen(evening) == []


@pytest.mark.parametrize(("fit", "reason"), [(Fit.NOT_HERE, WHY), (Fit.FITS, "Anders")])
def test_a_changed_stance_waits_again(evening: Evening, fit: Fit, reason: str) -> None:
    """Whoever changes what was released takes it from all screens until it is read again."""
    decide(evening, take(evening, Fit.FITS, WHY))
    evening.move(Phase.IDEAS)
    before = evening.here.revision
    take(evening, fit, reason)
    assert seen(evening) == []
    assert evening.here.revision > before


def test_the_same_stance_again_changes_nothing(evening: Evening) -> None:
    """A double tap takes no release away."""
    decide(evening, take(evening, reason=WHY))
    take(evening, reason=f" {WHY} ")
    evening.move(Phase.IDEAS)
    assert seen(evening) == [WHY]


def test_a_stance_moves_no_screen(evening: Evening) -> None:
    """A hall of two hundred is not drawn anew at every tap."""
    before = evening.here.revision
    take(evening, reason=WHY)
    assert evening.here.revision == before


def test_residents_release_nothing(evening: Evening) -> None:
    """Only the facilitator decides about reasons."""
    stance = take(evening, reason=WHY)
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.stances.decide(evening.here, stance.id, Role.RESIDENT, ReleaseState.RELEASED)


def test_endless_reasons_are_refused(evening: Evening) -> None:
    """A reason is as long as a comment, and a refused one changes no stance."""
    with refused(Reason.TEXT_TOO_LONG):
        take(evening, reason="x" * 281)
    assert not evening.store.stances.of(evening.join("a"))


def test_reasons_are_queued_in_the_order_written(evening: Evening) -> None:
    """What is written later, or anew, is read later."""
    for who in "abc":
        take(evening, reason=who, who=who)
    take(evening, reason="a anders", who="a")
    queued = [one.reason for one in evening.store.stances.reasoned(evening.id)]
    assert queued == ["b", "c", "a anders"]


def test_the_file_counts_people_and_names_none(evening: Evening) -> None:
    """`stances.csv` has the counts and the released reasons, and no id of a person or stance."""
    decide(evening, take(evening, Fit.NOT_HERE, WHY))
    take(evening, Fit.NOT_HERE, "Noch nicht gelesen", "b")
    take(evening, Fit.FITS, who="c", on=SHOP)
    evening.move(Phase.RESULT)
    table = tables(evening.store, evening.here)["stances"]
    assert table.columns == ("approach", "stance", "people", "reason", "language")
    assert table.rows == (
        (YARD, "fits", 0, None, None),
        (YARD, "fits_with_change", 0, None, None),
        (YARD, "does_not_fit", 2, None, None),
        (YARD, "does_not_fit", None, WHY, "de"),
        (SHOP, "fits", 1, None, None),
        (SHOP, "fits_with_change", 0, None, None),
        (SHOP, "does_not_fit", 0, None, None),
    )
    written = csv_files({"stances": table}, Flavour.RFC4180)["stances.csv"].decode()
    assert "Noch nicht gelesen" not in written
    stances = [s for who in "abc" for s in evening.store.stances.of(evening.join(who)).values()]
    assert not [id for s in stances for id in (s.id, s.author) if id in written]
