"""The page's ear: runs the script or fragment again when what it shows is not so any more."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from components.element import own_element

SPREAD_MS = 400
"""Screens of a hall that are behind draw anew within this time, not in one moment."""

_ELEMENT = own_element("live", Path(__file__).with_name("live.js"))


def listen(
    key: str,
    code: str,
    shown: Mapping[str, int | None],
    *,
    spread: int = 0,
    steps: Sequence[str] = (),
) -> None:
    """Run this script, or the fragment this is called in, when one of `shown` has changed.

    `shown` maps fields of `Pulse` to what was drawn or read before drawing; `spread` is the
    longest random delay in milliseconds. `steps` are words for every step, shown from the word of
    the server itself until the page of a new step is drawn. All elements of a tab share one stream.
    """
    data = {"code": code, "shown": dict(shown), "spread": spread, "steps": list(steps)}
    _ELEMENT(f"live-{key}", data, on_news_change=lambda: None)
