"""The address line of a visit: what it carries, and how that changes."""

import streamlit as st

CODE, LANGUAGE, TEXT_SIZE, APPROACH, CARD = "w", "l", "t", "a", "c"
"""Names of what is in it."""


def asked_code() -> str:
    """Return the join code in the address line, known or not."""
    return st.query_params.get(CODE) or ""


def asked_approach() -> str:
    """Return the id of an approach in the address line, known or not."""
    return st.query_params.get(APPROACH) or ""


def asked_card() -> str:
    """Return the code of a participation card in the address line."""
    return st.query_params.get(CARD) or ""


def forget_asked_card() -> None:
    """Take the code of a card out of the address line, where others could read it."""
    st.query_params.pop(CARD, None)


def choose_language(code: str) -> None:
    """Go on in another language."""
    st.query_params[LANGUAGE] = code


def choose_text_size(size: str) -> None:
    """Go on with letters of another size."""
    st.query_params[TEXT_SIZE] = size
