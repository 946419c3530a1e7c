"""How often somebody may ask."""

import time
from collections import OrderedDict

_MOST_KNOWN = 10_000


class Pace:
    """A bucket of `at_once` requests per key, refilled with `per_second`."""

    def __init__(self, per_second: float, at_once: int) -> None:
        """Everybody starts with a full bucket."""
        self._per_second = per_second
        self._at_once = at_once
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, key: str) -> bool:
        """Take one request from the bucket of `key`; False if it is empty."""
        now = time.monotonic()
        filled, at = self._buckets.pop(key, (float(self._at_once), now))
        filled = min(self._at_once, filled + (now - at) * self._per_second)
        allowed = filled >= 1
        self._buckets[key] = (filled - allowed, now)
        if len(self._buckets) > _MOST_KNOWN:
            self._buckets.popitem(last=False)
        return allowed
