"""What all residents think of an approach, once its step is over; before that, nothing."""

from collections.abc import Mapping
from html import escape

from components.context import Visit
from components.idea_label import own_words
from components.stance_label import fit_label
from components.wording import heading
from content.approach import Approach
from sessions.stance import Fit


def stance_count(visit: Visit, approach: Approach) -> str:
    """How many people stand where, and the released reasons, as HTML."""
    counts = visit.store.stances.counts(visit.here).get(approach.id)
    if not counts:
        return ""
    title = heading(visit.text("What people here say"), "h2")
    said = stance_rows(visit, counts) + _reasons(visit, approach)
    return f'<section class="stances">{title}{said}</section>'


def stance_rows(visit: Visit, counts: Mapping[Fit, int]) -> str:
    """One row per stance with as many dots as people, and their number in words."""
    rows = "".join(_row(visit, fit, people) for fit, people in counts.items())
    return f'<ul class="stance-rows">{rows}</ul>'


def _row(visit: Visit, fit: Fit, people: int) -> str:
    number = escape(visit.plural("{n} person", "{n} people", people))
    dots = f'<span class="dots" aria-hidden="true">{"<i class=dot></i>" * people}</span>'
    return f"<li>{fit_label(visit, fit)} <strong>{number}</strong>{dots}</li>"


def _reasons(visit: Visit, approach: Approach) -> str:
    found = [one for one in visit.store.stances.released(visit.here) if one.approach == approach.id]
    items = "".join(
        f"<li>{fit_label(visit, one.fit)}{own_words(one.reason, one.language)}</li>"
        for fit in Fit
        for one in found
        if one.fit is fit
    )
    return f'<ul class="reasons">{items}</ul>' if items else ""
