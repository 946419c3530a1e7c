"""Measures of a Lokaler Aktionsplan as they are kept."""

from dataclasses import replace
from datetime import date

import pytest

from sessions.errors import Reason, Refused
from sessions.phase import Phase, Role
from sessions.plan import Addressee, CityPlan, EarlierPlan, Flag, Measure, Status
from sessions.store import Store
from tests.sessions.evening import NOW, Evening, refused

DESK = Role.ORGANISER
FULL = Measure(
    "Bänke am Markt",
    aim="Verweilen ohne Konsum",
    fields=("public-space", "supply"),
    ideas=(1, 2),
    approaches=("open-courtyards",),
    audiences=("seniors",),
    place="Marktplatz",
    themes=("inclusion",),
    city_aim="Begegnung in allen Stadtteilen",
    city_plan=CityPlan.ISEK,
    lead="Grünflächenamt",
    offices=("Tiefbauamt", "Sozialamt"),
    group="AG Markt",
    carer="Marktmeisterei",
    keeps="Die Linde bleibt",
    resources="6 Bänke",
    cost=12_000,
    support="Zuschuss",
    support_from=(Addressee.STATE, Addressee.HOUSING_COMPANY),
    start=date(2027, 3, 1),
    deadline=date(2027, 9, 30),
    indicator="Bänke stehen",
    status=Status.RUNNING,
    next_step="Ortstermin",
)


@pytest.fixture
def evening(store: Store) -> Evening:
    return Evening(store, Phase.IDEAS, ideas=3)


def test_what_is_kept_comes_back(evening: Evening) -> None:
    """All that an organiser says about a measure is there again, by number; others have theirs."""
    kept, other = evening.store.measures, Evening(evening.store)
    one, two = kept.add(evening.here, [FULL, Measure("Platane")], DESK)
    assert kept.all(evening.id) == (replace(FULL, id=one.id, number=1), two)
    kept.keep(evening.here, replace(two, depends_on=(1,), title=" Linde\n"), two, DESK)
    assert kept.all(evening.id)[1] == replace(two, depends_on=(1,), title="Linde")
    assert kept.all(other.id) == ()


def test_a_number_is_never_used_again(evening: Evening) -> None:
    """Whoever reads of measure 2 in an old letter does not meet another one."""
    kept = evening.store.measures
    _, two = kept.add(evening.here, [Measure("A"), Measure("B")], DESK)
    kept.remove(evening.here, two.id, DESK)
    (new,) = kept.add(evening.here, [Measure("C")], DESK)
    assert new.number == 3


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (replace(FULL, title=" "), Reason.TEXT_MISSING),
        (replace(FULL, aim="x" * 5_000), Reason.TEXT_TOO_LONG),
        (replace(FULL, lead="Frau Yılmaz"), Reason.NAMES_A_PERSON),
        (replace(FULL, offices=("Tiefbauamt", "info@amt.de")), Reason.NAMES_A_PERSON),
        (replace(FULL, ideas=(1, 99)), Reason.NO_SUCH_IDEA),
        (replace(FULL, cost=-1), Reason.BAD_NUMBER),
        (replace(FULL, deadline=date(2027, 2, 28)), Reason.DEADLINE_BEFORE_START),
        (replace(FULL, depends_on=(7,)), Reason.NO_SUCH_MEASURE),
        (replace(FULL, depends_on=(3,)), Reason.GOES_IN_A_CIRCLE),
        (replace(FULL, depends_on=(1,)), Reason.GOES_IN_A_CIRCLE),
    ],
)
def test_no_unsound_measure(evening: Evening, wrong: Measure, reason: Reason) -> None:
    """What cannot be is refused with its column, and the plan stays as it was."""
    kept = evening.store.measures
    first, *_ = kept.add(
        evening.here, [FULL, Measure("B", depends_on=(1,)), Measure("C", depends_on=(2,))], DESK
    )
    before = kept.all(evening.id)
    with pytest.raises(Refused) as found:
        kept.keep(evening.here, wrong, first, DESK)
    assert (found.value.reason, bool(found.value.params["column"])) == (reason, True)
    assert kept.all(evening.id) == before


def test_nobody_overwrites_what_she_has_not_seen(evening: Evening) -> None:
    """Of two organisers with the same measure open, the second is told that it has changed."""
    kept = evening.store.measures
    (seen,) = kept.add(evening.here, [FULL], DESK)
    kept.keep(evening.here, replace(seen, place="Park"), seen, DESK)
    with refused(Reason.CHANGED_MEANWHILE):
        kept.keep(evening.here, replace(seen, place="Hof"), seen, DESK)
    assert kept.all(evening.id)[0].place == "Park"


def test_what_another_needs_cannot_go(evening: Evening) -> None:
    """A measure stays as long as one depends on it."""
    kept = evening.store.measures
    one, two = kept.add(evening.here, [Measure("A"), Measure("B", depends_on=(1,))], DESK)
    with refused(Reason.NO_SUCH_MEASURE):
        kept.remove(evening.here, one.id, DESK)
    kept.remove(evening.here, two.id, DESK)
    kept.remove(evening.here, one.id, DESK)
    with refused(Reason.UNKNOWN_MEASURE):
        kept.remove(evening.here, one.id, DESK)
    assert kept.all(evening.id) == ()


def test_what_is_missing_is_flagged() -> None:
    """Lead and deadline are asked for; a deadline is late until the measure is done."""
    assert Measure("A").flags(NOW.date()) == (Flag.LEAD_MISSING, Flag.DEADLINE_MISSING)
    assert FULL.flags(date(2027, 9, 30)) == ()
    assert FULL.flags(date(2027, 10, 1)) == (Flag.OVERDUE,)
    assert replace(FULL, status=Status.DONE).flags(date(2027, 10, 1)) == ()


def test_what_is_said_about_the_whole_plan(evening: Evening) -> None:
    """Aims of the city, where notices lead and last year's plan are kept; a bad one is refused."""
    plans, here = evening.store.plans, evening.here
    plans.aim(here, ["Wohnen für alle", " ", "Wohnen für alle", "Kurze Wege"], DESK)
    plans.lead_to(here, "https://stadt.example/plan", DESK)
    with refused(Reason.BAD_ADDRESS):
        plans.lead_to(here, "javascript:alert(1)", DESK)
    plans.update_of(here, EarlierPlan("Plan 2025", (FULL,)), DESK)
    found = plans.of(evening.id)
    assert found.city_aims == ("Wohnen für alle", "Kurze Wege")
    assert found.address == "https://stadt.example/plan"
    assert found.earlier == EarlierPlan("Plan 2025", (FULL,))
    plans.update_of(here, None, DESK)
    assert plans.of(evening.id).earlier is None


@pytest.mark.parametrize("role", set(Role) - {DESK})
def test_only_the_organiser_plans(evening: Evening, role: Role) -> None:
    """No other role writes a measure; the plan goes on when the evening is closed."""
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.measures.add(evening.here, [FULL], role)
    evening.store.workshops.close(evening.id, NOW)
    with refused(Reason.WORKSHOP_CLOSED):
        evening.store.measures.add(evening.here, [FULL], role)
    evening.store.measures.add(evening.here, [FULL], DESK)
    assert [one.title for one in evening.store.measures.all(evening.id)] == [FULL.title]
