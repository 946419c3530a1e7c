"""An address as a QR code: dark on white with four modules of quiet zone, for any size."""

from html import escape

import segno

from components.page.palette import INK, SHEET


def qr(address: str, label: str) -> str:
    """Return the code as an image that fills what it stands in; `label` (raw) names it."""
    code = segno.make(address, error="m", micro=False)
    source = code.svg_data_uri(border=4, dark=INK, light=SHEET, scale=10)
    return f'<img class="qr" alt="{escape(label)}" src="{escape(source)}">'
