"""Pictures of tiles: what is none never reaches a browser."""

from io import BytesIO

from PIL import Image

LARGEST_PICTURE = 2**19
"""Bytes of one picture."""

SIDE = 256
"""Pixels of the pictures that are made here."""

_MEDIA = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
_SIDES = (256, 512)
_COMPLAINTS = (OSError, ValueError, SyntaxError, LookupError, ArithmeticError, TypeError)
# What a broken head makes the readers of Pillow say.
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def media_type(data: bytes) -> str | None:
    """Return the media type of a square tile, or None for anything else."""
    if len(data) > LARGEST_PICTURE:
        return None
    try:
        # Opening reads the head of the file only.
        with Image.open(BytesIO(data), formats=tuple(_MEDIA)) as picture:
            width, height = picture.size
            return _MEDIA[str(picture.format)] if width == height and width in _SIDES else None
    except (*_COMPLAINTS, *_BOMBS):
        return None


def enlarged(image: bytes, share: int, right: int, down: int) -> bytes | None:
    """Return one of `share` times `share` equal parts of a tile, as large as a tile.

    `right` and `down` count parts from the upper left; None if it is no picture.
    """
    written = BytesIO()
    try:
        with Image.open(BytesIO(image), formats=tuple(_MEDIA)) as picture:
            part = picture.width / share
            corner = (right * part, down * part, (right + 1) * part, (down + 1) * part)
            # With its transparency, which many services write beside a palette.
            shown = picture.convert("RGBA").resize((SIDE, SIDE), box=corner)
        shown.save(written, "PNG")
    except (*_COMPLAINTS, *_BOMBS):
        return None
    return written.getvalue()
