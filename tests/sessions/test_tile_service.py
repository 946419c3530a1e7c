"""Tiles of a service: fetched by the server from the configured host alone, kept, or told."""

import socket
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

from sessions.basemap.basemap import service_basemap
from sessions.basemap.counter import Counter
from sessions.basemap.fetch import NotFetched, _public, fetch
from sessions.basemap.picture import LARGEST_PICTURE, enlarged
from sessions.basemap.service import Service, services
from sessions.basemap.shelf import Shelf
from sessions.basemap.tile import Tile, tile_at
from sessions.basemap.tiles import MOST_TILES, useful
from sessions.errors import Refused
from tests.sessions import atlas
from tests.tileserver import GOOD, answer, tile_server

TILE = tile_at(9.995, 51.003, 15)
REDIRECT = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n"
HTML = answer(b"<html>Bitte anmelden</html>", "text/html; charset=utf-8")


@pytest.fixture
def server():
    with tile_server() as server:
        yield server


@pytest.fixture
def service(server, tmp_path):
    (tmp_path / "own.toml").write_text(server.table(), encoding="utf-8")
    (found,) = services(str(tmp_path / "own.toml")).values()
    return found


class Clock:
    """A time that tests turn on."""

    def __init__(self):
        self.now = datetime(2026, 11, 21, tzinfo=UTC)

    def __call__(self):
        """Tell it."""
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def counter(tmp_path, clock):
    return Counter(Shelf(tmp_path / "tiles"), clock)


def test_a_tile_is_fetched_as_the_service_wants_it(server, service):
    """Zoom, row and column stand where the address has them; nobody learns who looks."""
    assert fetch(service, TILE) == GOOD
    (asked,) = server.asked
    assert asked.startswith(f"GET /{TILE.z}/{TILE.y}/{TILE.x}.png HTTP/1.1\r\n")
    assert f"Host: 127.0.0.1:{server.port}\r\n" in asked
    assert "Cookie" not in asked


@pytest.mark.parametrize(
    "says",
    [
        HTML,
        answer(b"<html>", "image/png"),
        answer(GOOD, "text/html"),
        answer(b"", "image/png"),
        answer(GOOD[:40]),
        answer(GOOD, length=10**9),
        answer(GOOD + bytes(LARGEST_PICTURE)),
        answer(atlas.picture(side=2048)),
        answer(GOOD, status=b"HTTP/1.1 500 Oops\r\n"),
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"",
    ],
    ids=range(11),
)
def test_anything_but_a_picture_is_refused(server, service, says):
    """HTML, however it is called, what is cut or too large, and other services are no tile."""
    server.says = says
    with pytest.raises(NotFetched):
        fetch(service, TILE)


def test_no_redirect_is_followed(server, service):
    """A service that sends us to an internal address is not followed there, nor anywhere."""
    with tile_server() as secret:
        server.says = REDIRECT % secret.port
        with pytest.raises(NotFetched, match="302"):
            fetch(service, TILE)
        assert secret.asked == []


def test_a_slow_server_is_left_after_the_time(server, service):
    """A byte now and then, in head or body, does not keep a fetcher beyond its time."""
    server.drip = 0.05
    begun = time.monotonic()
    with pytest.raises(NotFetched):
        fetch(service, TILE, seconds=0.5)
    assert time.monotonic() - begun < 4


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "10.0.0.1", "192.168.178.1", "172.16.0.9", "169.254.169.254", "0.0.0.0"),
        *("100.64.0.1", "224.0.0.1", "::1", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1"),
        *("64:ff9b::7f00:1", "2002:7f00:1::", "64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1"),
        *("::127.0.0.1", "::ffff:0:10.0.0.1", "::ffff:193.99.144.80", "fec0::1", "ff0e::1"),
        *("2001:0:7f00:1::", "2001:db8::1"),
    ],
)
def test_private_addresses_are_not_asked(host):
    """Neither loopback nor the hall's network nor a cloud's metadata, in whatever disguise."""
    assert not _public(host)


def test_a_name_that_leads_inside_is_not_asked(server):
    """A public-looking name whose address is this machine gets no request."""
    url = f"http://localhost:{server.port}/{{z}}/{{x}}/{{y}}.png"
    with pytest.raises(NotFetched, match="no public address"):
        fetch(Service("x", url, "© X", 0, 19, 1, 1), TILE)
    assert server.asked == []


def test_public_addresses_are():
    """Addresses of the internet, also as a network without IPv4 writes them."""
    assert all(map(_public, ("193.99.144.80", "2a02:2e0:3fe::1", "64:ff9b::c163:9050")))


def test_a_kept_tile_is_not_asked_for_again(server, service, counter, clock):
    """Fifty tablets and the next day cost the service one request a day."""
    for _ in range(3):
        assert counter.hand(service, TILE).result().image == GOOD
    assert len(server.asked) == 1
    clock.now += timedelta(days=1, minutes=1)
    assert counter.hand(service, TILE).result().image == GOOD
    assert len(server.asked) == 2


def test_a_crowd_causes_one_request(server, service, counter):
    """While a tile is on its way, everybody waits for the same one."""
    server.drip = 0.002
    futures = [counter.hand(service, TILE) for _ in range(30)]
    assert {future.result().image for future in futures} == {GOOD}
    assert len(server.asked) == 1


@pytest.mark.parametrize("trouble", ["gone", "html", "redirect"])
def test_when_the_service_fails_the_kept_map_is_shown(server, service, counter, clock, trouble):
    """What was seen before is handed out and said to be old; what was not is missing."""
    assert counter.hand(service, TILE).result().image == GOOD
    server.says = {"html": HTML, "redirect": REDIRECT % 80}.get(trouble, b"")
    if trouble == "gone":
        server.close()
    clock.now += timedelta(days=2)
    handed = counter.hand(service, TILE).result()
    assert (handed.image, handed.stale) == (GOOD, True)
    assert not counter.answers(service)
    assert counter.hand(service, Tile(15, TILE.x + 1, TILE.y)).result().image is None


def test_closer_than_what_is_kept(server, service, counter, clock):
    """Whoever zooms in without the internet sees the kept map enlarged, at the right place."""
    halves = Image.new("RGB", (256, 256), "#ff0000")
    halves.paste("#0000ff", (128, 0, 256, 256))
    written = BytesIO()
    halves.save(written, "PNG")
    server.says = answer(written.getvalue())
    counter.hand(service, TILE).result()
    server.says = b""
    for right, colour in ((0, (255, 0, 0)), (1, (0, 0, 255))):
        handed = counter.hand(service, Tile(16, 2 * TILE.x + right, 2 * TILE.y)).result()
        assert handed.stale
        with Image.open(BytesIO(handed.image)) as seen:
            assert (seen.size, seen.convert("RGB").getpixel((128, 128))) == ((256, 256), colour)


@pytest.mark.parametrize(
    ("mode", "transparency"), [("1", 0), ("L", 0), ("P", 0), ("P", bytes([0, 128])), ("RGB", None)]
)
def test_whatever_a_picture_is_made_of_comes_closer(mode, transparency):
    """Black and white, grey, a palette: also where a service leaves something see-through."""
    written = BytesIO()
    said = {} if transparency is None else {"transparency": transparency}
    Image.new(mode, (256, 256)).save(written, "PNG", **said)
    closer = enlarged(written.getvalue(), 2, 1, 0)
    assert closer
    with Image.open(BytesIO(closer)) as seen:
        assert seen.size == (256, 256)
        assert (seen.getchannel("A").getpixel((9, 9)) == 0) is bool(said)


def test_a_silent_service_is_left_alone_and_then_asked_again(server, service, counter, clock):
    """A hall does not wait for a dead line at every tile; when it lives again, it is used."""
    good, server.says = server.says, b""
    counter.hand(service, TILE).result()
    asked = len(server.asked)
    assert counter.hand(service, Tile(15, TILE.x, TILE.y + 1)).done()
    assert len(server.asked) == asked
    server.says = good
    clock.now += timedelta(minutes=1)
    assert counter.hand(service, TILE).result().image == GOOD
    assert counter.answers(service)


def test_a_long_line_is_no_silence(service, counter, clock):
    """Where a crowd waits for a service that answers, nobody says that it does not."""
    counter.hand(service, TILE).result()
    clock.now += timedelta(seconds=2)
    counter.late(service, Tile(15, TILE.x, TILE.y + 1))
    assert counter.answers(service)
    clock.now += timedelta(seconds=10)
    counter.late(service, Tile(15, TILE.x, TILE.y + 1))
    assert not counter.answers(service)


def test_a_tile_the_service_does_not_have(server, service, counter):
    """At the edge of the country there is nothing, which is no failure."""
    server.says = answer(b"", "text/plain", b"HTTP/1.1 404 Not Found\r\n")
    handed = counter.hand(service, TILE).result()
    assert (handed.image, handed.stale) == (None, False)
    assert counter.answers(service)


def test_nothing_is_kept_beyond_the_terms(service, counter, clock, tmp_path):
    """After the last day nobody is shown a tile, and the next start takes such files away."""
    counter.hand(service, TILE).result()
    shelf = Shelf(tmp_path / "tiles")
    clock.now += timedelta(days=7)
    assert shelf.find(service, TILE, clock.now) is None
    shelf.put(service, TILE, GOOD, clock.now)
    shelf.clear({service.name: service}, clock.now)
    assert shelf.find(service, TILE, clock.now)
    shelf.clear({}, clock.now)
    assert shelf.find(service, TILE, clock.now) is None


def test_a_full_disk_does_not_hide_the_map(service, clock, tmp_path):
    """Where tiles cannot be kept they are still shown."""
    (tmp_path / "tiles").write_text("no folder", encoding="utf-8")
    counter = Counter(Shelf(tmp_path / "tiles"), clock)
    assert counter.hand(service, TILE).result().image == GOOD


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


def test_this_machine_can_be_asked_at_all():
    """The tests above would mean nothing if loopback were cut off."""
    with tile_server() as server, socket.create_connection(("127.0.0.1", server.port)):
        pass
