"""How long an evening is kept, as a sentence."""

from components.context import Visit, now
from sessions.closing import Closing


def countdown(visit: Visit, found: Closing) -> str:
    """Return when the evening is deleted by itself, as a sentence."""
    left = found.days_left(now())
    if found.due_at is None or left is None:
        return visit.plural(
            "It is deleted by itself {n} day after it was closed.",
            "It is deleted by itself {n} days after it was closed.",
            found.days,
        )
    day = visit.translation.format_date(found.due_at)
    return visit.plural(
        "It is deleted by itself in {n} day, on {day}.",
        "It is deleted by itself in {n} days, on {day}.",
        left,
        day=day,
    )
