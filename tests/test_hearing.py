"""A press is not lost because others have news in the same moment."""

from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.state.safe_session_state import SafeSessionState
from streamlit.runtime.state.session_state import SessionState

from components.hearing import hear_first


class GivesWay(Exception):
    """What Streamlit raises where another run is asked for."""


@pytest.fixture
def taken_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """Collect what the state is told, however Streamlit stood before."""
    heard: list[Any] = []
    before = SafeSessionState.on_script_will_rerun
    told = lambda _state, states, **_more: heard.append(states)  # noqa: E731
    monkeypatch.setattr(SessionState, "on_script_will_rerun", told)
    yield heard
    SafeSessionState.on_script_will_rerun = before  # type: ignore[method-assign]


def test_a_press_is_heard_though_news_ask_for_a_run(taken_in: list[Any]) -> None:
    """It is taken in first; afterwards a run gives way as ever."""

    def give_way() -> None:
        raise GivesWay

    state, pressed = SafeSessionState(SessionState(), give_way), WidgetStates()
    with pytest.raises(GivesWay):
        state.on_script_will_rerun(pressed)
    assert taken_in == []
    hear_first()
    state.on_script_will_rerun(pressed)
    assert taken_in == [pressed]
    with pytest.raises(GivesWay):
        state["anything"]
