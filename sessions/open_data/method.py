"""How an evening went, as data: question, steps, people, channels, merges."""

from collections.abc import Mapping
from typing import Any

from sessions.counting_set import CountingSet
from sessions.round import Round
from sessions.store import Store
from sessions.turnout import told_turnout
from sessions.workshop import Workshop

TOO_FEW = "hidden"
"""In place of a number in which one person, or few, could be found."""


def method(store: Store, here: Workshop, rounds: Mapping[Round, CountingSet]) -> dict[str, Any]:
    """Return what was announced and what was done; days, never times."""
    plan = here.plan
    used = store.clocks.used(here)
    return {
        "program": "Quartiersrunde",
        "title": dict(plan.title),
        "guiding_question": dict(plan.guiding_question),
        "quarter": plan.quarter.name,
        "inhabitants": plan.quarter.inhabitants,
        "example": plan.example,
        "rehearsal": here.rehearsal,
        "day": store.journals.began(here).date().isoformat(),
        "languages": list(plan.languages),
        "headcount": here.headcount,
        "recommendation_to": dict(plan.terms.recipient),
        "steps": [
            {
                "phase": str(step.phase),
                "minutes_planned": step.minutes,
                "minutes_used": used.get(step.id),
            }
            for step in plan.sheet.steps
        ],
        "rounds": [_round(store, counted, found) for counted, found in rounds.items()],
    }


def _round(store: Store, counted: Round, found: CountingSet) -> dict[str, Any]:
    told = told_turnout(store.ballots.turnout(counted.id))
    return {
        "number": counted.number,
        "rule": counted.rule,
        "ballots": len(found.ballots),
        "channels": {str(one): TOO_FEW if n is None else n for one, n in told.items()},
        "merged_ideas": len(found.merges),
        "count_hash": counted.count_hash or found.hash,
        "hash_fixed_when_the_count_was_closed": counted.count_hash is not None,
    }
