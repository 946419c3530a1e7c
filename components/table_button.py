"""The buttons that save a table: for Excel and for programs."""

from collections.abc import Callable
from functools import partial

from components.context import Visit
from components.file_button import file_button
from content.heading import headings
from content.language import msg
from sessions.sheet import Flavour
from sessions.table import Table, csv_files

_LABELS = {Flavour.EXCEL_DE: msg("For Excel"), Flavour.RFC4180: msg("For programs (RFC 4180)")}


def table_buttons(visit: Visit, name: str, table: Callable[[Flavour], Table]) -> None:
    """Draw a button per flavour; `table` is asked for what goes into its file when it is pressed.

    For Excel the columns are named in the language of the visit, else by their ids.
    """
    for flavour, label in _LABELS.items():
        make = partial(table_file, visit, name, table, flavour)
        file_button(visit, visit.text(label), make, f"{name}-{flavour}.csv")


def table_file(
    visit: Visit, name: str, table: Callable[[Flavour], Table], flavour: Flavour
) -> bytes:
    """Return the bytes that such a button saves."""
    label = headings(visit.translation) if flavour is Flavour.EXCEL_DE else str
    return csv_files({name: table(flavour)}, flavour, label)[f"{name}.csv"]
