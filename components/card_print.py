"""Making participation cards: their codes are shown once, to be printed."""

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import NamedTuple

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.file_button import file_button
from components.join_address import card_address
from components.print import participation_cards
from components.wording import heading, note
from content.heading import headings
from sessions.card import MOST_AT_ONCE, PrintedCard
from sessions.phase import Role
from sessions.sheet import Flavour, write_csv
from sessions.workshop import Workshop

_PLACE = "cards"
_NEW = "new_cards"
_HOW_MANY = "cards-number"


class CardRow(NamedTuple):
    """All that is printed on one card; `address` is for its QR code."""

    number: int
    code: str
    address: str


def card_rows(workshop: Workshop, cards: Sequence[PrintedCard]) -> list[CardRow]:
    """Return what is printed on these cards."""
    return [CardRow(one.number, one.code, card_address(workshop, one.code)) for one in cards]


def card_use(visit: Visit) -> None:
    """Let the organiser choose whether one vote belongs to a card or to a device."""
    in_use = visit.here.plan.cards
    # After a refusal, or a change by somebody else, a new key shows what is so.
    key = f"cards-use:{visit.here.revision}"

    def choose() -> None:
        with refusals(_PLACE, visit):
            visit.store.cards.use(visit.here, Role.ORGANISER, in_use=not in_use)

    label = visit.text("Dots are given with participation cards")
    st.toggle(label, value=in_use, key=key, on_change=choose)
    answer(_PLACE)


def card_print(visit: Visit) -> None:
    """Draw how many cards there are and the making of more."""
    there = visit.store.cards.printed(visit.here.id)
    used = visit.store.cards.used(visit.here.id)
    cards = visit.plural("{n} card printed", "{n} cards printed", there)
    taken = visit.text("{n} in use", n=used)
    st.html(note(f"{cards} · {taken}", "tell"))
    with st.form("cards-more", border=False, width=480):
        st.number_input(visit.text("How many more cards?"), 1, MOST_AT_ONCE, 100, key=_HOW_MANY)
        st.form_submit_button(
            visit.text("Make cards"), type="primary", on_click=_make, args=(visit,)
        )
    if _NEW in st.session_state:
        _new(visit, st.session_state[_NEW])


def _make(visit: Visit) -> None:
    with refusals(_PLACE, visit):
        made = visit.store.cards.print(visit.here, st.session_state[_HOW_MANY], Role.ORGANISER)
        st.session_state[_NEW] = [*st.session_state.get(_NEW, ()), *card_rows(visit.here, made)]
        confirm(_PLACE, visit.plural("{n} card made.", "{n} cards made.", len(made)))


def _new(visit: Visit, rows: Sequence[CardRow]) -> None:
    st.html(heading(visit.text("New cards"), "h2"))
    once = visit.text("The codes are shown only this once: only their hashes are kept.")
    st.html(note(once, "notice"))
    named = f"cards-{rows[0].number}-{rows[-1].number}"
    with st.container(horizontal=True, vertical_alignment="center"):
        plan = visit.here.plan
        sheets = partial(participation_cards, rows, plan.title, plan.languages)
        file_button(
            visit, visit.text("To print and cut (PDF)"), sheets, f"{named}.pdf", primary=True
        )
        heads = [headings(visit.translation)(name) for name in _COLUMNS]
        table = partial(write_csv, heads, rows, Flavour.EXCEL_DE)
        file_button(visit, visit.text("For printing, as a table"), table, f"{named}.csv")
        st.button(
            visit.text("Printed, put away"), on_click=lambda: st.session_state.pop(_NEW, None)
        )
    body = "".join(
        f'<tr><td class="number">{row.number}</td>'
        f'<td dir="ltr"><code>{escape(row.code)}</code></td>'
        f'<td dir="ltr">{escape(row.address)}</td></tr>'
        for row in rows
    )
    head = "".join(f"<th>{escape(headings(visit.translation)(name))}</th>" for name in _COLUMNS)
    st.html(f'<table class="card-table"><tr>{head}</tr>{body}</table>')


_COLUMNS = ("card_number", "card_code", "card_address")
