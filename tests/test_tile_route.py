"""What a screen gets of the pictures under its quarter, and what nobody gets."""

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

import httpx
import pytest

from sessions.basemap.basemap import read_basemap, service_basemap
from sessions.basemap.service import services
from sessions.basemap.tile import Tile
from sessions.quarter import Quarter
from sessions.store import Store
from sessions.workshop import Plan
from tests.running import running
from tests.sessions import atlas
from tests.sessions.evening import NOW
from tests.tileserver import GOOD, TileServer, tile_server

pytestmark = pytest.mark.server

INSIDE = Tile(15, 2 * atlas.HOME.x, 2 * atlas.HOME.y)


class Hall(NamedTuple):
    """A line to a server, the codes of an evening of each kind, and the service it may ask."""

    line: httpx.Client
    own: str
    online: str
    service: TileServer


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("tiles")
    with tile_server() as service:
        setting = folder / "own.toml"
        setting.write_text(service.table, encoding="utf-8")
        with running(folder, QUARTIERSRUNDE_MAP_SERVICES=str(setting)) as server:
            store = Store(server.database)
            (known,) = services(str(setting)).values()
            maps = (
                read_basemap(BytesIO(atlas.pictures()), atlas.BORDER),
                service_basemap(known, atlas.BORDER, 2026),
            )
            own, online = (
                store.workshops.create(
                    Plan({"de": "A"}, {"de": "F"}, Quarter("Q", drawn()).upon(one)),
                    NOW,
                    images=one.images,
                ).code
                for one in maps
            )
            with httpx.Client(base_url=server.address) as line:
                yield Hall(line, own, online, service)
            store.close()


def drawn():
    ring = [list(corner) for corner in atlas.BORDER.exterior.coords]
    border = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"kind": "boundary"}, "geometry": border}
    return {"type": "FeatureCollection", "features": [feature]}


def path(code, tile):
    return f"/tiles/{code}/{tile.z}/{tile.x}/{tile.y}"


def test_own_pictures(hall):
    """A picture comes as what it is, for a day, and never as anything a browser would run."""
    got = hall.line.get(path(hall.own, INSIDE))
    assert (got.status_code, got.content) == (200, atlas.picture())
    assert got.headers["content-type"] == "image/png"
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "max-age=86400" in got.headers["cache-control"]
    assert hall.line.get(f"/tiles/{hall.own}/state").json() == {"answers": True}


def test_tiles_of_a_service_come_through_the_server(hall):
    """The first screen makes the server ask, the second does not."""
    before = len(hall.service.asked)
    for _ in range(2):
        got = hall.line.get(path(hall.online, INSIDE))
        assert (got.status_code, got.content) == (200, GOOD)
    assert len(hall.service.asked) == before + 1


@pytest.mark.parametrize(
    "tile",
    [Tile(15, 3, 3), Tile(3, 4, 2), Tile(19, 16 * INSIDE.x, 16 * INSIDE.y), Tile(40, 1, 1)],
)
def test_nothing_else_is_fetched(hall, tile):
    """Tiles elsewhere, finer or coarser than the quarter needs: nobody is asked for them."""
    before = len(hall.service.asked)
    for code in (hall.own, hall.online, "ZZZZZZ"):
        assert hall.line.get(path(code, tile)).status_code == 404
    assert len(hall.service.asked) == before


@pytest.mark.parametrize(
    "rest", ["-1/2/3", "15/1e3/2", "15/٣/2", f"15/{'9' * 5000}/2", "15/1/2.png"]
)
def test_odd_addresses(hall, rest):
    """What is no tile is answered, not tripped over."""
    assert hall.line.get(f"/tiles/{hall.online}/{rest}").status_code == 404


def test_a_service_that_is_gone(hall):
    """Then the kept tile comes, not to be kept by the browser; a new one is missing; it is told."""
    kept = Tile(16, 2 * INSIDE.x, 2 * INSIDE.y)
    hall.line.get(path(hall.online, kept))
    hall.service.says = b""
    missing = hall.line.get(path(hall.online, Tile(16, kept.x + 1, kept.y)))
    assert (missing.status_code, missing.headers["cache-control"]) == (503, "no-store")
    assert hall.line.get(path(hall.online, kept)).content == GOOD
    assert hall.line.get(f"/tiles/{hall.online}/state").json() == {"answers": False}
