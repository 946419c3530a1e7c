"""The picture tiles that a quarter is drawn on."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from sessions.basemap.tile import Bounds, Pyramid, surroundings

MOST_TILES = 2_000
"""Of one quarter, all zooms together."""

_FEWEST = 4  # tiles that show all of it: nobody needs it smaller


@dataclass(frozen=True, slots=True)
class Tiles:
    """Where they come from, and their lowest and highest zoom.

    `source` is the id of pictures that are stored, or with `online` the name of a service.
    """

    source: str
    online: bool
    least: int
    most: int

    def pyramid(self, bounds: Bounds) -> Pyramid:
        """Return the tiles that a quarter with these bounds needs; no others are handed out."""
        return Pyramid(surroundings(bounds), self.least, self.most)

    def to_json(self) -> dict[str, Any]:
        """Return what is stored."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self | None:
        """Read what `to_json` wrote; nothing stored is no tiles."""
        return cls(**stored) if stored else None


def useful(bounds: Bounds, least: int, most: int) -> Pyramid:
    """Return the part of a source's zooms that shows a quarter in at most `MOST_TILES` tiles."""
    seen = Pyramid(surroundings(bounds), least, most)
    first = seen.finest(_FEWEST)
    last, tiles = first, seen.count(first)
    while last < most and tiles + seen.count(last + 1) <= MOST_TILES:
        last += 1
        tiles += seen.count(last)
    return Pyramid(seen.bounds, first, last)
