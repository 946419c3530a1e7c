"""The tables of an evening one by one, each for Excel and for programs."""

from collections.abc import Mapping

import streamlit as st

from components.context import Visit
from components.table_button import table_buttons
from components.wording import heading, note
from content.language import msg
from content.table_name import TABLES, kind_of, table_names
from sessions.table import Table

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
    "measures": msg("All measures: what, why, who, until when, with what"),
    "responses": msg("What became of each idea, and when that was said"),
    "resolution": msg("Body, day, number of the paper and changes"),
    "actors": msg("Organisations and functions, no names of persons"),
    "governance": msg("Four elements: who is in, who is missing, next step"),
    "journal": msg("Steps and ends with their times, and the notes of who led the evening"),
}


def table_list(visit: Visit, found: Mapping[str, Table]) -> None:
    """Draw one row per table."""
    for name in sorted(found, key=_order):
        download_row(visit, name, found[name])
    st.html(note(visit.text(_FORMATS), "muted small"))


_FORMATS = msg(
    "For Excel: CSV with semicolons, decimal comma and German column names. For programs: "
    "CSV with commas, decimal point and English column names (RFC 4180), in UTF-8."
)


def _order(name: str) -> tuple[int, str]:
    return list(TABLES).index(kind_of(name)), name


def download_row(visit: Visit, name: str, table: Table) -> None:
    """Draw one table: what is in it, and a button per kind of file."""
    title = table_names(visit.translation)(name)
    rows = visit.plural("{n} row", "{n} rows", len(table.rows))
    with st.container(key=f"download-{name}", horizontal=True, vertical_alignment="center"):
        about = visit.text(_ABOUT[kind_of(name)])
        st.html(heading(title, "h3") + note(f"{about} · {rows}", "muted small"))
        table_buttons(visit, name, lambda _flavour: table)
