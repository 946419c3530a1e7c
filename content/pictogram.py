"""One small drawing per field of action, per approach, and per kind of offer."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from content.approach import Approach

PICTOGRAMS = Path(__file__).parent / "pictograms"


@cache
def pictogram(field: str) -> str:
    """The field's drawing as inline SVG in the colour of the text around it.

    Hidden from screen readers: the name of the field always stands beside it. Raises
    FileNotFoundError for an unknown field.
    """
    return (PICTOGRAMS / f"{field}.svg").read_text(encoding="utf-8").strip()


def offer_pictograms() -> Mapping[str, str]:
    """The drawings of what is already there, by kind of offer."""
    drawn = sorted((PICTOGRAMS / "offers").glob("*.svg"))
    return {path.stem: path.read_text(encoding="utf-8").strip() for path in drawn}


def approach_pictogram(approach: Approach) -> str:
    """The approach's own drawing, in the same hand; its field's where it has none."""
    return _approach_pictogram(approach.id, approach.field)


@cache
def _approach_pictogram(id: str, field: str) -> str:
    path = PICTOGRAMS / "approaches" / f"{id}.svg"
    return path.read_text(encoding="utf-8").strip() if path.exists() else pictogram(field)
