"""The Lernwerkstatt on the screen: compared, coded, carried over, remembered."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sessions.ids import token_hash
from sessions.learning.coding import Code
from sessions.learning.exchange import read_exchange, write_exchange
from sessions.learning.talk import Meeting
from sessions.monitoring.arrival import Mark, evidence
from sessions.monitoring.judgement import Knowledge
from sessions.phase import Role
from sessions.plan import Measure, Status
from sessions.store import Store
from tests.pages.screen import Screen
from tests.sessions.evening import NOW
from tests.sessions.packages import counted, package
from tests.sessions.test_learning import ASKED, SHEET
from tests.sessions.test_monitorings import CITY

LEARNING = "organiser/learning.py"


@pytest.fixture
def desk(kept):
    """Open the screen in a browser that has given the installation code."""
    kept.grants.grant(None, Role.ORGANISER, token_hash("desk", None))
    return lambda: Screen(LEARNING)


@pytest.fixture
def elsewhere(tmp_path):
    """Another database."""
    opened = Store(f"sqlite:///{tmp_path}/elsewhere.db")
    yield opened
    opened.close()


def show(screen, view):
    """Turn to a part."""
    screen.at.segmented_control("learning").set_value(view).run()
    return screen


def test_only_with_the_installation_code(kept):
    """Whoever has not given it sees no evening."""
    counted(kept)
    screen = Screen(LEARNING)
    assert screen.labels == ["Weiter"]
    assert "Probeabend" not in screen.words


def test_two_own_evenings_and_a_package_stand_on_one_screen(kept, desk, elsewhere):
    """Ranks come with ranges, in a column each, beside the method and the area's profile."""
    own = [counted(kept).here for _ in range(2)]
    there = package(elsewhere, counted(elsewhere).here)
    screen = desk()
    screen.at.file_uploader("learning:package").set_value(("a.zip", there, "application/zip"))
    screen.at.run()
    said = screen.press("package:keep")
    assert "Gespeichert" in said
    (id,) = kept.compared.packages()
    for one in (own[0].id, own[1].id, id):
        kept.compared.code(one, "Quartiersbüro", {1: Code("housing"), 2: Code("economy")}, NOW)
    city = kept.monitorings.add(CITY, NOW)
    new = Knowledge(answers=dict.fromkeys(Mark, evidence(True, "Umzüge", "Register")))
    kept.monitorings.judge(city, lambda found: found.knowing("01", new))
    kept.compared.place(id, (city, "01"), NOW)
    said = screen.look()
    assert said.count("zugeordnet von: Quartiersbüro") == 3
    assert said.count("Beste Idee: Rang 1 von 3 (1 bis ") == 3
    assert "1 von 3 Ideen" in said, "what nobody has coded is counted"
    assert "Nord</span>: Status" in said
    assert said.count("Neues Ankunftsquartier") == 1
    assert said.count("Was fehlt hier?") == 3
    assert "zu wenige, um sie zu nennen" in said


def test_a_file_that_is_no_package_is_refused_in_one_sentence(kept, desk):
    """Nothing is kept, and the screen goes on."""
    screen = desk()
    screen.at.file_uploader("learning:package").set_value(("a.zip", b"PK", "application/zip"))
    screen.at.run()
    screen.press("package:keep")
    assert "Das ist kein lesbares Open-Data-Paket. Nichts wurde gespeichert." in screen.words
    assert kept.compared.packages() == []


def test_a_function_codes_and_a_second_one_shows_how_far_they_agree(kept, desk):
    """The second coder begins without the first one's codes; agreement comes with its source."""
    here = counted(kept).here
    kept.compared.code(here.id, "Amt", {1: Code("housing"), 2: Code("economy")}, NOW)
    screen = show(desk(), "code")
    screen.at.text_input("coder").set_value("Hochschule").run()
    for number, code in ((1, Code("housing")), (2, Code("housing"))):
        box = screen.at.selectbox(f"code:{here.id}:Hochschule:{number}")
        assert box.value is None
        box.set_value(code)
    screen.press_label("Zuordnung speichern")
    second = kept.compared.remarks()[here.id].codings[1]
    assert second.codes == {1: Code("housing"), 2: Code("housing")}
    said = screen.look()
    assert "1 von 2 Ideen gleich" in said
    assert "Ansätze: –" in said, "neither has named an approach"
    assert "Lohnt ein Gespräch: Ideen 2" in said
    assert "Cohen 1960" in said


def test_experience_of_another_database_appears_in_the_transfer_check(kept, desk, elsewhere):
    """What was exported there is read here; what was there and is not here is named."""
    approach = "shared-rooms-near-homes"
    elsewhere.exchanged.add(replace(SHEET, approach=approach), NOW)
    data = write_exchange({id: one.entry for id, one in elsewhere.exchanged.all().items()})
    assert read_exchange(data)
    screen = show(desk(), "exchange")
    screen.at.file_uploader("exchange:file").set_value(("e.json", data, "application/json"))
    screen.at.run()
    screen.press("exchange:take")
    assert "1 neuer Eintrag übernommen." in screen.words
    show(screen, "transfer")
    screen.at.segmented_control("here:room").set_value("no").run()
    said = screen.words
    assert "Laden gemietet" in said
    assert "Jede Woche 40 Menschen" in said
    assert "Quartiersbüro" in said
    assert "Fehlt hier noch" in said


def test_what_was_said_by_mistake_can_be_removed(kept, desk):
    """A question goes, its answer stays and says so; a meeting goes too."""
    question = kept.exchanged.add(ASKED, NOW)
    kept.exchanged.add(replace(ASKED, words="Die Stadt.", to=question), NOW)
    screen = show(desk(), "exchange")
    screen.at.text_input("meeting:day").set_value("bald")
    assert "24.12.2026" in screen.press("meeting:keep")
    screen.at.text_input("meeting:day").set_value("24.12.2099")
    screen.at.text_input("meeting:place").set_value("Rathaus")
    assert "Rathaus" in screen.press("meeting:keep")
    meeting = next(id for id, one in kept.exchanged.all().items() if isinstance(one.entry, Meeting))
    screen.press(f"entry:remove:{meeting}")
    said = screen.press(f"entry:remove:{question}")
    assert "Wer zahlt die Miete?" not in said
    assert "Die Stadt." in said
    assert len(kept.exchanged.all()) == 1


def test_the_history_of_a_quarter_tells_its_measures(kept, desk):
    """Measures stand by how far they are."""
    here = counted(kept).here
    kept.measures.add(here, [Measure("Bank", status=Status.DONE)], Role.ORGANISER)
    said = show(desk(), "history").words
    assert "1 Bank</span>: erledigt" in said


def test_figures_of_one_city_follow_each_other_by_their_years(kept, desk):
    """Titles may be the same, the newest may be brought first; another city has other areas."""
    here = counted(kept).here
    strange = tuple(replace(area, name=f"Anders {area.id}") for area in CITY.areas)
    newest = kept.monitorings.add(brought(2023, Armut=30.5), NOW)
    kept.monitorings.add(replace(CITY, areas=strange), NOW + timedelta(days=1))
    kept.monitorings.add(brought(2021, Armut=20.5), NOW + timedelta(days=2))
    kept.compared.place(here.id, (newest, "01"), NOW)
    said = show(desk(), "history").words
    assert said.index("Stadt (2021)</th>") < said.index("Stadt (2023)</th>")
    assert said.index("20,5") < said.index("30,5")
    assert CITY.title not in said
    assert "sehr niedrig" in said


def test_two_years_of_one_file_stand_side_by_side(kept, desk):
    """A table of several years needs no second import; its classes stand at its own year."""
    here = counted(kept).here
    two = {"Quote 2019": 3.25, "Quote 2021": 4.75}
    kept.compared.place(here.id, (kept.monitorings.add(brought(2021, **two), NOW), "01"), NOW)
    said = show(desk(), "history").words
    assert said.index("2019 · Stadt</th>") < said.index("Stadt (2021)</th>")
    row = said[said.index(">Quote<") :]
    assert row.index("3,25") < row.index("4,75") < row.index("</tr>")
    assert "Armut" not in said, "what was measured once is no series"


def brought(year, **figures):
    """The areas of the city in a year, the first one with these figures."""
    first, *others = CITY.areas
    areas = (replace(first, figures={**first.figures, **figures}), *others)
    settings = replace(CITY.settings, year=year)
    return replace(CITY, title="Stadt", areas=areas, settings=settings)
