"""One small drawing per field of action."""

from functools import cache
from pathlib import Path

PICTOGRAMS = Path(__file__).parent / "pictograms"


@cache
def pictogram(field: str) -> str:
    """The field's drawing as inline SVG in the colour of the text around it.

    Hidden from screen readers: the name of the field always stands beside it. Raises
    FileNotFoundError for an unknown field.
    """
    return (PICTOGRAMS / f"{field}.svg").read_text(encoding="utf-8").strip()
