"""The toolbox as it is delivered: complete, and honest about whose words it shows."""

import re
from dataclasses import replace

import pytest

from content.approach import Approach, ToolboxIdea, provenance
from content.completeness import gaps
from content.language import LANGUAGES, WRITTEN, translation
from content.toolbox import Toolbox, load_toolbox, read_toolbox
from tests.contrast import contrast

FIELDS = {
    "housing": ("Wohnen +", 4, 8),
    "public-space": ("Öffentlicher Raum", 5, 11),
    "supply": ("Nahversorgung/Infrastruktur", 4, 8),
    "mobility": ("Mobilität", 3, 6),
    "economy": ("Lokale Ökonomie", 3, 6),
    "education": ("Bildung", 4, 7),
    "management": ("Managementansätze", 3, 6),
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
WORDS = {"de": (60, 120), "de-simple": (40, 90), "en": (60, 120)}


@pytest.fixture
def toolbox() -> Toolbox:
    """The toolbox as it is delivered."""
    return load_toolbox()


def everything(toolbox: Toolbox) -> list[Approach | ToolboxIdea]:
    """All items that carry a title with an origin."""
    return [*toolbox.approaches, *(idea for one in toolbox.approaches for idea in one.ideas)]


def test_nothing_is_left_out() -> None:
    """Every file can be read, every link leads somewhere, every translation has its original."""
    assert read_toolbox().problems == ()


def test_26_approaches_and_52_ideas_lie_in_the_fields_of_the_toolbox(toolbox: Toolbox) -> None:
    """A resident reads the official field names, in the toolbox's order, and none is empty."""
    assert {
        field.id: (
            field.name["de"],
            len(found := [one for one in toolbox.approaches if one.field == field.id]),
            sum(len(one.ideas) for one in found),
        )
        for field in toolbox.fields
    } == FIELDS
    assert (len(toolbox.approaches), len(everything(toolbox))) == (26, 26 + 52)
    assert all(one.ideas for one in toolbox.approaches)


def test_approaches_come_in_the_order_of_their_fields(toolbox: Toolbox) -> None:
    """The cards are grouped by field, as the toolbox orders them."""
    shown = list(dict.fromkeys(approach.field for approach in toolbox.approaches))
    assert shown == [field.id for field in toolbox.fields] == list(FIELDS)


def test_ids_lead_back(toolbox: Toolbox) -> None:
    """An id stored with an idea still finds its approach and all that it refers to."""
    for approach in toolbox.approaches:
        assert toolbox.approach(approach.id) is approach
        assert toolbox.field(approach.field).id == approach.field
        for find, ids in (
            (toolbox.field, approach.secondary),
            (toolbox.theme, approach.themes),
            (toolbox.audience, approach.audiences),
            (toolbox.partner, approach.partners),
            (toolbox.approach, approach.combines),
        ):
            assert [find(id).id for id in ids] == list(ids)
    with pytest.raises(KeyError):
        toolbox.approach("no-such-approach")


def test_every_approach_is_described_in_full(toolbox: Toolbox) -> None:
    """Whoever chooses learns kind, cost, effort, time, for whom, with whom and what to protect."""
    for approach in toolbox.approaches:
        assert all((approach.kind, approach.cost, approach.effort, approach.first_result))
        assert all((approach.quarters, approach.partners, approach.protects)), approach.id
        assert 1 <= len(approach.audiences) <= 5, approach.id
        assert 1 <= len(approach.combines) <= 4, approach.id
        assert 1 <= len(approach.themes) <= 4, approach.id
        assert len(approach.secondary) <= 3, approach.id
        assert approach.field not in approach.secondary
        assert approach.id not in approach.combines


def test_what_is_for_everyone_suits_each_group(toolbox: Toolbox) -> None:
    """An approach suits the groups it names; one for everyone, or that names none, suits all."""
    one = toolbox.approaches[0]
    named = replace(one, audiences=("seniors",))
    assert [named.suits(group) for group in ("seniors", "children")] == [True, False]
    for open_to_all in (("everyone",), ("everyone", "seniors"), ()):
        assert all(replace(one, audiences=open_to_all).suits(it.id) for it in toolbox.audiences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_reader_meets_an_empty_card(toolbox: Toolbox, language: str) -> None:
    """German, Einfache Sprache and English whole; names, titles and promises in all twelve."""
    assert list(gaps(toolbox, language)) == []


@pytest.mark.parametrize("language", WORDS)
def test_texts_are_short_enough_for_a_card(toolbox: Toolbox, language: str) -> None:
    """An approach is explained in 60 to 120 words, in Einfache Sprache in 40 to 90."""
    least, most = WORDS[language]
    words = {one.id: len(one.text[language].split()) for one in toolbox.approaches}
    assert {id: n for id, n in words.items() if not least <= n <= most} == {}


def test_a_promise_is_one_sentence(toolbox: Toolbox) -> None:
    """The promise is read at a glance."""
    for approach in toolbox.approaches:
        for language in ("de", "en"):
            assert len(re.findall(r"[.!?](?:\s|$)", approach.promise[language])) == 1, approach.id


def test_nobody_is_addressed_informally(toolbox: Toolbox) -> None:
    """German texts never say du, dein or dir, and never promise the protected name."""
    for item in toolbox.items:
        for language in ("de", "de-simple"):
            for text in item.texts(language).values():
                assert not re.search(r"\b(du|dein\w*|dir|dich)\b", text[language], re.IGNORECASE)
                assert "Leichte Sprache" not in text[language]


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


def test_what_we_wrote_and_what_a_machine_drafted_is_told_apart(toolbox: Toolbox) -> None:
    """No draft passes for a text that somebody wrote."""
    for item in toolbox.items:
        for language, status in item.status.items():
            assert (status == "written") == (language in WRITTEN), item.id


def test_colours_are_those_of_the_art_direction(toolbox: Toolbox) -> None:
    """Every field has its own dark colour, 4.5:1 or better on paper."""
    colours = [field.colour for field in toolbox.fields]
    assert len(set(colours)) == len(colours)
    for colour in colours:
        assert contrast(colour, "#FFFBF5") >= 4.5
