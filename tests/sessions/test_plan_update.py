"""A plan a year later, and what a plan covers."""

from dataclasses import replace
from datetime import date

from sessions.arrangement import Arrangement
from sessions.idea import Draft, Idea
from sessions.ids import IdeaId, MeasureId, WorkshopId
from sessions.plan import ActionPlan, Measure, Status, compare
from sessions.plan.coverage import coverage
from sessions.plan.draft import measure_of


def measure(number: int, title: str, **more: object) -> Measure:
    return Measure(title, MeasureId(f"{number:024x}"), number, **more)  # type: ignore[arg-type]


def test_a_year_later() -> None:
    """Kept, changed with its fields, dropped and new are told apart, whatever the numbers are."""
    bench = measure(1, "Bänke", lead="Grünflächenamt", ideas=(3,))
    trees = measure(2, "Bäume", depends_on=(1,), deadline=date(2027, 5, 1))
    cafe = measure(3, "Sprachcafé")
    gone = measure(4, "Brunnen")
    old = (bench, trees, cafe, gone)
    new = (
        replace(trees, number=1, depends_on=(2,), deadline=date(2028, 5, 1), status=Status.RUNNING),
        replace(bench, number=2, ideas=(17,)),
        replace(cafe, number=4, id=MeasureId("c" * 24)),  # typed anew, known by its title
        measure(5, "Spielstraße"),
    )
    found = compare(old, new)
    assert found.kept == (new[1], new[2])
    assert [(one.before, one.after, one.fields) for one in found.changed] == [
        (trees, new[0], ("deadline", "status"))
    ]
    assert (found.dropped, found.new) == ((gone,), (new[3],))


def test_another_measure_before_it_is_a_change() -> None:
    """What a measure waits for is compared by measure: the same number can be another one."""
    old = (measure(1, "A"), measure(2, "B"), measure(3, "C", depends_on=(1,)))
    moved = (replace(old[0], number=2), replace(old[1], number=1), old[2])
    assert compare(old, old).changed == ()
    assert [one.fields for one in compare(old, moved).changed] == [("depends_on",)]


def test_coverage_counted_by_hand() -> None:
    """A measure counts once per field, group, theme and office; aims are missed on both sides."""
    plan = ActionPlan(
        (
            measure(
                1,
                "Bänke",
                aim="Verweilen",
                fields=("public-space", "supply"),
                audiences=("seniors",),
                themes=("inclusion",),
                lead="Grünflächenamt",
                offices=("Sozialamt", "Grünflächenamt"),
                city_aim="Begegnung",
            ),
            measure(2, "Bäume", fields=("public-space",), themes=("climate", "health")),
            measure(
                3,
                "Sprachcafé",
                aim="Deutsch lernen",
                fields=("education",),
                audiences=("newcomers", "seniors"),
                lead="Sozialamt",
            ),
        ),
        ("Begegnung", "Kurze Wege"),
    )
    found = coverage(plan)
    assert found.fields == {"public-space": 2, "education": 1, "supply": 1}
    assert next(iter(found.fields)) == "public-space"
    assert found.audiences == {"seniors": 2, "newcomers": 1}
    assert found.themes == {"inclusion": 1, "climate": 1, "health": 1}
    assert found.offices == {"Sozialamt": 2, "Grünflächenamt": 1}
    assert found.unserved == ("Kurze Wege",)
    assert [one.number for one in found.local] == [3]


def test_several_ideas_become_one_measure() -> None:
    """Field, approach, cost, group and function come along from ideas and arrangements."""

    def idea(number: int, draft: Draft) -> Idea:
        id = IdeaId(f"i{number}")
        return Idea(id, WorkshopId("w"), number, None, draft, 1, 1, 0, False, True, id)

    one = idea(3, Draft("Bank", "de", field="public-space", approach="squares", cost="99.50"))
    two = idea(7, Draft("Baum", "de", field="public-space", cost="1000"))
    arranged = {two.id: Arrangement("AG Grün", "Hausmeisterei")}
    assert measure_of([one, two], "Bank / Baum", "Markt", arranged) == Measure(
        "Bank / Baum",
        fields=("public-space",),
        ideas=(3, 7),
        approaches=("squares",),
        place="Markt",
        group="AG Grün",
        carer="Hausmeisterei",
        cost=1100,
    )
