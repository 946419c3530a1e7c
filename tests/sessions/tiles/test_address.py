"""Where a service is on the net, and whether it may be asked there."""

import socket
import time
from threading import Event, active_count
from typing import Any

import pytest

from sessions.basemap.address import addresses, is_public
from sessions.basemap.fetch import NotFetched, fetch
from tests.sessions.tiles.asked import TILE
from tests.tileserver import GOOD


@pytest.fixture
def hung(monkeypatch):
    """A system that looks for names until the event comes, and then finds them."""
    come, look_up = Event(), socket.getaddrinfo

    def late(*asked: Any, **how: Any) -> Any:
        come.wait(10)
        return look_up(*asked, **how)

    monkeypatch.setattr(socket, "getaddrinfo", late)
    yield come
    come.set()


def test_a_name_nobody_finds_keeps_no_tile_waiting(hung, service, server):
    """After its time the fetch has failed; however many ask, the system is asked once."""
    begun, before = time.monotonic(), active_count()
    for _ in range(3):
        with pytest.raises(NotFetched, match="in time"):
            fetch(service, TILE, seconds=0.1)
    assert time.monotonic() - begun < 4
    assert active_count() <= before + 1
    assert server.asked == []
    hung.set()
    assert fetch(service, TILE) == GOOD


def test_a_name_that_does_not_exist(monkeypatch):
    """That is told at once, and the next one to ask asks anew."""
    asked: list[str] = []

    def nobody(host: str, *_: Any, **__: Any) -> Any:
        asked.append(host)
        raise socket.gaierror("unknown")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    for _ in range(2):
        with pytest.raises(OSError, match="unknown"):
            addresses("nowhere.test", 80, 30)
    assert asked == ["nowhere.test"] * 2


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
    assert not is_public(host)


def test_public_addresses_are():
    """Addresses of the internet, also as a network without IPv4 writes them."""
    assert all(map(is_public, ("193.99.144.80", "2a02:2e0:3fe::1", "64:ff9b::c163:9050")))
