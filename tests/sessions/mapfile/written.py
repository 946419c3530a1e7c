"""Files for the map, written down: features, collections of them, and why one is refused."""

import json
from typing import Any

import pytest

from sessions.errors import Reason, Refused
from sessions.mapfile import read_quarter
from sessions.quarter import Quarter

NOWHERE = Quarter("Irgendwo")
SQUARE = [[[9.70, 53.58], [9.74, 53.58], [9.74, 53.61], [9.70, 53.61], [9.70, 53.58]]]


def feature(shape: str, coordinates: object, **properties: object) -> dict[str, Any]:
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: object, crs: str | None = None) -> bytes:
    named = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    return json.dumps({"type": "FeatureCollection", **named, "features": features}).encode()


def point(*coordinates: object, **properties: object) -> dict[str, Any]:
    return feature("Point", list(coordinates), **{"name": "Schule", **properties})


def why(data: bytes) -> tuple[Reason, dict[str, str | int]]:
    with pytest.raises(Refused) as caught:
        read_quarter(data)
    return caught.value.reason, caught.value.params
