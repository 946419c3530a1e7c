"""The ways to the screens of an evening, each in a tab of its own."""

from html import escape

from components.context import Visit
from content.language import msg
from sessions.workshop import Workshop

_SCREENS = {
    "control": msg("Lead"),
    "titles": msg("Titles in other languages"),
    "projector": msg("Screen for the room"),
    "prints": msg("Printing"),
    "downloads": msg("Downloads"),
    "analysis": msg("Analysis"),
    "stages": msg("Three stages"),
    "concept": msg("Concept"),
    "cards": msg("Participation cards"),
    "paper": msg("Paper slips"),
    "rehearsal": msg("Rehearsal"),
}


def screen_links(visit: Visit, workshop: Workshop) -> str:
    """Return one link per screen of the organiser's side and of the room.

    Nobody begins a rehearsal of a rehearsal.
    """
    query = f"w={workshop.code}&amp;l={visit.language}"
    links = (
        f'<a href="/{path}?{query}" target="_blank">{escape(visit.text(name))}</a>'
        for path, name in _SCREENS.items()
        if not (workshop.rehearsal and path == "rehearsal")
    )
    return f'<p class="screen-links">{"".join(links)}</p>'
