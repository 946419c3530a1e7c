"""Who joins in: asked on the result, counted on desk and wall, arranged by the facilitator."""

from datetime import date

import pytest

from sessions.arrangement import Arrangement
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.workshop import Shown, ShownKind
from tests.pages.resident import Resident
from tests.pages.screen import DOWNLOADS, PROJECTOR, Screen
from tests.sessions.evening import LEAD, NOW, Evening

PRINTS = "organiser/prints.py"
DESK = "facilitator/pledges.py"
ASK = "Ich mache mit"


@pytest.fixture
def evening(kept):
    """Dots are counted; the list is not released yet."""
    evening = Evening(kept)
    evening.tick(evening.ideas[1])
    evening.close_count()
    for role in (Role.FACILITATOR, Role.ORGANISER):
        kept.grants.grant(evening.id, role, token_hash("desk", evening.id))
    return evening


@pytest.fixture
def result(evening):
    """The same evening with its list released."""
    evening.store.rounds.release(evening.here, evening.round.id, LEAD, NOW)
    evening.move(Phase.RESULT)
    return evening


def join_in(evening, *people, place=0):
    for who in people:
        evening.store.pledges.give(evening.here, evening.ideas[place], evening.join(who))


def pressed(resident):
    """Whether the button below each idea of the list is pressed, in the order of the list."""
    parts = resident.html.split('id="pledge-')[1:]
    return ['aria-pressed="true"' in part.split(">")[0] for part in parts]


def test_nothing_is_asked_before_the_release(evening):
    """Neither the result nor the desk offers anything as long as the list is not released."""
    assert ASK not in Resident(evening.code, "voter").go("results")
    assert "Kommt, sobald das Ergebnis gezeigt ist." in Screen(DESK, evening.code).words


def test_each_idea_asks(result):
    """Below each idea of the list stands the button; pressed only where this person joins in."""
    join_in(result, "voter", place=2)
    join_in(result, "b", place=2)
    words = Resident(result.code, "voter")
    assert pressed(words) == [False, False, True]
    assert pressed(Resident(result.code, "b")) == [False, False, True]
    assert "2 Personen machen mit" in words.words
    assert "Die App zählt nur." in words.words


def test_an_arrangement_stands_with_the_ranking(result):
    """Group, function and date are read below the idea."""
    wanted = Arrangement("Gartengruppe", "Verein <Grün>", date(2030, 6, 1))
    result.store.arrangements.keep(result.here, result.ideas[0], wanted, LEAD)
    words = Resident(result.code, "voter").words
    for told in ("Gruppe: Gartengruppe", "Kümmert sich: Verein <Grün>", "1. Juni 2030"):
        assert told in words
    assert "<Grün>" not in Resident(result.code, "voter").html


def test_asked_once_in_two_rounds(result):
    """After a second round an idea asks in the newest list only; the older one shows dots."""
    result.store.workshops.add_round(result.id, LEAD)
    result.move(Phase.VOTE)
    result.finish()
    result.move(Phase.RESULT)
    assert len(pressed(Resident(result.code, "voter"))) == len(result.ideas)


def test_in_another_step_only_taking_back(result):
    """While something else is done nobody is asked; whoever joined in can still take it back."""
    join_in(result, "voter")
    result.move(Phase.PAUSE)
    resident = Resident(result.code, "voter")
    resident.go("results")
    assert pressed(resident) == [True]
    assert 'data-tap="back:' in resident.html


def test_the_facilitator_arranges(result):
    """Group, function and date of the idea chosen are kept; the list below has the numbers."""
    join_in(result, "a", "b", place=1)
    desk = Screen(DESK, result.code)
    assert "2 Personen machen mit" in desk.words
    top = result.ideas[1]
    desk.at.text_input(f"group:{top}").set_value("Nachbarn am Platz")
    desk.at.text_input(f"carer:{top}").set_value("Quartiersbüro")
    desk.at.text_input(f"day:{top}").set_value("1.6.2030")
    assert "Gruppe: Nachbarn am Platz" in desk.press("keep:")
    kept = Arrangement("Nachbarn am Platz", "Quartiersbüro", date(2030, 6, 1))
    assert result.store.arrangements.all(result.id) == {top: kept}


def test_a_day_that_cannot_be_read(result):
    """It is said how to write it, and nothing is kept."""
    desk = Screen(DESK, result.code)
    for typed in ("bald", "31.2.2030", "5.2030"):
        desk.at.text_input(f"day:{result.ideas[1]}").set_value(typed)
        assert "Bitte so schreiben: 24.12.2026" in desk.press("keep:")
    assert not result.store.arrangements.all(result.id)


def test_a_name_is_refused_with_a_sentence(result):
    """A private person is not kept, and the desk says what to write instead."""
    desk = Screen(DESK, result.code)
    desk.at.text_input(f"carer:{result.ideas[1]}").set_value("Frau Yılmaz")
    assert "eine Funktion nennen, keine Person" in desk.press("keep:")
    assert not result.store.arrangements.all(result.id)


def test_shown_on_the_wall_after_the_list(result):
    """One tap puts who joins in on the wall, most people first; one more shows the list again."""
    join_in(result, "a", "b", "c", place=2)
    wall = Screen(PROJECTOR, result.code, "wall")
    assert "Wer macht mit?" not in wall.words
    desk = Screen(DESK, result.code)
    desk.press("pledges:show")
    words = wall.look()
    assert "Wer macht mit?" in words
    assert words.index("Idee 3") < words.index("Idee 2")
    assert "3 Personen machen mit" in words
    desk.press("take-away")
    assert "Wer macht mit?" not in wall.look()


def test_the_wall_goes_with_the_evening(result):
    """With the next step the wall is about that step."""
    result.store.walls.show(result.here, Shown(ShownKind.PLEDGES), LEAD)
    result.move(Phase.PAUSE)
    assert "Wer macht mit?" not in Screen(PROJECTOR, result.code, "wall").words


def test_files_and_form(result):
    """The organiser finds the table and the form for contacts, and the facilitator the form."""
    assert "Formular für Kontakte" in Screen(DESK, result.code).words
    join_in(result, "a")
    assert "Verabredungen" in Screen(DOWNLOADS, result.code).words
    assert "Formular für Kontakte" in Screen(PRINTS, result.code).words


def test_the_desk_needs_the_code(result):
    """Residents do not arrange."""
    assert "Festhalten" not in Screen(DESK, result.code, "voter").words
