"""A map file on the organiser's screen: what cannot be used is told, and nothing is stored."""

from base64 import b64decode

import pytest
from pmtiles.tile import TileType
from sqlalchemy import func, select

from sessions.ids import token_hash
from sessions.phase import Role
from sessions.schema import map_tile
from tests.pages.screen import SETUP, Screen
from tests.pages.test_organiser import fill
from tests.sessions import atlas
from tests.tileserver import tile_server

WHOLE = atlas.pictures(range(14, 15))


@pytest.fixture
def setup(kept):
    kept.grants.grant(None, Role.ORGANISER, token_hash("desk", None))
    screen = Screen(SETUP)
    fill(screen)
    screen.at.radio("new:map").set_value("pmtiles").run()
    screen.at.text_input("new:quarter").set_value("Nordstadt")
    return screen


def bring(setup, data):
    setup.at.file_uploader("basemap:file").set_value(("karte.pmtiles", data, "")).run()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04" + bytes(200), "keine PMTiles-Datei"),
        (atlas.vector()[:300], "bei Byte"),
        (atlas.vector(attribution=None), "von wem die Karte ist"),
        (atlas.file({atlas.HOME: b"<html>"}, TileType.PNG), "lässt sich nicht lesen"),
    ],
    ids=["zip", "cut", "no source", "html"],
)
def test_a_file_that_cannot_be_used(kept, setup, data, said):
    """The reason stands on the screen at once and again at the button; no evening, no picture."""
    bring(setup, data)
    assert said in setup.words
    assert said in setup.press("new:create")
    assert not kept.workshops.all()
    with kept.database.read() as connection:
        assert connection.execute(select(func.count()).select_from(map_tile)).scalar_one() == 0


def test_a_source_can_be_typed(kept, setup):
    """A file that does not say whose map it is becomes one once somebody does."""
    bring(setup, atlas.vector(attribution=None))
    setup.at.text_input("basemap:source").set_value("Vermessungsamt Musterstadt").run()
    (border,) = [one for one in setup.at.radio if str(one.key).startswith("new:border")]
    border.set_value("none").run()
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert here.plan.quarter.attribution == "Vermessungsamt Musterstadt"


def test_no_service_is_offered_unless_switched_on(setup, monkeypatch):
    """An installation that was not told otherwise never asks anybody for a map."""
    assert not [word for word in setup.at.radio("new:map").options if "Internet" in word]
    monkeypatch.setenv("QUARTIERSRUNDE_MAP_SERVICES", "basemap.de-grau")
    setup.look()
    assert "Aus dem Internet: basemap.de-grau" in setup.at.radio("new:map").options


def test_a_silent_service_is_told_where_it_is_chosen_and_before_printing(
    kept, setup, monkeypatch, tmp_path
):
    """Whoever sees an empty map learns that it is the service, not the choice, that is wrong."""
    with tile_server() as service:
        service.says = b""
        (tmp_path / "own.toml").write_text(service.table("mute"), encoding="utf-8")
        monkeypatch.setenv("QUARTIERSRUNDE_MAP_SERVICES", str(tmp_path / "own.toml"))
        monkeypatch.setenv("QUARTIERSRUNDE_FOLDER", str(tmp_path))
        setup.look()
        setup.at.radio("new:map").set_value("mute").run()
        setup.at.text_input("new:middle").set_value("51.003, 9.995").run()
    assert "Der Kartendienst antwortet nicht" in drawn(setup)
    assert 'alt="Karte von Nordstadt. Der Kartendienst antwortet nicht' in setup.html
    setup.at.text_input("new:quarter").set_value("Nordstadt")
    setup.press("new:create")
    (here,) = kept.workshops.all()
    kept.grants.grant(here.id, Role.ORGANISER, token_hash("desk", here.id))
    assert "Der Kartendienst antwortet nicht" in Screen("organiser/prints.py", here.code).words


def drawn(setup):
    """The picture of the quarter, as text."""
    return b64decode(setup.html.partition("svg+xml;base64,")[2].partition('"')[0]).decode()
