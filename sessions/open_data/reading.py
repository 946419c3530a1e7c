"""The files of a package as they are read by whatever looks into it."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from sessions.counting_set import Marks
from sessions.open_data.archive import BadPackage

STRANGE = (
    *(ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError),
    *(ZeroDivisionError, OverflowError),
)
"""What strange values make the reading and counting of them raise."""

Row = Mapping[str, str]


def ballots_of(rows: Sequence[Row]) -> tuple[Marks, ...]:
    """Return the ballots of a table of them, each as it was ticked."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row in rows:
        marks = found.setdefault(row["ballot"], [])
        if row["number"] or row["mark"]:
            marks.append((int(row["number"]), int(row["mark"])))
    return tuple(map(tuple, found.values()))


def rows_of(files: Mapping[str, bytes], path: str) -> Sequence[Row]:
    """Return the rows of a CSV in the package. Raises `BadPackage`."""
    try:
        text = file_of(files, path).decode("utf-8")
        return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise unreadable(path, error) from error


def file_of(files: Mapping[str, bytes], path: str) -> Any:
    """Return a file of the package. Raises `BadPackage` where it is missing."""
    if path not in files:
        raise BadPackage(f"{path} is missing")
    return files[path]


def unreadable(path: str, error: Exception) -> BadPackage:
    """Return what to raise for a file of strange content."""
    said = ascii(str(error))[1:-1]
    return BadPackage(f"{path} cannot be read: {type(error).__name__} {said[:120]}")
