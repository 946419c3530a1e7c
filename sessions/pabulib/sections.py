"""The sections of a `.pb` file."""

from collections.abc import Iterator

from sessions.bad_file import BadFile
from sessions.csv_file import Row

SECTIONS = ("META", "PROJECTS", "VOTES")


def until(rows: Iterator[Row], following: str | None) -> Iterator[Row]:
    """The rows of one section, up to the title of the `following` (None: the end of the file)."""
    for line, cells in rows:
        title = _title(cells)
        if title is None:
            yield line, cells
        elif title == following:
            return
        else:
            raise BadFile("section_order", line, found=title)
    if following:
        raise BadFile("section_missing", None, section=following)


def _title(cells: list[str]) -> str | None:
    title = cells[0].upper()
    return title if title in SECTIONS and not any(cells[1:]) else None


def begin_with_meta(rows: Iterator[Row]) -> None:
    """Take the first title, which is META in every such file."""
    line, cells = next(rows, (None, [""]))
    if _title(cells) != "META":
        raise BadFile("no_meta", line, found=";".join(cells))
