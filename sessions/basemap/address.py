"""Where a host is on the net: found out in little time, and whether it may be asked there."""

import ipaddress
import socket
from collections.abc import Sequence
from concurrent.futures import Future
from threading import Lock, Thread

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # where a network without IPv4 finds it
_GIVEN_OUT = ipaddress.IPv6Network("2000::/3")  # all else leads inside, or to IPv4 in disguise
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_door = Lock()
_asked: dict[tuple[str, int], Future[Sequence[str]]] = {}


def addresses(host: str, port: int, seconds: float) -> Sequence[str]:
    """Return the addresses of a host, the best first.

    Raises `OSError` where it has none, and `TimeoutError` where nobody says so in time. A system
    may look for a name as long as it likes: however many ask, it is asked once.
    """
    with _door:
        found = _asked.get((host, port))
        if found is None or found.done():
            found = Future()
            Thread(target=_look_up, args=(host, port, found), daemon=True).start()
            _asked[host, port] = found
    try:
        return found.result(seconds)
    except TimeoutError as error:
        raise TimeoutError("nobody says in time where it is") from error


def _look_up(host: str, port: int, found: Future[Sequence[str]]) -> None:
    try:
        listed = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        found.set_result([str(address[0]) for *_, address in listed])
    except (OSError, ValueError) as error:
        found.set_exception(error)


def is_public(host: str) -> bool:
    """Say whether an address is one of the internet: not of this machine, nor of its networks."""
    address = ipaddress.ip_address(host.partition("%")[0])
    inner = _inner(address)
    usual = address.version == 4 or address in _GIVEN_OUT or inner is not address
    return usual and all(one.is_global and not one.is_multicast for one in (address, inner))


def _inner(address: _Address) -> _Address:
    """Return the IPv4 address that an IPv6 address leads to, or the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _TRANSLATED:
        return ipaddress.IPv4Address(int(address) % 2**32)
    return address.sixtofour or address
