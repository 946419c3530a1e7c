"""The toolbox of one evening: ours, the organiser's own, and without what the organiser hides."""

import logging
from functools import lru_cache

from content.error import ContentError
from content.own_toolbox import read_own
from content.toolbox import Toolbox, load_toolbox
from sessions.workshop import Plan

_LOGGER = logging.getLogger(__name__)
_FILE = "own toolbox"


def evening_toolbox(plan: Plan) -> Toolbox:
    """The approaches that an evening is about, read once per plan."""
    return _toolbox(plan.own_toolbox, plan.approaches)


def with_own(raw: bytes, file: str) -> Toolbox:
    """Our toolbox with the approaches of an organiser's file. Raises ContentError."""
    ours = load_toolbox()
    return ours.with_own(read_own(raw, file, ours))


@lru_cache(maxsize=16)
def _toolbox(own: str, chosen: tuple[str, ...]) -> Toolbox:
    whole = _whole(own)
    return whole.without({one.id for one in whole.approaches if chosen and one.id not in chosen})


def _whole(own: str) -> Toolbox:
    """Fit for an evening whose file was read once but clashes with a newer toolbox of ours."""
    if not own:
        return load_toolbox()
    try:
        return with_own(own.encode(), _FILE)
    except ContentError as error:
        _LOGGER.warning("Left out: %s", error)
        return load_toolbox()
