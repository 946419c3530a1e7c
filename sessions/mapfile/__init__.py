"""Files that an organiser brings for the map: GeoJSON and CSV, checked before anything is kept."""

from sessions.mapfile.geojson import LARGEST_MEGABYTES
from sessions.mapfile.quarter import QuarterFile, read_quarter
from sessions.mapfile.spot import read_offers, read_places

__all__ = ["LARGEST_MEGABYTES", "QuarterFile", "read_offers", "read_places", "read_quarter"]
