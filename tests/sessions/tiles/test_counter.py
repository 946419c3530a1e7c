"""Tiles that are kept: handed out again, and shown where their service is silent."""

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from sessions.basemap.counter import Counter
from sessions.basemap.picture import enlarged
from sessions.basemap.shelf import Shelf
from sessions.basemap.tile import Tile
from tests.sessions.tiles.asked import HTML, REDIRECT, TILE
from tests.tileserver import GOOD, answer


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
    server.drip = 0.0003
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
