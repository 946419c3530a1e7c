"""What lies under the ideas: pictures of a map, from the database or a service, never from afar."""

from components.basemap.ground import Ground, ground, laid_out
from components.basemap.layer import TileLayer, tile_layer

__all__ = ["Ground", "TileLayer", "ground", "laid_out", "tile_layer"]
