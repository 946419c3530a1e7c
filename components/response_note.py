"""What became of an idea, beside it: the answer that was published, and what an office said."""

from collections.abc import Mapping
from html import escape

from components.context import Visit
from components.handover_note import handover_note
from components.released import Released
from sessions.idea import Idea
from sessions.response import Response, ResponseKind


def what_became(visit: Visit, released: Released, idea: Idea) -> str:
    """Return what everybody may read: nothing before there is anything."""
    response = released.responses.get(idea.id)
    handover = released.handovers.get(idea.id)
    if response is None:
        return handover_note(visit, handover)
    said = handover_note(visit, handover) if handover and handover.responded_on else ""
    return response_note(visit, response, released.measures) + said


def response_note(visit: Visit, response: Response, measures: Mapping[int, str]) -> str:
    """Return one answer with its day; `measures` are titles by number."""
    day = visit.translation.format_day(response.day)
    label = escape(visit.text("Answer of {day}:", day=day))
    said, words = _outcome(visit, response, measures), _words(response)
    return f'<div class="handover response"><p>{label} <strong>{said}</strong></p>{words}</div>'


def _outcome(visit: Visit, response: Response, measures: Mapping[int, str]) -> str:
    """In which language a measure or an office is written, only whoever wrote it knows."""
    if response.kind is ResponseKind.PASSED_ON:
        return escape(visit.text("Passed on to: {office}", office="\0")).replace(
            "\0", _own(response, response.words)
        )
    if response.kind is ResponseKind.NOT_POSSIBLE:
        return escape(visit.text("Not possible, because:"))
    number = response.measure or 0
    said = escape(visit.text("In measure {number}:", number=number))
    return f"{said} {_own(response, measures.get(number, ''))}"


def _words(response: Response) -> str:
    if response.kind is ResponseKind.PASSED_ON or not response.words:
        return ""
    return f"<p>{_own(response, response.words)}</p>"


def _own(response: Response, words: str) -> str:
    return f'<span lang="{escape(response.language)}" dir="auto">{escape(words)}</span>'
