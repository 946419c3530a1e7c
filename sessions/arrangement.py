"""What is arranged about an idea of the list: who goes on with it, and when it begins."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A Verabredung. `group` and `carer` (a function, who looks after it) never name a person.

    Both may be empty; `first_date` is when those who join in meet, None if that is open.
    """

    group: str = ""
    carer: str = ""
    first_date: date | None = None

    def __bool__(self) -> bool:
        """Say whether anything is arranged."""
        return bool(self.group or self.carer or self.first_date)
