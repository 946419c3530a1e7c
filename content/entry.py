"""Tables of a TOML file, read with errors that say where the mistake is."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from content.language import Texts

HEADER = re.compile(r"^\s*\[\[\s*([\w.-]+)\s*\]\]")


class ContentError(ValueError):
    """Content that cannot be used; the message begins with file and line."""


@dataclass(frozen=True)
class Entry:
    """One table of a file: its values, and the lines from its header to the next one like it."""

    path: Path
    lines: tuple[str, ...]
    name: str
    start: int
    end: int
    values: dict[str, Any]

    def error(self, reason: str) -> ContentError:
        """The error to raise about this entry."""
        return ContentError(f"{self.path.name}, line {self.start}: {reason}")

    def string(self, key: str) -> str:
        """A text that must be there. Raises ContentError."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.error(f"“{key}” is missing or not a text")
        return value.strip()

    def optional(self, key: str) -> str | None:
        """A text or None. Raises ContentError if it is something else."""
        return self.string(key) if key in self.values else None

    def number(self, key: str) -> float:
        """A number that must be there. Raises ContentError."""
        value = self.values.get(key)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self.error(f"“{key}” is missing or not a number")
        return value

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """One of the allowed words. Raises ContentError."""
        value = self.string(key)
        if value not in allowed:
            raise self.error(f"“{key}” is “{value}”, allowed: {', '.join(allowed)}")
        return value

    def texts(self, key: str, required: tuple[str, ...] = ("de", "en")) -> Texts:
        """A text per language, with at least the required ones. Raises ContentError."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.error(f"“{key}” is missing or not a text per language")
        for language in dict.fromkeys((*required, *value)):
            text = value.get(language)
            if not isinstance(text, str) or not text.strip():
                raise self.error(f"“{key}” has no text in “{language}”")
        return {language: " ".join(text.split()) for language, text in value.items()}

    def entry(self, key: str) -> "Entry":
        """The table `[key]` inside this one. Raises ContentError."""
        table = self.values.get(key)
        if not isinstance(table, dict):
            raise self.error(f"“{key}” is missing or not a table [{key}]")
        name = f"{self.name}.{key}".removeprefix(".")
        header = (
            n for n in range(self.start, self.end) if self.lines[n - 1].strip() == f"[{name}]"
        )
        return replace(self, name=name, start=next(header, self.start), values=table)

    def entries(self, key: str) -> Iterator["Entry"]:
        """The tables `[[key]]` inside this one, in the order of the file; none if absent."""
        tables = self.values.get(key, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.error(f"“{key}” is not a list of tables [[{key}]]")
        name = f"{self.name}.{key}".removeprefix(".")
        starts = [n for n in range(self.start, self.end) if self._header(n) == name]
        starts = starts if len(starts) == len(tables) else [self.start] * len(tables)
        for index, (table, start) in enumerate(zip(tables, starts, strict=True)):
            end = starts[index + 1] if index + 1 < len(starts) else self.end
            yield Entry(self.path, self.lines, name, start, end, table)

    def _header(self, line: int) -> str | None:
        found = HEADER.match(self.lines[line - 1])
        return found.group(1) if found else None


def read_document(path: Path) -> Entry:
    """A whole TOML file. Raises ContentError for bad UTF-8 or bad TOML, with the line."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ContentError(f"{path.name}, line {line}: not UTF-8") from error
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path.name}: {error}") from error
    lines = tuple(text.split("\n"))
    return Entry(path, lines, "", 1, len(lines) + 1, values)
