"""The toolbox: complete, honest about whose words it shows, and clear about its mistakes."""

import re
from pathlib import Path

import pytest

from content.entry import ContentError
from content.language import translation
from content.toolbox import Approach, Toolbox, ToolboxIdea, load_toolbox, provenance

FIELDS = {
    "housing": "Wohnen +",
    "public-space": "Öffentlicher Raum",
    "supply": "Nahversorgung/Infrastruktur",
    "mobility": "Mobilität",
    "economy": "Lokale Ökonomie",
    "education": "Bildung",
    "management": "Managementansätze",
}
QUOTED = {
    (
        "Aufbau einer koordinierenden Stelle, die sämtliche Handlungsfelder und "
        "Managementansätze induziert und steuert"
    ),
    "Multifunktionale Nutzung öffentlicher Räume",
    (
        "Unbürokratische und kostengünstige Angebote zur Förderung der Erwerbstätigkeit "
        "vor Ort im Quartier"
    ),
    "Verbesserter Zugang zu Infrastrukturen des Wissens und Vernetzung von Bildungsinstitutionen",
}
QUOTED_IDEAS = {
    "Erhöhung der Verweildauer durch Einrichtung von Ruhezonen mit komfortablen Stadtmöbeln",
    "Steigerung der Attraktivität durch optimierte Verkehrswege- und Beleuchtungskonzepte",
    (
        "Nutzung öffentlicher Plätze als Orte für temporäre Veranstaltungen wie "
        "Stadtteilfeste oder Streetfood-Märkte"
    ),
    "Attraktive und offene Gestaltung des Umfelds von Bildungsinstitutionen",
    "Gewerbehof für produzierendes Kleingewerbe",
}
FIELD = """[[field]]
id = "housing"
name = { de = "Wohnen +", en = "Housing +" }
about = { de = "Wohnungen", en = "Homes" }
colour = "#9C3D10"
"""
APPROACH = """[[approach]]
id = "one"
field = "housing"
origin = "own"
title = { de = "Eins", en = "One" }
promise = { de = "Gut.", en = "Good." }
text = { de = "Text", en = "Text" }
"""


@pytest.fixture
def toolbox() -> Toolbox:
    """The toolbox as it is delivered."""
    return load_toolbox()


def written(folder: Path, approaches: str | bytes, fields: str = FIELD) -> Path:
    """A toolbox of one's own in a folder."""
    (folder / "approaches").mkdir()
    (folder / "toolbox.toml").write_text(fields, encoding="utf-8")
    raw = approaches.encode() if isinstance(approaches, str) else approaches
    (folder / "approaches" / "own.toml").write_bytes(raw)
    return folder / "toolbox.toml"


def everything(toolbox: Toolbox) -> list[Approach | ToolboxIdea]:
    """All items that carry a title with an origin."""
    return [*toolbox.approaches, *(idea for one in toolbox.approaches for idea in one.ideas)]


def test_six_fields_and_management_carry_the_names_of_the_toolbox(toolbox: Toolbox) -> None:
    """A resident reads the official field names, in the toolbox's order."""
    assert {field.id: field.name["de"] for field in toolbox.fields} == FIELDS
    assert toolbox.fields[-1].id == "management"


def test_every_field_has_an_approach(toolbox: Toolbox) -> None:
    """Whichever field somebody picks, there is something to read."""
    for field in toolbox.fields:
        assert any(one.field == field.id for one in toolbox.approaches), field.id
    assert 9 <= len(toolbox.approaches) <= 11


def test_approaches_come_in_the_order_of_their_fields(toolbox: Toolbox) -> None:
    """The cards are grouped by field, as the toolbox orders them."""
    shown = list(dict.fromkeys(approach.field for approach in toolbox.approaches))
    assert shown == list(FIELDS)


def test_ids_are_unique_and_lead_back(toolbox: Toolbox) -> None:
    """An id stored with an idea still finds its approach and its field."""
    for approach in toolbox.approaches:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", approach.id)
        assert toolbox.approach(approach.id) is approach
        assert toolbox.field(approach.field).id == approach.field
    with pytest.raises(KeyError):
        toolbox.approach("no-such-approach")


def test_german_and_english_are_complete(toolbox: Toolbox) -> None:
    """Nobody who reads German or English meets an empty card."""
    for item in everything(toolbox):
        for texts in (item.title, item.text):
            assert texts["de"].strip()
            assert texts["en"].strip()
            assert texts["de"] != texts["en"]


def test_texts_are_short_enough_for_a_card(toolbox: Toolbox) -> None:
    """An approach is explained in 60 to 120 words, its promise in one sentence."""
    for approach in toolbox.approaches:
        for language in ("de", "en"):
            assert 60 <= len(approach.text[language].split()) <= 120, approach.id
            assert len(re.findall(r"[.!?](?:\s|$)", approach.promise[language])) == 1, approach.id


def test_nobody_is_addressed_informally(toolbox: Toolbox) -> None:
    """German texts never say du, dein or dir."""
    for item in everything(toolbox):
        assert not re.search(r"\b(du|dein\w*|dir|dich)\b", item.text["de"], re.IGNORECASE)


def test_quoted_titles_are_exact_and_have_a_source(toolbox: Toolbox) -> None:
    """What is shown as a title of the toolbox is its wording, with the address to check it."""
    quoted = [item for item in everything(toolbox) if item.origin == "toolbox"]
    assert {item.title["de"] for item in quoted} == QUOTED | QUOTED_IDEAS
    assert all((item.source or "").startswith("https://www.glueckauf") for item in quoted)


def test_only_german_titles_are_shown_as_quoted(toolbox: Toolbox) -> None:
    """An English title of a quoted approach is named as our translation."""
    approach = toolbox.approach("coordinating-body")
    german, english = translation("de"), translation("en")
    assert "aus der Toolbox" in german.text(provenance(approach, "de"))
    assert "translated by us" in english.text(provenance(approach, "en"))
    own = provenance(toolbox.approach("shared-rooms"), "de")
    assert german.text(own) == "eigene Formulierung nach der Gliederung der Toolbox"


def test_colours_are_those_of_the_art_direction(toolbox: Toolbox) -> None:
    """Every field has its own dark colour, 4.5:1 or better on paper."""
    colours = [field.colour for field in toolbox.fields]
    assert len(set(colours)) == len(colours)
    for colour in colours:
        assert contrast(colour, "#FFFBF5") >= 4.5


def contrast(one: str, other: str) -> float:
    """Contrast ratio after WCAG."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance after WCAG of #RRGGBB."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_small_toolbox_of_ones_own_is_read(tmp_path: Path) -> None:
    """An organiser can write a file with approaches without touching Python."""
    assert load_toolbox(written(tmp_path, APPROACH)).approach("one").title["en"] == "One"


@pytest.mark.parametrize(
    ("approaches", "where", "what"),
    [
        (APPROACH.replace('promise = { de = "Gut.", en = "Good." }\n', ""), 1, "promise"),
        (APPROACH.replace('en = "One"', 'en = " "'), 1, "en"),
        (APPROACH + APPROACH, 8, "“one” is used twice"),
        (APPROACH + "\n" + APPROACH.replace("one", "two").replace("housing", "sky"), 9, "sky"),
        (APPROACH.replace('"own"', '"toolbox"'), 1, "source"),
        (APPROACH + '\n[[approach.ideas]]\norigin = "own"\n', 9, "title"),
        (APPROACH.replace('"one"', '"one'), 2, "line 2"),
        (APPROACH.encode() + b'x = "\xff"\n', 8, "UTF-8"),
        ('approach = "none"', 1, "approach"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(
    tmp_path: Path, approaches: str | bytes, where: int, what: str
) -> None:
    """Who edits the texts learns in which line of which file the mistake is."""
    with pytest.raises(ContentError) as raised:
        load_toolbox(written(tmp_path, approaches))
    assert "own.toml" in str(raised.value)
    assert f"line {where}" in str(raised.value)
    assert what in str(raised.value)


def test_one_id_in_two_files_is_refused(tmp_path: Path) -> None:
    """Two files cannot claim the same approach."""
    path = written(tmp_path, APPROACH)
    (tmp_path / "approaches" / "zz.toml").write_text(APPROACH, encoding="utf-8")
    with pytest.raises(ContentError, match=r"zz\.toml, line 1: .*used twice"):
        load_toolbox(path)
