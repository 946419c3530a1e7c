"""The end of an evening, and the results that outlive its ballots."""

from sqlalchemy import JSON, Column, Date, Integer, Table

from sessions.schema.column import Utc, id_column, metadata

closing = Table(
    "closing",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    Column("days", Integer, nullable=False),
    Column("offered_on", Date),
    Column("begun_at", Utc),
    Column("deleted_at", Utc),
    Column("purged_at", Utc),
    Column("counts", JSON, nullable=False),
)

published = Table(  # written when the deletion begins: released lists, as they were shown
    "published",
    metadata,
    id_column("round_id", "round.id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("list", JSON, nullable=False),
    Column("turnout", JSON, nullable=False),
)
