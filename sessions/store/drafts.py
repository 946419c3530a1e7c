"""Drafts: checked, and stored as the first or the next version of an idea."""

from dataclasses import replace

from sqlalchemy import Connection, insert, update

from sessions.idea import Draft, IdeaKind, Origin
from sessions.ids import IdeaId, ParticipantId, WorkshopId, new_id
from sessions.quarter import Place, Quarter
from sessions.round import Channel
from sessions.schema import idea, idea_version, workshop
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH, clean

_NEW = {"version": 1, "refused_version": 0, "taken_back": False}


def add_idea(
    connection: Connection,
    workshop_id: WorkshopId,
    author: ParticipantId | None,
    draft: Draft,
    place: Place | None,
    place_name: str | None,
    *,
    released: bool = False,
    channel: Channel | None = None,
    table: int | None = None,
    paper_number: int | None = None,
) -> IdeaId:
    """Store a cleaned draft with the next public number."""
    identity = IdeaId(new_id())
    values = {
        "id": identity,
        "survivor": identity,
        "workshop_id": workshop_id,
        "number": _next_number(connection, workshop_id),
        "author": author,
        "kind": draft.kind,
        "lon": place.lon if place else None,
        "lat": place.lat if place else None,
        "place_name": place_name,
        "field": draft.field,
        "approach": draft.approach,
        "external_id": draft.external_id,
        "cost": draft.cost,
        "category": draft.category,
        "channel": channel,
        "table_number": table,
        "paper_number": paper_number,
        **_NEW,
        "released_version": int(released),
        "listed": draft.kind is IdeaKind.IDEA,
    }
    connection.execute(insert(idea).values(values))
    add_version(connection, identity, 1, draft)
    return identity


def _next_number(connection: Connection, workshop_id: WorkshopId) -> int:
    """Take a public number of an evening; the row lock makes it unique."""
    counted = update(workshop).where(workshop.c.id == workshop_id)
    counted = counted.values(next_number=workshop.c.next_number + 1)
    following: int = connection.execute(counted.returning(workshop.c.next_number)).scalar_one()
    return following - 1


def add_version(
    connection: Connection,
    idea_id: IdeaId,
    version: int,
    draft: Draft,
    origin: Origin = Origin.AUTHOR,
) -> None:
    """Store the words of a version."""
    words = {"title": draft.title, "text": draft.text, "language": draft.language}
    key = {"idea_id": idea_id, "version": version, "origin": origin}
    connection.execute(insert(idea_version).values({**words, **key}))


def placed(quarter: Quarter, place: Place) -> Place:
    """Return the place rounded, named only where residents know it by that name.

    One beyond the boundary is kept. Raises `Refused` (outside_quarter) for one far away.
    """
    if place in quarter.places:
        return place
    known = place.name in {known.name for known in quarter.places}
    located = quarter.located(place.lon, place.lat)
    return replace(located, name=place.name) if known else located


def cleaned(draft: Draft) -> Draft:
    """Return what of a draft is stored. Raises `Refused` (text_missing, text_too_long)."""
    return Draft(
        clean(draft.title, TITLE_LENGTH),
        draft.language,
        clean(draft.text, TEXT_LENGTH, required=False),
        draft.kind,
        draft.place,
        draft.field,
        draft.approach,
    )
