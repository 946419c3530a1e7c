"""What all AppTests share."""

import shutil
import sys
from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner

from sessions.phase import Phase
from sessions.quarter import Quarter
from sessions.store import open_store
from tests.sessions.evening import Evening

SQUARE = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"kind": "boundary"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[7, 51], [7.02, 51], [7.02, 51.02], [7, 51.02], [7, 51]]],
            },
        },
        {
            "type": "Feature",
            "properties": {"kind": "place", "name": "Lindenplatz"},
            "geometry": {"type": "Point", "coordinates": [7.01, 51.01]},
        },
    ],
}


@pytest.fixture(scope="session", autouse=True)
def _packages():
    """Look once for components among the installed packages; each AppTest would do it anew."""
    with pytest.MonkeyPatch.context() as patch:
        scan = manifest_scanner.scan_component_manifests
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(scan))
        yield


@pytest.fixture(autouse=True)
def _main(monkeypatch):
    """Put back what AppTest leaves behind as `__main__`: new processes would run that page."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture
def kept(folder, schema, monkeypatch):
    """The store that the pages of this test use."""
    shutil.copy(schema, folder / "pages.db")
    url = f"sqlite:///{folder}/pages.db"
    monkeypatch.setenv("QUARTIERSRUNDE_DATABASE", url)
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def evening(kept):
    """An evening at its beginning, with ideas that were released before."""
    evening = Evening(kept, Phase.IDEAS, quarter=Quarter("Quadrat", SQUARE))
    evening.move(Phase.WELCOME)
    return evening
