"""The quarter of an evening that exists already: another border, more places, other offers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from sessions.basemap.tile import Tile
from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import WorkshopId
from sessions.journal import Event
from sessions.offer import Offer
from sessions.phase import Action, Role
from sessions.quarter import Place, Quarter
from sessions.schema import idea, workshop
from sessions.store.guard import change, require_alone
from sessions.store.journals import enter
from sessions.store.pictures import add_pictures
from sessions.store.workshop_rows import plan_columns, workshop_of
from sessions.workshop import Plan, Workshop

_COLUMNS = ("quarter_name", "quarter_features", "quarter_attribution", "tiles", "offers")


class Quarters:
    """The quarters of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def left_outside(self, here: Workshop, wanted: Quarter) -> Sequence[int]:
        """Return the numbers of the ideas that lie inside now and would lie outside `wanted`.

        Raises `Refused` (idea_far_outside) where one would be too far away to belong to it.
        """
        with self._database.read() as connection:
            return _left_outside(connection, here, wanted)

    def change(
        self,
        here: Workshop,
        wanted: Quarter,
        offers: Sequence[Offer],
        role: Role,
        at: datetime,
        *,
        outside: Sequence[int] = (),
        images: Mapping[Tile, bytes] | None = None,
    ) -> None:
        """Draw `wanted` and `offers` under the ideas from now on; every idea keeps its place.

        The journal says when (`at`, UTC). `outside` are the ideas that the organiser knows will
        lie outside. Raises `Refused`: changed_meanwhile if these are others by now, or quarter or
        offers not those of `here`; idea_far_outside.
        """
        plan = replace(here.plan, quarter=wanted, offers=tuple(offers))
        columns = plan_columns(plan)

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.DRAW_QUARTER)
            stored = _stored(connection, here.id)
            if (stored.quarter, stored.offers) != (here.plan.quarter, here.plan.offers):
                raise Refused(Reason.CHANGED_MEANWHILE)
            if list(_left_outside(connection, here, wanted)) != list(outside):
                raise Refused(Reason.CHANGED_MEANWHILE)
            if wanted.tiles is not None and images:
                add_pictures(connection, wanted.tiles.source, images)
            change(connection, here.id, **{name: columns[name] for name in _COLUMNS})
            enter(connection, here.id, Event.MAP_CHANGED, at)

        self._database.write(job)


def _stored(connection: Connection, workshop_id: WorkshopId) -> Plan:
    found = connection.execute(select(workshop).where(workshop.c.id == workshop_id))
    return workshop_of(found.mappings().one()).plan


def _left_outside(connection: Connection, here: Workshop, wanted: Quarter) -> Sequence[int]:
    placed = select(idea.c.number, idea.c.lon, idea.c.lat).where(
        idea.c.workshop_id == here.id, idea.c.lon.is_not(None), ~idea.c.taken_back
    )
    left = []
    for number, lon, lat in connection.execute(placed.order_by(idea.c.number)):
        place = Place(lon, lat)
        if wanted.too_far(place):
            raise Refused(Reason.IDEA_FAR_OUTSIDE, number=number)
        if wanted.beyond(place) and not here.plan.quarter.beyond(place):
            left.append(number)
    return left
