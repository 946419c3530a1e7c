"""The first message: how to join."""

from html import escape

import streamlit as st

from components.context import Visit
from components.wall.way_in import picture, short_address
from components.wall.words import Words


def arrival(visit: Visit, words: Words) -> None:
    """Draw title and question, the code in huge letters, the QR code, and how many are in."""
    plan = visit.here.plan
    people = visit.store.people.number(visit.here.id)
    joined = words.plural("{n} person is in", "{n} people are in", people)
    how = words.text("Scan, or type the address and the code")
    st.html(
        f'<section class="wall arrival"><div><p>{words.local(plan.title)}</p>'
        f"<h1>{words.local(plan.guiding_question)}</h1>"
        f'<p class="code" dir="ltr">{escape(visit.here.code)}</p>'
        f'<p class="address" dir="ltr">{short_address(visit)}</p>'
        f'<p class="joined">{joined}</p></div>'
        f"<figure>{picture(visit)}<figcaption>{how}</figcaption></figure></section>"
    )
