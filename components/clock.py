"""The clock of the present step, as figures and in words; it runs on the page by itself."""

import json
from datetime import timedelta
from functools import lru_cache
from html import escape

from components.context import Visit, now
from content.language import translation

_MINUTE = timedelta(minutes=1)


def clock_face(visit: Visit, look: str = "clock") -> str:
    """Return minutes and seconds that are left, or too long with a plus; "" without a clock."""
    if not _has_clock(visit):
        return ""
    seconds = _left(visit)
    return (
        f'<span class="{look}" role="timer" dir="ltr"{_running(visit)}>{_figures(seconds)}</span>'
    )


def quiet_clock(visit: Visit) -> str:
    """Return how many minutes are left in words; "" when the time is over or stands."""
    if not _has_clock(visit) or visit.here.clock.stands or _left(visit) <= 0:
        return ""
    words = _words(visit.language, _planned(visit))
    said = words[min(len(words) - 1, -(-_left(visit) // 60))]
    told = escape(json.dumps(words, ensure_ascii=False))
    return f'<span class="time-left"{_running(visit)} data-words="{told}">{escape(said)}</span>'


def _has_clock(visit: Visit) -> bool:
    return _planned(visit) > 0 and visit.here.closed_at is None


def _planned(visit: Visit) -> int:
    return visit.here.clock.planned + visit.here.clock.extra


def _left(visit: Visit) -> int:
    return round(visit.here.clock.left(now()).total_seconds())


def _running(visit: Visit) -> str:
    """What the page needs to go on by itself (`page.js`)."""
    stands = " data-stands" if visit.here.clock.stands else ""
    return f' data-left="{_left(visit)}"{stands}'


def _figures(seconds: int) -> str:
    sign = "" if seconds >= 0 else "+"
    return f"{sign}{abs(seconds) // 60}:{abs(seconds) % 60:02}"


@lru_cache(maxsize=256)
def _words(language: str, minutes: int) -> tuple[str, ...]:
    """Return what to say for every number of minutes left, nothing for none."""
    told = translation(language)
    left = (told.plural("{n} minute left", "{n} minutes left", n) for n in range(1, minutes + 1))
    return ("", *left)
