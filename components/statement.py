"""The accessibility statement, with whom to tell about a barrier."""

from html import escape

from components.context import Visit
from content.accessibility import Section, accessibility_statement, statement_language
from content.language import LANGUAGES
from sessions.workshop import Notice


def statement_html(visit: Visit) -> str:
    """The statement, with the contact that the organiser entered for this workshop."""
    given = visit.workshop.plan.notice if visit.workshop else Notice()
    sections = accessibility_statement(visit.language, given.responsible, given.contact)
    language = LANGUAGES[statement_language(visit.language)]
    start = f'<div class="notice-text" lang="{language.code}" dir="{language.direction}">'
    return f"{start}{''.join(map(_section, sections))}</div>"


def _section(section: Section) -> str:
    items = "".join(f"<li>{escape(item)}</li>" for item in section.items)
    listed = f"<ul>{items}</ul>" if items else ""
    return f"<h2>{escape(section.heading)}</h2><p>{escape(section.paragraph)}</p>{listed}"
