"""Words of the interface as HTML, escaped."""

from html import escape


def heading(words: str, tag: str = "h1") -> str:
    """A heading."""
    return f"<{tag}>{escape(words)}</{tag}>"


def note(words: str, look: str = "muted") -> str:
    """A sentence; `look` is a class of the stylesheet."""
    return f'<p class="{look}">{escape(words)}</p>'
