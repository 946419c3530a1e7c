"""What to ask about the four elements of working together in an arrival quarter."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.entry import read_document
from content.language import Texts
from content.stages import Source, read_source

GOVERNANCE = Path(__file__).parent / "governance.toml"


@dataclass(frozen=True)
class GovernanceQuestions:
    """The question of each element, by its id; `source` has the elements."""

    source: Source
    asks: Mapping[str, Texts]


@cache
def load_governance(path: Path = GOVERNANCE) -> GovernanceQuestions:
    """The questions. Raises ContentError."""
    document = read_document(path)
    taken: set[str] = set()
    asks = {entry.id(taken): entry.texts("asks") for entry in document.entries("element")}
    return GovernanceQuestions(read_source(document.entry("source")), asks)
