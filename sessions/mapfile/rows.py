"""CSV that somebody brought, from a German Excel or a program: rows with their lines."""

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping, Sequence
from itertools import islice, zip_longest

from sessions.errors import Reason, Refused
from sessions.mapfile.geojson import LARGEST_MEGABYTES

MOST_ROWS = 2_000
_DELIMITERS = ";\t,"
_MOST_COLUMNS = 100  # of a table; what stands in further ones is not read

Row = tuple[int, Mapping[str, str]]
"""The line in the file, counted from 1, and the cells under their columns."""


def read_rows(data: bytes) -> Sequence[Row]:
    """Return the rows under a header; the delimiter is the one that splits the header best.

    The text is read as `decoded` does. Empty rows are left out. Raises `Refused`:
    file_too_large, too_detailed; with the `line`: bad_row for one that is wider than the header
    or broken.
    """
    if len(data) > LARGEST_MEGABYTES * 1024 * 1024:
        raise Refused(Reason.FILE_TOO_LARGE, limit=LARGEST_MEGABYTES)
    text = decoded(data)
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [name.strip().lower() for name in next(reader, [])]
        rows = (_row(reader.line_num, columns, cells) for cells in reader if any(cells))
        found = list(islice(rows, MOST_ROWS + 1))
    except csv.Error as error:
        raise Refused(Reason.BAD_ROW, line=max(reader.line_num, 1)) from error
    if len(found) > MOST_ROWS:
        raise Refused(Reason.TOO_DETAILED, limit=MOST_ROWS)
    return found


def decoded(data: bytes) -> str:
    """Return the text of a file: UTF-8, UTF-16 that says so, else as an older Excel writes."""
    if data.startswith((BOM_UTF16_BE, BOM_UTF16_LE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _row(line: int, columns: Sequence[str], cells: Sequence[str]) -> Row:
    if len(cells) > len(columns):
        raise Refused(Reason.BAD_ROW, line=line)
    read = zip_longest(columns, cells, fillvalue="")
    return line, dict(islice(read, _MOST_COLUMNS))
