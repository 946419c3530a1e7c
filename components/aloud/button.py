"""The button that stands on a card, drawn by the server like the card itself."""

from html import escape

from components.context import Visit


def aloud_button(visit: Visit, about: str) -> str:
    """Read out the ``<li>`` or ``<article>`` it stands in; `about` (HTML) names that.

    Works on pages with `aloud`.
    """
    words = escape(visit.text("Read aloud"))
    return (
        '<button type="button" class="aloud" data-aloud aria-pressed="false">'
        f'<span>{words}</span> <span class="only-read">{about}</span></button>'
    )
