"""The organiser's screens of areas: figures brought, needs, a choice, and an evening made of it."""

import re
from dataclasses import replace

import pytest

from sessions.ids import token_hash
from sessions.monitoring.arrival import ARRIVAL, Mark, evidence
from sessions.monitoring.judgement import Knowledge
from sessions.monitoring.needs import TargetGroup
from sessions.phase import Role
from tests.pages.screen import PROJECTOR, Screen
from tests.sessions.evening import NOW, Evening
from tests.sessions.test_monitorings import CITY, offer, square
from tests.sessions.test_monitorings import plan as shapes

MONITORING, PILOT = "organiser/monitoring.py", "organiser/pilot.py"
TABLE = (
    "Nr;Name;EW;Armut;Gleich\n01;Nord;1200;20,5;1\n02;Süd;900;10,5;1\n"
    "03;West;40;x;1\n04;Ost;800;1;1\n"
)
DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u2066\u2069")) | {0xA0: " "}
"""Signs that only say in which direction to read, and that a line does not end there."""
MAP = shapes(*((square(n), {"nr": f"0{n + 1}"}) for n in range(3)))


@pytest.fixture
def desk(kept):
    """Open screens of a browser that has given the installation code."""
    kept.grants.grant(None, Role.ORGANISER, token_hash("desk", None))
    return Screen


def bring(screen, table=TABLE, status=("Armut",)):
    """Choose files and columns as an organiser does."""
    at = screen.at
    at.file_uploader("m:table").set_value(("a.csv", table.encode(), "text/csv")).run()
    at.file_uploader("m:map").set_value(("a.geojson", MAP, "application/json")).run()
    for key, column in (("m:id", "Nr"), ("m:name", "Name"), ("m:people", "EW")):
        at.selectbox(key).set_value(column)
    at.multiselect("m:status").set_value(list(status)).run()
    return screen.words


def test_only_with_the_installation_code(kept):
    """Whoever has not given it sees neither figures nor a form."""
    kept.monitorings.add(CITY, NOW)
    screen = Screen(MONITORING)
    assert screen.labels == ["Weiter"]
    assert "Musterstadt" not in screen.words


def test_figures_are_brought_with_a_report(kept, desk):
    """The report names what is odd row by row; what is kept is rated at once."""
    screen = desk(MONITORING)
    said = bring(screen, TABLE + "05;Mitte;700;4,5;1\n")
    assert "Zeile 4, Armut: „x“ steht für keinen Wert." in said
    assert "Ost (04) steht in der Tabelle, aber nicht auf der Karte." in said
    assert "40 Menschen, weniger als 300" in said
    screen.at.text_input("m:title").set_value("Musterstadt 2021")
    screen.at.text_input("m:source").set_value("Stadt Musterstadt")
    shown = screen.press("m:keep")
    (found,) = kept.monitorings.all()
    assert found.title == "Musterstadt 2021"
    assert "Stadt Musterstadt" in shown
    assert "Alle bewerteten Gebiete" in screen.words
    assert kept.monitorings.of(found.id).areas[0].id == "01"


def test_what_cannot_be_rated_is_said(kept, desk):
    """A column in which all areas are equal is refused in a sentence, and nothing is stored."""
    screen = desk(MONITORING)
    assert "Alle Gebiete haben denselben Wert (Spalte „Gleich“)" in bring(
        screen, status=("Gleich",)
    )
    screen.at.file_uploader("m:table").set_value(("a.csv", b"nichts", "text/csv")).run()
    assert "Das ist keine Tabelle" in screen.words
    assert not kept.monitorings.all()


def test_what_tells_nothing_apart_or_is_left_out_is_said(kept, desk):
    """A column beside the index in which all are equal is named, and how much of a long list."""
    screen = desk(MONITORING)
    small = "".join(f"{n};Klein {n};9;1;1\n" for n in range(1000, 2004))
    bring(screen, TABLE.replace("West;40;x", "West;900;9") + small)
    screen.at.multiselect("m:context").set_value(["Gleich"]).run()
    assert "Alle Gebiete haben denselben Wert (Spalte „Gleich“)" in screen.words
    assert "Klein 1999" in screen.words
    assert "Klein 2000" not in screen.words
    assert "und 4 weitere" in screen.words


def test_the_long_table_is_reached_by_the_tab_key(kept, desk):
    """Who has no mouse scrolls through all areas too."""
    kept.monitorings.add(CITY, NOW)
    label = "Alle bewerteten Gebiete: je höher ein Index, desto mehr Bedarf."
    box = f'<div class="area-table" role="region" tabindex="0" aria-label="{label}">'
    assert box in desk(MONITORING).html


def test_an_area_is_found_on_the_map_by_pointing_at_it(kept, desk):
    """Each rated area says its name and is chosen by a tap; words of the file are no markup."""
    areas = (replace(CITY.areas[0], name="<b>Nord"), *CITY.areas[1:])
    kept.monitorings.add(replace(CITY, areas=areas), NOW)
    drawn = desk(MONITORING).html
    assert '<g data-tap="01"><title>&lt;b&gt;Nord</title>' in drawn
    assert drawn.count("<g data-tap=") == len(areas)
    assert "<b>Nord" not in drawn


def test_types_of_arrival_quarters_stand_side_by_side(kept, desk):
    """New and established quarters are compared by the means of their figures."""
    id = kept.monitorings.add(CITY, NOW)
    for area, new in (("01", True), ("02", True), ("04", False)):
        answers = {mark: evidence(mark in ARRIVAL or new, "Umzüge", "Register") for mark in Mark}
        known = Knowledge(answers=answers)
        kept.monitorings.judge(id, lambda found, area=area, known=known: found.knowing(area, known))
    said = desk(MONITORING).html
    table = said[said.index("Ankunftsquartiere nach Typ") :]
    assert table.index("Neues Ankunftsquartier") < table.index("Etabliertes Ankunftsquartier")
    assert "Nord, Süd" in table
    row = table[table.index(">Armut<") :]
    assert re.findall(r">([\d,]+)</td>", row)[:2] == ["15", "10"]


def test_the_gap_is_shown(kept, desk):
    """Of two needs one has an offer on the map of an evening; the other one is the gap."""
    kept.monitorings.add(CITY, NOW)
    evening = replace(Evening(kept).here.plan, offers=(offer(3, "Senioren"),))
    kept.workshops.create(evening, NOW)
    words = desk(MONITORING).words
    assert "1 Bedarf ohne Angebot" in words
    assert "In 1 dieser Gebiete ist gar kein Angebot bekannt." in words
    assert "Kinder (Armut)" in words
    assert "Ältere Menschen (Alte)" not in words
    looked = replace(evening, offers=(*evening.offers, offer(0, "alle", "Bücherei")))
    kept.workshops.create(looked, NOW)
    words = desk(MONITORING).words
    assert "1 Bedarf ohne Angebot" in words
    assert "gar kein Angebot" not in words


def test_from_numbers_to_an_evening(kept, desk):
    """A choice needs knowledge and reasons; then one click fills the form of a new evening."""
    id = kept.monitorings.add(CITY, NOW)
    goals = {TargetGroup.CHILDREN: "Mehr Platz zum Spielen"}
    known = Knowledge(goals=goals, languages=("ar",), themes=("climate",), programmes="Stadtumbau")
    kept.monitorings.judge(id, lambda found: found.knowing("01", known))
    screen = desk(PILOT)
    assert "Zahlen allein belegen keinen Bedarf: Bitte" in screen.press("choice:record")
    first = screen.at.selectbox(f"choice:{id}").value
    screen.at.text_area(f"choice:{id}:{first}:knowledge").set_value("Viele Familien")
    assert "Bitte die Gründe" in screen.press("choice:record")
    screen.at.text_area(f"choice:{id}:{first}:reasons").set_value("Kein Treff für Kinder")
    said = screen.press("choice:record")
    assert "Ausgewählt: Nord" in said
    assert "Stadtumbau" in said
    assert "Klima" in said
    choice = kept.monitorings.judgement(id).choice
    assert (choice.area_id, choice.reasons) == ("01", "Kein Treff für Kinder")

    screen.press("choice:prepare")
    assert screen.at.text_input("new:title:de").value == "Stadtteildialog Nord"
    assert screen.at.text_input("new:quarter").value == "Nord"
    screen.at.text_input("new:question:de").set_value("Was fehlt?")
    screen.press("new:create")
    (here,) = kept.workshops.all()
    assert here.plan.quarter.boundary.bounds == (7.0, 51.0, 7.01, 51.01)
    assert here.plan.quarter.inhabitants == 1000
    concept = kept.concepts.of(here.id)
    assert concept.aims == ("Kinder, Nord: Mehr Platz zum Spielen",)
    assert "Viele Familien" in concept.starting_point
    assert here.plan.languages == ("de", "de-simple", "ar")
    assert kept.compared.remarks()[here.id].area == (id, "01")
    lead = Screen("facilitator/show.py", here.code)
    wall = Screen(PROJECTOR, here.code, "wall")
    assert "weit über dem Durchschnitt" not in wall.words
    lead.at.text_input("typed").set_value(
        kept.grants.new_codes(here.id, [Role.FACILITATOR])[Role.FACILITATOR]
    )
    lead.press_label("Weiter")
    lead.press("show:area:")
    assert "Nord" in lead.words
    said = wall.look()
    assert "Armut</span>: 20" in said
    assert "weit über dem Durchschnitt" in said
    assert "Viele Familien" in said


def test_an_evening_moved_elsewhere_is_not_in_the_chosen_area(kept, desk):
    """Who changes the neighbourhood in the form has another evening than the one prepared."""
    id = kept.monitorings.add(CITY, NOW)
    kept.monitorings.judge(id, lambda found: found.saying("01", "Voll").choosing("01", "x", 1, NOW))
    screen = desk(PILOT)
    assert "Armut</span>: 20" in screen.press("large:area")
    screen.press("large:back")
    screen.press("choice:prepare")
    screen.at.text_input("new:quarter").set_value("Anderswo")
    screen.at.text_input("new:question:de").set_value("Was fehlt?")
    screen.press("new:create")
    assert len(kept.workshops.all()) == 1
    assert not kept.compared.remarks()


def test_goals_are_kept_per_group(kept, desk):
    """What is aimed at for whom stands with the area, and other words about it stay."""
    id = kept.monitorings.add(CITY, NOW)
    screen = desk(MONITORING)
    key = f"k:{id}:01"
    screen.at.text_area(f"{key}:text").set_value("Die Schule ist voll.")
    screen.at.text_input(f"{key}:goal:children").set_value("Mehr Platz zum Spielen")
    assert "Gespeichert." in screen.press(f"{key}:keep")
    known = kept.monitorings.judgement(id).of("01")
    assert known.goals == {TargetGroup.CHILDREN: "Mehr Platz zum Spielen"}
    assert known.text == "Die Schule ist voll."


def test_thresholds_and_year_are_chosen_on_the_screen(kept, desk):
    """They begin as Berlin's; what is chosen makes the classes and stands below them."""
    screen = desk(MONITORING)
    said = bring(screen, TABLE.replace("West;40;x", "West;900;9"))
    assert "Status -1 / 1 / 1,5 · Dynamik -1 / 1" in said.translate(DIRECTIONS)
    screen.at.number_input("m:threshold:status:2").set_value(0.5).run()
    assert "Die Schwellen müssen von Klasse zu Klasse größer werden." in screen.words
    for place, limit in enumerate((0.2, 0.4, 0.5)):
        screen.at.number_input(f"m:threshold:status:{place}").set_value(limit)
    screen.at.number_input("m:year").set_value(2021)
    screen.at.text_input("m:title").set_value("Musterstadt")
    screen.at.text_input("m:source").set_value("Stadt Musterstadt")
    shown = screen.press("m:keep")
    assert "Status 0,2 / 0,4 / 0,5 · Dynamik" in shown.translate(DIRECTIONS)
    counts = re.findall(r"</span> (\d+)</td>", shown)
    assert sum(map(int, counts)) == 4, "areas without dynamics are counted too"
    (found,) = kept.monitorings.all()
    assert kept.monitorings.of(found.id).settings.year == 2021
    assert [one.status for one in kept.monitorings.of(found.id).rating().rated].count("hoch") == 3
