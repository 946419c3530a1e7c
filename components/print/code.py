"""QR codes for paper: drawn as vectors, with a name for whoever cannot see them."""

from io import BytesIO

import segno
from segno.helpers import make_wifi_data

from components.page.palette import INK, SHEET

Code = dict[str, str]
"""`svg` and `alt`."""


def code(content: str, alt: str) -> Code:
    """Return the QR code of an address."""
    drawn = BytesIO()
    segno.make(content, error="m", micro=False).save(
        drawn, kind="svg", border=4, dark=INK, light=SHEET, xmldecl=False
    )
    return {"svg": drawn.getvalue().decode("utf-8"), "alt": alt}


def wifi_code(name: str, password: str, alt: str) -> Code:
    """Return the QR code that phones take for joining a Wi-Fi; without password an open one."""
    security = "WPA" if password else None
    return code(make_wifi_data(name, password or None, security), alt)
