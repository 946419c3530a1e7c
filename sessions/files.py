"""All files of an evening by name, as an organiser takes them home."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sessions.codebook import codebook, legend
from sessions.errors import Reason, Refused
from sessions.export import tables
from sessions.geojson import write_geojson
from sessions.open_data.archive import pack
from sessions.open_data.licence import LICENCES, Licence
from sessions.open_data.package import open_data_package
from sessions.open_data.wording import Wording
from sessions.pabulib import write_pb
from sessions.sheet import Flavour
from sessions.store import Store
from sessions.table import csv_files
from sessions.work import Progress
from sessions.workbook import write_xlsx
from sessions.workshop import Workshop

_QUIET: Progress = lambda _done, _all: None  # noqa: E731 - a default that says nothing
_CODEBOOK = "codebook"


@dataclass(frozen=True, slots=True)
class Files:
    """What files of one evening are made of.

    `names` gives the titles of sheets, `label` the words of the program in the workbook, `say` a
    text of several languages in the one of its reader.
    """

    store: Store
    here: Workshop
    wording: Wording
    names: Callable[[str], str]
    label: Callable[[str], str]
    say: Callable[[Mapping[str, str]], str]

    def workbook(self, told: Progress = _QUIET) -> bytes:
        """Return all tables as XLSX, what their columns mean on the last sheet."""
        found = tables(self.store, self.here)
        about = legend(found, self.wording.explain, self.names, self.label, self.say)
        sheets = {self.names(name): table for name, table in {**found, _CODEBOOK: about}.items()}
        return write_xlsx(sheets, self.label, told)

    def countable(self) -> bool:
        """Say whether the ballots are there: a package without them would refute itself."""
        return self.store.closings.of(self.here.id).begun_at is None

    def package(self, licence: Licence = LICENCES[0], told: Progress = _QUIET) -> bytes:
        """Return the Open-Data-Paket. Raises `Refused` (workshop_deleted) if not `countable`."""
        if not self.countable():
            raise Refused(Reason.WORKSHOP_DELETED)
        return open_data_package(self.store, self.here, licence, self.wording, told)

    def archive(self, told: Progress = _QUIET) -> bytes:
        """Return all tables as CSV in one zip, with what their columns mean."""
        found = tables(self.store, self.here)
        book = codebook(found, self.wording.explain, self.wording.label)
        told(1, 2)
        written = csv_files({**found, _CODEBOOK: book}, Flavour.RFC4180)
        return pack({**written, "ideas.geojson": write_geojson(found["ideas"])})

    def budgeted(self) -> Sequence[int]:
        """Return the numbers of the rounds in which ideas have costs and there is a budget.

        None if not `countable`.
        """
        rounds = self.store.rounds.all(self.here.id) if self.countable() else ()
        return [
            counted.number
            for counted in rounds
            if counted.released_at and self.store.elections.has(counted.id)
        ]

    def election(self, number: int) -> bytes:
        """Return the `.pb` file of a round that is `budgeted`."""
        rounds = self.store.rounds.all(self.here.id)
        (counted,) = (one for one in rounds if one.number == number)
        return write_pb(self.store.elections.of(counted.id))
