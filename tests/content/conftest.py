"""What the tests of content share."""

from pathlib import Path

import pytest

from tests.content.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Two approaches that combine with each other, each with an idea."""
    return Shelf(tmp_path)
