"""The Dokumentation of an evening in one language, chapter by chapter."""

from collections.abc import Callable, Iterable

from components.report.action_plan import action_plan, answers
from components.report.after import next_dates, recount, rounds_compared, undecided
from components.report.document import Chapter, Report
from components.report.ideas import ideas
from components.report.material import Material
from components.report.occasion import course, occasion
from components.report.presence import presence
from components.report.result import result
from components.report.telling import Telling
from components.report.voices import comments, concerns
from content.language import translation

_CHAPTERS: Iterable[Callable[[Telling], Chapter | None]] = (
    occasion,
    presence,
    course,
    result,
    rounds_compared,
    ideas,
    comments,
    concerns,
    action_plan,
    answers,
    undecided,
    next_dates,
    recount,
)
"""In the order in which a council reads; None where there is nothing to tell."""


def report(material: Material, language: str) -> Report:
    """Return the Dokumentation of an evening in a language."""
    telling = Telling(material, translation(language))
    plan = material.here.plan
    found = (make(telling) for make in _CHAPTERS)
    return Report(
        telling.text("Documentation"),
        telling.local(plan.title),
        telling.local(plan.guiding_question),
        telling.words(telling.told.format_date(material.began)),
        tuple(chapter for chapter in found if chapter),
    )
