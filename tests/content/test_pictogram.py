"""The drawings: one per field and per approach, drawn alike, silent for screen readers."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from content.pictogram import PICTOGRAMS, approach_pictogram, offer_pictograms, pictogram
from content.toolbox import load_toolbox

FIELDS = [field.id for field in load_toolbox().fields]
APPROACHES = [approach.id for approach in load_toolbox().approaches]
OFFERS = sorted(offer_pictograms())


def test_every_approach_has_a_drawing() -> None:
    """The cards of one field can be told apart; one that has no drawing takes its field's."""
    toolbox = load_toolbox()
    drawings = {approach_pictogram(approach) for approach in toolbox.approaches}
    assert len(drawings) == len(APPROACHES)
    own = replace(toolbox.approaches[0], id="own", field="mobility")
    assert approach_pictogram(own) == pictogram("mobility")


@pytest.mark.parametrize(
    "name", FIELDS + [f"approaches/{id}" for id in APPROACHES] + [f"offers/{id}" for id in OFFERS]
)
def test_drawings_are_in_the_same_hand(name: str) -> None:
    """All drawings on one grid, with the same pen, in the colour of the text."""
    root = ET.fromstring((PICTOGRAMS / f"{name}.svg").read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("fill")) == ("currentColor", "none")
    assert (root.get("stroke-width"), root.get("stroke-linecap")) == ("2", "round")
    assert root.get("aria-hidden") == "true"
    assert len(root) > 0


def test_there_is_no_drawing_of_nothing() -> None:
    """No left-over picture lies in the folder."""
    assert sorted(path.stem for path in PICTOGRAMS.glob("*.svg")) == sorted(FIELDS)
    assert sorted(path.stem for path in PICTOGRAMS.glob("approaches/*")) == sorted(APPROACHES)
