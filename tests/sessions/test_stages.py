"""Stages, ticks, actors and elements that an organiser keeps, and the Konzept's beginning."""

from datetime import date

import pytest

from content.language import BERLIN
from sessions.concept import MOST_AIMS, Concept
from sessions.council_tables import council_tables
from sessions.errors import Reason
from sessions.governance import MOST_ACTORS, Actor, Element, ElementCheck
from sessions.phase import Role
from sessions.plan import Measure
from sessions.resolution import Resolution
from sessions.response import Response, ResponseKind
from sessions.stage import Fact, Known, Stage, Tick, stage_of
from sessions.stage_facts import facts
from sessions.store import Store
from tests.sessions.evening import Evening, refused

BY, DAY = Role.ORGANISER, date(2026, 5, 1)
OFFICE = Actor("Stadtteilbüro", "city", "Leitung", frozenset({Element.ACTIVATION}))


@pytest.fixture
def evening(store: Store) -> Evening:
    return Evening(store, ideas=2)


def stage(evening: Evening) -> Stage:
    return stage_of(facts(evening.store, evening.here, BERLIN))


def test_an_evening_goes_through_three_stages(evening: Evening) -> None:
    """Planning until the list was shown, concept until the plan is decided, then realisation."""
    store = evening.store
    assert stage(evening) is Stage.PLANNING
    evening.finish()
    assert stage(evening) is Stage.CONCEPT
    store.measures.add(evening.here, [Measure("Bänke")], BY)
    answer = Response(ResponseKind.IN_MEASURE, "", "de", DAY, 1)
    store.responses.give(evening.here, {evening.ideas[0]: answer}, BY)
    known = facts(store, evening.here, BERLIN)
    assert known[Fact.RESPONSES] == Known(done=False, number=1, of=2)
    assert known[Fact.LIST] == Known(done=True, day=date(2030, 5, 7))
    store.responses.give(evening.here, dict.fromkeys(evening.ideas, answer), BY)
    store.resolutions.keep(evening.here, Resolution("Rat", DAY), BY)
    assert stage(evening) is Stage.REALISATION


def test_ticks_have_a_day_and_a_note(evening: Evening) -> None:
    """An item is ticked, changed and taken back; its note has an end."""
    ticks = evening.store.ticks
    for tick in (Tick(DAY), Tick(date(2026, 6, 1), "Beim Amt erfragt")):
        ticks.keep(evening.here, "mandate", tick, BY)
        assert ticks.of(evening.id) == {"mandate": tick}
    with refused(Reason.TEXT_TOO_LONG):
        ticks.keep(evening.here, "mandate", Tick(DAY, "x" * 281), BY)
    ticks.keep(evening.here, "mandate", None, BY)
    assert ticks.of(evening.id) == {}


def test_actors_are_kept_changed_and_removed(evening: Evening) -> None:
    """They stay in their order; one that was removed meanwhile does not come back."""
    kept = evening.store.governance
    first = kept.keep_actor(evening.here, OFFICE, BY)
    second = kept.keep_actor(evening.here, Actor("Wohnungsgesellschaft"), BY)
    changed = kept.keep_actor(evening.here, Actor("Stadtteilladen", id=first.id), BY)
    assert list(kept.actors(evening.id)) == [changed, second]
    kept.remove_actor(evening.here, first.id, BY)
    with refused(Reason.UNKNOWN_ACTOR):
        kept.keep_actor(evening.here, changed, BY)
    assert list(kept.actors(evening.id)) == [second]


@pytest.mark.parametrize("actor", [Actor("Frau Müller"), Actor("Verein", contact="a@b.example")])
def test_no_private_names(evening: Evening, actor: Actor) -> None:
    """Neither an actor nor whom to talk to is a person."""
    with refused(Reason.NAMES_A_PERSON):
        evening.store.governance.keep_actor(evening.here, actor, BY)
    assert not evening.store.governance.actors(evening.id)


def test_there_is_an_end(evening: Evening) -> None:
    """So many actors and aims can be kept and not one more."""
    for number in range(MOST_ACTORS):
        evening.store.governance.keep_actor(evening.here, Actor(f"Verein {number}"), BY)
    with refused(Reason.BAD_NUMBER):
        evening.store.governance.keep_actor(evening.here, OFFICE, BY)
    with refused(Reason.BAD_NUMBER):
        aims = tuple(f"Ziel {number}" for number in range(MOST_AIMS + 1))
        evening.store.concepts.keep(evening.here, Concept(aims=aims), BY)
    assert evening.store.concepts.of(evening.id) == Concept()


def test_a_konzept_begins_with_aims(evening: Evening) -> None:
    """Starting point, aims and fields are kept; empty lines and doubles are no aims."""
    aims = ("Alle finden einen Ort.", " ", "Alle finden einen Ort.", "Wege sind sicher.")
    wanted = Concept("Mitte", ("one",), "Viele neu hier.\nEin Saal.", aims, ("housing",))
    evening.store.concepts.keep(evening.here, wanted, BY)
    kept = evening.store.concepts.of(evening.id)
    assert kept.aims == ("Alle finden einen Ort.", "Wege sind sicher.")
    assert (kept.starting_point, kept.fields) == ("Viele neu hier.\nEin Saal.", ("housing",))


def test_tables_to_take_home(evening: Evening) -> None:
    """Who is in which element, who is missing, and only answers that were published."""
    store, here = evening.store, evening.here
    ideas = {idea.id: idea for idea in store.ideas.documented(here.id)}
    assert council_tables(store, here, ideas) == {}
    store.governance.keep_actor(here, OFFICE, BY)
    store.governance.keep_check(here, Element.DEPARTMENTS, ElementCheck("Schulamt", "Anruf"), BY)
    answer = Response(ResponseKind.PASSED_ON, "Tiefbauamt", "de", DAY)
    store.responses.give(here, {evening.ideas[0]: answer}, BY)
    assert set(council_tables(store, here, ideas)) == {"actors", "governance"}
    store.responses.publish(here, BY)
    found = council_tables(store, here, ideas)
    inside = ("Stadtteilbüro", "city", "Leitung", False, False, True, False)
    assert found["actors"].rows == (inside,)
    assert found["governance"].rows[0] == ("departments", None, "Schulamt", "Anruf")
    assert found["governance"].rows[2] == ("activation", "Stadtteilbüro", None, None)
    (row,) = found["responses"].rows
    assert row[4:7] == ("passed_on", None, "Tiefbauamt")
