"""What happened in an evening."""

from sqlalchemy import Column, Integer, String, Table, Text

from sessions.schema.column import Utc, id_column, metadata

journal = Table(
    "journal",
    metadata,
    # Counted by the database: entries of one moment keep their order.
    Column("number", Integer, primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("at", Utc, nullable=False),
    Column("event", String(32), nullable=False),
    Column("step", Integer, nullable=False),
    Column("text", Text, nullable=False),
)
