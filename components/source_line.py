"""Where something of ours takes its names from, and that the rest is our own."""

from html import escape

from components.context import Visit
from content.stages import Source


def source_line(visit: Visit, source: Source) -> str:
    """Return what comes from a source, with its address, and what does not."""
    name, language = visit.local(source.name)
    before = escape(visit.text("Names from:"))
    own = escape(visit.text("All other words: our own synthesis."))
    link = (
        f'<a href="{escape(source.url)}" lang="{language}" dir="auto" rel="noreferrer" '
        f'target="_blank">{escape(name)}</a>'
    )
    return f'<p class="muted small">{before} {link}. {own}</p>'
