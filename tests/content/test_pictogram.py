"""The drawings: one per field, drawn alike, silent for screen readers."""

from xml.etree import ElementTree as ET

import pytest

from content.pictogram import PICTOGRAMS, pictogram
from content.toolbox import load_toolbox

FIELDS = [field.id for field in load_toolbox().fields]


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_has_a_drawing_in_the_same_hand(field: str) -> None:
    """Seven drawings on one grid, with the same pen, in the colour of the text."""
    root = ET.fromstring(pictogram(field))
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("fill")) == ("currentColor", "none")
    assert (root.get("stroke-width"), root.get("stroke-linecap")) == ("2", "round")
    assert root.get("aria-hidden") == "true"
    assert len(root) > 0


def test_there_is_no_drawing_without_a_field() -> None:
    """No left-over picture lies in the folder."""
    assert sorted(path.stem for path in PICTOGRAMS.glob("*")) == sorted(FIELDS)
