"""A quarter as a file draws it: streets, green, buildings, names, and what can be its border."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sessions import boundary
from sessions.mapfile.geojson import Feature, read_collection
from sessions.mapfile.kind import AREA, kind_of, name_of, width_of

_KEPT_FILES = 2  # of up to five megabytes each


@dataclass(frozen=True, slots=True)
class QuarterFile:
    """What a file draws besides its border, and the areas that can be the border.

    These are those of kind `boundary`, else all that do not say what they are. `ground` is what is
    drawn once one of them has become the border. `attribution` says whose data it is, if known.
    """

    drawn: tuple[boundary.Feature, ...]
    areas: tuple[Feature, ...]
    ground: tuple[boundary.Feature, ...]
    attribution: str = ""

    @property
    def names(self) -> Sequence[str]:
        """What the areas are called; "" for one without a name."""
        return [name_of(area.properties) for area in self.areas]

    def border(self, place: int) -> boundary.Feature:
        """Return the area at this place as the border. Raises `Refused` (see boundary.border)."""
        area = self.areas[place]
        found = boundary.border(area.geometry, self.names[place], feature=area.number)
        people = area.properties.get("inhabitants")
        if type(people) is int and people > 0:
            found["properties"]["inhabitants"] = people
        return found


@lru_cache(maxsize=_KEPT_FILES)
def read_quarter(data: bytes) -> QuarterFile:
    """Return what a GeoJSON file draws. Raises `Refused` as `read_collection` does."""
    file = read_collection(data)
    found = [(kind_of(one.properties, one.geometry), one) for one in file.features]
    borders = tuple(one for kind, one in found if kind == "boundary")
    unsaid = tuple(one for kind, one in found if kind == AREA)
    drawn = tuple(_drawn(kind, one) for kind, one in found if kind != "boundary")
    ground = drawn if borders else tuple(one for one in drawn if one["properties"]["kind"] != AREA)
    return QuarterFile(drawn, borders or unsaid, ground, file.attribution)


def _drawn(kind: str, one: Feature) -> boundary.Feature:
    width = {"width": "major"} if width_of(one.properties) == "major" else {}
    return boundary.feature(kind, one.geometry, name_of(one.properties), **width)
