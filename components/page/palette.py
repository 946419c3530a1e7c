"""The colours of the product, once: the stylesheet, maps and charts take them from here."""

from base64 import b64encode

from content.pictogram import approach_pictogram, offer_pictograms, pictogram
from content.toolbox import load_toolbox

PAPER = "#FFFBF5"
SHEET = "#FFFFFF"
SAND = "#F6EFE4"
INK = "#1C1B22"
MUTED = "#5C5A64"
EDGE = "#8A8792"
LINE = "#D9D3C8"
PETROL = "#0B5C66"
WARNING = "#B3261E"
NEED = "#8A3410"

FIELDS = {field.id: field.colour for field in load_toolbox().fields}


def field_colour(field: str | None) -> str:
    """The colour of a field of action; ink where an idea has none or an unknown one."""
    return FIELDS.get(field or "", INK)


def custom_properties() -> str:
    """The palette as CSS: ``--ink`` …, ``--field-<id>``, and classes per field of action."""
    plain = {
        "paper": PAPER,
        "sheet": SHEET,
        "sand": SAND,
        "ink": INK,
        "muted": MUTED,
        "edge": EDGE,
        "line": LINE,
        "petrol": PETROL,
        "warning": WARNING,
        "need": NEED,
    }
    named = plain | {f"field-{field}": colour for field, colour in FIELDS.items()}
    root = ";".join(f"--{name}:{value}" for name, value in named.items())
    approaches = {one.id: approach_pictogram(one) for one in load_toolbox().approaches}
    offers = {f"offer-{kind}": svg for kind, svg in offer_pictograms().items()}
    drawn = "".join(_drawn(id, svg) for id, svg in (approaches | offers).items())
    return f":root{{{root}}}\n" + "".join(map(_classes, FIELDS)) + drawn


def _classes(field: str) -> str:
    """`.field-<id>` colours what is inside; `.pictogram-<id>` is the shape of the pictogram."""
    return f".field-{field}{{--field:var(--field-{field})}}\n{_drawn(field, pictogram(field))}"


def _drawn(id: str, svg: str) -> str:
    drawn = b64encode(svg.encode()).decode()
    return f'.pictogram-{id}{{--drawn:url("data:image/svg+xml;base64,{drawn}")}}\n'
