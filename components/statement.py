"""The accessibility statement, with whom to tell about a barrier."""

from components.context import Visit
from components.section import sections_html
from content.accessibility import accessibility_statement, statement_language
from sessions.workshop import Notice


def statement_html(visit: Visit) -> str:
    """The statement, with the contact that the organiser entered for this workshop."""
    given = visit.workshop.plan.notice if visit.workshop else Notice()
    sections = accessibility_statement(visit.language, given.responsible, given.contact)
    return sections_html(sections, statement_language(visit.language), "h2")
