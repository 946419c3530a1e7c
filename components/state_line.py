"""Where something that a resident wrote stands, for the one who wrote it."""

from collections.abc import Mapping
from html import escape

from components.context import Visit
from content.language import msg
from sessions.idea import ReleaseState

_STATES: Mapping[ReleaseState, str] = {
    ReleaseState.WAITING: msg("Is being checked"),
    ReleaseState.RELEASED: msg("Released"),
    ReleaseState.REFUSED: msg("Not released"),
}


def state_line(visit: Visit, state: ReleaseState) -> str:
    """The state as a shape and words."""
    return f'<p class="state state-{state}"><span>{escape(visit.text(_STATES[state]))}</span></p>'
