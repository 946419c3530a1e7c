"""The pictures under a quarter, laid out for one sharp picture: on the wall, on paper."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import wait

from components.basemap.online import counter, online
from sessions.basemap.basemap import Basemap
from sessions.basemap.picture import media_type
from sessions.basemap.tile import Bounds, Pyramid, Tile
from sessions.basemap.tiles import Tiles
from sessions.quarter import Quarter
from sessions.store import Store

Ground = Sequence[tuple[str, Bounds]]
"""Pictures as data addresses, and where each lies (west, south, east, north)."""

_MOST = 24
_PATIENCE = 8  # seconds for all of them


def ground(store: Store, quarter: Quarter, bounds: Bounds) -> Ground:
    """Return what lies under this part of a quarter; a service that is silent leaves gaps."""
    tiles = quarter.tiles
    if tiles is None:
        return ()
    wanted = _wanted(tiles, bounds)
    if tiles.online:
        return _fetched(tiles.source, wanted)
    return _laid(wanted, lambda tile: store.pictures.one(tiles.source, tile))


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
    wait(asked.values(), timeout=_PATIENCE)
    come = {tile: future.result().image for tile, future in asked.items() if future.done()}
    return _laid(wanted, come.get)


def _laid(wanted: Iterable[Tile], picture: Callable[[Tile], bytes | None]) -> Ground:
    found = ((tile, picture(tile)) for tile in wanted)
    return [(_address(image), tile.bounds) for tile, image in found if image is not None]


def _address(image: bytes) -> str:
    return f"data:{media_type(image)};base64,{b64encode(image).decode()}"
