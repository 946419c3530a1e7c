"""One tile from a service: from its own host only, in little time, and nothing but a picture."""

import http.client
import socket
import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult

from sessions.basemap.address import addresses, is_public
from sessions.basemap.picture import LARGEST_PICTURE, media_type
from sessions.basemap.service import Service
from sessions.basemap.tile import Tile

SECONDS = 6
"""For all of it, also from a server that sends a byte a second."""

_PORTS = {"http": 80, "https": 443}
_AGENT = "Quartiersrunde"
_TRIED = 2  # addresses of a host
_NOTHING_THERE = {http.client.NOT_FOUND, http.client.NO_CONTENT}


class NotFetched(Exception):
    """There is no tile now; the text says why, for whoever runs the installation."""


def fetch(service: Service, tile: Tile, seconds: float = SECONDS) -> bytes | None:
    """Return the picture of a tile, or None where the service has none. Raises `NotFetched`.

    Redirects are not followed, and the host's address must be a public one unless the service is
    said to be internal; the address that was checked is the one that is asked.
    """
    target, end = service.target(tile), monotonic() + seconds
    try:
        with _line(target, _addresses(target, end, internal=service.internal), end) as line:
            return _answer(line, target)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NotFetched(f"{target.hostname}: {error}") from error


def _addresses(target: SplitResult, end: float, *, internal: bool) -> list[tuple[str, int]]:
    port = target.port or _PORTS[target.scheme]
    found = addresses(str(target.hostname), port, _left(end))
    hosts = [host for host in found if internal or is_public(host)]
    if not hosts:
        raise NotFetched(f"{target.hostname} has no public address")
    return [(host, port) for host in hosts[:_TRIED]]


@contextmanager
def _line(
    target: SplitResult, places: list[tuple[str, int]], end: float
) -> Iterator[socket.socket]:
    """Give a connection that is cut when its time is up, whatever is waited for then."""
    line = _connected(places, end)
    if target.scheme == "https":
        line = _trusted().wrap_socket(
            line, server_hostname=target.hostname, do_handshake_on_connect=False
        )
    cut = Timer(end - monotonic(), _cut, (line,))
    cut.daemon = True
    cut.start()
    try:
        with closing(line):
            if isinstance(line, ssl.SSLSocket):
                line.do_handshake()
            yield line
    finally:
        cut.cancel()


@cache
def _trusted() -> ssl.SSLContext:
    return ssl.create_default_context()


def _connected(places: list[tuple[str, int]], end: float) -> socket.socket:
    *tried, last = places
    for place in tried:
        try:
            return socket.create_connection(place, timeout=_left(end) / _TRIED)
        except OSError:
            continue
    return socket.create_connection(last, timeout=_left(end))


def _left(end: float) -> float:
    """Return the seconds until then. Raises `TimeoutError` if there are none."""
    left = end - monotonic()
    if left <= 0:
        raise TimeoutError("no answer in time")
    return left


def _cut(line: socket.socket) -> None:
    try:
        socket.socket.shutdown(line, socket.SHUT_RDWR)
    except OSError:
        return  # it has ended by itself


def _answer(line: socket.socket, target: SplitResult) -> bytes | None:
    asked = http.client.HTTPConnection(str(target.hostname))
    asked.sock = line
    asked.request("GET", f"{target.path}?{target.query}".rstrip("?"), headers=_headers(target))
    with closing(asked.getresponse()) as answer:
        kind = answer.headers.get_content_type()
        if answer.status in _NOTHING_THERE:
            return None
        if answer.status != http.client.OK or not kind.startswith("image/"):
            raise NotFetched(f"{target.hostname} answered {answer.status} {kind}")
        picture = answer.read(LARGEST_PICTURE + 1)
        if answer.length or (answer.length is None and not answer.chunked):
            raise NotFetched(f"{target.hostname} did not send all it promised")
    if media_type(picture) is None:
        raise NotFetched(f"{target.hostname} sent no picture of a tile, or too large a one")
    return picture


def _headers(target: SplitResult) -> dict[str, str]:
    return {
        "Host": target.netloc,
        "User-Agent": _AGENT,
        "Accept": "image/png,image/jpeg,image/webp",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
