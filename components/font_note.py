"""What this computer lacks to print a language, and which package has it."""

from collections.abc import Iterable

import streamlit as st

from components.context import Visit
from components.print import PACKAGE, without_font
from components.wording import note
from content.language import LANGUAGES


def font_notes(visit: Visit, languages: Iterable[str]) -> None:
    """Draw a warning per language whose letters would print as boxes."""
    for one in without_font(languages):
        words = visit.text(
            "This computer has no letters for {language}: they would print as boxes. Please "
            "install a font for it; on Debian and Ubuntu it is in the package {package}.",
            language=LANGUAGES[one].name,
            package=PACKAGE,
        )
        st.html(note(words, "notice warning"))
