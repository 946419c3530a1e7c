"""What everything in the toolbox has in common: an id, and texts in languages with their status."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

from content.entry import Entry
from content.language import WRITTEN, Status, Texts

GERMAN = ("de",)


@dataclass(frozen=True, kw_only=True)
class Item:
    """Something with texts; `status` says per language of its texts where they come from."""

    table: ClassVar[str]
    """Its table in a file of translations."""

    everywhere: ClassVar[tuple[str, ...]]
    """The texts it has in every language."""

    written_only: ClassVar[tuple[str, ...]] = ()
    """The texts it has only in the languages that are written, not translated."""

    id: str
    status: Mapping[str, Status]

    def missing(self, language: str) -> tuple[str, ...]:
        """The names of the texts that a reader of this language should be given and is not."""
        return tuple(
            key for key, texts in self.texts(language).items() if texts and language not in texts
        )

    def texts(self, language: str) -> Mapping[str, Texts]:
        """The texts that there should be in this language, by their names."""
        keys = self.everywhere + (self.written_only if language in WRITTEN else ())
        return {key: getattr(self, key) for key in keys}

    def with_translation(self, language: str, words: Mapping[str, str], status: Status) -> Self:
        """This item with some of its texts in one more language."""
        texts: dict[str, Any] = {
            key: {**getattr(self, key), language: word} for key, word in words.items()
        }
        return replace(self, status={**self.status, language: status}, **texts)


def texts_of(entry: Entry, kind: type[Item]) -> Mapping[str, Texts]:
    """The texts of an item by name, empty where absent. Raises ContentError without German."""
    keys = (*kind.everywhere, *kind.written_only)
    return {key: entry.texts(key, GERMAN) if key in entry.values else {} for key in keys}


def status_of(texts: Iterable[Texts], beyond: Status = "drafted") -> Mapping[str, Status]:
    """The status of texts that stand beside the German ones, per language."""
    languages = dict.fromkeys(language for text in texts for language in text)
    return {one: "written" if one in WRITTEN else beyond for one in languages}
