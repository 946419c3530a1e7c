"""Every pair of colours that the stylesheets can bring together is strong enough."""

import re
import tomllib
from itertools import product

import pytest

from components.page.palette import FIELDS, PAPER, custom_properties
from components.page.route import FOLDER, SHEETS
from tests.contrast import contrast, luminance, mixed
from tests.running import ROOT

FILES = [FOLDER / f"{name}.css" for name in SHEETS] + [ROOT / "components" / "map" / "map.css"]
WRITTEN = "\n".join(file.read_text(encoding="utf-8") for file in FILES)
RULES = re.sub(r"/\*.*?\*/", "", WRITTEN, flags=re.DOTALL)

ENOUGH, SHAPE = 4.5, 3.0
TINT = 0.1
"""How much of a field's colour `--tint` has."""

NEVER_A_MEANING = {"line"}
"""The edge of a card: it can be taken away without loss."""


def tokens() -> dict[str, str]:
    """Give the colours by the name of their custom property."""
    found = re.findall(r"--([\w-]+):(#[0-9A-F]{6})", custom_properties())
    return dict(found)


def used(*properties: str) -> set[str]:
    """Give the colours that any of these properties takes in a stylesheet."""
    known, said = tokens(), "|".join(properties)
    values = " ".join(re.findall(rf"(?:^|[;{{\s])(?:{said}):([^;}}]*)", RULES))
    names = set(re.findall(r"var\(--([\w-]+)", values)) - NEVER_A_MEANING
    fields = set(FIELDS.values()) if "field" in names else set()
    return {known[name] for name in names & known.keys()} | fields


def is_light(colour: str) -> bool:
    return luminance(colour) > 0.5


def pairs(inks: set[str], grounds: set[str]) -> list[tuple[str, str]]:
    """Give what can stand on each other: dark on light and light on dark."""
    return [pair for pair in product(inks, grounds) if is_light(pair[0]) != is_light(pair[1])]


def test_every_word_can_be_read():
    """4.5:1 for each colour of words on each ground."""
    inks, grounds = used("color"), used("background", "background-color")
    inks.remove(tokens()["edge"])  # only a button of the map that is switched off
    assert [(a, b) for a, b in pairs(inks, grounds) if contrast(a, b) < ENOUGH] == []


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_can_be_read_on_its_tint(field):
    """The head of a card has the word of the field, and ink, on a tenth of its colour."""
    ground = mixed(FIELDS[field], TINT, PAPER)
    for ink in (FIELDS[field], tokens()["ink"], tokens()["muted"]):
        assert contrast(ink, ground) >= ENOUGH


def test_every_shape_can_be_seen():
    """3:1 for the edge of a field, a dot, a ring of the focus, on paper, sheet and sand."""
    shapes = used(r"border(?:-[a-z-]+)?", r"outline(?:-color)?")
    light = {tokens()[name] for name in ("paper", "sheet", "sand")}
    assert [(a, b) for a, b in pairs(shapes, light) if contrast(a, b) < SHAPE] == []


def test_stylesheets_have_no_colour_of_their_own():
    """One place has the colours; what a sheet would add, no test would see."""
    named = r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(|\b(?:white|black|gr[ae]y|silver)\b(?![-\w])"
    assert re.findall(named, RULES) == []


def test_streamlit_has_the_same_colours():
    """Streamlit's own fields are painted with the palette; nothing of its grey is left."""
    config = tomllib.loads(ROOT.joinpath(".streamlit/config.toml").read_text(encoding="utf-8"))
    theme = config["theme"]
    set_ones = {v for v in theme.values() if isinstance(v, str) and v.startswith("#")}
    assert set_ones <= set(tokens().values())
    assert set(theme["chartCategoricalColors"]) <= set(tokens().values())
