"""What a plan covers: fields, target groups, themes and offices, and aims on both sides."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sessions.plan.plan import ActionPlan


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many measures there are for each; what none names is not in a mapping.

    `offices` counts leads and offices taking part, an office once per measure.
    `unserved` are aims of the city without a measure, `local` aims of the quarter that no measure
    ties to one of the city's.
    """

    fields: Mapping[str, int]
    audiences: Mapping[str, int]
    themes: Mapping[str, int]
    offices: Mapping[str, int]
    unserved: tuple[str, ...]
    local: tuple[str, ...]


def coverage(plan: ActionPlan, aims: Iterable[str] = ()) -> Coverage:
    """Count what the measures of a plan name; `aims` are those of the Konzept of the quarter."""
    measures = plan.measures
    served = {one.city_aim for one in measures}
    local = dict.fromkeys((*aims, *(one.aim for one in measures)))
    tied = {"", *(one.aim for one in measures if one.city_aim)}
    return Coverage(
        _count(one.fields for one in measures),
        _count(one.audiences for one in measures),
        _count(one.themes for one in measures),
        _count((one.lead, *one.offices) for one in measures),
        tuple(aim for aim in plan.city_aims if aim not in served),
        tuple(aim for aim in local if aim not in tied),
    )


def _count(named: Iterable[Iterable[str]]) -> Mapping[str, int]:
    """Count each word once per measure, those that are named most first."""
    found = Counter(word for each in named for word in set(each) if word)
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
