"""The reader: one element per page that serves every button on it, without a run."""

from pathlib import Path

import streamlit as st

from components.context import Visit
from content.language import LANGUAGES

HERE = Path(__file__).parent
_ELEMENT = st.components.v2.component(
    "aloud",
    html='<p class="aloud-said" role="status"></p>',
    js=(HERE / "aloud.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)
_NAMES = {code: language.name for code, language in LANGUAGES.items()}


def aloud(visit: Visit) -> None:
    """Have the buttons of this page read; call it once on a page.

    Each part is read in the language of its `lang`, by voices of the device only, one card at a
    time. Where there is no such voice, a sentence says so.
    """
    missing = visit.text(
        "This device has no voice for: {languages}. Someone in the room can read it out.",
        languages="{languages}",
    )
    data = {"missing": missing, "names": _NAMES}
    _ELEMENT(key="aloud", data=[data])  # in a list, for Streamlit searches a dictionary for tables
