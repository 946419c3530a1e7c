"""From the priority list into the plan: a measure out of one idea, or of several."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, Decimal, InvalidOperation

from sessions.arrangement import Arrangement
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.plan.measure import Measure


def measure_of(
    ideas: Sequence[Idea], title: str, place: str, arranged: Mapping[IdeaId, Arrangement]
) -> Measure:
    """Return a measure that takes up these ideas, with what the evening arranged about them.

    Where costs were given it costs what they do together, in whole EUR, rounded up.
    """
    known = [arranged[idea.id] for idea in ideas if idea.id in arranged]
    return Measure(
        title,
        fields=tuple(dict.fromkeys(idea.draft.field for idea in ideas if idea.draft.field)),
        ideas=tuple(idea.number for idea in ideas),
        approaches=tuple(
            dict.fromkeys(idea.draft.approach for idea in ideas if idea.draft.approach)
        ),
        place=place,
        group=next((one.group for one in known if one.group), ""),
        carer=next((one.carer for one in known if one.carer), ""),
        cost=_cost([idea.draft.cost for idea in ideas if idea.draft.cost]),
    )


def _cost(said: Sequence[str]) -> int | None:
    try:
        amounts = [Decimal(each) for each in said]
    except InvalidOperation:
        return None
    return int(sum(amounts, Decimal()).to_integral_value(ROUND_CEILING)) if amounts else None
