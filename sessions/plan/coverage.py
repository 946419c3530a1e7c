"""What a plan covers: fields, target groups, themes and offices, and aims on both sides."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sessions.plan.measure import Measure
from sessions.plan.plan import ActionPlan


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many measures there are for each; what none names is not in a mapping.

    `offices` counts leads and offices taking part, an office once per measure.
    `unserved` are aims of the city without a measure, `local` measures with an aim of their own
    that serves none of the city's.
    """

    fields: Mapping[str, int]
    audiences: Mapping[str, int]
    themes: Mapping[str, int]
    offices: Mapping[str, int]
    unserved: tuple[str, ...]
    local: tuple[Measure, ...]


def coverage(plan: ActionPlan) -> Coverage:
    """Count what the measures of a plan name."""
    measures = plan.measures
    served = {one.city_aim for one in measures}
    return Coverage(
        _count(one.fields for one in measures),
        _count(one.audiences for one in measures),
        _count(one.themes for one in measures),
        _count((one.lead, *one.offices) for one in measures),
        tuple(aim for aim in plan.city_aims if aim not in served),
        tuple(one for one in measures if one.aim and not one.city_aim),
    )


def _count(named: Iterable[Iterable[str]]) -> Mapping[str, int]:
    """Count each word once per measure, those that are named most first."""
    found = Counter(word for each in named for word in set(each) if word)
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
