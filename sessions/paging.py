"""Which page of a long result the walls show: turned by hand, or one after the other."""

from dataclasses import dataclass
from datetime import datetime

SECONDS = 15
"""How long a page stays while the walls turn by themselves."""


@dataclass(frozen=True, slots=True)
class Paging:
    """`chosen` counts from 0 and is None before anybody turned a page.

    Since `since`, if it is set, the page after it follows every `SECONDS`.
    """

    chosen: int | None = None
    since: datetime | None = None

    def turned(self, now: datetime) -> int:
        """Return how many pages the walls are from the first one; beyond the last it goes round."""
        gone = (now - self.since).total_seconds() if self.since else 0
        return (self.chosen or 0) + max(0, int(gone // SECONDS))

    def page(self, pages: int, now: datetime) -> int:
        """Return which of so many pages the walls show, from 0."""
        return self.turned(now) % max(1, pages)


FIRST_PAGE = Paging()
