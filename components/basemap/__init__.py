"""What lies under the ideas: pictures of a map, from the database or a service, never from afar."""

from components.basemap.ground import SILENT, Ground, ground, laid_out, silent
from components.basemap.layer import TileLayer, tile_layer

__all__ = ["SILENT", "Ground", "TileLayer", "ground", "laid_out", "silent", "tile_layer"]
