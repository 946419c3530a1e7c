"""The way in: code, address and QR code, as large as the wall or small in a corner."""

from html import escape

from components.context import Visit
from components.join_address import join_address
from components.qr import qr
from components.wall.words import Words


def picture(visit: Visit) -> str:
    """Return the QR code of the evening."""
    return qr(join_address(visit.here), visit.text("QR code to join"))


def short_address(visit: Visit) -> str:
    """Return the address to type, without the code, which has a field of its own."""
    return escape(join_address(visit.here).partition("?")[0].rstrip("/"))


def corner(visit: Visit, words: Words) -> str:
    """Return QR code and code for a corner of the wall."""
    said = words.text("Join in")
    return (
        f'<aside class="corner">{picture(visit)}<p>{said}'
        f'<strong dir="ltr">{escape(visit.here.code)}</strong></p></aside>'
    )
