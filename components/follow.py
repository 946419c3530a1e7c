"""Every screen notices by itself what has changed in the evening."""

from components.context import Visit
from components.live import SPREAD_MS, listen
from components.step import step_name


def follow(visit: Visit) -> None:
    """Draw the page anew when the workshop has moved on; call it once on a page."""
    here = visit.here
    shown = {"revision": here.revision, "position": here.position}
    named = [step_name(visit, step) for step in here.plan.sheet.steps]
    steps = [visit.text("Now: {step}", step=name) for name in named]
    listen("follow", here.code, shown, spread=SPREAD_MS, steps=steps)
