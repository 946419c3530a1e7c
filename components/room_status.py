"""The room as the facilitator needs it: how many are here, how many have given dots, the way in."""

from html import escape

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from components.join_address import join_address
from components.live import listen, read_pulse
from components.qr import qr
from components.turnout import filling, turnout, turnout_words
from sessions.phase import Role
from sessions.round import Round

_PLACE = "room"


def room_status(visit: Visit, counted: Round | None) -> None:
    """Draw the turnout of `counted`, the headcount and the address to join."""

    @st.fragment(key="people")
    def people() -> None:
        known = read_pulse(visit.store, visit.here.code)
        shown = {"turnout": known.turnout, "people": known.people}
        listen("people", visit.here.code, shown)
        st.html(_people(visit, counted))

    people()
    _headcount(visit)
    st.html(_way_in(visit))
    _address(visit)


def _people(visit: Visit, counted: Round | None) -> str:
    joined = visit.store.people.number(visit.here.id)
    words = visit.plural("{n} person has joined", "{n} people have joined", joined)
    lines = [f'<p class="tell">{escape(words)}</p>']
    if counted is not None:
        shown = turnout(visit, counted)
        words = turnout_words(visit, shown, counted.kind)
        lines = [
            filling(shown, words),
            f'<p class="tell" aria-hidden="true">{escape(words)}</p>',
            *lines,
        ]
    return "".join(lines)


def _headcount(visit: Visit) -> None:
    here = visit.here
    # Counted anew by somebody else: a new key takes the new number over.
    key = f"headcount:{here.headcount}"

    def count() -> None:
        heads = st.session_state[key]
        with refusals(_PLACE, visit):
            if heads is not None:
                visit.store.workshops.count_heads(here.id, heads, Role.FACILITATOR)

    st.number_input(
        visit.text("People in the room"),
        min_value=0,
        value=here.headcount,
        step=1,
        key=key,
        on_change=count,
    )
    answer(_PLACE)


def _address(visit: Visit) -> None:
    here = visit.here
    key = f"address:{here.address}"

    def change() -> None:
        with refusals(_PLACE, visit):
            visit.store.workshops.set_address(here.id, st.session_state[key], Role.FACILITATOR)

    st.text_input(
        visit.text("Other address, if phones do not reach this one"),
        value=here.address or "",
        placeholder="http://192.168.178.20:8501",
        key=key,
        on_change=change,
    )


def _way_in(visit: Visit) -> str:
    address = join_address(visit.here)
    picture = qr(address, visit.text("QR code to join"))
    code = escape(visit.text("Code"))
    return (
        f'<div class="way-in">{picture}<p><span class="muted">{code}</span><br>'
        f'<strong class="join-code" dir="ltr">{visit.here.code}</strong></p>'
        f'<p dir="ltr" class="address">{escape(address)}</p></div>'
    )
