"""What somebody pressed is heard before the next run is thought of."""

from typing import Any

from streamlit.runtime.state.safe_session_state import SafeSessionState

_take_in = SafeSessionState.on_script_will_rerun


def hear_first() -> None:
    """Let every run take in what was pressed, and do it, before it gives way to another one.

    Streamlit 1.67 gives way first: where news of others asked for a run in that moment, a press
    was gone. `SafeSessionState.on_script_will_rerun` calls `_yield_callback` at its beginning.
    """
    SafeSessionState.on_script_will_rerun = _heard  # type: ignore[assignment, method-assign]


def _heard(state: SafeSessionState, *given: Any, **named: Any) -> None:
    give_way = state._yield_callback  # noqa: SLF001 - Streamlit offers no other way
    object.__setattr__(state, "_yield_callback", lambda: None)
    try:
        _take_in(state, *given, **named)
    finally:
        object.__setattr__(state, "_yield_callback", give_way)
