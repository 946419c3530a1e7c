"""The Beschluss: which body decided the Lokaler Aktionsplan, when, and what it changed."""

from dataclasses import dataclass
from datetime import date

BODY_LENGTH = 80
REFERENCE_LENGTH = 40
UPDATES_LENGTH = 120
CHANGES_LENGTH = 4000


@dataclass(frozen=True, slots=True)
class Resolution:
    """A decision record.

    `reference` is the Vorlagen-Nr.; `updates` names the existing plan that this one updates,
    empty for a plan of its own; `changes` is what the body changed.
    """

    body: str
    day: date
    reference: str = ""
    updates: str = ""
    changes: str = ""
