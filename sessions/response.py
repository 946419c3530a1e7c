"""The Rückmeldung: what became of an idea, so that nobody has spoken into the wind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sessions.handover import Handover
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.plan import Measure


class ResponseKind(StrEnum):
    """What became of an idea."""

    IN_MEASURE = "in_measure"
    PASSED_ON = "passed_on"
    NOT_POSSIBLE = "not_possible"


@dataclass(frozen=True, slots=True)
class Response:
    """An answer to an idea, given on a day.

    `words` are the office it was passed on to, why it is not possible, or what there is to say
    about the measure, which may be nothing; `measure` is the number of that. `language` is the
    one of the words. Residents see it once it is `published`.
    """

    kind: ResponseKind
    words: str
    language: str
    day: date
    measure: int | None = None
    published: bool = False


def answerable(documented: Iterable[Idea]) -> Sequence[Idea]:
    """Return the ideas that get an answer of their own: one for all that were merged into one."""
    found: dict[IdeaId, Idea] = {}
    for idea in documented:
        if idea.survivor not in found or not idea.merged:
            found[idea.survivor] = idea
    return sorted(found.values(), key=lambda idea: idea.number)


def proposed(
    waiting: Iterable[Idea],
    joined: Mapping[IdeaId, Iterable[int]],
    measures: Iterable[Measure],
    handovers: Mapping[IdeaId, Handover],
    language: str,
    today: date,
) -> Mapping[IdeaId, Response]:
    """Return the answers that are known already: ideas in a measure, then those passed on.

    `joined` are the numbers of ideas that were merged into one; a measure may name those.
    """
    taken_up: dict[int, int] = {}
    for one in measures:
        for number in one.ideas:
            taken_up.setdefault(number, one.number)
    found: dict[IdeaId, Response] = {}
    for idea in waiting:
        numbers = (idea.number, *joined.get(idea.id, ()))
        measure = next((taken_up[n] for n in numbers if n in taken_up), None)
        handover = handovers.get(idea.id)
        if measure is not None:
            found[idea.id] = Response(ResponseKind.IN_MEASURE, "", language, today, measure)
        elif handover is not None:
            day = handover.responded_on or handover.passed_at.date()
            found[idea.id] = Response(ResponseKind.PASSED_ON, handover.office, language, day)
    return found
