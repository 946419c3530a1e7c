"""Where an idea is to be: what the map has told counts for whatever is pressed with it."""

import json
from typing import Any

import pytest
from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.WidgetStates_pb2 import WidgetState

from sessions.phase import Phase
from sessions.quarter import Place
from tests.pages.resident import Resident
from tests.pages.test_map import INSIDE, QUARTER, board
from tests.sessions.evening import Evening

NUDGED = Place(INSIDE.lon, round(INSIDE.lat + 0.0001, 4))


@pytest.fixture
def writing(kept) -> tuple[Evening, Resident]:
    """An evening, and somebody who has written down what her idea is about."""
    evening = Evening(kept, Phase.IDEAS, ideas=0, quarter=QUARTER)
    resident = board(evening)
    resident.press_label("Idee hinzufügen")
    resident.at.text_input("draft:title").set_value("Bank").run()
    return evening, resident


def tell(resident: Resident, place: Place, turn: int, press: str = "", *, sure: bool) -> str:
    """Have the map tell a place, in one message with the button that is pressed with it."""
    at = resident.at
    for button in at.button:
        if button.label == press:
            button.click()
    states = at._tree.get_widget_states()
    (of,) = [one.proto.id for one in at.get("bidi_component") if one.proto.id.endswith("map:ideas")]
    tap: dict[str, Any] = {"lon": place.lon, "lat": place.lat, "sure": sure, "turn": turn}
    told = json.dumps([{"event": "tap", "value": tap}])
    states.widgets.append(WidgetState(id=_make_trigger_id(of, "events"), json_trigger_value=told))
    at._run(states)
    return resident.words


def test_a_pin_moved_just_before_the_idea_is_given(writing):
    """The place before the move, although confirmed, is not stored; what is then confirmed is."""
    evening, resident = writing
    tell(resident, INSIDE, 1, sure=True)
    assert "Bitte unter der Karte bestätigen" in tell(
        resident, NUDGED, 2, "Idee abgeben", sure=False
    )
    assert not evening.store.ideas.all(evening.id)
    tell(resident, NUDGED, 3, "Idee abgeben", sure=True)
    (idea,) = evening.store.ideas.all(evening.id)
    assert idea.draft.place == NUDGED


def test_a_pin_moved_just_before_the_idea_is_put_aside(writing):
    """Whoever comes back to it finds the place that was seen last."""
    _, resident = writing
    tell(resident, NUDGED, 1, "Zurück zur Liste", sure=False)
    resident.press_label("Angefangene Idee weiterschreiben")
    assert resident.at.session_state["draft:spot"] == (NUDGED.lon, NUDGED.lat)


def test_what_the_map_told_counts_once(writing):
    """The place of an idea that was given is not the place of the next one."""
    evening, resident = writing
    tell(resident, INSIDE, 1, "Idee abgeben", sure=True)
    resident.press_label("Idee hinzufügen")
    assert resident.at.selectbox("draft:place").value == ""
    resident.at.text_input("draft:title").set_value("Licht").run()
    resident.press_label("Idee abgeben")
    assert [one.draft.place for one in evening.store.ideas.all(evening.id)] == [INSIDE, None]
