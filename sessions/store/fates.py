"""What becomes of each table when an evening is deleted: decided here and nowhere else."""

from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, Table, select

from sessions import schema
from sessions.ids import WorkshopId


class Fate(StrEnum):
    """What becomes of the rows of an evening."""

    KEPT = "kept"
    """What the organiser entered or what was published, without a trace of who gave what."""

    PUBLISHED = "published"
    """Only what everybody could see stays, and nothing says any more who wrote it."""

    DELETED = "deleted"


FATES: Mapping[Table, Fate] = {
    schema.schema_number: Fate.KEPT,
    schema.workshop: Fate.KEPT,
    schema.concept: Fate.KEPT,
    schema.role_code: Fate.KEPT,  # so that the organiser still reaches what was published
    schema.closing: Fate.KEPT,
    schema.published: Fate.KEPT,
    schema.map_tile: Fate.KEPT,
    schema.monitoring: Fate.KEPT,
    schema.compared: Fate.KEPT,  # packages, and codes by a function
    schema.exchanged: Fate.KEPT,
    schema.round_: Fate.KEPT,
    schema.round_idea: Fate.KEPT,
    schema.counted_idea: Fate.KEPT,
    schema.shortlist: Fate.KEPT,
    schema.merge: Fate.KEPT,
    schema.handover: Fate.KEPT,  # an office, and what it answered
    schema.arrangement: Fate.KEPT,  # a group, a function, a day
    schema.plan: Fate.KEPT,
    schema.measure: Fate.KEPT,  # offices and functions
    schema.tick: Fate.KEPT,
    schema.actor: Fate.KEPT,
    schema.element_check: Fate.KEPT,
    schema.response: Fate.KEPT,
    schema.resolution: Fate.KEPT,
    schema.election: Fate.KEPT,  # the head of an imported file; its voters go with their ballots
    schema.idea: Fate.PUBLISHED,
    schema.idea_version: Fate.PUBLISHED,
    schema.idea_title: Fate.PUBLISHED,
    schema.vote: Fate.DELETED,
    schema.ballot: Fate.DELETED,
    schema.slip: Fate.DELETED,
    schema.comment: Fate.DELETED,
    schema.stance: Fate.DELETED,
    schema.answer: Fate.DELETED,
    schema.pledge: Fate.DELETED,
    schema.card: Fate.DELETED,
    schema.browser: Fate.DELETED,
    schema.participant: Fate.DELETED,
    schema.claim: Fate.DELETED,
    schema.decision: Fate.DELETED,
    schema.journal: Fate.DELETED,  # its notes are free text
    schema.role_grant: Fate.DELETED,
    schema.failed_attempt: Fate.DELETED,
    schema.rehearsal: Fate.DELETED,
}


def to_delete() -> list[Table]:
    """Return the tables whose rows go, each before those its rows lead to."""
    ordered = reversed(schema.metadata.sorted_tables)
    return [table for table in ordered if FATES[table] is Fate.DELETED]


def rows_of(table: Table, workshop_id: WorkshopId) -> ColumnElement[bool]:
    """Return which rows of a table belong to an evening."""
    if "workshop_id" in table.c:
        return table.c.workshop_id == workshop_id
    if "scope" in table.c:  # a scope ends with the evening it belongs to
        return table.c.scope.endswith(workshop_id)
    key = next(iter(table.foreign_keys))
    owner: Select[tuple[str]] = select(key.column)
    return key.parent.in_(owner.where(rows_of(key.column.table, workshop_id)))
