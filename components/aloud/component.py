"""The reader: one element per page that serves every button on it, without a run."""

from pathlib import Path

from components.context import Visit
from components.element import own_element
from content.language import LANGUAGES

_ELEMENT = own_element(
    "aloud", Path(__file__).with_name("aloud.js"), '<p class="aloud-said" role="status"></p>'
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
    _ELEMENT("aloud", {"missing": missing, "names": _NAMES})
