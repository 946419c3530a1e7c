"""Tables of a TOML file, read with errors that say where the mistake is."""

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from content.error import ContentError, read_text
from content.language import LANGUAGES, Texts

HEADER = re.compile(r"^\s*(\[\[?)\s*([\w.-]+)\s*\]")
TOML_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID = 60

W = TypeVar("W", bound=StrEnum)


@dataclass(frozen=True)
class Entry:
    """One table of a file: its values, and the lines from its header to the next one like it."""

    file: str
    lines: tuple[str, ...]
    name: str
    start: int
    end: int
    values: dict[str, Any]

    def error(self, msgid: str, key: str = "", **params: str | int) -> ContentError:
        """The error to raise about this entry, or about one of its values: `{key}` in the text."""
        named = {"key": key} if key else {}
        line = self._line(key) if key else self.start
        return ContentError(self.file, line, msgid, **named, **params)

    def require(self, *keys: str) -> None:
        """Raise ContentError unless all these values are there."""
        missing = [f"“{key}”" for key in keys if key not in self.values]
        if missing:
            raise self.error("missing: {keys}", keys=", ".join(missing))

    def allow(self, *keys: str) -> None:
        """Raise ContentError if there is any other value: a slip of the pen is not overlooked."""
        for key in self.values:
            if key not in keys:
                raise self.error(
                    "“{key}” is not known here, allowed: {keys}", key, keys=", ".join(keys)
                )

    def string(self, key: str) -> str:
        """A text that must be there. Raises ContentError."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.error("“{key}” is missing or not a text", key)
        return value.strip()

    def optional(self, key: str) -> str | None:
        """A text or None. Raises ContentError if it is something else."""
        return self.string(key) if key in self.values else None

    def id(self, taken: set[str]) -> str:
        """The id, which is added to those taken. Raises ContentError if it is among them."""
        id = self.string("id")
        if not ID.fullmatch(id) or len(id) > LONGEST_ID:
            raise self.error("the id “{id}” is not like “shared-rooms”", "id", id=id)
        if id in taken:
            raise self.error("the id “{id}” is used twice", "id", id=id)
        taken.add(id)
        return id

    def number(self, key: str) -> float:
        """A number that must be there. Raises ContentError."""
        value = self.values.get(key)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self.error("“{key}” is missing or not a number", key)
        return value

    def choice(self, key: str, allowed: Collection[str]) -> str:
        """One of the allowed words. Raises ContentError."""
        value = self.string(key)
        if value not in allowed:
            raise self.error(
                "“{key}” is “{value}”, allowed: {keys}", key, value=value, keys=", ".join(allowed)
            )
        return value

    def choices(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """Some of the allowed words, none if the key is absent. Raises ContentError."""
        values = self.strings(key)
        for value in values:
            if value not in allowed:
                raise self.error(
                    "“{key}” has “{value}”, allowed: {keys}",
                    key,
                    value=value,
                    keys=", ".join(allowed),
                )
        return values

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of different texts, empty if the key is absent. Raises ContentError."""
        values = self.values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
            raise self.error("“{key}” is not a list of texts", key)
        if len(set(values)) < len(values):
            raise self.error("“{key}” names something twice", key)
        return tuple(values)

    def word(self, key: str, words: type[W]) -> W | None:
        """A word out of a closed list, None if the key is absent. Raises ContentError."""
        return words(self.choice(key, tuple(words))) if key in self.values else None

    def words(self, key: str, words: type[W]) -> tuple[W, ...]:
        """Some words out of a closed list, none if the key is absent. Raises ContentError."""
        return tuple(words(one) for one in self.choices(key, tuple(words)))

    def texts(self, key: str, required: tuple[str, ...] = ("de", "en")) -> Texts:
        """A text per language, with at least the required ones. Raises ContentError."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.error("“{key}” is missing or not a text per language", key)
        for language in dict.fromkeys((*required, *value)):
            text = value.get(language)
            if not isinstance(text, str) or not text.strip():
                raise self.error("“{key}” has no text in “{language}”", key, language=language)
            if language not in LANGUAGES:
                raise self.error(
                    "“{key}” is in “{language}”, which is no known language", key, language=language
                )
        return {language: " ".join(text.split()) for language, text in value.items()}

    def entry(self, key: str) -> "Entry":
        """The table `[key]` inside this one. Raises ContentError."""
        table = self.values.get(key)
        if not isinstance(table, dict):
            raise self.error("“{key}” is missing or not a table [{key}]", key)
        return replace(self, name=self._name(key), start=self._line(key), values=table)

    def entries(self, key: str) -> Iterator["Entry"]:
        """The tables `[[key]]` inside this one, in the order of the file; none if absent."""
        tables = self.values.get(key, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.error("“{key}” is not a list of tables [[{key}]]", key)
        name = self._name(key)
        starts = [n for n in range(self.start, self.end) if self._header(n) == ("[[", name)]
        starts = starts if len(starts) == len(tables) else [self._line(key)] * len(tables)
        for index, (table, start) in enumerate(zip(tables, starts, strict=True)):
            end = starts[index + 1] if index + 1 < len(starts) else self.end
            yield Entry(self.file, self.lines, name, start, end, table)

    def _name(self, key: str) -> str:
        return f"{self.name}.{key}".removeprefix(".")

    def _line(self, key: str) -> int:
        """Where a value or a table is written; the beginning of this one if it is nowhere."""
        written = re.compile(rf"\s*{re.escape(key)}\s*[.=]")
        inside = True
        for line in range(self.start, self.end):
            header = self._header(line)
            if header and f"{header[1]}.".startswith(f"{self._name(key)}."):
                return line
            inside = inside and (header is None or header[1] == self.name)
            if inside and written.match(self.lines[line - 1]):
                return line
        return self.start

    def _header(self, line: int) -> tuple[str, str] | None:
        found = HEADER.match(self.lines[line - 1])
        return (found[1], found[2]) if found else None


def read_document(path: Path) -> Entry:
    """A whole TOML file. Raises ContentError for bad UTF-8 or bad TOML, with the line."""
    return parse_document(read_text(path), path.name)


def parse_document(text: str, file: str) -> Entry:
    """A whole TOML file that was read already; `file` is its name in errors."""
    lines = tuple(text.split("\n"))
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        found = TOML_LINE.search(reason)
        line = int(found[1]) if found else len(lines)
        raise ContentError(
            file, line, "not written as TOML ({detail})", detail=TOML_LINE.sub("", reason)
        ) from error
    except RecursionError as error:
        raise ContentError(file, 1, "brackets within brackets without end") from error
    return Entry(file, lines, "", 1, len(lines) + 1, values)
