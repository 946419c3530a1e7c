"""The three stages from planning to realisation, with checklists: our own synthesis."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.entry import Entry, read_document
from content.language import Texts

STAGES = Path(__file__).parent / "stages.toml"


@dataclass(frozen=True)
class Source:
    """Where something is taken from."""

    name: Texts
    url: str


@dataclass(frozen=True)
class ChecklistItem:
    """Something to think of; with a `fact`, a word opaque here, the program ticks it itself."""

    id: str
    text: Texts
    fact: str | None


@dataclass(frozen=True)
class ChecklistStage:
    """A stage with its checklist."""

    id: str
    name: Texts
    about: Texts
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True)
class Stages:
    """All stages in their order; `source` has only their names."""

    source: Source
    stages: tuple[ChecklistStage, ...]


@cache
def load_stages(path: Path = STAGES) -> Stages:
    """The stages. Raises ContentError."""
    document = read_document(path)
    taken: set[str] = set()
    stages = tuple(_stage(entry, taken) for entry in document.entries("stage"))
    return Stages(read_source(document.entry("source")), stages)


def read_source(entry: Entry) -> Source:
    """A source in a file of content. Raises ContentError."""
    entry.allow("name", "url")
    return Source(entry.texts("name"), entry.string("url"))


def _stage(entry: Entry, taken: set[str]) -> ChecklistStage:
    entry.allow("id", "name", "about", "item")
    items = tuple(_item(one, taken) for one in entry.entries("item"))
    return ChecklistStage(entry.id(set()), entry.texts("name"), entry.texts("about"), items)


def _item(entry: Entry, taken: set[str]) -> ChecklistItem:
    entry.allow("id", "text", "fact")
    return ChecklistItem(entry.id(taken), entry.texts("text"), entry.optional("fact"))
