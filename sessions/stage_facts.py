"""What of the three stages shows by itself, read from the store."""

from datetime import date, datetime, tzinfo

from sessions.concept import Concept
from sessions.ids import WorkshopId
from sessions.stage import Fact, Facts, Known
from sessions.store import Store
from sessions.workshop import Workshop


def facts(store: Store, here: Workshop, zone: tzinfo) -> Facts:
    """Return every fact about an evening; days are those of `zone`."""
    decided = store.resolutions.of(here.id)
    return {
        Fact.EVENING: Known(done=True, day=_day(here.created_at, zone)),
        Fact.ACTORS: _counted(len(store.governance.actors(here.id))),
        Fact.IDEAS: _counted(len(store.ideas.documented(here.id))),
        Fact.LIST: _list(store, here.id, zone),
        Fact.CONCEPT: Known(done=_complete(store.concepts.of(here.id))),
        Fact.MEASURES: _counted(len(store.measures.all(here.id))),
        Fact.RESPONSES: _responses(store, here.id),
        Fact.DECIDED: Known(done=decided is not None, day=decided.day if decided else None),
    }


def _counted(number: int) -> Known:
    return Known(done=number > 0, number=number)


def _complete(concept: Concept) -> bool:
    return bool(concept.starting_point and concept.aims and concept.approaches)


def _list(store: Store, workshop_id: WorkshopId, zone: tzinfo) -> Known:
    shown = [one.released_at for one in store.rounds.all(workshop_id) if one.released_at]
    return Known(done=bool(shown), day=_day(max(shown), zone) if shown else None)


def _responses(store: Store, workshop_id: WorkshopId) -> Known:
    waiting = len(store.responses.unanswered(workshop_id))
    ideas = {idea.survivor for idea in store.ideas.documented(workshop_id)}
    given = len(ideas) - waiting
    return Known(done=bool(ideas) and not waiting, number=given, of=len(ideas))


def _day(moment: datetime, zone: tzinfo) -> date:
    return moment.astimezone(zone).date()
