"""What all AppTests share."""

import shutil
import sys
from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner

from sessions.store import open_store


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
