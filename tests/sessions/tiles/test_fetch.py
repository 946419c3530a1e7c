"""One tile of a service: fetched by the server from the configured host alone."""

import socket
import time

import pytest

from sessions.basemap.fetch import NotFetched, fetch
from sessions.basemap.picture import LARGEST_PICTURE
from sessions.basemap.service import Service
from tests.sessions import atlas
from tests.sessions.tiles.asked import HTML, REDIRECT, TILE
from tests.tileserver import GOOD, answer, tile_server


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


def test_a_name_that_leads_inside_is_not_asked(server):
    """A public-looking name whose address is this machine gets no request."""
    url = f"http://localhost:{server.port}/{{z}}/{{x}}/{{y}}.png"
    with pytest.raises(NotFetched, match="no public address"):
        fetch(Service("x", url, "© X", 0, 19, 1, 1), TILE)
    assert server.asked == []


def test_this_machine_can_be_asked_at_all():
    """The tests above would mean nothing if loopback were cut off."""
    with tile_server() as server, socket.create_connection(("127.0.0.1", server.port)):
        pass
