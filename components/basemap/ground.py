"""The pictures under a quarter, laid out for one sharp picture: on the wall, on paper."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import wait

from components.basemap.online import counter, online
from content.language import msg
from sessions.basemap.basemap import Basemap
from sessions.basemap.picture import media_type
from sessions.basemap.tile import Bounds, Pyramid, Tile
from sessions.basemap.tiles import Tiles
from sessions.quarter import Quarter
from sessions.store import Store

Ground = Sequence[tuple[str, Bounds]]
"""Pictures as data addresses, and where each lies (west, south, east, north)."""

SILENT = msg("The map service does not answer. What is kept of the map is shown.")

_MOST = 40
_PATIENCE = 8  # seconds for all of them


def ground(store: Store, quarter: Quarter, bounds: Bounds) -> Ground:
    """Return what lies under this part of a quarter; of a silent service what is kept."""
    tiles = quarter.tiles
    if tiles is None:
        return ()
    wanted = _wanted(tiles, bounds)
    if tiles.online:
        return _fetched(tiles.source, wanted)
    return _laid(wanted, lambda tile: store.pictures.one(tiles.source, tile))


def silent(quarter: Quarter) -> bool:
    """Say whether the service under a quarter did not answer when it was last asked."""
    if quarter.tiles is None or not quarter.tiles.online:
        return False
    service = online().get(quarter.tiles.source)
    return service is None or not counter().answers(service)


def laid_out(basemap: Basemap, bounds: Bounds) -> Ground:
    """Return the same for a basemap that is not stored yet."""
    tiles = basemap.tiles
    if tiles is None:
        return ()
    wanted = _wanted(tiles, bounds)
    return _fetched(tiles.source, wanted) if tiles.online else _laid(wanted, basemap.images.get)


def _wanted(tiles: Tiles, bounds: Bounds) -> Sequence[Tile]:
    seen = Pyramid(bounds, tiles.least, tiles.most)
    return list(seen.of_zoom(seen.finest(_MOST)))[: 2 * _MOST]


def _fetched(name: str, wanted: Sequence[Tile]) -> Ground:
    service = online().get(name)
    if service is None:
        return ()
    asked = {tile: counter().hand(service, tile) for tile in wanted}
    late = wait(asked.values(), timeout=_PATIENCE).not_done
    come = {
        tile: (counter().late(service, tile) if future in late else future.result()).image
        for tile, future in asked.items()
    }
    return _laid(wanted, come.get)


def _laid(wanted: Iterable[Tile], picture: Callable[[Tile], bytes | None]) -> Ground:
    found = ((tile, picture(tile)) for tile in wanted)
    return [(_address(image), tile.bounds) for tile, image in found if image is not None]


def _address(image: bytes) -> str:
    return f"data:{media_type(image)};base64,{b64encode(image).decode()}"
