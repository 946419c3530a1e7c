"""Pictures of tiles: what is none never reaches a browser."""

from io import BytesIO

from PIL import Image

LARGEST_PICTURE = 2**19
"""Bytes of one picture."""

_MEDIA = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
_SIDES = (256, 512)
_COMPLAINTS = (OSError, ValueError, SyntaxError, LookupError, ArithmeticError, TypeError)
# What a broken head makes the readers of Pillow say.


def media_type(data: bytes) -> str | None:
    """Return the media type of a square tile, or None for anything else."""
    if len(data) > LARGEST_PICTURE:
        return None
    try:
        # Opening reads the head of the file only.
        with Image.open(BytesIO(data), formats=tuple(_MEDIA)) as picture:
            width, height = picture.size
            return _MEDIA[str(picture.format)] if width == height and width in _SIDES else None
    except (*_COMPLAINTS, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
