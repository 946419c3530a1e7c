"""A day as people write it."""

import re
from datetime import date

from sessions.errors import Reason, Refused

EXAMPLE = "24.12.2026"
_LAST_DAY = 31
_NUMBERS = re.compile(r"\s*(\d{1,4})[.\-/ ]+(\d{1,2})[.\-/ ]+(\d{1,4})\.?\s*")


def read_day(typed: str) -> date:
    """Return the day: 24.12.2026, or the year first as in 2026-12-24.

    Raises `Refused` (bad_day).
    """
    found = _NUMBERS.fullmatch(typed)
    first, month, last = map(int, found.groups()) if found else (0, 0, 0)
    try:
        return date(first, month, last) if first > _LAST_DAY else date(last, month, first)
    except ValueError:
        raise Refused(Reason.BAD_DAY, day=EXAMPLE) from None
