"""All areas in words and numbers, and those that are not rated with the reason."""

from html import escape

import streamlit as st

from components.context import Visit
from components.monitoring.kept import Kept
from components.monitoring.words import (
    DYNAMICS_WORDS,
    STATUS_WORDS,
    decimal,
    more_words,
    own_name,
)
from components.number_table import number_table
from components.wording import heading, note
from content.finding import FINDINGS, LEFT_OUT
from sessions.monitoring.finding import Finding
from sessions.monitoring.rating import LeftOut, Rated

_MOST = 1_000


def area_table(visit: Visit, here: Kept) -> None:
    """Draw the rated areas, the most in need first: what the map shows, without colours."""
    text = visit.text
    heads = [
        text("Area"),
        text("Social status"),
        text("Dynamics"),
        text("Status index"),
        text("Dynamics index"),
        text("People"),
    ]
    caption = text("All rated areas: the higher an index, the more need.")
    rows = (_row(visit, number, one) for number, one in enumerate(here.order, start=1))
    table = number_table(caption, heads, rows, heads[1:3])
    # By the tab key too: what scrolls must be reached without a mouse.
    named = f'role="region" tabindex="0" aria-label="{escape(caption)}"'
    st.html(f'<div class="area-table" {named}>{table}</div>')


def _row(visit: Visit, number: int, one: Rated) -> list[str]:
    people = one.area.population
    return [
        f"{number} {own_name(one.area.name)} <small>{own_name(one.area.id)}</small>",
        escape(visit.text(STATUS_WORDS[one.status])),
        escape(visit.text(DYNAMICS_WORDS[one.dynamics])) if one.dynamics else "–",
        decimal(visit, one.status_index),
        decimal(visit, one.dynamics_index),
        decimal(visit, people),
    ]


def left_out_list(visit: Visit, left_out: tuple[LeftOut, ...], minimum: int) -> None:
    """Name the areas that are not rated, each with the reason."""
    if not left_out:
        return
    words = visit.plural("{n} area is not rated", "{n} areas are not rated", len(left_out))
    items = "".join(
        f"<li>{own_name(one.area.name)} ({own_name(one.area.id)}): "
        f"{escape(_why(visit, one, minimum))}</li>"
        for one in left_out[:_MOST]
    )
    items += _rest(visit, len(left_out))
    st.html(f"{heading(words, 'h3')}<ul>{items}</ul>")


def _why(visit: Visit, one: LeftOut, minimum: int) -> str:
    columns = ", ".join(one.columns)
    people = decimal(visit, one.area.population)
    return visit.text(LEFT_OUT[one.why], people=people, minimum=minimum, columns=columns)


def report(visit: Visit, findings: tuple[Finding, ...]) -> str:
    """Return what the import found, line by line, as HTML to unfold."""
    if not findings:
        return note(visit.text("Nothing odd was found in the file."))
    words = visit.plural("{n} remark about the file", "{n} remarks about the file", len(findings))
    items = "".join(f'<li dir="auto">{escape(_said(visit, one))}</li>' for one in findings[:_MOST])
    items += _rest(visit, len(findings))
    return f'<details class="why"><summary>{escape(words)}</summary><ul>{items}</ul></details>'


def _rest(visit: Visit, number: int) -> str:
    return f"<li>{escape(more_words(visit, number - _MOST))}</li>" if number > _MOST else ""


def _said(visit: Visit, one: Finding) -> str:
    return visit.text(FINDINGS[one.problem], line=one.line, word=one.word, column=one.column)
