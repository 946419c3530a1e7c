"""The head of an organiser's page: what it is for, and which evening it is about."""

from html import escape

import streamlit as st

from components.context import Visit
from components.wording import heading


def evening_heading(visit: Visit, words: str) -> None:
    """Draw `words` as the heading, and the title of the evening below it."""
    title, language = visit.local(visit.here.plan.title)
    st.html(heading(words) + f'<p lang="{language}" dir="auto">{escape(title)}</p>')
