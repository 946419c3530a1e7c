"""Which services may be asked, and for how much of the country."""

from dataclasses import replace

import pytest

from sessions.basemap.basemap import service_basemap
from sessions.basemap.service import Service, services
from sessions.basemap.tile import Tile
from sessions.basemap.tiles import MOST_TILES, useful
from sessions.errors import Refused
from tests.sessions import atlas
from tests.sessions.tiles.asked import TILE


def test_nothing_is_asked_unless_switched_on():
    """Without the setting no service is known; the preset names its host and its source."""
    assert services("") == {}
    known = services("basemap.de")
    assert set(known) == {"basemap.de-grau", "basemap.de-farbe"}
    assert {one.host for one in known.values()} == {"sgx.geodatenzentrum.de"}
    assert not any(one.internal for one in known.values())
    assert known["basemap.de-grau"].source(2026).endswith("© GeoBasis-DE / BKG (2026) CC BY 4.0")
    assert known["basemap.de-grau"].target(Tile(14, 8, 5)).path.endswith("/14/5/8.png")


@pytest.mark.parametrize(
    "changed",
    [
        {"url": "http://x/{z}/{x}.png"},
        {"url": "http://{x}.org/{z}/{y}/{x}.png"},
        {"url": "file:///etc/{x}/{y}/{z}"},
        {"url": "http://me:secret@x.org/{z}/{x}/{y}"},
        {"url": "http://x.org/{z.__class__}/{x}/{y}"},
        {"name": "../../etc"},
        {"attribution": ""},
        {"most": 25},
        {"stale_days": 0},
    ],
    ids=str,
)
def test_a_setting_that_cannot_be_meant_stops_the_start(changed):
    """Whoever runs the installation learns of it then, not in the hall."""
    good = Service("x", "https://x.org/{z}/{x}/{y}.png", "© X", 0, 19, 1, 1)
    with pytest.raises(ValueError, match=r"\S"):
        replace(good, **changed)
    with pytest.raises(ValueError, match="no map service"):
        services("nowhere")


def test_a_quarter_gets_no_more_tiles_than_it_needs(service):
    """So nobody can have the country fetched; without a border nothing is fetched at all."""
    found = service_basemap(service, atlas.BORDER, 2026)
    assert found.attribution == "© Probeamt 2026"
    seen = found.tiles.pyramid(atlas.BORDER.bounds)
    assert sum(map(seen.count, range(seen.least, seen.most + 1))) <= MOST_TILES
    assert TILE in seen
    assert Tile(15, TILE.x + 50, TILE.y) not in seen
    assert Tile(19, 16 * TILE.x, 16 * TILE.y) not in seen
    assert useful((6, 47, 15, 55), 0, 19).most < 12
    with pytest.raises(Refused, match="border_missing"):
        service_basemap(service, None, 2026)
