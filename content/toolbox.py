"""The toolbox: six fields of action, the management block, and the approaches inside them.

Order and field names follow the toolbox "Glückauf Nachbarn – Modellquartier Integration". Only
German titles with origin "toolbox" are its wording; every other text is written for this app.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from content.approach import DESCRIPTION, Approach, broken_links, read_approach
from content.entry import Entry, read_document
from content.error import ContentError
from content.item import Item
from content.term import Audience, FieldOfAction, Partner, Theme, read_fields, read_terms
from content.translation_file import TranslationFile, read_translation_file

TOOLBOX = Path(__file__).parent / "toolbox.toml"

A = TypeVar("A")
B = TypeVar("B")
I = TypeVar("I", bound=Item)  # noqa: E741 - I for item


@dataclass(frozen=True, kw_only=True)
class Toolbox:
    """All fields in their order, all approaches in the order of their fields, and their terms."""

    fields: tuple[FieldOfAction, ...]
    themes: tuple[Theme, ...]
    audiences: tuple[Audience, ...]
    partners: tuple[Partner, ...]
    approaches: tuple[Approach, ...]

    def field(self, id: str) -> FieldOfAction:
        """The field with this id. Raises KeyError."""
        return _with_id(self.fields, id)

    def theme(self, id: str) -> Theme:
        """The theme with this id. Raises KeyError."""
        return _with_id(self.themes, id)

    def audience(self, id: str) -> Audience:
        """The audience with this id. Raises KeyError."""
        return _with_id(self.audiences, id)

    def partner(self, id: str) -> Partner:
        """The partner with this id. Raises KeyError."""
        return _with_id(self.partners, id)

    def approach(self, id: str) -> Approach:
        """The approach with this id. Raises KeyError."""
        return _with_id(self.approaches, id)

    @property
    def known(self) -> Mapping[str, Collection[str]]:
        """The ids of what an approach may refer to, by table."""
        found: dict[str, list[str]] = {kind.table: [] for kind in (Theme, Audience, Partner)}
        for item in self.names:
            found.setdefault(item.table, []).append(item.id)
        return found

    @property
    def names(self) -> tuple[Item, ...]:
        """Fields of action, themes, audiences and partners."""
        return (*self.fields, *self.themes, *self.audiences, *self.partners)

    @property
    def items(self) -> Iterator[Item]:
        """Everything that has texts."""
        yield from self.names
        for approach in self.approaches:
            yield approach
            yield from approach.ideas

    def with_own(self, own: Iterable[Approach]) -> "Toolbox":
        """This toolbox with an organiser's own approaches, at the end of their fields."""
        return self._of((*self.approaches, *own))

    def without(self, hidden: Collection[str]) -> "Toolbox":
        """This toolbox without the approaches and ideas that have these ids."""
        return self._of(
            replace(approach, ideas=tuple(idea for idea in approach.ideas if idea.id not in hidden))
            for approach in self.approaches
            if approach.id not in hidden
        )

    def _of(self, approaches: Iterable[Approach]) -> "Toolbox":
        """These approaches in the order of the fields; what is not there is not combined with."""
        order = [field.id for field in self.fields]
        found = sorted(approaches, key=lambda one: order.index(one.field))
        ids = {one.id for one in found}
        kept = (
            replace(one, combines=tuple(id for id in one.combines if id in ids)) for one in found
        )
        return replace(self, approaches=tuple(kept))


def _with_id(items: Iterable[I], id: str) -> I:
    for item in items:
        if item.id == id:
            return item
    raise KeyError(id)


@dataclass(frozen=True)
class Reading:
    """The toolbox as far as it could be read, and what had to be left out.

    `unreadable`: the languages whose file of translations is of no use.
    """

    toolbox: Toolbox
    problems: tuple[ContentError, ...]
    unreadable: frozenset[str]


def load_toolbox(path: Path = TOOLBOX) -> Toolbox:
    """The toolbox without what is broken in it. Raises ContentError for a broken toolbox.toml."""
    return read_toolbox(path).toolbox


@cache
def read_toolbox(path: Path = TOOLBOX) -> Reading:
    """Read fields and terms from `path`, approaches and translations from folders beside it.

    A broken approach, a link to an approach that is not there and a broken or strange translation
    are left out, each with its error. Raises ContentError for a broken toolbox.toml.
    """
    document = read_document(path)
    bare = Toolbox(
        fields=read_fields(document),
        themes=read_terms(document, Theme),
        audiences=read_terms(document, Audience),
        partners=read_terms(document, Partner),
        approaches=(),
    )
    problems: list[ContentError] = []
    toolbox = bare.with_own(_approaches(path.parent, bare.known, problems))
    whole = not problems
    paths = sorted(path.parent.glob("translations/*.toml"))
    files = tuple(_kept(paths, read_translation_file, problems))
    ids = {(item.table, item.id) for item in toolbox.items}
    for file in files:
        problems.extend((*file.problems, *(file.strangers(ids) if whole else ())))
    unreadable = {path.stem for path in paths} - {file.language for file in files}
    return Reading(_translated(toolbox, files), tuple(problems), frozenset(unreadable))


def _kept(wanted: Iterable[A], read: Callable[[A], B], problems: list[ContentError]) -> Iterator[B]:
    for one in wanted:
        try:
            yield read(one)
        except ContentError as error:
            problems.append(error)


def _approaches(
    folder: Path, known: Mapping[str, Collection[str]], problems: list[ContentError]
) -> Iterator[Approach]:
    taken: set[str] = set()

    def read(entry: Entry) -> tuple[Approach, Entry]:
        entry.require("origin", *DESCRIPTION)
        return read_approach(entry, known, taken, "own"), entry

    paths = sorted(folder.glob("approaches/*.toml"))
    entries = [entry for file in _kept(paths, _entries, problems) for entry in file]
    ids = {str(entry.values.get("id")) for entry in entries}
    for approach, entry in _kept(entries, read, problems):
        problems.extend(broken_links(approach, entry, ids))
        yield approach


def _entries(path: Path) -> tuple[Entry, ...]:
    document = read_document(path)
    document.allow(Approach.table)
    return tuple(document.entries(Approach.table))


def _translated(toolbox: Toolbox, files: Iterable[TranslationFile]) -> Toolbox:
    def on(item: I) -> I:
        for file in files:
            item = file.on(item)
        return item

    return replace(
        toolbox,
        fields=tuple(map(on, toolbox.fields)),
        themes=tuple(map(on, toolbox.themes)),
        audiences=tuple(map(on, toolbox.audiences)),
        partners=tuple(map(on, toolbox.partners)),
        approaches=tuple(
            replace(on(approach), ideas=tuple(map(on, approach.ideas)))
            for approach in toolbox.approaches
        ),
    )
