"""Sections of a text that we wrote: a heading, a paragraph and a list."""

from collections.abc import Iterable
from html import escape

from content.accessibility import Section
from content.language import LANGUAGES


def sections_html(sections: Iterable[Section], language: str, tag: str = "h3") -> str:
    """Return them as HTML in the language they are written in; `tag` is that of the headings."""
    known = LANGUAGES[language]
    inside = "".join(_section(one, tag) for one in sections)
    return f'<div class="notice-text" lang="{known.code}" dir="{known.direction}">{inside}</div>'


def _section(section: Section, tag: str) -> str:
    items = "".join(f"<li>{escape(item)}</li>" for item in section.items)
    told = f"<p>{escape(section.paragraph)}</p>" if section.paragraph else ""
    listed = f"<ul>{items}</ul>" if items else ""
    return f"<{tag}>{escape(section.heading)}</{tag}>{told}{listed}"
