"""Where an idea was passed on to, and what came back."""

from datetime import UTC, datetime, time
from html import escape

from components.context import Visit
from components.wording import note
from sessions.handover import Handover


def handover_note(visit: Visit, handover: Handover | None) -> str:
    """Draw office and Rückmeldung of an idea; nothing for one that was not passed on."""
    if handover is None:
        return ""
    said = visit.text("Passed on to: {office}", office=handover.office)
    return f'<div class="handover">{note(said, "passed")}{_response(visit, handover)}</div>'


def _response(visit: Visit, handover: Handover) -> str:
    if handover.responded_on is None:
        return note(visit.text("There is no answer yet."))
    noon = datetime.combine(handover.responded_on, time(12), UTC)
    day = visit.translation.format_date(noon)
    label = escape(visit.text("Answer of {day}:", day=day))
    return f'<p>{label} <span dir="auto">{escape(handover.response)}</span></p>'
