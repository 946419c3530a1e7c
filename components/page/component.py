"""What Streamlit has no word for: attributes of the whole document, and what a visitor sets."""

from pathlib import Path

import streamlit as st

from components.address_line import choose_language, choose_text_size
from components.context import TEXT_SIZES, Visit
from components.element import own_element
from components.page.widget_words import WIDGET_WORDS
from content.language import LANGUAGES, msg

_KEY = "page"
_LETTERS = dict(zip(TEXT_SIZES, ("A", "A+", "A++"), strict=True))
_SIZES = dict(zip(TEXT_SIZES, (msg("normal"), msg("large"), msg("very large")), strict=True))
_BUTTONS = "".join(
    f'<button type="button" value="{size}"><span dir="ltr">{letters}</span> '
    f'<span class="only-read"></span></button>'
    for size, letters in _LETTERS.items()
)
_ELEMENT = own_element(
    "page",
    Path(__file__).with_name("page.js"),
    f'<div class="settings"><select></select><div role="group">{_BUTTONS}</div></div>',
)


def page(visit: Visit, role: str, title: str, place: str) -> None:
    """Set ``<html lang dir data-role data-text>`` and the title; call once, first, on every run.

    Draws the choice of language and text size, too. `role` is "resident", "helper", "mediator",
    "facilitator", "organiser" or "projector"; where `place` is another one than before, the page
    begins at its top.
    """
    described = {
        "lang": visit.language,
        "dir": visit.translation.language.direction,
        "role": role,
        "text": visit.text_size,
        "title": title,
        "place": place,
        "widgets": {word: visit.text(word) for word in WIDGET_WORDS},
        "offline": visit.text("No connection. Please do not load the page again."),
        "languages": {code: LANGUAGES[code].name for code in visit.languages},
        "sizes": {size: visit.text(name) for size, name in _SIZES.items()},
        "words": {"language": visit.text("Language"), "size": visit.text("Text size")},
    }
    _ELEMENT(
        _KEY,
        described,
        on_language_change=lambda: choose_language(st.session_state[_KEY]["language"]),
        on_size_change=lambda: choose_text_size(st.session_state[_KEY]["size"]),
    )
