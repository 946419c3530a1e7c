"""Needs of target groups, from indicators, beside the offers that are there for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import shapely
from shapely.geometry import shape

from sessions.errors import Refused
from sessions.monitoring.area import Area
from sessions.monitoring.index import Indicator, z_values
from sessions.monitoring.shapes import Shapes
from sessions.offer import Offer

NEED = 1.0
"""Standard deviations above the mean of the rated areas from which on we speak of a need."""


class TargetGroup(StrEnum):
    """Whom an indicator speaks of, and whom an offer is for: some audiences of the toolbox."""

    CHILDREN = "children"
    YOUTH = "young-people"
    SENIORS = "seniors"
    NEWCOMERS = "newcomers"
    SINGLE_PARENTS = "single-parents"


_WORDS: Mapping[TargetGroup, Sequence[str]] = {
    TargetGroup.CHILDREN: ("kind", "child", "kita"),
    TargetGroup.YOUTH: ("jugend", "junge mensch", "junge leute", "young", "youth", "teen"),
    TargetGroup.SENIORS: (
        "senior",
        "ältere",
        "aeltere",
        "alte mensch",
        "rentner",
        "older",
        "elder",
    ),
    TargetGroup.NEWCOMERS: (
        *("zugewander", "zugezogen", "flücht", "fluecht", "migra", "neu hier", "ankomm"),
        *("newcomer", "refugee", "immigrant"),
    ),
    TargetGroup.SINGLE_PARENTS: (
        "alleinerzieh",
        "einelter",
        "ein-elter",
        "single parent",
        "lone parent",
    ),
}
"""Parts of words by which people name a group; an offer may be for several."""


@dataclass(frozen=True, slots=True)
class Need:
    """How far one group of an area stands above the city, by which column, and its offers.

    `z` is None where no column speaks of the group, or the area has no value in it.
    """

    group: TargetGroup
    z: float | None = None
    column: str = ""
    offers: tuple[str, ...] = ()

    @property
    def high(self) -> bool:
        """Whether there is a need."""
        return self.z is not None and self.z > NEED

    @property
    def gap(self) -> bool:
        """Whether there is a need and no offer."""
        return self.high and not self.offers


Needs = Mapping[str, tuple[Need, ...]]
"""By the code of the area, a need per target group."""


def groups_of(offer: Offer) -> frozenset[TargetGroup]:
    """Return the target groups that an offer names; an offer for everybody names none."""
    said = offer.target_group.lower()
    found = {group for group, words in _WORDS.items() if any(word in said for word in words)}
    return frozenset(found)


def needs(
    areas: Sequence[Area],
    indicators: Iterable[tuple[TargetGroup, Indicator]],
    shapes: Shapes,
    offers: Iterable[Offer],
) -> Needs:
    """Return the needs of each area: of several columns about a group the highest one counts.

    A column in which all areas are equal shows no need. Offers count where they stand; one
    outside of all shapes counts nowhere.
    """
    known = [(group, one.column, _z(areas, one)) for group, one in indicators]
    there = _there(shapes, offers)
    return {
        area.id: tuple(
            _need(
                group,
                [(z[area.id], column) for own, column, z in known if own is group and area.id in z],
                there.get(area.id, ()),
            )
            for group in TargetGroup
        )
        for area in areas
    }


def unlisted(shapes: Shapes, offers: Iterable[Offer]) -> frozenset[str]:
    """Return the areas in which no offer is known, for whomever: perhaps nobody has looked."""
    return frozenset(code for code, found in _there(shapes, offers).items() if not found)


def _z(areas: Sequence[Area], one: Indicator) -> Mapping[str, float]:
    try:
        return z_values(areas, one)
    except Refused:
        return {area.id: 0.0 for area in areas if one.column in area.figures}


def _need(group: TargetGroup, found: Sequence[tuple[float, str]], offers: Iterable[Offer]) -> Need:
    z, column = max(found, default=(None, ""))
    return Need(group, z, column, tuple(one.name for one in offers if group in groups_of(one)))


def _there(shapes: Shapes, offers: Iterable[Offer]) -> Mapping[str, Sequence[Offer]]:
    """The offers inside each shape, each place of one counted once."""
    listed = list({(one.name, one.lon, one.lat): one for one in offers}.values())
    lons, lats = [one.lon for one in listed], [one.lat for one in listed]
    found = {}
    for code, geometry in shapes.items():
        border = shape(dict(geometry))
        shapely.prepare(border)
        inside = shapely.intersects_xy(border, lons, lats)
        found[code] = [one for one, within in zip(listed, inside, strict=True) if within]
    return found
