"""The tables of an evening as files, each for Excel and for programs."""

from functools import partial

import streamlit as st

from components.context import Visit
from components.wording import heading, note
from content.heading import headings
from content.language import msg
from sessions.export import tables
from sessions.geojson import write_geojson
from sessions.sheet import Flavour
from sessions.table import Table, csv_files

_NAMES = {
    "priority-list": msg("Priority list, round {round}"),
    "ballots": msg("Ballots, round {round}"),
    "groups": msg("Groups, round {round}"),
    "paper": msg("Paper slips, round {round}"),
    "ideas": msg("Ideas"),
    "comments": msg("Comments"),
    "stances": msg("What people say about the approaches"),
    "earlier-words": msg("Earlier words"),
    "pledges": msg("Arrangements"),
    "responses": msg("Answers to ideas"),
    "resolution": msg("Decision on the plan"),
    "actors": msg("Actors"),
    "governance": msg("Working together"),
    "journal": msg("What happened"),
}
_ABOUT = {
    "priority-list": msg("Ranks, dots and people per idea"),
    "ballots": msg("Shuffled, without times and devices; only for evaluation"),
    "groups": msg("Ballots and dots per group; groups under five are among all others"),
    "paper": msg("How many were entered, counted, checked and taken back"),
    "ideas": msg("Everything that was released, with place and field of action"),
    "comments": msg("Everything that was released"),
    "stances": msg("How many people per approach, and the reasons that were released"),
    "earlier-words": msg("What ideas said before the discussion"),
    "pledges": msg("How many join in per idea, group, function and first date; no names"),
    "responses": msg("What became of each idea, and when that was said"),
    "resolution": msg("Body, day, number of the paper and changes"),
    "actors": msg("Organisations and functions, no names of persons"),
    "governance": msg("Four elements: who is in, who is missing, next step"),
    "journal": msg("Steps and ends with their times, and the notes of who led the evening"),
}
FLAVOURS = {Flavour.EXCEL_DE: msg("For Excel"), Flavour.RFC4180: msg("For programs (RFC 4180)")}


def download_list(visit: Visit) -> None:
    """Draw one row per table; before the first release say what is still missing."""
    found = tables(visit.store, visit.here)
    if not any(name.startswith("priority-list") for name in found):
        words = visit.text(
            "The priority list and the ballots are still missing: they come as soon as the "
            "result has been shown."
        )
        st.html(note(words, "notice"))
    for name in sorted(found, key=_order):
        download_row(visit, name, found[name])
    st.html(note(visit.text(_FORMATS), "muted small"))


_FORMATS = msg(
    "For Excel: CSV with semicolons, decimal comma and German column names. For programs: "
    "CSV with commas, decimal point and English column names (RFC 4180), in UTF-8. For the map: "
    "GeoJSON in WGS84, as map programs open it."
)


def _order(name: str) -> tuple[int, str]:
    return list(_NAMES).index(_kind(name)), name


def _kind(name: str) -> str:
    return name.rstrip("0123456789").rstrip("-")


def download_row(visit: Visit, name: str, table: Table) -> None:
    """Draw one table: what is in it, and a button per kind of file."""
    kind = _kind(name)
    title = visit.text(_NAMES[kind], round=name.removeprefix(f"{kind}-"))
    rows = visit.plural("{n} row", "{n} rows", len(table.rows))
    with st.container(key=f"download-{name}", horizontal=True, vertical_alignment="center"):
        about = visit.text(_ABOUT[kind])
        st.html(heading(title, "h2") + note(f"{about} · {rows}", "muted small"))
        for flavour, label in FLAVOURS.items():
            _button(visit, name, table, flavour, visit.text(label))
        if kind == "ideas":
            _map_button(visit, name, table)


def _map_button(visit: Visit, name: str, table: Table) -> None:
    st.download_button(
        visit.text("For the map (GeoJSON)"),
        partial(write_geojson, table),
        file_name=f"{visit.here.code}-{name}.geojson",
        mime="application/geo+json",
        key=f"geojson:{name}",
        on_click="ignore",
    )


def _button(visit: Visit, name: str, table: Table, flavour: Flavour, label: str) -> None:
    st.download_button(
        label,
        partial(_file, visit, name, table, flavour),
        file_name=f"{visit.here.code}-{name}-{flavour}.csv",
        mime="text/csv",
        key=f"{flavour}:{name}",
        on_click="ignore",
    )


def _file(visit: Visit, name: str, table: Table, flavour: Flavour) -> bytes:
    label = headings(visit.translation) if flavour is Flavour.EXCEL_DE else str
    return csv_files({name: table}, flavour, label)[f"{name}.csv"]
