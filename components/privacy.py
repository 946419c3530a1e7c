"""The privacy notice, in short and whole."""

from html import escape

from components.context import Visit
from components.countdown import countdown
from components.section import sections_html
from components.wording import note
from content.accessibility import Section
from content.privacy import notice_language, privacy_notice
from sessions.closing import Closing
from sessions.workshop import Notice


def notice_html(visit: Visit) -> str:
    """The whole notice, with what the organiser entered for this workshop."""
    given = visit.workshop.plan.notice if visit.workshop else Notice()
    found = visit.store.closings.of(visit.workshop.id) if visit.workshop else Closing()
    texts = (given.responsible, given.contact, given.legal_basis)
    written = privacy_notice(visit.language, *texts, days=found.days)
    sections = (Section(head, text, ()) for head, text in written)
    ends = note(countdown(visit, found), "tell") if found.closed_at and not found.begun_at else ""
    return ends + sections_html(sections, notice_language(visit.language), "h2")


def short_notice_html(visit: Visit) -> str:
    """Three lines to read before joining, and the whole notice to open under them."""
    lines = (
        visit.text("No name is asked. Please write no names, phone numbers or addresses either."),
        visit.text("Ideas and comments are checked before others see them."),
        visit.text("Published are released ideas and comments and the sums of the dots."),
    )
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    more = escape(visit.text("Read everything about privacy"))
    whole = f"<details><summary>{more}</summary>{notice_html(visit)}</details>"
    return f'<section class="short-notice"><ul>{items}</ul>{_responsible(visit)}{whole}</section>'


def _responsible(visit: Visit) -> str:
    name = visit.workshop.plan.notice.responsible if visit.workshop else ""
    if not name:
        return ""
    said = visit.text("Responsible: {name}", name=name)
    return f'<p class="muted" dir="auto">{escape(said)}</p>'
