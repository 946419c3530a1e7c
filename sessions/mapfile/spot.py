"""Points that an organiser lists in a file, GeoJSON or CSV: known places, and offers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import shapely

from sessions import boundary
from sessions.degrees import read_degrees, require_degrees, to_degrees
from sessions.errors import Reason, Refused
from sessions.mapfile.geojson import read_features
from sessions.mapfile.kind import kind_of, name_of, word
from sessions.mapfile.rows import read_rows
from sessions.offer import Offer, OfferKind
from sessions.quarter import PLACE_KINDS, Quarter

MOST_SPOTS = 2_000

_LON = ("lon", "lng", "long", "longitude", "länge", "laenge", "längengrad", "laengengrad", "x")
_LAT = ("lat", "latitude", "breite", "breitengrad", "y")
_KIND = ("kind", "art", "typ", "type", "kategorie", "angebotsart")
_AUDIENCE = ("target_group", "target group", "zielgruppe", "für wen", "for whom")
_PROVIDER = ("provider", "anbieter", "träger", "traeger", "wer", "operator")

_OFFER_KINDS: Mapping[OfferKind, Sequence[str]] = {
    OfferKind.COURSE: ("course", "kurs", "class", "unterricht"),
    OfferKind.ADVICE: ("advice", "beratung", "counsel", "sprechstunde"),
    OfferKind.MEETING: ("meeting", "treff", "café", "cafe", "begegnung", "nachbarschaft"),
    OfferKind.SCHOOL: ("school", "schule", "kita", "kindergarten"),
    OfferKind.PLAYGROUND: ("playground", "spielplatz", "bolzplatz"),
    OfferKind.STOP: ("stop", "haltestelle", "bahnhof"),
    OfferKind.SOCIAL: ("social", "sozial", "einrichtung", "facility"),
}
"""Parts of words by which people name a kind; the first that is found counts."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point in WGS84 degrees, what the file says about it, and where it says so."""

    lon: float
    lat: float
    properties: Mapping[str, Any]
    kind: str
    at: Mapping[str, int]

    @property
    def name(self) -> str:
        """Its name. Raises `Refused` (name_missing)."""
        found = name_of(self.properties)
        if not found:
            raise Refused(Reason.NAME_MISSING, **self.at)
        return found


def read_places(data: bytes, quarter: Quarter) -> Sequence[boundary.Feature]:
    """Return the places residents can choose by name, as features of a quarter.

    Raises `Refused` with the `feature` or `line` for whatever is wrong, far_away for a place that
    cannot belong to this quarter; then none is taken.
    """
    return [_place(spot) for spot in _spots(data, quarter)]


def read_offers(data: bytes, quarter: Quarter) -> tuple[Offer, ...]:
    """Return an inventory of offers; what kind is unknown is another offer.

    Raises `Refused` like `read_places`.
    """
    return tuple(_offer(spot) for spot in _spots(data, quarter))


def _place(spot: Spot) -> boundary.Feature:
    kind = spot.kind if spot.kind in PLACE_KINDS else "place"
    return boundary.feature(kind, shapely.Point(spot.lon, spot.lat), spot.name)


def _offer(spot: Spot) -> Offer:
    said = (word(spot.properties, _KIND) or spot.kind).lower()
    kinds = (kind for kind, parts in _OFFER_KINDS.items() if any(part in said for part in parts))
    return Offer(
        spot.name,
        next(kinds, OfferKind.OTHER),
        spot.lon,
        spot.lat,
        word(spot.properties, _AUDIENCE),
        word(spot.properties, _PROVIDER),
    )


def _spots(data: bytes, quarter: Quarter) -> Sequence[Spot]:
    geojson = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))
    found = _from_features(data) if geojson else _from_rows(data)
    if not found:
        raise Refused(Reason.NO_FEATURES)
    if len(found) > MOST_SPOTS:
        raise Refused(Reason.TOO_DETAILED, limit=MOST_SPOTS)
    for spot in found:
        boundary.require_near(quarter, spot.lon, spot.lat, **spot.at)
    return found


def _from_features(data: bytes) -> Sequence[Spot]:
    found = []
    for one in read_features(data):
        middle = one.geometry.representative_point()
        kind, at = kind_of(one.properties, one.geometry), {"feature": one.number}
        found.append(Spot(round(middle.x, 6), round(middle.y, 6), one.properties, kind, at))
    return found


def _from_rows(data: bytes) -> Sequence[Spot]:
    rows = read_rows(data)
    if rows and any(rows[0][1].keys().isdisjoint(names) for names in (_LON, _LAT)):
        raise Refused(Reason.NO_COLUMNS, line=1)
    return [_from_row(line, row, to_degrees(None)) for line, row in rows]


def _from_row(line: int, row: Mapping[str, str], degrees: Callable[..., Any]) -> Spot:
    lon, lat = (_number(word(row, names), line) for names in (_LON, _LAT))
    require_degrees(degrees, lon, lat, line=line)
    return Spot(lon, lat, row, word(row, _KIND), {"line": line})


def _number(said: str, line: int) -> float:
    found = read_degrees(said)
    if found is None:
        raise Refused(Reason.BAD_COORDINATE, word=said[:40], line=line)
    return found
