"""What an organiser takes home, named by what it is for; the format stands in small print."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import streamlit as st

from components.backup_form import backup_form
from components.context import Visit
from components.count_hash import count_hash
from components.evening_files import evening_files
from components.file_button import file_button
from components.long_work import long_work
from components.table_list import table_list
from components.wording import heading, note
from content.language import msg
from sessions.export import tables
from sessions.files import Files
from sessions.geojson import write_geojson
from sessions.open_data.licence import LICENCES
from sessions.table import Table

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ZIP = "application/zip"


def download_list(visit: Visit) -> None:
    """Draw the files by purpose; before the first release say what is still missing."""
    found = tables(visit.store, visit.here)
    files = evening_files(visit)
    counted = any(name.startswith("priority-list") for name in found)
    if not files.countable():
        st.html(note(visit.text(_GONE), "notice"))
    elif not counted:
        words = visit.text(
            "The priority list and the ballots are still missing: they come as soon as the "
            "result has been shown."
        )
        st.html(note(words, "notice"))
    with st.container(key="downloads"):
        _excel(visit, files)
        _map(visit, found["ideas"])
        if counted and files.countable():
            _open_data(visit, files)
            _elections(visit, files)
        _archive(visit, files)
        if not visit.here.rehearsal:
            _backup(visit)
    with st.expander(visit.text("Single tables")):
        table_list(visit, found)


_GONE = msg(
    "The ballots have been deleted. What can be counted again is the open data package that was "
    "published before."
)

_NOBODY = msg(
    "The settings name nobody as responsible: in the package there is a gap where the publisher "
    "stands."
)


@contextmanager
def _part(visit: Visit, key: str, title: str, about: str) -> Iterator[None]:
    """Draw what a file is for and what it is; inside, the way to it."""
    with st.container(key=f"file-{key}"):
        st.html(heading(visit.text(title), "h2") + note(visit.text(about), "muted small"))
        yield


def _excel(visit: Visit, files: Files) -> None:
    about = msg(
        "XLSX: all tables in one file, and a sheet that says what each column means. Texts of "
        "residents are never formulas."
    )
    with _part(visit, "excel", msg("For Excel"), about):
        label, name = visit.text("All tables"), f"{visit.here.code}.xlsx"
        long_work(visit, "xlsx", label, files.workbook, name, _XLSX)


def _map(visit: Visit, ideas: Table) -> None:
    about = msg("GeoJSON in WGS84: the ideas with their places, as map programs open it.")
    with _part(visit, "map", msg("For the map"), about):
        file_button(
            visit, visit.text("Ideas on the map"), partial(write_geojson, ideas), "ideas.geojson"
        )


def _open_data(visit: Visit, files: Files) -> None:
    about = msg(
        "ZIP to be published: only what was released, ballots without group, channel and time, "
        "groups under five hidden. With it anyone can count the list again, in a browser too."
    )
    with _part(visit, "open-data", msg("Open data package"), about):
        titles = {one.id: one.title for one in LICENCES}
        licence = st.selectbox(
            visit.text("Licence"), titles, format_func=titles.__getitem__, key="licence"
        )
        if not visit.here.plan.notice.responsible:
            st.html(note(visit.text(_NOBODY), "notice"))
        count_hash(visit)
        label, name = visit.text("Open data package"), f"{visit.here.code}-open-data.zip"
        chosen = next(one for one in LICENCES if one.id == licence)
        long_work(visit, f"package:{licence}", label, partial(files.package, chosen), name, _ZIP)


def _elections(visit: Visit, files: Files) -> None:
    about = msg("Pabulib (.pb): ideas with costs, ballots and the budget, to compare methods.")
    with _part(visit, "pb", msg("For research on budgets"), about):
        rounds = files.budgeted()
        if not rounds:
            without = visit.text(
                "There is no such file: nobody has estimated costs or set a budget this evening."
            )
            st.html(note(without))
        for number in rounds:
            file_button(
                visit,
                visit.text("Round {number}", number=number),
                partial(files.election, number),
                f"{number}.pb",
            )


def _archive(visit: Visit, files: Files) -> None:
    about = msg(
        "ZIP of plain CSV and GeoJSON with what each column means and the hash of each file; also "
        "what happened when. Not to be published."
    )
    with _part(visit, "archive", msg("For the archive"), about):
        label, name = visit.text("For the archive"), f"{visit.here.code}-archive.zip"
        long_work(visit, "archive", label, files.archive, name, _ZIP)


def _backup(visit: Visit) -> None:
    about = msg(
        "One encrypted file of everything, with votes, cards and pictures. Another machine goes "
        "on from it. Whoever has the passphrase can read all of it; without it nobody can."
    )
    with _part(visit, "backup", msg("Backup"), about):
        backup_form(visit)
