"""The checklists of the three stages and the questions about working together."""

from pathlib import Path

import pytest

from content.error import ContentError
from content.governance import load_governance
from content.stages import STAGES, load_stages
from sessions.governance import Element
from sessions.stage import Fact, Stage


def test_the_program_knows_every_stage_fact_and_element() -> None:
    """What is ticked by itself is known to the domain, each once; so is every element."""
    content = load_stages()
    assert [stage.id for stage in content.stages] == list(Stage)
    facts = [item.fact for stage in content.stages for item in stage.items if item.fact]
    assert sorted(facts) == sorted(Fact)
    assert list(load_governance().asks) == list(Element)


def test_the_names_have_their_source() -> None:
    """What is not our own says where it comes from."""
    assert load_stages().source.url.startswith("https://idw-online.de/")
    assert load_governance().source.url == "https://difu.de/node/17952"


def test_an_item_is_there_once(tmp_path: Path) -> None:
    """Two items with one id would share their tick: the file is refused with the line."""
    text = STAGES.read_text(encoding="utf-8").replace('id = "projects"', 'id = "mandate"')
    broken = tmp_path / "stages.toml"
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match="mandate"):
        load_stages(broken)
