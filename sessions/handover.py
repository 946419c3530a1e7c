"""An idea that needs no vote: passed on to an office, which says what became of it."""

from dataclasses import dataclass
from datetime import date, datetime

from sessions.ids import IdeaId

OFFICE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Handover:
    """Where an idea went. `office` is a function, never a person.

    `response` (the Rückmeldung) is empty and its date None until there is one.
    """

    idea_id: IdeaId
    office: str
    passed_at: datetime
    response: str = ""
    responded_on: date | None = None
