"""What the process does by itself while it runs: it deletes evenings whose time is over."""

import logging
import threading
import time

from components.context import now, store
from sessions.work import works

_LOGGER = logging.getLogger(__name__)
_SECONDS = 3600.0


def keep_house() -> None:
    """Look now and once an hour what is due, in a thread that ends with the process.

    So a deletion that was cut short goes on at the next start.
    """
    threading.Thread(target=_look_after, name="housekeeping", daemon=True).start()


def _look_after() -> None:
    while True:
        try:
            for workshop in store().deletions.run_due(now()):
                works().forget(workshop)
        except Exception:
            _LOGGER.exception("deleting what is due has failed and is tried again later")
        time.sleep(_SECONDS)
