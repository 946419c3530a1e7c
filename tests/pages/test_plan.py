"""The organiser makes a Lokaler Aktionsplan of the priority list."""

from dataclasses import replace
from datetime import date

import pytest

from sessions.arrangement import Arrangement
from sessions.idea import Draft
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.plan import EarlierPlan, Measure, Status
from tests.pages.screen import Screen
from tests.sessions.evening import LEAD, Evening
from tests.sessions.test_measures import FULL

PLAN = "organiser/plan.py"
DESK = Role.ORGANISER
TITLES = ("Bänke", "Bäume", "Sprachcafé", "Spielstraße")


@pytest.fixture
def evening(kept):
    """Four ideas of a released list: the fourth is first, then the first one."""
    evening = Evening(kept, Phase.IDEAS, ideas=0)
    author = evening.join()
    for title in TITLES:
        draft = Draft(title, "de", field="public-space", approach="open-courtyards")
        idea = kept.ideas.give(evening.here, author, draft)
        kept.ideas.release(evening.here, idea.id, 1, LEAD)
        evening.ideas += (idea.id,)
    evening.move(Phase.VOTE)
    for place, browsers in ((3, "abc"), (0, "ab"), (1, "a")):
        for browser in browsers:
            evening.tick(evening.ideas[place], browser=browser)
    evening.finish()
    kept.arrangements.keep(evening.here, evening.ideas[3], Arrangement("AG Spiel", "Schule"), LEAD)
    kept.grants.grant(evening.id, DESK, token_hash("desk", evening.id))
    return evening


def measures(evening):
    return evening.store.measures.all(evening.id)


def open_measure(screen, id):
    screen.at.selectbox("plan:open").set_value(id).run()


def test_the_first_ideas_become_measures(evening):
    """One press takes the first ones over with title, field, approach and what was arranged."""
    screen = Screen(PLAN, evening.code)
    assert "Es gibt noch keine Maßnahme." in screen.words
    screen.at.number_input("plan:first").set_value(2)
    assert "2 Maßnahmen sind angelegt." in screen.press("plan:take")
    one, two = measures(evening)
    assert (one.number, one.title, one.ideas, two.ideas) == (1, "Spielstraße", (4,), (1,))
    assert (one.fields, one.approaches) == (("public-space",), ("open-courtyards",))
    assert (one.group, one.carer, one.place) == ("AG Spiel", "Schule", "Ganzes Quartier")
    words = screen.words
    assert "Bei 2 Maßnahmen fehlt die Federführung" in words
    assert words.count("Federführung suchen") == 2
    screen.at.multiselect("plan:together").set_value(list(evening.ideas[1:3])).run()
    screen.press("plan:join")
    assert measures(evening)[2].ideas == (2, 3)
    assert measures(evening)[2].title == "Bäume / Sprachcafé"
    assert "Jede Idee der Liste steht in einer Maßnahme." in screen.words


def test_a_measure_is_worked_on(evening):
    """What is typed is kept; what cannot be is refused beside the fields, and nothing changes."""
    evening.store.measures.add(evening.here, [Measure("Bänke"), FULL], DESK)
    one, two = measures(evening)
    screen = Screen(PLAN, evening.code)
    open_measure(screen, one.id)
    field = f"measure:{one.id}:".__add__
    screen.at.text_input(field("lead")).set_value("Frau Yılmaz")
    assert "Federführung: Bitte ein Amt oder eine Funktion" in screen.press_label("Festhalten")
    screen.at.text_input(field("lead")).set_value("Grünflächenamt")
    screen.at.text_input(field("deadline")).set_value("31.2.2031")
    assert "Frist: Dieser Tag ist nicht lesbar" in screen.press_label("Festhalten")
    screen.at.text_input(field("deadline")).set_value("1.3.2031")
    screen.at.text_input(field("start")).set_value("1.4.2031")
    assert "Die Frist liegt vor dem Beginn." in screen.press_label("Festhalten")
    assert measures(evening) == (one, two)
    screen.at.text_input(field("start")).set_value("")
    screen.at.text_input(field("cost")).set_value("12.000 €")
    screen.at.text_area(field("offices")).set_value("Bauamt\nSozialamt")
    screen.at.multiselect(field("idea_numbers")).set_value([1, 4])
    screen.at.multiselect(field("depends_on")).set_value([2])
    screen.at.selectbox(field("status")).set_value(Status.RUNNING)
    assert "Gespeichert." in screen.press_label("Festhalten")
    assert measures(evening)[0] == replace(
        one,
        lead="Grünflächenamt",
        deadline=date(2031, 3, 1),
        cost=12_000,
        offices=("Bauamt", "Sozialamt"),
        ideas=(1, 4),
        depends_on=(2,),
        status=Status.RUNNING,
    )
    assert measures(evening)[1] == two


def test_opening_and_keeping_changes_nothing(evening):
    """A measure with everything in it is the same after it was opened and kept."""
    (one,) = evening.store.measures.add(evening.here, [FULL], DESK)
    screen = Screen(PLAN, evening.code)
    open_measure(screen, one.id)
    assert "Gespeichert." in screen.press_label("Festhalten")
    assert measures(evening) == (one,)


def part(screen, label):
    screen.at.pills("plan-part").set_value(label).run()
    return screen.words


def test_every_part_tells_its_own(evening):
    """Aims, counts, days, what became of last year's plan and the toolbox stand on their parts."""
    store, here = evening.store, evening.here
    one, _ = store.measures.add(here, [FULL, Measure("<b>Linde", aim="Schatten")], DESK)
    store.plans.aim(here, [FULL.city_aim, "Kurze Wege"], DESK)
    old = replace(one, deadline=date(2027, 8, 1))
    gone = replace(FULL, title="Brunnen", id="f" * 24, number=7)
    store.plans.update_of(here, EarlierPlan("Plan 2025", (old, gone)), DESK)
    screen = Screen(PLAN, evening.code)
    assert "&lt;b&gt;Linde" in screen.html
    aims = part(screen, "Ziele und Abdeckung")
    assert "Kurze Wege" in aims
    assert "2 · Schatten" in aims
    assert "1. März 2027" in part(screen, "Zeitplan")
    update = part(screen, "Voriger Plan")
    assert "Frist: " in update
    assert "1. August 2027" in update
    for word in ("geändert", "neu", "weggefallen", "Brunnen", "Plan 2025"):
        assert word in update
    assert "genutzt" in part(screen, "Abgleich mit der Toolbox")
    labels = part(screen, "Dateien und Druck")
    assert "Adresse, zu der der QR-Code" in labels
    shown = [one.label for one in screen.at.download_button]
    assert shown[2:] == ["Land", "Wohnungsunternehmen", "Aushänge (PDF), eine A4-Seite je Maßnahme"]


def test_a_file_replaces_the_plan_or_nothing(evening):
    """A wrong file is refused with line and column and the plan stays; a right one is taken."""
    (kept,) = evening.store.measures.add(evening.here, [FULL], DESK)
    screen = Screen(PLAN, evening.code)
    part(screen, "Dateien und Druck")

    def bring(text):
        file = ("plan.csv", text.encode(), "text/csv")
        screen.at.file_uploader("plan:file").set_value(file).run()
        return screen.press("plan:replace")

    wrong = bring("Titel;Frist\nBänke;\nBäume;gestern")
    assert "Zeile 3 der Datei: Frist: Dieser Tag ist nicht lesbar" in wrong
    strange = bring("Titel;Farbe\nA;rot")
    assert "Zeile 1 der Datei: Farbe: Diese Spalte ist nicht bekannt." in strange
    assert measures(evening) == (kept,)
    assert "Der Plan hat jetzt 1 Maßnahme." in bring(
        "Titel;Handlungsfelder;Stand\nBänke;Öffentlicher Raum;in Arbeit"
    )
    (new,) = measures(evening)
    assert (new.title, new.fields, new.status) == ("Bänke", ("public-space",), Status.RUNNING)


def test_the_plan_of_an_earlier_evening(evening):
    """An organiser of both finds last year's plan, and begins this year's with its measures."""
    store = evening.store
    before, strange = Evening(store), Evening(store)
    (old,) = store.measures.add(before.here, [replace(FULL, ideas=())], DESK)
    store.measures.add(strange.here, [Measure("Fremd")], DESK)
    store.grants.grant(before.id, DESK, token_hash("desk", before.id))
    screen = Screen(PLAN, evening.code)
    part(screen, "Voriger Plan")
    assert len(screen.at.selectbox("plan:earlier:evening").options) == 1
    screen.press("plan:earlier:take")
    assert "weggefallen" in screen.words
    screen.press("plan:earlier:begin")
    assert measures(evening) == (old,)
    assert "beibehalten" in screen.words


def test_the_door(evening):
    """A facilitator or a stranger cannot open the plan."""
    evening.store.grants.grant(evening.id, Role.FACILITATOR, token_hash("lead", evening.id))
    for browser in ("lead", "somebody"):
        assert "Code für die Veranstaltenden" in Screen(PLAN, evening.code, browser).words
