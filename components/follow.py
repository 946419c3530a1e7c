"""Every screen notices by itself what has changed in the evening."""

from components.context import Visit
from components.live import SPREAD_MS, listen


def follow(visit: Visit) -> None:
    """Draw the page anew when the workshop has moved on; call it once on a page."""
    shown = {"revision": visit.here.revision}
    listen("follow", visit.here.code, shown, spread=SPREAD_MS)
